"""The facilitator's private number: digits go in, dots come out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import PinWait

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
DIGITS = 6


@dataclass(frozen=True)
class PinWays:
    back: Callable[[], None]
    check: Callable[[str], bool]
    """Whether the PIN is right; raises PinWait after too many misses."""
    open: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class PinModel(QObject):
    changed = Signal()

    def __init__(self, name: str, you: str, ways: PinWays) -> None:
        super().__init__()
        self._name, self._you, self._ways = name, you, ways
        self._digits = ""
        self._problem = ""
        self._waiting = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count)

    @Property(str, constant=True)
    def name(self) -> str:
        return self._name

    @Property(str, constant=True)
    def you(self) -> str:
        return self._you

    @Property(int, notify=changed)
    def typed(self) -> int:
        return len(self._digits)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """ "", "wrong" or "wait"."""
        return self._problem

    @Property(int, notify=changed)
    def waiting(self) -> int:
        """Seconds until the next try is taken."""
        return self._waiting

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit; the sixth goes on by itself."""
        if self._waiting or not (len(digit) == 1 and digit in "0123456789"):
            return
        self._digits += digit
        if len(self._digits) == DIGITS:
            digits, self._digits = self._digits, ""
            try:
                if self._ways.check(digits):
                    self._ways.open()
                    return
                self._problem = "wrong"
            except PinWait as wait:
                self._problem, self._waiting = "wait", max(1, wait.seconds)
                self._second.start()
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    def _count(self) -> None:
        self._waiting -= 1
        if self._waiting <= 0:
            self._waiting, self._problem = 0, ""
            self._second.stop()
        self.changed.emit()
