"""The enrolment ends without a new name: the person said no, or is written down here already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolEndModel(QObject):
    def __init__(self, kind: str, call: str, in_class: bool, done: Callable[[], None]) -> None:
        super().__init__()
        self._kind, self._call, self._in_class, self._done = kind, call, in_class, done

    @Property(str, constant=True)
    def kind(self) -> str:
        """ "no" or "known"."""
        return self._kind

    @Property(str, constant=True)
    def call(self) -> str:
        return self._call

    @Property(bool, constant=True)
    def inClass(self) -> bool:
        return self._in_class

    @Slot()
    def done(self) -> None:
        self._done()
