# ruff: noqa: E501
"""The pictures of the unit VNeID."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import BROWN, CO_VIT, HOE, INK, LA, PLUM, SKIN, SON, WHITE, block, box, circle, flat, ink, limb, lotus, svg
from lesson_pictures import H, W, at, at_home, portrait, stall
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from officials import clerk, false_police, mask_police, police, police_head, star
from people import fist, grandma, grandma_head, grandpa, open_palm, pointing, seller, stranger, volunteer
from phones import arrow, bubble, handset, held_phone, key, phone, qr
from stock_office import (
    clock,
    counter,
    cross,
    dots,
    folder,
    good,
    health_card,
    id_card,
    keypad,
    no_sign,
    notice_board,
    office,
    office_house,
    padlock,
    paper,
    stamp,
)
from things import eye, lines, magnifier

MASK = "#F6DDBB"


# ---------- VNeID là gì ----------
def card_in_phone() -> str:
    """The identity card goes from the table into the phone."""
    s = sky() + flat("M-60,430 H960 V760 H-60Z", "#F3D9A8") + ink("M-60,430 H960", 4) + shutters(96, 70, 140, 200) + table(560)
    s += at(392, 160, portrait(grandma_head(False), "#FDE9B8", PLUM, 70))
    inside = at(0, -108, id_card(250)) + lines(-110, 20, (90, 110), 18, 12, "#C8B896")
    inside += block(box(-112, 66, 224, 74, 24), CO_VIT, 5, 3, 3) + lines(-60, 94, (120,), 18, 0, WHITE) + at(0, 238, lotus(5, HOE, h=70))
    s += at(664, 372, held_phone(330, 640, inside, flip=True), turn=4)
    s += at(204, 628, id_card(310), turn=-8)
    return svg(W, H, s, arrow("M300,500 C320,420 380,370 450,348", (466, 344), 72, 40))


def level_one() -> str:
    """Level one: done at home on the phone, a first of two stairs."""
    s = at_home(660, 60)
    s += at(240, 356, grandpa(), s=1.0) + block("M420,652 V566 H640 V470 H900 V652Z", "#E6CF98", 5, 5, 4) + ink("M640,566 V652", 4)
    s += star(530, 500, 44) + star(722, 404, 40, "#EFE3C2", 4) + star(824, 404, 40, "#EFE3C2", 4)
    s += flat(letters("1", 76), INK, t="translate(530,636)") + flat(letters("2", 92), "#A58A5C", t="translate(772,592)")
    inside = star(0, -62, 58) + lines(-44, 24, (88,), 16, 0, "#C8B896")
    s += at(300, 610, phone(190, 330, inside), turn=-6)
    s += limb([(60, 820), (130, 740), (216, 690)], [150, 126, 92], BROWN, base=BROWN) + at(224, 676, fist(), s=1.0)
    return svg(W, H, s, teapot(720, 716, 0.8), cup(830, 716, 1.0))


def level_two() -> str:
    """Level two: in person, at the police office; the officer looks at the card on the desk."""
    s = office() + notice_board(640, 60, 220, 190) + clock(410, 120, 56)
    s += at(250, 330, police("open", "open"), s=1.0) + counter(560)
    s += at(690, 410, grandma(False, "smile", "smile"), s=1.02)
    s += at(410, 530, id_card(210), turn=-5) + at(62, 560, stamp(0.72))
    s += limb([(860, 850), (720, 720), (566, 600)], [160, 136, 90], PLUM, base=PLUM) + at(540, 578, fist(), turn=-40, s=0.95, flip=True)
    s += limb([(112, 490), (140, 588), (262, 562)], [104, 104, 78], "#7E9A5B", base="#7E9A5B") + at(296, 548, fist(), turn=60, s=0.9)
    return svg(W, H, s)


def go_there() -> str:
    """Grandfather and grandmother walk to the police office of the commune, card and phone in hand."""
    s = sky() + sun(92, 92, 54) + cloud(700, 60, 0.9) + palm(850, 520, 330) + flat("M-60,500 H960 V800 H-60Z", "#BFD08F") + ink("M-60,500 H960", 4)
    s += flat("M360,500 H560 L700,800 H150Z", "#E6CF98") + ink("M360,500 L150,800 M560,500 L700,800", 4)
    s += office_house(460, 500, 1.0, star(-60, 0, 24) + lines(-24, -9, (60, 44), 18, 10, CO_VIT))
    s += banana_leaf(30, 540, 260, -8) + banana_leaf(70, 540, 220, 22, "#6AA35B")
    s += at(196, 470, grandpa(mouth="open"), s=0.84) + at(716, 480, grandma(mouth="open"), s=0.84)
    s += limb([(330, 820), (350, 740), (370, 690)], [120, 108, 80], BROWN, base=BROWN) + at(392, 598, phone(110, 200, at(0, 0, id_card(84))), turn=10) + at(378, 672, fist(), s=0.82)
    s += limb([(590, 830), (580, 760), (566, 712)], [120, 108, 80], PLUM, base=PLUM) + at(536, 628, id_card(170), turn=-10) + at(556, 690, fist(), s=0.82, flip=True)
    return svg(W, H, s)


# ---------- Kích hoạt, mật khẩu, mã bảo mật ----------
def first_opening() -> str:
    """Activation: the padlock on the phone opens for the first time."""
    s = sky("#DDEBE3") + flat("M-60,520 H960 V800 H-60Z", "#D9C08A") + ink("M-60,520 H960", 4) + block("M-20,-20 H60 V760 H-20Z M840,-20 H930 V760 H840Z", "#B9824B", 4.5, 4, 0)
    s += palm(740, 540, 380) + cloud(560, 90, 0.9) + banana_leaf(800, 560, 240, 16)
    inside = at(0, -60, padlock(1.35, HOE, True)) + lines(-90, 130, (80, 88), 18, 12, "#C8B896") + block(box(-110, 176, 220, 76, 26), LA, 5, 3, 3) + ink("M-22,214 l16,16 l32,-34", 10, WHITE)
    s += at(290, 384, held_phone(340, 650, inside), turn=-5)
    s += at(690, 440, grandma(False, "smile", "open"), s=0.94)
    s += limb([(880, 850), (740, 740), (590, 520)], [160, 130, 84], PLUM, base=PLUM) + at(478, 384, key(0.8), turn=76) + at(566, 410, fist(), turn=-30, s=0.95, flip=True)
    rays = "M452,150 l36,-30 M470,214 l48,-10 M420,96 l18,-44"
    return svg(W, H, s, ink(rays, 16) + ink(rays, 8, HOE))


def two_doors() -> str:
    """Two locks: the gate of the yard and the door of the house."""
    s = sky() + sun(790, 96, 56) + cloud(150, 80, 0.9) + palm(96, 520, 330)
    s += house(450, 524, 0.94) + flat("M-60,520 H960 V800 H-60Z", "#D9C08A") + ink("M-60,520 H960", 4)
    s += at(520, 352, padlock(0.62))
    for x in (-20, 610):
        s += block(f"M{x},470 h310 v200 h-310Z", "#E9B48A", 5, 4, 4) + ink(
            f"M{x},520 h310 M{x},570 h310 M{x},620 h310 M{x + 80},470 v50 M{x + 200},470 v50 M{x + 40},520 v50 M{x + 150},520 v50 M{x + 260},520 v50 M{x + 80},570 v50 M{x + 200},570 v50", 3
        )
        s += block(f"M{x - 10},452 h330 v24 h-330Z", "#8F5F30", 4.5, 3, 3)
    s += block("M266,400 h44 v290 h-44Z M590,400 h44 v290 h-44Z", "#C48F52", 5, 4, 4) + block(circle(288, 388, 22), HOE, 4.5, 3, 3) + block(circle(612, 388, 22), HOE, 4.5, 3, 3)
    bars = "".join(f"M{x},470 V686 " for x in range(330, 590, 32))
    s += ink(bars + "M312,500 H588 M312,660 H588", 13) + ink(bars + "M312,500 H588 M312,660 H588", 5, "#3F7F76") + at(450, 590, padlock(0.95))
    return svg(W, H, s)


def no_birthday() -> str:
    """A birthday cake and a calendar: the stranger with the magnifier guesses such a code at once."""
    s = sky("#F8DDE4") + flat("M-60,560 H960 V800 H-60Z", "#E3B7A0") + ink("M-60,560 H960", 4)
    s += at(720, 420, stranger(), s=1.02)
    cake = (
        block("M-150,0 V-110 H150 V0Z", "#F6E2BC", 5, 4, 4)
        + block("M-100,-110 V-190 H100 V-110Z", "#F2A7BD", 5, 4, 4)
        + block("M-150,-110 H150 V-84 q-19,28 -38,0 t-37,0 t-38,0 t-37,0 t-38,0 t-37,0 t-38,0 t-37,0Z", "#B8305F", 4, 0, 0)
    )
    for x in (-60, 0, 60):
        cake += block(f"M{x - 8},-190 v-58 h16 v58Z", WHITE, 4, 2, 2) + block(f"M{x},-250 c-18,-20 -4,-34 0,-48 c4,14 18,28 0,48Z", HOE, 4, 0, 0)
    s += at(200, 640, cake, block("M-190,0 H190 V22 H-190Z", "#E9E2CE", 5, 4, 4))
    cal = block(box(-110, -120, 220, 240, 14), WHITE, 5, 5, 4) + flat("M-110,-66 V-106 a14,14 0 0 1 14,-14 H96 a14,14 0 0 1 14,14 V-66Z", SON) + ink("M-110,-66 H110 M-60,-138 v36 M60,-138 v36", 5)
    for i in range(12):
        cal += flat(circle(-72 + (i % 4) * 48, -30 + (i // 4) * 46, 11), GREY)
    cal += ink(circle(24, 16, 26), 6, SON)
    s += at(170, 200, cal, turn=-6) + dots(206, 706, 6, 6, 46, 15)
    lens = magnifier(
        424,
        372,
        112,
        -40,
        at(-6, 0, block("M-70,40 V-20 H70 V40Z", "#F2A7BD", 5, 0, 0), block("M-10,-20 v-40 h20 v40Z", WHITE, 4, 0, 0), block("M0,-62 c-14,-16 -4,-26 0,-38 c4,12 14,22 0,38Z", HOE, 4, 0, 0)),
    )
    s += limb([(900, 860), (760, 740), (580, 530)], [150, 128, 96], "#54666A", base="#54666A") + lens + at(532, 500, fist("#6C8084"), turn=-30, s=1.1, flip=True)
    return svg(W, H, s, no_sign(182, 420, 76))


GREY = "#C8B896"


def alone() -> str:
    """At the market: grandmother types her code and covers it with a hand; others look elsewhere."""
    back, _ = stall(640)
    s = back + at(150, 300, seller("side", "smile"), s=0.78) + at(770, 300, volunteer("#B8305F", "side", "smile", False), s=0.78, flip=True)
    s += at(452, 300, grandma(True, "down", "small"), s=1.08)
    inside = dots(0, -96, 4, 6, 36, 12) + keypad(-66, -30, 66, 54)
    s += at(430, 598, phone(240, 380, inside), turn=0)
    s += limb([(180, 830), (230, 760), (300, 700)], [150, 130, 96], PLUM, base=PLUM) + at(310, 690, fist(), turn=10, s=1.1)
    s += at(580, 560, open_palm(PLUM, (170, 460)), turn=-24, s=0.92)
    return svg(W, H, s)


# ---------- Ví giấy tờ ----------
def wallet() -> str:
    """A leather wallet with cards, the same cards in the phone."""
    s = at_home(96, 60)
    cards = at(-20, -150, id_card(270), turn=-6) + at(20, -90, health_card(270), turn=4)
    cards += block("M-190,-70 H190 V140 Q190,170 160,170 H-160 Q-190,170 -190,140Z", "#8C5A34", 5, 6, 5) + ink(
        "M-172,-46 H172 M-172,-46 V138 Q-172,152 -158,152 H158 Q172,152 172,138 V-46", 3, "#E9C79A"
    )
    cards += block("M60,20 H200 V96 H60 A38,38 0 0 1 60,20Z", "#7A4A2A", 5, 4, 3) + block(circle(84, 58, 15), HOE, 4, 0, 0)
    s += at(240, 520, cards)
    inside = at(0, -176, id_card(230)) + at(0, 4, health_card(230)) + at(0, 176, paper(210, 130, 3))
    s += at(660, 380, held_phone(330, 640, inside, flip=True), turn=4)
    return svg(W, H, s, arrow("M350,200 C400,160 430,160 462,168", (470, 172), 102, 36))


def desk() -> str:
    """At the clinic's desk: grandfather shows the health card on his phone, the nurse looks and nods."""
    s = (
        office("#DDEBE3", 480)
        + clock(810, 110, 54)
        + block(box(330, 60, 150, 150, 20), WHITE, 5, 5, 4)
        + flat("M385,90 h40 v36 h36 v40 h-36 v34 h-40 v-34 h-36 v-40 h36Z", "#4F8A3C")
        + ink("M385,90 h40 v36 h36 v40 h-36 v34 h-40 v-34 h-36 v-40 h36Z", 4)
    )
    nurse = (
        volunteer("#F4F7F1", "smile", "open", False)
        + block("M-62,-70 C-60,-120 60,-120 62,-70 Q0,-92 -62,-70Z", WHITE, 5, 0, 0)
        + flat("M-7,-108 h14 v10 h10 v12 h-10 v10 h-14 v-10 h-10 v-12 h10Z", "#4F8A3C")
    )
    s += at(220, 330, nurse, s=1.0) + counter(580, "#2E7A74", "#E9E2CE")
    s += at(700, 420, grandpa(), s=1.06) + at(106, 580, folder(150, 120))
    s += limb([(890, 860), (700, 780), (510, 690)], [170, 146, 96], BROWN, base=BROWN)
    s += at(450, 540, phone(220, 370, at(0, -40, health_card(180)) + good(0, 96, 40)), turn=-8) + at(520, 668, fist(), turn=-16, s=1.1, flip=True)
    return svg(W, H, s)


