# ruff: noqa: E501
"""The pictures of the unit on selling produce: photos, price, parcels, the false deposit."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import CO_VIT, HOE, INK, LA, PLUM, SON, WHITE, block, box, circle, flat, ink, limb, svg
from lesson_pictures import H, W, at, portrait
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from people import fist, grandma, grandpa, pointing, seller, stranger, stranger_head, thumb_up, volunteer, volunteer_head
from phones import arrow, bubble, held_phone, phone, tick
from stock_market import (
    coin,
    courier,
    farmer,
    field_rows,
    notes,
    orange,
    orange_tree,
    oranges,
    parcel,
    pin,
    price_tag,
    receipt,
    rice_sack,
    said,
    scales,
)
from things import awning, carrot, greens, lines

TEAL, GREY, OLIVE = "#2E7A74", "#6C8084", "#6E8B3D"


def orchard(y: float = 520) -> str:
    """Rows of orange trees below a morning sky."""
    s = sky() + sun(130, 110, 56) + flat(f"M-60,{y} H960 V800 H-60Z", "#A9C88B") + ink(f"M-60,{y} H960", 4)
    return s + orange_tree(90, y + 20, 0.8) + orange_tree(830, y + 30, 0.9) + orange_tree(640, y, 0.6)


# ---------- Chụp ảnh sản phẩm ----------
def good_light() -> str:
    """By the open window: the light falls on the basket, grandmother takes its photo."""
    s = sky("#F6E6BE") + flat("M-60,520 H960 V760 H-60Z", "#EAC98C") + ink("M-60,520 H960", 4) + shutters(170, 50, 240, 300)
    s += flat("M170,350 H410 L640,640 H260Z", "#FFF3C4", 0.85) + table(640, "#C48F52") + flat("M250,640 H640 L700,756 H320Z", "#E8BE7C")
    s += oranges(420, 690, 250, 104)
    s += at(760, 380, grandma(False, "smile", "smile"), s=1.0)
    s += at(622, 470, phone(120, 220, "", "#3F5751") + block(circle(-28, -78, 16), "#6C8084", 4, 0, 0), turn=-6)
    return svg(W, H, s, limb([(880, 880), (780, 720), (668, 560)], [150, 126, 88], PLUM, base=PLUM), at(646, 532, fist(), turn=-20, s=0.96, flip=True))


def clean_ground() -> str:
    """Two photos: one full of clutter, one with the oranges alone on a clean cloth; the clean one has the tick."""
    s = sky("#DDEBE3") + flat("M-60,560 H960 V800 H-60Z", "#BFD8CC") + ink("M-60,560 H960", 4)
    frame = block(box(-190, -230, 380, 470, 16), WHITE, 5, 5, 4)
    mess = flat(box(-166, -206, 332, 360, 8), "#9C8A6E") + at(-90, 60, teapot(0, 0, 0.7)) + at(76, -60, greens(0, 0, 0.9)) + at(-96, -80, block(box(-50, -60, 100, 100, 10), "#6B3A78", 4, 2, 2)) + oranges(30, 130, 150, 60) + cup(120, 146, 1.0) + carrot(-120, 96, 70, 0.8) + at(110, -150, ink("M-60,-20 q30,60 60,0 t60,0", 12, "#3A4A46"))
    good = flat(box(-166, -206, 332, 360, 8), "#FDF3D6") + flat("M-166,20 H166 V154 H-166Z", "#F8DDE4") + ink("M-166,20 H166", 4) + oranges(0, 120, 220, 90)
    s += at(240, 360, frame, mess, ink(box(-166, -206, 332, 360, 8), 5), turn=-4) + at(660, 360, frame, good, ink(box(-166, -206, 332, 360, 8), 5), turn=3)
    s += at(250, 610, block(circle(0, 0, 54), "#D9D2C6", 5, 4, 3), ink("M-20,-20 L20,20 M20,-20 L-20,20", 11))
    return svg(W, H, s, at(660, 614, tick(0, 0, 62)))


def many_sides() -> str:
    """Three photos on the phone: the basket, one orange from near, the basket on the scale."""
    s = orchard(600)
    inside = block(box(-136, -250, 272, 180, 16), "#FDF3D6", 4.5, 3, 3) + oranges(0, -90, 150, 60)
    inside += block(box(-136, -54, 272, 150, 16), "#E4EED2", 4.5, 3, 3) + orange(0, 24, 56)
    inside += block(box(-136, 112, 272, 170, 16), "#DDEBE3", 4.5, 3, 3) + scales(0, 274, 0.62, 40) + orange(-22, 144, 16) + orange(14, 142, 16) + orange(-4, 122, 15)
    s += at(330, 374, held_phone(340, 670, inside, sleeve=OLIVE), turn=-4)
    return svg(W, H, s, at(720, 430, farmer(), s=0.96), at(776, 660, thumb_up(OLIVE, (40, 320)), s=0.84))


def true_photo() -> str:
    """The same basket in the photo and on the mat: seller and buyer are both glad."""
    s = sky() + flat("M-60,500 H960 V800 H-60Z", "#D9C08A") + ink("M-60,500 H960", 4) + palm(450, 520, 330) + cloud(640, 70, 0.9)
    s += at(190, 340, farmer(), s=0.94) + at(724, 350, seller("smile", "open", "#B8305F", "#FDE9B8"), s=0.96)
    s += flat("M120,690 L200,600 H720 L800,690Z", "#C9A45A") + ink("M120,690 L200,600 H720 L800,690Z", 4)
    s += oranges(330, 690, 240, 96)
    s += at(586, 560, phone(180, 310, flat(box(-80, -110, 160, 200, 10), "#FDF3D6") + oranges(0, 74, 128, 50)), turn=6)
    return svg(W, H, s, limb([(900, 880), (800, 780), (660, 690)], [140, 120, 88], "#B8305F", base="#B8305F"), at(640, 660, fist(), turn=-24, s=0.96, flip=True))


# ---------- Viết giá, mô tả ----------
def three_things() -> str:
    """A blank listing on the phone: picture, a tag for the price, a scale for the weight; a hand writes."""
    s = sky("#F6E6BE") + table(600) + oranges(770, 640, 190, 84)
    inside = block(box(-130, -250, 260, 170, 16), "#FDF3D6", 4.5, 3, 3) + oranges(0, -100, 140, 56)
    for y, sign in ((-18, orange(-94, -18, 26)), (86, notes(-92, 86, 66)), (190, scales(-94, 222, 0.36, 40))):
        inside += block(box(-134, y - 44, 268, 88, 18), WHITE, 4.5, 0, 0) + sign + lines(-46, y - 8, (84, 56), 18, 10, CO_VIT)
    s += at(340, 374, held_phone(350, 670, inside), turn=-4)
    return svg(W, H, s, at(484, 424, pointing(tail=(140, 880)), turn=-40, s=0.86))


def clear_price() -> str:
    """At the stall: a price tag on the basket, the scale beside, coins for one kilo."""
    s = sky() + awning(-12, 90, 100, ("#C48F1E", "#FFF6E0")) + flat("M-60,470 H960 V800 H-60Z", "#E6CF98") + ink("M-60,470 H960", 4)
    s += at(690, 340, seller("smile", "smile", "#B8305F", "#FDE9B8"), s=0.98)
    s += block("M-30,600 H930 V632 H-30Z", "#C48F52", 5, 0, 4) + flat("M-30,634 H930 V800 H-30Z", "#7F9A4A") + ink("M-30,634 H930")
    s += oranges(220, 610, 260, 110) + at(318, 536, price_tag(150, notes(0, 66, 88)), turn=-6, s=1.15)
    return svg(W, H, s, scales(540, 612, 1.2, 60), orange(512, 362, 26), orange(556, 360, 26), orange(534, 330, 25))


def honest_words() -> str:
    """In the orchard in the morning: the farmer picks oranges; her words show a tree and the sun."""
    s = sky("#FDE9B8") + sun(760, 120, 60) + flat("M-60,540 H960 V800 H-60Z", "#A9C88B") + ink("M-60,540 H960", 4)
    s += orange_tree(160, 700, 1.9) + orange_tree(860, 580, 0.7)
    s += at(560, 420, farmer(OLIVE, "smile", "open"), s=1.02) + limb([(480, 800), (400, 640), (330, 430)], [130, 112, 84], OLIVE, base=OLIVE) + at(318, 394, fist(), turn=-4, s=0.96) + orange(306, 348, 30)
    s += oranges(740, 740, 220, 90)
    return svg(W, H, s, bubble(420, 30, 250, 150, (580, 226)), at(486, 158, orange_tree(0, 0, 0.34)), at(594, 104, block(circle(0, 0, 30), "#F2A128", 4.5, 0, 0), ink("M0,-50 V-42 M0,42 V50 M-50,0 H-42 M42,0 H50 M-35,-35 L-30,-30 M35,-35 L30,-30 M-35,35 L-30,30 M35,35 L30,30", 6)))


def buyer_reads() -> str:
    """Far away in the town a young woman reads the listing and smiles."""
    s = sky("#E4DECB")
    for x, y, w, c in ((20, 190, 150, "#C9D8CF"), (190, 110, 130, "#E0C9A0"), (620, 150, 150, "#C9D8CF"), (760, 230, 150, "#E0C9A0")):
        s += block(f"M{x},{y} h{w} v500 h-{w}Z", c, 4.5, 3, 3) + ink("".join(f"M{x + 24 + i * 44},{y + 30 + j * 66} h22 v34 h-22Z " for i in range((w - 20) // 44) for j in range(5)), 3.5)
    s += flat("M-60,620 H960 V800 H-60Z", "#BFB7A2") + ink("M-60,620 H960", 4)
    s += at(560, 372, volunteer("#B8305F", "smile", "open", badge=False), s=1.08)
    inside = block(box(-84, -140, 168, 120, 12), "#FDF3D6", 4, 0, 0) + oranges(0, -30, 100, 40) + lines(-76, 4, (60, 70), 15, 10, CO_VIT) + notes(-52, 70, 50) + lines(-14, 62, (80,), 15, 8, INK) + lines(-76, 118, (120,), 12, 8, "#C8B896")
    s += at(300, 470, phone(230, 410, inside), turn=-8)
    return svg(W, H, s, limb([(700, 880), (560, 780), (390, 650)], [150, 126, 92], "#B8305F", base="#B8305F"), at(366, 620, fist(), turn=-26, s=1.06, flip=True))


# ---------- Nhận đơn, gói hàng ----------
def new_order() -> str:
    """The phone rings on the veranda: an order for oranges; grandfather reads it."""
    s = sky() + at(690, 600, house(0, 0, 0.8)) + flat("M-60,596 H960 V800 H-60Z", "#D9C08A") + ink("M-60,596 H960", 4) + banana_leaf(860, 640, 260, 12)
    s += at(620, 420, grandpa("#8A5A3C", "open"), s=0.98)
    inside = block(box(-118, -210, 236, 190, 24), WHITE, 4.5, 0, 0) + at(-66, -150, portrait(volunteer_head(), "#F8DDE4", "#B8305F", 38)) + lines(-14, -172, (60, 44), 16, 8, CO_VIT) + lines(-14, -142, (90,), 13, 8, "#C8B896")
    inside += "".join(orange(-86 + i * 43, -62, 18) for i in range(5)) + block(box(-118, 20, 236, 66, 20), LA, 4.5, 3, 3) + ink("M-20,52 l14,14 l30,-32", 9, WHITE) + lines(-104, 130, (120, 60), 14, 10, "#C8B896") + lines(-104, 160, (90,), 14, 10, "#C8B896")
    s += at(262, 384, held_phone(310, 600, inside, sleeve="#8A5A3C"), turn=-5)
    rays = "M80,60 L44,30 M150,40 L136,4 M420,60 L452,32 M470,120 L514,104"
    return svg(W, H, s, ink(rays, 14) + ink(rays, 7, HOE))


def ask_address() -> str:
    """A chat goes to and fro: the buyer's pin, the name, the number of the house."""
    s = sky("#F0E2C0") + flat("M-60,540 H960 V800 H-60Z", "#E0C48E") + ink("M-60,540 H960", 4) + shutters(90, 60, 110, 150)
    s += at(176, 400, grandma(False, "smile", "smile", "#2E6F66", "#5FA096"), s=0.94) + at(736, 400, volunteer("#B8305F", "open", "smile", badge=False), s=0.94)
    inside = at(-118, -220, said(170, 84, False, (110, 70))) + at(-40, -116, said(160, 76, True, (110, 60)))
    inside += at(-118, -20, said(190, 150, False)) + pin(-70, 104, 0.62) + lines(-22, 24, (70,), 15, 8, CO_VIT) + lines(-22, 54, (56,), 13, 8, "#A58A5C") + lines(-22, 82, (74,), 13, 8, "#A58A5C") + at(-40, 150, said(160, 76, True)) + at(40, 188, ink("M-22,0 l14,16 l32,-34", 9, LA))
    return svg(W, H, s, at(458, 376, phone(320, 620, inside, "#F6EFDC"), turn=0))


