# ruff: noqa: E501
"""The pictures of the unit on artificial intelligence, 900 x 756, by "tri-tue-nhan-tao/<lesson>/<scene>"."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, table, teapot
from kit import BLUE, BROWN, CO_VIT, HOE, INK, LA, LEAF, PLUM, SON, WHITE, block, box, circle, ellipse, flat, g, ink, limb, lotus, svg
from lesson_pictures import NIGHT, TEAL, H, W, at
from letters import letters
from nature import cloud, sky, sun
from people import fist, grandma, grandma_head, grandpa, pointing, thumb_up, volunteer
from phones import arrow, bubble, held_phone, key, phone, tag, tick
from stock_grounds import PAPER_GREY, counter, field, kitchen, office, room, veranda
from stock_people import girl, medic, robot, son_head
from stock_safety import ban, cross, id_card, mic, padlock, pin, question, sheet, waves_of_sound
from stock_tricks import STEEL, money
from things import lines, magnifier

RUST, MOSS, PALE = "#A8522F", "#6B7F35", "#7FA6A0"


# ---------- things of this unit ----------
def hen(legs: int = 2, s: float = 1) -> str:
    """A hen with as many legs as asked for, about 240 wide; it stands on y 130."""
    feet = "".join(ink(f"M{x},70 V122 M{x - 16},130 L{x},116 L{x + 18},130 M{x},116 V132", 7, "#E0912B") for x in ((-18, 22) if legs == 2 else (-62, -24, 16, 54)))
    body = block("M-112,-16 C-132,-60 -120,-96 -104,-104 C-96,-64 -70,-50 -30,-50 C10,-50 26,-70 34,-100 C44,-134 92,-132 96,-96 C98,-60 92,20 50,62 C20,90 -50,90 -84,50 C-98,32 -104,10 -112,-16Z", "#C9763B")
    comb = block("M44,-122 C34,-152 56,-150 60,-138 C62,-158 84,-154 80,-138 C96,-146 98,-124 88,-116Z", SON, 4.5, 2, 2)
    return g(f"scale({s:g})", feet, comb, body, block("M96,-92 L128,-82 L96,-70Z", HOE, 4.5, 0, 0), block("M92,-66 C104,-52 96,-36 86,-44Z", SON, 4, 0, 0), flat(circle(70, -92, 7), INK), ink("M-66,-6 C-40,40 20,40 36,-4 M-50,0 q14,22 30,8 M-14,14 q16,14 28,-6", 4))


def book(fill: str, turn: float = 0) -> str:
    return at(0, 0, block(box(-70, -16, 140, 32, 6), fill, 4.5, 3, 3), ink("M-50,-14 V14 M50,-14 V14", 3), turn=turn)


def pills(s: float = 1) -> str:
    """A box of medicine with a strip of pills, 180 wide."""
    return g(
        f"scale({s:g})", block(box(-90, -60, 180, 110, 10), WHITE, 5, 4, 3), flat(box(-87, -57, 174, 34, 8), LEAF), lines(-66, 0, (60, 50), 13, 10, PAPER_GREY), ink("M60,4 v34 M43,21 h34", 9, LEAF),
        at(10, 74, block(box(-80, -24, 160, 52, 12), STEEL, 4.5, 3, 3), "".join(block(circle(x, 2, 15), "#D9567F", 4, 0, 0) for x in (-54, -18, 18, 54))),
    )  # fmt: skip


def plant(x: float, y: float) -> str:
    """A pot with a young plant."""
    return at(x, y, ink("M0,-70 V-120", 6, LA), block("M0,-104 C-40,-112 -60,-150 -52,-172 C-20,-164 0,-140 0,-104Z", LEAF, 4.5, 2, 2), block("M0,-104 C40,-112 60,-150 52,-172 C20,-164 0,-140 0,-104Z", LEAF, 4.5, 2, 2), block("M-50,-70 H50 L38,0 H-38Z", "#B2602E"))


def servers(s: float = 1) -> str:
    """Far-away machines that keep what is sent, 220 wide, standing on y 0."""
    rows = "".join(block(box(-100, y, 200, 62, 8), "#DDEBE3", 4.5, 0, 0) + flat(circle(-72, y + 31, 10), c) + ink(f"M-40,{y + 22} h110 M-40,{y + 40} h110", 4) for y, c in ((-300, LA), (-226, HOE), (-152, LA), (-78, SON)))
    return g(f"scale({s:g})", block(box(-124, -324, 248, 324, 14), "#3E4D51"), rows)


# ---------- AI là gì ----------
def learns() -> str:
    """The machine reads very many books and pictures."""
    s = room("#E9F0DC", "#D9C08A", None) + block("M560,60 H880 V640 H560Z", "#9C6B43") + "".join(block(f"M560,{y} H880 v18 h-320Z", "#B9824B", 4.5, 0, 0) for y in (216, 372, 528))
    for row, y in enumerate((216, 372, 528)):
        for i, c in enumerate((SON, "#2C6EA3", HOE, LEAF, "#D9567F", CO_VIT)):
            h = 100 + (i * 37 + row * 23) % 40
            s += block(f"M{576 + i * 49},{y - h} h40 v{h} h-40Z", c if row % 2 == 0 else (HOE, LEAF, CO_VIT, SON, BLUE, "#D9567F")[i], 4, 0, 0) + ink(f"M{582 + i * 49},{y - h + 24} h28", 3)
    s += table(640) + at(286, 300, robot("open", "smile"), s=1.24)
    for i, (x, c) in enumerate(((560, "#D9567F"), (566, HOE), (552, CO_VIT), (560, LEAF))):
        s += at(x, 620 - i * 34, book(c))
    s += at(286, 590, block("M-180,-90 L0,-60 L180,-90 V60 L0,90 L-180,60Z", "#FFF6E0"), ink("M0,-60 V90", 4), lines(-140, -40, (50, 50), 12, 10, PAPER_GREY), lines(-140, 0, (100,), 12, 10, PAPER_GREY), at(92, 24, lotus(5, "#D9567F", h=66, w=19, spread=120)))
    return svg(W, H, s)


def can_do() -> str:
    """It can answer, draw, translate and listen."""
    s = veranda(620, -300) + at(446, 400, robot(), s=1.12)
    for x, y, w, tail, inside in (
        (40, 60, 220, (310, 330), at(0, 22, lotus(7, "#D9567F", h=92, w=25, spread=150))),
        (330, 24, 230, (450, 226), at(-56, 0, flat(letters("á", 84), SON, t="translate(0,22)")) + at(2, -6, arrow("M-50,0 H10", (24, 0), 90, 30), s=0.42) + at(72, 0, flat(letters("A", 78), CO_VIT, t="translate(0,26)"))),
        (630, 80, 220, (590, 340), sun(0, 0, 34) + cloud(-34, 14, 0.8)),
    ):
        s += bubble(x, y, w, 150, tail) + at(x + w / 2, y + 76, inside)
    s += at(130, 560, grandma(True, "smile", "open", TEAL, "#4E9C94"), s=0.78) + at(770, 560, girl(), s=0.78)
    return svg(W, H, s)


def not_a_person() -> str:
    """At the family's table the machine stands aside: it is no grandchild."""
    s = veranda(520, -300) + at(316, 350, grandma(False, "smile", "smile", RUST, "#C4744E"), s=1.04) + at(560, 380, girl(eyes="smile"), s=0.94)
    s += limb([(690, 800), (660, 620), (420, 520)], [120, 100, 66], "#D9567F", base="#D9567F") + at(398, 510, fist(), turn=-78, s=0.76)
    s += table(650) + teapot(430, 706, 0.94) + cup(270, 714, 0.96) + cup(600, 714, 0.96)
    s += at(806, 590, phone(150, 262, at(0, 6, robot("open", "smile", body=False), s=0.4), NIGHT), turn=7)
    heart = "M0,40 C-70,-10 -50,-64 -18,-60 C-6,-58 0,-48 0,-40 C0,-48 6,-58 18,-60 C50,-64 70,-10 0,40Z"
    return svg(W, H, s, at(676, 176, block(heart, "#D9567F"), s=1.2))


