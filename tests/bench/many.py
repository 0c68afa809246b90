"""Many synthetic events of many communes in a hub's database: a year of learning points, straight into its tables.

Not through ingest (that is `bench ingest`): the rows are those ingest would leave, all dated by a contact.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import msgspec

from sync.hub.figures.curriculum import lessons
from sync.hub.places import communes
from sync.hub.storage.database import Connection, insert_many, transaction

NOW = 1_795_000_000_000
DAY_MS = 24 * 3600 * 1000
DAYS = 180
BANDS = ("<16", "16-29", "30-44", "45-59", "60-69", "70+")
BOOT = "b"
MANY = 5_000

Row = tuple[str, int, str, str, int, int, str, int, str]


def fill(conn: Connection, events: int, places: int) -> int:
    """Put about so many events of so many communes (of the real ones, by code) into an empty hub; how many."""
    rng = random.Random(1)
    menu = tuple(lessons())
    known = communes()
    chosen = [known[n * len(known) // places] for n in range(places)]
    total = 0
    rows: list[Row] = []
    streams: list[tuple[object, ...]] = []
    for number, place in enumerate(chosen):
        stream = f"stream{number}"
        wanted = (number + 1) * events // places - number * events // places
        mine = list(commune_events(rng, stream, wanted, menu))
        rows += mine
        streams.append((stream, f"d{number}", place.province, place.code, len(mine), mine[-1][7]))
        total += len(mine)
        if len(rows) >= MANY or number == places - 1:
            _store(conn, rows, streams)
            rows, streams = [], []
    return total


def commune_events(rng: random.Random, stream: str, wanted: int, menu: tuple[str, ...]) -> Iterator[Row]:
    """One learning point's facts over DAYS days: people enrolled, classes with attendances, lessons finished."""
    people = [f"{stream}p{n}" for n in range(max(wanted // 12, 2))]
    step = DAYS * DAY_MS // max(wanted, 1)
    for seq in range(1, wanted + 1):
        mono = seq * step
        if seq <= len(people):
            data: dict[str, object] = {
                "resident": people[seq - 1],
                "band": rng.choice(BANDS),
                "gender": rng.choice("fm"),
            }
            type, data = "resident.enrolled", data | {"village": f"Thôn {rng.randrange(5) + 1}"}
        elif seq % 25 == 0:
            lesson = rng.choice(menu)
            type, data = (
                "class.opened",
                {"class": f"{stream}c{seq}", "lesson": lesson, "facilitator": f"{stream}f"},
            )
        elif seq % 25 < 13 and seq > len(people) + 25:
            who = people[(seq * 7) % len(people)]
            type, data = (
                "attendance.checked_in",
                {"class": f"{stream}c{seq - seq % 25}", "resident": who, "method": "camera"},
            )
        else:
            type = "lesson.finished"
            data = {
                "session": "s",
                "resident": rng.choice(people),
                "lesson": rng.choice(menu),
                "seconds": 200,
            }
            data |= {"first_try": rng.randrange(4), "questions": 3, "unaided": rng.random() < 0.5}
        wall = NOW + mono
        yield (stream, seq, f"{stream}-{seq}", type, 1, wall, BOOT, mono, msgspec.json.encode(data).decode())


def _store(conn: Connection, rows: list[Row], streams: list[tuple[object, ...]]) -> None:
    with transaction(conn):
        for stream, device, province, commune, n, mono in streams:
            key = str(device).encode()
            conn.execute(
                "INSERT INTO device (device, public_key, province, commune, village, house, enrolled)"
                " VALUES (?, ?, ?, ?, 'Thôn 1', 'Nhà văn hoá', ?)",
                (device, key, province, commune, NOW),
            )
            conn.execute(
                "INSERT INTO stream (stream, device, events, high_water, contact, turn) VALUES (?, ?, ?, ?, ?, 1)",
                (stream, device, n, n, NOW),
            )
            conn.execute(
                "INSERT INTO boot (stream, boot, first, last, mono_first, mono_last, claim_first, claim_last, contact,"
                " lag, lowest, highest, exact, believed) VALUES (?, ?, 1, ?, 0, ?, ?, ?, ?, ?, ?, ?, 1, 1)",
                (stream, BOOT, n, mono, NOW, NOW, NOW, NOW, NOW, NOW),
            )
        insert_many(conn, "event", "stream, seq, id, type, v, wall, boot, mono, data", rows)
