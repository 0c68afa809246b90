# ruff: noqa: E501
"""The pictures of the unit on false news and tricks, 900 x 756, by "tin-gia/<lesson>/<scene>"."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, table, teapot
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, LEAF, PLUM, SON, WHITE, block, box, circle, ellipse, flat, ink, limb, lotus, svg
from lesson_pictures import NIGHT, TEAL, H, W, at, portrait
from nature import banana_leaf, cloud, lotus_leaf, sky, sun, waves
from people import fist, grandma, grandpa, open_palm, pointing
from phones import arrow, bubble, held_phone, key, phone
from stock_grounds import PAPER_GREY, counter, dark_room, dusk_side, field, kitchen, office, room, veranda, yard
from stock_people import SLATE, SLATE_PALE, calling, girl, hand_out, officer, slate, son, son_head, trickster
from stock_safety import bank, bin_, bolt, clock, computer, cross, desk_phones, notebook, padlock, question, radiate, scissors, sheet
from stock_tricks import coin, fish, gift, handcuffs, hook, mask, money, money_bag, rod
from things import lines

PALE_SHIRT = "#7FA6A0"
MOSS = "#6B7F35"
RUST = "#A8522F"


def head_of_nobody(r: float) -> str:
    """The unknown one as the portrait of a caller."""
    return block(circle(0, 0, r), SLATE_PALE, 5, 0, 0) + question(r * 1.4, "#D5DEDB")


# ---------- Ba dấu hiệu ----------
def threat() -> str:
    """A message that threatens: handcuffs, a stamped fine, lightning; grandmother starts."""
    s = kitchen() + table(676)
    s += at(676, 400, grandma(False, "side", "oh", TEAL, "#4E9C94"), s=1.12)
    inside = at(-84, -226, head_of_nobody(42)) + lines(-26, -240, (70, 50), 16, 10, "#BFD8CC")
    inside += block(box(-132, -164, 264, 336, 26), WHITE, 4.5, 0, 0) + at(0, -94, handcuffs(0.92))
    inside += at(-34, 66, sheet(130, 176, 4, "#FFF6E0", stamp=True), turn=-6) + at(84, 54, bolt(0.66, "#F2A128"))
    inside += lines(-110, 204, (90, 60), 16, 12, "#4E8C86")
    s += at(296, 386, held_phone(340, 654, inside, NIGHT, TEAL), turn=-5)
    return svg(W, H, s, ink("M486,90 l52,-40 M506,150 l66,-22 M440,56 l22,-34", 16), ink("M486,90 l52,-40 M506,150 l66,-22 M440,56 l22,-34", 8, SON))


def hurry() -> str:
    """The caller drives grandfather on: a clock with a racing hand between them."""
    s = room("#FBE6B5", "#E9C792", None) + banana_leaf(30, 640, 330, -6) + dusk_side(560)
    s += at(776, 430, trickster(), s=0.98)
    s += at(214, 440, calling(grandpa(mouth="oh"), BROWN), s=1.08)
    arc = flat("M0,0 V-112 A112,112 0 1 1 -97,-56Z", "#E58F74")
    s += at(446, 212, clock(132, 240, 300, WHITE, arc))
    s += arrow("M300,110 A180,180 0 0 1 590,120", (602, 134), 140, 26, SON)
    s += slate(at(566, 262, pointing(SLATE, False, (120, 760)), turn=-10, s=0.62))
    return svg(W, H, s)


def wants_money() -> str:
    """A grey hand reaches out of the phone for the purse and the key."""
    s = room("#F7DDA4", "#E2B97C", (660, 60)) + table(600)
    inside = at(0, -160, head_of_nobody(64)) + lines(-70, -66, (60, 66), 16, 12, "#4E8C86")
    s += at(222, 366, phone(318, 640, inside, NIGHT), turn=-4)
    s += block(ellipse(236, 470, 96, 112), "#06302F", 5, 0, 0) + flat(ellipse(236, 470, 70, 84), SLATE) + at(530, 480, hand_out((0, 320), 92, 0.92))
    s += at(722, 700, money_bag(1.16)) + at(590, 690, money(0.9), turn=-8) + at(846, 560, key(0.5), turn=24)
    s += at(610, 640, coin(32)) + at(850, 716, coin(30))
    return svg(W, H, s, radiate(722, 560, 190, 5, 34, -44, 44))


def stop_and_ask() -> str:
    """One sign is enough: grandmother holds up her hand to the phone and turns to her son."""
    s = veranda(570, 560)
    s += at(706, 330, son(mouth="open"), s=1.06) + at(430, 384, grandma(False, "smile", "smile"), s=1.12)
    s += limb([(600, 820), (596, 640), (592, 506)], [150, 130, 86], "#2E7A74", base="#2E7A74") + at(560, 500, fist(), turn=-70, s=0.9)
    inside = at(0, -54, head_of_nobody(48)) + at(0, 62, bolt(0.5, "#F2A128"))
    s += at(112, 560, phone(164, 300, inside, NIGHT), turn=-8)
    s += at(258, 470, open_palm(PLUM, (60, 420)), turn=-14, s=1.14)
    return svg(W, H, s)


# ---------- Người thân mượn tiền ----------
def asks_for_money() -> str:
    """The grandson's account suddenly asks for money; grandfather wonders."""
    s = yard(600) + at(690, 390, grandpa(PALE_SHIRT, "small"), s=1.14) + at(520, 170, question(180))
    inside = flat("M-148,-296 H148 V-192 H-148Z", CO_VIT) + at(-96, -238, portrait(son_head(), CO_VIT_NHAT, TEAL, 44)) + lines(-36, -248, (70, 50), 16, 10, WHITE)
    inside += block(box(-132, -170, 216, 88, 26), WHITE, 4.5, 0, 0) + lines(-108, -144, (80, 60), 14, 10, PAPER_GREY) + lines(-108, -116, (120,), 14, 10, PAPER_GREY)
    inside += block(box(-132, -64, 230, 150, 26), WHITE, 4.5, 0, 0) + at(-18, 10, money(1.02), turn=-6)
    inside += block(box(-132, 104, 150, 78, 26), WHITE, 4.5, 0, 0) + at(-90, 143, clock(28, 240, 300)) + at(-28, 143, bolt(0.28, "#F2A128"))
    inside += block(box(-124, 208, 248, 66, 30), "#F1E6CC", 4, 0, 0) + lines(-100, 234, (60,), 12, 8, PAPER_GREY)
    return svg(W, H, s, at(286, 392, held_phone(340, 656, inside, "#FFF6DF", PALE_SHIRT), turn=-4))


