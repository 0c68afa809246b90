"""Home: the lesson to go on with, the units, six a page, and what else waits for this person."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Pack, Unit
from kiosk.course import Progress, resume, unit_progress

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6


@dataclass(frozen=True)
class HomeWays:
    """Ways that are None have no block on the screen."""

    leave: Callable[[], None]
    unit: Callable[[str], None]
    go_on: Callable[[Lesson, int], None]
    find: Callable[[], None] | None = None
    review: Callable[[], None] | None = None
    certificate: Callable[[], None] | None = None


@QmlElement
@QmlUncreatable("made by the kiosk")
class HomeModel(QObject):
    changed = Signal()

    def __init__(
        self, pack: Pack, progress: Progress, name: str, language: str, ways: HomeWays, due: int = 0
    ) -> None:
        """`due`: questions to be reviewed today."""
        super().__init__()
        self._due = due
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
            "ahead": r.lesson.picture((r.scene or r.lesson.scenes[0]).picture).as_uri(),
            "idea": scene.alt.show(self._language),
            "part": r.part,
            "total": r.total,
            "minutes": r.minutes_left,
            "begun": r.part > 1,
            "done": r.lesson.id in self._progress.finished,
        }

    @Property("QVariantList", notify=changed)
    def units(self) -> list[dict[str, Any]]:
        """The units of this page with their progress; petals follow what the curriculum plans."""
        first = (self._page - 1) * TILES
        return [self._tile(unit) for unit in self._pack.units[first : first + TILES]]

    def _tile(self, unit: Unit) -> dict[str, Any]:
        state = unit_progress(self._pack, unit, self._progress)
        return {
            "id": unit.id,
            "title": unit.title.show(self._language),
            "icon": unit.icon,
            "tint": unit.tint,
            "lessons": state.lessons,
            "finished": state.finished,
            "done": state.whole,
            "petals": state.petals,
            "filled": state.finished,
        }

    @Property(int, constant=True)
    def due(self) -> int:
        """How many questions are to be reviewed; 0 hides the block."""
        return self._due if self._ways.review else 0

    @Property(bool, constant=True)
    def findable(self) -> bool:
        return self._ways.find is not None

    @Property(bool, constant=True)
    def certified(self) -> bool:
        """Whether there is a certificate to be had."""
        return self._ways.certificate is not None

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

    @Slot()
    def find(self) -> None:
        if self._ways.find:
            self._ways.find()

    @Slot()
    def review(self) -> None:
        if self._ways.review:
            self._ways.review()

    @Slot()
    def certificate(self) -> None:
        if self._ways.certificate:
            self._ways.certificate()