def where_it_is() -> str:
    """It is in the map, the camera and the telephone that speaks."""
    s = room("#FBE6B5", "#E9C792", None) + table(690)
    for x, y, turn, inside in (
        (160, 360, -6, flat(box(-104, -200, 208, 390, 18), "#E4EED2") + ink("M-70,180 C-60,80 50,60 30,-40 C20,-90 60,-140 50,-190", 26, "#FFF6E0") + ink("M-70,180 C-60,80 50,60 30,-40", 9, BLUE) + at(30, -36, pin(0.7))),
        (450, 330, 0, flat(box(-104, -200, 208, 390, 18), "#FDE9B8") + at(0, 0, son_head("smile", "open"), s=0.98) + ink("M-92,-70 v-34 h34 M92,-70 v-34 h-34 M-92,70 v34 h34 M92,70 v34 h-34", 10, HOE) + block(circle(0, 152, 26), WHITE, 5, 0, 0)),
        (740, 360, 6, flat(box(-104, -200, 208, 390, 18), NIGHT) + at(0, -70, mic(1.5, HOE)) + ink("M-70,96 v24 M-42,76 v64 M-14,60 v96 M14,76 v64 M42,64 v88 M70,94 v28", 11, HOE)),
    ):
        s += at(x, y, phone(250, 476, inside), turn=turn)
    for x in (160, 450, 740):
        s += at(x, 650, robot("smile", "smile", body=False), s=0.42)
    return svg(W, H, s)


