"""The classes that were held, the latest first: where, which lesson, how many came, how it was."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sync.hub.facts.dating import UNCERTAIN
from sync.hub.figures.covering import covered_communes
from sync.hub.figures.curriculum import title_of
from sync.hub.figures.figures import Count, Scope, Words
from sync.hub.figures.learning_figures import place_of
from sync.hub.figures.measures import LONGEST_CLASS_MS
from sync.hub.figures.small_cells import hidden_keys, is_small
from sync.hub.storage.database import Connection

PAGE = 50
"""Rows of one page."""
_PLACES = ", ".join("?" * PAGE)


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class that was held. `day` is None when nobody knows it; `minutes` from opening to closing, None while open."""

    id: str
    province: str
    commune: str
    village: str
    house: str
    lesson: str
    title: Words
    day: str | None
    at: int
    minutes: int | None
    seats: Count
    guests: Count
    faces: tuple[Count, ...]
    """Easy, so-so, hard."""


@dataclass(frozen=True, slots=True)
class ClassList:
    """One page of classes, the latest first; `total` of them in all."""

    scope: Scope
    month: str
    rows: tuple[ClassRow, ...]
    total: int
    page: int
    pages: int


def classes(
    conn: Connection, scope: Scope, month: str, page: int = 1, *, within: Scope | None = None
) -> ClassList:
    """One page of the classes opened in a month, the latest first. `month` may be UNCERTAIN. `within` is all that
    the reader may see (default: the scope)."""
    where, values = place_of(scope)
    first, last = (month, month) if month == UNCERTAIN else (f"{month}-01", f"{month}-31")
    among = (
        "FROM fact_class c JOIN fact_stream s ON s.stream = c.stream"
        f" WHERE c.day >= ? AND c.day <= ? AND c.at IS NOT NULL AND {where}"
    )
    (n,) = conn.execute(f"SELECT count(*) {among}", (first, last, *values)).fetchone()
    pages = max(1, -(-n // PAGE))
    page = min(max(page, 1), pages)
    query = (
        "SELECT c.class, s.province, s.commune, c.village, s.village, s.house, c.lesson, c.day, c.at, c.closed"
        f" {among} ORDER BY c.at DESC, c.class LIMIT ? OFFSET ?"
    )
    rows = conn.execute(query, (first, last, *values, PAGE, (page - 1) * PAGE)).fetchall()
    numbers = [row[0] for row in rows]
    there, faces = _who_came(conn, numbers), _faces(conn, numbers)
    away = _hidden(conn, rows, there, (first, last), within or scope)
    return ClassList(scope, month, tuple(_class(row, there, faces, away) for row in rows), n, page, pages)


def _hidden(
    conn: Connection,
    rows: Sequence[Sequence[Any]],
    there: dict[str, tuple[int, int]],
    days: tuple[str, str],
    within: Scope,
) -> frozenset[str]:
    """The classes on a page whose attendances are hidden beside the month's total of their communes."""
    communes = {Scope(row[1], row[2]) for row in rows}
    month = days[0][:7] if days[0] != UNCERTAIN else UNCERTAIN
    gone = covered_communes(conn, within, communes, month, "seats")
    found = {row[0] for row in rows if (row[1], row[2]) in gone}
    small = {Scope(row[1], row[2]) for row in rows if is_small(there.get(row[0], (0, 0))[0])}
    for one in small:
        query = (
            "SELECT c.class FROM fact_class c JOIN fact_stream s ON s.stream = c.stream"
            " WHERE c.day >= ? AND c.day <= ? AND c.at IS NOT NULL AND s.province = ? AND s.commune = ? ORDER BY c.class"
        )
        numbers = [row[0] for row in conn.execute(query, (*days, one.province, one.commune))]
        all_there = _who_came(conn, numbers)
        found |= hidden_keys({number: all_there.get(number, (0, 0))[0] for number in numbers})
    return frozenset(found)


def _class(
    row: Sequence[Any],
    there: dict[str, tuple[int, int]],
    faces: dict[str, tuple[int, int, int]],
    away: frozenset[str],
) -> ClassRow:
    number, province, commune, village, stands, house, lesson, day, opened, closed = row
    minutes = None if closed is None else min(max(closed - opened, 0), LONGEST_CLASS_MS) // 60_000
    seats, guests = there.get(number, (0, 0))
    return ClassRow(
        number,
        province,
        commune,
        village or stands,
        house,
        lesson,
        title_of(lesson),
        None if day == UNCERTAIN else day,
        opened,
        minutes,
        Count(seats, covered=number in away),
        Count(guests),
        tuple(map(Count, faces.get(number, (0, 0, 0)))),
    )


def _who_came(conn: Connection, numbers: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Attendances and guests of these classes: the latest of what streams say of somebody counts."""
    latest: dict[tuple[str, str], tuple[int, int]] = {}
    query = (
        "SELECT x.class, x.who, x.here, x.guest FROM fact_seat x JOIN stream s ON s.stream = x.stream"
        f" WHERE x.class IN ({_PLACES}) ORDER BY s.turn, s.stream"
    )
    for some in _pieces(numbers):
        for number, who, here, guest in conn.execute(query, some):
            latest[number, who] = (here, guest)
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (number, _), (here, guest) in latest.items():
        if here:
            found[number] = (found[number][0] + 1, found[number][1] + guest)
    return found


def _faces(conn: Connection, numbers: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    query = (
        "SELECT about, sum(good), sum(so_so), sum(hard) FROM fact_voice"
        f" WHERE kind = 'class' AND about IN ({_PLACES}) GROUP BY about"
    )
    return {
        about: (int(good), int(so_so), int(hard))
        for some in _pieces(numbers)
        for about, good, so_so, hard in conn.execute(query, some)
    }


def _pieces(numbers: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """As many at a time as _PLACES has: one statement, whatever their number, that a database knows already."""
    for at in range(0, len(numbers), PAGE):
        some = tuple(numbers[at : at + PAGE])
        yield some + some[-1:] * (PAGE - len(some))
