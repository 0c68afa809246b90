# ruff: noqa: E501
"""The pictures of the unit on the phone itself (its lesson on tapping is in lesson_pictures)."""

from __future__ import annotations

from collections.abc import Callable

from houses import house, table
from kit import BLUE, BROWN, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PLUM, SEN, SON, WHITE, WOOD, block, box, circle, flat, g, ink, limb, svg
from lesson_pictures import H, W, at, portrait
from letters import letters
from nature import banana_leaf, cloud, palm, sky, sun
from people import fist, grandma, grandpa, pointing, volunteer_head
from phones import arrow, handset, held_phone, phone, rings
from stock_devices import (
    FAINT,
    chest,
    cross,
    fields,
    gear,
    hall,
    kitchen,
    loudspeaker,
    mast,
    night,
    power,
    room,
    router,
    slider,
    sound,
    switch,
    tiles,
    veranda,
    wifi,
    window_room,
)
from things import lines


def side_keys(w: float, h: float) -> str:
    """The keys on the right edge of a phone that is centred on 0,0: loudness above (two), power below."""
    s = block(box(w / 2 - 6, -h * 0.3, 22, h * 0.11, 8), "#6C7B79", 4.5, 0, 0) + block(box(w / 2 - 6, -h * 0.17, 22, h * 0.11, 8), "#6C7B79", 4.5, 0, 0)
    return s + block(box(w / 2 - 6, h * 0.02, 22, h * 0.1, 8), SON, 4.5, 0, 0)


# ---------- Các nút và màn hình ----------
def power_key() -> str:
    """A finger presses the short red key on the phone's edge; the screen lights up."""
    s = night()
    glow = "M96,150 L44,122 M84,270 L28,262 M90,400 L34,418 M104,520 L54,552"
    s += ink(glow, 17) + ink(glow, 8, HOE)
    inside = flat(box(-136, -270, 272, 560, 24), "#FDE9B8") + at(0, -60, power(74, SON, 20)) + at(0, 210, flat(box(-60, -8, 120, 16, 8), FAINT))
    body = side_keys(330, 630) + phone(330, 630, inside)
    s += at(310, 372, body, turn=-4)
    s += rings(492, 400, 30)
    s += at(502, 402, pointing(tail=(40, 760)), turn=-78, s=0.86)
    return svg(W, H, s)


def loud_keys() -> str:
    """Two keys for loudness: the upper makes the sound big, the lower makes it small."""
    s = window_room("#F3E3C3", "#DDB67C", 90, 66)
    s += at(206, 452, grandpa(mouth="open"), s=1.0)
    inside = flat(box(-116, -226, 232, 466, 20), CO_VIT_NHAT)
    inside += at(-8, -108, loudspeaker(0.9), g("translate(44,0)", sound(76, 3))) + at(-34, 120, loudspeaker(0.62), g("translate(26,0)", sound(30, 1)))
    inside += ink("M-90,10 H90", 4, FAINT)
    w, h = 290, 560
    s += at(576, 390, side_keys(w, h), phone(w, h, inside), turn=3)
    up, down = "M822,318 V204", "M822,360 V440"
    s += arrow(up, (822, 204), 0, 34) + arrow(down, (822, 426), 180, 24, "#E9E2CE")
    s += limb([(130, 850), (300, 770), (432, 640)], [160, 140, 96], BROWN, base=BROWN) + at(438, 606, fist(), turn=10, s=1.1)
    return svg(W, H, s)


def screen_tiles() -> str:
    """The screen is like a chest: each tile, as each drawer, holds one thing."""
    s = room("#E9EED6", "#D9B98A", 560)
    s += chest(230, 690, 1.22)
    inside = tiles(("call", "message", "camera", "photo", "radio", "settings"), -68, -186, 112, 136)
    s += at(650, 372, held_phone(320, 620, inside, flip=True, tail=(-300, 620)), turn=4)
    return svg(W, H, s)


