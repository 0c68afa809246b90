"""The lessons of the pack, with how much of each is recorded in this voice; the one to go on with is marked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson
from voice.recordings import Book, key_of

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6


@dataclass(frozen=True)
class StudioLessonsWays:
    back: Callable[[], None]
    choose: Callable[[str], None]
    """Told the lesson's id."""
    carry: Callable[[], None]
    """The voice as a pack, to a stick."""
    remove: Callable[[], None]


def to_record(lesson: Lesson) -> list[tuple[str, ...]]:
    """The sentences of a lesson as they are said, in order, each once."""
    return list({key_of(said): said for said in (one.utterance() for one in lesson.sentences())}.values())


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioLessonsModel(QObject):
    changed = Signal()

    def __init__(
        self,
        book: Book,
        language: str,
        lessons: Sequence[tuple[Lesson, str]],
        shown_in: str,
        ways: StudioLessonsWays,
    ) -> None:
        """`language` is the voice's, by name; `lessons` with their unit's tint; `shown_in` "vi" or "en"."""
        super().__init__()
        self._language, self._ways = language, ways
        self._recorded = len(book.manifest.sentences)
        self._rows = [_row(lesson, tint, book, shown_in) for lesson, tint in lessons]
        first = next((at for at, row in enumerate(self._rows) if row["done"] < row["of"]), None)
        if first is not None:
            self._rows[first]["next"] = True
        self._page = (first or 0) // TILES + 1

    @Property(str, constant=True)
    def language(self) -> str:
        return self._language

    @Property(int, constant=True)
    def recorded(self) -> int:
        """Sentences of this voice, also of lessons that this kiosk does not have."""
        return self._recorded

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._rows) // TILES))

    @Property("QVariantList", notify=changed)
    def lessons(self) -> list[dict[str, Any]]:
        """{id, title, icon, tint, done, of, next}"""
        return self._rows[(self._page - 1) * TILES : self._page * TILES]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def choose(self, lesson: str) -> None:
        self._ways.choose(lesson)

    @Slot()
    def carry(self) -> None:
        self._ways.carry()

    @Slot()
    def remove(self) -> None:
        self._ways.remove()

    @Slot()
    def back(self) -> None:
        self._ways.back()


def _row(lesson: Lesson, tint: str, book: Book, shown_in: str) -> dict[str, Any]:
    said = to_record(lesson)
    return {
        "id": lesson.id,
        "title": lesson.title.show(shown_in),
        "icon": lesson.icon,
        "tint": tint,
        "done": sum(book.has(one) for one in said),
        "of": len(said),
        "next": False,
    }
