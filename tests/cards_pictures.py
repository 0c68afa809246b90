"""Codes as pixels, and what bad lenses and dim rooms do to them."""

import struct
from pathlib import Path

import numpy as np
import qrcode
from PySide6.QtCore import QBuffer, QIODevice

from kiosk.pixels import Luma
from ui.camera.card_pictures import image_of


def code_luma(text: str, module: int = 10, *, numeric: bool = True) -> Luma:
    """A QR code of `text` with its four clear modules, `module` pixels each; a card's code when numeric."""
    mode = qrcode.util.MODE_NUMBER if numeric else qrcode.util.MODE_8BIT_BYTE
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_Q, border=4, box_size=1)
    code.add_data(qrcode.util.QRData(text.encode(), mode=mode))
    code.make()
    dark = np.kron(np.array(code.get_matrix()), np.ones((module, module)))
    return np.where(dark > 0, 0, 255).astype(np.uint8)


def token(number: int) -> str:
    """A card's 27 digits: version, six-digit number, twenty digits that depend on it."""
    return f"1{number:06d}{(number * 7_919_881_637_221_443_923 + 77) % 2**64:020d}"


def blurred(luma: Luma, sigma: float) -> Luma:
    """Out of focus by a Gaussian of this sigma, in pixels."""
    reach = int(3 * sigma + 0.5)
    weights = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma * sigma))
    weights /= weights.sum()
    padded = np.pad(luma.astype(float), reach, mode="edge")
    rows = sum(w * padded[i : i + luma.shape[0]] for i, w in enumerate(weights))
    both = sum(w * rows[:, i : i + luma.shape[1]] for i, w in enumerate(weights))
    return both.round().clip(0, 255).astype(np.uint8)


def noisy(luma: Luma, sigma: float, seed: int = 0) -> Luma:
    """With the grain of a camera in dim light."""
    grain = np.random.default_rng(seed).normal(0, sigma, luma.shape)
    return (luma + grain).round().clip(0, 255).astype(np.uint8)


def write_avi(path: Path, frames: list[Luma], per_second: int = 10) -> None:
    """A video of motion JPEG in AVI, with the few headers that players need."""
    height, width = frames[0].shape
    jpegs = [_jpeg(frame) for frame in frames]

    def chunk(name: bytes, body: bytes) -> bytes:
        return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)

    largest = max(map(len, jpegs))
    main = struct.pack(
        "<14I",
        10**6 // per_second,
        largest * per_second,
        0,
        0x10,
        len(jpegs),
        0,
        1,
        largest,
        width,
        height,
        0,
        0,
        0,
        0,
    )
    stream = b"vidsMJPG" + struct.pack(
        "<10I4H", 0, 0, 0, 1, per_second, 0, len(jpegs), largest, 0xFFFFFFFF, 0, 0, 0, width, height
    )
    picture = struct.pack("<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0)
    headers = chunk(b"avih", main) + chunk(
        b"LIST", b"strl" + chunk(b"strh", stream) + chunk(b"strf", picture)
    )
    movie, index = b"movi", b""
    for jpeg in jpegs:
        index += b"00dc" + struct.pack("<III", 0x10, len(movie), len(jpeg))
        movie += chunk(b"00dc", jpeg)
    body = b"AVI " + chunk(b"LIST", b"hdrl" + headers) + chunk(b"LIST", movie) + chunk(b"idx1", index)
    path.write_bytes(chunk(b"RIFF", body))


def _jpeg(luma: Luma) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image_of(luma).save(buffer, "JPEG", 90)
    return bytes(buffer.data().data())
