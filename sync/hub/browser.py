"""What a browser's request tells beside its address: the cookie, the way it came, its form."""

import ipaddress
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request

from sync.errors import Problem
from sync.hub.form import MOST_BYTES


def cookie_name(secure: bool) -> str:
    """The cookie's name; over HTTPS one that no other host or path can set (RFC 6265bis)."""
    return "__Host-hub" if secure else "hub"


def token_of(request: Request) -> str:
    """The token in the cookie, "" when there is none."""
    value = request.cookies.get(cookie_name(is_secure(request)), "")
    return value if len(value) <= 64 else ""


def is_secure(request: Request) -> bool:
    """Whether the browser came by HTTPS (as the proxy on this machine tells)."""
    return request.url.scheme == "https"


def same_origin(request: Request) -> bool:
    """Whether the browser says that a form came from a page of this hub (both headers, where it sends them)."""
    site = request.headers.get("sec-fetch-site", "same-origin")
    origin = request.headers.get("origin")
    host = request.headers.get("host", "")
    return site in ("same-origin", "none") and (origin is None or urlsplit(origin).netloc == host)


def is_local(request: Request) -> bool:
    """Whether the request was made on this very machine: no proxy in between, no foreign name of the host."""
    forwarded = {"forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"} & set(
        request.headers.keys()
    )
    host = (urlsplit(f"//{request.headers.get('host', '')}").hostname or "").lower()
    return not forwarded and host in ("localhost", "127.0.0.1", "::1") and _is_loopback(request)


def _is_loopback(request: Request) -> bool:
    try:
        return request.client is not None and ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


async def body(request: Request) -> bytes:
    """The body of a form. Raises Problem 413, 400."""
    pieces, size = [], 0
    try:
        async for piece in request.stream():
            size += len(piece)
            if size > MOST_BYTES:
                raise Problem(
                    413,
                    "form.too_large",
                    "the form or its file is too large",
                    "Tệp này lớn quá, tối đa 2 MB.",
                )
            pieces.append(piece)
    except ClientDisconnect:
        raise Problem(
            400, "request.cut", "the request ended too soon", "Gói gửi bị cắt giữa chừng."
        ) from None
    return b"".join(pieces)
