"""The timetable and a new PIN by command: what an officer sets up for a volunteer from far away."""

from __future__ import annotations

import datetime

import pytest

from kiosk import facilitators
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from kiosk.store import open_store
from tests.kiosk.test_commands import LAN, LESSON, PAO, Run, run  # noqa: F401


@pytest.fixture
def number(run: Run) -> str:  # noqa: F811
    return run("facilitators", "add", *PAO, "--pin", "402718")["number"]


def test_a_weekly_class_is_planned_shown_cancelled_once_and_removed(run: Run, number: str) -> None:  # noqa: F811
    plan = run("class", "plan", "add", "--day", "thu", "--time", "14:00", "--lesson", LESSON)
    assert (plan["day"], plan["weekly"], plan["place"]) == ("thu", True, "Thôn Đoài")
    first = datetime.datetime.fromisoformat(plan["next"])
    assert (first.weekday(), first.hour) == (3, 14)
    run("class", "plan", "remove", plan["id"], "--date", first.date().isoformat())
    (listed,) = run("class", "plan", "list")
    assert listed["off"] == [first.date().isoformat()]
    assert datetime.datetime.fromisoformat(listed["next"]) - first == datetime.timedelta(weeks=1)
    run("class", "plan", "remove", plan["id"])
    assert run("class", "plan", "list") == []


def test_a_class_once_and_one_that_follows_a_unit(run: Run, number: str) -> None:  # noqa: F811
    day = (datetime.date.today() + datetime.timedelta(10)).isoformat()
    more = ("--time", "08:00", "--place", "Nhà văn hoá", "--facilitator", number)
    once = run("class", "plan", "add", "--date", day, "--unit", "tin-gia", *more)
    assert (once["weekly"], once["next"], once["unit"]) == (False, f"{day}T08:00", "tin-gia")
    until = run("class", "plan", "add", "--day", "mon", "--until", day, "--unit", "tin-gia", *more)
    assert until["until"] == day
    assert len(run("class", "plan", "list")) == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--day", "thu", "--time", "14:00", "--lesson", "no-such"), "lesson.unknown"),
        (("--day", "thu", "--time", "14:00", "--unit", "no-such"), "lesson.unknown"),
        (("--day", "thu", "--time", "24:00", "--lesson", LESSON), "plan.time"),
    ],
)
def test_what_cannot_be_planned_is_refused(run: Run, number: str, words: tuple[str, ...], code: str) -> None:  # noqa: F811
    with pytest.raises(KioskError) as caught:
        run("class", "plan", "add", *words)
    assert caught.value.code == code
    assert run("class", "plan", "list") == []


def test_a_forgotten_pin_is_replaced(run: Run, number: str, data: DataDir) -> None:  # noqa: F811
    run("facilitators", "pin", number, "--pin", "975310")
    store = open_store(data)
    (one,) = facilitators.listing(store)
    assert facilitators.check_pin(store, one.id, "975310")
    store.close()
    with pytest.raises(KioskError):
        run("facilitators", "pin", number, "--pin", "12")
    learner = run("residents", "add", *LAN, "--consent", "yes")["number"]
    with pytest.raises(KioskError) as caught:
        run("facilitators", "pin", learner, "--pin", "975310")
    assert caught.value.code == "facilitator.unknown"
