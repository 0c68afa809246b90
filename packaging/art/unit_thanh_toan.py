# ruff: noqa: E501
"""The pictures of the unit on payment: names, receiving, bills, a transfer to the wrong person."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PLUM, SON, WHITE, block, box, circle, flat, ink, limb, svg
from lesson_pictures import TEAL, H, W, at, at_home, portrait, stall
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from people import fist, grandma, grandpa, open_palm, pointing, seller, seller_head, stranger_head, thumb_up, volunteer
from phones import arrow, bubble, handset, held_phone, phone, qr, qr_stand, rings, tick
from stock_market import bank_card, bill, bulb, coin, drop, fish, hen, man, man_head, notes, oranges, padlock, receipt, water_tap
from things import awning, lines, magnifier

GREY = "#6C8084"


# ---------- Xem tên người nhận ----------
def pasted_over() -> str:
    """A stranger's hand sticks another code over the code of the fish stall."""
    back, front = stall(590)
    s = back + awning(-12, 84, 100, ("#2E7A74", "#FFF6E0")) + at(196, 318, seller("side", "smile", "#7A4A6B"), s=0.92)
    s += front + fish(120, 606, 0.86, -6) + fish(250, 622, 0.86, 5, "#C9A27A") + fish(156, 648, 0.8, 2, "#A9B9B8")
    s += qr_stand(520, 640, 1.72)
    sticker = block(box(-106, -112, 212, 224, 8), "#F3D9E0", 5, 6, 5) + qr(160, -80, -86, GREY, "#F3D9E0")
    sticker += block("M66,112 L106,112 V66Z", WHITE, 4.5, 0, 0)
    s += at(560, 398, sticker, turn=9)
    s += at(742, 330, open_palm("#54666A", (30, 520)), turn=-58, s=1.0).replace("#F1C79C", GREY)
    return svg(W, H, s)


def other_name() -> str:
    """The phone shows a stranger, the stall belongs to the seller: not the same."""
    back, front = stall(616)
    s = back + at(690, 300, seller("open", "oh", "#7A4A6B"), s=1.0) + awning(-12, 78, 100, ("#2E7A74", "#FFF6E0")) + front
    s += block(box(556, 540, 284, 112, 16), WHITE) + fish(640, 596, 0.62) + lines(710, 570, (66, 34), 22, 10, "#7A4A6B") + lines(710, 608, (86,), 14, 10, "#C8B896")
    inside = at(0, -160, portrait(stranger_head(), "#BFD0CC", "#54666A", 96))
    inside += block(box(-130, -44, 260, 108, 20), "#FBE0D6", 4.5, 3, 3) + lines(-100, -16, (46, 96, 34), 22, 12, GREY) + lines(-100, 28, (110,), 14, 10, "#A58A5C")
    inside += block(box(-124, 168, 248, 84, 26), "#D9D2C6", 5, 4, 4) + lines(-54, 200, (108,), 20, 0, "#A58A5C")
    s += at(270, 376, held_phone(340, 650, inside), turn=-5)
    sign = block(circle(0, 0, 78), HOE, 6, 5, 4) + ink("M-38,-16 H38 M-38,16 H38", 15) + ink("M24,-46 L-24,46", 13, SON)
    return svg(W, H, s, at(482, 238, sign))


def stop_here() -> str:
    """Grandmother holds up her palm before the phone: she does not pay."""
    s = sky("#F6DFC0") + flat("M-60,540 H960 V800 H-60Z", "#E6CF98") + ink("M-60,540 H960", 4)
    s += palm(96, 560, 330) + awning(-40, 60, 100, ("#2E7A74", "#FFF6E0"))
    s += at(328, 372, grandma(True, "open", "small"), s=1.2)
    inside = at(0, -70, portrait(stranger_head(), "#BFD0CC", "#54666A", 72)) + lines(-80, 30, (60, 86), 18, 12, GREY)
    inside += block(box(-92, 92, 184, 66, 22), SON, 4.5, 4, 3) + block(box(-18, 107, 36, 36, 5), WHITE, 0, 0, 0, "none")
    s += at(690, 300, phone(270, 480, inside), turn=7)
    s += limb([(940, 840), (860, 700), (742, 560)], [170, 140, 100], PLUM, base=PLUM) + at(720, 524, fist(), turn=-14, s=1.2, flip=True)
    return svg(W, H, s, at(476, 656, open_palm(PLUM, (-60, 300)), s=0.98, turn=6))


