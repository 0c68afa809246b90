"""From a camera frame to cards: which codes are in it, where they are and how they are turned.

A frame is brightness only: a numpy array of unsigned bytes, shape (height, width), never mirrored (a mirrored
QR code still decodes, but its angle is wrong). Nothing is kept of a frame once it has been read. zxing
releases the interpreter while it works, so a worker thread may call this beside the screen.

No single way of looking reads every card. Five passes help each other: a camera takes them in turn, one a
frame; a still picture gets them all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import zxingcpp

from kiosk.pixels import Luma, doubled, halved, sharpened, softened

Answer = Literal["A", "B", "C", "D"]
Point = tuple[float, float]

LETTERS: tuple[Answer, Answer, Answer, Answer] = ("A", "B", "C", "D")
SURE_DEGREES = 35.0
"""A card at most this far from upright for a letter means that letter; between, it is still being turned. A card that
leans 30 degrees away is measured up to 16 degrees amiss: one that hangs 35 askew still cannot pass for the next letter."""
MOST_DOUBLED = 4_500_000
"""Pixels of the largest frame that is also looked at in twice its size (in larger ones cards are large)."""


@dataclass(frozen=True)
class Found:
    """One code in a frame. `payload` is what it says, or None when it is there but cannot be read yet.

    `corners` are in pixels of the frame: the code's own top left, top right, bottom right, bottom left.
    `angle` is how far the card is turned clockwise, in degrees, more than -180 and at most 180. `answer` is
    the letter on top of the turned card.
    """

    payload: bytes | None
    corners: tuple[Point, Point, Point, Point]
    angle: float
    answer: Answer

    @property
    def centre(self) -> Point:
        """The middle of the code, in pixels of the frame."""
        return sum(x for x, _ in self.corners) / 4, sum(y for _, y in self.corners) / 4

    @property
    def side(self) -> float:
        """The mean length of the code's four sides, in pixels of the frame."""
        return sum(math.dist(self.corners[i - 1], self.corners[i]) for i in range(4)) / 4

    @property
    def sure(self) -> bool:
        """Whether the turn is near enough to a letter to count it as an answer (within `SURE_DEGREES`)."""
        return abs((self.angle + 45) % 90 - 45) <= SURE_DEGREES


def answer_of(angle: float) -> Answer:
    """The letter on top of a card turned clockwise by `angle` degrees.

    A class card has A above its code, B on the right, C below, D on the left: turned a quarter to the left, B
    is on top.
    """
    return LETTERS[round(-angle / 90) % 4]


def angle_of(corners: tuple[Point, Point, Point, Point]) -> float:
    """How far a code with these corners is turned clockwise, in degrees (a tilted one: its mean turn)."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = corners
    right = (bx - ax + cx - dx, by - ay + cy - dy)
    down = (dx - ax + cx - bx, dy - ay + cy - by)
    length_right, length_down = math.hypot(*right) or 1.0, math.hypot(*down) or 1.0
    x = right[0] / length_right + down[1] / length_down
    y = right[1] / length_right - down[0] / length_down
    angle = math.degrees(math.atan2(y, x))
    return 180.0 if angle <= -180.0 else angle


def _native(luma: Luma) -> Luma:
    return luma


def _doubled_sharp(luma: Luma) -> Luma:
    return doubled(sharpened(luma))


def _halved_soft(luma: Luma) -> Luma:
    return halved(softened(luma))


_LOOKS: dict[str, tuple[Callable[[Luma], Luma], float]] = {
    "native": (_native, 1.0),
    "double": (doubled, 2.0),
    "sharp": (_doubled_sharp, 2.0),
    "soft": (softened, 1.0),
    "half": (_halved_soft, 0.5),
}
PASSES: tuple[str, ...] = tuple(_LOOKS)
"""The names of the passes, in the order in which a camera takes them."""
FAR: tuple[str, ...] = ("double", "sharp", "double", "native")
"""The passes for a room, where every card is small: `./test bench scan` tells what each of them reads."""


def decode(luma: Luma, pass_name: str = "native") -> list[Found]:
    """The codes seen in one frame by one pass (a name of `PASSES`), those that can be read first.

    Raises ValueError if the frame is not an array of bytes (height, width), KeyError for a pass that does not
    exist.
    """
    if luma.dtype != np.uint8 or luma.ndim != 2:
        raise ValueError(f"a frame is (height, width) of uint8, not {luma.shape} of {luma.dtype}")
    look, scale = _LOOKS[pass_name]
    if min(luma.shape) < 2 or (scale > 1 and luma.size > MOST_DOUBLED):
        return []
    seen = np.ascontiguousarray(look(luma))
    only = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])  # twelve times faster than every kind
    # A card is dark on light, and a smaller picture is a pass of its own: without both, half the time in a large one.
    codes = (
        _found(code, scale)
        for code in zxingcpp.read_barcodes(
            seen, formats=only, try_invert=False, try_downscale=False, return_errors=True
        )
    )
    return merged(code for code in codes if code.side >= 1)  # some that cannot be read come without a place


def _found(code: zxingcpp.Barcode, scale: float) -> Found:
    place = code.position
    spots = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    # Pixel n of a doubled picture is pixel n / 2 of the frame; of a halved one it is the mean of 2n and 2n + 1.
    shift = 0.5 if scale < 1 else 0.0
    corners = tuple((p.x / scale + shift, p.y / scale + shift) for p in spots)
    angle = angle_of((corners[0], corners[1], corners[2], corners[3]))
    payload = bytes(code.bytes) if code.valid else None
    return Found(payload, (corners[0], corners[1], corners[2], corners[3]), angle, answer_of(angle))


def merged(found: Iterable[Found]) -> list[Found]:
    """The same codes without repetition: one of a place, and a read one rather than an unread one.

    What cannot be read and shares a corner with what was read is no code but two neighbours mistaken for one.
    """
    kept: list[Found] = []
    for code in sorted(found, key=lambda f: f.payload is None):
        if not any(_same_place(code, other) for other in kept):
            kept.append(code)
    return kept


def _same_place(code: Found, other: Found) -> bool:
    if math.dist(code.centre, other.centre) <= max(code.side, other.side) / 2:
        return True
    if (code.payload is None) == (other.payload is None):
        return False
    unread, read = (code, other) if code.payload is None else (other, code)
    return any(math.dist(corner, read.centre) < 0.85 * read.side for corner in unread.corners)


def read_all(luma: Luma) -> list[Found]:
    """The codes of a still picture: every pass, put together. Raises ValueError like `decode`."""
    return merged(code for name in PASSES for code in decode(luma, name))


class Reader:
    """Reads a camera's frames, the passes in turn, one a frame: what one pass misses the next one sees."""

    def __init__(self, passes: tuple[str, ...] = PASSES) -> None:
        self._passes = passes
        self._next = 0

    def read(self, luma: Luma) -> list[Found]:
        """The codes of this frame by the pass whose turn it is. Raises ValueError like `decode`."""
        name = self._passes[self._next]
        self._next = (self._next + 1) % len(self._passes)
        return decode(luma, name)
