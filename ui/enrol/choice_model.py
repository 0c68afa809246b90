"""One question of the enrolment that is answered by one touch: woman, man or not said; the village."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.enrol.text_model import Place

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
VILLAGES = 5
"""On a page, beside the block that leads to the keyboard."""


@dataclass(frozen=True)
class EnrolChoiceWays:
    back: Callable[[], None]
    answer: Callable[[str], None]
    type: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolChoiceModel(QObject):
    changed = Signal()

    def __init__(
        self, question: str, villages: Sequence[str], chosen: str, place: Place, ways: EnrolChoiceWays
    ) -> None:
        super().__init__()
        self._question, self._villages, self._chosen = question, list(villages), chosen
        self._place, self._ways = place, ways
        if chosen and question == "village" and chosen not in self._villages:
            self._villages.insert(0, chosen)
        self._page = self._villages.index(chosen) // VILLAGES + 1 if chosen in self._villages else 1

    @Property(str, constant=True)
    def question(self) -> str:
        """ "gender" or "village"."""
        return self._question

    @Property(int, constant=True)
    def number(self) -> int:
        return self._place.number

    @Property(int, constant=True)
    def of(self) -> int:
        return self._place.of

    @Property(str, constant=True)
    def chosen(self) -> str:
        """What was answered before, "" for nothing: nothing is chosen ahead."""
        return self._chosen

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._villages) // VILLAGES))

    @Property("QVariantList", notify=changed)
    def villages(self) -> list[str]:
        return self._villages[(self._page - 1) * VILLAGES : self._page * VILLAGES]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def choose(self, answer: str) -> None:
        self._ways.answer(answer)

    @Slot()
    def next(self) -> None:
        if self._chosen:
            self._ways.answer(self._chosen)

    @Slot()
    def type(self) -> None:
        self._ways.type()

    @Slot()
    def back(self) -> None:
        self._ways.back()
