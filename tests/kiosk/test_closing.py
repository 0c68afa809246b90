"""A class that nobody closed ends at midnight, whatever was done to the machine and its clock."""

from __future__ import annotations

import datetime

import pytest

from kiosk import attendance, classes, closing, events
from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from tests.kiosk.conftest import Time

HOUR, DAY = 3600, 86_400


def ms(*moment: int) -> int:
    return int(datetime.datetime(*moment).timestamp() * 1000)


@pytest.fixture
def session(store: Store, pao, enrol) -> classes.ClassSession:
    """Open since Friday 19:30, one resident in it."""
    one = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, one.id, enrol().id, "camera")
    return one


def test_it_goes_on_until_midnight_and_not_a_second_longer(store: Store, session, time: Time) -> None:
    time.on(seconds=4.5 * HOUR - 1)
    assert closing.close_forgotten(store) is None
    time.on(seconds=1)
    closed = closing.close_forgotten(store)
    assert closed is not None
    assert closed.closed_at == ms(2026, 3, 7)
    last = store.events_after(0, 100)[-1]
    assert last.type == events.CLASS_CLOSED
    assert last.data == {"class": session.id, "residents": 1, "guests": 0, "auto": True}
    assert classes.summary(store, session.id).minutes == 270
    assert closing.close_forgotten(store) is None
    assert classes.current(store) is None


def test_a_machine_that_was_off_closes_it_at_its_next_start(store: Store, session, data: DataDir) -> None:
    later = Time(wall=ms(2026, 3, 9, 8, 0), mono=5_000, boot="boot-2")
    again = open_store(data, later.clock)
    closed = closing.close_forgotten(again)
    assert closed is not None
    assert closed.closed_at == ms(2026, 3, 7)
    again.close()


def test_a_restart_on_the_same_evening_closes_nothing(store: Store, session, data: DataDir) -> None:
    again = open_store(data, Time(wall=ms(2026, 3, 6, 20, 0), mono=5_000, boot="boot-2").clock)
    assert closing.close_forgotten(again) is None
    again.close()


def test_setting_the_clock_during_a_class_does_not_end_it(store: Store, session, time: Time) -> None:
    time.wall += 40 * DAY * 1000
    time.on(seconds=600)
    assert closing.close_forgotten(store) is None
    time.wall -= 80 * DAY * 1000
    assert closing.close_forgotten(store) is None
    time.on(seconds=5 * HOUR)
    assert closing.close_forgotten(store) is not None


def test_a_machine_that_lost_its_date_waits_for_a_right_one(store: Store, session, data: DataDir) -> None:
    lost = Time(wall=5_000, mono=5_000, boot="boot-2")
    again = open_store(data, lost.clock)
    assert closing.close_forgotten(again) is None
    lost.wall = ms(2026, 3, 6, 21, 0)
    assert closing.close_forgotten(again) is None
    lost.wall = ms(2026, 3, 7, 0, 0)
    assert closing.close_forgotten(again) is not None
    again.close()


def test_the_next_facilitator_is_told_once(store: Store, session, time: Time) -> None:
    assert closing.untold(store) is None
    time.on(seconds=DAY)
    closing.close_forgotten(store)
    told = closing.untold(store)
    assert told is not None
    assert told.id == session.id
    closing.told(store)
    assert closing.untold(store) is None


def test_who_closes_in_time_is_told_nothing(store: Store, session) -> None:
    classes.close(store, session.id)
    assert closing.untold(store) is None
    assert "auto" not in store.events_after(0, 100)[-1].data


def test_nothing_is_open_nothing_is_closed(store: Store) -> None:
    assert closing.close_forgotten(store) is None
