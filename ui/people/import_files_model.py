"""Which list? The files on a USB stick and in the machine's folders, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.people.list_files import ListFile

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 5


@dataclass(frozen=True)
class ImportFilesWays:
    back: Callable[[], None]
    look: Callable[[], Sequence[ListFile]]
    choose: Callable[[ListFile], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class ImportFilesModel(QObject):
    changed = Signal()

    def __init__(self, ways: ImportFilesWays) -> None:
        super().__init__()
        self._ways, self._page = ways, 1
        self._files = list(ways.look())

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._files) // ROWS))

    @Property("QVariantList", notify=changed)
    def files(self) -> list[dict[str, Any]]:
        first = (self._page - 1) * ROWS
        return [
            {
                "index": index,
                "name": one.path.name,
                "place": one.place,
                "day": f"{one.day.day}/{one.day.month}/{one.day.year}",
            }
            for index, one in enumerate(self._files[first : first + ROWS], first)
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def again(self) -> None:
        """A stick was plugged in: looks once more."""
        self._files, self._page = list(self._ways.look()), 1
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        if 0 <= index < len(self._files):
            self._ways.choose(self._files[index])

    @Slot()
    def back(self) -> None:
        self._ways.back()
