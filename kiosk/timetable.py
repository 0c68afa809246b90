"""The timetable: which class meets when. Local to this machine and no fact: only a class that is held is one.

`Timetable` holds the rules and knows no clock; `load` reads it from the store, the rest changes it. All days and
times are those of the clock on the wall.
"""

import datetime
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace

from content.lesson import Lesson, Pack
from kiosk import facilitators, person
from kiosk.errors import KioskError
from kiosk.store import Store
from kiosk.teaching import Taught, next_of

STILL_DUE = datetime.timedelta(hours=3)
"""A class that should have begun longer ago than this is not offered any more."""
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_COLUMNS = "id, weekday, time, place, lesson, unit, facilitator, from_day, until_day, weekly"


@dataclass(frozen=True)
class Plan:
    """A class as planned: each week on a weekday (0 = Monday) at "HH:MM", from a day until one (None: for ever), or
    once on `from_day`. It takes `lesson`, or with None goes on with the next one of `unit`."""

    id: str
    weekday: int
    time: str
    place: str
    lesson: str | None
    unit: str | None
    facilitator: str
    from_day: datetime.date
    until_day: datetime.date | None = None
    weekly: bool = True

    @property
    def hour(self) -> datetime.time:
        return datetime.time.fromisoformat(self.time)

    def meets(self, day: datetime.date) -> bool:
        """Whether the class meets on a day, days off apart."""
        if not self.weekly:
            return day == self.from_day
        within = self.from_day <= day and (self.until_day is None or day <= self.until_day)
        return within and day.weekday() == self.weekday


@dataclass(frozen=True)
class Meeting:
    """One meeting of a planned class."""

    plan: Plan
    day: datetime.date

    @property
    def starts(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, self.plan.hour)


@dataclass(frozen=True)
class Timetable:
    """All plans; `off` are the meetings (plan's id, day) that were cancelled, `held` those that have been."""

    plans: tuple[Plan, ...] = ()
    off: frozenset[tuple[str, datetime.date]] = frozenset()
    held: frozenset[tuple[str, datetime.date]] = frozenset()

    def on(self, day: datetime.date) -> tuple[Meeting, ...]:
        """The meetings of a day in their order, without the cancelled ones."""
        met = (one for one in self.plans if one.meets(day) and (one.id, day) not in self.off)
        return tuple(Meeting(one, day) for one in sorted(met, key=lambda one: (one.time, one.id)))

    def due(self, now: datetime.datetime) -> Meeting | None:
        """Today's class to be opened: not held yet, not hours late."""
        for one in self.on(now.date()):
            if (one.plan.id, one.day) not in self.held and now < one.starts + STILL_DUE:
                return one
        return None

    def next_after(self, now: datetime.datetime) -> Meeting | None:
        """The first meeting that begins after a moment and has not been held before its time."""
        firsts = (next(self._after(one, now), None) for one in self.plans)
        return min((one for one in firsts if one), key=lambda one: (one.starts, one.plan.id), default=None)

    def _after(self, plan: Plan, now: datetime.datetime) -> Iterator[Meeting]:
        day = max(plan.from_day, now.date())
        if plan.weekly:
            day += datetime.timedelta((plan.weekday - day.weekday()) % 7)
        while plan.meets(day):
            one = Meeting(plan, day)
            if one.starts > now and not {(plan.id, day)} & (self.off | self.held):
                yield one
            day += datetime.timedelta(weeks=1)


def lesson_of(plan: Plan, pack: Pack, taught: Taught) -> Lesson | None:
    """What a planned class takes now; None when its lesson or unit is not in the pack."""
    if plan.lesson is not None:
        return pack.lesson(plan.lesson)
    return next_of(pack, plan.unit, taught) if plan.unit else None


# --- the store
def load(store: Store) -> Timetable:
    """The timetable as it stands."""
    plans = (
        Plan(
            id,
            weekday,
            time,
            place,
            lesson,
            unit,
            who,
            _day(first),
            _day(last) if last else None,
            bool(weekly),
        )
        for id, weekday, time, place, lesson, unit, who, first, last, weekly in store.rows(
            f"SELECT {_COLUMNS} FROM plan ORDER BY weekly DESC, weekday, time, id"
        )
    )
    days = [(id, _day(day), state) for id, day, state in store.rows("SELECT plan, day, state FROM plan_day")]
    off = frozenset((id, day) for id, day, state in days if state == "off")
    held = frozenset((id, day) for id, day, state in days if state == "held")
    return Timetable(tuple(plans), off, held)


