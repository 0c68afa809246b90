"""A card at once: its code on the screen to be photographed, or a printed one. The code is known only now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.tokens import IssuedCard

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class EnrolCardWays:
    done: Callable[[], None]
    print: Callable[[], bool] | None
    """Hands the card to the printer; whether it was taken. None without a printer."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolCardModel(QObject):
    changed = Signal()

    def __init__(
        self,
        card: IssuedCard,
        call: str,
        in_class: bool,
        ways: EnrolCardWays,
        *,
        anew: bool = False,
        leads: bool = False,
    ) -> None:
        """`anew`: it takes the place of a card that was lost. `leads`: it is a facilitator's."""
        super().__init__()
        self._anew, self._leads = anew, leads
        self._card, self._call, self._in_class, self._ways = card, call, in_class, ways
        self._paper = "" if ways.print else "none"

    @Property(str, constant=True)
    def token(self) -> str:
        return self._card.token

    @Property(str, constant=True)
    def number(self) -> str:
        return f"{self._card.number[:3]} {self._card.number[3:]}"

    @Property(str, constant=True)
    def call(self) -> str:
        return self._call

    @Property(bool, constant=True)
    def inClass(self) -> bool:
        """The person is checked in to the open class already."""
        return self._in_class

    @Property(bool, constant=True)
    def anew(self) -> bool:
        return self._anew

    @Property(bool, constant=True)
    def leads(self) -> bool:
        return self._leads

    @Property(str, notify=changed)
    def paper(self) -> str:
        """ "none" without a printer, "" before, then "printed" or "failed"."""
        return self._paper

    @Slot()
    def print(self) -> None:
        if self._ways.print is not None and self._paper != "printed":
            self._paper = "printed" if self._ways.print() else "failed"
            self.changed.emit()

    @Slot()
    def done(self) -> None:
        self._ways.done()
