# ruff: noqa: E501
"""The pictures of the lessons, 900 x 756, by "<unit>/<lesson>/<scene>". Each tells its idea without words."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PAPER, PLUM, SKIN, SON, WHITE, block, box, circle, flat, g, ink, limb, lotus, n, svg
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from people import fist, grandma, grandpa, open_palm, pointing, seller, seller_head, stranger, thumb_up, volunteer, volunteer_head
from phones import arrow, bubble, handset, held_phone, key, phone, qr_stand, rings, scan_corners, tag, tick
from things import aubergine, awning, bananas, basket, cabbage, carrot, eye, greens, lines, magnifier, tomato

W, H = 900, 756
TEAL, NIGHT = "#2E7A74", "#143F3F"


def at(x: float, y: float, *inner: str, turn: float = 0, s: float = 1, flip: bool = False) -> str:
    move = f"translate({n(x)},{n(y)})"
    move += f" rotate({n(turn)})" if turn else ""
    if s != 1 or flip:
        move += f" scale({-s if flip else s:g},{s:g})"
    return g(move, *inner)


def portrait(head: str, ground: str, shirt: str, r: float) -> str:
    """A round portrait on a phone, centred on 0,0."""
    k = r / 96
    shoulders = "M-69.5,66 A96,96 0 0 0 69.5,66 C64,40 42,34 18,30 H-18 C-42,34 -64,40 -69.5,66Z"
    return g(
        f"scale({k:g})", flat(circle(0, 0, 96), ground), block(shoulders, shirt, 4.5, 0, 0),
        block("M-16,14 L-18,34 Q0,58 18,34 L16,14Z", "#E9B98A", 4, 0, 0), g("translate(0,-14) scale(.56)", head),
        ink(circle(0, 0, 96), 5),
    )  # fmt: skip


# ---------- Chạm, vuốt, giữ ----------
def at_home(window_x: float = 640, window_y: float = 90) -> str:
    """A warm room: window, table, tea."""
    s = sky() + flat("M-60,470 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,470 H960", 4)
    s += shutters(window_x, window_y, 150, 230) + table(652)
    return s


def touch() -> str:
    """A finger touches the green call button once."""
    s = at_home(656, 80) + teapot(800, 644, 0.95)
    inside = at(0, -186, portrait(volunteer_head(), CO_VIT_NHAT, BLUE, 84))
    inside += lines(-82, -78, (70, 82), 18, 12) + block(box(-112, -30, 224, 116, 58), LA, 5, 4, 4)
    inside += at(-58, 28, handset(44, -132))
    inside += lines(-112, 132, (130,), 16, 10, "#C8B896") + lines(-112, 170, (190,), 16, 10, "#C8B896") + lines(-112, 208, (150,), 16, 10, "#C8B896")
    s += at(400, 372, held_phone(330, 640, inside), turn=-5)
    return svg(W, H, s, rings(456, 396, 32), at(460, 392, pointing(), turn=-30, s=0.9))


def swipe() -> str:
    """A finger draws a photo to the left: the next one comes in from the right."""
    s = at_home(650, 100) + cup(110, 660, 1.3)
    here, next_one = "M-150,-226 H0 a20,20 0 0 1 20,20 V172 a20,20 0 0 1 -20,20 H-150Z", "M150,-226 H64 a20,20 0 0 0 -20,20 V172 a20,20 0 0 0 20,20 H150Z"
    inside = flat(here, "#FBE6B5") + flat("M-150,30 q40,-22 85,0 t85,0 V172 a20,20 0 0 1 -20,20 H-150Z", "#BFD8CC") + sun(-92, -150, 36)
    inside += ink("M-150,30 q40,-22 85,0 t85,0", 4) + at(-68, 50, lotus(7, "#D9567F", h=96, w=25, spread=156)) + ink(here)
    inside += flat(next_one, "#DDEBE3") + flat("M44,26 H150 V192 H64 a20,20 0 0 1 -20,-20Z", "#D9C08A") + ink("M44,26 H150", 4)
    inside += flat("M70,26 V-40 H150 V26Z", "#F6E2BC") + ink("M150,26 H70 V-40 H150", 4) + block("M58,-40 L88,-92 H150 V-40Z", "#B2452C", 4, 0, 0)
    inside += ink("M76,-58 q9,9 18,0 t18,0 t18,0 t18,0 M84,-76 q9,9 18,0 t18,0 t18,0", 3) + block("M112,-18 h30 v44 h-30Z", "#0F6163", 4, 0, 0)
    inside += ink(next_one)
    inside += "".join(flat(circle(x, 240, 10), c) for x, c in ((-36, "#C8B896"), (0, CO_VIT), (36, "#C8B896")))
    s += at(390, 372, held_phone(330, 640, inside), turn=-5)
    s += arrow("M470,478 L318,492", (320, 492), -95, 42)
    return svg(W, H, s, at(484, 484, pointing(), turn=-32, s=0.86))


def hold() -> str:
    """A finger stays on one picture: the ring goes round with the clock."""
    s = sky() + flat("M-60,470 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,470 H960", 4) + table(652)
    face = block(circle(0, 0, 104), WHITE, 6, 6, 5) + flat("M0,0 V-84 A84,84 0 1 1 -84,0Z", HOE) + ink(circle(0, 0, 104), 6)
    face += ink("M0,0 V-66 M0,0 H-50", 9) + ink("M0,-92 v8 M92,0 h-8 M0,92 v-8 M-92,0 h8", 6) + flat(circle(0, 0, 9), INK)
    s += at(724, 180, face)
    inside = ""
    drawn = (
        (SON, handset(26, -132)), ("#2C6EA3", flat("M-24,-16 h48 v32 h-48Z", WHITE) + ink("M-24,-16 L0,4 L24,-16", 4, "#2C6EA3")),
        (LA, flat(circle(-12, -8, 9), WHITE) + flat("M-28,20 L-6,-4 L8,10 L16,2 L28,20Z", WHITE)),
        ("#6B3A78", flat("M-8,-24 L22,-30 V12 a10,9 0 1 1 -8,-8 V-14 L0,-12 V18 a10,9 0 1 1 -8,-8Z", WHITE)),
    )  # fmt: skip
    for (x, y), (fill, sign) in zip(((-68, -212), (68, -212), (-68, 150), (68, 150)), drawn, strict=True):
        inside += block(box(x - 50, y - 50, 100, 100, 24), fill, 4.5, 4, 3) + at(x, y, sign)
    inside += lines(-100, 236, (60, 90), 16, 12, "#C8B896")
    s += at(372, 372, held_phone(330, 640, inside), turn=-4)
    x, y = 338, 340
    s += flat(circle(x, y, 96), "#FDE9B8") + ink(circle(x, y, 96), 30) + ink(circle(x, y, 96), 20, "#FFF6DF")
    s += ink(f"M{x},{y - 96} A96,96 0 1 1 {x - 96},{y}", 20, HOE)
    s += block(box(x - 58, y - 58, 116, 116, 28), HOE, 5, 5, 4) + at(x, y + 26, lotus(5, "#D9567F", h=58, w=17, spread=118))
    s += teapot(770, 690, 1.05)
    return svg(W, H, s, at(x + 26, y + 14, pointing(), turn=-38, s=0.9))


def no_harm() -> str:
    """A wrong touch costs nothing: grandfather laughs, the phone shows the way back, the helper puts her thumb up."""
    s = sky() + sun(120, 120, 62) + cloud(380, 74, 0.9)
    s += palm(846, 640, 420) + flat("M-60,600 H960 V800 H-60Z", "#D9C08A") + ink("M-60,600 H960", 4)
    s += banana_leaf(20, 640, 330, -14) + banana_leaf(60, 640, 300, 12, "#6AA35B") + banana_leaf(36, 640, 250, 34)
    s += at(640, 312, volunteer(badge=False), s=1.02)
    s += at(300, 330, grandpa(mouth="open"), s=1.12)
    s += limb([(150, 820), (238, 730), (344, 676)], [150, 128, 94], BROWN, base=BROWN)
    back = block(box(-62, -112, 124, 224, 14), CO_VIT_NHAT, 0, 0, 0, "none")
    back += ink("M-30,46 H14 C58,46 58,-28 14,-28 H-20", 36) + ink("M-30,46 H14 C58,46 58,-28 14,-28 H-20", 24, HOE)
    back += block("M-52,-28 L-8,-66 V10Z", HOE, 5.5, 0, 0)
    s += at(468, 572, phone(206, 346, at(6, 0, back, s=1.3)), turn=5)
    s += at(374, 660, fist(), turn=6, s=1.12)
    s += at(724, 580, thumb_up(BLUE, (50, 300)), s=0.98, flip=False)
    return svg(W, H, s)


# ---------- Quét QR trả tiền ----------
def stall(top: float = 598) -> tuple[str, str]:
    """The market stall: (behind the people, the counter in front of them with its cloth)."""
    back = sky() + palm(786, 620, 330)
    back += flat("M-60,470 H960 V800 H-60Z", "#E6CF98") + ink("M-60,470 H960", 4)
    for x in (30, 846):
        back += block(f"M{x},90 h24 v560 h-24Z", "#B9824B", 4.5, 4, 3)
    front = block(f"M-30,{top} H930 V{top + 30} H-30Z", "#C48F52", 5, 0, 4)
    front += flat(f"M-30,{top + 32} H930 V800 H-30Z", "#7C2F4E")
    for i in range(10):
        front += ink(f"M{i * 100 - 20},{top + 34} q30,70 6,180", 3.4, "#5E2039")
    front += ink(f"M-30,{top + 32} H930")
    return back, front


def heap(goods: str, x: float, y: float, w: float, h: float) -> str:
    return goods + basket(x, y, w, h)


def tomatoes(x: float, y: float, w: float, h: float) -> str:
    t = y - h
    goods = tomato(x - w * 0.2, t - 34, 28) + tomato(x + w * 0.2, t - 34, 28) + tomato(x, t - 44, 30, "#DE5A38")
    goods += "".join(tomato(x + w * k, t + 2, 30) for k in (-0.32, 0, 0.32))
    return heap(goods, x, y, w, h)


def cabbages(x: float, y: float, w: float, h: float) -> str:
    t = y - h
    return heap(cabbage(x, t - 44, 42) + cabbage(x - w * 0.26, t - 6, 40) + cabbage(x + w * 0.26, t - 6, 40), x, y, w, h)


def roots(x: float, y: float, w: float, h: float) -> str:
    t = y - h
    goods = aubergine(x - w * 0.3, t - 18, -18, 0.8) + carrot(x + w * 0.3, t - 16, 20, 0.95) + carrot(x + w * 0.1, t - 24, 6, 0.95)
    return heap(goods + aubergine(x - w * 0.1, t - 22, 4, 0.8), x, y, w, h)


def market() -> str:
    """The stall: vegetables, a QR code on a stand, the seller, and grandmother who has come to buy."""
    back, front = stall(606)
    s = back + at(206, 330, seller(), s=1.02)
    s += bananas(392, 176, 1.0) + ink("M390,156 V110", 4) + awning(-12, 100, 100)
    s += front + tomatoes(94, 622, 160, 72) + cabbages(246, 628, 176, 74) + qr_stand(448, 632, 1.16)
    s += at(728, 432, grandma(mouth="open"), s=0.98)
    s += greens(706, 704, 1.15) + basket(700, 790, 250, 116)
    s += limb([(970, 840), (906, 752), (818, 706)], [160, 128, 84], PLUM, base=PLUM)
    s += at(800, 692, fist(), turn=-10, s=0.95, flip=True)
    return svg(W, H, s)


def scan() -> str:
    """The phone looks at the code on the stand; the same code stands in the frame on its screen."""
    back, front = stall(560)
    s = back + at(596, 268, seller(), s=0.9) + awning(-12, 78, 100) + front
    s += roots(560, 590, 170, 68) + qr_stand(764, 640, 1.12)
    s += scan_corners(660, 392, 208, 208)
    inside = flat(box(-136, -226, 272, 400, 20), "#3F5751") + flat("M-136,60 h272 v94 a20,20 0 0 1 -20,20 h-232 a20,20 0 0 1 -20,-20Z", "#8C5A34")
    inside += at(0, 96, qr_stand(0, 0, 0.92)) + scan_corners(-108, -176, 216, 290)
    inside += block(circle(0, 228, 34), WHITE, 5, 0, 0) + ink(circle(0, 228, 22), 4)
    return svg(W, H, s, at(264, 376, held_phone(330, 640, inside), turn=-6))


def name_bars(x: float, y: float, k: float) -> str:
    """The seller's name, as it is on her tag and on the phone: three words that cannot be read."""
    return lines(x, y, (54 * k, 34 * k, 70 * k), 22 * k, 12 * k, CO_VIT)


