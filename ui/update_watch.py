"""While the kiosk runs: says that a new version is well, and begins with one that came in a quiet moment."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from kiosk.classes import current
from kiosk.clock import Clock
from kiosk.paths import DataDir
from kiosk.store import Store
from sync.errors import SyncError
from sync.update.inbox import ask, home_of, read_book, write_book
from sync.update.moment import Step, moment, next_step
from sync.update.slots import Home
from ui.shell import Shell

log = logging.getLogger("diemhoc.update")
LOOK_MS = 60_000
QUIET_MS = 3 * 60 * 1000
"""So long the welcome screen must have stood untouched before the machine may think of itself."""


class UpdateWatch(QObject):
    """Looks once a minute. `restart` ends the program, which its unit then starts anew."""

    def __init__(
        self,
        data: DataDir,
        store: Store,
        shell: Shell,
        restart: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._data, self._store, self._shell, self._restart = data, store, shell, restart
        self._clock: Clock = store.clock
        self._begun = self._quiet_since = self._clock.mono()
        self._home: Home | None = home_of()
        shell.screenChanged.connect(self._moved)
        shell.idleChanged.connect(self._moved)
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        if self._home is not None:
            self._timer.start()

    def quiet(self) -> bool:
        """Whether nobody would be disturbed: the welcome screen stood for a while, and no class is open."""
        stood = self._clock.mono() - self._quiet_since >= QUIET_MS
        return self._shell.screen == "Welcome" and stood and current(self._store) is None

    def look(self) -> Step:
        """Does what is to be done now, and returns what that was."""
        if self._home is None:
            return ""
        now, up = self._clock.wall(), self._clock.mono() - self._begun
        book = read_book(self._data)
        step = next_step(moment(self._home, book, now=now, up=up, quiet=self.quiet()))
        try:
            if step == "well":
                ask(self._data, "well", self._home.current() or "")
            elif step == "ask":
                book.asked, book.asked_at = book.ready, now
                write_book(self._data, book)
                ask(self._data, "switch", book.ready)
        except SyncError as error:
            log.warning("update: %s", error)
            return ""
        if step == "restart":
            self._restart()
        return step

    def close(self) -> None:
        """The kiosk ends."""
        self._timer.stop()

    def _moved(self) -> None:
        self._quiet_since = self._clock.mono()
