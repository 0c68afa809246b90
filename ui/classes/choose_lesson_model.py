"""Which lesson a class takes: the one to go on with, the units, six a page, and then a unit's lessons."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Pack, Unit
from kiosk.teaching import Taught, go_on, next_of

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6


@dataclass(frozen=True)
class ChooseLessonWays:
    """`follow` is told a unit: the class takes its lessons one after another. None where one lesson is asked for."""

    back: Callable[[], None]
    choose: Callable[[str], object]
    follow: Callable[[str], None] | None = None


@QmlElement
@QmlUncreatable("made by the kiosk")
class ChooseLessonModel(QObject):
    changed = Signal()

    def __init__(
        self, pack: Pack, language: str, taught: Taught, ways: ChooseLessonWays, planned: str = ""
    ) -> None:
        """`planned`: the lesson that the timetable says; it stands first."""
        super().__init__()
        self._pack, self._language, self._taught, self._ways = pack, language, taught, ways
        self._planned = planned
        self._first = pack.lesson(planned) or go_on(pack, taught)
        self._units = [unit for unit in pack.units if pack.of_unit(unit.id)]
        self._unit: Unit | None = None
        self._page = 0

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, (len(self._units) + TILES - 1) // TILES)

    @Property(int, notify=changed)
    def page(self) -> int:
        """From 1."""
        return self._page + 1

    @Property("QVariantMap", constant=True)
    def first(self) -> Mapping[str, Any]:
        """The lesson that stands first, and why: "planned", "next" after the last class, or "begin"."""
        if self._first is None:
            return {"id": "", "title": "", "why": ""}
        why = "planned" if self._first.id == self._planned else "next" if self._taught else "begin"
        return {"id": self._first.id, "title": self._first.title.show(self._language), "why": why}

    @Property("QVariantList", notify=changed)
    def units(self) -> list[dict[str, Any]]:
        """The units of this page; none while a unit's lessons are shown."""
        if self._unit is not None:
            return []
        return [
            {
                "id": unit.id,
                "title": unit.title.show(self._language),
                "icon": unit.icon,
                "tint": unit.tint,
                "lessons": len(self._pack.of_unit(unit.id)),
            }
            for unit in self._units[self._page * TILES : (self._page + 1) * TILES]
        ]

    @Property(str, notify=changed)
    def unit(self) -> str:
        """The title of the unit whose lessons are shown; "" while the units are."""
        return self._unit.title.show(self._language) if self._unit else ""

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """The lessons of the unit that was touched; `next` is the one a class goes on with."""
        if self._unit is None:
            return []
        follows = next_of(self._pack, self._unit.id, self._taught)
        return [
            {
                "id": lesson.id,
                "number": lesson.number,
                "title": lesson.title.show(self._language),
                "icon": lesson.icon,
                "tint": self._unit.tint,
                "minutes": lesson.minutes,
                "taught": lesson.id in self._taught,
                "next": lesson is follows,
            }
            for lesson in self._lessons()
        ]

    def _lessons(self) -> tuple[Lesson, ...]:
        return self._pack.of_unit(self._unit.id)[:TILES] if self._unit else ()

    @Property(bool, notify=changed)
    def followable(self) -> bool:
        """Whether all of the unit can be taken, class after class."""
        return self._unit is not None and self._ways.follow is not None

    @Slot(str)
    def openUnit(self, unit_id: str) -> None:
        self._unit = self._pack.unit(unit_id)
        self.changed.emit()

    @Slot()
    def turnPage(self) -> None:
        self._page = (self._page + 1) % int(self.pages)
        self.changed.emit()

    @Slot(str)
    def choose(self, lesson_id: str) -> None:
        self._ways.choose(lesson_id)

    @Slot()
    def chooseNext(self) -> None:
        """The lesson of this unit that a class goes on with."""
        follows = next_of(self._pack, self._unit.id, self._taught) if self._unit else None
        if follows is not None:
            self._ways.choose(follows.id)

    @Slot()
    def follow(self) -> None:
        if self._unit is not None and self._ways.follow is not None:
            self._ways.follow(self._unit.id)

    @Slot()
    def back(self) -> None:
        """From a unit's lessons to the units; from there to where one came from."""
        if self._unit is None:
            self._ways.back()
        else:
            self._unit = None
            self.changed.emit()
