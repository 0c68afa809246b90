"""The hub's pages over HTTP: who is asking, whether they may, what the page says, and the headers around it.

Everything that a page needs of the database it asks in one go in the worker of `Desk`; Jinja2 fills it in afterwards.
"""

import logging
import secrets
from dataclasses import dataclass, replace
from inspect import iscoroutinefunction
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from sync.errors import Problem, SyncError
from sync.hub.account import limits
from sync.hub.account.accounts import Account, has_accounts
from sync.hub.account.audit import note
from sync.hub.account.sessions import WHOLE_MS, is_form_token, session_of
from sync.hub.browser import body, cookie_name, is_local, is_secure, same_origin, token_of
from sync.hub.form import read_form
from sync.hub.overview import overview_page
from sync.hub.pages.visit import (
    AGAIN,
    STEPS,
    Answer,
    Ask,
    Lang,
    NotThere,
    NotYours,
    Page,
    Sent,
    Shown,
    Visit,
    Went,
    first_step,
    own_path,
)
from sync.hub.storage.database import Connection, Error

log = logging.getLogger("diemhoc.hub")
LOGIN = "/dang-nhap"
BY_ITSELF = "tu-xem"
"""What htmx says it was asked by (HX-Trigger) when a page looks again by itself."""
NOBODY = Account("", "")
AT_THE_MACHINE = Account("", "viewer")
_STATUS = {NotYours: 403, NotThere: 404}

CSP = (
    "default-src 'none'; object-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-store",
}
HTML = {"Content-Type": "text/html; charset=utf-8"}


def page_routes(ask: Ask, *, embedded: bool, strict: bool = False) -> list[BaseRoute]:
    """All pages, over the worker `ask`. `embedded`: the hub in a kiosk, open to that machine until it has accounts;
    `strict`: every account needs a second step."""
    from sync.hub.pages.all import PAGES

    async def styles(request: Request) -> Response:
        from sync.hub.pages.frame import static, static_small

        found = static(request.path_params["name"])
        if found is None:
            return Response("", 404)
        keep = "public, max-age=31536000, immutable" if "v" in request.query_params else "no-cache"
        kept = {"Content-Type": found[1], "Cache-Control": keep, "X-Content-Type-Options": "nosniff"}
        kept["Vary"] = "Accept-Encoding"
        small = static_small(request.path_params["name"])
        if small is not None and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(small, 200, kept | {"Content-Encoding": "gzip"})
        return Response(found[0], 200, kept)

    routes: list[BaseRoute] = [Route("/static/{name}", styles, methods=["GET"])]
    routes.append(Route("/ngon-ngu", _language, methods=["GET"]))
    for page in PAGES:
        endpoint = _Endpoint(ask, page, embedded, strict).answer
        routes.append(Route(page.path, endpoint, methods=["POST" if page.post else "GET"]))
    return routes


@dataclass(frozen=True)
class _Endpoint:
    ask: Ask
    page: Page
    embedded: bool
    strict: bool

    async def answer(self, request: Request) -> Response:
        visit = replace(_stranger(request), strict=self.strict)
        try:
            if visit.posted:
                kind = request.headers.get("content-type", "")
                fields, files = read_form(kind, await body(request))
                visit = replace(visit, form=fields, files=files)
            seen = request.headers.get("hx-trigger") != BY_ITSELF
            visit, some = await self.ask(
                lambda conn, now: self._known(conn, now, visit, is_local(request), seen)
            )
            if not some and not self.embedded and self.page.path == "/":
                return Response(
                    await self.ask(overview_page), 200, HEADERS | {"Content-Type": "text/html; charset=utf-8"}
                )
            visit = visit if visit.cookie else replace(visit, cookie=secrets.token_urlsafe(32))
            ours = same_origin(request) and is_form_token(token_of(request), visit.form.get("dau", ""))
            if visit.posted and not ours:
                raise _stale_form()
            away = self._away(visit)
            if away is not None:
                return _response(away, visit)
            return _response(await self._view(visit), visit)
        except Problem as problem:
            await self._noted(visit, problem)
            return _response(_trouble(problem, problem.status), visit, problem.headers)
        except SyncError as error:
            await self._noted(visit, error)
            return _response(_trouble(error, _STATUS.get(type(error), 400)), visit)
        except Error as error:
            log.warning("database: %s", error)
            return _response(_trouble(_busy(), 503), visit)

    async def _view(self, visit: Visit) -> Answer:
        view: Any = self.page.view
        if iscoroutinefunction(view):
            answer: Answer = await view(self.ask, visit)
            return answer
        return await self.ask(lambda conn, now: self._counted(conn, replace(visit, now=now)))

    def _counted(self, conn: Connection, visit: Visit) -> Answer:
        if visit.posted and visit.account.name:
            limits.count(conn, limits.OF_DEEDS, visit.account.name, visit.now)
        view: Any = self.page.view
        answer: Answer = view(conn, visit)
        return answer

    async def _noted(self, visit: Visit, error: SyncError) -> None:
        """Write what was refused, or tried too often, into the audit log."""
        status = error.status if isinstance(error, Problem) else _STATUS.get(type(error), 400)
        if status in (403, 429) and visit.account.name:
            deed = visit.deed("refused", f"{error.code} {visit.path}")
            await self.ask(lambda conn, now: note(conn, deed))

    def _known(self, conn: Connection, now: int, visit: Visit, local: bool, seen: bool) -> tuple[Visit, bool]:
        """The visit with the account behind its cookie, and whether there are accounts at all. `seen`: somebody asks, not
        the page by itself, which does not keep a login alive."""
        session = session_of(conn, visit.cookie, now, seen=seen) if visit.cookie else None
        if session is not None:
            return replace(
                visit, now=now, account=session.account, whole=session.whole, since=session.made
            ), True
        some = has_accounts(conn)
        if self.embedded and local and not some:
            return replace(visit, now=now, account=AT_THE_MACHINE, local=True), False
        return replace(visit, now=now), some

    def _away(self, visit: Visit) -> Went | None:
        """Where the visitor has to go first. Raises NotYours when the page is not for this account at all."""
        if self.page.needs == "anyone":
            return None
        if visit.account is NOBODY:
            asked = "" if visit.posted or visit.path == "/" else f"?toi={quote(visit.path)}"
            return Went(LOGIN + asked)
        if self.page.needs == "named" and not visit.account.name:
            return Went("/")
        step = first_step(visit)
        if step and visit.path not in (step, "/dang-xuat"):
            return Went(step)
        if not visit.whole and visit.path not in STEPS:
            return Went(LOGIN)
        changing = self.page.needs == "changer" and not visit.account.may_change
        if changing or (self.page.needs == "province" and not visit.account.runs_hub):
            raise NotYours
        if self.page.sure and not visit.recent:
            back = "/tai-khoan" if visit.path.startswith("/tai-khoan") else "/quan-tri"
            return Went(f"{AGAIN}?toi={back}")
        return None


