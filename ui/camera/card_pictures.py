"""Pictures of printed cards as a camera would see them: pages of a PDF as pixels, and a card held up in a
room.

The demonstration shows the cards it has printed to the kiosk in this way; tests use it to hold cards askew,
far away and in bad light. Pictures are brightness only: arrays of unsigned bytes (height, width).
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
from PySide6.QtGui import QImage

Luma = npt.NDArray[np.uint8]


def pdf_pages(path: Path, dpi: float = 150.0) -> list[Luma]:
    """Each page of a PDF as a grey picture at this many dots an inch. Raises pypdfium2.PdfiumError if it
    is no PDF.
    """
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.render(scale=dpi / 72.0, grayscale=True).to_numpy() for page in document]
        return [page.reshape(page.shape[:2]).copy() for page in pages]
    finally:
        document.close()


def luma_of(image: QImage) -> Luma:
    """The brightness of a picture, as a new array (height, width)."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def image_of(luma: Luma) -> QImage:
    """A grey QImage holding a copy of `luma`."""
    luma = np.ascontiguousarray(luma)
    height, width = luma.shape
    return QImage(luma.data, width, height, width, QImage.Format.Format_Grayscale8).copy()


def room(width: int = 1280, height: int = 720, seed: int = 0) -> Luma:
    """An empty room: a wall that darkens to one side, a floor, a window. No people."""
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    wall = 120 - 40 * x + 15 * np.sin(3 * y + seed)
    wall[y > 0.82] -= 35
    wall[(y > 0.12) & (y < 0.5) & (x > 0.06) & (x < 0.24)] += 70
    return wall.clip(0, 255).astype(np.uint8)


def hold_up(
    frame: Luma,
    card: Luma,
    *,
    centre: tuple[float, float],
    width: float,
    turn: float = 0.0,
    tilt: tuple[float, float] = (0.0, 0.0),
    light: tuple[float, float] = (20.0, 235.0),
) -> Luma:
    """A copy of `frame` with `card` held up in it.

    `centre` and `width` (of the card, upright and not tilted) are in pixels of the frame; `turn` is
    clockwise, `tilt` about the upright and the level axis, both in degrees; `light` is the brightness of
    black and of white there. The card is seen by a camera 2.5 card widths away, each pixel the mean of nine
    rays.
    """
    rows, columns = card.shape
    place = _pose(width, rows / columns, centre, turn, tilt)
    corners = np.array([[0, 0, 1], [1, 0, 1], [1, 1, 1], [0, 1, 1]], float) @ place.T
    corners = corners[:, :2] / corners[:, 2:]
    left, top = np.floor(corners.min(0)).astype(int).clip(0)
    right, bottom = np.minimum(np.ceil(corners.max(0)).astype(int) + 1, frame.shape[::-1])
    out = frame.copy()
    if right <= left or bottom <= top:
        return out
    inverse = np.linalg.inv(place)
    dark, bright = light
    total = np.zeros((bottom - top, right - left))
    for dy in (-1 / 3, 0.0, 1 / 3):
        for dx in (-1 / 3, 0.0, 1 / 3):
            x, y = np.meshgrid(np.arange(left, right) + dx, np.arange(top, bottom) + dy)
            u, v, w = (inverse[i, 0] * x + inverse[i, 1] * y + inverse[i, 2] for i in range(3))
            u, v = u / w * columns - 0.5, v / w * rows - 0.5
            on_card = (u >= -0.5) & (u < columns - 0.5) & (v >= -0.5) & (v < rows - 0.5) & (w > 0)
            seen = dark + (bright - dark) * _between(card, u, v) / 255.0
            total += np.where(on_card, seen, frame[top:bottom, left:right])
    out[top:bottom, left:right] = (total / 9).round().clip(0, 255).astype(np.uint8)
    return out


def _pose(
    width: float, ratio: float, centre: tuple[float, float], turn: float, tilt: tuple[float, float]
) -> npt.NDArray[np.float64]:
    """The 3 x 3 projection from the unit square of the card to pixels of the frame."""
    about_upright, about_level, around = (math.radians(d) for d in (*tilt, turn))
    cy, sy, cx, sx = (
        math.cos(about_upright),
        math.sin(about_upright),
        math.cos(about_level),
        math.sin(about_level),
    )
    cz, sz = math.cos(around), math.sin(around)
    turned = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1]])
    tilted = np.array([[1, 0, 0], [0, cx, -sx], [0, sx, cx]]) @ np.array(
        [[cy, 0, sy], [0, 1, 0], [-sy, 0, cy]]
    )
    axes = tilted @ turned
    away = 2.5 * width
    across, down, middle = axes[:, 0] * width, axes[:, 1] * width * ratio, np.array([0, 0, away])
    columns = np.column_stack([across, down, middle - across / 2 - down / 2])
    lens = np.array([[away, 0, centre[0]], [0, away, centre[1]], [0, 0, 1]])
    return np.asarray(lens @ columns, np.float64)


def _between(card: Luma, u: npt.NDArray[np.float64], v: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The card's brightness between its pixels, bilinear; outside, its edge."""
    rows, columns = card.shape
    u, v = u.clip(0, columns - 1), v.clip(0, rows - 1)
    i, j = np.minimum(u.astype(int), columns - 2), np.minimum(v.astype(int), rows - 2)
    s, t = u - i, v - j
    upper = card[j, i] * (1 - s) + card[j, i + 1] * s
    lower = card[j + 1, i] * (1 - s) + card[j + 1, i + 1] * s
    return upper * (1 - t) + lower * t