def hold_it_oneself() -> str:
    """One's own hand keeps the phone; the other side only looks."""
    s = sky("#E4EED2") + notice_board(690, 50, 170, 150) + at(650, 330, clerk("side", "smile"), s=1.08) + counter(600)
    s += at(770, 606, folder(170, 130)) + at(596, 614, stamp(0.7))
    inside = at(0, -150, health_card(250)) + block(box(-100, -40, 200, 200, 16), WHITE, 4.5, 3, 3) + qr(164, -82, -22) + lines(-80, 214, (70, 80), 16, 10, GREY)
    s += at(280, 380, held_phone(340, 650, inside), turn=-5)
    s += bubble(470, 40, 190, 120, (606, 206)) + eye(566, 98, 110)
    return svg(W, H, s)


def do_not_send() -> str:
    """A photo of the card is not sent into the chat."""
    s = sky("#F3D9A8") + palm(60, 600, 400) + banana_leaf(850, 640, 320, 8) + banana_leaf(800, 640, 260, -16, "#6AA35B") + flat("M-60,600 H960 V800 H-60Z", "#B9824B") + ink("M-60,600 H960")
    inside = block(box(-126, -236, 168, 84, 22), "#DDEBE3", 4.5, 0, 0) + lines(-106, -206, (90, 30), 16, 10, "#6C8A7D") + at(24, -56, block(box(-120, -86, 240, 172, 22), HOE, 4.5, 0, 0), id_card(200))
    inside += block(box(-126, 56, 140, 76, 22), "#DDEBE3", 4.5, 0, 0) + flat(
        "M-90,94 m-9,0 a9,9 0 1,0 18,0 a9,9 0 1,0 -18,0 M-65,94 a9,9 0 1,0 18,0 a9,9 0 1,0 -18,0 M-40,94 a9,9 0 1,0 18,0 a9,9 0 1,0 -18,0", "#6C8A7D"
    )
    inside += block(box(-126, 176, 180, 70, 35), WHITE, 4.5, 0, 0) + block(circle(94, 210, 36), LA, 4.5, 2, 2) + flat("M80,194 L114,210 L80,228 L86,212 L98,210 L86,208Z", WHITE)
    s += at(390, 376, held_phone(340, 660, inside), turn=-4) + no_sign(410, 322, 112)
    s += at(706, 420, grandma(False, "open", "small"), s=0.9)
    return svg(W, H, s, at(640, 650, open_palm(PLUM, (120, 360)), turn=-12, s=0.8))


