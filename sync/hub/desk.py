"""The worker thread with the database, and the counting that goes on beside the pages."""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import Generic, TypeVar

from sync.errors import SyncError
from sync.hub.opening import connect
from sync.hub.storage.database import Connection, Error, Where, is_gone

log = logging.getLogger("diemhoc.hub")
A = TypeVar("A")
T = TypeVar("T")
MOST = 32
"""So many questions at most are answered together."""
COUNT_EVERY_S = 20.0
REST = 8
"""While batches wait, so many times as long as otherwise passes between two steps of the counting."""
RESTS = 20
COUNT_S = 0.25
"""So long pages wait for the counting at most, about."""


class Desk:
    """The worker thread with the database; every question to the database is asked here."""

    def __init__(self, where: Where, now_ms: Callable[[], int]) -> None:
        self._where = where
        self._now_ms = now_ms
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hub-desk")
        self._conn: Connection | None = None
        self._lock = Lock()
        self.pending = 0
        """Questions that wait for their answers."""

    def run(self, question: Callable[[Connection, int], T]) -> "Future[T]":
        """Have `question(connection, now_ms)` answered by the worker when its turn comes."""
        with self._lock:
            self.pending += 1
        mine = self._thread.submit(self._run, question)
        mine.add_done_callback(self._answered)
        return mine

    async def ask(self, question: Callable[[Connection, int], T]) -> T:
        """Run `question(connection, now_ms)` in the worker and return what it returns."""
        return await asyncio.wrap_future(self.run(question))

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

    def _answered(self, _: object) -> None:
        with self._lock:
            self.pending -= 1

    def _close(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None


class Together(Generic[A, T]):
    """Questions of one kind: those that came while the worker was busy are answered at once, by one call."""

    def __init__(self, desk: Desk, answer: Callable[[Connection, int, list[A]], list[T]]) -> None:
        self._desk = desk
        self._answer = answer
        self._waiting: deque[tuple[A, Future[T]]] = deque()

    async def ask(self, one: A) -> T:
        """What `answer` finds for this one, or the error that it raised."""
        mine: Future[T] = Future()
        self._waiting.append((one, mine))
        self._desk.run(self._some).add_done_callback(self._failed)
        return await asyncio.wrap_future(mine)

    def _some(self, conn: Connection, now_ms: int) -> None:
        some = self._next()
        if not some:
            return
        try:
            found = self._answer(conn, now_ms, [one for one, _ in some])
        except BaseException as error:
            for _, mine in some:
                mine.set_exception(error)
            raise
        for (_, mine), answer in zip(some, found, strict=True):
            mine.set_result(answer)

    def _next(self) -> list[tuple[A, "Future[T]"]]:
        some: list[tuple[A, Future[T]]] = []
        while self._waiting and len(some) < MOST:
            one = self._waiting.popleft()
            if one[1].set_running_or_notify_cancel():  # who asked may have gone
                some.append(one)
        return some

    def _failed(self, done: "Future[None]") -> None:
        """The worker could not even begin (its database cannot be opened): everybody who waits is told."""
        error = done.exception()
        if error is not None:
            for _, mine in self._next():
                mine.set_exception(error)


async def keep_counting(
    desk: Desk,
    busy: Callable[[], bool] = lambda: False,
    done: Callable[[int], None] = lambda now_ms: None,
) -> None:
    """Keep the figures of pages as new as what has come, a little at a time; a smaller part of the time while what comes has
    to wait (`busy`). `done` is told when (ms) what is all counted now was begun."""
    from sync.hub.figures import rollup

    rests = Rests()
    while True:
        await asyncio.sleep(COUNT_EVERY_S)
        try:
            began, found = await desk.ask(lambda conn, now: (now, rollup.due(conn)))
            waiting = rests.over(found)
            whole = len(waiting) == len(found)
            while waiting:
                await desk.ask(partial(_count_some, waiting, rests))
                await asyncio.sleep(COUNT_S * (REST if busy() else 1))  # others may ask in between
            while await desk.ask(lambda conn, now: rollup.add_up_one(conn)):
                await asyncio.sleep(0)
            if whole:
                done(began)
        except (Error, SyncError) as error:
            log.warning("counting: %s", error)
        except Exception:  # whatever it was, the next round may go well
            log.exception("counting")


class Rests:
    """Communes that took long to count wait the longer until they are counted again: RESTS times as long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[tuple[str, str], float] = {}

    def took(self, commune: tuple[str, str], seconds: float) -> None:
        """This one has just been counted, and needed so long."""
        self._until[commune] = self._clock() + RESTS * seconds

    def over(self, found: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Those of them that have rested."""
        now = self._clock()
        self._until = {one: until for one, until in self._until.items() if until > now}
        return [one for one in found if one not in self._until]


def _count_some(waiting: list[tuple[str, str]], rests: Rests, conn: Connection, now_ms: int) -> None:
    """One that cannot be counted does not keep the others waiting."""
    from sync.hub.figures import rollup

    try:
        rollup.count_some(conn, now_ms, waiting, COUNT_S, rests.took)
    except Exception as error:
        if is_gone(conn):
            raise
        log.warning("counting a commune: %s", error, exc_info=not isinstance(error, Error))
