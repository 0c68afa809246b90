"""The room's own window: where there is a second screen, and only what the room may see on it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from kiosk.paths import DataDir
from tests.ui.hands import Hand, until
from tests.ui.test_room import taught
from ui.main import Kiosk, Options
from ui.room_window import RoomWindow
from ui.tour.stage import Stage, set_up

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
from ui.tour.stage import open_stage
from ui.room_window import second_screen
screens = app.screens()
with open_stage(Path(sys.argv[1]), QSize(800, 450)) as stage:
    stage.settle(lambda: stage.kiosk.shell.room.separate)
    room, window = stage.kiosk.shell.room, stage.kiosk.room.window
    there = window is not None and [app.screenAt(window.geometry().center()).name(), list(window.geometry().getRect())]
    room.chooseTv("mirror")
    gone = stage.kiosk.room.window is None and not room.separate
    room.chooseTv("own")
    back = room.separate
    print(json.dumps([len(screens), there, gone, back]))
"""


@pytest.fixture
def stage(qapp: QGuiApplication, data_dir: Path) -> Iterator[Stage]:
    """A kiosk with a window for the room beside it."""
    kiosk = Kiosk(
        qapp, Options(DataDir(data_dir), QSize(1280, 720), embedded_hub=False, room=QSize(1920, 1080))
    )
    try:
        yield set_up(kiosk)
    finally:
        kiosk.shell.show("", None)
        kiosk.close()


def room_hand(stage: Stage) -> Hand:
    assert stage.kiosk.room is not None
    assert stage.kiosk.room.window is not None
    return Hand(stage.kiosk.room.window)


def words(hand: Hand) -> str:
    return " ".join(str(one.property("text")) for one in [*hand.items("Txt"), *hand.items("QQuickText")])


@pytest.mark.timeout(180)
def test_the_room_follows_the_class_and_sees_nothing_of_a_person(stage: Stage) -> None:
    """From the greeting over the door and the lesson to the quiz: no name, no camera's picture, nothing to press."""
    hand = room_hand(stage)
    stage.flow.welcome()
    assert until(lambda: "Chào bà con!" in words(hand))
    taught(stage)
    assert until(lambda: hand.items("NarratedText"))
    stage.flow.class_teach(len(stage.flow.pack.lesson("otp-la-chia-khoa-nha").scenes) + 1)
    assert until(lambda: hand.items("PhoneFrame"))
    stage.flow.class_teach(0)
    model = stage.kiosk.shell.model
    assert until(lambda: model.ask in words(hand))
    assert set(model.missing) == {one.name for one in stage.others[:4]}, "on the kiosk they stand"
    for _ in range(3):
        model.forward()
        stage.settle()
        assert not any(one.name in words(hand) for one in stage.others)
        assert not any("image://camera" in str(one.property("source")) for one in hand.items("QQuickImage"))
    assert model.why in words(hand)
    assert hand.blocks == []


@pytest.mark.timeout(120)
def test_a_quiz_without_cards_tells_the_room_nothing_before_it_is_answered(stage: Stage) -> None:
    hand = room_hand(stage)
    taught(stage, len(stage.flow.pack.lesson("otp-la-chia-khoa-nha").scenes) + 2)
    model = stage.kiosk.shell.model
    assert until(lambda: model.ask in words(hand))
    question = model.run.question
    right = next(answer for answer in question.answers if answer.right)
    for answer in question.answers:
        assert answer.text.show() in words(hand)
        assert answer.why.show() not in words(hand)
    model.choose(next(answer.id for answer in question.answers if not answer.right))
    assert until(lambda: question.hint.show() in words(hand))
    assert right.why.show() not in words(hand)
    assert "Đáp án" not in words(hand)
    model.choose(right.id)
    assert until(lambda: right.why.show() in words(hand))
    assert "Đáp án là chữ" in words(hand)
    assert hand.blocks == []


@pytest.mark.timeout(120)
def test_a_learner_at_the_kiosk_is_nothing_for_the_room(stage: Stage) -> None:
    hand = room_hand(stage)
    stage.lesson("otp-la-chia-khoa-nha", 99)
    stage.settle()
    assert "Chào bà con!" in words(hand)
    stage.kiosk.shell.ask()
    assert until(lambda: "Có người đang chờ người hướng dẫn." in words(hand))


@pytest.mark.timeout(120)
def test_the_window_goes_when_the_facilitator_wants_no_second_screen(stage: Stage) -> None:
    assert isinstance(stage.kiosk.room, RoomWindow)
    room = stage.kiosk.shell.room
    room.chooseTv("none")
    assert stage.kiosk.room.window is None
    assert not room.separate
    room.chooseTv("own")
    assert room.separate


@pytest.mark.timeout(120)
def test_on_two_screens_the_room_has_the_second_one(tmp_path: Path) -> None:
    """A second screen beside the first gets the class view, whole; one that shows the same place only mirrors."""

    def run(second_x: int, name: str) -> list[object]:
        config = tmp_path / f"{name}.json"
        screens = [
            {
                "name": f"S{i}",
                "x": x,
                "y": 0,
                "width": 1280,
                "height": 720,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": 1,
            }
            for i, x in enumerate((0, second_x))
        ]
        config.write_text(json.dumps({"screens": screens}))
        environ = {
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
            "QT_QUICK_BACKEND": "software",
        }
        line = [sys.executable, "-c", PROGRAM, str(tmp_path / name)]
        done = subprocess.run(line, capture_output=True, text=True, env=environ, check=False, timeout=90)
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout.strip().splitlines()[-1])  # type: ignore[no-any-return]

    assert run(1280, "beside") == [2, ["S1", [1280, 0, 1280, 720]], True, True]
    assert run(0, "mirror") == [2, False, True, False]
