"""Opens the hub's database, whichever it is, and brings its tables up to date."""

import os
import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from kiosk.errors import StoreError
from kiosk.migrations import migrate
from sync.errors import SyncError
from sync.hub.schema import STEPS
from sync.hub.storage.database import BUSY_S, Connection, Where, unusable

LOG_PAGES = 4000
"""So long (16 MB) the log of a SQLite file gets before it is written into the file: a page that many batches change is
written once."""
CACHE_KB = 16_000
"""So much of a SQLite file a connection keeps in memory at most."""


def database_at(url: str) -> Where:
    """The database meant by `--database`: a path, sqlite:///path or postgresql://... Raises SyncError for anything
    else."""
    if url.startswith(("postgresql://", "postgres://")):
        return url
    if url.startswith("sqlite:///"):
        url = url.removeprefix("sqlite:///")
    if "://" in url or not url:
        raise SyncError(
            "hub.database_kind",
            f"--database {url!r} is not one this hub can use: give a file path, sqlite:///PATH or postgresql://...",
            "Máy của xã chỉ dùng được tệp SQLite hoặc PostgreSQL.",
        )
    return Path(url)


def connect(where: Where) -> Connection:
    """Open the hub's database and bring its tables up to date; a SQLite file (mode 0600) is made when there is none.
    Raises SyncError."""
    if isinstance(where, str):
        try:
            from sync.hub.opening_postgres import connect_postgres
        except ImportError as missing:
            raise SyncError(
                "hub.no_driver",
                f"PostgreSQL needs the Python packages psycopg and alembic, and one is not installed ({missing.name})",
                "Máy này chưa cài phần nối với PostgreSQL. Nhờ cán bộ kỹ thuật cài giúp nhé.",
            ) from None
        return connect_postgres(where)
    return _connect_sqlite(where)


def _connect_sqlite(path: Path) -> sqlite3.Connection:
    conn: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(
            FileExistsError
        ):  # opened and closed once more, it would lose this process's locks on it
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        conn = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        _write_ahead(conn)
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        conn.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        migrate(conn, "hub", STEPS)
        return conn
    except StoreError as newer:
        if conn is not None:
            conn.close()
        raise SyncError("hub.newer", str(newer), newer.vi) from None
    except (OSError, sqlite3.Error) as error:
        if conn is not None:
            conn.close()
        raise unusable(f"the database {path}", error) from None


def _write_ahead(conn: sqlite3.Connection) -> None:
    deadline = time.monotonic() + BUSY_S
    while conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # SQLite does not wait for this one by itself
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
