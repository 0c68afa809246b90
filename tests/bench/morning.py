"""A country's morning: kiosks that were off send all at once, each its own signed batch, to real hub processes over HTTP."""

from __future__ import annotations

import http.client
import tempfile
import threading
import time
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import msgspec
import uuid_utils

from sync.hub.database import Connection, Where, connect, transaction
from sync.hub.verify import verify
from sync.protocol import gzip
from sync.schedule import own_moment
from sync.signing import HttpRequest, new_key, public_bytes, sign_request
from tests.bench.figure import Figure
from tests.points import HubProcess
from tests.postgres import server

KIOSKS, EVENTS, CONNECTIONS = 2_000, 50, 16
COUNTRY = 100_000
"""Learning points that docs/scale.md plans for."""


@dataclass(frozen=True)
class _Morning:
    rate: float
    memory_mb: float
    lost: int


def run() -> list[Figure]:
    """Kiosks a second, the country's time to drain at that pace, memory of a hub, what was lost, and how evenly the
    schedule spreads them on other days."""
    figures = []
    with tempfile.TemporaryDirectory() as folder:
        figures += _told("SQLite, one hub", _morning(Path(folder, "hub.sqlite"), 1))
    with server(durable=True) as running:
        if running is not None:
            for hubs in (1, 2):
                figures += _told(f"PostgreSQL, hubs: {hubs}", _morning(running.database(), hubs))
    minutes = Counter(int(own_moment(uuid.uuid4().hex[:16]) // 60) for _ in range(COUNTRY))
    seconds = Counter(int(own_moment(uuid.uuid4().hex[:16])) for _ in range(COUNTRY))
    figures += [
        Figure("busiest minute of an hour against the mean", max(minutes.values()) / COUNTRY * 60, 2.0),
        Figure("busiest second of an hour", max(seconds.values()), unit="kiosks"),
    ]
    return figures


def _told(what: str, found: _Morning) -> list[Figure]:
    return [
        Figure(f"{what}: kiosks drained", found.rate, unit="/s"),
        Figure(f"{what}: {COUNTRY} kiosks at that pace", COUNTRY / found.rate / 60, unit="minutes"),
        Figure(f"{what}: memory of a hub at its peak", found.memory_mb, unit="MB"),
        Figure(f"{what}: events lost or counted twice", found.lost, 0, unit="events"),
    ]


def _morning(where: Where, hubs: int) -> _Morning:
    conn = connect(where)
    sent = _sent(conn)
    processes = [HubProcess(where).start() for _ in range(hubs)]
    local = threading.local()

    def send(numbered: tuple[int, tuple[str, dict[str, str], bytes]]) -> int:
        number, (path, headers, body) = numbered
        if not hasattr(local, "lines"):
            local.lines = [http.client.HTTPConnection("127.0.0.1", one.port) for one in processes]
        line = local.lines[number % hubs]
        line.request("PUT", path, body, headers)
        answer = line.getresponse()
        answer.read()
        return answer.status

    try:
        start = time.perf_counter()
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            statuses = Counter(pool.map(send, enumerate(sent)))
        took = time.perf_counter() - start
        memory = max(_peak_mb(one) for one in processes)
    finally:
        for one in processes:
            one.stop()
    if statuses != {200: KIOSKS}:
        raise RuntimeError(f"answers: {statuses}")
    found = verify(conn)
    conn.close()
    return _Morning(KIOSKS / took, memory, abs(KIOSKS * EVENTS - found.events) + len(found.differences))


def _sent(conn: Connection) -> list[tuple[str, dict[str, str], bytes]]:
    """Enrol the kiosks and sign a batch of each: path, headers, body."""
    now = time.time_ns() // 1_000_000
    requests, rows = [], []
    for n in range(KIOSKS):
        key, device = new_key(), f"{n:016x}"
        rows.append((device, public_bytes(key), "01", "00004", f"Thôn {n % 9}", "", now))
        events = [_event(seq, now) for seq in range(1, EVENTS + 1)]
        head = {"stream": f"stream{n}", "boot": "b", "mono": 90_000_000, "wall": now, "last": EVENTS}
        body = gzip(msgspec.json.encode(head | {"events": events}))
        path = f"/v1/batches/{uuid.uuid4()}"
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
        request = HttpRequest("PUT", f"http://hub{path}", headers)
        sign_request(request, body, key=key, key_id=device, created_s=now // 1000)
        requests.append((path, headers, body))
    with transaction(conn):
        conn.executemany(
            "INSERT INTO device (device, public_key, province, commune, village, house, enrolled)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
    return requests


def _event(seq: int, now: int) -> dict[str, object]:
    data = {"class": "3f9c2a71", "method": "camera", "resident": f"r{seq}"}
    when = {"wall": now - 90_000_000 + seq * 60_000, "boot": "b", "mono": seq * 60_000}
    return {
        "seq": seq,
        "id": str(uuid_utils.uuid7()),
        "type": "attendance.checked_in",
        "v": 1,
        "data": data,
    } | when


def _peak_mb(hub: HubProcess) -> float:
    assert hub.process is not None
    status = Path(f"/proc/{hub.process.pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024
