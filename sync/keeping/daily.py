"""What is done once a day beside the screen: a copy of the database, and a sealed backup on another disk."""

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import settings
from kiosk.clock import Clock, date_of
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from kiosk.store import Store
from sync.errors import SyncError
from sync.keeping import copies

if TYPE_CHECKING:
    from sync.enrolment import Enrolment

log = logging.getLogger("diemhoc.sync")

NAME = "diem-hoc-so"
SUFFIX = ".dhb"


class Daily:
    """Looks whether the day has changed since the last time. `trouble` says in Vietnamese why something could not be
    kept, None when all is well; then it is tried again at the next look."""

    def __init__(self, store: Store, data: DataDir) -> None:
        self._store = store
        self._data = data
        self._done: object = None
        self.trouble: str | None = None

    def look(self, enrolment: "Enrolment | None") -> None:
        """Do what is due today: a copy, and a sealed backup where a folder was set for it."""
        today = date_of(self._store.clock.wall())
        if self._done == today:
            return
        try:
            copies.keep(self._store, self._data)
            folder = settings.get(self._store, settings.BACKUP_FOLDER)
            if isinstance(folder, str):
                seal_daily(self._store, self._data, enrolment, Path(folder))
        except (KioskError, SyncError) as error:
            log.warning("daily copy: %s", error)
            self.trouble = error.vi
        else:
            self._done, self.trouble = today, None


def seal_daily(store: Store, data: DataDir, enrolment: "Enrolment | None", folder: Path) -> bool:
    """Write today's sealed backup into a folder on another disk unless it is there; older ones than are kept go.

    Whether one was written. Raises SyncError: the disk is not there, or full."""
    from sync.durable import explained
    from sync.keeping.backup import recipients, write

    device = enrolment.device if enrolment else store.stream
    out = file_in(folder, device, store.clock)
    if out.exists():
        return False
    if not folder.is_dir():
        raise explained(FileNotFoundError(2, "no such folder"), folder)
    write(store, data, recipients(store, enrolment), out)
    kept = settings.get(store, settings.COPY_DAYS, copies.DAYS)
    own = sorted(folder.glob(f"{NAME}-{device[:8]}-*{SUFFIX}"), key=lambda file: file.stat().st_mtime_ns)
    for old in own[: -kept if isinstance(kept, int) and kept > 0 else -copies.DAYS]:
        if old != out:
            with suppress(OSError):
                old.unlink()
    return True


def file_in(folder: Path, device: str, clock: Clock) -> Path:
    """Today's backup of a learning point in a folder."""
    return folder / f"{NAME}-{device[:8]}-{date_of(clock.wall()).isoformat()}{SUFFIX}"
