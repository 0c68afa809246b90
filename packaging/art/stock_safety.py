# ruff: noqa: E501
"""Tricks and guards: the trickster at his desk, masks, hooks, presents, locks, shields, a robot, and the rooms.

Things are centred on 0,0 unless told otherwise; grounds fill 900 x 756.
"""

from __future__ import annotations

import math

from kit import (
    BLUE,
    BROWN,
    CO_VIT,
    HAIR,
    HOE,
    INK,
    LA,
    LEAF,
    PAPER,
    SKIN,
    SON,
    SON_NHAT,
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
)  # fmt: skip
from lesson_pictures import at
from letters import letters
from people import (
    BODY,
    _ears,
    _head,
    _neck,
    face,
    fist,
    open_palm,
    stranger_head,
)  # fmt: skip
from things import banana_leaf, cloud, lines, palm, phone, shutters, sky, sun

GOLD, PAPER_GREY, SLATE, SLATE_PALE = "#F2C230", "#C8B896", "#54666A", "#6C8084"
DUSK, STEEL = "#A9BDB8", "#B9C4C0"


# ---------- grounds ----------
def field(horizon: float = 420) -> str:
    """A rice field: hills far away, rows of young rice near."""
    s = sky() + flat(f"M-60,{n(horizon)} q120,-90 260,-40 t280,-30 t300,20 t240,20 V800 H-60Z", "#BFD8B0")
    s += ink(f"M-60,{n(horizon)} q120,-90 260,-40 t280,-30 t300,20 t240,20", 4)
    s += flat(f"M-60,{n(horizon + 40)} H960 V800 H-60Z", "#A9C96B") + ink(f"M-60,{n(horizon + 40)} H960", 4)
    for row, y in enumerate((horizon + 90, horizon + 150, horizon + 225, horizon + 310)):
        step = 70 + row * 16
        for i in range(-1, int(960 / step) + 1):
            x = i * step + (row % 2) * step / 2
            s += ink(f"M{n(x)},{n(y)} q-4,-20 -16,-30 M{n(x)},{n(y)} v-36 M{n(x)},{n(y)} q4,-20 16,-30", 4, "#4F8A3C")
    return s


def veranda(y: float = 560, palm_x: float = 470) -> str:
    """The brick veranda before a house: two pillars, plants, red tiles."""
    s = sky() + cloud(420, 70, 0.8) + palm(palm_x, y, 300) + flat(f"M-60,{n(y - 60)} q260,-60 520,-10 t560,0 V800 H-60Z", "#BFD8B0")
    s += ink(f"M-60,{n(y - 60)} q260,-60 520,-10 t560,0", 4)
    s += flat(f"M-60,{n(y)} H960 V800 H-60Z", "#D98C62") + ink(f"M-60,{n(y)} H960")
    s += ink(f"M-60,{n(y + 70)} H960 M-60,{n(y + 150)} H960", 3, "#A85E3C")
    s += ink("".join(f"M{n(450 + (x - 450) * 0.6)},{n(y)} L{n(450 + (x - 450) * 1.5)},800" for x in range(-150, 1100, 150)), 3, "#A85E3C")
    for x in (16, 838):
        s += block(f"M{x},-20 h46 v{n(y + 30)} h-46Z", "#8F6540") + block(box(x - 14, y + 4, 74, 34, 6), "#B9824B", 4.5, 3, 3)
    return s


def kitchen() -> str:
    """A kitchen wall with a shelf of bowls, a hanging pan and a warm floor."""
    s = sky("#F7DDA4") + flat("M-60,500 H960 V800 H-60Z", "#E2B97C") + ink("M-60,500 H960", 4)
    s += block("M520,150 H870 V172 H520Z", WOOD, 4.5, 3, 3)
    for x, c in ((566, BLUE), (640, SON), (714, LEAF)):
        s += block(f"M{x - 32},112 H{x + 32} C{x + 30},140 {x + 16},150 {x},150 C{x - 16},150 {x - 30},140 {x - 32},112Z", "#F2EAD4", 4.5, 3, 3)
        s += ink(f"M{x - 22},126 q11,-8 22,0 t22,0", 3, c)
    s += block("M786,84 H846 V150 H786Z", "#9C6B43", 4.5, 3, 3) + ink("M786,104 H846", 3)
    s += ink("M560,172 v34 M680,172 v28", 4) + block(circle(560, 244, 38), "#3F4A4A", 4.5, 3, 3)
    return s + block("M664,200 h32 l10,70 h-52Z", "#D9A75C", 4.5, 3, 3)


