"""Taking in batches against a raw insert (in PostgreSQL: COPY) of the same rows, a commit each, on the same disk, turn
by turn; and over HTTP against a Learning Record Store (tests.bench.lrs)."""

from __future__ import annotations

import tempfile
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import msgspec
import uuid_utils

from sync.hub.enrol import enrol, make_code
from sync.hub.facts.incoming import decode
from sync.hub.intake.ingest import ingest
from sync.hub.opening import connect
from sync.hub.storage.database import Connection
from sync.privacy import pseudonym
from sync.protocol import MAX_EVENTS, Place, gunzip, gzip
from sync.signing import new_key, public_bytes
from tests.bench.figure import Figure
from tests.bench.lrs import compare
from tests.postgres import server

if TYPE_CHECKING:
    from sync.hub.storage.postgres import PostgresConnection

ROUNDS = 40
NOW = 1_795_000_000_000
DAY_MS = 24 * 3600 * 1000
BOOT = "6f1c1c52-5c47-4a87-9d2c-1f4f0a3c9f10"
COLUMNS = "(stream, seq, id, type, v, wall, boot, mono, data)"


def run() -> list[Figure]:
    """Speed of ingest as a part of the raw insert's in the same database (1.0 = as fast), and bytes an event on the
    wire."""
    with tempfile.TemporaryDirectory() as folder:
        conn, raw = connect(Path(folder, "hub.sqlite")), connect(Path(folder, "raw.sqlite"))
        lite = _turn_by_turn(conn, lambda rows: _insert(raw, rows))
        raw.close()
    return [
        Figure("ingest against a raw insert of the same rows", lite.ratio, 0.4, ">="),
        Figure("events taken in by one hub process", lite.speed, unit="/s"),
        Figure("an event on the wire", lite.size, 45, unit="bytes"),
        *_postgres(),
        *compare(),
    ]


def _postgres() -> list[Figure]:
    """The same over PostgreSQL, where it is installed: against COPY into a table with the same key."""
    with server(durable=True) as running:
        if running is None:
            return []
        from sync.hub.storage.postgres import PostgresConnection

        conn, raw = connect(running.database()), connect(running.database())
        assert isinstance(raw, PostgresConnection)
        great = _turn_by_turn(conn, lambda rows: _copy(raw, rows))
        again, bare = connect(running.database()), connect(running.database())
        assert isinstance(bare, PostgresConnection)
        alone = _turn_by_turn(again, lambda rows: bare.copy(f"event {COLUMNS}", rows))
        raw.close()
        bare.close()
    return [
        Figure("ingest into PostgreSQL against COPY of the same events and ids", great.ratio, 0.5, ">="),
        Figure("the same against COPY of the events alone", alone.ratio),
        Figure("events taken in by one hub process, PostgreSQL", great.speed, unit="/s"),
    ]


@dataclass(frozen=True)
class _Measured:
    ratio: float
    speed: float
    size: float


def _turn_by_turn(conn: Connection, raw_insert: Callable[[list[tuple[object, ...]]], None]) -> _Measured:
    """Medians over full batches into this hub and into a raw table; the hub's connection is closed then."""
    device = enrol(conn, make_code(conn, Place(), NOW), public_bytes(new_key()), NOW).device
    ratios, speeds, sizes = [], [], []
    for n in range(ROUNDS):
        plain, rows = _batch(f"stream{n % 8}", n // 8 * MAX_EVENTS)
        packed = gzip(plain)
        start = time.perf_counter()
        ingest(conn, device, decode(str(uuid.uuid4()), gunzip(packed)), NOW + DAY_MS)
        ours = time.perf_counter() - start
        start = time.perf_counter()
        raw_insert(rows)
        ratios.append((time.perf_counter() - start) / ours)
        speeds.append(MAX_EVENTS / ours)
        sizes.append(len(packed) / MAX_EVENTS)
    conn.close()
    return _Measured(median(ratios), median(speeds), median(sizes))


def _insert(conn: Connection, rows: list[tuple[object, ...]]) -> None:
    conn.execute("BEGIN IMMEDIATE")
    conn.executemany(f"INSERT INTO event {COLUMNS} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    conn.execute("COMMIT")


def _copy(conn: PostgresConnection, rows: list[tuple[object, ...]]) -> None:
    """What has to be stored whatever one does: the events, and where each id is kept."""
    conn.execute("BEGIN")
    conn.copy(f"event {COLUMNS}", rows)
    conn.copy("event_id (id, stream, seq)", [(row[2], row[0], row[1]) for row in rows])
    conn.execute("COMMIT")


def _batch(stream: str, after: int) -> tuple[bytes, list[tuple[object, ...]]]:
    """The JSON of one full batch, and its rows ready to insert."""
    events, rows = [], []
    for seq in range(after + 1, after + MAX_EVENTS + 1):
        data = {
            "class": "3f9c2a71",
            "method": "camera",
            "resident": pseudonym("resident", str(seq % 200), b"k"),
        }
        event = {
            "seq": seq,
            "id": str(uuid_utils.uuid7()),
            "type": "attendance.checked_in",
            "v": 1,
            "wall": NOW + seq * 7_321,
            "boot": BOOT,
            "mono": seq * 7_321,
            "data": data,
        }
        events.append(event)
        rows.append((stream, *list(event.values())[:-1], msgspec.json.encode(data).decode()))
    head = {"stream": stream, "boot": BOOT, "mono": DAY_MS, "wall": NOW + DAY_MS, "last": 0, "events": events}
    return msgspec.json.encode(head), rows
