"""Counting everything again from the events, and comparing it with the figures that ingest keeps."""

import sqlite3
from collections import Counter
from dataclasses import dataclass

from sync.hub.ingest import advance, day_of


@dataclass(frozen=True)
class Verdict:
    """What a recount found: how much there is, and each figure that disagrees, in a sentence."""

    streams: int
    events: int
    refused: int
    differences: tuple[str, ...]


def verify(conn: sqlite3.Connection) -> Verdict:
    """Recount streams, events by type and day, and gapless heights, in one consistent view of the
    database."""
    differences: list[str] = []
    conn.execute("BEGIN")
    try:
        kept = {
            stream: (events, high)
            for stream, events, high in conn.execute("SELECT stream, events, high_water FROM stream")
        }
        counted: Counter[str] = Counter()
        tally: Counter[tuple[str, str, str]] = Counter()
        for stream, type, wall in conn.execute("SELECT stream, type, wall FROM event"):
            counted[stream] += 1
            tally[stream, day_of(wall), type] += 1
        for stream in sorted(kept.keys() | counted.keys()):
            events, high = kept.get(stream, (0, 0))
            if events != counted[stream]:
                differences.append(
                    f"stream {stream}: {counted[stream]} events are stored, {events} were counted"
                )
            real = advance(conn, stream, 0)
            if high != real:
                differences.append(f"stream {stream}: it is whole up to {real}, {high} was noted")
        told = {
            (stream, day, type): n
            for stream, day, type, n in conn.execute("SELECT stream, day, type, n FROM tally")
        }
        for key in sorted(told.keys() | tally.keys()):
            if told.get(key, 0) != tally[key]:
                differences.append(
                    f"stream {key[0]}, {key[1]}, {key[2]}: {tally[key]} are stored, {told.get(key, 0)} "
                    "were counted"
                )
        (refused,) = conn.execute("SELECT count(*) FROM refused").fetchone()
    finally:
        conn.execute("ROLLBACK")
    return Verdict(len(kept), counted.total(), int(refused), tuple(differences))
