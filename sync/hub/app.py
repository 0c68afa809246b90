"""The hub's HTTP face: enrolments, batches, certificates to check, a health check and a plain overview.

Nothing is kept in the process between requests but one database connection in one worker thread, so that any
number of hub processes may share a database.
"""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from kiosk.paths import DataDir
from sync.errors import Problem, SyncError
from sync.hub import metrics
from sync.hub.batches import BATCHES, STREAMS, stream_state, take_batch
from sync.hub.certificate_page import PATH as CERTIFICATES
from sync.hub.certificate_page import answer_json, answer_page, ask_page
from sync.hub.certificates import look_up
from sync.hub.content_routes import content_folder, content_routes, tell_root
from sync.hub.database import Clash, Connection, Error, Where
from sync.hub.desk import Desk, keep_counting
from sync.hub.enrol import enrol
from sync.hub.headers import Closed
from sync.hub.keys import hub_key
from sync.hub.openapi import ENROLMENTS, document
from sync.hub.openapi import PATH as OPENAPI
from sync.hub.pace import USUAL, Pace
from sync.hub.phone_lessons import lesson_routes
from sync.hub.receipts import problem_body, signed, unsigned_problem
from sync.hub.web import page_routes, trouble_page
from sync.protocol import CONTENT, MAX_BYTES, ContentRoot, EnrolReply, EnrolRequest, StreamState
from sync.signing import BadSignature, HttpRequest, StaleSignature, check_digest, thumbprint, verify_request

log = logging.getLogger("diemhoc.hub")
T = TypeVar("T")


@dataclass(frozen=True)
class Arrived:
    """A request with its body read whole."""

    http: HttpRequest
    body: bytes


def make_app(
    database: Where,
    now_ms: Callable[[], int],
    pace: Pace = USUAL,
    *,
    embedded: bool = False,
    data: DataDir | None = None,
    reports: Path | None = None,
    metrics_token: str = "",
) -> Starlette:
    """The hub over one database; `now_ms` is its clock (ms since 1970, UTC), `pace` the most that one device
    may send. `embedded`: it is the one in a kiosk, whose pages are open to that machine until it has accounts.
    `data` is where this machine keeps installed packs and rendered narration, for lessons on telephones,
    `reports` the folder for each day's report. `metrics_token` opens /metrics to other machines."""
    counts = metrics.Counts()
    desk = Desk(database, now_ms)
    readers = Desk(database, now_ms)  # pages are read beside the batches, not between them
    writer = Desk(database, now_ms)  # and the daily report beside the pages

    content = content_folder(database, data)

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        await desk.ask(lambda conn, now: hub_key(conn, now))
        jobs = [asyncio.create_task(keep_counting(readers))]
        if reports is not None:
            from sync.hub.daily_report import keep_reporting

            jobs.append(asyncio.create_task(keep_reporting(writer, reports)))
        yield
        for job in jobs:
            job.cancel()
        for job in jobs:
            with suppress(asyncio.CancelledError):
                await job
        for one in (writer, readers, desk):
            one.close()

    async def put_batch(request: Request) -> Response:
        def take(conn: Connection, arrived: Arrived, now: int) -> dict[str, Any]:
            try:
                receipt = take_batch(conn, arrived.http, arrived.body, now, pace=pace)
            except Exception as error:
                counts.batches[getattr(error, "code", "failed")] += 1
                raise
            counts.taken(receipt)
            return receipt.as_json()

        return await _answer(desk, await _arrive(request), take)

    async def get_stream(request: Request) -> Response:
        def tell(conn: Connection, arrived: Arrived, now: int) -> StreamState:
            return stream_state(conn, arrived.http, arrived.body, now, pace=pace)

        return await _answer(desk, await _arrive(request), tell)

    async def get_root(request: Request) -> Response:
        def tell(conn: Connection, arrived: Arrived, now: int) -> ContentRoot:
            return tell_root(conn, arrived.http, arrived.body, now, content)

        return await _answer(desk, await _arrive(request), tell)

    async def post_enrolment(request: Request) -> Response:
        return await _answer(desk, await _arrive(request), _take_enrolment)

    async def healthz(request: Request) -> Response:
        try:
            await desk.ask(lambda conn, now: conn.execute("SELECT count(*) FROM hub_key").fetchone())
        except (Error, SyncError) as error:
            return Response(msgspec.json.encode({"status": "failing", "why": str(error)}), 503, JSON)
        return Response(msgspec.json.encode({"status": "ok"}), 200, JSON)

    async def tell_metrics(request: Request) -> Response:
        if not metrics.may_read(request, metrics_token):
            raise HTTPException(404)
        told = await readers.ask(lambda conn, now: metrics.metrics(conn, now, counts))
        return Response(told, 200, {"Content-Type": metrics.KIND, "Cache-Control": "no-store"})

    async def openapi(request: Request) -> Response:
        return Response(document(), 200, JSON)

    async def certificate(request: Request) -> Response:
        asked = request.path_params.get("code") or request.query_params.get("ma", "")
        if not asked:
            return Response(ask_page(), 200, PAGE)
        name = _typed_name((await _arrive(request)).body) if request.method == "POST" else None
        found = await desk.ask(lambda conn, now: look_up(conn, asked))
        status = 200 if found else 404
        if "application/json" in request.headers.get("accept", ""):
            return Response(answer_json(found, name), status, JSON)
        return Response(answer_page(asked, found, name), status, PAGE)

    async def refused(request: Request, error: Exception) -> Response:
        problem = _as_problem(error)
        if isinstance(error, HTTPException) and "text/html" in request.headers.get("accept", ""):
            return trouble_page(request, problem)
        return unsigned_problem(problem)

    return Starlette(
        routes=[
            Route("/healthz", healthz, methods=["GET"]),
            Route(metrics.PATH, tell_metrics, methods=["GET"]),
            Route(CERTIFICATES, certificate, methods=["GET"]),
            Route(f"{CERTIFICATES}/{{code}}", certificate, methods=["GET", "POST"]),
            Route("/x/{code}", certificate, methods=["GET"]),  # short, for the QR on the paper
            Route(f"{BATCHES}/{{batch}}", put_batch, methods=["PUT"]),
            Route(f"{STREAMS}/{{stream}}", get_stream, methods=["GET"]),
            Route(ENROLMENTS, post_enrolment, methods=["POST"]),
            Route(OPENAPI, openapi, methods=["GET"]),
            Route(f"{CONTENT}/root", get_root, methods=["GET"]),
            *content_routes(content, now_ms),
            *lesson_routes(data),
            *page_routes(readers.ask, embedded=embedded),
        ],
        middleware=[Middleware(metrics.Counting, counts), Middleware(Closed)],
        exception_handlers={Problem: refused, HTTPException: refused, Exception: refused},
        lifespan=life,
    )


