"""Somebody wants their name deleted: who it is, what goes and what stays, and ten seconds to think again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
SECONDS = 10


@dataclass(frozen=True)
class ForgetFacts:
    """Whom it is about: full name, how they are spoken to ("bà Lan"), village, age band, card number or ""."""

    name: str
    call: str
    village: str
    band: str
    number: str


@dataclass(frozen=True)
class ForgetWays:
    back: Callable[[], None]
    home: Callable[[], None]
    forget: Callable[[], bool]
    """Deletes the person; whether that was done."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class ForgetModel(QObject):
    """Nothing is deleted before the seconds are over; leaving the screen means no."""

    changed = Signal()

    def __init__(self, facts: ForgetFacts, ways: ForgetWays) -> None:
        super().__init__()
        self._facts, self._ways = facts, ways
        self._state, self._left = "asking", SECONDS
        self.tick = QTimer(self, interval=1000)
        self.tick.timeout.connect(self.second)

    @Property(str, notify=changed)
    def state(self) -> str:
        """ "asking", "waiting" or "done"."""
        return self._state

    @Property(int, notify=changed)
    def left(self) -> int:
        """Seconds until the name is deleted."""
        return self._left

    @Property(str, notify=changed)
    def name(self) -> str:
        """Once it is deleted the screen shows it no more either."""
        return self._facts.name if self._state != "done" else ""

    @Property(str, notify=changed)
    def call(self) -> str:
        return self._facts.call if self._state != "done" else ""

    @Property(str, constant=True)
    def village(self) -> str:
        return self._facts.village

    @Property(str, constant=True)
    def band(self) -> str:
        return self._facts.band

    @Property(str, constant=True)
    def number(self) -> str:
        return self._facts.number

    @Slot()
    def forget(self) -> None:
        if self._state == "asking":
            self._state, self._left = "waiting", SECONDS
            self.tick.start()
            self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """Thought again: the name stays."""
        if self._state == "waiting":
            self.tick.stop()
            self._state = "asking"
            self.changed.emit()

    @Slot()
    def second(self) -> None:
        """One more second has passed."""
        self._left -= 1
        if self._left <= 0:
            self.tick.stop()
            self._state = "done" if self._ways.forget() else "asking"
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self.tick.stop()
        (self._ways.home if self._state == "done" else self._ways.back)()
