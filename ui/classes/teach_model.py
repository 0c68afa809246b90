"""A scene before the class, and what the facilitator may say about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Scene
from kiosk.cardquiz import questions_of
from kiosk.course import RunThrough
from ui.sound.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class TeachWays:
    """`step` is told the run-through to go to; None before the first part."""

    step: Callable[[RunThrough | None], None]
    tv: Callable[[], None]
    door: Callable[[], None]
    """To check-in, for one who comes late; the lesson goes on where it was."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class TeachModel(QObject):
    """Stays for all scenes in a row, so that the next sentence stands at once in the room and on the kiosk."""

    changed = Signal()

    def __init__(self, run: RunThrough, language: str, ways: TeachWays, cards: bool) -> None:
        """`cards`: the questions will be answered by cards."""
        super().__init__()
        self._run, self._language, self._ways, self._cards = run, language, ways, cards

    def take(self, run: RunThrough) -> None:
        """Shows another scene of the same lesson."""
        self._run = run
        self.changed.emit()

    @property
    def _scene(self) -> Scene:
        return self._run.scene or self._run.lesson.scenes[-1]

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
        """What the picture shows, in words: something to point at."""
        return self._scene.alt.show(self._language)

    @Property("QStringList", notify=changed)
    def phrases(self) -> list[str]:
        return list(self._scene.sentence.parts(self._language))

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._scene.sentence.show(self._language)

    @Property("QVariantMap", notify=changed)
    def utterance(self) -> dict[str, Any]:
        return utterance(self._scene.sentence, self._language)

    # --- for the facilitator alone
    @Property(str, notify=changed)
    def note(self) -> str:
        """What the author adds to the sentence."""
        return self._scene.note.show(self._language) if self._scene.note else ""

    @Property(str, notify=changed)
    def keep(self) -> str:
        """One of the three things to take home: towards which the scenes lead, in their order."""
        points, scenes = self._run.lesson.take_home, self._run.lesson.scenes
        return points[(self._run.part - 1) * len(points) // len(scenes)].sentence.show(self._language)

    @Property(str, notify=changed)
    def question(self) -> str:
        """A question to ask the room in passing, from the lesson's own."""
        asked = self._run.lesson.quiz
        return asked[(self._run.part - 1) % len(asked)].ask.show(self._language)

    @Property(str, notify=changed)
    def following(self) -> str:
        """What comes next: the sentence of the next scene; "" when the practice comes."""
        after = self._run.next()
        return after.scene.sentence.show(self._language) if after and after.scene else ""

    @Property(bool, constant=True)
    def cards(self) -> bool:
        return self._cards and bool(questions_of(self._run.lesson))

    @Slot()
    def next(self) -> None:
        self._ways.step(self._run.next())

    @Slot()
    def back(self) -> None:
        self._ways.step(self._run.back())

    @Slot()
    def door(self) -> None:
        self._ways.door()

    @Slot()
    def tv(self) -> None:
        self._ways.tv()
