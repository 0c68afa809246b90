"""The hub beside the kiosk: killed while it is sent to, and afterwards counted from its own database."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.paths import DataDir
from kiosk.store import Store
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.hub.reports.reports import make_form, write_xlsx
from sync.uploader import Uploader
from ui.demo.story import gave_up

START_S, SENDING_S, SENT_S = 30.0, 5.0, 60.0
Wait = Callable[[Callable[[], bool], str, str, float], None]


@dataclass(frozen=True)
class Killed:
    """A hub that was killed: its process, that of the one in its place, and how long none answered, in s."""

    before: int
    after: int
    away_s: float


@dataclass(frozen=True)
class Counted:
    """What the hub's own database says. `lost`: facts of the kiosk that are not there; `doubled`: facts that
    are there more than once, or that the kiosk never made.
    """

    events: int
    by_type: dict[str, int]
    batches: int
    lost: int
    doubled: int
    differences: tuple[str, ...]


def kill_in_the_middle(uploader: Uploader, wait_for: Wait) -> Killed:
    """Kills the hub with SIGKILL while a batch is on its way, and waits until another one answers."""
    wait_for(
        lambda: uploader.hub_pid() is not None, "the hub inside the kiosk", "sổ của xã trong máy", START_S
    )
    pid = uploader.hub_pid()
    assert pid is not None
    uploader.nudge()
    uploader.wait(lambda status: status.sending, SENDING_S)
    os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    begun = time.monotonic()
    wait_for(
        lambda: uploader.hub_pid() not in (None, pid), "the hub to come back", "sổ của xã chạy lại", START_S
    )
    after = uploader.hub_pid()
    assert after is not None
    return Killed(pid, after, time.monotonic() - begun)


def send_all(uploader: Uploader, made: Callable[[], int], wait: Callable[[float], None]) -> int:
    """Sends until the hub has answered every fact; how many it has answered. Raises DemoFailed after a minute."""
    end = time.monotonic() + SENT_S
    while (status := uploader.status()).pending or status.sent < made():
        if time.monotonic() > end:
            raise gave_up(SENT_S, f"{status.pending} facts to be sent", f"gửi nốt {status.pending} mục")
        if not status.sending:
            uploader.nudge()
        wait(0.3)
    return status.sent


def count(data: DataDir, store: Store) -> Counted:
    """Counts the hub's database against the kiosk's log, event by event, and has the hub recount itself. Batches are
    those that it has given receipts for."""
    (batches,) = store.conn.execute("SELECT count(DISTINCT batch) FROM sync_receipt").fetchone()
    mine = {(event.stream, event.seq): event.id for event in store.events_after(0, 1_000_000)}
    conn = connect(data.hub / "hub.sqlite")
    try:
        there = conn.execute("SELECT stream, seq, id, type FROM event").fetchall()
        verdict = verify(conn)
    finally:
        conn.close()
    theirs = {(stream, seq): id for stream, seq, id, _ in there}
    lost = sum(theirs.get(place) != id for place, id in mine.items())
    copies = sum(times - 1 for times in Counter(id for _, _, id, _ in there).values())
    strangers = len({id for _, _, id, _ in there} - set(mine.values()))
    by_type = Counter(type for *_, type in there)
    return Counted(len(there), dict(by_type), int(batches), lost, copies + strangers, verdict.differences)


def report(data: DataDir, folder: Path) -> list[Path]:
    """Writes the commune's forms A and B as XLSX, as the hub can fill them. Raises SyncError."""
    conn = connect(data.hub / "hub.sqlite")
    try:
        files = []
        for form in ("A", "B"):
            file = folder / f"xa-mau-{form}.xlsx"
            write_xlsx(make_form(conn, form, time.time_ns() // 1_000_000), file)
            files.append(file)
    finally:
        conn.close()
    return files
