"""Planning one class by tapping: the day, the hour, each week or once, the lesson."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.timetable import Plan
from ui import days

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
STEP_MINUTES = 30
EARLIEST, LATEST = 6 * 60, 21 * 60 + 30


@dataclass(frozen=True)
class PlanClassWays:
    """`choose` leads to the lessons and comes back with the plan it is told; `off` None: no meeting to cancel."""

    back: Callable[[], None]
    save: Callable[[Plan], None]
    choose: Callable[[Plan], None]
    lesson: Callable[[Plan], str]
    remove: Callable[[], None] | None = None
    off: Callable[[], None] | None = None


@QmlElement
@QmlUncreatable("made by the kiosk")
class PlanClassModel(QObject):
    changed = Signal()

    def __init__(
        self, plan: Plan, today: datetime.date, language: str, ways: PlanClassWays, off: bool = False
    ) -> None:
        """`plan` as it stands; one that is new has no lesson yet. `off`: the meeting that was touched is cancelled."""
        super().__init__()
        self._plan, self._today, self._language, self._ways = plan, today, language, ways
        self._off = off

    def _next(self, weekday: int) -> datetime.date:
        """The next such day: not today's when its hour is past is the facilitator's to see; the date is shown."""
        return self._today + datetime.timedelta((weekday - self._today.weekday()) % 7)

    def _become(self, plan: Plan) -> None:
        self._plan = plan
        self.changed.emit()

    # --- what is shown
    @Property("QVariantList", notify=changed)
    def days(self) -> list[dict[str, Any]]:
        """The seven weekdays, Monday first."""
        return [
            {"number": n, "name": days.short(n, self._language), "chosen": n == self._plan.weekday}
            for n in range(7)
        ]

    @Property(str, notify=changed)
    def date(self) -> str:
        """The day of the first, or only, class: "Thứ Năm 16/10"."""
        first = self._plan.from_day
        return days.day(first if first >= self._today else self._next(self._plan.weekday), self._language)

    @Property(str, notify=changed)
    def time(self) -> str:
        return days.clock(self._plan.time)

    @Property(bool, notify=changed)
    def weekly(self) -> bool:
        return self._plan.weekly

    @Property(str, notify=changed)
    def lesson(self) -> str:
        """The lesson's title; "" while none is chosen."""
        return self._ways.lesson(self._plan) if self.ready else ""

    @Property(bool, notify=changed)
    def follows(self) -> bool:
        """Whether the class takes a unit's lessons one after another."""
        return self._plan.unit is not None

    @Property(str, notify=changed)
    def place(self) -> str:
        return self._plan.place

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._plan.lesson is not None or self._plan.unit is not None

    @Property(bool, constant=True)
    def known(self) -> bool:
        """Whether the class stands in the timetable already."""
        return self._ways.remove is not None

    @Property(bool, constant=True)
    def cancellable(self) -> bool:
        return self._ways.off is not None

    @Property(bool, constant=True)
    def off(self) -> bool:
        return self._off

    # --- what is tapped
    @Slot(int)
    def chooseDay(self, weekday: int) -> None:
        self._become(replace(self._plan, weekday=weekday, from_day=self._next(weekday)))

    @Slot(int)
    def move(self, steps: int) -> None:
        """Later or earlier by half hours, from 6:00 to 21:30."""
        hour = self._plan.hour
        minutes = hour.hour * 60 + hour.minute + steps * STEP_MINUTES
        minutes = min(max(minutes, EARLIEST), LATEST)
        self._become(replace(self._plan, time=f"{minutes // 60:02d}:{minutes % 60:02d}"))

    @Slot(bool)
    def repeat(self, weekly: bool) -> None:
        first = self._plan.from_day if self._plan.from_day >= self._today else self._next(self._plan.weekday)
        self._become(replace(self._plan, weekly=weekly, from_day=first))

    @Slot()
    def choose(self) -> None:
        self._ways.choose(self._plan)

    @Slot()
    def save(self) -> None:
        if self.ready:
            self._ways.save(self._plan)

    @Slot()
    def remove(self) -> None:
        if self._ways.remove is not None:
            self._ways.remove()

    @Slot()
    def turnOff(self) -> None:
        """Cancels the meeting that was touched, or lets it take place after all."""
        if self._ways.off is not None:
            self._ways.off()

    @Slot()
    def back(self) -> None:
        self._ways.back()
