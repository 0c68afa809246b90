"""The thread that sends facts while the kiosk is used. It never runs in the way of the screen.

It opens its own store, starts the embedded hub when the point is enrolled nowhere else, sends at the point's
own minute of the hour (or soon after `nudge`), and waits longer and longer while sending fails.
"""

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.errors import Stopped, SyncError, TryLater
from sync.schedule import Backoff
from sync.status import Status as Status
from sync.upload_work import AT_HOME_S, Work

if TYPE_CHECKING:
    from sync.outbox import Counts

log = logging.getLogger("diemhoc.sync")

TICK_S = 2.0
HOUSE_S = 300.0
"""How often, in seconds, it is looked whether a new day has come whose old data must go."""
FIRST_S = (5.0, 60.0)
"""A first try after start comes within this range of seconds: after a power cut a whole district starts at
once."""
UNFORESEEN = "Có trục trặc khi gửi sổ. Máy giữ nguyên sổ và sẽ gửi lại."


class Uploader:
    """Start it once the first screen is painted; ask `status()` as often as you like, from any thread.

    `embedded=False` leaves the hub inside this kiosk out: nothing is sent before `diemhoc enroll`.
    """

    def __init__(
        self,
        data: DataDir,
        *,
        embedded: bool = True,
        clock: Clock | None = None,
        tick_s: float = TICK_S,
        house_s: float = HOUSE_S,
        chance: random.Random | None = None,
    ) -> None:
        self._data = data
        self._embedded = embedded
        self._clock = clock
        self._tick_s, self._house_s = tick_s, house_s
        self._chance = chance or random.Random()
        self._change = threading.Condition()
        self._status = Status()
        self._nudged = False
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._find_hub: Callable[[], int | None] = lambda: None
        self.parts: Callable[[], Mapping[str, bool]] = dict
        """Asked in the thread: which parts of the machine ("camera", "sound") are good."""

    def start(self) -> None:
        """Begin sending, in a thread of its own. Returns at once."""
        if self._thread is None:
            self._stopping = False
            self._thread = threading.Thread(target=self._run, name="uploader", daemon=True)
            self._thread.start()

    def stop(self, timeout_s: float = 10.0) -> None:
        """End after the batch under way and end the embedded hub; waits at most `timeout_s`."""
        with self._change:
            self._stopping = True
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
            self._thread = None

    def nudge(self) -> None:
        """Something worth sending has happened (a class was closed): send soon. The hub's Retry-After is
        kept."""
        with self._change:
            self._nudged = True
            self._change.notify_all()

    def status(self) -> Status:
        """How sending stands; no disk or network is touched."""
        with self._change:
            return self._status

    def hub_pid(self) -> int | None:
        """The process id of the hub inside this kiosk, None while there is none."""
        return self._find_hub()

    def wait(self, until: Callable[[Status], bool], timeout_s: float) -> bool:
        """Wait until the status satisfies `until`; False when it has not by then. For programs without a
        screen."""
        with self._change:
            return self._change.wait_for(lambda: until(self._status), timeout_s)

    def _run(self) -> None:
        work: Work | None = None
        due = time.monotonic()
        held_until = 0.0  # a Retry-After: not even a nudge comes before it
        while not self._stopping:
            try:
                if work is None:
                    work = Work(self._data, self._clock, self._embedded, self._house_s)
                    self._find_hub = work.hub_pid
                    if not work.at_home():
                        due = time.monotonic() + self._chance.uniform(*FIRST_S)
                self._update(keeping=work.keep_house(self.parts))
                self._tell(work.counts(), at_home=work.at_home())
                now = time.monotonic()
                if work.changed() or (self._take_nudge(now >= held_until)) or now >= due:
                    due, held_until = self._attempt(work)
                    if self._status.code is None:
                        work.look_for_packs(self._nothing_urgent)
            except KioskError as error:
                self._trouble(error.vi, error.code)
                due = time.monotonic() + AT_HOME_S
            except Exception:
                log.exception("the uploader met something unforeseen")
                self._trouble(UNFORESEEN, "sync.unforeseen")
                due = time.monotonic() + AT_HOME_S
            self._rest(min(self._tick_s, max(due - time.monotonic(), 0.05)))
        if work is not None:
            work.close()

    def _attempt(self, work: Work) -> tuple[float, float]:
        """Send what there is; returns when to try next, and until when a nudge is not heard (monotonic s)."""
        wait_s: float | None = None
        self._update(sending=True)
        try:
            wait_s = work.send(self._go_on)
            work.backoff = Backoff()
            self._update(trouble=None, code=None, stopped=False)
            if not wait_s:
                return time.monotonic() + work.until_next(), 0.0
        except Stopped as error:
            self._trouble(error.vi, error.code, stopped=True)
            return float("inf"), 0.0
        except TryLater as error:
            self._trouble(error.vi, error.code)
            wait_s = error.retry_after
        except (SyncError, KioskError) as error:
            self._trouble(error.vi, error.code)
        finally:
            self._update(sending=False)
        if wait_s:
            return (until := time.monotonic() + wait_s), until
        work.backoff = work.backoff.next(self._chance)
        return time.monotonic() + work.backoff.wait_s, 0.0

    def _go_on(self, counts: "Counts") -> bool:
        self._tell(counts)
        return not self._stopping

    def _nothing_urgent(self) -> bool:
        return not (self._stopping or self._nudged)

    def _rest(self, seconds: float) -> None:
        with self._change:
            self._change.wait_for(lambda: self._stopping or self._nudged, seconds)

    def _take_nudge(self, allowed: bool) -> bool:
        with self._change:
            nudged, self._nudged = self._nudged, False
            return nudged and allowed

    def _tell(self, counts: "Counts", **more: bool) -> None:
        self._update(
            pending=counts.pending,
            sent=counts.sent,
            quarantined=counts.quarantined,
            last_receipt=counts.last_receipt,
            **more,
        )

    def _trouble(self, vi: str, code: str, *, stopped: bool = False) -> None:
        self._update(trouble=vi, code=code, stopped=stopped)

    def _update(self, **changes: int | str | bool | None) -> None:
        with self._change:
            self._status = replace(self._status, **changes)  # type: ignore[arg-type]
            self._change.notify_all()