def pack_well() -> str:
    """On the table: straw in the box, oranges laid in, tape; two hands set the last one in."""
    s = sky("#EFE3C2") + flat("M-60,420 H960 V800 H-60Z", "#B9824B") + ink("M-60,420 H960") + ink("M-40,470 C300,450 600,490 940,466", 3, "#8F5F30")
    s += at(450, 210, grandma(False, "down", "smile", "#2E6F66", "#5FA096"), s=0.82) + flat("M-60,420 H960 V470 H-60Z", "#B9824B") + ink("M-60,420 H960")
    s += block("M210,440 L150,380 L330,400 L330,452Z", "#E0B97F", 5, 3, 3) + block("M690,440 L750,380 L570,400 L570,452Z", "#E0B97F", 5, 3, 3) + block("M210,440 H690 L672,500 H228Z", "#A97B43", 5, 0, 0)
    straw = "".join(f"M{230 + i * 22},{500 - (i * 37) % 40} q{(-1) ** i * 20},-30 {(-1) ** i * 34},-{34 + (i * 13) % 26} " for i in range(21))
    s += ink(straw, 9) + ink(straw, 5, "#F0D58A")
    s += "".join(orange(x, y, 40) for x, y in ((300, 470), (392, 458), (484, 470), (580, 460), (346, 500), (536, 500), (440, 504)))
    s += block("M210,500 H690 V730 H210Z", "#D2A468") + block(box(260, 560, 210, 120, 8), WHITE, 4.5, 0, 0) + lines(280, 584, (90, 56), 18, 10, CO_VIT) + lines(280, 618, (150,), 14, 8, "#C8B896") + lines(280, 644, (110,), 14, 8, "#C8B896")
    s += at(762, 692, block(circle(0, 0, 56), "#F6E7C2", 5, 4, 3), block(circle(0, 0, 34), "#B9824B", 5, 0, 0), ink("M46,48 q40,30 70,10", 10, "#F6E7C2"))
    s += limb([(-60, 800), (70, 610), (230, 440)], [150, 122, 80], "#2E6F66", base="#2E6F66") + at(262, 414, fist(), turn=40, s=0.92)
    return svg(W, H, s, limb([(980, 760), (880, 540), (690, 416)], [150, 120, 80], "#2E6F66", base="#2E6F66"), at(650, 400, fist(), turn=-40, s=0.92, flip=True), orange(640, 340, 38))


