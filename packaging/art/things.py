# ruff: noqa: E501
"""Houses, plants, phones, market goods: the things in the pictures."""

from __future__ import annotations

import math

from kit import (
    BLUE,
    CO_VIT,
    HOE,
    INK,
    LA,
    LEAF,
    PAPER,
    PLUM,
    SKIN,
    SKY,
    WHITE,
    WOOD,
    Point,
    block,
    box,
    circle,
    ellipse,
    flat,
    g,
    ink,
    limb,
    lotus,
    n,
)
from letters import letters

BODY_OF_PHONE = "#2C3B3A"
SCREEN = "#FFF6DF"


# ---------- sky and plants ----------
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


# ---------- houses ----------
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


# ---------- phone ----------
def phone(w: float, h: float, inside: str = "", screen: str = SCREEN) -> str:
    """A phone centred on 0,0; `inside` is drawn on its screen (also centred on 0,0; keep within w-28, h-40)."""
    s = block(box(-w / 2, -h / 2, w, h, w * 0.13), BODY_OF_PHONE, 5, 4, 4, BODY_OF_PHONE)
    s += flat(box(-w / 2 + w * 0.045, -h / 2 + w * 0.055, w * 0.91, h - w * 0.11, w * 0.09), screen)
    return s + inside + flat(box(-w * 0.1, -h / 2 + w * 0.085, w * 0.2, w * 0.035, w * 0.017), BODY_OF_PHONE)


def held_phone(w: float, h: float, inside: str, screen: str = SCREEN, sleeve: str = PLUM, tail: Point = (-260, 620), flip: bool = False) -> str:
    """The phone in a left hand that comes from `tail` at the lower left: palm behind, four finger tips on the right
    edge, the thumb on the left edge. `flip`: in a right hand from the lower right (tail is mirrored too)."""
    if flip:
        return g("scale(-1,1)", held_phone(w, h, g("scale(-1,1)", inside), screen, sleeve, tail))
    k = w / 300
    hold, x = h * 0.14, -w / 2
    wrist = (x - 30 * k, hold + 230 * k)
    arm = limb([tail, ((tail[0] + wrist[0]) / 2 + 10 * k, (tail[1] + wrist[1]) / 2 + 20 * k), wrist], [200 * k, 178 * k, 146 * k], sleeve, round_end=False)
    s = limb([(wrist[0] - 40 * k, wrist[1] + 70 * k), (x - 10 * k, hold + 150 * k), (x + 70 * k, hold + 40 * k)], [112 * k, 128 * k, 150 * k], SKIN, 5, 3, 3, SKIN)
    s += arm
    s += phone(w, h, inside, screen)
    for i, reach in enumerate((34, 46, 46, 30)):
        y = hold - 92 * k + i * 58 * k
        s += g(f"rotate(-6 {n(w / 2)} {n(y)})", block(box(w / 2 - reach * k, y, (reach + 24) * k, 50 * k, 25 * k), SKIN, 5, 2, 2, SKIN))
    thumb = [(x - 58 * k, hold + 210 * k), (x - 36 * k, hold + 92 * k), (x + 2 * k, hold), (x + 24 * k, hold - 62 * k)]
    s += limb(thumb, [66 * k, 72 * k, 58 * k, 48 * k], SKIN, 5, 3, 3, SKIN)
    return s


def rings(x: float, y: float, r: float, count: int = 2) -> str:
    """The touch: rings of marigold round a finger tip, each with ink lines at both sides."""
    s = ""
    for i in reversed(range(count)):
        rad = r + i * r * 0.75
        s += ink(circle(x, y, rad), 17 - 4 * i) + ink(circle(x, y, rad), 10 - 4 * i, HOE)
    return s


def arrow(d: str, head: Point, turn: float, w: float = 30, fill: str = HOE) -> str:
    """A broad arrow along d; its head is at `head`, turned `turn` degrees from pointing up."""
    tip = g(f"translate({n(head[0])},{n(head[1])}) rotate({n(turn)})", flat("M0,-58 L56,18 L-56,18Z", fill), ink("M0,-58 L56,18 L-56,18Z"))
    shaft = ink(d, w + 10).replace('stroke-linecap="round"', 'stroke-linecap="butt"') + ink(d, w, fill).replace('stroke-linecap="round"', 'stroke-linecap="butt"')
    cover = g(f"translate({n(head[0])},{n(head[1])}) rotate({n(turn)})", flat(f"M{n(-w / 2)},4 h{n(w)} v24 h{n(-w)}Z", fill))
    return shaft + tip + cover


