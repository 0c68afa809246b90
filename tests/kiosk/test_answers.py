"""What a class answered: on the disk when it returns, one fact a question, worth a lesson to who took part."""

from __future__ import annotations

import pytest

from kiosk import answers, attendance, classes, events, progress, review
from kiosk.answers import Result
from kiosk.errors import KioskError
from kiosk.facilitators import Facilitator
from kiosk.store import Store
from sync.privacy import outgoing, pseudonym
from tests.kiosk.conftest import Enrol

LESSON = "otp-la-chia-khoa-nha"


@pytest.fixture
def held(store: Store, pao: Facilitator) -> classes.ClassSession:
    return classes.open_class(store, pao.id, LESSON)


def come(store: Store, held: classes.ClassSession, enrol: Enrol, *names: str) -> list[str]:
    people = [enrol(name) for name in names]
    for one in people:
        attendance.check_in(store, held.id, one.id, "camera")
    return [one.id for one in people]


def test_a_question_is_one_fact_and_a_row_for_each_person(
    store: Store, held: classes.ClassSession, enrol: Enrol
) -> None:
    lan, mai, thao = come(store, held, enrol, "Nguyễn Thị Lan", "Hoàng Thị Mai", "Bùi Thị Thảo")
    before = store.last_seq()
    answers.record(store, held.id, LESSON, "c1", 2, [lan, mai], [thao])
    assert store.last_seq() == before + 1
    assert answers.results(store, held.id) == [Result("c1", 2, 3)]
    assert answers.of_person(store, held.id, thao) == {"c1": False}


def test_what_leaves_are_pseudonyms(store: Store, held: classes.ClassSession, enrol: Enrol) -> None:
    lan, mai = come(store, held, enrol, "Nguyễn Thị Lan", "Hoàng Thị Mai")
    answers.record(store, held.id, LESSON, "c1", 2, [lan], [mai])
    fact = store.events_after(store.last_seq() - 1, 1)[0]
    assert fact.type == events.CLASS_ANSWERED
    key = bytes(32)
    sent = outgoing(fact.type, fact.data, key)
    assert sent["right"] == [pseudonym("resident", lan, key)]
    assert sent["other"] == [pseudonym("resident", mai, key)]
    assert lan not in repr(sent)


def test_asked_again_the_last_answer_counts(store: Store, held: classes.ClassSession, enrol: Enrol) -> None:
    lan, mai = come(store, held, enrol, "Nguyễn Thị Lan", "Hoàng Thị Mai")
    answers.record(store, held.id, LESSON, "c1", 2, [], [lan, mai])
    answers.record(store, held.id, LESSON, "c1", 2, [lan], [])
    assert answers.results(store, held.id) == [Result("c1", 1, 1)]


def test_who_answered_half_has_taken_the_lesson(
    store: Store, held: classes.ClassSession, enrol: Enrol
) -> None:
    lan, mai = come(store, held, enrol, "Nguyễn Thị Lan", "Hoàng Thị Mai")
    answers.record(store, held.id, LESSON, "c1", 3, [lan, mai], [])
    assert progress.finished(store, lan) == frozenset()
    answers.record(store, held.id, LESSON, "c2", 3, [], [lan])
    assert progress.finished(store, lan) == {LESSON}
    assert progress.finished(store, mai) == frozenset()
    assert (review.waiting(store, lan), review.waiting(store, mai)) == (1, 0)


def test_a_closed_class_answers_no_more(store: Store, held: classes.ClassSession, enrol: Enrol) -> None:
    (lan,) = come(store, held, enrol, "Nguyễn Thị Lan")
    classes.close(store, held.id)
    before = store.last_seq()
    with pytest.raises(KioskError) as refused:
        answers.record(store, held.id, LESSON, "c1", 2, [lan], [])
    assert refused.value.code == "class.closed"
    with pytest.raises(KioskError) as unknown:
        answers.record(store, "nowhere", LESSON, "c1", 2, [lan], [])
    assert unknown.value.code == "class.unknown"
    assert (store.last_seq(), answers.results(store, held.id)) == (before, [])
