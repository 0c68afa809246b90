"""Whole copies of the kiosk's database: one a day, a few days long, made beside the screen's way.

A copy is one SQLite file, checked before it counts, and it appears whole or not at all. Names in it are sealed with a
key that is not in the folder. Copies are ordered by a number of their own: the clock may stand anywhere.
"""

import datetime
import os
import re
import secrets
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import settings
from kiosk.clock import date_of
from kiosk.errors import StoreError
from kiosk.paths import DataDir
from kiosk.store import Store, explain
from sync.durable import PART, sync_folder

DAYS = 7
"""Daily copies that are kept, unless the setting says otherwise."""
_NAME = re.compile(r"\Akiosk-([0-9]{6})-([0-9]{4}-[0-9]{2}-[0-9]{2})\.sqlite\Z")
_SPARE = 64 << 20  # bytes that stay free beside a copy: facts of today go before a copy of them


@dataclass(frozen=True)
class Copy:
    """One copy: its file, its number (the newest has the highest), and the day it was made as the clock said."""

    file: Path
    number: int
    day: datetime.date


def listing(data: DataDir) -> list[Copy]:
    """The copies that are there, newest first."""
    found = []
    for file in data.copies.glob("kiosk-*.sqlite"):
        if match := _NAME.match(file.name):
            with suppress(ValueError):
                found.append(Copy(file, int(match[1]), datetime.date.fromisoformat(match[2])))
    return sorted(found, key=lambda copy: copy.number, reverse=True)


def keep(store: Store, data: DataDir) -> Copy | None:
    """Make today's copy if there is none yet, and remove those that are too old; None when nothing was made.

    Raises StoreError: the database is damaged (older copies stay), or there is no room.
    """
    have = listing(data)
    today = date_of(store.clock.wall())
    if have and have[0].day == today:
        return None
    data.copies.mkdir(mode=0o700, exist_ok=True)
    for left in data.copies.glob(f".*{PART}*"):
        left.unlink(missing_ok=True)
    number = have[0].number + 1 if have else 1
    made = Copy(data.copies / f"kiosk-{number:06}-{today.isoformat()}.sqlite", number, today)
    snapshot(store.conn, made.file)
    days = settings.get(store, settings.COPY_DAYS, DAYS)
    most = days if isinstance(days, int) and days > 0 else DAYS
    rest = [copy for copy in have if copy.day != today]  # a clock that jumps makes no more copies than days
    for old in [copy for copy in have if copy.day == today] + rest[most - 1 :]:
        old.file.unlink(missing_ok=True)
    return made


def snapshot(source: sqlite3.Connection, target: Path) -> None:
    """Copy an open database into the file `target`, as it stands now: checked, durable, whole or not at all.

    Others may write meanwhile; they do not wait. Raises StoreError: damaged, or no room.
    """
    draft = target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}")
    try:
        pages, size = (source.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "page_size"))
        if shutil.disk_usage(target.parent).free < pages * size + _SPARE:
            raise StoreError(
                "copy.no_room",
                f"there is no room in {target.parent} for a copy of the database: free some space",
                "Bộ nhớ sắp đầy nên máy chưa cất được bản sao. Nhờ người phụ trách dọn bớt nhé.",
            )
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without side files
            if not is_sound(copy):
                raise sqlite3.DatabaseError("database disk image is malformed")
        handle = os.open(draft, os.O_RDWR)  # Windows syncs nothing that is open for reading
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        draft.replace(target)
        sync_folder(target.parent)
    except (OSError, sqlite3.Error) as error:
        raise explain(error, target) from error
    finally:
        for left in (draft, *(draft.with_name(draft.name + side) for side in ("-journal", "-wal", "-shm"))):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def is_sound(conn: sqlite3.Connection) -> bool:
    """Whether SQLite finds the whole file in order. Raises sqlite3.Error when it cannot even look."""
    return bool(conn.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