# ---------- Công an giả gọi ----------
def masked() -> str:
    """The voice says police, but it is a stranger who holds up a mask."""
    s = sky() + flat("M-60,520 H960 V800 H-60Z", "#F3D9A8") + ink("M-60,520 H960", 4)
    edge = "M500,-20 C440,120 560,220 480,350 C430,470 540,570 470,790"
    s += flat(edge + " H960 V-20Z", "#A9BDB8") + ink(edge, 16) + ink(edge, 7, "#FFFAEC")
    s += at(738, 400, stranger(), s=1.04)
    s += at(590, 290, mask_police(), turn=-10, s=1.0)
    s += limb([(700, 860), (630, 720), (626, 560)], [140, 120, 84], "#54666A", base="#54666A") + at(630, 520, fist("#6C8084"), s=0.92)
    s += at(220, 420, grandma(False, "side", "small"), s=1.06) + at(112, 410, phone(66, 140, "", "#BFD0CC"), turn=-14)
    s += limb([(10, 860), (10, 680), (94, 516)], [160, 136, 90], PLUM) + at(106, 468, fist(), turn=-20, s=0.9)
    return svg(W, H, s)


def hurry() -> str:
    """He hurries and threatens: clock, a link with a hook, a raised finger."""
    s = sky("#A9BDB8") + flat("M-60,600 H960 V800 H-60Z", "#8FA6A0") + ink("M-60,600 H960", 4)
    s += at(680, 400, false_police(), s=1.08)
    s += at(520, 470, pointing("#54666A", False, (170, 560)).replace(SKIN, "#6C8084").replace("#F9E0C4", "#8FA0A0"), turn=-8, s=0.66)
    inside = at(0, -150, block(circle(0, 0, 78), "#6C8084", 5, 0, 0), at(0, 14, police_head("open", "small"), s=0.5)) + block(box(-126, -36, 252, 168, 22), WHITE, 4.5, 0, 0)
    inside += (
        lines(-102, -6, (90, 100), 18, 12, "#C23B26")
        + lines(-102, 32, (150,), 18, 12, GREY)
        + lines(-102, 76, (196,), 18, 0, "#2C6EA3")
        + ink("M-102,106 h196", 5, "#2C6EA3")
        + at(0, 220, handset(40), turn=0)
    )
    s += at(240, 390, phone(330, 640, inside, "#143F3F"), turn=-5)
    s += ink("M260,520 C300,600 392,600 392,516 V430", 18) + ink("M260,520 C300,600 392,600 392,516 V430", 9, "#C9C3B4") + block("M240,536 L262,486 L282,534Z", "#C9C3B4", 4, 0, 0)
    s += clock(500, 150, 92, "M0,0 V-.66 M0,0 L-.34,-.34") + ink("M606,86 l24,-20 M618,150 h30 M606,214 l24,20", 10)
    return svg(W, H, s)


