"""Taking in facts against a Learning Record Store (Ralph, from PyPI) on the same statements: both real servers on loopback,
over the same number of connections, each with the batch size that suits it best.

The store has an environment of its own, .venv-lrs, made from packaging/requirements-lrs.lock when it is missing;
DIEMHOC_LRS names the python of another one.
"""

from __future__ import annotations

import base64
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import msgspec
import uuid_utils

from sync.hub.figures.figures import Scope
from sync.hub.figures.rollup import refresh
from sync.hub.opening import connect
from sync.hub.reports.exporting import statements
from sync.protocol import MAX_EVENTS, gzip
from sync.signing import HttpRequest, sign_request
from tests.bench.figure import Figure
from tests.bench.kiosks import LESSON, device_of, enrol_many, key_of
from tests.points import ROOT, HubProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = ROOT / "packaging" / "requirements-lrs.lock"
VENV = ROOT / ".venv-lrs"
CONNECTIONS = 4
EVENTS = 20_000
ROUNDS = 3
THEIR_SIZES = (100, 500, 2_000)
STARTS_S = 60.0
PASSWORD = "bench"
SERVING = """
import sys
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning", access_log=False)
"""
"""As its makers run it (uvicorn with uvloop and httptools), but that its file is appended to: left as it is, the second
request is refused because the file is there."""

Request = tuple[str, str, dict[str, str], bytes]
"""method, path, headers, body."""


def compare() -> list[Figure]:
    """Events a second of both; nothing where the store cannot be installed."""
    python = _python()
    if python is None:
        return []
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:  # /tmp may be memory only
        ours, facts = _ours(Path(folder, "hub.sqlite"))
        theirs = {size: _theirs(python, Path(folder, f"lrs-{size}"), facts, size) for size in THEIR_SIZES}
    best = max(theirs, key=theirs.__getitem__)
    return [
        Figure(
            "events taken in over HTTP, faster than a Learning Record Store", ours / theirs[best], 8, ">="
        ),
        Figure("events taken in over HTTP, SQLite", ours, unit="/s"),
        *(
            Figure(
                f"the store's statements, {size} a request{' (its best)' if size == best else ''}",
                speed,
                unit="/s",
            )
            for size, speed in theirs.items()
        ),
    ]


