"""When to send: each learning point has its own minute of the hour, and failures are spread out in time."""

import hashlib
import random
from dataclasses import dataclass, replace

SHORTEST_S = 5.0
LONGEST_S = 30 * 60.0
HOUR_S = 3600.0


def own_moment(device: str) -> float:
    """The second of the hour (0 <= s < 3600) that belongs to this device, so that a country of kiosks does
    not call at once: 100,000 of them make about 28 requests a second."""
    return int.from_bytes(hashlib.sha256(device.encode()).digest()[:8]) / 2**64 * HOUR_S


def until_own_moment(device: str, now_s: float) -> float:
    """Seconds (0 < s <= 3600) from `now_s` to the next time that this device's moment comes."""
    return HOUR_S - (now_s - own_moment(device)) % HOUR_S


@dataclass(frozen=True)
class Backoff:
    """Decorrelated jitter: each wait is random between the shortest and three times the one before, at most
    30 min.

    (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.)
    """

    wait_s: float = 0.0

    def next(self, chance: random.Random) -> "Backoff":
        """After one more failure."""
        top = max(SHORTEST_S, self.wait_s * 3)
        return replace(self, wait_s=min(LONGEST_S, chance.uniform(SHORTEST_S, top)))