def check_name() -> str:
    """Look at the name on the phone before paying: it is the name on the seller's board."""
    back, front = stall(600)
    s = back + at(660, 292, seller("open", "smile"), s=0.98)
    s += awning(-12, 78, 100) + front
    s += block(box(560, 508, 262, 112, 16), WHITE) + name_bars(600, 534, 1.0) + lines(600, 576, (120,), 14, 10, "#C8B896")
    inside = at(0, -176, portrait(seller_head(), "#FDE9B8", TEAL, 88))
    inside += block(box(-130, -66, 260, 122, 20), "#FDE9B8", 4.5, 3, 3) + name_bars(-104, -38, 1.16) + lines(-104, 14, (130,), 16, 10, "#A58A5C")
    inside += lines(-104, 92, (80, 110), 18, 12, "#C8B896") + block(box(-124, 170, 248, 84, 26), LA, 5, 4, 4)
    inside += ink("M-26,212 l18,18 l36,-38", 11, WHITE)
    s += at(286, 376, held_phone(340, 650, inside), turn=-5)
    big = name_bars(-98, 6, 1.08) + at(0, -46, eye(0, 0, 92))
    lens = magnifier(390, 360, 122, -42, big)
    s += limb([(760, 860), (640, 700), (540, 560)], [170, 140, 104], PLUM) + lens
    return svg(W, H, s, at(508, 500, fist(), turn=-30, s=1.25, flip=True))


