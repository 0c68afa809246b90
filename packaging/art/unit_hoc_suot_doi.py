# ruff: noqa: E501
"""The pictures of the unit Học suốt đời."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, PLUM, SON, WHITE, block, box, circle, ellipse, flat, g, ink, limb, lotus, svg
from lesson_pictures import H, W, at, portrait
from letters import letters
from nature import cloud, palm, sky, sun
from officials import clerk_head, girl, girl_head, star
from people import conical_hat, fist, grandma, grandpa, grandpa_head, open_palm, pointing, seller, seller_head, volunteer_head
from phones import bubble, held_phone, phone, rings
from stock_devices import fields, hall, kitchen, night, room, sound
from stock_devices import veranda as before_house
from stock_grounds import field, yard
from stock_market import farmer, hen, man_head, notes, orange_tree
from stock_office import GREY_LINE, blackboard, books, bookshelf, cross, good, no_sign, pause, play, progress, thought
from stock_people import slate, trickster
from stock_safety import radiate
from stock_tricks import hook, money
from things import basket, greens, lines

BAMBOO = "#D9A75C"


def word(text: str, x: float, y: float, size: float, fill: str = INK) -> str:
    return flat(letters(text, size), fill, t=f"translate({x:g},{y:g})")


# ---------- Tìm bài học ----------
def wish_to_know() -> str:
    """A farmer with his hens would like to know more; his phone knows where to look."""
    s = yard(560) + at(330, 420, farmer(eyes="side", mouth="small"), s=1.02) + hen(90, 730, 0.9, "#E2A24A") + hen(800, 736, 1.15)
    s += thought(470, 50, 360, 230, (420, 380)) + hen(570, 236, 0.86) + word("?", 740, 220, 150, SON)
    s += at(600, 590, phone(180, 320, block(box(-64, -110, 128, 50, 25), WHITE, 4, 0, 0) + ink(circle(-36, -86, 11), 6) + ink("M-28,-78 l9,9", 7) + lines(-8, -92, (50,), 12, 0, GREY_LINE) + "".join(block(box(-64, -40 + i * 58, 128, 46, 10), ("#FDE9B8", WHITE, WHITE)[i], 3.5, 0, 0) for i in range(3))), turn=8)
    s += limb([(440, 830), (510, 760), (590, 700)], [130, 110, 82], "#6E8B3D", base="#6E8B3D") + at(566, 690, fist(), turn=0, s=1.0)
    return svg(W, H, s)


def few_words() -> str:
    """A few words in the search box: the phone brings lessons on hens."""
    s = before_house(590)
    inside = block(box(-136, -256, 272, 76, 38), WHITE, 5, 3, 3) + ink(circle(-100, -222, 15), 7) + ink("M-89,-211 l13,13", 8) + word("nuôi gà", 28, -204, 50)
    for i, c in enumerate(("#FDE9B8", "#E4EED2", "#DDEBE3")):
        y = -150 + i * 134
        inside += block(box(-136, y, 272, 118, 16), c, 4.5, 3, 3) + hen(-84, y + 104, 0.56, ("#C9712F", "#E2A24A", "#8C5A34")[i]) + lines(-14, y + 30, (96,), 16, 0, CO_VIT) + lines(-14, y + 62, (60,), 13, 0, "#A58A5C") + play(98, y + 84, 20)
    s += at(280, 384, held_phone(340, 670, inside, sleeve="#6E8B3D"), turn=-5)
    s += at(720, 430, grandma(True, "down", "smile"), s=0.92)
    return svg(W, H, s, hen(516, 736, 0.72))


def who_made_it() -> str:
    """Two lessons: one by a known teacher with a tick, one by nobody with shouting and money."""
    s = room("#DDEBE3", "#C9DCC6", 560) + bookshelf(330, 30, 240, 200, 2)
    s += at(230, 380, block(box(-180, -200, 360, 400, 26), WHITE, 5, 6, 5), flat(box(-156, -176, 312, 190, 16), "#CFE3D8"), at(0, -78, portrait(clerk_head(), "#E4EED2", "#8FA9B8", 84)), hen(104, 8, 0.5), lines(-150, 48, (130, 90), 20, 14, CO_VIT), lines(-150, 86, (200,), 16, 0, GREY_LINE), at(-104, 150, ink("M-40,-30 h80 v60 h-80Z M-40,-12 h80 M-20,-40 v18 M20,-40 v18", 5)), lines(-40, 142, (110,), 16, 0, "#A58A5C"))
    s += good(390, 200, 56)
    s += at(670, 380, block(box(-180, -200, 360, 400, 26), WHITE, 5, 6, 5), flat(box(-156, -176, 312, 190, 16), "#A9BDB8"), at(0, -70, block(circle(0, 0, 78), "#6C8084", 5, 0, 0), word("?", 0, 38, 108, "#D5DEDB")), notes(-104, -6, 90, -10), notes(108, -6, 90, 12), lines(-150, 48, (280,), 26, 0, SON), lines(-150, 92, (220,), 26, 0, SON), ink("M-110,130 v44 M-110,190 v2 M-70,130 v44 M-70,190 v2 M-30,130 v44 M-30,190 v2", 12, SON))
    s += cross(832, 200, 54)
    return svg(W, H, s, table(600), teapot(270, 716, 0.9), cup(390, 716, 1.0), books(650, 720))


def try_first() -> str:
    """Grandfather rests in the hammock and watches a short lesson, the phone leans on the teapot."""
    s = sky("#E4EED2") + sun(820, 80, 46) + palm(80, 640, 470) + palm(850, 640, 470, True) + flat("M-60,600 H960 V800 H-60Z", "#BFD08F") + ink("M-60,600 H960", 4)
    s += at(470, 330, grandpa(), s=0.9) + flat("M240,602 H720 V800 H240Z", "#BFD08F") + ink("M240,600 H720", 4)
    s += block("M88,330 C240,540 680,540 838,330 C740,780 190,780 88,330Z", "#D9567F", 5, 5, 4) + ink("M136,420 C280,600 650,600 790,420 M196,520 C320,660 610,660 730,520", 9, HOE) + ink("M88,330 l-14,-40 M838,330 l14,-40", 6)
    s += block("M560,690 H860 V730 H560Z", "#B9824B", 5, 4, 4) + ink("M590,730 v40 M830,730 v40", 14)
    s += at(690, 596, block(box(-120, -84, 240, 168, 20), "#2C3B3A", 5, 4, 4, "#2C3B3A"), flat(box(-104, -68, 208, 136, 10), "#FDE9B8"), orange_tree(-40, 66, 0.36), play(48, -8, 36), progress(-90, 52, 180, 0.2), turn=-4) + teapot(810, 690, 0.66)
    return svg(W, H, s, books(180, 720, (CO_VIT, HOE, "#B8305F")))


# ---------- Nguồn tin cậy ----------
def well(x: float, y: float, s: float = 1, water: str = "#8FC3D6") -> str:
    inner = block(ellipse(0, -120, 120, 36), water, 5, 0, 0) + block("M-120,-120 V-20 C-120,20 120,20 120,-20 V-120 C110,-84 -110,-84 -120,-120Z", "#C9B08A", 5, 5, 4)
    inner += ink("M-118,-70 C-90,-40 90,-40 118,-70 M-60,-92 v40 M10,-86 v40 M70,-94 v40 M-90,-52 v40 M-20,-42 v44 M50,-44 v44", 4)
    inner += block("M-132,-120 V-290 H-112 V-120Z M112,-120 V-290 H132 V-120Z", "#8F5F30", 4.5, 3, 3) + block("M-170,-280 L0,-360 L170,-280 L150,-264 L0,-334 L-150,-264Z", "#B2452C", 4.5, 3, 3) + ink("M-116,-250 H116", 12) + ink("M-116,-250 H116", 5, BAMBOO)
    return g(f"translate({x:g},{y:g}) scale({s:g})", inner)


def bucket(x: float, y: float, water: str = "#8FC3D6") -> str:
    return g(f"translate({x:g},{y:g})", ink("M-44,-74 C-40,-140 40,-140 44,-74", 7), block("M-50,-74 L-38,0 H38 L50,-74Z", "#B9824B", 5, 3, 3), block(ellipse(0, -74, 50, 14), water, 4.5, 0, 0), ink("M-44,-40 H44", 4))


def two_waters() -> str:
    """News is like water: grandmother draws it from the clean well, not from the muddy puddle."""
    s = field(400) + cloud(120, 50, 0.9) + cloud(700, 70, 0.8)
    s += flat("M-60,520 H960 V800 H-60Z", "#BFD08F") + ink("M-60,520 H960", 4) + well(250, 640, 1.18)
    s += block("M610,690 C560,650 640,610 720,620 C780,590 900,620 880,670 C900,720 780,740 720,724 C660,740 620,720 610,690Z", "#8C6A42", 5, 4, 4) + ink("M670,664 q20,-12 40,0 t40,0 M760,690 q20,-12 40,0 t40,0", 4) + cross(820, 590, 44) + good(120, 330, 48)
    s += at(506, 420, grandma(True, "smile", "open"), s=0.78) + limb([(440, 560), (372, 620), (400, 640)], [90, 84, 66], PLUM, base=PLUM) + bucket(404, 736) + at(408, 616, fist(), s=0.74)
    return svg(W, H, s)


def who_says() -> str:
    """Two questions to a piece of news: who says it (portrait), when (calendar)."""
    s = kitchen() + table(600)
    inside = at(-70, -220, portrait(volunteer_head(), CO_VIT_NHAT, "#2C6EA3", 52)) + lines(0, -240, (100,), 18, 0, CO_VIT) + lines(0, -208, (70,), 14, 0, GREY_LINE)
    inside += flat(box(-136, -140, 272, 190, 14), "#CFE3D8") + greens(0, 44, 0.92) + ink(box(-136, -140, 272, 190, 14), 4.5) + lines(-130, 84, (130, 100), 18, 12, "#A58A5C") + lines(-130, 120, (90, 120), 18, 12, GREY_LINE) + lines(-130, 156, (150,), 18, 0, GREY_LINE)
    s += at(300, 376, held_phone(350, 670, inside, sleeve=BROWN), turn=-4)
    cal = block(box(-90, -90, 180, 190, 14), WHITE, 5, 5, 4) + flat("M-90,-46 V-76 a14,14 0 0 1 14,-14 H76 a14,14 0 0 1 14,14 V-46Z", SON) + ink("M-90,-46 H90 M-46,-108 v34 M46,-108 v34", 5) + "".join(flat(circle(-54 + (i % 4) * 36, -16 + (i // 4) * 36, 9), GREY_LINE) for i in range(12)) + ink(circle(18, 20, 20), 6, SON)
    s += bubble(520, 50, 180, 170, (498, 268)) + at(610, 140, portrait(volunteer_head(), CO_VIT_NHAT, "#2C6EA3", 58)) + word("?", 790, 190, 130, SON)
    return svg(W, H, s, at(640, 420, cal, turn=6), word("?", 800, 470, 130, SON))


def two_places() -> str:
    """The same news in two places: the phone and the village loudspeaker and newspaper say the same."""
    s = fields(430) + block("M690,140 h26 v640 h-26Z", "#8F5F30", 5, 4, 3)
    horn = block("M-20,-24 L-150,-84 V84 L-20,24Z", "#9FB0AC", 5, 4, 4) + block(box(-24, -32, 56, 64, 10), "#6C8084", 5, 3, 3) + block(ellipse(-150, 0, 20, 84), "#C9D6D2", 5, 0, 0)
    s += at(690, 170, horn) + at(520, 170, sound(58, 2), turn=180)
    s += at(640, 480, grandpa(), s=0.9)
    news = block("M-150,-110 H150 V110 H-150Z", "#FFF6E0", 5, 5, 4) + lines(-126, -88, (250,), 26, 0, INK) + block(box(-126, -46, 110, 90, 6), "#CFE3D8", 4, 0, 0) + greens(-70, 38, 0.44) + "".join(lines(6, -42 + i * 26, (116,), 11, 0, GREY_LINE) for i in range(4)) + lines(-126, 66, (250,), 11, 0, GREY_LINE)
    s += at(636, 660, news) + limb([(470, 800), (470, 740), (500, 690)], [110, 96, 76], BROWN, base=BROWN) + at(500, 670, fist(), s=0.82)
    inside = lines(-110, -200, (220,), 26, 0, INK) + block(box(-116, -150, 232, 190, 10), "#CFE3D8", 4, 0, 0) + greens(0, 36, 0.96) + lines(-110, 74, (220,), 14, 0, GREY_LINE) + lines(-110, 106, (180,), 14, 0, GREY_LINE)
    s += at(220, 390, phone(310, 600, inside), turn=-5) + good(352, 640, 56)
    return svg(W, H, s)


def not_yet() -> str:
    """Not sure: the message stays here, it does not fly on to the others."""
    s = sky("#F8DDE4") + shutters(700, 50, 110, 160) + flat("M-60,520 H960 V800 H-60Z", "#E3B7A0") + ink("M-60,520 H960", 4)
    s += at(300, 420, grandma(False, "open", "small"), s=1.02)
    for x, y, head, c in ((760, 330, seller_head(), "#2E7A74"), (800, 500, grandpa_head(), BROWN), (740, 660, girl_head(), WHITE)):
        s += at(x, y, portrait(head, "#FDE9B8", c, 72))
    s += ink("M520,470 C580,400 620,360 672,340 M530,510 H716 M520,550 C580,620 620,650 656,656", 9).replace('stroke-width="9"', 'stroke-width="9" stroke-dasharray="4 24"')
    s += at(480, 520, phone(150, 270, block(box(-56, -86, 112, 90, 16), "#FDE9B8", 4.5, 0, 0) + word("!", -20, -20, 66, SON) + word("?", 24, -20, 66, SON) + lines(-48, 36, (96,), 12, 0, GREY_LINE)), turn=6)
    return svg(W, H, s, limb([(250, 820), (330, 740), (420, 650)], [130, 110, 84], PLUM, base=PLUM), at(436, 626, fist(), s=0.96), at(604, 560, open_palm(PLUM, (-80, 420)), turn=10, s=0.74))


# ---------- Dạy lại người thân ----------
def one_thing() -> str:
    """Grandmother shows her neighbour one thing, on the bench before the house."""
    s = before_house(580) + at(270, 400, grandma(False, "smile", "open"), s=1.0) + at(660, 410, seller("down", "smile"), s=1.0)
    s += at(462, 560, phone(200, 350, at(0, -30, block(circle(0, 0, 56), "#F2C230", 5, 3, 3), ink("M-20,70 h40 M-14,84 h28", 6), radiate(0, 0, 72, 8, 18)) + lines(-50, 104, (100,), 16, 0, GREY_LINE)), turn=0)
    s += limb([(190, 830), (270, 760), (360, 690)], [130, 110, 84], PLUM, base=PLUM) + at(372, 670, fist(), turn=10, s=0.98)
    return svg(W, H, s, bubble(330, 60, 150, 120, (330, 262)), at(405, 146, lotus(3, HOE, h=64), s=0.9))


def let_them() -> str:
    """The learner's own finger presses; the teacher keeps her hands on her knees and only speaks."""
    s = hall() + at(690, 380, grandma(True, "smile", "open"), s=0.94) + table(640)
    inside = lines(-90, -220, (180,), 24, 0, CO_VIT) + block(box(-118, -160, 236, 96, 22), WHITE, 4.5, 3, 3) + lines(-84, -122, (130,), 18, 0, GREY_LINE) + block(box(-118, -40, 236, 110, 26), HOE, 5, 4, 4) + lines(-76, 4, (150,), 22, 0, INK) + block(box(-118, 96, 236, 96, 22), WHITE, 4.5, 3, 3) + lines(-84, 134, (110,), 18, 0, GREY_LINE)
    s += at(290, 384, phone(330, 640, inside), turn=-3) + rings(330, 396, 32) + at(334, 392, pointing("#2E7A74", False, (-40, 760)), turn=14, s=0.9)
    return svg(W, H, s, bubble(520, 60, 160, 120, (640, 270)), ink("M560,120 h80 M560,144 h50 M560,96 h64", 8, CO_VIT))


