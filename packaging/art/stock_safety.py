# ruff: noqa: E501
"""What keeps safe and what warns: locks, shields, signs, papers, cards and the devices. Centred on 0,0 unless told."""

from __future__ import annotations

import math

from kit import BLUE, BROWN, CO_VIT, HOE, INK, LA, LEAF, SON, SON_NHAT, WHITE, block, box, circle, flat, g, ink, lotus, n
from lesson_pictures import at
from letters import letters
from phones import phone
from stock_grounds import PAPER_GREY
from stock_tricks import STEEL, coin
from things import lines

GOLD = "#F2C230"


# ---------- locks, shields, signs ----------
def padlock(s: float = 1, fill: str = HOE, opened: bool = False) -> str:
    """A padlock about 150 wide; the middle of its body is at 0,0."""
    bow = "M-46,-52 V-100 C-46,-164 46,-164 46,-100 V-52"
    if opened:
        bow = "M-46,-52 V-118 C-46,-182 46,-182 46,-118 V-96"
    return g(
        f"scale({s:g})", ink(bow, 34), ink(bow, 22, STEEL), block(box(-78, -60, 156, 130, 22), fill), block(circle(0, -8, 19), INK, 0, 0, 0), flat("M-9,-2 h18 l7,42 h-32Z", INK)
    )


def shield(s: float = 1, fill: str = LA, sign: str = "tick") -> str:
    """A shield about 180 wide; `sign`: tick, lotus or none."""
    d = "M0,-110 C34,-84 66,-78 90,-78 V-6 C90,60 46,96 0,118 C-46,96 -90,60 -90,-6 V-78 C-66,-78 -34,-84 0,-110Z"
    mark = {"tick": ink("M-42,2 L-10,36 L46,-32", 18, WHITE), "lotus": at(0, 46, lotus(5, HOE, h=92, w=25, sw=5)), "none": ""}[sign]
    return g(f"scale({s:g})", block(d, fill, 6, 6, 5), ink("M0,-88 C28,-68 52,-62 70,-60 V-8 C70,46 36,76 0,96 C-36,76 -70,46 -70,-8 V-60 C-52,-62 -28,-68 0,-88Z", 3, "#FFFDF6"), mark)


def cross(r: float, fill: str = SON) -> str:
    """A round red sign with a cross: no."""
    a = r * 0.4
    return block(circle(0, 0, r), fill, 6, 6, 5) + ink(f"M{n(-a)},{n(-a)} L{n(a)},{n(a)} M{n(a)},{n(-a)} L{n(-a)},{n(a)}", r * 0.22, WHITE)


def ban(r: float) -> str:
    """A red ring with a bar, to lay over a thing that is not to be done."""
    d = circle(0, 0, r) + f" M{n(-r * 0.7)},{n(-r * 0.7)} L{n(r * 0.7)},{n(r * 0.7)}"
    return ink(d, r * 0.17 + 10) + ink(d, r * 0.17, "#C43A22")


def alarm(s: float = 1) -> str:
    """A warning triangle."""
    d = "M-12,-92 Q0,-112 12,-92 L100,64 Q108,84 86,86 H-86 Q-108,84 -100,64Z"
    return g(f"scale({s:g})", block(d, HOE, 6, 6, 5), block("M-11,-42 h22 l-5,66 h-12Z", INK, 0, 0, 0), flat(circle(0, 52, 12), INK))


def bolt(s: float = 1, fill: str = GOLD) -> str:
    return g(f"scale({s:g})", block("M18,-110 L-60,14 H-8 L-24,110 L62,-24 H8Z", fill, 5, 4, 3))


def clock(r: float, hour: float = 60, minute: float = 0, fill: str = WHITE, arc: str = "") -> str:
    """A wall clock; `hour` and `minute` are degrees from twelve."""
    s = block(circle(0, 0, r), fill, 6, 6, 5) + arc
    ticks = "".join(f"M{n(math.sin(a) * r * 0.8)},{n(-math.cos(a) * r * 0.8)} L{n(math.sin(a) * r * 0.9)},{n(-math.cos(a) * r * 0.9)}" for a in (i * math.pi / 6 for i in range(12)))
    hands = "".join(f"M0,0 L{n(math.sin(math.radians(a)) * k * r)},{n(-math.cos(math.radians(a)) * k * r)}" for a, k in ((hour, 0.45), (minute, 0.66)))
    return s + ink(ticks, 5) + ink(hands, 9) + flat(circle(0, 0, r * 0.08), INK)


def question(size: float, fill: str = SON) -> str:
    return flat(letters("?", size), fill, t=f"translate(0,{n(size * 0.36)})")


# ---------- paper ----------
def envelope(s: float = 1, fill: str = WHITE, seal: str = SON) -> str:
    """A closed letter, 240 x 160."""
    return g(
        f"scale({s:g})", block(box(-120, -80, 240, 160, 12), fill), ink("M-116,-72 L0,20 L116,-72 M-114,74 L-30,0 M114,74 L30,0", 4.5), block(circle(0, 18, 24), seal, 4, 2, 2) if seal else ""
    )


