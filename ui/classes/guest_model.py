"""A guest in two taps: woman, man or neither; then an age band."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class GuestModel(QObject):
    changed = Signal()

    def __init__(self, add: Callable[[str, str], None], back: Callable[[], None]) -> None:
        super().__init__()
        self._add, self._back = add, back
        self._gender = ""

    @Property(str, notify=changed)
    def gender(self) -> str:
        return self._gender

    @Slot(str)
    def chooseGender(self, gender: str) -> None:
        self._gender = gender
        self.changed.emit()

    @Slot(str)
    def chooseBand(self, band: str) -> None:
        self._add(self._gender, band)

    @Slot()
    def back(self) -> None:
        """One tap back: to the first question, then to the class."""
        if self._gender:
            self._gender = ""
            self.changed.emit()
        else:
            self._back()
