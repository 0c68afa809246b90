"""The diagnosis: all that whoever mends a machine needs, and nothing of anybody."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from kiosk import attendance, classes, crashlog, facilitators, residents, settings
from kiosk.cli import main
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.folding import fold
from kiosk.paths import DataDir
from kiosk.store import open_store
from tests.ui.hands import Hand, at, rest, until, words
from tests.ui.test_class_flow import lead
from ui.drawings import qr_image
from ui.health.check import Check
from ui.health.diagnosis import blotted
from ui.health.diagnosis_short import LONGEST, short
from ui.health.doctor import Report, examine
from ui.tour.stage import Stage

PEOPLE = (
    ("Quách Thị Xuân Huyền", 1931, "Bản Nậm Pồ Xa"),
    ("Đàm Văn Khuê", 1947, "Xóm Trại Cáo"),
    ("Ksor H'Bia Mlô", 1968, "Buôn Ea Tiêu Kla"),
)
LEADER, PIN, PHONE, IDENTITY = "Giàng Seo Chứ", "571904", "0987 654 321", "001053987654"
HOUSE = "Nhà văn hoá Nậm Pồ Xa"


@pytest.fixture
def village(data_dir: Path) -> DataDir:
    """A learning point with people, a class that was held, papers named after somebody, and a log of mishaps."""
    data = DataDir(data_dir)
    store = open_store(data)
    settings.set(store, settings.HOUSE, HOUSE)
    settings.set(store, settings.VILLAGE, PEOPLE[0][2])
    settings.set(store, settings.CONFIRMING_BODY, "UBND xã Mường Ảng Cáo")
    leader, _ = facilitators.add(
        store, name=LEADER, gender="m", birth_year=1979, village=PEOPLE[0][2], pin=PIN
    )
    session = classes.open_class(store, leader.id, "ba-dau-hieu")
    for name, year, place in PEOPLE:
        consent = Consent(version=CONSENT_TEXT.version, given_by=name, method="screen")
        one = residents.enrol(store, name=name, birth_year=year, gender="f", village=place, consent=consent)
        attendance.check_in(store, session.id, one.id, "camera")
    classes.close(store, session.id)
    store.close()
    data.papers.mkdir()
    (data.papers / f"the-{fold(PEOPLE[0][0]).replace(' ', '-')}.pdf").write_bytes(b"%PDF")
    mishaps = (
        KeyError(PEOPLE[0][0]),
        ValueError(f"{PHONE} is no number of {PEOPLE[1][0]}"),
        FileNotFoundError(
            2, "No such file", str(data.papers / f"the-{fold(PEOPLE[1][0]).replace(' ', '-')}.pdf")
        ),
        OSError(28, "No space left", f"/srv/x/{PEOPLE[2][2]}/{IDENTITY}.pdf"),
        sqlite3.IntegrityError(f"UNIQUE constraint failed near {LEADER}, {PHONE}"),
    )
    for mishap in mishaps:
        try:
            raise mishap
        except Exception as problem:
            crashlog.write(data.log, problem, "run")
    (data.log / "hub.log").write_text(f"INFO GET /lop?thon={PEOPLE[0][2]} 200\n", encoding="utf-8")
    return data


def test_nobodys_name_is_in_any_byte_of_it(
    village: DataDir, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names, villages, years of birth, numbers and PINs; written in full, without marks, or in names of files."""
    file = tmp_path / "chan-doan.zip"
    assert main(["doctor", "--bundle", str(file), "--data", str(village.root)]) == 0
    assert "kB" in capsys.readouterr().out
    with zipfile.ZipFile(file) as pack:
        texts = {one: pack.read(one).decode() for one in pack.namelist()}
    assert set(texts) == {
        *("may.json", "kham.json", "cai-dat.json", "so-luong.json"), "nhat-ky/diemhoc.log", "nhat-ky/hub.log"
    }  # fmt: skip
    everything = "\n".join([*texts, *texts.values()]) + file.read_bytes().decode("latin-1")
    low = everything.lower()
    flat = re.sub(r"[\s_-]+", " ", fold(everything))
    own = [word for name, _, place in PEOPLE for word in (name, place)]
    for word in (*own, LEADER, HOUSE, "Mường Ảng Cáo"):
        assert word.lower() not in low, word
        assert fold(word) not in flat, word
    for number in ("1931", "1947", "1968", "1979", PIN, PHONE, PHONE.replace(" ", ""), IDENTITY):
        assert not re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.])", everything), number
    assert village.vault_key.read_bytes() not in file.read_bytes()
    log = texts["nhat-ky/diemhoc.log"]
    assert "builtins.KeyError" in log, "what went wrong is there all the same"
    assert "test_diagnosis.py" in log
    assert "[…]" in log


