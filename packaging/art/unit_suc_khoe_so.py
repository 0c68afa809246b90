# ruff: noqa: E501
"""The pictures of the unit on health: the card, an appointment, miracle medicine, calling the ambulance."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import BROWN, CO_VIT, HOE, INK, LA, PLUM, SON, WHITE, block, box, circle, flat, ink, limb, svg
from lesson_pictures import H, W, at
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from people import face, fist, grandma, grandpa, open_palm, pointing, stranger, volunteer
from phones import bubble, handset, held_phone, phone, qr, rings, tick
from stock_clinic import MINT, ambulance, blister, bottle, calendar, clinic, cross, desk, doctor, health_card, heart, nurse, nurse_head, paper
from stock_market import clock, coin, man, pin
from things import lines

TEAL, GREY = "#2E7A74", "#6C8084"


def handbag(x: float, y: float, s: float = 1, inside: str = "") -> str:
    """An open cloth bag standing on x, y, 240 wide; `inside` sticks out of it (0,0 is the middle of its mouth)."""
    back = ink("M-80,-150 C-80,-270 80,-270 80,-150", 16) + ink("M-80,-150 C-80,-270 80,-270 80,-150", 8, "#E58F74")
    mouth = block("M-112,-150 C-70,-176 70,-176 112,-150 C70,-126 -70,-126 -112,-150Z", "#6B2416", 4.5, 0, 0)
    front = block("M-112,-150 C-70,-126 70,-126 112,-150 L128,-14 Q128,0 112,0 H-112 Q-128,0 -128,-14Z", "#C9502E", 5, 4, 3)
    front += ink("M-118,-96 Q0,-76 118,-96 M-122,-66 Q0,-46 122,-66", 4, "#FBE0D6")
    return at(x, y, back, mouth, at(0, -150, inside), front, s=s)


# ---------- Thẻ BHYT trên điện thoại ----------
def forgot_card() -> str:
    """At the clinic desk: grandmother looks into her bag, the card is not there; the nurse smiles."""
    s = clinic() + block(box(60, 60, 190, 130, 14), WHITE, 5, 3, 3) + cross(155, 125, 42, LA)
    s += at(300, 330, nurse("open", "smile"), s=0.98) + desk(560)
    s += at(688, 372, grandma(False, "down", "small"), s=1.08) + handbag(560, 716, 1.0)
    s += bubble(430, 60, 210, 150, (608, 280)) + at(536, 134, ink(box(-70, -42, 140, 84, 10), 4.5, "#A58A5C").replace("stroke-linecap", 'stroke-dasharray="12 14" stroke-linecap'), flat(letters("?", 70), SON, t="translate(0,25)"))
    return svg(W, H, s, limb([(840, 880), (790, 740), (672, 620)], [150, 126, 90], PLUM, base=PLUM), at(650, 598, fist(), turn=-40, s=1.0, flip=True))


def card_in_phone() -> str:
    """The card stands on the phone, bright; outside grow areca palms."""
    s = sky() + sun(770, 130, 66) + palm(806, 640, 400) + palm(680, 640, 260, True) + flat("M-60,600 H960 V800 H-60Z", "#A9C88B") + ink("M-60,600 H960", 4)
    inside = lines(-108, -236, (90, 70), 18, 10, CO_VIT) + at(0, -96, health_card(262))
    inside += at(0, 90, ink(box(-124, -54, 248, 108, 18), 4, "#C8B896")) + block(circle(-80, 90, 34), "#F8DDE4", 4, 0, 0) + at(-80, 90, heart(16)) + lines(-30, 70, (110,), 15, 8, "#A58A5C") + lines(-30, 98, (76,), 13, 8, "#C8B896")
    inside += at(0, 214, ink(box(-124, -50, 248, 100, 18), 4, "#C8B896")) + block(circle(-80, 214, 34), "#E4EED2", 4, 0, 0) + cross(-80, 214, 18, LA, 3) + lines(-30, 194, (90,), 15, 8, "#A58A5C") + lines(-30, 222, (120,), 13, 8, "#C8B896")
    s += at(360, 380, held_phone(350, 660, inside, sleeve=BROWN), turn=-5)
    rays = "M570,170 L620,140 M586,240 L646,232 M578,310 L634,326 M132,236 L82,220 M138,170 L96,132"
    return svg(W, H, s, ink(rays, 16) + ink(rays, 8, HOE))


def show_at_desk() -> str:
    """The nurse holds a reader to the code on the phone across the desk."""
    s = clinic("#EAF1E6") + shutters(90, 70, 120, 170) + at(560, 276, nurse("smile", "smile"), s=0.96)
    s += limb([(730, 620), (712, 550), (620, 486)], [120, 108, 84], MINT, base=MINT) + desk(540)
    inside = at(0, -40, block(box(-98, -98, 196, 196, 16), WHITE, 4.5, 0, 0), qr(160, -80, -80)) + lines(-70, 90, (80, 44), 16, 10, CO_VIT)
    s += at(246, 424, held_phone(290, 540, inside), turn=-6)
    s += flat("M520,420 L396,322 V468Z", "#F6B32B", 0.55) + ink("M520,420 L396,322 M520,420 L396,468", 3, "#9A6400")
    s += at(566, 424, block("M-56,-34 H30 Q48,-34 48,-16 V10 L20,34 H-56Z", "#3A4A46", 5, 3, 3), block("M2,26 L34,18 L56,110 H20Z", "#2C3B3A", 5, 3, 3))
    s += at(606, 500, fist(), turn=16, s=1.0)
    return svg(W, H, s)


def keep_phone() -> str:
    """In the waiting room grandmother puts her phone back into her own bag."""
    s = clinic("#F0EAD6") + block(box(620, 60, 200, 250, 12), WHITE, 5, 4, 3) + at(720, 150, heart(46)) + lines(660, 236, (120,), 14, 8, "#A58A5C") + lines(660, 264, (80,), 14, 8, "#C8B896")
    s += block(box(-40, 520, 1000, 46, 10), "#B9824B", 5, 0, 4) + block("M60,566 h30 v220 h-30Z M800,566 h30 v220 h-30Z", "#8F5F30", 4.5, 3, 3)
    s += at(330, 330, grandma(False, "smile", "smile", "#8C2B57"), s=1.1)
    card = at(20, -70, phone(120, 220, at(0, -12, health_card(94)) + lines(-34, 50, (60,), 9, 6, "#C8B896")), turn=8)
    s += handbag(610, 730, 1.18, card)
    s += limb([(400, 840), (470, 680), (546, 492)], [140, 122, 88], PLUM, base=PLUM) + at(556, 452, fist(), turn=30, s=1.0)
    return svg(W, H, s)


# ---------- Đặt lịch khám ----------
def long_queue() -> str:
    """A long wait at the clinic door: grandfather at the end is tired, the clock is early."""
    s = clinic("#E9E2C8") + flat("M-60,600 H960 V800 H-60Z", "#D9C08A") + ink("M-60,600 H960", 4)
    s += block("M40,150 h200 v450 h-200Z", "#3F7F76") + ink("M140,152 V598", 4) + block(box(70, 60, 140, 70, 10), WHITE, 4.5, 3, 3) + cross(140, 95, 26) + clock(470, 120, 76, 6, 10)
    s += at(236, 360, man("#B87A3C", "#F7F1E1", "down", "small"), s=0.62) + at(356, 372, grandma(False, "down", "small", "#5F6B8C", "#7A87A8"), s=0.68)
    s += at(508, 384, man("#5C7A5A", "#E4EED2", "down", "small"), s=0.76) + at(716, 396, grandpa(mouth="small"), s=1.06)
    tired = "M812,350 q20,26 0,38 q-20,-12 0,-38Z M620,372 q18,24 0,34 q-18,-10 0,-34Z"
    return svg(W, H, s, block(tired, "#79B4D0", 4, 0, 0))


def book_at_home() -> str:
    """On the veranda with tea, grandfather books on his phone; he thinks of a day on the calendar."""
    s = sky() + at(250, 620, house(0, 0, 0.86)) + palm(850, 640, 360) + flat("M-60,600 H960 V800 H-60Z", "#D9C08A") + ink("M-60,600 H960", 4) + banana_leaf(30, 650, 260, -12) + banana_leaf(70, 650, 220, 14, "#6AA35B")
    s += at(610, 396, grandpa("#4E6B7A"), s=1.04)
    s += table(690, "#B9824B") + teapot(150, 690, 0.86) + cup(290, 696, 1.0)
    s += at(430, 566, phone(170, 290, at(0, -104, calendar(130, (3, 1)))), turn=-8)
    s += limb([(740, 880), (600, 780), (500, 690)], [150, 126, 92], "#4E6B7A", base="#4E6B7A") + at(478, 664, fist(), turn=-20, s=1.02, flip=True)
    s += bubble(366, 26, 220, 176, (560, 268))
    return svg(W, H, s, at(476, 54, calendar(140, (2, 2))))


def choose_day() -> str:
    """A calendar on the phone, a clock beside: a finger takes a day."""
    s = sky("#DDEBE3") + flat("M-60,500 H960 V800 H-60Z", "#F3D9A8") + ink("M-60,500 H960", 4) + clock(736, 200, 108, 8, 30)
    inside = at(0, -220, calendar(250, (2, 1)))
    for i, (fill, pick) in enumerate((("#E4DECB", False), ("#FDE9B8", True), ("#E4EED2", False))):
        inside += block(box(-124 + i * 86, 60, 76, 70, 18), fill, 4.5, 3, 3) + at(-86 + i * 86, 95, ink(circle(0, 0, 18), 4) + ink("M0,0 V-12 M0,0 h9", 4))
        inside += ink(f"M{-124 + i * 86},152 h76", 7, HOE) if pick else ""
    inside += block(box(-124, 190, 248, 76, 24), CO_VIT, 5, 4, 4) + lines(-58, 218, (116,), 20, 8, WHITE)
    s += at(370, 374, held_phone(350, 660, inside), turn=-4)
    return svg(W, H, s, rings(388, 272, 30), at(392, 270, pointing(tail=(150, 900)), turn=-36, s=0.9))


def on_time() -> str:
    """The doctor welcomes grandfather at the hour on the clock; the card lies on the desk."""
    s = clinic() + clock(450, 110, 70, 8, 30) + block(box(600, 40, 220, 150, 12), WHITE, 5, 4, 3) + ink("M640,140 h40 l16,-44 l24,70 l18,-40 l10,14 h40", 6, SON)
    s += at(664, 340, doctor("smile", "open"), s=1.02) + at(214, 366, grandpa("#4E6B7A", "open"), s=1.02) + desk(640)
    s += limb([(20, 860), (160, 760), (352, 590)], [150, 126, 88], "#4E6B7A", base="#4E6B7A") + limb([(900, 860), (760, 760), (560, 586)], [150, 126, 90], WHITE, base=WHITE)
    s += at(470, 566, fist(), turn=-86, s=1.06, flip=True) + at(424, 566, fist(), turn=86, s=1.06)
    return svg(W, H, s, at(456, 700, health_card(150), turn=-5))


# ---------- Thuốc thần kỳ trên mạng ----------
def star(r: float, fill: str = HOE) -> str:
    d = f"M0,{-r} L{r * 0.24:.1f},{-r * 0.24:.1f} L{r},0 L{r * 0.24:.1f},{r * 0.24:.1f} L0,{r} L{-r * 0.24:.1f},{r * 0.24:.1f} L{-r},0 L{-r * 0.24:.1f},{-r * 0.24:.1f}Z"
    return block(d, fill, 4, 2, 2)


def loud_ad() -> str:
    """A phone shouts about a shining bottle; grandmother wonders."""
    s = sky("#F6DFC0") + flat("M-60,560 H960 V800 H-60Z", "#E9C98F") + ink("M-60,560 H960", 4) + shutters(660, 60, 120, 150)
    s += at(702, 392, grandma(False, "side", "oh"), s=1.06)
    beams = "".join(flat(f"M0,-40 L{x1},{y1} L{x2},{y2}Z", "#FFE7A3") for x1, y1, x2, y2 in ((-150, -250, -90, -290), (-20, -300, 40, -300), (110, -280, 150, -230), (150, -110, 150, -40), (-150, -110, -150, -40), (-150, 90, -110, 150), (110, 150, 150, 90)))
    inside = flat(box(-150, -296, 300, 592, 24), "#B8305F") + beams + at(0, -30, bottle(1.3, "#7FB893", at(0, 26, heart(20)))) + at(-96, -170, star(34)) + at(102, -196, star(26)) + at(108, 40, star(30)) + at(-104, 70, star(22))
    inside += block(box(-116, 180, 232, 80, 26), HOE, 5, 4, 4) + lines(-66, 210, (132,), 22, 8, INK)
    s += at(296, 378, phone(344, 660, inside), turn=-5)
    horn = block("M-66,-22 L34,-74 V74 L-66,22Z", "#C9472E", 5, 4, 3) + block(box(-96, -24, 36, 48, 10), "#8A2A1A", 4.5, 0, 0) + block("M-50,26 L-40,84 H-14 L-22,38Z", "#8A2A1A", 4.5, 0, 0)
    horn += ink("M60,-48 L104,-72 M66,0 H116 M60,48 L104,72", 14) + ink("M60,-48 L104,-72 M66,0 H116 M60,48 L104,72", 7, HOE)
    return svg(W, H, s, at(484, 200, horn, turn=-8))


def bait() -> str:
    """The bottle hangs on a fishing hook that a stranger holds out; clock and coin hang beside it."""
    s = sky("#DCE8E2") + flat("M-60,600 H960 V800 H-60Z", "#A9C88B") + ink("M-60,600 H960", 4) + cloud(420, 60, 0.9)
    s += at(172, 372, stranger(), s=1.02)
    s += ink("M196,560 C300,300 430,150 640,96", 20) + ink("M196,560 C300,300 430,150 640,96", 11, "#B9824B")
    s += limb([(40, 860), (120, 720), (196, 590)], [150, 126, 92], "#54666A", base="#54666A") + at(206, 556, fist(GREY), turn=30, s=1.1)
    s += ink("M640,96 V250", 4) + ink("M640,250 C640,300 640,560 600,574 C560,584 546,548 560,524", 10) + ink("M560,524 L546,546 M560,524 L582,538", 8)
    s += at(640, 408, bottle(1.24, "#7FB893", at(0, 26, heart(20)))) + at(540, 330, star(28)) + at(748, 300, star(34)) + at(760, 470, star(22))
    s += clock(804, 158, 60, 11, 55) + coin(800, 390, 44)
    s += at(420, 600, open_palm(PLUM, (-120, 320)), s=0.92, turn=-6)
    return svg(W, H, s)


def ask_doctor() -> str:
    """Grandmother shows the bottle to the doctor, who reads its label and shakes his head kindly."""
    s = clinic("#EAF1E6") + block(box(70, 60, 170, 210, 12), WHITE, 5, 4, 3) + at(155, 150, heart(40)) + lines(110, 220, (90,), 12, 8, "#C8B896")
    s += at(300, 330, doctor("open", "small"), s=1.06) + at(706, 388, grandma(True, "open", "smile"), s=1.0)
    s += at(500, 566, bottle(0.92, "#7FB893", at(0, 26, heart(20))), turn=6)
    s += limb([(920, 860), (800, 760), (560, 640)], [150, 122, 84], PLUM, base=PLUM) + at(538, 620, fist(), turn=-40, s=0.96, flip=True)
    s += at(446, 590, pointing(WHITE, False, (60, 800)), turn=58, s=0.5)
    return svg(W, H, s, bubble(420, 40, 190, 150, (622, 236)), at(516, 116, flat(letters("?", 104), SON, t="translate(0,36)")))


def real_medicine() -> str:
    """At the dispensary: shelves, the paper of the doctor, and the medicine that is written on it."""
    s = flat("M-60,-60 H1160 V960 H-60Z", "#F3E8C8")
    for y in (180, 350):
        s += block(f"M-40,{y} H940 V{y + 18} H-40Z", "#8F5F30", 4.5, 0, 3)
    for x, y, c in ((60, 126, "#B57B35"), (150, 126, "#2C6EA3"), (240, 126, "#7FB893"), (640, 126, "#C9502E"), (730, 126, "#B57B35"), (830, 126, "#2E7A74"), (60, 296, "#7FB893"), (830, 296, "#2C6EA3"), (740, 296, "#B57B35")):
        s += at(x, y, bottle(0.48, c))
    s += at(420, 300, nurse("smile", "open"), s=1.0) + limb([(512, 486), (566, 560), (536, 640)], [64, 88, 84], MINT, base=MINT) + desk(600)
    s += at(240, 560, paper(210, 260, lines(-74, -40, (90, 40), 13, 8, "#A58A5C"), lines(-74, -8, (70, 56), 13, 8, "#A58A5C"), lines(-74, 24, (110,), 13, 8, "#A58A5C"), ink("M0,96 q16,-26 30,0 t34,-8", 5, "#2C6EA3")), turn=-6)
    s += limb([(40, 860), (110, 800), (166, 690)], [140, 120, 92], PLUM, base=PLUM) + at(172, 656, fist(), turn=10, s=1.0)
    s += at(560, 590, blister(1.0), turn=-8) + at(706, 560, bottle(0.74, "#B57B35"))
    s += at(522, 612, fist(), turn=4, s=0.9)
    return svg(W, H, s, at(820, 610, tick(0, 0, 54)))


# ---------- Gọi cấp cứu ----------
def very_ill() -> str:
    """Grandfather in his chair holds his chest; grandmother is with him and takes her phone."""
    s = sky() + flat("M-60,520 H960 V800 H-60Z", "#F3D9A8") + ink("M-60,520 H960", 4) + shutters(90, 60, 110, 150)
    s += block("M420,300 C420,250 460,230 520,230 H720 C780,230 820,250 820,300 V800 H420Z", "#A9772F", 5, 5, 4) + ink("M470,270 V760 M620,250 V300 M770,270 V760", 4)
    s += at(620, 352, grandpa("#4E6B7A", "oh").replace(face(True, "smile", "oh"), face(True, "down", "oh")), s=1.04, turn=5)
    s += limb([(800, 800), (800, 690), (700, 610)], [140, 120, 90], "#4E6B7A", base="#4E6B7A") + at(672, 594, fist(), turn=-60, s=1.0, flip=True)
    pain = "M604,566 L562,550 M604,616 L562,630 M656,524 L644,482 M712,526 L730,490"
    s += ink(pain, 15) + ink(pain, 8, SON)
    s += at(226, 384, grandma(False, "side", "oh"), s=1.04)
    s += at(396, 560, phone(120, 230, flat(box(-46, -92, 92, 184, 12), "#FBE0D6") + block(circle(0, 0, 38), SON, 4.5, 0, 0) + cross(0, 0, 20, WHITE, 3)), turn=10)
    return svg(W, H, s, limb([(120, 880), (240, 780), (350, 690)], [150, 126, 90], PLUM, base=PLUM), at(374, 660, fist(), turn=14, s=1.0))


def call_help() -> str:
    """A red button with a handset and a cross; the loudspeaker is on."""
    s = sky("#FBE0D6") + table(640) + flat("M-60,-60 H1160 V40 H-60Z", "#F3CDB8")
    inside = at(0, -150, block(circle(0, 0, 84), WHITE, 5, 3, 3), cross(0, 0, 48)) + lines(-60, -36, (120,), 20, 8, INK)
    inside += at(0, 70, block(circle(0, 0, 74), SON, 6, 4, 4), handset(44, -132))
    inside += at(0, 216, block("M-40,-14 h22 l26,-24 v76 l-26,-24 h-22Z", CO_VIT, 4.5, 0, 0) + ink("M28,-20 q18,20 0,40 M48,-36 q34,36 0,72", 6, CO_VIT))
    s += at(380, 372, held_phone(346, 654, inside), turn=-4)
    waves = "M640,180 q60,70 0,150 M690,130 q100,120 0,250 M740,90 q140,160 0,330"
    s += ink(waves, 18) + ink(waves, 10, HOE)
    return svg(W, H, s, rings(430, 484, 30), at(434, 484, pointing(tail=(160, 900)), turn=-30, s=0.92))


def say_where() -> str:
    """A map: river, bridge, market, banyan, and the pin on the house from which one calls."""
    s = flat("M-60,-60 H1160 V960 H-60Z", "#D5E3B5")
    s += flat("M640,-20 C560,140 760,300 660,480 C600,600 700,700 680,790 H800 C820,680 720,600 780,480 C880,300 680,140 760,-20Z", "#9CC7D6") + ink("M640,-20 C560,140 760,300 660,480 C600,600 700,700 680,790 M760,-20 C680,140 880,300 780,480 C720,600 820,680 800,790", 4)
    road = "M-20,560 C200,520 420,600 600,540 S860,470 940,480 M330,560 C300,400 340,240 300,-20"
    s += ink(road, 58) + ink(road, 48, "#FFF6DF") + ink(road, 4, "#C8B896").replace("stroke-linecap", 'stroke-dasharray="20 22" stroke-linecap')
    s += block("M624,470 L800,430 V476 L632,520Z", "#B9824B", 5, 3, 3) + ink("M660,464 v50 M704,454 v50 M750,444 v46", 4)
    s += at(160, 440, house(0, 0, 0.42)) + pin(160, 250, 1.25)
    tree = block("M-18,0 V-70 H18 V0Z", BROWN, 4.5, 0, 0) + block("M-90,-60 C-130,-120 -70,-170 -30,-160 C0,-200 70,-180 80,-140 C130,-130 120,-60 80,-56Z", "#4F8A3C")
    s += at(440, 500, tree, s=0.9) + at(520, 330, block("M-80,0 V-60 H80 V0Z", "#F6E2BC", 4.5, 3, 3), block("M-96,-56 H96 L74,-96 H-74Z", "#C9472E", 4.5, 3, 3), ink("M-40,-94 L-48,-58 M0,-94 V-58 M40,-94 L48,-58", 4))
    s += at(470, 160, block("M-56,0 V-80 H56 V0Z", WHITE, 4.5, 3, 3), block("M-68,-78 L0,-120 L68,-78Z", "#2E7A74", 4.5, 3, 3), cross(0, -38, 22))
    s += at(190, 668, grandma(False, "side", "open"), s=0.84) + at(118, 660, phone(64, 130, "", "#BFD0CC"), turn=-14) + at(120, 700, fist(), turn=-10, s=0.7)
    s += ambulance(440, 600, 0.34)
    return svg(W, H, s)


def listen() -> str:
    """Grandmother keeps the phone at her ear; the nurse of the ambulance speaks and shows: stay."""
    s = sky("#DDEBE3") + flat("M-60,540 H960 V800 H-60Z", "#F3D9A8") + ink("M-60,540 H960", 4) + table(690)
    s += at(250, 392, grandma(False, "side", "smile"), s=1.14) + at(132, 400, phone(80, 166, "", "#BFD0CC"), turn=-14)
    s += limb([(10, 880), (20, 700), (106, 520)], [160, 136, 90], PLUM, base=PLUM) + at(122, 462, fist(), turn=-18, s=0.98)
    headset = ink("M-74,0 C-84,-120 84,-120 74,0", 12) + block(box(-92, -22, 30, 56, 14), "#3A4A46", 4.5, 0, 0) + block(box(62, -22, 30, 56, 14), "#3A4A46", 4.5, 0, 0) + ink("M-76,34 C-70,74 -40,76 -22,66", 6) + flat(circle(-20, 66, 9), INK)
    frame = flat(box(450, 60, 400, 470, 30), "#C9DDD2")
    s += frame + block("M500,527 C506,440 560,408 610,392 L670,392 C720,408 776,440 782,530Z", MINT) + at(640, 292, block("M-28,60 L-28,104 Q0,130 28,104 L28,60Z", "#E9B98A", 5, 0, 0), nurse_head("open", "open"), headset, s=1.02)
    s += ink(box(450, 60, 400, 470, 30), 6) + flat("M452,330 L372,380 L452,400Z", "#C9DDD2") + ink("M450,330 L372,380 L450,402", 6)
    return svg(W, H, s, at(786, 560, open_palm(MINT, (20, 320)), s=0.86))


def meet_ambulance() -> str:
    """The ambulance comes along the lane; the young neighbour waves at the gate."""
    s = sky("#F9D9A0") + sun(690, 150, 56) + palm(800, 480, 300) + flat("M-60,470 H960 V800 H-60Z", "#A9C88B") + ink("M-60,470 H960", 4)
    s += flat("M-60,600 H960 V740 H-60Z", "#D9C9A0") + ink("M-60,600 H960 M-60,740 H960", 4) + ink("M-20,672 H920", 6, "#FFF6DF").replace("stroke-linecap", 'stroke-dasharray="60 50" stroke-linecap')
    s += ambulance(600, 690, 1.06)
    s += block("M10,300 h46 v440 h-46Z", "#C9472E") + block("M0,280 h66 v30 h-66Z", "#8A3320", 4.5, 0, 0)
    s += at(196, 372, volunteer(eyes="open", mouth="open"), s=0.98) + at(330, 250, open_palm("#2C6EA3", (-30, 420)), s=0.82, turn=12)
    waves = "M404,150 q24,34 8,74 M436,130 q34,50 12,108"
    return svg(W, H, s, ink(waves, 13) + ink(waves, 7, HOE))


PICTURES: dict[str, Callable[[], str]] = {
    "suc-khoe-so/the-bhyt-tren-dien-thoai/quen-the": forgot_card,
    "suc-khoe-so/the-bhyt-tren-dien-thoai/trong-may": card_in_phone,
    "suc-khoe-so/the-bhyt-tren-dien-thoai/dua-may": show_at_desk,
    "suc-khoe-so/the-bhyt-tren-dien-thoai/tu-cat": keep_phone,
    "suc-khoe-so/dat-lich-kham/xep-hang": long_queue,
    "suc-khoe-so/dat-lich-kham/o-nha": book_at_home,
    "suc-khoe-so/dat-lich-kham/chon-ngay": choose_day,
    "suc-khoe-so/dat-lich-kham/dung-gio": on_time,
    "suc-khoe-so/thuoc-than-ky-tren-mang/quang-cao": loud_ad,
    "suc-khoe-so/thuoc-than-ky-tren-mang/moi-cau": bait,
    "suc-khoe-so/thuoc-than-ky-tren-mang/hoi-bac-si": ask_doctor,
    "suc-khoe-so/thuoc-than-ky-tren-mang/theo-don": real_medicine,
    "suc-khoe-so/goi-cap-cuu/met-nang": very_ill,
    "suc-khoe-so/goi-cap-cuu/bam-goi": call_help,
    "suc-khoe-so/goi-cap-cuu/o-dau": say_where,
    "suc-khoe-so/goi-cap-cuu/nghe-dan": listen,
    "suc-khoe-so/goi-cap-cuu/don-xe": meet_ambulance,
}
