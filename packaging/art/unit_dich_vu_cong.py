# ruff: noqa: E501
"""The pictures of the unit Dịch vụ công trực tuyến."""

from __future__ import annotations

from collections.abc import Callable

from houses import house, shutters, table
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PLUM, SON, WHITE, block, box, circle, flat, ink, limb, lotus, svg
from lesson_pictures import H, W, at, portrait
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from officials import clerk, clerk_head, girl_head, star
from people import fist, grandma, grandpa, open_palm, pointing, volunteer
from phones import arrow, held_phone, key, phone, rings, scan_corners, tick
from stock_devices import hall
from stock_devices import kitchen as kitchen_wall
from stock_devices import veranda as veranda_wall
from stock_market import hen, note
from stock_office import (
    GREY_LINE,
    bookshelf,
    browser,
    clock,
    computer,
    counter,
    cross,
    envelope,
    folder,
    good,
    id_card,
    no_sign,
    notebook,
    notice_board,
    office,
    office_house,
    padlock,
    paper,
    pen,
    thought,
)
from stock_people import slate, trickster
from stock_tricks import hook
from things import lines, magnifier

ADDRESS = "dichvucong.gov.vn"
SHIRT_GREEN = "#DDEBE3"


def word(text: str, x: float, y: float, size: float, fill: str = INK, middle: bool = True) -> str:
    return flat(letters(text, size, middle), fill, t=f"translate({x:g},{y:g})")


# ---------- Đúng địa chỉ ----------
def many_doors() -> str:
    """A street of three offices that look alike; only the middle one has the true sign. Grandmother wonders."""
    s = sky() + cloud(60, 40, 0.8) + cloud(720, 60, 0.9) + flat("M-60,430 H960 V800 H-60Z", "#D9C08A") + ink("M-60,430 H960", 4)
    for x, sign in ((150, star(0, 0, 24, "#C8B896")), (450, star(0, 0, 26)), (750, star(0, 0, 24, "#C8B896"))):
        s += at(x, 430, office_house(0, 0, 0.62, sign))
    s += flat("M-60,470 H960 V560 H-60Z", "#BFB7A4") + ink("M-60,470 H960 M-60,560 H960", 4) + ink("M-20,515 h80 M120,515 h80 M260,515 h80 M400,515 h80 M540,515 h80 M680,515 h80 M820,515 h80", 6, WHITE)
    s += at(450, 610, grandma(False, "side", "oh"), s=1.04)
    s += word("?", 270, 640, 130, SON) + word("?", 640, 640, 130, SON)
    s += banana_leaf(20, 760, 220, 12) + banana_leaf(880, 760, 220, -14, "#6AA35B")
    return svg(W, H, s)


def the_address() -> str:
    """The page with its address bar: a magnifier over the address, the padlock is shut."""
    s = hall() + table(640)
    page = star(0, -40, 44) + lines(-110, 30, (100, 120), 20, 14, CO_VIT) + block(box(-250, 78, 150, 90, 16), CO_VIT_NHAT, 4, 3, 3) + block(box(-75, 78, 150, 90, 16), "#FDE9B8", 4, 3, 3) + block(box(100, 78, 150, 90, 16), "#F8DDE4", 4, 3, 3)
    s += at(440, 300, computer(700, 500)) + at(440, 300, browser(640, 440, word(ADDRESS, 0, 15, 46, INK, False)), page)
    s += ink("M196,160 H656", 14) + ink("M196,160 H656", 7, HOE)
    return svg(W, H, s, at(640, 190, pointing(BROWN, False, (200, 820)), turn=-20, s=0.86))


def last_part() -> str:
    """The end of the address stands on gold: ".gov.vn"; grandmother points there, a false one is crossed out."""
    s = veranda_wall(600)
    s += block(box(60, 90, 780, 130, 26), WHITE, 5, 6, 5) + flat(box(556, 104, 266, 102, 20), HOE) + ink(box(556, 104, 266, 102, 20), 4) + word("dichvucong", 320, 176, 74) + word(".gov.vn", 688, 176, 68)
    s += block(box(60, 262, 560, 96, 22), "#E9E2CE", 5, 5, 4) + word("dichvucong-vn.com", 312, 324, 46, "#7A6549") + cross(600, 352, 46)
    s += at(300, 560, grandma(False, "smile", "open"), s=0.98)
    return svg(W, H, s, at(700, 236, pointing(PLUM, True, (110, 820)), turn=-8, s=0.84))


