# ruff: noqa: E501
"""The pictures of the unit on personal data, 900 x 756, by "du-lieu-ca-nhan/<lesson>/<scene>"."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, table, teapot
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PLUM, SON, WHITE, WOOD, block, box, circle, flat, g, ink, limb, lotus, svg
from lesson_pictures import NIGHT, TEAL, H, W, at, portrait, stall, tomatoes
from letters import letters
from nature import cloud, lotus_flower, sky, sun
from people import conical_hat, fist, grandma, grandma_head, grandpa, grandpa_head, pointing, seller, seller_head, volunteer
from phones import arrow, handset, held_phone, key, phone, tick
from stock_grounds import PAPER_GREY, counter, dark_room, field, kitchen, moon, office, room, veranda, yard
from stock_people import SLATE, SLATE_PALE, calling, hand_out, slate, son, trickster
from stock_safety import (
    app,
    ban,
    bank,
    bank_card,
    bin_,
    book_of_names,
    cross,
    envelope,
    id_card,
    lens,
    mic,
    notebook,
    padlock,
    pin,
    question,
    sheet,
    shield,
    sim,
    switch,
)
from stock_tricks import STEEL, chest, coin, gift, money_bag, money_stack
from things import awning, bananas, basket, cabbage, carrot, lines

RUST, MOSS, PALE = "#A8522F", "#6B7F35", "#7FA6A0"


# ---------- Mật khẩu mạnh ----------
def weak() -> str:
    """The lock 1234 on the house door springs open for anybody."""
    s = sky() + sun(560, 96, 48) + cloud(70, 60, 0.9) + flat("M-60,610 H960 V800 H-60Z", "#D9C08A") + ink("M-60,610 H960", 4)
    s += house(290, 612, 1.06) + at(744, 330, trickster(False), s=1.0)
    s += limb([(640, 800), (600, 680), (556, 600)], [140, 118, 84], SLATE, base=SLATE)
    lock = padlock(1.34, HOE, opened=True) + flat(letters("1234", 60), INK, t="translate(0,84)")
    s += at(392, 556, lock, turn=-8) + at(540, 584, slate(fist()), turn=-24, s=1.0, flip=True)
    return svg(W, H, s)


def four_words() -> str:
    """Four funny things in a row make one strong lock."""
    s = kitchen_wall() + table(640)
    s += at(684, 400, grandma(False, "smile", "smile", MOSS, "#8FA356"), s=1.0)
    things = (
        (112, "#F8DDE4", at(0, 52, conical_hat(), s=0.36)),
        (262, "#E4EED2", at(4, -34, bananas(0, 0, 0.8))),
        (412, "#DDEBE3", lotus_flower(0, 40, 0.84)),
        (562, "#FBE0D6", teapot(-6, 40, 0.62)),
    )
    s += ink("M60,170 H640", 26) + ink("M60,170 H640", 16, "#D9A75C")
    for x, ground, thing in things:
        s += at(x, 170, block(circle(0, 0, 70), ground, 5, 4, 3), thing)
    s += arrow("M336,256 V330", (336, 352), 180, 30) + at(336, 596, padlock(1.35, HOE))
    s += at(500, 560, shield(0.5), turn=6)
    return svg(W, H, s, cup(120, 700, 1.1))


def kitchen_wall() -> str:
    return room("#F7DDA4", "#E2B97C", None)


def each_its_own() -> str:
    """Three places, three locks, three keys of different colours on one ring."""
    s = veranda(600, -300)
    rows = ((160, "#D9567F", at(0, 58, bank(0.3))), (370, HOE, envelope(0.5)), (580, "#6AA35B", phone(56, 96, at(0, 0, lotus(3, "#D9567F", h=30, w=10)))))
    for x, c, thing in rows:
        s += block(box(x - 88, 110, 176, 290, 24), "#FFF6E0") + at(x, 196, thing) + at(x, 340, padlock(0.62, c))
    s += at(758, 420, grandpa(RUST), s=0.98)
    s += limb([(860, 820), (760, 700), (640, 616)], [160, 128, 86], RUST, base=RUST)
    s += ink(circle(520, 560, 58), 20) + ink(circle(520, 560, 58), 10, STEEL)
    for turn, c in ((38, "#D9567F"), (2, HOE), (-34, "#6AA35B")):
        s += at(520, 610, at(0, 44, key(0.42, c)), turn=turn)
    return svg(W, H, s, at(604, 590, fist(), turn=-50, s=0.95, flip=True))


def keep_closed() -> str:
    """The notebook goes into the chest; no slip of paper on the phone."""
    s = room("#FBE6B5", "#E9C792", (690, 70)) + table(620)
    s += at(540, 700, chest(1.24, opened=True)) + at(540, 380, notebook(0.72, SON, lines(20, -60, (46, 50), 13, 10, INK) + lines(20, -20, (60, 40), 13, 10, INK)), turn=-8)
    s += at(540, 700, block("M-198,-166 H198 V0 H-198Z", "#B27A48"), "".join(block(f"M{x},-166 h32 V0 h-32Z", HOE, 4, 0, 0) for x in (-144, 112)), at(0, -70, padlock(0.6, STEEL)))
    s += limb([(960, 760), (880, 560), (716, 410)], [150, 124, 86], PLUM, base=PLUM) + at(690, 390, fist(), turn=-40, s=1.0, flip=True)
    s += at(170, 410, phone(210, 380, block(box(-70, -60, 140, 116, 6), "#FDE9B8", 4.5, 3, 3) + lines(-50, -30, (40, 46), 13, 10, INK) + lines(-50, 6, (70,), 13, 10, INK)), turn=-7)
    return svg(W, H, s, at(170, 410, ban(118)))


# ---------- Không gửi ảnh căn cước ----------
def they_ask() -> str:
    """At the stall: a stranger's chat holds out a present for the identity card."""
    back, front = stall(600)
    s = back + at(676, 320, seller("side", "small"), s=1.02) + awning(-12, 78, 100) + front + tomatoes(790, 640, 170, 72)
    inside = at(-96, -238, head_unknown(40)) + lines(-40, -250, (70, 50), 16, 10, PAPER_GREY)
    inside += block(box(-136, -170, 240, 150, 26), WHITE, 4.5, 0, 0) + at(-16, -34, gift(0.62))
    inside += block(box(-136, 0, 240, 150, 26), WHITE, 4.5, 0, 0) + at(-46, 74, id_card(0.46, seller_head())) + at(66, 74, question(86))
    inside += block(box(-124, 190, 248, 70, 30), "#F1E6CC", 4, 0, 0) + at(92, 225, lens(0.5, PAPER_GREY))
    return svg(W, H, s, at(280, 386, held_phone(344, 656, inside, "#DDEBE3", TEAL), turn=-4))


