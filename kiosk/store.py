"""The store: an append-only log of facts and today's tables, in one SQLite file.

Every fact is one transaction (event + tables), on the disk when `record` returns: WAL with synchronous=FULL.
"""

import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import uuid_utils

from kiosk.clock import Clock, system_clock
from kiosk.errors import KioskError, StoreError, StoreFull, VaultError
from kiosk.events import VERSION, Event
from kiosk.migrations import STEPS, migrate
from kiosk.paths import DataDir
from kiosk.vault import Vault

Apply = Callable[[sqlite3.Connection], None]

_WAIT_S = 15.0  # for another process's transaction; ours last milliseconds
_FULL_BELOW = 1 << 20  # bytes free under which an input/output error means a full disk
_INSERT = "INSERT INTO event (id, type, v, wall, boot, mono, data) VALUES (?, ?, ?, ?, ?, ?, ?)"
_STREAM = "SELECT id, base FROM stream ORDER BY no DESC LIMIT 1"
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


@dataclass(frozen=True)
class Span:
    """One stream's part of the log: its number `seq` is the fact `base` + `seq`, from 1 to `last` (0: none)."""

    stream: str
    base: int
    last: int


class Store:
    """One connection to a kiosk's database. Several processes may have it open; each thread opens its own.

    `conn` is for reading only; a fact goes through `record`, anything else (settings, marks) through `local`.
    """

    def __init__(self, path: Path, conn: sqlite3.Connection, vault: Vault, clock: Clock) -> None:
        self.path = path
        self.conn = conn
        self.vault = vault
        self.clock = clock

    @classmethod
    def open(cls, path: Path, *, vault: Vault, clock: Clock) -> "Store":
        """Open or make the database at `path` and bring its tables up to date.

        Raises StoreError (cannot be opened, not a database, of a newer program) and VaultError (another key).
        """
        conn: sqlite3.Connection | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite's side files take over its rights
            conn = sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)
            _set_up(conn)
            migrate(conn, "kiosk", STEPS)
            store = cls(path, conn, vault, clock)
            store._first_time()
            store._check_key()
        except (OSError, sqlite3.Error) as error:
            if conn is not None:
                conn.close()
            raise explain(error, path) from error
        except KioskError:
            if conn is not None:
                conn.close()
            raise
        return store

    def record(self, type: str, data: dict[str, Any], apply: Apply | None = None) -> Event:
        """Append one fact and let `apply` write today's tables: one transaction, durable on return.

        Raises StoreFull when no room is left and StoreError when the database refuses; what `apply` raises
        (an IntegrityError decides "already there") goes to the caller. In each such case nothing was written.
        """
        with self.local() as conn:
            event = self.append(type, data)
            if apply is not None:
                apply(conn)
        return event

    def append(self, type: str, data: dict[str, Any]) -> Event:
        """Append one fact inside a `local` transaction: for facts that stand or fall together, or whose data
        must be read in the same transaction. Durable when the block ends."""
        if not self.conn.in_transaction:
            raise RuntimeError("append needs a transaction: use it inside `with store.local()`")
        clock = self.clock
        wall, mono = clock.wall(), clock.mono()
        id = str(uuid_utils.uuid7())
        row = (id, type, VERSION, wall, clock.boot, mono, _encode(data))
        n = self.conn.execute(_INSERT, row).lastrowid or 0  # max(n) + 1: no row of the log is ever deleted
        stream, base = self.conn.execute(_STREAM).fetchone()
        return Event(id, stream, n - base, type, VERSION, wall, clock.boot, mono, data)

    @contextmanager
    def local(self) -> Iterator[sqlite3.Connection]:
        """A transaction, committed and durable at the end of the block, undone when the block raises.

        For what is not a fact (settings, marks), and for several facts at once (`append`).
        """
        conn = self.conn
        try:
            conn.execute("BEGIN IMMEDIATE")
            yield conn
            conn.execute("COMMIT")
        except BaseException as error:
            if conn.in_transaction:
                with suppress(sqlite3.Error):  # the first error is the one to tell
                    conn.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.IntegrityError):
                raise explain(error, self.path) from error
            raise

    def rows(self, query: str, *values: Any) -> list[Any]:
        """All rows of a query, as tuples. Raises StoreError when the file cannot be read."""
        try:
            return self.conn.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    @property
    def stream(self) -> str:
        """Random id of the stream that facts are now numbered in."""
        return str(self.rows(_STREAM)[0][0])

    def last_seq(self) -> int:
        """Number of the newest fact of this stream; 0 when there is none."""
        return int(self.rows("SELECT coalesce(max(n), 0) FROM event")[0][0]) - int(self.rows(_STREAM)[0][1])

    def spans(self) -> list[Span]:
        """Every stream with the part of the log that is its own, oldest first; together they are all facts,
        each once. A stream that was begun lower down has taken over what earlier ones held above that."""
        rows = self.rows("SELECT id, base FROM stream ORDER BY no")
        top = int(self.rows("SELECT coalesce(max(n), 0) FROM event")[0][0])
        found: list[Span] = []
        for stream, base in reversed(rows):
            found.append(Span(stream, base, max(top - base, 0)))
            top = min(top, base)
        return found[::-1]

    def events_after(self, seq: int, limit: int, span: Span | None = None) -> list[Event]:
        """At most `limit` facts of a stream (the newest one without `span`) numbered above `seq`, in order."""
        if span is None:
            (stream, base), last = self.rows(_STREAM)[0], None
        else:
            stream, base, last = span.stream, span.base, span.last
        top = 2**62 if last is None else base + last
        query = "SELECT n, id, type, v, wall, boot, mono, data FROM event WHERE n > ? AND n <= ? ORDER BY n LIMIT ?"
        return [
            Event(id, stream, n - base, type, v, wall, boot, mono, _decode(data))
            for n, id, type, v, wall, boot, mono, data in self.rows(query, base + max(seq, 0), top, limit)
        ]

    def start_stream(self, after: int, of: str | None = None) -> str:
        """Begin a new stream whose number 1 is the fact now numbered `after` + 1 (in the stream `of`, the newest
        one without it); returns its id.

        For a database put back from a copy, when the hub already knows other facts under these numbers
        (upload protocol 2). Facts keep their ids; those up to `after` stay in the old stream.
        """
        with self.local() as conn:
            span = next((one for one in reversed(self.spans()) if of in (None, one.stream)), None)
            if span is None or not 0 <= after <= span.last:
                raise ValueError(f"after must be 0..{span.last if span else 0}, not {after}")
            stream = secrets.token_hex(16)
            conn.execute("INSERT INTO stream (id, base) VALUES (?, ?)", (stream, span.base + after))
        return stream

    def close(self) -> None:
        """Close the connection. The last one to close folds the write-ahead log into the file."""
        self.conn.close()

    def _first_time(self) -> None:
        """Give a new database its stream and remember which key seals its names."""
        if self.conn.execute(_STREAM).fetchone() is not None:
            return
        with self.local() as conn:
            if conn.execute(_STREAM).fetchone() is None:
                conn.execute("INSERT INTO stream (id, base) VALUES (?, 0)", (secrets.token_hex(16),))
                conn.execute("INSERT INTO setting (key, value) VALUES ('vault', ?)", (self._key_mark(),))

    def _check_key(self) -> None:
        row = self.conn.execute("SELECT value FROM setting WHERE key = 'vault'").fetchone()
        if row is None or row[0] != self._key_mark():
            raise VaultError(
                "vault.other",
                f"The key file does not belong to the database {self.path}. "
                "Put back the key that was beside it.",
                "Chìa khoá này không phải của máy này. Nhờ người phụ trách chép lại đúng chìa khoá nhé.",
            )

    def _key_mark(self) -> str:
        return '"' + self.vault.mac(b"", label="which key").hex() + '"'


