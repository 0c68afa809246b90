"""The drawings behind `image://icon/...` and `image://drawing/...`: SVG drawn once for the window's own pixels.

An icon file has two colours, ink and plate, that are replaced by the asked ones; lotuses, the wave lip and the dashed
outline are drawn from numbers. Nothing here knows a screen.
"""

import math
import zlib
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

ART = Path(__file__).parent / "qml" / "DiemHoc" / "art"
INK, PLATE = "#24190F", "#F6B32B"
ICONS_KEPT = 128
"""Some 2 MB of pictures."""


def svg_image(svg: bytes, size: QSize, *, cover: bool = False) -> QImage:
    """Draws SVG text on a transparent picture of `size` pixels (the file's own size where it is empty).

    `cover` fills the whole picture and lets the drawing run over its edges; else it is shown whole.
    """
    renderer = QSvgRenderer(QByteArray(svg))
    if not size.isValid() or size.isEmpty():
        size = renderer.defaultSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    box = renderer.viewBoxF()
    fill, whole = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.AspectRatioMode.KeepAspectRatio
    shape = box.size().scaled(size.width(), size.height(), fill if cover else whole)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = ((size.width() - shape.width()) / 2, (size.height() - shape.height()) / 2)
    painter.setClipRect(QRectF(*corner, shape.width(), shape.height()))
    renderer.render(painter, QRectF(*corner, shape.width(), shape.height()))
    painter.end()
    return image


def icon_image(name: str, ink: str, plate: str, size: QSize) -> QImage:
    """An icon in `ink` and `plate` ("rrggbb", plate may be "none"). Unknown names give an empty picture."""
    file = ART / "icons" / f"{name}.svg"
    if not file.is_file():
        return QImage()
    text = file.read_text("utf-8").replace(INK, f"#{ink}")
    text = text.replace(PLATE, "none" if plate == "none" else f"#{plate}")
    return svg_image(text.encode(), size)


def _lotus(petals: int, filled: int, ink: str, on: str, off: str) -> str:
    """The petals of a lotus as SVG, their foot at the origin, 84 high; those on the outside lie behind."""
    spread = {3: 96, 4: 118, 5: 140}.get(petals, 150)
    width = 27 if petals <= 4 else 25 if petals == 5 else 22
    outside_first = sorted(range(petals), key=lambda i: -abs(i - (petals - 1) / 2))
    paths = []
    for i in outside_first:
        angle = -spread / 2 + spread * i / (petals - 1)
        h = 84 * (1 - 0.10 * abs(angle) / (spread / 2))
        shape = (
            f"M0,0 C{-width},{-h * 0.32} {-width * 0.9},{-h * 0.70} 0,{-h} "
            f"C{width * 0.9},{-h * 0.70} {width},{-h * 0.32} 0,0Z"
        )
        fill = on if i < filled else off
        paths.append(
            f'<path transform="rotate({angle:.1f})" d="{shape}" fill="{fill}" stroke="{ink}" stroke-width="5" '
            'stroke-linejoin="round"/>'
        )
    return "".join(paths)


def lotus_image(petals: int, filled: int, dark: bool, size: QSize) -> QImage:
    """A lotus of `petals` petals with the first `filled` from the left coloured."""
    ink, on, off = ("#FFF6E0", "#D9567F", "#1F1912") if dark else ("#2A1C10", "#B8305F", "#FFFDF6")
    petal_paths = _lotus(petals, filled, ink, on, off)
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-80 -96 160 108">{petal_paths}</svg>'
    return svg_image(svg.encode(), size)


def badge_svg(petals: int, dark: bool) -> str:
    """A unit's badge, 200 x 216: a sun with its lotus in full bloom and two ribbons, printed off its line."""
    ink, sun, disc, on, ribbon = (
        ("#FFF6E0", "#B07F16", "#1F1912", "#D9567F", "#1F5A58")
        if dark
        else ("#2A1C10", "#F6B32B", "#FFFDF6", "#B8305F", "#0B7A70")
    )
    rays = 16
    points = [(84 * math.sin(math.tau * i / rays), -84 * math.cos(math.tau * i / rays)) for i in range(rays)]
    edge = f"M{points[0][0]:.1f},{points[0][1]:.1f}" + "".join(
        f" A17,17 0 0 1 {x:.1f},{y:.1f}" for x, y in [*points[1:], points[0]]
    )
    tails = "M-52,62 L-70,112 L-46,104 L-30,120 L-14,72Z M52,62 L70,112 L46,104 L30,120 L14,72Z"
    line = f'fill="none" stroke="{ink}" stroke-width="5" stroke-linejoin="round"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -96 200 220">'
        f'<path transform="translate(5,4)" d="{tails}" fill="{ribbon}"/><path d="{tails}" {line}/>'
        f'<path d="{edge}" fill="{disc}"/><path transform="translate(5,4)" d="{edge}" fill="{sun}"/>'
        f'<path d="{edge}" {line}/><circle r="64" fill="{disc}" stroke="{ink}" stroke-width="5"/>'
        f'<g transform="translate(0,36) scale(.8)">{_lotus(petals, petals, ink, on, disc)}</g></svg>'
    )


def badge_image(petals: int, dark: bool, size: QSize) -> QImage:
    """The badge of a unit of `petals` lessons."""
    return svg_image(badge_svg(petals, dark).encode(), size)


