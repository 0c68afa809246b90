"""A video frame's brightness as numbers, whatever way the camera packs its colours.

`map()` and a look at the bytes cost about a millisecond for 1920 x 1080, a detour over QImage seventeen.
"""

from typing import Any

import numpy as np
from PySide6.QtMultimedia import QtVideo, QVideoFrame, QVideoFrameFormat

from kiosk.pixels import Luma
from ui.camera.card_pictures import luma_of

_Format = QVideoFrameFormat.PixelFormat
_PLANAR = {
    getattr(_Format, f"Format_{name}")
    for name in ("NV12", "NV21", "YUV420P", "YUV422P", "YV12", "IMC1", "IMC2", "IMC3", "IMC4", "Y8")
}
_DEEP = {_Format.Format_P010: 8, _Format.Format_P016: 8, _Format.Format_Y16: 8, _Format.Format_YUV420P10: 2}
"""Two bytes a pixel, low byte first, and how many low bits are dropped to leave eight."""
_PACKED = {_Format.Format_YUYV: 0, _Format.Format_UYVY: 1}
"""Brightness and colour by turns, and where the first brightness stands."""
_COLOURED = {
    _Format.Format_BGRA8888: (2, 1, 0),
    _Format.Format_BGRA8888_Premultiplied: (2, 1, 0),
    _Format.Format_BGRX8888: (2, 1, 0),
    _Format.Format_RGBA8888: (0, 1, 2),
    _Format.Format_RGBX8888: (0, 1, 2),
    _Format.Format_ARGB8888: (1, 2, 3),
    _Format.Format_ARGB8888_Premultiplied: (1, 2, 3),
    _Format.Format_XRGB8888: (1, 2, 3),
    _Format.Format_ABGR8888: (3, 2, 1),
    _Format.Format_XBGR8888: (3, 2, 1),
}
"""Where red, green and blue stand among a pixel's four bytes."""


def frame_luma(frame: QVideoFrame) -> Luma | None:
    """The brightness of a frame, upright and never mirrored, as an array of its own; None if it cannot be
    had.
    """
    if not frame.isValid() or not frame.map(QVideoFrame.MapMode.ReadOnly):
        return None
    try:
        luma = _mapped_luma(frame)
    except TypeError:  # fewer bytes than its size needs: a broken frame
        return None
    finally:
        frame.unmap()
    if luma is None:  # a packing met so rarely that the slow way will do
        image = frame.toImage()
        return None if image.isNull() else luma_of(image)
    if frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat.Direction.BottomToTop:
        luma = luma[::-1]
    quarter_turns = {
        QtVideo.Rotation.Clockwise90: -1,
        QtVideo.Rotation.Clockwise180: 2,
        QtVideo.Rotation.Clockwise270: 1,
    }.get(frame.rotation(), 0)
    return (
        np.ascontiguousarray(np.rot90(luma, quarter_turns)) if quarter_turns else np.ascontiguousarray(luma)
    )


def _mapped_luma(frame: QVideoFrame) -> Luma | None:
    kind, width, height = frame.pixelFormat(), frame.width(), frame.height()
    if kind in _PLANAR:
        return _rows(frame, width, height).copy()
    if kind in _DEEP:
        low, high = (_rows(frame, 2 * width, height)[:, i::2] for i in (0, 1))
        if _DEEP[kind] == 8:
            return high.copy()
        return ((high.astype(np.uint16) << 8 | low) >> _DEEP[kind]).astype(np.uint8)
    if kind in _PACKED:
        return _rows(frame, 2 * width, height)[:, _PACKED[kind] :: 2].copy()
    if kind in _COLOURED:
        return _weighed(_rows(frame, 4 * width, height), *_COLOURED[kind])
    return None


def _rows(frame: QVideoFrame, row_bytes: int, height: int) -> np.ndarray[Any, np.dtype[np.uint8]]:
    """The bytes of the first plane without the padding at the end of its rows: a view, good until
    unmapped.
    """
    return np.ndarray((height, row_bytes), np.uint8, buffer=frame.bits(0), strides=(frame.bytesPerLine(0), 1))


def _weighed(rows: np.ndarray[Any, np.dtype[np.uint8]], red: int, green: int, blue: int) -> Luma:
    """Brightness from colour by the weights of ITU-R BT.601, in strips that stay in the processor's cache."""
    out = np.empty((rows.shape[0], rows.shape[1] // 4), np.uint8)
    for y in range(0, rows.shape[0], 32):
        r, g, b = (rows[y : y + 32, i::4].astype(np.uint16) for i in (red, green, blue))
        out[y : y + 32] = (r * 77 + g * 150 + b * 29) >> 8
    return out
