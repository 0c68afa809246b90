"""Everybody who is in the class, page by page, each to be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.attendance import Present

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 6


@dataclass(frozen=True)
class AttendanceListWays:
    back: Callable[[], None]
    present: Callable[[], list[Present]]
    undo: Callable[[str], bool]
    """Takes one back; False when that could not be written."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class AttendanceListModel(QObject):
    changed = Signal()

    def __init__(self, lesson: str, ways: AttendanceListWays) -> None:
        super().__init__()
        self._lesson, self._ways = lesson, ways
        self._present = ways.present()
        self._page = 1
        self._chosen = ""
        self._taken_back = ""

    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._lesson

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._present)

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._present) // ROWS))

    @Property("QVariantList", notify=changed)
    def people(self) -> list[dict[str, Any]]:
        """Those of this page, the newest first, with the number of their turn."""
        newest = list(enumerate(self._present, 1))[::-1]
        first = (self._page - 1) * ROWS
        return [
            {
                "id": one.id,
                "turn": turn,
                "name": one.name,
                "guest": one.guest,
                "village": one.village,
                "time": f"{datetime.fromtimestamp(one.at / 1000):%H:%M}",
                "method": "guest" if one.guest else one.method,
                "chosen": one.id == self._chosen,
            }
            for turn, one in newest[first : first + ROWS]
        ]

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """The id of the one to take back, if one was touched."""
        return self._chosen

    @Property(str, notify=changed)
    def takenBack(self) -> str:
        """The name of the last one who was taken back here."""
        return self._taken_back

    @Slot(str)
    def choose(self, who: str) -> None:
        """The first of two taps; the same person again lets go."""
        self._chosen = "" if who == self._chosen else who
        self._taken_back = ""
        self.changed.emit()

    @Slot()
    def takeBack(self) -> None:
        """The second tap: that person is not in this class after all."""
        gone = next((one for one in self._present if one.id == self._chosen), None)
        if gone is not None and self._ways.undo(gone.id):
            self._present = self._ways.present()
            self._page = min(self._page, int(self.pages))
            self._chosen, self._taken_back = "", gone.name
            self.changed.emit()

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self._chosen = ""
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()
