# ruff: noqa: E501
"""The phone, in a hand or alone, what it does and shows, and a QR pictogram that cannot be decoded."""

from __future__ import annotations

from kit import CO_VIT, HOE, INK, LA, PAPER, PLUM, SKIN, WHITE, Point, block, box, circle, flat, g, ink, limb, lotus, n
from letters import letters

BODY_OF_PHONE = "#2C3B3A"
SCREEN = "#FFF6DF"


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
