"""What can still be read of a damaged database, added to a copy of it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec

from kiosk.store import Store

_EVENT = "id, type, v, wall, boot, mono, data"
_OWN = ("event", "stream", "setting")
"""Tables that are added to by rules of their own."""
_SIDES = ("", "-wal", "-journal")


def salvage(damaged: Path, store: Store) -> tuple[int, tuple[str, ...]]:
    """Add to an older copy (open as `store`) what a damaged file still tells; it is not written to.

    Facts that the copy lacks are appended in their order, under their old numbers as far as there is no gap and
    in a new stream from there on. A table that can be read whole takes the place of the copy's; of others the
    rows that can be read do. Returns how many facts came back, and the tables that could not be read whole.
    """
    with tempfile.TemporaryDirectory(dir=store.path.parent, prefix=".salvage-") as folder:
        patient = Path(folder) / "patient"
        for side in _SIDES:
            source = damaged.with_name(damaged.name + side)
            if source.exists():
                shutil.copyfile(source, patient.with_name(patient.name + side))
        with closing(sqlite3.connect(patient, isolation_level=None)) as conn:
            return _add(conn, store)


def _add(conn: sqlite3.Connection, store: Store) -> tuple[int, tuple[str, ...]]:
    unread: list[str] = []
    (last,) = store.conn.execute("SELECT coalesce(max(n), 0) FROM event").fetchone()
    found, whole = _facts(conn, last)
    if not whole:
        unread.append("event")
    known = {row[0] for row in store.rows("SELECT id FROM event")}
    fresh = [(n, row) for n, row in found if row[0] not in known]
    with store.local() as into:
        into.execute("PRAGMA defer_foreign_keys = ON")
        straight = 0
        for n, row in fresh:
            if n != last + straight + 1:
                break
            _insert_fact(into, row)
            straight += 1
        there, listed = _read(conn, "SELECT name FROM sqlite_master WHERE type = 'table'")
        for name in _tables(store.conn):
            if name in _OWN or (listed and (name,) not in there):  # a table that is newer than the damage
                continue
            if not _take_table(conn, into, name):
                unread.append(name)
        _streams(conn, into, last + straight)
        for key, value in _rows(conn, "SELECT key, value FROM setting WHERE key != 'vault'"):
            into.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (key, value))
    rest = fresh[straight:]
    if rest:
        store.start_stream(store.last_seq())
        with store.local() as into:
            for _, row in rest:
                _insert_fact(into, row)
    return len(fresh), tuple(sorted(unread))


def _tables(conn: sqlite3.Connection) -> list[str]:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name"
    )
    return [row[0] for row in conn.execute(query)]


def _facts(conn: sqlite3.Connection, after: int) -> tuple[list[tuple[int, tuple[object, ...]]], bool]:
    """Facts numbered above `after` that make sense, in order, and whether nothing stood in the way."""
    query = f"SELECT n, {_EVENT} FROM event WHERE n > {after:d} ORDER BY n"
    rows, whole = _read(conn, query)
    if not whole:
        end, _ = _read(conn, f"{query} DESC")
        rows += [row for row in reversed(end) if row[0] not in {one[0] for one in rows}]
    return [(int(str(row[0])), row[1:]) for row in rows if _makes_sense(row)], whole


def _makes_sense(row: tuple[object, ...]) -> bool:
    n, id, type, v, wall, boot, mono, data = row
    if not all(isinstance(one, int) for one in (n, v, wall, mono)):
        return False
    if not (isinstance(id, str) and len(id) == 36 and isinstance(type, str) and isinstance(boot, str)):
        return False
    try:
        return isinstance(data, bytes | str) and isinstance(msgspec.json.decode(data), dict)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False


def _insert_fact(conn: sqlite3.Connection, row: tuple[object, ...]) -> None:
    conn.execute(f"INSERT INTO event ({_EVENT}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def _streams(conn: sqlite3.Connection, into: sqlite3.Connection, last: int) -> None:
    """Streams begun since the copy, save those that begin after facts that are gone."""
    known = {row[0] for row in into.execute("SELECT id FROM stream")}
    for id, base in _rows(conn, "SELECT id, base FROM stream ORDER BY no"):
        if id not in known and isinstance(id, str) and isinstance(base, int) and 0 <= base <= last:
            into.execute("INSERT INTO stream (id, base) VALUES (?, ?)", (id, base))


def _take_table(conn: sqlite3.Connection, into: sqlite3.Connection, name: str) -> bool:
    """Whether the whole table could be read."""
    columns = [row[1] for row in into.execute(f"PRAGMA table_info('{name}')")]
    listed = ", ".join(f'"{column}"' for column in columns)
    rows, whole = _read(conn, f'SELECT {listed} FROM "{name}" NOT INDEXED')
    if whole:
        into.execute(f'DELETE FROM "{name}"')
    marks = ", ".join("?" * len(columns))
    for row in rows:
        try:
            into.execute(f'INSERT OR REPLACE INTO "{name}" ({listed}) VALUES ({marks})', row)
        except sqlite3.Error:  # a row of nonsense does not fit its table
            whole = False
    return whole


def _rows(conn: sqlite3.Connection, query: str) -> Iterator[tuple[object, ...]]:
    yield from _read(conn, query)[0]


def _read(conn: sqlite3.Connection, query: str) -> tuple[list[tuple[object, ...]], bool]:
    """The rows up to where the damage begins, and whether that was the end."""
    found: list[tuple[object, ...]] = []
    try:
        for row in conn.execute(query):
            found.append(row)
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        return found, False
    return found, True
