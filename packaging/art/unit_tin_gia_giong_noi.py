# ruff: noqa: E501
"""The pictures of the lesson on false voices and faces, 900 x 756 and on its drawn phone."""

from __future__ import annotations

from collections.abc import Callable

from houses import table
from kit import CO_VIT, HOE, PLUM, WHITE, block, box, circle, flat, ink, limb, svg
from lesson_pictures import NIGHT, TEAL, H, W, at, portrait
from nature import cloud, sky
from people import fist, grandma, grandma_head, open_palm, pointing
from phones import arrow, bubble, handset, held_phone, phone, tick
from stock_grounds import counter, dark_room, dusk_side, field, kitchen, room
from stock_people import calling, son, son_head, trickster
from stock_safety import computer, desk_phones, waves_of_sound
from stock_tricks import mask, money
from things import magnifier
from unit_tin_gia import MOSS

WOOD_FRAME = "#B9824B"


# ---------- Giọng nói, khuôn mặt giả ----------
def mesh(r: float = 96) -> str:
    """The net of lines by which a machine copies a face."""
    d = f"M{-r * 0.66},{-r * 0.5} L0,{-r * 0.8} L{r * 0.66},{-r * 0.5} L{r * 0.5},{r * 0.4} L0,{r * 0.9} L{-r * 0.5},{r * 0.4}Z M{-r * 0.66},{-r * 0.5} L0,{r * 0.1} L{r * 0.66},{-r * 0.5} M0,{-r * 0.8} V{r * 0.9} M{-r * 0.5},{r * 0.4} L0,{r * 0.1} L{r * 0.5},{r * 0.4}"
    dots = "".join(flat(circle(x * r, y * r, 7), "#D9567F") for x, y in ((-0.66, -0.5), (0, -0.8), (0.66, -0.5), (0.5, 0.4), (0, 0.9), (-0.5, 0.4), (0, 0.1)))
    return ink(d, 3, "#D9567F") + dots


def copied() -> str:
    """From a photo and a voice the computer makes a second face."""
    s = dark_room() + at(742, 330, trickster(), s=0.98) + counter(600, "#5C6B6B")
    picture = block(box(-104, -126, 208, 252, 12), WOOD_FRAME, 5, 5, 4) + flat(box(-82, -104, 164, 208, 6), "#FDE9B8")
    picture += at(0, 104, flat("M-82,0 C-76,-50 -40,-64 0,-64 C40,-64 76,-50 82,0Z", TEAL), ink("M-78,0 C-74,-50 -40,-64 0,-64 C40,-64 74,-50 78,0", 4)) + at(0, -14, son_head(), s=0.86) + ink(box(-82, -104, 164, 208, 6), 4)
    s += at(150, 240, picture, turn=-6) + waves_of_sound(150, 470, 0.8) + at(104, 470, block(circle(0, 0, 30), CO_VIT, 4.5, 3, 3), ink("M-8,-10 v20 M4,-16 v32 M16,-8 v16", 5, WHITE))
    s += arrow("M268,300 H300", (318, 300), 90, 24)
    s += at(500, 320, computer(300, 270, at(0, 135, flat("M-110,0 C-100,-50 -50,-60 0,-60 C50,-60 100,-50 110,0Z", "#8FB0A6")) + at(0, -8, son_head(), s=1.1) + mesh(100), "#DDEBE3"))
    return svg(W, H, s, desk_phones(560, 690))


def glitch(head: str) -> str:
    """A face on a bad screen: a few squares of it stand beside their place."""
    s = head
    for x, y, w, c in ((-58, 14, 40, "#E9B98A"), (30, -34, 36, "#F1C79C"), (8, 40, 46, "#E58F74"), (-30, -64, 34, "#2B2018"), (46, 30, 30, "#DDEBE3"), (-84, 44, 28, "#DDEBE3")):
        s += flat(f"M{x},{y} h{w} v{w * 0.6:.0f} h{-w}Z", c) + ink(f"M{x},{y} h{w} v{w * 0.6:.0f} h{-w}Z", 2.6)
    return s


def video_call() -> str:
    """A video call: the son's face, here and there in squares, wants money at once."""
    s = kitchen() + table(690) + at(684, 390, grandma(False, "side", "small", MOSS, "#8FA356"), s=1.12)
    inside = flat(box(-152, -310, 304, 620, 28), "#BFD8CC") + at(0, 260, flat("M-152,50 V-40 C-140,-110 -60,-130 0,-130 C60,-130 140,-110 152,-40 V50Z", TEAL), ink("M-152,-40 C-140,-110 -60,-130 0,-130 C60,-130 140,-110 152,-40", 4.5))
    inside += block("M-30,60 V140 Q0,170 30,140 V60Z", "#E9B98A", 4.5, 0, 0) + at(0, -10, glitch(son_head("open", "oh")), s=1.26)
    inside += block(box(52, -286, 84, 112, 14), "#FDE9B8", 4, 0, 0) + at(94, -230, portrait(grandma_head(False), "#CFE3D8", MOSS, 36))
    s += at(280, 384, held_phone(346, 660, inside, "#BFD8CC", MOSS), turn=-4)
    s += bubble(420, 30, 230, 150, (392, 300)) + at(536, 104, money(0.98), turn=-5)
    return svg(W, H, s)


