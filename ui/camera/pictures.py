"""Opening picture files that anyone may have handed in: each that cannot be read says why in one clear
line.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kiosk.errors import KioskError

MOST_PIXELS = 64_000_000
"""Pixels of the largest picture that is opened: a telephone's photo has up to 50 million."""


def load_picture(path: Path, longest: int | None = None) -> QImage:
    """Reads a picture, turned upright as its camera noted, made smaller if a side is longer than `longest`
    pixels.

    Raises KioskError with the code picture.missing, picture.kind, picture.huge or picture.damaged.
    """
    if not path.is_file():
        what = "is a folder, not a picture" if path.is_dir() else "is not there"
        raise KioskError(
            "picture.missing",
            f"{path}: {what}. Give the path of a picture.",
            f"{path}: chưa thấy hình nào ở đây.",
        )
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead():
        raise KioskError(
            "picture.kind",
            f"{path}: not a picture this machine can open. Use PNG or JPEG.",
            f"{path}: tệp này không phải hình máy mở được. Dùng hình PNG hoặc JPEG nhé.",
        )
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise KioskError(
            "picture.huge",
            f"{path}: {size.width()} x {size.height()} pixels are more than {MOST_PIXELS // 10**6} million."
            " Make the picture smaller.",
            f"{path}: hình to quá ({size.width()} x {size.height()}). Thu nhỏ hình rồi đọc lại nhé.",
        )
    QImageReader.setAllocationLimit(4 * MOST_PIXELS // 2**20 + 16)
    image = reader.read()
    if image.isNull():
        raise KioskError(
            "picture.damaged",
            f"{path}: the picture is damaged ({reader.errorString()}). Take it again.",
            f"{path}: hình bị hỏng, máy không mở được. Chụp lại hình nhé.",
        )
    if longest is not None and max(image.width(), image.height()) > longest:
        box = QSize(longest, longest)
        image = image.scaled(
            box, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image


def picture_paths(folder: Path) -> list[Path]:
    """The files of a folder that look like pictures by their names, in order of name."""
    kinds = {bytes(kind.data()).decode() for kind in QImageReader.supportedImageFormats()}
    return sorted(p for p in folder.iterdir() if p.is_file() and p.suffix.lower().lstrip(".") in kinds)
