"""What the camera's picture on the screen may show: small, mirrored like a looking glass, every code painted
over.

A card's code must not be readable from the screen, for the room and its telephones see the screen too. So the
picture is at most 160 pixels wide, each located code is covered by a plate (hoe with a frame while it is
being read, la with a tick once it is known), and at last the small picture itself is searched: what can still
be found in it is covered too.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, qRgb
from PySide6.QtQuick import QQuickImageProvider

from kiosk.pixels import Luma
from kiosk.scan import Found, decode

WIDEST = 160
"""Width of the preview in pixels, at most."""
HELD_MS = 700
"""A code stays covered this long after it was last located: the passes that follow may miss it."""
_DARK, _LIGHT = (36, 25, 15), (250, 243, 227)  # muc and giay: the picture is printed in ink on paper
_TONES = [
    qRgb(*(round(d + (b - d) * i / 255) for d, b in zip(_DARK, _LIGHT, strict=True))) for i in range(256)
]
_HOE, _LA, _MUC, _THE = QColor("#F6B32B"), QColor("#1F5220"), QColor("#24190F"), QColor("#FFFDF6")


@dataclass(frozen=True)
class Plate:
    """What covers one code: its corners in the mirrored preview (0..1 of width and height), and whether it
    is known.
    """

    corners: tuple[tuple[float, float], ...]
    known: bool


class Places:
    """Where codes were lately. Times in milliseconds of any steady clock, handed in."""

    def __init__(self) -> None:
        self._seen: list[tuple[Found, int]] = []

    def update(self, found: Iterable[Found], now: int) -> list[Found]:
        """Takes the codes of a frame and returns all to be covered: these and those seen within `HELD_MS`."""
        fresh = list(found)
        held = [
            (old, at)
            for old, at in self._seen
            if now - at <= HELD_MS and not any(_same(old, new) for new in fresh)
        ]
        self._seen = held + [(new, now) for new in fresh]
        return [code for code, _ in self._seen]


def _same(old: Found, new: Found) -> bool:
    if old.payload is not None and old.payload == new.payload:
        return True
    near = math.dist(old.centre, new.centre) < new.side
    return near and (old.payload is None or new.payload is None)


def small(luma: Luma) -> Luma:
    """A copy at most `WIDEST` wide: of each square of pixels the mean of up to 16 of them."""
    step = max(1, math.ceil(luma.shape[1] / WIDEST))
    even = luma[: luma.shape[0] // step * step, : luma.shape[1] // step * step]
    picks = sorted({(2 * k + 1) * step // 8 for k in range(4)})
    total = sum(even[i::step, j::step].astype(np.uint16) for i in picks for j in picks)
    return np.asarray(total // len(picks) ** 2, np.uint8)


def paint(
    luma: Luma, codes: Iterable[Found], is_known: Callable[[bytes], bool]
) -> tuple[QImage, list[Plate]]:
    """The preview of a frame, and where its plates are. Everything else of the frame is forgotten."""
    tiny = small(luma)
    scale = tiny.shape[1] / luma.shape[1]
    outlines: list[tuple[np.ndarray, bool]] = []
    for code in codes:
        known = code.payload is not None and is_known(code.payload)
        outlines.append((np.array(code.corners) * scale, known))
    for name in ("native", "double", "sharp"):
        for code in decode(tiny, name):
            if all(math.dist(code.centre, corners.mean(0)) > code.side / 2 for corners, _ in outlines):
                outlines.append((np.array(code.corners), code.payload is not None and is_known(code.payload)))
    height, width = tiny.shape
    mirrored = np.ascontiguousarray(tiny[:, ::-1])
    image = QImage(mirrored.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(_TONES)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    plates = []
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for corners, known in outlines:
        flipped = np.column_stack([width - 1 - corners[:, 0], corners[:, 1]])
        grown = flipped.mean(0) + (flipped - flipped.mean(0)) * 1.2
        _cover(painter, grown, known)
        shares = tuple((float(x) / width, float(y) / height) for x, y in grown)
        plates.append(Plate(shares, known))
    painter.end()
    return image, plates


def _cover(painter: QPainter, corners: np.ndarray, known: bool) -> None:
    polygon = QPolygonF([QPointF(float(x), float(y)) for x, y in corners])
    edge = max(1.0, float(np.linalg.norm(corners[0] - corners[1])) / 24)
    painter.setPen(
        QPen(_MUC, edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(_LA if known else _HOE)
    painter.drawPolygon(polygon)
    middle, half = corners.mean(0), float(np.ptp(corners, 0).min()) / 5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if known:
        painter.setPen(QPen(_THE, edge * 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        tick = [(-1.0, 0.1), (-0.3, 0.8), (1.0, -0.7)]
        painter.drawPolyline([QPointF(middle[0] + x * half, middle[1] + y * half) for x, y in tick])
    else:
        painter.drawRect(QRectF(middle[0] - half / 2, middle[1] - half / 2, half, half))


class PreviewProvider(QQuickImageProvider):
    """Hands the newest preview to QML as `image://camera/N`; N changes with each, so that none is kept."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._image = QImage()

    def show(self, image: QImage) -> None:
        """The picture to hand out from now on; an empty one when the camera is off."""
        self._image = image

    @property
    def empty(self) -> bool:
        """Whether there is no picture to show."""
        return self._image.isNull()

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:
        """Called by Qt Quick for an `Image`; a transparent dot when there is no picture."""
        image = self._image
        if image.isNull():
            image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(Qt.GlobalColor.transparent)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
