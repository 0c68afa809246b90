"""The commands of both sides, as typed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from tests.content.test_library import written

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


def test_a_stick_from_point_to_hub_and_back(diemhoc, own_hub, point, tmp_path):
    usb = tmp_path / "usb"
    usb.mkdir()
    point.join(own_hub)
    point.attend(4)
    kiosk = point.data.root
    status, out, err = diemhoc("sync", "export", usb, "--json", data=kiosk)
    assert (status, json.loads(out)["events"], err) == (0, 4, "")
    status, out, err = diemhoc("hub", "import", usb, "--json", "--database", own_hub.database)
    assert (status, json.loads(out)["files"][0]["accepted"], err) == (0, 4, "")
    status, out, err = diemhoc("sync", "import", usb, "--json", data=kiosk)
    assert (status, json.loads(out)["pending"], json.loads(out)["sent"], err) == (0, 0, 4, "")
    assert "nothing waits" in diemhoc("sync", "export", usb, data=kiosk)[1]
    status, _, err = diemhoc("hub", "import", usb, data=tmp_path / "no hub here")
    assert (status, err.count("\n")) == (1, 1)


def test_a_backup_by_way_of_the_hub(diemhoc, own_hub, point, tmp_path):
    """Disk and paper are lost: the hub seals the backup for the new machine's paper."""
    from sync import age

    point.join(own_hub)
    point.attend(3)
    status, out, err = diemhoc("backup", tmp_path / "a.dhb", "--json", data=point.data.root)
    assert (status, err) == (0, "")
    paper = age.new_identity()
    (tmp_path / "key.txt").write_text(paper)
    database = ("--database", own_hub.database)
    to = ("--to", age.recipient_of(paper), "--out", tmp_path / "b.dhb")
    assert diemhoc("hub", "reseal", tmp_path / "a.dhb", *to, *database)[0] == 0
    new = tmp_path / "new"
    status, out, err = diemhoc(
        "restore", tmp_path / "b.dhb", "--key", tmp_path / "key.txt", "--json", data=new
    )
    assert (status, json.loads(out)["facts"], err) == (0, 3, "")
    assert json.loads(diemhoc("mend", "--json", data=new)[1]) == {"damaged": False, "recovery": None}
    (new / "kiosk.sqlite").write_bytes(b"noise" * 1000)
    status, out, err = diemhoc("mend", data=new)
    assert (status, err) == (0, "")
    assert "set aside" in out


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
        (("sync", "export", "."), 1),
        (("sync", "import", "."), 1),
        (("sync", "export"), 2),
        (("hub", "import", "nothing-there"), 1),
        (("backup",), 1),
        (("backup", "nowhere/x.dhb"), 1),
        (("backup", "nowhere", "--daily"), 1),
        (("restore", "nothing.dhb", "--key", "nothing.txt"), 1),
        (("restore",), 2),
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


def test_a_pack_is_published_taken_and_told_of(diemhoc, own_hub, point, tmp_path):
    written(tmp_path / "bai-cua-xa")
    kiosk, hub = point.data.root, ("--database", own_hub.database)
    point.join(own_hub)
    assert "nothing is published" in diemhoc("hub", "publish", *hub)[1]
    status, out, err = diemhoc("hub", "publish", tmp_path / "bai-cua-xa", "--share", "100", *hub)
    assert (status, out) == (
        0,
        "bai-cua-xa version 1, 2 lessons: offered to 100% of the learning points\n",
    ), err
    status, out, err = diemhoc("sync", "packs", data=kiosk)
    assert (status, out) == (0, "bai-cua-xa  1 (new: shown from the next start)\n"), err
    assert "lessons       bai-cua-xa 1" in diemhoc("sync", "status", data=kiosk)[1]
    status, out, err = diemhoc("hub", "publish", "bai-cua-xa", "--withdraw", "--json", *hub)
    assert (status, json.loads(out)["withdrawn"][0]["version"]) == (0, 1), err
    told = json.loads(diemhoc("sync", "packs", "--json", data=kiosk)[1])
    assert told == {"packs": {}, "taken": [], "removed": ["bai-cua-xa"], "refused": []}
    status, _, err = diemhoc("hub", "publish", "bai-cua-xa", "--withdraw", *hub)
    assert (status, "no pack `bai-cua-xa` is published here" in err) == (1, True)
