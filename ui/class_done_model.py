"""Closing a class: who came, and where the sheet for the book is."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.classes import Summary
from sync.uploader import Status

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class ClassDoneWays:
    back: Callable[[], None]
    home: Callable[[], None]
    close: Callable[[], tuple[Summary, str]]
    """Closes the class; gives its summary and the file name of the written roster ("" if none could be)."""
    status: Callable[[], Status]


@QmlElement
@QmlUncreatable("made by the kiosk")
class ClassDoneModel(QObject):
    changed = Signal()

    def __init__(self, lesson: str, summary: Summary, ways: ClassDoneWays) -> None:
        super().__init__()
        self._lesson, self._summary, self._ways = lesson, summary, ways
        self._closed = False
        self._roster = ""

    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._lesson

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._closed

    @Property(str, notify=changed)
    def roster(self) -> str:
        return self._roster

    @Property(int, notify=changed)
    def people(self) -> int:
        return self._summary.residents + self._summary.guests

    @Property(int, notify=changed)
    def residents(self) -> int:
        return self._summary.residents

    @Property(int, notify=changed)
    def guests(self) -> int:
        return self._summary.guests

    @Property(int, notify=changed)
    def women(self) -> int:
        return self._summary.women

    @Property(int, notify=changed)
    def over60(self) -> int:
        return self._summary.over60

    @Property(int, notify=changed)
    def fresh(self) -> int:
        return self._summary.new

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._summary.minutes

    @Property(int, notify=changed)
    def pending(self) -> int:
        return self._ways.status().pending

    @Property(int, notify=changed)
    def sent(self) -> int:
        return self._ways.status().sent

    @Slot()
    def close(self) -> None:
        if not self._closed:
            self._summary, self._roster = self._ways.close()
            self._closed = True
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def home(self) -> None:
        self._ways.home()