def office() -> str:
    """The desk room of the commune: a board with papers, a cupboard, a lotus sign."""
    s = sky("#E9F0DC") + flat("M-60,520 H960 V800 H-60Z", "#D9C08A") + ink("M-60,520 H960", 4)
    s += block(box(330, 50, 250, 150, 12), CO_VIT, 5, 4, 3) + at(455, 158, lotus(5, HOE, h=84, sw=5))
    s += block(box(640, 64, 200, 130, 8), "#D9A75C", 4.5, 4, 3)
    for x, y in ((660, 82), (728, 92), (782, 82)):
        s += block(box(x, y, 44, 60, 3), WHITE, 3.5, 2, 2) + ink(f"M{x + 9},{y + 18} h26 M{x + 9},{y + 32} h20", 3, PAPER_GREY)
    return s


def counter(y: float, color: str = "#9C6B43") -> str:
    """A desk or counter across the picture, from y down."""
    s = flat(f"M-60,{n(y)} H1000 V800 H-60Z", color) + block(f"M-60,{n(y)} H1000 V{n(y + 30)} H-60Z", "#C48F52", 5, 0, 4)
    return s + ink("".join(f"M{x},{n(y + 34)} V800" for x in (120, 330, 540, 750)), 4, "#6E4526")


def yard(y: float = 590) -> str:
    """A sunny yard with banana plants and an areca palm."""
    s = sky() + sun(770, 110, 58) + cloud(140, 90, 0.9) + palm(850, y + 40, 400)
    s += flat(f"M-60,{n(y)} H960 V800 H-60Z", "#D9C08A") + ink(f"M-60,{n(y)} H960", 4)
    return s + banana_leaf(10, y + 40, 300, -10) + banana_leaf(40, y + 40, 260, 16, "#6AA35B")


def dark_room() -> str:
    """Where tricksters sit: a slate room with one lamp."""
    s = sky(DUSK) + flat("M-60,560 H960 V800 H-60Z", "#8FA0A0") + ink("M-60,560 H960", 4)
    s += ink("M450,-20 V54", 5) + flat("M450,60 L700,560 H200Z", "#D9D9A8", 0.55)
    return s + block("M390,104 L424,50 H476 L510,104Z", "#3E4D51", 5, 4, 3) + block(ellipse(450, 106, 30, 12), HOE, 4, 0, 0)


def room(wall: str = "#FBE6B5", floor: str = "#F3D9A8", window: Point | None = (640, 70)) -> str:
    """A plain warm room, perhaps with a window."""
    s = sky(wall) + flat("M-60,500 H960 V800 H-60Z", floor) + ink("M-60,500 H960", 4)
    return s + (shutters(*window, 140, 200) if window else "")


# ---------- people ----------
def son(shirt: str = "#2E7A74", eyes: str = "open", mouth: str = "smile") -> str:
    """A grown son or grandson: short hair, open collar."""
    s = block(BODY, shirt) + _neck()
    s += block("M-54,110 L-32,86 L0,150 L32,86 L54,110 L30,176 L0,150 L-30,176Z", WHITE, 4.5, 0, 0) + ink("M0,150 V600", 4)
    return s + son_head(eyes, mouth)


def son_head(eyes: str = "open", mouth: str = "smile") -> str:
    s = _ears() + _head() + face(False, eyes, mouth) + ink("M-44,-22 Q-28,-34 -12,-25 M44,-22 Q28,-34 12,-25", 6)
    return s + block(
        "M-68,0 C-82,-78 -46,-112 2,-112 C54,-112 82,-76 68,0 C64,-24 58,-42 46,-54 C28,-44 -8,-44 -22,-62 C-34,-50 -60,-40 -68,0Z",
        HAIR, 4, 0, 0,
    )  # fmt: skip


