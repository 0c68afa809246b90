"""A database damaged anywhere: what had a receipt is never lost, nothing counts twice, and the kiosk goes on."""

from __future__ import annotations

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from sync.client import send_pending
from sync.enrolment import current
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.keeping import copies
from sync.recovery import Recovery, ask_hub, open_sound
from tests.points import HubProcess, Point

DAY_MS = 86_400_000


def spoil(file: Path, chance: random.Random) -> str:
    """Damage a database as a cheap disk does; says how."""
    wal = file.with_name(f"{file.name}-wal")
    if wal.exists() and chance.random() < 0.2:
        wal.unlink()
        return "no log"
    size = file.stat().st_size
    match chance.randrange(5):
        case 0:
            with file.open("r+b") as target:
                target.truncate(chance.randrange(size))
            return "cut"
        case 1:
            file.write_bytes(chance.randbytes(size))
            return "noise"
        case 2:
            file.unlink()
            return "gone"
        case _:
            with file.open("r+b") as target:
                for _ in range(chance.randrange(1, 4)):
                    target.seek(chance.randrange(size) // 512 * 512)
                    target.write(bytes(512) if chance.random() < 0.5 else chance.randbytes(512))
            return "sectors"


def send(point: Point) -> None:
    assert point.enrolment is not None
    result = send_pending(point.store, point.enrolment, point.key, session=point.session)
    assert (result.pending, result.quarantined) == (0, 0)


def at_hub(hub: HubProcess) -> list[object]:
    return [row[0] for row in hub.rows("SELECT id FROM event")]


@pytest.mark.parametrize("seed", range(4))
def test_weeks_with_a_bad_disk(hub: HubProcess, point: Point, seed: int, long: bool) -> None:
    chance = random.Random(seed)
    enrolment = point.enrolment
    assert enrolment is not None
    clock, received = point.store.clock, set[object]()
    recovered: list[Recovery] = []
    for day in range(60 if long else 8):
        point.store.clock = replace(clock, wall=lambda day=day: clock.wall() + day * DAY_MS)  # type: ignore[misc]
        if chance.random() < 0.9:
            copies.keep(point.store, point.data)
        for class_ in range(chance.randrange(4)):
            point.attend(chance.randrange(1, 40), f"{day}-{class_}")
            if chance.random() < 0.5:
                send(point)
                received |= set(at_hub(hub))
        if chance.random() < 0.4:
            point.store.close()
            spoil(point.data.database, chance)
            point.store, found = open_sound(point.data)
            if found is not None:
                recovered.append(found)
                assert found.lines("vi")
                assert found.lines("en")
            point.enrolment = current(point.store) or enrolment
            if current(point.store) is None:  # no copy yet and nothing to read: it is enrolled anew
                point.join(hub)
            assert all(span.last >= 0 for span in point.store.spans())
            ids = [row[0] for row in point.store.rows("SELECT id FROM event")]
            assert len(ids) == len(set(ids))
    send(point)
    told = ask_hub(point.store, enrolment, point.key, point.session)
    there = at_hub(hub)
    here = {row[0] for row in point.store.rows("SELECT id FROM event")}
    assert len(there) == len(set(there)), "nothing counts twice"
    assert received <= set(there), "what had a receipt is there"
    assert here <= set(there)
    conn = connect(hub.database)
    try:
        assert verify(conn).differences == ()
    finally:
        conn.close()
    if recovered and told is not None:
        assert told.at_hub is not None


def test_looking_the_database_through_is_quick(point: Point) -> None:
    """It stands before the first screen with names: 20,000 facts in well under a second."""
    from sync.recovery import needs_mending

    for day in range(20):
        point.attend(1000, f"c{day}")
    started = time.process_time()
    assert not needs_mending(point.data)
    assert time.process_time() - started < 0.5
