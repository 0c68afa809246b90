"""Real parts for the tests of uploading: a hub process on loopback, and learning points with their own
stores."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import events
from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from sync.client import enroll
from sync.enrolment import Enrolment, moved
from sync.hub.enrol import make_code
from sync.hub.schema import connect
from sync.protocol import Place, gzip
from sync.signing import HttpRequest, key_from_file, sign_request

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class HubProcess:
    """A hub in a process of its own; may be killed and started again on the same port and database."""

    database: Path
    port: int = 0
    url: str = ""
    process: "subprocess.Popen[str] | None" = None

    def start(self) -> "HubProcess":
        command = [sys.executable, "-m", "sync.hub.serve", "--database", str(self.database)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("hub ready on http://127.0.0.1:"), line
        self.url = line.split()[-1]
        self.port = int(self.url.rpartition(":")[2])
        return self

    def kill(self) -> None:
        """As a power cut would."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.communicate()

    def stop(self) -> int:
        """Politely; returns its exit code."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=10)
        return self.process.returncode

    def code(self, village: str = "Thôn Đoài", commune: str = "00004") -> str:
        conn = connect(self.database)
        try:
            place = Place(province="01", commune=commune, village=village, house="Nhà văn hoá thôn Đoài")
            return make_code(conn, place, time.time_ns() // 1_000_000)
        finally:
            conn.close()

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        conn = connect(self.database)
        try:
            return conn.execute(query, values).fetchall()
        finally:
            conn.close()


@dataclass
class Point:
    """A learning point: its directory, store and key, and its enrolment once it has one."""

    data: DataDir
    store: Store
    key: Ed25519PrivateKey
    enrolment: Enrolment | None = None
    session: requests.Session = field(default_factory=requests.Session)

    def join(self, hub: HubProcess, commune: str = "00004") -> Enrolment:
        self.enrolment = enroll(self.store, self.key, hub.url, hub.code(commune=commune))
        return self.enrolment

    def attend(self, count: int, class_id: str = "c1", start: int = 0) -> None:
        """Record `count` attendances, one transaction (the facts, not the rules, are of interest here)."""
        with self.store.local():
            for n in range(start, start + count):
                data = {"class": class_id, "resident": f"r{n}", "method": "camera"}
                self.store.append(events.CHECKED_IN, data)

    def put(self, hub: HubProcess, plain: bytes, **changes: object) -> requests.Response:
        """PUT bytes by hand, well signed; `changes` then spoil something (see the code)."""
        assert self.enrolment is not None
        path = str(changes.get("path", "/v1/batches/0198c0de-0000-7000-8000-000000000001"))
        body = changes.get("body", gzip(plain))
        assert isinstance(body, bytes)
        headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
        request = HttpRequest("PUT", hub.url + path, headers)
        created = int(str(changes.get("created", int(time.time()))))
        key_id = str(changes.get("key_id", self.enrolment.device))
        key = changes.get("key", self.key)
        assert isinstance(key, Ed25519PrivateKey)
        sign_request(request, body, key=key, key_id=key_id, created_s=created)
        headers.update({k: str(v) for k, v in dict(changes.get("headers", {})).items()})  # type: ignore[call-overload]
        for name in changes.get("without", ()):  # type: ignore[attr-defined]
            headers.pop(name, None)
        sent_path = str(changes.get("sent_path", path))
        return self.session.put(hub.url + sent_path, data=changes.get("sent_body", body), headers=headers)


Twist = Callable[[int, dict[str, str], bytes], tuple[int, dict[str, str], bytes]]


class Between:
    """A machine in the middle: passes requests on to a hub, and answers back as `twist` would have it."""

    def __init__(self, hub: HubProcess) -> None:
        between = self
        self.twist: Twist = lambda status, headers, body: (status, headers, body)
        self.refuse: Callable[[bytes], tuple[int, dict[str, str], bytes] | None] = lambda body: None
        self.requests = 0

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                between.requests += 1
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answer = between.refuse(body)
                if answer is None:
                    got = requests.request(
                        self.command, hub.url + self.path, data=body, headers=dict(self.headers)
                    )
                    answer = between.twist(got.status_code, dict(got.headers), got.content)
                status, headers, content = answer
                self.send_response_only(status)
                for name, value in headers.items():
                    if name.lower() not in ("content-length", "connection", "transfer-encoding"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_PUT = do_POST = handle_any

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def between(hub: HubProcess, joined: "Point") -> Iterator[Between]:
    """A machine in the middle between `joined` and the hub."""
    middle = Between(hub)
    assert joined.enrolment is not None
    joined.enrolment = moved(joined.store, joined.enrolment, middle.url)
    yield middle
    middle.close()


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """One hub for every test that does not hurt it."""
    process = HubProcess(tmp_path_factory.mktemp("hub") / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture(scope="session")
def shared_point(hub: HubProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Point]:
    """A learning point enrolled at the shared hub, for tests that leave its store alone."""
    data = DataDir(tmp_path_factory.mktemp("shared"))
    point = Point(data, open_store(data), key_from_file(data.device_key))
    point.join(hub)
    yield point
    point.store.close()


@pytest.fixture(scope="module")
def module_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A hub for the tests of one module, which then know all that is in it."""
    process = HubProcess(tmp_path_factory.mktemp("module") / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture(scope="module")
def module_point(module_hub: HubProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Point]:
    """A learning point enrolled there."""
    data = DataDir(tmp_path_factory.mktemp("module-point"))
    point = Point(data, open_store(data), key_from_file(data.device_key))
    point.join(module_hub)
    yield point
    point.store.close()


@pytest.fixture
def own_hub(tmp_path: Path) -> Iterator[HubProcess]:
    """A hub for one test, to be killed and counted."""
    process = HubProcess(tmp_path / "own" / "hub.sqlite").start()
    yield process
    process.stop()


@pytest.fixture
def new_point(tmp_path: Path) -> Iterator[Callable[[str], Point]]:
    points: list[Point] = []

    def make(name: str = "point") -> Point:
        data = DataDir(tmp_path / name)
        store = open_store(data)
        points.append(Point(data, store, key_from_file(data.device_key)))
        return points[-1]

    yield make
    for point in points:
        point.store.close()


@pytest.fixture
def point(new_point: Callable[[str], Point]) -> Point:
    return new_point("point")


@pytest.fixture
def joined(point: Point, hub: HubProcess) -> Point:
    """A learning point that is enrolled at the shared hub."""
    point.join(hub)
    return point
