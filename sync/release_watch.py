"""When a kiosk looks for a release of the program at its hub: after a contact, once a day, in the thread that sends."""

import logging
from collections.abc import Callable

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.enrolment import Enrolment
from sync.errors import SyncError
from sync.pack_watch import AGAIN_MS, DAY_MS
from sync.release_inbox import home_of, read_book

log = logging.getLogger("diemhoc.sync")


class ReleaseWatch:
    """For the one thread that also sends; it does nothing where the program is not updated by itself."""

    def __init__(self, data: DataDir, clock: Clock) -> None:
        self._data, self._clock = data, clock
        self._home = home_of()
        self._failed: int | None = None

    def due(self, hub: str) -> bool:
        """Whether it is time to ask; a clock that was put back does not put it off."""
        if self._home is None:
            return False
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
        if self._home is None or not self.due(enrolment.hub):
            return
        from sync.packs import Interrupted
        from sync.release_fetch import bring

        try:
            found = bring(self._data, self._home, enrolment, key, self._clock, session, go_on)
            self._failed = None
            if found:
                log.info("release %s is here", found)
        except Interrupted:
            pass  # at the next contact
        except Exception as error:
            self._failed = self._clock.mono()
            known = isinstance(error, SyncError)
            log.warning("releases of the hub: %s", error, exc_info=not known)
