# ruff: noqa: E501
"""The people of the pictures, half length, and their hands. A head is centred on 0,0; the body ends at y 600."""

from __future__ import annotations

from kit import (
    BLUE,
    BROWN,
    CHEEK,
    GREY_HAIR,
    HAIR,
    HOE,
    INK,
    PLUM,
    PLUM_PALE,
    SKIN,
    SKIN_DEEP,
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
)

HEAD = "M-64,-12 C-64,-62 -36,-84 0,-84 C36,-84 64,-62 64,-12 C64,42 32,82 0,82 C-32,82 -64,42 -64,-12Z"
BODY = "M-188,600 V420 C-190,220 -150,136 -54,110 L54,110 C150,136 190,220 188,420 V600Z"
JADE = "#7FB893"


def face(old: bool = False, eyes: str = "smile", mouth: str = "smile") -> str:
    """eyes: smile (closed, happy), open, down (looking at something below), side (glancing left);
    mouth: smile, open, small (calm), oh (wondering)."""
    s = ""
    if eyes == "smile":
        s += ink("M-41,6 Q-28,-8 -15,6") + ink("M15,6 Q28,-8 41,6")
    elif eyes == "down":
        s += ink("M-42,0 Q-28,10 -14,0") + ink("M14,0 Q28,10 42,0")
        s += ink("M-38,5 l-5,7 M-28,8 v8 M38,5 l5,7 M28,8 v8", 3)
    else:
        x = -5 if eyes == "side" else 0
        s += flat(ellipse(-27 + x, 2, 5.5, 7), INK) + flat(ellipse(27 + x, 2, 5.5, 7), INK)
    s += ink("M-2,10 Q-10,29 5,31", 4.5)
    s += flat(ellipse(-43, 30, 14, 10), CHEEK, 0.55) + flat(ellipse(43, 30, 14, 10), CHEEK, 0.55)
    if mouth == "open":
        s += block("M-22,44 Q0,50 22,44 Q18,68 0,68 Q-18,68 -22,44Z", "#A8392B", 4.5, 0, 0)
    elif mouth == "oh":
        s += block(ellipse(0, 54, 9, 10), "#A8392B", 4.5, 0, 0)
    elif mouth == "small":
        s += ink("M-15,50 Q0,58 15,50")
    else:
        s += ink("M-21,46 Q0,64 21,46")
    if old:
        s += ink("M-30,40 Q-36,50 -31,58 M30,40 Q36,50 31,58", 3)
        s += ink("M-52,2 l-8,-5 M-52,9 l-9,2 M52,2 l8,-5 M52,9 l9,2", 3)
    return s


def _neck() -> str:
    return block("M-30,56 L-30,110 Q0,142 30,110 L30,56Z", SKIN_DEEP, 5, 0, 0)


def _ears() -> str:
    return block(circle(-66, 4, 13), SKIN, 4.5, 0, 0) + block(circle(66, 4, 13), SKIN, 4.5, 0, 0)


def _head() -> str:
    return block(HEAD, SKIN, 5, 3, 3, SKIN)


def grandma(
    hat: bool = True, eyes: str = "smile", mouth: str = "smile", shirt: str = PLUM, collar: str = PLUM_PALE
) -> str:
    s = block(BODY, shirt) + _neck()
    s += block(
        "M-54,110 L-30,92 Q-10,150 0,172 Q10,150 30,92 L54,110 Q30,168 0,204 Q-30,168 -54,110Z", collar, 4.5, 0, 0
    )
    s += ink("M0,204 V600", 4)
    for y in (250, 312, 374):
        s += flat(circle(12, y, 7), "#F6D58A") + ink(circle(12, y, 7), 3)
    return s + grandma_head(hat, eyes, mouth)


