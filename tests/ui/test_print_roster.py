"""Form A on paper: every column and every name of the book, no line over two pages, pages numbered."""

from __future__ import annotations

import datetime
from pathlib import Path

import pypdfium2
import pytest

from kiosk.errors import KioskError
from kiosk.roster import COLUMNS, Heading
from ui.printing.roster import roster_pdf

HEAD = Heading(
    "Nhà văn hoá thôn Đoài", "OTP là chìa khoá nhà", datetime.datetime(2026, 10, 16, 19, 30), "Lý Thị Hương"
)
NAMES = ("Nguyễn Thị Lan", "Đặng Quang Dũng", "Thạch Thị Sóc", "H'Nhung Êban Niê Kdăm Mlô Buôn Krông")


def line(number: int, name: str | None = None) -> tuple[str | int, ...]:
    who = name or NAMES[number % len(NAMES)]
    return (
        number,
        f"{402000 + number}",
        who,
        "60-69",
        "Nữ",
        "Bản Nà Phặc Thượng",
        HEAD.lesson,
        "19:32",
        "Thẻ, ống kính",
        "",
    )


def pages(path: Path) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(path)]


def test_a_full_class_is_on_paper_with_every_accent(qapp, tmp_path: Path) -> None:
    lines = [line(number) for number in range(1, 44)]
    count = roster_pdf(HEAD, lines, tmp_path / "a.pdf")
    texts = pages(tmp_path / "a.pdf")
    assert len(texts) == count > 1
    for number, text in enumerate(texts, 1):
        assert f"Trang {number}/{count}" in text
        for name, _ in COLUMNS:
            assert all(word in text for word in name.split()), name
    first = texts[0]
    for words in (
        "Sổ điểm danh buổi học",
        HEAD.house,
        HEAD.lesson,
        "19:30, ngày 16/10/2026",
        "43 người",
        HEAD.facilitator,
    ):
        assert words in first
    together = " ".join(texts)
    for row in lines:
        assert f"{row[0]} {row[1]} " in together
    assert together.count("Nguyễn Thị Lan") == 10
    assert "ký, ghi họ tên" in texts[-1]
    assert "ký, ghi họ tên" not in first


def test_no_line_is_broken_over_two_pages(qapp, tmp_path: Path) -> None:
    """Long names make high lines: each number stands on the page of the name beside it."""
    lines = [
        line(number, f"{NAMES[3]} {'ABCDEFGHIKLMNOPQRSTUVXY'[number % 23]}{number}")
        for number in range(1, 60)
    ]
    roster_pdf(HEAD, lines, tmp_path / "a.pdf")
    for text in pages(tmp_path / "a.pdf"):
        numbers = [row for row in lines if f" {row[1]} " in text]
        assert numbers
        assert all(str(row[2]).split()[-1] in text for row in numbers)


def test_the_page_is_a4_on_its_side(qapp, tmp_path: Path) -> None:
    assert roster_pdf(HEAD, [], tmp_path / "a.pdf") == 1
    (page,) = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    assert page.get_size() == pytest.approx((841.9, 595.3), abs=1)
    assert "0 người" in pages(tmp_path / "a.pdf")[0]


def test_a_place_that_cannot_be_written_is_told(qapp, tmp_path: Path) -> None:
    with pytest.raises(KioskError) as caught:
        roster_pdf(HEAD, [line(1)], tmp_path / "gone" / "a.pdf")
    assert caught.value.code == "print.file"
