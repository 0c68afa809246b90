"""A class answers by cards: a video of the room stands before the camera, a finger runs the quiz."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from kiosk import answers, attendance, cards, classes, progress
from kiosk.cardquiz import questions_of
from kiosk.pixels import Luma
from kiosk.scan import LETTERS, read_all
from kiosk.store import Store
from tests.cards_pictures import code_luma, write_avi
from tests.classroom import Held, Lens, moved, photograph
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, rest, until
from ui.camera.card_pictures import hold_up, luma_of
from ui.tour.stage import Stage, open_stage

LESSON = "otp-la-chia-khoa-nha"
LENS = Lens(1280, 720, 3.2, blur=0.6, grain=3)


@dataclass
class Evening:
    """A class before its first question. `held` is what each of the present holds up, by id; who is missing holds
    nothing."""

    stage: Stage
    hand: Hand
    session: classes.ClassSession
    held: dict[str, str]
    missing: list[str]

    @property
    def store(self) -> Store:
        assert self.stage.kiosk.services is not None
        return self.stage.kiosk.services.store


def film(path: Path, people: list[Held], foreign: Luma) -> None:
    """Ten frames of the room: hands move a little, one code among them is a link."""
    chance, frames = np.random.default_rng(6), []
    for number in range(10):
        frame = photograph([moved(one, chance, 0.002) for one in people], LENS, number)
        frames.append(hold_up(frame, foreign, centre=(1180, 610), width=33 * 3.2))
    write_avi(path, frames)


@pytest.fixture
def evening(qapp: QGuiApplication, data_dir: Path, tmp_path: Path) -> Iterator[Evening]:
    path = tmp_path / "room.avi"
    path.write_bytes(b"RIFF")  # takes its place before the camera is asked for
    with open_stage(data_dir, QSize(1920, 1080), camera=path) as stage:
        assert stage.kiosk.services is not None
        store = stage.kiosk.services.store
        session = classes.open_class(store, stage.leader.id, LESSON)
        present = stage.others[:7]
        for one in present:
            attendance.check_in(store, session.id, one.id, "camera")
        right = next(
            letter for letter, one in zip(LETTERS, _question(stage).answers, strict=False) if one.right
        )
        wrong = next(letter for letter in "ABC" if letter != right)
        chosen = [right, right, wrong, right, wrong]
        tokens = [cards.issue(store, one.id).token for one in present]
        old = cards.issue(store, stage.others[8].id).token
        cards.issue(store, stage.others[8].id)  # the card in the film was lost and replaced
        shown = [*zip(tokens[:5], chosen, strict=True), (stage.leader_token, right), (old, wrong)]
        shown.append((cards.issue(store, stage.others[9].id).token, wrong))  # enrolled, not checked in
        people = [
            Held(text, letter, (0.12 + 0.25 * (i % 4), 0.2 + 0.36 * (i // 4)), (-1) ** i * 9.0, (5, -7), 1.0)  # type: ignore[arg-type]
            for i, (text, letter) in enumerate(shown)
        ]
        people.append(Held(tokens[5], "A", (0.5, 0.86), 45.0, (0, 0), 1.0))  # between two letters
        film(path, people, code_luma("https://example.vn/khuyen-mai", numeric=False))
        held = {one.id: letter for one, letter in zip(present, chosen, strict=False)}
        yield Evening(stage, Hand(stage.kiosk.window), session, held, [one.name for one in present[5:]])


def _question(stage: Stage):
    lesson = stage.flow.pack.lesson(LESSON)
    assert lesson is not None
    return questions_of(lesson)[0]


@pytest.mark.timeout(180)
def test_a_question_from_a_film_of_the_room(evening: Evening) -> None:
    """Opened, seen, locked, told by finger: every answer as it was held up; the facilitator's card, a lost one, one of
    somebody who is not here, a link and a card between two letters count for nothing."""
    stage, hand, store = evening.stage, evening.hand, evening.store
    stage.kiosk.shell.room.stand(True)
    stage.flow.class_teach(99)
    assert stage.kiosk.shell.screen == "CardQuiz"
    model = stage.kiosk.shell.model
    rest(0.6)
    assert model.seen == 0, "nothing counts before the question is open"
    hand.tap("Mở câu")
    assert until(lambda: model.seen == 5, 30), (model.seen, model.missing)
    rest(0.6)
    assert model.seen == 5
    assert model.missing == evening.missing
    assert model.counts == []
    assert answers.results(store, evening.session.id) == []

    assert stage.kiosk.services is not None
    assert stage.kiosk.services.camera is not None
    preview = stage.kiosk.services.camera.provider.requestImage("1", QSize(), QSize())
    assert not preview.isNull()
    assert preview.width() <= 160
    assert [code for code in read_all(luma_of(preview)) if code.payload] == []

    rest(TREMOR_S)
    hand.tap("Khoá câu")
    assert until(lambda: model.state == "locked")
    assert model.counts == []
    rest(TREMOR_S)
    hand.tap("Xem đáp án")
    assert until(lambda: model.state == "shown")
    letters = [one["letter"] for one in model.answers]
    assert model.counts == [list(evening.held.values()).count(letter) for letter in letters]
    assert model.why == _question(stage).answers[letters.index(_right(model))].why.show()
    (result,) = answers.results(store, evening.session.id)
    assert (result.right, result.answered) == (3, 5)
    for who, letter in evening.held.items():
        assert answers.of_person(store, evening.session.id, who) == {
            _question(stage).id: letter == _right(model)
        }
    rest(TREMOR_S)
    hand.tap("Câu tiếp")
    assert until(lambda: model.number == 2)
    assert (model.state, model.seen) == ("asked", 0)


def _right(model) -> str:
    return str(next(one["letter"] for one in model.answers if one["right"]))


@pytest.mark.timeout(180)
def test_by_the_remote_alone_to_the_end_of_the_class(evening: Evening) -> None:
    """With the class view on the kiosk: next, next, next; at the end the lesson counts for who answered half of it."""
    stage, hand = evening.stage, evening.hand
    stage.flow.class_teach(99)
    model = stage.kiosk.shell.model
    total = model.total
    for number in range(1, total + 1):
        assert until(lambda n=number: model.number == n)
        hand.key(Qt.Key.Key_PageDown)
        assert model.state == "open"
        if 2 * number <= total + 1:
            assert until(lambda: model.seen == 5, 30), model.missing
        hand.key(Qt.Key.Key_PageDown)
        hand.key(Qt.Key.Key_PageDown)
        assert model.state == "shown"
        hand.key(Qt.Key.Key_PageDown)
    assert until(lambda: stage.kiosk.shell.screen == "ClassDone")
    for who in evening.held:
        assert LESSON in progress.finished(evening.store, who)


@pytest.mark.timeout(180)
def test_on_a_full_disk_the_answer_is_told_all_the_same(evening: Evening) -> None:
    stage, hand = evening.stage, evening.hand
    stage.kiosk.shell.room.stand(True)
    stage.flow.class_teach(99)
    model = stage.kiosk.shell.model
    hand.tap("Mở câu")
    assert until(lambda: model.seen == 5, 30)
    rest(TREMOR_S)
    hand.tap("Khoá câu")
    fill(evening.store)
    try:
        rest(TREMOR_S)
        hand.tap("Xem đáp án")
        assert until(lambda: model.state == "shown")
        assert stage.kiosk.shell.notice
    finally:
        free(evening.store)
    assert answers.results(evening.store, evening.session.id) == []


def test_the_drawn_cards_cannot_be_read(stage: Stage) -> None:
    """What the room sees of cards is a drawing: no camera of a telephone makes a code of it."""
    from ui.tour.room import room_stops

    for stop in room_stops():
        if stop.name in ("09-card-quiz-open", "09-card-quiz-shown"):
            stop.go(stage)
            stage.settle()
            assert len(Hand(stage.kiosk.window).items("AnswerCard")) == 3
            assert [code for code in read_all(luma_of(stage.kiosk.window.grabWindow())) if code.payload] == []