def head_unknown(r: float) -> str:
    return block(circle(0, 0, r), SLATE_PALE, 5, 0, 0) + question(r * 1.4, "#D5DEDB")


def debts() -> str:
    """With the picture of the card the stranger borrows money in her name."""
    s = dark_room() + at(640, 310, trickster(), s=1.04) + counter(590, "#5C6B6B")
    card = id_card(0.86, grandma_head(False), shirt=PLUM)
    s += at(222, 240, card, turn=-6)
    s += arrow("M250,360 C270,420 300,430 340,440", (360, 446), 110, 28, SON)
    for x, y, t in ((420, 520, -14), (500, 500, 2), (584, 520, 12)):
        s += at(x, y, sheet(130, 176, 4, stamp=True), at(-34, 44, portrait(grandma_head(False), "#CFE3D8", PLUM, 26)), turn=t)
    s += limb([(846, 780), (820, 660), (680, 590)], [130, 112, 76], SLATE, base=SLATE) + at(656, 576, slate(fist()), turn=-56, s=0.85, flip=True)
    return svg(W, H, s, at(160, 690, money_bag(1.0)) + at(310, 694, money_stack(0.84)))


def bring_it() -> str:
    """Who needs the card sees it at the desk of the commune, from hand to hand."""
    s = office() + at(236, 336, volunteer("#F7F1E1", "open", "smile", badge=True), s=1.0) + counter(610)
    s += at(676, 410, grandma(True, "smile", "smile", TEAL, "#4E9C94"), s=1.04)
    s += limb([(60, 800), (110, 690), (250, 620)], [120, 104, 72], "#F7F1E1", base="#F7F1E1") + at(270, 600, fist(), turn=44, s=0.8)
    s += limb([(840, 860), (720, 720), (580, 640)], [160, 130, 84], TEAL, base=TEAL)
    return svg(W, H, s, at(420, 580, id_card(0.72, grandma_head(False), shirt=TEAL), turn=-5), at(550, 616, fist(), turn=-44, s=0.95, flip=True), at(452, 430, tick(0, 0, 46)))


