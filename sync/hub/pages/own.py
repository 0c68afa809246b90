"""One's own account: another password, and the second step."""

import asyncio

from sync.errors import SyncError
from sync.hub.account import limits, totp
from sync.hub.account.accounts import end_sessions, set_password, set_totp
from sync.hub.account.audit import Deed, note
from sync.hub.account.passwords import SHORTEST, check_password, hash_password, is_password
from sync.hub.account.sessions import end_login, open_session, sessions_of, set_waiting, waiting
from sync.hub.pages.visit import Answer, Ask, NotThere, Page, Shown, Visit, Went
from sync.hub.qr import qr_svg
from sync.hub.storage.database import Connection


def show_own(conn: Connection, visit: Visit) -> Answer:
    """What this account is, and where it is logged in."""
    return Shown("own.html", {"sessions": sessions_of(conn, visit.account.name, visit.cookie, visit.now)})


def ask_password(conn: Connection, visit: Visit) -> Answer:
    """The page for another password."""
    return Shown("own_password.html", {"shortest": SHORTEST, "trouble": None})


async def take_password(ask: Ask, visit: Visit) -> Answer:
    """The old and the new password. All other logins of the account end."""
    account = visit.account
    new = visit.form.get("moi", "")
    await ask(lambda conn, now: limits.count(conn, limits.OF_CODE, f"password {account.name}", now))
    try:
        if not await asyncio.to_thread(is_password, visit.form.get("cu", ""), account.password):
            raise SyncError(
                "password.old", "this was not the present password", "Mật khẩu đang dùng chưa khớp."
            )
        if new != visit.form.get("lai", ""):
            raise SyncError("password.again", "the two new passwords differ", "Hai lần gõ chưa giống nhau.")
        if new == visit.form.get("cu", ""):
            raise SyncError(
                "password.same", "the new password is the old one", "Mình chọn mật khẩu khác cái cũ nhé."
            )
        check_password(new, account.name)
    except SyncError as error:
        trouble = visit.say(error.vi, str(error))
        return Shown("own_password.html", {"shortest": SHORTEST, "trouble": trouble}, 400)
    kept = await asyncio.to_thread(hash_password, new)

    def keep(conn: Connection, now: int) -> str:
        set_password(
            conn, account.name, kept, fresh=False, now_ms=now, by=account.name, address=visit.address
        )
        return open_session(conn, account.name, whole=True, now_ms=now, address=visit.address)

    return Went("/", await ask(keep))


def ask_totp(conn: Connection, visit: Visit) -> Answer:
    """The page for the second step: a secret as a QR code and as letters, until a code of it was typed."""
    if visit.account.totp is not None:
        return Shown("own_totp.html", {"secret": None, "picture": "", "wrong": ""})
    secret = waiting(conn, visit.cookie)
    if not secret:
        secret = totp.new_secret()
        set_waiting(conn, visit.cookie, secret)
    return _offer(visit, secret, wrong="")


async def take_totp(ask: Ask, visit: Visit) -> Answer:
    """The present password and a code of the new secret: from now on each login asks for one."""
    name, address = visit.account.name, visit.address

    def offered(conn: Connection, now: int) -> str:
        secret = waiting(conn, visit.cookie)
        if secret and visit.account.totp is None:
            limits.count(conn, limits.OF_CODE, name, now)
        return secret

    secret = await ask(offered)
    if visit.account.totp is not None or not secret:
        return Went("/tai-khoan/hai-buoc")
    if not await asyncio.to_thread(is_password, visit.form.get("mat-khau", ""), visit.account.password):
        await ask(lambda conn, now: note(conn, Deed(now, name, "account.totp_refused", "password", address)))
        return _offer(visit, secret, wrong="password")

    def keep(conn: Connection, now: int) -> str:
        step = totp.right_step(secret, visit.form.get("ma", "")[:20], now, 0)
        if step is None:
            return ""
        set_totp(conn, name, secret, step, now_ms=now, by=name, address=address)
        return open_session(conn, name, whole=True, now_ms=now, address=address)

    token = await ask(keep)
    return Went("/", token) if token else _offer(visit, secret, wrong="code")


def end_one(conn: Connection, visit: Visit) -> Answer:
    """End one login of this account, of another machine perhaps."""
    if not end_login(conn, visit.account.name, visit.parts["login"], visit.deed("logout.other", "")):
        raise NotThere
    return Went("/tai-khoan")


def leave_everywhere(conn: Connection, visit: Visit) -> Answer:
    """End all logins of this account, here and elsewhere."""
    end_sessions(conn, visit.account.name, visit.deed("logout.everywhere", ""))
    return Went("/dang-nhap", "")


def _offer(visit: Visit, secret: str, *, wrong: str) -> Shown:
    from markupsafe import Markup

    picture = Markup(qr_svg(totp.uri(secret, visit.account.name)))
    grouped = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return Shown(
        "own_totp.html", {"secret": grouped, "picture": picture, "wrong": wrong}, 400 if wrong else 200
    )


PAGES = (
    Page("/tai-khoan", show_own, "named"),
    Page("/tai-khoan/mat-khau", ask_password, "named"),
    Page("/tai-khoan/mat-khau", take_password, "named", post=True),
    Page("/tai-khoan/ra-moi-noi", leave_everywhere, "named", post=True, sure=True),
    Page("/tai-khoan/phien/{login}/ra", end_one, "named", post=True, sure=True),
    Page("/tai-khoan/hai-buoc", ask_totp, "named"),
    Page("/tai-khoan/hai-buoc", take_totp, "named", post=True),
)
