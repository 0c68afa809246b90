"""Coming in and going out: password, then the code of the second step where the account has one."""

import asyncio

from sync.hub.account import limits, totp
from sync.hub.account.accounts import Account, account_of, has_accounts, use_step
from sync.hub.account.audit import Deed, note
from sync.hub.account.passwords import is_password
from sync.hub.account.sessions import end_session, open_session
from sync.hub.pages.visit import Answer, Ask, Page, Shown, Visit, Went, first_step, own_path
from sync.hub.storage.database import Connection, transaction

_WORK = asyncio.Semaphore(2)
"""So many passwords at a time are worked on: each takes 64 MiB for a moment."""


def ask_login(conn: Connection, visit: Visit) -> Answer:
    """The page that asks for name and password."""
    if visit.account.name and visit.whole:
        return Went(first_step(visit) or "/")
    return Shown(
        "login.html",
        {
            "on": own_path(visit.query.get("toi", "/")),
            "wrong": False,
            "name": "",
            "nobody": not has_accounts(conn),
        },
    )


async def take_login(ask: Ask, visit: Visit) -> Answer:
    """Name and password: a new session, or the page again. Slow on purpose, and only so often."""
    name, on = visit.form.get("ten", "").strip().lower()[:60], own_path(visit.form.get("toi", "/"))

    def find(conn: Connection, now: int) -> Account | None:
        limits.count(conn, limits.OF_ADDRESS, visit.address, now)
        limits.count(conn, limits.OF_PLACE, f"{visit.address} {name}", now)
        limits.count(conn, limits.OF_ACCOUNT, name, now)
        return account_of(conn, name)

    account = await ask(find)
    words = visit.form.get("mat-khau", "")
    async with _WORK:
        right = await asyncio.to_thread(is_password, words, account.password if account else None)
    if account is None or not right:
        await ask(lambda conn, now: note(conn, Deed(now, name, "login.refused", "", visit.address)))
        return Shown("login.html", {"on": on, "wrong": True, "name": name, "nobody": False}, 401)
    whole = account.totp is None
    token = await ask(
        lambda conn, now: open_session(conn, name, whole=whole, now_ms=now, address=visit.address)
    )
    await ask(lambda conn, now: end_session(conn, visit.cookie))
    return Went(on if whole else f"/dang-nhap/ma?toi={on}", token)


def ask_code(conn: Connection, visit: Visit) -> Answer:
    """The page that asks for the code of the second step."""
    if visit.whole:
        return Went("/")
    return Shown("login_code.html", {"on": own_path(visit.query.get("toi", "/")), "wrong": False})


def take_code(conn: Connection, visit: Visit) -> Answer:
    """The code of the second step: each one counts once."""
    on = own_path(visit.form.get("toi", "/"))
    account = visit.account
    if visit.whole or account.totp is None:
        return Went(on)
    limits.count(conn, limits.OF_CODE, account.name, visit.now)
    step = totp.right_step(account.totp, visit.form.get("ma", "")[:20], visit.now, account.totp_step)
    if step is None or not use_step(conn, account.name, step):
        note(conn, visit.deed("login.code_refused", ""))
        return Shown("login_code.html", {"on": on, "wrong": True}, 401)
    end_session(conn, visit.cookie)
    return Went(on, open_session(conn, account.name, whole=True, now_ms=visit.now, address=visit.address))


def leave(conn: Connection, visit: Visit) -> Answer:
    """End the session."""
    with transaction(conn):
        end_session(conn, visit.cookie)
        note(conn, visit.deed("logout", ""))
    return Went("/dang-nhap", "")


PAGES = (
    Page("/dang-nhap", ask_login, "anyone"),
    Page("/dang-nhap", take_login, "anyone", post=True),
    Page("/dang-nhap/ma", ask_code, "named"),
    Page("/dang-nhap/ma", take_code, "named", post=True),
    Page("/dang-xuat", leave, post=True),
)
