"""Brightness is taken rightly from every packing a camera may use."""

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from ui.camera.card_pictures import image_of
from ui.camera.frames import frame_luma

PixelFormat = QVideoFrameFormat.PixelFormat
WIDTH, HEIGHT = 70, 6  # rows that a packing must pad


def picture() -> np.ndarray:
    return np.random.default_rng(2).integers(16, 235, (HEIGHT, WIDTH), dtype=np.uint8)


def filled(kind: PixelFormat, rows: np.ndarray) -> QVideoFrame:
    frame = QVideoFrame(QVideoFrameFormat(QSize(WIDTH, HEIGHT), kind))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    stride = frame.bytesPerLine(0)
    plane = np.frombuffer(frame.bits(0), np.uint8)[: stride * HEIGHT].reshape(HEIGHT, stride)
    plane[:] = 99  # the padding
    plane[:, : rows.shape[1]] = rows
    frame.unmap()
    return frame


@pytest.mark.parametrize("name", ["NV12", "NV21", "YUV420P", "YUV422P", "YV12", "Y8"])
def test_planar_frames(qapp: object, name: str) -> None:
    assert np.array_equal(frame_luma(filled(PixelFormat[f"Format_{name}"], picture())), picture())


@pytest.mark.parametrize(("name", "first"), [("YUYV", 0), ("UYVY", 1)])
def test_frames_with_colour_between_the_brightness(qapp: object, name: str, first: int) -> None:
    rows = np.full((HEIGHT, 2 * WIDTH), 128, np.uint8)
    rows[:, first::2] = picture()
    assert np.array_equal(frame_luma(filled(PixelFormat[f"Format_{name}"], rows)), picture())


@pytest.mark.parametrize(("name", "shift"), [("P010", 8), ("P016", 8), ("Y16", 8), ("YUV420P10", 2)])
def test_frames_of_more_than_eight_bits(qapp: object, name: str, shift: int) -> None:
    rows = (picture().astype("<u2") << shift).view(np.uint8)
    assert np.array_equal(frame_luma(filled(PixelFormat[f"Format_{name}"], rows)), picture())


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("BGRA8888", "bgra"),
        ("BGRX8888", "bgrx"),
        ("RGBA8888", "rgba"),
        ("ARGB8888", "argb"),
        ("XBGR8888", "xbgr"),
    ],
)
def test_coloured_frames_are_weighed_as_the_eye_does(qapp: object, name: str, order: str) -> None:
    red, green, blue = picture(), picture()[::-1], picture()[:, ::-1]
    planes = {"r": red, "g": green, "b": blue}
    rows = np.stack([planes.get(c, np.full_like(red, 255)) for c in order], -1).reshape(HEIGHT, 4 * WIDTH)
    expected = red * 0.299 + green * 0.587 + blue * 0.114
    assert np.abs(frame_luma(filled(PixelFormat[f"Format_{name}"], rows)) - expected).max() <= 2


@pytest.mark.parametrize("kind", [QImage.Format.Format_Grayscale8, QImage.Format.Format_RGB888])
def test_a_picture_in_the_camera_s_place(qapp: object, kind: QImage.Format) -> None:
    frame = QVideoFrame(image_of(picture()).convertToFormat(kind))
    assert np.abs(frame_luma(frame).astype(int) - picture()).max() <= 1


def test_frames_standing_on_their_head_are_put_upright(qapp: object) -> None:
    shape = QVideoFrameFormat(QSize(WIDTH, HEIGHT), PixelFormat.Format_Y8)
    shape.setScanLineDirection(QVideoFrameFormat.Direction.BottomToTop)
    frame = QVideoFrame(shape)
    frame.map(QVideoFrame.MapMode.WriteOnly)
    stride = frame.bytesPerLine(0)
    np.frombuffer(frame.bits(0), np.uint8)[: stride * HEIGHT].reshape(HEIGHT, stride)[:, :WIDTH] = picture()
    frame.unmap()
    assert np.array_equal(frame_luma(frame), picture()[::-1])


def test_no_frame_has_no_brightness(qapp: object) -> None:
    assert frame_luma(QVideoFrame()) is None


def test_the_brightness_is_the_array_s_own(qapp: object) -> None:
    """The camera's memory goes back to it; what was taken must not change afterwards."""
    frame = filled(PixelFormat.Format_Y8, picture())
    luma = frame_luma(frame)
    assert luma.flags.owndata or luma.base is None or luma.base.flags.owndata
    frame.map(QVideoFrame.MapMode.WriteOnly)
    np.frombuffer(frame.bits(0), np.uint8)[:] = 0
    frame.unmap()
    assert np.array_equal(luma, picture())
