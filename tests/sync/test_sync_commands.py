"""The commands of both sides, as typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def diemhoc(tmp_path):
    def run(*words, data=tmp_path / "data"):
        command = [sys.executable, "-m", "kiosk", *map(str, words), "--data", str(data)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=50)
        return done.returncode, done.stdout, done.stderr

    return run


def test_a_learning_point_from_code_to_count(diemhoc, own_hub, point, tmp_path):
    point.attend(7)
    kiosk = point.data.root
    code = diemhoc("hub", "code", "--village", "Thôn Đoài", "--database", own_hub.database)[1].strip()
    assert len(code) == 10
    status, out, _ = diemhoc("sync", "status", "--json", data=kiosk)
    assert (status, json.loads(out)["pending"], json.loads(out)["hub"]) == (0, 7, None)
    assert diemhoc("enroll", own_hub.url, code.lower(), data=kiosk)[0] == 0
    status, out, _ = diemhoc("sync", "now", "--json", data=kiosk)
    assert status == 0
    assert json.loads(out)["sent"] == 7
    now = json.loads(diemhoc("sync", "status", "--json", data=kiosk)[1])
    assert (now["pending"], now["sent"], now["quarantined"]) == (0, 7, 0)
    assert now["last_receipt"].endswith("Z")
    assert now["place"]["village"] == "Thôn Đoài"
    status, out, _ = diemhoc("hub", "verify", "--json", "--database", own_hub.database)
    assert (status, json.loads(out)["ok"], json.loads(out)["events"]) == (0, True, 7)
    report = tmp_path / "a.xlsx"
    assert diemhoc("hub", "report", "A", "--out", report, "--database", own_hub.database)[0] == 0
    assert report.read_bytes()[:2] == b"PK"


def test_sync_now_alone_sends_to_the_hub_of_its_own(diemhoc, point):
    point.attend(2)
    status, out, err = diemhoc("sync", "now", "--json", data=point.data.root)
    assert status == 0, err
    assert json.loads(out) | {"last_receipt": 0} == {
        "batches": 1,
        "pending": 0,
        "sent": 2,
        "quarantined": 0,
        "last_receipt": 0,
    }
    assert json.loads(diemhoc("hub", "verify", "--json", data=point.data.root)[1])["events"] == 2


def test_a_disagreement_ends_with_one(diemhoc, own_hub):
    own_hub.rows("INSERT INTO tally VALUES ('s', '2026-01-01', 't', 1)")
    status, out, _ = diemhoc("hub", "verify", "--database", own_hub.database)
    assert status == 1
    assert "figures that disagree: 1" in out


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("enroll", "http://127.0.0.1:9", "2222222222"), 1),
        (("enroll", "nonsense", "2222222222"), 1),
        (("enroll", "http://127.0.0.1:9"), 2),
        (("hub", "verify"), 1),
        (("hub", "verify", "--database", "postgresql://x"), 1),
        (("hub", "report", "C", "--out", "x.xlsx"), 1),
        (("hub", "report", "A", "--out", "x.xlsx", "--day", "yesterday"), 2),
        (("hub", "serve", "--port", "70000"), 2),
        (("hub", "code"), 2),
        (("hub", "code", "--village", " "), 1),
        (("sync", "nothing"), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_bad_input_is_one_line(words, status, tmp_path, capsys):
    assert main([*words, "--data", str(tmp_path)]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert len(err) > 20
