"""What is printed can be read back, and nothing is lost when a file cannot be written."""

import ctypes
import datetime
import json
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtGui import QGuiApplication

from content.load import builtin_pack
from kiosk.cards import identify
from kiosk.cli import main
from kiosk.errors import CardRefused, KioskError
from kiosk.paths import DataDir
from kiosk.scan import read_all
from kiosk.store import open_store
from kiosk.tokens import IssuedCard
from tests.cards_pictures import code_luma, token
from ui.camera.card_pictures import hold_up, image_of, pdf_pages, room
from ui.printing.cards import cards_pdf
from ui.printing.note import note_pdf
from ui.printing.paper import Words, code_path

NAMES = [
    ("Bà Lan", "Thôn Đoài"),
    ("Ông Tuấn", "Bản Nà Phặc Thượng"),
    ("Chị H'Nhung Êban", "Buôn Cư M'gar, xã Ea Tul"),
]


def some(count: int) -> list[IssuedCard]:
    return [IssuedCard(f"{402718 + i}", token(402718 + i), *NAMES[i % 3]) for i in range(count)]


def payloads(pages: list[np.ndarray]) -> list[bytes | None]:
    return [card.payload for page in pages for card in read_all(page)]


@pytest.fixture(scope="module")
def thirty(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cards") / "cards.pdf"
    assert cards_pdf(some(30), path) == 3
    return path


def test_thirty_cards_are_all_read_back_at_150_dots_an_inch(thirty: Path) -> None:
    read = payloads(pdf_pages(thirty, 150))
    assert sorted(read) == sorted(card.token.encode() for card in some(30))


def test_the_cards_say_who_and_which(thirty: Path) -> None:
    text = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(thirty))
    words = " ".join(text.split())
    for card in some(30):
        assert f"Số thẻ {card.number[:3]} {card.number[3:]}" in words
    assert words.count("Bà Lan") == 10
    assert "Thôn Đoài" in words
    assert token(402718) not in words


def test_codes_are_34_mm_with_four_clear_modules_and_black_on_white(thirty: Path) -> None:
    page = pdf_pages(thirty, 254)[0]  # ten pixels a millimetre
    for card in read_all(page):
        assert card.side == pytest.approx(340, abs=5)
        xs, ys = zip(*card.corners, strict=True)
        clear = 340 / 21 * 4 - 4
        around = page[
            round(min(ys) - clear) : round(max(ys) + clear), round(min(xs) - clear) : round(max(xs) + clear)
        ].copy()
        inside = round(clear) - 4
        around[inside:-inside, inside:-inside] = 255
        assert around.min() > 250
        code = page[round(min(ys)) : round(max(ys)), round(min(xs)) : round(max(xs))]
        assert code.min() == 0
        assert code.max() == 255


def test_a_sheet_is_a4_with_cut_marks_in_line_with_the_cards(thirty: Path) -> None:
    document = pypdfium2.PdfDocument(thirty)
    assert document[0].get_size() == pytest.approx((595.3, 841.9), abs=1)
    page = pdf_pages(thirty, 254)[0]
    for x in (19, 105, 191):
        assert page[90:115, round(x * 10) - 3 : round(x * 10) + 4].min() < 120  # above the top row
    assert page[0:70].min() == 255  # no printer reaches the very edge


def test_a_class_card_has_its_letters_round_a_large_code_and_its_small_card(qapp, tmp_path: Path) -> None:
    assert cards_pdf(some(2), tmp_path / "class.pdf", "a5") == 2
    first = pdf_pages(tmp_path / "class.pdf", 254)[0]
    found = sorted(read_all(first), key=lambda card: card.side)
    assert [card.payload for card in found] == [token(402718).encode()] * 2
    assert [card.side for card in found] == [pytest.approx(340, abs=5), pytest.approx(1100, abs=10)]
    text = pypdfium2.PdfDocument(tmp_path / "class.pdf")[0].get_textpage().get_text_range()
    assert [letter for letter in text if letter in "ABCD"][:4] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("turn", "letter"), [(0, "A"), (-90, "B"), (180, "C"), (90, "D"), (-70, "B"), (25, "A")]
)
def test_a_printed_class_card_turned_in_the_room_answers(
    qapp, tmp_path: Path, turn: int, letter: str
) -> None:
    cards_pdf(some(1), tmp_path / "class.pdf", "a5")
    page = pdf_pages(tmp_path / "class.pdf", 100)[0]
    card = page[63 : 63 + 583, 122 : 122 + 583]  # 148 x 148 mm from 31, 16
    frame = hold_up(room(1280, 720), card, centre=(600, 350), width=200, turn=turn, tilt=(12, 8))
    (read,) = read_all(frame)
    assert (read.payload, read.answer) == (token(402718).encode(), letter)


