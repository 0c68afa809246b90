"""A class is opened by a facilitator, one at a time, and its summary counts everybody once."""

from __future__ import annotations

import pytest

from kiosk import attendance, classes, events, facilitators, settings
from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from kiosk.store import Store, open_store

LESSON = "otp-la-chia-khoa-nha"


def test_opening_and_closing_are_facts(store: Store, pao, time) -> None:
    settings.set(store, settings.VILLAGE, "Thôn Đông")
    session = classes.open_class(store, pao.id, LESSON, "Lớp tối thứ Sáu")
    assert classes.current(store) == session
    assert session.opened_at == time.wall
    time.on(seconds=45 * 60)
    summary = classes.close(store, session.id)
    assert classes.current(store) is None
    assert summary == classes.Summary(residents=0, guests=0, women=0, over60=0, new=0, minutes=45)
    opened, closed = store.events_after(0, 10)
    assert opened.data == {
        "class": session.id,
        "lesson": LESSON,
        "facilitator": pao.id,
        "village": "Thôn Đông",
    }
    assert closed.data == {"class": session.id, "residents": 0, "guests": 0}
    (kept,) = classes.listing(store)
    assert (kept.title, kept.closed_at) == ("Lớp tối thứ Sáu", time.wall)


def test_a_second_class_is_refused_while_one_is_open(store: Store, pao, data: DataDir) -> None:
    first = classes.open_class(store, pao.id, LESSON)
    other_process = open_store(data)
    for at in (store, other_process):
        with pytest.raises(KioskError) as caught:
            classes.open_class(at, pao.id, LESSON)
        assert caught.value.code == "class.already-open"
    other_process.close()
    assert store.last_seq() == 1
    classes.close(store, first.id)
    classes.open_class(store, pao.id, LESSON)


def test_a_class_is_closed_once_and_must_exist(store: Store, pao) -> None:
    session = classes.open_class(store, pao.id, LESSON)
    classes.close(store, session.id)
    for wrong, code in ((session.id, "class.closed"), ("none", "class.unknown")):
        with pytest.raises(KioskError) as caught:
            classes.close(store, wrong)
        assert caught.value.code == code
    with pytest.raises(KioskError) as caught:
        classes.open_class(store, "nobody", LESSON)
    assert caught.value.code == "facilitator.unknown"
    assert store.last_seq() == 2


def test_the_summary_counts_women_elders_and_newcomers(store: Store, enrol, pao) -> None:
    lan, pao_the_learner = enrol(), enrol("Sùng A Páo", birth_year=1999, gender="m")
    first = classes.open_class(store, pao.id, LESSON)
    attendance.check_in(store, first.id, lan.id, "camera")
    assert classes.close(store, first.id).new == 1
    second = classes.open_class(store, pao.id, LESSON)
    for one in (lan, pao_the_learner, lan):
        attendance.check_in(store, second.id, one.id, "camera")
    attendance.add_guest(store, second.id, "f", "70+")
    attendance.add_guest(store, second.id, "-", "16-29")
    summary = classes.close(store, second.id)
    assert summary == classes.Summary(residents=2, guests=2, women=2, over60=2, new=1, minutes=0)
    assert classes.summary(store, first.id).residents == 1
    assert store.events_after(0, 100)[-1].data == {"class": second.id, "residents": 2, "guests": 2}


def test_a_clock_set_during_class_does_not_change_its_length(store: Store, pao, time) -> None:
    session = classes.open_class(store, pao.id, LESSON)
    time.on(seconds=600)
    time.wall -= 86_400_000
    assert classes.close(store, session.id).minutes == 10


def test_after_a_power_cut_the_class_is_still_open(store: Store, pao, data: DataDir, time) -> None:
    session = classes.open_class(store, pao.id, LESSON)
    store.close()
    after = open_store(data, Clock(wall=lambda: time.wall + 1_200_000, mono=lambda: 5, boot="boot-2"))
    assert classes.current(after) == session
    assert classes.close(after, session.id).minutes == 20
    after.close()


def test_a_class_goes_on_under_another_facilitator(store: Store, pao, enrol) -> None:
    """Who came stays; the fact says from whom to whom; once is enough, and a closed class stays with its own."""
    huong, _ = facilitators.add(
        store, name="Lý Thị Hương", gender="f", birth_year=1992, village="Y", pin="135790"
    )
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, session.id, enrol().id, "camera")
    assert classes.hand_over(store, session.id, huong.id).facilitator == huong.id
    assert classes.current(store) == classes.get(store, session.id)
    assert classes.get(store, session.id).facilitator == huong.id
    last = store.events_after(0, 100)[-1]
    assert last.type == events.CLASS_HANDED_OVER
    assert last.data == {"class": session.id, "from": pao.id, "to": huong.id}
    for who, code in ((huong.id, "class.same-facilitator"), ("nobody", "facilitator.unknown")):
        with pytest.raises(KioskError) as caught:
            classes.hand_over(store, session.id, who)
        assert caught.value.code == code
    assert classes.close(store, session.id).residents == 1
    with pytest.raises(KioskError) as caught:
        classes.hand_over(store, session.id, pao.id)
    assert caught.value.code == "class.closed"


def test_classes_that_are_over_are_listed_with_how_many_came(store: Store, pao, enrol) -> None:
    """The latest first, whatever the clock said; the open one is not among them; the machine's closing is told."""
    first = classes.open_class(store, pao.id, LESSON)
    attendance.check_in(store, first.id, enrol().id, "camera")
    attendance.add_guest(store, first.id, "f", "60-69")
    classes.close(store, first.id)
    second = classes.open_class(store, pao.id, LESSON)
    with store.local():
        classes.close_within(store, second.id, at=second.opened_at)
    classes.open_class(store, pao.id, LESSON)
    assert [(one.session.id, one.people, one.by_machine) for one in classes.held(store)] == [
        (second.id, 0, True),
        (first.id, 2, False),
    ]
