"""The four kinds of question on the real screen: answered by finger, by keys, heard, and measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from content.lesson import Question
from content.load import builtin_pack
from kiosk.quiz import QuizRun
from tests import quizzes
from tests.ui.eyes import Eye
from tests.ui.hands import TREMOR_S, Hand, name, rest, until
from tests.ui.rules import RULES
from ui.demo.hand import Hand as DemoHand
from ui.demo.learner import Learner
from ui.demo.paper import Front
from ui.preferences import Preferences
from ui.quiz_model import QuizModel, QuizWays
from ui.stage import Stage, open_stage

PLACES = {"that": "Thật", "gia": "Giả", "hoi": "Hỏi người nhà"}


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    QAccessible.setActive(True)
    with open_stage(tmp_path_factory.mktemp("quiz") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return quizzes.questions(tmp_path_factory.mktemp("lesson"))


class Desk:
    """Questions on the stage, one finger, and a note of what was begun to be said."""

    def __init__(self, stage: Stage, *questions: Question, preferences: Preferences | None = None) -> None:
        self.stage, self.hand = stage, Hand(stage.kiosk.window)
        self.ended: list[QuizRun] = []
        stage.flow.prefer_always(preferences or Preferences())
        stage.flow.enter(stage.lan, "camera")
        language = stage.kiosk.shell.preferences.language
        ways = QuizWays(lambda: None, self.ended.append)
        self.model = QuizModel(questions, stage.lan.call, language, ways, 5, 5)
        assert stage.kiosk.services is not None
        self.narration = stage.kiosk.services.narration
        self.said: list[str] = []
        self.narration.started.connect(self._note)
        stage.kiosk.shell.show("Quiz", self.model)
        stage.settle()

    def _note(self, key: str) -> None:
        self.said.append(key)

    def close(self) -> None:
        self.narration.started.disconnect(self._note)

    def tile(self, answer_id: str) -> QQuickItem:
        words = next(a["text"] for a in self.model.answers if a["id"] == answer_id)
        return next(b for b in self.hand.blocks if name(b).partition(". ")[2] == words or name(b) == words)

    def tap(self, answer_id: str) -> None:
        rest(0.05)
        self.hand.tap_at(self.hand.point(self.tile(answer_id)))
        self.stage.settle()

    def touch(self, touches: list[str]) -> None:
        """Touches by the model: ids of answers, places, "" for "Xong", ">" for the way on."""
        for touch in touches:
            if touch == ">":
                self.model.next()
            elif touch == "":
                self.model.check()
            else:
                self.model.choose(touch)

    def way(self) -> QQuickItem:
        return next(b for b in self.hand.blocks if round(b.x()) == 1412)

    def onward(self) -> None:
        """The way on, pressed as slowly as people press."""
        rest(TREMOR_S)
        self.hand.tap_at(self.hand.point(self.way()))
        self.stage.settle()


@pytest.fixture
def desk(stage: Stage) -> Iterator[type[Desk]]:
    made: list[Desk] = []

    class Made(Desk):
        def __init__(self, *questions: Question, **more: Preferences) -> None:
            super().__init__(stage, *questions, **more)
            made.append(self)

    yield Made  # type: ignore[misc]
    for one in made:
        one.close()


def condition(item: QQuickItem) -> str:
    told = QAccessible.queryAccessibleInterface(item)
    return str(told.text(QAccessible.Text.Description)) if told is not None else ""


# --- by finger
def test_choosing_one_by_finger(desk: type[Desk], kinds: dict[str, Question]) -> None:
    one = desk(kinds["one"])
    assert one.way().property("off")
    one.tap("doc-ma")
    assert one.model.feedback == "again"
    assert one.tile("doc-ma").property("off"), "what was tried cannot be chosen again"
    assert condition(one.tile("doc-ma")) == "Mình chọn câu khác nhé"
    one.tap("cup-may")
    assert one.model.open
    assert condition(one.tile("cup-may")) == "Đúng rồi"
    one.onward()
    assert one.model.cameBack
    assert any("Mình gặp lại câu này nhé." in str(text.property("text")) for text in texts(one))
    one.tap("cup-may")
    one.onward()
    assert [run.missed for run in one.ended] == [("goi-xin-ma",)]


def texts(desk: Desk) -> list[QQuickItem]:
    return desk.hand.items("Txt")


def test_marking_several_by_finger(desk: type[Desk], kinds: dict[str, Question]) -> None:
    several = desk(kinds["several"])
    assert several.way().property("off"), "there is nothing to look at yet"
    several.tap("ten-cho")
    assert several.tile("ten-cho").property("chosen")
    assert condition(several.tile("ten-cho")) == "đã chọn"
    rest(TREMOR_S)
    several.tap("ten-cho")
    assert not several.tile("ten-cho").property("chosen"), "a second tap takes the mark back"
    several.tap("ma-otp")
    rest(TREMOR_S)
    several.tap("ten-cho")
    assert name(several.way()) == "Xong"
    several.onward()
    assert several.model.feedback == "again"
    assert several.tile("ten-cho").property("off")
    assert several.tile("ma-otp").property("chosen"), "what is right stays"
    assert name(several.way()) == "Còn 2 câu"
    several.tap("mat-khau")
    several.tap("anh-can-cuoc")
    several.onward()
    assert several.model.open
    assert name(several.way()) == "Tiếp theo"


def test_a_tremor_does_not_unmark(desk: type[Desk], kinds: dict[str, Question]) -> None:
    several = desk(kinds["several"])
    at = several.hand.point(several.tile("ma-otp"))
    several.hand.tap_at(at)
    several.hand.tap_at(at)
    assert several.tile("ma-otp").property("chosen")


def test_ordering_by_finger(desk: type[Desk], kinds: dict[str, Question]) -> None:
    order = desk(kinds["order"])
    assert name(order.way()) == "Còn 4 việc"
    for number, step in enumerate(("mo-ung-dung", "xem-ten", "quet-ma"), 1):
        order.tap(step)
        assert condition(order.tile(step)) == f"số {number}"
    assert name(order.way()) == "Còn 1 việc"
    rest(TREMOR_S)
    order.tap("quet-ma")
    assert condition(order.tile("quet-ma")) == ""
    rest(TREMOR_S)
    order.tap("quet-ma")
    order.tap("bam-tra")
    assert order.model.feedback == "again"
    assert condition(order.tile("mo-ung-dung")) == "số 1, đúng rồi"
    assert condition(order.tile("xem-ten")) == ""
    assert order.tile("mo-ung-dung").property("off"), "what is right stays"
    rest(TREMOR_S)
    order.tap("quet-ma")
    order.tap("xem-ten")
    assert order.model.open


def test_sorting_by_finger(desk: type[Desk], kinds: dict[str, Question]) -> None:
    """One wrong first, then each; the misplaced one comes back, then it is over."""
    sort = desk(kinds["sort"])
    sort.hand.tap("Thật")
    assert (sort.model.feedback, sort.model.place) == ("again", "gia")
    with pytest.raises(AssertionError, match="no block"):
        sort.hand.block("Thật")
    sort.onward()
    for words in ("Thật", "Hỏi người nhà"):
        sort.hand.tap(words)
        assert sort.model.feedback == "right"
        sort.onward()
    assert sort.model.cameBack
    sort.hand.tap("Giả")
    sort.onward()
    assert [run.missed for run in sort.ended] == [("hop-thu",)]


# --- by keys
def keyed(desk: Desk, item: QQuickItem, key: Qt.Key) -> None:
    """Tab until the block has the focus, then the key."""
    for _ in range(20):
        if desk.stage.kiosk.window.activeFocusItem() == item:
            break
        desk.hand.key(Qt.Key.Key_Tab)
    assert desk.stage.kiosk.window.activeFocusItem() == item, name(item)
    desk.hand.key(key)
    rest(0.1)  # a blank is held back for a moment: it could be a scanner's


def test_keys_answer_each_kind(desk: type[Desk], kinds: dict[str, Question]) -> None:
    """Tab, Enter and Space alone; after an answer the focus is on the way on."""
    one = desk(*kinds.values())
    while not one.ended:
        run = one.model.run
        asked = one.model.number
        for touch in quizzes.right_way(run):
            if touch == "":
                rest(TREMOR_S)
                keyed(one, one.way(), Qt.Key.Key_Return)
            elif touch in PLACES:
                keyed(one, one.hand.block(PLACES[touch]), Qt.Key.Key_Space)
            else:
                keyed(one, one.tile(touch), Qt.Key.Key_Space)
        assert one.model.open, one.model.kind
        assert one.stage.kiosk.window.activeFocusItem() == one.way()
        rest(TREMOR_S)
        one.hand.key(Qt.Key.Key_Return)
        one.stage.settle()
        assert one.ended or one.model.number in (asked, asked + 1)
    assert one.ended[0].first_try == 4


def test_marking_keeps_the_focus(desk: type[Desk], kinds: dict[str, Question]) -> None:
    """The tiles are not made anew by a mark: keys go on from where they are."""
    several = desk(kinds["several"])
    tile = several.tile("mat-khau")
    keyed(several, tile, Qt.Key.Key_Space)
    assert several.stage.kiosk.window.activeFocusItem() == tile
    assert tile.property("chosen")


# --- heard
def heard(desk: Desk, *keys: str) -> bool:
    """Whether these are begun to be said, in this order."""

    def holds() -> bool:
        said = iter(desk.said)
        return all(key in said for key in keys)

    return until(holds)


def test_question_and_answers_are_heard_in_turn(desk: type[Desk], kinds: dict[str, Question]) -> None:
    one = desk(kinds["one"])
    assert heard(one, "ask", "answer-doc-ma", "answer-cup-may", "answer-nhan-ma"), one.said
    one.said.clear()
    one.model.choose("doc-ma")
    assert heard(one, "hint", "why"), one.said
    one.said.clear()
    one.model.choose("cup-may")
    assert heard(one, "praise", "why"), one.said


def test_a_tile_lights_while_it_is_said(desk: type[Desk], kinds: dict[str, Question]) -> None:
    for kind in ("one", "several", "order"):
        one = desk(kinds[kind])
        for answer in one.model.answers:
            tile = one.tile(answer["id"])
            assert until(lambda: tile.property("lit")), f"{kind}: {answer['id']}"  # noqa: B023


def test_messages_and_places_are_heard(desk: type[Desk], kinds: dict[str, Question]) -> None:
    """The places are named with the first message; one that comes back is announced."""
    sort = desk(kinds["sort"])
    assert heard(sort, "ask", "answer-trung-xe", "that", "gia", "hoi"), sort.said
    sort.model.choose("that")
    assert heard(sort, "head", "why", "more"), sort.said
    sort.said.clear()
    sort.model.next()
    assert heard(sort, "answer-lich-tiem"), sort.said
    assert sort.said[0] == "answer-lich-tiem", "no question again"
    for place in ("that", "hoi"):
        sort.model.choose(place)
        sort.model.next()
    sort.said.clear()
    assert heard(sort, "line-0", "hint", "answer-trung-xe"), sort.said


def test_a_mark_says_its_words_and_taking_it_back_is_still(
    desk: type[Desk], kinds: dict[str, Question]
) -> None:
    several = desk(kinds["several"])
    several.said.clear()
    several.tap("anh-can-cuoc")
    assert until(lambda: several.said == ["answer-anh-can-cuoc"]), several.said
    rest(TREMOR_S)
    several.said.clear()
    several.tap("anh-can-cuoc")
    rest(0.1)
    assert several.said == []


# --- measured
STATES = {
    "one": [["doc-ma"], ["cup-may"], ["doc-ma", "cup-may", ">"]],
    "several": [[], ["ma-otp", "mat-khau"], ["ma-otp", "ten-cho", ""], ["ma-otp", ""],
                ["ma-otp", "mat-khau", "anh-can-cuoc", ""]],
    "order": [[], ["mo-ung-dung", "xem-ten"], ["mo-ung-dung", "xem-ten", "quet-ma", "bam-tra"],
              ["mo-ung-dung", "quet-ma", "xem-ten", "bam-tra"]],
    "sort": [[], ["gia"], ["that"], ["gia", ">", "that"], ["gia", ">", "that", ">", "that"],
             ["that", ">", "that", ">", "hoi", ">"]],
}  # fmt: skip
LOOKS = {
    "vi": [("light", "large", (1920, 1080)), ("contrast", "huge", (1366, 768))],
    "en": [("contrast", "large", (1920, 1080)), ("light", "huge", (1366, 768))],
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("kind", STATES)
def test_the_numbers_hold_in_every_state(
    desk: type[Desk], stage: Stage, kinds: dict[str, Question], kind: str, language: str
) -> None:
    """The rules of ux.md (sizes, gaps, contrast, nothing cut), in both themes, text sizes and panels."""
    eye = Eye(stage.kiosk.engine, stage.kiosk.window)
    read, missed = 0, []
    try:
        for touches in STATES[kind]:
            one = desk(kinds[kind], preferences=Preferences(language=language))
            one.hand.tap_at(QPoint(400, 905))  # a finger takes the ring of the keys away
            one.touch(touches)
            for theme, size, panel in LOOKS[language]:
                stage.kiosk.window.resize(QSize(*panel))
                stage.flow.prefer_always(replace(Preferences(language=language), theme=theme, text_size=size))
                stage.settle()
                view = eye.view(f"{kind} {touches}", "Quiz", f"{theme} {size} {panel}")
                for rule, measure in RULES.items():
                    for reading in measure(view):
                        read += 1
                        if not reading.kept:
                            missed.append(f"{rule}: {reading}")
    finally:
        stage.kiosk.window.resize(QSize(1920, 1080))
    assert read > 300
    assert not missed, "\n".join(missed[:30])


def test_a_lesson_ends_with_its_quiz(stage: Stage, tmp_path: Path) -> None:
    """The flow hands a lesson's questions of every kind over, and takes the run at its end."""
    stage.flow.prefer_always(Preferences())
    lesson = quizzes.lesson(tmp_path)
    stage.flow.enter(stage.lan, "camera")
    stage.flow.lesson(lesson, 99)
    stage.settle()
    model: QuizModel = stage.kiosk.shell.model
    assert model.questions == 4
    while stage.kiosk.shell.screen == "Quiz":
        quizzes.solve(model.run)
        model.next()
    assert stage.kiosk.shell.screen == "Complete"


