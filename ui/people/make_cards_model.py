"""Before cards are made: for whom, and how many on a sheet; then how far it is, and where the sheets are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.errors import KioskError
from ui.printing.card_making import Made, Sheet

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
SHEETS = {"10": Sheet("card", 10), "8": Sheet("card", 8), "a5": Sheet("a5")}
PHOTO = "photo"
"""No paper: one person's code stands on the screen and is photographed."""


@dataclass(frozen=True)
class MakeCardsFacts:
    """For one person (`person` a full name, `band` the age band) or for the `cards` of a village. Without a printer one
    person's card is photographed, unless paper is chosen."""

    village: str
    cards: int
    person: str = ""
    band: str = ""
    number: str = ""
    printer: bool = True


@dataclass(frozen=True)
class MakeCardsWays:
    back: Callable[[], None]
    make: Callable[[Sheet], Iterator[int | Made]]
    """See ui.printing.card_making.making."""
    refused: Callable[[KioskError], None]
    """Why it could not be done, for the screen."""
    photo: Callable[[], None] = lambda: None
    """One person's card on the screen."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class MakeCardsModel(QObject):
    changed = Signal()

    def __init__(self, facts: MakeCardsFacts, ways: MakeCardsWays) -> None:
        super().__init__()
        self._facts, self._ways = facts, ways
        self._sheet = PHOTO if facts.person and not facts.printer else "10"
        self._done = 0
        self._made: Made | None = None
        self._steps: Iterator[int | Made] | None = None
        self._go = QTimer(self, interval=0)
        self._go.timeout.connect(self._step)

    @Property(str, constant=True)
    def person(self) -> str:
        """The one who gets a new card; "" for a village."""
        return self._facts.person

    @Property(str, constant=True)
    def village(self) -> str:
        return self._facts.village

    @Property(str, constant=True)
    def band(self) -> str:
        return self._facts.band

    @Property(str, constant=True)
    def number(self) -> str:
        return self._facts.number

    @Property(int, constant=True)
    def cards(self) -> int:
        return self._facts.cards

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """ "10" or "8" small cards a sheet, "a5" class cards, or "photo" for one person."""
        return self._sheet

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._steps is not None

    @Property(int, notify=changed)
    def done(self) -> int:
        """How many cards are made."""
        return self._done

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._made is not None

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        return self._made is not None and self._made.printed

    @Property(str, notify=changed)
    def file(self) -> str:
        """The name of the file that holds the sheets, where no printer took them."""
        return self._made.file if self._made else ""

    @Slot(str)
    def chooseSheet(self, sheet: str) -> None:
        known = sheet in SHEETS or (sheet == PHOTO and self._facts.person != "")
        if known and self._made is None:
            self._sheet = sheet
            self.changed.emit()

    @Slot()
    def make(self) -> None:
        if self._sheet == PHOTO:
            self._ways.photo()
        elif self._steps is None and self._made is None:
            self._steps = self._ways.make(SHEETS[self._sheet])
            self._go.start()
            self.changed.emit()

    @Slot()
    def _step(self) -> None:
        try:
            told = next(self._steps) if self._steps is not None else None
        except KioskError as error:
            self._ways.refused(error)
            told = None
        if isinstance(told, int):
            self._done = told
        else:
            self._made, self._steps = told, None
            self._go.stop()
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        if self._steps is None:
            self._ways.back()