def by_oneself() -> str:
    """Grandfather types the address himself; the letter with a hook in it is left alone."""
    s = sky("#CFE3D8") + shutters(330, 50, 110, 150) + flat("M-60,480 H960 V800 H-60Z", "#E6CF98") + ink("M-60,480 H960", 4) + bookshelf(40, 60, 190, 330)
    s += at(470, 390, grandpa(mouth="smile"), s=1.0) + table(640)
    s += limb([(310, 560), (212, 640), (300, 690)], [110, 104, 84], BROWN, base=BROWN) + limb([(630, 560), (728, 640), (640, 690)], [110, 104, 84], BROWN, base=BROWN)
    s += at(470, 610, block("M-190,-150 H190 V60 H-190Z", "#54666A", 5, 5, 4), flat("M-20,-60 m-22,0 a22,22 0 1,0 44,0 a22,22 0 1,0 -44,0", "#6C8084"), block("M-240,60 H240 L270,96 H-270Z", "#6C8084", 5, 4, 4), at(2, -52, lotus(5, HOE, h=50)))
    s += at(316, 672, fist(), turn=50, s=0.82) + at(624, 672, fist(), turn=-50, s=0.82, flip=True)
    s += at(780, 520, hook(560, 1.1)) + at(776, 420, envelope(190), turn=-8) + no_sign(778, 420, 88)
    return svg(W, H, s)


# ---------- Đăng nhập bằng VNeID ----------
def one_key() -> str:
    """The card is the key: it opens the gate of the public services."""
    s = sky() + sun(110, 90, 54) + cloud(640, 60, 0.9) + flat("M-60,560 H960 V800 H-60Z", "#D9C08A") + ink("M-60,560 H960", 4)
    s += office_house(560, 560, 1.36, star(-62, 0, 26) + lines(-26, -10, (60, 50), 20, 10, CO_VIT)) + flat("M510,560 V400 L548,420 V560Z", "#083F41")
    s += palm(60, 560, 320) + at(228, 430, grandma(True, "smile", "open"), s=0.9)
    s += limb([(120, 830), (230, 780), (342, 640)], [140, 116, 82], PLUM, base=PLUM) + at(400, 530, key(0.66), turn=-92) + at(372, 534, id_card(150), turn=-4) + at(350, 606, fist(), turn=10, s=0.92)
    return svg(W, H, s)


def right_button() -> str:
    """On the page: the button with the identity card is pressed, not the others."""
    s = kitchen_wall() + table(640)
    page = at(0, -90, portrait(clerk_head(), CO_VIT_NHAT, "#8FA9B8", 66)) + lines(-90, 0, (80, 90), 18, 12, CO_VIT)
    page += block(box(-250, 40, 500, 92, 26), HOE, 5, 5, 4) + at(-186, 86, id_card(90)) + lines(-110, 76, (130, 150), 22, 14, INK)
    page += block(box(-250, 152, 240, 62, 20), WHITE, 4, 3, 3) + lines(-210, 174, (160,), 16, 0, GREY_LINE) + block(box(10, 152, 240, 62, 20), WHITE, 4, 3, 3) + lines(50, 174, (160,), 16, 0, GREY_LINE)
    s += at(400, 320, computer(680, 540)) + at(400, 320, browser(620, 490, lines(0, -9, (130, 60, 40), 18, 10, CO_VIT)), page)
    s += rings(470, 410, 32) + at(470, 404, pointing(PLUM, True, (260, 640)), turn=-32, s=0.9)
    return svg(W, H, s)


def asks_again() -> str:
    """The phone asks again: grandfather presses yes only because it was he who logged in; the computer opens."""
    s = office("#DDEBE3", 520) + notice_board(640, 50, 210, 170) + table(600, "#C48F52")
    s += at(690, 424, computer(340, 250, padlock(0.95, HOE, True), "#DDEBE3"))
    inside = at(0, -196, computer(130, 96, at(0, -6, padlock(0.34))), s=0.86) + lines(-100, -50, (90, 100), 18, 12, CO_VIT) + lines(-70, -14, (140,), 14, 0, GREY_LINE)
    inside += block(box(-126, 40, 252, 84, 26), LA, 5, 4, 4) + ink("M-24,82 l16,16 l34,-36", 11, WHITE) + block(box(-126, 148, 252, 84, 26), WHITE, 5, 3, 3) + ink("M-18,172 l36,36 M18,172 l-36,36", 9, SON)
    s += at(270, 376, held_phone(340, 650, inside, sleeve=BROWN), turn=-4) + rings(296, 454, 28)
    s += at(300, 450, pointing(BROWN, False, (200, 860)), turn=-30, s=0.8)
    return svg(W, H, s)