def trouble_page(request: Request, problem: Problem) -> Response:
    """What a person reads in a browser at an address that there is not."""
    return _response(_trouble(problem, problem.status), _stranger(request), problem.headers)


async def _language(request: Request) -> Response:
    lang = "en" if request.query_params.get("lang") == "en" else "vi"
    response = RedirectResponse(own_path(request.query_params.get("toi", "/")), 303, HEADERS)
    response.set_cookie(
        "lang", lang, max_age=365 * 24 * 3600, samesite="lax", httponly=True, secure=is_secure(request)
    )
    return response


def _stranger(request: Request) -> Visit:
    """The visit before anything is known of who it is."""
    lang: Lang = "en" if request.cookies.get("lang") == "en" else "vi"
    return Visit(
        path=request.url.path,
        account=NOBODY,
        lang=lang,
        query={name: value[:300] for name, value in request.query_params.items()},
        parts={name: str(value) for name, value in request.path_params.items()},
        cookie=token_of(request),
        address=request.client.host if request.client else "",
        secure=is_secure(request),
        site=f"{request.url.scheme}://{request.url.netloc}",
        posted=request.method == "POST",
    )


def _response(answer: Answer, visit: Visit, more: dict[str, str] | None = None) -> Response:
    headers = HEADERS | (more or {})
    if visit.secure:
        headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    if isinstance(answer, Sent):
        headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(answer.name)}"
        return Response(answer.body, 200, {**headers, "Content-Type": answer.kind})
    if isinstance(answer, Went):
        response: Response = RedirectResponse(answer.to, 303, headers)
        cookie = visit.cookie if answer.cookie is None else answer.cookie
    else:
        from sync.hub.pages.frame import render

        response = Response(render(answer, visit), answer.status, headers | HTML)
        cookie = visit.cookie
    if cookie:
        response.set_cookie(
            cookie_name(visit.secure),
            cookie,
            max_age=WHOLE_MS // 1000,
            httponly=True,
            secure=visit.secure,
            samesite="lax",
        )
    elif answer_forgets(answer):
        response.delete_cookie(cookie_name(visit.secure), httponly=True, secure=visit.secure, samesite="lax")
    return response


def answer_forgets(answer: Answer) -> bool:
    """Whether the browser is to forget who it is."""
    return isinstance(answer, Went) and answer.cookie == ""


def _trouble(error: SyncError, status: int) -> Shown:
    return Shown("trouble.html", {"vi": error.vi, "en": str(error), "code": error.code}, status)


def _busy() -> SyncError:
    return SyncError(
        "hub.busy", "the hub is busy just now: try again soon", "Máy của xã đang bận, chờ một chút nhé."
    )


def _stale_form() -> Problem:
    return Problem(
        403,
        "form.stale",
        "this form is not from a page of this login: open the page again and send it once more",
        "Trang này mở từ lúc trước. Mình mở lại trang rồi gửi lần nữa nhé.",
    )
