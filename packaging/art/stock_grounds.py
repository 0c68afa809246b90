# ruff: noqa: E501
"""Where the pictures of tricks and guards take place: the village, its houses and its offices; grounds fill 900 x 756."""

from __future__ import annotations

from houses import shutters
from kit import BLUE, CO_VIT, HOE, LEAF, PAPER, SON, WHITE, WOOD, Point, block, box, circle, ellipse, flat, ink, lotus, n
from lesson_pictures import at
from nature import banana_leaf, cloud, palm, sky, sun

PAPER_GREY = "#C8B896"
DUSK = "#A9BDB8"


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


def dusk_side(left: float = 540) -> str:
    """The grey side of a picture, right of a wavy edge: where the unknown one is."""
    edge = f"M{n(left + 20)},-20 C{n(left - 40)},110 {n(left + 70)},210 {n(left)},340 C{n(left - 60)},460 {n(left + 50)},560 {n(left - 20)},790"
    return flat(edge + " H960 V-20Z", DUSK) + ink(edge, 16) + ink(edge, 7, PAPER)


def moon(x: float, y: float, r: float) -> str:
    d = f"M{n(x)},{n(y - r)} A{n(r)},{n(r)} 0 1 0 {n(x + r)},{n(y)} A{n(r * 0.8)},{n(r * 0.8)} 0 0 1 {n(x)},{n(y - r)}Z"
    return block(d, "#F6D58A", 5, 4, 3)
