"""The screen is dark, and the kiosk starts anew, at night, when nobody is there and no class is open."""

from __future__ import annotations

import datetime

import pytest

from kiosk.night import QUIET_S, UP_S, Night, dark, hours, hours_text, minute, minute_text, restart_due, rule

USUAL = rule(None, None)


def at(text: str) -> datetime.time:
    return minute(text)


@pytest.mark.parametrize(
    ("clock", "is_dark"),
    [("20:59", False), ("21:00", True), ("23:59", True), ("00:00", True), ("04:59", True), ("05:00", False)],
)
def test_dark_over_midnight(clock: str, is_dark: bool) -> None:
    assert dark(USUAL, at(clock), QUIET_S, busy=False) == is_dark


def test_dark_hours_within_a_day() -> None:
    siesta = rule("12:00-13:30", "off")
    assert [dark(siesta, at(clock), QUIET_S, False) for clock in ("11:59", "12:00", "13:29", "13:30")] == [
        False,
        True,
        True,
        False,
    ]


def test_who_is_there_has_light() -> None:
    assert not dark(USUAL, at("23:00"), QUIET_S - 1, busy=False)
    assert not dark(USUAL, at("23:00"), QUIET_S * 9, busy=True)


@pytest.mark.parametrize(
    ("clock", "due"), [("02:59", False), ("03:00", True), ("04:59", True), ("05:00", False), ("15:00", False)]
)
def test_a_new_start_once_at_night(clock: str, due: bool) -> None:
    assert restart_due(USUAL, at(clock), UP_S, QUIET_S, busy=False) == due


def test_no_new_start_over_midnight_is_missed() -> None:
    late = rule("off", "23:30")
    assert restart_due(late, at("00:20"), UP_S, QUIET_S, busy=False)


@pytest.mark.parametrize(
    ("up_s", "quiet_s", "busy"),
    [(UP_S - 1, QUIET_S, False), (UP_S, QUIET_S - 1, False), (UP_S, QUIET_S, True)],
)
def test_no_new_start_twice_or_under_somebodys_hands(up_s: float, quiet_s: float, busy: bool) -> None:
    assert not restart_due(USUAL, at("03:10"), up_s, quiet_s, busy)


def test_off_is_never_and_nonsense_is_not_set() -> None:
    assert rule("off", "off") == Night(None, None)
    assert rule("late", 3) == rule(7, "25:00") == USUAL
    assert (hours_text(USUAL), minute_text(USUAL)) == ("21:00-05:00", "03:00")
    assert (hours_text(rule("off", "off")), minute_text(rule("off", "off"))) == ("off", "off")


@pytest.mark.parametrize("text", ["", "21:00", "21:00-", "9-5", "24:00-05:00", "21:00-05:00-06:00"])
def test_hours_that_are_none(text: str) -> None:
    with pytest.raises(ValueError, match=r"format|unconverted"):
        hours(text)
