"""Initiatives: what a village or commune found to work, where it is copied, and how far its way is.

The sender is a role or a group ("Tổ công nghệ số thôn Đoài"), never a person's name.
"""

import secrets
from dataclasses import dataclass
from typing import Literal

from sync.errors import SyncError
from sync.hub.facts.dating import day_of
from sync.hub.figures.figures import Scope, Words
from sync.hub.storage.database import Connection, transaction

LONGEST = {"name": 200, "content": 4000, "result": 4000, "sender": 200}
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


InitiativeState = Literal["sent", "weighed", "chosen", "spread", "set_aside"]
INITIATIVE_STATES: dict[InitiativeState, Words] = {
    "sent": Words("Mới gửi", "Sent"),
    "weighed": Words("Đang xem xét", "Being weighed"),
    "chosen": Words("Được chọn", "Chosen"),
    "spread": Words("Đang nhân rộng", "Being spread"),
    "set_aside": Words("Để lại sau", "Set aside for now"),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A place that does it too."""

    province: str
    commune: str
    village: str
    day: str
    note: str


@dataclass(frozen=True, slots=True)
class Initiative:
    """A village's or commune's idea, as in form E. `sender` is a role or a group, never a person's name."""

    code: str
    province: str
    commune: str
    village: str
    name: str
    content: str
    result: str
    sender: str
    day: str
    state: InitiativeState
    copies: tuple[Copy, ...]


def share(
    conn: Connection,
    scope: Scope,
    *,
    village: str,
    name: str,
    content: str,
    result: str,
    sender: str,
    now_ms: int,
) -> str:
    """Write an initiative down; returns its code ("SK-7K2M9Q"). Raises SyncError when name or content are missing."""
    texts = {
        key: " ".join(value.split())[: LONGEST[key]] if key != "content" else value.strip()[: LONGEST[key]]
        for key, value in (("name", name), ("content", content), ("result", result), ("sender", sender))
    }
    if not texts["name"] or not texts["content"]:
        raise SyncError(
            "initiative.empty",
            "an initiative needs a name and what is done",
            "Sáng kiến cần có tên và nội dung. Mình viết thêm nhé.",
        )
    code = "SK-" + "".join(secrets.choice(_LETTERS) for _ in range(6))
    conn.execute(
        "INSERT INTO initiative (code, province, commune, village, name, content, result, sender, day, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'sent')",
        (code, scope.province, scope.commune, village.strip()[:200], *texts.values(), day_of(now_ms)),
    )
    return code


def copy(
    conn: Connection, scope: Scope, code: str, *, village: str = "", note: str = "", now_ms: int = 0
) -> None:
    """This place does it too: once for each place. Raises SyncError for an unknown code."""
    with transaction(conn):
        _there(conn, code)
        conn.execute(
            "INSERT INTO initiative_copy (code, province, commune, village, day, note) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (code, province, commune, village) DO UPDATE SET note = excluded.note",
            (code, scope.province, scope.commune, village.strip()[:200], day_of(now_ms), note.strip()[:1000]),
        )
        conn.execute(
            "UPDATE initiative SET state = 'spread' WHERE code = ? AND state IN ('sent', 'weighed', 'chosen')",
            (code,),
        )


def set_state(conn: Connection, code: str, state: InitiativeState) -> None:
    """Say how far it is. Raises SyncError for an unknown code or state."""
    with transaction(conn):
        _there(conn, code)
        if state not in INITIATIVE_STATES:
            raise SyncError("initiative.state", f"there is no state {state!r}", "Chưa có trạng thái này.")
        conn.execute("UPDATE initiative SET state = ? WHERE code = ?", (state, code))


def listing(conn: Connection, scope: Scope, state: InitiativeState | None = None) -> tuple[Initiative, ...]:
    """Initiatives that come from a scope, the latest first, those in `state` if given. Everybody may see and copy
    those of others: ask with Scope()."""
    query = (
        "SELECT code, province, commune, village, name, content, result, sender, day, state FROM initiative"
        " WHERE (province = ? OR ? = '') AND (commune = ? OR ? = '') AND (state = ? OR ? = '')"
        " ORDER BY day DESC, code"
    )
    place = (scope.province, scope.province, scope.commune, scope.commune)
    copies: dict[str, list[Copy]] = {}
    for code, *rest in conn.execute(
        "SELECT code, province, commune, village, day, note FROM initiative_copy ORDER BY day, province, commune, village"
    ):
        copies.setdefault(code, []).append(Copy(*rest))
    rows = conn.execute(query, (*place, state or "", state or "")).fetchall()
    return tuple(Initiative(*(*row, tuple(copies.get(row[0], ())))) for row in rows)


def _there(conn: Connection, code: str) -> None:
    if conn.execute("SELECT 1 FROM initiative WHERE code = ?", (code,)).fetchone() is None:
        raise SyncError("initiative.unknown", f"there is no initiative {code!r}", "Không có sáng kiến này.")
