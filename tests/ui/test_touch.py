"""What a finger feels: blocks sink at once, act when it lets go, forgive a slip and a tremor (ux N7, N8)."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.idle import Active, Warning
from tests.ui.hands import TREMOR_S, Hand, name, rest, until
from tests.ui.sample import LESSONS, sample
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage
from ui.tour.tour import stops, visit

FAR = QPoint(1919, 0)
"""The corner where no block is."""


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("touch") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture
def welcome(stage: Stage, hand: Hand) -> QQuickItem:
    """The welcome screen's primary block."""
    stage.flow.prefer_always(Preferences())
    stage.flow.welcome()
    stage.settle()
    return hand.block("Chạm để bắt đầu")


def top_strip(hand: Hand, block: QQuickItem) -> np.ndarray:
    """The uppermost pixels of a block's face as painted now: they are ground when it has sunk by 6."""
    place = block.mapRectToScene(block.boundingRect())
    middle = round(place.x() + place.width() / 2)
    strip = hand.window.grabWindow().copy(middle - 20, round(place.y()), 40, 5)
    strip = strip.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(strip.constBits(), np.uint8).reshape(5, 40, 4)[..., :3].astype(int)


@pytest.mark.timeout(200)
def test_every_block_sinks_in_the_next_frame_and_lets_a_finger_leave(
    stage: Stage, hand: Hand, long: bool
) -> None:
    """On every stop (every seventh unless the long tests are asked for) each block that works sinks by the next
    painted frame; a finger that slides far away does nothing, and the block stands up again. A block that is off does
    not move."""
    wrong = []
    for stop in sample(LESSONS[:1])[:: 1 if long else 7]:
        visit(stage, stop, Preferences())
        if stage.kiosk.shell.screen == "CheckIn":
            stage.kiosk.shell.model._undo_ends.stop()
        blocks = hand.blocks
        if sheets := [*hand.items("IdleSheet"), *hand.items("NamesSheet")]:
            blocks = [one for one in blocks if any(one is b for b in _within(sheets[0]))]
        screen, model = stage.kiosk.shell.screen, stage.kiosk.shell.model
        for block in blocks:
            before = top_strip(hand, block)
            hand.press(hand.point(block))
            moved = np.abs(top_strip(hand, block) - before).max() > 12
            if moved == bool(block.property("off")):
                wrong.append(
                    f"{stop.name}: {name(block)!r} {'moved though off' if moved else 'did not sink'}"
                )
            hand.move(FAR)
            hand.release(FAR)
            until(lambda: True)
            if block.property("down"):
                wrong.append(f"{stop.name}: {name(block)!r} stays down")
        if (stage.kiosk.shell.screen, stage.kiosk.shell.model) != (screen, model):
            wrong.append(f"{stop.name}: a finger that left did something, now {stage.kiosk.shell.screen}")
    assert not wrong, "\n".join(wrong)


def _within(item: QQuickItem) -> list[QQuickItem]:
    from tests.ui.hands import below

    return list(below(item))


def test_a_block_acts_when_the_finger_lets_go(stage: Stage, hand: Hand, welcome: QQuickItem) -> None:
    hand.press(hand.point(welcome))
    rest(0.05)
    assert stage.kiosk.shell.screen == "Welcome"
    hand.release(hand.point(welcome))
    assert until(lambda: stage.kiosk.shell.screen == "Scan")


@pytest.mark.parametrize(("slip", "acts"), [(20, True), (32, False)])
@pytest.mark.parametrize("side", ["left", "right", "up", "down"])
def test_a_slip_of_24_pixels_is_forgiven(
    stage: Stage, hand: Hand, welcome: QQuickItem, side: str, slip: int, acts: bool
) -> None:
    width, height = welcome.width(), welcome.height()
    x, y = {
        "left": (-slip, height / 2),
        "right": (width + slip, height / 2),
        "up": (width / 2, -slip),
        "down": (width / 2, height + slip),
    }[side]
    hand.press(hand.point(welcome))
    hand.move(hand.point(welcome, x, y))
    hand.release(hand.point(welcome, x, y))
    until(lambda: True)
    assert (stage.kiosk.shell.screen == "Scan") is acts