def girl(shirt: str = "#D9567F", eyes: str = "open", mouth: str = "open") -> str:
    """A schoolgirl with two plaits."""
    s = ""
    for side in (-1, 1):
        s += limb([(side * 60, -20), (side * 96, 40), (side * 92, 120)], [44, 40, 20], HAIR, 4, 0, 0) + flat(circle(side * 94, 96, 13), SON)
    s += block(BODY, shirt) + _neck() + block("M-60,108 C-40,150 40,150 60,108 L78,140 C40,196 -40,196 -78,140Z", WHITE, 4.5, 0, 0)
    s += _ears() + _head() + face(False, eyes, mouth)
    return s + block(
        "M-70,10 C-84,-74 -46,-108 0,-108 C46,-108 84,-74 70,10 C62,-18 54,-30 46,-40 C20,-32 -20,-32 -46,-40 C-54,-30 -62,-18 -70,10Z",
        HAIR, 4, 0, 0,
    )  # fmt: skip


def officer(eyes: str = "open", mouth: str = "smile") -> str:
    """A policeman of the commune, in green, with a cap."""
    green, dark = "#5F7F4A", "#48643A"
    s = block(BODY, green) + _neck()
    s += block("M-56,108 L-34,88 L0,140 L34,88 L56,108 L32,172 L0,144 L-32,172Z", dark, 4.5, 0, 0) + ink("M0,144 V600", 4)
    for x in (-112, 62):
        s += block(f"M{x},250 h56 v58 q-28,18 -56,0Z", green, 4, 0, 0) + ink(f"M{x},264 h56", 3.5)
    for x in (-1, 1):
        s += block(f"M{x * 92},140 L{x * 160},172 L{x * 150},198 L{x * 84},164Z", HOE, 4, 0, 0)
    s += "".join(flat(circle(12, y, 7), HOE) + ink(circle(12, y, 7), 3) for y in (220, 290, 360))
    s += _ears() + _head() + face(False, eyes, mouth) + ink("M-44,-14 Q-28,-24 -12,-17 M44,-14 Q28,-24 12,-17", 6)
    s += block("M-66,-20 C-70,-40 70,-40 66,-20 L70,0 L62,6 L60,-14 H-60 L-62,6 L-70,0Z", HAIR, 4, 0, 0)
    s += block("M-72,-46 C-110,-92 -70,-128 0,-130 C70,-128 110,-92 72,-46Z", green, 5, 3, 3)
    s += block("M-74,-52 H74 V-30 H-74Z", SON, 4.5, 0, 0) + block("M-72,-30 C-50,-2 50,-2 72,-30Z", "#2F3C2A", 4.5, 0, 0)
    return s + block(circle(0, -78, 19), HOE, 4, 0, 0)


def medic(eyes: str = "open", mouth: str = "smile") -> str:
    """A nurse of the health station: white coat and cap, a stethoscope."""
    s = block(BODY, WHITE) + _neck() + block("M-56,108 L-32,88 L0,150 L32,88 L56,108 L34,190 L0,156 L-34,190Z", "#CFE3D8", 4.5, 0, 0)
    s += ink("M0,156 V600", 4) + ink("M-70,124 C-76,260 10,280 14,330 M70,124 C76,230 40,260 14,330", 7, "#3E4D51") + block(circle(14, 344, 20), STEEL, 4, 2, 2)
    s += block("M-70,12 C-84,60 -64,76 -54,60 L-50,-40 L50,-40 L54,60 C64,76 84,60 70,12Z", HAIR, 4, 0, 0) + _head() + face(False, eyes, mouth)
    s += block("M-68,4 C-80,-72 -42,-100 0,-100 C42,-100 80,-72 68,4 C58,-30 40,-46 0,-50 C-40,-46 -58,-30 -68,4Z", HAIR, 4, 0, 0)
    return s + block("M-58,-70 C-62,-124 62,-124 58,-70 Q0,-92 -58,-70Z", WHITE, 4.5, 3, 3) + ink("M0,-112 v26 M-13,-99 h26", 7, LEAF)


def trickster(headset: bool = True) -> str:
    """The unknown one at work: the slate figure without a face, with a headset."""
    s = block(BODY, SLATE, base="#8FA0A0") + block("M-30,56 L-30,110 Q0,142 30,110 L30,56Z", SLATE_PALE, 5, 0, 0)
    s += block("M-60,106 L-34,88 L0,136 L34,88 L60,106 L34,172 L0,140 L-34,172Z", "#46565A", 4.5, 0, 0) + stranger_head()
    if headset:
        s += block(box(-86, -20, 30, 56, 14), INK, 4, 0, 0) + ink("M-70,34 C-66,74 -40,84 -14,70", 6) + flat(circle(-10, 68, 10), INK)
    return s


