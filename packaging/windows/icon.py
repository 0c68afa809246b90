"""Draws diemhoc.ico from the product's mark: `QT_QPA_PLATFORM=offscreen .venv/bin/python packaging/windows/icon.py`."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
MARK = HERE.parents[1] / "ui" / "qml" / "DiemHoc" / "art" / "mark.svg"
SIZES = (16, 24, 32, 48, 64, 256)


def picture(size: int) -> bytes:
    """The mark as a PNG of this many pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(MARK)).render(painter)
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(kept.data())


def icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO file of PNG pictures by size: six bytes, 16 for each picture, the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place, entries = len(head) + 16 * len(pictures), b""
    for size, content in pictures.items():
        side = size % 256  # 0 is 256
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(content), place)
        place += len(content)
    return head + entries + b"".join(pictures.values())


if __name__ == "__main__":
    app = QGuiApplication([])
    (HERE / "diemhoc.ico").write_bytes(icon({size: picture(size) for size in SIZES}))
