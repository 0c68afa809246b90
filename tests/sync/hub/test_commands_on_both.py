"""The hub's commands take a PostgreSQL address wherever they take a file."""

import json

import pytest

from kiosk.cli import main
from sync import stick
from sync.hub.storage.database import Where
from tests.points import HubProcess


@pytest.fixture
def diemhoc(where: Where, tmp_path, capsys):
    def run(*words):
        status = main([*map(str, words), "--database", str(where), "--data", str(tmp_path / "data")])
        return status, capsys.readouterr().out

    return run


def test_from_code_and_stick_to_report(diemhoc, where, point, tmp_path):
    status, code = diemhoc("hub", "code", "--village", "Thôn Đoài", "--commune", "00004", "--province", "01")
    assert (status, len(code.strip())) == (0, 10)
    hub = HubProcess(where).start()
    try:
        point.join(hub)
    finally:
        hub.stop()  # from here on there is no network
    point.attend(7)
    usb = tmp_path / "usb"
    usb.mkdir()
    stick.export(point.store, point.enrolment, point.key, usb)
    status, told = diemhoc("hub", "import", usb, "--json")
    assert (status, json.loads(told)["files"][0]["accepted"]) == (0, 7)
    assert json.loads(diemhoc("hub", "import", usb, "--json")[1])["files"][0]["duplicate"] == 7
    status, told = diemhoc("hub", "verify", "--json")
    assert (status, json.loads(told)["events"]) == (0, 7)
    stick.take_receipts(point.store, point.enrolment, usb)
    status, told = diemhoc("hub", "report", "A", "--out", tmp_path / "a.xlsx")
    assert (status, (tmp_path / "a.xlsx").is_file()) == (0, True)


def test_an_address_of_another_kind_is_told_in_one_line(tmp_path, capsys):
    assert main(["hub", "verify", "--database", "mysql://x", "--data", str(tmp_path)]) == 1
    assert "postgresql://" in capsys.readouterr().err
