"""A request to the hub, read whole before anybody decides about it: of bounded size, its headers as they were signed."""

from dataclasses import dataclass

from starlette.requests import ClientDisconnect, Request

from sync.errors import Problem
from sync.protocol import MAX_BYTES
from sync.signing import HttpRequest

DRAINED_BYTES = 8 * MAX_BYTES
"""So much of a body that is too large is read and thrown away, so that its sender gets to read why."""


@dataclass(frozen=True)
class Arrived:
    """A request with its body read whole."""

    http: HttpRequest
    body: bytes


async def arrive(request: Request) -> Arrived:
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
