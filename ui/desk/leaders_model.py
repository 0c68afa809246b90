"""Who leads classes here, and who of them stands at the machine. The screen shows names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.facilitators import Facilitator

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 4


@dataclass(frozen=True)
class LeadersWays:
    back: Callable[[], None]
    add: Callable[[], None]
    """Another one: first the number of the one who stands here, once more."""
    change_pin: Callable[[], None]
    undo: Callable[[], None]
    """The one who was just added goes again."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class LeadersModel(QObject):
    """Four a page. `here` is the id of the one at the machine; `told` what was done last: "added" or "removed" (`who`),
    "pin", or "" for nothing."""

    changed = Signal()

    shows_names = True

    def __init__(
        self, people: Sequence[Facilitator], here: Facilitator, told: str, who: str, ways: LeadersWays
    ) -> None:
        super().__init__()
        self._people, self._here, self._told, self._who = tuple(people), here, told, who
        self._ways, self._page = ways, 1

    @Property(str, constant=True)
    def here(self) -> str:
        """How the one at the machine is called: "chị Hương"."""
        return self._here.call

    @Property(str, constant=True)
    def told(self) -> str:
        return self._told

    @Property(str, constant=True)
    def who(self) -> str:
        return self._who

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._people) // ROWS))

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """{name, village, here, card} of this page; `card`: has a card that opens."""
        shown = self._people[(self._page - 1) * ROWS : self._page * ROWS]
        return [
            {
                "name": one.name,
                "village": one.village,
                "here": one.id == self._here.id,
                "card": one.card_number is not None,
            }
            for one in shown
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def add(self) -> None:
        self._ways.add()

    @Slot()
    def changePin(self) -> None:
        self._ways.change_pin()

    @Slot()
    def undo(self) -> None:
        if self._told == "added":
            self._ways.undo()
