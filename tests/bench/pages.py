"""The figures of pages from what the hub keeps, against a page that asks `select 1` and against the raw events.

Smaller than the country by default, so that it ends in a minute: DIEMHOC_EVENTS=5000000 DIEMHOC_COMMUNES=3321 for all
of it; DIEMHOC_KEEP=DIR keeps the filled SQLite file there for the next time, DIEMHOC_ON=sqlite or postgres takes one of the
two. The raw figures are counted by SQL written for them alone, and must be equal.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import msgspec
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.hub.desk import Desk
from sync.hub.figures.class_list import classes
from sync.hub.figures.figures import Scope
from sync.hub.figures.fleet import fleet
from sync.hub.figures.inbox import inbox
from sync.hub.figures.learning_figures import lessons
from sync.hub.figures.map_figures import map_values
from sync.hub.figures.months import by_month, months, total
from sync.hub.figures.overview_figures import overview
from sync.hub.figures.rollup import refresh
from sync.hub.opening import connect
from sync.hub.storage.database import Connection, Where, is_sqlite
from tests.bench.figure import Figure
from tests.bench.many import DAY_MS, DAYS, NOW, fill
from tests.bench.raw import NAMES, raw_figures
from tests.postgres import server

EVENTS = int(os.environ.get("DIEMHOC_EVENTS", "200000"))
COMMUNES = int(os.environ.get("DIEMHOC_COMMUNES", "400"))
KEEP = os.environ.get("DIEMHOC_KEEP", "")
ON = os.environ.get("DIEMHOC_ON", "")
ROUNDS = 9
Page = Callable[[Connection], object]


def run() -> list[Figure]:
    """How long the pages' figures take, in `select 1` pages; and how many times faster than from raw events."""
    figures = []
    if ON != "postgres":
        with tempfile.TemporaryDirectory(
            dir=Path.cwd(), prefix=".bench-"
        ) as folder:  # /tmp may be memory only
            figures += _told("SQLite", Path(KEEP or folder, f"hub-{EVENTS}-{COMMUNES}.sqlite"))
    if ON != "sqlite":
        with server(durable=True) as running:
            if running is not None:
                figures += _told("PostgreSQL", running.database())
    return figures


def _told(kind: str, where: Where) -> list[Figure]:
    conn, figures = _filled(kind, where)
    country = Scope()
    month = months(conn, country)[1]
    province, commune = conn.execute("SELECT province, commune FROM fact_stream ORDER BY stream").fetchone()
    one_province, one_commune = Scope(province), Scope(province, commune)
    pages: dict[str, Page] = {
        "overview of the country": lambda c: overview(c, country, month),
        "overview of a province": lambda c: overview(c, one_province, month),
        "page of a commune": lambda c: overview(c, one_commune, month),
        "map of the provinces": lambda c: map_values(c, "people", month),
        "map of all communes": lambda c: map_values(c, "people", month, by="commune"),
        "classes of a province": lambda c: classes(c, one_province, month),
        "lessons of the country": lambda c: lessons(c, country, month),
        "fleet of a province": lambda c: fleet(c, one_province, NOW + DAYS * DAY_MS),
        "inbox of a province": lambda c: inbox(c, one_province),
    }
    asked = {"nothing": lambda c: c.execute("SELECT 1").fetchone(), **pages}
    with _served(where, asked) as ms_of:
        nothing = ms_of("nothing")
        took = {name: ms_of(name) for name in pages}
    kept_s, raw_s = _against_raw(conn, month)
    conn.close()
    return [
        *(Figure(f"{kind}: {name}, in `select 1` pages", ms / nothing, 50) for name, ms in took.items()),
        Figure(f"{kind}: overview's figures faster than from the raw events", raw_s / kept_s, 20, ">="),
        Figure(f"{kind}: slowest page", max(took.values()), unit="ms"),
        Figure(f"{kind}: a `select 1` page", nothing, unit="ms"),
        *figures,
    ]


def _filled(kind: str, where: Where) -> tuple[Connection, list[Figure]]:
    """A hub with all events, their figures counted; what making it took, unless it was there already."""
    if isinstance(where, Path) and where.exists():
        conn = connect(where)
        refresh(conn, NOW)
        (events,) = conn.execute("SELECT sum(events) FROM stream").fetchone()
        return conn, [Figure(f"{kind}: events", events, unit="")]
    half = where.with_suffix(".half") if isinstance(where, Path) else where
    conn = connect(half)
    n = fill(conn, EVENTS, COMMUNES)
    _as_autovacuum(conn)
    start = time.perf_counter()
    refresh(conn, NOW)
    counting = time.perf_counter() - start
    _as_autovacuum(conn)
    if isinstance(where, Path):
        conn.close()
        assert isinstance(half, Path)
        half.rename(where)
        conn = connect(where)
    return conn, [
        Figure(f"{kind}: events counted anew", n / counting, unit="/s"),
        Figure(f"{kind}: events", n, unit=""),
    ]


def _as_autovacuum(conn: Connection) -> None:
    """PostgreSQL does this by itself, a little later; SQLite never does."""
    if not is_sqlite(conn):
        conn.execute("VACUUM ANALYZE")


@contextmanager
def _served(where: Where, pages: dict[str, Page]) -> Iterator[Callable[[str], float]]:
    """A server on loopback, as the hub's: pages asked in the desk's thread and written as JSON. Gives the median time of a
    request for a page, in ms."""
    desk = Desk(where, lambda: NOW)

    async def answer(request: Request) -> Response:
        page = pages[request.query_params["page"]]
        found = await desk.ask(lambda conn, now: page(conn))
        return Response(msgspec.json.encode(found), 200, {"Content-Type": "application/json"})

    config = uvicorn.Config(Starlette(routes=[Route("/", answer)]), port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    link = HTTPConnection("127.0.0.1", server.servers[0].sockets[0].getsockname()[1])

    def once(name: str) -> float:
        start = time.perf_counter()
        link.request("GET", f"/?page={quote(name)}")
        got = link.getresponse()
        got.read()
        if got.status != 200:
            raise RuntimeError(f"{name}: the page answered {got.status}")
        return 1000 * (time.perf_counter() - start)

    try:
        yield lambda name: statistics.median(once(name) for _ in range(ROUNDS))
    finally:
        link.close()
        server.should_exit = True
        thread.join()
        desk.close()


def _against_raw(conn: Connection, month: str) -> tuple[float, float]:
    """Seconds for the same figures of the country from what is kept, and from the events by SQL. Raises RuntimeError when
    they are not equal."""
    start = time.perf_counter()
    rows = by_month(conn, Scope())
    kept = {name: total(rows, name, month) for name in NAMES}
    kept_s = time.perf_counter() - start
    start = time.perf_counter()
    raw = raw_figures(conn, month)
    raw_s = time.perf_counter() - start
    if raw != kept:
        raise RuntimeError(f"not equal: kept {kept}, raw {raw}")
    return kept_s, raw_s
