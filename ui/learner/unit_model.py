"""The lessons of one unit."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Pack, Unit
from kiosk.course import Progress, begin, unit_progress

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TINTS = ("hoe", "coVit", "sen", "son", "la")
TILES = 6
"""On a page; where there are more, the last one turns it."""
TURN = {
    "id": "", "number": "", "title": "", "icon": "books", "tint": "la", "minutes": 0, "left": 0, "done": False,
    "damaged": False, "turns": True,
}  # fmt: skip
"""The tile that turns the page."""


@dataclass(frozen=True)
class UnitWays:
    back: Callable[[], None]
    lesson: Callable[[Lesson, int], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class UnitModel(QObject):
    changed = Signal()

    def __init__(self, pack: Pack, unit: Unit, progress: Progress, language: str, ways: UnitWays) -> None:
        super().__init__()
        self._unit, self._progress, self._language, self._ways = unit, progress, language, ways
        self._lessons = pack.of_unit(unit.id)
        self._state = unit_progress(pack, unit, progress)
        self._first = 0
        self._damaged = [broken for broken in pack.damaged if broken.unit == unit.id]

    def _part(self, lesson: Lesson) -> int:
        return self._progress.part(lesson.id)

    @Property(str, constant=True)
    def title(self) -> str:
        return self._unit.title.show(self._language)

    @Property(int, constant=True)
    def petals(self) -> int:
        return self._state.petals

    @Property(int, constant=True)
    def filled(self) -> int:
        return self._state.finished

    @Property(bool, constant=True)
    def whole(self) -> bool:
        """Whether every lesson of the unit is finished: its badge is shown."""
        return self._state.whole

    @Property("QVariantMap", constant=True)
    def next(self) -> dict[str, Any]:
        """The lesson to take up: the one begun last, else the first not finished, else the first; empty id for
        none."""
        unfinished = [lesson for lesson in self._lessons if lesson.id not in self._progress.finished]
        latest = [lesson_id for lesson_id, _ in self._progress.places]
        begun = sorted(
            (lesson for lesson in unfinished if self._part(lesson) > 1),
            key=lambda lesson: latest.index(lesson.id),
        )
        chosen = next(iter([*begun, *unfinished, *self._lessons]), None)
        if chosen is None:
            return {"id": "", "title": "", "begun": False, "done": False}
        return {
            "id": chosen.id,
            "title": chosen.title.show(self._language),
            "begun": self._part(chosen) > 1,
            "done": not unfinished,
        }

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """What stands on the tiles; a damaged lesson has a tile that is off and says that it is being mended."""
        tiles = []
        for i, lesson in enumerate(self._lessons):
            part = self._part(lesson)
            tiles.append(
                {
                    "id": lesson.id,
                    "number": lesson.number,
                    "title": lesson.title.show(self._language),
                    "icon": lesson.icon,
                    "tint": TINTS[i % len(TINTS)],
                    "minutes": lesson.minutes,
                    "left": begin(lesson, part).minutes_left if part > 1 else 0,
                    "done": lesson.id in self._progress.finished,
                    "damaged": False,
                    "turns": False,
                }
            )
        tiles += [
            {
                "id": "",
                "number": "",
                "title": "",
                "icon": "books",
                "tint": "son",
                "minutes": 0,
                "left": 0,
                "done": False,
                "damaged": True,
                "turns": False,
            }
            for _ in self._damaged
        ]
        if len(tiles) <= TILES:
            return tiles
        return [*tiles[self._first : self._first + TILES - 1], TURN]

    @Property("QVariantList", notify=changed)
    def ahead(self) -> list[str]:
        """The pictures that stand first when a lesson of this page is opened."""
        page = self._lessons[self._first : self._first + TILES]
        return [
            lesson.picture(lesson.scenes[min(self._part(lesson), len(lesson.scenes)) - 1].picture).as_uri()
            for lesson in page
        ]

    @Slot()
    def turn(self) -> None:
        """The next page of a unit with many lessons; after the last one the first."""
        self._first += TILES - 1
        if self._first >= len(self._lessons) + len(self._damaged):
            self._first = 0
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot(str)
    def open(self, lesson_id: str) -> None:
        for lesson in self._lessons:
            if lesson.id == lesson_id:
                self._ways.lesson(lesson, self._part(lesson))
