"""What a monitor (Prometheus) may know of the hub: counts and ages, nothing about anybody.

Counters are of this process since it began; gauges are read from the database, so every process tells the same.
"""

import hmac
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.errors import SyncError
from sync.hub.account.audit import BACKUP
from sync.hub.browser import is_local
from sync.hub.storage.database import Connection, is_sqlite
from sync.protocol import Receipt

PATH = "/metrics"
KIND = "text/plain; version=0.0.4; charset=utf-8"
HOUR_MS = 3_600_000
AGES = (("hour", HOUR_MS), ("day", 24 * HOUR_MS), ("week", 7 * 24 * HOUR_MS))
"""Machines are counted by how long ago they were met last: within an hour, a day, a week, or longer."""
ROOM = 64 << 20
"""With less room on the disk than these bytes a hub is not well."""
CHEAP_S = 0.1
SPARED = 20
"""One part in so many of the time is spent on the database for /metrics at most, however often it is read."""


@dataclass
class Counts:
    """What one process has counted since it began."""

    requests: Counter[str] = field(default_factory=Counter)
    """Answers by the class of their status: "2xx", ..."""
    batches: Counter[str] = field(default_factory=Counter)
    """Batches by what became of them: "taken" or the code of the problem."""
    events: Counter[str] = field(default_factory=Counter)
    """Events in batches that were taken, by their verdict."""
    figures_ms: int | None = None
    """When this process last found every figure of the pages as new as the events (ms since 1970)."""
    told: list[str] = field(default_factory=list)
    """What the database told last, for /metrics."""
    ask_again: float = 0.0
    """Not before this moment (monotonic, s) it is asked again."""

    def taken(self, receipt: Receipt) -> None:
        """Count a batch that was answered with a receipt."""
        self.batches["taken"] += 1
        for verdict in receipt.verdicts:
            self.events[verdict.kind] += 1


class Counting:
    """ASGI around the hub: counts answers by the class of their status."""

    def __init__(self, app: ASGIApp, counts: Counts) -> None:
        self._app = app
        self._requests = counts.requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def told(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._requests[f"{message['status'] // 100}xx"] += 1
            await send(message)

        await self._app(scope, receive, told if scope["type"] == "http" else send)


def may_read(request: Request, token: str) -> bool:
    """Whether the request comes from this very machine, or carries the token (when there is one)."""
    given = request.headers.get("authorization", "").partition(" ")
    with_token = given[0].lower() == "bearer" and hmac.compare_digest(given[2].encode(), token.encode())
    return (bool(token) and with_token) or is_local(request)


def metrics(conn: Connection, now_ms: int, counts: Counts, waiting: int = 0) -> bytes:
    """All of it as Prometheus text; `waiting` are the questions to the database that wait in this process."""
    since = "since this process began"
    lines = [
        *_many("requests_total", f"Answers by status {since}", "status", counts.requests, "counter"),
        *_many("batches_total", f"Batches by their answer {since}", "answer", counts.batches, "counter"),
        *_many("batch_events_total", f"Events by verdict {since}", "verdict", counts.events, "counter"),
        *_one("questions_waiting", "Questions to the database that wait in this process", waiting),
        *_kept(conn, now_ms, counts),
    ]
    if counts.figures_ms is not None:
        age_s = max(now_ms - counts.figures_ms, 0) / 1000
        lines += _one("figures_age_seconds", "Time since every figure was as new as the events", age_s)
    return ("\n".join(lines) + "\n").encode()


def check_health(conn: Connection) -> None:
    """Raises SyncError, Error or OSError when no batch could be taken now."""
    conn.execute("SELECT count(*) FROM hub_key").fetchone()
    free = disk_free(conn)
    if free is not None and free < ROOM:
        raise SyncError(
            "hub.disk_full",
            f"only {free >> 20} MB are free on the disk of the database",
            "Ổ đĩa của máy xã sắp đầy.",
        )


def disk_free(conn: Connection) -> int | None:
    """Bytes that are free where the database lies; None when it lies at a server of its own."""
    if not is_sqlite(conn):
        return None
    (path,) = [row[2] for row in conn.execute("PRAGMA database_list") if row[1] == "main"]
    return disk_usage(Path(path).parent).free


def _kept(conn: Connection, now_ms: int, counts: Counts) -> list[str]:
    """What the database tells; where that takes long, it is not asked for SPARED times as long after."""
    start = time.monotonic()
    if start >= counts.ask_again:
        counts.told = _gauges(conn, now_ms)
        end = time.monotonic()
        if end - start > CHEAP_S:
            counts.ask_again = end + SPARED * (end - start)
    return counts.told


def _gauges(conn: Connection, now_ms: int) -> list[str]:
    streams, events, newest = conn.execute(
        "SELECT count(*), coalesce(sum(events), 0), max(contact) FROM stream"
    ).fetchone()
    (refused,) = conn.execute("SELECT count(*) FROM refused").fetchone()
    met = Counter(
        _age(contact, now_ms)
        for (contact,) in conn.execute(
            "SELECT max(s.contact) FROM device d LEFT JOIN stream s ON s.device = d.device"
            " WHERE d.revoked IS NULL GROUP BY d.device"
        )
    )
    (revoked,) = conn.execute("SELECT count(*) FROM device WHERE revoked IS NOT NULL").fetchone()
    ages = {name: met[name] for name in (*(name for name, _ in AGES), "older", "never")}
    lines = [
        *_one("events", "Events kept", events),
        *_one("refused_events", "Events that were not taken", refused),
        *_one("streams", "Streams of events", streams),
        *_many("machines", "Machines by how long ago they were met last", "met", ages),
        *_one("machines_revoked", "Machines that were stopped", revoked),
        *_one("database_bytes", "Size of the database", _size(conn)),
    ]
    free = disk_free(conn)
    if free is not None:
        lines += _one("disk_free_bytes", "Room on the disk of the database", free)
    query = "SELECT max(at) FROM audit WHERE what = ?"
    (copied,) = conn.execute(query, (BACKUP,)).fetchone()
    for name, help, at in (
        ("last_contact_age_seconds", "Time since any machine was met", newest),
        ("last_backup_age_seconds", "Time since `hub backup` made a copy", copied),
    ):
        if at is not None:
            lines += _one(name, help, max(now_ms - at, 0) / 1000)
    return lines


def _size(conn: Connection) -> int:
    if is_sqlite(conn):
        (pages,) = conn.execute("PRAGMA page_count").fetchone()
        (size,) = conn.execute("PRAGMA page_size").fetchone()
        return int(pages) * int(size)
    (found,) = conn.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(found)


def _age(contact: int | None, now_ms: int) -> str:
    if contact is None:
        return "never"
    return next((name for name, most in AGES if now_ms - contact <= most), "older")


def _many(name: str, help: str, label: str, counts: Mapping[str, int], kind: str = "gauge") -> list[str]:
    full = f"diemhoc_hub_{name}"
    head = [f"# HELP {full} {help}.", f"# TYPE {full} {kind}"]
    return head + [f'{full}{{{label}="{key}"}} {counts[key]}' for key in sorted(counts)]


def _one(name: str, help: str, value: float) -> list[str]:
    full = f"diemhoc_hub_{name}"
    return [f"# HELP {full} {help}.", f"# TYPE {full} gauge", f"{full} {value}"]