def ask_seller() -> str:
    """The seller peels the strange code off, the right one is below; grandmother points at it."""
    back, front = stall(612)
    s = back + at(236, 306, seller("open", "open", "#7A4A6B"), s=1.04) + awning(-12, 84, 100, ("#2E7A74", "#FFF6E0")) + front
    s += fish(110, 640, 0.8, -4) + qr_stand(474, 640, 1.5)
    peel = block("M-84,-88 H96 V30 C60,60 20,76 -30,96 H-84Z", "#F3D9E0", 5, 5, 4) + block("M96,30 C60,60 20,76 -30,96 C-6,60 -2,44 0,22 C30,34 60,36 96,30Z", WHITE, 4.5, 0, 0)
    s += at(330, 470, peel, turn=-24) + limb([(80, 800), (170, 690), (246, 560)], [130, 112, 84], "#7A4A6B", base="#7A4A6B") + at(262, 530, fist(), turn=24, s=0.98)
    s += at(736, 420, grandma(True, "smile", "open"), s=1.0)
    s += at(566, 592, pointing(tail=(80, 700)), turn=-52, s=0.6)
    return svg(W, H, s, bubble(640, 24, 220, 140, (700, 232)), at(750, 96, qr(100, -50, -54)))


# ---------- Nhận tiền bằng QR ----------
def show_code() -> str:
    """Grandfather sells hens in the yard and shows the buyer the code on his phone."""
    s = sky() + sun(120, 110, 58) + palm(60, 560, 340) + flat("M-60,520 H960 V800 H-60Z", "#D9C08A") + ink("M-60,520 H960", 4) + cloud(690, 66, 0.9)
    s += at(252, 318, grandpa("#6B4A6F"), s=1.06) + at(734, 330, man("#C46A4A", "#F7F1E1"), s=1.0)
    s += hen(112, 724, 1.1) + hen(520, 748, 0.7, "#B9824B")
    s += at(436, 480, phone(226, 390, at(0, -18, block(box(-88, -92, 176, 176, 14), WHITE, 4.5, 0, 0) + qr(148, -74, -78)) + lines(-60, 96, (52, 60), 15, 8, CO_VIT)), turn=-4)
    s += limb([(130, 830), (230, 730), (330, 640)], [140, 120, 92], "#6B4A6F", base="#6B4A6F") + at(356, 612, fist(), turn=10, s=1.1)
    s += limb([(930, 820), (830, 720), (690, 590)], [140, 120, 90], "#C46A4A", base="#C46A4A") + at(610, 470, phone(110, 216, "", "#BFD0CC"), turn=-14)
    s += at(654, 556, fist(), turn=-18, s=0.98, flip=True)
    return svg(W, H, s)


def fake_picture() -> str:
    """A buyer shows a photo of a tick; the picture is cut and glued, grandmother wonders."""
    back, front = stall(640)
    s = back + awning(-12, 74, 100, ("#B2452C", "#FFF6E0")) + at(690, 372, grandma(False, "side", "oh"), s=1.02) + front + oranges(800, 668, 150, 66)
    shot = block("M-128,-190 H128 V130 l-32,22 l-32,-22 l-32,22 l-32,-22 l-32,22 l-32,-22 l-32,22 l-32,-22Z", WHITE, 5, 4, 3)
    shot += tick(0, -84, 66, "#7FA55A") + lines(-78, 16, (70, 76), 20, 10, GREY) + lines(-50, 62, (100,), 16, 0, "#C8B896")
    shot += at(-96, -196, block("M-44,-16 H44 L38,16 H-38Z", "#EAD7A0", 4, 0, 0), turn=-32) + at(100, -190, block("M-44,-16 H44 L38,16 H-38Z", "#EAD7A0", 4, 0, 0), turn=30)
    s += at(276, 344, held_phone(350, 600, at(0, 8, shot, turn=-5), "#3F5751", GREY, (-260, 620)).replace("#F1C79C", "#C9A88A"), turn=5)
    s += at(560, 188, block(circle(0, 0, 62), HOE, 6, 5, 4) + flat(letters("?", 100), INK, t="translate(0,35)"))
    return svg(W, H, s)


