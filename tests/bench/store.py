"""One durable fact against a raw single-row commit of the same bytes, on the same disk, turn by turn."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.events import CHECKED_IN
from kiosk.paths import DataDir
from kiosk.store import open_store
from tests.bench.figure import Figure

ROUNDS = 120
FACTS = 10
TABLE = (
    "CREATE TABLE event (n INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, v INTEGER NOT NULL,"
    " wall INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL, data BLOB NOT NULL)"
)


def run() -> list[Figure]:
    """Speed of `Store.record` as a part of raw sqlite3 (1.0 = as fast): the median of interleaved rounds."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:  # /tmp may be memory only
        store = open_store(DataDir(Path(folder)))
        raw = sqlite3.connect(Path(folder) / "raw.sqlite", isolation_level=None)
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute(TABLE)
        fact = {"class": "0123456789abcdef", "resident": "fedcba9876543210", "method": "camera"}
        event = store.record(CHECKED_IN, fact)
        data = msgspec.json.encode(fact)
        row = (event.id, event.type, event.v, event.wall, event.boot, event.mono, data)
        insert = "INSERT INTO event (id, type, v, wall, boot, mono, data) VALUES (?, ?, ?, ?, ?, ?, ?)"

        def ours() -> None:
            store.record(CHECKED_IN, fact)

        def theirs() -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.execute(insert, row)
            raw.execute("COMMIT")

        ratios = []
        for round_ in range(ROUNDS):  # who goes first changes: the disk is not equally busy all the time
            if round_ % 2:
                raw_s, own_s = _seconds(theirs), _seconds(ours)
            else:
                own_s, raw_s = _seconds(ours), _seconds(theirs)
            ratios.append(raw_s / own_s)
        written = raw.execute("SELECT count(*) FROM event").fetchone()[0]
        if store.last_seq() != written + 1:
            raise RuntimeError("the two sides did not write the same number of rows")
        raw.close()
        store.close()
    return [Figure("one durable fact against a raw sqlite3 commit", statistics.median(ratios), 0.8, ">=")]


def _seconds(fact: Callable[[], None]) -> float:
    start = time.perf_counter()
    for _ in range(FACTS):
        fact()
    return time.perf_counter() - start


if __name__ == "__main__":
    for name, ratio, goal in run():
        print(f"{name}: {ratio:.2f} (goal {goal})")
