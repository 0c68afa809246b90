"""The hub's database: one SQLite file (the usual), or PostgreSQL for a district or a province.

Both speak the same SQL here, written once: `?` stands for a value, rows are tuples, errors are those of sqlite3
(`Error`, and `Clash` for a key that is taken). What both understand:
- no rowid, `INSERT OR ...`, `IS NOT value`, `iif`, `max(a, b)`; but `ON CONFLICT`, `IS DISTINCT FROM`, `CASE`, `RETURNING`,
  `count(*) FILTER (WHERE ...)`, common table expressions and window functions;
- in `DO UPDATE SET n = tally.n + excluded.n` the table is named;
- truth is 0 or 1 in an INTEGER column (`WHERE flag = 1`); every INTEGER has 64 bits; texts order by their bytes;
- `json_extract(data, '$.key.under')` exists in both; PostgreSQL's gives text (or NULL), so compare it with text;
- what several rows of a table get in one transaction is written in the order of their keys: hubs that share the
  database wait for each other instead of locking each other out.
"""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from kiosk.errors import StoreError
from kiosk.migrations import migrate
from sync.errors import SyncError

BUSY_S = 10.0
LOG_PAGES = 4000
"""So long (16 MB) the log of a SQLite file gets before it is written into the file: a page that many batches change is
written once."""
CACHE_KB = 16_000
"""So much of a SQLite file a connection keeps in memory at most."""
Error = sqlite3.Error
"""Whatever the database did not do."""
Clash = sqlite3.IntegrityError
"""A key that is taken already, or another rule of a table."""
Where = Path | str
"""A SQLite file, or the address of a PostgreSQL database (postgresql://...)."""


class Rows(Protocol):
    """What a statement gave: rows as tuples; `rowcount` after one that changes rows."""

    @property
    def rowcount(self) -> int: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """A sqlite3.Connection, or the one of sync.hub.postgres. Without a transaction each statement is one."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Rows: ...
    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Rows: ...
    def close(self) -> None: ...


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
            from sync.hub.postgres import connect_postgres
        except ImportError as missing:
            raise SyncError(
                "hub.no_driver",
                f"PostgreSQL needs the Python packages psycopg and alembic, and one is not installed ({missing.name})",
                "Máy này chưa cài phần nối với PostgreSQL. Nhờ cán bộ kỹ thuật cài giúp nhé.",
            ) from None
        return connect_postgres(where)
    return _connect_sqlite(where)


def is_sqlite(conn: Connection) -> bool:
    """Whether this is a SQLite file, where one transaction at a time writes."""
    return isinstance(conn, sqlite3.Connection)


def is_gone(conn: Connection) -> bool:
    """Whether the database's server has closed this connection, so that only a new one helps."""
    return bool(getattr(conn, "gone", False))


def streamed(conn: Connection, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a query one after the other, however many: neither side holds all of them. Other statements may be asked
    in between."""
    if is_sqlite(conn):
        yield from conn.execute(sql, parameters)
    else:
        yield from conn.streamed(sql, parameters)  # type: ignore[attr-defined]


@contextmanager
def transaction(conn: Connection) -> Iterator[Connection]:
    """All or nothing; durable when the block ends.

    In SQLite nobody else writes meanwhile. In PostgreSQL others do, to other rows: read what is to be changed with
    `locking(conn)`.
    """
    later(conn, "BEGIN IMMEDIATE" if is_sqlite(conn) else "BEGIN")
    try:
        yield conn
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(conn: Connection) -> Iterator[Connection]:
    """One consistent view of the database, to read only."""
    conn.execute("BEGIN" if is_sqlite(conn) else "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    try:
        yield conn
    finally:
        if conn.in_transaction:
            conn.execute("ROLLBACK")


def later(conn: Connection, sql: str, parameters: Sequence[Any] = ()) -> None:
    """Run a statement inside a transaction whose answer is not needed. In PostgreSQL it waits to go together with the
    next one: each way there and back costs as much as ten rows."""
    if isinstance(conn, sqlite3.Connection):
        conn.execute(sql, parameters)
    else:
        conn.later(sql, parameters)  # type: ignore[attr-defined]


def ahead(conn: Connection, sql: str, parameters: Sequence[Any]) -> None:
    """Tell that this will be asked soon in this transaction, and that its answer will not have changed by then: PostgreSQL
    is asked together with the next statement."""
    if not isinstance(conn, sqlite3.Connection):
        conn.ahead(sql, parameters)  # type: ignore[attr-defined]


def insert_many(conn: Connection, table: str, columns: str, rows: Sequence[Sequence[Any]]) -> None:
    """Insert many rows the quickest way, in PostgreSQL by COPY. Raises Clash, and then only a rollback helps."""
    if not is_sqlite(conn):
        from sync.hub.postgres import PostgresConnection

        assert isinstance(conn, PostgresConnection)
        conn.copy(f"{table} ({columns})", rows)
        return
    places = ", ".join("?" * (columns.count(",") + 1))
    conn.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)


def locking(conn: Connection, of: str = "") -> str:
    """To be put behind a SELECT in a transaction: its rows (of one table in it, if told) are this transaction's until it
    ends."""
    return "" if is_sqlite(conn) else f" FOR UPDATE OF {of}" if of else " FOR UPDATE"


def _connect_sqlite(path: Path) -> sqlite3.Connection:
    from sync.hub.schema import STEPS

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


def unusable(what: str, error: Exception) -> SyncError:
    """The refusal of a database that cannot be opened."""
    why = " ".join(str(error).split())
    return SyncError(
        "hub.database",
        f"cannot use {what} ({why}): check where it is, the rights to it and the disk",
        "Máy của xã chưa mở được sổ ghi.",
    )


def _write_ahead(conn: sqlite3.Connection) -> None:
    deadline = time.monotonic() + BUSY_S
    while conn.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            conn.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # SQLite does not wait for this one by itself
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