def test_what_whoever_mends_needs_is_there(village: DataDir, tmp_path: Path) -> None:
    file = tmp_path / "chan-doan.zip"
    assert main(["doctor", "--json", "--bundle", str(file), "--data", str(village.root)]) == 0
    with zipfile.ZipFile(file) as pack:
        about, checks, kept, counted = (
            json.loads(pack.read(f"{name}.json")) for name in ("may", "kham", "cai-dat", "so-luong")
        )
    assert {"version", "system", "machine", "up_s", "device"} <= about.keys()
    assert len(checks["vi"]["checks"]) == len(checks["en"]["checks"]) == 16
    assert kept["place_known"] is True
    assert (counted["rows"]["resident"], counted["rows"]["attendance"]) == (3, 3)
    assert counted["events"]["attendance.checked_in"] == 3
    assert counted["files"]["papers"]["files"] == 1


def test_the_doctors_words_are_not_blotted_for_a_village(tmp_path: Path) -> None:
    """In the log names are looked for without marks; elsewhere only as they are written."""
    assert blotted("Cứ đóng máy lại", frozenset({"đông"})) == "Cứ đóng máy lại"
    assert blotted("in THÔN ĐÔNG, Đông.", frozenset({"thôn đông", "đông"})) == "in […], […]."
    assert blotted("the-thon_dong.pdf 2026-11-22T18:46:22Z", frozenset({"thôn đông"}), log=True) == (
        "the-[…].pdf 2026-11-22T18:46:22Z"
    )


def test_a_damaged_store_still_gives_a_diagnosis(data_dir: Path, tmp_path: Path) -> None:
    data = DataDir(data_dir).make()
    data.database.write_bytes(b"no database at all" * 100)
    file = tmp_path / "x.zip"
    assert main(["doctor", "--bundle", str(file), "--data", str(data_dir)]) == 0
    found = {check.part: check.state for check in examine(data_dir).checks}
    assert found["database"] == "look"
    with zipfile.ZipFile(file) as pack:
        assert json.loads(pack.read("so-luong.json"))["rows"] == {}


def test_a_place_that_cannot_be_written_is_one_line(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--bundle", str(tmp_path / "none" / "x.zip"), "--data", str(data_dir)]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_square_is_read_by_a_telephone(village: DataDir, qapp: QGuiApplication) -> None:
    """All parts ailing and a mishap: it still fits, is plain ASCII, and says nothing of anybody."""
    ill = Report([Check(part, "missing", "", "") for part in ("screen", "touch", "camera", "scanner") * 4])
    text = short(village, ill)
    assert len(text) <= LONGEST
    assert text.isascii()
    assert "IntegrityError" in text
    assert "test_diagnosis.py" in text or "tests/ui" in text
    image = qr_image(text, QSize(660, 660)).convertToFormat(QImage.Format.Format_Grayscale8)
    assert [one.text for one in zxingcpp.read_barcodes(_luma(image))] == [text]


def _luma(image: QImage):
    import numpy as np

    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return np.pad(rows[:, : image.width()], 40, constant_values=255)


@pytest.mark.timeout(120)
def test_a_facilitator_sees_how_the_machine_is_and_carries_the_diagnosis_away(
    stage: Stage, hand: Hand, tmp_path: Path
) -> None:
    """By touch: what ails comes first, a part opens what to do, and a stick gets the file."""
    lead(stage, hand)
    hand.tap("Sức khoẻ của máy")
    assert at(stage, "Health")
    model = stage.kiosk.shell.model
    assert until(lambda: model.count == 16, 20)
    states = [row["state"] for row in model.rows]
    assert states == sorted(states, key=("look", "missing", "ok").index)
    rest(0.43)
    advice = model.rows[0]["adviceVi"] or "Không phải làm gì cả"
    hand.tap_at(min((hand.point(block) for block in hand.blocks), key=lambda at: (at.y(), at.x())))
    assert until(lambda: advice in words(hand))
    hand.tap("Quay lại")
    assert until(lambda: advice not in words(hand))
    hand.tap("Kiểm tra lại")
    assert until(lambda: not model.busy, 20)
    hand.tap("Gửi chẩn đoán")
    assert at(stage, "Diagnosis")
    assert stage.kiosk.shell.model.short.startswith("DiemHocSo ")
    hand.tap("Chép ra USB")
    assert until(lambda: "Máy chưa thấy USB" in words(hand))
    usb = tmp_path / "KINGSTON"
    usb.mkdir()
    assert stage.kiosk.services is not None
    stage.kiosk.services.sticks.also.append(usb)
    rest(0.43)
    hand.tap("Chép ra USB")
    assert until(lambda: "Đã chép vào KINGSTON" in words(hand), 20)
    (file,) = usb.iterdir()
    assert zipfile.is_zipfile(file)
    assert stage.leader.name not in file.read_bytes().decode("latin-1")