def grandma_head(hat: bool = True, eyes: str = "smile", mouth: str = "smile") -> str:
    s = block("M-74,-20 C-90,20 -84,58 -66,66 L-50,20 L50,20 L66,66 C84,58 90,20 74,-20Z", GREY_HAIR, 4.5, 0, 0)
    s += _head()
    if not hat:
        s += face(True, eyes, mouth)
        s += block(
            "M-70,30 C-92,-66 -46,-106 0,-106 C46,-106 92,-66 70,30 C66,-8 48,-46 2,-60 C-46,-46 -66,-8 -70,30Z",
            GREY_HAIR, 4.5, 0, 0,
        )  # fmt: skip
        return s + ink("M2,-62 L2,-104 M-20,-56 Q-44,-40 -56,-6 M24,-56 Q46,-40 58,-6", 3)
    s += block(
        "M-66,-40 C-74,0 -72,30 -62,46 C-58,20 -54,-6 -34,-30 L34,-30 C54,-6 58,20 62,46 C72,30 74,0 66,-40Z",
        GREY_HAIR, 4.5, 0, 0,
    )  # fmt: skip
    s += face(True, eyes, mouth)
    strap = "M-60,-16 C-66,50 -34,98 0,98 C34,98 66,50 60,-16"
    return s + ink(strap, 11) + ink(strap, 6, "#D9567F") + g("rotate(-3)", conical_hat())


def conical_hat() -> str:
    s = block(
        "M0,-196 C8,-196 12,-190 18,-182 L168,-50 Q172,-44 164,-40 Q0,2 -164,-40 Q-172,-44 -168,-50 L-18,-182"
        " C-12,-190 -8,-196 0,-196Z", "#F0D591", 5, 4, 3,
    )  # fmt: skip
    s += ink("M-124,-90 Q0,-50 124,-90 M-82,-128 Q0,-98 82,-128 M-44,-160 Q0,-144 44,-160", 3.2)
    return s + ink("M0,-190 L0,-22 M-8,-186 L-92,-30 M8,-186 L92,-30", 2.2)


def grandpa(shirt: str = BROWN, mouth: str = "smile") -> str:
    s = block(BODY, shirt) + _neck()
    s += block("M-54,110 L-34,88 L0,140 L34,88 L54,110 L28,164 L0,142 L-28,164Z", "#8F6540", 4.5, 0, 0)
    s += ink("M0,146 V600", 4)
    for y in (230, 292, 354):
        s += flat(circle(13, y, 7), INK)
    return s + grandpa_head(mouth)


def grandpa_head(mouth: str = "smile") -> str:
    s = _ears()
    s += block("M-70,8 C-76,-40 -62,-70 -50,-74 L-52,0 Z", "#EFEAE0", 4.5, 0, 0)
    s += block("M70,8 C76,-40 62,-70 50,-74 L52,0Z", "#EFEAE0", 4.5, 0, 0)
    s += _head() + face(True, "smile", mouth)
    s += ink(circle(-28, 4, 23), 4.5) + ink(circle(28, 4, 23), 4.5)
    s += ink("M-5,2 Q0,-3 5,2", 4.5) + ink("M-51,0 L-64,-6 M51,0 L64,-6", 4)
    s += ink("M-44,-28 Q-28,-38 -14,-29 M44,-28 Q28,-38 14,-29", 7, "#B9B1A4")
    s += block("M-16,66 Q0,60 16,66 Q18,100 0,122 Q-18,100 -16,66Z", "#F6F2E8", 4, 0, 0)
    s += ink("M-5,80 Q-5,98 -1,106 M6,78 Q7,92 4,102", 2.5)
    beret = "M-70,-44 C-104,-60 -78,-104 -10,-112 C60,-118 104,-88 84,-56 C70,-36 30,-60 -6,-56 C-34,-54 -52,-36 -70,-44Z"
    return s + block(beret, "#3A4A46", 5, 3, 3) + ink("M4,-112 L8,-124", 6)


def volunteer(shirt: str = BLUE, eyes: str = "open", mouth: str = "open", badge: bool = True) -> str:
    s = block(BODY, shirt) + _neck()
    s += block("M-54,110 L-32,86 L0,136 L32,86 L54,110 L30,166 L0,138 L-30,166Z", "#F7F1E1", 4.5, 0, 0)
    s += ink("M0,140 V600", 4)
    if badge:
        s += g("translate(-78,236) scale(.42)", lotus(5, HOE, sw=8))
    return s + volunteer_head(eyes, mouth)


def volunteer_head(eyes: str = "open", mouth: str = "open") -> str:
    s = block("M40,-80 C110,-96 122,-10 96,46 C88,70 74,62 78,40 C84,0 70,-30 44,-46Z", HAIR, 4, 0, 0)
    s += _ears() + _head() + face(False, eyes, mouth)
    s += ink("M-42,-22 Q-28,-32 -14,-24 M42,-22 Q28,-32 14,-24")
    return s + block(
        "M-68,2 C-80,-76 -40,-108 4,-106 C48,-106 80,-70 68,2 C62,-30 52,-46 38,-58 C10,-36 -30,-34 -54,-40"
        " C-62,-28 -64,-14 -68,2Z", HAIR, 4, 0, 0,
    )  # fmt: skip