def id_card(s: float = 1, head: str = "", ground: str = "#CFE3D8", shirt: str = BROWN) -> str:
    """A card with a portrait, 300 x 190; its words cannot be read."""
    pic = flat(box(-132, -62, 92, 122, 8), WHITE)
    if head:
        pic += f'<g transform="translate(-86,-2)">{flat("M-42,60 C-40,30 -22,24 0,24 C22,24 40,30 42,60Z", shirt)}{g("translate(0,-8) scale(.4)", head)}</g>'
    pic += ink(box(-132, -62, 92, 122, 8), 4)
    return g(
        f"scale({s:g})", block(box(-150, -95, 300, 190, 18), ground, 5, 5, 4), flat("M-147,-77 a15,15 0 0 1 15,-15 h264 a15,15 0 0 1 15,15 v4 h-294Z", SON), pic,
        lines(-24, -52, (60, 80), 15, 10, INK), lines(-24, -20, (100,), 13, 10, "#6F8F80"), lines(-24, 10, (70, 60), 13, 10, "#6F8F80"), lines(-24, 40, (120,), 13, 10, "#6F8F80"),
    )  # fmt: skip


def sheet(w: float, h: float, rows: int = 5, fill: str = WHITE, stamp: bool = False) -> str:
    """A paper with rows of words that cannot be read, perhaps with a red stamp."""
    s = block(box(-w / 2, -h / 2, w, h, 8), fill, 4.5, 4, 3)
    s += lines(-w * 0.25, -h / 2 + h * 0.1, (w * 0.5,), 15, 8, INK)
    for i in range(rows):
        y = -h / 2 + h * 0.24 + i * h * 0.6 / rows
        s += lines(-w * 0.38, y, (w * (0.3 + 0.08 * (i % 2)), w * (0.36 - 0.08 * (i % 2))), 10, 10, PAPER_GREY)
    if stamp:
        s += ink(circle(w * 0.2, h * 0.3, w * 0.16), 6, SON) + at(w * 0.2, h * 0.3 + w * 0.06, lotus(5, SON, h=w * 0.16, w=w * 0.05, spread=118, sw=2, line=SON_NHAT))
    return s


def notebook(s: float = 1, cover: str = BLUE, inside: str = "") -> str:
    """An open notebook, 320 x 200; `inside` is written on its right page."""
    left, right = box(-160, -100, 158, 200, 10), box(2, -100, 158, 200, 10)
    out = flat(box(-172, -108, 344, 220, 14), cover) + ink(box(-172, -108, 344, 220, 14)) + flat(left, "#FFF6E0") + ink(left, 4) + flat(right, "#FFF6E0") + ink(right, 4)
    out += ink("".join(f"M-142,{y} h122" for y in range(-64, 90, 30)), 3, "#BFD8CC")
    return g(f"scale({s:g})", out, inside)


def bin_(s: float = 1) -> str:
    """A waste bin standing on y 0, 150 wide."""
    return g(
        f"scale({s:g})", block("M-62,-150 L-50,0 H50 L62,-150Z", "#8FB0A6"), ink("M-26,-126 L-20,-24 M0,-126 V-24 M26,-126 L20,-24", 6), block(box(-80, -176, 160, 30, 12), "#6F9488", 5, 4, 3), block(box(-26, -196, 52, 24, 8), "#6F9488", 4.5, 0, 0)
    )


def scissors(s: float = 1) -> str:
    """Open scissors; the blades' crossing is at 0,0, points up."""
    blade = "M-10,10 L34,-150 L50,-140 L14,18Z"
    return g(
        f"scale({s:g})", block(blade, STEEL, 4.5, 2, 2), g("scale(-1,1)", block(blade, STEEL, 4.5, 2, 2)),
        ink("M-6,10 L-44,90 M6,10 L44,90", 20), ink("M-6,10 L-44,90 M6,10 L44,90", 10, SON), ink(circle(-54, 116, 34), 24), ink(circle(54, 116, 34), 24), ink(circle(-54, 116, 34), 14, SON), ink(circle(54, 116, 34), 14, SON), flat(circle(0, 2, 8), INK),
    )  # fmt: skip


# ---------- machines ----------
def computer(w: float = 340, h: float = 230, inside: str = "", screen: str = "#DDEBE3") -> str:
    """A desktop screen on its foot; the middle of the screen is at 0,0, the foot ends at h / 2 + 86."""
    y = h / 2
    return block(f"M-36,{n(y)} h72 l14,62 h-100Z", STEEL, 5, 3, 3) + block(box(-90, y + 60, 180, 26, 12), STEEL, 5, 3, 3) + block(box(-w / 2 - 18, -y - 18, w + 36, h + 36, 20), "#2C3B3A", 5, 4, 4, "#2C3B3A") + flat(box(-w / 2, -y, w, h, 8), screen) + inside


def switch(x: float, y: float, on: bool, k: float = 1) -> str:
    return block(box(x - 44 * k, y - 24 * k, 88 * k, 48 * k, 24 * k), LA if on else "#D9D2C6", 4.5, 3, 3) + block(circle(x + (20 if on else -20) * k, y, 20 * k), WHITE, 4.5, 0, 0)


