"""The facilitator's private number: digits go in, dots come out. Also for choosing a new one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError, PinWait
from kiosk.facilitators import good_pin

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
DIGITS = 6


@dataclass(frozen=True)
class PinWays:
    back: Callable[[], None]
    check: Callable[[str], bool]
    """Whether the PIN is right; raises PinWait after too many misses."""
    open: Callable[[], None]
    change: Callable[[str], bool] | None = None
    """Keeps a new PIN, and says whether it could; None where none is to be chosen."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class PinModel(QObject):
    """`asks` is "own", and where a new PIN is chosen then "new" and "again"; `first`: nobody has one yet, so it is not
    asked for the old one."""

    changed = Signal()

    def __init__(self, name: str, you: str, ways: PinWays, *, first: bool = False) -> None:
        super().__init__()
        self._name, self._you, self._ways, self._first = name, you, ways, first
        self._asks = "new" if first else "own"
        self._new = ""
        self._digits = ""
        self._problem = ""
        self._waiting = self._minutes = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    @Property(str, constant=True)
    def name(self) -> str:
        return self._name

    @Property(str, constant=True)
    def you(self) -> str:
        return self._you

    @Property(bool, constant=True)
    def changing(self) -> bool:
        """Whether a new PIN is being chosen."""
        return self._ways.change is not None

    @Property(bool, constant=True)
    def first(self) -> bool:
        return self._first

    @Property(str, notify=changed)
    def asks(self) -> str:
        return self._asks

    @Property(int, notify=changed)
    def typed(self) -> int:
        return len(self._digits)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """ "", "wrong", "wait", "easy" (the new one is soon guessed) or "other" (not the same twice)."""
        return self._problem

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Seconds until the next try is taken."""
        return self._waiting

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """How long the wait is as it began, in minutes."""
        return self._minutes

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit; the sixth goes on by itself."""
        if self._waiting or not (len(digit) == 1 and digit in "0123456789"):
            return
        self._digits += digit
        if len(self._digits) == DIGITS:
            digits, self._digits = self._digits, ""
            if self._whole(digits):
                return
        self.changed.emit()

    def _whole(self, digits: str) -> bool:
        """Takes six digits; says whether the screen is left."""
        self._problem = ""
        if self._asks == "own":
            return self._own(digits)
        if self._asks == "new":
            try:
                self._new, self._asks = good_pin(digits), "again"
            except KioskError:
                self._problem = "easy"
            return False
        if digits != self._new:
            self._problem, self._asks = "other", "new"
            return False
        if self._ways.change is not None and self._ways.change(digits):
            self._ways.open()
            return True
        return False

    def _own(self, digits: str) -> bool:
        try:
            right = self._ways.check(digits)
        except PinWait as wait:
            self._problem, self._waiting = "wait", max(1, wait.seconds)
            self._minutes = -(-self._waiting // 60)
            self._second.start()
            return False
        if not right:
            self._problem = "wrong"
        elif self._ways.change is None:
            self._ways.open()
            return True
        else:
            self._asks = "new"
        return False

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def _count(self) -> None:
        self._waiting -= 1
        if self._waiting <= 0:
            self._waiting, self._problem = 0, ""
            self._second.stop()
        self.changed.emit()
