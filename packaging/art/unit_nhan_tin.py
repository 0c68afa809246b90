# ruff: noqa: E501
"""The pictures of the unit on typing and messages: its lessons on messages, calls and rumours."""

from __future__ import annotations

from collections.abc import Callable

from houses import cup, house, shutters, table, teapot
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PLUM, SEN, SON, WHITE, WOOD, block, box, circle, flat, g, ink, limb, lotus, svg
from lesson_pictures import NIGHT, H, W, at, portrait
from letters import letters
from nature import cloud, palm, sky, sun
from people import (
    fist,
    grandma,
    grandma_head,
    grandpa,
    grandpa_head,
    open_palm,
    pointing,
    seller,
    seller_head,
    stranger_head,
    volunteer,
    volunteer_head,
)
from phones import bubble, handset, held_phone, phone, rings
from stock_devices import FAINT, chat, cross, hall, heart, paper_plane, room, window_room
from things import lines


# ---------- Nhắn tin, gọi video ----------
def words_fly() -> str:
    """Two phones talk in bubbles: grandmother's at home, her daughter's in the town."""
    s = sky("#FBE9C2") + sun(450, 110, 56) + flat("M-60,600 H960 V800 H-60Z", "#B9D27F") + ink("M-60,600 H960", 4)
    s += at(160, 470, grandma(False, "smile", "smile"), s=0.82) + at(742, 470, volunteer(shirt=SEN, badge=False), s=0.8)
    left = chat(-80, -120, 120, 60, inside=lines(-64, -98, (40, 34), 14, 10, FAINT)) + chat(-40, 0, 120, 60, True, lines(-24, 22, (30, 50), 14, 10, CO_VIT))
    right = chat(-40, -120, 120, 60, True, lines(-24, -98, (40, 34), 14, 10, CO_VIT)) + chat(-80, 0, 120, 60, inside=lines(-64, 22, (30, 50), 14, 10, FAINT))
    s += at(336, 560, phone(210, 360, left), turn=6) + at(566, 560, phone(210, 360, right), turn=-6)
    s += at(276, 640, fist(), turn=14, s=0.86) + at(632, 640, fist(), turn=-14, s=0.86, flip=True)
    s += chat(250, 210, 190, 110, True, at(345, 262, heart(0.8))) + chat(470, 250, 190, 100, False, lines(498, 284, (60, 70), 18, 14, FAINT))
    return svg(W, H, s)


def faces_meet() -> str:
    """A video call: the daughter fills the screen, grandmother herself is in the small corner."""
    s = window_room("#F8DDE4", "#DDB67C", 660, 60, 480) + table(640)
    inside = flat(box(-150, -290, 300, 590, 30), "#CFE3D8")
    body = block("M-150,300 V200 C-140,130 -80,96 -40,90 H40 C80,96 140,130 150,200 V300Z", SEN, 5, 0, 0) + block("M-28,30 L-30,90 Q0,120 30,90 L28,30Z", "#E9B98A", 4.5, 0, 0)
    inside += body + at(0, -46, volunteer_head(), s=1.06)
    inside += block(box(44, -276, 96, 126, 16), "#FDE9B8", 5, 3, 3) + at(92, -206, g("scale(.42)", grandma_head(False)))
    inside += at(0, 236, block(circle(0, 0, 46), SON, 5, 0, 0), handset(26))
    s += at(360, 372, held_phone(350, 664, inside, NIGHT), turn=-4)
    return svg(W, H, s, teapot(736, 700, 1.05))


def hold_it_high() -> str:
    """Grandfather sits in the light of the window and holds the phone level with his face."""
    s = room("#E9EED6", "#D9B98A", 560) + flat("M150,120 L250,100 L600,360 L480,720 L240,720 L120,270Z", "#FFF6DF", 0.8) + shutters(120, 80, 130, 190)
    s += at(330, 420, grandpa(mouth="open"), s=1.12)
    s += at(692, 350, phone(220, 390, flat(box(-86, -150, 172, 320, 14), "#FDE9B8") + at(0, 14, g("scale(.86)", grandpa_head("open")))), turn=4)
    s += ink("M420,428 H566", 9, CO_VIT).replace("/>", ' stroke-dasharray="6 22"/>')
    s += limb([(300, 880), (520, 800), (640, 580)], [170, 140, 98], BROWN, base=BROWN) + at(646, 528, fist(), turn=4, s=1.08)
    return svg(W, H, s, cup(800, 700, 1.2))