def step_by_step() -> str:
    """One step after another: three steps on the board of the cultural house, the teacher points at the first."""
    chalk = ""
    for i, (x, y) in enumerate(((-200, 60), (0, 0), (200, -60))):
        chalk += ink(f"M{x - 100},{y + 66} h200 v-60", 6, "#E9E2CE") + flat(letters(str(i + 1), 92), HOE if i == 0 else "#E9E2CE", t=f"translate({x},{y + 40})")
    s = sky("#F6E2BC") + blackboard(180, 40, 680, 360, chalk) + flat("M-60,560 H960 V800 H-60Z", "#D9C08A") + ink("M-60,560 H960", 4)
    s += at(150, 420, grandpa(mouth="open"), s=0.96) + limb([(236, 620), (326, 590), (334, 430)], [104, 96, 70], BROWN, base=BROWN) + ink("M334,400 L372,296", 14) + ink("M334,400 L372,296", 6, BAMBOO) + at(334, 400, fist(), turn=10, s=0.8)
    s += at(500, 640, back_head("#2B2018")) + at(680, 650, back_head("#D9D2C6")) + at(840, 660, back_head("#3A4A46"), conical_hat(), s=0.9)
    return svg(W, H, s)


def back_head(hair: str) -> str:
    """Somebody who sits before us and looks at the board."""
    body = block("M-120,160 C-120,90 -80,70 -40,60 H40 C80,70 120,90 120,160Z", "#2E7A74" if hair == "#2B2018" else PLUM, 5, 4, 4)
    return body + block("M-62,0 C-62,-70 62,-70 62,0 C62,50 40,76 0,76 C-40,76 -62,50 -62,0Z", hair, 5, 3, 3) + ink("M0,-50 V60", 3, "#6B5A48") + block(circle(0, 60, 24), hair, 4.5, 0, 0)


