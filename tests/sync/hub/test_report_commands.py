"""The commands that read lists, fill forms and hand facts on; and two hubs that count at once."""

import json
import threading

import openpyxl
import pytest

from kiosk.cli import main
from sync.hub.figures.rollup import recount, refresh
from sync.hub.opening import connect
from sync.hub.storage.database import snapshot
from tests.sync.hub.desk import Desk
from tests.sync.hub.test_rollup import OTP, Stream

PLACE = ["--province", "01", "--commune", "00004"]


@pytest.fixture
def database(tmp_path):
    desk = Desk(tmp_path / "hub.sqlite")
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    for n in range(6):
        one.fact("resident.enrolled", 0, resident=f"r{n}", band="30-44", gender="f", village="Thôn Đông")
        one.fact("lesson.finished", 0, resident=f"r{n}", lesson=OTP)
    one.send()
    desk.conn.close()
    return tmp_path / "hub.sqlite"


def hub(database, *words):
    return main(["hub", *words, "--database", str(database), "--json"])


def test_lists_go_in_and_forms_come_out(database, tmp_path, capsys):
    (tmp_path / "thon.csv").write_text("thôn,người trưởng thành\nThôn Đông,24\n", "utf-8")
    (tmp_path / "plan.csv").write_text("target,unit,plan,measure\nHọc,người,12,people\n", "utf-8")
    assert hub(database, "villages", str(tmp_path / "thon.csv"), *PLACE) == 0
    assert hub(database, "targets", str(tmp_path / "plan.csv"), *PLACE) == 0
    assert hub(database, "report", "D", "--period", "2026-11", "--out", str(tmp_path / "d.xlsx"), *PLACE) == 0
    sheet = openpyxl.load_workbook(tmp_path / "d.xlsx").active
    assert [cell.value for cell in sheet[5]][:6] == [1, "Thôn Đông", 24, 6, 0, 25]
    assert (
        hub(
            database,
            "report",
            "C",
            "--period",
            "2026-11",
            "--out",
            str(tmp_path / "c.csv"),
            "--commune",
            "00004",
        )
        == 0
    )
    assert "Người đã học (người khác nhau),người,12,6,6,50.0" in (tmp_path / "c.csv").read_text("utf-8-sig")
    assert hub(database, "export", "--format", "xapi", "--out", str(tmp_path / "x.jsonl")) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["statements"] == 6
    assert hub(database, "export", "--format", "csv", "--out", str(tmp_path / "csv")) == 0
    assert hub(database, "verify") == 0


def test_a_bad_list_or_period_is_told_in_a_line(database, tmp_path, capsys):
    (tmp_path / "bad.csv").write_text("target,unit,plan\nx,y,z\n", "utf-8")
    assert hub(database, "targets", str(tmp_path / "bad.csv")) == 1
    assert hub(database, "targets", str(tmp_path / "none.csv")) == 1
    assert hub(database, "report", "C", "--period", "soon", "--out", str(tmp_path / "c.xlsx")) == 1
    assert hub(database, "export", "--format", "xapi", "--out", str(tmp_path / "no" / "x.jsonl")) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_two_hubs_may_count_at_once(where):
    desk = Desk(where)
    for n in range(6):
        device = desk.device(commune=f"0000{n}", province="01")
        Stream(desk, f"s{n}", device).fact("lesson.finished", resident="r", lesson=OTP).send()
    failed: list[BaseException] = []

    def count():
        own = connect(where)
        try:
            refresh(own, desk.now)
        except BaseException as error:
            failed.append(error)
        finally:
            own.close()

    threads = [threading.Thread(target=count) for _ in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    refresh(desk.conn, desk.now)
    with snapshot(desk.conn):
        assert recount(desk.conn) == []
    query = "SELECT people FROM rollup WHERE level = 0 AND kind = 'all' AND period = ''"
    assert desk.conn.execute(query).fetchone()[0] == 6
    desk.conn.close()