def paid() -> str:
    """Paid: a big tick on the phone, the seller and grandmother are glad."""
    back, front = stall(640)
    s = back + at(210, 318, seller(), s=1.06)
    s += awning(-12, 88, 100) + front
    s += tomatoes(96, 664, 170, 70)
    s += at(680, 420, grandma(mouth="open"), s=1.12)
    s += greens(282, 600, 1.2) + carrot(340, 560, 14, 1.2)
    s += block("M196,586 H388 L372,752 H212Z", "#D9567F", 5, 5, 4) + ink("M236,586 C240,520 344,520 348,586", 12) + ink("M236,586 C240,520 344,520 348,586", 5, "#F2A7BD")
    s += at(292, 690, lotus(5, HOE, h=64))
    s += at(476, 468, phone(216, 372, tick(0, -22, 82) + lines(-62, 104, (50, 66), 16, 10, "#C8B896")), turn=-5)
    s += limb([(850, 860), (760, 740), (622, 640)], [170, 140, 98], PLUM, base=PLUM)
    s += at(580, 604, fist(), turn=-6, s=1.15, flip=True)
    return svg(W, H, s)


# ---------- OTP là chìa khoá nhà ----------
def message() -> str:
    """A message with six digits has come to grandmother's phone."""
    s = sky() + flat("M-60,520 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,520 H960", 4) + shutters(640, 60, 130, 190)
    s += at(664, 350, grandma(False, "side", "smile"), s=1.1)
    inside = block(box(-136, -216, 272, 226, 26), WHITE, 4.5, 0, 0)
    inside += block("M-112,-182 a24,22 0 1 1 14,20 l-18,6 l6,-16 a22,22 0 0 1 -2,-10Z", HOE, 4.5, 3, 3)
    inside += lines(-50, -186, (70, 60), 16, 10, "#A58A5C") + flat(letters("482 913", 59), INK, t="translate(0,-82)")
    inside += lines(-112, -44, (90, 120), 16, 12, "#A58A5C")
    inside += at(0, 190, lotus(7, "#D9567F", h=92, w=24, spread=156)) + at(0, 190, ink("M-110,14 q27,-20 55,0 t55,0 t55,0 t55,0 M-74,44 q27,-20 55,0 t55,0 t40,0", 5, "#4E8C86"))
    s += at(290, 390, held_phone(340, 660, inside, NIGHT, flip=True, tail=(-470, 560)), turn=5)
    rays = "M96,112 L54,76 M78,170 L22,156 M152,62 L132,14 M500,128 L548,96 M462,70 L488,24"
    return svg(W, H, s, ink(rays, 16) + ink(rays, 8, HOE))


