"""One scene of a lesson at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Scene
from kiosk.course import RunThrough
from ui.sound.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class LessonWays:
    """`step` is told the run-through to go to; None before the first part."""

    step: Callable[[RunThrough | None], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class LessonModel(QObject):
    """Stays for all scenes in a row: only its properties change, so the next sentence stands at once."""

    changed = Signal()

    def __init__(self, run: RunThrough, unit_title: str, language: str, ways: LessonWays) -> None:
        super().__init__()
        self._run, self._unit, self._language, self._ways = run, unit_title, language, ways

    @property
    def _scene(self) -> Scene:
        return self._run.scene or self._run.lesson.scenes[-1]

    def take(self, run: RunThrough) -> None:
        """Shows another scene of the same lesson."""
        self._run = run
        self.changed.emit()

    @Property("QVariantList", notify=changed)
    def ahead(self) -> list[str]:
        """The picture of the next scene, if there is one."""
        scenes = self._run.lesson.scenes[self._run.part : self._run.part + 1]
        return [self._run.lesson.picture(scene.picture).as_uri() for scene in scenes]

    @Property(str, constant=True)
    def unit(self) -> str:
        return self._unit

    @Property(str, constant=True)
    def title(self) -> str:
        return self._run.lesson.title.show(self._language)

    @Property(int, notify=changed)
    def part(self) -> int:
        return self._run.part

    @Property(int, constant=True)
    def total(self) -> int:
        return self._run.total

    @Property(str, notify=changed)
    def picture(self) -> str:
        return self._run.lesson.picture(self._scene.picture).as_uri()

    @Property(str, notify=changed)
    def idea(self) -> str:
        return self._scene.alt.show(self._language)

    @Property("QStringList", notify=changed)
    def phrases(self) -> list[str]:
        return list(self._scene.sentence.parts(self._language))

    @Property("QVariantMap", notify=changed)
    def utterance(self) -> dict[str, Any]:
        """The phrases as they are spoken, one for each shown."""
        return utterance(self._scene.sentence, self._language)

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._scene.note.show(self._language) if self._scene.note else ""

    @Property("QVariantMap", notify=changed)
    def noteUtterance(self) -> dict[str, Any]:
        return utterance(self._scene.note, self._language)

    @Slot()
    def next(self) -> None:
        self._ways.step(self._run.next())

    @Slot()
    def back(self) -> None:
        self._ways.step(self._run.back())
