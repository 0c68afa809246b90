"""A class at its end, or one held earlier: who came, how they liked it, what they answered, the sheet for the book."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.classes import Summary
from kiosk.feedback import Feedback
from sync.uploader import Status

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_MS = 1000


@dataclass(frozen=True)
class ClassDoneWays:
    back: Callable[[], None]
    home: Callable[[], None]
    close: Callable[[], tuple[Summary, str]]
    """Closes the class; gives its summary and the file name of the written roster ("" if none could be)."""
    feedback: Callable[[], None]
    send: Callable[[], None]
    status: Callable[[], Status]
    print_book: Callable[[], bool] | None = None
    """Prints form A; whether the print service took it. None without a printer."""


@dataclass(frozen=True)
class Bar:
    """One question of the card quiz: how many of those who answered were right."""

    question: str
    right: int
    answered: int


@dataclass(frozen=True)
class ClassFacts:
    """What the page says when it opens. `bars` are empty without a quiz, `next_class` where none is planned.

    Of a class held earlier `when` tells its day and time, `roster` the file name of its book ("" if there is none)."""

    lesson: str
    summary: Summary
    feedback: Feedback
    bars: Sequence[Bar] = ()
    next_class: str = ""
    when: str = ""
    roster: str = ""


@QmlElement
@QmlUncreatable("made by the kiosk")
class ClassDoneModel(QObject):
    changed = Signal()

    def __init__(self, facts: ClassFacts, ways: ClassDoneWays) -> None:
        super().__init__()
        self._facts, self._ways = facts, ways
        self._summary = facts.summary
        self._closed = facts.when != ""
        self._roster = facts.roster
        self._printed = ""
        self._status = ways.status()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._refresh)
        self._look.start()

    @Slot()
    def _refresh(self) -> None:
        status = self._ways.status()
        if status != self._status:
            self._status = status
            self.changed.emit()

    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._facts.lesson

    @Property(str, constant=True)
    def when(self) -> str:
        """The day and time of a class held earlier; "" for the class of now."""
        return self._facts.when

    @Property(str, constant=True)
    def nextClass(self) -> str:
        return self._facts.next_class

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._closed

    # --- who came
    @Property(int, notify=changed)
    def people(self) -> int:
        return self._summary.residents + self._summary.guests

    @Property(int, notify=changed)
    def residents(self) -> int:
        return self._summary.residents

    @Property(int, notify=changed)
    def guests(self) -> int:
        return self._summary.guests

    @Property(int, notify=changed)
    def women(self) -> int:
        return self._summary.women

    @Property(int, notify=changed)
    def over60(self) -> int:
        return self._summary.over60

    @Property(int, notify=changed)
    def fresh(self) -> int:
        return self._summary.new

    @Property(int, notify=changed)
    def minutes(self) -> int:
        return self._summary.minutes

    # --- what they answered, and how they liked it
    @Property("QVariantList", constant=True)
    def bars(self) -> list[dict[str, Any]]:
        return [{"said": one.question, "value": one.right, "of": one.answered} for one in self._facts.bars]

    @Property(int, constant=True)
    def voices(self) -> int:
        return self._facts.feedback.voices

    @Property("QVariantList", constant=True)
    def faces(self) -> list[int]:
        """Taps on the three faces: easy, so-so, hard."""
        told = self._facts.feedback
        return [told.good, told.so_so, told.hard]

    # --- the book
    @Property(str, notify=changed)
    def roster(self) -> str:
        return self._roster

    @Property(bool, constant=True)
    def printer(self) -> bool:
        return self._ways.print_book is not None

    @Property(str, notify=changed)
    def printed(self) -> str:
        """ "" before, then "yes" or "no": whether the print service took the book."""
        return self._printed

    @Property(int, notify=changed)
    def pending(self) -> int:
        return self._status.pending

    @Property(int, notify=changed)
    def sent(self) -> int:
        return self._status.sent

    # --- what is tapped
    @Slot()
    def close(self) -> None:
        if not self._closed:
            self._summary, self._roster = self._ways.close()
            self._closed = True
            self.changed.emit()

    @Slot()
    def feedback(self) -> None:
        self._ways.feedback()

    @Slot()
    def send(self) -> None:
        self._ways.send()

    @Slot()
    def printBook(self) -> None:
        if self._ways.print_book is not None:
            self._printed = "yes" if self._ways.print_book() else "no"
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def home(self) -> None:
        self._ways.home()
