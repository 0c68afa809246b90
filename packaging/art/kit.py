# ruff: noqa: E501
"""The woodblock manner ("tranh điệp"): paper base, one pigment plate off its line, one ink line.

Every function returns SVG text in plain shapes (path, rect, circle, g), which is all that Qt's renderer needs.
Lengths are in units of the picture (px at the size it is shown). The pigment is printed 5 right and 4 down.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

INK = "#2A1C10"
PAPER = "#FFFAEC"
SKY = "#FBE6B5"
SKIN, SKIN_DEEP, CHEEK = "#F1C79C", "#E9B98A", "#E58F74"
HOE, CO_VIT, CO_VIT_DAM, CO_VIT_NHAT = "#F6B32B", "#0B4A4C", "#06302F", "#DDEBE3"
LA, LA_NHAT, SON, SON_NHAT, SEN, SEN_NHAT = "#1F5220", "#E4EED2", "#9E2A18", "#FBE0D6", "#B8305F", "#F8DDE4"
LEAF, WOOD, WOOD_PALE, WHITE = "#5C9550", "#B9824B", "#D9C08A", "#FFFDF6"
PLUM, PLUM_PALE, BROWN, BLUE, HAIR, GREY_HAIR = "#8C2B57", "#A9446F", "#7A5230", "#2C6EA3", "#2B2018", "#D9D2C6"

Point = tuple[float, float]


def n(value: float) -> str:
    """A number of at most one decimal, as short as it can be written."""
    short = f"{value:.1f}".removesuffix(".0")
    return "0" if short == "-0" else short


def g(transform: str, *inner: str) -> str:
    return f'<g transform="{transform}">{"".join(inner)}</g>'


def ink(d: str, sw: float = 5, c: str = INK, t: str = "", fill: str = "none") -> str:
    """A line alone."""
    move = f' transform="{t}"' if t else ""
    return (
        f'<path d="{d}" fill="{fill}" stroke="{c}" stroke-width="{n(sw)}"'
        f' stroke-linecap="round" stroke-linejoin="round"{move}/>'
    )


def flat(d: str, fill: str, op: float = 1.0, t: str = "") -> str:
    """A pigment alone, printed where it is drawn."""
    see = f' fill-opacity="{op:g}"' if op < 1 else ""
    move = f' transform="{t}"' if t else ""
    return f'<path d="{d}" fill="{fill}"{see}{move}/>'


def block(
    d: str,
    fill: str,
    sw: float = 5,
    dx: float = 5,
    dy: float = 4,
    base: str = PAPER,
    line: str | None = None,
) -> str:
    """Paper, pigment off its line, ink line; `line` is another outline for the ink (an open one, say)."""
    s = flat(d, base) if base != "none" and (dx or dy) else ""
    s += flat(d, fill, t=f"translate({n(dx)},{n(dy)})" if dx or dy else "")
    return s + (ink(line or d, sw) if sw else "")


def circle(x: float, y: float, r: float) -> str:
    return ellipse(x, y, r, r)


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    return f"M{n(x - rx)},{n(y)} a{n(rx)},{n(ry)} 0 1,0 {n(2 * rx)},0 a{n(rx)},{n(ry)} 0 1,0 {n(-2 * rx)},0Z"


def box(x: float, y: float, w: float, h: float, r: float) -> str:
    """A rectangle with round corners; x, y is its upper left corner."""
    a = f"A{n(r)},{n(r)} 0 0 1"
    return (
        f"M{n(x + r)},{n(y)} H{n(x + w - r)} {a} {n(x + w)},{n(y + r)} V{n(y + h - r)} {a} {n(x + w - r)},{n(y + h)}"
        f" H{n(x + r)} {a} {n(x)},{n(y + h - r)} V{n(y + r)} {a} {n(x + r)},{n(y)}Z"
    )


def curve(points: Sequence[Point], steps: int = 8) -> list[Point]:
    """Points on a smooth curve (Catmull-Rom) through those given."""
    p = [points[0], *points, points[-1]]
    out: list[Point] = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False):
        for i in range(steps):
            t = i / steps
            out.append(
                tuple(  # type: ignore[arg-type]
                    0.5
                    * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                       + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t**3)
                    for k in (0, 1)
                )
            )
    return [*out, points[-1]]


def limb_paths(points: Sequence[Point], widths: Sequence[float], round_end: bool = True) -> tuple[str, str]:
    """The outline of an arm, finger, strap ... along a curve: (closed, open at its start)."""
    mid = curve(points)
    w = [v for v, _ in curve([(v, 0.0) for v in widths])]
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(mid):
        (x0, y0), (x1, y1) = mid[max(i - 1, 0)], mid[min(i + 1, len(mid) - 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        ox, oy = -(y1 - y0) / length * w[i] / 2, (x1 - x0) / length * w[i] / 2
        left.append((x + ox, y + oy))
        right.append((x - ox, y - oy))
    r = n(w[-1] / 2)
    cap = f"A{r},{r} 0 0 0 {n(right[-1][0])},{n(right[-1][1])}" if round_end else ""
    d = "M" + " L".join(f"{n(x)},{n(y)}" for x, y in left) + f" {cap} L"
    d += " L".join(f"{n(x)},{n(y)}" for x, y in reversed(right))
    return d + "Z", d


def limb(
    points: Sequence[Point],
    widths: Sequence[float],
    fill: str,
    sw: float = 5,
    dx: float = 5,
    dy: float = 4,
    base: str = PAPER,
    round_end: bool = True,
) -> str:
    """An arm, finger or strap: starts open (inside a body), ends round."""
    closed, line = limb_paths(points, widths, round_end)
    return block(closed, fill, sw, dx, dy, base, line)


def petal(h: float, w: float) -> str:
    return f"M0,0 C{n(-w)},{n(-h * 0.32)} {n(-w * 0.9)},{n(-h * 0.7)} 0,{n(-h)} C{n(w * 0.9)},{n(-h * 0.7)} {n(w)},{n(-h * 0.32)} 0,0Z"


def lotus(
    petals: int,
    on: str = SEN,
    h: float = 84,
    w: float | None = None,
    spread: float | None = None,
    sw: float = 5,
    line: str = INK,
) -> str:
    """A lotus flower standing on 0,0; outer petals lie behind the inner ones."""
    spread = spread or {3: 96, 4: 118, 5: 140}.get(petals, 150)
    w = w or (27 if petals <= 4 else 25 if petals == 5 else 22)
    order = sorted(range(petals), key=lambda i: -abs(i - (petals - 1) / 2))
    s = ""
    for i in order:
        a = -spread / 2 + spread * i / (petals - 1)
        hh = h * (1 - 0.10 * abs(a) / (spread / 2))
        s += g(
            f"rotate({n(a)})",
            f'<path d="{petal(hh, w)}" fill="{on}" stroke="{line}" stroke-width="{n(sw)}" stroke-linejoin="round"/>',
        )
    return s


def svg(w: float, h: float, *inner: str, x: float = 0, y: float = 0) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{n(x)} {n(y)} {n(w)} {n(h)}">{"".join(inner)}</svg>\n'