def spreads() -> str:
    """One lamp lights the next: in the evening every house of the hamlet has its light."""
    s = sky("#23424A") + flat(circle(760, 110, 54), "#F6E2A8") + ink(circle(760, 110, 54), 5) + "".join(star(x, y, 12, "#F6E2A8", 2) for x, y in ((100, 80), (250, 140), (420, 60), (580, 150), (860, 250)))
    s += flat("M-60,420 C120,340 300,400 460,370 S780,330 960,400 V800 H-60Z", "#2F5A48") + ink("M-60,420 C120,340 300,400 460,370 S780,330 960,400", 4)
    for x, y, k in ((150, 470, 0.34), (400, 450, 0.3), (640, 460, 0.32), (830, 500, 0.34)):
        s += flat(circle(x, y - 200 * k, 330 * k), HOE, 0.22) + house(x, y, k) + at(x, y - 90 * k, lantern(0.34))
    s += at(280, 470, grandma(False, "smile", "open"), s=0.94) + at(620, 490, girl("down", "smile", "#E9E2CE"), s=0.9)
    s += flat(circle(408, 560, 96), HOE, 0.3) + flat(circle(500, 570, 96), HOE, 0.3) + at(404, 600, lantern(0.9)) + at(506, 610, lantern(0.8))
    s += limb([(250, 820), (320, 760), (380, 700)], [130, 110, 80], PLUM, base=PLUM) + at(398, 664, fist(), s=0.86) + limb([(680, 820), (600, 760), (540, 710)], [120, 100, 74], "#E9E2CE", base="#E9E2CE") + at(514, 672, fist(), s=0.8, flip=True)
    return svg(W, H, s)