def own_phone() -> str:
    """At home: she opens her own phone and looks into her purse on it: coins not yet there."""
    s = at_home(650, 70) + teapot(800, 650, 0.9)
    purse = block("M-92,-40 C-92,-70 92,-70 92,-40 L104,70 C104,104 -104,104 -104,70Z", "#D9567F", 5, 4, 3) + ink("M-92,-40 Q0,-16 92,-40", 4)
    purse += block(box(-22, -44, 44, 40, 10), HOE, 4.5, 0, 0) + ink("M-60,-62 C-60,-120 60,-120 60,-62", 9)
    inside = ink("M-120,48 H120", 4, "#C8B896")
    for i, w in enumerate((120, 84)):
        inside += block(circle(-96, 96 + i * 76, 24), CO_VIT_NHAT, 4, 0, 0) + lines(-54, 80 + i * 76, (w,), 14, 8, "#A58A5C") + lines(-54, 104 + i * 76, (60,), 11, 8, "#C8B896")
    s += at(390, 372, held_phone(344, 650, inside), turn=-5)
    lens = magnifier(404, 300, 118, -44, at(0, 6, purse, s=0.86))
    s += lens
    return svg(W, H, s, limb([(800, 880), (690, 720), (566, 500)], [170, 140, 104], PLUM), at(534, 436, fist(), turn=-34, s=1.22, flip=True))


def money_is_here() -> str:
    """The phone rings with money; grandfather hands the hen over."""
    s = sky() + flat("M-60,560 H960 V800 H-60Z", "#D9C08A") + ink("M-60,560 H960", 4)
    s += banana_leaf(850, 600, 330, 14) + banana_leaf(900, 600, 300, -12, "#6AA35B") + sun(450, 84, 48)
    s += at(330, 322, grandpa("#6B4A6F", "open"), s=1.08) + at(720, 344, man("#C46A4A", "#F7F1E1", "smile", "open"), s=1.0)
    inside = notes(0, -90, 118, -6) + at(0, 12, tick(0, 0, 42))
    s += at(136, 500, phone(200, 360, inside), turn=-9) + ink("M40,290 L30,252 M96,280 L92,240 M152,274 L158,234", 14) + ink("M40,290 L30,252 M96,280 L92,240 M152,274 L158,234", 7, HOE)
    s += limb([(60, 860), (110, 770), (150, 690)], [150, 130, 96], "#6B4A6F", base="#6B4A6F") + at(160, 650, fist(), turn=6, s=1.1)
    s += hen(520, 656, 1.32)
    s += limb([(330, 860), (400, 740), (470, 640)], [140, 116, 84], "#6B4A6F", base="#6B4A6F") + at(492, 622, fist(), turn=30, s=0.98)
    return svg(W, H, s, limb([(860, 860), (740, 760), (620, 652)], [140, 120, 86], "#C46A4A", base="#C46A4A"), at(594, 632, fist(), turn=-32, s=0.98, flip=True))


# ---------- Trả tiền điện, nước ----------
def kitchen() -> str:
    """A kitchen wall with tiles and a shelf of bowls."""
    s = sky("#EFE3C2")
    s += ink("".join(f"M-20,{y} H940 " for y in (330, 400, 470, 540, 610)) + "".join(f"M{x},330 V640 " for x in range(10, 940, 90)), 3, "#CDBB8C")
    s += block("M-30,196 H360 V214 H-30Z", "#8F5F30", 4.5, 0, 4)
    for x, c in ((60, "#2C6EA3"), (150, "#B2452C"), (240, "#2E7A74")):
        s += block(f"M{x - 38},140 H{x + 38} C{x + 34},180 {x + 18},194 {x},194 C{x - 18},194 {x - 34},180 {x - 38},140Z", WHITE, 4.5, 3, 3) + ink(f"M{x - 32},156 Q{x},170 {x + 32},156", 4, c)
    return s


