"""Names do not stay for ever, and a wrong clock deletes nobody."""

from __future__ import annotations

import datetime
import os

import pytest

from kiosk import answers, attendance, classes, events, forgetting, progress, residents, retention, settings
from kiosk.paths import DataDir
from kiosk.store import Store

DAY = 86_400.0
START = datetime.date(2026, 3, 6)
LESSON = "otp-la-chia-khoa-nha"


def names(store: Store) -> list[str]:
    return [one.name for one in residents.listing(store)]


def days(store: Store, data: DataDir, time, count: int, *, come: str | None = None) -> None:
    """The machine runs on so many days; `come` is who learns on each of them."""
    for _ in range(count):
        time.on(seconds=DAY)
        if come is not None:
            progress.start_session(store, come, "camera")
        retention.daily(store, data)


def test_who_has_not_come_for_two_years_is_forgotten_and_who_comes_is_not(
    store: Store, data: DataDir, time, enrol
) -> None:
    enrol("Nguyễn Thị Lan")
    hoa = enrol("Trần Thị Hoa")
    days(store, data, time, 1)
    time.on(seconds=727 * DAY)
    settings.set(store, settings.PURGED, (START + datetime.timedelta(days=728)).isoformat())
    days(store, data, time, 2, come=hoa.id)
    assert set(names(store)) == {"Trần Thị Hoa", "Nguyễn Thị Lan"}
    days(store, data, time, 3, come=hoa.id)
    assert names(store) == ["Trần Thị Hoa"]
    assert len(forgetting.forgotten(data)) == 1
    kinds = [event.type for event in store.events_after(0, 10_000)]
    assert kinds.count(events.RESIDENT_FORGOTTEN) == 1


@pytest.mark.parametrize(
    ("visit", "stays"), [("class", True), ("session", True), ("lesson", True), ("nothing", False)]
)
def test_any_kind_of_visit_counts(
    store: Store, data: DataDir, time, enrol, pao, visit: str, stays: bool
) -> None:
    lan = enrol()
    time.on(seconds=400 * DAY)
    if visit == "class":
        session = classes.open_class(store, pao.id, LESSON)
        attendance.check_in(store, session.id, lan.id, "number")
    elif visit == "session":
        progress.start_session(store, lan.id, "camera")
    elif visit == "lesson":
        progress.finish_lesson(store, "s", lan.id, LESSON, 2, 2, True, 200)
    else:
        progress.start_session(store, None, "list")
    day = START + datetime.timedelta(days=740)
    assert (retention.due(store, 24, day) == ()) is stays


def test_months_are_those_of_the_calendar(store: Store, enrol) -> None:
    lan = enrol()
    assert retention.due(store, 12, datetime.date(2027, 3, 6)) == ()
    (one,) = retention.due(store, 12, datetime.date(2027, 3, 7))
    assert (one.resident.id, one.since) == (lan.id, START)


def test_a_clock_that_jumps_to_2049_deletes_nobody_in_its_first_months(
    store: Store, data: DataDir, time, enrol
) -> None:
    enrol()
    days(store, data, time, 5)
    time.wall += int(23 * 365 * DAY * 1000)
    days(store, data, time, 120)
    assert names(store) == ["Nguyễn Thị Lan"]
    time.wall -= int(23 * 365 * DAY * 1000)
    days(store, data, time, 3)
    assert settings.get(store, settings.PURGED) == (START + datetime.timedelta(days=128)).isoformat()


def test_a_first_day_in_2049_goes_by_the_newest_fact(store: Store, data: DataDir, time, enrol) -> None:
    enrol()
    time.wall += int(23 * 365 * DAY * 1000)
    retention.daily(store, data)
    assert names(store) == ["Nguyễn Thị Lan"]


def test_a_visit_while_the_clock_said_1970_is_no_visit_long_ago(
    store: Store, data: DataDir, time, enrol
) -> None:
    lan = enrol()
    time.on(seconds=700 * DAY)
    right, time.wall = time.wall, 5_000_000
    progress.start_session(store, lan.id, "camera")
    time.wall = right
    day = START + datetime.timedelta(days=740)
    assert retention.due(store, 24, day) == (), "nothing was recorded since: the visit may have been today"
    progress.start_session(store, None, "list")
    assert retention.due(store, 24, day) == ()
    (one,) = retention.due(store, 24, START + datetime.timedelta(days=1500))
    assert one.since == START + datetime.timedelta(days=700)


def test_papers_with_names_go_after_a_month_and_notes_stay(store: Store, data: DataDir, time) -> None:
    data.papers.mkdir(parents=True)
    now = time.wall / 1000
    for name, age in (
        ("diem-danh-2026-01-01-1900.xlsx", 40),
        ("the-thon-doai.pdf", 31),
        ("chua-den-2026-03-01.pdf", 5),
        ("ghi-nho-otp.pdf", 400),
    ):
        (data.papers / name).write_text("x")
        os.utime(data.papers / name, (now - age * DAY, now - age * DAY))
    log = data.log / "diemhoc.log.1"
    log.write_text("x")
    os.utime(log, (now - 100 * DAY, now - 100 * DAY))
    found = retention.look(store, data, 24, START)
    assert {one.name for one in found.files} == {
        "diem-danh-2026-01-01-1900.xlsx",
        "the-thon-doai.pdf",
        "diemhoc.log.1",
    }
    assert len(list(data.papers.iterdir())) == 4, "looking deletes nothing"
    retention.purge(store, data, 24, START)
    assert {one.name for one in data.papers.iterdir()} == {"chua-den-2026-03-01.pdf", "ghi-nho-otp.pdf"}
    assert not log.exists()


def test_answers_of_a_card_quiz_go_after_three_months_and_what_they_were_worth_stays(
    store: Store, data: DataDir, time, enrol, pao
) -> None:
    lan = enrol()
    session = classes.open_class(store, pao.id, LESSON)
    attendance.check_in(store, session.id, lan.id, "camera")
    answers.record(store, session.id, LESSON, "c1", 1, [lan.id], [])
    classes.close(store, session.id)
    time.on(seconds=89 * DAY)
    assert retention.purge(store, data, 24, START + datetime.timedelta(days=89)).answers == 0
    assert retention.purge(store, data, 24, START + datetime.timedelta(days=92)).answers == 1
    assert answers.results(store, session.id) == []
    assert progress.finished(store, lan.id) == {LESSON}


def test_it_is_done_once_a_day(store: Store, data: DataDir, time, enrol) -> None:
    assert retention.daily(store, data) is not None
    assert retention.daily(store, data) is None
    time.on(seconds=DAY)
    assert retention.daily(store, data) is not None


@pytest.mark.parametrize("kept", ["24", 0, -3, 1000, None])
def test_a_setting_of_no_sense_is_the_default(store: Store, kept: object) -> None:
    settings.set(store, settings.FORGET_MONTHS, kept)
    assert retention.months(store) == retention.MONTHS


def test_a_damaged_database_that_was_set_aside_does_not_stay_for_ever(store: Store, data: DataDir) -> None:
    aside = [data.root / f"kiosk-aside-20260306-193000.sqlite{side}" for side in ("", "-wal")]
    for file in aside:
        file.write_bytes(b"x")
    today = datetime.date.today()
    retention.purge(store, data, 24, today + datetime.timedelta(days=29))
    assert all(file.exists() for file in aside)
    retention.purge(store, data, 24, today + datetime.timedelta(days=32))
    assert not any(file.exists() for file in aside)
    assert data.database.exists()
