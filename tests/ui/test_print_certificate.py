"""The certificate on paper says what it may, in letters that are whole, with a code that a telephone reads."""

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from content.load import builtin_pack
from kiosk import certificates, events, progress
from kiosk.certificates import Certificate, PassMark, code_id, write_code
from kiosk.cli import main
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from kiosk.scan import read_all
from kiosk.store import open_store
from sync.certificates import find_seal, seal
from sync.signing import key_from_file, new_key
from ui.camera.card_pictures import pdf_pages
from ui.printing.certificate import CODE, certificate_pdf

CODE_OF = write_code(bytes(range(10)))
LAN = Certificate(
    code_id(CODE_OF),
    CODE_OF,
    "Nguyễn Thị Ngọc Huyền",
    12,
    datetime.date(2026, 11, 22),
    "Nhà văn hoá thôn Đoài",
    "UBND xã",
)
LONG = replace(
    LAN,
    name="H'Nhung Êban Niê Kdăm Mlô Nguyễn Thị Thanh Thuỷ",
    place="Nhà sinh hoạt cộng đồng tổ dân phố số 15 phường Nông Trang",
    body="Ban chỉ đạo Bình dân học vụ số xã Nà Phặc Thượng, huyện cũ Ngân Sơn",
)
LINK = "https://hub.binhminh.vi-du.vn/x/"


def words(path: Path) -> str:
    return " ".join(pypdfium2.PdfDocument(path)[0].get_textpage().get_text_range().split())


@pytest.mark.parametrize("one", [LAN, LONG], ids=["usual", "long"])
def test_it_says_who_what_where_and_when_uncut(qapp, tmp_path: Path, one: Certificate) -> None:
    certificate_pdf(one, LINK + seal(one, new_key()), tmp_path / "one.pdf")
    document = pypdfium2.PdfDocument(tmp_path / "one.pdf")
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((841.9, 595.3), abs=1)
    text = words(tmp_path / "one.pdf")
    for told in (
        "Xác nhận đã học tại điểm học cộng đồng",
        one.name,
        "đã học xong 12 bài",
        one.place,
        one.body,
        "Ngày 22 tháng 11 năm 2026",
        one.written,
        "hub.binhminh.vi-du.vn/chung-nhan",
    ):
        assert told in text
    assert "…" not in text
    assert "phổ cập" not in text


def test_its_letters_travel_with_it(qapp, tmp_path: Path) -> None:
    certificate_pdf(LAN, seal(LAN, new_key()), tmp_path / "one.pdf")
    raw = (tmp_path / "one.pdf").read_bytes()
    assert b"FontFile" in raw
    assert b"BeVietnamPro" in raw.replace(b"-", b"")


@pytest.mark.parametrize("before", [LINK, "Giấy xác nhận 0123-4567-89AB-CDEF, 12 bài, 22/11/2026.\n"])
def test_its_code_is_read_back_and_30_mm_at_least(qapp, tmp_path: Path, before: str) -> None:
    scan = before + seal(LAN, new_key())
    certificate_pdf(LAN, scan, tmp_path / "one.pdf")
    for dpi in (150, 254):
        (page,) = pdf_pages(tmp_path / "one.pdf", dpi)
        (code,) = read_all(page)
        assert code.payload == scan.encode()
        assert code.side == pytest.approx(CODE / 25.4 * dpi, rel=0.03)
    assert CODE >= 30


def test_a_file_that_cannot_be_written_is_refused(qapp, tmp_path: Path) -> None:
    with pytest.raises(KioskError, match="cannot be written"):
        certificate_pdf(LAN, "x", tmp_path / "gone" / "one.pdf")


# --- the command


def run(capsys: pytest.CaptureFixture[str], *said: object) -> tuple[int, str, str]:
    code = main([str(word) for word in said])
    told = capsys.readouterr()
    return code, told.out, told.err


@pytest.fixture
def learned(tmp_path: Path, capsys) -> tuple[Path, str]:
    """A learning point where Lan has finished two lessons, which are enough there."""
    data = tmp_path / "data"
    _, out, _ = run(
        capsys, "residents", "add", "--data", data, "--name", "Nguyễn Thị Lan", "--birth-year", 1958, "--gender", "f",
        "--village", "Thôn Đoài", "--consent", "yes", "--json",
    )  # fmt: skip
    lan = json.loads(out)
    store, pack = open_store(DataDir(data)), builtin_pack()
    certificates.set_pass_mark(store, PassMark(lessons=2, each_skill=0), pack)
    for lesson in pack.lessons[:2]:
        progress.finish_lesson(store, "s", lan["id"], lesson.id, 1, 2, True, 200, missed=(lesson.quiz[0].id,))
    store.close()
    return data, lan["number"]


