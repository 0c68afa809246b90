"""The year of birth in four digits; the age beside it shows a slip of the finger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.enrol.text_model import Place

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
DIGITS = 4


@dataclass(frozen=True)
class EnrolYearWays:
    back: Callable[[str], None]
    answer: Callable[[int], None]
    good: Callable[[int], bool]


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolYearModel(QObject):
    changed = Signal()

    def __init__(self, digits: str, years: tuple[int, int], place: Place, ways: EnrolYearWays) -> None:
        """`years`: the earliest anybody alive was born in, and this one."""
        super().__init__()
        self._digits, self._years, self._place, self._ways = digits, years, place, ways

    @Property(int, constant=True)
    def number(self) -> int:
        return self._place.number

    @Property(int, constant=True)
    def of(self) -> int:
        return self._place.of

    @Property(int, constant=True)
    def earliest(self) -> int:
        return self._years[0]

    @Property(int, constant=True)
    def latest(self) -> int:
        return self._years[1]

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._digits

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return len(self._digits) == DIGITS and self._ways.good(int(self._digits))

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """Four digits stand there, and nobody alive was born then."""
        return len(self._digits) == DIGITS and not self.ready

    @Property(int, notify=changed)
    def age(self) -> int:
        """Years, by calendar years; -1 while the year is not known."""
        return self._years[1] - int(self._digits) if self.ready else -1

    @Slot(str)
    def press(self, digit: str) -> None:
        if len(digit) == 1 and digit in "0123456789" and len(self._digits) < DIGITS:
            self._digits += digit
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        if self.ready:
            self._ways.answer(int(self._digits))

    @Slot()
    def back(self) -> None:
        self._ways.back(self._digits)
