"""The drawn shapes of provinces, Hoàng Sa and Trường Sa among them, and where a commune stands on the drawing.

The drawing is 812 x 873 units, north up, in Mercator's projection.
"""

import math
from functools import lru_cache
from typing import NamedTuple

import msgspec

from sync.hub.places import DAY, FOLDER, Commune

MARGIN = 0.05
"""Free room around a province, as a part of its longer side."""
EDGE = 12.0
"""Free room around the country, in units."""

Spot = tuple[float, float]


class Box(NamedTuple):
    """A part of the drawing: its left upper corner and its size, as in `viewBox`."""

    x: float
    y: float
    width: float
    height: float

    def text(self) -> str:
        """As `viewBox` takes it."""
        return " ".join(f"{number:.1f}".removesuffix(".0") for number in self)


class Shape(msgspec.Struct, frozen=True):
    """A province: `d` is its SVG path (without the two archipelagos), `at` a place for a label inside."""

    at: Spot
    d: str


class Islands(msgspec.Struct, frozen=True):
    """An archipelago that is drawn by itself: the special zone's code, its province, name, middle, edges (left, top,
    right, bottom) and SVG path. Its islets are drawn wider than they are, or nobody would see them."""

    commune: str
    province: str
    name: str
    at: Spot
    box: tuple[float, float, float, float]
    d: str


class Drawing(msgspec.Struct, frozen=True):
    """Everything on the map. `scale` are (a, b, c, d) of x = a lon + b, y = c mercator(lat) + d, both in degrees."""

    size: tuple[float, float]
    scale: tuple[float, float, float, float]
    provinces: dict[str, Shape]
    islands: tuple[Islands, ...]


@lru_cache(1)
def drawing() -> Drawing:
    """The map as it lies beside this file."""
    return msgspec.json.decode((FOLDER / f"shapes-{DAY}.json").read_bytes(), type=Drawing)


def spot(place: Commune) -> Spot:
    """Where a commune's middle is drawn. The two archipelagos stand where the drawing has them."""
    drawn = drawing()
    for group in drawn.islands:
        if group.commune == place.code:
            return group.at
    a, b, c, d = drawn.scale
    mercator = math.degrees(math.log(math.tan(math.pi / 4 + math.radians(place.lat) / 2)))
    return round(a * place.lon + b, 1), round(c * mercator + d, 1)


def islands_of(province: str) -> Islands | None:
    """The archipelago that belongs to a province: Hoàng Sa to 48, Trường Sa to 56."""
    return next((group for group in drawing().islands if group.province == province), None)


def country_box() -> Box:
    """The whole drawing."""
    width, height = drawing().size
    return Box(-EDGE, -EDGE, width + 2 * EDGE, height + 2 * EDGE)


def province_box(spots: list[Spot], path: str) -> Box:
    """The part of the drawing that holds a province's path and its communes' spots, with a margin around."""
    points = [*spots, *corners(path)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width, height = max(xs) - min(xs), max(ys) - min(ys)
    free = MARGIN * max(width, height)
    return Box(min(xs) - free, min(ys) - free, width + 2 * free, height + 2 * free)


def corners(path: str) -> list[Spot]:
    """The points of a path of this drawing ("M x,y l dx,dy dx,dy z ...")."""
    found = []
    for ring in path.removeprefix("M").removesuffix("z").split("zM"):
        first, _, steps = ring.partition("l")
        x, y = map(float, first.split(","))
        found.append((x, y))
        for step in steps.split():
            dx, dy = map(float, step.split(","))
            x, y = x + dx, y + dy
            found.append((x, y))
    return found