def tick(x: float, y: float, r: float, fill: str = LA) -> str:
    s = block(circle(x, y, r), fill, 6, 6, 5)
    return s + ink(f"M{n(x - r * 0.46)},{n(y + r * 0.04)} L{n(x - r * 0.12)},{n(y + r * 0.4)} L{n(x + r * 0.5)},{n(y - r * 0.36)}", r * 0.2, WHITE)


def handset(s: float, turn: float = 0, fill: str = WHITE) -> str:
    """A telephone receiver lying down (hang up), about 2 wide per unit of s."""
    d = "M-1,.34 C-1.14,-.3 -.6,-.62 0,-.62 C.6,-.62 1.14,-.3 1,.34 C.96,.5 .8,.5 .66,.42 L.34,.28 C.22,.2 .26,.02 .2,-.12 Q0,-.18 -.2,-.12 C-.26,.02 -.22,.2 -.34,.28 L-.66,.42 C-.8,.5 -.96,.5 -1,.34Z"
    return f'<g transform="rotate({n(turn)}) scale({s:g})"><path d="{d}" fill="{fill}"/></g>'


def key(s: float = 1, fill: str = HOE) -> str:
    d = (
        "M0,-58 C40,-58 62,-30 62,2 C62,30 44,50 20,58 L20,188 L56,188 L56,222 L20,222 L20,244 L44,244 L44,276 L-20,276"
        " L-20,58 C-44,50 -62,30 -62,2 C-62,-30 -40,-58 0,-58Z"
    )
    return g(f"scale({s:g})", block(d, fill, 5, 4, 4), block(circle(0, -4, 24), PAPER, 5, 0, 0))


def tag(text: str) -> str:
    """A paper tag with a word, its hole at the right."""
    return (
        block("M-96,-48 H62 L96,0 L62,48 H-96Z", "#FFF6DF")
        + block(circle(66, 0, 9), HOE, 4, 0, 0)
        + flat(letters(text, 62), INK, t="translate(-20,23)")
    )


def bubble(x: float, y: float, w: float, h: float, tail: Point, fill: str = WHITE) -> str:
    """A speech bubble; the tail goes from its lower edge to `tail`."""
    mid = x + w * (0.3 if tail[0] < x + w / 2 else 0.7)
    s = block(box(x, y, w, h, 34), fill)
    s += flat(f"M{n(mid - 26)},{n(y + h - 6)} L{n(tail[0])},{n(tail[1])} L{n(mid + 26)},{n(y + h - 6)}Z", fill)
    return s + ink(f"M{n(mid - 26)},{n(y + h)} L{n(tail[0])},{n(tail[1])} L{n(mid + 26)},{n(y + h)}") + flat(f"M{n(mid - 24)},{n(y + h - 5)} h48 v8 h-48Z", fill)


# ---------- QR pictogram (cannot be decoded: three corner squares and a few dots) ----------
def qr(s: float, x: float = 0, y: float = 0, color: str = INK, paper: str = WHITE) -> str:
    u = s / 21

    def square(c: float, r: float, w: float, h: float, fill: str) -> str:
        return f'<rect x="{n(x + c * u)}" y="{n(y + r * u)}" width="{n(w * u)}" height="{n(h * u)}" fill="{fill}"/>'

    out = ""
    for c, r in ((0, 0), (14, 0), (0, 14)):
        out += square(c, r, 7, 7, color) + square(c + 1, r + 1, 5, 5, paper) + square(c + 2, r + 2, 3, 3, color)
    for c, r, w, h in (
        (9, 1, 3, 2), (10, 5, 2, 4), (1, 9, 4, 2), (7, 9, 2, 3), (14, 9, 3, 2), (18, 10, 3, 3), (10, 12, 3, 2),
        (15, 14, 2, 4), (18, 17, 3, 3), (10, 17, 3, 3), (13, 11, 2, 2), (9, 15, 2, 2),
    ):  # fmt: skip
        out += square(c, r, w, h, color)
    return out


