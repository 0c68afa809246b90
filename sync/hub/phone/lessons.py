"""Lessons on one's own telephone: /bai (all of them) and /bai/LESSON, from the packs of this hub.

Everything a page needs comes from this hub, compressed, and stays in the telephone (sw.js). Nobody is asked who they
are and nothing about the reader is kept.
"""

import gzip
import hashlib
import re
from asyncio import to_thread
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from content.lesson import Lesson, Pack, Sentence
from kiosk.paths import DataDir
from sync.hub.phone.packs import Packs, State
from sync.hub.phone.page import PATH, lesson_page, list_page, static_file

LANGUAGES = ("vi", "en")
KEEP = "public, max-age=31536000, immutable"
SECURITY = {
    "Content-Security-Policy": (
        "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self';"
        " connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
DRAWING = SECURITY | {
    "Content-Security-Policy": "default-src 'none'; object-src 'none'; style-src 'unsafe-inline';"
    " base-uri 'none'; frame-ancestors 'none'"
}
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_HTML = "text/html; charset=utf-8"
_STATIC = ("bai.css", "bai.js", "mark.svg")


@dataclass(frozen=True)
class Body:
    """What is sent: as it is and, where that is shorter, compressed; `tag` changes whenever the bytes do."""

    plain: bytes
    small: bytes | None
    kind: str
    tag: str


@dataclass
class Shelf:
    """The lessons of this hub as pages. `data` is where packs are installed and narration is rendered (without it there is
    no sound), `published` the folder of what the hub publishes. Files are read when they are first asked for and kept
    until the packs change."""

    data: DataDir | None = None
    published: Path | None = None
    _bodies: dict[tuple[str, ...], Body] = field(default_factory=dict)
    _state: State = ()

    @cached_property
    def _packs(self) -> Packs:
        return Packs(self.data, self.published)

    @property
    def pack(self) -> Pack:
        """All lessons as they are now."""
        pack, state = self._packs.now()
        if state != self._state:
            self._bodies, self._state = {}, state
        return pack

    def lesson(self, lesson_id: str, lang: str) -> Body | None:
        """A lesson's page, None when there is no such lesson."""
        pack = self.pack
        lesson = pack.lesson(lesson_id)
        if lesson is None:
            return None
        sounds = self._sounds(lesson, lang)
        key = ("lesson", lesson_id, lang, *(f"{file.name} {size}" for file, size in sounds.values()))

        def hear(sentence: Sentence) -> tuple[str, int] | None:
            found = sounds.get(sentence.utterance(lang))
            return (f"{PATH}/{lesson_id}/tieng/{found[0].name}", found[1]) if found else None

        return self._kept(key, lambda: (lesson_page(pack, lesson, lang, hear), _HTML))

    def all(self, lang: str, missing: bool = False) -> Body:
        """The page with all lessons."""
        pack = self.pack
        return self._kept(("all", lang, str(missing)), lambda: (list_page(pack, lang, missing), _HTML))

    def picture(self, lesson_id: str, name: str) -> Body | None:
        """A picture of a lesson's scenes."""
        lesson = self.pack.lesson(lesson_id)
        if lesson is None or name not in {scene.picture for scene in lesson.scenes}:
            return None
        return self.file(lesson.picture(name))

    def file(self, path: Path) -> Body | None:
        """Any file, None when it is not there."""
        try:
            return self._kept(("file", str(path)), lambda: (path.read_bytes(), _KINDS[path.suffix]))
        except OSError:
            return None

    def _kept(self, key: tuple[str, ...], make: Callable[[], tuple[bytes, str]]) -> Body:
        bodies = self._bodies  # another thread may begin anew meanwhile
        body = bodies.get(key)
        if body is None:
            body = bodies[key] = _packed(*make())
        return body

    def sound(self, name: str) -> Path | None:
        """The rendered sentence of this file name."""
        if self.data is None or not re.fullmatch(r"[0-9a-f]{32}\.ogg", name):
            return None
        file = self.data.voice / name
        return file if file.is_file() else None

    def _sounds(self, lesson: Lesson, lang: str) -> dict[tuple[str, ...], tuple[Path, int]]:
        """By its spoken phrases the file and bytes of each sentence that is heard on the page and was rendered."""
        if self.data is None or not self.data.voice.is_dir():
            return {}
        from voice.ladder import Shelf as Voices
        from voice.narrator import Narrator

        narrator = Narrator(self.data.voice, Voices(self.data.voices, (self.data.recordings,)))
        said = [scene.sentence for scene in lesson.scenes] + [
            scene.note for scene in lesson.scenes if scene.note
        ]
        said += [point.sentence for point in lesson.take_home]
        found = {}
        for sentence in said:
            phrases = sentence.utterance(lang)
            clip = narrator.cached(phrases, sentence.language(lang))
            if clip is not None:
                found[phrases] = (clip.path, clip.path.stat().st_size)
        narrator.close()
        return found


def lesson_routes(data: DataDir | None = None, published: Path | None = None) -> list[BaseRoute]:
    """The pages and all that they load. Nothing is read before somebody asks."""
    shelf = Shelf(data, published)

    async def all_lessons(request: Request) -> Response:
        return _sent(request, await to_thread(shelf.all, _lang(request)))

    async def lesson(request: Request) -> Response:
        found = await to_thread(shelf.lesson, request.path_params["lesson"], _lang(request))
        if found is None:
            return _sent(request, await to_thread(shelf.all, _lang(request), True), status=404)
        return _sent(request, found)

    async def picture(request: Request) -> Response:
        found = await to_thread(shelf.picture, request.path_params["lesson"], request.path_params["name"])
        return _sent(request, found, DRAWING | {"Cache-Control": _keep(request)})

    async def sound(request: Request) -> Response:
        file = await to_thread(shelf.sound, request.path_params["name"])
        if file is None:
            return Response("", 404)
        return FileResponse(file, headers=SECURITY | {"Cache-Control": KEEP}, media_type="audio/ogg")

    async def static(request: Request) -> Response:
        name = request.path_params["name"]
        found = await to_thread(shelf.file, static_file(name)) if name in _STATIC else None
        return _sent(request, found, DRAWING | {"Cache-Control": _keep(request)})

    async def worker(request: Request) -> Response:
        found = await to_thread(shelf.file, static_file("sw.js"))
        return _sent(request, found, SECURITY | {"Service-Worker-Allowed": PATH})

    return [
        Route(PATH, all_lessons, methods=["GET"]),
        Route(f"{PATH}/sw.js", worker, methods=["GET"]),
        Route(f"{PATH}/tinh/{{name}}", static, methods=["GET"]),
        Route(f"{PATH}/{{lesson}}", lesson, methods=["GET"]),
        Route(f"{PATH}/{{lesson}}/hinh/{{name}}", picture, methods=["GET"]),
        Route(f"{PATH}/{{lesson}}/tieng/{{name}}", sound, methods=["GET"]),
    ]


def _packed(plain: bytes, kind: str) -> Body:
    small = gzip.compress(plain, 9, mtime=0)
    tag = f'"{hashlib.sha256(plain).hexdigest()[:20]}"'
    return Body(plain, small if len(small) < len(plain) else None, kind, tag)


def _sent(
    request: Request, body: Body | None, more: dict[str, str] = SECURITY, status: int = 200
) -> Response:
    if body is None:
        return Response("", 404)
    headers = {"Cache-Control": "no-cache", "ETag": body.tag, "Vary": "Accept-Encoding", **more}
    if status == 200 and request.headers.get("if-none-match") == body.tag:
        return Response(b"", 304, headers)
    headers["Content-Type"] = body.kind
    if body.small is not None and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(body.small, status, headers | {"Content-Encoding": "gzip"})
    return Response(body.plain, status, headers)


def _keep(request: Request) -> str:
    return KEEP if "v" in request.query_params else "no-cache"


def _lang(request: Request) -> str:
    asked = request.query_params.get("lang", "vi")
    return asked if asked in LANGUAGES else "vi"
