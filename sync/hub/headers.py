"""Headers that every answer to a browser carries, where the page has not set stricter ones of its own (ASVS 3.4)."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CLOSED = {
    "Content-Security-Policy": "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
}
STRICT = "max-age=31536000; includeSubDomains"
MACHINES = "/v1/"
"""What lies below is asked by machines only, thousands of times a day: they need none of this."""


class Closed:
    """ASGI around the hub: adds what is missing; over HTTPS also that it is to stay so for a year."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in CLOSED.items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers.setdefault("Strict-Transport-Security", STRICT)
            await send(message)

        for_browsers = scope["type"] == "http" and not scope["path"].startswith(MACHINES)
        await self._app(scope, receive, closed if for_browsers else send)
