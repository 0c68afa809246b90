"""Each day's report (form B) written by itself at 19:30 in Vietnam: the commune has to hand it on before 20:00."""

import asyncio
import logging
from pathlib import Path

from sync.errors import SyncError
from sync.hub.desk import Desk
from sync.hub.facts.dating import day_of
from sync.hub.reports.reports import make_form, write
from sync.hub.storage.database import Connection, Error

log = logging.getLogger("diemhoc.hub")
LOOK_EVERY_S = 60.0
DAY_MS = 24 * 3600 * 1000
DUE_MS = (19 * 60 + 30) * 60 * 1000
"""The time of day at which a report is written."""
BACK_DAYS = 7
"""For so many days back a report that is not there is written late: the hub was off that evening."""


def report_file(folder: Path, day: str) -> Path:
    """Where the report of a day lies."""
    return folder / f"{day}-B.xlsx"


def due_days(folder: Path, now_ms: int) -> list[str]:
    """The days whose report is due and not there, the oldest first."""
    last = now_ms - DUE_MS  # before 19:30 the newest one is yesterday's
    days = [day_of(last - back * DAY_MS) for back in range(BACK_DAYS, -1, -1)]
    return [day for day in days if not report_file(folder, day).exists()]


def write_due(conn: Connection, now_ms: int, folder: Path, since: int) -> list[str]:
    """Write the reports that are due, of days from `since` (ms) on; the days written. Raises SyncError, Error."""
    written = []
    for day in due_days(folder, now_ms):
        if day < day_of(since):
            continue
        folder.mkdir(parents=True, exist_ok=True)
        write(make_form(conn, "B", now_ms, day=day), report_file(folder, day))
        written.append(day)
    return written


async def keep_reporting(desk: Desk, folder: Path, every_s: float = LOOK_EVERY_S) -> None:
    """Look every minute whether a report is due. What cannot be written is logged and tried again."""

    def look(conn: Connection, now: int) -> list[str]:
        return write_due(conn, now, folder, _begun(conn, now))

    while True:
        try:
            for day in await desk.ask(look):
                log.info("report of %s written", day)
        except (Error, SyncError, OSError) as error:
            log.warning("daily report: %s", error)
        await asyncio.sleep(every_s)


def _begun(conn: Connection, now_ms: int) -> int:
    """When this hub was begun: it has nothing to tell of days before."""
    row = conn.execute("SELECT min(made) FROM hub_key").fetchone()
    return int(row[0]) if row and row[0] is not None else now_ms
