"""A country's mornings: kiosks that were off send all at once, each its own signed batch, to real hub processes over HTTP;
and the day after each at its own moment of the hour, the hour made shorter.

DIEMHOC_KIOSKS=100000 for the country (default 2,000), DIEMHOC_ON=sqlite or postgres for one of the two.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

from sync.hub.figures.rollup import due
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.hub.storage.database import Where
from sync.schedule import HOUR_S, own_moment
from tests.bench.figure import Figure
from tests.bench.kiosks import EVENTS, device_of, enrol_many, peak_mb
from tests.points import HubProcess
from tests.postgres import server

KIOSKS = int(os.environ.get("DIEMHOC_KIOSKS", "2000"))
ON = os.environ.get("DIEMHOC_ON", "")
CONNECTIONS = 16
BUSY = 0.6
"""The played hour is so long that the hubs have so much to do of what they drained."""
COUNTRY = 100_000
"""Learning points that docs/scale.md plans for."""


@dataclass(frozen=True)
class _Sent:
    took_s: float
    by_second: list[int]
    late_s: list[float]
    driver_mb: float

    @property
    def whole(self) -> list[int]:
        """Answers of each second but the last, which is not whole."""
        return self.by_second[:-1] or self.by_second


@dataclass(frozen=True)
class _Morning:
    at_once: _Sent
    by_schedule: _Sent
    hub_mb: float
    counted_s: float
    lost: int
    verified_s: float


def run() -> list[Figure]:
    """Kiosks a second, the country's time to drain at that pace, memory of hub and senders, what was lost, and how evenly
    the schedule spreads them on other days."""
    figures = []
    if ON != "postgres":
        with tempfile.TemporaryDirectory(
            dir=Path.cwd(), prefix=".bench-"
        ) as folder:  # /tmp may be memory only
            figures += _told("SQLite, one hub", _morning(Path(folder, "hub.sqlite"), 1))
    if ON != "sqlite":
        with server(durable=True) as running:
            if running is not None:
                for hubs in (1, 2):
                    figures += _told(f"PostgreSQL, hubs: {hubs}", _morning(running.database(), hubs))
    minutes = Counter(int(own_moment(device_of(n)) // 60) for n in range(COUNTRY))
    seconds = Counter(int(own_moment(device_of(n))) for n in range(COUNTRY))
    return [
        *figures,
        Figure("busiest minute of a real hour against the mean", max(minutes.values()) / COUNTRY * 60, 2.0),
        Figure(
            "busiest second of a real hour against the mean", max(seconds.values()) / COUNTRY * HOUR_S, 2.0
        ),
    ]


def _told(what: str, found: _Morning) -> list[Figure]:
    once, spread = found.at_once, found.by_schedule
    rate = KIOSKS / once.took_s
    return [
        Figure(f"{what}: kiosks drained", rate, unit="/s"),
        Figure(f"{what}: events taken in", rate * EVENTS, unit="/s"),
        Figure(f"{what}: {KIOSKS} kiosks drained in", once.took_s / 60, unit="minutes"),
        Figure(f"{what}: slowest second of it", min(once.whole), unit="kiosks"),
        Figure(f"{what}: median second of it", median(once.whole), unit="kiosks"),
        Figure(
            f"{what}: by schedule, most answers a second against the mean",
            max(spread.whole) / mean(spread.whole),
        ),
        Figure(f"{what}: by schedule, answered after (median)", 1000 * spread.late_s[0], unit="ms"),
        Figure(f"{what}: by schedule, answered after (99 of 100)", 1000 * spread.late_s[1], unit="ms"),
        Figure(f"{what}: figures of pages as new as the events after", found.counted_s, unit="s"),
        Figure(f"{what}: memory of a hub at its peak", found.hub_mb, unit="MB"),
        Figure(
            f"{what}: memory of the senders at its peak", max(once.driver_mb, spread.driver_mb), unit="MB"
        ),
        Figure(f"{what}: events lost, counted twice, or figures that disagree", found.lost, 0, unit=""),
        Figure(f"{what}: everything counted again in", found.verified_s, unit="s"),
    ]


def _morning(where: Where, hubs: int) -> _Morning:
    conn = connect(where)
    start = time.perf_counter()
    enrol_many(conn, KIOSKS, time.time_ns() // 1_000_000)
    _say(f"{KIOSKS} enrolled in {time.perf_counter() - start:.0f} s")
    processes = [HubProcess(where).start() for _ in range(hubs)]
    ports = [one.port for one in processes]
    try:
        at_once = _send(ports, 0, 0.0)
        _say(f"at once: {at_once.took_s:.1f} s, {KIOSKS / at_once.took_s:.0f}/s, {at_once.driver_mb:.0f} MB")
        by_schedule = _send(ports, 1, at_once.took_s / BUSY)
        _say(
            f"by schedule: {by_schedule.took_s:.1f} s, late {by_schedule.late_s}, {max(by_schedule.whole)} at most"
        )
        start = time.perf_counter()
        while due(conn):  # the hub's own job counts, every 20 s
            time.sleep(0.5)
        counted = time.perf_counter() - start
        memory = max(peak_mb(one.process.pid) for one in processes if one.process)
    finally:
        for one in processes:
            with suppress(subprocess.TimeoutExpired):
                one.stop()
    _say(f"counted after {counted:.1f} s; hub {memory:.0f} MB")
    start = time.perf_counter()
    found = verify(conn)
    verified = time.perf_counter() - start
    (stored, ids) = conn.execute(
        "SELECT (SELECT count(*) FROM event), (SELECT count(*) FROM event_id)"
    ).fetchone()
    conn.close()
    for difference in found.differences[:20]:
        _say(difference)
    expected = 2 * KIOSKS * EVENTS
    lost = (
        abs(expected - found.events) + abs(expected - stored) + abs(expected - ids) + len(found.differences)
    )
    _say(f"{stored} events stored of {expected}, verified in {verified:.1f} s")
    return _Morning(at_once, by_schedule, memory, counted, lost, verified)


def _send(ports: list[int], day: int, hour_s: float) -> _Sent:
    """All kiosks' batches of a day, from a process of its own."""
    hubs = [option for port in ports for option in ("--hub", str(port))]
    command = [sys.executable, "-m", "tests.bench.kiosks", *hubs, "--kiosks", str(KIOSKS), "--day", str(day)]
    command += ["--connections", str(CONNECTIONS), "--hour-s", str(hour_s)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    told = json.loads(done.stdout)
    if told["answers"] != {"200": KIOSKS}:
        raise RuntimeError(f"answers: {told['answers']}")
    return _Sent(told["took_s"], told["by_second"], told["late_s"], told["memory_mb"])


def _say(line: str) -> None:
    print(f"  {line}", file=sys.stderr, flush=True)
