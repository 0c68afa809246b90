"""Batches that wait together are written together, and still each stands for itself."""

import asyncio
import json
import secrets
import threading
import uuid

import pytest

from sync.errors import SyncError
from sync.hub.desk import MOST, Together
from sync.hub.desk import Desk as Worker
from sync.hub.enrol import enrol, make_code
from sync.hub.figures.verify import verify
from sync.hub.intake import batches
from sync.hub.intake.batches import take_batches
from sync.hub.intake.ingest import take_in
from sync.hub.intake.pace import Pace
from sync.hub.opening import connect
from sync.protocol import Place, Receipt, gzip
from sync.signing import HttpRequest, new_key, public_bytes, sign_request
from tests.sync.hub.desk import NOW, event


@pytest.fixture
def conn(where):
    opened = connect(where)
    yield opened
    opened.close()


def point(conn):
    """A device and its key."""
    key = new_key()
    return enrol(conn, make_code(conn, Place(), NOW), public_bytes(key), NOW).device, key


def asked(device, key, stream, *events):
    """A signed batch as it arrives."""
    head = {"stream": stream, "boot": "b", "mono": 1, "wall": NOW, "last": 0, "events": events}
    body = gzip(json.dumps(head).encode())
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    http = HttpRequest("PUT", f"http://hub/v1/batches/{uuid.uuid4()}", headers)
    sign_request(http, body, key=key, key_id=device, created_s=NOW // 1000)
    return HttpRequest("PUT", http.url, {name.lower(): value for name, value in headers.items()}), body


def accepted(result):
    assert isinstance(result, Receipt), result
    return [one.kind for one in result.verdicts].count("accepted")


def test_each_gets_its_own_answer_in_its_place(conn):
    """Good ones, a stream of another device, one that is no gzip, one of somebody unknown: in one transaction."""
    one, two = point(conn), point(conn)
    (http, _) = asked(*two, "later", event(1))
    many = [
        asked(*two, "z", event(1), event(2)),
        asked(*one, "a", event(1)),
        asked(*two, "a", event(9)),
        (http, b"no gzip"),
        asked("nobody", new_key(), "n", event(1)),
        asked(*one, "a", event(2), event(3)),
    ]
    found = take_batches(conn, many, NOW)
    assert [accepted(found[at]) for at in (0, 1, 5)] == [2, 1, 2]
    assert [found[at].code for at in (2, 3, 4)] == ["stream.foreign", "body.damaged", "device.unknown"]
    assert found[5].high_water == 3
    conn_streams = conn.execute("SELECT stream, events, high_water FROM stream ORDER BY stream").fetchall()
    assert conn_streams == [("a", 3, 3), ("z", 2, 2)]
    assert verify(conn).differences == ()


def test_facts_that_come_twice_among_them_count_once(conn):
    """The same batch twice, and the same facts in another stream."""
    device, key = point(conn)
    facts = [event(n) for n in range(1, 6)]
    found = take_batches(
        conn,
        [asked(device, key, "s", *facts), asked(device, key, "s", *facts), asked(device, key, "t", *facts)],
        NOW,
    )
    assert [accepted(one) for one in found] == [5, 0, 0]
    assert conn.execute("SELECT count(*) FROM event").fetchone() == (5,)
    assert verify(conn).differences == ()


def test_refused_batches_weigh_on_the_pace_of_their_device(conn):
    """Who sends what cannot be taken slows down like anybody else."""
    (one, key), (other, _) = point(conn), point(conn)
    take_batches(conn, [asked(one, key, "mine", event(1))], NOW)
    take_batches(conn, [asked(*point(conn), "mine", event(2))], NOW, pace=Pace(60, 10))
    assert conn.execute("SELECT count(*) FROM pace WHERE device <> ?", (other,)).fetchone() == (1,)


def test_one_that_fails_for_no_known_reason_spoils_no_other(conn, monkeypatch):
    """The others are written, one by one then."""
    device, key = point(conn)

    def fails_on_bad(conn, device, incoming, now_ms, *, carried=False):
        receipt = take_in(conn, device, incoming, now_ms, carried=carried)
        if incoming.stream == "bad":
            raise KeyError("nobody thought of this")
        return receipt

    monkeypatch.setattr(batches, "take_in", fails_on_bad)
    found = take_batches(conn, [asked(device, key, name, event(1)) for name in ("a", "bad", "c")], NOW)
    assert [accepted(found[at]) for at in (0, 2)] == [1, 1]
    assert isinstance(found[1], KeyError)
    assert conn.execute("SELECT stream FROM stream ORDER BY stream").fetchall() == [("a",), ("c",)]
    assert verify(conn).differences == ()


def test_questions_that_wait_are_answered_by_one_call(tmp_path):
    """And not more than MOST at once."""
    desk = Worker(tmp_path / "hub.sqlite", lambda: NOW)
    calls, go = [], threading.Event()

    def answer(conn, now, many):
        calls.append(len(many))
        return [one * 2 for one in many]

    async def ask():
        together = Together(desk, answer)
        first = desk.run(lambda conn, now: go.wait(5))  # the worker is busy
        jobs = [asyncio.create_task(together.ask(n)) for n in range(MOST + 3)]
        await asyncio.sleep(0)
        go.set()
        assert await asyncio.gather(*jobs) == [2 * n for n in range(MOST + 3)]
        assert first.result()

    asyncio.run(ask())
    desk.close()
    assert calls == [MOST, 3]
    assert desk.pending == 0


def test_an_answer_that_cannot_be_found_is_told_to_all_who_wait(tmp_path):
    """Whether the answering fails or the database cannot even be opened."""

    def fails(conn, now, many):
        raise SyncError("x", "cannot", "x")

    async def ask(where):
        desk = Worker(where, lambda: NOW)
        together = Together(desk, fails)
        told = await asyncio.gather(*(together.ask(n) for n in range(5)), return_exceptions=True)
        desk.close()
        return [type(one) for one in told]

    assert asyncio.run(ask(tmp_path / "hub.sqlite")) == [SyncError] * 5
    folder = tmp_path / secrets.token_hex(4)
    folder.mkdir()
    assert asyncio.run(ask(folder)) == [SyncError] * 5


def test_who_has_gone_away_keeps_nobody_waiting(tmp_path):
    """A connection that was closed meanwhile is passed over."""
    desk = Worker(tmp_path / "hub.sqlite", lambda: NOW)
    go = threading.Event()

    async def ask():
        together = Together(desk, lambda conn, now, many: many)
        desk.run(lambda conn, now: go.wait(5))
        gone, there = (asyncio.create_task(together.ask(n)) for n in (1, 2))
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        go.set()
        assert await there == 2

    asyncio.run(ask())
    desk.close()
