"""The recount tells when a kept figure is wrong, whichever it is."""

import dataclasses
import json

import pytest

from sync.hub.enrol import enrol, make_code
from sync.hub.facts.incoming import decode
from sync.hub.figures.verify import verify
from sync.hub.intake.ingest import ingest
from sync.hub.opening import connect
from sync.protocol import Place
from sync.signing import new_key, public_bytes

NOW = 1_795_000_000_000


@pytest.fixture
def conn(where):
    """Two boots, of which the hub met the second; number 4 is refused, 7 stands for a fact of another stream."""
    conn = connect(where)
    code = make_code(conn, Place(), NOW)
    device = enrol(conn, code, public_bytes(new_key()), NOW).device

    def send(stream, *events):
        head = {"stream": stream, "boot": "b", "mono": 400_000_000, "wall": NOW, "last": 6}
        ingest(conn, device, decode("b", json.dumps(head | {"events": events}).encode()), NOW)

    def event(n):
        boot = {"boot": "b", "mono": n * 40_000_000} if n > 3 else {"boot": "a", "mono": n}
        wall = NOW - 400_000_000 + n * 40_000_000
        return {"seq": n, "id": f"i{n}", "type": f"t.{n % 3}", "wall": wall, "v": 1, "data": {}} | boot

    send("s", *(event(n) for n in (1, 2, 3, 5, 6)), {"seq": 4})
    send("t", event(6))
    yield conn
    conn.close()


def test_a_good_hub_verifies(conn):
    found = verify(conn)
    assert dataclasses.astuple(found) == (2, 5, 1, ())
    assert conn.execute("SELECT events, high_water FROM stream").fetchall() == [(5, 6), (0, 0)]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM event WHERE seq = 3",
        "UPDATE event SET type = 't.9' WHERE seq = 2",
        "UPDATE event SET wall = wall + 86400000 WHERE seq = 1",
        "UPDATE event SET mono = mono + 86400000 WHERE seq = 6",
        "UPDATE stream SET events = events + 1",
        "UPDATE stream SET high_water = 7",
        "UPDATE tally SET n = n + 1 WHERE type = 't.0'",
        "UPDATE tally SET day = replace(day, '2026', '2001')",
        "DELETE FROM tally WHERE type = 't.1'",
        "DELETE FROM refused",
        "DELETE FROM stream",
        "UPDATE contact SET hub_time = hub_time + 86400000",
        "DELETE FROM contact",
        "DELETE FROM boot WHERE boot = 'a'",
        "UPDATE boot SET lag = lag + 1",
        "UPDATE event_id SET seq = 1 WHERE id = 'i2'",
        "DELETE FROM event_id WHERE id = 'i2'",
        "UPDATE elsewhere SET id = 'gone'",
    ],
)
def test_every_wrong_figure_is_found(conn, damage):
    conn.execute(damage)
    assert verify(conn).differences


def test_days_are_counted_as_they_are_lived_in_viet_nam(conn):
    """17:00 UTC is midnight in Viet Nam."""
    from sync.hub.facts.dating import day_of

    assert day_of(1_795_280_399_999) == "2026-11-21"
    assert day_of(1_795_280_400_000) == "2026-11-22"
