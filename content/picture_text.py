"""Whether the words in a drawing can be read: their contrast with what lies behind them, and their size.

The drawing is not rendered: each `<text>` is compared with the last filled rectangle, circle or ellipse below it
that holds its starting point (the picture's first fill where there is none). Words turned into outlines are
shapes and are not looked at.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

LEAST_CONTRAST = 7.0
"""Contrast of text with its ground (WCAG 2.2, 1.4.6)."""
LEAST_SIZE = 46
"""Height of an em in a picture 900 wide, which the kiosk shows at 0.75 of that: 34 px on the screen."""
NAMED = {
    "white": "#ffffff",
    "black": "#000000",
    "red": "#ff0000",
    "yellow": "#ffff00",
    "gray": "#808080",
    "blue": "#0000ff",
}
Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Words:
    """Words of a picture, their contrast (1 to 21) and the height of their em in units of the picture."""

    text: str
    contrast: float
    size: float


@dataclass(frozen=True)
class _Shape:
    left: float
    top: float
    right: float
    bottom: float
    colour: str

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


def words_of(svg: bytes) -> tuple[Words, ...]:
    """All words of a drawing; none where it is no XML (Qt shows nothing of it either)."""
    if b"<!" in svg.replace(b"<!--", b""):
        return ()
    try:
        root = ET.fromstring(svg)
    except ET.ParseError:
        return ()
    shapes: list[_Shape] = []
    return tuple(_walk(root, SAME, {"fill": "#000000", "font-size": "16"}, shapes))


def _walk(node: ET.Element, at: Matrix, style: dict[str, str], shapes: list[_Shape]) -> Iterator[Words]:
    kind = node.tag.rpartition("}")[2]
    style = style | {name: node.attrib[name] for name in ("fill", "font-size") if name in node.attrib}
    for name, value in re.findall(r"([\w-]+)\s*:\s*([^;]+)", node.attrib.get("style", "")):
        style[name] = value.strip()
    at = _times(at, _matrix(node.attrib.get("transform", "")))
    fill = _hex(style["fill"])
    if kind == "text":
        text = " ".join("".join(node.itertext()).split())
        x, y = _place(at, _number(node, "x"), _number(node, "y"))
        size = _leading(style["font-size"], 16) * abs(at[3] or at[0])
        behind = next((shape.colour for shape in reversed(shapes) if shape.holds(x, y - size / 3)), "#ffffff")
        if text and fill:
            yield Words(text, contrast(fill, behind), size)
        return
    box = _box(kind, node)
    if box and fill:
        (x0, y0), (x1, y1) = _place(at, box[0], box[1]), _place(at, box[2], box[3])
        shapes.append(_Shape(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), fill))
    for child in node:
        yield from _walk(child, at, style, shapes)


def _box(kind: str, node: ET.Element) -> tuple[float, float, float, float] | None:
    if kind == "rect":
        x, y = _number(node, "x"), _number(node, "y")
        return x, y, x + _number(node, "width", 1e6), y + _number(node, "height", 1e6)
    if kind in ("circle", "ellipse"):
        x, y = _number(node, "cx"), _number(node, "cy")
        rx, ry = (_number(node, name, _number(node, "r")) for name in ("rx", "ry"))
        return x - rx, y - ry, x + rx, y + ry
    return None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb` (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _hex(colour: str) -> str | None:
    """`#rrggbb`, or None for no colour (none, a gradient, a name we do not know)."""
    colour = NAMED.get(colour.lower(), colour)
    if re.fullmatch("#[0-9a-fA-F]{3}", colour):
        colour = "#" + "".join(2 * digit for digit in colour[1:])
    return colour.lower() if re.fullmatch("#[0-9a-fA-F]{6}", colour) else None


def _number(node: ET.Element, name: str, otherwise: float = 0) -> float:
    return _leading(node.attrib.get(name, ""), otherwise)


def _leading(text: str, otherwise: float) -> float:
    found = re.match(r"\s*-?\d+(\.\d+)?", text)
    return float(found[0]) if found else otherwise


def _matrix(transform: str) -> Matrix:
    made = SAME
    for kind, inside in re.findall(r"(translate|scale|matrix)\(([^)]*)\)", transform):
        values = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", inside)] or [0.0]
        if kind == "translate":
            made = _times(made, (1, 0, 0, 1, values[0], values[1] if len(values) > 1 else 0))
        elif kind == "scale":
            made = _times(made, (values[0], 0, 0, values[-1], 0, 0))
        elif len(values) == 6:
            made = _times(made, (values[0], values[1], values[2], values[3], values[4], values[5]))
    return made


def _times(m: Matrix, k: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    return (
        a * k[0] + c * k[1], b * k[0] + d * k[1], a * k[2] + c * k[3], b * k[2] + d * k[3],
        a * k[4] + c * k[5] + e, b * k[4] + d * k[5] + f,
    )  # fmt: skip


def _place(m: Matrix, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
