"""Who is missed: enrolled, not seen for weeks; whoever was forgotten is not."""

from __future__ import annotations

import pytest

from kiosk import absent, attendance, classes, progress, residents, settings
from kiosk.store import Store

DAY = 86_400


def names(store: Store, **more: str) -> list[str]:
    return [one.resident.name for one in absent.absent(store, **more)]


def test_after_four_weeks_without_a_visit_somebody_is_missed(store: Store, enrol, pao, time) -> None:
    lan, thanh = enrol(), enrol("Trần Văn Thành", 1950, "m")
    time.on(seconds=DAY)
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, session.id, lan.id, "camera")
    time.on(seconds=26 * DAY)
    assert names(store) == []
    time.on(seconds=DAY)
    assert names(store) == ["Trần Văn Thành"]
    time.on(seconds=DAY)
    first, second = absent.absent(store)
    assert (first.resident.id, first.came, first.days) == (lan.id, True, 28)
    assert (second.resident.id, second.came, second.days) == (thanh.id, False, 29)


def test_learning_alone_is_a_visit(store: Store, enrol, time) -> None:
    lan = enrol()
    time.on(seconds=20 * DAY)
    progress.start_session(store, lan.id, "camera")
    progress.start_session(store, None, "list")
    time.on(seconds=20 * DAY)
    assert names(store) == []
    time.on(seconds=10 * DAY)
    assert names(store) == ["Nguyễn Thị Lan"]


def test_the_forgotten_are_never_on_the_list(store: Store, enrol, time) -> None:
    lan = enrol()
    time.on(seconds=60 * DAY)
    residents.forget(store, lan.id)
    assert names(store) == []


def test_a_facilitator_is_never_on_the_list(store: Store, pao, time) -> None:
    time.on(seconds=60 * DAY)
    assert names(store) == []


def test_those_missed_longest_stand_first_and_a_village_alone(store: Store, enrol, time) -> None:
    enrol("Vàng Thị Dín", village="Thôn Đông")
    time.on(seconds=15 * DAY)
    enrol("Lò Văn Pánh", gender="m")
    enrol("Hoàng Thị Mai")
    time.on(seconds=40 * DAY)
    assert names(store) == ["Vàng Thị Dín", "Hoàng Thị Mai", "Lò Văn Pánh"]
    assert names(store, village="Thôn Đông") == ["Vàng Thị Dín"]


@pytest.mark.parametrize(("kept", "weeks"), [(2, 2), (0, 4), ("x", 4), (99, 4)])
def test_the_number_of_weeks_is_a_setting(store: Store, enrol, time, kept: object, weeks: int) -> None:
    settings.set(store, settings.ABSENT_WEEKS, kept)
    enrol()
    time.on(seconds=(weeks * 7 - 1) * DAY)
    assert names(store) == []
    time.on(seconds=DAY)
    assert names(store) == ["Nguyễn Thị Lan"]


@pytest.mark.parametrize(
    ("days", "words"),
    [(28, "4 tuần trước"), (41, "5 tuần trước"), (62, "8 tuần trước"), (63, "2 tháng trước"),
     (364, "12 tháng trước"), (800, "2 năm trước")],
)  # fmt: skip
def test_the_last_visit_in_words(store: Store, enrol, time, days: int, words: str) -> None:
    one = absent.Absent(enrol(), absent.date_of(0), True, days)
    assert absent.in_words(one) == words
    never = absent.Absent(one.resident, one.since, False, days)
    assert absent.in_words(never) == f"chưa đến lần nào, ghi tên {words}"


def test_the_list_leaves_no_trace_in_the_facts(store: Store, enrol, time) -> None:
    enrol()
    before = store.last_seq()
    time.on(seconds=60 * DAY)
    assert names(store)
    assert store.last_seq() == before
