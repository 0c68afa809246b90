"""How long personal data stays: who has not come for two years is forgotten, papers with names go after a month.

A machine's clock may be wrong, and a name that is gone does not come back. So the day that deletions go by moves two
days at most each day the machine runs, and a visit at an unlikely time counts as late as it can have been.
"""

import datetime
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import events, forgetting, papers, residents, settings
from kiosk.clock import WRITTEN, date_of, today
from kiosk.folding import name_order
from kiosk.paths import DataDir
from kiosk.residents import Resident
from kiosk.rewriting import empty_log
from kiosk.store import Store

MONTHS, LONGEST = 24, 120
"""Months without a visit after which a name is deleted, unless the setting says otherwise; most that may be set."""
PAPER_DAYS = 30
"""Days that papers with names stay: a class book is written anew whenever somebody looks at it."""
ANSWER_DAYS = 90
"""Days after a class that the answers of its card quiz stay; what they were worth is in the facts."""
LOG_DAYS = 90
ASIDE_DAYS = 30
"""Days that a damaged database which was set aside stays, for who might get something out of it."""
STEP = datetime.timedelta(days=2)
_DAY_MS = 86_400_000


@dataclass(frozen=True)
class Leaving:
    """Somebody to be forgotten; `since`: the day of the last visit, or of enrolment for who never came."""

    resident: Resident
    since: datetime.date


@dataclass(frozen=True)
class Purge:
    """What a purge would delete, or has deleted: people, papers and logs (files), answers of card quizzes."""

    people: tuple[Leaving, ...]
    files: tuple[Path, ...]
    answers: int


def months(store: Store) -> int:
    """Months without a visit after which a name is deleted here."""
    kept = settings.get(store, settings.FORGET_MONTHS, MONTHS)
    return kept if isinstance(kept, int) and 1 <= kept <= LONGEST else MONTHS


def due(store: Store, months: int, day: datetime.date) -> tuple[Leaving, ...]:
    """Who has not come in the `months` before `day`, those away longest first."""
    limit, seen = _before(day, months), _last_seen(store, day)
    found = [
        Leaving(one, since)
        for one in residents.listing(store)
        if (since := seen.get(one.id, date_of(one.consent_at))) < limit
    ]
    return tuple(sorted(found, key=lambda one: (one.since, name_order(one.resident.name))))


def look(store: Store, data: DataDir, months: int, day: datetime.date) -> Purge:
    """What `purge` would delete; touches nothing."""
    noon = int(datetime.datetime.combine(day, datetime.time(12)).timestamp() * 1000)
    files = papers.older(data.papers, noon - PAPER_DAYS * _DAY_MS)
    files += papers.older(data.log, noon - LOG_DAYS * _DAY_MS)
    files += _set_aside_before(data, noon - ASIDE_DAYS * _DAY_MS)
    (answers,) = store.rows(f"SELECT count(*) {_ANSWERS}", noon - ANSWER_DAYS * _DAY_MS)[0]
    return Purge(due(store, months, day), tuple(files), answers)


def purge(store: Store, data: DataDir, months: int, day: datetime.date) -> Purge:
    """Delete what is too old on `day`. Raises StoreError; what was deleted before stays deleted."""
    found = look(store, data, months, day)
    if found.people:
        forgetting.forget(store, data, [one.resident.id for one in found.people])
    if found.answers:
        noon = int(datetime.datetime.combine(day, datetime.time(12)).timestamp() * 1000)
        with store.local() as conn:
            conn.execute(f"DELETE {_ANSWERS}", (noon - ANSWER_DAYS * _DAY_MS,))
    for file in found.files:
        file.unlink(missing_ok=True)
    empty_log(store)
    return found


def daily(store: Store, data: DataDir) -> Purge | None:
    """The purge by this machine's policy, once a day; None when today's has been. Cheap then."""
    now, last = today(store.clock), _kept_day(store, settings.PURGED)
    if last is not None and now.isoformat() == settings.get(store, settings.PURGED_ON):
        return None
    forgetting.again(store, data)
    day = min(now, _newest_day(store) if last is None else last + STEP)
    done = purge(store, data, months(store), day)
    settings.set(store, settings.PURGED, day.isoformat())
    settings.set(store, settings.PURGED_ON, now.isoformat())
    return done


_ANSWERS = "FROM answer WHERE class IN (SELECT id FROM class WHERE closed < ?)"


def _set_aside_before(data: DataDir, wall: int) -> list[Path]:
    """Databases set aside before `wall` (ms), with their side files: they hold sealed names too."""
    found = []
    for file in sorted(data.root.glob(f"{data.database.stem}-aside-*")):
        with suppress(OSError):
            if file.stat().st_ctime < wall / 1000:
                found.append(file)
    return found


def _before(day: datetime.date, months: int) -> datetime.date:
    """So many calendar months earlier, the month's last day where that day is not in it."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    first = datetime.date(year, month + 1, 1)
    after = (first + datetime.timedelta(days=31)).replace(day=1)
    return min(first + datetime.timedelta(days=day.day - 1), after - datetime.timedelta(days=1))


def _last_seen(store: Store, day: datetime.date) -> dict[str, datetime.date]:
    """Resident's id -> day of the last fact about them that they were there for.

    The order of the log is sure, its times are not: a time before this program was written, or after `day`, becomes
    that of the next fact with a likely one, or `day`.
    """
    rows = store.rows(
        "SELECT max(n), json_extract(CAST(data AS TEXT), '$.resident') AS who FROM event"
        " WHERE type IN (?, ?, ?, ?, ?) GROUP BY who HAVING who IS NOT NULL ORDER BY 1 DESC",
        *(events.RESIDENT_ENROLLED, events.CHECKED_IN, events.SESSION_STARTED),
        *(events.LESSON_FINISHED, events.CERTIFICATE_ISSUED),
    )
    found: dict[str, datetime.date] = {}
    for n, who in rows:
        query = "SELECT wall FROM event WHERE n >= ? AND wall >= ? AND wall < ? ORDER BY n LIMIT 1"
        first, last = (_start_of(one) for one in (WRITTEN, day + datetime.timedelta(days=2)))
        likely = store.rows(query, n, first, last)
        found[who] = date_of(likely[0][0]) if likely else day
    return found


def _start_of(day: datetime.date) -> int:
    return int(datetime.datetime.combine(day, datetime.time()).timestamp() * 1000)


def _newest_day(store: Store) -> datetime.date:
    """The day of the newest fact: what is known of the date before the first purge."""
    rows = store.rows("SELECT wall FROM event ORDER BY n DESC LIMIT 1")
    return max(date_of(rows[0][0]), WRITTEN) if rows else WRITTEN


def _kept_day(store: Store, key: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(settings.get(store, key, "")))
    except ValueError:
        return None
