"""/v1/content: packs and releases that learning points take (a TUF repository), as plain files that can be taken up again.

`/root` is what a learning point begins to trust by, and it comes signed with the hub's own key; all else is signed in
itself. Nothing is published in most hubs: then there is nothing here.
"""

import logging
import re
from asyncio import to_thread
from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from kiosk.paths import DataDir
from sync.errors import Problem, SyncError
from sync.hub.intake.batches import sender
from sync.hub.storage.database import Connection, Where
from sync.protocol import CONTENT, ContentRoot
from sync.signing import HttpRequest

log = logging.getLogger("diemhoc.hub")
_METADATA = re.compile(r"timestamp\.json|[0-9]+\.(root|snapshot|targets|packs)\.json")
_TARGET = re.compile(
    r"packs/[a-z0-9-]{1,80}/[0-9a-f]{64}\.[0-9]+\.zip|releases/[0-9a-f]{64}\.[0-9.]{5,17}\.tar\.xz"
)
KEEP = "public, max-age=31536000, immutable"


def content_folder(database: Where, data: DataDir | None) -> Path | None:
    """Where a hub keeps what it publishes: beside its database, with PostgreSQL in the data folder; None without any."""
    if isinstance(database, Path):
        return database.parent / "content"
    return data.hub / "content" if data is not None else None


def content_routes(folder: Path | None, now_ms: Callable[[], int]) -> list[BaseRoute]:
    """The files of the repository in `folder`. The timestamp is signed anew when it is due and somebody asks."""

    def renewed() -> None:
        if folder is None or not (folder / "metadata" / "timestamp.json").is_file():
            return
        from sync.hub.publishing.repository import renew

        try:
            renew(folder, now_ms())
        except SyncError as error:  # the old one is good for some days more
            log.warning("published packs: %s", error)

    async def metadata(request: Request) -> Response:
        name = request.path_params["name"]
        if folder is None or not _METADATA.fullmatch(name):
            raise nothing()
        if name == "timestamp.json":
            await to_thread(renewed)
            return _file(folder / "metadata" / name, "no-cache", "application/json")
        return _file(folder / "metadata" / name, KEEP, "application/json")

    async def target(request: Request) -> Response:
        name = request.path_params["name"]
        if folder is None or not _TARGET.fullmatch(name):
            raise nothing()
        kind = "application/zip" if name.endswith(".zip") else "application/x-xz"
        return _file(folder / "targets" / name, KEEP, kind)

    return [
        Route(f"{CONTENT}/metadata/{{name}}", metadata, methods=["GET"]),
        Route(f"{CONTENT}/targets/{{name:path}}", target, methods=["GET"]),
    ]


def tell_root(
    conn: Connection, http: HttpRequest, body: bytes, now_ms: int, folder: Path | None
) -> ContentRoot:
    """The first root, for the enrolled device that asks. Raises as `stream_state` does, Problem 404 when nothing was ever
    published."""
    sender(conn, http, body, now_ms)
    if folder is None or not (folder / "metadata" / "timestamp.json").is_file():
        raise nothing()
    return ContentRoot((folder / "metadata" / "1.root.json").read_bytes())


def nothing() -> Problem:
    """There is no such file, or nothing was ever published."""
    return Problem(
        404, "content.none", "nothing of this name is published here", "Ở đây chưa có gói bài này."
    )


def _file(file: Path, keep: str, kind: str) -> Response:
    if not file.is_file():
        raise nothing()
    return FileResponse(
        file, headers={"Cache-Control": keep, "X-Content-Type-Options": "nosniff"}, media_type=kind
    )
