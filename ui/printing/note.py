"""The note to take home: a lesson's three points in large letters with their pictures, and a code to see it
again.

One A5 page. Text is 19 points, never under 16; the code leads to the lesson's address and opens in any
telephone's camera.
"""

from pathlib import Path

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen

from content.lesson import Lesson
from kiosk.errors import KioskError
from ui.printing.paper import (
    ART,
    CANH,
    CLEAR_MODULES,
    MUC_NHAT,
    Words,
    code_path,
    draw_art,
    draw_code,
    pdf,
    write,
)

A5 = (148.0, 210.0)
POINT_MM = 25.4 / 72
_TINTS = ("#FDE9B8", "#FBE0D6", "#DDEBE3")
_SIDE = 12.0


_LABELS = {
    "vi": ("Ba điều mang về", "Mang về nhà xem:", "mở máy ảnh điện thoại, soi vào mã."),
    "en": ("Three things to take home", "See it again at home:", "point your phone’s camera at the code."),
}


def note_pdf(
    lesson: Lesson, path: Path, *, house: str = "", address: str | None = None, lang: str = "vi"
) -> None:
    """Draws a lesson's note to a PDF. `house` is the learning point's name; without `address` there is no
    code.

    Raises KioskError (print.file) if the file cannot be written, (print.address) if the address is too long
    for a code that telephones read.
    """
    if address is not None and len(address.encode()) > 200:
        raise KioskError(
            "print.address",
            f"The lesson's address has {len(address)} characters; a code that telephones read holds 200.",
            "Địa chỉ bài học dài quá, máy chưa làm được mã. Mình vẫn in được tờ không có mã.",
        )

    def draw(painter: QPainter) -> None:
        draw_note(painter, lesson, house=house, address=address, lang=lang)

    pdf(path, QPageSize.PageSizeId.A5, lesson.title.show(lang), [draw])


def draw_note(painter: QPainter, lesson: Lesson, *, house: str, address: str | None, lang: str) -> None:
    """Draws the note in millimetres on an A5 page, on any painter that is scaled so."""
    wide = A5[0] - 2 * _SIDE
    draw_art(painter, "mark.svg", QRectF(_SIDE - 1, 9, 15, 15))
    write(painter, "Điểm Học Số", _SIDE + 17, 15.6, Words(16.5 * POINT_MM, 700))
    if house:
        small, text = Words(16.5 * POINT_MM, 500, MUC_NHAT).fitted(house, wide - 17, 16.5 * POINT_MM)
        write(painter, text, _SIDE + 17, 22.6, small)
    y = 39.0
    title = Words(26 * POINT_MM, 800)
    for line in title.lines(lesson.title.show(lang), wide):
        write(painter, line, _SIDE, y, title)
        y += 1.3 * title.size
    y -= 1.5
    write(painter, _LABELS[lang][0], _SIDE, y, Words(17 * POINT_MM, 600, MUC_NHAT))
    y += 5
    for tint, point in zip(_TINTS, lesson.take_home, strict=True):
        y = _point(painter, point.icon, point.sentence.show(lang), tint, y, wide) + 5
    if address:
        _address(painter, address, lang)
    draw_art(painter, "waves.svg", QRectF(0, A5[1] - 9, A5[0], A5[0] * 120 / 800))


def _point(painter: QPainter, icon: str, text: str, tint: str, y: float, wide: float) -> float:
    """One point: a picture on a tinted square and its sentence; returns where it ends."""
    side, words = 25.0, Words(19 * POINT_MM, 700)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tint))
    painter.drawRoundedRect(QRectF(_SIDE, y, side, side), 5, 5)
    if (ART / "icons" / f"{icon}.svg").is_file():
        draw_art(painter, f"icons/{icon}.svg", QRectF(_SIDE + 4, y + 4, side - 8, side - 8))
    lines = words.lines(text, wide - side - 7)
    step = 1.3 * words.size
    baseline = y + side / 2 + words.size * 0.36 - step * (len(lines) - 1) / 2
    for line in lines:
        write(painter, line, _SIDE + side + 7, baseline, words)
        baseline += step
    return y + side


def _address(painter: QPainter, address: str, lang: str) -> None:
    """The code, with what to do with it."""
    modules = code_path(address, numeric=False).boundingRect().width()
    side = 34.0
    clear = side / modules * CLEAR_MODULES
    top = A5[1] - 9 - clear - side - 1
    painter.setPen(QPen(QColor(CANH), 0.5, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(_SIDE, top - clear - 1, A5[0] - _SIDE, top - clear - 1))
    draw_code(painter, address, _SIDE + clear, top, side, numeric=False)
    x = _SIDE + side + 2 * clear + 3
    y = top + 9
    for text, weight in zip(_LABELS[lang][1:], (700, 500), strict=True):
        words = Words(17 * POINT_MM, weight)
        for line in words.lines(text, A5[0] - _SIDE - x):
            write(painter, line, x, y, words)
            y += 1.3 * words.size