# ---------- Hỏi AI bằng giọng nói ----------
def press_and_speak() -> str:
    """Press the microphone and speak slowly."""
    s = veranda(580, 420) + at(690, 390, grandma(False, "smile", "open"), s=1.12)
    inside = at(0, -170, robot("open", "smile", body=False), s=0.6) + ink("M-96,20 v20 M-64,2 v56 M-32,-16 v92 M0,4 v52 M32,-22 v104 M64,4 v52 M96,18 v24", 13, HOE) + ink(circle(0, 196, 84), 7, HOE) + block(circle(0, 196, 66), SON, 5, 0, 0) + at(0, 196, mic(0.94))
    s += at(262, 384, phone(336, 650, inside, NIGHT), turn=-4)
    s += at(540, 452, g("scale(-1,1)", waves_of_sound(0, 0, 0.9)))
    return svg(W, H, s, at(300, 582, pointing(PLUM, True, (200, 860)), turn=-56, s=0.8))


def say_clearly() -> str:
    """A clear question: what, where, when. The rice, the field, the day."""
    s = field(400) + at(190, 440, grandpa(BROWN, "open"), s=1.06) + at(792, 500, phone(190, 340, at(0, -20, robot("open", "smile", body=False), s=0.52) + at(0, 104, mic(0.7, HOE)), NIGHT), turn=6)
    s += bubble(180, 40, 620, 208, (258, 396))
    rice = ink("M0,60 V-40 M0,-10 q-30,-10 -34,-44 M0,-10 q30,-10 34,-44 M0,-40 q-6,-20 4,-36", 6, LEAF) + "".join(flat(ellipse(x, y, 8, 13), HOE) for x, y in ((-34, -58), (34, -58), (4, -80), (-22, -40), (22, -40)))
    s += at(290, 150, rice) + at(490, 190, pin(0.9)) + at(690, 144, block(box(-62, -62, 124, 130, 14), WHITE, 5, 4, 3), flat(box(-59, -59, 118, 34, 10), SON), "".join(flat(box(-42 + c * 32, -8 + r * 32, 20, 20, 4), HOE if (c, r) == (1, 1) else PAPER_GREY) for c in range(3) for r in range(2)))
    return svg(W, H, s, ink("M384,144 h24 M396,132 v24 M584,144 h24 M596,132 v24", 8))