def the_bill() -> str:
    """Grandmother in the kitchen reads the bill; above her the lamp, beside her the tap."""
    s = kitchen() + at(460, 128, ink("M0,-140 V-70", 5), bulb(1.0))
    s += at(800, 430, water_tap(1.1), s=1) + block("M660,600 C680,690 900,690 930,600Z", "#A9B9B8", 5, 4, 3)
    s += at(330, 366, grandma(False, "down", "smile"), s=1.12)
    s += at(566, 530, bill(270, at(0, 6, bulb(0.5, False)) + drop(40, 12, 17)), turn=6)
    s += limb([(180, 860), (320, 770), (430, 660)], [160, 134, 98], PLUM, base=PLUM) + at(452, 638, fist(), turn=18, s=1.12)
    return svg(W, H, s)


def choose_service() -> str:
    """On the phone: a tile with a lamp, a tile with a drop; the finger goes to the lamp."""
    s = kitchen() + table(664) + at(786, 660, bill(180, bulb(0.36, False)), turn=-8)
    inside = lines(-112, -242, (90, 70), 18, 10, CO_VIT)
    for x, y, fill in ((-70, -120, "#FDE9B8"), (70, -120, "#D6E8F0"), (-70, 50, "#E4EED2"), (70, 50, "#F8DDE4")):
        inside += block(box(x - 60, y - 66, 120, 140, 24), fill, 4.5, 4, 3) + lines(x - 34, y + 48, (68,), 13, 8, "#A58A5C")
    inside += at(-70, -130, bulb(0.62)) + drop(70, -134, 34) + at(-70, 34, phone(44, 82)) + at(70, 34, at(0, 0, block(circle(0, 0, 34), HOE, 4.5, 0, 0)), coin(70 - 70, 0, 34))
    s += at(372, 372, held_phone(344, 650, inside), turn=-4)
    return svg(W, H, s, rings(318, 316, 26), at(322, 314, pointing(tail=(120, 880)), turn=-34, s=0.9))


def compare_bill() -> str:
    """Paper and phone side by side: the same house, the same coins; an eye goes from one to the other."""
    s = sky("#F3D9A8") + table(560) + cup(826, 640, 1.2)
    row = block("M-54,0 V-52 H54 V0Z", "#F6E2BC", 4.5, 3, 3) + block("M-70,-46 L0,-104 L70,-46Z", "#B2452C", 4.5, 3, 3) + block("M-16,0 v-36 h32 v36Z", "#0F6163", 4, 0, 0)
    paper = block(box(-150, -240, 300, 470, 12), WHITE) + at(-88, -170, bulb(0.56, False)) + lines(-20, -196, (120,), 18, 8, CO_VIT) + lines(-20, -160, (80,), 14, 8, "#C8B896")
    same = at(0, 8, row, s=1.12) + lines(-74, 36, (60, 78), 20, 10, CO_VIT) + coin(-70, 120, 30) + lines(-26, 108, (44, 56), 24, 10, INK)
    s += at(222, 400, paper + same, turn=-5)
    s += at(640, 378, held_phone(336, 640, at(0, -60, same, s=1.04) + block(box(-120, 176, 240, 78, 26), LA, 5, 4, 4) + ink("M-24,214 l16,16 l34,-36", 11, WHITE), flip=True, tail=(-260, 620)), turn=4)
    sign = block(circle(0, 0, 62), HOE, 6, 5, 4) + ink("M-30,-13 H30 M-30,13 H30", 13)
    return svg(W, H, s, at(432, 190, sign))


