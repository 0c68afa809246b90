"""The four kinds of question on the real screen, answered by finger, by keys and by the demo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from content.lesson import Question
from tests import quizzes
from tests.ui.hands import TREMOR_S, name, rest, until
from tests.ui.quiz_desk import Desk
from ui.demo.hand import Hand as DemoHand
from ui.demo.learner import Learner
from ui.demo.paper import Front
from ui.lesson.quiz_model import QuizModel
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage

PLACES = {"that": "Thật", "gia": "Giả", "hoi": "Hỏi người nhà"}


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    QAccessible.setActive(True)
    with open_stage(tmp_path_factory.mktemp("quiz") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return quizzes.questions(tmp_path_factory.mktemp("lesson"))


@pytest.fixture
def desk(stage: Stage) -> Iterator[type[Desk]]:
    made: list[Desk] = []

    class Made(Desk):
        def __init__(self, *questions: Question, **more: Preferences) -> None:
            super().__init__(stage, *questions, **more)
            made.append(self)
            rest(TREMOR_S)  # the last touch of the test before is no tremor of this one's first

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
        assert until(lambda: one.model.open), one.model.kind
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


# --- in a lesson
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
