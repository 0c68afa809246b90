"""The same person twice is one attendance, whatever the way and the process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk import attendance, classes
from kiosk.errors import KioskError, StoreFull
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


@pytest.fixture
def session(store: Store, pao) -> classes.ClassSession:
    return classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")


def test_a_check_in_is_one_fact(store: Store, enrol, session, time) -> None:
    lan = enrol()
    time.on(seconds=5)
    done = attendance.check_in(store, session.id, lan.id, "camera")
    assert (done.resident_id, done.name, done.call, done.first, done.at) == (
        lan.id,
        "Nguyễn Thị Lan",
        "bà Lan",
        True,
        time.wall,
    )
    assert store.events_after(0, 10)[-1].data == {"class": session.id, "resident": lan.id, "method": "camera"}


def test_the_same_person_twice_is_one_attendance(store: Store, enrol, session, time) -> None:
    lan = enrol()
    first = attendance.check_in(store, session.id, lan.id, "camera")
    seq = store.last_seq()
    time.on(seconds=60)
    for method in ("camera", "scanner", "number", "list"):
        again = attendance.check_in(store, session.id, lan.id, method)
        assert (again.first, again.at, again.name) == (False, first.at, first.name)
    assert store.last_seq() == seq
    assert len(attendance.present(store, session.id)) == 1


def test_many_at_once_still_count_once(store: Store, enrol, session, data: DataDir) -> None:
    lan = enrol()

    def from_another_connection(_: int) -> bool:
        other = open_store(data)
        try:
            return attendance.check_in(other, session.id, lan.id, "camera").first
        finally:
            other.close()

    with ThreadPoolExecutor(8) as pool:
        firsts = list(pool.map(from_another_connection, range(24)))
    assert firsts.count(True) == 1
    events = [event for event in store.events_after(0, 100) if event.type == "attendance.checked_in"]
    assert len(events) == 1


def test_guests_are_counted_without_a_name(store: Store, session) -> None:
    guests = [attendance.add_guest(store, session.id, gender, "60-69") for gender in ("f", "m", "-")]
    assert len(set(guests)) == 3
    names = {one.name for one in attendance.present(store, session.id)}
    assert names == {"Khách nữ 60-69", "Khách nam 60-69", "Khách 60-69"}
    assert store.events_after(0, 10)[-1].data == {
        "class": session.id,
        "guest": guests[2],
        "gender": "-",
        "band": "60-69",
    }


def test_a_mistake_can_be_taken_back_and_made_good(store: Store, enrol, session) -> None:
    lan = enrol()
    guest = attendance.add_guest(store, session.id, "f", "70+")
    attendance.check_in(store, session.id, lan.id, "camera")
    attendance.undo(store, session.id, lan.id)
    assert store.events_after(0, 10)[-1].data == {"class": session.id, "resident": lan.id}
    attendance.undo(store, session.id, guest)
    assert store.events_after(0, 10)[-1].data == {"class": session.id, "guest": guest}
    assert attendance.present(store, session.id) == []
    with pytest.raises(KioskError) as caught:
        attendance.undo(store, session.id, lan.id)
    assert caught.value.code == "attendance.unknown"
    assert attendance.check_in(store, session.id, lan.id, "list").first


def test_people_stand_in_the_order_they_came(store: Store, enrol, session, time) -> None:
    names = ["Vàng Thị Dín", "Nguyễn Thị Lan", "Lê Anh"]
    for name in names:
        attendance.check_in(store, session.id, enrol(name).id, "camera")
        time.wall -= 1000  # somebody sets the clock
    assert [one.name for one in attendance.present(store, session.id)] == names


def test_nothing_is_recorded_for_a_wrong_class_person_or_choice(store: Store, enrol, session) -> None:
    lan = enrol()
    seq = store.last_seq()
    wrong = [
        (lambda: attendance.check_in(store, "none", lan.id, "camera"), "class.unknown"),
        (lambda: attendance.check_in(store, session.id, "nobody", "camera"), "resident.unknown"),
        (lambda: attendance.check_in(store, session.id, lan.id, "telepathy"), "attendance.method"),
        (lambda: attendance.add_guest(store, "none", "f", "70+"), "class.unknown"),
        (lambda: attendance.add_guest(store, session.id, "x", "70+"), "attendance.gender"),
        (lambda: attendance.add_guest(store, session.id, "f", "old"), "attendance.band"),
        (lambda: attendance.undo(store, "none", lan.id), "class.unknown"),
    ]
    for call, code in wrong:
        with pytest.raises(KioskError) as caught:
            call()
        assert caught.value.code == code
    assert store.last_seq() == seq
    classes.close(store, session.id)
    for late in (
        lambda: attendance.check_in(store, session.id, lan.id, "camera"),
        lambda: attendance.add_guest(store, session.id, "f", "70+"),
        lambda: attendance.undo(store, session.id, lan.id),
    ):
        with pytest.raises(KioskError) as caught:
            late()
        assert caught.value.code == "class.closed"
    assert store.last_seq() == seq + 1


def test_no_check_in_is_accepted_that_cannot_be_saved(store: Store, enrol, session) -> None:
    people = [enrol(f"Lan {'abcdefgh'[i % 8]}{'abcdefgh'[i // 8]}") for i in range(64)]
    (pages,) = store.rows("PRAGMA page_count")[0]
    store.rows(f"PRAGMA max_page_count = {pages}")
    accepted = []

    def everybody() -> None:
        for one in people:
            accepted.append(attendance.check_in(store, session.id, one.id, "camera").resident_id)

    with pytest.raises(StoreFull):
        everybody()
    there = {one.id for one in attendance.present(store, session.id)}
    told = {event.data["resident"] for event in store.events_after(65, 500)}
    assert there == told == set(accepted)
    store.rows(f"PRAGMA max_page_count = {pages + 1000}")
    assert all(attendance.check_in(store, session.id, one.id, "camera") for one in people)
    assert len(attendance.present(store, session.id)) == 64
