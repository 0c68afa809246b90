"""Cards on paper: learner's cards of 86 x 54 mm, ten or eight on an A4 sheet, and class cards of 148 x 148 mm.

A card says how its holder is called, the village and the number; its code holds 27 digits that mean nothing
elsewhere. Codes are black on white, vector, with their clear margin; print at 100 %. A class card carries the
same code larger, so it comes with the learner's card of that code on its page.
"""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPainterPath, QPen

from kiosk.errors import KioskError
from kiosk.tokens import IssuedCard
from ui.printing.paper import (
    BLACK,
    CAPITAL,
    CLEAR_MODULES,
    MUC,
    MUC_NHAT,
    WHITE,
    Draw,
    Words,
    draw_art,
    draw_code,
    pdf,
    write,
)

Size = Literal["card", "a5"]
Progress = Callable[[int, int], None]
A4 = (210.0, 297.0)
CARD = (86.0, 54.0)
CLASS_CARD = (148.0, 148.0)
CODE, CLASS_CODE = 34.0, 110.0
A_SHEET = 10
GRIDS = {10: (2, 5, 0.0), 8: (2, 4, 10.0)}
"""Columns, rows and the gap between cards in mm, by cards a sheet: eight stand apart, for scissors."""
_TOP_LINE = 10.6
"""Baseline of the line above the cards, in mm: printers reach it, and no cut goes through it."""
_LETTER = Words(12 / CAPITAL, 800, BLACK)
_SMALL = Words(3.2, 500, MUC_NHAT)


def cards_pdf(
    cards: Sequence[IssuedCard],
    path: Path,
    size: Size = "card",
    *,
    per_sheet: int = A_SHEET,
    day: date | None = None,
    keep: bool = True,
    progress: Progress = lambda done, of: None,
) -> int:
    """Draws cards to a PDF of A4 pages and returns how many pages: `per_sheet` (10 or 8) cards a page, or a
    class card and its small one. Above them stand the villages, how many cards, the page and the `day`.

    Without `keep` it is only tried, and no file is left. `progress` is told each page, of how many. Raises
    KioskError (print.none) without cards, (print.file) if the file cannot be written.
    """
    if not cards:
        raise KioskError("print.none", "There is no card to print.", "Chưa có thẻ nào để in.")
    some = per_sheet if size == "card" else 1
    parts = [cards[i : i + some] for i in range(0, len(cards), some)]
    villages = ", ".join(dict.fromkeys(card.village for card in cards))
    pages: list[Draw] = []
    for number, part in enumerate(parts, 1):
        which = f"{len(cards)} thẻ · trang {number}/{len(parts)}"
        which += f" · ngày {day.day}/{day.month}/{day.year}" if day else ""
        line = (villages, which)
        page = _sheet(part, per_sheet, line) if size == "card" else _class_page(part[0], line)
        pages.append(_told(page, progress, number, len(parts)))
    pdf(path, QPageSize.PageSizeId.A4, "Thẻ học", pages, keep=keep)
    return len(pages)


def _told(draw: Draw, progress: Progress, number: int, of: int) -> Draw:
    def one(painter: QPainter) -> None:
        draw(painter)
        progress(number, of)

    return one


def spaced(number: str) -> str:
    """A number as it is said: "402 718"."""
    return f"{number[:3]} {number[3:]}"


def draw_card(painter: QPainter, card: IssuedCard) -> None:
    """A learner's card with its upper left corner at the origin, in millimetres."""
    outline = _outline(painter, CARD, 2.6)
    clear = CODE / 21 * CLEAR_MODULES
    left, top = clear + 1.7, clear + 1.05
    draw_code(painter, card.token, left, top, CODE, numeric=True)
    x = left + CODE + clear + 1.6
    width = CARD[0] - x - 3.0
    draw_art(painter, "mark.svg", QRectF(x - 0.2, 6.2, 11, 11))
    name, text = Words(6.0, 700).fitted(card.name_on_card, width, 3.3)
    first = 24.2 if card.kind == "facilitator" else 25.4
    write(painter, text, x, first, name)
    y = _village(painter, card.village, x, first + 5.6, width)
    number, text = Words(4.1, 600).fitted(f"Số thẻ {spaced(card.number)}", width, 3.0)
    write(painter, text, x, y + 6.2, number)
    if card.kind == "facilitator":
        write(painter, "Người hướng dẫn", x, y + 11.0, Words(3.4, 700))
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    draw_art(painter, "waves.svg", QRectF(0, top + CODE + clear + 0.2, CARD[0], CARD[0] * 120 / 800))
    painter.restore()
    _outline_pen(painter, outline, 0.35)


def _village(painter: QPainter, village: str, x: float, y: float, width: float) -> float:
    """The village's name, in two smaller lines if it is long; returns the baseline of the last line."""
    words = Words(4.1, 600, MUC_NHAT)
    if words.width(village) > width:
        words = Words(3.4, 600, MUC_NHAT)
    lines = words.lines(village, width)
    for line in [*lines[:1], " ".join(lines[1:])]:
        if line:
            small, text = words.fitted(line, width, 3.0)
            write(painter, text, x, y, small)
            y += 1.2 * words.size
    return y - 1.2 * words.size