def way_home() -> str:
    """Lost somewhere: the bar at the foot of the phone leads home, like the path to the house."""
    s = sky("#FBE9C2") + sun(96, 110, 54) + cloud(300, 70, 0.9) + palm(470, 470, 300)
    s += flat("M-60,460 H960 V800 H-60Z", "#B9D27F") + ink("M-60,460 H960", 4)
    s += at(250, 470, house(0, 0, 0.62))
    s += flat("M236,470 C230,560 330,600 470,640 C560,668 640,700 660,800 H240 C260,700 150,560 210,470Z", "#E6CF98") + ink("M236,470 C230,560 330,600 470,640 C560,668 620,690 640,800 M210,470 C150,560 250,700 236,800", 4)
    s += at(220, 640, grandma(True, "side", "smile"), s=0.5)
    inside = flat(box(-136, -272, 272, 460, 20), "#E9EED6") + lines(-100, -220, (120, 60), 18, 12, FAINT) + lines(-100, -170, (70, 110), 18, 12, FAINT) + lines(-100, -120, (160,), 18, 12, FAINT)
    inside += at(0, 60, g("scale(.3)", house(0, 60)))
    inside += block(box(-84, 232, 168, 26, 13), HOE, 5, 0, 0)
    s += at(660, 366, phone(330, 640, inside), turn=4)
    s += arrow("M640,560 V470", (642, 480), 2, 30)
    s += rings(652, 606, 26) + at(656, 606, pointing(tail=(120, 700)), turn=-16, s=0.78)
    return svg(W, H, s)


# ---------- Wi-Fi và dữ liệu di động ----------
def wifi_at_home() -> str:
    """Wi-Fi is the network inside the house: a box on the cupboard, grandmother's phone below it."""
    s = window_room("#E9EED6", "#DDB67C", 76, 84, 520)
    s += block("M470,300 H860 V330 H470Z", WOOD, 5, 3, 3) + block("M500,330 h40 v40 h-40Z M790,330 h40 v40 h-40Z", "#8F5F30", 4, 0, 0)
    s += at(650, 300, router(1.15)) + at(650, 130, wifi(104))
    s += at(252, 430, grandma(False, "smile", "open"), s=1.02)
    inside = at(0, 20, wifi(84, LA)) + lines(-56, 90, (70, 30), 14, 12, FAINT)
    s += at(560, 560, phone(214, 350, inside), turn=6)
    s += limb([(170, 860), (300, 780), (452, 680)], [160, 140, 96], PLUM, base=PLUM) + at(462, 640, fist(), turn=8, s=1.1)
    return svg(W, H, s)


def data_outside() -> str:
    """Out in the fields the phone takes the network of the mast, far away."""
    s = fields(400) + mast(720, 420, 330) + at(380, 90, cloud(0, 0, 0.8))
    s += at(250, 400, grandma(mouth="open"), s=1.08)
    inside = flat(box(-84, -120, 168, 262, 16), CO_VIT_NHAT) + "".join(block(f"M{x},64 v{-h} h26 v{h}Z", CO_VIT, 4, 0, 0) for x, h in ((-66, 40), (-32, 76), (2, 112), (36, 148)))
    s += at(524, 556, phone(210, 340, inside), turn=7)
    s += limb([(150, 860), (290, 790), (424, 690)], [170, 140, 98], PLUM, base=PLUM) + at(432, 652, fist(), turn=8, s=1.12)
    return svg(W, H, s)