def slate_fist(turn: float = 0) -> str:
    return g(f"rotate({n(turn)})", fist(SLATE_PALE))


def slate(drawing: str) -> str:
    """A hand drawing recoloured for the unknown one."""
    return drawing.replace(SKIN, SLATE_PALE).replace("#F9E0C4", "#8FA0A0")


# ---------- masks and hooks ----------
def mask(inside: str, s: float = 1) -> str:
    """A paper mask on a stick; `inside` is the face (a head centred on 0,0)."""
    stick = block(box(-9, 70, 18, 220, 9), WOOD, 4.5, 3, 3)
    return g(f"scale({s:g})", stick, flat("M-104,-20 C-104,-150 104,-150 104,-20 C104,70 56,116 0,116 C-56,116 -104,70 -104,-20Z", WHITE),
             ink("M-104,-20 C-104,-150 104,-150 104,-20 C104,70 56,116 0,116 C-56,116 -104,70 -104,-20Z", 4).replace("/>", ' stroke-dasharray="16 12"/>'), inside)  # fmt: skip


def hook(length: float, s: float = 1, line_color: str = INK) -> str:
    """A fish hook; its bend is at 0,0, the line goes up `length`."""
    d = "M0,-110 V6 C0,62 -92,62 -92,4 V-16"
    barb = "M-92,-52 L-66,0 L-92,-10 L-118,0Z"
    return g(
        f"scale({s:g})", ink(f"M0,-128 V{n(-128 - length / s)}", 4, line_color), ink(circle(0, -120, 12), 8), ink(d, 24), ink(d, 14, STEEL), block(barb, STEEL, 4.5, 0, 0)
    )


def rod(x: float, y: float, tip_x: float, tip_y: float) -> str:
    """A bamboo rod from the hand at x, y to its tip."""
    s = ink(f"M{n(x)},{n(y)} Q{n((x + tip_x) / 2 + 20)},{n(min(y, tip_y) - 10)} {n(tip_x)},{n(tip_y)}", 17)
    return s + ink(f"M{n(x)},{n(y)} Q{n((x + tip_x) / 2 + 20)},{n(min(y, tip_y) - 10)} {n(tip_x)},{n(tip_y)}", 8, "#D9A75C")


# ---------- gifts and money ----------
def gift(s: float = 1, fill: str = "#D9567F", ribbon: str = HOE) -> str:
    """A present, 200 wide, standing on y 0."""
    return g(
        f"scale({s:g})",
        block("M-90,-130 H90 V0 H-90Z", fill),
        block("M-20,-130 H20 V0 H-20Z", ribbon, 4, 0, 0),
        block(box(-104, -168, 208, 46, 8), fill),
        block("M-22,-168 H22 V-122 H-22Z", ribbon, 4, 0, 0),
        block("M0,-168 C-30,-232 -96,-226 -84,-190 C-78,-172 -30,-168 0,-168Z", ribbon, 4.5, 3, 3),
        block("M0,-168 C30,-232 96,-226 84,-190 C78,-172 30,-168 0,-168Z", ribbon, 4.5, 3, 3),
        block(circle(0, -170, 15), ribbon, 4.5, 0, 0),
    )


def coin(r: float = 34) -> str:
    return block(circle(0, 0, r), HOE, 4.5, 4, 3) + ink(circle(0, 0, r * 0.72), 3) + flat(box(-r * 0.2, -r * 0.2, r * 0.4, r * 0.4, 2), INK)


def money(s: float = 1, fill: str = "#A9C88B") -> str:
    """A bank note of no country: a lotus in a ring; 180 x 96."""
    return g(
        f"scale({s:g})", block(box(-90, -48, 180, 96, 8), fill, 4.5, 4, 3), ink(box(-78, -36, 156, 72, 6), 2.6), flat(circle(0, 0, 30), "#E4EED2"), ink(circle(0, 0, 30), 3),
        at(0, 20, lotus(5, "#D9567F", h=40, w=12, spread=118, sw=3)), flat(circle(-58, 0, 8), LA) + flat(circle(58, 0, 8), LA),
    )  # fmt: skip