def lantern(s: float = 1) -> str:
    """An oil lamp standing on 0,40; its flame at 0,-40."""
    return g(f"scale({s:g})", block("M-34,40 H34 L24,12 H-24Z", "#8C6A42", 5, 3, 3), block("M-26,12 C-46,-30 -30,-70 -14,-92 H14 C30,-70 46,-30 26,12Z", "#FFF3CC", 5, 3, 3), block("M0,-66 c-20,28 -20,50 0,60 c20,-10 20,-32 0,-60Z", "#F2A128", 4, 0, 0))


# ---------- Học nghề qua video ----------
def craft() -> str:
    """Weaving baskets, learnt from the tablet on the mat."""
    s = kitchen() + flat("M-60,540 H960 V800 H-60Z", "#E6CF98") + ink("M-60,540 H960", 4) + ink("M-40,600 H960 M-40,660 H960 M-40,720 H960", 3, "#C7A56A")
    s += at(300, 340, grandma(False, "down", "smile"), s=1.04)
    s += basket(310, 720, 300, 150) + ink("M180,570 q-30,-90 -70,-130 M440,570 q40,-80 90,-110 M250,566 q-10,-60 -30,-100 M370,566 q10,-60 40,-90", 11) + ink("M180,570 q-30,-90 -70,-130 M440,570 q40,-80 90,-110 M250,566 q-10,-60 -30,-100 M370,566 q10,-60 40,-90", 5, BAMBOO)
    s += limb([(204, 500), (116, 580), (184, 566)], [104, 96, 74], PLUM, base=PLUM) + at(190, 562, fist(), turn=60, s=0.84) + limb([(396, 500), (500, 580), (436, 566)], [104, 96, 74], PLUM, base=PLUM) + at(432, 562, fist(), turn=-60, s=0.84, flip=True)
    s += at(712, 540, block(box(-160, -116, 320, 232, 24), "#2C3B3A", 5, 5, 4, "#2C3B3A"), flat(box(-140, -96, 280, 192, 12), "#FDE9B8"), basket(-46, 60, 130, 70), play(66, -30, 42), progress(-120, 76, 240, 0.4), turn=5)
    return svg(W, H, s)