def test_the_demo_answers_every_kind(stage: Stage, tmp_path: Path) -> None:
    """`diemhoc demo` goes through any lesson's quiz by the words on its blocks."""
    stage.flow.prefer_always(Preferences())
    lesson = quizzes.lesson(tmp_path / "lesson")
    stage.flow.enter(stage.lan, "camera")
    stage.flow.lesson(lesson, 99)
    stage.settle()
    (tmp_path / "pictures").mkdir()
    run = stage.kiosk.shell.model.run
    hand = DemoHand(stage.kiosk.window, 0.0, tmp_path / "pictures")
    Learner(stage.kiosk, hand, Front(tmp_path / "front")).answer(lesson)
    assert until(lambda: stage.kiosk.shell.screen == "Complete")
    assert run.first_try == 4


WORDS = ("N1-text-size", "N14-nothing-cut", "N14-inside", "N14-no-overlap")


@pytest.mark.timeout(300)
def test_the_words_of_every_lesson_fit(desk: type[Desk], stage: Stage) -> None:
    """Each question of the built-in pack in the largest text, with the explanation of a wrong answer: nothing is cut."""
    eye = Eye(stage.kiosk.engine, stage.kiosk.window)
    missed: list[str] = []
    questions = [question for lesson in builtin_pack().lessons for question in lesson.quiz]
    quiz = desk(*questions, preferences=Preferences(text_size="huge"))
    stage.kiosk.window.resize(QSize(1366, 768))
    run, read = quiz.model.run, 0
    while not run.came_back and not run.finished:
        quiz.touch(quizzes.wrong_way(run))
        stage.settle()
        view = eye.view(run.question.ask.id, "Quiz", run.question.ask.text)
        missed += [f"{rule}: {one}" for rule in WORDS for one in RULES[rule](view) if not one.kept]
        read += 1
        if not run.settled:
            quiz.touch(quizzes.right_way(run))
        quiz.model.next()
    stage.kiosk.window.resize(QSize(1920, 1080))
    assert read >= len(questions) > 0
    assert not missed, "\n".join(missed[:30])
