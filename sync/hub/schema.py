"""The hub's database: SQLite, durable on commit, its tables as named steps (sqlite-utils `Migrations`).

The primary key of `event` is (stream, seq) and decides alone what is new. Everything in `stream.events`,
`stream.high_water` and `tally` can be counted again from `event` and `refused` (sync.hub.verify).
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import StoreError
from kiosk.migrations import Step, migrate
from sync.errors import SyncError

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_S = 10.0


def places(db: "Database") -> None:
    """Communes with the key of their pseudonyms, one-time codes (only their hash), devices, the hub's own
    key."""
    db.execute(
        "CREATE TABLE hub_key (n INTEGER PRIMARY KEY, private BLOB NOT NULL, made INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE commune (province TEXT NOT NULL, commune TEXT NOT NULL, pseudonym_key BLOB NOT NULL,"
        " PRIMARY KEY (province, commune)) STRICT"
    )
    db.execute(
        "CREATE TABLE code (hash BLOB PRIMARY KEY, province TEXT NOT NULL, commune TEXT NOT NULL,"
        " village TEXT NOT NULL, house TEXT NOT NULL, expires INTEGER NOT NULL, used INTEGER, device "
        "TEXT) STRICT"
    )
    db.execute(
        "CREATE TABLE device (device TEXT PRIMARY KEY, public_key BLOB NOT NULL UNIQUE, province TEXT NOT "
        "NULL,"
        " commune TEXT NOT NULL, village TEXT NOT NULL, house TEXT NOT NULL, enrolled INTEGER NOT NULL,"
        " revoked INTEGER) STRICT"
    )


def facts(db: "Database") -> None:
    """Events as they came (unknown types too), what was refused, contacts, and the figures kept by ingest."""
    db.execute(
        "CREATE TABLE event (stream TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT "
        "NULL,"
        " v INTEGER NOT NULL, wall INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL, data TEXT "
        "NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE refused (stream TEXT NOT NULL, seq INTEGER NOT NULL, why TEXT NOT NULL, at INTEGER "
        "NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE stream (stream TEXT PRIMARY KEY, device TEXT NOT NULL, events INTEGER NOT NULL,"
        " high_water INTEGER NOT NULL, contact INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE contact (stream TEXT NOT NULL, hub_time INTEGER NOT NULL, batch TEXT NOT NULL,"
        " boot TEXT NOT NULL, mono INTEGER NOT NULL, wall INTEGER NOT NULL,"
        " PRIMARY KEY (stream, hub_time, batch)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE tally (stream TEXT NOT NULL, day TEXT NOT NULL, type TEXT NOT NULL, n INTEGER NOT NULL,"
        " PRIMARY KEY (stream, day, type)) STRICT, WITHOUT ROWID"
    )


def certificates(db: "Database") -> None:
    """A certificate is found by its id among all events at once."""
    db.execute(
        "CREATE INDEX event_certificate ON event (json_extract(data, '$.certificate'))"
        " WHERE type = 'certificate.issued'"
    )


def pace(db: "Database") -> None:
    """How far each device is ahead of its steady pace (sync.hub.pace)."""
    db.execute("CREATE TABLE pace (device TEXT PRIMARY KEY, due INTEGER NOT NULL) STRICT, WITHOUT ROWID")


def stick_key(db: "Database") -> None:
    """The hub's age key, for what learning points seal for it on a stick."""
    db.execute(
        "CREATE TABLE age_key (n INTEGER PRIMARY KEY, identity TEXT NOT NULL, made INTEGER NOT NULL) STRICT"
    )


def timeline(db: "Database") -> None:
    """What dates events (sync.hub.timeline): contacts, a few a boot, and one row a boot of a stream."""
    from sync.hub.timeline import rebuild

    db.execute("ALTER TABLE contact RENAME TO contact_before")
    db.execute(
        "CREATE TABLE contact (stream TEXT NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL,"
        " wall INTEGER NOT NULL, hub_time INTEGER NOT NULL, last INTEGER, PRIMARY KEY (stream, boot, mono))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX contact_last ON contact (stream, last) WHERE last IS NOT NULL")
    db.execute(
        "INSERT INTO contact SELECT stream, boot, mono, wall, min(hub_time), NULL FROM contact_before"
        " GROUP BY stream, boot, mono"
    )
    db.execute("DROP TABLE contact_before")
    db.execute(
        "CREATE TABLE boot (stream TEXT NOT NULL, boot TEXT NOT NULL, first INTEGER NOT NULL,"
        " last INTEGER NOT NULL, mono_first INTEGER NOT NULL, mono_last INTEGER NOT NULL,"
        " claim_first INTEGER NOT NULL, claim_last INTEGER NOT NULL, contact INTEGER, after INTEGER,"
        " before INTEGER, lag INTEGER NOT NULL, lowest INTEGER NOT NULL, highest INTEGER NOT NULL,"
        " exact INTEGER NOT NULL, believed INTEGER NOT NULL, PRIMARY KEY (stream, boot))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX boot_first ON boot (stream, first)")
    db.execute("DELETE FROM tally")
    for stream, came in db.execute("SELECT stream, contact FROM stream").fetchall():
        days = rebuild(db.conn, stream, came)
        db.conn.executemany(
            "INSERT INTO tally (stream, day, type, n) VALUES (?, ?, ?, ?)",
            [(stream, day, type, n) for (day, type), n in days.items()],
        )


def identities(db: "Database") -> None:
    """Under which number an event of this id is kept, and the numbers of other streams that stand for it.

    A fact that comes again in another stream (a disk was copied, a copy put back) counts once. That is asked of all
    devices, because two kiosks cloned from one image share facts and need not share a key. A table of its own
    instead of an index over `event`: spread by `stream`, that one could only be unique within a stream; this
    one is spread by `id`.
    """
    db.execute(
        "CREATE TABLE event_id (id TEXT PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE elsewhere (stream TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT INTO event_id SELECT id, stream, seq FROM event WHERE true ON CONFLICT DO NOTHING")


STEPS: tuple[Step, ...] = (places, facts, certificates, pace, stick_key, timeline, identities)


def database_path(url: str) -> Path:
    """The file meant by `--database`: a path, or sqlite:///path. Raises SyncError for anything else."""
    if url.startswith("sqlite:///"):
        url = url.removeprefix("sqlite:///")
    if "://" in url or not url:
        raise SyncError(
            "hub.database_kind",
            f"--database {url!r} is not one this hub can use: give a file path, or sqlite:///PATH",
            "Máy của xã chỉ dùng được tệp SQLite.",
        )
    return Path(url)


def connect(path: Path) -> sqlite3.Connection:
    """Open (or make, mode 0600) the hub's database and bring its tables up to date. Raises SyncError."""
    conn: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        conn = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        _write_ahead(conn)
        conn.execute("PRAGMA synchronous = FULL")
        migrate(conn, "hub", STEPS)
        return conn
    except StoreError as newer:
        if conn is not None:
            conn.close()
        raise SyncError("hub.newer", str(newer), newer.vi) from None
    except (OSError, sqlite3.Error) as error:
        if conn is not None:
            conn.close()
        raise SyncError(
            "hub.database",
            f"cannot use the database {path} ({error}): check the path, its rights and the disk",
            "Máy của xã chưa mở được sổ ghi.",
        ) from None


def _write_ahead(conn: sqlite3.Connection) -> None:
    deadline = time.monotonic() + BUSY_S
    while conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # SQLite does not wait for this one by itself
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


@contextmanager
def transaction(conn: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All or nothing, and nobody else writes meanwhile; durable when the block ends."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        yield conn
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise
