"""The facilitator's page of cards: somebody lost one, or a village's cards are to be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 5


@dataclass(frozen=True)
class CardsWays:
    back: Callable[[], None]
    lost: Callable[[], None]
    village: Callable[[str], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class CardsModel(QObject):
    changed = Signal()

    def __init__(self, villages: Sequence[tuple[str, int, int]], ways: CardsWays) -> None:
        """`villages`: name, people, and how many of them hold no printed card."""
        super().__init__()
        self._villages, self._ways = villages, ways
        self._page = 1

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._villages) // ROWS))

    @Property("QVariantList", notify=changed)
    def villages(self) -> list[dict[str, Any]]:
        first = (self._page - 1) * ROWS
        return [
            {"name": name, "people": people, "waiting": waiting}
            for name, people, waiting in self._villages[first : first + ROWS]
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def lost(self) -> None:
        self._ways.lost()

    @Slot(str)
    def choose(self, village: str) -> None:
        self._ways.village(village)

    @Slot()
    def back(self) -> None:
        self._ways.back()
