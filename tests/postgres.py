"""A real PostgreSQL for tests and benchmarks: a server of our own in a temporary folder, spoken to by a socket there."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STARTS_S = 30.0
NOBODY = "nobody"
"""Who runs it when we are root, which it refuses to be."""


def server_programs() -> Path | None:
    """The folder with `initdb` and `postgres`: Debian's newest, or the one on PATH. None when there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: float(one.parts[4]))
    on_path = shutil.which("initdb")
    if not found and on_path:
        found = [Path(on_path).resolve()]
    return found[-1].parent if found else None


class Server:
    """A running server. `database` makes a fresh database in it and gives its address."""

    def __init__(self, programs: Path, folder: Path, *, durable: bool = False) -> None:
        self._programs, self._folder, self._made = programs, folder, 0
        self._user = NOBODY if os.geteuid() == 0 else None
        self._options = ["-c", "listen_addresses=", "-k", str(folder), "-c", "max_connections=60"]
        if not durable:
            self._options += ["-c", "fsync=off", "-c", "shared_buffers=32MB"]
        if self._user:
            os.chown(folder, pwd.getpwnam(NOBODY).pw_uid, -1)
        # texts of the product order by their bytes even where the database's own order is another
        order = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi"]
        self._run("initdb", "-D", str(folder / "data"), "-A", "trust", "-U", "hub", "--no-sync", *order)
        self.start()

    def start(self) -> None:
        """Start it, as after `stop` or `kill`."""
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data", *self._options],
                user=self._user,
                cwd=self._folder,
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + STARTS_S
        while self._ask("SELECT 1").returncode:
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((self._folder / "log").read_text())
            time.sleep(0.05)

    def stop(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """End it at once, clients or not."""
        self._process.send_signal(how)
        self._process.wait(STARTS_S)

    def database(self, like: str | None = None) -> str:
        """The address of a new database, a copy of the one at `like` if told (nobody may be connected to that)."""
        self._made += 1
        name = f"hub{self._made}"
        template = like.partition("?")[0].rpartition("/")[2] if like else "template0"
        asked = self._ask(f"CREATE DATABASE {name} TEMPLATE {template}")
        if asked.returncode:
            raise RuntimeError(asked.stderr)
        return f"postgresql://hub@/{name}?host={self._folder}"

    def _ask(self, sql: str) -> subprocess.CompletedProcess[str]:
        command = [self._programs / "psql", "-h", self._folder, "-U", "hub", "-qc", sql, "postgres"]
        return subprocess.run(command, capture_output=True, text=True)

    def _run(self, program: str, *options: str) -> None:
        done = subprocess.run(
            [self._programs / program, *options],
            user=self._user,
            cwd=self._folder,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(done.stderr)


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server | None]:
    """A server for as long as the block lasts; None where PostgreSQL is not installed. Not `durable` means that it
    does not wait for the disk."""
    programs = server_programs()
    if programs is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    running = None
    try:
        running = Server(programs, folder, durable=durable)
        yield running
    finally:
        if running is not None:
            running.stop()
        shutil.rmtree(folder, ignore_errors=True)
