"""Time as the machine knows it: a wall clock that may be wrong, a steady one that is right within a boot."""

import datetime
import functools
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

WRITTEN = datetime.date(2026, 1, 1)
"""Any earlier date is a wrong clock."""


@dataclass(frozen=True)
class Clock:
    """`wall()`: ms since 1970 UTC as the machine believes; `mono()`: steady ms within `boot`, an id."""

    wall: Callable[[], int]
    mono: Callable[[], int]
    boot: str


def system_clock() -> Clock:
    """The machine's own clock. `mono` goes on while the machine sleeps, so that a boot's times stay exact."""
    return Clock(wall=_wall, mono=_mono, boot=_boot_id())


def _wall() -> int:
    return time.time_ns() // 1_000_000


def _mono() -> int:
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
    return time.monotonic_ns() // 1_000_000


@functools.cache
def _boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except (
        OSError
    ):  # no such file outside Linux: one id a process, so nothing is dated more exactly than it is known
        return str(uuid.uuid4())


def date_of(wall: int) -> datetime.date:
    """The day of a wall time (ms since 1970 UTC), where the machine stands."""
    return datetime.datetime.fromtimestamp(wall / 1000).date()


def today(clock: Clock) -> datetime.date:
    """Today, but never before this program was written: a PC that lost its clock starts in 1970 or so."""
    return max(date_of(clock.wall()), WRITTEN)
