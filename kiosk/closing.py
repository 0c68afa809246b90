"""A class that nobody closed is closed at the midnight after it was opened, and the next facilitator is told."""

import datetime

from kiosk import classes
from kiosk.classes import ClassSession
from kiosk.clock import WRITTEN, Clock, date_of
from kiosk.store import Store

_UNTOLD, _TOLD = 1, 2


def close_forgotten(store: Store) -> ClassSession | None:
    """Close the open class if its day is over; returns it then. To be asked at the start and every so often."""
    if _overdue(store) is None:
        return None
    with store.local():  # another program may have closed it since
        overdue = _overdue(store)
        if overdue is None:
            return None
        id, midnight = overdue
        classes.close_within(store, id, at=midnight)
    return classes.get(store, id)


def _overdue(store: Store) -> tuple[str, int] | None:
    rows = store.rows("SELECT id, opened, boot, mono FROM class WHERE closed IS NULL")
    midnight = forgotten_at(store.clock, *rows[0][1:]) if rows else None
    return None if midnight is None else (rows[0][0], midnight)


def forgotten_at(clock: Clock, opened: int, boot: str, mono: int) -> int | None:
    """The midnight (ms since 1970 UTC) at which a class should have been closed; None while its day goes on.

    `opened`, `boot`, `mono` tell when it was opened. Within one boot the steady clock says how long ago that was,
    so that setting the wall clock neither ends a class nor keeps it. After a restart only the wall clock is left;
    one that has lost its date (before this program was written) decides nothing.
    """
    now = clock.wall()
    if boot == clock.boot:
        opened = now - (clock.mono() - mono)
    elif date_of(now) < WRITTEN:
        return None
    if date_of(now) == date_of(opened):
        return None
    next_day = date_of(opened) + datetime.timedelta(days=1)
    midnight = datetime.datetime.combine(next_day, datetime.time.min)
    return int(midnight.timestamp() * 1000)


def untold(store: Store) -> ClassSession | None:
    """The latest class that the machine closed and nobody was told of."""
    rows = store.rows("SELECT id FROM class WHERE auto = ? ORDER BY rowid DESC LIMIT 1", _UNTOLD)
    return classes.get(store, rows[0][0]) if rows else None


def told(store: Store) -> None:
    """A facilitator has read it."""
    with store.local() as conn:
        conn.execute("UPDATE class SET auto = ? WHERE auto = ?", (_TOLD, _UNTOLD))