def draw_class_card(painter: QPainter, card: IssuedCard) -> None:
    """A class card with its upper left corner at the origin: A on top, then B, C and D clockwise."""
    outline = _outline(painter, CLASS_CARD, 6)
    side, margin = CLASS_CARD[0], (CLASS_CARD[0] - CLASS_CODE) / 2
    draw_code(painter, card.token, margin, margin, CLASS_CODE, numeric=True)
    for quarter, letter in enumerate("ABCD"):
        painter.save()
        painter.translate(side / 2, side / 2)
        painter.rotate(90 * quarter)
        write(painter, letter, 0, -side / 2 + margin / 2 + 6, _LETTER, middle=True)
        painter.restore()
    number = Words(5.6, 600, BLACK)
    write(painter, spaced(card.number), side - 6 - number.width(spaced(card.number)), side - 5.4, number)
    _outline_pen(painter, outline, 0.5)


def _sheet(cards: Sequence[IssuedCard], per_sheet: int, line: tuple[str, str]) -> Draw:
    columns, rows, gap = GRIDS[per_sheet]
    across, down = CARD[0] + gap, CARD[1] + gap
    left, top = (A4[0] - columns * across + gap) / 2, (A4[1] - rows * down + gap) / 2

    def draw(painter: QPainter) -> None:
        for place, card in enumerate(cards):
            row, column = divmod(place, columns)
            painter.save()
            painter.translate(left + column * across, top + row * down)
            draw_card(painter, card)
            painter.restore()
        xs = [left + i * across + edge for i in range(columns) for edge in (0, CARD[0])]
        ys = [top + i * down + edge for i in range(rows) for edge in (0, CARD[1])]
        _cut_marks(painter, sorted(set(xs)), sorted(set(ys)))
        _top(painter, line, xs[0] + 3)
        _foot(painter)

    return draw


def _class_page(card: IssuedCard, line: tuple[str, str]) -> Draw:
    def draw(painter: QPainter) -> None:
        for size, top, one in ((CLASS_CARD, 16.0, draw_class_card), (CARD, 200.0, draw_card)):
            left = (A4[0] - size[0]) / 2
            painter.save()
            painter.translate(left, top)
            one(painter, card)
            painter.restore()
            _cut_marks(painter, [left, left + size[0]], [top, top + size[1]])
        large = f"Thẻ lớp của {card.name_on_card}: để trả lời, cất ở nhà văn hoá."
        write(painter, large, A4[0] / 2, 174, _SMALL, middle=True)
        write(painter, "Thẻ học: mang về, cùng một mã.", A4[0] / 2, 192, _SMALL, middle=True)
        _top(painter, line, 34)
        _foot(painter)

    return draw


def _cut_marks(painter: QPainter, xs: list[float], ys: list[float]) -> None:
    """Short lines outside the block of cards, in line with its cuts."""
    painter.setPen(QPen(QColor(BLACK), 0.15, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    gap, length = 1.5, 4.5
    for x in xs:
        painter.drawLine(QLineF(x, ys[0] - gap - length, x, ys[0] - gap))
        painter.drawLine(QLineF(x, ys[-1] + gap, x, ys[-1] + gap + length))
    for y in ys:
        painter.drawLine(QLineF(xs[0] - gap - length, y, xs[0] - gap, y))
        painter.drawLine(QLineF(xs[-1] + gap, y, xs[-1] + gap + length, y))


def _top(painter: QPainter, line: tuple[str, str], left: float) -> None:
    """Which cards these are, outside them, between the cut marks: the villages, and from the middle on the rest."""
    for x, text in zip((left, A4[0] / 2 + 3), line, strict=True):
        words, shown = _SMALL.fitted(text, A4[0] / 2 - 3 - left, 2.4)
        write(painter, shown, x, _TOP_LINE, words)


def _foot(painter: QPainter) -> None:
    """How to print, and a line of 50 mm to check it by."""
    painter.setPen(QPen(QColor(MUC), 0.25, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    for line in (QLineF(20, 292, 70, 292), QLineF(20, 291, 20, 293), QLineF(70, 291, 70, 293)):
        painter.drawLine(line)
    text = "Đoạn này dài đúng 50 mm khi in ở cỡ 100 %. Cắt theo vạch, ép nhựa."
    write(painter, text, 73, 293.1, _SMALL)


def _outline(painter: QPainter, size: tuple[float, float], radius: float) -> QPainterPath:
    """The card's shape, filled white."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.4, 0.4, size[0] - 0.8, size[1] - 0.8), radius, radius)
    painter.fillPath(path, QColor(WHITE))
    return path


def _outline_pen(painter: QPainter, path: QPainterPath, width: float) -> None:
    painter.strokePath(path, QPen(QColor(MUC), width))
