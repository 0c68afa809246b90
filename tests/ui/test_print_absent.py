"""The list for visits reads as it was written: every name once, long ones whole, page after page."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QGuiApplication

from kiosk.absent import Absent
from kiosk.residents import Resident
from ui.printing.absent import absent_pdf


def one(number: int, name: str, village: str = "Thôn Đoài", came: bool = True, days: int = 40) -> Absent:
    who = Resident(str(number), name, "bà", 1950, "f", village, "1", 0)
    return Absent(who, date(2026, 9, 1), came, days)


def pages(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as paper:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in paper]


def test_everybody_stands_on_it_once(qapp: QGuiApplication, tmp_path: Path) -> None:
    letters = "ABCDEGHKLMNPQRSTVXYIOU"
    people = [one(n, f"Nguyễn Thị {letters[n]}anh") for n in range(22)]
    file = tmp_path / "list.pdf"
    assert absent_pdf(people, 4, "Nhà văn hoá thôn Đoài", date(2026, 11, 22), file) == 2
    text = pages(file)
    assert "22 người từ 4 tuần" in text[0]
    assert "ngày 22/11/2026" in text[0]
    assert all(" ".join(text).count(person.resident.name) == 1 for person in people)
    assert "Trang 1/2" in text[0]
    assert "Trang 2/2" in text[1]


def test_nothing_long_is_cut(qapp: QGuiApplication, tmp_path: Path) -> None:
    long = one(1, "Công Tằng Tôn Nữ Thị Hoàng Phương", "Bản Nậm Chảy, khu Mường Khương", came=False, days=364)
    file = tmp_path / "list.pdf"
    absent_pdf([long], 4, "", date(2026, 11, 22), file)
    (text,) = pages(file)
    for word in ("Phương", "Khương", "chưa đến lần nào", "12 tháng", "trước"):
        assert word in text


def test_a_list_of_nobody_is_a_page_too(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert absent_pdf([], 4, "", date(2026, 11, 22), tmp_path / "list.pdf") == 1
