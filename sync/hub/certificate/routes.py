"""Where anybody may have a certificate checked: a page, and the same as JSON. The name typed in is kept nowhere."""

from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from sync.hub.certificate.certificates import look_up
from sync.hub.certificate.page import PATH, answer_json, answer_page, ask_page
from sync.hub.desk import Desk
from sync.hub.intake.arriving import arrive

JSON = {"Content-Type": "application/json"}
PAGE = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; object-src 'none'; style-src 'self'; font-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def certificate_routes(desk: Desk) -> list[BaseRoute]:
    """The routes, over the worker `desk`."""

    async def certificate(request: Request) -> Response:
        asked = request.path_params.get("code") or request.query_params.get("ma", "")
        if not asked:
            return Response(ask_page(), 200, PAGE)
        name = _typed_name((await arrive(request)).body) if request.method == "POST" else None
        found = await desk.ask(lambda conn, now: look_up(conn, asked))
        status = 200 if found else 404
        if "application/json" in request.headers.get("accept", ""):
            return Response(answer_json(found, name), status, JSON)
        return Response(answer_page(asked, found, name), status, PAGE)

    return [
        Route(PATH, certificate, methods=["GET"]),
        Route(f"{PATH}/{{code}}", certificate, methods=["GET", "POST"]),
        Route("/x/{code}", certificate, methods=["GET"]),  # short, for the QR on the paper
    ]


def _typed_name(form: bytes) -> str:
    """The name in the form of the certificate page (application/x-www-form-urlencoded)."""
    try:
        fields = parse_qs(form.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError:
        fields = {}
    return fields.get("ten", [""])[0]