def stop_it() -> str:
    """Too quick: a finger stops the film, the arrow goes back ten seconds."""
    s = night(520) + table(650)
    inside = flat(box(-300, -170, 600, 340, 22), "#FDE9B8")
    inside += orange_tree(150, 140, 0.84) + at(-130, 160, flat("M-120,10 C-110,-80 -60,-110 0,-110 C60,-110 110,-80 120,10Z", "#6E8B3D"), ink("M-116,10 C-110,-80 -60,-110 0,-110 C60,-110 110,-80 116,10", 4.5)) + at(-130, -10, man_head("down", "open"), s=0.86)
    inside += progress(-260, 140, 520, 0.55)
    s += at(440, 300, block(box(-350, -210, 700, 420, 44), "#2C3B3A", 5, 5, 4, "#2C3B3A"), inside, pause(0, -10, 78))
    s += at(216, 300, block(circle(0, 0, 56), WHITE, 5, 4, 4), ink("M-20,-18 A28,28 0 1 1 -26,10", 8), flat("M-36,-30 L-8,-28 L-24,-4Z", INK), word("10", 2, 10, 26))
    return svg(W, H, s, at(462, 318, pointing(PLUM, True, (200, 700)), turn=-24, s=0.86))


def follow() -> str:
    """One piece is watched, one piece is done: a man grafts a young orange tree, the phone stands before him."""
    s = fields(380) + orange_tree(120, 600, 1.0) + flat("M-60,600 H960 V800 H-60Z", "#C9A06A") + ink("M-60,600 H960", 4)
    s += at(420, 380, farmer(eyes="down", mouth="smile"), s=1.0)
    s += ink("M420,760 V560 M420,640 q50,-30 70,-80 M420,610 q-40,-20 -56,-70", 18) + ink("M420,760 V560 M420,640 q50,-30 70,-80 M420,610 q-40,-20 -56,-70", 9, "#8F5F30")
    for x, y, a in ((494, 560, 30), (360, 540, -30), (420, 556, 0)):
        s += at(x, y, block("M0,0 C-24,-20 -22,-60 0,-84 C22,-60 24,-20 0,0Z", "#6AA35B", 4, 2, 2), ink("M0,-4 V-64", 2.6), turn=a)
    s += block("M396,640 h48 v34 h-48Z", "#D9567F", 4.5, 2, 2) + limb([(260, 700), (290, 700), (372, 670)], [110, 96, 76], "#6E8B3D", base="#6E8B3D") + at(390, 676, fist(), turn=50, s=0.8) + limb([(590, 700), (560, 700), (474, 670)], [110, 96, 76], "#6E8B3D", base="#6E8B3D") + at(454, 676, fist(), turn=-50, s=0.8, flip=True)
    s += at(746, 560, block(box(-130, -92, 260, 184, 22), "#2C3B3A", 5, 4, 4, "#2C3B3A"), flat(box(-112, -74, 224, 148, 10), "#E4EED2"), ink("M-40,64 V-10 M-40,20 q26,-16 34,-40 M-40,10 q-20,-10 -28,-36", 9, "#8F5F30"), block("M-54,10 h28 v20 h-28Z", "#D9567F", 3.5, 0, 0), pause(54, -10, 34), progress(-94, 54, 188, 0.5), turn=-4) + block("M650,650 H850 L830,760 H670Z", "#B9824B", 5, 4, 4)
    return svg(W, H, s)


