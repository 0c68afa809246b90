"""The certificate on paper: one A4 page on its side, in the look of the learning cards, with a code to check it by.

It says "Xác nhận đã học tại điểm học cộng đồng", who, how many lessons, where and when, and leaves room for a
signature. The code is 36 mm wide with its clear margin: any telephone reads it.
"""

import math
from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter, QPen
from PySide6.QtSvg import QSvgRenderer

from kiosk.certificates import WORDING, Certificate
from ui.certificate_model import learned, written_date
from ui.drawings import badge_svg
from ui.paper import (
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

    write(painter, "Giấy xác nhận", _MIDDLE, 68, Words(21.0, 800, CO_VIT), middle=True)
    write(painter, WORDING, _MIDDLE, 82, Words(9.0, 700), middle=True)
    name, text = Words(17.0, 800).fitted(certificate.name, 220, 9.0)
    write(painter, text, _MIDDLE, 110, name, middle=True)
    painter.setPen(QPen(QColor(MUC), 0.4, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(_MIDDLE - 95, 117), QPointF(_MIDDLE + 95, 117))
    write(painter, learned(certificate), _MIDDLE, 129, Words(9.0, 700), middle=True)

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
    _corners(painter, outer.adjusted(4.5, 4.5, -4.5, -4.5))


def _corners(painter: QPainter, box: QRectF) -> None:
    """A quarter of a wave in each corner of the fine line: three rings, as on the lip of the screens."""
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(CO_VIT), 0.5))
    for corner in (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()):
        for ring in (9.0, 6.0, 3.0):
            painter.drawEllipse(corner, ring, ring)
    painter.restore()


def _code(painter: QPainter, certificate: Certificate, scan: str) -> None:
    """The code, and how to have it checked by hand."""
    modules = code_path(scan, numeric=False).boundingRect().width()
    clear = CODE / modules * CLEAR_MODULES
    left, top = 30.0, A4[1] - 24 - CODE - 3
    draw_code(painter, scan, left, top, CODE, numeric=False)
    x, y = left + CODE + math.ceil(clear) + 3, top + 7.0
    for text, words in (
        ("Soi mã này để kiểm tra giấy,", Words(4.6, 600)),
        ("hoặc gõ mã ở trang /chung-nhan", Words(4.6, 600)),
        ("của máy chủ xã:", Words(4.6, 600)),
        (certificate.written, Words(5.4, 800)),
    ):
        write(painter, text, x, y, words)
        y += 1.5 * words.size + 0.4


def _signature(painter: QPainter, certificate: Certificate) -> None:
    """Where and when, who confirms, and room to sign."""
    middle, width = _RIGHT - 45, 96.0
    for text, words, y in (
        (certificate.place, Words(5.2, 600), 146.0),
        (written_date(certificate), Words(5.2, 500, MUC_NHAT), 153.5),
        (certificate.body, Words(5.6, 700), 162.5),
        ("(ký, ghi họ tên)", Words(4.4, 500, MUC_NHAT), 169.0),
    ):
        small, shown = words.fitted(text, width, 4.0)
        write(painter, shown, middle, y, small, middle=True)
