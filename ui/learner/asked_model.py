"""Help has been called: back to where one was."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class AskedModel(QObject):
    def __init__(self, back: Callable[[], None]) -> None:
        super().__init__()
        self._back = back

    @Slot()
    def back(self) -> None:
        self._back()