def qr_stand(x: float, y: float, s: float = 1) -> str:
    """A QR stand on a table: 0,0 is the middle of its foot; 190 wide, 280 high."""
    return g(
        f"translate({n(x)},{n(y)}) scale({s:g})",
        block("M-70,0 L-52,-34 H52 L70,0Z", "#8F5F30", 5, 4, 3),
        block(box(-95, -276, 190, 246, 18), WHITE, 5, 5, 4),
        flat(box(-92, -273, 184, 46, 15), CO_VIT) + flat("M-92,-246 h184 v22 h-184Z", CO_VIT) + ink("M-95,-224 H95", 4),
        g("translate(0,-228) scale(.36)", lotus(5, HOE, sw=8)),
        qr(150, -75, -208),
    )


def scan_corners(x: float, y: float, w: float, h: float, c: str = HOE, sw: float = 13) -> str:
    a, r = min(w, h) * 0.22, 12
    d = (
        f"M{n(x)},{n(y + a)} V{n(y + r)} Q{n(x)},{n(y)} {n(x + r)},{n(y)} H{n(x + a)}"
        f" M{n(x + w - a)},{n(y)} H{n(x + w - r)} Q{n(x + w)},{n(y)} {n(x + w)},{n(y + r)} V{n(y + a)}"
        f" M{n(x + w)},{n(y + h - a)} V{n(y + h - r)} Q{n(x + w)},{n(y + h)} {n(x + w - r)},{n(y + h)} H{n(x + w - a)}"
        f" M{n(x + a)},{n(y + h)} H{n(x + r)} Q{n(x)},{n(y + h)} {n(x)},{n(y + h - r)} V{n(y + h - a)}"
    )
    return ink(d, sw, c)


# ---------- market ----------
def awning(y: float, h: float, step: float = 100, colors: tuple[str, str] = ("#B2452C", "#FFF6E0")) -> str:
    """A striped awning across the picture, its scalloped hem at y + h."""
    s = ""
    for i in range(-1, int(1000 / step) + 1):
        x = i * step
        d = f"M{n(x)},{n(y)} H{n(x + step)} V{n(y + h)} a{n(step / 2)},{n(step * 0.42)} 0 0 1 {n(-step)},0Z"
        s += flat(d, colors[i % 2]) + ink(d, 4.5)
    return s


def basket(x: float, y: float, w: float, h: float) -> str:
    """A round bamboo basket standing on x, y; its goods are drawn before it."""
    a, b = w / 2, w * 0.4
    s = block(f"M{n(-a)},{n(-h)} L{n(-b)},0 H{n(b)} L{n(a)},{n(-h)} Q0,{n(-h + 26)} {n(-a)},{n(-h)}Z", "#D9A75C", 5, 4, 3)
    weave = "".join(f"M{n(-a + w * k)},{n(-h + 8)} L{n(-b + b * 2 * k)},-2 " for k in (0.2, 0.4, 0.6, 0.8))
    weave += f"M{n(-a * 0.94)},{n(-h * 0.62)} Q0,{n(-h * 0.62 + 16)} {n(a * 0.94)},{n(-h * 0.62)} M{n(-a * 0.87)},{n(-h * 0.3)} Q0,{n(-h * 0.3 + 12)} {n(a * 0.87)},{n(-h * 0.3)}"
    return g(f"translate({n(x)},{n(y)})", s, ink(weave, 3, "#8A5A22"))


def cabbage(x: float, y: float, r: float) -> str:
    s = block(circle(x, y, r), "#A9C96B", 4.5, 3, 3)
    return s + ink(
        f"M{n(x)},{n(y + r * 0.9)} V{n(y - r * 0.4)} M{n(x)},{n(y + r * 0.3)} L{n(x - r * 0.55)},{n(y - r * 0.35)} M{n(x)},{n(y + r * 0.3)}"
        f" L{n(x + r * 0.55)},{n(y - r * 0.35)} M{n(x - r * 0.9)},{n(y + r * 0.1)} Q{n(x - r * 0.5)},{n(y - r * 0.9)} {n(x + r * 0.2)},{n(y - r * 0.92)}", 3, "#3E6B2C",
    )  # fmt: skip


def tomato(x: float, y: float, r: float, color: str = "#D2452E") -> str:
    top = y - r * 0.8
    return block(ellipse(x, y, r, r * 0.9), color, 4.5, 3, 3) + flat(
        f"M{n(x)},{n(top - 9)} l5,8 l12,-2 l-7,9 l6,9 l-16,-4 l-16,4 l6,-9 l-7,-9 l12,2Z", "#3E7A35"
    )