def no_deposit() -> str:
    """Someone without a face offers easy work and wants a deposit first: grandmother keeps her purse shut."""
    s = sky("#DDEBE3") + flat("M-60,560 H960 V800 H-60Z", "#BFD0B8") + ink("M-60,560 H960", 4)
    edge = "M470,-20 C430,120 540,220 470,350 C430,470 530,570 460,790"
    s += flat(edge + " H960 V-20Z", "#A9BDB8") + ink(edge, 16) + ink(edge, 7, WHITE) + at(720, 400, trickster(), s=1.0)
    s += at(560, 300, hook(420, 1.0)) + at(560, 220, money(0.9), turn=-10)
    s += at(590, 650, slate(open_palm("#54666A", (80, 420))), turn=-66, s=0.72)
    s += at(220, 400, seller("open", "small"), s=1.02)
    s += block("M130,600 C120,560 160,540 230,540 C300,540 340,560 330,600 L318,700 C310,730 150,730 142,700Z", "#8C2B57", 5, 4, 4) + ink("M140,600 H322", 5) + block(circle(231, 592, 20), HOE, 4.5, 2, 2)
    s += limb([(80, 820), (90, 720), (140, 660)], [110, 96, 76], "#2E7A74", base="#2E7A74") + at(160, 646, fist(), turn=30, s=0.84) + limb([(390, 820), (380, 720), (330, 660)], [110, 96, 76], "#2E7A74", base="#2E7A74") + at(306, 646, fist(), turn=-30, s=0.84, flip=True)
    return svg(W, H, s, no_sign(560, 236, 92))


