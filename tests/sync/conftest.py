"""Fixtures for the tests of uploading: hubs, learning points, and a machine between them."""

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from kiosk.paths import DataDir
from sync.enrolment import moved
from tests.points import HubProcess, Point

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
def between(hub: HubProcess, joined: Point) -> Iterator[Between]:
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
    point = Point.at(data)
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
    point = Point.at(data)
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
        points.append(Point.at(data))
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