def data_costs() -> str:
    """Mobile data costs money: coins run out of a purse while the switch is on; switching off keeps them."""
    s = room("#F8DDE4", "#E3BC83", 400) + table(640) + block("M560,404 H960 V436 H560Z", WOOD, 5, 0, 4)
    inside = "".join(block(f"M{x},-116 v{-h} h26 v{h}Z", CO_VIT, 4, 0, 0) for x, h in ((-76, 34), (-40, 62), (-4, 90), (32, 118)))
    inside += at(0, -40, switch(190, False)) + lines(-80, 50, (90, 50), 16, 12, FAINT) + lines(-80, 90, (60, 80), 16, 12, FAINT)
    s += at(280, 376, held_phone(330, 640, inside), turn=-5)
    s += rings(330, 318, 28)
    purse = block("M-130,0 C-150,-90 -110,-150 -60,-168 H60 C110,-150 150,-90 130,0 C90,26 -90,26 -130,0Z", SEN, 5, 5, 4) + block("M-72,-186 H72 V-160 H-72Z", HOE, 5, 3, 3) + block(circle(0, -196, 14), HOE, 4.5, 0, 0)
    s += at(740, 402, purse, g("translate(0,-30)", letters_coin(46)))
    for x, y, r in ((620, 96, 34), (716, 60, 38), (820, 110, 34), (670, 168, 30), (770, 168, 30)):
        s += at(x, y, letters_coin(r))
    s += at(334, 322, pointing(), turn=-32, s=0.86)
    return svg(W, H, s)


def letters_coin(r: float) -> str:
    """A coin with the mark of the dong."""
    return block(circle(0, 0, r), HOE, 4.5, 3, 3) + ink(circle(0, 0, r * 0.76), 2.6) + flat(letters("đ", r * 1.1), INK, t=f"translate(0,{r * 0.38:g})")


def public_wifi() -> str:
    """A network at the bus stop is open to all: reading is fine, the purse stays shut."""
    s = sky("#DDEBE3") + flat("M-60,560 H960 V800 H-60Z", "#C9BFA8") + ink("M-60,560 H960", 4)
    s += block("M20,150 H620 V190 H20Z", CO_VIT, 5, 0, 4) + block("M60,190 h22 v380 h-22Z M560,190 h22 v380 h-22Z", "#8F9C98", 4.5, 3, 3) + block("M90,470 H550 V500 H90Z", WOOD, 4.5, 3, 3)
    s += at(318, 118, wifi(84, BLUE))
    bus = block("M0,0 h260 v-250 q0,-34 -34,-34 h-226Z", HOE, 5, 5, 4) + block("M-10,-240 h110 v96 h-110Z M126,-240 h104 v96 h-104Z", "#BFD8CC", 4.5, 0, 0) + block(circle(190, 4, 44), "#3A4A46", 5, 0, 0) + flat(circle(190, 4, 18), "#C9BFA8") + ink("M0,-112 H258", 4)
    s += g("translate(900,566) scale(-1,1)", bus)
    s += at(236, 420, grandma(False, "side", "smile"), s=0.94)
    bank = at(0, -50, block("M-70,0 L0,-50 L70,0Z", HOE, 4.5, 0, 0), block("M-56,4 h22 v60 h-22Z M-11,4 h22 v60 h-22Z M34,4 h22 v60 h-22Z", WHITE, 4.5, 0, 0), block("M-72,64 h144 v20 h-144Z", HOE, 4.5, 0, 0))
    inside = flat(box(-96, -150, 192, 310, 18), CO_VIT_NHAT) + bank + at(0, 96, cross(44))
    s += at(540, 530, phone(240, 400, inside), turn=6)
    s += limb([(150, 860), (290, 790), (428, 690)], [170, 140, 98], PLUM, base=PLUM) + at(434, 650, fist(), turn=8, s=1.1)
    return svg(W, H, s)


# ---------- Chữ to, âm to ----------
def big_letters() -> str:
    """The same word, small on one phone and large on the other: grandfather need not squint."""
    s = window_room("#DDEBE3", "#D9B98A", 640, 60, 500)
    s += at(246, 430, grandpa(mouth="open"), s=1.08)
    small = flat(box(-70, -126, 140, 270, 14), WHITE) + "".join(lines(-56, y, (36, 20, 42), 7, 8, INK) for y in range(-106, 130, 26))
    s += at(520, 226, phone(170, 320, small), turn=-8)
    big = flat(box(-122, -206, 244, 430, 18), "#FDE9B8") + flat(letters("Aa", 150), INK, t="translate(0,-40)") + "".join(lines(-96, y, (80, 90), 26, 20, INK) for y in (30, 86, 142))
    s += at(690, 450, phone(290, 540, big), turn=5)
    s += limb([(140, 860), (330, 790), (520, 690)], [170, 146, 98], BROWN, base=BROWN) + at(538, 650, fist(), turn=8, s=1.14)
    return svg(W, H, s)