def behind_the_mask() -> str:
    """The trickster at his desk holds the grandson's face before his own."""
    s = dark_room() + at(430, 300, trickster(), s=1.1)
    s += limb([(660, 760), (690, 600), (600, 486)], [130, 112, 80], SLATE, base=SLATE)
    s += at(548, 262, mask(son_head("smile", "smile"), 1.08), turn=8) + at(588, 470, fist(SLATE_PALE), turn=-14, flip=True)
    s += counter(620, "#5C6B6B") + desk_phones(330, 700)
    chat = block(box(-96, -56, 150, 50, 18), WHITE, 4, 0, 0) + lines(-82, -38, (50, 50), 11, 8, PAPER_GREY) + block(box(-96, 6, 120, 56, 18), WHITE, 4, 0, 0) + at(-38, 34, money(0.4))
    s += at(172, 486, computer(240, 166, chat + at(84, -52, portrait(son_head(), CO_VIT_NHAT, TEAL, 26)), "#BFD8CC"))
    return svg(W, H, s, at(770, 640, money_bag(0.9)))


def known_number() -> str:
    """The number in the old notebook, with the grandson's picture beside it: that one is called."""
    s = kitchen() + at(684, 376, calling(grandma(False, "down", "smile", RUST, "#C4744E"), RUST), s=1.1) + table(570)
    page = flat(box(-144, 16, 132, 34, 10), HOE) + at(-80, -36, portrait(son_head(), "#FDE9B8", TEAL, 44)) + lines(-134, 26, (30, 40, 34), 12, 8, CO_VIT) + lines(-134, 54, (50, 40), 12, 8, PAPER_GREY)
    page += lines(24, -64, (50, 40), 12, 8, INK) + lines(24, -34, (30, 34, 34), 12, 8, PAPER_GREY) + lines(24, 0, (60, 30), 12, 8, INK) + lines(24, 30, (30, 34, 34), 12, 8, PAPER_GREY)
    s += at(266, 610, notebook(1.36, BLUE, page), turn=-4) + cup(800, 690, 1.2)
    return svg(W, H, s, at(238, 652, pointing(RUST, True, (110, 760)), turn=-50, s=0.72), arrow("M300,452 C330,330 380,300 440,300", (456, 300), 90, 24, LA))


def right_person() -> str:
    """Both talk: the grandson in the field laughs, he has asked for nothing."""
    s = field(330) + cloud(640, 60, 0.9)
    s += flat("M-20,-20 H430 L470,800 H-20Z", "#F7DDA4") + ink("M430,-20 L470,800", 16) + ink("M430,-20 L470,800", 7, WHITE)
    s += at(226, 430, calling(grandma(False, "smile", "open"), PLUM), s=1.12)
    s += at(676, 440, calling(son("#B9824B", "smile", "open"), "#B9824B"), s=1.08, flip=True)
    s += at(566, 660, open_palm("#B9824B", (60, 300)), turn=-10, s=0.9)
    s += bubble(330, 40, 260, 176, (560, 320)) + at(460, 128, money(0.96), turn=-4) + at(460, 128, cross(42))
    return svg(W, H, s)