def test_a_cards_code_is_version_one() -> None:
    assert code_path(token(402718), numeric=True).boundingRect().width() == 21


def test_long_names_become_smaller_before_they_are_cut(qapp) -> None:
    words, text = Words(6, 700).fitted("Chị H'Nhung Êban", 33, 3.6)
    assert text == "Chị H'Nhung Êban"
    assert 3.6 < words.size < 6
    words, text = Words(6, 700).fitted("Chị H'Nhung Êban Niê Kdăm Mlô", 33, 3.6)
    assert text.endswith("…")
    assert words.width(text) <= 33.1


def letter_heights(page: pypdfium2.PdfPage) -> list[float]:
    """The font size of each piece of text, in points on the paper."""
    sizes = []
    for piece in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
        size = ctypes.c_float()
        pypdfium2.raw.FPDFTextObj_GetFontSize(piece.raw, size)
        sizes.append(size.value * abs(piece.get_matrix().d))
    return sizes


@pytest.mark.parametrize("lesson", builtin_pack().lessons, ids=lambda lesson: lesson.id)
def test_the_note_has_the_three_points_in_large_letters_and_a_code(qapp, tmp_path: Path, lesson) -> None:
    address = f"https://hoc.vi-du.vn/{lesson.id}"
    note_pdf(lesson, tmp_path / "note.pdf", house="Nhà văn hoá thôn Đoài", address=address)
    (page,) = pypdfium2.PdfDocument(tmp_path / "note.pdf")
    assert page.get_size() == pytest.approx((419.5, 595.3), abs=1)
    text = " ".join(page.get_textpage().get_text_range().split())
    for point in lesson.take_home:
        assert point.sentence.text in text
    assert min(letter_heights(page)) >= 16
    assert payloads(pdf_pages(tmp_path / "note.pdf")) == [address.encode()]


def test_a_note_without_an_address_has_no_code(qapp, tmp_path: Path) -> None:
    note_pdf(builtin_pack().lessons[0], tmp_path / "note.pdf", lang="en")
    words = pypdfium2.PdfDocument(tmp_path / "note.pdf")[0].get_textpage().get_text_range()
    assert "Three things to take home" in words
    assert payloads(pdf_pages(tmp_path / "note.pdf")) == []
    with pytest.raises(KioskError, match="200"):
        note_pdf(builtin_pack().lessons[0], tmp_path / "long.pdf", address="https://vi-du.vn/" + "x" * 200)


def test_a_file_that_cannot_be_written_is_refused_and_nothing_stays(qapp, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "gone" / "cards.pdf", tmp_path / "folder"):
        with pytest.raises(KioskError, match="cannot be written") as refused:
            cards_pdf(some(1), path)
        assert refused.value.vi.startswith("Máy chưa ghi được tệp")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
    with pytest.raises(KioskError, match="no card"):
        cards_pdf([], tmp_path / "none.pdf")


def text_of(path: Path) -> list[str]:
    """The words of each page, one blank between."""
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(path)]


@pytest.mark.parametrize(("per_sheet", "pages"), [(10, 5), (8, 6)])
def test_a_village_s_sheets_are_read_back_card_by_card(
    qapp, tmp_path: Path, per_sheet: int, pages: int
) -> None:
    """Forty-three cards: each on its own sheet in its turn, the line above says which sheets these are."""
    cards, told = some(43), []
    path = tmp_path / "village.pdf"
    day = datetime.date(2026, 10, 16)
    assert cards_pdf(cards, path, per_sheet=per_sheet, day=day, progress=lambda *at: told.append(at)) == pages
    assert told == [(number, pages) for number in range(1, pages + 1)]
    for number, page in enumerate(pdf_pages(path, 150)):
        wanted = cards[number * per_sheet : (number + 1) * per_sheet]
        read = sorted(read_all(page), key=lambda card: (round(card.corners[0][1] / 60), card.corners[0][0]))
        assert [card.payload for card in read] == [card.token.encode() for card in wanted]
    for number, text in enumerate(text_of(path), 1):
        assert "Thôn Đoài, Bản Nà Phặc Thượng, Buôn Cư" in text
        assert f"trang {number}/{pages} · ngày 16/10/2026" in text