DRAINED_BYTES = 8 * MAX_BYTES
"""So much of a body that is too large is read and thrown away, so that its sender gets to read why."""
JSON = {"Content-Type": "application/json"}
PAGE = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; object-src 'none'; style-src 'self'; font-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def _typed_name(form: bytes) -> str:
    """The name in the form of the certificate page (application/x-www-form-urlencoded)."""
    try:
        fields = parse_qs(form.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError:
        fields = {}
    return fields.get("ten", [""])[0]


async def _arrive(request: Request) -> Arrived:
    """Read a request whole, at most MAX_BYTES of body. Raises Problem 413, 400."""
    size, pieces = 0, []
    try:
        async for piece in request.stream():
            size += len(piece)
            if size <= MAX_BYTES:
                pieces.append(piece)
            elif size > DRAINED_BYTES:
                break
    except ClientDisconnect:
        raise Problem(
            400, "request.cut", "the request ended before its body did", "Gói gửi bị cắt giữa chừng."
        ) from None
    if size > MAX_BYTES:
        raise Problem(
            413,
            "batch.too_large",
            f"the body is larger than {MAX_BYTES} bytes: send fewer events at a time",
            "Gói gửi lớn quá, hãy chia nhỏ.",
            headers={"Connection": "close"},
        )
    headers: dict[str, str] = {}
    for raw_name, raw_value in request.scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    path = request.scope.get("raw_path", b"").partition(b"?")[0].decode("latin-1")
    http = HttpRequest(request.method, f"http://hub{path}", headers)
    return Arrived(http, b"".join(pieces))


async def _answer(
    desk: Desk,
    arrived: Arrived,
    take: Callable[[Connection, Arrived, int], Any],
) -> Response:
    """What `take` makes of the request, or the problem that it raises, signed by the hub."""

    def work(conn: Connection, now: int) -> Response:
        key = hub_key(conn, now)
        try:
            return signed(arrived.http, 200, take(conn, arrived, now), key, now)
        except Exception as error:
            problem = _as_problem(error)
            if isinstance(error, StaleSignature):
                problem.extra["hub_time"] = now
            response = signed(arrived.http, problem.status, problem_body(problem), key, now)
            response.headers.update(problem.headers)
            return response

    try:
        return await desk.ask(work)
    except (Error, SyncError) as error:  # not even its key could be read, so nothing can be signed
        return unsigned_problem(_as_problem(error))


def _take_enrolment(conn: Connection, arrived: Arrived, now: int) -> EnrolReply:
    try:
        asked = msgspec.json.decode(arrived.body, type=EnrolRequest)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise Problem(
            400,
            "enrolment.bad_json",
            f"the enrolment is not as protocol 1 says ({' '.join(str(error).split())[:160]})",
            "Yêu cầu nối máy không đúng mẫu.",
        ) from None
    public = asked.public_key

    def key_of(key_id: str) -> Ed25519PublicKey | None:
        return Ed25519PublicKey.from_public_bytes(public) if key_id == thumbprint(public) else None

    verify_request(arrived.http, key_of=key_of, now_s=now // 1000)
    check_digest(arrived.http.headers, arrived.body)
    return enrol(conn, asked.code, public, now)


def _as_problem(error: Exception) -> Problem:
    """The problem that an exception means; what nobody thought of is logged and answered without its
    details."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, BadSignature | StaleSignature):
        return Problem(401, error.code, str(error), error.vi)
    if isinstance(error, HTTPException):
        return Problem(error.status_code, f"http.{error.status_code}", error.detail, "Không có trang này.")
    if isinstance(error, sqlite3.OperationalError | Clash | SyncError):
        log.warning("database: %s", error)
        return Problem(
            503,
            "hub.busy",
            "the hub cannot write just now: try again later",
            "Máy của xã đang bận.",
            headers={"Retry-After": "60"},
        )
    log.error("unexpected", exc_info=error)
    return Problem(
        500, "hub.failed", "something went wrong in the hub: try again later", "Máy của xã gặp lỗi."
    )