def lights_on() -> str:
    """Evening: the windows are lit, the slip with the tick is kept."""
    s = sky("#1F4A55") + block(circle(120, 110, 50), "#FBE6B5", 5, 0, 0) + "".join(flat(circle(x, y, 4), "#FBE6B5") for x, y in ((260, 70), (360, 150), (470, 60), (800, 90), (680, 150), (60, 240)))
    s += palm(70, 610, 360) + flat("M-60,604 H960 V800 H-60Z", "#5E7A4A") + ink("M-60,604 H960", 4)
    s += at(356, 606, house(0, 0).replace("#BFD8CC", "#FFD766").replace("#F6E2BC", "#F3CF92"))
    s += at(700, 380, grandma(False, "smile", "smile"), s=1.04)
    s += at(500, 470, receipt(196, 250, tick(0, 74, 44), lines(-66, 142, (60, 60), 15, 10, "#A58A5C"), lines(-66, 178, (100,), 15, 10, "#C8B896")), turn=-6)
    return svg(W, H, s, limb([(880, 860), (760, 780), (604, 696)], [150, 126, 92], PLUM, base=PLUM), at(582, 676, fist(), turn=-24, s=1.06, flip=True))


# ---------- Chuyển nhầm: gọi ngân hàng ----------
def wrong_way() -> str:
    """The money flew to the wrong face; grandmother breathes calmly, tea beside her."""
    s = sky() + shutters(70, 70, 120, 170) + flat("M-60,520 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,520 H960", 4) + table(664)
    s += at(236, 392, grandma(False, "open", "oh"), s=1.08)
    s += at(420, 500, phone(190, 330, at(0, 0, coin(0, -60, 46)) + lines(-50, 30, (44, 48), 14, 8, "#A58A5C")), turn=6)
    s += limb([(130, 860), (250, 780), (360, 680)], [150, 126, 92], PLUM, base=PLUM) + at(384, 640, fist(), turn=12, s=1.08)
    s += at(728, 190, portrait(man_head("open", "small"), "#E4DECB", "#8FA9B8", 104)) + at(748, 520, portrait(seller_head(), "#FDE9B8", TEAL, 104))
    s += arrow("M520,420 C560,330 590,280 612,250", (616, 236), 36, 34)
    s += ink("M548,520 H630", 9, "#A58A5C").replace('stroke-linecap="round"', 'stroke-linecap="round" stroke-dasharray="4 22"') + coin(566, 330, 30)
    return svg(W, H, s, at(812, 296, block(circle(0, 0, 40), SON, 5, 3, 3) + ink("M-16,-16 L16,16 M16,-16 L-16,16", 9, WHITE)), at(834, 612, block(circle(0, 0, 40), LA, 5, 3, 3) + ink("M-18,2 l12,14 l24,-28", 9, WHITE)))


def lock_card() -> str:
    """A big padlock lies on the bank card on the phone."""
    s = sky("#DDEBE3") + flat("M-60,560 H960 V800 H-60Z", "#BFD8CC") + ink("M-60,560 H960", 4) + banana_leaf(840, 700, 420, 8) + banana_leaf(60, 720, 360, -10, "#6AA35B")
    inside = at(0, -140, bank_card(256)) + at(0, -126, padlock(0.86)) + lines(-112, 20, (90, 60), 16, 10, CO_VIT)
    inside += block(box(20, 70, 110, 60, 30), LA, 5, 3, 3) + block(circle(100, 100, 25), WHITE, 4.5, 0, 0) + lines(-112, 92, (90,), 16, 8, "#A58A5C") + lines(-112, 190, (180,), 14, 8, "#C8B896")
    s += at(400, 372, held_phone(350, 660, inside), turn=-4)
    return svg(W, H, s, rings(506, 466, 32), at(510, 464, pointing(tail=(150, 880)), turn=-30, s=0.94))