# ---------- Trúng thưởng, việc nhẹ ----------
def bait() -> str:
    """A present hangs on a hook over the lotus pond; the fish looks at it."""
    s = sky() + sun(120, 110, 56) + cloud(560, 120, 0.9) + flat("M-60,430 H960 V800 H-60Z", "#BFD8CC") + ink("M-60,430 H960", 4)
    s += flat("M-60,430 q200,-70 420,-20 t600,10 V450 H-60Z", "#A9C88B") + ink("M-60,430 q200,-70 420,-20 t600,10", 4)
    s += at(0, 560, waves(900, 200, 150, "#9CC4BC", "#4E8C86", 3))
    s += lotus_leaf(120, 590, 100, 34) + lotus_leaf(590, 700, 120, 40, "#6AA35B") + at(130, 580, ink("M0,10 V-60", 8, LA), at(0, -60, lotus(7, "#D9567F", h=84, w=22, spread=150)))
    s += at(826, 352, trickster(False), s=0.8) + rod(760, 520, 378, 60)
    s += at(796, 536, fist(SLATE_PALE), s=0.8, turn=30, flip=True)
    s += at(340, 470, gift(0.96)) + at(378, 330, hook(140, 0.8))
    s += at(230, 640, fish(1.2), turn=-34)
    return svg(W, H, s, radiate(340, 386, 128, 4, 28, 250, 320))


def hammock_tree(x: float) -> str:
    """A low tree with a round crown, for the advertisement."""
    return block(f"M{x - 9},120 V-60 H{x + 9} V120Z", "#8F5F30", 4.5, 2, 2) + block(ellipse(x * 0.92, -84, 44, 52), LEAF, 4.5, 3, 3)


def easy_job() -> str:
    """The advertisement shows a hammock under raining coins; outside a hand wants money first."""
    s = room("#FBE6B5", "#E9C792", None) + dusk_side(600)
    inside = flat(box(-148, -290, 296, 470, 24), "#FBE6B5") + flat("M-148,90 q70,-40 148,-8 t148,0 V180 H-148Z", "#A9C96B")
    inside += hammock_tree(-112) + hammock_tree(112)
    inside += "".join(at(x, y, coin(20)) for x, y in ((-50, -236), (10, -196), (62, -240), (-26, -132), (46, -120)))
    inside += block("M-104,-6 Q0,120 104,-6 Q0,52 -104,-6Z", "#D9567F", 4.5, 3, 3)
    inside += limb([(-50, 34), (0, 48), (60, 20)], [30, 32, 22], BLUE, 4) + at(-62, 14, son_head("smile", "smile"), s=0.3, turn=-50)
    inside += block(box(-110, 204, 220, 66, 26), SON, 4.5, 4, 3) + at(0, 237, money(0.5))
    s += at(290, 380, held_phone(350, 664, inside, "#FFF6DF", MOSS), turn=-4)
    s += at(690, 410, hand_out((160, 560), -48, 1.3)) + at(640, 300, coin(40)) + at(700, 240, coin(34)) + at(620, 214, coin(28))
    return svg(W, H, s, arrow("M560,150 C610,120 690,140 730,200", (744, 220), 150, 22, SON))


def little_then_much() -> str:
    """First one coin comes, then the whole bag goes."""
    s = yard(610) + dusk_side(570) + at(748, 420, trickster(), s=1.06) + at(180, 424, grandpa(RUST, "small"), s=1.1)
    s += arrow("M640,196 H384", (360, 196), -90, 22, LA) + at(520, 130, coin(44))
    s += arrow("M300,470 H580", (600, 470), 90, 56, SON) + at(436, 660, money_bag(1.2))
    return svg(W, H, s)


def cut_the_line() -> str:
    """Grandmother cuts the line: the present falls into the bin."""
    s = veranda(560, 500) + at(640, 380, grandma(True, "smile", "open"), s=1.06)
    s += at(236, 640, bin_(1.16)) + at(240, 470, gift(0.86), turn=-16) + at(288, 318, hook(10, 0.74), turn=14)
    s += ink("M282,-10 V120", 4) + ink("M300,198 q14,10 6,26", 4)
    s += at(288, 166, scissors(0.86), turn=-62)
    s += limb([(700, 820), (600, 560), (430, 300)], [170, 130, 86], PLUM, base=PLUM) + at(404, 248, fist(), turn=-30, s=1.05, flip=True)
    return svg(W, H, s)


