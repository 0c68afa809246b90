"""What the classes of this learning point have taken, and which lesson comes next."""

from collections.abc import Mapping

from content.lesson import Lesson, Pack
from kiosk.store import Store

Taught = Mapping[str, int]
"""Id of a lesson -> when a class last opened on it (ms since 1970 UTC), the latest class first."""


def taught(store: Store) -> Taught:
    """All lessons that a class was opened on, the latest first, whatever the clock said."""
    found: dict[str, int] = {}
    for lesson, opened in store.rows("SELECT lesson, opened FROM class ORDER BY rowid DESC"):
        found.setdefault(lesson, opened)
    return found


def next_of(pack: Pack, unit_id: str, taught: Taught) -> Lesson | None:
    """The lesson of a unit that a class goes on with: the one after that taken last, else the first; after the
    unit's last one the first that no class has taken, else the unit begins anew. None for a unit without
    lessons."""
    lessons = pack.of_unit(unit_id)
    if not lessons:
        return None
    ids = [lesson.id for lesson in lessons]
    latest = next((id for id in taught if id in ids), None)
    if latest is None:
        return lessons[0]
    after = ids.index(latest) + 1
    if after < len(lessons):
        return lessons[after]
    return next((lesson for lesson in lessons if lesson.id not in taught), lessons[0])


def go_on(pack: Pack, taught: Taught) -> Lesson | None:
    """The lesson after the last class's; where its unit is through, the next unit's. None for an empty pack."""
    last = next((lesson for lesson in map(pack.lesson, taught) if lesson is not None), None)
    if last is None:
        return next(iter(pack.lessons), None)
    left = [lesson for lesson in pack.of_unit(last.unit) if lesson.id not in taught]
    if left:
        return next_of(pack, last.unit, taught)
    units = [unit.id for unit in pack.units if pack.of_unit(unit.id)]
    return next_of(pack, units[(units.index(last.unit) + 1) % len(units)], taught)
