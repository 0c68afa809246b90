"""Saying once more who one is: before logins are ended and accounts changed, when the login is not quite fresh."""

import asyncio

from sync.hub.account import limits, totp
from sync.hub.account.accounts import use_step
from sync.hub.account.audit import Deed, note
from sync.hub.account.passwords import is_password
from sync.hub.account.sessions import end_session, open_session
from sync.hub.pages.visit import AGAIN, Answer, Ask, Page, Shown, Visit, Went, own_path
from sync.hub.storage.database import Connection


def ask_again(conn: Connection, visit: Visit) -> Answer:
    """The page that asks."""
    return Shown("own_again.html", {"on": own_path(visit.query.get("toi", "/tai-khoan")), "wrong": False})


async def take_again(ask: Ask, visit: Visit) -> Answer:
    """Password and, where the account has a second step, its code: a login anew, with a new token."""
    account, on = visit.account, own_path(visit.form.get("toi", "/tai-khoan"))
    await ask(lambda conn, now: limits.count(conn, limits.OF_CODE, f"again {account.name}", now))
    right = await asyncio.to_thread(is_password, visit.form.get("mat-khau", ""), account.password)

    def begin(conn: Connection, now: int) -> str:
        fits = right
        if fits and account.totp is not None:
            step = totp.right_step(account.totp, visit.form.get("ma", "")[:20], now, account.totp_step)
            fits = step is not None and use_step(conn, account.name, step)
        if not fits:
            note(conn, Deed(now, account.name, "login.again_refused", "", visit.address))
            return ""
        end_session(conn, visit.cookie)
        return open_session(conn, account.name, whole=True, now_ms=now, address=visit.address)

    token = await ask(begin)
    return Went(on, token) if token else Shown("own_again.html", {"on": on, "wrong": True}, 401)


PAGES = (Page(AGAIN, ask_again, "named"), Page(AGAIN, take_again, "named", post=True))
