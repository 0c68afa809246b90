"""When a kiosk looks for packs of lessons at its hub: after a contact, once a day, in the thread that sends."""

import logging
from collections.abc import Callable

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.enrolment import Enrolment
from sync.errors import SyncError
from sync.pack_book import read_book

log = logging.getLogger("diemhoc.sync")
DAY_MS = 24 * 3600 * 1000
AGAIN_MS = 3600 * 1000
"""After a failure; what was downloaded is taken up then."""


class PackWatch:
    """For the one thread that also sends."""

    def __init__(self, data: DataDir, clock: Clock) -> None:
        self._data, self._clock = data, clock
        self._failed: int | None = None
        self._swept = False

    def due(self, hub: str) -> bool:
        """Whether it is time to ask; a clock that was put back does not put it off."""
        if self._failed is not None and self._clock.mono() - self._failed < AGAIN_MS:
            return False
        book = read_book(self._data)
        return book.hub != hub or not 0 <= self._clock.wall() - book.checked < DAY_MS

    def look(
        self,
        enrolment: Enrolment,
        key: Ed25519PrivateKey,
        session: requests.Session,
        go_on: Callable[[], bool],
    ) -> None:
        """Ask when it is due. What fails is logged and tried again: sending goes on whatever happens here."""
        if not self.due(enrolment.hub):
            return
        from content.install import sweep
        from sync.packs import Interrupted, update

        if (
            not self._swept and self._data.packs.is_dir()
        ):  # what this kiosk shows is named still: it began with it
            sweep(self._data.packs)
        self._swept = True
        try:
            update(self._data, enrolment, key, self._clock, session, go_on)
            self._failed = None
        except Interrupted:
            pass  # at the next contact
        except Exception as error:
            self._failed = self._clock.mono()
            known = isinstance(error, SyncError)
            log.warning("packs of the hub: %s", error, exc_info=not known)
