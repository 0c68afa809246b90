"""Finding a person by a few letters of the name: for who comes without a card, and for who has lost it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import residents
from kiosk.events import band
from kiosk.residents import Resident
from ui.keyboard_model import KeyboardModel

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 3
"""As many as stand above the keyboard."""


@dataclass(frozen=True)
class FindPersonWays:
    back: Callable[[], None]
    choose: Callable[[str], None]
    """Told the resident's id."""
    there: Callable[[], Sequence[str]]
    """Ids of those who are checked in already; asked again after each change."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class FindPersonModel(QObject):
    """`purpose`: "class" to check somebody in, "card" to make a card anew, "forget" to delete a name. `year` is this
    year, for ages."""

    changed = Signal()

    def __init__(self, people: Sequence[Resident], purpose: str, year: int, ways: FindPersonWays) -> None:
        super().__init__()
        self._people, self._purpose, self._year, self._ways = people, purpose, year, ways
        self._keys = KeyboardModel(capitals=True, then=self._look, parent=self)
        self._found: list[Resident] = []
        self._page = 1
        self._refused = False

    @Property(KeyboardModel, constant=True)
    def keys(self) -> KeyboardModel:
        return self._keys

    @Property(str, constant=True)
    def purpose(self) -> str:
        return self._purpose

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many are in the class."""
        return len(self._ways.there())

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """The last card that was held up meanwhile did not count."""
        return self._refused

    @Property(int, notify=changed)
    def found(self) -> int:
        return len(self._found)

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        """Something was typed, and nobody is called so."""
        return bool(str(self._keys.text).strip()) and not self._found

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._found) // TILES))

    @Property("QVariantList", notify=changed)
    def tiles(self) -> list[dict[str, Any]]:
        """Who is called so: name, village and age band; the card's number too where these are the same for two."""
        there = set(self._ways.there())
        alike = Counter(self._seen(one) for one in self._found)
        first = (self._page - 1) * TILES
        return [
            {
                "id": one.id,
                "name": one.name,
                "village": one.village,
                "band": band(one.birth_year, self._year),
                "number": (one.card_number or "") if alike[self._seen(one)] > 1 else "",
                "there": one.id in there,
            }
            for one in self._found[first : first + TILES]
        ]

    def _seen(self, one: Resident) -> tuple[str, str, str]:
        return one.name, one.village, band(one.birth_year, self._year)

    def _look(self) -> None:
        self._found = residents.among(self._people, self._keys.text)
        self._page = 1
        self.changed.emit()

    def heard(self, counted: bool) -> None:
        """A card was held up meanwhile; whether it was checked in."""
        self._refused = not counted
        self.changed.emit()

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def choose(self, resident_id: str) -> None:
        self._ways.choose(resident_id)

    @Slot()
    def chooseOnly(self) -> None:
        """Enter on a keyboard of the machine: only where nobody else is called so."""
        if len(self._found) == 1:
            self._ways.choose(self._found[0].id)

    @Slot()
    def back(self) -> None:
        self._ways.back()
