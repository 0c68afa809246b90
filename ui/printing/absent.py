"""The list for visits at home, "Chưa đến": A4, a line a person, room to note what was said."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen

from kiosk.absent import Absent, in_words
from ui.printing.paper import MUC, MUC_NHAT, Draw, Words, draw_art, pdf, write

_SIDE, _WIDE = 16.0, 178.0
_TOP, _FOOT, _LINE = 44.0, 280.0, 13.0
_PER_PAGE = int((_FOOT - _TOP - _LINE) // _LINE)
_COLUMNS = (
    ("Họ và tên", 0.0, 54.0),
    ("Thôn, bản", 57.0, 36.0),
    ("Lần cuối", 96.0, 46.0),
    ("Ghi lại", 145.0, 33.0),
)
"""Head, distance from the left edge of the table, room; in mm."""


def absent_pdf(people: Sequence[Absent], weeks: int, house: str, day: datetime.date, path: Path) -> int:
    """Draws the list to a PDF; returns how many pages it has. Raises KioskError (print.file)."""
    parts = [people[first : first + _PER_PAGE] for first in range(0, max(1, len(people)), _PER_PAGE)]
    draws = [
        _page(part, number, len(parts), len(people), weeks, house, day)
        for number, part in enumerate(parts, 1)
    ]
    pdf(path, QPageSize.PageSizeId.A4, "Bà con lâu chưa đến", draws)
    return len(parts)


def _page(
    people: Sequence[Absent], number: int, of: int, count: int, weeks: int, house: str, day: datetime.date
) -> Draw:
    def draw(painter: QPainter) -> None:
        draw_art(painter, "mark.svg", QRectF(_SIDE, 12, 15, 15))
        write(painter, "Bà con lâu chưa đến", _SIDE + 18, 19, Words(7.0, 800))
        words, text = Words(4.2, 600, MUC_NHAT).fitted(
            f"{house} · {count} người từ {weeks} tuần · ngày {day.day}/{day.month}/{day.year}".lstrip(" ·"),
            _WIDE - 18,
            3.2,
        )
        write(painter, text, _SIDE + 18, 26.5, words)
        write(painter, "Mình ghé thăm, hỏi bà con có khoẻ không nhé.", _SIDE, 38, Words(4.2, 500))
        for head, x, _ in _COLUMNS:
            write(painter, head, _SIDE + x, _TOP + 8, Words(4.0, 700))
        painter.setPen(QPen(QColor(MUC), 0.4))
        painter.drawLine(QLineF(_SIDE, _TOP + _LINE - 2, _SIDE + _WIDE, _TOP + _LINE - 2))
        for place, one in enumerate(people):
            y = _TOP + _LINE * (place + 1)
            for (_, x, room), cell in zip(
                _COLUMNS, (one.resident.name, one.resident.village, in_words(one), ""), strict=True
            ):
                _cell(painter, cell, _SIDE + x, y, room)
            painter.setPen(QPen(QColor(MUC_NHAT), 0.15))
            painter.drawLine(QLineF(_SIDE, y + _LINE - 2, _SIDE + _WIDE, y + _LINE - 2))
        foot = Words(3.4, 600, MUC_NHAT)
        page = f"Trang {number}/{of}"
        write(painter, "Điểm Học Số", _SIDE, 290, foot)
        write(painter, page, _SIDE + _WIDE - foot.width(page), 290, foot)

    return draw


def _cell(painter: QPainter, text: str, x: float, y: float, room: float) -> None:
    """One or two lines of text, vertically in the middle of a table's line; a second one that is long gets smaller."""
    words = Words(4.0, 600)
    first, *rest = words.lines(text, room) or [""]
    lines = [first, " ".join(rest)] if rest else [first]
    for place, line in enumerate(lines):
        small, shown = words.fitted(line, room, 3.0)
        write(painter, shown, x, y + (6.6 if len(lines) == 1 else 4.0 + 5.2 * place), small)
