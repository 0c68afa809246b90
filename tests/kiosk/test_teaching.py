"""After one class the next lesson is plain: the unit goes on, then the next unit."""

from __future__ import annotations

from content.load import builtin_pack
from kiosk import classes, teaching
from kiosk.store import Store

PACK = builtin_pack()
UNITS = [unit.id for unit in PACK.units if PACK.of_unit(unit.id)]
FIRST = [lesson.id for lesson in PACK.of_unit(UNITS[0])]


def held(*lessons: str) -> dict[str, int]:
    return dict.fromkeys(lessons, 1)


def test_a_unit_goes_on_where_the_last_class_of_it_was() -> None:
    assert teaching.next_of(PACK, UNITS[0], {}).id == FIRST[0]
    assert teaching.next_of(PACK, UNITS[0], held(FIRST[1])).id == FIRST[2]
    other = PACK.of_unit(UNITS[1])[0].id
    assert teaching.next_of(PACK, UNITS[0], held(other, FIRST[0])).id == FIRST[1]
    assert teaching.next_of(PACK, "no-such-unit", {}) is None


def test_what_was_left_out_comes_after_the_unit_s_last_one() -> None:
    assert teaching.next_of(PACK, UNITS[0], held(FIRST[-1], FIRST[0])).id == FIRST[1]
    assert teaching.next_of(PACK, UNITS[0], held(*reversed(FIRST))).id == FIRST[0]


def test_the_class_goes_on_with_the_next_lesson_then_the_next_unit() -> None:
    assert teaching.go_on(PACK, {}).id == PACK.lessons[0].id
    assert teaching.go_on(PACK, held(FIRST[0])).id == FIRST[1]
    assert teaching.go_on(PACK, held(*reversed(FIRST))).id == PACK.of_unit(UNITS[1])[0].id
    last = [lesson.id for lesson in PACK.of_unit(UNITS[-1])]
    assert teaching.go_on(PACK, held(*reversed(last))).id == FIRST[0]
    assert teaching.go_on(PACK, held("a-lesson-of-another-pack")).id == PACK.lessons[0].id


def test_the_latest_class_counts_and_not_the_clock(store: Store, pao, time) -> None:
    for lesson, step in ((FIRST[0], 86_400), (FIRST[1], -2 * 86_400), (FIRST[0], -86_400)):
        time.on(seconds=step)
        classes.close(store, classes.open_class(store, pao.id, lesson).id)
    assert list(teaching.taught(store)) == [FIRST[0], FIRST[1]]
