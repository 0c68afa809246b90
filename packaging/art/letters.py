# ruff: noqa: E501
"""Words of a picture as outlines: the pictures need no font. Outlines of Be Vietnam Pro (OFL, packaging/notices)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kit import n
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QRawFont

FONT = Path(__file__).parents[2] / "ui" / "qml" / "DiemHoc" / "fonts" / "BeVietnamPro_800ExtraBold.ttf"


@cache
def letters(text: str, size: float, middle: bool = True) -> str:
    """The outline of `text`, `size` px an em, standing on y 0, its middle (or its left end) at x 0."""
    font = QRawFont(str(FONT), size)
    path, x = QPainterPath(), 0.0
    glyphs = font.glyphIndexesForString(text)
    for glyph, advance in zip(glyphs, font.advancesForGlyphIndexes(glyphs), strict=True):
        path.addPath(font.pathForGlyph(glyph).translated(QPointF(x, 0)))
        x += advance.x()
    shift = -x / 2 if middle else 0.0
    d, i = "", 0
    while i < path.elementCount():
        e = path.elementAt(i)
        if e.isCurveTo():
            pts = [path.elementAt(i + k) for k in range(3)]
            d += "C" + " ".join(f"{n(p.x + shift)},{n(p.y)}" for p in pts)
            i += 3
        else:
            d += f"{'M' if e.isMoveTo() else 'L'}{n(e.x + shift)},{n(e.y)}"
            i += 1
    return d + "Z"
