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

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from sync.errors import SyncError

BUSY_S = 10.0
"""So long a statement waits for others."""
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
    """A sqlite3.Connection, or the one of sync.hub.storage.postgres. Without a transaction each statement is one."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Rows: ...
    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> Rows: ...
    def close(self) -> None: ...


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
        conn.copy(f"{table} ({columns})", rows)  # type: ignore[attr-defined]
        return
    places = ", ".join("?" * (columns.count(",") + 1))
    conn.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)


def locking(conn: Connection, of: str = "") -> str:
    """To be put behind a SELECT in a transaction: its rows (of one table in it, if told) are this transaction's until it
    ends."""
    return "" if is_sqlite(conn) else f" FOR UPDATE OF {of}" if of else " FOR UPDATE"


def unusable(what: str, error: Exception) -> SyncError:
    """The refusal of a database that cannot be opened."""
    why = " ".join(str(error).split())
    return SyncError(
        "hub.database",
        f"cannot use {what} ({why}): check where it is, the rights to it and the disk",
        "Máy của xã chưa mở được sổ ghi.",
    )