def log_out() -> str:
    """On the shared computer: log out, then go; the door is locked behind."""
    s = sky("#E4EED2") + flat("M-60,540 H960 V800 H-60Z", "#D9C08A") + ink("M-60,540 H960", 4) + block("M660,80 H860 V540 H660Z", "#A9C88B", 5, 4, 4) + at(760, 200, cloud(-40, 0, 0.6)) + palm(760, 540, 250) + ink("M660,80 H860 V540 H660Z") + block("M860,80 L940,40 V600 L860,540Z", "#0F6163", 5, 0, 0)
    s += block("M-20,560 H470 V600 H-20Z", "#B9824B", 5, 4, 4) + flat("M0,602 H60 V800 H0Z M380,602 H440 V800 H380Z", "#8F5F30") + ink("M0,602 V800 M60,602 V800 M380,602 V800 M440,602 V800", 4)
    s += at(230, 330, computer(400, 300, padlock(1.15), "#DDEBE3"))
    s += at(560, 470, grandma(True, "smile", "open"), s=0.84) + arrow("M740,660 H812", (826, 660), 90, 40)
    return svg(W, H, s)


# ---------- Tìm thủ tục, nộp hồ sơ ----------
def what_for() -> str:
    """First think: grandmother thinks of the paper that her grandchild needs for school."""
    s = veranda_wall(600) + at(230, 470, grandma(False, "side", "small"), s=1.04) + hen(750, 730, 0.9)
    s += thought(360, 60, 470, 330, (330, 410)) + at(490, 226, portrait(girl_head(), "#FDE9B8", WHITE, 92))
    s += at(700, 220, paper(170, 220, 4, stamp_at=(36, 62)), turn=6)
    return svg(W, H, s)


def search() -> str:
    """The name of the matter goes into the search box; the list below gets short."""
    s = hall() + table(650)
    page = block(box(-270, -130, 540, 88, 44), WHITE, 5, 4, 4) + ink(circle(-222, -86, 20), 8) + ink("M-208,-72 l18,18", 10) + lines(-170, -96, (120, 150), 22, 14, INK) + ink("M126,-112 v52", 6, CO_VIT)
    for i, (c, f) in enumerate((("#FDE9B8", HOE), (WHITE, GREY_LINE), (WHITE, GREY_LINE))):
        page += block(box(-270, -20 + i * 78, 540, 64, 16), c, 4, 3, 3) + at(-230, 12 + i * 78, paper(34, 44, 2)) + lines(-190, 4 + i * 78, (140 - i * 20, 120), 16, 12, f if i else CO_VIT)
    s += at(400, 330, computer(680, 560)) + at(400, 330, browser(624, 506, lines(0, -9, (130, 60, 40), 18, 10, CO_VIT)), page)
    return svg(W, H, s, magnifier(640, 250, 110, -38, at(0, 0, paper(110, 140, 4, stamp_at=(24, 40)))), limb([(900, 860), (830, 640), (742, 400)], [160, 132, 96], PLUM), at(742, 374, fist(), turn=-30, s=1.1, flip=True))


def clear_photo() -> str:
    """Photograph a paper: by the window, flat on the table, the phone straight above, all four corners in the frame."""
    s = sky() + shutters(104, 40, 170, 190) + flat("M-60,300 H960 V800 H-60Z", "#B9824B") + ink("M-60,300 H960") + ink("M-40,336 C200,326 300,346 620,336 S900,332 1100,340", 3, "#8F5F30")
    s += flat("M150,240 H300 L560,756 H60Z", "#FBE6B5", 0.4) + at(250, 530, paper(290, 380, 6, stamp_at=(70, 110)))
    inside = flat(box(-136, -246, 272, 420, 20), "#8F5F30") + at(0, -36, paper(200, 290, 6, stamp_at=(48, 84))) + scan_corners(-122, -200, 244, 330, HOE, 11) + block(circle(0, 236, 38), WHITE, 5, 0, 0) + ink(circle(0, 236, 25), 4)
    s += at(640, 376, held_phone(330, 650, inside, flip=True), turn=4) + good(820, 110, 50)
    return svg(W, H, s)


