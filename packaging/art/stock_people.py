# ruff: noqa: E501
"""Who else stands in the pictures: the son, the girl, officials, the trickster, and the robot. Centred on 0,0."""

from __future__ import annotations

from kit import HAIR, HOE, INK, LEAF, SKIN, SON, WHITE, Point, block, box, circle, ellipse, flat, g, ink, limb, lotus, n
from lesson_pictures import at
from people import BODY, _ears, _head, _neck, face, fist, open_palm, stranger_head
from phones import phone
from stock_tricks import STEEL

SLATE = "#54666A"
SLATE_PALE = "#6C8084"


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


def hand_out(tail: Point, turn: float, s: float, sleeve: str = SLATE) -> str:
    """An open slate hand that wants something."""
    return slate(g(f"rotate({n(turn)}) scale({s:g})", open_palm(sleeve, tail)))


def calling(person: str, sleeve: str, skin: str = SKIN) -> str:
    """A person (head on 0,0) with a phone at the left ear."""
    s = person + limb([(-186, 420), (-190, 224), (-112, 84)], [140, 120, 80], sleeve, base=sleeve)
    return s + at(-95, -9, phone(58, 122, "", "#BFD0CC"), turn=-14) + at(-102, 42, fist(skin), turn=-20, s=0.82)
