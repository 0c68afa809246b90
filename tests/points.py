"""Real parts for the tests of uploading: a hub process on loopback, and learning points with their own stores."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import events
from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from sync.client import enroll
from sync.enrolment import Enrolment
from sync.hub.enrol import make_code
from sync.hub.opening import connect
from sync.hub.storage.database import Where
from sync.protocol import Place, gzip
from sync.signing import HttpRequest, key_from_file, sign_request

ROOT = Path(__file__).resolve().parents[1]


@dataclass
class HubProcess:
    """A hub in a process of its own; may be killed and started again on the same port and database."""

    database: Where
    port: int = 0
    url: str = ""
    process: subprocess.Popen[str] | None = None
    options: tuple[str, ...] = ()

    def start(self) -> HubProcess:
        command = [sys.executable, "-m", "sync.hub.serve", "--database", str(self.database)]
        self.process = subprocess.Popen(
            [*command, "--port", str(self.port), *self.options], cwd=ROOT, stdout=subprocess.PIPE, text=True
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

    @classmethod
    def at(cls, data: DataDir) -> Point:
        """The learning point in this directory, its store open; to be closed by who asked."""
        return cls(data, open_store(data), key_from_file(data.device_key))

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