def take_back() -> str:
    """A picture of the card in the group's chat is held and put into the bin."""
    s = room("#F7DDA4", "#E2B97C", (690, 60)) + table(660) + at(716, 700, bin_(1.3))
    inside = flat("M-150,-296 H150 V-200 H-150Z", CO_VIT) + "".join(at(x, -246, portrait(h, CO_VIT_NHAT, c, 32)) for x, h, c in ((-104, grandpa_head(), BROWN), (-40, grandma_head(False), PLUM), (24, seller_head(), TEAL)))
    inside += block(box(-134, -170, 160, 70, 24), WHITE, 4.5, 0, 0) + lines(-112, -142, (50, 60), 14, 10, PAPER_GREY)
    inside += block(box(-104, -70, 240, 176, 26), "#FDE9B8", 4.5, 0, 0) + at(16, 18, id_card(0.68, grandpa_head()))
    inside += block(box(-134, 136, 190, 70, 24), WHITE, 4.5, 0, 0) + lines(-112, 164, (70, 60), 14, 10, PAPER_GREY)
    s += at(282, 384, phone(350, 660, inside, "#DDEBE3"), turn=-4)
    s += arrow("M420,250 C560,130 680,220 712,380", (716, 402), 172, 30, LA) + at(566, 214, id_card(0.46, grandpa_head()), turn=14)
    return svg(W, H, s, at(282, 408, ink(circle(0, 0, 62), 22) + ink(circle(0, 0, 62), 12, HOE)), at(312, 420, pointing(BROWN, False, (120, 860)), turn=-36, s=0.82))


# ---------- Quyền của ứng dụng ----------
def pin_sign(s: float = 1) -> str:
    return g(f"scale({s:g})", flat("M0,0 C-10,-22 -30,-34 -30,-54 C-30,-94 30,-94 30,-54 C30,-34 10,-22 0,0Z", WHITE), flat(circle(0, -54, 12), LA))


def app_asks() -> str:
    """A new app asks for much: the camera, the microphone, the place, the names."""
    s = yard(610) + at(700, 390, grandpa(PALE, "oh"), s=1.1)
    inside = block(box(-132, -250, 264, 120, 26), WHITE, 4.5, 3, 3) + at(-74, -190, app(0, 0, 80, "#D9567F", flat("M-20,-24 L26,0 L-20,24Z", WHITE))) + lines(-20, -212, (100,), 16, 10, INK) + lines(-20, -180, (60, 40), 13, 10, PAPER_GREY)
    for x, y, c, sign in ((-70, -56, BLUE, lens(0.8)), (70, -56, SON, mic(0.8)), (-70, 84, LA, at(0, 42, pin_sign())), (70, 84, "#6B3A78", flat(circle(0, -16, 20), WHITE) + flat("M-36,36 C-34,10 -16,6 0,6 C16,6 34,10 36,36Z", WHITE))):
        inside += app(x, y, 112, c, sign) + at(x + 46, y - 46, block(circle(0, 0, 24), HOE, 4, 0, 0), flat(letters("?", 34), INK, t="translate(0,12)"))
    inside += block(box(-126, 186, 118, 72, 26), "#F1E6CC", 4.5, 3, 3) + ink("M-86,204 l36,36 m0,-36 l-36,36", 9) + block(box(8, 186, 118, 72, 26), LA, 4.5, 3, 3) + ink("M44,222 l16,18 l32,-36", 9, WHITE)
    return svg(W, H, s, at(290, 388, held_phone(346, 660, inside, "#FFF6DF", PALE), turn=-4))


