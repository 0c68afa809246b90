# ruff: noqa: E501
"""The pictures of the unit on the phone itself: its lessons on apps and on photos."""

from __future__ import annotations

from collections.abc import Callable

from houses import house, table
from kit import BLUE, CO_VIT, CO_VIT_NHAT, HOE, INK, PLUM, SON, WHITE, block, box, circle, flat, g, ink, limb, lotus, svg
from kit import LA_NHAT as LA_PALE
from lesson_pictures import NIGHT, H, W, at, portrait
from letters import letters
from nature import cloud, lotus_leaf, sky, sun
from people import fist, grandma, grandma_head, grandpa, open_palm, pointing, stranger_head, volunteer
from phones import arrow, held_phone, phone, rings
from stock_devices import FAINT, app, app_signs, chat, fields, heart, photo_of_lotus, picture_frame, room, shield, tiles, window_room
from things import cabbage, lines, magnifier, tomato


# ---------- Cài ứng dụng an toàn ----------
def new_tool() -> str:
    """An app is a new tool for the phone: a weather tile is put into the empty place."""
    s = fields(430, 770, 150)
    s += at(670, 430, grandpa(), s=1.02)
    inside = flat(box(-130, -262, 260, 540, 20), "#DDEBE3") + tiles(("call", "message", "camera"), -62, -160, 104, 124)
    inside += ink(box(10, -88, 104, 104, 24), 5, CO_VIT).replace("/>", ' stroke-dasharray="14 12"/>')
    s += at(270, 376, phone(320, 620, inside), turn=-3)
    s += arrow("M520,120 C430,140 372,200 350,268", (352, 262), 200, 26)
    s += at(582, 118, app(128, BLUE, flat(circle(14, -14, 28), HOE) + ink(circle(14, -14, 28), 4) + block("M-34,36 C-54,36 -54,8 -34,8 C-34,-14 2,-16 8,4 C30,0 36,36 14,36Z", WHITE, 4, 0, 0)), turn=6)
    return svg(W, H, s)


