"""The classes that were held: a line each, the newest first, to look at one again and print its book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.classes import ClassSession, Held
from kiosk.clock import date_of
from ui import days

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 6


@dataclass(frozen=True)
class HeldClassesWays:
    """`title` names a class; `choose` is told the class and the page it stands on."""

    back: Callable[[], None]
    title: Callable[[ClassSession], str]
    choose: Callable[[ClassSession, int], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class HeldClassesModel(QObject):
    """No names stand here: how many came, not who."""

    changed = Signal()

    def __init__(self, held: Sequence[Held], language: str, ways: HeldClassesWays, page: int = 1) -> None:
        super().__init__()
        self._held, self._language, self._ways = held, language, ways
        self._page = min(page, self._pages)

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._held) // ROWS))

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._held)

    @Property(int, constant=True)
    def pages(self) -> int:
        return self._pages

    @Property(int, notify=changed)
    def page(self) -> int:
        """From 1."""
        return self._page

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """{number, day, time, lesson, people, byMachine} of each class on this page."""
        first = (self._page - 1) * ROWS
        return [self._row(number, one) for number, one in enumerate(self._held)][first : first + ROWS]

    def _row(self, number: int, one: Held) -> dict[str, Any]:
        opened = datetime.fromtimestamp(one.session.opened_at / 1000)
        return {
            "number": number,
            "day": days.day(date_of(one.session.opened_at), self._language),
            "time": f"{opened.hour}:{opened.minute:02d}",
            "lesson": self._ways.title(one.session),
            "people": one.people,
            "byMachine": one.by_machine,
        }

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % self._pages + 1
        self.changed.emit()

    @Slot(int)
    def choose(self, number: int) -> None:
        if 0 <= number < len(self._held):
            self._ways.choose(self._held[number].session, self._page)

    @Slot()
    def back(self) -> None:
        self._ways.back()
