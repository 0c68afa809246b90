"""Home: the lesson to go on with, and the units, six a page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Pack, Unit
from kiosk.course import Progress, resume

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6


@dataclass(frozen=True)
class HomeWays:
    leave: Callable[[], None]
    unit: Callable[[str], None]
    go_on: Callable[[Lesson, int], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class HomeModel(QObject):
    changed = Signal()

    def __init__(self, pack: Pack, progress: Progress, name: str, language: str, ways: HomeWays) -> None:
        super().__init__()
        self._pack, self._progress, self._name, self._language, self._ways = (
            pack,
            progress,
            name,
            language,
            ways,
        )
        self._page = 1
        self._resume = resume(pack, progress)

    @Property(str, constant=True)
    def name(self) -> str:
        """ "bà Lan", or nothing for a guest."""
        return self._name

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, constant=True)
    def pages(self) -> int:
        return (len(self._pack.units) + TILES - 1) // TILES

    @Property("QVariantMap", constant=True)
    def resume(self) -> dict[str, Any]:
        """The lesson to go on with, in the words of the tile."""
        r = self._resume
        unit = self._pack.unit(r.lesson.unit)
        scene = r.lesson.scenes[
            min(1, len(r.lesson.scenes) - 1)
        ]  # the second one shows the lesson's own idea
        return {
            "title": r.lesson.title.show(self._language),
            "unit": unit.title.show(self._language) if unit else "",
            "number": r.lesson.number,
            "picture": r.lesson.picture(scene.picture).as_uri(),
            "idea": scene.alt.show(self._language),
            "part": r.part,
            "total": r.total,
            "minutes": r.minutes_left,
            "begun": r.part > 1,
        }

    @Property("QVariantList", notify=changed)
    def units(self) -> list[dict[str, Any]]:
        """The units of this page with their progress; petals follow what the curriculum plans."""
        first = (self._page - 1) * TILES
        return [self._tile(unit) for unit in self._pack.units[first : first + TILES]]

    def _tile(self, unit: Unit) -> dict[str, Any]:
        lessons = self._pack.of_unit(unit.id)
        finished = sum(lesson.id in self._progress.finished for lesson in lessons)
        return {
            "id": unit.id,
            "title": unit.title.show(self._language),
            "icon": unit.icon,
            "tint": unit.tint,
            "lessons": len(lessons),
            "finished": finished,
            "done": bool(lessons) and finished == len(lessons) and finished >= unit.planned,
            "petals": unit.planned,
            "filled": finished,
        }

    @Slot()
    def leave(self) -> None:
        self._ways.leave()

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def openUnit(self, unit_id: str) -> None:
        self._ways.unit(unit_id)

    @Slot()
    def goOn(self) -> None:
        self._ways.go_on(self._resume.lesson, self._resume.part)