def real_police() -> str:
    """Real police: at the desk of their office, face to face, with a paper; not on a video call."""
    s = office() + notice_board(186, 50, 140, 150) + block(box(356, 40, 200, 84, 10), WHITE, 5, 4, 4) + star(400, 82, 26) + lines(436, 70, (46, 40), 20, 12, CO_VIT)
    s += at(330, 340, police("smile", "open"), s=1.0) + counter(590, "#8F5F30", "#C48F52")
    s += at(250, 600, paper(170, 130, 3, stamp_at=(44, 30)), turn=-4) + at(450, 586, stamp(0.7))
    inside = (
        at(0, -30, portrait(police_head(), "#A9BDB8", "#54666A", 84))
        + block(circle(-50, 150, 32), "#6C8084", 4.5, 0, 0)
        + ink("M-64,140 h18 v20 h-18Z M-46,150 l10,-8 v18Z", 4, WHITE)
        + at(44, 150, block(circle(0, 0, 32), "#B5301E", 4.5, 0, 0), at(0, 2, handset(20)))
    )
    s += at(726, 420, phone(250, 430, inside, "#143F3F"), turn=6) + cross(740, 396, 96)
    return svg(W, H, s, good(520, 250, 54))


def ask_the_station() -> str:
    """The call is over; grandmother walks over and asks at the police office herself."""
    s = sky() + sun(800, 90, 54) + cloud(80, 70, 0.8) + flat("M-60,520 H960 V800 H-60Z", "#BFD08F") + ink("M-60,520 H960", 4)
    s += office_house(250, 520, 1.08, star(0, 0, 26)) + banana_leaf(530, 560, 240, 14)
    s += at(250, 440, police("smile", "smile"), s=0.6) + flat("M-60,640 H960 V800 H-60Z", "#D9C08A") + ink("M-60,640 H960", 4)
    s += at(640, 370, grandma(True, "smile", "open"), s=1.06)
    inside = at(0, -20, block(circle(0, 0, 70), "#B5301E", 5, 0, 0), at(0, -2, handset(42), turn=0)) + lines(-46, 96, (92,), 16, 0, "#4E8C86")
    s += at(456, 560, phone(190, 330, inside, "#143F3F"), turn=-8) + limb([(800, 860), (690, 780), (540, 690)], [150, 128, 90], PLUM, base=PLUM) + at(520, 664, fist(), turn=-12, s=1.0, flip=True)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "vneid/vneid-la-gi/the-tren-may": card_in_phone,
    "vneid/vneid-la-gi/muc-mot": level_one,
    "vneid/vneid-la-gi/muc-hai": level_two,
    "vneid/vneid-la-gi/mang-the": go_there,
    "vneid/kich-hoat-mat-khau/kich-hoat": first_opening,
    "vneid/kich-hoat-mat-khau/hai-lop-cua": two_doors,
    "vneid/kich-hoat-mat-khau/ngay-sinh": no_birthday,
    "vneid/kich-hoat-mat-khau/mot-minh": alone,
    "vneid/vi-giay-to/vi": wallet,
    "vneid/vi-giay-to/dua-the": desk,
    "vneid/vi-giay-to/tu-cam": hold_it_oneself,
    "vneid/vi-giay-to/khong-gui": do_not_send,
    "vneid/cong-an-gia-goi/mat-na": masked,
    "vneid/cong-an-gia-goi/giuc": hurry,
    "vneid/cong-an-gia-goi/that": real_police,
    "vneid/cong-an-gia-goi/hoi": ask_the_station,
}
