# ruff: noqa: E501
"""The clinic: doctor, nurse, medicine, the desk, the ambulance, the health card."""

from __future__ import annotations

from kit import CO_VIT, HAIR, INK, LA, SON, WHITE, block, box, circle, ellipse, flat, g, ink
from people import BODY, HEAD, face
from stock_market import ROLE_SKIN, dressed, man_head, put
from things import lines

MINT, GLASS = "#BFE0D2", "#CFE3E8"


# ---------- people ----------
def coat() -> str:
    """A white coat over a blue shirt, with a pocket."""
    s = dressed("#7FA9C4", "#CFE3E8")
    left, right = "M-188,600 V420 C-190,220 -150,136 -54,110 L-4,250 V600Z", "M188,600 V420 C190,220 150,136 54,110 L4,250 V600Z"
    s += block(left, WHITE, 5, 3, 3) + block(right, WHITE, 5, 3, 3) + ink("M-54,112 L-88,190 L-52,206 L-6,262 M54,112 L88,190 L52,206 L6,262", 4)
    return s + ink("M72,300 H140 V362 H72Z", 4) + block("M92,282 h9 v44 h-9Z", SON, 3, 0, 0)


def stethoscope() -> str:
    d = "M-52,104 C-60,180 -44,236 -18,262 M52,104 C60,170 66,206 64,240"
    return ink(d, 11) + ink(d, 5, "#4E8C86") + block(circle(66, 256, 18), "#B9B1A4", 4.5, 0, 0) + block(circle(-14, 270, 9), "#B9B1A4", 4, 0, 0)


def doctor(eyes: str = "smile", mouth: str = "smile") -> str:
    """A doctor of about fifty: white coat, glasses, stethoscope."""
    s = coat() + man_head(eyes, mouth, "#4A4038")
    return s + ink(circle(-28, 4, 22), 4.5) + ink(circle(28, 4, 22), 4.5) + ink("M-6,2 Q0,-3 6,2 M-50,0 L-64,-6 M50,0 L64,-6", 4) + stethoscope()


def nurse_head(eyes: str = "smile", mouth: str = "open") -> str:
    s = block("M-70,-30 C-92,20 -84,60 -64,66 L64,66 C84,60 92,20 70,-30Z", HAIR, 4, 0, 0)
    s += block(HEAD, ROLE_SKIN, 5, 3, 3, ROLE_SKIN) + face(False, eyes, mouth) + ink("M-42,-20 Q-28,-30 -14,-23 M42,-20 Q28,-30 14,-23")
    s += block("M-68,10 C-82,-66 -44,-100 0,-100 C44,-100 82,-66 68,10 C60,-20 40,-44 4,-52 C-40,-46 -60,-20 -68,10Z", HAIR, 4, 0, 0)
    s += block("M-62,-66 C-58,-116 58,-116 62,-66 C30,-84 -30,-84 -62,-66Z", WHITE, 5, 3, 3)
    return s + flat("M-5,-108 h10 v10 h10 v10 h-10 v10 h-10 v-10 h-10 v-10 h10Z", SON)


def nurse(eyes: str = "smile", mouth: str = "open") -> str:
    """A nurse in mint green with a white cap."""
    s = block(BODY, MINT) + block("M-30,56 L-30,110 Q0,142 30,110 L30,56Z", "#E9B98A", 5, 0, 0)
    s += block("M-54,110 L-32,92 L0,160 L32,92 L54,110 L0,214Z", WHITE, 4.5, 0, 0) + ink("M0,214 V600", 4)
    s += block(box(54, 250, 84, 54, 8), WHITE, 4, 0, 0) + lines(64, 266, (40,), 9, 6, CO_VIT) + lines(64, 284, (58,), 9, 6, "#C8B896")
    return s + nurse_head(eyes, mouth)


# ---------- things ----------
def cross(x: float, y: float, s: float, fill: str = SON, width: float = 4.5) -> str:
    """A plain cross, 2 s wide."""
    a = s * 0.34
    d = f"M{-a},{-s} H{a} V{-a} H{s} V{a} H{a} V{s} H{-a} V{a} H{-s} V{-a} H{-a}Z"
    return put(x, y, block(d, fill, width, 0, 0))


def bottle(s: float = 1, fill: str = "#B57B35", label: str = "") -> str:
    """A medicine bottle, 110 wide and 210 high, its middle at 0,0; `label` is drawn on its label, centred on 0,24."""
    return g(
        f"scale({s:g})", block("M-34,-74 H34 V-54 C54,-46 56,-34 56,-20 V86 Q56,104 38,104 H-38 Q-56,104 -56,86 V-20 C-56,-34 -54,-46 -34,-54Z", fill, 5, 4, 3),
        block(box(-42, -106, 84, 34, 8), WHITE, 5, 3, 3), ink("M-24,-98 V-80 M-8,-98 V-80 M8,-98 V-80 M24,-98 V-80", 3),
        block(box(-50, -22, 100, 96, 6), "#FFF6DF", 4, 0, 0), label,
    )  # fmt: skip


def blister(s: float = 1) -> str:
    """A strip of pills, 150 x 90."""
    pills = "".join(block(ellipse(x, y, 15, 11), c, 3.5, 0, 0) for y, c in ((-20, "#E58F74"), (20, "#E58F74")) for x in (-48, 0, 48))
    return g(f"scale({s:g})", block(box(-78, -46, 156, 92, 12), "#D5DEDB", 4.5, 3, 3), pills)


