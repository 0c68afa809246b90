"""One tap on a face is one voice, of nobody; a closed class tells the counts once."""

from __future__ import annotations

import pytest

from kiosk import classes, events, feedback
from kiosk.errors import KioskError
from kiosk.feedback import Feedback
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


@pytest.fixture
def session(store: Store, pao) -> classes.ClassSession:
    return classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")


def test_each_tap_is_one_voice_and_outlives_a_power_cut(store: Store, session, data: DataDir) -> None:
    for face in ("good", "good", "hard", "so_so", "good"):
        feedback.vote(store, session.id, face)
    again = open_store(data)
    try:
        assert feedback.counts(again, session.id) == Feedback(3, 1, 1)
        assert feedback.counts(again, session.id).voices == 5
    finally:
        again.close()


def test_closing_tells_the_counts_and_nothing_of_who(store: Store, session) -> None:
    feedback.vote(store, session.id, "good")
    before = store.last_seq()
    classes.close(store, session.id)
    told, closed = store.events_after(before, 10)
    assert (told.type, told.data) == (
        events.CLASS_FEEDBACK,
        {"class": session.id, "good": 1, "so_so": 0, "hard": 0},
    )
    assert closed.type == events.CLASS_CLOSED
    assert {row[0] for row in store.rows("SELECT name FROM pragma_table_info('feedback')")} == {
        "class",
        *feedback.FACES,
    }


def test_nobody_tapped_is_no_fact(store: Store, session) -> None:
    classes.close(store, session.id)
    assert events.CLASS_FEEDBACK not in [one.type for one in store.events_after(0, 100)]


def test_only_an_open_class_and_the_three_faces_count(store: Store, session) -> None:
    classes.close(store, session.id)
    for class_id, face, code in (
        (session.id, "good", "class.closed"),
        ("none", "good", "class.unknown"),
        (session.id, "guest = 1 --", "feedback.face"),
    ):
        with pytest.raises(KioskError) as caught:
            feedback.vote(store, class_id, face)
        assert caught.value.code == code
    assert feedback.counts(store, session.id) == Feedback()