def say_it_simpler() -> str:
    """The long answer becomes a short one when asked."""
    s = kitchen() + at(700, 404, grandma(False, "smile", "open", MOSS, "#8FA356"), s=1.06) + table(690)
    long = block(box(-112, -196, 224, 400, 22), WHITE, 4.5, 3, 3) + "".join(lines(-92, -172 + i * 36, ((60, 50, 46), (100, 70), (40, 60, 60))[i % 3], 12, 10, PAPER_GREY) for i in range(10))
    s += at(170, 380, phone(262, 520, long, "#DDEBE3"), turn=-5)
    s += arrow("M318,370 H350", (372, 370), 90, 30)
    short = at(0, -90, robot("smile", "smile", body=False), s=0.42) + block(box(-84, 10, 168, 106, 22), WHITE, 4.5, 3, 3) + lines(-62, 36, (60, 50), 18, 12, INK) + lines(-62, 74, (90,), 18, 12, INK)
    s += at(500, 420, phone(212, 400, short, "#DDEBE3"), turn=4)
    return svg(W, H, s, at(500, 200, tick(0, 0, 40)))


def enough() -> str:
    """Heard enough: the square button stops it."""
    s = room("#F7DDA4", "#E2B97C", (650, 70)) + table(660) + at(690, 410, grandpa(PALE), s=1.06)
    inside = at(0, -150, robot("smile", "smile", body=False), s=0.72) + lines(-80, 0, (70, 80), 16, 10, "#4E8C86") + lines(-80, 36, (110,), 16, 10, "#4E8C86") + ink(circle(0, 174, 96), 7, HOE) + block(circle(0, 174, 76), "#B5301E", 5, 0, 0) + flat(box(-30, 144, 60, 60, 8), WHITE)
    s += at(276, 378, phone(340, 640, inside, NIGHT), turn=-4) + teapot(560, 720, 0.8)
    return svg(W, H, s, at(318, 556, pointing(PALE, False, (140, 860)), turn=-60, s=0.82))


# ---------- AI có thể nhầm ----------
def four_legs() -> str:
    """The machine proudly shows a hen with four legs; the girl laughs."""
    s = field(360) + at(206, 380, robot("smile", "smile"), s=1.02)
    s += ink("M470,440 L440,690 M590,440 L620,690", 20) + ink("M470,440 L440,690 M590,440 L620,690", 10, "#B9824B")
    board = block(box(-170, -160, 340, 320, 16), WHITE) + ink(box(-150, -140, 300, 280, 8), 4) + at(0, -10, hen(4, 0.94))
    s += at(520, 300, board, turn=3)
    s += at(786, 470, girl(eyes="smile", mouth="open"), s=0.86) + at(530, 636, hen(2, 0.78))
    return svg(W, H, s, at(786, 220, question(150)))


def ask_a_nurse() -> str:
    """About medicine the nurse is asked, not the machine alone."""
    s = room("#DDEBE3", "#C9D8C4", None) + block(box(600, 60, 240, 170, 10), WHITE) + ink("M720,96 v98 M671,145 h98", 26, LEAF)
    s += at(640, 400, medic("open", "open"), s=1.04) + at(230, 420, grandma(False, "side", "smile", PLUM), s=1.06) + counter(650, "#6F9488")
    s += at(440, 610, pills(1.0)) + at(84, 610, phone(120, 216, at(0, 0, robot("open", "wave", body=False), s=0.32), NIGHT), turn=-10)
    return svg(W, H, s, bubble(330, 150, 200, 140, (560, 430)), at(430, 218, tick(0, 0, 46)))


