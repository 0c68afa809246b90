"""What learning points ask the hub: enrolments, batches, how far a stream is, the root of published packs. Every answer
is signed by the hub, refusals too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from sync.errors import Problem, SyncError
from sync.hub.arriving import Arrived, arrive
from sync.hub.batches import BATCHES, STREAMS, stream_state, take_batch
from sync.hub.content_routes import tell_root
from sync.hub.database import Connection, Error
from sync.hub.desk import Desk
from sync.hub.enrol import enrol
from sync.hub.keys import hub_key
from sync.hub.metrics import Counts
from sync.hub.openapi import ENROLMENTS
from sync.hub.pace import Pace
from sync.hub.problems import as_problem
from sync.hub.receipts import problem_body, signed, unsigned_problem
from sync.protocol import CONTENT, ContentRoot, EnrolReply, EnrolRequest, StreamState
from sync.signing import StaleSignature, check_digest, thumbprint, verify_request


def machine_routes(desk: Desk, counts: Counts, pace: Pace, content: Path | None) -> list[BaseRoute]:
    """The routes that machines use, over the worker `desk`; `counts` are what /metrics tells of batches."""

    async def put_batch(request: Request) -> Response:
        def take(conn: Connection, arrived: Arrived, now: int) -> dict[str, Any]:
            try:
                receipt = take_batch(conn, arrived.http, arrived.body, now, pace=pace)
            except Exception as error:
                counts.batches[getattr(error, "code", "failed")] += 1
                raise
            counts.taken(receipt)
            return receipt.as_json()

        return await answer(desk, await arrive(request), take)

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
            return signed(arrived.http, 200, take(conn, arrived, now), key, now)
        except Exception as error:
            problem = as_problem(error)
            if isinstance(error, StaleSignature):
                problem.extra["hub_time"] = now
            response = signed(arrived.http, problem.status, problem_body(problem), key, now)
            response.headers.update(problem.headers)
            return response

    try:
        return await desk.ask(work)
    except (Error, SyncError) as error:  # not even its key could be read, so nothing can be signed
        return unsigned_problem(as_problem(error))


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