def add(
    store: Store,
    *,
    time: str,
    place: str,
    facilitator: str,
    from_day: datetime.date,
    lesson: str | None = None,
    unit: str | None = None,
    until_day: datetime.date | None = None,
    weekly: bool = True,
) -> Plan:
    """Plan a class; its weekday is that of `from_day`. Raises KioskError (plan.*, facilitator.unknown)."""
    plan = new(time, place, facilitator, from_day)
    return put(store, replace(plan, lesson=lesson, unit=unit, until_day=until_day, weekly=weekly))


def new(time: str, place: str, facilitator: str, from_day: datetime.date) -> Plan:
    """A weekly class of which nothing is chosen yet, not even its lesson; `put` writes it once one is."""
    id = secrets.token_hex(4)
    return Plan(id, from_day.weekday(), time, place, None, None, facilitator, from_day)


def put(store: Store, plan: Plan) -> Plan:
    """Write a plan, new, changed or one that was removed. Raises KioskError (plan.*, facilitator.unknown)."""
    facilitators.get(store, plan.facilitator)
    if not _TIME.fullmatch(plan.time):
        raise KioskError(
            "plan.time", 'The time must be "HH:MM", as 14:00.', "Giờ học ghi như 14:00. Mình ghi lại nhé."
        )
    if (plan.lesson is None) == (plan.unit is None):
        raise KioskError(
            "plan.lesson",
            "Say either a lesson or a unit to go on with.",
            "Mình chọn một bài hoặc một mục nhé.",
        )
    if plan.until_day is not None and plan.until_day < plan.from_day:
        raise KioskError(
            "plan.days",
            "The last day is before the first.",
            "Ngày cuối đang trước ngày đầu. Mình ghi lại nhé.",
        )
    weekday = plan.weekday if plan.weekly else plan.from_day.weekday()
    plan = replace(plan, place=person.good_village(plan.place), weekday=weekday)
    last = plan.until_day.isoformat() if plan.until_day else None
    row = (plan.id, plan.weekday, plan.time, plan.place, plan.lesson, plan.unit, plan.facilitator)
    with store.local() as conn:
        conn.execute(
            f"INSERT OR REPLACE INTO plan ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, plan.from_day.isoformat(), last, plan.weekly),
        )
    return plan


def remove(store: Store, plan_id: str) -> Plan:
    """Take a plan out; `put` brings it back. Raises KioskError (plan.unknown)."""
    plan = get(store, plan_id)
    with store.local() as conn:
        conn.execute("DELETE FROM plan WHERE id = ?", (plan_id,))
    return plan


def get(store: Store, plan_id: str) -> Plan:
    """The plan of this id. Raises KioskError (plan.unknown)."""
    for one in load(store).plans:
        if one.id == plan_id:
            return one
    raise KioskError(
        "plan.unknown",
        f"There is no planned class {plan_id!r}. `diemhoc class plan list` shows all.",
        "Lịch không còn lớp này. Mình xem lại lịch nhé.",
    )


def cancel(store: Store, plan_id: str, day: datetime.date) -> None:
    """One meeting is off. Raises KioskError (plan.unknown, plan.day)."""
    plan = get(store, plan_id)
    if not plan.meets(day):
        raise KioskError(
            "plan.day", f"This class does not meet on {day}.", f"Ngày {day.day}/{day.month} không có lớp này."
        )
    _mark(store, plan_id, day, "off")


def restore(store: Store, plan_id: str, day: datetime.date) -> None:
    """A cancelled meeting takes place after all."""
    with store.local() as conn:
        conn.execute("DELETE FROM plan_day WHERE plan = ? AND day = ?", (plan_id, day.isoformat()))


def hold(store: Store, meeting: Meeting) -> None:
    """The class was opened: it is not offered again that day."""
    _mark(store, meeting.plan.id, meeting.day, "held")


def _mark(store: Store, plan_id: str, day: datetime.date, state: str) -> None:
    with store.local() as conn:
        conn.execute("INSERT OR REPLACE INTO plan_day VALUES (?, ?, ?)", (plan_id, day.isoformat(), state))


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)