# ---------- Bị lừa rồi làm gì ----------
def bank_first() -> str:
    """The first call goes to the bank: it locks the account."""
    s = yard(620) + at(286, 640, bank(1.16)) + at(286, 582, padlock(0.86)) + radiate(286, 560, 128, 4, 30, -70, 70)
    return svg(W, H, s, at(700, 440, calling(grandpa(), BROWN), s=1.06))


def tell_police() -> str:
    """Grandmother tells the policeman of the commune everything; he writes it down."""
    s = office() + at(250, 330, officer(), s=1.0) + counter(600)
    s += at(292, 600, sheet(190, 130, 3), turn=-4) + limb([(96, 760), (120, 640), (232, 574)], [120, 104, 70], "#5F7F4A", base="#5F7F4A") + at(246, 566, fist(), turn=40, s=0.72) + ink("M270,560 l34,44", 13) + ink("M270,560 l34,44", 6, HOE)
    s += at(660, 430, grandma(False, "open", "open"), s=1.04)
    s += bubble(420, 226, 170, 130, (566, 420)) + at(505, 292, phone(58, 96, at(0, 0, bolt(0.24, "#F2A128"))), turn=-8)
    return svg(W, H, s)


def keep_evidence() -> str:
    """Messages, receipts and the number go into a box and are kept."""
    s = kitchen() + table(520)
    s += at(196, 470, phone(190, 340, block(box(-76, -120, 120, 64, 18), WHITE, 4, 0, 0) + lines(-62, -96, (40, 40), 12, 8, PAPER_GREY) + block(box(-76, -40, 140, 90, 18), WHITE, 4, 0, 0) + at(-6, 4, money(0.6)) + block(box(-30, 72, 106, 50, 18), "#FDE9B8", 4, 0, 0), NIGHT), turn=-10)
    s += at(512, 400, sheet(150, 230, 5, stamp=True), turn=-10) + at(606, 380, sheet(140, 220, 5, "#FDE9B8"), turn=8) + at(686, 420, notebook(0.5, SON), turn=-14)
    s += block("M396,480 H812 L784,716 H424Z", "#B2452C", 5, 6, 5) + block(box(382, 462, 444, 46, 10), "#8A3320", 5, 5, 4) + at(604, 668, lotus(7, HOE, h=108, w=27, spread=156))
    s += arrow("M290,300 C330,200 420,190 470,250", (484, 268), 142, 24, LA)
    return svg(W, H, s)


def not_alone() -> str:
    """No shame in telling: the family sits with grandmother over tea."""
    s = veranda(520, 290)
    s += at(166, 360, girl(eyes="smile", mouth="smile"), s=0.92) + at(730, 320, son(eyes="smile"), s=1.06)
    s += at(446, 350, grandma(False, "smile", "smile", RUST, "#C4744E"), s=1.1)
    s += limb([(840, 820), (830, 620), (640, 520)], [150, 130, 80], TEAL, base=TEAL).replace(TEAL, "#2E7A74") + at(612, 508, fist(), turn=-74, s=0.9)
    s += limb([(60, 820), (110, 620), (262, 548)], [130, 110, 70], "#D9567F", base="#D9567F") + at(282, 540, fist(), turn=64, s=0.78, flip=True)
    s += table(664) + teapot(450, 716, 1.0) + cup(300, 720, 1.0) + cup(610, 720, 1.0)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "tin-gia/ba-dau-hieu/doa": threat,
    "tin-gia/ba-dau-hieu/giuc": hurry,
    "tin-gia/ba-dau-hieu/doi-tien": wants_money,
    "tin-gia/ba-dau-hieu/dung-lai": stop_and_ask,
    "tin-gia/nguoi-than-muon-tien/tin-la": asks_for_money,
    "tin-gia/nguoi-than-muon-tien/mat-na": behind_the_mask,
    "tin-gia/nguoi-than-muon-tien/goi-lai": known_number,
    "tin-gia/nguoi-than-muon-tien/dung-nguoi": right_person,
    "tin-gia/trung-thuong-viec-nhe/qua": bait,
    "tin-gia/trung-thuong-viec-nhe/viec": easy_job,
    "tin-gia/trung-thuong-viec-nhe/mat": little_then_much,
    "tin-gia/trung-thuong-viec-nhe/bo-qua": cut_the_line,
    "tin-gia/bi-lua-roi-lam-gi/ngan-hang": bank_first,
    "tin-gia/bi-lua-roi-lam-gi/cong-an": tell_police,
    "tin-gia/bi-lua-roi-lam-gi/bang-chung": keep_evidence,
    "tin-gia/bi-lua-roi-lam-gi/khong-xau-ho": not_alone,
}
