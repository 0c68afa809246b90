"""What learning points ask the hub: enrolments, batches, how far a stream is, the root of published packs. Every answer
is signed by the hub, refusals too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from sync.errors import Problem, SyncError
from sync.hub.content_routes import tell_root
from sync.hub.desk import Desk, Together
from sync.hub.enrol import enrol
from sync.hub.intake.arriving import Arrived, arrive
from sync.hub.intake.batches import BATCHES, STREAMS, stream_state, take_batches
from sync.hub.intake.pace import Pace
from sync.hub.intake.receipts import problem_body, signed, unsigned_problem
from sync.hub.keys import hub_key
from sync.hub.metrics import Counts
from sync.hub.openapi import ENROLMENTS
from sync.hub.problems import as_problem
from sync.hub.storage.database import Connection, Error
from sync.protocol import CONTENT, ContentRoot, EnrolReply, EnrolRequest, Receipt, StreamState
from sync.signing import StaleSignature, check_digest, thumbprint, verify_request


def machine_routes(desk: Desk, counts: Counts, pace: Pace, content: Path | None) -> list[BaseRoute]:
    """The routes that machines use, over the worker `desk`; `counts` are what /metrics tells of batches."""

    def take(conn: Connection, now: int, many: list[Arrived]) -> list[Response]:
        key = hub_key(conn, now)
        found = take_batches(conn, [(one.http, one.body) for one in many], now, pace=pace)
        for each in found:
            if isinstance(each, Receipt):
                counts.taken(each)
            else:
                counts.batches[getattr(each, "code", "failed")] += 1
        return [_told(one, each, key, now) for one, each in zip(many, found, strict=True)]

    batches = Together(desk, take)

    async def put_batch(request: Request) -> Response:
        arrived = await arrive(request)
        try:
            return await batches.ask(arrived)
        except (Error, SyncError) as error:
            return unsigned_problem(as_problem(error))

    async def get_stream(request: Request) -> Response:
        def tell(conn: Connection, arrived: Arrived, now: int) -> StreamState:
            return stream_state(conn, arrived.http, arrived.body, now, pace=pace)

        return await answer(desk, await arrive(request), tell)

    async def get_root(request: Request) -> Response:
        def tell(conn: Connection, arrived: Arrived, now: int) -> ContentRoot:
            return tell_root(conn, arrived.http, arrived.body, now, content)

        return await answer(desk, await arrive(request), tell)

    async def post_enrolment(request: Request) -> Response:
        return await answer(desk, await arrive(request), _take_enrolment)

    return [
        Route(f"{BATCHES}/{{batch}}", put_batch, methods=["PUT"]),
        Route(f"{STREAMS}/{{stream}}", get_stream, methods=["GET"]),
        Route(ENROLMENTS, post_enrolment, methods=["POST"]),
        Route(f"{CONTENT}/root", get_root, methods=["GET"]),
    ]


async def answer(
    desk: Desk,
    arrived: Arrived,
    take: Callable[[Connection, Arrived, int], Any],
) -> Response:
    """What `take` makes of the request, or the problem that it raises, signed by the hub."""

    def work(conn: Connection, now: int) -> Response:
        key = hub_key(conn, now)
        try:
            found = take(conn, arrived, now)
        except Exception as error:
            found = error
        return _told(arrived, found, key, now)

    try:
        return await desk.ask(work)
    except (Error, SyncError) as error:  # not even its key could be read, so nothing can be signed
        return unsigned_problem(as_problem(error))


def _told(arrived: Arrived, found: Any, key: Ed25519PrivateKey, now: int) -> Response:
    """What was found, or the problem that an error means, signed."""
    if not isinstance(found, Exception):
        return signed(arrived.http, 200, found.as_json() if isinstance(found, Receipt) else found, key, now)
    problem = as_problem(found)
    if isinstance(found, StaleSignature):
        problem.extra["hub_time"] = now
    response = signed(arrived.http, problem.status, problem_body(problem), key, now)
    response.headers.update(problem.headers)
    return response


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