PICTURES: dict[str, Callable[[], str]] = {
    "hoc-suot-doi/tim-bai-hoc/muon-biet": wish_to_know,
    "hoc-suot-doi/tim-bai-hoc/go-ngan": few_words,
    "hoc-suot-doi/tim-bai-hoc/ai-lam": who_made_it,
    "hoc-suot-doi/tim-bai-hoc/xem-thu": try_first,
    "hoc-suot-doi/nguon-tin-cay/gieng-nuoc": two_waters,
    "hoc-suot-doi/nguon-tin-cay/ai-noi": who_says,
    "hoc-suot-doi/nguon-tin-cay/hai-noi": two_places,
    "hoc-suot-doi/nguon-tin-cay/khoan-gui": not_yet,
    "hoc-suot-doi/day-lai-nguoi-than/mot-viec": one_thing,
    "hoc-suot-doi/day-lai-nguoi-than/de-tu-bam": let_them,
    "hoc-suot-doi/day-lai-nguoi-than/tung-buoc": step_by_step,
    "hoc-suot-doi/day-lai-nguoi-than/lan-toa": spreads,
    "hoc-suot-doi/hoc-nghe-qua-video/hoc-nghe": craft,
    "hoc-suot-doi/hoc-nghe-qua-video/dung-lai": stop_it,
    "hoc-suot-doi/hoc-nghe-qua-video/lam-theo": follow,
    "hoc-suot-doi/hoc-nghe-qua-video/khong-dat-coc": no_deposit,
}
