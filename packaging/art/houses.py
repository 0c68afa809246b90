# ruff: noqa: E501
"""Houses, and what stands in them: windows, a table, tea."""

from __future__ import annotations

from kit import BLUE, HOE, INK, WOOD, block, circle, ellipse, flat, g, ink, n


def roof(x: float, y: float, w: float, h: float, fill: str = "#B2452C") -> str:
    m, t = w * 0.16, h
    d = (
        f"M{n(-w / 2 - 38)},4 C{n(-w / 2 - 8)},12 {n(-w / 2 + m * 0.4)},-2 {n(-w / 2 + m)},{n(-t)} L{n(w / 2 - m)},{n(-t)}"
        f" C{n(w / 2 - m * 0.4)},-2 {n(w / 2 + 8)},12 {n(w / 2 + 38)},4 C{n(w / 2 + 18)},34 {n(w / 2 - 40)},34 {n(w / 2 - 70)},30"
        f" L{n(-w / 2 + 70)},30 C{n(-w / 2 + 40)},34 {n(-w / 2 - 18)},34 {n(-w / 2 - 38)},4Z"
    )
    s = block(d, fill)
    for r in range(1, 5):
        yy, half = -t + (t + 22) * r / 5.2, w / 2 - m + m * 0.85 * (r / 5) ** 1.4
        count = round(half * 2 / 34)
        st = half * 2 / count
        s += ink("".join(f"M{n(-half + i * st)},{n(yy)} q{n(st / 2)},13 {n(st)},0 " for i in range(count)), 3)
    ridge = (
        f"M{n(-w / 2 + m - 18)},{n(-t - 4)} q8,-22 26,-14 L{n(w / 2 - m - 8)},{n(-t - 18)} q18,-8 26,14"
        f" L{n(w / 2 - m + 6)},{n(-t + 8)} L{n(-w / 2 + m - 6)},{n(-t + 8)}Z"
    )
    return g(f"translate({n(x)},{n(y)})", s, block(ridge, "#8A3320", 4, 3, 3))


def window(x: float, y: float, w: float, h: float) -> str:
    s = block(f"M{n(x)},{n(y)} h{n(w)} v{n(h)} h{n(-w)}Z", "#BFD8CC", 4)
    return s + ink(f"M{n(x + w / 2)},{n(y)} v{n(h)} M{n(x)},{n(y + h / 2)} h{n(w)}", 3.5)


def shutters(x: float, y: float, w: float, h: float) -> str:
    """An open window seen from inside the room: sky, a palm outside, green shutters left and right."""
    s = flat(f"M{n(x)},{n(y)} h{n(w)} v{n(h)} h{n(-w)}Z", "#CFE3D8")
    s += flat(f"M{n(x)},{n(y + h * 0.72)} q{n(w * 0.25)},{n(-h * 0.16)} {n(w * 0.5)},0 t{n(w * 0.5)},0 v{n(h * 0.28)} h{n(-w)}Z", "#A9C88B")
    s += flat(circle(x + w * 0.7, y + h * 0.3, w * 0.13), "#F2A128") + ink(circle(x + w * 0.7, y + h * 0.3, w * 0.13), 4)
    s += ink(f"M{n(x)},{n(y + h * 0.72)} q{n(w * 0.25)},{n(-h * 0.16)} {n(w * 0.5)},0 t{n(w * 0.5)},0", 4)
    s += ink(f"M{n(x + w * 0.34)},{n(y)} v{n(h)} M{n(x + w * 0.66)},{n(y)} v{n(h)}", 4)
    s += ink(f"M{n(x)},{n(y)} h{n(w)} v{n(h)} h{n(-w)}Z")
    for sx in (x - w * 0.42, x + w):
        s += block(f"M{n(sx)},{n(y - 6)} h{n(w * 0.42)} v{n(h + 12)} h{n(-w * 0.42)}Z", "#3F7F76", 4.5)
        s += ink("".join(f"M{n(sx + w * 0.07)},{n(y + h * k)} h{n(w * 0.28)}" for k in (0.1, 0.25, 0.4, 0.55, 0.7, 0.85)), 3.5)
    return s


def house(x: float, y: float, s: float = 1) -> str:
    """A house with a green double door and a lock on it; 0,0 is the middle of its foot; 620 wide, 470 high."""
    return g(
        f"translate({n(x)},{n(y)}) scale({s:g}) translate(-355,-600)",
        block("M150,300 L150,600 L560,600 L560,300Z", "#F6E2BC"),
        block("M270,352 h170 v248 h-170Z", "#0F6163"),
        ink("M355,356 V598", 4),
        ink("M290,380 h46 v80 h-46Z M374,380 h46 v70 h-46Z", 3.5),
        block(circle(384, 486, 17), HOE, 4, 2, 2),
        flat("M380,480 a4,4 0 1,1 8,0 l3,14 h-14Z", INK),
        window(172, 370, 64, 88),
        window(474, 370, 64, 88),
        roof(355, 288, 470, 118),
    )


def table(y: float, color: str = WOOD) -> str:
    """A table top across the picture from y down."""
    s = flat(f"M-60,{n(y)} H1160 V960 H-60Z", color) + ink(f"M-60,{n(y)} H1160")
    return s + ink(f"M-40,{n(y + 34)} C200,{n(y + 24)} 300,{n(y + 44)} 620,{n(y + 34)} S900,{n(y + 30)} 1100,{n(y + 38)}", 3, "#8F5F30")


def teapot(x: float, y: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) scale({s:g})",
        ink("M-50,-86 C-50,-150 50,-150 50,-86", 9) + ink("M-50,-86 C-50,-150 50,-150 50,-86", 3, "#B9824B"),
        block("M66,-44 C96,-48 96,-86 122,-88 L128,-74 C112,-66 106,-24 66,-16Z", "#E9E2CE", 4.5, 3, 3),
        block("M-74,-40 C-74,-80 -44,-92 0,-92 C44,-92 74,-80 74,-40 C74,-12 52,0 0,0 C-52,0 -74,-12 -74,-40Z", "#E9E2CE", 5, 4, 3),
        ink("M-34,-92 Q0,-80 34,-92", 4),
        block(circle(0, -98, 9), BLUE, 4, 2, 2),
        ink("M-46,-40 Q-30,-60 -14,-40 T18,-40 T50,-40 M-30,-22 Q-14,-38 2,-22 T34,-22", 3.5, BLUE),
    )


def cup(x: float, y: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) scale({s:g})",
        block("M-34,-46 H34 C34,-16 22,0 0,0 C-22,0 -34,-16 -34,-46Z", "#E9E2CE", 5, 3, 3),
        block(ellipse(0, -46, 34, 9), "#B57B35", 4, 0, 0),
        ink("M-20,-24 Q-10,-34 0,-24 T20,-24", 3.2, BLUE),
        ink("M-12,-70 q-10,-12 0,-24 t0,-24 M14,-70 q-10,-12 0,-24 t0,-24", 3.2, "#A58A5C"),
    )