def hand_over() -> str:
    """The courier takes the box, grandmother gets the slip."""
    s = sky("#F9E0AE") + palm(70, 560, 340) + field_rows(480, rows=4) + flat("M-60,640 H960 V800 H-60Z", "#D9C08A") + ink("M-60,640 H960", 4)
    s += at(690, 330, courier(), s=1.02) + at(220, 370, grandma(True, "smile", "open", "#2E6F66", "#5FA096"), s=1.0)
    s += parcel(610, 712, 250, 190) + limb([(900, 860), (860, 740), (760, 640)], [140, 118, 86], "#D97A2B", base="#D97A2B") + at(736, 616, fist(), turn=-16, s=0.98, flip=True)
    s += at(390, 430, receipt(150, 200, tick(0, 54, 30), lines(-52, 100, (104,), 13, 8, "#A58A5C"), lines(-52, 128, (70,), 13, 8, "#C8B896")), turn=6)
    return svg(W, H, s, limb([(60, 880), (220, 780), (350, 650)], [150, 124, 88], "#2E6F66", base="#2E6F66"), at(374, 626, fist(), turn=16, s=0.98))


# ---------- Đặt cọc giả ----------
def big_buyer() -> str:
    """A stranger on the phone wants the whole orchard; grandfather wonders."""
    s = orchard(540) + at(190, 420, grandpa("#5F6B3C", "oh"), s=1.0)
    inside = at(0, -196, portrait(stranger_head(), "#BFD0CC", "#54666A", 70))
    inside += at(-124, -100, said(248, 200, False)) + "".join(orange(-88 + (i % 4) * 58, -56 + (i // 4) * 54, 21) for i in range(12))
    inside += at(-124, 120, said(220, 80, False, (150, 100))) + block(box(-124, 222, 248, 56, 26), "#E4DECB", 4, 0, 0)
    s += at(580, 372, held_phone(340, 660, inside, flip=True, sleeve="#5F6B3C", tail=(-260, 620)), turn=4)
    return svg(W, H, s, at(372, 196, block(circle(0, 0, 60), HOE, 6, 5, 4), flat(letters("?", 98), INK, t="translate(0,34)")))


def false_fee() -> str:
    """The trap: a big banknote drawn on the phone, a coin must go into a slot first; behind it the stranger."""
    s = sky("#C9D5D2") + flat("M-60,560 H960 V800 H-60Z", "#A9BDB8") + ink("M-60,560 H960", 4)
    s += at(640, 330, stranger(), s=1.1)
    trap = block("M-30,0 H330 L300,90 H0Z", "#8F5F30", 5, 4, 3) + ink("".join(f"M{i * 44},2 l14,-56 l22,56 " for i in range(7)), 6) + flat("".join(f"M{i * 44},2 l14,-56 l22,56Z" for i in range(7)), "#B9B1A4")
    s += at(486, 620, trap) + notes(640, 600, 190, -4)
    s += at(236, 380, held_phone(300, 590, at(0, -150, block(circle(0, 0, 66), HOE, 5, 0, 0), flat(letters("!", 104), INK, t="translate(0,37)")) + lines(-96, -50, (80, 90), 18, 10, INK) + lines(-96, -14, (130,), 16, 8, "#A58A5C") + block(box(-110, 40, 220, 70, 22), SON, 4.5, 3, 3) + coin(-60, 75, 22) + lines(-20, 66, (96,), 17, 8, WHITE) + lines(-90, 150, (180,), 6, 8, "#2C6EA3")), turn=-5)
    s += arrow("M420,420 C470,430 500,450 530,486", (540, 496), 140, 26, SON) + coin(444, 424, 30)
    return svg(W, H, s)


def money_comes_in() -> str:
    """Receiving: banknotes go into the basket, nothing goes out; the purse stays closed."""
    s = sky() + awning(-12, 80, 100, ("#C48F1E", "#FFF6E0")) + flat("M-60,520 H960 V800 H-60Z", "#E6CF98") + ink("M-60,520 H960", 4)
    s += at(640, 350, seller("smile", "open", "#B8305F", "#FDE9B8"), s=1.06)
    inside = notes(0, -44, 150, -6) + block("M-104,60 C-70,36 70,36 104,60 L92,190 C60,214 -60,214 -92,190Z", "#D9A75C", 5, 4, 3) + ink("M-104,60 C-70,84 70,84 104,60 M-100,110 Q0,134 100,110 M-96,154 Q0,178 96,154 M-50,76 L-44,202 M0,80 V206 M50,76 L44,202", 4, "#8A5A22")
    s += at(286, 384, held_phone(330, 640, inside, sleeve="#B8305F"), turn=-5)
    s += arrow("M276,96 C278,130 280,150 282,176", (283, 190), 178, 34, LA)
    out = block(circle(0, 0, 74), "#FBE0D6", 6, 5, 4) + coin(0, 0, 34) + ink("M-50,50 L50,-50", 14) + ink("M-50,50 L50,-50", 7, SON)
    return svg(W, H, s, at(800, 600, out), oranges(560, 730, 180, 76))


def true_deposit() -> str:
    """Two neighbours look at her own phone: the money is there; they shake hands over the rice."""
    s = sky("#F9E0AE") + field_rows(430, rows=5) + cloud(120, 70, 1.0) + sun(800, 90, 48)
    s += at(462, 300, phone(170, 300, notes(0, -50, 100, -6) + tick(0, 56, 40)), turn=0)
    s += at(214, 336, farmer(), s=1.0) + at(712, 346, grandma(True, "smile", "open", "#2E6F66", "#5FA096"), s=1.0)
    s += rice_sack(122, 746, 1.14) + rice_sack(796, 748, 1.06)
    s += limb([(60, 880), (220, 760), (404, 640)], [140, 118, 86], OLIVE, base=OLIVE) + at(440, 620, fist(), turn=80, s=1.0)
    return svg(W, H, s, limb([(880, 880), (700, 760), (522, 640)], [140, 118, 86], "#2E6F66", base="#2E6F66"), at(484, 620, fist(), turn=-80, s=1.0, flip=True))


# ---------- photos that stand on the drawn phone ----------
def photo_dark() -> str:
    """A photo taken in the dark: one hardly sees the basket."""
    s = sky("#3A342C") + flat("M-60,470 H960 V800 H-60Z", "#2C2721") + oranges(460, 640, 420, 170, "#6E4A20").replace("#D9A75C", "#5A452A").replace("#5C9550", "#33452E")
    return svg(W, H, s)


def photo_clear() -> str:
    """The same basket in good light."""
    return svg(W, H, sky("#FDF3D6"), flat("M-60,470 H960 V800 H-60Z", "#F8DDE4"), ink("M-60,470 H960", 4), oranges(450, 650, 440, 180))


PICTURES: dict[str, Callable[[], str]] = {
    "ban-nong-san/chup-anh-san-pham/cho-sang": good_light,
    "ban-nong-san/chup-anh-san-pham/nen-sach": clean_ground,
    "ban-nong-san/chup-anh-san-pham/nhieu-tam": many_sides,
    "ban-nong-san/chup-anh-san-pham/anh-that": true_photo,
    "ban-nong-san/chup-anh-san-pham/tam-toi": photo_dark,
    "ban-nong-san/chup-anh-san-pham/tam-ro": photo_clear,
    "ban-nong-san/viet-gia-mo-ta/ba-dieu": three_things,
    "ban-nong-san/viet-gia-mo-ta/gia-ro": clear_price,
    "ban-nong-san/viet-gia-mo-ta/noi-that": honest_words,
    "ban-nong-san/viet-gia-mo-ta/khach-doc": buyer_reads,
    "ban-nong-san/nhan-don-goi-hang/don-moi": new_order,
    "ban-nong-san/nhan-don-goi-hang/hoi-noi-nhan": ask_address,
    "ban-nong-san/nhan-don-goi-hang/goi-chac": pack_well,
    "ban-nong-san/nhan-don-goi-hang/giao-di": hand_over,
    "ban-nong-san/dat-coc-gia/khach-la": big_buyer,
    "ban-nong-san/dat-coc-gia/phi-gia": false_fee,
    "ban-nong-san/dat-coc-gia/tien-vao": money_comes_in,
    "ban-nong-san/dat-coc-gia/coc-that": true_deposit,
}
