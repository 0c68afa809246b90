"""The timetable on the screen: what meets in the seven days from today, then what is planned for later."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.timetable import Meeting, Plan, Timetable
from ui import days

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 6


@dataclass(frozen=True)
class TimetableWays:
    """`lesson` and `leader` give a plan's words, `removed` what was just taken out (None: nothing to bring back)."""

    back: Callable[[], None]
    add: Callable[[], None]
    change: Callable[[Meeting], None]
    bring_back: Callable[[], None]
    lesson: Callable[[Plan], str]
    leader: Callable[[Plan], str]
    removed: Plan | None = None


def meetings(table: Timetable, today: datetime.date) -> tuple[Meeting, ...]:
    """What stands in the list: each meeting of the week from today, off or not, then other plans by their next."""
    whole = replace(table, off=frozenset(), held=frozenset())
    week = [one for n in range(7) for one in whole.on(today + datetime.timedelta(n))]
    there = {one.plan.id for one in week}
    after = datetime.datetime.combine(today, datetime.time.max)
    later = (replace(table, plans=(plan,)).next_after(after) for plan in table.plans if plan.id not in there)
    return (*week, *sorted((one for one in later if one), key=lambda one: (one.starts, one.plan.id)))


@QmlElement
@QmlUncreatable("made by the kiosk")
class TimetableModel(QObject):
    changed = Signal()

    def __init__(self, table: Timetable, today: datetime.date, language: str, ways: TimetableWays) -> None:
        super().__init__()
        self._table, self._language, self._ways = table, language, ways
        self._meetings = meetings(table, today)
        self._today = today
        self._page = 0

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._meetings)

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._meetings) // ROWS))

    @Property(int, notify=changed)
    def page(self) -> int:
        """From 1."""
        return self._page + 1

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        return list(self._rows())

    def _rows(self) -> Iterator[dict[str, Any]]:
        first = self._page * ROWS
        for number, one in enumerate(self._meetings[first : first + ROWS], first):
            key = (one.plan.id, one.day)
            yield {
                "number": number,
                "day": days.day(one.day, self._language),
                "today": one.day == self._today,
                "time": days.clock(one.plan.time),
                "lesson": self._ways.lesson(one.plan),
                "where": one.plan.place,
                "leader": self._ways.leader(one.plan),
                "weekly": one.plan.weekly,
                "off": key in self._table.off,
                "held": key in self._table.held,
            }

    @Property(bool, constant=True)
    def undoable(self) -> bool:
        """Whether a plan was just taken out and can come back."""
        return self._ways.removed is not None

    @Slot()
    def turnPage(self) -> None:
        self._page = (self._page + 1) % int(self.pages)
        self.changed.emit()

    @Slot(int)
    def change(self, number: int) -> None:
        if 0 <= number < len(self._meetings):
            self._ways.change(self._meetings[number])

    @Slot()
    def add(self) -> None:
        self._ways.add()

    @Slot()
    def bringBack(self) -> None:
        self._ways.bring_back()

    @Slot()
    def back(self) -> None:
        self._ways.back()
