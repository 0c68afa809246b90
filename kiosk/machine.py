"""What a machine tells of itself, for who looks after many: once a day, and when a part of it comes or goes."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kiosk import __version__, events, settings
from kiosk.clock import WRITTEN, Clock, date_of
from kiosk.store import Store

AGAIN_MS = 3600 * 1000
"""Parts that come and go (a loose plug) are told of once an hour at most."""


def tell(
    store: Store,
    root: Path,
    *,
    pending: int,
    parts: Mapping[str, bool],
    packs: str = "",
    program: str = __version__,
) -> bool:
    """Record how the machine is, when it is due; whether it was. `root` lies on the disk whose free room is told, `parts`
    are "camera" and "sound" as far as somebody knows, `packs` which lessons of the hub are installed, `program` the version
    that runs, with one that was left again ("1.3.0 1.4.0!"). Raises StoreFull."""
    clock = store.clock
    good: dict[str, Any] = {"clock": clock_good(store, clock), **parts}
    before = settings.get(store, settings.MACHINE_TOLD)
    told: dict[str, Any] = before if isinstance(before, dict) else {}
    now, today = clock.wall(), date_of(clock.wall()).isoformat()
    before_this = told.get("packs", ""), told.get("program", program)
    same = told.get("good") == good and before_this == (packs, program)
    changed = not same and not 0 <= now - int(told.get("at", 0)) < AGAIN_MS
    if told.get("day") == today and not changed:
        return False
    disk_mb = shutil.disk_usage(root).free // 1_000_000
    data = {"version": program, "pending": pending, "disk_mb": disk_mb, **good}
    if packs:
        data["packs"] = packs
    with store.local():
        store.append(events.MACHINE_STATE, data)
    settings.set(
        store,
        settings.MACHINE_TOLD,
        {"day": today, "at": now, "good": good, "packs": packs, "program": program},
    )
    return True


def clock_good(store: Store, clock: Clock) -> bool:
    """False when the clock stands before this program was written, or an hour before the newest fact."""
    now = clock.wall()
    row = store.rows("SELECT wall FROM event ORDER BY n DESC LIMIT 1")
    return date_of(now) >= WRITTEN and (not row or now >= row[0][0] - 3_600_000)