def official_store() -> str:
    """The phone's own store is like a tidy shop with a shield over its door."""
    s = sky("#DDEBE3") + cloud(90, 70, 0.9) + flat("M-60,620 H960 V800 H-60Z", "#D9C08A") + ink("M-60,620 H960", 4)
    shop = block("M-250,0 V-330 H250 V0Z", "#F6E2BC", 5, 5, 4) + block("M-220,-210 H90 V-36 H-220Z", "#FFF6E0", 4.5, 0, 0) + block("M120,-220 H222 V0 H120Z", "#0F6163", 4.5, 0, 0) + flat(circle(138, -110, 7), HOE)
    for i, name in enumerate(("photo", "radio", "message", "call", "camera", "settings")):
        fill, sign = app_signs(0.72)[name]
        shop += at(-168 + i % 3 * 104, -164 + i // 3 * 82, app(68, fill, sign))
    shop += "".join(flat(f"M{-270 + i * 60},-330 h60 v58 a30,26 0 0 1 -60,0Z", ("#B2452C", "#FFF6E0")[i % 2]) + ink(f"M{-270 + i * 60},-330 h60 v58 a30,26 0 0 1 -60,0Z", 4.5) for i in range(9))
    s += at(300, 622, shop) + at(300, 196, shield(1.05))
    s += at(716, 410, volunteer(eyes="smile"), s=1.0)
    inside = flat(box(-76, -128, 152, 270, 14), CO_VIT_NHAT) + at(0, -30, shield(0.66)) + lines(-44, 70, (40, 36), 14, 10, FAINT)
    s += at(610, 560, phone(190, 330, inside), turn=-7)
    s += limb([(870, 860), (800, 800), (706, 690)], [150, 130, 96], BLUE, base=BLUE) + at(700, 652, fist(), turn=-10, s=1.05, flip=True)
    return svg(W, H, s)


def hook() -> str:
    """A link in a strange message is bait on a hook: the hand stays away."""
    s = sky("#CFE3D8") + flat("M-60,520 q60,-22 120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0 V800 H-60Z", "#8FB7A6") + ink("M-60,520 q60,-22 120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0 t120,0", 4)
    s += lotus_leaf(90, 640, 90, 30) + lotus_leaf(820, 690, 100, 34, "#6AA35B") + ink("M40,584 q30,-14 60,0 t60,0 M700,600 q30,-14 60,0 t60,0", 4, "#4E8C86")
    inside = flat(box(-136, -272, 272, 556, 20), "#F4EEDC") + at(-88, -206, portrait(stranger_head(), "#A9BDB8", "#54666A", 40)) + lines(-30, -214, (80,), 16, 10, FAINT)
    inside += chat(-122, -136, 236, 214, inside=lines(-98, -104, (90, 60), 18, 12, FAINT) + lines(-98, -66, (60, 100), 18, 12, FAINT) + lines(-98, 0, (188,), 22, 10, BLUE) + ink("M-98,36 H90", 5, BLUE))
    s += at(300, 380, phone(330, 640, inside), turn=-4)
    hooked = "M470,-20 V300 C470,404 330,404 330,322"
    s += ink(hooked, 16) + ink(hooked, 8, "#C9D3CF") + ink("M330,322 L352,350 M330,322 L312,356", 9)
    s += at(690, 470, open_palm(PLUM, (60, 520)), turn=10, s=1.25)
    return svg(W, H, s)


def look_closely() -> str:
    """Two tiles look alike: under the glass only one of them has the shield of its maker."""
    s = room("#F6E2BC", "#C99A62", 560) + table(640)
    sunny = flat(circle(14, -14, 28), HOE) + ink(circle(14, -14, 28), 4) + block("M-34,36 C-54,36 -54,8 -34,8 C-34,-14 2,-16 8,4 C30,0 36,36 14,36Z", WHITE, 4, 0, 0)
    inside = flat(box(-136, -272, 272, 556, 20), WHITE)
    for y, good in ((-196, True), (30, False)):
        inside += block(box(-124, y - 40, 248, 196, 22), LA_PALE if good else "#F4EEDC", 4.5, 3, 3) + at(-62, y + 40, app(92, BLUE if good else "#7A8C99", sunny)) + lines(6, y + 2, (90,), 16, 10, INK) + lines(6, y + 36, (60,), 14, 10, FAINT)
        inside += lines(-100, y + 112, (70, 90), 14, 12, FAINT)
    inside += at(84, 116, flat(letters("?", 84), SON))
    s += at(290, 380, phone(330, 640, inside), turn=-4)
    s += at(700, 420, grandma(False, "open", "small"), s=0.96)
    lens = magnifier(470, 268, 112, -36, at(0, 0, shield(0.82)))
    s += limb([(760, 860), (680, 700), (590, 520)], [160, 132, 98], PLUM) + lens
    return svg(W, H, s, at(564, 418, fist(), turn=-28, s=1.12, flip=True))


# ---------- Chụp ảnh, gửi ảnh ----------
def pond(line: float = 380) -> str:
    """A lotus pond with leaves and flowers."""
    s = sky("#FBE9C2") + sun(110, 110, 54) + flat(f"M-60,{line} q150,-90 300,-20 t320,-10 t340,10 V{line + 20} H-60Z", "#A9C88B") + ink(f"M-60,{line} q150,-90 300,-20 t320,-10 t340,10", 4)
    s += flat(f"M-60,{line} H960 V800 H-60Z", "#BFD8CC") + ink(f"M-60,{line} H960", 4)
    return s


def look_through() -> str:
    """Grandmother looks at the pond through the screen of her phone."""
    s = pond() + lotus_leaf(120, 470, 100, 32) + lotus_leaf(330, 540, 120, 38, "#6AA35B") + lotus_leaf(80, 640, 110, 36, "#6AA35B")
    s += at(130, 470, lotus(7, "#D9567F", h=118, w=30, spread=156)) + at(290, 530, lotus(7, "#E48AA6", h=92, w=24, spread=156))
    s += at(700, 420, grandma(True, "side", "smile"), s=1.08)
    s += at(404, 420, phone(420, 250, photo_of_lotus(372, 206)), turn=-3)
    s += limb([(880, 860), (800, 740), (650, 570)], [160, 136, 98], PLUM, base=PLUM) + at(606, 520, fist(), turn=-16, s=1.14, flip=True)
    s += limb([(520, 860), (420, 760), (296, 610)], [150, 132, 92], PLUM) + at(236, 546, fist(), turn=24, s=1.02)
    return svg(W, H, s)


def shutter() -> str:
    """Two hands hold the phone still, a finger touches the big round button."""
    s = pond(420) + lotus_leaf(800, 500, 110, 34) + lotus_leaf(90, 560, 110, 36, "#6AA35B") + at(800, 500, lotus(7, "#D9567F", h=104, w=27, spread=156))
    inside = at(0, -50, photo_of_lotus(300, 420)) + block(circle(0, 226, 50), WHITE, 6, 0, 0) + ink(circle(0, 226, 36), 5)
    inside += at(-100, 226, flat(box(-24, -24, 48, 48, 10), "#5C9550"), ink(box(-24, -24, 48, 48, 10), 4))
    s += at(396, 366, held_phone(340, 650, inside, NIGHT), turn=0)
    return svg(W, H, s, rings(398, 594, 34), at(404, 598, pointing(tail=(150, 640)), turn=-58, s=0.84))


def album() -> str:
    """The photos lie in the tile of photos as in an album."""
    s = window_room("#F8DDE4", "#DDB67C", 650, 60, 480) + table(600)
    left = block("M-300,-210 Q-150,-250 0,-210 V210 Q-150,170 -300,210Z", "#FFF6DF", 5, 5, 4) + block("M300,-210 Q150,-250 0,-210 V210 Q150,170 300,210Z", "#FFF6DF", 5, 5, 4)
    s += at(318, 440, left, turn=-3)
    s += at(170, 330, picture_frame(190, 150, at(0, 0, photo_of_lotus(162, 122))), turn=-9)
    face = flat("M-67,-52 h134 v104 h-134Z", CO_VIT_NHAT) + at(0, 10, g("scale(.46)", grandma_head(False)))
    s += at(170, 540, picture_frame(162, 132, face), turn=4)
    home = flat("M-77,-60 h154 v120 h-154Z", "#FBE6B5") + at(0, 48, g("scale(.22)", house(0, 0)))
    s += at(450, 330, picture_frame(182, 148, home), turn=6)
    veg = flat("M-67,-52 h134 v104 h-134Z", "#E4EED2") + at(-28, 12, g("scale(.7)", tomato(0, 0, 34))) + at(26, 10, g("scale(.8)", cabbage(0, 0, 36)))
    s += at(456, 540, picture_frame(162, 132, veg), turn=-5)
    inside = flat(box(-90, -150, 180, 330, 16), CO_VIT_NHAT) + tiles(("photo",), 0, -30, 124, 0) + lines(-40, 66, (76,), 16, 10, FAINT)
    s += at(740, 510, phone(230, 420, inside), turn=7)
    return svg(W, H, s)


def send_photo() -> str:
    """The photo flies from grandmother's phone to her granddaughter far away."""
    s = sky("#FBE9C2") + cloud(120, 60, 0.8) + cloud(640, 90, 0.9)
    s += flat("M-60,560 q180,-120 380,-40 t320,-30 t360,20 V800 H-60Z", "#B9D27F") + ink("M-60,560 q180,-120 380,-40 t320,-30 t360,20", 4)
    for x, h in ((590, 150), (660, 210), (740, 170), (820, 230)):
        s += block(f"M{x},{540} v{-h} h58 v{h}Z", "#DDEBE3", 4, 3, 3) + ink("".join(f"M{x + 14},{540 - h + 26 + k * 34} h12 M{x + 34},{540 - h + 26 + k * 34} h12" for k in range(int(h / 40))), 7, CO_VIT)
    s += at(184, 440, grandma(False, "smile", "open"), s=0.98)
    s += at(716, 470, volunteer(), s=0.92)
    s += at(330, 590, phone(156, 270, at(0, 4, photo_of_lotus(126, 190))), turn=8)
    s += limb([(90, 870), (180, 800), (274, 690)], [150, 130, 92], PLUM, base=PLUM) + at(282, 658, fist(), turn=10, s=0.98)
    s += at(584, 600, phone(156, 270, at(0, 4, photo_of_lotus(126, 190))), turn=-8)
    s += limb([(820, 870), (760, 800), (642, 706)], [150, 130, 92], BLUE, base=BLUE) + at(636, 668, fist(), turn=-10, s=0.98, flip=True)
    way = "M330,420 C370,230 470,180 560,260"
    s += ink(way, 16).replace("/>", ' stroke-dasharray="4 34"/>') + ink(way, 8, HOE).replace("/>", ' stroke-dasharray="4 34"/>')
    s += at(452, 196, picture_frame(150, 122, photo_of_lotus(122, 94)), turn=8) + at(602, 300, heart(0.9))
    return svg(W, H, s)


def garden_photo() -> str:
    """What the practice's camera sees: a lotus on the pond, 396 x 396."""
    return svg(396, 396, at(198, 198, photo_of_lotus(396, 396)))


PICTURES: dict[str, Callable[[], str]] = {
    "dien-thoai/cai-ung-dung-an-toan/them-viec": new_tool,
    "dien-thoai/cai-ung-dung-an-toan/cho-chinh": official_store,
    "dien-thoai/cai-ung-dung-an-toan/luoi-cau": hook,
    "dien-thoai/cai-ung-dung-an-toan/nhin-ten": look_closely,
    "dien-thoai/chup-anh-gui-anh/nhin": look_through,
    "dien-thoai/chup-anh-gui-anh/bam": shutter,
    "dien-thoai/chup-anh-gui-anh/o-anh": album,
    "dien-thoai/chup-anh-gui-anh/gui": send_photo,
    "dien-thoai/chup-anh-gui-anh/ao-sen": garden_photo,
}
