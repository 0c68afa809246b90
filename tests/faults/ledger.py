"""The one question of the fault suite: is everything that was shown as done at the kiosk and, once, at the hub?"""

from __future__ import annotations

import time
from collections import Counter

from sync.client import send_pending
from sync.errors import TryLater
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.outbox import counts
from tests.points import HubProcess, Point


def drain(point: Point, within_s: float = 20.0) -> None:
    """Send until nothing waits, through whatever goes wrong on the way."""
    assert point.enrolment is not None
    until = time.monotonic() + within_s
    while True:
        try:
            if send_pending(point.store, point.enrolment, point.key).pending == 0:
                return
        except TryLater:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def whole(point: Point) -> bool:
    """Whether SQLite finds the kiosk's file in order."""
    return bool(point.store.rows("PRAGMA integrity_check") == [("ok",)])


def facts(point: Point) -> Counter[str]:
    """How many facts of each type the kiosk's log holds."""
    return Counter(dict(point.store.rows("SELECT type, count(*) FROM event GROUP BY type")))


def exact(point: Point, hub: HubProcess) -> None:
    """After a last sending: the hub holds the facts of the kiosk's log, each once, without a gap, and its own figures
    agree. One assertion a sentence."""
    assert point.enrolment is not None
    kept = [str(id) for (id,) in point.store.rows("SELECT id FROM event ORDER BY n")]
    there = [str(id) for (id,) in hub.rows("SELECT id FROM event")]
    assert len(there) == len(set(there)), "the hub counts a fact twice"
    assert set(kept) <= set(there), f"the hub lacks {len(set(kept) - set(there))} facts"
    assert set(there) <= set(kept), (
        f"the hub holds {len(set(there) - set(kept))} facts that the kiosk does not know"
    )
    for stream, events, high_water in hub.rows("SELECT stream, events, high_water FROM stream"):
        assert events == high_water, f"a gap at the hub in the stream {stream}"
    now = counts(point.store, point.enrolment)
    assert (now.pending, now.quarantined) == (0, 0)
    conn = connect(hub.database)
    try:
        assert verify(conn).differences == ()
    finally:
        conn.close()
