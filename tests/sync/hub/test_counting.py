"""The counting beside the pages: it goes on whatever happens, and leaves those alone that cost much."""

import asyncio

import pytest

from sync.hub import desk as worker
from sync.hub.desk import Rests, keep_counting
from sync.hub.figures import rollup
from sync.hub.opening import connect
from tests.sync.hub.desk import NOW, Desk, event

A, B = ("01", "00004"), ("01", "00008")


@pytest.fixture
def desk(where):
    """A hub into which two communes have sent something."""
    desk = Desk(where)
    for province, commune in (A, B):
        device = desk.device(province=province, commune=commune)
        desk.put(device, commune, event(1, type="lesson.finished", data={"resident": "r", "lesson": "l"}))
    yield desk
    desk.conn.close()


def country(desk):
    row = desk.conn.execute(
        "SELECT lessons FROM rollup WHERE level = 0 AND kind = 'all' AND period = ''"
    ).fetchone()
    return row and row[0]


def count_until(where, done, monkeypatch):
    """Let the counting go on until `done` says so, ten seconds at most; when all was counted, as it told."""
    monkeypatch.setattr(worker, "COUNT_EVERY_S", 0.01)
    told = []

    async def go():
        own = worker.Desk(where, lambda: NOW)
        job = asyncio.create_task(keep_counting(own, lambda: False, told.append))
        for _ in range(500):
            await asyncio.sleep(0.02)
            if done(told):
                break
        job.cancel()
        own.close()

    asyncio.run(go())
    return told


def test_all_is_counted_and_told(desk, where, monkeypatch):
    told = count_until(where, lambda told: bool(told), monkeypatch)
    assert told[0] == NOW
    assert (country(desk), rollup.due(desk.conn)) == (2, [])


def test_a_commune_that_cannot_be_counted_holds_no_other_up(desk, where, monkeypatch):
    count = rollup.count_commune

    def fails_for_one(conn, commune, now_ms):
        if commune == A:
            raise KeyError("nobody thought of this")
        count(conn, commune, now_ms)

    monkeypatch.setattr(rollup, "count_commune", fails_for_one)
    count_until(where, lambda told: country(desk) == 1, monkeypatch)
    assert (country(desk), rollup.due(desk.conn)) == (1, [A])


def test_what_takes_long_rests_the_longer():
    now = [0.0]
    rests = Rests(lambda: now[0])
    rests.took(A, 2.0)
    rests.took(B, 0.1)
    now[0] = 3.0
    assert rests.over([A, B]) == [B]
    now[0] = 41.0
    assert rests.over([A, B]) == [A, B]


def test_what_another_hub_has_counted_is_not_counted_again(desk, where):
    """Both found it due; the second finds nothing to do any more."""
    other = connect(where)
    waiting = rollup.due(other)
    rollup.refresh(desk.conn, NOW)
    other.execute("UPDATE rollup SET lessons = 77 WHERE level = 2")  # would be mended if it were counted
    for commune in waiting:
        rollup.count_commune(other, commune, NOW)
    assert set(other.execute("SELECT DISTINCT lessons FROM rollup WHERE level = 2")) == {(77,)}
    assert other.execute("SELECT count(*) FROM rollup_due").fetchone() == (0,)
    other.close()
