"""The kiosk and the hub as processes that can be killed at any moment: forked from one that has everything imported,
so that a round costs milliseconds."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.hub import serve
from sync.uploader import Uploader
from tests.faults import village
from tests.points import HubProcess

_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(
    [__name__, "sync.client", "sync.enrolment", "sync.hub.app", "uvicorn.lifespan.on"]
)


class Kiosk:
    """A kiosk without a screen: people check in, facts go up meanwhile, and each step is told once it is done."""

    def __init__(self, data: DataDir, start: int, die_at: int | None = None) -> None:
        """Go on with step `start` of the evening. `die_at`: kill yourself before the statement of this number to
        the database, whoever in the process makes it."""
        self._shown, theirs = _context.Pipe(duplex=False)
        self._process = _spawn(_kiosk, str(data.root), start, die_at, theirs)
        theirs.close()

    def shown(self, timeout_s: float = 0.0) -> list[int]:
        """The steps shown since the last call; waits for a first one as long as told."""
        steps: list[int] = []
        try:
            while self._shown.poll(timeout_s):
                steps.append(int(self._shown.recv_bytes()))
                timeout_s = 0.0
        except EOFError:
            pass
        return steps

    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.is_alive()

    def kill(self) -> list[int]:
        """As a power cut would; returns what it had shown before and nobody had asked for."""
        _kill(self._process)
        steps = self.shown()
        self._shown.close()
        return steps


@dataclass
class ForkedHub(HubProcess):
    """The hub as tests know it, only quicker to start."""

    child: ForkServerProcess | None = None

    def start(self, *, wait: bool = True, die_at: int | None = None) -> ForkedHub:
        """Start on the port it had before, if any; wait until it answers, or not. `die_at` as for the kiosk."""
        self.port = self.port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.child = _spawn(_hub, str(self.database), self.port, die_at)
        while wait:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except OSError:
                assert self.child.is_alive(), "the hub did not start"
                time.sleep(0.01)
        return self

    def kill(self) -> None:
        assert self.child is not None
        _kill(self.child)
        self.child = None

    def stop(self) -> int:
        if self.child is None:
            return 0
        self.child.terminate()
        self.child.join(10)
        code, self.child = self.child.exitcode, None
        return code or 0


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _spawn(target: object, *args: object) -> ForkServerProcess:
    process = _context.Process(target=target, args=args, daemon=True)  # type: ignore[arg-type]
    process.start()
    return process


def _kill(process: ForkServerProcess) -> None:
    process.kill()
    process.join()
    process.close()


def _kiosk(root: str, start: int, die_at: int | None, tell: Connection) -> None:
    _quiet()
    if die_at is not None:
        _trace(_Countdown(die_at))
    data = DataDir(Path(root))
    store = open_store(data)
    uploader = Uploader(data, embedded=False, tick_s=0.02)
    uploader.start()

    def show(step: str) -> None:
        tell.send_bytes(step.encode())
        uploader.nudge()

    village.keep_on(store, start, village.people_of(store), show)


class _Countdown:
    """Ends the process, with nothing tidied up, at the call of this number."""

    def __init__(self, calls: int) -> None:
        self.calls = calls

    def __call__(self, statement: str) -> None:
        self.calls -= 1
        if self.calls == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def _trace(callback: Callable[[str], None]) -> None:
    """Let every database that this process opens from now on tell its statements."""
    connect = sqlite3.connect

    def traced(*args: Any, **options: Any) -> sqlite3.Connection:
        conn = connect(*args, **options)
        conn.set_trace_callback(callback)
        return conn

    sqlite3.connect = traced  # type: ignore[assignment]


def _hub(database: str, port: int, die_at: int | None) -> None:
    _quiet()
    if die_at is not None:
        _trace(_Countdown(die_at))
    sys.exit(serve.serve(Path(database), "127.0.0.1", port, per_minute=0))


def _quiet() -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.dup2(nothing, 2)