def number_on_card() -> str:
    """The back of the card under a magnifier: the number to call, a green handset."""
    s = sky() + table(470, "#C48F52") + cup(110, 470, 1.1)
    s += at(330, 400, bank_card(540, back=True), turn=-7)
    handset_sign = block(circle(0, 0, 60), LA, 5, 4, 3) + handset(36, -132)
    lens = magnifier(436, 430, 132, -52, at(0, -30, handset_sign, s=0.9) + lines(-84, 52, (50, 42, 56), 26, 10, CO_VIT), "#FFF6DF")
    s += at(716, 200, grandma(False, "side", "smile"), s=0.98) + lens
    s += at(834, 260, phone(78, 160, "", "#BFD0CC"), turn=16) + limb([(960, 860), (950, 580), (862, 350)], [150, 122, 84], PLUM, base=PLUM) + at(842, 304, fist(), turn=18, s=0.9, flip=True)
    return svg(W, H, s, limb([(900, 880), (760, 780), (634, 652)], [170, 132, 98], PLUM, base=PLUM), at(606, 616, fist(), turn=-34, s=1.15, flip=True))


def keep_proof() -> str:
    """A folder on the table: the message, the picture of the screen and the slip go in, nothing is thrown away."""
    s = sky("#EFE3C2") + shutters(640, 50, 120, 170) + table(520) + at(250, 270, volunteer("#2E7A74", "smile", "smile"), s=0.92) + flat("M-60,520 H960 V800 H-60Z", "#B9824B") + ink("M-60,520 H960")
    s += at(330, 430, receipt(150, 220, coin(0, 58, 28), lines(-50, 112, (100,), 13, 8, "#A58A5C"), lines(-50, 142, (70,), 13, 8, "#C8B896")), turn=-14)
    s += at(520, 510, phone(170, 290, at(0, 0, block(box(-62, -92, 124, 74, 18), WHITE, 4, 0, 0) + lines(-44, -72, (84,), 12, 8, "#A58A5C") + lines(-44, -48, (60,), 12, 8, "#A58A5C")) + block(box(-62, 6, 124, 60, 18), "#FBE0D6", 4, 0, 0)), turn=4)
    s += at(700, 500, block(box(-84, -70, 168, 150, 14), WHITE) + block(box(-66, -52, 132, 90, 8), "#BFD0CC", 4, 0, 0) + at(0, 0, portrait(stranger_head(), "#A9BDB8", "#54666A", 34)) + lines(-50, 54, (100,), 12, 8, "#C8B896"), turn=12)
    s += block("M150,760 L190,566 H420 L450,600 H760 L786,760Z", "#E9B85A", 5, 6, 5) + at(470, 690, padlock(0.5, "#D9C08A"))
    return svg(W, H, s, at(802, 650, thumb_up(PLUM, (60, 320)), s=0.9))


PICTURES: dict[str, Callable[[], str]] = {
    "thanh-toan/xem-ten-nguoi-nhan/dan-de": pasted_over,
    "thanh-toan/xem-ten-nguoi-nhan/ten-khac": other_name,
    "thanh-toan/xem-ten-nguoi-nhan/dung-lai": stop_here,
    "thanh-toan/xem-ten-nguoi-nhan/hoi-nguoi-ban": ask_seller,
    "thanh-toan/nhan-tien-bang-qr/dua-ma": show_code,
    "thanh-toan/nhan-tien-bang-qr/anh-gia": fake_picture,
    "thanh-toan/nhan-tien-bang-qr/may-minh": own_phone,
    "thanh-toan/nhan-tien-bang-qr/tien-ve": money_is_here,
    "thanh-toan/tra-tien-dien-nuoc/giay-bao": the_bill,
    "thanh-toan/tra-tien-dien-nuoc/chon-dien": choose_service,
    "thanh-toan/tra-tien-dien-nuoc/so-lai": compare_bill,
    "thanh-toan/tra-tien-dien-nuoc/den-sang": lights_on,
    "thanh-toan/chuyen-nham-goi-ngan-hang/chuyen-nham": wrong_way,
    "thanh-toan/chuyen-nham-goi-ngan-hang/khoa-the": lock_card,
    "thanh-toan/chuyen-nham-goi-ngan-hang/so-tren-the": number_on_card,
    "thanh-toan/chuyen-nham-goi-ngan-hang/giu-lai": keep_proof,
}
