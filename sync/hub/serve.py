"""The hub as a process: one socket, one line on stdout when it is ready, a clean end on SIGTERM.

`python -m sync.hub.serve --database FILE` is the same as `diemhoc hub serve`, without the rest of the
product.
"""

import argparse
import asyncio
import contextlib
import json
import logging
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path

import uvicorn

from kiosk.paths import DataDir
from sync.errors import SyncError
from sync.hub.app import make_app
from sync.hub.intake.pace import Pace
from sync.hub.opening import connect, database_at
from sync.hub.options import PER_MINUTE, add_serving
from sync.hub.storage.database import Where

GRACE_S = 5
"""Seconds that requests under way get to end after SIGTERM."""
SHORTEST_TOKEN = 16


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """uvicorn's own would end the process by the signal; here the end of serving is a good end (exit code
        0)."""

        def end(*_: object) -> None:
            self.should_exit = True

        before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def serve(
    database: Where,
    host: str,
    port: int,
    *,
    per_minute: int = PER_MINUTE,
    as_json: bool = False,
    with_parent: bool = False,
    data: DataDir | None = None,
    reports: Path | None = None,
    metrics_token: Path | None = None,
    second_step: str = "province",
) -> int:
    """Serve until SIGTERM or SIGINT, returning 0; port 0 takes a free one. Raises SyncError when it cannot
    begin.

    The ready line on stdout is `hub ready on http://HOST:PORT` or, `as_json`, `{"ready":
    "http://HOST:PORT"}`. `per_minute` is the pace of one learning point (batches; 0: no limit). `with_parent`
    also ends it when its standard input is closed, which happens whenever its parent is gone. `data` is where this
    machine keeps installed lessons and rendered narration, for /bai; `reports` the folder for each day's report;
    `metrics_token` the file with the token for /metrics; `second_step` whose accounts need one ("province", "all").
    """
    token = _token(metrics_token)
    _audit_to_log()
    connect(database).close()
    listener = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{listener.getsockname()[1]}"
    line = json.dumps({"ready": url}) if as_json else f"hub ready on {url}"
    config = uvicorn.Config(
        make_app(
            database,
            lambda: time.time_ns() // 1_000_000,
            Pace(per_minute),
            embedded=with_parent,
            data=data,
            reports=reports,
            metrics_token=token,
            second_step=second_step,
        ),
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=GRACE_S,
    )
    server = _Server(config, ready=lambda: print(line, flush=True))
    if with_parent:
        threading.Thread(target=_end_with_stdin, args=(server,), daemon=True).start()
    asyncio.run(server.serve(sockets=[listener]))
    if not server.started:
        raise SyncError(
            "hub.not_started", "the hub could not start: see the lines above", "Máy của xã chưa chạy."
        )
    return 0


def main(arguments: list[str] | None = None) -> int:
    """`python -m sync.hub.serve`: the same options as `diemhoc hub serve`."""
    parser = argparse.ArgumentParser(prog="python -m sync.hub.serve", description=main.__doc__)
    add_serving(parser)
    parser.add_argument("--with-parent", action="store_true", help="end when standard input is closed")
    args = parser.parse_args(arguments)
    try:
        database = database_at(args.database or "hub.sqlite")
        return serve(
            database,
            args.host,
            args.port,
            per_minute=args.pace,
            with_parent=args.with_parent,
            reports=args.reports,
            metrics_token=args.metrics_token,
            second_step=args.second_step,
        )
    except SyncError as error:
        print(f"hub: {error}", file=sys.stderr)
        return 1


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # named TCP, or asyncio leaves Nagle's algorithm on: 40 ms for each answer after the first of a connection
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((host, port))
        except BaseException:
            listener.close()
            raise
        return listener
    except (OSError, UnicodeError) as error:
        raise SyncError(
            "hub.port",
            f"cannot listen on {host} port {port} ({getattr(error, 'strerror', None) or error}): "
            "choose another --host or --port",
            "Cổng mạng này đang có chương trình khác dùng.",
        ) from None


def _audit_to_log() -> None:
    """The audit log goes to standard error as well, where systemd's journal takes it."""
    log = logging.getLogger("diemhoc.audit")
    if not log.handlers:
        log.addHandler(logging.StreamHandler())
        log.handlers[0].setFormatter(logging.Formatter("audit %(message)s"))
        log.setLevel(logging.INFO)
        log.propagate = False


def _token(file: Path | None) -> str:
    """The token in a file, "" for no file. Raises SyncError for one that is not there or too short to guard."""
    if file is None:
        return ""
    try:
        token = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SyncError("hub.token", f"cannot read {file} ({error})", "Chưa đọc được tệp mã.") from None
    if len(token) < SHORTEST_TOKEN:
        raise SyncError(
            "hub.token",
            f"the token in {file} is shorter than {SHORTEST_TOKEN} signs: make one with `openssl rand -hex 24`",
            "Mã trong tệp ngắn quá.",
        )
    return token


def _end_with_stdin(server: _Server) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    server.should_exit = True


if __name__ == "__main__":
    sys.exit(main())