def key_of_the_house() -> str:
    """The code is like the key of one's house: grandmother before her door, the key has a tag "OTP"."""
    s = sun(120, 60, 66) + cloud(330, 20, 0.95) + palm(76, 604, 330)
    s += house(355, 600) + block("M-420,600 H1300 V760 H-420Z", "#D9C08A", 5, 0, 4)
    s += at(668, 300, grandma(), s=1.06)
    s += block("M806,680 C808,600 740,548 668,520 L636,590 C684,612 706,640 712,680Z", PLUM)
    s += at(604, 566, key(1), turn=170, s=0.92) + ink("M596,584 Q540,590 520,566")
    s += g("translate(618,500) rotate(-14) scale(-1,1)", fist()) + at(436, 552, tag("OTP"), turn=-7)
    return svg(W, H, sky(), g("translate(0,103.3) scale(1.0227)", s))


def stranger_asks() -> str:
    """Someone unknown calls and asks for the key."""
    s = sky() + cloud(90, 90, 0.9)
    edge = "M560,-20 C500,110 610,210 540,340 C480,460 590,560 520,790"
    s += flat(edge + " H960 V-20Z", "#A9BDB8") + ink(edge, 16) + ink(edge, 7, PAPER)
    s += at(706, 420, stranger(), s=1.06)
    s += limb([(912, 820), (900, 660), (838, 520)], [150, 128, 86], "#54666A", base="#54666A")
    s += at(800, 410, phone(66, 140, "", "#BFD0CC"), turn=14)
    s += at(808, 462, fist("#6C8084"), turn=24, s=0.86, flip=True)
    s += at(556, 676, open_palm("#54666A", (30, 420)), turn=-72, s=0.66).replace(SKIN, "#6C8084")
    s += at(238, 424, grandma(False, "side", "oh"), s=1.14)
    s += at(130, 414, phone(66, 140, "", "#BFD0CC"), turn=-14)
    s += limb([(26, 860), (22, 680), (110, 520)], [160, 136, 90], PLUM)
    s += at(122, 472, fist(), turn=-20, s=0.92)
    s += bubble(276, 40, 376, 182, (650, 336))
    s += at(340, 132, key(0.56), turn=-90) + flat(letters("?", 118), SON, t="translate(590,174)")
    return svg(W, H, s)