def carrot(x: float, y: float, turn: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) rotate({n(turn)}) scale({s:g})",
        ink("M0,-34 C-8,-60 -26,-64 -34,-80 M0,-34 C0,-64 2,-70 0,-92 M0,-34 C8,-60 26,-64 34,-80", 9) ,
        ink("M0,-34 C-8,-60 -26,-64 -34,-80 M0,-34 C0,-64 2,-70 0,-92 M0,-34 C8,-60 26,-64 34,-80", 4, LEAF),
        block("M-20,-30 C-10,-42 10,-42 20,-30 C22,10 10,60 0,80 C-10,60 -22,10 -20,-30Z", "#EE8A2B", 4.5, 3, 3),
        ink("M-18,-8 h14 M16,8 h-13 M-13,24 h11", 3),
    )


def aubergine(x: float, y: float, turn: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) rotate({n(turn)}) scale({s:g})",
        block("M-16,-50 C-26,-10 -40,20 -34,50 C-28,76 28,76 34,50 C40,20 26,-10 16,-50Z", "#6B3A78", 4.5, 3, 3),
        block("M-22,-44 L-8,-62 L-4,-80 L8,-80 L8,-62 L22,-44 L8,-36 L0,-28 L-8,-36Z", "#5C8F45", 4, 0, 0),
    )


def greens(x: float, y: float, s: float = 1) -> str:
    """A bunch of water spinach, tied; it stands on x, y."""
    leaf = "M0,0 C-18,-20 -18,-54 0,-76 C18,-54 18,-20 0,0Z"
    out = "".join(
        g(f"translate({lx},{ly}) rotate({a})", block(leaf, c, 4, 2, 2), ink("M0,-2 V-58", 2.4))
        for lx, ly, a, c in (
            (-44, -88, -34, "#4F8A3C"), (44, -88, 34, "#4F8A3C"), (-22, -104, -14, "#6AA35B"), (22, -104, 14, "#6AA35B"), (0, -92, 0, "#4F8A3C"),
        )
    )  # fmt: skip
    stems = "M-30,0 L-40,-94 L40,-94 L30,0Z"
    out += block(stems, "#A9C96B", 4.5, 2, 2) + ink("M-14,0 L-18,-90 M0,0 V-92 M14,0 L18,-90", 3)
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", out, block("M-38,-58 H38 V-40 H-38Z", "#D9567F", 4, 0, 0))


def bananas(x: float, y: float, s: float = 1) -> str:
    one = "M0,0 C-26,-10 -44,26 -28,84 C-24,96 -12,96 -12,86 C-14,50 0,26 10,12Z"
    fan = "".join(g(f"rotate({a})", block(one, "#F2C230", 4.5, 2, 2)) for a in (48, 24, 0, -24))
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", fan, block("M-14,-22 H10 L14,16 H-14Z", "#6B7F35", 4, 0, 0))


def eye(x: float, y: float, w: float) -> str:
    h = w * 0.34
    s = block(f"M{n(x - w / 2)},{n(y)} Q{n(x)},{n(y - h * 2)} {n(x + w / 2)},{n(y)} Q{n(x)},{n(y + h * 2)} {n(x - w / 2)},{n(y)}Z", WHITE, 5, 0, 0)
    return s + block(circle(x, y, w * 0.2), "#7A4A2A", 4.5, 0, 0) + flat(circle(x, y, w * 0.09), INK)


def magnifier(x: float, y: float, r: float, turn: float, inside: str, glass: str = "#E9F2EA") -> str:
    """A magnifying glass; `inside` is what it shows, centred on 0,0; the handle points down before turning."""
    rim = ink(circle(0, 0, r), 30) + ink(circle(0, 0, r), 20, "#B9824B")
    handle = block(box(-22, r + 34, 44, 150, 20), "#8F5F30", 5, 4, 3) + block(f"M-14,{n(r + 8)} h28 v32 h-28Z", HOE, 4.5, 0, 0)
    return g(
        f"translate({n(x)},{n(y)})",
        g(f"rotate({n(turn)})", handle),
        flat(circle(0, 0, r), glass),
        inside,
        rim,
    )


def lines(x: float, y: float, widths: tuple[float, ...], h: float, gap: float, c: str = INK) -> str:
    """Words that cannot be read: broad rounded strokes, one a word, on one line."""
    s = ""
    for w in widths:
        s += flat(box(x, y, w, h, h / 2), c)
        x += w + gap
    return s
