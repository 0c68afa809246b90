"""A review is done: how many questions it had, and when the next one comes."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class ReviewedModel(QObject):
    def __init__(self, count: int, missed: int, again: bool, home: Callable[[], None]) -> None:
        """`missed` of `count` questions were not right at first; `again`: some rest until a later day."""
        super().__init__()
        self._count, self._missed, self._again, self._home = count, missed, again, home

    @Property(int, constant=True)
    def count(self) -> int:
        return self._count

    @Property(int, constant=True)
    def missed(self) -> int:
        return self._missed

    @Property(bool, constant=True)
    def again(self) -> bool:
        return self._again

    @Slot()
    def home(self) -> None:
        self._home()
