"""Lessons: what is learnt, and where people fail."""

from collections.abc import Sequence
from dataclasses import dataclass

from sync.hub.figures.curriculum import lessons as known_lessons
from sync.hub.figures.curriculum import title_of
from sync.hub.figures.figures import Count, Scope, Words, percent
from sync.hub.figures.measures import LESSON
from sync.hub.figures.months import at
from sync.hub.figures.small_cells import hidden
from sync.hub.storage.database import Connection

HARD_BELOW = 60.0
"""A lesson is marked as hard when less than so much in percent of its questions is right at once ..."""
HARD_FROM = 10
"""... of at least so many questions."""


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson: how much it is learnt, and where people fail. Percentages are None when nobody has tried.

    `finished` times on the machine, `seats` in classes on it, `first_try` % of its questions answered right at once,
    `unaided` % of its practices done without help, `minutes` a lesson takes on the average.
    """

    lesson: str
    unit: str
    title: Words
    finished: Count
    people: Count
    seats: Count
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


def lessons(
    conn: Connection, scope: Scope, month: str | None = None, covered: frozenset[str] = frozenset()
) -> tuple[LessonRow, ...]:
    """Every lesson of the built-in pack in the order of the menu, then others that were learnt, over a month (default:
    all time). `covered` are measures to leave out (sync.hub.figures.covering)."""
    where, values = at(scope)
    query = (
        "SELECT part, lessons, people, active, seats, first_try, questions, unaided, seconds FROM rollup"
        f" WHERE {where} AND kind = ? AND period = ?"
    )
    found = {row[0]: row[1:] for row in conn.execute(query, (*values, LESSON, month or ""))}
    menu = sorted(known_lessons(), key=lambda one: known_lessons()[one].order)
    names = [*menu, *sorted(found.keys() - set(menu))]
    rows = [found.get(one, (0,) * 8) for one in names]
    no_lessons, no_seats = (
        frozenset(range(len(rows))) if name in covered else hidden([row[column] for row in rows])
        for name, column in (("lessons", 0), ("seats", 3))
    )
    return tuple(
        _lesson(one, row, month is None, at in no_lessons, at in no_seats)
        for at, (one, row) in enumerate(zip(names, rows, strict=True))
    )


def _lesson(lesson: str, row: Sequence[int], ever: bool, no_lessons: bool, no_seats: bool) -> LessonRow:
    finished, people, active, seats, first_try, questions, unaided, seconds = row
    right = None if no_lessons else percent(first_try, questions)
    known = known_lessons().get(lesson)
    return LessonRow(
        lesson,
        known.unit if known else "",
        title_of(lesson),
        Count(finished, covered=no_lessons),
        Count(people if ever else active, covered=no_lessons and no_seats),
        Count(seats, covered=no_seats),
        right,
        None if no_lessons else percent(unaided, finished),
        round(seconds / finished / 60, 1) if finished and not no_lessons else None,
        right is not None and questions >= HARD_FROM and right < HARD_BELOW,
    )
