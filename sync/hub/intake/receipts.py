"""What the hub answers: JSON signed with the hub's key (RFC 9421), refusals as problem details (RFC 9457)."""

from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from starlette.responses import Response

from sync.errors import Problem
from sync.signing import HttpAnswer, HttpRequest, public_bytes, sign_answer, thumbprint


def signed(request: HttpRequest, status: int, body: Any, key: Ed25519PrivateKey, now_ms: int) -> Response:
    """An answer to `request` that carries the hub's signature over status, body, and the request's method and
    path."""
    headers = {"Content-Type": "application/problem+json" if status >= 400 else "application/json"}
    content = msgspec.json.encode(body)
    answer = HttpAnswer(status, headers, request)
    sign_answer(answer, content, key=key, key_id=thumbprint(public_bytes(key)), created_s=now_ms // 1000)
    return Response(content, status, headers)


def problem_body(problem: Problem) -> dict[str, int | str]:
    """Problem details with members code (stable id), detail (English) and detail_vi (Vietnamese)."""
    return {
        "type": f"urn:diem-hoc-so:problem:{problem.code}",
        "title": problem.code,
        "status": problem.status,
        "code": problem.code,
        "detail": str(problem),
        "detail_vi": problem.vi,
        **problem.extra,
    }


def unsigned_problem(problem: Problem) -> Response:
    """The same without a signature, for what does not belong to the upload protocol (no such page, and so
    on)."""
    return Response(
        msgspec.json.encode(problem_body(problem)),
        problem.status,
        {"Content-Type": "application/problem+json", **problem.headers},
    )
