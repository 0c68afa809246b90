"""One request to a page and what may be answered, as plain data: pages are functions of a connection and a visit."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar
from urllib.parse import urlencode, urlsplit

from sync.errors import SyncError
from sync.hub.account.accounts import Account
from sync.hub.account.audit import Deed
from sync.hub.account.sessions import form_token
from sync.hub.figures.figures import Scope
from sync.hub.storage.database import Connection

T = TypeVar("T")
Lang = Literal["vi", "en"]
Needs = Literal["anyone", "reader", "named", "changer", "province"]
STEPS = ("/dang-nhap/ma", "/tai-khoan/mat-khau", "/tai-khoan/hai-buoc", "/dang-xuat")
"""Where a login that is not whole yet may go."""
AGAIN = "/tai-khoan/xac-nhan"
"""Where one says once more who one is."""
FRESH_MS = 10 * 60 * 1000
"""So long after a login nobody is asked again."""


@dataclass(frozen=True)
class Visit:
    """Who asks for what. `cookie` is the session's token or, before a login, that of the form; `secure` is True when
    the browser came by HTTPS; `local` when the hub in a kiosk without accounts is read on that machine itself;
    `site` is the hub's address as this browser has it."""

    path: str
    account: Account
    lang: Lang = "vi"
    query: dict[str, str] = field(default_factory=dict)
    form: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    cookie: str = ""
    now: int = 0
    address: str = ""
    secure: bool = False
    site: str = ""
    local: bool = False
    posted: bool = False
    whole: bool = True
    strict: bool = False
    """Whether every account needs a second step here, not only those that run the hub."""
    since: int = 0
    """When this login was made (ms)."""

    def say(self, vi: str, en: str) -> str:
        """The one of two wordings that this visitor reads."""
        return vi if self.lang == "vi" else en

    @property
    def recent(self) -> bool:
        """Whether the login is so fresh that it need not be confirmed."""
        return self.now - self.since <= FRESH_MS

    @property
    def token(self) -> str:
        """What each form of the page carries."""
        return form_token(self.cookie)

    @property
    def scope(self) -> Scope:
        """The widest scope that this account may see the people counts of."""
        return Scope(self.account.province, self.account.commune)

    def narrowed(self) -> Scope:
        """The scope asked for by ?tinh= and ?xa=, never wider than the account's own. Raises NotYours."""
        own = self.scope
        province = self.query.get("tinh", "") or own.province
        commune = self.query.get("xa", "") or own.commune
        if (own.province and province != own.province) or (own.commune and commune != own.commune):
            raise NotYours
        return Scope(province, commune if province else "")

    @property
    def page(self) -> int:
        """The page of a list asked for by ?trang=, from 1."""
        asked = self.query.get("trang", "")
        return max(1, min(int(asked), 100_000)) if asked.isascii() and asked.isdigit() else 1

    def with_query(self, **changes: object) -> str:
        """The address of this page with some of its query changed ("" drops one)."""
        query = {k: str(v) for k, v in {**self.query, **changes}.items() if v not in ("", None)}
        return f"{self.path}?{urlencode(query)}" if query else self.path

    def deed(self, what: str, about: str) -> Deed:
        """A line for the audit log about what this visitor does."""
        return Deed(self.now, self.account.name, what, about, self.address)


class NotYours(SyncError):
    """A place or deed that this account has no part in."""

    def __init__(self) -> None:
        super().__init__(
            "page.not_yours",
            "this account may not see or do this: ask the province's officer",
            "Phần này của nơi khác. Cần xem thì nhờ cán bộ tỉnh nhé.",
        )


class NotThere(SyncError):
    """No such page, place or thing."""

    def __init__(self) -> None:
        super().__init__("page.not_there", "there is no such page", "Không có trang này.")


@dataclass(frozen=True)
class Shown:
    """A page: its template and the facts that it is filled with."""

    template: str
    facts: dict[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True)
class Went:
    """Off to another page. `cookie` is a new session's token ("": the browser is to forget its cookie)."""

    to: str
    cookie: str | None = None


@dataclass(frozen=True)
class Sent:
    """A file to keep."""

    name: str
    body: bytes
    kind: str


Answer = Shown | Went | Sent
View = Callable[[Connection, Visit], Answer]


class Ask(Protocol):
    """`Desk.ask`: runs a question (connection, now in ms) in the worker."""

    def __call__(self, question: Callable[[Connection, int], T]) -> Awaitable[T]: ...


SlowView = Callable[[Ask, Visit], Awaitable[Answer]]
"""A page with heavy work between its questions (argon2), so that the worker is not held up."""


@dataclass(frozen=True)
class Page:
    """A page: its address, who may see it, and the function that makes it; `post` takes its forms. `sure`: only after a
    login that is fresh, or confirmed just now."""

    path: str
    view: "View | SlowView"
    needs: Needs = "reader"
    post: bool = False
    sure: bool = False


def first_step(visit: Visit) -> str:
    """What a login still lacks: the second step, a password of one's own, a second step at all ("": nothing)."""
    if visit.account.name and not visit.whole:
        return STEPS[0]
    if visit.account.fresh:
        return STEPS[1]
    needs = visit.account.runs_hub or (visit.strict and bool(visit.account.name))
    if needs and visit.account.totp is None:
        return STEPS[2]
    return ""


def own_path(path: str) -> str:
    """A path of this hub to go on to; "/" for anything that could lead elsewhere."""
    parts = urlsplit(path)
    plain = (
        path.isprintable()
        and path.startswith("/")
        and not path.startswith(("//", "/\\"))
        and "\\" not in path
    )
    return path if plain and not parts.scheme and not parts.netloc else "/"