def keep_the_code() -> str:
    """Sent: the phone shows the code of the file, grandmother writes it down in her notebook."""
    s = kitchen_wall() + table(560) + at(690, 330, grandma(False, "down", "smile"), s=0.94)
    inside = tick(0, -130, 74) + block(box(-128, -20, 256, 130, 20), "#FDE9B8", 4.5, 3, 3) + word("402 718", 0, 64, 56) + lines(-100, 150, (90, 100), 18, 12, GREY_LINE)
    s += at(230, 370, phone(330, 630, inside), turn=-5)
    s += at(600, 640, notebook(360, 210, 4), turn=-4) + word("402 718", 566, 662, 54, BLUE)
    s += limb([(960, 800), (880, 720), (760, 640)], [140, 116, 82], PLUM, base=PLUM) + at(692, 668, pen(150, SON), turn=46) + at(766, 616, fist(), turn=-20, s=0.92, flip=True)
    return svg(W, H, s)


# ---------- Tra cứu hồ sơ, nộp phí ----------
def own_code() -> str:
    """Every file has its own number: the clerk holds the folder with its tag before the shelf of folders."""
    s = office("#EFE3C2", 540)
    for r in range(2):
        for c in range(4):
            s += at(540 + c * 98, 130 + r * 170, folder(92, 110, ("#F0C873", "#D9E4C2", "#F2C9B8", "#CFE3D8")[(c + r) % 4]))
        s += block(f"M470,{192 + r * 170} H880 v18 H470Z", "#B9824B", 4.5, 3, 3)
    s += at(250, 370, clerk("smile", "open"), s=1.02) + counter(640)
    s += at(500, 560, folder(330, 240)) + at(520, 590, block("M-120,-46 H96 L132,0 L96,46 H-120Z", "#FFF6DF", 5, 4, 4), flat(circle(100, 0, 9), INK), word("402 718", -14, 16, 44))
    s += limb([(130, 580), (190, 662), (330, 640)], [110, 104, 78], SHIRT_GREEN, base=SHIRT_GREEN) + at(350, 626, fist(), turn=30, s=0.9)
    return svg(W, H, s)


def where_is_it() -> str:
    """The way of the file on the phone: handed in, being worked on, ready."""
    s = sky() + flat("M-60,460 H960 V800 H-60Z", "#A9C88B") + ink("M-60,460 H960", 4) + flat("M-60,640 C200,560 340,620 480,560 S760,470 960,520 V620 C760,560 620,640 480,660 S180,660 -60,740Z", "#E6CF98") + ink("M-60,640 C200,560 340,620 480,560 S760,470 960,520 M-60,740 C180,660 340,680 480,660 S760,560 960,620", 4)
    s += house(740, 470, 0.46) + office_house(470, 470, 0.52, star(0, 0, 26)) + cloud(620, 60, 0.9) + palm(890, 480, 230)
    s += at(600, 590, folder(150, 110), turn=-8) + arrow("M690,570 H770", (786, 566), 84, 26)
    inside = ""
    for i, (sign, c) in enumerate(((ink("M-14,0 l10,10 l20,-22", 8, WHITE), LA), (flat("M-10,-16 h20 l-8,16 l8,16 h-20 l8,-16Z", INK), HOE), ("", WHITE))):
        y = -180 + i * 170
        inside += (ink(f"M-80,{y + 44} v82", 12, LA if i == 0 else GREY_LINE) if i < 2 else "") + at(-80, y, block(circle(0, 0, 42), c, 5, 3, 3), sign) + lines(-14, y - 20, (110,), 18, 0, CO_VIT) + lines(-14, y + 12, (70,), 14, 0, GREY_LINE)
    s += at(210, 376, held_phone(320, 630, inside), turn=-5)
    return svg(W, H, s)


