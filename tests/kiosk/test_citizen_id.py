"""The code of a citizen ID card: the right person or a kind refusal; nothing of it anywhere afterwards."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import traceback
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk import crashlog
from kiosk.citizen_id import LONGEST, CitizenIdRefused, fingerprint, parse
from kiosk.folding import fold
from kiosk.store import Store
from kiosk.vault import Vault

TODAY = datetime.date(2026, 3, 6)
LAN = "001053000123|012345678|Nguyễn Thị Lan|02091953|Nữ|Thôn Đoài, Bình Minh, Hà Nội|10072021"
NEW = "036081004567||Trần Văn Thành|31121981|Nam|Tổ 3, Phường Cửa Nam, Nam Định|01082024||||"
SECRETS = ("001053000123", "012345678", "Nguyễn", "Lan", "02091953", "Thôn Đoài", "10072021")


def person(payload: str | bytes) -> tuple[str, int, str]:
    one = parse(payload, TODAY)
    return one.name, one.birth_year, one.gender


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        (LAN, ("Nguyễn Thị Lan", 1953, "f")),
        (LAN + "\r\n", ("Nguyễn Thị Lan", 1953, "f")),
        (LAN.encode(), ("Nguyễn Thị Lan", 1953, "f")),
        (b"\xef\xbb\xbf" + LAN.encode(), ("Nguyễn Thị Lan", 1953, "f")),
        (unicodedata.normalize("NFD", LAN), ("Nguyễn Thị Lan", 1953, "f")),
        (NEW, ("Trần Văn Thành", 1981, "m")),
        (NEW[:-4] + "|Trần Văn Bình|Lê Thị Tư|036055000111|", ("Trần Văn Thành", 1981, "m")),
        (LAN.replace("012345678", "001053000123"), ("Nguyễn Thị Lan", 1953, "f")),
        (LAN.replace("02091953", "29022000").replace("10072021", "29022024"), ("Nguyễn Thị Lan", 2000, "f")),
        (LAN.replace("Nguyễn Thị Lan", "Cao Minh Anh"), ("Cao Minh Anh", 1953, "f")),
        (LAN.replace("Nguyễn Thị Lan", "H'Hen Niê"), ("H'Hen Niê", 1953, "f")),
        (LAN.replace("Nguyễn Thị Lan", "Y Moan Êñuôl").replace("ñ", "n"), ("Y Moan Ênuôl", 1953, "f")),
        (LAN.replace("Nguyễn Thị Lan", "NGUYỄN THỊ LAN"), ("NGUYỄN THỊ LAN", 1953, "f")),
    ],
)  # fmt: skip
def test_both_generations_of_cards(payload: str | bytes, found: tuple[str, int, str]) -> None:
    assert person(payload) == found


@pytest.mark.parametrize(
    ("payload", "why"),
    [
        (LAN.replace("001053000123", "00105300012"), "number"),
        (LAN.replace("001053000123", "0010530001234"), "number"),
        (LAN.replace("001053000123", "00105300012x"), "number"),
        (LAN.replace("001053000123", "٠٠١٠٥٣٠٠٠١٢٣"), "number"),
        (LAN.replace("|012345678|", "|01234567|"), "number"),
        ("001053000123", "number"),
        (LAN.replace("02091953", "29021953"), "date"),
        (LAN.replace("02091953", "31041953"), "date"),
        (LAN.replace("02091953", "00091953"), "date"),
        (LAN.replace("02091953", "02131953"), "date"),
        (LAN.replace("02091953", "19530902"), "date"),
        (LAN.replace("02091953", "2091953"), "date"),
        (LAN.replace("02091953", "02092027"), "date"),
        (LAN.replace("02091953", "02091853"), "date"),
        (LAN.replace("10072021", "10071950"), "date"),
        (LAN.replace("10072021", "30022021"), "date"),
        (LAN.replace("10072021", ""), "date"),
        (LAN.replace("|", ";"), "unclear"),
        (LAN.replace("|", "\t"), "unclear"),
        (LAN.replace("|", ""), "other"),
        (LAN.rpartition("|")[0], "unclear"),
        (LAN + "|", "unclear"),
        (LAN.replace("Thôn Đoài, Bình Minh, Hà Nội", ""), "unclear"),
        (LAN.encode()[:60] + b"\xc3" + LAN.encode()[60:], "unclear"),
        (LAN.replace("Nữ", "Khác"), "gender"),
        (LAN.replace("Nữ", "Nu"), "accents"),
        (LAN.replace("Nữ", "N?"), "accents"),
        (LAN.replace("Nguyễn Thị Lan", "Nguyen Thi Lan"), "accents"),
        (LAN.replace("Nguyễn Thị Lan", "Nguy?n Th? Lan"), "accents"),
        (LAN.replace("Nguyễn Thị Lan", "Nguyn Th Lan"), "accents"),
        (NEW.replace("Trần Văn Thành", "Tran Van Thanh"), "accents"),
        (NEW.replace("Trần Văn Thành", "Cao Minh Anh").replace("Tổ 3, Phường Cửa Nam, Nam Định", "To 3"), "accents"),
        (LAN.replace("Nguyễn Thị Lan", "Nguyễn Thị Lan".encode().decode("cp1252", "replace")), "name"),
        (NEW.replace("Trần Văn Thành", "HÃ\u00a0 VÄƒn SÃ¡u"), "name"),
        (LAN.replace("Nguyễn Thị Lan", ""), "name"),
        (LAN.replace("Nguyễn Thị Lan", "- ."), "name"),
        (LAN.replace("Nguyễn Thị Lan", "Lan 1953"), "name"),
        (LAN.replace("Nguyễn Thị Lan", "Нгуен Ланг"), "name"),
        (LAN.replace("Nguyễn Thị Lan", "Lan\nAnh"), "name"),
        (LAN.replace("Nguyễn Thị Lan", "Lân " * 30), "name"),
        ("1402718" + "0" * 20, "card"),
        ("https://example.vn/?a=1", "other"),
        ("00020101021238540010A00000072701240006970436", "other"),
        ("", "other"),
        ("\0\0", "other"),
        ("Đ" * (LONGEST + 1), "huge"),
        (b"|" * 100_000, "huge"),
        (b"\xff\xfe\x00\x01", "other"),
        ("\ud800|" * 6, "number"),
    ],
)  # fmt: skip
def test_what_is_not_clearly_a_person_is_refused(payload: str | bytes, why: str) -> None:
    with pytest.raises(CitizenIdRefused) as refused:
        parse(payload, TODAY)
    assert refused.value.code == f"citizen.{why}"
    assert "Mình" in refused.value.vi


letters = st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạớợữ"), min_size=1, max_size=6)
names = st.lists(letters.map(str.capitalize), min_size=2, max_size=5).map(" ".join)
days = st.dates(datetime.date(1910, 1, 1), TODAY)


@given(st.integers(0, 10**12 - 1), names, days, st.booleans(), st.booleans())
def test_whoever_is_read_is_who_the_card_names(
    number: int, name: str, born: datetime.date, woman: bool, newer: bool
) -> None:
    """Every well-formed card gives its person or is refused for its name; never another person."""
    tail = "||||" * newer
    payload = f"{number:012d}||{name}|{born:%d%m%Y}|{'Nữ' if woman else 'Nam'}|Bản Lướt|{TODAY:%d%m%Y}{tail}"
    try:
        found: object = person(payload)
    except CitizenIdRefused as refused:
        found = refused.code
    unaccented = any(word.isascii() for word in name.split())
    assert found == (name, born.year, "f" if woman else "m") or (found == "citizen.accents" and unaccented)


@given(names, days)
def test_a_name_that_lost_its_accents_enrols_nobody(name: str, born: datetime.date) -> None:
    payload = f"001053000123||{name}|{born:%d%m%Y}|Nam|Bản Lướt|{TODAY:%d%m%Y}"
    bare = " ".join(word.title() for word in fold(name).split())
    for lost in (
        payload.replace(name, bare).replace("Bản Lướt", "Ban Luot"),
        payload.encode("ascii", "ignore").decode(),
    ):
        with pytest.raises(CitizenIdRefused):
            parse(lost, TODAY)


pieces = st.sampled_from(["|", "|", *LAN.split("|"), *NEW.split("|"), "29022001", "\n", "\0", ";", "Nu"])
soups = st.one_of(
    st.text(),
    st.binary(),
    st.lists(pieces, max_size=15).map("".join),
    st.lists(pieces, max_size=13).map("|".join),
)


@given(soups)
@example("|" * 6)
@example("|" * 10)
def test_whatever_comes_is_a_person_of_that_code_or_a_refusal(soup: str | bytes) -> None:
    try:
        found = parse(soup, TODAY)
    except CitizenIdRefused:
        return
    text = unicodedata.normalize("NFC", soup if isinstance(soup, str) else soup.decode())
    fields = text.strip(" \t\r\n\0\ufeff").split("|")
    assert len(fields) in (7, 11)
    assert (found.name, str(found.birth_year)) == (" ".join(fields[2].split()), fields[3][4:])


def test_neither_the_person_nor_a_refusal_repeats_the_code(tmp_path: Path) -> None:
    """Printing the person, a refusal with its traceback, and the log of what no one foresaw."""
    found = parse(LAN, TODAY)
    texts = [repr(found), str(found)]
    for broken in (
        LAN.replace("1953", "1753"),
        LAN + "|",
        LAN.replace("Nữ", "Khác"),
        LAN.replace("Lan", "L4n"),
    ):
        with pytest.raises(CitizenIdRefused) as refused:
            parse(broken, TODAY)
        assert refused.value.__context__ is None, "another error would hold what was read"
        texts += [str(refused.value), refused.value.vi, repr(refused.value)]
        texts += traceback.format_exception_only(refused.value)
        log = crashlog.write(tmp_path, refused.value, "citizen-id")
        assert log is not None
        texts.append(log.read_text("utf-8"))
    for text in texts:
        assert not [secret for secret in SECRETS if secret in text], text


def test_a_fingerprint_is_of_the_number_alone_and_keyed(store: Store, tmp_path: Path) -> None:
    mine = fingerprint(store.vault, LAN)
    moved = LAN.replace("Thôn Đoài", "Thôn Đông").replace("10072021", "11072024") + "||||"
    assert fingerprint(store.vault, moved) == mine == fingerprint(store.vault, parse(LAN, TODAY))
    assert len(mine) == 32
    assert fingerprint(store.vault, NEW) != mine
    assert fingerprint(Vault.open(tmp_path / "other.key"), LAN) != mine
    with pytest.raises(CitizenIdRefused):
        fingerprint(store.vault, "https://example.vn")


def run(folder: Path, given: bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kiosk", "citizen-id", "parse", "--data", str(folder / "data"), *words]
    return subprocess.run(
        command, input=given, capture_output=True, timeout=60, cwd=Path(__file__).parents[2]
    )


def test_the_command_answers_each_line_and_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    lines = [LAN, NEW, "", LAN.replace("02091953", "29022001"), "x" * 50_000, "https://example.vn"]
    done = run(tmp_path, "\r\n".join(lines).encode() + b"\n\xff\xfe|\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert answers[:2] == [
        {"ok": True, "name": "Nguyễn Thị Lan", "birth_year": 1953, "gender": "f"},
        {"ok": True, "name": "Trần Văn Thành", "birth_year": 1981, "gender": "m"},
    ]
    assert [one["ok"] for one in answers[2:]] == [False] * 5
    assert all(set(one) == {"ok", "why"} for one in answers[2:])
    assert (done.returncode, done.stderr) == (1, b"")
    left = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert not [secret for secret in SECRETS for file in left if secret.encode() in file]
    assert not left, "the command needs no file at all"


def test_only_good_codes_are_a_success_and_vietnamese_is_spoken_when_asked(tmp_path: Path) -> None:
    assert run(tmp_path, LAN.encode()).returncode == 0
    assert run(tmp_path, b"").returncode == 0
    done = run(tmp_path, b"https://example.vn\n", "--lang", "vi")
    assert json.loads(done.stdout)["why"].startswith("Mã này không phải của căn cước")
