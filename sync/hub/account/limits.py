"""How often something may be tried (a password, a code): the rule of sync.hub.intake.pace for any key, kept in the database.

Processes keep nothing between requests, so all of them count together.
"""

import hashlib
import math
from dataclasses import dataclass

from sync.errors import Problem
from sync.hub.storage.database import Connection, locking, transaction


@dataclass(frozen=True)
class Limit:
    """`burst` at once after a rest, then one every `step_ms`."""

    name: str
    burst: int
    step_ms: int


OF_PLACE = Limit("place", 5, 60_000)
"""Passwords for one account from one address."""
OF_ACCOUNT = Limit("account", 50, 120_000)
"""Passwords for one account from anywhere."""
OF_ADDRESS = Limit("address", 30, 10_000)
"""Passwords for any account from one address; a commune's offices may share one."""
OF_CODE = Limit("code", 5, 60_000)
"""Codes of the second step for one account."""
OF_DEEDS = Limit("deeds", 60, 1_000)
"""Whatever one account changes."""


def count(conn: Connection, limit: Limit, who: str, now_ms: int) -> None:
    """Count one try. Raises Problem 429 with Retry-After, and counts nothing, when it came too soon."""
    key = hashlib.sha256(f"{limit.name}:{who}".encode()).hexdigest()[:32]
    room = limit.burst * limit.step_ms
    with transaction(conn):
        conn.execute("INSERT INTO attempt (key, due) VALUES (?, ?) ON CONFLICT DO NOTHING", (key, now_ms))
        query = f"SELECT due FROM attempt WHERE key = ?{locking(conn)}"
        (due,) = conn.execute(query, (key,)).fetchone()
        if not now_ms <= due <= now_ms + room:  # rested, or the hub's clock was set back
            due = now_ms
        over_ms = due + limit.step_ms - room - now_ms
        if over_ms > 0:
            wait_s = math.ceil(over_ms / 1000)
            raise Problem(
                429,
                "login.too_often",
                f"tried too often: try again in {wait_s} s",
                f"Mình thử hơi nhiều lần rồi. Chờ {wait_s} giây rồi thử lại nhé.",
                headers={"Retry-After": str(wait_s)},
            )
        conn.execute("UPDATE attempt SET due = ? WHERE key = ?", (due + limit.step_ms, key))


def sweep(conn: Connection, now_ms: int) -> None:
    """Drop what has rested for a day."""
    conn.execute("DELETE FROM attempt WHERE due < ?", (now_ms - 24 * 3600 * 1000,))
