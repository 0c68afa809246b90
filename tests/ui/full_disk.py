"""A full disk, made by the database itself: SQLite answers as it does when the file system has no page left."""

from __future__ import annotations

from contextlib import suppress

from kiosk import events
from kiosk.errors import StoreFull
from kiosk.store import Store


def fill(store: Store) -> None:
    """The database may not grow any more, and what is left of it is used up: the next fact has no room."""
    pages = store.conn.execute("PRAGMA page_count").fetchone()[0]
    store.conn.execute(f"PRAGMA max_page_count = {pages}")
    size = 3000
    while size:
        try:
            with store.local() as conn:
                conn.execute("CREATE TABLE IF NOT EXISTS filler (what BLOB)")
                conn.execute("INSERT INTO filler VALUES (zeroblob(?))", (size,))
        except StoreFull:
            size //= 2
    for size in (300, 30, 1):
        with suppress(StoreFull):
            while True:
                store.record(events.HELP_ASKED, {"screen": "x" * size})


def free(store: Store) -> None:
    """There is room again."""
    store.conn.execute("PRAGMA max_page_count = 1000000")
