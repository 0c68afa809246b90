"""A finger before the drawn phone: real touches on the real screen, by a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from content.lesson import Lesson
from tests.ui.phones import value
from ui.lesson.practice_model import PracticeModel
from ui.tour.stage import Stage

AWAY = {"left": (-110, 0), "right": (110, 0), "up": (0, -110), "down": (0, 110)}


class Finger:
    """One finger on the touchscreen of the stage, one lesson's practice under it. `told` are the ends reached."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.window = stage, stage.kiosk.window
        self.device = QTest.createTouchDevice()
        self.now = 10_000
        self.told: list[bool] = []

    def open(self, lesson: Lesson, language: str = "vi") -> PracticeModel:
        """Shows the practice of a lesson, its first instruction said to the end."""
        self.model = PracticeModel(
            lesson,
            language,
            lambda: self.now,
            self.told.append,
            lambda: None,
            lambda: self.told.append(False),
        )
        self.stage.kiosk.shell.show("Practice", self.model)
        self.stage.settle()
        self.quiet()
        return self.model

    def quiet(self, ms: int = 1_000) -> None:
        """All was said, and some time passes."""
        self.model.ready()
        self.now += ms
        self.model.tick()
        self.stage.settle()

    # --- finding
    def below(self, item: QQuickItem | None = None) -> Iterator[QQuickItem]:
        for child in (item or self.window.contentItem()).childItems():
            if isinstance(child, QQuickItem) and child.isVisible():
                yield child
                yield from self.below(child)

    def phone(self) -> QQuickItem:
        return next(item for item in self.below() if item.objectName() == "phone")

    def part(self, mark: str) -> QQuickItem:
        """What can be touched by its id, "<back>" or the sign of a key."""
        for item in self.below(self.phone()):
            if value(item, "mark") == mark:
                return item
        raise AssertionError(f"no {mark!r} on the phone")

    def at(self, mark: str, x: float = 0.5, y: float = 0.5) -> QPoint:
        """A place in it, as shares of its width and height."""
        item = self.part(mark)
        return item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()

    # --- touching
    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(0, at, self.window).commit()

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).move(0, at, self.window).commit()

    def lift(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).release(0, at, self.window).commit()
        self.now += 500
        self.stage.settle()

    def tap(self, at: QPoint) -> None:
        self.press(at)
        self.lift(at)

    def hold(self, at: QPoint, ms: int) -> None:
        self.press(at)
        QTest.qWait(ms)
        self.lift(at)

    def swipe(self, start: QPoint, direction: str) -> None:
        dx, dy = AWAY[direction]
        self.press(start)
        for share in (0.3, 0.6, 1.0):
            self.move(QPoint(round(start.x() + dx * share), round(start.y() + dy * share)))
        self.lift(QPoint(start.x() + dx, start.y() + dy))

    def type(self, keys: str) -> None:
        for key in keys:
            self.tap(self.at(key))

    def next(self) -> None:
        """What the ghost finger would show now: the next key, a touch, or waiting."""
        self.quiet()
        if self.model.nextKey:
            self.tap(self.at(self.model.nextKey))
            return
        gesture, _, direction = str(self.model.gesture).partition("-")
        if gesture == "swipe":
            self.swipe(self.at(self.model.target), direction)
        elif gesture == "hold":
            self.hold(self.at(self.model.target), 800)
        elif gesture == "tap":
            self.tap(self.at(self.model.target))
        else:
            self.quiet(4_000)
