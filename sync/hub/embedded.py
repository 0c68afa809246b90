"""The hub inside a kiosk: a process of its own on loopback, for as long as the kiosk is enrolled nowhere
else.

It is started again when it dies, keeps its port across restarts when it can, and ends with its parent: its
standard input is a pipe that closes when the parent is gone, whatever ended it.
"""

import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.paths import DataDir
from kiosk.store import Store
from sync.enrolment import Enrolment, current, moved, place_of
from sync.errors import SyncError
from sync.signing import public_bytes, thumbprint
from voice import own_process

READY_S = 30.0
STOP_S = 8.0
_LOG_BYTES = 1 << 20
_AGAIN_S = (0.2, 1.0, 5.0, 30.0)
_READY = "hub ready on "


class EmbeddedHub:
    """Keeps one hub process alive. `start` and `stop` belong to one thread; `url` may be read by any."""

    def __init__(self, data: DataDir) -> None:
        self.database = data.hub / "hub.sqlite"
        self._port_file = data.hub / "port"
        self._log_file = data.log / "hub.log"
        self._change = threading.Condition()
        self._url: str | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = False
        self._keeper: threading.Thread | None = None

    @property
    def url(self) -> str | None:
        """Where the hub answers now, None while it does not."""
        with self._change:
            return self._url

    @property
    def pid(self) -> int | None:
        """The process id of the hub that answers now."""
        with self._change:
            return self._process.pid if self._process and self._url else None

    def start(self, timeout_s: float = READY_S) -> str:
        """Start it and wait until it answers; returns its address. Raises SyncError when it does not come
        up."""
        if self._keeper is None:
            self._stopping = False
            self._keeper = threading.Thread(target=self._keep, name="embedded-hub", daemon=True)
            self._keeper.start()
        url = self.wait_ready(timeout_s)
        if url is None:
            self.stop()
            raise SyncError(
                "hub.not_started",
                f"the hub inside this kiosk did not start: see {self._log_file}",
                "Sổ gửi của máy chưa chạy được. Việc học vẫn bình thường, nhờ cán bộ kỹ thuật xem giúp nhé.",
            )
        return url

    def wait_ready(self, timeout_s: float) -> str | None:
        """Its address as soon as it answers, None when it has not by then."""
        with self._change:
            self._change.wait_for(lambda: self._url is not None or self._stopping, timeout_s)
            return self._url

    def stop(self) -> None:
        """End it cleanly (by force after 8 s) and wait until no process is left."""
        with self._change:
            self._stopping = True
            process = self._process
            self._change.notify_all()
        if process is not None:
            _end(process)
        if self._keeper is not None:
            self._keeper.join(STOP_S)
            self._keeper = None

    def _keep(self) -> None:
        tries = 0
        port = self._remembered_port()
        while not self._stopping:
            came_up = self._run_once(port)
            if came_up:
                tries, port = 0, self._remembered_port()
            else:
                port = 0  # the remembered port belongs to somebody else now
            with self._change:
                self._change.wait_for(lambda: self._stopping, _AGAIN_S[min(tries, len(_AGAIN_S) - 1)])
            tries += 1

    def _run_once(self, port: int) -> bool:
        """Run the process until it ends; whether it had come up."""
        try:
            process = self._spawn(port)
        except OSError:
            return False
        assert process.stdout is not None
        try:
            with self._change:
                self._process = process
            if self._stopping:  # stop() came before it could see this process
                _end(process)
            line = process.stdout.readline().decode("utf-8", "replace").strip()
            if not line.startswith(_READY):
                return False
            url = line.removeprefix(_READY)
            with suppress(OSError):
                self._port_file.write_text(url.rpartition(":")[2], encoding="ascii")
            with self._change:
                self._url = url
                self._change.notify_all()
            process.wait()
            return True
        finally:
            with self._change:
                self._url = None
            _end(process)
            process.stdout.close()

    def _spawn(self, port: int) -> "subprocess.Popen[bytes]":
        self.database.parent.mkdir(parents=True, exist_ok=True)
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        fresh = not self._log_file.exists() or self._log_file.stat().st_size > _LOG_BYTES
        options = [
            "--database",
            str(self.database),
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--with-parent",
        ]
        with self._log_file.open("wb" if fresh else "ab") as log:
            return subprocess.Popen(
                [*own_process.command("sync.hub.serve"), *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=own_process.surroundings(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                start_new_session=True,  # Ctrl+C in a terminal is for the kiosk, which then ends this one
            )

    def _remembered_port(self) -> int:
        try:
            port = int(self._port_file.read_text("ascii"))
        except (OSError, ValueError):
            return 0
        return port if 0 < port < 65536 else 0


def enrol_here(store: Store, key: Ed25519PrivateKey, hub: EmbeddedHub, url: str) -> Enrolment:
    """The enrolment to follow, made at the embedded hub by itself when there is none or its database is a new
    one.

    An enrolment at another hub is left as it is. Raises SyncError.
    """
    from sync.client import enroll
    from sync.hub.enrol import make_code
    from sync.hub.keys import hub_key
    from sync.hub.opening import connect

    enrolment = current(store)
    if enrolment is not None and not enrolment.embedded:
        return enrolment
    now = store.clock.wall()
    conn = connect(hub.database)
    try:
        same = enrolment is not None and thumbprint(public_bytes(hub_key(conn, now))) == enrolment.hub
        if enrolment is not None and same:
            return enrolment if enrolment.url == url else moved(store, enrolment, url)
        code = make_code(conn, place_of(store), now)
    finally:
        conn.close()
    return enroll(store, key, url, code, embedded=True)


@contextmanager
def at_a_hub(store: Store, key: Ed25519PrivateKey, data: DataDir) -> Iterator[Enrolment]:
    """The enrolment to send by, with its hub running: for a command. The embedded hub is started when it is
    the one to use and the kiosk is not running it already; it ends with the block. Raises SyncError."""
    enrolment = current(store)
    if enrolment is not None and (not enrolment.embedded or _answers(enrolment.url)):
        yield enrolment
        return
    hub = EmbeddedHub(data)
    try:
        yield enrol_here(store, key, hub, hub.start())
    finally:
        hub.stop()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=3) as response:
            return bool(response.status == 200)
    except (OSError, ValueError, HTTPException):
        return False


def _end(process: "subprocess.Popen[bytes]") -> None:
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    for harder in (process.terminate, process.kill, None):
        try:
            process.wait(STOP_S / 2)
            return
        except subprocess.TimeoutExpired:
            if harder is not None:
                harder()