def compare() -> str:
    """Compare what it says with a source one trusts: the same sum, the same page."""
    s = veranda(560, -300) + table(640)
    left = at(0, -170, robot("open", "smile", body=False), s=0.5) + block(box(-112, -60, 224, 230, 22), WHITE, 4.5, 3, 3) + at(0, 52, hen(4, 0.78))
    s += at(188, 366, phone(290, 560, left, "#DDEBE3"), turn=-5)
    page = block("M-220,-150 L0,-120 L220,-150 V150 L0,180 L-220,150Z", "#FFF6E0") + ink("M0,-120 V180", 4) + at(-112, 10, hen(2, 0.66)) + lines(34, -80, (70, 60), 14, 10, INK) + "".join(lines(34, -40 + i * 36, ((60, 70), (100,), (50, 80))[i % 3], 12, 10, PAPER_GREY) for i in range(5))
    s += at(660, 440, page, turn=3)
    return svg(W, H, s, magnifier(548, 452, 118, -30, at(0, -6, hen(2, 0.72)), "#FFF6E0"), at(616, 600, fist(), turn=-24, s=1.1, flip=True), limb([(900, 860), (800, 740), (650, 650)], [150, 120, 84], PLUM, base=PLUM), at(624, 610, fist(), turn=-30, s=1.1, flip=True), at(300, 130, cross(46)), at(800, 240, tick(0, 0, 46)))


def ask_people() -> str:
    """When something is odd, one asks the machine again, and the helper."""
    s = room("#FBE6B5", "#F3D9A8", None) + block("M-20,30 H920 V110 H-20Z", SON, 5, 0, 4) + "".join(at(x, 100, lotus(5, HOE, h=52, sw=4)) for x in (150, 450, 750))
    s += at(650, 380, volunteer(), s=1.02) + at(240, 420, grandma(True, "open", "smile", RUST, "#C4744E"), s=1.0)
    s += at(446, 560, phone(190, 330, at(0, -50, robot("open", "oh", body=False), s=0.5) + at(0, 84, question(110, HOE)), NIGHT), turn=-3)
    s += limb([(120, 860), (210, 760), (350, 670)], [150, 124, 84], RUST, base=RUST) + at(364, 640, fist(), turn=14, s=1.0)
    return svg(W, H, s, at(700, 610, thumb_up(BLUE, (60, 300)), s=0.9))


# ---------- Không đưa giấy tờ cho AI ----------
def goes_far() -> str:
    """What is typed flies from the phone to machines far away."""
    s = sky() + flat("M-60,560 q240,-80 480,-20 t540,0 V800 H-60Z", "#BFD8B0") + ink("M-60,560 q240,-80 480,-20 t540,0", 4) + flat("M-60,650 H960 V800 H-60Z", "#A9C96B") + ink("M-60,650 H960", 4)
    s += cloud(360, 90, 1.7) + cloud(600, 220, 1.2) + at(750, 668, servers(1.2))
    inside = at(0, -150, robot("open", "smile", body=False), s=0.5) + block(box(-110, -50, 220, 96, 24), WHITE, 4.5, 3, 3) + lines(-86, -22, (70, 70), 14, 10, INK) + lines(-86, 8, (110,), 14, 10, INK) + at(0, 142, block(circle(0, 0, 52), CO_VIT, 5, 0, 0), flat("M-24,-22 L32,0 L-24,22 L-14,0Z", WHITE))
    s += at(196, 430, held_phone(290, 560, inside, "#DDEBE3", TEAL), turn=-5)
    return svg(W, H, s, arrow("M320,330 C400,180 520,190 600,290", (612, 306), 146, 22), at(380, 220, sheet(76, 96, 3), turn=-14), at(536, 216, sheet(76, 96, 3), turn=10))


def never_give() -> str:
    """The identity card, the key, the code: none of them is given to the machine."""
    s = kitchen() + at(700, 310, robot("open", "oh"), s=1.02) + table(600)
    s += at(200, 590, id_card(0.94, grandma_head(False), shirt=PLUM), turn=-6) + at(474, 520, key(0.76), turn=28) + at(424, 690, tag("OTP"), turn=-4)
    s += at(760, 690, padlock(0.62)) + at(590, 690, money(0.9), turn=6)
    return svg(W, H, s, at(300, 250, id_card(0.6, grandma_head(False), shirt=PLUM)), at(300, 250, ban(150)))


