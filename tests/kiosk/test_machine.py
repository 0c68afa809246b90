"""A machine tells of itself once a day and when a part comes or goes, with nothing about anybody."""

import dataclasses
import json

from kiosk import machine
from kiosk.paths import DataDir
from kiosk.store import open_store

DAY, HOUR = 24 * 3_600_000, 3_600_000
GOOD = {"camera": True, "sound": True}


def test_once_a_day_and_when_a_part_goes(data_dir):
    store = open_store(DataDir(data_dir))
    now = 1_795_000_000_000

    def told(at, **parts):
        store.clock = dataclasses.replace(store.clock, wall=lambda: at)
        return machine.tell(store, data_dir, pending=3, parts=GOOD | parts)

    assert told(now)
    assert not told(now + 60_000)
    assert not told(now + 120_000, camera=False), "a loose plug does not fill the book"
    assert told(now + HOUR + 1, camera=False)
    assert not told(now + HOUR + 2, camera=False)
    assert told(now + DAY, camera=False)
    facts = (
        [one.data for one in store.events(0) if one.type == "machine.state"]
        if hasattr(store, "events")
        else []
    )
    rows = store.rows("SELECT count(*) FROM event WHERE type = 'machine.state'")
    assert rows == [(3,)]
    assert all(one.keys() == {"version", "pending", "disk_mb", "clock", "camera", "sound"} for one in facts)
    store.close()


def test_packs_of_the_hub_are_told_when_they_change(data_dir):
    store = open_store(DataDir(data_dir))
    now = 1_795_000_000_000

    def told(at, packs):
        store.clock = dataclasses.replace(store.clock, wall=lambda: at)
        return machine.tell(store, data_dir, pending=0, parts=GOOD, packs=packs)

    assert told(now, "")
    assert told(now + HOUR, "bai-cua-xa 1")
    assert not told(now + 2 * HOUR, "bai-cua-xa 1")
    rows = store.rows("SELECT data FROM event WHERE type = 'machine.state' ORDER BY n")
    assert [json.loads(data).get("packs") for (data,) in rows] == [None, "bai-cua-xa 1"]
    store.close()


def test_a_clock_that_jumped_back_is_doubtful(data_dir):
    store = open_store(DataDir(data_dir))
    right = store.clock
    store.record("help.asked", {"screen": "x"})
    assert machine.clock_good(store, store.clock)
    for wrong in (1000, right.wall() - 2 * HOUR):
        assert not machine.clock_good(store, dataclasses.replace(right, wall=lambda wrong=wrong: wrong))
    store.close()
