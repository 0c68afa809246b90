"""A browser for the hub's pages: cookies, forms with their token, redirects; the hub is called without a network."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from sync.hub.account.accounts import add_account, set_totp
from sync.hub.account.totp import STEP_S, code_at
from sync.hub.app import make_app
from sync.hub.opening import connect
from sync.hub.storage.database import Connection, Where

FORM = "application/x-www-form-urlencoded"
NOW = 1_795_000_000_000
PASSWORD = "gạo nếp thơm cầu ao"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


class Hub:
    """A hub as an ASGI application, with its clock in hand. To be closed."""

    def __init__(self, where: Where, *, embedded: bool = False, second_step: str = "province") -> None:
        self.now = NOW
        self.where = where
        self.conn: Connection = connect(where)
        self.loop = asyncio.new_event_loop()
        self.app = make_app(where, lambda: self.now, embedded=embedded, second_step=second_step)
        self._life = self.app.router.lifespan_context(self.app)
        self.loop.run_until_complete(self._life.__aenter__())

    def close(self) -> None:
        self.loop.run_until_complete(self._life.__aexit__(None, None, None))
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()
        self.conn.close()

    def account(self, name: str, role: str, province: str = "", commune: str = "") -> None:
        """An account with PASSWORD; a province's has the second step of SECRET."""
        add_account(
            self.conn, name, role, province=province, commune=commune, password=PASSWORD, now_ms=self.now
        )
        if role == "province":
            set_totp(self.conn, name, SECRET, 0, now_ms=self.now, by=name)

    def browser(self, name: str = "") -> Browser:
        """A browser, logged in when a name is given."""
        browser = Browser(self)
        if name:
            browser.log_in(name)
        return browser

    def rows(self, query: str, *values: object) -> list[Any]:
        return self.conn.execute(query, values).fetchall()


@dataclass
class Page:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes
    path: str
    cookies: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def words(self) -> str:
        """What there is to read, without marks."""
        return " ".join(re.sub(r"<[^>]*>", " ", self.text).split())


@dataclass
class Browser:
    """One browser. `headers` are sent along; `client` is where it calls from."""

    hub: Hub
    headers: dict[str, str] = field(default_factory=dict)
    client: str = "203.0.113.7"
    scheme: str = "http"
    host: str = "hub.example"
    jar: dict[str, str] = field(default_factory=dict)
    last: Page | None = None

    def log_in(self, name: str, password: str = PASSWORD) -> Page:
        """As a person does; with the second step when it is asked for."""
        self.get("/dang-nhap")
        page = self.post("/dang-nhap", **{"ten": name, "mat-khau": password})
        if page.path == "/dang-nhap/ma":
            self.hub.now += STEP_S * 1000  # a code counts once
            page = self.post("/dang-nhap/ma", ma=code_at(SECRET, self.hub.now // 1000 // STEP_S))
        return page

    def get(self, path: str, follow: bool = True) -> Page:
        return self._go("GET", path, b"", follow)

    def post(self, path: str, *, follow: bool = True, token: str | None = None, **fields: str) -> Page:
        """Send a form with the token of the page seen last (or `token`)."""
        if token is None:
            found = re.search(r'name="dau" value="([0-9a-f]+)"', self.last.text if self.last else "")
            token = found[1] if found else ""
        return self._go("POST", path, urlencode({"dau": token, **fields}).encode(), follow)

    def upload(self, path: str, name: str, file: str, content: bytes) -> Page:
        """Send a file with the token of the page seen last."""
        found = re.search(r'name="dau" value="([0-9a-f]+)"', self.last.text if self.last else "")
        parts = [f'Content-Disposition: form-data; name="dau"\r\n\r\n{found[1] if found else ""}'.encode()]
        head = f'Content-Disposition: form-data; name="{name}"; filename="{file}"\r\nContent-Type: text/csv\r\n\r\n'
        parts.append(head.encode() + content)
        body = b"".join(b"--ranh\r\n" + part + b"\r\n" for part in parts) + b"--ranh--\r\n"
        return self._go("POST", path, body, True, "multipart/form-data; boundary=ranh")

    def _go(self, method: str, path: str, body: bytes, follow: bool, kind: str = FORM) -> Page:
        page = self.hub.loop.run_until_complete(self._call(method, path, body, kind))
        if follow and page.status == 303:
            return self._go("GET", page.headers["location"], b"", follow)
        self.last = page
        return page

    async def _call(self, method: str, target: str, body: bytes, kind: str) -> Page:
        parts = urlsplit(target)
        headers = {"host": self.host, **self.headers}
        if self.jar:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self.jar.items())
        if method == "POST":
            headers.setdefault("content-type", kind)
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": self.scheme,
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
            "client": (self.client, 4711),
            "server": ("hub.example", 80),
        }
        sent: list[dict[str, Any]] = []
        asked = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> dict[str, Any]:
            return asked.pop() if asked else {"type": "http.disconnect"}

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        await self.hub.app(scope, receive, send)  # type: ignore[arg-type]
        raw = [(k.decode(), v.decode("latin-1")) for k, v in sent[0]["headers"]]
        cookies = [value for name, value in raw if name == "set-cookie"]
        for line in cookies:
            for name, morsel in SimpleCookie(line).items():
                self.jar[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.jar[name]
        content = b"".join(message.get("body", b"") for message in sent[1:])
        return Page(sent[0]["status"], dict(raw), content, parts.path, cookies)


def at(folder: Path) -> Path:
    """The database file of a test."""
    return folder / "hub.sqlite"
