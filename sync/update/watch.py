"""When a kiosk looks for a release of the program at its hub: after a contact, once a day, in the thread that sends."""

import logging
from collections.abc import Callable

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.daily_look import DailyLook
from sync.enrolment import Enrolment
from sync.update.inbox import home_of, read_book

log = logging.getLogger("diemhoc.sync")


class ReleaseWatch:
    """For the one thread that also sends; it does nothing where the program is not updated by itself."""

    def __init__(self, data: DataDir, clock: Clock) -> None:
        self._data, self._clock = data, clock
        self._home = home_of()
        self._daily = DailyLook(clock, "releases")

    def due(self, hub: str) -> bool:
        """Whether it is time to ask; a clock that was put back does not put it off."""
        if self._home is None or self._daily.resting():
            return False
        return self._daily.due(read_book(self._data), hub)

    def look(
        self,
        enrolment: Enrolment,
        key: Ed25519PrivateKey,
        session: requests.Session,
        go_on: Callable[[], bool],
    ) -> None:
        """Ask when it is due. What fails is logged and tried again: sending goes on whatever happens here."""
        home = self._home
        if home is None or not self.due(enrolment.hub):
            return
        from sync.update.fetch import bring

        def found() -> None:
            version = bring(self._data, home, enrolment, key, self._clock, session, go_on)
            if version:
                log.info("release %s is here", version)

        self._daily.take(found)