def open_store(data: DataDir, clock: Clock | None = None) -> Store:
    """The store of a data directory, made when new. A lost key is never replaced beside a database."""
    data.make()
    vault = Vault.open(data.vault_key, may_create=not data.database.exists())
    return Store.open(data.database, vault=vault, clock=clock or system_clock())


def _set_up(conn: sqlite3.Connection) -> None:
    deadline = time.monotonic() + _WAIT_S
    while conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # SQLite does not wait for this one by itself
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
    conn.execute("PRAGMA synchronous = FULL")
    conn.execute("PRAGMA secure_delete = ON")


def explain(error: OSError | sqlite3.Error, path: Path) -> StoreError:
    """The sentence for what SQLite or the system said about the file at `path`."""
    if isinstance(error, OSError):
        kind, why = sqlite3.SQLITE_CANTOPEN, error.strerror or str(error)
    else:
        kind, why = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF, str(error)
    if kind in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN) and _no_room(path):
        kind = sqlite3.SQLITE_FULL
    if kind == sqlite3.SQLITE_FULL:
        return StoreFull(
            "store.full",
            f"The disk that holds {path} is full: nothing new can be recorded, and "
            "everything recorded is kept. Free some space.",
            "Máy tạm nghỉ ghi bài. Bà con nhờ người hướng dẫn nhé.",
        )
    if kind in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return StoreError(
            "store.damaged",
            f"The database {path} is damaged ({why}). Start the kiosk anew, or run `diemhoc mend`: it is put together "
            "again from its last copy.",
            "Sổ ghi của máy bị hỏng. Mình tắt máy rồi bật lại, máy sẽ tự ghép lại sổ nhé.",
        )
    if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(
            "store.busy",
            f"Another program has kept the database {path} busy for {_WAIT_S:.0f} s. Close it and try again.",
            "Máy đang bận một chút. Mình thử lại nhé.",
        )
    return StoreError(
        "store.unusable",
        f"The database {path} cannot be used ({why}). Check the disk and the rights of its directory.",
        "Máy chưa mở được sổ ghi. Nhờ người phụ trách xem lại nhé.",
    )


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _FULL_BELOW
    except OSError:
        return False
