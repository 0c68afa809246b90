"""The certificate on paper: one A4 page on its side, in the look of the learning cards, with a code to check it by.

It says "Xác nhận đã học tại điểm học cộng đồng", who, how many lessons, where and when, and leaves room for a
signature. The code is 36 mm wide with its clear margin: any telephone reads it.
"""

import math
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.certificates import WORDING, Certificate
from ui.drawings import badge_svg
from ui.learner.certificate_model import learned, written_date
from ui.printing.paper import (
    CLEAR_MODULES,
    CO_VIT,
    MUC,
    MUC_NHAT,
    WHITE,
    Words,
    code_path,
    draw_art,
    draw_code,
    pdf,
    write,
)

A4 = (297.0, 210.0)
CODE = 36.0
"""Side of the code in mm, without its clear margin."""
HOE, INK = "#F6B32B", "#2A1C10"
_MIDDLE = A4[0] / 2
_RIGHT = A4[0] - 32.0


def certificate_pdf(certificate: Certificate, scan: str, path: Path) -> None:
    """Draws a certificate to a PDF; `scan` is what its code holds (sync.certificates.scan_text).

    Raises KioskError (print.file) if the file cannot be written.
    """

    def draw(painter: QPainter) -> None:
        draw_certificate(painter, certificate, scan)

    pdf(path, QPageSize.PageSizeId.A4, "Giấy xác nhận", [draw], landscape=True)


def try_file(path: Path) -> None:
    """Raises KioskError (print.file) if a PDF cannot be written there; leaves nothing behind."""
    pdf(path, QPageSize.PageSizeId.A4, "Giấy xác nhận", [_frame], keep=False, landscape=True)


def draw_certificate(painter: QPainter, certificate: Certificate, scan: str) -> None:
    """Draws the page in millimetres, on any painter that is scaled so."""
    _frame(painter)
    draw_art(painter, "mark.svg", QRectF(26, 22, 22, 22))
    write(painter, "Điểm Học Số", 51, 31.5, Words(7.0, 700))
    body, text = Words(5.2, 600, MUC_NHAT).fitted(certificate.body, 190, 4.0)
    write(painter, text, 51, 40.0, body)
    QSvgRenderer(QByteArray(badge_svg(5, False).encode())).render(painter, QRectF(244, 20, 32, 35.2))

    write(painter, "Giấy xác nhận", _MIDDLE, 67, Words(20.0, 800, CO_VIT), middle=True)
    write(painter, WORDING, _MIDDLE, 85, Words(9.0, 700), middle=True)
    name, text = Words(17.0, 800).fitted(certificate.name, 226, 5.0)
    write(painter, text, _MIDDLE, 111, name, middle=True)
    painter.setPen(QPen(QColor(MUC), 0.4, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(_MIDDLE - 95, 118), QPointF(_MIDDLE + 95, 118))
    write(painter, learned(certificate), _MIDDLE, 130, Words(9.0, 700), middle=True)

    _code(painter, certificate, scan)
    _signature(painter, certificate)


def _frame(painter: QPainter) -> None:
    """White paper, the pigment of the frame off its line, the ink line and a fine one inside, waves at the foot."""
    painter.fillRect(QRectF(0, 0, *A4), QColor(WHITE))
    outer = QRectF(10, 10, A4[0] - 20, A4[1] - 20)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect, colour, width in (
        (outer.translated(1.2, 1.0), HOE, 2.6),
        (outer, INK, 0.9),
        (outer.adjusted(4.5, 4.5, -4.5, -4.5), CO_VIT, 0.5),
    ):
        painter.setPen(
            QPen(
                QColor(colour),
                width,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.SquareCap,
                Qt.PenJoinStyle.MiterJoin,
            )
        )
        painter.drawRect(rect)
    inside = outer.adjusted(4.5, 4.5, -4.5, -4.5)
    painter.save()
    painter.setClipRect(inside.adjusted(0.2, 0.2, -0.2, -0.2), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(CO_VIT), 0.5))
    for corner in (inside.topLeft(), inside.topRight()):
        for ring in (9.0, 6.0, 3.0):  # a quarter of a wave, as on the lip of the screens
            painter.drawEllipse(corner, ring, ring)
    draw_art(painter, "waves.svg", QRectF(inside.left(), 187.5, inside.width(), inside.width() * 120 / 800))
    painter.restore()


def _code(painter: QPainter, certificate: Certificate, scan: str) -> None:
    """The code, and how to have it checked by hand."""
    modules = code_path(scan, numeric=False).boundingRect().width()
    clear = CODE / modules * CLEAR_MODULES
    left, top = 30.0, A4[1] - 24 - CODE - 3
    draw_code(painter, scan, left, top, CODE, numeric=False)
    x, y = left + CODE + math.ceil(clear) + 3, top + 7.0
    host = urlsplit(scan).netloc if scan.startswith("https://") else ""
    how = ["Soi mã này để kiểm tra giấy, hoặc vào", f"{host}/chung-nhan", "rồi gõ mã:"]
    if not host:
        how = ["Cần kiểm tra giấy này,", "bà con đưa xã soi mã ô vuông,", "hoặc đọc mã:"]
    for line in how:
        words, text = Words(4.6, 600).fitted(line, 102, 3.4)
        write(painter, text, x, y, words)
        y += 7.4
    write(painter, certificate.written, x, y + 0.6, Words(5.4, 800))


def _signature(painter: QPainter, certificate: Certificate) -> None:
    """Where and when, who confirms, and room to sign."""
    middle, width, y = _RIGHT - 42, 92.0, 144.0
    for text, words, after in (
        (certificate.place, Words(5.0, 600), 7.2),
        (written_date(certificate), Words(5.0, 500, MUC_NHAT), 9.0),
        (certificate.body, Words(5.4, 700), 6.6),
        ("(ký, ghi họ tên)", Words(4.2, 500, MUC_NHAT), 0.0),
    ):
        first, *rest = words.lines(text, width)
        lines = [first, " ".join(rest)] if rest else [first]
        for line in lines:
            small, shown = words.fitted(line, width, 3.4)
            write(painter, shown, middle, y, small, middle=True)
            y += 1.25 * words.size
        y += after - 1.25 * words.size