def test_the_ground_beside_a_block_is_not_the_block(stage: Stage, hand: Hand) -> None:
    """Slop is for a finger that slips, not for one that comes down elsewhere."""
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    tile = hand.block("Điện thoại")
    for x, y in ((-10, 100), (100, -10), (tile.width() + 10, 100), (100, tile.height() + 11)):
        hand.tap_at(hand.point(tile, x, y))
        until(lambda: True)
        assert stage.kiosk.shell.screen == "Home"


def test_a_trembling_second_tap_is_ignored(stage: Stage, hand: Hand) -> None:
    """Within 400 ms the same block acts once; after that it acts again."""
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    at = hand.point(hand.block("Mục khác"))
    pages = []
    for pause in (0.0, 0.1, 0.15, TREMOR_S):
        rest(pause)
        hand.tap_at(at)
        pages.append(stage.kiosk.shell.model.page)
    assert pages == [2, 2, 2, 1]


def test_a_tremor_does_not_reach_the_next_screen(stage: Stage, hand: Hand, welcome: QQuickItem) -> None:
    """Two quick taps on "Chạm để bắt đầu" open the card screen and go no further."""
    at = hand.point(welcome)
    hand.tap_at(at)
    hand.tap_at(at)
    rest(0.1)
    assert stage.kiosk.shell.screen == "Scan"


def test_the_keypad_takes_the_same_digit_twice(stage: Stage, hand: Hand) -> None:
    """A keypad's own guard is 120 ms: 11 can be typed, a tremor of 40 ms is one 1."""
    visit(stage, next(stop for stop in stops() if stop.name == "18-pin"), Preferences())
    model = stage.kiosk.shell.model
    for _ in range(4):
        model.erase()
    at = hand.point(hand.block("1"))
    hand.tap_at(at)
    rest(0.03)
    hand.tap_at(at)
    assert model.typed == 1
    rest(0.15)
    hand.tap_at(at)
    assert model.typed == 2


def test_a_mouse_does_as_well(stage: Stage, hand: Hand, welcome: QQuickItem) -> None:
    QTest.mouseClick(
        stage.kiosk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, hand.point(welcome)
    )
    assert until(lambda: stage.kiosk.shell.screen == "Scan")


def test_the_whole_left_side_invites(stage: Stage, hand: Hand, welcome: QQuickItem) -> None:
    hand.tap_at(QPoint(400, 300))
    assert until(lambda: stage.kiosk.shell.screen == "Scan")


def test_a_tap_on_the_picture_says_the_sentence_again(stage: Stage, hand: Hand) -> None:
    stage.lesson("otp-la-chia-khoa-nha", 2)
    stage.settle()
    assert stage.kiosk.services is not None
    narration = stage.kiosk.services.narration
    for at in (QPoint(400, 500), QPoint(1400, 300)):
        narration.stop()
        begun: list[str] = []
        narration.started.connect(begun.append)
        hand.tap_at(at)
        assert until(lambda: "scene" in begun)  # noqa: B023
        narration.started.disconnect(begun.append)


def test_every_touch_says_that_somebody_is_here(stage: Stage, hand: Hand) -> None:
    """Also one on bare paper: 90 s count from the last touch."""
    now = [0]
    idle = stage.kiosk.idle
    real, idle._now = idle._now, lambda: now[0]
    try:
        stage.flow.enter(stage.lan, "camera")
        stage.settle()
        now[0] = 89_000
        hand.tap_at(QPoint(400, 905))
        now[0] = 170_000
        assert isinstance(idle.state(), Active)
        now[0] = 180_000
        assert isinstance(idle.state(), Warning)
    finally:
        idle._now = real
        stage.kiosk.shell.touched()
