"""The way from kiosk to hub without a network in between: real requests, the hub's real app, and a fate for each."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter
from starlette.applications import Starlette
from urllib3 import HTTPResponse

from sync.hub.app import make_app
from sync.hub.intake.pace import Pace

Fate = Literal["arrives", "is lost", "loses its answer", "arrives twice"]
FATES: tuple[Fate, ...] = ("arrives", "is lost", "loses its answer", "arrives twice")


class Straight(BaseAdapter):
    """An adapter of `requests` that is the hub. `fates` are used up one a request; then everything arrives."""

    def __init__(self, database: Path, now_ms: Callable[[], int]) -> None:
        super().__init__()
        self.database = database
        self.fates: list[Fate] = []
        self.carried = 0
        self._now_ms = now_ms
        self._loop = asyncio.new_event_loop()
        self._app: Starlette | None = None
        self._life: Any = None
        self.start()

    def start(self) -> None:
        """The hub comes up; nothing happens when it is."""
        if self._app is None:
            self._app = make_app(self.database, self._now_ms, Pace(per_minute=0))
            self._life = self._app.router.lifespan_context(self._app)
            self._loop.run_until_complete(self._life.__aenter__())

    def stop(self) -> None:
        """The hub goes down; nothing happens when it is."""
        if self._app is not None:
            self._loop.run_until_complete(self._life.__aexit__(None, None, None))
            self._app = None

    def session(self) -> requests.Session:
        """A session of which every request goes this way."""
        made = requests.Session()
        made.mount("http://", self)
        return made

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        fate = self.fates.pop(0) if self.fates else "arrives"
        if self._app is None or fate == "is lost":
            raise requests.ConnectionError("refused")
        for _again in range(2 if fate == "arrives twice" else 1):
            response = self._loop.run_until_complete(self._ask(self._app, request))
            self.carried += 1
        if fate == "loses its answer":
            raise requests.ConnectionError("cut")
        return response

    def close(self) -> None:
        self.stop()
        self._loop.close()

    async def _ask(self, app: Starlette, request: requests.PreparedRequest) -> requests.Response:
        parts = urlsplit(str(request.url))
        body = request.body if isinstance(request.body, bytes) else str(request.body or "").encode()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "headers": [(k.lower().encode(), str(v).encode()) for k, v in request.headers.items()],
        }
        told: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def tell(message: Any) -> None:
            told.append(message)

        await app(scope, receive, tell)
        headers = {k.decode(): v.decode() for k, v in told[0]["headers"]}
        response = requests.Response()
        response.status_code = told[0]["status"]
        response.headers.update(headers)
        content = b"".join(message.get("body", b"") for message in told[1:])
        response.raw = HTTPResponse(
            io.BytesIO(content), headers=headers, status=response.status_code, preload_content=False
        )
        response.request = request
        return response
