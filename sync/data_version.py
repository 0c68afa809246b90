"""Whether the kiosk's database is of this version of the program, of an older or of a newer one, and what to do about it.

Before an older one is brought up, a copy of it is kept for some days. A newer one is left by a program that was taken
back: then the database of this version is put together from what it holds (sync.recovery), no fact is lost, and the
newer file stays beside it. A newer one on a machine that was not taken back is refused, as ever.
"""

import logging
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Literal

from kiosk import __version__
from kiosk.errors import StoreError
from kiosk.migrations import STEPS
from kiosk.paths import DataDir
from sync.keeping import copies
from sync.migrations import STEPS as SYNC_STEPS
from sync.releases import number
from sync.update.inbox import home_of
from sync.update.slots import Home

log = logging.getLogger("diemhoc.update")
KNOWN = {("kiosk", step.__name__) for step in STEPS} | {("sync", step.__name__) for step in SYNC_STEPS}
KEPT_S = 7 * 86_400
"""For so long the copy of before is kept: what people asked to be forgotten does not live on in it."""
Age = Literal["new", "same", "older", "newer"]


def age_of(data: DataDir) -> Age:
    """How the database stands to this program; "new" when there is none. Raises sqlite3.Error."""
    done = _steps(data.database)
    if not done:
        return "new"
    if done - KNOWN:
        return "newer"
    begun = {group for group, _ in done}
    return "older" if any(group in begun for group, _ in KNOWN - done) else "same"


def keep_before(data: DataDir) -> None:
    """Keep a copy of a database that is about to be brought up. Raises StoreError: no room, nothing has changed then."""
    data.copies.mkdir(mode=0o700, exist_ok=True)
    with closing(sqlite3.connect(data.database, timeout=15.0)) as conn:
        copies.snapshot(conn, data.copies / f"before-{__version__}.sqlite")


def forget_before(data: DataDir) -> None:
    """Delete such copies when they are old."""
    for file in data.copies.glob("before-*.sqlite"):
        if abs(time.time() - file.stat().st_mtime) > KEPT_S:
            file.unlink(missing_ok=True)


def was_taken_back(home: Home | None) -> bool:
    """Whether this program runs because a newer one was left again."""
    return home is not None and any(number(version) > number(__version__) for version in home.state().bad)


def must_go_back(data: DataDir) -> bool:
    """Keep a copy when the database is older; whether it is newer and this program was taken back to. Without room for a
    copy it goes on without: people come to learn. Raises StoreError: damaged."""
    forget_before(data)
    age = age_of(data)
    if age == "older":
        try:
            keep_before(data)
        except StoreError as error:
            if error.code != "copy.no_room":
                raise
            log.warning("%s", error)
    if age == "same" or not was_taken_back(home_of()):
        return False
    set_hub_aside(data)
    return age == "newer"


def set_hub_aside(data: DataDir) -> None:
    """The hub inside this kiosk begins anew where a newer one has written its database: the kiosk sends it everything
    again."""
    from sync.hub.schema import STEPS

    file = data.hub / "hub.sqlite"
    if {step for step in _steps(file) if step[0] == "hub"} - {("hub", step.__name__) for step in STEPS}:
        for side in ("-wal", "-shm", ""):
            one = file.with_name(file.name + side)
            if one.exists():
                one.replace(file.with_name(f"hub-newer.sqlite{side}"))


def is_newer(error: StoreError) -> bool:
    """Whether a database could not be opened because a newer program has written it."""
    return error.code == "store.newer"


def _steps(file: Path) -> set[tuple[str, str]]:
    """The steps that a database has gone, none when there is none."""
    if not file.exists() or file.stat().st_size == 0:
        return set()
    with closing(sqlite3.connect(file, timeout=15.0)) as conn:
        if conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
            return set()
        found = conn.execute("SELECT migration_set, name FROM _sqlite_migrations")
        return {(str(group), str(name)) for group, name in found}