def turn_the_head() -> str:
    """Ask for a turn of the head and a hand before the face: the false face falls to squares."""
    s = room("#FBE6B5", "#E9C792", None) + dusk_side(640) + table(700)
    inside = flat(box(-172, -290, 344, 580, 28), "#DDEBE3") + at(0, 250, flat("M-172,50 V-20 C-150,-100 -70,-120 0,-120 C70,-120 150,-100 172,-20 V50Z", TEAL), ink("M-172,-20 C-150,-100 -70,-120 0,-120 C70,-120 150,-100 172,-20", 4.5))
    inside += block("M-32,60 V140 Q0,170 32,140 V60Z", "#E9B98A", 4.5, 0, 0) + at(-6, -20, son_head("side", "small"), s=1.4)
    inside += at(70, 60, open_palm(TEAL, (0, 250)), turn=-4, s=0.84)
    s += at(300, 384, phone(390, 690, inside, "#DDEBE3"), turn=-3)
    s += arrow("M150,196 C170,60 420,50 452,180", (456, 196), 170, 24)
    view = flat(circle(0, 0, 150), "#DDEBE3") + "".join(
        flat(f"M{x},{y} h46 v40 h-46Z", c) + ink(f"M{x},{y} h46 v40 h-46Z", 3)
        for x, y, c in ((-100, -70, "#2B2018"), (-48, -84, "#F1C79C"), (6, -62, "#E9B98A"), (58, -80, "#DDEBE3"), (-84, -20, "#F1C79C"), (-28, -30, "#8FA0A0"), (26, -14, "#F1C79C"), (74, -28, "#2E7A74"), (-104, 34, "#E58F74"), (-44, 26, "#F1C79C"), (14, 36, "#2B2018"), (62, 22, "#E9B98A"), (-60, 80, "#2E7A74"), (0, 88, "#F1C79C"))
    )  # fmt: skip
    s += limb([(920, 900), (830, 720), (770, 600)], [170, 140, 100], PLUM, base=PLUM)
    return svg(W, H, s, magnifier(640, 350, 152, -38, view), at(752, 540, fist(), turn=-30, s=1.2, flip=True))


def call_the_son() -> str:
    """The false call is off; the son, called on his own number, is in the field."""
    s = field(360) + cloud(700, 70, 0.9)
    s += flat("M-20,-20 H420 L380,800 H-20Z", "#FBE6B5") + ink("M420,-20 L380,800", 16) + ink("M420,-20 L380,800", 7, WHITE)
    inside = at(0, -120, mask(son_head(), 0.72)) + ink(circle(0, 186, 74), 6, HOE) + block(circle(0, 186, 58), "#B5301E", 5, 0, 0) + at(0, 180, handset(34)) + ink("M-26,210 h52", 6, WHITE)
    s += at(196, 366, phone(286, 590, inside, NIGHT), turn=-4)
    s += at(660, 400, calling(son("#B9824B", "smile", "open"), "#B9824B"), s=1.1, flip=True)
    s += at(478, 150, tick(0, 0, 74))
    return svg(W, H, s, at(236, 556, pointing(PLUM, True, (120, 900)), turn=-50, s=0.82))


# ---------- on the drawn phone of Giọng nói, khuôn mặt giả ----------
def _caller(head: str, ground: str, shirt: str) -> str:
    """A face on the phone."""
    body = "M60,520 C70,420 170,390 300,390 C430,390 530,420 540,520Z"
    s = ground + block(body, shirt) + block("M262,320 V396 Q300,430 338,396 V320Z", "#E9B98A", 5, 0, 0)
    return svg(W, H, at(-22, 0, s + at(300, 216, head, s=1.66), s=1.575))


def face_straight() -> str:
    """The false face looks straight at us, only its edge is a little broken."""
    edge = "".join(flat(f"M{x},{y} h34 v22 h-34Z", "#DDEBE3") for x, y in ((-84, 20), (58, -70)))
    return _caller(son_head("open", "small") + edge, sky("#BFD8CC"), TEAL)


def face_broken() -> str:
    """Asked to turn, the false face falls to squares."""
    return _caller(glitch(son_head("side", "oh")), sky("#BFD8CC"), TEAL)


def face_real() -> str:
    """The real son laughs in his rice field."""
    return _caller(son_head("smile", "open"), at(-60, -120, field(330)), "#B9824B")


PICTURES: dict[str, Callable[[], str]] = {
    "tin-gia/giong-noi-khuon-mat-gia/bat-chuoc": copied,
    "tin-gia/giong-noi-khuon-mat-gia/goi-hinh": video_call,
    "tin-gia/giong-noi-khuon-mat-gia/quay-dau": turn_the_head,
    "tin-gia/giong-noi-khuon-mat-gia/goi-con": call_the_son,
    "tin-gia/giong-noi-khuon-mat-gia/mat-thang": face_straight,
    "tin-gia/giong-noi-khuon-mat-gia/mat-vo": face_broken,
    "tin-gia/giong-noi-khuon-mat-gia/mat-that": face_real,
}