def pay_there() -> str:
    """The fee is paid on the true page; the hand that wants it in private is refused."""
    s = sky("#DDEBE3") + flat("M-60,560 H960 V800 H-60Z", "#C48F52") + ink("M-60,560 H960")
    s += flat("M560,-20 C520,120 600,240 556,380 C520,500 600,600 560,790 H960 V-20Z", "#A9BDB8") + ink("M560,-20 C520,120 600,240 556,380 C520,500 600,600 560,790", 16) + ink("M560,-20 C520,120 600,240 556,380 C520,500 600,600 560,790", 7, WHITE)
    page = star(0, -150, 44) + lines(-90, -84, (80, 90), 18, 12, CO_VIT) + at(0, 0, note(200)) + block(box(-124, 90, 248, 84, 26), LA, 5, 4, 4) + ink("M-24,132 l16,16 l34,-36", 11, WHITE)
    s += at(250, 370, held_phone(340, 660, page + at(0, -236, block(box(-130, -30, 260, 60, 30), WHITE, 4, 0, 0), at(-94, 4, padlock(0.26)), word("gov.vn", 20, 13, 40))), turn=-4)
    s += at(760, 360, trickster(False), s=0.86) + at(600, 640, slate(open_palm("#54666A", (80, 420))), turn=-70, s=0.7)
    return svg(W, H, s, no_sign(690, 590, 96))


def fetch() -> str:
    """On the day told, grandmother gets her stamped paper at the counter; the receipt is in her hand."""
    s = office("#F6E2BC", 500) + clock(430, 110, 56) + notice_board(640, 50, 210, 180) + at(210, 330, volunteer("#F4F7F1", "smile", "open", False), s=0.98) + counter(600, "#8F5F30", "#E6CF98")
    s += at(690, 420, grandma(True, "smile", "open"), s=0.94)
    s += at(440, 480, paper(200, 260, 4, stamp_at=(44, 66)), turn=4)
    s += limb([(110, 560), (190, 640), (300, 590)], [104, 98, 74], "#F4F7F1", base="#F4F7F1") + at(326, 566, fist(), turn=60, s=0.86)
    s += limb([(830, 830), (700, 740), (576, 600)], [140, 120, 84], PLUM, base=PLUM) + at(552, 574, fist(), turn=-40, s=0.9, flip=True)
    return svg(W, H, s)


# ---------- shown on the drawn phone ----------
def blurred_paper() -> str:
    """A photograph of a paper that is dark, crooked and cut off."""
    s = sky("#5B5142") + flat("M-60,-20 L500,-20 L380,800 H-60Z", "#4A4235")
    sheet = flat("M-250,-340 H250 V340 H-250Z", "#9A8F78")
    for i in range(9):
        w = (330, 260, 360, 200)[i % 4]
        for k in range(3):
            sheet += flat(box(-210 + k * 9, -270 + i * 66 + k * 7, w, 20, 10), "#6E6350", 0.5)
    s += at(560, 470, sheet, turn=24, s=1.1)
    return svg(W, H, s, flat("M-20,520 C200,440 420,560 520,800 H-20Z", "#2B241B", 0.55))


def clear_paper() -> str:
    """A photograph of a paper: bright, straight, all four corners."""
    s = sky("#C48F52") + ink("M-40,120 C200,100 500,140 940,116 M-40,640 C300,620 600,660 940,636", 5, "#A97740")
    return svg(W, H, s, at(450, 378, paper(500, 660, 8, stamp_at=(130, 210))))


PICTURES: dict[str, Callable[[], str]] = {
    "dich-vu-cong/dung-dia-chi/nhieu-cua": many_doors,
    "dich-vu-cong/dung-dia-chi/dia-chi": the_address,
    "dich-vu-cong/dung-dia-chi/phan-cuoi": last_part,
    "dich-vu-cong/dung-dia-chi/tu-go": by_oneself,
    "dich-vu-cong/dang-nhap-bang-vneid/mot-chia": one_key,
    "dich-vu-cong/dang-nhap-bang-vneid/bam-nut": right_button,
    "dich-vu-cong/dang-nhap-bang-vneid/hoi-lai": asks_again,
    "dich-vu-cong/dang-nhap-bang-vneid/dang-xuat": log_out,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/viec-can": what_for,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/tim": search,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/chup-ro": clear_photo,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/ghi-ma": keep_the_code,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/anh-mo": blurred_paper,
    "dich-vu-cong/tim-thu-tuc-nop-ho-so/anh-ro": clear_paper,
    "dich-vu-cong/tra-cuu-ho-so-nop-phi/ma-rieng": own_code,
    "dich-vu-cong/tra-cuu-ho-so-nop-phi/den-dau": where_is_it,
    "dich-vu-cong/tra-cuu-ho-so-nop-phi/tra-phi": pay_there,
    "dich-vu-cong/tra-cuu-ho-so-nop-phi/nhan-giay": fetch,
}
