"""The dark picture of the night on a real kiosk: it comes when nobody is there, a touch takes it away and does no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk import classes
from kiosk.backlight import Backlight
from kiosk.crash_count import RESTART
from kiosk.night import QUIET_S, UP_S
from ui.session.night import Nights
from ui.tour.stage import Stage


class Night:
    """A kiosk, its night, and the hands of its clock."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage, self.left = stage, list[int]()
        self.clock, self.steady = datetime(2026, 11, 22, 22, 0), 1000.0
        light = folder / "panel"
        light.mkdir()
        (light / "max_brightness").write_text("100")
        (light / "brightness").write_text("80")
        self._light = light / "brightness"
        self.nights = Nights(
            stage.kiosk,
            self.left.append,
            backlight=Backlight(folder),
            mono=lambda: self.steady,
            now=lambda: self.clock,
        )

    @property
    def brightness(self) -> int:
        return int(self._light.read_text())

    def after(self, seconds: float) -> bool:
        """Whether it is dark so much later."""
        self.steady += seconds
        self.nights.look()
        self.stage.settle()
        return self.nights.cover is not None


@pytest.fixture
def night(stage: Stage, tmp_path: Path) -> Iterator[Night]:
    stage.flow.welcome()
    stage.settle()
    one = Night(stage, tmp_path)
    yield one
    stage.kiosk.window.removeEventFilter(one.nights)


def brightest(stage: Stage) -> int:
    image = stage.kiosk.window.grabWindow()
    return max(
        image.pixelColor(x, y).lightness()
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def test_dark_when_nobody_is_there_and_light_again_by_a_touch_that_opens_nothing(night: Night) -> None:
    assert not night.after(QUIET_S - 1)
    assert night.brightness == 80
    assert night.after(2)
    assert night.brightness == 5
    assert brightest(night.stage) < 170  # words that can be read, and nothing that shines
    window = night.stage.kiosk.window
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(500, 560))  # where the welcome begins
    night.stage.settle()
    assert night.nights.cover is None
    assert night.brightness == 80
    assert night.stage.kiosk.shell.screen == "Welcome"
    assert not night.after(QUIET_S - 1)  # and it stays light


def test_a_key_and_a_card_wake_it(night: Night) -> None:
    assert night.after(QUIET_S)
    QTest.keyClick(night.stage.kiosk.window, Qt.Key.Key_Space)
    night.stage.settle(lambda: night.nights.cover is None)  # a scanner might be typing: a key takes a blink
    assert night.nights.cover is None
    assert night.stage.kiosk.shell.screen == "Welcome"
    assert night.after(QUIET_S)
    night.stage.flow.enter(night.stage.lan, "camera")  # a card was held up
    night.stage.settle()
    assert night.nights.cover is None
    assert not night.after(QUIET_S * 5)  # somebody is in the middle of something


def test_no_night_in_a_class(night: Night) -> None:
    services = night.stage.kiosk.services
    assert services is not None
    classes.open_class(services.store, night.stage.leader.id, "cham-vuot-giu")
    assert not night.after(QUIET_S * 3)
    night.clock = datetime(2026, 11, 23, 3, 5)
    assert not night.after(UP_S)
    assert night.left == []


def test_a_new_start_in_the_small_hours(night: Night) -> None:
    night.after(UP_S)
    assert night.left == []
    night.clock = datetime(2026, 11, 23, 3, 5)
    night.after(1)
    assert night.left == [RESTART]
    assert night.brightness == 80
