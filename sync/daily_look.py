"""Asking a hub for something once a day, after a contact: when it is time, and what a failure does."""

import logging
from collections.abc import Callable
from typing import Protocol

from kiosk.clock import Clock
from sync.errors import Interrupted, SyncError

log = logging.getLogger("diemhoc.sync")
DAY_MS = 24 * 3600 * 1000
AGAIN_MS = 3600 * 1000
"""After a failure; what was downloaded is taken up then."""


class Asked(Protocol):
    """What is remembered of the last time: the hub, and when (ms since 1970)."""

    hub: str
    checked: int


class DailyLook:
    """For one thing, called `what` in the log."""

    def __init__(self, clock: Clock, what: str) -> None:
        self._clock, self._what = clock, what
        self._failed: int | None = None

    def resting(self) -> bool:
        """Whether a failure was too short a time ago."""
        return self._failed is not None and self._clock.mono() - self._failed < AGAIN_MS

    def due(self, book: Asked, hub: str) -> bool:
        """Whether it is time to ask; a clock that was put back does not put it off."""
        return book.hub != hub or not 0 <= self._clock.wall() - book.checked < DAY_MS

    def take(self, bring: Callable[[], object]) -> None:
        """Ask now. What fails is logged and tried again: sending goes on whatever happens here."""
        try:
            bring()
            self._failed = None
        except Interrupted:
            pass  # at the next contact
        except Exception as error:
            self._failed = self._clock.mono()
            known = isinstance(error, SyncError)
            log.warning("%s of the hub: %s", self._what, error, exc_info=not known)
