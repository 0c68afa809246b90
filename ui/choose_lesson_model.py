"""Which lesson a class takes, six on a page."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Pack

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6


@QmlElement
@QmlUncreatable("made by the kiosk")
class ChooseLessonModel(QObject):
    changed = Signal()

    def __init__(
        self, pack: Pack, language: str, choose: Callable[[str], None], back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._language, self._choose, self._back = language, choose, back
        self._ordered = [(unit, lesson) for unit in pack.units for lesson in pack.of_unit(unit.id)]
        self._page = 0

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, (len(self._ordered) + TILES - 1) // TILES)

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        first = self._page * TILES
        return [
            {
                "id": lesson.id,
                "title": lesson.title.show(self._language),
                "unit": unit.title.show(self._language),
                "icon": lesson.icon,
                "tint": unit.tint,
            }
            for unit, lesson in self._ordered[first : first + TILES]
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = (self._page + 1) % int(self.pages)
        self.changed.emit()

    @Slot(str)
    def choose(self, lesson_id: str) -> None:
        self._choose(lesson_id)

    @Slot()
    def back(self) -> None:
        self._back()
