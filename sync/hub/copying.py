"""A copy of the hub's SQLite file while the hub goes on, what it publishes included, and the way back; both are counted
again before they count.

PostgreSQL has pg_dump and pg_restore for this (docs/hub.md).
"""

import logging
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from sync.durable import sync_folder
from sync.errors import SyncError
from sync.hub.account.audit import BACKUP, Deed, note
from sync.hub.copying_content import put_content, take_content
from sync.hub.figures.verify import Verdict, verify
from sync.hub.opening import connect
from sync.hub.storage.database import Where

log = logging.getLogger("diemhoc.hub")
_PAGES = 2000
"""So many pages are copied at a time; the hub writes in between."""


def backup(database: Where, out: Path, now_ms: int) -> Verdict:
    """Copy the hub's database and what it publishes into one file (mode 0600) that appears whole or not at all; what a
    recount of the copy found. It holds the hub's keys. Raises SyncError, for PostgreSQL too."""
    half = out.with_name(f".{out.name}.half")
    try:
        with closing(_read_only(_file(database))) as source:
            _drop(half)
            _empty(half)
            with closing(sqlite3.connect(half, isolation_level=None)) as copy:
                source.backup(copy, pages=_PAGES)
                put_content(copy, _content(_file(database)))
        found = _checked(half)
        _sync(half)
        half.replace(out)
        sync_folder(out.parent)
        _note(database, now_ms, out)
        return found
    except (OSError, sqlite3.Error) as error:
        raise SyncError(
            "hub.no_backup",
            f"cannot copy the hub to {out} ({error}): choose another --out, or look at the disk",
            "Chưa chép được sổ của xã. Mình thử chỗ khác nhé.",
        ) from None
    finally:
        _drop(half)


def restore(copy: Path, database: Where, now_ms: int) -> tuple[Verdict, Path | None]:
    """Put a copy in the place of the hub's database, tables brought up to date; what a recount found, and where the
    database that stood there lies now. Raises SyncError: a hub is running on it, the copy is damaged or none."""
    place = _file(database)
    half = place.with_name(f".{place.name}.half")
    fresh = place.with_name(".content.half")
    try:
        with closing(_read_only(copy)) as source:
            place.parent.mkdir(parents=True, exist_ok=True)
            _drop(half)
            _empty(half)
            with closing(sqlite3.connect(half, isolation_level=None)) as target:
                source.backup(target)
                published = take_content(target, fresh, now_ms)
        found = _checked(half)
        _sync(half)
        before = _set_aside(place, now_ms)
        half.replace(place)
        if published:
            content = _content(place)
            if content.exists():
                content.replace(_aside(content, now_ms))
            fresh.replace(content)
        sync_folder(place.parent)
        return found, before
    except (OSError, sqlite3.Error) as error:
        raise SyncError(
            "hub.no_restore",
            f"cannot put {copy} in the place of {place} ({error})",
            "Chưa khôi phục được sổ của xã.",
        ) from None
    finally:
        _drop(half)
        shutil.rmtree(fresh, ignore_errors=True)


def _file(database: Where) -> Path:
    if isinstance(database, Path):
        return database
    raise SyncError(
        "hub.copy_postgres",
        "this copies SQLite files only: use pg_dump and pg_restore for PostgreSQL (see docs/hub.md)",
        "Sổ này ở PostgreSQL: nhờ cán bộ kỹ thuật chép bằng pg_dump nhé.",
    )


def _read_only(path: Path) -> sqlite3.Connection:
    """Raises SyncError unless it is the database of a hub."""
    conn: sqlite3.Connection | None = None
    try:
        conn = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        conn.execute("SELECT 1 FROM hub_key").fetchone()
        return conn
    except sqlite3.Error as error:
        if conn is not None:
            conn.close()
        raise SyncError(
            "hub.not_a_hub",
            f"{path} is not a hub's database ({error}): name the file that `diemhoc hub backup` wrote",
            "Tệp này không phải sổ của xã. Mình xem lại tên tệp nhé.",
        ) from None


def _checked(path: Path) -> Verdict:
    """Look at every page of the file, count everything again, and leave it as one file. Raises SyncError."""
    with closing(sqlite3.connect(path)) as raw:
        (said,) = raw.execute("PRAGMA integrity_check(1)").fetchone()
    if said != "ok":
        raise SyncError(
            "hub.damaged", f"the copy is damaged ({said}): take another one", "Bản chép này đã hỏng."
        )
    conn = connect(path)
    try:
        found = verify(conn)
        conn.execute("PRAGMA journal_mode = DELETE")
    finally:
        conn.close()
    return found


def _set_aside(place: Path, now_ms: int) -> Path | None:
    """Move the database away, after making sure that nobody has it open. Raises SyncError."""
    if not place.exists():
        return None
    try:
        with closing(sqlite3.connect(place, timeout=0.5, isolation_level=None)) as conn:
            conn.execute("PRAGMA journal_mode = DELETE")  # refused while another process has it open
    except sqlite3.OperationalError:
        raise SyncError(
            "hub.running",
            f"a hub is running on {place}: stop it first (systemctl stop diemhoc-hub)",
            "Máy của xã đang chạy: dừng máy rồi khôi phục nhé.",
        ) from None
    except sqlite3.DatabaseError:
        pass  # what lies there is damaged: that is why somebody restores
    aside = _aside(place, now_ms)
    for end in ("-wal", "-shm"):  # a damaged one may have left them
        with suppress(FileNotFoundError):
            place.with_name(place.name + end).replace(aside.with_name(aside.name + end))
    place.replace(aside)
    return aside


def _aside(place: Path, now_ms: int) -> Path:
    when = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y%m%d-%H%M%S")
    return place.with_name(f"{place.name}.before-{when}")


def _content(database: Path) -> Path:
    from sync.hub.content_routes import content_folder

    folder = content_folder(database, None)
    assert folder is not None
    return folder


def _note(database: Where, now_ms: int, out: Path) -> None:
    """Write into the hub's book that a copy was made: /metrics tells how old the last one is."""
    conn = connect(database)
    try:
        note(conn, Deed(now_ms, "", BACKUP, out.name, ""))
    except sqlite3.Error as error:
        log.warning("the copy is made, but could not be noted: %s", error)
    finally:
        conn.close()


def _empty(path: Path) -> None:
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def _drop(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            path.with_name(path.name + end).unlink()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)  # Windows syncs nothing that is open for reading
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
