"""Finding a lesson: touch an everyday question, or type and see the lessons come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Tint
from content.search_words import Pick
from kiosk.course import Progress
from kiosk.search import LessonSearch
from ui.keyboard_model import KeyboardModel

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
PICKS, RESULTS = 5, 3
"""Questions on a page of picks; tiles above the keyboard."""


@dataclass(frozen=True)
class FindWays:
    back: Callable[[], None]
    lesson: Callable[[Lesson, int], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class FindModel(QObject):
    changed = Signal()

    def __init__(self, search: LessonSearch, progress: Progress, language: str, ways: FindWays) -> None:
        super().__init__()
        self._search, self._progress, self._language, self._ways = search, progress, language, ways
        self._picks = search.picks
        self._keys = KeyboardModel(then=self._look, parent=self)
        self._typing = False
        self._page = 1
        self._found: list[Lesson] = []

    @Property(KeyboardModel, constant=True)
    def keys(self) -> KeyboardModel:
        return self._keys

    @Property(bool, notify=changed)
    def typing(self) -> bool:
        """The keyboard stands below; else there are questions to touch."""
        return self._typing

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, (len(self._picks) + PICKS - 1) // PICKS)

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        """Something was typed, and no lesson answers it."""
        return self._typing and len(str(self._keys.text).strip()) > 1 and not self._found

    @Property("QVariantList", notify=changed)
    def tiles(self) -> list[dict[str, Any]]:
        """What can be touched: the questions of this page; while typing the lessons found, the best first, else
        the questions asked most, two when a sentence says that nothing was found."""
        if not self._typing:
            return [self._pick(one) for one in self._picks[(self._page - 1) * PICKS : self._page * PICKS]]
        if self._found:
            return [self._lesson(one) for one in self._found]
        return [self._pick(one) for one in self._picks[: RESULTS - bool(self.nothing)]]

    @Property(bool, notify=changed)
    def found(self) -> bool:
        """The tiles are lessons found by what was typed."""
        return bool(self._found)

    def _lesson(self, lesson: Lesson) -> dict[str, Any]:
        unit = self._search.pack.unit(lesson.unit)
        return self._tile(
            lesson.title.show(self._language),
            unit.title.show(self._language) if unit else "",
            lesson,
            lesson.icon,
            unit.tint if unit else "hoe",
        )

    def _pick(self, pick: Pick) -> dict[str, Any]:
        lesson = self._search.pack.lesson(pick.lesson)
        assert lesson is not None  # others are left out
        ask = pick.ask.show(self._language)
        return self._tile(ask, lesson.title.show(self._language), lesson, pick.icon, pick.tint)

    def _tile(self, title: str, second: str, lesson: Lesson, icon: str, tint: Tint) -> dict[str, Any]:
        return {
            "id": lesson.id,
            "title": title,
            "second": second,
            "icon": icon,
            "tint": tint,
            "done": lesson.id in self._progress.finished,
        }

    def _look(self) -> None:
        hits = self._search.find(self._keys.text, RESULTS)
        found = (self._search.pack.lesson(hit.lesson) for hit in hits)
        self._found = [lesson for lesson in found if lesson is not None]
        self.changed.emit()

    @Slot()
    def beginTyping(self) -> None:
        self._typing = True
        self.changed.emit()

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """From the keyboard to the questions, from the questions home."""
        if not self._typing:
            self._ways.back()
            return
        self._typing = False
        self._keys.clear()

    @Slot(str)
    def open(self, lesson_id: str) -> None:
        """Takes up a lesson where its learner stopped."""
        lesson = self._search.pack.lesson(lesson_id)
        if lesson is not None:
            self._ways.lesson(lesson, self._progress.part(lesson.id))

    @Slot()
    def openBest(self) -> None:
        if self._found:
            self.open(self._found[0].id)
