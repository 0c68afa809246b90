"""How fast one device may put batches: a bucket that drips, kept in the database as one moment a device.

The moment (`due`) is when all its batches so far would have been put at the steady pace (the generic cell rate
algorithm). It lies in the database, because hub processes keep nothing between requests.
"""

import math
from dataclasses import dataclass

from sync.errors import Problem
from sync.hub.options import PER_MINUTE
from sync.hub.storage.database import Connection, later


@dataclass(frozen=True)
class Pace:
    """`per_minute` batches for good, and up to `burst` at once after a rest. 0 a minute: no limit."""

    per_minute: int = PER_MINUTE
    burst: int = 1200

    @property
    def step_ms(self) -> float:
        """Milliseconds that one batch weighs."""
        return 60_000 / self.per_minute

    @property
    def room_ms(self) -> float:
        """How far ahead of the clock a device may be."""
        return self.step_ms * self.burst


USUAL = Pace()
"""Two a second for good and 600,000 events at once: years of one learning point, seconds of the hub's time."""


def check_pace(conn: Connection, device: str, pace: Pace, now_ms: int) -> None:
    """Raises Problem 429 with Retry-After when the device has to wait."""
    if not pace.per_minute:
        return
    row = conn.execute("SELECT due FROM pace WHERE device = ?", (device,)).fetchone()
    ahead_ms = row[0] - now_ms if row else 0
    wait_ms = ahead_ms + pace.step_ms - pace.room_ms
    if wait_ms > 0 and ahead_ms <= pace.room_ms:  # further ahead: the hub's own clock was set back
        wait_s = math.ceil(wait_ms / 1000)
        raise Problem(
            429,
            "device.too_fast",
            f"this learning point sends faster than {pace.per_minute} batches a minute: go on in {wait_s} s",
            "Máy này gửi nhanh quá, chờ một chút rồi gửi tiếp.",
            headers={"Retry-After": str(wait_s)},
        )


def count_batch(conn: Connection, device: str, pace: Pace, now_ms: int) -> None:
    """Count one batch of the device; inside the transaction of the batch, or one of its own."""
    if pace.per_minute:
        later(
            conn,
            "INSERT INTO pace (device, due) VALUES (?1, ?2 + ?3) ON CONFLICT (device) DO UPDATE"
            " SET due = CASE WHEN pace.due BETWEEN ?2 AND ?2 + ?4 THEN pace.due ELSE ?2 END + ?3",
            (device, now_ms, round(pace.step_ms), round(pace.room_ms)),
        )
