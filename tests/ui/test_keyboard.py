"""The drawn keyboard under a real finger: what is typed, the tones, the letters with a hat, capitals and signs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.eyes import Eye
from tests.ui.hands import Hand, name, rest, until
from tests.ui.rules import RULES
from ui.ground import QML
from ui.keyboard_model import KeyboardModel
from ui.window import furnish

BOARD = """
import QtQuick
import DiemHoc
import DiemHoc.Models
Window {
    id: board
    required property KeyboardModel keys
    property real textScale: 1
    Binding { target: Theme; property: "textScale"; value: board.textScale }
    width: 1920; height: 1080; visible: true; color: Theme.giay
    TypedField { objectName: "field"; x: 48; y: 116; width: 1824; keys: board.keys; hint: "Tên của bà?" }
    Keyboard { keys: board.keys }
}
"""
GUARD_S = 0.13
"""Longer than a second strike of the same key is taken for a tremor."""


class Board:
    """A keyboard with its field in a window of its own."""

    def __init__(self) -> None:
        self.model = KeyboardModel()
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        furnish(self.engine)
        self.engine.setInitialProperties({"keys": self.model})
        self.engine.loadData(BOARD.encode(), QUrl("file:///board.qml"))
        (self.window,) = self.engine.rootObjects()
        assert isinstance(self.window, QQuickWindow)
        self.hand = Hand(self.window)
        self.window.requestActivate()

    def begin(self, model: KeyboardModel) -> None:
        """Types into another model from now on."""
        before, self.model = self.model, model
        self.window.setProperty("keys", model)
        before.deleteLater()
        self.window.grabWindow()
        rest(GUARD_S)

    def close(self) -> None:
        """The window goes before the model it shows."""
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def strike(self, *keys: str) -> None:
        """Taps keys by what a screen reader calls them."""
        for key in keys:
            self.hand.tap_at(self.hand.point(self.key(key)))
            until(lambda: True)

    def key(self, said: str) -> QQuickItem:
        found = [one for one in self.hand.items("Key") if name(one) == said]
        assert len(found) == 1, f"{said!r} among {[name(one) for one in self.hand.items('Key')]}"
        return found[0]


@pytest.fixture(scope="module")
def one_board(qapp: QGuiApplication) -> Iterator[Board]:
    one = Board()
    yield one
    one.close()


@pytest.fixture
def board(one_board: Board, request: pytest.FixtureRequest) -> Board:
    """The keyboard with nothing typed, or as a test wishes its model."""
    one_board.begin(KeyboardModel(**getattr(request, "param", {})))
    return one_board


def test_a_name_is_typed_with_a_finger(board: Board) -> None:
    """Letters, then the tone by its block: the syllable turns under the finger."""
    board.strike("h", "u")
    assert (board.model.text, board.model.composing) == ("hu", "hu")
    board.strike("e")
    rest(GUARD_S)
    board.strike("e")
    assert board.model.text == "huê"
    board.strike("huệ nặng · j")
    assert board.model.text == "huệ"


def test_a_key_sinks_under_the_finger(board: Board) -> None:
    key = board.key("g")
    board.hand.press(board.hand.point(key))
    assert key.property("down") is True
    board.hand.release(board.hand.point(key))
    assert until(lambda: key.property("down") is False)
    assert board.model.text == "g"


def test_a_tremor_is_one_letter(board: Board) -> None:
    at = board.hand.point(board.key("l"))
    board.hand.tap_at(at)
    rest(0.03)
    board.hand.tap_at(at)
    assert board.model.text == "l"
    rest(GUARD_S)
    board.hand.tap_at(at)
    assert board.model.text == "ll"


def test_tones_wait_for_a_letter(board: Board) -> None:
    """Without a syllable the six keep their places, say their names and cannot be used."""
    names = ["không dấu", "huyền · f", "sắc · s", "hỏi · r", "ngã · x", "nặng · j"]
    assert [bool(board.key(one).property("off")) for one in names] == [True] * 6
    places = [board.key(one).x() for one in names]
    board.strike("a")
    words = ["a không dấu", "à huyền · f", "á sắc · s", "ả hỏi · r", "ã ngã · x", "ạ nặng · j"]
    assert [board.key(one).x() for one in words] == places
    assert not any(board.key(one).property("off") for one in words)
    assert board.key("a không dấu").property("kind") == "hot"


def test_letters_with_a_hat_take_the_row_of_tones(board: Board) -> None:
    board.strike("ă â đ ê ô ơ ư", "đ", "ư", "ơ", "c")
    rest(GUARD_S)
    board.strike("dấu thanh")
    assert board.model.text == "đươc"
    board.strike("được nặng · j")
    assert board.model.text == "được"


@pytest.mark.parametrize("board", [{"capitals": True}], indirect=True)
def test_a_name_begins_each_word_with_a_capital(board: Board) -> None:
    board.strike("L", "y", "Cách", "T", "h", "i")
    assert board.model.text == "Ly Thi"


def test_shift_holds_for_one_letter(board: Board) -> None:
    board.strike("Chữ hoa", "B", "a")
    assert board.model.text == "Ba"


def test_digits_and_signs(board: Board) -> None:
    board.strike("123", "1", "2", "-")
    rest(GUARD_S)
    board.strike("abc", "a", "dấu phẩy", "dấu chấm")
    assert board.model.text == "12-a,."


def test_the_eraser_takes_what_is_seen(board: Board) -> None:
    board.strike("t", "o", "a", "n", "toán sắc · s", "Xoá")
    assert board.model.text == "toá"
    for _ in range(3):
        rest(GUARD_S)
        board.strike("Xoá")
    assert board.model.text == ""


def test_a_keyboard_of_the_machine_types_too(board: Board) -> None:
    """Into the same field, by the same rules; Backspace erases."""
    field = board.window.contentItem().childItems()[0]
    field.forceActiveFocus()
    for key in "vieejt":
        QTest.keyClick(board.window, key)
    QTest.keyClick(board.window, Qt.Key.Key_Space)
    QTest.keyClick(board.window, "N", Qt.KeyboardModifier.ShiftModifier)
    assert until(lambda: board.model.text == "việt N")
    QTest.keyClick(board.window, Qt.Key.Key_Backspace)
    assert until(lambda: board.model.text == "việt ")


@pytest.mark.parametrize("board", [{"longest": 12}], indirect=True)
def test_no_more_letters_than_there_is_room_for(board: Board) -> None:
    """The field shrinks its letters, never under 34 px, and takes no more."""
    for letter in "nguyen thi hue mai":
        board.model.key(letter)
    assert board.model.text == "nguyen thi h"


@pytest.mark.parametrize(
    "board", [{"text": "Chị "}, {"text": "Nguyễn Đoàn Phương Nghiêng Trường Khuynh"}], indirect=True
)
@pytest.mark.parametrize("scale", [1.25, 1.0])
@pytest.mark.parametrize("row", ["tones", "letters"])
def test_the_numbers_of_ux_hold(board: Board, row: str, scale: float) -> None:
    """Keys of 168 x 88, 15 px apart, 59 px on the smallest panel; nothing cut, the longest text and "Rất to" included."""
    for letter in "nghiêng":
        board.model.key(letter)
    if row == "letters":
        board.model.turnHats()
    board.window.setProperty("textScale", scale)
    board.window.grabWindow()
    view = Eye(board.engine, board.window).view("keyboard", "Keyboard", "here")
    missed = [str(one) for rule in RULES.values() for one in rule(view) if not one.kept]
    assert missed == []
    letters = [key for key in board.hand.items("Key") if name(key) in tuple("qwertyuiopasdfghjklzxcvbnm")]
    assert {(key.width(), key.height()) for key in letters} == {(168.0, 88.0)}
    assert min(min(key.width(), key.height()) for key in board.hand.items("Key")) * 1366 / 1920 >= 59


def test_the_choices_say_which_tone_stands(qapp: QGuiApplication) -> None:
    model = KeyboardModel("Bà Huệ")
    assert [one["word"] for one in model.choices if one["chosen"]] == ["Huệ"]
    assert [one["name"] for one in model.choices][:2] == ["không dấu", "huyền · f"]
    told: list[str] = []
    KeyboardModel(then=lambda: told.append("changed")).key("a")
    assert told == ["changed"]
