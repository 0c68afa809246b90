"""A class before the camera: thirty people hold up their cards, each turned to an answer, in a room full of things.

Everything comes from a seed: the same class is the same pixels on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from kiosk.pixels import Luma
from kiosk.scan import LETTERS, Answer
from tests.cards_pictures import blurred, code_luma, noisy, token
from ui.camera.card_pictures import hold_up, room

TURNS: dict[str, float] = {"A": 0.0, "B": -90.0, "C": 180.0, "D": 90.0}
"""How far a class card is turned clockwise for each letter to be on top, in degrees."""


@dataclass(frozen=True)
class Held:
    """One person's card: which, the letter on top, where (in shares of the frame), how far askew and tilted."""

    token: str
    answer: Answer
    place: tuple[float, float]
    askew: float
    tilt: tuple[float, float]
    shade: float


@dataclass(frozen=True)
class Lens:
    """What the camera does to the room: pixels, px a module of the cards, blur (sigma in px), grain, black and white."""

    width: int
    height: int
    module: float
    blur: float = 0.5
    grain: float = 3.0
    light: tuple[float, float] = (25.0, 225.0)


def people(count: int = 30, seed: int = 1, first: int = 100_001) -> list[Held]:
    """A class in rows, each card turned to a letter by chance, up to 35 degrees askew and 28 tilted."""
    chance = np.random.default_rng(seed)
    columns = math.ceil(math.sqrt(count * 16 / 9 * 0.9))
    rows = math.ceil(count / columns)
    found = []
    for i in range(count):
        x = (i % columns + 0.5 + chance.uniform(-0.12, 0.12)) / columns
        y = (i // columns + 0.5 + chance.uniform(-0.12, 0.12)) / rows
        found.append(
            Held(
                token(first + i),
                LETTERS[int(chance.integers(4))],
                (x, y),
                float(chance.uniform(-35, 35)),
                (float(chance.uniform(-28, 28)), float(chance.uniform(-28, 28))),
                float(chance.uniform(0.8, 1.0)),
            )
        )
    return found


def moved(held: Held, chance: np.random.Generator, by: float = 0.004) -> Held:
    """The same person a moment later: no hand is quite still."""
    (x, y), (a, b) = held.place, held.tilt
    return replace(
        held,
        place=(x + chance.normal(0, by), y + chance.normal(0, by)),
        askew=float(np.clip(held.askew + chance.normal(0, 2), -35, 35)),
        tilt=(a + chance.normal(0, 3), b + chance.normal(0, 3)),
    )


def cluttered(frame: Luma, seed: int) -> Luma:
    """With what hangs and stands in a house of culture: posters with lines of text, a chequered shirt, a calendar,
    bricks. None of it is a code; much of it looks a little like one."""
    chance, out = np.random.default_rng(seed), frame.copy()
    height, width = out.shape
    for kind in range(14):
        w, h = int(width * chance.uniform(0.04, 0.10)), int(height * chance.uniform(0.06, 0.14))
        x, y = int(chance.integers(0, width - w)), int(chance.integers(0, height - h))
        spot = out[y : y + h, x : x + w]
        rows, columns = np.indices(spot.shape)
        cell = max(3, int(height / 180 * chance.uniform(1, 3)))
        if kind % 3 == 0:  # text: dark words on paper
            words = (rows // cell % 2 == 0) & (
                np.repeat(chance.random((h // cell + 1, w // cell + 1)) < 0.7, cell, 0)[:h].repeat(cell, 1)[
                    :, :w
                ]
            )
            spot[:] = np.where(words, 70, 200)
        elif kind % 3 == 1:  # chequers
            spot[:] = np.where((rows // cell + columns // cell) % 2, 60, 190)
        else:  # squares in one another, like a window or a code's corner
            ring = np.minimum.reduce([rows, columns, h - 1 - rows, w - 1 - columns]) // (2 * cell)
            spot[:] = np.where(ring % 2, 185, 50)
    return out


def photograph(held: list[Held], lens: Lens, seed: int = 0) -> Luma:
    """One frame of the camera."""
    frame = cluttered(room(lens.width, lens.height, seed), seed)
    dark, bright = lens.light
    frame = (dark + (frame.astype(float) / 255) * (bright - dark)).astype(np.uint8)
    for one in held:
        frame = hold_up(
            frame,
            code_luma(one.token),
            centre=(one.place[0] * lens.width, one.place[1] * lens.height),
            width=29 * lens.module,
            turn=TURNS[one.answer] + one.askew,
            tilt=one.tilt,
            light=(dark, dark + (bright - dark) * one.shade),
        )
    return noisy(blurred(frame, lens.blur), lens.grain, seed)
