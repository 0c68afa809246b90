"""The worker thread with the database, and the counting that goes on beside the pages."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sync.errors import SyncError
from sync.hub.database import Connection, Error, Where, connect, is_gone

log = logging.getLogger("diemhoc.hub")
T = TypeVar("T")
COUNT_EVERY_S = 20.0
COUNT_S = 0.25
"""So long pages wait for the counting at most, about."""


class Desk:
    """The worker thread with the database; every question to the database is asked here."""

    def __init__(self, where: Where, now_ms: Callable[[], int]) -> None:
        self._where = where
        self._now_ms = now_ms
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hub-desk")
        self._conn: Connection | None = None

    async def ask(self, question: Callable[[Connection, int], T]) -> T:
        """Run `question(connection, now_ms)` in the worker and return what it returns."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, question)

    def close(self) -> None:
        """End the worker, its last question answered."""
        self._thread.submit(self._close).result()
        self._thread.shutdown()

    def _run(self, question: Callable[[Connection, int], T]) -> T:
        if self._conn is None:
            self._conn = connect(self._where)
        try:
            return question(self._conn, self._now_ms())
        finally:
            if is_gone(self._conn):  # the server was started anew: the next question opens another one
                self._close()

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None


async def keep_counting(desk: Desk) -> None:
    """Keep the figures of pages as new as what has come, a little at a time."""
    from sync.hub.rollup import refresh

    while True:
        await asyncio.sleep(COUNT_EVERY_S)
        try:
            while await desk.ask(lambda conn, now: refresh(conn, now, COUNT_S)):
                await asyncio.sleep(COUNT_S)  # others may ask in between
        except (Error, SyncError) as error:
            log.warning("counting: %s", error)
