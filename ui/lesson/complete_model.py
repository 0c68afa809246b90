"""A lesson is done: the unit's progress, three points, and how to take them home."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson, Pack
from kiosk.course import Progress, unit_progress
from ui.sound.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class CompleteWays:
    home: Callable[[], None]
    next: Callable[[], None] | None
    """Opens the next lesson; None when there is none left."""
    print_note: Callable[[Lesson], bool] | None
    """Prints the note and says whether it began; None without a printer."""
    certificate: Callable[[], None] | None = None
    """Opens the certificate; None unless this lesson has just earned it."""


def take_home_text(lesson: Lesson, language: str) -> str:
    """The lesson's three points as plain text, for a code that reads without any network."""
    points = [f"{i}. {point.sentence.show(language)}" for i, point in enumerate(lesson.take_home, 1)]
    return "\n".join([lesson.title.show(language), *points])


@QmlElement
@QmlUncreatable("made by the kiosk")
class CompleteModel(QObject):
    changed = Signal()

    def __init__(
        self,
        pack: Pack,
        lesson: Lesson,
        progress: Progress,
        language: str,
        saved: bool,
        ways: CompleteWays,
        again: bool = False,
        address: str | None = None,
    ) -> None:
        """`again`: the lesson had been finished before, so no petal opens. `address` is its page at the hub."""
        super().__init__()
        self._lesson, self._again = lesson, again
        self._language, self._ways = language, ways
        self._saved, self._printed = saved, False
        self._address = address
        self._unit = next(unit for unit in pack.units if unit.id == lesson.unit)
        self._state = unit_progress(pack, self._unit, progress)

    @Property(str, constant=True)
    def unit(self) -> str:
        return self._unit.title.show(self._language)

    @Property(int, constant=True)
    def petals(self) -> int:
        return self._state.petals

    @Property(int, constant=True)
    def lessons(self) -> int:
        return self._state.petals

    @Property(int, constant=True)
    def finished(self) -> int:
        return self._state.finished

    @Property(bool, constant=True)
    def again(self) -> bool:
        return self._again

    @Property(bool, constant=True)
    def whole(self) -> bool:
        """This lesson was the unit's last: the badge is given."""
        return self._state.whole and not self._again

    @Property(bool, constant=True)
    def certified(self) -> bool:
        """This lesson has earned the certificate."""
        return self._ways.certificate is not None

    @Property("QVariantList", constant=True)
    def points(self) -> list[dict[str, Any]]:
        return [
            {
                "icon": point.icon,
                "text": point.sentence.show(self._language),
                "utterance": utterance(point.sentence, self._language),
            }
            for point in self._lesson.take_home
        ]

    @Property(str, constant=True)
    def takeHome(self) -> str:
        """What the code holds: the address alone, since a telephone opens only such a code by itself; without one
        the three points as text."""
        return quote(self._address or take_home_text(self._lesson, self._language), safe="")

    @Property(bool, constant=True)
    def saved(self) -> bool:
        """The fact is on the disk; False only when the disk is full."""
        return self._saved

    @Property(bool, constant=True)
    def hasNext(self) -> bool:
        return self._ways.next is not None

    @Property(bool, constant=True)
    def printer(self) -> bool:
        return self._ways.print_note is not None

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        return self._printed

    @Slot()
    def printNote(self) -> None:
        if self._ways.print_note is not None and not self._printed:
            self._printed = self._ways.print_note(self._lesson)
            self.changed.emit()

    @Slot()
    def certificate(self) -> None:
        if self._ways.certificate:
            self._ways.certificate()

    @Slot()
    def home(self) -> None:
        self._ways.home()

    @Slot()
    def next(self) -> None:
        (self._ways.next or self._ways.home)()