def seller(eyes: str = "smile", mouth: str = "open", shirt: str = "#2E7A74", apron: str = "#F0D591") -> str:
    """The woman of the market stall: hair in a bun, apron, a check scarf round her neck."""
    s = block(BODY, shirt) + _neck()
    s += block(
        "M-92,600 L-92,250 C-92,232 -70,224 -58,224 L58,224 C70,224 92,232 92,250 L92,600Z", apron, 4.5, 4, 3
    )
    s += ink("M-62,224 L-56,120 M62,224 L56,120", 9) + ink("M-62,224 L-56,120 M62,224 L56,120", 3.5, apron)
    s += ink("M-50,318 H50 V372 Q0,392 -50,372Z", 4)
    scarf = "M-60,104 C-40,150 40,150 60,104 L70,128 C46,182 -46,182 -70,128Z"
    s += block(scarf, "#FFF6E0", 4.5, 0, 0)
    s += ink("M-52,122 l10,22 M-32,134 l6,24 M-8,140 v24 M18,139 l-3,24 M42,129 l-9,23 M-64,124 Q0,178 64,124", 2.6, SKY_INK)
    return s + seller_head(eyes, mouth)


def seller_head(eyes: str = "smile", mouth: str = "open") -> str:
    s = block(circle(26, -104, 40), HAIR, 4, 0, 0) + ink("M6,-120 Q26,-136 48,-120", 3, "#6B5A48")
    s += _ears() + _head() + face(False, eyes, mouth)
    s += ink("M-42,-20 Q-28,-30 -14,-23 M42,-20 Q28,-30 14,-23")
    s += block(
        "M-69,6 C-84,-70 -44,-108 0,-108 C44,-108 84,-70 69,6 C66,-26 46,-56 -14,-62 C-44,-54 -64,-30 -69,6Z",
        HAIR, 4, 0, 0,
    )  # fmt: skip
    return s + ink("M-14,-64 Q-2,-84 6,-104 M-44,-50 Q-36,-74 -20,-92", 3, "#6B5A48")


SKY_INK = "#2F6E8F"


def stranger() -> str:
    """Someone unknown: a slate figure in a cap, without a face; not frightening."""
    body, light = "#54666A", "#6C8084"
    s = block(BODY, body, base="#8FA0A0")
    s += block("M-30,56 L-30,110 Q0,142 30,110 L30,56Z", light, 5, 0, 0)
    s += block("M-60,106 L-34,88 L0,136 L34,88 L60,106 L34,172 L0,140 L-34,172Z", "#46565A", 4.5, 0, 0)
    return s + stranger_head()


def stranger_head() -> str:
    s = block(HEAD, "#6C8084", 5, 3, 3, "#8FA0A0")
    s += block(
        "M-74,-28 C-80,-84 -44,-114 0,-114 C44,-114 80,-84 74,-28 C40,-44 -40,-44 -74,-28Z", "#3E4D51", 5, 3, 3, "#8FA0A0"
    )
    return s + block("M-76,-28 C-60,-52 60,-52 76,-28 C64,-8 -64,-8 -76,-28Z", "#2F3C40", 5, 2, 2, "#8FA0A0")


# ---------- hands ----------
def fist(skin: str = SKIN) -> str:
    """A hand closed round something, seen from outside; its palm at 0,0, wrist to the lower left, about 110 wide."""
    s = block("M-44,60 C-62,20 -56,-28 -30,-40 C-10,-46 34,-42 46,-34 C60,-24 58,8 50,22 C62,40 44,62 30,66Z", skin, 5, 3, 3, skin)
    return s + ink("M48,-8 Q28,-4 20,-6 M52,16 Q32,20 22,17 M46,40 Q30,42 20,40", 4)


def cuff(width: float, y: float, sleeve: str, tail: Point) -> str:
    """A sleeve that ends straight at (0, y), as wide as given, and comes from `tail`."""
    tx, ty = tail
    mid = (tx * 0.4, y + (ty - y) * 0.5)
    return limb([tail, mid, (0, y)], [width * 1.5, width * 1.25, width], sleeve, round_end=False)