def map_may() -> str:
    """The map needs to know where she is: that is sensible."""
    s = field(300) + cloud(680, 60, 0.9)
    s += at(690, 450, grandma(True, "smile", "open", PLUM), s=0.94)
    inside = flat(box(-150, -292, 300, 584, 26), "#E4EED2") + flat("M-150,-120 Q0,-170 150,-60 V10 Q0,-90 -150,-40Z", "#BFD8CC") + ink("M-150,-120 Q0,-170 150,-60 M150,10 Q0,-90 -150,-40", 4)
    inside += ink("M-100,292 C-90,160 40,150 30,30 C24,-80 100,-140 90,-290", 40) + ink("M-100,292 C-90,160 40,150 30,30 C24,-80 100,-140 90,-290", 30, "#FFF6E0") + ink("M-100,292 C-90,160 40,150 30,30 C26,-30 40,-90 60,-140", 10, BLUE)
    inside += flat(circle(-70, 40, 26), "#6AA35B") + flat(circle(-104, 80, 22), "#6AA35B") + at(62, -142, pin(0.9)) + at(-90, 200, block(circle(0, 0, 22), BLUE, 5, 0, 0))
    s += at(270, 384, held_phone(346, 660, inside, "#E4EED2", PLUM), turn=-5)
    return svg(W, H, s, at(492, 120, tick(0, 0, 62)))


def torch_may_not() -> str:
    """A torch that wants the address book: a grey hand pulls at it, and is refused."""
    s = sky("#2B4A55") + moon(120, 110, 50) + "".join(flat(circle(x, y, 4), "#F6D58A") for x, y in ((250, 70), (330, 140), (60, 230), (620, 60), (480, 90)))
    s += flat("M-60,600 H960 V800 H-60Z", "#3F6A50") + ink("M-60,600 H960", 4) + flat("M372,250 L960,40 V560 Z", "#F6E6A8", 0.85)
    s += at(246, 330, phone(190, 350, at(0, 0, block(circle(0, 0, 62), HOE, 5, 0, 0), flat("M-26,-40 H26 L14,-6 V40 H-14 V-6Z", INK)), NIGHT), turn=70)
    s += at(246, 330, limb([(-40, 480), (-50, 300), (-20, 110)], [150, 130, 96], BROWN, base=BROWN)) + at(226, 430, fist(), s=1.2, turn=10)
    s += at(690, 420, book_of_names(1.36), turn=8)
    s += at(588, 600, hand_out((-90, 300), 26, 0.94))
    return svg(W, H, s, at(640, 250, cross(58)))


def look_again() -> str:
    """In the settings the switches are looked through, and some are turned off."""
    s = room("#E9F0DC", "#D9C08A", None) + at(712, 310, shield(1.7, CO_VIT, "lotus")) + table(680)
    inside = ""
    for y, c, sign, on in ((-200, BLUE, lens(0.6), True), (-80, SON, mic(0.6), False), (40, LA, at(0, 28, pin_sign(0.68)), True), (160, "#6B3A78", flat(circle(0, -12, 15), WHITE) + flat("M-27,28 C-26,8 -12,4 0,4 C12,4 26,8 27,28Z", WHITE), False)):
        inside += block(box(-142, y - 50, 284, 100, 22), WHITE, 4, 0, 0) + app(-92, y, 74, c, sign) + lines(-40, y - 8, (66,), 15, 8, PAPER_GREY) + switch(90, y, on, 0.9)
    s += at(320, 384, held_phone(360, 664, inside, "#F1E6CC", MOSS), turn=-4)
    return svg(W, H, s, at(416, 546, pointing(MOSS, True, (160, 860)), turn=-34, s=0.86))


# ---------- Mất điện thoại ----------
def ring_it() -> str:
    """Grandmother borrows the seller's phone and calls her own: it rings in the basket."""
    back, front = stall(604)
    s = back + at(140, 300, seller("open", "smile"), s=0.94) + awning(-12, 84, 100) + front
    s += at(690, 400, calling(grandma(True, "side", "open"), PLUM), s=1.0)
    s += at(330, 560, phone(104, 190, at(0, -6, handset(30, -132, LA)), "#FFF6DF"), turn=-14)
    s += cabbage(236, 590, 44) + cabbage(410, 596, 40) + carrot(278, 560, -30, 1.0) + basket(324, 740, 270, 140)
    return svg(W, H, s, ink("M256,436 q-20,22 -16,52 M226,416 q-34,38 -26,84 M416,414 q30,22 28,62 M446,384 q50,40 46,102", 18), ink("M256,436 q-20,22 -16,52 M226,416 q-34,38 -26,84 M416,414 q30,22 28,62 M446,384 q50,40 46,102", 9, HOE))


