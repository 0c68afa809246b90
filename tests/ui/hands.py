"""What people do to a kiosk: a finger on the glass, keys, a scanner. All as real events of the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from ui.tour.stage import Stage

PATIENCE_S = 8.0
TREMOR_S = 0.43
"""Longer than a second tap on the same block is ignored for (N8)."""


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items below one, each before what lies in it."""
    for child in item.childItems():
        if isinstance(child, QQuickItem) and child.isVisible():
            yield child
            yield from below(child)


def kind(item: QQuickItem) -> str:
    return item.metaObject().className().partition("_")[0]


def name(item: QQuickItem) -> str:
    """What a screen reader says of an item."""
    told = QAccessible.queryAccessibleInterface(item)
    return str(told.text(QAccessible.Text.Name)) if told is not None else ""


def until(holds: Callable[[], object], seconds: float = PATIENCE_S) -> bool:
    """Lets Qt work until something holds; says whether it did."""
    end = time.monotonic() + seconds
    app = QGuiApplication.instance()
    assert app is not None
    while True:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a running loop does
        if holds():
            return True
        if time.monotonic() > end:
            return False
        time.sleep(0.002)


def rest(seconds: float) -> None:
    """Lets that time pass; what has become due by its end is done, however slow the machine."""
    until(lambda: False, seconds)
    until(lambda: True)


class Hand:
    """One finger and a keyboard before one window. Places are in window pixels."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self._screen = QTest.createTouchDevice()

    # --- finding
    def items(self, kind_: str) -> list[QQuickItem]:
        return [item for item in below(self.window.contentItem()) if kind(item) == kind_]

    @property
    def blocks(self) -> list[QQuickItem]:
        return self.items("BigButton")

    def block(self, words: str) -> QQuickItem:
        """The block that is called so, or whose name begins so; a sheet's before one under it."""
        named = [(name(one), one) for one in reversed(self.blocks)]
        for fits in (lambda said: said == words, lambda said: said.startswith(words)):
            for said, one in named:
                if fits(said):
                    return one
        raise AssertionError(f"no block {words!r} among {[said for said, _ in named]}")

    def point(self, item: QQuickItem, x: float | None = None, y: float | None = None) -> QPoint:
        """A place of an item, from its top left in its own pixels; its middle unless told."""
        there = QPointF(item.width() / 2 if x is None else x, item.height() / 2 if y is None else y)
        return item.mapToScene(there).toPoint()

    # --- touching
    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self._screen).press(0, at, self.window).commit()

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self._screen).move(0, at, self.window).commit()

    def release(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self._screen).release(0, at, self.window).commit()

    def tap_at(self, at: QPoint) -> None:
        self.press(at)
        self.release(at)

    def tap(self, words: str) -> None:
        """Taps the block with these words, as soon as it can be."""
        assert until(lambda: self._ready(words)), f"{words!r} never came or cannot be used"
        rest(0.04)  # rows and grids put new blocks in their places with the next frame
        self.tap_at(self.point(self.block(words)))
        until(lambda: True)

    def _ready(self, words: str) -> bool:
        try:
            return not self.block(words).property("off")
        except AssertionError:
            return False

    # --- keys
    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.window, key, modifier)
        until(lambda: True)

    def scan(self, text: str) -> None:
        """A typing scanner: a key every 5 ms, then Enter."""
        at = time.monotonic_ns() // 1_000_000
        for number, letter in enumerate([*text, "\r"]):
            code = Qt.Key.Key_Return if letter == "\r" else ord(letter.upper())
            for what in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(what, code, Qt.KeyboardModifier.NoModifier, letter)
                event.setTimestamp(at + 5 * number)
                QCoreApplication.sendEvent(self.window, event)
        until(lambda: True)


def at(stage: Stage, screen: str) -> bool:
    """Whether this screen comes."""
    return until(lambda: stage.kiosk.shell.screen == screen)


def words(hand: Hand) -> str:
    """All that is written on the screen."""
    return " ".join(str(one.property("text")) for one in hand.items("Txt"))
