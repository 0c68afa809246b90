# ruff: noqa: E501
"""Sky, sun, water and plants."""

from __future__ import annotations

import math

from kit import LEAF, SKY, block, circle, ellipse, flat, g, ink, lotus, n


def sky(color: str = SKY) -> str:
    return flat("M-60,-60 H1160 V960 H-60Z", color)


def sun(x: float, y: float, r: float) -> str:
    return block(circle(x, y, r), "#F2A128", 5, 6, 5)


def cloud(x: float, y: float, s: float = 1, fill: str = "#FFF6E0") -> str:
    return g(
        f"translate({n(x)},{n(y)}) scale({s:g})",
        block("M0,40 C-34,40 -40,4 -8,2 C-8,-30 42,-36 52,-8 C70,-24 104,-14 100,10 C128,10 128,40 100,40Z", fill, 4, 0, 0),
        ink("M-22,40 H62 C84,40 86,8 62,8 C46,8 44,28 58,29 C66,29 67,20 60,19", 4),
    )


def palm(x: float, y: float, h: float, flip: bool = False) -> str:
    s = block(
        f"M-9,0 C-6,{n(-h * 0.5)} -8,{n(-h * 0.8)} -5,{n(-h)} L7,{n(-h)} C10,{n(-h * 0.8)} 9,{n(-h * 0.5)} 13,0Z", "#B99A6B", 4
    )
    s += "".join(ink(f"M-7,{n(-h * i / 7.5)} q8,5 16,0", 3) for i in range(1, 7))
    for a, w in ((-200, 120), (20, 120), (-165, 125), (-15, 125), (-125, 110), (-55, 110), (-90, 96)):
        frond = f"M0,0 C{n(w * 0.3)},-30 {n(w * 0.8)},-22 {w},14 C{n(w * 0.72)},2 {n(w * 0.35)},4 0,0Z"
        rib = f"M6,-3 C{n(w * 0.35)},-20 {n(w * 0.75)},-12 {n(w * 0.9)},6"
        s += g(f"translate(1,{n(-h)}) rotate({a})", block(frond, "#4F8A3C", 4, 3, 3), ink(rib, 2.5))
    nuts = block(circle(-8, 8, 9), "#E8912B", 3.5, 2, 2) + block(circle(9, 10, 9), "#E8912B", 3.5, 2, 2)
    return g(f"translate({n(x)},{n(y)}){' scale(-1,1)' if flip else ''}", s, g(f"translate(1,{n(10 - h)})", nuts))


def lotus_flower(x: float, y: float, s: float, color: str = "#D9567F") -> str:
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", lotus(7, color, h=92, w=24, spread=156, sw=4.5 / s))


def lotus_leaf(x: float, y: float, rx: float, ry: float, color: str = LEAF) -> str:
    veins = "".join(
        f"M{n(x)},{n(y - 2)} L{n(x + rx * a)},{n(y + ry * b)}"
        for a, b in ((-0.8, -0.3), (0.8, -0.3), (-0.5, 0.65), (0.5, 0.65), (0, -0.85))
    )
    return block(ellipse(x, y, rx, ry), color, 4.5) + ink(veins, 2.6)


def waves(w: float, h: float, step: float, face: str, line: str, sw: float = 3) -> str:
    """Rows of scallops in a scale pattern, from y 0 down to at least h."""
    s, r = "", step / 2
    for row in range(math.ceil(h / (r * 0.62)) + 1):
        y, x = r + row * r * 0.62, -step + (row % 2) * r
        while x <= w + step:
            s += f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r)}" fill="{face}" stroke="{line}" stroke-width="{n(sw)}"/>'
            for k in (0.64, 0.28):
                s += f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(r * k)}" fill="none" stroke="{line}" stroke-width="{n(sw)}"/>'
            x += step
    return s


def banana_leaf(x: float, y: float, length: float, turn: float, color: str = "#5C9550") -> str:
    w = length * 0.17
    leaf = f"M0,0 C{n(-w)},{n(-length * 0.2)} {n(-w * 1.3)},{n(-length * 0.75)} 0,{n(-length)} C{n(w * 1.3)},{n(-length * 0.75)} {n(w)},{n(-length * 0.2)} 0,0Z"
    veins = f"M0,0 V{n(-length * 0.93)}"
    for k in (0.2, 0.35, 0.5, 0.65, 0.8):
        side = w * min(0.7, 1.5 * (1 - k))
        veins += f" M0,{n(-length * k)} l{n(-side)},{n(-side * 0.6)} M0,{n(-length * k)} l{n(side)},{n(-side * 0.6)}"
    return g(f"translate({n(x)},{n(y)}) rotate({n(turn)})", block(leaf, color, 4.5), ink(veins, 2.6))