def paper(w: float, h: float, *inner: str) -> str:
    """A doctor's paper with a cross at its head; centred on 0,0."""
    s = block(box(-w / 2, -h / 2, w, h, 10), WHITE) + cross(-w * 0.32, -h * 0.36, w * 0.08, SON, 3) + lines(-w * 0.16, -h * 0.39, (w * 0.5,), 13, 8, CO_VIT)
    return s + "".join(inner)


def desk(y: float) -> str:
    """A counter across the picture from y down, mint panels below a pale top."""
    s = block(f"M-40,{y} H940 V{y + 34} H-40Z", "#F1E6CC", 5, 0, 4) + flat(f"M-40,{y + 36} H940 V800 H-40Z", MINT) + ink(f"M-40,{y + 36} H940")
    return s + ink("".join(f"M{x},{y + 62} h190 v200 h-190Z " for x in (-60, 160, 380, 600, 820)), 4, "#6FA394")


def clinic(color: str = "#E6F0E4") -> str:
    """The wall of a clinic: pale green, a line, a sign with a cross."""
    return flat("M-60,-60 H1160 V960 H-60Z", color) + flat("M-60,430 H1160 V960 H-60Z", "#CFE0CF") + ink("M-60,430 H960", 4)


def health_card(w: float = 250) -> str:
    """The health-insurance card: pale, a green head, a face, lines, a heart."""
    h = w * 0.63
    s = block(box(-w / 2, -h / 2, w, h, w * 0.06), "#F2F7EC") + flat(box(-w / 2 + 3, -h / 2 + 3, w - 6, h * 0.2, w * 0.05), LA)
    s += lines(-w * 0.36, -h * 0.43, (w * 0.3, w * 0.3), h * 0.07, 8, WHITE)
    s += block(box(-w * 0.43, -h * 0.2, w * 0.24, h * 0.5, 8), "#FDE9B8", 4, 0, 0) + put(-w * 0.31, h * 0.02, ink(circle(0, -6, w * 0.05), 4) + ink(f"M{-w * 0.08},{h * 0.22} C{-w * 0.08},{h * 0.04} {w * 0.08},{h * 0.04} {w * 0.08},{h * 0.22}", 4))
    for i, k in enumerate((0.44, 0.34, 0.4)):
        s += lines(-w * 0.12, h * (-0.14 + 0.16 * i), (w * k,), h * 0.08, 8, "#A58A5C" if i else CO_VIT)
    return s + put(w * 0.36, h * 0.3, heart(w * 0.07))


def heart(r: float, fill: str = SON) -> str:
    d = f"M0,{r} C{-r * 1.7},{-r * 0.1} {-r * 0.9},{-r * 1.3} 0,{-r * 0.4} C{r * 0.9},{-r * 1.3} {r * 1.7},{-r * 0.1} 0,{r}Z"
    return block(d, fill, 4, 0, 0)


def ambulance(x: float, y: float, s: float = 1) -> str:
    """A white ambulance driving left; stands on x, y, 480 wide, 270 high."""
    body = "M-236,-30 V-96 L-214,-112 L-166,-196 H-60 V-232 H226 V-30Z"
    out = ink("M-112,-196 V-222 M-142,-222 H-84", 10) + block(box(-142, -244, 58, 30, 12), "#C9472E", 4.5, 3, 3) + ink("M-160,-252 L-180,-268 M-113,-258 V-280 M-66,-252 L-46,-268", 8, "#C9472E")
    out += block(body, WHITE) + block("M-196,-114 L-156,-180 H-84 V-114Z", GLASS, 4.5, 0, 0) + flat("M-236,-84 H226 V-58 H-236Z", "#C9472E") + ink("M-236,-84 H226 M-236,-58 H226 M-60,-196 V-30", 4)
    out += block(box(150, -200, 56, 70, 8), GLASS, 4.5, 0, 0) + cross(46, -150, 38) + block(circle(-226, -72, 12), "#FFD766", 4, 0, 0)
    for wx in (-142, 134):
        out += block(circle(wx, -30, 44), "#3A4A46", 5, 0, 0) + block(circle(wx, -30, 18), "#D5DEDB", 4.5, 0, 0)
    return put(x, y, out, s=s)


def calendar(w: float, mark: tuple[int, int] | None = (2, 1)) -> str:
    """A leaf of a calendar, w wide, its upper middle at 0,0; `mark` is the day (column of 5, row of 4) with a ring."""
    h, u = w * 0.92, w / 5.6
    s = block(box(-w / 2, 0, w, h, 16), WHITE) + flat(box(-w / 2 + 3, 3, w - 6, h * 0.2, 13), SON) + ink(f"M{-w / 2},{h * 0.21} H{w / 2}", 4)
    s += ink(f"M{-w * 0.26},{-14} V{22} M{w * 0.26},{-14} V{22}", 11)
    for c in range(5):
        for r in range(4):
            cx, cy = (c - 2) * u, h * 0.32 + r * u * 0.84
            s += flat(box(cx - u * 0.28, cy - u * 0.22, u * 0.56, u * 0.44, 5), "#E4DECB")
            if mark == (c, r):
                s += block(circle(cx, cy, u * 0.5), "#F6B32B", 4.5, 0, 0) + ink(f"M{cx - u * 0.22},{cy} l{u * 0.16},{u * 0.18} l{u * 0.3},{-u * 0.36}", 6, INK)
    return s