def pointing(sleeve: str = PLUM, bangle: bool = True, tail: Point = (60, 860)) -> str:
    """A right hand seen from its back, index finger stretched up: its tip is at 0,0; the hand is 270 wide, and
    the arm goes down to `tail`."""
    skin = {"sw": 5.0, "dx": 3.0, "dy": 3.0, "base": SKIN}
    s = flat("M-6,200 C-20,270 -2,350 26,480 L146,480 C150,400 168,340 173,290 C176,220 60,170 -6,200Z", SKIN)
    s += ink("M173,288 C168,340 150,400 147,474 M26,474 L22,400")
    s += limb([(150, 290), (158, 240), (156, 204)], [46, 46, 42], SKIN, **skin)
    s += limb([(104, 290), (112, 220), (110, 176)], [54, 52, 48], SKIN, **skin)
    s += limb([(56, 290), (62, 210), (59, 158)], [56, 55, 51], SKIN, **skin)
    s += limb([(34, 300), (12, 190), (3, 100), (0, 25)], [70, 62, 54, 46], SKIN, **skin)
    s += flat("M-13,34 C-14,10 -8,9 0,9 C8,9 14,10 13,34 C8,40 -8,40 -13,34Z", "#F9E0C4") + ink("M-13,34 C-14,10 -8,9 0,9 C8,9 14,10 13,34 C8,40 -8,40 -13,34Z", 3)
    s += ink("M-12,100 Q2,93 14,99 M-10,112 Q2,106 15,111", 3)
    s += limb([(66, 400), (-6, 330), (-46, 262), (-54, 196)], [80, 66, 52, 44], SKIN, **skin)
    s += ink("M-64,252 Q-52,246 -42,250", 3)
    if bangle:
        s += block("M10,424 Q84,452 156,424 L158,450 Q84,480 14,450Z", JADE, 4.5, 0, 0)
    return s + g("translate(86,0)", cuff(150, 462, sleeve, (tail[0] - 86, tail[1])))


def open_palm(sleeve: str = BLUE, tail: Point = (40, 520)) -> str:
    """A raised right hand, palm to us, fingers up, about 200 high; the middle of the palm is at 0,0."""
    skin = {"sw": 5.0, "dx": 3.0, "dy": 3.0, "base": SKIN}
    s = limb([(0, 200), (0, 90)], [84, 92], SKIN, **skin)
    s += ink("M-54,2 C-57,50 -46,90 -43,150")
    for x, top, lean in ((-40, -128, -14), (-13, -156, -5), (15, -152, 5), (42, -118, 15)):
        s += limb([(x * 0.92, 6), (x, -60), (x + lean, top)], [34, 33, 29], SKIN, **skin)
    s += flat("M-50,-14 C-54,40 -44,90 -40,120 L40,124 C52,70 54,20 51,-16 C20,0 -20,0 -50,-14Z", SKIN) + ink("M55.5,4 L57,28")
    s += limb([(20, 84), (64, 44), (92, -14)], [54, 42, 34], SKIN, **skin)
    s += ink("M-36,22 Q0,36 32,12 M-34,46 Q-16,54 4,46", 3)
    return s + cuff(118, 150, sleeve, tail)


def thumb_up(sleeve: str = BLUE, tail: Point = (0, 300)) -> str:
    """A right fist with the thumb up, fingers to us; the middle of the fist is at 0,0, about 120 wide."""
    skin = {"sw": 5.0, "dx": 3.0, "dy": 3.0, "base": SKIN}
    s = limb([(16, 150), (8, 50)], [84, 88], SKIN, **skin)
    s += flat("M-50,-20 L-46,78 L52,80 C62,50 62,20 60,-10Z", SKIN) + ink("M61,2 C66,36 58,66 52,110")
    s += limb([(34, 10), (14, -50), (6, -112)], [56, 46, 38], SKIN, **skin)
    for y, x in ((-26, -2), (4, 2), (34, 0), (60, -8)):
        s += block(box(-62 + x * 0.4, y - 18, 84 + x, 32, 16), SKIN, 4.5, 2, 2, SKIN)
    return s + g("translate(8,0)", cuff(112, 104, sleeve, tail))
