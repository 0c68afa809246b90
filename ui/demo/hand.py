"""A finger on the glass: finds what a person would touch by its words, and touches the window there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QPointF
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from ui.demo.story import gave_up
from ui.tour.screenshots import save_picture

WAIT_S = 20.0
SLOTS = {1: 48.0, 2: 378.0, 3: 796.0, 4: 1412.0}
"""Where the bar's blocks begin, in pixels of the stage (ux: Frame of every kiosk screen)."""
TREMOR_S = 0.405
"""A second touch of the same block sooner than this is taken for a tremor (ux N8: 400 ms)."""


class Hand:
    """One finger before one window. `linger_s` is how long each new screen is left standing to be seen."""

    def __init__(self, window: QQuickWindow, linger_s: float, pictures: Path) -> None:
        self._window, self._linger_s, self._pictures = window, linger_s, pictures
        self._finger = QTest.createTouchDevice()
        self._app = QGuiApplication.instance()
        self._last: dict[str, float] = {}
        self._lifted = 0.0
        self.touches = 0
        self.taken: list[Path] = []

    # --- waiting and looking
    def wait(self, seconds: float) -> None:
        """Lets the kiosk work for so long."""
        self._until(lambda: False, seconds)

    def rest(self, seconds: float) -> None:
        """Waits until the finger has been away from the glass for so long."""
        self.wait(max(0.0, self._lifted + seconds - time.monotonic()))

    def wait_for(self, holds: Callable[[], bool], en: str, vi: str, seconds: float = WAIT_S) -> None:
        """Lets the kiosk work until something holds. Raises DemoFailed, naming what was waited for."""
        if not self._until(holds, seconds):
            raise gave_up(seconds, en, vi)

    def _until(self, holds: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > end:
                return False
            assert self._app is not None
            self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            time.sleep(0.002)
        return True

    def picture(self, name: str) -> None:
        """Lets the screen be painted and seen, and keeps a picture of it."""
        self.wait(0.06 + self._linger_s)
        file = self._pictures / f"{len(self.taken) + 1:02}-{name}.png"
        save_picture(self._window, file)
        self.taken.append(file)

    # --- finding
    def blocks(self) -> list[QQuickItem]:
        """Every block that can be pressed now."""
        return [
            item
            for item in _below(self._window.contentItem())
            if _kind(item) == "BigButton" and item.property("working") and not item.property("busy")
        ]

    def find(self, words: str) -> QQuickItem | None:
        """The block that is called so, or whose name begins so."""
        named = [(said(block), block) for block in self.blocks()]
        exact = [block for name, block in named if name == words]
        return next(iter(exact or [block for name, block in named if name.startswith(words)]), None)

    def named(self, name: str) -> QQuickItem | None:
        """The visible item with this objectName."""
        return next((i for i in _below(self._window.contentItem()) if i.objectName() == name), None)

    def _slot(self, number: int) -> QQuickItem | None:
        return next(
            (b for b in self.blocks() if b.x() == SLOTS[number] and _kind(b.parentItem()) == "ControlBar"),
            None,
        )

    # --- touching
    def press(self, words: str) -> None:
        """Touches the block with these words, once it is there."""
        self._press(lambda: self.find(words), words)

    def slot(self, number: int) -> None:
        """Touches a block of the bar by its place, which never moves."""
        self._press(lambda: self._slot(number), f"slot {number}")

    def _press(self, find: Callable[[], QQuickItem | None], words: str) -> None:
        self.wait_for(lambda: find() is not None, f"a block “{words}”", f"nút “{words}”")
        rested = self._last.get(words, 0.0) + TREMOR_S - time.monotonic()
        if rested > 0:
            self.wait(rested)
        item = find()
        assert item is not None
        self.tap(item)
        self._last[words] = time.monotonic()

    def tap(self, item: QQuickItem) -> None:
        """A short touch in the middle of an item."""
        self._stroke([_middle(item)], held_s=0.03)

    def hold(self, item: QQuickItem, seconds: float) -> None:
        """A finger that rests in the middle of an item."""
        self._stroke([_middle(item)], held_s=seconds)

    def swipe(self, item: QQuickItem, direction: str) -> None:
        """A finger drawn over an item, from one side of its middle to the other."""
        dx, dy = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[direction]
        corner = item.mapToScene(QPointF(item.width(), item.height()))
        begin = item.mapToScene(QPointF(0, 0))
        reach = 0.35 * (abs(dx) * (corner.x() - begin.x()) + abs(dy) * (corner.y() - begin.y()))
        middle = _middle(item)
        way = [QPoint(round(middle.x() + dx * reach * t), round(middle.y() + dy * reach * t))
               for t in (-1, -0.6, -0.2, 0.2, 0.6, 1)]  # fmt: skip
        self._stroke(way, held_s=0.02)

    def _stroke(self, way: list[QPoint], held_s: float) -> None:
        QTest.touchEvent(self._window, self._finger).press(0, way[0], self._window).commit()
        for point in way[1:]:
            self.wait(0.016)
            QTest.touchEvent(self._window, self._finger).move(0, point, self._window).commit()
        self.wait(held_s)
        QTest.touchEvent(self._window, self._finger).release(0, way[-1], self._window).commit()
        self._lifted = time.monotonic()
        self.touches += 1
        self.wait(0.01)


def said(item: QQuickItem) -> str:
    """What a screen reader says of an item."""
    told = QAccessible.queryAccessibleInterface(item)
    return str(told.text(QAccessible.Text.Name)) if told is not None else ""


def _kind(item: QQuickItem | None) -> str:
    return "" if item is None else item.metaObject().className().partition("_")[0]


def _middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    """The visible items of a scene, each before what lies in it."""
    for child in item.childItems():
        if child.isVisible():
            yield child
            yield from _below(child)
