"""Many learning points in little memory: everything about number N follows from N, so that none of them is kept.

`python -m tests.bench.kiosks --hub PORT ... --kiosks N` sends one signed batch of each to hubs on loopback over a bounded
number of connections, and tells as JSON what was answered and when.
"""

from __future__ import annotations

import argparse
import hashlib
import http.client
import json
import secrets
import sys
import threading
import time
import uuid
from array import array
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import uuid_utils
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.hub.places import communes
from sync.hub.storage.database import Connection, transaction
from sync.protocol import gzip
from sync.schedule import HOUR_S, own_moment
from sync.signing import HttpRequest, public_bytes, sign_request

EVENTS = 50
AT_ONCE = 5_000
"""So many are enrolled in one transaction."""
LESSON = "dien-thoai/cham-vuot-giu"
MINUTE_MS = 60_000

Request = tuple[str, dict[str, str], bytes]
"""path, headers, body."""


def device_of(n: int) -> str:
    """Its id, as even in its bits as the random ones of real devices."""
    return hashlib.sha256(f"device {n}".encode()).hexdigest()[:16]


def key_of(n: int) -> Ed25519PrivateKey:
    """Its own real key."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(f"key {n}".encode()).digest())


def enrol_many(conn: Connection, count: int, now_ms: int) -> None:
    """Write what enrolling each with a code of its own leaves behind, spread over all communes of the country."""
    places = communes()
    with transaction(conn):
        conn.executemany(
            "INSERT INTO commune (province, commune, pseudonym_key) VALUES (?, ?, ?)",
            [(one.province, one.code, secrets.token_bytes(32)) for one in places],
        )
    for start in range(0, count, AT_ONCE):
        devices, codes = [], []
        for n in range(start, min(start + AT_ONCE, count)):
            place = places[n % len(places)]
            where = (place.province, place.code, f"Thôn {n // len(places) + 1}", "Nhà văn hoá")
            devices.append((device_of(n), public_bytes(key_of(n)), *where, now_ms))
            codes.append(
                (hashlib.sha256(f"code {n}".encode()).digest(), *where, now_ms, now_ms, device_of(n))
            )
        with transaction(conn):
            conn.executemany(
                "INSERT INTO code (hash, province, commune, village, house, expires, used, device)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                codes,
            )
            conn.executemany(
                "INSERT INTO device (device, public_key, province, commune, village, house, enrolled)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                devices,
            )


def request_of(n: int, day: int, now_ms: int) -> Request:
    """Its batch of a day (0, 1, ...): a class with attendances and lessons, signed now."""
    first = day * EVENTS + 1
    begun = now_ms - (EVENTS + 30) * MINUTE_MS
    boot = f"b{day}"
    known = f"{n:08x}{day}"
    events = [_event(seq, first, known, boot, begun) for seq in range(first, first + EVENTS)]
    head = {"stream": f"stream{n}", "boot": boot, "mono": now_ms - begun, "wall": now_ms}
    body = gzip(msgspec.json.encode(head | {"last": first + EVENTS - 1, "events": events}))
    path = f"/v1/batches/{uuid.uuid4()}"
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    request = HttpRequest("PUT", f"http://hub{path}", headers)
    sign_request(request, body, key=key_of(n), key_id=device_of(n), created_s=now_ms // 1000)
    return path, headers, body


def _event(seq: int, first: int, known: str, boot: str, begun_ms: int) -> dict[str, object]:
    mono = (seq - first + 1) * MINUTE_MS
    who = f"{known}p{(seq - first) // 2}"
    data: dict[str, object]
    if seq == first:
        type, data = "class.opened", {"class": known, "lesson": LESSON, "facilitator": f"{known}f"}
    elif seq == first + EVENTS - 1:
        type, data = "class.closed", {"class": known}
    elif seq % 2:
        type, data = "attendance.checked_in", {"class": known, "resident": who, "method": "camera"}
    else:
        type, data = "lesson.finished", {"session": known, "resident": who, "lesson": LESSON, "seconds": 200}
        data |= {"first_try": 2, "questions": 3, "unaided": True}
    when = {"wall": begun_ms + mono, "boot": boot, "mono": mono}
    return {"seq": seq, "id": str(uuid_utils.uuid7()), "type": type, "v": 1, "data": data} | when


class Senders:
    """A bounded number of connections that learning points share, as behind a proxy."""

    def __init__(self, ports: list[int], connections: int, day: int) -> None:
        self._ports, self._connections, self._day = ports, connections, day
        self._local = threading.local()
        self.answers: Counter[int] = Counter()
        self.ended = array("d")
        """When each was answered, s since the beginning."""
        self.late = array("d")
        """How long after its own moment each was answered, in s."""

    def all_of(self, numbers: Iterator[tuple[float, int]]) -> None:
        """Send the batch of each, not before its moment (s from now); returns when all are answered."""
        lock = threading.Lock()
        start = time.perf_counter()

        def work(index: int) -> None:
            for_hub = index % len(self._ports)
            line = http.client.HTTPConnection("127.0.0.1", self._ports[for_hub], timeout=120)
            while True:
                with lock:
                    moment, n = next(numbers, (0.0, -1))
                if n < 0:
                    line.close()
                    return
                wait = start + moment - time.perf_counter()
                if wait > 0:
                    time.sleep(wait)
                path, headers, body = request_of(n, self._day, time.time_ns() // 1_000_000)
                line.request("PUT", path, body, headers)
                answer = line.getresponse()
                answer.read()
                ended = time.perf_counter() - start
                with lock:
                    self.answers[answer.status] += 1
                    self.ended.append(ended)
                    self.late.append(ended - moment)

        with ThreadPoolExecutor(self._connections) as pool:
            for done in [pool.submit(work, index) for index in range(self._connections)]:
                done.result()


def moments(count: int, hour_s: float) -> Iterator[tuple[float, int]]:
    """Each with its own moment of an hour that takes `hour_s`, in the order of these; all at once when that is 0."""
    if not hour_s:
        yield from ((0.0, n) for n in range(count))
        return
    own = array("d", (own_moment(device_of(n)) for n in range(count)))
    for n in sorted(range(count), key=own.__getitem__):
        yield own[n] / HOUR_S * hour_s, n


def peak_mb(process: int | str = "self") -> float:
    """The most memory that a process has had, in MB."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main(arguments: list[str]) -> int:
    """Send, and tell as one line of JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--hub", type=int, action="append", required=True)
    parser.add_argument("--kiosks", type=int, required=True)
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--day", type=int, default=0)
    parser.add_argument("--hour-s", type=float, default=0.0)
    args = parser.parse_args(arguments)
    senders = Senders(args.hub, args.connections, args.day)
    senders.all_of(moments(args.kiosks, args.hour_s))
    seconds = Counter(int(one) for one in senders.ended)
    late = sorted(senders.late)
    told = {
        "answers": {str(status): n for status, n in senders.answers.items()},
        "took_s": max(senders.ended),
        "by_second": [seconds[at] for at in range(int(max(senders.ended)) + 1)],
        "late_s": [late[len(late) // 2], late[len(late) * 99 // 100], late[-1]],
        "memory_mb": peak_mb(),
    }
    print(json.dumps(told), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
