"""The timetable by the calendar: which class meets, which is due, which comes next."""

from __future__ import annotations

import datetime as dt

import pytest

from content.load import builtin_pack
from kiosk import timetable
from kiosk.errors import KioskError
from kiosk.store import Store
from kiosk.timetable import Plan, Timetable

FRIDAY = dt.date(2026, 3, 6)
WEEK = dt.timedelta(weeks=1)


def plan(id: str = "a", time: str = "19:30", day: dt.date = FRIDAY, **more) -> Plan:
    return Plan(id, day.weekday(), time, "Nhà văn hoá", "otp-la-chia-khoa-nha", None, "f", day, **more)


def at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(hour, minute))


def test_a_weekly_class_meets_from_its_first_to_its_last_day() -> None:
    table = Timetable((plan(until_day=FRIDAY + 2 * WEEK),))
    met = [day for n in range(-14, 60) if table.on(day := FRIDAY + dt.timedelta(n))]
    assert met == [FRIDAY, FRIDAY + WEEK, FRIDAY + 2 * WEEK]
    once = Timetable((plan(weekly=False),))
    assert [n for n in range(-14, 60) if once.on(FRIDAY + dt.timedelta(n))] == [0]


def test_a_day_s_classes_stand_by_the_hour() -> None:
    table = Timetable((plan("a", "19:30"), plan("b", "08:00")), off=frozenset({("c", FRIDAY)}))
    assert [one.plan.id for one in table.on(FRIDAY)] == ["b", "a"]


def test_a_cancelled_meeting_is_left_out_and_the_next_week_stands() -> None:
    table = Timetable((plan(),), off=frozenset({("a", FRIDAY)}))
    assert table.on(FRIDAY) == ()
    assert table.due(at(FRIDAY, 19)) is None
    found = table.next_after(at(FRIDAY, 8))
    assert found is not None
    assert found.starts == at(FRIDAY + WEEK, 19, 30)


def test_today_s_class_is_due_until_it_is_held_or_hours_late() -> None:
    table = Timetable((plan("a", "08:00"), plan("b", "19:30")))
    assert table.due(at(FRIDAY, 7)).plan.id == "a"
    assert table.due(at(FRIDAY, 10, 59)).plan.id == "a"
    assert table.due(at(FRIDAY, 11)).plan.id == "b"
    assert table.due(at(FRIDAY, 22, 30)) is None
    held = Timetable(table.plans, held=frozenset({("a", FRIDAY)}))
    assert held.due(at(FRIDAY, 8)).plan.id == "b"


def test_the_next_class_is_the_nearest_of_all() -> None:
    monday = FRIDAY + dt.timedelta(3)
    table = Timetable((plan("a"), plan("b", "14:00", monday), plan("c", "07:00", FRIDAY, weekly=False)))
    assert table.next_after(at(FRIDAY, 19, 30)).starts == at(monday, 14)
    assert table.next_after(at(FRIDAY, 19, 29)).plan.id == "a"
    assert table.next_after(at(monday, 14)).starts == at(FRIDAY + WEEK, 19, 30)
    assert Timetable((plan(weekly=False),)).next_after(at(FRIDAY, 20)) is None
    assert Timetable((plan(until_day=FRIDAY),)).next_after(at(FRIDAY, 20)) is None
    early = Timetable((plan(),), held=frozenset({("a", FRIDAY)}))  # opened at 19:00 already
    assert early.next_after(at(FRIDAY, 19, 5)).starts == at(FRIDAY + WEEK, 19, 30)


def test_a_class_takes_its_lesson_or_goes_on_with_its_unit() -> None:
    pack = builtin_pack()
    first, second = [lesson.id for lesson in pack.of_unit("dien-thoai")][:2]
    follows = Plan("a", 4, "19:30", "Y", None, "dien-thoai", "f", FRIDAY)
    assert timetable.lesson_of(follows, pack, {}).id == first
    assert timetable.lesson_of(follows, pack, {first: 1}).id == second
    assert timetable.lesson_of(plan(), pack, {first: 1}).id == "otp-la-chia-khoa-nha"


def test_what_is_planned_is_kept(store: Store, pao) -> None:
    one = timetable.add(
        store,
        time="14:00",
        place=" Nhà  văn hoá ",
        facilitator=pao.id,
        from_day=FRIDAY,
        lesson="otp-la-chia-khoa-nha",
    )
    assert (one.place, one.weekday) == ("Nhà văn hoá", 4)
    other = timetable.add(
        store, time="08:00", place="Y", facilitator=pao.id, from_day=FRIDAY, unit="vneid", weekly=False
    )
    assert set(timetable.load(store).plans) == {one, other}
    assert timetable.get(store, other.id) == other
    assert store.last_seq() == 0, "a plan is no fact"


def test_a_removed_plan_can_be_brought_back(store: Store, pao) -> None:
    one = timetable.add(store, time="14:00", place="Y", facilitator=pao.id, from_day=FRIDAY, unit="vneid")
    assert timetable.remove(store, one.id) == one
    assert timetable.load(store).plans == ()
    with pytest.raises(KioskError) as caught:
        timetable.remove(store, one.id)
    assert caught.value.code == "plan.unknown"
    timetable.put(store, one)
    assert timetable.load(store).plans == (one,)


def test_one_date_is_cancelled_and_restored(store: Store, pao) -> None:
    one = timetable.add(store, time="14:00", place="Y", facilitator=pao.id, from_day=FRIDAY, unit="vneid")
    timetable.cancel(store, one.id, FRIDAY + WEEK)
    assert timetable.load(store).on(FRIDAY + WEEK) == ()
    assert timetable.load(store).on(FRIDAY) != ()
    timetable.restore(store, one.id, FRIDAY + WEEK)
    assert timetable.load(store).on(FRIDAY + WEEK) != ()
    with pytest.raises(KioskError) as caught:
        timetable.cancel(store, one.id, FRIDAY + dt.timedelta(1))
    assert caught.value.code == "plan.day"


def test_a_class_that_was_opened_is_not_offered_again(store: Store, pao) -> None:
    timetable.add(store, time="14:00", place="Y", facilitator=pao.id, from_day=FRIDAY, unit="vneid")
    timetable.hold(store, timetable.load(store).on(FRIDAY)[0])
    assert timetable.load(store).due(at(FRIDAY, 14)) is None
    assert timetable.load(store).due(at(FRIDAY + WEEK, 14)) is not None


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"time": "25:00"}, "plan.time"),
        ({"time": "2pm"}, "plan.time"),
        ({"unit": None}, "plan.lesson"),
        ({"lesson": "x"}, "plan.lesson"),
        ({"until_day": FRIDAY - WEEK}, "plan.days"),
        ({"place": " "}, "person.village"),
        ({"facilitator": "nobody"}, "facilitator.unknown"),
    ],
)
def test_what_cannot_be_planned_says_why(store: Store, pao, more: dict, code: str) -> None:
    good = {"time": "14:00", "place": "Y", "facilitator": pao.id, "from_day": FRIDAY, "unit": "vneid"}
    with pytest.raises(KioskError) as caught:
        timetable.add(store, **{**good, **more})
    assert caught.value.code == code
    assert timetable.load(store).plans == ()
