"""The hub's limits: what is too much is refused at little cost, and its sender hears what to do."""

from __future__ import annotations

import json
import secrets
import time
import zlib
from typing import Any

import pytest

from kiosk.paths import DataDir
from sync.client import send_pending
from sync.errors import TryLater
from sync.protocol import MAX_BYTES, MAX_DEPTH
from tests.faults import ledger
from tests.faults.test_hub_fuzz import most_memory_kb
from tests.points import HubProcess, Point


@pytest.fixture
def hub(tmp_path: Any) -> Any:
    """A hub that lets a device put 60 batches a minute, and 1200 at once."""
    process = HubProcess(tmp_path / "hub" / "hub.sqlite", options=("--pace", "60")).start()
    yield process
    assert process.stop() == 0


def batch(*events: dict[str, Any]) -> bytes:
    head = {"stream": secrets.token_hex(8), "boot": "b", "mono": 1, "wall": 1_795_000_000_000}
    return json.dumps(head | {"events": events}).encode()


def event(seq: int, data: Any) -> dict[str, Any]:
    plain = {"seq": seq, "id": secrets.token_hex(8), "type": "t", "v": 1, "wall": 1_795_000_000_000}
    return plain | {"boot": "b", "mono": 1, "data": data}


def nested(depth: int) -> Any:
    value: Any = {}
    for _ in range(depth - 1):
        value = {"a": value}
    return value


def gigabyte_packed() -> bytes:
    """1000 MiB of zeros as gzip, from one MiB packed once."""
    packer, piece = zlib.compressobj(9, zlib.DEFLATED, 31), bytes(1 << 20)
    start = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + again * 999 + packer.flush()


def test_a_zip_bomb_of_a_gigabyte_is_refused_within_50_megabytes(hub: HubProcess, point: Point) -> None:
    bomb = gigabyte_packed()
    assert len(bomb) < MAX_BYTES, "small enough to be let in"
    point.put(hub, batch(event(1, {})))
    before = most_memory_kb(hub)
    started = time.monotonic()
    answer = point.put(hub, b"", body=bomb)
    assert (answer.status_code, answer.json()["code"]) == (413, "batch.too_large")
    assert time.monotonic() - started < 5
    assert most_memory_kb(hub) - before < 50_000


@pytest.mark.parametrize(
    ("data", "verdict"),
    [
        (nested(MAX_DEPTH), "accepted"),
        ({"a": [[]] * 50}, "accepted"),
        ({"a": "[[[[[[[[[[[[[[[[[[[[[[[["}, "accepted"),
        ({"a": [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}, "rejected"),
        (nested(200), "rejected"),
    ],
    ids=range(5),
)
def test_depth_is_bounded_event_by_event(hub: HubProcess, point: Point, data: Any, verdict: str) -> None:
    answer = point.put(hub, batch(event(1, data), event(2, {}))).json()
    assert [one[1] for one in answer["verdicts"]] == [verdict, "accepted"]
    assert answer["high_water"] == 2


def test_who_sends_too_fast_is_told_to_wait_and_then_loses_nothing(
    hub: HubProcess, point: Point, tmp_path: Any
) -> None:
    assert point.enrolment is not None
    due = int(time.time() * 1000) + 1_201_000  # as after more than a thousand batches at once
    hub.rows("INSERT INTO pace (device, due) VALUES (?, ?)", point.enrolment.device, due - 1000)
    point.attend(3)
    with pytest.raises(TryLater) as told:
        send_pending(point.store, point.enrolment, point.key)
    assert told.value.retry_after is not None
    assert 0 < told.value.retry_after <= 2
    other = Point.at(DataDir(tmp_path / "other"))
    other.join(hub)
    assert other.put(hub, batch(event(1, {}))).status_code == 200
    other.session.close()
    other.store.close()
    hub.rows("UPDATE pace SET due = due - 5000")
    send_pending(point.store, point.enrolment, point.key)
    ours = [row for row in hub.rows("SELECT id FROM event") if len(str(row[0])) > 16]
    assert len(ours) == 3
    assert ledger.whole(point)


def test_bad_batches_count_too(hub: HubProcess, point: Point) -> None:
    assert point.enrolment is not None
    for body in (b"no gzip", b"no gzip at all"):
        assert point.put(hub, b"", body=body).status_code == 400
    ((due,),) = hub.rows("SELECT due FROM pace WHERE device = ?", point.enrolment.device)
    assert int(str(due)) > time.time() * 1000 + 1000 - 100
