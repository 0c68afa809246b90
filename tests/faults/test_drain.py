"""A backlog of months goes up in flat memory and few bytes."""

from __future__ import annotations

import random
import secrets
import subprocess
import sys
import time

import pytest

from kiosk import events
from kiosk.clock import Clock
from sync.client import send_pending
from sync.protocol import MAX_EVENTS
from tests.faults import ledger
from tests.faults.proxy import Proxy
from tests.points import ROOT, HubProcess, Point

FLAT_KIB = 6 * 1024
SETTLED = 6
"""Batches after which a sender has everything in memory that it needs."""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells the memory of a process")
def test_a_long_backlog_goes_up_in_flat_memory(hub: HubProcess, point: Point, long: bool) -> None:
    waiting = 100_000 if long else 6_000
    for n in range(0, waiting, 2000):
        point.attend(2000, class_id=f"c{n}", start=n)
    point.store.close()
    began = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.sender", str(point.data.root)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    lasted = time.monotonic() - began
    assert ran.returncode == 0, ran.stderr
    told = [tuple(map(int, line.split())) for line in ran.stdout.splitlines()]
    assert [left for left, _ in told[:2]] == [waiting - MAX_EVENTS, waiting - 2 * MAX_EVENTS]
    assert told[-1][0] == 0
    memory = [kib for _, kib in told]
    assert max(memory) - memory[SETTLED] < FLAT_KIB
    print(
        f"{waiting} events in {lasted:.0f} s; memory {memory[SETTLED] / 1024:.1f} MiB after {SETTLED} batches,"
        f" {max(memory) / 1024:.1f} MiB at most"
    )
    point.store = Point.at(point.data).store
    ledger.exact(point, hub)


def test_a_fact_costs_few_bytes_on_the_wire(hub: HubProcess, point: Point, line: Proxy) -> None:
    """Whole requests, headers and all: check-ins of residents seconds apart, in classes of thirty."""
    chance, now = random.Random(3), 1_795_000_000_000
    real = point.store.clock

    def wall() -> int:
        nonlocal now
        now += chance.randrange(500, 20_000)
        return now

    point.store.clock = Clock(wall, lambda: now - 1_794_999_000_000, real.boot)
    village, meeting = [secrets.token_hex(8) for _ in range(200)], ""
    with point.store.local():
        for n in range(4 * MAX_EVENTS):
            meeting = secrets.token_hex(8) if n % 30 == 0 else meeting
            data = {
                "class": meeting,
                "resident": chance.choice(village),
                "method": chance.choice(events.METHODS),
            }
            point.store.append(events.CHECKED_IN, data)
    point.store.clock = real
    assert point.enrolment is not None
    assert send_pending(point.store, point.enrolment, point.key, session=point.session).pending == 0
    up = [len(bytes(request)) / MAX_EVENTS for request in line.requests]
    down = [len(bytes(answer)) / MAX_EVENTS for answer in line.answers]
    assert len(up) == 4
    assert max(up) <= 45, f"{max(up):.1f} bytes an event"
    print(f"{max(up):.1f} bytes an event up, {max(down):.1f} down")
    ledger.exact(point, hub)
