"""Paper: millimetres to draw in, our letters, codes and drawings as lines that stay sharp at any size."""

import contextlib
import math
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import qrcode
from PySide6.QtCore import QCoreApplication, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgRenderer

from kiosk.errors import KioskError

_HOME = Path(__file__).parent.parent / "qml" / "DiemHoc"
ART, FONTS = _HOME / "art", _HOME / "fonts"
FAMILY = "Be Vietnam Pro"
BLACK, WHITE, MUC, MUC_NHAT, CO_VIT, CANH = "#000000", "#FFFFFF", "#24190F", "#54432F", "#0B4A4C", "#D3BE93"
CAPITAL = 0.74
"""Height of a capital letter, in em of Be Vietnam Pro."""
CLEAR_MODULES = 4
"""White modules that a code needs on each side (ISO/IEC 18004, 6.3.8)."""
_UNITS = 100  # font sizes are whole numbers, so text is set in hundredths of a millimetre

Draw = Callable[[QPainter], None]


def ready_to_draw() -> QCoreApplication:
    """The application (a new one without a screen if need be), knowing our letters. Keep it while drawing."""
    app = QCoreApplication.instance() or QGuiApplication(["diemhoc", "-platform", "offscreen"])
    if FAMILY not in QFontDatabase.families():
        for file in sorted(FONTS.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    return app


def pdf(
    path: Path,
    page: QPageSize.PageSizeId,
    title: str,
    draw: list[Draw],
    *,
    keep: bool = True,
    landscape: bool = False,
) -> None:
    """Writes a PDF, a page for each function of `draw`; these draw in millimetres from the upper left corner.

    The file appears whole or not at all (never without `keep`, which only tries). Raises KioskError
    (print.file) if it cannot be written.
    """
    _app = ready_to_draw()
    rough = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if path.is_dir():
            raise IsADirectoryError(21, "it is a folder")
        rough.touch()
        writer = QPdfWriter(str(rough))
        turn = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
        writer.setPageLayout(QPageLayout(QPageSize(page), turn, QMarginsF()))
        writer.setResolution(1200)
        writer.setTitle(title)
        writer.setCreator("Điểm Học Số")
        painter = QPainter(writer)
        for number, one in enumerate(draw):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(1200 / 25.4, 1200 / 25.4)
            one(painter)
            painter.restore()
        ended = painter.end()
        if not ended or not rough.read_bytes().rstrip().endswith(b"%%EOF"):
            raise OSError(28, "the disk took only a part of it")
        if keep:
            rough.replace(path)
    except OSError as problem:
        raise KioskError(
            "print.file",
            f"{path}: cannot be written ({problem.strerror}). Choose another file or folder.",
            f"Máy chưa ghi được tệp {path.name}. Chọn chỗ khác rồi in lại nhé.",
        ) from problem
    finally:
        with contextlib.suppress(OSError):
            rough.unlink(missing_ok=True)


@dataclass(frozen=True)
class Words:
    """How words are set: size in millimetres of an em, weight 500 to 800, colour."""

    size: float
    weight: int = 500
    colour: str = MUC

    def font(self) -> QFont:
        """The font in hundredths of a millimetre."""
        font = QFont(FAMILY)
        font.setPixelSize(round(self.size * _UNITS))
        font.setWeight(QFont.Weight(self.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def width(self, text: str) -> float:
        """How wide the text is, in millimetres."""
        return QFontMetricsF(self.font()).horizontalAdvance(text) / _UNITS

    def fitted(self, text: str, width: float, smallest: float) -> tuple["Words", str]:
        """Smaller words if needed to fit `width` millimetres; below `smallest` the text ends with dots
        instead.
        """
        size = max(smallest, min(self.size, self.size * width / max(self.width(text), 0.01)))
        size = math.floor(size * _UNITS) / _UNITS  # never rounded up: that would be a hair too wide
        words = Words(size, self.weight, self.colour)
        if words.width(text) <= width + 0.01:
            return words, text
        elided = QFontMetricsF(words.font()).elidedText(text, Qt.TextElideMode.ElideRight, width * _UNITS)
        return words, elided

    def lines(self, text: str, width: float) -> list[str]:
        """The text broken between words into lines at most `width` millimetres long."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.width(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines


def write(painter: QPainter, text: str, x: float, y: float, words: Words, *, middle: bool = False) -> None:
    """Text on the baseline `y`, from `x` on or centred on it; millimetres."""
    painter.save()
    painter.translate(x - (words.width(text) / 2 if middle else 0), y)
    painter.scale(1 / _UNITS, 1 / _UNITS)
    painter.setPen(QColor(words.colour))
    painter.setFont(words.font())
    painter.drawText(QPointF(0, 0), text)
    painter.restore()


def code_path(text: str, *, numeric: bool) -> QPainterPath:
    """A QR code as one path, a unit a module, without its clear margin. ECC Q for cards' digits, M for
    addresses.
    """
    levels, modes = qrcode.constants, qrcode.util
    code = qrcode.QRCode(
        error_correction=levels.ERROR_CORRECT_Q if numeric else levels.ERROR_CORRECT_M, border=0
    )
    mode = modes.MODE_NUMBER if numeric else modes.MODE_8BIT_BYTE
    code.add_data(modes.QRData(text.encode(), mode=mode))
    code.make(fit=True)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(code.get_matrix()):
        x = 0
        while x < len(row):
            run = next((i for i in range(x, len(row)) if not row[i]), len(row)) - x
            if run:
                path.addRect(x, y, run, 1)
            x += run + 1
    return path


def draw_code(painter: QPainter, text: str, x: float, y: float, side: float, *, numeric: bool) -> float:
    """Draws a code `side` mm wide with its corner at (x, y), black; returns the size of a module in mm."""
    path = code_path(text, numeric=numeric)
    module = side / path.boundingRect().width()
    painter.save()
    painter.translate(x, y)
    painter.scale(module, module)
    painter.fillPath(path, QColor(BLACK))
    painter.restore()
    return module


def draw_art(painter: QPainter, name: str, box: QRectF) -> None:
    """Draws an SVG of `art/` into a box (mm), clipped to it."""
    renderer = QSvgRenderer(str(ART / name))
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    renderer.render(painter, box)
    painter.restore()