def app(x: float, y: float, size: float, fill: str, sign: str) -> str:
    """A square of the home screen with a sign on it."""
    return at(x, y, block(box(-size / 2, -size / 2, size, size, size * 0.24), fill, 4.5, 4, 3), sign)


def mic(s: float = 1, fill: str = WHITE) -> str:
    return g(f"scale({s:g})", flat(box(-16, -46, 32, 62, 16), fill), ink("M-30,-6 C-30,42 30,42 30,-6 M0,32 V50 M-18,50 H18", 8, fill))


def lens(s: float = 1, fill: str = WHITE) -> str:
    return g(f"scale({s:g})", flat("M-48,-24 H-22 L-12,-40 H12 L22,-24 H48 V36 H-48Z", fill), flat(circle(0, 4, 20), INK), flat(circle(0, 4, 11), fill))


def pin(s: float = 1, fill: str = SON) -> str:
    """A map pin; its point is at 0,0."""
    return g(f"scale({s:g})", block("M0,0 C-18,-40 -52,-60 -52,-100 C-52,-168 52,-168 52,-100 C52,-60 18,-40 0,0Z", fill), block(circle(0, -100, 20), WHITE, 4.5, 0, 0))


def waves_of_sound(x: float, y: float, s: float = 1, c: str = HOE) -> str:
    d = "M0,-26 Q20,0 0,26 M28,-46 Q62,0 28,46 M58,-66 Q104,0 58,66"
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", ink(d, 19), ink(d, 10, c))


def bank(s: float = 1) -> str:
    """A bank: steps, four columns, a gable with a coin; 420 wide, standing on y 0."""
    cols = "".join(block(f"M{x - 22},-190 h44 v150 h-44Z", "#FFF6E0", 4.5, 3, 3) for x in (-140, -47, 47, 140))
    return g(
        f"scale({s:g})", block("M-186,-196 H186 V-36 H-186Z", "#E6D3A2", 4.5, 0, 0), cols, block("M-210,-40 H210 V0 H-210Z", "#C9B88C"), block("M-200,-222 H200 V-188 H-200Z", "#C9B88C"),
        block("M0,-330 L214,-222 H-214Z", "#0F6163"), at(0, -258, coin(26)),
    )  # fmt: skip


def desk_phones(x: float, y: float) -> str:
    """Several phones lying about on a trickster's desk."""
    return "".join(at(x + dx, y + dy, phone(58, 100, lines(-16, -10, (32,), 8, 6, PAPER_GREY)), turn=t) for dx, dy, t in ((0, 0, -70), (110, 8, 78), (220, -4, -84)))


def radiate(x: float, y: float, r: float, count: int = 8, length: float = 40, start: float = 0, end: float = 360, c: str = HOE) -> str:
    """Strokes of light round a thing."""
    d = ""
    for i in range(count):
        a = math.radians(start + (end - start) * i / (count if end - start >= 360 else count - 1))
        d += f"M{n(x + math.sin(a) * r)},{n(y - math.cos(a) * r)} L{n(x + math.sin(a) * (r + length))},{n(y - math.cos(a) * (r + length))}"
    return ink(d, 16) + ink(d, 8, c)


# ---------- more things of the house ----------
def sim(s: float = 1, fill: str = "#FFF6E0") -> str:
    """A SIM card, 150 x 200."""
    d = "M-75,-86 a14,14 0 0 1 14,-14 H34 L75,-58 V86 a14,14 0 0 1 -14,14 H-61 a14,14 0 0 1 -14,-14Z"
    chip = block(box(-46, -20, 92, 92, 14), HOE, 4.5, 0, 0) + ink("M-46,10 H-16 V-20 M-46,42 H-16 V72 M46,10 H16 V-20 M46,42 H16 V72 M-16,10 H16 V42 H-16Z", 4)
    return g(f"scale({s:g})", block(d, fill), chip)


def bank_card(s: float = 1, fill: str = "#2C6EA3") -> str:
    """A bank card of no bank, 280 x 176."""
    return g(
        f"scale({s:g})", block(box(-140, -88, 280, 176, 20), fill), block(box(-112, -36, 56, 44, 8), HOE, 4, 0, 0), ink("M-112,-14 h56 M-84,-36 v44", 3), at(96, -34, lotus(5, WHITE, h=44, w=13, spread=118, sw=3)),
        lines(-112, 36, (50, 50, 50, 40), 13, 12, WHITE),
    )  # fmt: skip


def book_of_names(s: float = 1) -> str:
    """An address book with coloured tabs, 150 x 190."""
    tabs = "".join(block(box(60, y, 36, 34, 8), c, 4, 0, 0) for y, c in ((-76, HOE), (-28, "#D9567F"), (20, LEAF)))
    head = block(circle(0, -24, 24), "#F6E2BC", 4, 0, 0) + block("M-44,46 C-42,16 -20,8 0,8 C20,8 42,16 44,46Z", "#F6E2BC", 4, 0, 0)
    return g(f"scale({s:g})", tabs, block(box(-75, -95, 150, 190, 14), CO_VIT), ink("M-52,-90 V90", 4), at(12, 0, head))
