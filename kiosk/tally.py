"""What the facilitator's page counts: people written down, and what happened today by the machine's own clock."""

import datetime
from dataclasses import dataclass

from kiosk import events
from kiosk.clock import date_of
from kiosk.store import Store


@dataclass(frozen=True)
class Tally:
    """`residents` are all who are enrolled; `sessions` and `classes` began since midnight."""

    residents: int
    sessions: int
    classes: int


def tally(store: Store) -> Tally:
    """Counts as of now."""
    midnight = datetime.datetime.combine(date_of(store.clock.wall()), datetime.time.min)
    since = int(midnight.timestamp() * 1000)

    def today(kind: str) -> int:
        return int(store.rows("SELECT count(*) FROM event WHERE type = ? AND wall >= ?", kind, since)[0][0])

    people = int(store.rows("SELECT count(*) FROM resident")[0][0])
    return Tally(people, today(events.SESSION_STARTED), today(events.CLASS_OPENED))
