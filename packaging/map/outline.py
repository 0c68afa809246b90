"""The paths of an SVG map as polygons."""

import re
from collections.abc import Iterator

from shapely import Polygon, make_valid, union_all
from shapely.geometry.base import BaseGeometry

TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
CURVE_PIECES = 8

Point = tuple[float, float]


def shapes(svg: str) -> dict[str, BaseGeometry]:
    """Each path of the file as one area, by its id, in the file's own units."""
    found = {}
    for path in re.finditer(r"<path\s(.*?)/>", svg, re.S):
        told = dict(re.findall(r'([\w:-]+)="(.*?)"', path[1], re.S))
        areas = [make_valid(Polygon(ring)) for ring in rings(told["d"]) if len(ring) > 2]
        found[told["id"]] = union_all(areas)
    return found


def rings(d: str) -> list[list[Point]]:
    """The closed lines of a path: M, L, H, V, C and Z, absolute and relative; curves cut into short lines."""
    drawn: list[list[Point]] = []
    x = y = 0.0
    for letter, numbers in _commands(d):
        near = letter.islower()
        match letter.upper():
            case "M":
                for i in range(0, len(numbers), 2):
                    x, y = numbers[i] + near * x, numbers[i + 1] + near * y
                    drawn.append([(x, y)]) if i == 0 else drawn[-1].append((x, y))
            case "L":
                for i in range(0, len(numbers), 2):
                    x, y = numbers[i] + near * x, numbers[i + 1] + near * y
                    drawn[-1].append((x, y))
            case "H":
                for number in numbers:
                    x = number + near * x
                    drawn[-1].append((x, y))
            case "V":
                for number in numbers:
                    y = number + near * y
                    drawn[-1].append((x, y))
            case "C":
                for i in range(0, len(numbers), 6):
                    part = [n + near * (y if j % 2 else x) for j, n in enumerate(numbers[i : i + 6])]
                    drawn[-1] += _curve((x, y), part)
                    x, y = part[4:]
            case "Z":
                x, y = drawn[-1][0]
            case _:
                raise SystemExit(f"the map holds a path command that is not known here: {letter}")
    return drawn


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    letter, numbers = "", []
    for token in TOKEN.findall(d):
        if token.isalpha():
            if letter:
                yield letter, numbers
            letter, numbers = token, []
        else:
            numbers.append(float(token))
    yield letter, numbers


def _curve(start: Point, part: list[float]) -> list[Point]:
    points = [start, *zip(part[::2], part[1::2], strict=True)]
    found = []
    for step in range(1, CURVE_PIECES + 1):
        t = step / CURVE_PIECES
        share = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        found.append(tuple(sum(s * p[axis] for s, p in zip(share, points, strict=True)) for axis in (0, 1)))
    return found
