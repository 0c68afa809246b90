"""The figures of pages from what the hub keeps, against a page that asks `select 1` and against the raw events.

Smaller than the country by default, so that it ends in a minute: DIEMHOC_EVENTS=5000000 DIEMHOC_COMMUNES=3321 for all
of it. The raw figures are counted by SQL written for them alone, and must be equal.
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

from sync.hub.database import Connection, connect
from sync.hub.desk import Desk
from sync.hub.figures import Scope
from sync.hub.fleet import fleet
from sync.hub.inbox import inbox
from sync.hub.learning_figures import classes, lessons
from sync.hub.overview_figures import by_month, map_values, months, overview, total
from sync.hub.rollup import refresh
from tests.bench.figure import Figure
from tests.bench.many import DAY_MS, DAYS, NOW, fill

EVENTS = int(os.environ.get("DIEMHOC_EVENTS", "200000"))
COMMUNES = int(os.environ.get("DIEMHOC_COMMUNES", "400"))
ROUNDS = 9
Page = Callable[[Connection], object]


def run() -> list[Figure]:
    """How long the pages' figures take, in `select 1` pages; and how many times faster than from raw events."""
    with tempfile.TemporaryDirectory(dir=Path.cwd(), prefix=".bench-") as folder:  # /tmp may be memory only
        conn = connect(Path(folder, "hub.sqlite"))
        n = fill(conn, EVENTS, COMMUNES)
        start = time.perf_counter()
        refresh(conn, NOW)
        counting = time.perf_counter() - start
        country = Scope()
        month = months(conn, country)[1]
        province, commune = conn.execute(
            "SELECT province, commune FROM fact_stream ORDER BY stream"
        ).fetchone()
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
        with _served(Path(folder, "hub.sqlite"), asked) as ms_of:
            nothing = ms_of("nothing")
            took = {name: ms_of(name) for name in pages}
        kept_s, raw_s = _against_raw(conn, month)
        conn.close()
    figures = [Figure(f"{name}, in `select 1` pages", ms / nothing, 50) for name, ms in took.items()]
    return [
        *figures,
        Figure("overview's figures faster than from the raw events", raw_s / kept_s, 20, ">="),
        Figure("events counted anew", n / counting, unit="/s"),
        Figure("slowest page", max(took.values()), unit="ms"),
        Figure("a `select 1` page", nothing, unit="ms"),
        Figure("events", n, unit=""),
    ]


@contextmanager
def _served(where: Path, pages: dict[str, Page]) -> Iterator[Callable[[str], float]]:
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
    kept = {
        name: total(rows, name, month) for name in ("people", "women", "older", "seats", "lessons", "classes")
    }
    kept_s = time.perf_counter() - start
    start = time.perf_counter()
    raw = raw_figures(conn, month)
    raw_s = time.perf_counter() - start
    if raw != kept:
        raise RuntimeError(f"not equal: kept {kept}, raw {raw}")
    return kept_s, raw_s


def raw_figures(conn: Connection, month: str) -> dict[str, int]:
    """The overview's figures straight from the events of tests.bench.many (nothing undone, every boot dated by NOW)."""
    day = f"strftime('%Y-%m', (e.mono + {NOW} + 25200000) / 1000, 'unixepoch')"
    month_of = f"SELECT e.stream, e.type, e.data, {day} AS month FROM event e"
    who, held = "json_extract(data, '$.resident')", "json_extract(data, '$.class')"
    learned = (
        f"WITH e AS MATERIALIZED ({month_of}),"
        f" opened AS MATERIALIZED (SELECT {held} AS class, month FROM e WHERE type = 'class.opened'),"
        f" seat AS MATERIALIZED (SELECT {who} AS who, {held} AS class, month FROM e WHERE type = 'attendance.checked_in'),"
        " sat AS MATERIALIZED (SELECT DISTINCT s.who, s.class, coalesce(o.month, s.month) AS month FROM seat s"
        " LEFT JOIN opened o ON o.class = s.class),"
        f" done AS MATERIALIZED (SELECT {who} AS who, month FROM e WHERE type = 'lesson.finished'),"
        " both_ways AS (SELECT who, month FROM sat UNION SELECT who, month FROM done),"
        " first AS MATERIALIZED (SELECT who, min(month) AS month FROM both_ways GROUP BY who),"
        f" card AS MATERIALIZED (SELECT {who} AS who, json_extract(data, '$.gender') AS gender,"
        " json_extract(data, '$.band') AS band FROM e WHERE type = 'resident.enrolled')"
    )
    row = conn.execute(
        f"{learned} SELECT count(*), sum(c.gender = 'f'), sum(c.band IN ('60-69', '70+')),"
        " (SELECT count(*) FROM sat WHERE month = ?1), (SELECT count(*) FROM done WHERE month = ?1),"
        " (SELECT count(*) FROM opened WHERE month = ?1)"
        " FROM first f LEFT JOIN card c ON c.who = f.who WHERE f.month <= ?1",
        (month,),
    ).fetchone()
    return dict(zip(("people", "women", "older", "seats", "lessons", "classes"), map(int, row), strict=True))
