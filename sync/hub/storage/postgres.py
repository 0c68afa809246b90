"""PostgreSQL behind the face of sqlite3: the same SQL, the same tuples, the same errors (psycopg 3).

Imported only when a hub is told to use it: the hub inside a kiosk never needs it.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count
from typing import Any, NoReturn

import psycopg
from psycopg.abc import Buffer
from psycopg.adapt import AdaptersMap, Loader
from psycopg.types.numeric import Int8BinaryDumper, Int8Dumper

_ENDS = ("BEGIN", "COMMIT", "ROLLBACK")
AT_A_TIME = 2000
"""Rows that a streamed query brings at once."""
_NUMBERS = count(1)
_PLACE = re.compile(r"'(?:[^']|'')*'|\?(\d*)")


class _Rows(psycopg.RawCursor[tuple[Any, ...]]):
    """What a statement gave; no rows, as in sqlite3, when it was one that gives none."""

    def fetchone(self) -> tuple[Any, ...] | None:
        return super().fetchone() if self.description else None

    def fetchall(self) -> list[tuple[Any, ...]]:
        return super().fetchall() if self.description else []


class PostgresConnection:
    """One connection. Without a transaction each statement is one."""

    def __init__(self, raw: "psycopg.Connection[tuple[Any, ...]]") -> None:
        self.raw = raw
        self._waiting: list[tuple[str, Sequence[Any], _Rows]] = []
        self._ahead: dict[tuple[str, tuple[Any, ...]], _Rows] = {}

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is open or about to be, be it only to be rolled back."""
        status = psycopg.pq.TransactionStatus
        return bool(self._waiting) or self.raw.info.transaction_status in (
            status.ACTIVE,
            status.INTRANS,
            status.INERROR,
        )

    @property
    def gone(self) -> bool:
        """Whether the server has closed it."""
        return self.raw.broken or self.raw.closed

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> "_Rows":
        """One statement with `?` (or ?1, ?2) for its values; without values it may be several, with `;`."""
        asked = self._ahead.pop((sql, tuple(parameters)), None) if self._ahead else None
        if asked is not None and asked.pgresult is not None:
            return asked
        cursor = _Rows(self.raw)
        if sql == "ROLLBACK":
            self._waiting.clear()
        if sql.startswith(_ENDS):
            self._ahead.clear()
        try:
            if not self._waiting:
                return cursor.execute(in_dollars(sql), parameters or None)
            with self.raw.pipeline():
                self._send_waiting()
                cursor.execute(in_dollars(sql), parameters or None)
            return cursor
        except psycopg.Error as error:
            self._raise(error)

    def later(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """A statement whose answer nobody asks for: it goes with the next one, whose error may be this one's."""
        if sql.startswith("SAVEPOINT"):  # something else begins
            self._ahead.clear()
        self._waiting.append((sql, parameters, _Rows(self.raw)))

    def ahead(self, sql: str, parameters: Sequence[Any]) -> None:
        """A question that will be asked in this transaction, and whose answer what is done until then does not change: it
        goes with the next statement, and `execute` has its answer then."""
        rows = _Rows(self.raw)
        self._waiting.append((sql, parameters, rows))
        self._ahead[sql, tuple(parameters)] = rows

    def executemany(self, sql: str, parameters: Iterable[Sequence[Any]], /) -> "_Rows":
        """The same statement for each of these values, sent without waiting in between."""
        cursor = _Rows(self.raw)
        try:
            with self.raw.pipeline():
                self._send_waiting()
                cursor.executemany(in_dollars(sql), parameters)
            return cursor
        except psycopg.Error as error:
            self._raise(error)

    def streamed(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """Rows as the server has them, some thousand at a time (a cursor of its own in a transaction that reads)."""
        try:
            with (
                self.raw.transaction(),
                psycopg.RawServerCursor(self.raw, f"diemhoc_{next(_NUMBERS)}") as cursor,
            ):
                cursor.itersize = AT_A_TIME
                cursor.execute(in_dollars(sql), parameters or None)
                yield from cursor
        except psycopg.Error as error:
            self._raise(error)

    def copy(self, into: str, rows: Sequence[Sequence[Any]]) -> None:
        """Put rows into `table (columns)` by COPY, all or none."""
        try:
            if self._waiting:
                with self.raw.pipeline():
                    self._send_waiting()
            with self.raw.cursor().copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        except psycopg.Error as error:
            self._raise(error)

    def close(self) -> None:
        """Close it; an open transaction is rolled back."""
        self.raw.close()

    def _send_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for sql, parameters, rows in waiting:
            rows.execute(in_dollars(sql), parameters or None)

    def _raise(self, error: psycopg.Error) -> NoReturn:
        self._ahead.clear()
        said = " ".join(str(error).split())
        if error.diag.severity_nonlocalized == "FATAL":  # its last words; that it is gone shows only later
            self.raw.close()
        if isinstance(error, psycopg.IntegrityError):
            raise sqlite3.IntegrityError(said) from error
        if isinstance(error, psycopg.OperationalError) or self.gone:
            raise sqlite3.OperationalError(said) from error
        if isinstance(error, psycopg.DataError):
            raise sqlite3.DataError(said) from error
        raise sqlite3.ProgrammingError(said) from error


@lru_cache(maxsize=1024)
def in_dollars(sql: str) -> bytes:
    """The statement with $1, $2 where SQLite has ? (in order) or ?1, ?2; quoted texts are left as they are."""
    places = 0

    def place(found: "re.Match[str]") -> str:
        nonlocal places
        if found[1] is None:
            return found[0]
        places += 1
        return f"${found[1] or places}"

    return _PLACE.sub(place, sql).encode()


class _TruthDumper(Int8Dumper):
    def dump(self, obj: Any) -> Buffer | None:
        return b"1" if obj else b"0"


class _NumberLoader(Loader):
    """sum() and avg() of 64-bit numbers: an int where it is whole, else a float."""

    def load(self, data: Buffer) -> int | float:
        text = bytes(data).decode()
        return int(text) if text.lstrip("-").isdigit() else float(text)


def _adapters() -> AdaptersMap:
    """Numbers have 64 bits and truth is 0 or 1, as in SQLite."""
    adapters = AdaptersMap(psycopg.adapters)
    adapters.register_dumper(int, Int8BinaryDumper)
    adapters.register_dumper(int, Int8Dumper)
    adapters.register_dumper(bool, _TruthDumper)
    adapters.register_loader("numeric", _NumberLoader)
    return adapters


class _Context:
    adapters = _adapters()
    connection = None


ADAPTERS = _Context()
