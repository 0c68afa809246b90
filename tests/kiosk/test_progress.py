"""What was learned stays; where one stopped is found again."""

from __future__ import annotations

import pytest

from kiosk import progress
from kiosk.errors import KioskError
from kiosk.store import Store

LESSON = "otp-la-chia-khoa-nha"


def test_a_finished_lesson_is_a_fact_and_stays_finished(store: Store, enrol, time) -> None:
    lan = enrol()
    session = progress.start_session(store, lan.id, "camera")
    time.on(seconds=280)
    progress.finish_lesson(store, session, lan.id, LESSON, 1, 2, False, 280)
    progress.finish_lesson(store, session, lan.id, LESSON, 2, 2, True, 200)
    assert progress.finished(store, lan.id) == {LESSON}
    started, first, _ = store.events_after(1, 10)
    assert started.data == {"session": session, "resident": lan.id, "method": "camera"}
    assert first.data == {
        "session": session,
        "resident": lan.id,
        "lesson": LESSON,
        "first_try": 1,
        "questions": 2,
        "unaided": False,
        "seconds": 280,
    }


def test_one_may_learn_without_a_card(store: Store) -> None:
    session = progress.start_session(store, None, "list")
    progress.finish_lesson(store, session, None, LESSON, 2, 2, True, 200)
    assert [event.data["resident"] for event in store.events_after(0, 10)] == [None, None]
    assert store.rows("SELECT * FROM finished") == []


def test_the_place_is_kept_until_the_lesson_is_done(store: Store, enrol) -> None:
    lan = enrol()
    assert progress.place(store, lan.id) is None
    progress.remember_place(store, lan.id, LESSON, 1)
    progress.remember_place(store, lan.id, LESSON, 2)
    assert progress.place(store, lan.id) == (LESSON, 2)
    progress.remember_place(store, lan.id, "third", 4)
    assert progress.places(store, lan.id) == (("third", 4), (LESSON, 2))
    progress.remember_place(store, lan.id, LESSON, 2)
    assert progress.places(store, lan.id) == ((LESSON, 2), ("third", 4))
    progress.finish_lesson(store, "s", lan.id, "third", 1, 1, True, 9)
    progress.finish_lesson(store, "s", lan.id, "another", 1, 1, True, 9)
    assert progress.place(store, lan.id) == (LESSON, 2)
    progress.finish_lesson(store, "s", lan.id, LESSON, 1, 1, True, 9)
    assert progress.place(store, lan.id) is None
    assert store.last_seq() == 4


def test_preferences_belong_to_the_person(store: Store, enrol) -> None:
    lan, din = enrol(), enrol("Vàng Thị Dín")
    assert progress.preferences(store, lan.id) == {}
    progress.set_preferences(store, lan.id, {"speed": "slow", "theme": "contrast", "calm": True})
    progress.set_preferences(store, lan.id, {"speed": "fast"})
    assert progress.preferences(store, lan.id) == {"speed": "fast"}
    assert progress.preferences(store, din.id) == {}


def test_help_is_a_fact(store: Store) -> None:
    progress.ask_help(store, "quiz")
    assert store.events_after(0, 10)[0].data == {"screen": "quiz"}


def test_what_cannot_be_is_not_recorded(store: Store) -> None:
    for call in (
        lambda: progress.start_session(store, "nobody", "camera"),
        lambda: progress.start_session(store, None, "telepathy"),
        lambda: progress.finish_lesson(store, "s", "nobody", LESSON, 1, 1, True, 9),
        lambda: progress.finish_lesson(store, "s", None, LESSON, 3, 2, True, 9),
        lambda: progress.finish_lesson(store, "s", None, LESSON, 1, 2, True, -9),
        lambda: progress.remember_place(store, "nobody", LESSON, 1),
        lambda: progress.set_preferences(store, "nobody", {}),
    ):
        with pytest.raises(KioskError):
            call()
    assert store.last_seq() == 0