def _ours(where: Path) -> tuple[float, list[dict[str, object]]]:
    """Median speed of rounds of EVENTS events from new streams each; and the statements of one round."""
    conn = connect(where)
    now = time.time_ns() // 1_000_000
    enrol_many(conn, CONNECTIONS, now)
    hub = HubProcess(where, options=("--pace", "0")).start()
    speeds = []
    try:
        for turn in range(ROUNDS + 1):  # the first warms it up
            requests = [_batch(f"s{turn}-{at % CONNECTIONS}", at // CONNECTIONS, at % CONNECTIONS, now)
                        for at in range(EVENTS // MAX_EVENTS)]  # fmt: skip
            speeds.append(EVENTS / _send(hub.port, requests))
            if turn == 0:
                refresh(conn, now)
                facts = list(statements(conn, Scope()))
    finally:
        hub.stop()
        conn.close()
    if len(facts) != EVENTS:
        raise RuntimeError(f"{len(facts)} statements of {EVENTS} events")
    return median(speeds[1:]), facts


def _batch(stream: str, number: int, kiosk: int, now_ms: int) -> Request:
    """A full batch: attendances of people with cards, and lessons that they finish; each event is one statement."""
    events = []
    for seq in range(number * MAX_EVENTS + 1, (number + 1) * MAX_EVENTS + 1):
        mono = seq * 1_000
        data: dict[str, object] = {"resident": f"{stream}p{seq // 2}"}
        if seq % 2:
            type, data = (
                "attendance.checked_in",
                data | {"class": f"{stream}c{seq // 40}", "method": "camera"},
            )
        else:
            type = "lesson.finished"
            data |= {
                "session": "s",
                "lesson": LESSON,
                "seconds": 200,
                "first_try": 2,
                "questions": 3,
                "unaided": True,
            }
        known = {"seq": seq, "id": str(uuid_utils.uuid7()), "type": type, "v": 1}
        events.append(known | {"wall": now_ms - 10**8 + mono, "boot": "b", "mono": mono, "data": data})
    head = {"stream": stream, "boot": "b", "mono": 10**8, "wall": now_ms, "last": 0, "events": events}
    body = gzip(msgspec.json.encode(head))
    path = f"/v1/batches/{uuid_utils.uuid7()}"
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    request = HttpRequest("PUT", f"http://hub{path}", headers)
    sign_request(request, body, key=key_of(kiosk), key_id=device_of(kiosk), created_s=time.time_ns() // 10**9)
    return "PUT", path, headers, body


def _theirs(python: Path, folder: Path, facts: Sequence[dict[str, object]], size: int) -> float:
    """Speed of the store on these statements, so many a request, into an empty file."""
    token = base64.b64encode(f"{PASSWORD}:{PASSWORD}".encode()).decode()
    headers = {
        "Content-Type": "application/json",
        "X-Experience-API-Version": "1.0.3",
        "Authorization": f"Basic {token}",
    }
    encode: Callable[[object], bytes] = msgspec.json.encode
    parts = [facts[at : at + size] for at in range(0, len(facts), size)]
    requests: list[Request] = [("POST", "/xAPI/statements", headers, encode(part)) for part in parts]
    with _store(python, folder) as port:
        warm = [dict(one, id=str(uuid_utils.uuid4())) for one in facts[:50]]
        _send(port, [("POST", "/xAPI/statements", headers, encode(warm))])  # its password is checked once
        took = _send(port, requests)
    kept = sum(1 for _ in (folder / "fs_lrs.jsonl").open("rb"))
    if kept != len(facts) + len(warm):
        raise RuntimeError(f"the store kept {kept} statements of {len(facts) + len(warm)}")
    return len(facts) / took


def _send(port: int, requests: Sequence[Request]) -> float:
    """Send them all over CONNECTIONS connections, each its own share in order; seconds."""
    lines = [http.client.HTTPConnection("127.0.0.1", port, timeout=300) for _ in range(CONNECTIONS)]

    def work(at: int) -> None:
        for method, path, headers, body in requests[at::CONNECTIONS]:
            lines[at].request(method, path, body, headers)
            answer = lines[at].getresponse()
            said = answer.read()
            if answer.status != 200:
                raise RuntimeError(f"{answer.status}: {said[:300]!r}")

    for line in lines:
        line.connect()
    start = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(work, range(CONNECTIONS)))
    took = time.perf_counter() - start
    for line in lines:
        line.close()
    return took


@contextmanager
def _store(python: Path, folder: Path) -> Iterator[int]:
    """A store with its file in this folder; gives its port."""
    folder.mkdir()
    hashing = "import bcrypt, sys; print(bcrypt.hashpw(sys.argv[1].encode(), bcrypt.gensalt(4)).decode())"
    hashed = subprocess.run([python, "-c", hashing, PASSWORD], capture_output=True, text=True, check=True)
    agent = {"mbox": "mailto:bench@example.org"}
    user = {"agent": agent, "scopes": ["all"], "username": PASSWORD, "hash": hashed.stdout.strip()}
    auth = folder / "auth.json"
    auth.write_text(json.dumps([user]))
    settings = {
        "RALPH_RUNSERVER_BACKEND": "fs",
        "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": str(folder),
        "RALPH_APP_DIR": str(folder),
        "RALPH_AUTH_FILE": str(auth),
    }
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [python, "-c", SERVING, str(port)]
    with (folder / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd=folder, env=os.environ | settings, stdout=log, stderr=log)
        try:
            _wait(running, port, folder / "log")
            yield port
        finally:
            running.terminate()
            running.wait(30)


def _wait(running: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + STARTS_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            if running.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the store did not start: {log.read_text()[-2000:]}") from None
            time.sleep(0.1)


def _python() -> Path | None:
    """The python of the store's environment, made when it is missing; None when it cannot be made."""
    if os.environ.get("DIEMHOC_LRS"):
        return Path(os.environ["DIEMHOC_LRS"])
    python, stamp = VENV / "bin" / "python", VENV / "stamp"
    if stamp.exists() and stamp.read_bytes() == LOCK.read_bytes():
        return python
    print("  installing the Learning Record Store into .venv-lrs (once)", file=sys.stderr, flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    try:
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([*install, "--only-binary", ":all:", "-r", LOCK], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"  no comparison with a Learning Record Store: {error}", file=sys.stderr)
        return None
    shutil.copyfile(LOCK, stamp)
    return python
