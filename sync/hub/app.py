"""The hub's HTTP face, put together: machines' requests, pages, certificates, lessons for telephones, health and counts.

Nothing is kept in the process between requests but one database connection in one worker thread, so that any
number of hub processes may share a database.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.paths import DataDir
from sync.errors import Problem, SyncError
from sync.hub import metrics
from sync.hub.certificate.routes import certificate_routes
from sync.hub.content_routes import content_folder, content_routes
from sync.hub.desk import Desk, keep_counting
from sync.hub.headers import Closed
from sync.hub.intake.pace import USUAL, Pace
from sync.hub.intake.receipts import unsigned_problem
from sync.hub.keys import hub_key
from sync.hub.machine_routes import machine_routes
from sync.hub.openapi import PATH as OPENAPI
from sync.hub.openapi import document
from sync.hub.phone.lessons import lesson_routes
from sync.hub.problems import as_problem
from sync.hub.storage.database import Error, Where
from sync.hub.web import page_routes, trouble_page

JSON = {"Content-Type": "application/json"}


def make_app(
    database: Where,
    now_ms: Callable[[], int],
    pace: Pace = USUAL,
    *,
    embedded: bool = False,
    data: DataDir | None = None,
    reports: Path | None = None,
    metrics_token: str = "",
    second_step: str = "province",
) -> Starlette:
    """The hub over one database; `now_ms` is its clock (ms since 1970, UTC), `pace` the most that one device
    may send. `embedded`: it is the one in a kiosk, whose pages are open to that machine until it has accounts.
    `data` is where this machine keeps installed packs and rendered narration, for lessons on telephones,
    `reports` the folder for each day's report. `metrics_token` opens /metrics to other machines.
    `second_step` says whose accounts need one: "province", or "all"."""
    counts = metrics.Counts()
    desk = Desk(database, now_ms)
    readers = Desk(database, now_ms)  # pages are read beside the batches, not between them
    writer = Desk(database, now_ms)  # and the daily report beside the pages

    content = content_folder(database, data)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        await desk.ask(lambda conn, now: hub_key(conn, now))

        def counted(at_ms: int) -> None:
            counts.figures_ms = at_ms

        jobs = [asyncio.create_task(keep_counting(readers, lambda: desk.pending > 0, counted))]
        if reports is not None:
            from sync.hub.reports.daily_report import keep_reporting

            jobs.append(asyncio.create_task(keep_reporting(writer, reports)))
        yield
        for job in jobs:
            job.cancel()
        for job in jobs:
            with suppress(asyncio.CancelledError):
                await job
        for one in (writer, readers, desk):
            one.close()

    async def healthz(request: Request) -> Response:
        try:
            await desk.ask(lambda conn, now: metrics.check_health(conn))
        except (Error, OSError, SyncError) as error:
            return Response(msgspec.json.encode({"status": "failing", "why": str(error)}), 503, JSON)
        return Response(msgspec.json.encode({"status": "ok"}), 200, JSON)

    async def tell_metrics(request: Request) -> Response:
        if not metrics.may_read(request, metrics_token):
            raise HTTPException(404)
        told = await readers.ask(lambda conn, now: metrics.metrics(conn, now, counts, desk.pending))
        return Response(told, 200, {"Content-Type": metrics.KIND, "Cache-Control": "no-store"})

    async def openapi(request: Request) -> Response:
        return Response(document(), 200, JSON)

    async def refused(request: Request, error: Exception) -> Response:
        problem = as_problem(error)
        if isinstance(error, HTTPException) and "text/html" in request.headers.get("accept", ""):
            return trouble_page(request, problem)
        return unsigned_problem(problem)

    return Starlette(
        routes=[
            Route("/healthz", healthz, methods=["GET"]),
            Route(metrics.PATH, tell_metrics, methods=["GET"]),
            Route(OPENAPI, openapi, methods=["GET"]),
            *certificate_routes(desk),
            *machine_routes(desk, counts, pace, content),
            *content_routes(content, now_ms),
            *lesson_routes(data, content),
            *page_routes(readers.ask, embedded=embedded, strict=second_step == "all"),
        ],
        middleware=[Middleware(metrics.Counting, counts), Middleware(Closed)],
        exception_handlers={Problem: refused, HTTPException: refused, Exception: refused},
        lifespan=life,
    )
