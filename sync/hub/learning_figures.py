"""Classes that were held, and lessons: what is learnt, and where people fail."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sync.hub.curriculum import lessons as known_lessons
from sync.hub.curriculum import title_of
from sync.hub.database import Connection
from sync.hub.dating import UNCERTAIN
from sync.hub.facts import SEPARATOR
from sync.hub.figures import Count, Scope, Words, percent
from sync.hub.measures import LESSON, LONGEST_CLASS_MS
from sync.hub.months import at

PAGE = 50
"""Rows of one page."""
HARD_BELOW = 60.0
"""A lesson is marked as hard when less than so much in percent of its questions is right at once ..."""
HARD_FROM = 10
"""... of at least so many questions."""


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
    guests: int
    faces: tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class ClassList:
    """One page of classes, the latest first; `total` of them in all."""

    scope: Scope
    month: str
    rows: tuple[ClassRow, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson: how much it is learnt, and where people fail. Percentages are None when nobody has tried.

    `finished` times on the machine, `seats` in classes on it, `first_try` % of its questions answered right at once,
    `unaided` % of its practices done without help, `minutes` a lesson takes on the average.
    """

    lesson: str
    unit: str
    title: Words
    finished: int
    people: Count
    seats: int
    first_try: float | None
    unaided: float | None
    minutes: float | None
    hard: bool


def place_of(scope: Scope, alias: str = "s") -> tuple[str, tuple[str, ...]]:
    """The condition for the streams (fact_stream) of a scope, and its values."""
    if scope.level == "country":
        return "1 = 1", ()
    if scope.level == "province":
        return f"{alias}.province = ?", (scope.province,)
    return f"{alias}.province = ? AND {alias}.commune = ?", (scope.province, scope.commune)


def classes(conn: Connection, scope: Scope, month: str, page: int = 1) -> ClassList:
    """One page of the classes opened in a month, the latest first. `month` may be UNCERTAIN."""
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
    there, faces = _who_came(conn, [row[0] for row in rows]), _faces(conn, [row[0] for row in rows])
    return ClassList(scope, month, tuple(_class(row, there, faces) for row in rows), n, page, pages)


def lessons(conn: Connection, scope: Scope, month: str | None = None) -> tuple[LessonRow, ...]:
    """Every lesson of the built-in pack in the order of the menu, then others that were learnt, over a month (default:
    all time)."""
    where, values = at(scope)
    query = (
        "SELECT part, lessons, people, active, seats, first_try, questions, unaided, seconds FROM rollup"
        f" WHERE {where} AND kind = ? AND period = ?"
    )
    found = {row[0]: row[1:] for row in conn.execute(query, (*values, LESSON, month or ""))}
    menu = sorted(known_lessons(), key=lambda one: known_lessons()[one].order)
    others = sorted(found.keys() - set(menu))
    return tuple(_lesson(one, found.get(one, (0,) * 8), month is None) for one in [*menu, *others])


def leaders(conn: Connection, number: str) -> tuple[str, ...]:
    """The facilitators of a class, by pseudonym."""
    query = "SELECT leaders FROM fact_class WHERE class = ? ORDER BY stream"
    names = [name for (row,) in conn.execute(query, (number,)) for name in row.split(SEPARATOR) if name]
    return tuple(dict.fromkeys(names))


def _lesson(lesson: str, row: Sequence[int], ever: bool) -> LessonRow:
    finished, people, active, seats, first_try, questions, unaided, seconds = row
    right = percent(first_try, questions)
    known = known_lessons().get(lesson)
    return LessonRow(
        lesson,
        known.unit if known else "",
        title_of(lesson),
        finished,
        Count(people if ever else active),
        seats,
        right,
        percent(unaided, finished),
        round(seconds / finished / 60, 1) if finished else None,
        right is not None and questions >= HARD_FROM and right < HARD_BELOW,
    )


def _class(
    row: Sequence[Any], there: dict[str, tuple[int, int]], faces: dict[str, tuple[int, int, int]]
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
        Count(seats),
        guests,
        faces.get(number, (0, 0, 0)),
    )


def _who_came(conn: Connection, numbers: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Attendances and guests of these classes: the latest of what streams say of somebody counts."""
    latest: dict[tuple[str, str], tuple[int, int]] = {}
    for number in numbers:
        query = (
            "SELECT x.who, x.here, x.guest FROM fact_seat x JOIN stream s ON s.stream = x.stream WHERE x.class = ?"
            " ORDER BY s.turn, s.stream"
        )
        for who, here, guest in conn.execute(query, (number,)):
            latest[number, who] = (here, guest)
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (number, _), (here, guest) in latest.items():
        if here:
            found[number] = (found[number][0] + 1, found[number][1] + guest)
    return found


def _faces(conn: Connection, numbers: Sequence[str]) -> dict[str, tuple[int, int, int]]:
    found: dict[str, tuple[int, int, int]] = {}
    for number in numbers:
        query = "SELECT sum(good), sum(so_so), sum(hard) FROM fact_voice WHERE kind = 'class' AND about = ?"
        row = conn.execute(query, (number,)).fetchone()
        if row[0] is not None:
            found[number] = (int(row[0]), int(row[1]), int(row[2]))
    return found
