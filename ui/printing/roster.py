"""Form A on paper, "Sổ điểm danh buổi học": A4 on its side, the columns of the commune's form, a line a person.

No line is broken over two pages; the column heads stand on each; pages are numbered "Trang 1/3".
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen

from kiosk.roster import COLUMNS, Heading
from ui.printing.paper import MUC, MUC_NHAT, Draw, Words, draw_art, pdf, write

Line = Sequence[str | int]
A4 = (297.0, 210.0)
_SIDE, _FOOT = 12.0, 198.0
_WIDE = A4[0] - 2 * _SIDE
_SHARES = (9.0, 19.0, 46.0, 17.0, 11.0, 36.0, 48.0, 15.0, 32.0, 40.0)
"""Width of each of COLUMNS in mm: 273 together."""
_HEAD, _CELL = Words(3.6, 700), Words(3.7, 500)
_STEP = 4.7
"""From one line of a cell to the next, in mm: room for two marks above a letter."""
_PAD = 1.4
_GROUND = "#F1E6CC"
_SIGNING = 34.0
"""Room that signatures need below the last line."""
_FIRST, _LATER = 40.0, 22.0
"""Where the column heads begin on the first page, and on those after it."""


def roster_pdf(head: Heading, lines: Sequence[Line], path: Path) -> int:
    """Draws form A of one class to a PDF; returns how many pages it has. `lines` are those of roster.rows.

    Raises KioskError (print.file) if the file cannot be written.
    """
    pages = _paged(lines)
    draws = [_page(head, part, number, len(pages), len(lines)) for number, part in enumerate(pages, 1)]
    pdf(path, QPageSize.PageSizeId.A4, "Sổ điểm danh buổi học", draws, landscape=True)
    return len(pages)


def _cells(line: Line, words: Words) -> list[list[str]]:
    """The text of each cell, broken into lines that fit its column; a word that is too long alone stays whole."""
    return [words.lines(str(cell), share - 2 * _PAD) for cell, share in zip(line, _SHARES, strict=True)]


def _height(cells: list[list[str]]) -> float:
    return max(1, *(len(cell) for cell in cells)) * _STEP + 2 * _PAD


def _heads() -> list[list[str]]:
    return _cells([name for name, _ in COLUMNS], _HEAD)


def _paged(lines: Sequence[Line]) -> list[list[list[list[str]]]]:
    """Lines by page, each as its broken cells. Signatures stay on the page of the last line."""
    pages: list[list[list[list[str]]]] = [[]]
    y = _FIRST + _height(_heads())
    for number, line in enumerate(lines, 1):
        cells = _cells(line, _CELL)
        room = _FOOT - (_SIGNING if number == len(lines) else 0)
        if y + _height(cells) > room and pages[-1]:
            pages.append([])
            y = _LATER + _height(_heads())
        pages[-1].append(cells)
        y += _height(cells)
    return pages


def _page(head: Heading, lines: list[list[list[str]]], number: int, of: int, people: int) -> Draw:
    def draw(painter: QPainter) -> None:
        if number == 1:
            _title(painter, head, people)
        else:
            words, text = Words(3.7, 600, MUC_NHAT).fitted(
                f"{head.house} · {head.lesson} · {head.when}", _WIDE, 2.8
            )
            write(painter, text, _SIDE, _LATER - 4, words)
        y = _FIRST if number == 1 else _LATER
        y = _line(painter, _heads(), y, _HEAD, ground=True)
        for cells in lines:
            y = _line(painter, cells, y, _CELL)
        if number == of:
            _signatures(painter, head, y)
        page = f"Trang {number}/{of}"
        foot = Words(3.4, 600, MUC_NHAT)
        write(painter, "Điểm Học Số", _SIDE, A4[1] - 6, foot)
        write(painter, page, A4[0] - _SIDE - foot.width(page), A4[1] - 6, foot)

    return draw


def _title(painter: QPainter, head: Heading, people: int) -> None:
    draw_art(painter, "mark.svg", QRectF(_SIDE, 9, 15, 15))
    write(painter, "Sổ điểm danh buổi học", _SIDE + 18, 16, Words(7.0, 800))
    words, text = Words(4.4, 600, MUC_NHAT).fitted(head.house, _WIDE - 18, 3.2)
    write(painter, text, _SIDE + 18, 23.4, words)
    facts = (("Bài học: ", head.lesson), ("Lúc: ", head.when), ("Có mặt: ", f"{people} người"))
    if head.facilitator:
        facts += (("Người hướng dẫn: ", head.facilitator),)
    bold, plain, x = Words(4.0, 700), Words(4.0, 500), _SIDE
    room = (
        _WIDE
        - sum(bold.width(name) + plain.width(text) + 6 for name, text in facts[1:])
        - bold.width(facts[0][0])
    )
    for place, (name, text) in enumerate(facts):
        write(painter, name, x, 34, bold)
        x += bold.width(name) + 0.8
        words, shown = plain.fitted(text, room if place == 0 else _WIDE, 3.0)
        write(painter, shown, x, 34, words)
        x += words.width(shown) + 5.2


def _line(
    painter: QPainter, cells: list[list[str]], y: float, words: Words, *, ground: bool = False
) -> float:
    """One line of the table from `y` on; returns where it ends."""
    height, x = _height(cells), _SIDE
    if ground:
        painter.fillRect(QRectF(_SIDE, y, _WIDE, height), QColor(_GROUND))
    for cell, share in zip(cells, _SHARES, strict=True):
        for place, text in enumerate(cell):
            small, shown = words.fitted(text, share - 2 * _PAD, 2.6)
            write(painter, shown, x + _PAD, y + _PAD + _STEP * (place + 0.78), small)
        painter.setPen(QPen(QColor(MUC), 0.2))
        painter.drawLine(QLineF(x, y, x, y + height))
        x += share
    painter.setPen(QPen(QColor(MUC), 0.2))
    painter.drawLine(QLineF(x, y, x, y + height))
    for edge in (y, y + height):
        painter.drawLine(QLineF(_SIDE, edge, _SIDE + _WIDE, edge))
    return y + height


def _signatures(painter: QPainter, head: Heading, y: float) -> None:
    for x, who, name in (
        (_SIDE + 60, "Xác nhận của thôn, xã", ""),
        (A4[0] - _SIDE - 60, "Người hướng dẫn", head.facilitator),
    ):
        write(painter, who, x, y + 9, Words(4.0, 700), middle=True)
        write(painter, "(ký, ghi họ tên)", x, y + 14, Words(3.4, 500, MUC_NHAT), middle=True)
        if name:
            write(painter, name, x, y + 30, Words(4.0, 600), middle=True)