def refuse() -> str:
    """A stranger calls with video: the finger goes to the red button, the green one stays alone."""
    s = sky("#DDEBE3") + flat("M-60,500 H960 V800 H-60Z", "#C9BFA8") + ink("M-60,500 H960", 4) + table(650)
    inside = flat(box(-150, -290, 300, 590, 30), NIGHT) + at(0, -130, portrait(stranger_head(), "#A9BDB8", "#54666A", 92)) + lines(-50, -14, (100,), 20, 10, "#BFD0CC")
    inside += at(0, 46, block("M-40,-24 H18 V24 H-40Z M24,-8 L46,-22 V22 L24,8Z", "#BFD0CC", 4.5, 0, 0))
    inside += at(-76, 196, block(circle(0, 0, 54), "#B5301E", 5, 0, 0), handset(30)) + at(76, 196, block(circle(0, 0, 54), LA, 5, 0, 0), handset(30, -132))
    s += at(560, 372, held_phone(350, 664, inside, NIGHT, flip=True, tail=(-280, 620)), turn=4)
    s += at(470, 562, rings(0, 0, 40)) + g("translate(462,566) scale(-1,1)", g("rotate(-40) scale(.88)", pointing()))
    return svg(W, H, s)


# ---------- Nhóm thôn và tin đồn ----------
def village_group() -> str:
    """The village's group: neighbours round one phone with a bell on it, the cultural house behind."""
    s = sky("#FBE9C2") + cloud(660, 60, 0.8) + flat("M-60,470 H960 V800 H-60Z", "#D9C08A") + ink("M-60,470 H960", 4)
    s += at(450, 474, house(0, 0, 0.86)) + ink("M700,474 V120", 8) + block("M704,124 h110 v72 h-110Z", SON, 4.5, 0, 0) + at(758, 184, g("scale(.46)", lotus(5, HOE, sw=8)))
    s += at(150, 460, grandma(mouth="open"), s=0.74) + at(762, 470, seller(), s=0.74) + at(620, 500, volunteer(), s=0.7) + at(300, 500, grandpa(mouth="open"), s=0.72)
    heads = ((grandma_head(False), PLUM), (grandpa_head(), BROWN), (seller_head(), "#2E7A74"), (volunteer_head(), BLUE))
    inside = flat(box(-104, -164, 208, 350, 16), CO_VIT_NHAT)
    for i, (head, shirt) in enumerate(heads):
        inside += at(-50 + i % 2 * 100, -104 + i // 2 * 104, portrait(head, "#FDE9B8", shirt, 44))
    inside += chat(-90, 80, 180, 62, inside=lines(-70, 104, (60, 70), 14, 10, FAINT))
    return svg(W, H, s, at(460, 540, phone(256, 420, inside), turn=0))


def ten_groups() -> str:
    """One whisper is passed on to many phones and grows like weeds."""
    s = sky("#FBE0D6") + flat("M-60,610 H960 V800 H-60Z", "#D9C08A") + ink("M-60,610 H960", 4)
    for x, y in ((470, 110), (620, 90), (770, 120), (500, 270), (660, 250), (810, 280), (520, 430), (680, 410), (820, 440), (600, 570), (760, 580)):
        s += ink(f"M330,400 L{x},{y}", 5, "#C98A77")
    for i, (x, y) in enumerate(((470, 110), (620, 90), (770, 120), (500, 270), (660, 250), (810, 280), (520, 430), (680, 410), (820, 440), (600, 570), (760, 580))):
        s += at(x, y, phone(78, 130, at(0, 0, chat(-26, -26, 52, 36, fill="#FBE0D6"), flat(letters("!", 30), SON, t="translate(0,4)"))), turn=(i * 7) % 19 - 9)
    inside = flat(box(-110, -190, 220, 400, 18), WHITE) + chat(-94, -160, 188, 170, fill="#FBE0D6", inside=flat(letters("!", 100), SON, t="translate(-60,-38)") + flat(letters("x10", 58), INK, t="translate(16,-52)") + lines(-74, -18, (70, 60), 14, 10, FAINT))
    inside += block(box(-90, 80, 180, 74, 24), "#F4EEDC", 4.5, 3, 3) + at(0, 116, g("scale(.5)", paper_plane()))
    s += at(236, 400, held_phone(270, 500, inside, tail=(-220, 560)), turn=-3)
    return svg(W, H, s)


def ask_the_head() -> str:
    """Grandmother asks the head of the village, who knows: he shakes his hand, it is not so."""
    s = hall()
    s += at(226, 430, grandma(False, "side", "oh"), s=1.0)
    s += at(690, 430, grandpa("#3F6B5A"), s=1.0)
    s += bubble(60, 60, 280, 170, (250, 330)) + at(130, 148, g("scale(.8)", phone(78, 130, flat(letters("!", 60), SON, t="translate(0,22)")))) + flat(letters("?", 120), SON, t="translate(250,190)")
    s += bubble(540, 60, 280, 160, (680, 300)) + at(680, 142, cross(52))
    s += at(120, 600, phone(150, 260, chat(-54, -70, 108, 84, fill="#FBE0D6", inside=flat(letters("!", 56), SON, t="translate(0,-8)"))), turn=-10)
    s += limb([(330, 870), (250, 790), (164, 690)], [150, 130, 92], PLUM) + at(156, 650, fist(), turn=-14, s=0.94, flip=True)
    return svg(W, H, s, at(486, 560, open_palm("#3F6B5A", (150, 420)), turn=-8, s=0.8))


def notice_board() -> str:
    """True news says who sends it and when: a notice with seal, clock and the commune's house."""
    s = sky("#DDEBE3") + flat("M-60,600 H960 V800 H-60Z", "#B9D27F") + ink("M-60,600 H960", 4) + palm(70, 600, 320)
    s += block("M190,110 h26 v560 h-26Z M590,110 h26 v560 h-26Z", "#8F5F30", 5, 3, 3) + block("M150,90 H656 V470 H150Z", "#3F7F76", 5, 5, 4) + block("M130,60 H676 V96 H130Z", WOOD, 5, 3, 3)
    s += block("M200,130 H606 V430 H200Z", WHITE, 5, 3, 3) + at(262, 204, g("scale(.16)", house(0, 240))) + lines(340, 170, (110, 90), 24, 14, INK) + lines(340, 216, (70, 60), 16, 12, FAINT)
    s += "".join(lines(236, y, w, 16, 12, FAINT) for y, w in ((270, (120, 80, 100)), (306, (90, 140)), (342, (60, 110))))
    s += at(530, 356, block(circle(0, 0, 54), "#FBE0D6", 6, 0, 0), ink(circle(0, 0, 54), 6, SON), flat("M0,-34 L10,-10 L36,-10 L15,6 L23,32 L0,16 L-23,32 L-15,6 L-36,-10 L-10,-10Z", SON))
    s += at(270, 396, block(circle(0, 0, 30), HOE, 4.5, 0, 0), ink("M0,-18 V0 H13", 5))
    s += at(740, 440, grandpa(mouth="open"), s=0.94)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "go-chu-nhan-tin/nhan-tin-goi-video/nhan-tin": words_fly,
    "go-chu-nhan-tin/nhan-tin-goi-video/thay-mat": faces_meet,
    "go-chu-nhan-tin/nhan-tin-goi-video/cho-sang": hold_it_high,
    "go-chu-nhan-tin/nhan-tin-goi-video/tu-choi": refuse,
    "go-chu-nhan-tin/nhom-thon-va-tin-don/nhom": village_group,
    "go-chu-nhan-tin/nhom-thon-va-tin-don/muoi-nhom": ten_groups,
    "go-chu-nhan-tin/nhom-thon-va-tin-don/hoi": ask_the_head,
    "go-chu-nhan-tin/nhom-thon-va-tin-don/ro-rang": notice_board,
}