def money_stack(s: float = 1, count: int = 4) -> str:
    out = "".join(at((i % 2) * 6 - 3, -i * 20, money(1)) for i in range(count))
    return g(f"scale({s:g})", out, block(f"M-16,{n(-48 - (count - 1) * 20)} h32 v{n(96 + (count - 1) * 20)} h-32Z", HOE, 4, 0, 0) if count > 2 else "")


def money_bag(s: float = 1, fill: str = "#B9824B") -> str:
    """A tied bag of money, about 190 wide, standing on y 0."""
    return g(
        f"scale({s:g})",
        block("M-40,-132 C-96,-96 -112,-40 -92,-14 C-76,4 76,4 92,-14 C112,-40 96,-96 40,-132Z", fill),
        block("M-40,-136 C-52,-160 -66,-176 -50,-182 C-30,-174 -18,-188 0,-178 C18,-188 30,-174 50,-182 C66,-176 52,-160 40,-136Z", fill, 4.5, 3, 3),
        block(box(-46, -146, 92, 20, 10), SON, 4.5, 0, 0),
        at(0, -64, coin(40)),
    )


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


def robot(eyes: str = "smile", mouth: str = "smile", body: bool = True) -> str:
    """A helper of a machine, without brand: round head, lotus on its chest; the head's middle is at 0,0, the body ends at y 330."""
    pale, teal = "#DDEBE3", "#4E9C94"
    s = ""
    if body:
        s += limb([(-110, 180), (-176, 220), (-190, 300)], [54, 48, 42], teal) + limb([(110, 180), (176, 220), (190, 300)], [54, 48, 42], teal)
        s += block("M-30,96 h60 v40 h-60Z", STEEL, 5, 0, 0) + block("M-120,330 V190 C-120,150 -90,128 -50,128 H50 C90,128 120,150 120,190 V330Z", pale)
        s += at(0, 268, lotus(5, "#D9567F", h=76, w=22, spread=132, sw=5))
    s += ink("M0,-104 V-150", 10) + block(circle(0, -162, 18), HOE, 5, 3, 3)
    s += block(box(-148, -32, 34, 76, 14), teal, 5, 3, 3) + block(box(114, -32, 34, 76, 14), teal, 5, 3, 3)
    s += block(box(-124, -106, 248, 206, 62), pale) + block(box(-96, -72, 192, 134, 44), "#143F3F", 5, 0, 0)
    if eyes == "smile":
        s += ink("M-62,-8 Q-42,-40 -22,-8 M22,-8 Q42,-40 62,-8", 11, HOE)
    elif eyes == "cross":
        s += ink("M-58,-34 l32,32 m0,-32 l-32,32 M26,-34 l32,32 m0,-32 l-32,32", 10, HOE)
    else:
        s += flat(circle(-42, -18, 17), HOE) + flat(circle(42, -18, 17), HOE)
    return s + (ink("M-34,26 Q0,50 34,26", 9, HOE) if mouth == "smile" else ink("M-30,34 q15,-16 30,0 t30,0", 9, HOE) if mouth == "wave" else flat(ellipse(0, 32, 15, 13), HOE))


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


def hand_out(tail: Point, turn: float, s: float, sleeve: str = SLATE) -> str:
    """An open slate hand that wants something."""
    return slate(g(f"rotate({n(turn)}) scale({s:g})", open_palm(sleeve, tail)))


def radiate(x: float, y: float, r: float, count: int = 8, length: float = 40, start: float = 0, end: float = 360, c: str = HOE) -> str:
    """Strokes of light round a thing."""
    d = ""
    for i in range(count):
        a = math.radians(start + (end - start) * i / (count if end - start >= 360 else count - 1))
        d += f"M{n(x + math.sin(a) * r)},{n(y - math.cos(a) * r)} L{n(x + math.sin(a) * (r + length))},{n(y - math.cos(a) * (r + length))}"
    return ink(d, 16) + ink(d, 8, c)


def handcuffs(s: float = 1) -> str:
    """Two rings and a chain, 240 wide."""
    ring = ink(circle(0, 0, 48), 26) + ink(circle(0, 0, 48), 15, STEEL)
    chain = "".join(ink(ellipse(x, 0, 14, 9), 6) for x in (-20, 0, 20))
    return g(f"scale({s:g})", chain, at(-76, 0, ring, block(box(-16, 38, 32, 26, 6), STEEL, 4.5, 2, 2)), at(76, 0, ring, block(box(-16, 38, 32, 26, 6), STEEL, 4.5, 2, 2)))


