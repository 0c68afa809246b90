"""The daily report is there before 20:00, of that day, once, and late rather than never."""

import asyncio
from datetime import datetime, timedelta, timezone

import openpyxl
import pytest

from sync.hub.desk import Desk as Worker
from sync.hub.reports import daily_report
from sync.hub.reports.daily_report import due_days, report_file, write_due
from tests.sync.hub.desk import Desk
from tests.sync.hub.test_rollup import OTP, Stream

VIETNAM = timezone(timedelta(hours=7))


def at(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=VIETNAM).timestamp() * 1000)


@pytest.fixture
def desk(where):
    desk = Desk(where)
    yield desk
    desk.conn.close()


def test_it_is_due_from_half_past_seven_in_the_evening(tmp_path):
    def newest(when):
        return due_days(tmp_path, at(when))[-1]

    assert newest("2026-11-22 19:29:59") == "2026-11-21"
    assert newest("2026-11-22 19:30:00") == "2026-11-22"
    assert newest("2026-11-23 00:10:00") == "2026-11-22"
    report_file(tmp_path, "2026-11-22").touch()
    assert "2026-11-22" not in due_days(tmp_path, at("2026-11-22 19:45:00"))


def test_it_tells_of_its_day_and_is_written_once(desk, tmp_path):
    desk.now = at("2026-11-22 18:00:00")
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    one.fact("class.opened", 0, **{"class": "c1", "lesson": OTP, "facilitator": "f1", "village": "Thôn Đoài"})
    for n in range(6):
        one.fact("attendance.checked_in", 0, **{"class": "c1", "resident": f"r{n}", "method": "camera"})
    one.send()
    day = [row[0] for row in desk.conn.execute("SELECT DISTINCT day FROM tally").fetchall()]
    assert len(day) == 1
    evening, folder = at(f"{day[0]} 19:30:00"), tmp_path / "reports"
    assert write_due(desk.conn, evening - 60_000, folder, evening) == []
    assert write_due(desk.conn, evening, folder, evening) == day
    cells = [
        [cell.value for cell in row] for row in openpyxl.load_workbook(report_file(folder, day[0])).active
    ]
    assert cells[4][1] == 6, cells
    assert write_due(desk.conn, evening + 600_000, folder, evening) == []
    assert [one.name for one in folder.iterdir()] == [f"{day[0]}-B.xlsx"]


def test_evenings_on_which_the_hub_was_off_come_late_but_not_days_before_it_was(desk, tmp_path):
    now, begun = at("2026-11-22 08:00:00"), at("2026-11-19 10:00:00")
    assert write_due(desk.conn, now, tmp_path, begun) == ["2026-11-19", "2026-11-20", "2026-11-21"]


def test_the_job_goes_on_when_the_folder_cannot_be_written(where, tmp_path, caplog):
    (tmp_path / "reports").write_text("a file in its place")
    now = at("2026-11-22 20:00:00")
    worker = Worker(where, lambda: now)

    async def run():
        await worker.ask(lambda conn, _: conn.execute("INSERT INTO hub_key VALUES (1, ?, ?)", (b"x", now)))
        job = asyncio.create_task(daily_report.keep_reporting(worker, tmp_path / "reports", 0.01))
        while "daily report" not in caplog.text:
            await asyncio.sleep(0.01)
        (tmp_path / "reports").unlink()
        while not report_file(tmp_path / "reports", "2026-11-22").exists():
            await asyncio.sleep(0.01)
        job.cancel()

    asyncio.run(asyncio.wait_for(run(), 10))
    worker.close()