def test_eight_a_sheet_stand_apart_with_cut_marks_for_each_edge(qapp, tmp_path: Path) -> None:
    cards_pdf(some(8), tmp_path / "eight.pdf", per_sheet=8)
    page = pdf_pages(tmp_path / "eight.pdf", 254)[0]
    ys = [25.5 + row * 64 + edge for row in range(4) for edge in (0, 54)]
    for y in ys:
        assert page[round(y * 10) - 3 : round(y * 10) + 4, 85:105].min() < 120, y
    between = page[round((ys[1] + 1) * 10) : round((ys[2] - 1) * 10), 160:1940]
    assert between.min() == 255
    assert page[0:70].min() == 255


# --- the commands


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    said = capsys.readouterr()
    return code, said.out, said.err


def enrol(data: Path, capsys, *names: str) -> list[str]:
    numbers = []
    for name in names:
        words = ["residents", "add", "--data", data, "--name", name, "--birth-year", 1958, "--gender", "f"]
        code, out, _ = run(capsys, *words, "--village", "Thôn Đoài", "--consent", "yes", "--json")
        assert code == 0
        numbers.append(json.loads(out)["number"])
    return numbers


def test_printing_gives_cards_that_the_kiosk_knows_and_ends_the_old_ones(capsys, tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "cards.pdf"
    numbers = enrol(data, capsys, "Nguyễn Thị Lan", "Trần Thị Hoa")
    code, said, _ = run(capsys, "cards", "print", "--data", data, "--out", out, "--json")
    assert code == 0
    assert sorted(card["number"] for card in json.loads(said)["cards"]) == sorted(numbers)
    first = payloads(pdf_pages(out))
    code, said, _ = run(capsys, "cards", "print", "--data", data, "--out", out, "--number", numbers[0])
    assert (code, "open nothing now" in said) == (0, True)
    (again,) = payloads(pdf_pages(out))
    store = open_store(DataDir(data))
    try:
        assert identify(store, again).number == numbers[0]
        for payload in first:
            if payload[1:7].decode() == numbers[0]:
                with pytest.raises(CardRefused) as refused:
                    identify(store, payload)
                assert refused.value.code == "card.revoked"
            else:
                assert identify(store, payload).number == numbers[1]
    finally:
        store.close()


def test_only_people_without_a_printed_card_are_printed_unasked(capsys, tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "cards.pdf"
    code, _, err = run(capsys, "cards", "print", "--data", data, "--out", out)
    assert (code, "Nobody is enrolled" in err) == (1, True)
    lan, hoa = enrol(data, capsys, "Nguyễn Thị Lan", "Trần Thị Hoa")
    assert run(capsys, "cards", "print", "--data", data, "--out", out)[0] == 0
    code, _, err = run(capsys, "cards", "print", "--data", data, "--out", out)
    assert (code, "Everybody has a printed card" in err) == (1, True)
    (bay,) = enrol(data, capsys, "Lê Thị Bảy")
    assert run(capsys, "cards", "revoke", hoa, "--data", data)[0] == 0
    _, said, _ = run(capsys, "cards", "print", "--data", data, "--out", out, "--json")
    assert sorted(card["number"] for card in json.loads(said)["cards"]) == sorted([hoa, bay])
    _, said, _ = run(capsys, "cards", "print", "--data", data, "--out", out, "--all", "--json")
    assert sorted(card["number"] for card in json.loads(said)["cards"]) == sorted([lan, hoa, bay])


def test_a_village_is_printed_in_the_order_of_names(capsys, tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "cards.pdf"
    names = ["Vàng Thị Dín", "Nguyễn Thị Lan", "Lê Anh", "Trần Thị Bảy", "Đỗ Thị Ất"]
    enrol(data, capsys, *names)
    words = [
        "residents",
        "add",
        "--data",
        data,
        "--name",
        "Bùi Thị Xa",
        "--birth-year",
        1958,
        "--gender",
        "f",
    ]
    run(capsys, *words, "--village", "Thôn Đông", "--consent", "yes")
    printed = ["cards", "print", "--data", data, "--out", out, "--village", "thon doai", "--per-sheet", 8]
    code, said, err = run(capsys, *printed, "--json")
    assert (code, err) == (0, "")
    assert [card["name"] for card in json.loads(said)["cards"]] == [
        "Bà Anh",
        "Bà Ất",
        "Bà Bảy",
        "Bà Dín",
        "Bà Lan",
    ]
    (text,) = text_of(out)
    assert "Thôn Đoài 5 thẻ · trang 1/1 · ngày " in text
    assert "Thôn Đông" not in text
    assert len(payloads(pdf_pages(out))) == 5
    code, _, err = run(capsys, *printed)
    assert (code, "Everybody has a printed card" in err) == (1, True)
    code, _, err = run(capsys, "cards", "print", "--data", data, "--out", out, "--village", "Thôn Tây")
    assert (code, "Thôn Đông" in err, len(err.splitlines())) == (1, True, 1)


def test_no_card_ends_when_the_print_fails(capsys, tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "cards.pdf"
    (number,) = enrol(data, capsys, "Nguyễn Thị Lan")
    run(capsys, "cards", "print", "--data", data, "--out", out)
    (payload,) = payloads(pdf_pages(out))
    for bad in (
        ("--out", tmp_path / "gone" / "x.pdf"),
        ("--out", out, "--number", "999999"),
        ("--out", tmp_path),
    ):
        code, said, err = run(capsys, "cards", "print", "--data", data, "--number", number, *bad)
        assert (code, said, len(err.splitlines())) == (1, "", 1)
    store = open_store(DataDir(data))
    try:
        assert identify(store, payload).number == number
    finally:
        store.close()


def test_pictures_are_read_one_by_one_and_bad_ones_get_a_line_each(capsys, qapp, tmp_path: Path) -> None:
    good = hold_up(room(), code_luma(token(7)), centre=(500, 300), width=300, turn=-90)
    image_of(good).save(str(tmp_path / "good.png"))
    image_of(room()).save(str(tmp_path / "blank.png"))
    whole = (tmp_path / "good.png").read_bytes()
    (tmp_path / "torn.png").write_bytes(whole[: len(whole) // 40])
    (tmp_path / "words.png").write_text("no picture")
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "huge.pbm").write_bytes(b"P4 20000 20000\n")
    (tmp_path / "folder").mkdir()
    bad = ["blank.png", "torn.png", "words.png", "empty.png", "huge.pbm", "folder", "gone.png"]
    paths = [tmp_path / name for name in [*bad, "good.png"]]
    code, out, err = run(capsys, "cards", "read", *paths)
    assert code == 1
    assert [line.split(": ")[0] for line in err.splitlines()] == [str(path) for path in paths[:-1]]
    assert "Traceback" not in err
    assert token(7) in out
    code, out, err = run(capsys, "cards", "read", *paths, "--json", "--lang", "vi")
    facts = json.loads(out)
    assert code == 1
    assert [fact["file"] for fact in facts] == [str(path) for path in paths]
    (card,) = facts[-1]["cards"]
    assert (card["payload"], card["answer"]) == (token(7), "B")
    assert card["angle"] == pytest.approx(-90, abs=3)
    assert np.mean(card["corners"], 0) == pytest.approx((500, 300), abs=4)
    assert all(fact["cards"] == [] and fact["error"] for fact in facts[:-1])
    assert run(capsys, "cards", "read", tmp_path / "good.png")[0] == 0


def test_foreign_codes_are_read_as_they_are(capsys, qapp, tmp_path: Path) -> None:
    text = "https://vi-du.vn/trả-tiền"
    image_of(code_luma(text, numeric=False)).save(str(tmp_path / "link.png"))
    code, out, _ = run(capsys, "cards", "read", tmp_path / "link.png", "--json")
    assert (code, json.loads(out)[0]["cards"][0]["payload"]) == (0, text)


@pytest.mark.parametrize(
    "words", [("cards", "print"), ("cards", "read"), ("cards", "print", "--out", "x.pdf", "--size", "a3")]
)
def test_wrong_usage_is_two(capsys, words: tuple[str, ...]) -> None:
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
