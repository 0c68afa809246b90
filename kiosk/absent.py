"""Who has not come for weeks: a list for home visits. It is made on this machine and never leaves it."""

import datetime
from dataclasses import dataclass

from kiosk import events, residents, settings
from kiosk.clock import date_of, today
from kiosk.folding import name_order
from kiosk.residents import Resident
from kiosk.store import Store

WEEKS = 4
"""Weeks without a visit, unless the setting says otherwise."""


@dataclass(frozen=True)
class Absent:
    """A resident and the day of the last visit, a class or learning alone; `came` is False for who never came: then
    `since` is the day of enrolment. `days` have passed since."""

    resident: Resident
    since: datetime.date
    came: bool
    days: int


def weeks(store: Store) -> int:
    """After how many weeks somebody is missed."""
    kept = settings.get(store, settings.ABSENT_WEEKS, WEEKS)
    return kept if isinstance(kept, int) and 1 <= kept <= 52 else WEEKS


def absent(store: Store, *, village: str | None = None) -> list[Absent]:
    """Who is enrolled and has not come for `weeks`, those missed longest first; who was forgotten is not in it."""
    day, limit = today(store.clock), weeks(store) * 7
    visits = _last_visits(store)
    found = []
    for one in residents.listing(store):
        came = one.id in visits
        since = date_of(visits.get(one.id, one.consent_at))
        days = (day - since).days
        if days >= limit and village in (None, one.village):
            found.append(Absent(one, since, came, days))
    return sorted(found, key=lambda one: (-(one.days // 7), name_order(one.resident.name)))


def ago(days: int) -> tuple[str, int]:
    """How long ago, as one would say it: ("weeks", 5), from nine weeks on ("months", 2), then ("years", 1)."""
    if days >= 365:
        return "years", days // 365
    return ("months", days // 30) if days >= 63 else ("weeks", days // 7)


def in_words(one: Absent) -> str:
    """The last visit in Vietnamese words: "5 tuần trước"."""
    unit, count = ago(one.days)
    when = f"{count} { {'weeks': 'tuần', 'months': 'tháng', 'years': 'năm'}[unit] } trước"
    return when if one.came else f"chưa đến lần nào, ghi tên {when}"


def _last_visits(store: Store) -> dict[str, int]:
    """Resident's id -> ms since 1970 UTC of the last visit."""
    found: dict[str, int] = dict(
        store.rows("SELECT who, max(at) FROM attendance WHERE guest = 0 GROUP BY who")
    )
    sessions = store.rows(
        "SELECT json_extract(CAST(data AS TEXT), '$.resident') AS who, max(wall) FROM event"
        " WHERE type = ? GROUP BY who HAVING who IS NOT NULL",
        events.SESSION_STARTED,
    )
    for who, at in sessions:
        found[who] = max(at, found.get(who, at))
    return found
