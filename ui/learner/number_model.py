"""The number on a card, typed by its owner where no camera or scanner is."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import CardRefused

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
DIGITS = 6


@QmlElement
@QmlUncreatable("made by the kiosk")
class NumberModel(QObject):
    changed = Signal()

    def __init__(self, enter: Callable[[str], None], back: Callable[[], None]) -> None:
        """`enter` opens the page of a number's owner or raises CardRefused."""
        super().__init__()
        self._enter, self._back = enter, back
        self._digits = ""
        self._problem = ""

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._digits

    @Property(str, notify=changed)
    def problem(self) -> str:
        """ "", "unknown" or "revoked"."""
        return self._problem

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit; the sixth goes on by itself."""
        if not (len(digit) == 1 and digit in "0123456789"):
            return
        self._digits += digit
        self._problem = ""
        if len(self._digits) == DIGITS:
            digits, self._digits = self._digits, ""
            try:
                self._enter(digits)
                return
            except CardRefused as refused:
                self._problem = refused.code.removeprefix("card.")
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        self._digits = self._digits[:-1]
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._back()