def lock_sim() -> str:
    """The network's shop locks the SIM: nobody can call with it."""
    s = room("#DDEBE3", "#C9D8C4", None) + block(box(40, 60, 300, 120, 16), CO_VIT) + at(110, 120, mic(0.7, HOE)) + ink("M170,96 q20,24 0,48 M200,78 q38,42 0,84 M232,62 q56,58 0,116", 9, HOE)
    s += at(214, 372, volunteer("#D9567F", "smile", "open", badge=False), s=0.98) + block(box(128, 366, 28, 54, 12), INK, 4, 0, 0) + ink("M142,420 C150,470 190,480 206,452", 6)
    s += at(708, 400, grandpa(BROWN), s=1.02) + counter(640, "#6F9488")
    s += at(456, 500, sim(1.4), turn=-6) + at(500, 586, padlock(0.82))
    return svg(W, H, s)


def lock_money() -> str:
    """The bank is called: the card and the money are locked."""
    s = kitchen() + table(600) + at(690, 372, calling(grandma(False, "open", "smile", RUST, "#C4744E"), RUST), s=1.06) + flat("M-60,600 H960 V800 H-60Z", WOOD) + ink("M-60,600 H960")
    s += at(262, 470, bank_card(1.3), turn=-8)
    s += at(300, 590, padlock(1.06)) + at(520, 690, money_stack(0.8, 3)) + at(120, 690, coin(34)) + at(190, 712, coin(30))
    return svg(W, H, s)


def lock_screen() -> str:
    """From today the phone has a lock: number dots and a finger print; the grandson helps."""
    s = veranda(590, 480) + at(700, 360, son(eyes="down", mouth="smile"), s=1.04)
    inside = at(0, -176, padlock(0.76)) + "".join(flat(circle(x, -66, 13), HOE) for x in (-75, -25, 25, 75))
    for r in range(3):
        for c in range(3):
            inside += block(circle(-86 + c * 86, 16 + r * 84, 34), WHITE, 4, 0, 0) + flat(letters(str(r * 3 + c + 1), 34), INK, t=f"translate({-86 + c * 86},{28 + r * 84})")
    s += at(280, 384, held_phone(346, 660, inside, NIGHT, PLUM), turn=-4)
    return svg(W, H, s, at(300, 392, pointing("#2E7A74", False, (330, 1000)), turn=-50, s=0.78))


def card_photo() -> str:
    """On the drawn phone: the identity card photographed on the table."""
    return svg(W, H, table(-60), at(450, 378, id_card(2.34, grandma_head(False), shirt=PLUM), turn=-4), lotus_flower(105, 750, 1.05))


PICTURES: dict[str, Callable[[], str]] = {
    "du-lieu-ca-nhan/mat-khau-manh-de-nho/yeu": weak,
    "du-lieu-ca-nhan/mat-khau-manh-de-nho/bon-tu": four_words,
    "du-lieu-ca-nhan/mat-khau-manh-de-nho/rieng": each_its_own,
    "du-lieu-ca-nhan/mat-khau-manh-de-nho/cat-kin": keep_closed,
    "du-lieu-ca-nhan/khong-gui-anh-can-cuoc/ho-xin": they_ask,
    "du-lieu-ca-nhan/khong-gui-anh-can-cuoc/vay-no": debts,
    "du-lieu-ca-nhan/khong-gui-anh-can-cuoc/mang-den": bring_it,
    "du-lieu-ca-nhan/khong-gui-anh-can-cuoc/go-anh": take_back,
    "du-lieu-ca-nhan/khong-gui-anh-can-cuoc/the-can-cuoc": card_photo,
    "du-lieu-ca-nhan/quyen-cua-ung-dung/xin-quyen": app_asks,
    "du-lieu-ca-nhan/quyen-cua-ung-dung/ban-do": map_may,
    "du-lieu-ca-nhan/quyen-cua-ung-dung/den-pin": torch_may_not,
    "du-lieu-ca-nhan/quyen-cua-ung-dung/xem-lai": look_again,
    "du-lieu-ca-nhan/mat-dien-thoai-lam-gi/goi-may": ring_it,
    "du-lieu-ca-nhan/mat-dien-thoai-lam-gi/khoa-sim": lock_sim,
    "du-lieu-ca-nhan/mat-dien-thoai-lam-gi/khoa-tien": lock_money,
    "du-lieu-ca-nhan/mat-dien-thoai-lam-gi/khoa-man-hinh": lock_screen,
}