def without_names() -> str:
    """Ask the general thing: the name and the number are struck out."""
    s = veranda(560, 700) + table(620)
    page = block(box(-190, -230, 380, 460, 14), WHITE, 5, 5, 4)
    page += flat(box(-150, -190, 240, 44, 6), INK) + flat(box(-150, -126, 180, 44, 6), INK) + ink("M-150,-136 H100 M-150,-72 H40", 3, PAPER_GREY)
    for i in range(6):
        page += lines(-150, -36 + i * 42, ((90, 70, 60), (60, 120), (110, 80))[i % 3], 15, 12, "#6F8F80")
    s += at(320, 390, page, turn=-4)
    s += at(716, 430, phone(240, 430, at(0, -70, robot("smile", "smile", body=False), s=0.6) + block(box(-84, 30, 168, 110, 22), WHITE, 4.5, 3, 3) + lines(-64, 54, (60, 50), 14, 10, "#6F8F80") + lines(-64, 84, (40, 70), 14, 10, "#6F8F80"), "#DDEBE3"), turn=5)
    pen = block("M-14,-150 H14 V60 L0,100 L-14,60Z", HOE, 5, 3, 3) + flat("M-6,78 L0,100 L6,78Z", INK)
    return svg(W, H, s, at(420, 250, pen, turn=36), limb([(640, 860), (600, 600), (500, 300)], [150, 124, 84], PALE, base=PALE), at(476, 226, fist(), turn=-30, s=1.05, flip=True))


def real_person() -> str:
    """Papers are taken to real people at the commune's office."""
    s = office() + at(250, 340, volunteer("#F7F1E1", "smile", "open"), s=0.98) + counter(610) + at(676, 408, grandpa(RUST), s=1.04)
    s += at(440, 566, sheet(170, 210, 5, stamp=True), turn=-4)
    s += limb([(60, 800), (120, 690), (300, 640)], [120, 104, 72], "#F7F1E1", base="#F7F1E1") + at(340, 620, fist(), turn=44, s=0.8)
    s += limb([(840, 860), (720, 730), (590, 640)], [160, 130, 84], RUST, base=RUST) + at(540, 630, fist(), turn=-44, s=0.95, flip=True)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "tri-tue-nhan-tao/ai-la-gi/hoc": learns,
    "tri-tue-nhan-tao/ai-la-gi/lam-duoc": can_do,
    "tri-tue-nhan-tao/ai-la-gi/o-dau": where_it_is,
    "tri-tue-nhan-tao/ai-la-gi/khong-phai-nguoi": not_a_person,
    "tri-tue-nhan-tao/hoi-ai-bang-giong-noi/bam-noi": press_and_speak,
    "tri-tue-nhan-tao/hoi-ai-bang-giong-noi/noi-ro": say_clearly,
    "tri-tue-nhan-tao/hoi-ai-bang-giong-noi/ngan-hon": say_it_simpler,
    "tri-tue-nhan-tao/hoi-ai-bang-giong-noi/dung": enough,
    "tri-tue-nhan-tao/ai-co-the-sai/bon-chan": four_legs,
    "tri-tue-nhan-tao/ai-co-the-sai/thuoc": ask_a_nurse,
    "tri-tue-nhan-tao/ai-co-the-sai/so-lai": compare,
    "tri-tue-nhan-tao/ai-co-the-sai/hoi-nguoi": ask_people,
    "tri-tue-nhan-tao/khong-dua-giay-to-cho-ai/di-xa": goes_far,
    "tri-tue-nhan-tao/khong-dua-giay-to-cho-ai/khong-dua": never_give,
    "tri-tue-nhan-tao/khong-dua-giay-to-cho-ai/bo-ten": without_names,
    "tri-tue-nhan-tao/khong-dua-giay-to-cho-ai/nguoi-that": real_person,
}
