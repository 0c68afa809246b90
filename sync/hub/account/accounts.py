"""Accounts of the hub's officers: who they are, what they may do, and for which place.

`province` runs the hub: enrols, revokes, reads the audit log. `commune` does the same for its own commune only.
`viewer` reads. A province code of "" means every province that this hub knows, a commune code of "" every commune.
"""

import re
from dataclasses import dataclass
from typing import Literal, get_args

from sync.errors import SyncError
from sync.hub.account.audit import Deed, note
from sync.hub.account.passwords import check_password, first_password, hash_password
from sync.hub.storage.database import Connection, transaction

Role = Literal["province", "commune", "viewer"]
ROLES: tuple[str, ...] = get_args(Role)
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,39}")
_COLUMNS = "name, role, province, commune, password, fresh, totp, totp_step, closed"


@dataclass(frozen=True)
class Account:
    """One officer. `fresh`: the password was made by somebody else and has to be changed; `totp` is the secret of the
    second step, if any, and `totp_step` the last step that was used."""

    name: str
    role: str
    province: str = ""
    commune: str = ""
    password: str = ""
    fresh: bool = False
    totp: str | None = None
    totp_step: int = 0
    closed: int | None = None

    @property
    def may_change(self) -> bool:
        """Whether it may do more than read."""
        return self.role != "viewer"

    @property
    def runs_hub(self) -> bool:
        """Whether it looks after other accounts; these need a second step."""
        return self.role == "province"

    def covers(self, province: str, commune: str) -> bool:
        """Whether a place is among those it may see the people counts of."""
        return self.province in ("", province) and self.commune in ("", commune)


def add_account(
    conn: Connection,
    name: str,
    role: str,
    *,
    province: str = "",
    commune: str = "",
    password: str | None = None,
    now_ms: int,
    by: str = "",
) -> str:
    """Make an account; returns the password to hand over: the given one, or one made up that has to be changed.

    Raises SyncError when the name is taken or no name, the role needs a place, or the password is a weak one.
    """
    _check(name, role, commune)
    if password is not None:
        check_password(password, name)
    words = password if password is not None else first_password()
    kept = hash_password(words)
    with transaction(conn):
        made = conn.execute(
            "INSERT INTO account (name, role, province, commune, password, fresh, totp_step, made)"
            " VALUES (?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING",
            (name, role, province, commune, kept, int(password is None), now_ms),
        ).rowcount
        if not made:
            raise SyncError(
                "account.taken", f"there is an account {name} already", "Tên này đã có người dùng rồi."
            )
        note(conn, Deed(now_ms, by, "account.added", f"{name} ({role} {province} {commune})".strip(), ""))
    return words


def account_of(conn: Connection, name: str) -> Account | None:
    """The open account of this name, None when there is none."""
    row = conn.execute(
        f"SELECT {_COLUMNS} FROM account WHERE name = ? AND closed IS NULL", (name,)
    ).fetchone()
    return None if row is None else _read(row)


def accounts(conn: Connection) -> list[Account]:
    """All accounts, closed ones too, by name."""
    return [_read(row) for row in conn.execute(f"SELECT {_COLUMNS} FROM account ORDER BY name").fetchall()]


def has_accounts(conn: Connection) -> bool:
    """Whether anybody has an account here, or had."""
    return conn.execute("SELECT 1 FROM account LIMIT 1").fetchone() is not None


def set_password(
    conn: Connection, name: str, kept: str, *, fresh: bool, now_ms: int, by: str, address: str = ""
) -> None:
    """Keep a new password (hashed already) and end all sessions of the account. Raises SyncError for no account."""
    with transaction(conn):
        _changed(
            conn.execute(
                "UPDATE account SET password = ?, fresh = ? WHERE name = ? AND closed IS NULL",
                (kept, int(fresh), name),
            ).rowcount,
            name,
        )
        conn.execute("DELETE FROM session WHERE account = ?", (name,))
        note(conn, Deed(now_ms, by, "account.password", name, address))


def set_totp(
    conn: Connection, name: str, secret: str | None, step: int, *, now_ms: int, by: str, address: str = ""
) -> None:
    """Keep the secret of the second step (None: no more) and the step just used; ends all sessions. Raises SyncError."""
    with transaction(conn):
        _changed(
            conn.execute(
                "UPDATE account SET totp = ?, totp_step = ? WHERE name = ? AND closed IS NULL",
                (secret, step, name),
            ).rowcount,
            name,
        )
        conn.execute("DELETE FROM session WHERE account = ?", (name,))
        note(conn, Deed(now_ms, by, "account.totp_on" if secret else "account.totp_off", name, address))


def end_sessions(conn: Connection, name: str, deed: Deed) -> None:
    """End every login of an account."""
    with transaction(conn):
        conn.execute("DELETE FROM session WHERE account = ?", (name,))
        note(conn, deed)


def use_step(conn: Connection, name: str, step: int) -> bool:
    """Mark a step of the second step as used; False when it was used already, also by another process just now."""
    done = conn.execute(
        "UPDATE account SET totp_step = ? WHERE name = ? AND totp_step < ? AND closed IS NULL",
        (step, name, step),
    )
    return done.rowcount == 1


def close_account(conn: Connection, name: str, *, now_ms: int, by: str, address: str = "") -> None:
    """End an account and its sessions; its name stays taken, because the audit log names it. Raises SyncError."""
    with transaction(conn):
        _changed(
            conn.execute(
                "UPDATE account SET closed = ?, totp = NULL WHERE name = ? AND closed IS NULL", (now_ms, name)
            ).rowcount,
            name,
        )
        conn.execute("DELETE FROM session WHERE account = ?", (name,))
        note(conn, Deed(now_ms, by, "account.closed", name, address))


def _changed(rows: int, name: str) -> None:
    if not rows:
        raise SyncError("account.unknown", f"there is no open account {name}", "Chưa có tài khoản này.")


def _check(name: str, role: str, commune: str) -> None:
    if not _NAME.fullmatch(name):
        raise SyncError(
            "account.name",
            "an account's name has 3 to 40 letters a-z, digits, dots or dashes, beginning with a letter or digit",
            "Tên đăng nhập gồm 3 đến 40 chữ thường không dấu, số, dấu chấm hay gạch ngang.",
        )
    if role not in ROLES:
        raise SyncError("account.role", f"a role is one of {', '.join(ROLES)}", "Vai trò chưa đúng.")
    if role == "commune" and not commune:
        raise SyncError("account.place", "a commune's account needs the commune's code", "Cần mã xã.")


def _read(row: tuple[object, ...]) -> Account:
    name, role, province, commune, password, fresh, totp, step, closed = row
    return Account(
        str(name),
        str(role),
        str(province),
        str(commune),
        str(password),
        bool(fresh),
        None if totp is None else str(totp),
        int(str(step)),
        None if closed is None else int(str(closed)),
    )
