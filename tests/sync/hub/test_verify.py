"""The recount tells when a kept figure is wrong, whichever it is."""

import dataclasses
import json

import pytest

from sync.hub.enrol import enrol, make_code
from sync.hub.ingest import decode, ingest
from sync.hub.schema import connect
from sync.hub.verify import verify
from sync.protocol import Place
from sync.signing import new_key, public_bytes


@pytest.fixture
def conn(tmp_path):
    conn = connect(tmp_path / "hub.sqlite")
    code = make_code(conn, Place(), 0)
    device = enrol(conn, code, public_bytes(new_key()), 0).device
    same = {"v": 1, "boot": "b", "data": {}}
    events = [
        {"seq": n, "id": f"i{n}", "type": f"t.{n % 3}", "wall": n * 40_000_000, "mono": n, **same}
        for n in (1, 2, 3, 5, 6)
    ]
    plain = json.dumps({"stream": "s", "boot": "b", "mono": 1, "wall": 1, "events": [*events, {"seq": 4}]})
    ingest(conn, device, decode("b", plain.encode()), 1000)
    yield conn
    conn.close()


def test_a_good_hub_verifies(conn):
    found = verify(conn)
    assert dataclasses.astuple(found) == (1, 5, 1, ())
    assert conn.execute("SELECT events, high_water FROM stream").fetchall() == [(5, 6)]


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM event WHERE seq = 3",
        "UPDATE event SET type = 't.9' WHERE seq = 2",
        "UPDATE event SET wall = wall + 86400000 WHERE seq = 2",
        "UPDATE stream SET events = events + 1",
        "UPDATE stream SET high_water = 7",
        "UPDATE tally SET n = n + 1 WHERE type = 't.0'",
        "DELETE FROM tally WHERE type = 't.1'",
        "DELETE FROM refused",
        "DELETE FROM stream",
    ],
)
def test_every_wrong_figure_is_found(conn, damage):
    conn.execute(damage)
    assert verify(conn).differences


def test_days_are_counted_as_they_are_lived_in_viet_nam(conn):
    """17:00 UTC is midnight in Viet Nam."""
    from sync.hub.ingest import day_of

    assert day_of(1_795_280_399_999) == "2026-11-21"
    assert day_of(1_795_280_400_000) == "2026-11-22"
