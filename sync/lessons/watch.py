"""When a kiosk looks for packs of lessons at its hub: after a contact, once a day, in the thread that sends."""

from collections.abc import Callable

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.daily_look import DailyLook
from sync.enrolment import Enrolment
from sync.lessons.book import read_book


class PackWatch:
    """For the one thread that also sends."""

    def __init__(self, data: DataDir, clock: Clock) -> None:
        self._data, self._clock = data, clock
        self._daily = DailyLook(clock, "packs")
        self._swept = False

    def due(self, hub: str) -> bool:
        """Whether it is time to ask; a clock that was put back does not put it off."""
        return not self._daily.resting() and self._daily.due(read_book(self._data), hub)

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
        from sync.lessons.packs import update

        if not self._swept and self._data.packs.is_dir():
            # what this kiosk shows is named still: it began with it
            sweep(self._data.packs)
        self._swept = True
        self._daily.take(lambda: update(self._data, enrolment, key, self._clock, session, go_on))