def lip_image(dark: bool, size: QSize) -> QImage:
    """The wave lip of the bar: scallops of 64 stage pixels, two rings each, on a strip 1920 wide and 28 high."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / 1920, size.height() / 28)
    ground, line = (QColor("#1F1912"), QColor("#4A3D29")) if dark else (QColor("#F1E6CC"), QColor("#D3BE93"))
    painter.setPen(QPen(line, 4))
    for x in range(-32, 1984, 64):
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(x - 30, 3, 60, 60))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(x - 17, 16, 34, 34))
    painter.end()
    return image


def dashed_image(colour: str, width: int = 3) -> QImage:
    """A rounded dashed outline, 120 x 120, whose borders of 40 pixels are stretched by a BorderImage."""
    image = QImage(120, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(f"#{colour}"), width)
    pen.setDashPattern([10 / width, 10 / width])
    painter.setPen(pen)
    path = QPainterPath()
    inset = (width + 1) / 2
    path.addRoundedRect(QRectF(inset, inset, 120 - 2 * inset, 120 - 2 * inset), 22, 22)
    painter.drawPath(path)
    painter.end()
    return image


def ring_image(seconds: int, dark: bool, size: QSize) -> QImage:
    """The ring of the idle sheet: `seconds` of 30 left, running out clockwise from the top."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / 260, size.height() / 260)
    track, run = ("#4A3D29", "#FFC53D") if dark else ("#F1E6CC", "#0B4A4C")
    box = QRectF(18, 18, 224, 224)
    for colour, share in ((track, 1.0), (run, max(0, min(seconds, 30)) / 30)):
        painter.setPen(QPen(QColor(colour), 24, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, int(-share * 360 * 16))
    painter.end()
    return image


def dashes_image(colour: str, size: QSize) -> QImage:
    """A dashed line as long as the picture is wide."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    pen = QPen(QColor(f"#{colour}"), size.height())
    pen.setDashPattern([2, 1.5])
    painter.setPen(pen)
    painter.drawLine(0, size.height() // 2, size.width(), size.height() // 2)
    painter.end()
    return image


def qr_image(text: str, size: QSize) -> QImage:
    """A QR code of UTF-8 text, whole pixels a module, as near to `size` as they allow."""
    import qrcode  # here: it brings a picture library that the first screen has no need of
    import qrcode.constants

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=1)
    code.add_data(text.encode())
    matrix = code.get_matrix()
    image = QImage(len(matrix), len(matrix), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, QColor(INK))
    side = min(size.width(), size.height()) // len(matrix) * len(matrix) or len(matrix)
    return image.scaled(side, side)


def practice_code_image(size: QSize, code: str = "") -> QImage:
    """A pictogram of a code for the drawn phone: three corner squares and dots that no reader can read; each `code`
    has dots of its own, so that two stalls' codes look different."""
    boxes = [
        (9, 1, 3, 2), (10, 5, 2, 4), (1, 9, 4, 2), (7, 9, 2, 3), (14, 9, 3, 2), (17, 10, 3, 3), (10, 12, 3, 2),
        (15, 14, 2, 4), (17, 17, 3, 3), (10, 17, 3, 3), (13, 11, 2, 2), (8, 15, 2, 2),
    ]  # fmt: skip
    bits = zlib.crc32(code.encode()) if code else 0
    rects = [
        (x + (bits >> i & 1), y + (bits >> (i + 12) & 1), w, h, INK) for i, (x, y, w, h) in enumerate(boxes)
    ]
    for x, y in ((0, 0), (14, 0), (0, 14)):
        rects += [(x, y, 7, 7, INK), (x + 1, y + 1, 5, 5, "#FFFDF6"), (x + 2, y + 2, 3, 3, INK)]
    body = "".join(f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{c}"/>' for x, y, w, h, c in rects)
    return svg_image(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21">{body}</svg>'.encode(), size
    )


def drawing_image(name: str, size: QSize) -> QImage:
    """Any drawing by its id: "lotus/5/2/light", "badge/5/light", "lip/dark", "dashed/7A6549" or a file of art/."""
    match name.split("/"):
        case ["lotus", petals, filled, theme]:
            return lotus_image(int(petals), int(filled), theme == "dark", size)
        case ["badge", petals, theme]:
            return badge_image(int(petals), theme == "dark", size)
        case ["lip", theme]:
            return lip_image(theme == "dark", size)
        case ["dashed", colour]:
            return dashed_image(colour)
        case ["dashed", colour, width]:
            return dashed_image(colour, int(width))
        case ["ring", seconds, theme]:
            return ring_image(int(seconds), theme == "dark", size)
        case ["dashes", colour]:
            return dashes_image(colour, size)
        case ["practice-code", code]:
            return practice_code_image(size, code)
        case ["mark-dark"]:
            text = (ART / "mark.svg").read_text("utf-8")
            return svg_image(text.replace("#2A1C10", "#FFF6E0").encode(), size)
        case ["cover", file] if (ART / f"{file}.svg").is_file():
            return svg_image((ART / f"{file}.svg").read_bytes(), size, cover=True)
        case [file] if (ART / f"{file}.svg").is_file():
            return svg_image((ART / f"{file}.svg").read_bytes(), size)
    return QImage()


class IconProvider(QQuickImageProvider):
    """`image://icon/NAME/rrggbb/rrggbb`. The last ones stay drawn: every screen shows some thirty, mostly the same."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._drawn = lru_cache(ICONS_KEPT)(
            lambda id, width, height: icon_image(*id.split("/"), QSize(width, height))
        )

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return self._drawn(id, requested.width(), requested.height())


class DrawingProvider(QQuickImageProvider):
    """`image://drawing/NAME`, see `drawing_image`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return drawing_image(id, requested)


class QrProvider(QQuickImageProvider):
    """`image://qr/TEXT`, the text percent-encoded."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:
        return qr_image(unquote(id), requested)
