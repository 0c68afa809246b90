"""Finding a lesson at the screen: by touching a question, by typing with a finger, by keys; for guests too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.hands import Hand, below, kind, name, rest, until
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("find") / "data", QSize(1920, 1080)) as one:
        yield one


def shown(stage: Stage) -> list[str]:
    """The ids on the tiles."""
    return [tile["id"] for tile in stage.kiosk.shell.model.tiles]


def strike(hand: Hand, letters: str) -> None:
    """Types with a finger, a letter a tap."""
    for letter in letters:
        said = "Cách" if letter == " " else letter
        key = next(one for one in hand.items("Key") if name(one) == said)
        hand.tap_at(hand.point(key))
        rest(0.13)


def test_home_leads_there_and_back(stage: Stage, hand: Hand) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    hand.tap("Tìm bài học")
    assert until(lambda: stage.kiosk.shell.screen == "Find")
    hand.tap("Quay lại")
    assert until(lambda: stage.kiosk.shell.screen == "Home")


def test_a_guest_finds_too(stage: Stage, hand: Hand) -> None:
    stage.flow.guest()
    stage.settle()
    hand.tap("Tìm bài học")
    hand.tap("Có người hỏi mã OTP")
    assert until(lambda: stage.flow.place == ("otp-la-chia-khoa-nha", 1))


def test_a_question_is_enough(stage: Stage, hand: Hand) -> None:
    """Nobody has to type: five questions a page, the rest on the next pages, each once."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    stage.settle()
    model = stage.kiosk.shell.model
    seen = shown(stage)
    assert len(seen) == 5
    for _ in range(model.pages - 1):
        hand.tap("Câu khác")
        rest(0.45)
        seen += shown(stage)
    assert len(seen) == len(set(seen)) > 5
    hand.tap("Câu khác")
    assert shown(stage) == seen[:5]
    hand.tap("Có người hỏi mã OTP")
    assert until(lambda: stage.flow.place is not None)
    assert stage.flow.place == ("otp-la-chia-khoa-nha", 3), "she goes on where she stopped"


def test_lessons_come_under_the_finger(stage: Stage, hand: Hand) -> None:
    """Typed without accents, letter by letter; the best is marked and the way on opens it."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    stage.settle()
    hand.tap("Gõ chữ để tìm")
    assert until(lambda: stage.kiosk.shell.model.typing)
    assert hand.block("Gõ chữ để tìm").property("off"), "the way on waits for a lesson"
    strike(hand, "ma otp")
    assert stage.kiosk.shell.model.keys.text == "ma otp"
    assert shown(stage)[0] == "otp-la-chia-khoa-nha"
    assert len(shown(stage)) <= 3
    tiles = [one for one in hand.blocks if kind(one) == "BigButton" and one.property("kind") == "ask"]
    assert any(name(one) == "OTP là chìa khoá nhà" for one in tiles)
    hand.tap("Học bài này")
    assert until(lambda: stage.flow.place == ("otp-la-chia-khoa-nha", 3))


def test_a_tile_opens_its_lesson(stage: Stage, hand: Hand) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    stage.kiosk.shell.model.beginTyping()
    for letter in "quet ma":
        stage.kiosk.shell.model.keys.key(letter)
    stage.settle()
    second = stage.kiosk.shell.model.tiles[1]
    hand.tap(second["title"])
    assert until(lambda: stage.flow.place == (second["id"], 1))


def test_nothing_found_is_told_kindly_with_a_way_on(stage: Stage, hand: Hand) -> None:
    """The sentence is said, two questions stand beside it, and a letter erased brings lessons back."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    model = stage.kiosk.shell.model
    model.beginTyping()
    stage.settle()
    said: list[str] = []
    stage.kiosk.services.narration.started.connect(said.append)
    for letter in "qwkzz":
        model.keys.key(letter)
    stage.settle(lambda: bool(said))
    assert model.nothing
    texts = [
        str(one.property("text")) for one in below(stage.kiosk.window.contentItem()) if one.property("text")
    ]
    assert any("Chưa thấy bài nào" in text for text in texts)
    assert len(shown(stage)) == 2
    assert said
    model.keys.clear()
    assert not model.nothing
    assert len(shown(stage)) == 3


def test_the_machines_keyboard_types_and_enters(stage: Stage, hand: Hand) -> None:
    """The field has the focus as soon as it stands there; a blank types a blank and presses nothing."""
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    stage.kiosk.shell.model.beginTyping()
    stage.settle()
    model = stage.kiosk.shell.model
    focus = stage.kiosk.window.activeFocusItem
    assert until(lambda: focus() is not None and kind(focus()) == "TypedField")
    for key in (Qt.Key.Key_O, Qt.Key.Key_T, Qt.Key.Key_P, Qt.Key.Key_Space, Qt.Key.Key_M):
        hand.key(key)
        rest(0.1)
    assert until(lambda: model.keys.text.casefold() == "otp m"), model.keys.text
    hand.key(Qt.Key.Key_Return)
    assert until(lambda: stage.flow.place is not None)


def test_back_leads_from_the_keys_to_the_questions(stage: Stage, hand: Hand) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    model = stage.kiosk.shell.model
    model.beginTyping()
    model.keys.key("a")
    stage.settle()
    hand.tap("Quay lại")
    assert until(lambda: not model.typing)
    assert stage.kiosk.shell.screen == "Find"
    assert model.keys.text == ""


def test_it_says_what_can_be_touched_on_request(stage: Stage, hand: Hand) -> None:
    """At first only the invitation is said; "Nghe lại" says the questions too."""
    stage.flow.prefer_always(Preferences())
    stage.flow.enter(stage.lan, "camera")
    said: list[str] = []
    stage.kiosk.services.narration.started.connect(said.append)
    stage.flow.find()
    stage.settle(lambda: bool(said))
    rest(0.3)
    before = len(said)
    hand.tap("Nghe lại")
    assert until(lambda: len(said) >= before + 6)
    assert before <= 2


def test_english_shows_english(stage: Stage) -> None:
    stage.flow.prefer_always(Preferences(language="en"))
    stage.flow.enter(stage.lan, "camera")
    stage.flow.find()
    assert "Somebody asks for my OTP" in [tile["title"] for tile in stage.kiosk.shell.model.tiles]
    stage.kiosk.shell.model.beginTyping()
    for letter in "house key":
        stage.kiosk.shell.model.keys.key(letter)
    assert stage.kiosk.shell.model.tiles[0]["title"] == "The OTP is your house key"
