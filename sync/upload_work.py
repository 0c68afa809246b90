"""What the thread that sends works with. The imports are inside, off the way of the first frame."""

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.errors import SyncError
from sync.schedule import Backoff, until_own_moment

if TYPE_CHECKING:
    import requests
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from kiosk.store import Store
    from sync.enrolment import Enrolment
    from sync.hub.embedded import EmbeddedHub
    from sync.keeping.daily import Daily
    from sync.lessons.watch import PackWatch
    from sync.outbox import Counts
    from sync.update.watch import ReleaseWatch

AT_HOME_S = 60.0
"""How often, in seconds, facts go to the embedded hub: it is on this machine and disturbs nobody."""


class Work:
    """Made, used and closed in the one thread."""

    def __init__(self, data: DataDir, clock: Clock | None, embedded: bool, house_s: float) -> None:
        from kiosk.store import open_store
        from sync.enrolment import current
        from sync.signing import key_from_file

        self.backoff = Backoff()
        self._data = data
        self._allow_embedded = embedded
        self._house_s = house_s
        self._look_at_home = time.monotonic() + house_s  # not while the kiosk is starting
        self._daily: Daily | None = None
        self._hub: EmbeddedHub | None = None
        self._packs: PackWatch | None = None
        self._releases: ReleaseWatch | None = None
        self._session: requests.Session | None = None
        self._store: Store = open_store(data, clock)
        self._key: Ed25519PrivateKey = key_from_file(data.device_key)
        self._enrolment: Enrolment | None = current(self._store)

    def at_home(self) -> bool:
        """Whether facts go to the hub inside this kiosk."""
        return self._allow_embedded if self._enrolment is None else self._enrolment.embedded

    def hub_pid(self) -> int | None:
        """The process id of the hub inside this kiosk."""
        return self._hub.pid if self._hub is not None else None

    def keep_house(self, parts: Callable[[], Mapping[str, bool]]) -> str | None:
        """Once a day: deletes what is older than the policy allows (kiosk.retention), tells how the machine is, then keeps
        a copy of the rest (sync.keeping.daily); returns why it could not be kept, in Vietnamese."""
        from kiosk import machine, retention
        from sync.keeping.daily import Daily
        from sync.lessons.book import in_a_line
        from sync.update.inbox import home_of, told

        if time.monotonic() >= self._look_at_home:
            self._look_at_home = time.monotonic() + self._house_s
            retention.daily(self._store, self._data)
            pending, packs = self.counts().pending, in_a_line(self._data)
            program = told(home_of())
            machine.tell(
                self._store, self._data.root, pending=pending, parts=parts(), packs=packs, program=program
            )
            self._daily = self._daily or Daily(self._store, self._data)
            self._daily.look(self._enrolment)
        return self._daily.trouble if self._daily else None

    def counts(self) -> "Counts":
        from sync.outbox import counts

        return counts(self._store, self._enrolment)

    def changed(self) -> bool:
        """Whether somebody has enrolled this point elsewhere since the last look (`diemhoc enroll`)."""
        from sync.enrolment import current_hub

        if current_hub(self._store) == (self._enrolment.hub if self._enrolment else None):
            return False
        from sync.enrolment import current

        self._enrolment, self._session = current(self._store), None
        return True

    def send(self, go_on: "Callable[[Counts], bool]") -> float:
        """Send everything; returns for how many seconds the hub wants to be left alone (0: not at all)."""
        from sync.client import send_pending
        from sync.errors import NotEnrolled
        from sync.hub.embedded import READY_S, EmbeddedHub, enrol_here
        from sync.link import new_session
        from sync.recovery import ask_hub

        if self.at_home():
            self._hub = self._hub or EmbeddedHub(self._data)
            url = self._hub.start(READY_S)
            self._enrolment = enrol_here(self._store, self._key, self._hub, url)
        elif self._hub is not None:
            self._hub.stop()
            self._hub = None
        if self._enrolment is None:
            raise NotEnrolled
        if self._session is None:
            self._session = new_session(self._enrolment.url)
        result = send_pending(self._store, self._enrolment, self._key, session=self._session, go_on=go_on)
        with suppress(SyncError):  # asked again the next time
            ask_hub(self._store, self._enrolment, self._key, self._session)
        return result.wait_s

    def look_for_packs(self, go_on: Callable[[], bool]) -> None:
        """Once a day, after a contact that went well: take the packs of lessons that the hub publishes, and bring the
        release of the program."""
        if self._enrolment is None or self._session is None:
            return
        from sync.lessons.watch import PackWatch
        from sync.update.watch import ReleaseWatch

        self._packs = self._packs or PackWatch(self._data, self._store.clock)
        self._packs.look(self._enrolment, self._key, self._session, go_on)
        self._releases = self._releases or ReleaseWatch(self._data, self._store.clock)
        if not self._enrolment.embedded:
            self._releases.look(self._enrolment, self._key, self._session, go_on)

    def until_next(self) -> float:
        """Seconds until the next planned sending."""
        if self.at_home() or self._enrolment is None:
            return AT_HOME_S
        return until_own_moment(self._enrolment.device, self._store.clock.wall() / 1000)

    def close(self) -> None:
        if self._hub is not None:
            self._hub.stop()
        if self._session is not None:
            self._session.close()
        self._store.close()