def test_the_command_prints_once_given_out_the_same_again(learned, capsys, tmp_path: Path) -> None:
    data, number = learned
    file = tmp_path / "lan.pdf"
    command = ("certificates", "print", "--data", data, "--number", number, "--out", file, "--json")
    facts = []
    for _ in range(2):
        code, out, _ = run(capsys, *command)
        assert code == 0
        facts.append(json.loads(out))
    assert facts[0] == facts[1]
    assert (facts[0]["name"], facts[0]["lessons"]) == ("Nguyễn Thị Lan", 2)
    assert "Nguyễn Thị Lan" in words(file)
    assert facts[0]["code"] in words(file)
    (code_on_paper,) = read_all(pdf_pages(file, 200)[0])
    sealed = find_seal(code_on_paper.payload.decode())
    store = open_store(DataDir(data))
    issued = [one for one in store.events_after(0, 100) if one.type == events.CERTIFICATE_ISSUED]
    store.close()
    assert len(issued) == 1
    from sync.certificates import unseal

    public = key_from_file(DataDir(data).device_key).public_key()
    claim = unseal(sealed, lambda device: public)
    assert (claim.lessons, claim.name_check) == (2, issued[0].data["name_check"])
    _, out, _ = run(capsys, "certificates", "list", "--data", data, "--json")
    assert [(one["number"], one["lessons"]) for one in json.loads(out)] == [(number, 2)]


def test_nothing_is_given_out_when_it_cannot_be_drawn_or_is_not_earned(
    learned, capsys, tmp_path: Path
) -> None:
    data, number = learned
    command = ("certificates", "print", "--data", data, "--number")
    code, _, err = run(capsys, *command, number, "--out", tmp_path / "gone" / "x.pdf")
    assert (code, "cannot be written" in err) == (1, True)
    code, _, err = run(capsys, *command, "000000", "--out", tmp_path / "x.pdf")
    assert (code, "Nobody here has the number" in err) == (1, True)
    assert run(capsys, "certificates", "rule", "--data", data, "--lessons", 3)[0] == 0
    code, _, err = run(capsys, *command, number, "--out", tmp_path / "x.pdf", "--lang", "vi")
    assert (code, err.strip()) == (1, "Mình học thêm vài bài nữa là có giấy xác nhận nhé.")
    assert not (tmp_path / "x.pdf").exists()
    store = open_store(DataDir(data))
    assert store.rows("SELECT * FROM certificate") == []
    store.close()


def test_what_somebody_has_learned(learned, capsys) -> None:
    data, number = learned
    code, out, _ = run(capsys, "residents", "progress", number, "--data", data, "--json")
    facts = json.loads(out)
    pack = builtin_pack()
    assert code == 0
    assert facts["review"] == {"due": 0, "waiting": 2}
    assert facts["certificate"] == {"lessons": 2, "reached": True, "issued": None}
    states = {lesson["id"]: lesson["state"] for unit in facts["units"] for lesson in unit["lessons"]}
    assert [states[lesson.id] for lesson in pack.lessons[:3]] == ["done", "done", "new"]
    assert len(facts["units"]) == len(pack.units)
    _, out, _ = run(capsys, "residents", "progress", number, "--data", data)
    assert "2 lessons finished" in out
    assert "earned" in out


def test_the_rule_is_told_set_and_refused_when_out_of_reach(learned, capsys) -> None:
    data, _ = learned
    rule = ("certificates", "rule", "--data", data)
    assert json.loads(run(capsys, *rule, "--json", "--body", "UBND xã Bình Minh")[1]) == {
        "lessons": 2,
        "each_skill": 0,
        "units": [],
        "body": "UBND xã Bình Minh",
    }
    assert json.loads(run(capsys, *rule, "--json", "--unit", "dien-thoai")[1])["units"] == ["dien-thoai"]
    for bad in (("--lessons", 999), ("--unit", "la"), ("--lessons", 0)):
        code, out, err = run(capsys, *rule, *bad)
        assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert run(capsys, *rule, "--lessons", "nhiều")[0] == 2
