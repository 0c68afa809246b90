"""The facilitator's page of what goes to the commune, by network and by stick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten

from PySide6.QtCore import QObject

from kiosk.clock import date_of, today
from kiosk.store import Store
from sync.book import NotTaken, not_taken, waits_since
from sync.enrolment import current
from sync.lessons.book import in_a_line
from sync.recovery import Recovery, last_recovery, mark_seen
from ui.desk.recovered_model import RecoveredModel
from ui.sending.model import SendModel, SendWays
from ui.sending.stick_work import StickWork
from ui.services import Services
from ui.shell import Shell

WAITS_DAYS = 7
"""After so many days without a network the stick is offered on the facilitator's own page."""
MOST_LETTERS = 40
"""Of the packs that came from the hub, beside the title."""


def days_waiting(store: Store) -> int:
    """For how many whole days the oldest fact has waited; 0 when none does, or when the clock has gone back."""
    since = waits_since(store, current(store))
    return 0 if since is None else max((today(store.clock) - date_of(since)).days, 0)


class SendFlow(QObject):
    """Holds the work on a stick: it goes on while somebody looks at another page."""

    def __init__(self, services: Services, shell: Shell, page: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._page = services, shell, page
        self._work = StickWork(services.data)
        self._told: Recovery | None = None

    def show(self) -> None:
        """What waits, what was sent, what was not taken."""
        self._shell.attend("facilitator")
        self._work.reset()
        enrolment = current(self._s.store)
        ways = SendWays(
            back=self._page,
            send=self._s.uploader.nudge,
            status=self._s.uploader.status,
            not_taken=self._not_taken,
            sticks=self._s.sticks.look,
            write=self._work.write,
            read=self._work.read,
            stick=self._work.state,
        )
        joined = enrolment is not None and not enrolment.embedded
        packs = shorten(in_a_line(self._s.data), MOST_LETTERS, placeholder=" …")
        self._shell.show("SendBook", SendModel(days_waiting(self._s.store), joined, ways, packs))

    def recovered(self) -> bool:
        """Shows what happened to a damaged book, if no facilitator has read it yet; whether it does."""
        store = self._s.store
        found = last_recovery(store)
        if found is None or found.seen or self._told == found:
            return False

        def go_on() -> None:
            self._told = found  # read, even if a full disk does not let it be written down
            self._shell.attempt(lambda: mark_seen(store))
            self._page()

        lines = found.lines(self._shell.preferences.language)
        self._shell.show("Recovered", RecoveredModel(lines, found.whole, go_on))
        return True

    def _not_taken(self) -> Sequence[NotTaken]:
        enrolment = current(self._s.store)
        return not_taken(self._s.store, enrolment) if enrolment else []

    def close(self) -> None:
        """The kiosk ends."""
        self._work.close()