def open_settings() -> str:
    """A finger opens the wheel of settings; the line with the letter A comes next."""
    s = hall()
    inside = flat(box(-136, -272, 272, 556, 20), WHITE) + at(0, -178, gear(66))
    for y, lit in ((-60, False), (54, True), (168, False)):
        inside += block(box(-124, y, 248, 96, 18), "#FDE9B8" if lit else "#F4EEDC", 4.5, 2 if lit else 0, 2 if lit else 0)
        inside += lines(-34, y + 40, (70, 50), 16, 12, INK if lit else FAINT)
    inside += at(-80, -12, g("scale(.32)", loudspeaker())) + flat(letters("A", 74), INK, t="translate(-80,128)") + at(-80, 228, wifi(42, CO_VIT, line=False))
    s += at(402, 378, held_phone(330, 640, inside), turn=-4)
    return svg(W, H, s, rings(496, 462, 30), at(500, 464, pointing(), turn=-34, s=0.88))


def slide_bigger() -> str:
    """Drawing the round knob to the right makes the letter grow."""
    s = kitchen() + table(668, "#C48F52")
    inside = flat(box(-136, -272, 272, 556, 20), "#FDE9B8") + flat(letters("A", 250), INK, t="translate(6,-20)")
    inside += flat(letters("A", 44), INK, t="translate(-104,96)") + flat(letters("A", 90), INK, t="translate(98,108)") + at(-112, 160, slider(214, 0.72))
    s += at(430, 376, held_phone(340, 650, inside), turn=-4)
    s += arrow("M476,602 L606,592", (604, 592), 86, 26)
    return svg(W, H, s, at(486, 534, pointing(tail=(160, 800)), turn=-26, s=0.86))


def hear_the_call() -> str:
    """The phone rings loud on the table: grandmother hears it from the garden."""
    s = veranda(540) + banana_leaf(858, 600, 330, 16) + banana_leaf(820, 600, 270, -14, "#6AA35B")
    s += at(604, 410, grandma(mouth="open"), s=1.02)
    s += block("M-60,668 H560 V700 H-60Z", WOOD, 5, 0, 4) + block("M60,700 h44 v80 h-44Z M430,700 h44 v80 h-44Z", "#8F5F30", 4.5, 0, 0)
    ring = at(0, -36, portrait(volunteer_head(), CO_VIT_NHAT, BLUE, 74)) + at(-50, 116, block(circle(0, 0, 34), SON, 4.5, 0, 0), handset(18)) + at(50, 116, block(circle(0, 0, 34), LA, 4.5, 0, 0), handset(18, -132))
    s += at(216, 464, phone(232, 410, ring), turn=-3)
    s += at(342, 380, sound(128, 3)) + at(84, 380, g("scale(-1,1)", sound(70, 2)))
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "dien-thoai/cac-nut-va-man-hinh/nguon": power_key,
    "dien-thoai/cac-nut-va-man-hinh/am-luong": loud_keys,
    "dien-thoai/cac-nut-va-man-hinh/man-hinh": screen_tiles,
    "dien-thoai/cac-nut-va-man-hinh/ve-dau": way_home,
    "dien-thoai/wifi-va-du-lieu-di-dong/wifi": wifi_at_home,
    "dien-thoai/wifi-va-du-lieu-di-dong/ra-dong": data_outside,
    "dien-thoai/wifi-va-du-lieu-di-dong/ton-tien": data_costs,
    "dien-thoai/wifi-va-du-lieu-di-dong/cong-cong": public_wifi,
    "dien-thoai/chu-to-am-to/chu-nho": big_letters,
    "dien-thoai/chu-to-am-to/cai-dat": open_settings,
    "dien-thoai/chu-to-am-to/keo-to": slide_bigger,
    "dien-thoai/chu-to-am-to/nghe-ro": hear_the_call,
}
