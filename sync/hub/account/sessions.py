"""Who is asking: sessions in the database, known to the browser by a random cookie of which only a hash is kept.

A session ends an hour after the last page, twelve hours after the login, and with a logout, a new password or the
account. The token of a form is made from the cookie, which no other site can read: nothing more is kept for it.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

from sync.hub.account.accounts import Account, account_of
from sync.hub.account.audit import Deed, note
from sync.hub.storage.database import Connection, transaction

IDLE_MS = 60 * 60 * 1000
WHOLE_MS = 12 * 60 * 60 * 1000
STEP_MS = 10 * 60 * 1000
"""So long the second step may take."""
_SEEN_MS = 60 * 1000


@dataclass(frozen=True)
class Session:
    """A login. `whole` is False while the second step is still to come."""

    account: Account
    whole: bool
    made: int


def open_session(conn: Connection, name: str, *, whole: bool, now_ms: int, address: str) -> str:
    """Begin a session; returns its token, for the cookie. What is over is swept away."""
    token = secrets.token_urlsafe(32)
    with transaction(conn):
        conn.execute("DELETE FROM session WHERE seen < ? OR made < ?", (now_ms - IDLE_MS, now_ms - WHOLE_MS))
        conn.execute(
            "INSERT INTO session (hash, account, whole, made, seen) VALUES (?, ?, ?, ?, ?)",
            (_hash(token), name, int(whole), now_ms, now_ms),
        )
        note(conn, Deed(now_ms, name, "login" if whole else "login.first_step", "", address))
    return token


def session_of(conn: Connection, token: str, now_ms: int, *, seen: bool = True) -> Session | None:
    """The session of a cookie, None when it is over or was never there. `seen`: somebody is there, it goes on for an
    hour from now."""
    row = conn.execute(
        "SELECT account, whole, made, seen FROM session WHERE hash = ?", (_hash(token),)
    ).fetchone()
    if row is None:
        return None
    name, whole, made, last = row
    if now_ms - last > IDLE_MS or now_ms - made > (WHOLE_MS if whole else STEP_MS):
        end_session(conn, token)
        return None
    account = account_of(conn, name)
    if account is None:
        return None
    if seen and now_ms - last > _SEEN_MS:
        conn.execute("UPDATE session SET seen = ? WHERE hash = ?", (now_ms, _hash(token)))
    return Session(account, bool(whole), made)


def end_session(conn: Connection, token: str) -> None:
    """End the session of a cookie."""
    conn.execute("DELETE FROM session WHERE hash = ?", (_hash(token),))


@dataclass(frozen=True)
class Login:
    """A login of an account as it is shown to who has it: `id` names it, and opens nothing; `address` is where it was
    made from; `here` tells the one that asks."""

    id: str
    made: int
    seen: int
    address: str
    here: bool


def sessions_of(conn: Connection, name: str, token: str, now_ms: int) -> list[Login]:
    """The logins of an account that are open, this one first, then the newest."""
    rows = conn.execute(
        "SELECT s.hash, s.made, s.seen, (SELECT min(a.address) FROM audit a WHERE a.at = s.made AND a.who = s.account"
        " AND a.what = 'login') FROM session s WHERE s.account = ? AND s.whole = 1 AND s.seen >= ? AND s.made >= ?",
        (name, now_ms - IDLE_MS, now_ms - WHOLE_MS),
    )
    own = _hash(token)
    found = [Login(_id(kept), made, seen, at or "", bytes(kept) == own) for kept, made, seen, at in rows]
    return sorted(found, key=lambda one: (not one.here, -one.made, one.id))


def end_login(conn: Connection, name: str, id: str, deed: Deed) -> bool:
    """End one login of an account; False when there is none of that id."""
    with transaction(conn):
        rows = conn.execute("SELECT hash FROM session WHERE account = ? ORDER BY hash", (name,)).fetchall()
        ended = [kept for (kept,) in rows if _id(kept) == id]
        for kept in ended:
            conn.execute("DELETE FROM session WHERE hash = ?", (kept,))
            note(conn, deed)
    return bool(ended)


def waiting(conn: Connection, token: str) -> str:
    """The secret of a second step that this session has been offered, and has not confirmed yet."""
    row = conn.execute("SELECT waiting FROM session WHERE hash = ?", (_hash(token),)).fetchone()
    return str(row[0] or "") if row else ""


def set_waiting(conn: Connection, token: str, secret: str) -> None:
    """Keep the secret that this session is offered."""
    conn.execute("UPDATE session SET waiting = ? WHERE hash = ?", (secret, _hash(token)))


def form_token(cookie: str) -> str:
    """What a form of a page carries, so that the form is known to be ours."""
    return hmac.new(cookie.encode(), b"diem-hoc-so form", hashlib.sha256).hexdigest()


def is_form_token(cookie: str, given: str) -> bool:
    """Whether a form carries the token of this cookie."""
    return bool(cookie) and hmac.compare_digest(form_token(cookie).encode(), given.encode())


def _id(kept: bytes) -> str:
    """A name for a session that is neither its token nor what is kept of it."""
    return hashlib.sha256(b"diem-hoc-so login:" + bytes(kept)).hexdigest()[:24]


def _hash(token: str) -> bytes:
    return hashlib.sha256(b"diem-hoc-so session:" + token.encode()).digest()