def calling(person: str, sleeve: str, skin: str = SKIN) -> str:
    """A person (head on 0,0) with a phone at the left ear."""
    s = person + limb([(-186, 420), (-190, 224), (-112, 84)], [140, 120, 80], sleeve, base=sleeve)
    return s + at(-95, -9, phone(58, 122, "", "#BFD0CC"), turn=-14) + at(-102, 42, fist(skin), turn=-20, s=0.82)


def dusk_side(left: float = 540) -> str:
    """The grey side of a picture, right of a wavy edge: where the unknown one is."""
    edge = f"M{n(left + 20)},-20 C{n(left - 40)},110 {n(left + 70)},210 {n(left)},340 C{n(left - 60)},460 {n(left + 50)},560 {n(left - 20)},790"
    return flat(edge + " H960 V-20Z", DUSK) + ink(edge, 16) + ink(edge, 7, PAPER)


def fish(s: float = 1, fill: str = "#E8912B") -> str:
    """A carp that looks up to the right."""
    return g(
        f"scale({s:g})", block("M-70,0 L-136,-44 Q-112,0 -136,44Z", fill, 4.5, 3, 3), block("M-80,0 C-50,-66 50,-66 96,0 C50,60 -50,60 -80,0Z", fill),
        ink("M40,-40 Q20,0 40,38 M-30,-20 q14,10 0,22 M0,-24 q14,12 0,26 M-30,12 q14,10 0,20 M0,14 q14,8 0,18", 3.5), block(circle(62, -14, 11), WHITE, 4, 0, 0), flat(circle(65, -16, 5), INK), ink("M90,6 q-12,4 -18,0", 4),
        block("M-10,-48 Q10,-86 40,-74 L30,-46Z", fill, 4.5, 2, 2),
    )  # fmt: skip


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


def chest(s: float = 1, opened: bool = False) -> str:
    """A wooden chest with brass bands, 320 wide, standing on y 0."""
    lid = block("M-160,-130 C-160,-190 -140,-206 -110,-206 H110 C140,-206 160,-190 160,-130Z", "#9C6B43") if not opened else block("M-150,-136 L-168,-290 H168 L150,-136Z", "#7C5232") + ink("M-140,-170 H140 M-150,-250 H150", 3, "#5E3C22")
    bands = "".join(block(f"M{x},-130 h26 V0 h-26Z", HOE, 4, 0, 0) for x in (-116, 90))
    return g(f"scale({s:g})", lid, block("M-160,-134 H160 V0 H-160Z", "#B27A48"), ink("M-156,-66 H156", 3, "#7C5232"), bands)


def moon(x: float, y: float, r: float) -> str:
    d = f"M{n(x)},{n(y - r)} A{n(r)},{n(r)} 0 1 0 {n(x + r)},{n(y)} A{n(r * 0.8)},{n(r * 0.8)} 0 0 1 {n(x)},{n(y - r)}Z"
    return block(d, "#F6D58A", 5, 4, 3)


def book_of_names(s: float = 1) -> str:
    """An address book with coloured tabs, 150 x 190."""
    tabs = "".join(block(box(60, y, 36, 34, 8), c, 4, 0, 0) for y, c in ((-76, HOE), (-28, "#D9567F"), (20, LEAF)))
    head = block(circle(0, -24, 24), "#F6E2BC", 4, 0, 0) + block("M-44,46 C-42,16 -20,8 0,8 C20,8 42,16 44,46Z", "#F6E2BC", 4, 0, 0)
    return g(f"scale({s:g})", tabs, block(box(-75, -95, 150, 190, 14), CO_VIT), ink("M-52,-90 V90", 4), at(12, 0, head))


def cloth_bag(s: float = 1) -> str:
    """A woven market bag, 190 wide, standing on y 0."""
    return g(
        f"scale({s:g})", ink("M-56,-140 C-50,-224 50,-224 56,-140", 15), ink("M-56,-140 C-50,-224 50,-224 56,-140", 7, HOE),
        block("M-96,-142 H96 L80,0 H-80Z", "#4E9C94"), ink("M-92,-104 q23,16 46,0 t46,0 t46,0 t46,0 M-88,-60 q22,16 44,0 t44,0 t44,0 t44,0", 4, "#DDEBE3"),
    )  # fmt: skip