def hang_up() -> str:
    """Grandmother calmly presses the red button: the call is over."""
    s = sky() + flat("M-60,500 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,500 H960", 4)
    s += shutters(630, 40, 130, 180) + table(690)
    s += at(672, 340, grandma(False, "smile", "smile"), s=1.12)
    s += block("M176,706 L200,640 H340 L364,706Z", "#8F5F30", 5, 4, 3)
    inside = at(0, -168, block(circle(0, 0, 74), "#6C8084", 5, 0, 0), flat(letters("?", 108), "#D5DEDB", t="translate(0,38)"))
    inside += lines(-76, -66, (60, 80), 20, 12, "#BFD8CC") + lines(-48, -26, (96,), 14, 10, "#4E8C86")
    inside += ink(circle(0, 146, 104), 7, HOE) + block(circle(0, 146, 80), "#B5301E", 5, 0, 0) + at(0, 138, handset(46)) + ink("M-34,182 h68", 7, WHITE)
    s += at(270, 366, phone(340, 650, inside, NIGHT), turn=-3)
    s += at(312, 548, pointing(tail=(140, 900)), turn=-62, s=0.86)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "dien-thoai/cham-vuot-giu/cham": touch,
    "dien-thoai/cham-vuot-giu/vuot": swipe,
    "dien-thoai/cham-vuot-giu/giu": hold,
    "dien-thoai/cham-vuot-giu/khong-sao": no_harm,
    "thanh-toan/quet-qr-tra-tien/cho": market,
    "thanh-toan/quet-qr-tra-tien/quet": scan,
    "thanh-toan/quet-qr-tra-tien/ten": check_name,
    "thanh-toan/quet-qr-tra-tien/xong": paid,
    "du-lieu-ca-nhan/otp-la-chia-khoa-nha/tin-nhan": message,
    "du-lieu-ca-nhan/otp-la-chia-khoa-nha/chia-khoa": key_of_the_house,
    "du-lieu-ca-nhan/otp-la-chia-khoa-nha/ke-la": stranger_asks,
    "du-lieu-ca-nhan/otp-la-chia-khoa-nha/cup-may": hang_up,
}
