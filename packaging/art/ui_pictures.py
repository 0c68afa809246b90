# ruff: noqa: E501
"""The pictures of the interface, by file name: `PICTURES[name]()` is the SVG text of ui/qml/DiemHoc/art/<name>.svg."""

from __future__ import annotations

from collections.abc import Callable

from houses import roof, window
from kit import BLUE, BROWN, CO_VIT, HOE, INK, LA, PLUM, SKIN, SKIN_DEEP, WHITE, WOOD, block, box, circle, flat, g, ink, limb, lotus, n, svg
from nature import cloud, lotus_flower, lotus_leaf, palm, sky, sun, waves
from people import fist, grandma, grandma_head, grandpa, grandpa_head, open_palm, seller_head, stranger_head, volunteer, volunteer_head
from phones import phone, qr

ROOM, ROOM_FLOOR, ROOM_PANE, ROOM_DOOR = "#4D625B", "#40534D", "#5E746C", "#3A4B46"


def mark(line: str = INK) -> str:
    """The sign of the project in a 120 x 120 box; on dark ground its ink line turns light."""
    book = "M8,88 C26,82 46,84 60,96 C74,84 94,82 112,88 L112,106 C94,100 74,102 60,114 C46,102 26,100 8,106Z"
    return (
        g("translate(60,86)", lotus(5, "#C43D6B", h=56, w=19, spread=136, sw=4, line=line))
        + f'<circle cx="60" cy="15" r="9" fill="{HOE}" stroke="{line}" stroke-width="4"/>'
        + f'<path d="{book}" fill="{CO_VIT}" stroke="{line}" stroke-width="4" stroke-linejoin="round"/>'
    )


def wave_lip(face: str, line: str) -> str:
    """One 64 x 28 tile of the lip on top of the bar; tiles stand side by side."""
    outer = "M0,26 A32,24.3 0 0 1 64,26"
    s = flat(outer + " V28 H0Z", face)
    s += f'<path d="{outer} M15.5,26 A16.5,12.3 0 0 1 48.5,26" fill="none" stroke="{line}" stroke-width="3"/>'
    return svg(64, 28, s.replace("A32,24.3", "A32,24.2"), flat("M0,26 h64 v2 h-64Z", face))


def welcome() -> str:
    s = sky() + sun(232, 196, 84) + cloud(590, 146, 0.78)
    s += palm(864, 730, 450) + palm(134, 730, 400, True)
    s += block("M190,360 L190,620 L820,620 L820,360Z", "#F3D9A8")
    s += block("M280,400 h110 v220 h-110Z", "#7A4A2A", 4) + block("M620,400 h110 v220 h-110Z", "#7A4A2A", 4)
    s += roof(505, 338, 700, 130)
    s += g("translate(505,392) scale(.98)", volunteer())
    s += g("translate(268,468) scale(1.04)", grandma(mouth="open"))
    s += g("translate(752,470) scale(1.02)", grandpa())
    s += block("M318,760 C326,680 376,632 440,618 L470,684 C430,700 410,725 402,760Z", PLUM)
    screen = g("translate(0,46) scale(.62)", lotus(5, "#D9567F", sw=6)) + flat(circle(0, -56, 13), "#F2A128")
    s += g("translate(505,586) rotate(-4)", phone(116, 200, screen + flat("M-34,70 h68 v12 h-68Z", CO_VIT)))
    s += g("translate(462,650) rotate(14) scale(.86)", fist())
    s += block("M742,760 C724,700 694,668 648,650 L618,700 C656,716 672,730 680,760Z", BROWN)
    finger = (
        "M-30,50 C-44,10 -40,-24 -18,-34 L-10,-36 C-8,-70 -6,-98 4,-104 C18,-108 22,-92 20,-74 L18,-34"
        " C34,-32 44,-16 42,8 C42,30 34,46 24,56Z"
    )
    s += g(
        "translate(606,662) rotate(-62) scale(-.66,.66)",
        block(finger, SKIN, 5, 3, 3, SKIN),
        ink("M18,-32 Q16,-14 18,-6 M34,-14 Q30,-4 24,0", 4),
    )
    s += g("translate(0,706)", waves(1000, 52, 84, "#BFD8CC", CO_VIT, 3.2))
    s += lotus_leaf(120, 712, 84, 26) + lotus_leaf(880, 716, 92, 26, "#6AA35B") + lotus_leaf(300, 736, 70, 20, "#6AA35B")
    s += lotus_flower(200, 712, 0.92) + lotus_flower(832, 700, 0.8, "#E37A99") + lotus_flower(60, 730, 0.6, "#E37A99")
    return svg(1000, 760, s)


def card(w: float, h: float, code: str) -> str:
    """A learner's card, its upper left corner at 0,0; `code` is drawn in the square at the left (140 units)."""
    k = h / 180
    s = block(box(0, 0, w, h, 16 * k), WHITE, 5, 0, 0)
    s += g(f"translate({n(20 * k)},{n(20 * k)}) scale({k:g})", code)
    right = 180 * k
    s += g(f"translate({n(right + (w - right) / 2 - 48 * k)},{n(14 * k)}) scale({0.8 * k:g})", mark())
    s += flat(box(right + 6 * k, 124 * k, (w - right) - 30 * k, 10 * k, 5 * k), "#C8B896")
    return s + flat(box(right + 6 * k, 148 * k, (w - right) * 0.55, 10 * k, 5 * k), "#C8B896")


SCANNING = (
    block(box(0, 0, 140, 140, 16), HOE, 5, 0, 0)
    + ink("M38,56 V46 Q38,38 46,38 H56 M84,38 H94 Q102,38 102,46 V56 M102,84 V94 Q102,102 94,102 H84 M56,102 H46 Q38,102 38,94 V84", 8)
    + ink("M56,56 H84 V84 H56Z", 8)
)
KNOWN = block(box(0, 0, 140, 140, 16), LA, 5, 0, 0) + ink("M40,72 L62,94 L102,50", 11, WHITE)


def card_pictogram() -> str:
    """The small card beside "Có thẻ học?"; its code is a drawing that cannot be decoded."""
    s = block(box(3, 3, 94, 64, 9), WHITE, 4, 0, 0, line=box(3, 3, 94, 64, 9))
    return svg(100, 70, s, qr(50, 12, 10), g("translate(65,19) scale(.235)", mark()))


def room(w: float, h: float, door: bool = True) -> str:
    """The class room as the camera sees it in the evening: dim and calm."""
    s = flat(f"M-20,-20 H{n(w + 20)} V{n(h + 20)} H-20Z", ROOM) + flat(f"M-20,{n(h * 0.745)} H{n(w + 20)} V{n(h + 20)} H-20Z", ROOM_FLOOR)
    for x in (60,) if door else (54, w - 228):
        pw, ph, y = (190, 300, 120) if door else (170, 206, 52)
        s += flat(f"M{n(x)},{n(y)} h{pw} v{ph} h{-pw}Z", ROOM_PANE)
        s += f'<path d="M{n(x + pw / 2)},{n(y)} v{ph} M{n(x)},{n(y + ph / 2)} h{pw}" fill="none" stroke="{ROOM}" stroke-width="10"/>'
    return s + (flat(f"M{n(w - 250)},90 h210 V{n(h * 0.745)} h-210Z", ROOM_DOOR) if door else "")


def scan_sample() -> str:
    """What the camera would see: a woman holding up her card, its code painted over. 1060 x 760."""
    s = room(1060, 760) + g("translate(530,274) scale(1.18)", grandma(hat=False))
    s += g("translate(330,450) rotate(-3)", card(390, 252, SCANNING))
    s += limb([(250, 860), (276, 780), (312, 708)], [150, 136, 104], PLUM)
    s += limb([(800, 860), (776, 780), (738, 700)], [150, 136, 104], PLUM)
    s += g("translate(316,668) rotate(10) scale(.98)", fist())
    s += g("translate(730,660) rotate(-8) scale(-.98,.98)", fist())
    return svg(1060, 760, s)


def camera_off() -> str:
    """The camera is not there: the same room, a camera with its cap on. 1060 x 760."""
    s = room(1060, 760)
    s += g(
        "translate(530,380)",
        flat(circle(0, 0, 250), "#5E746C"),
        block(box(-180, -100, 360, 240, 34), "#F1E6CC", 6, 7, 6),
        block("M-70,-100 L-46,-146 H46 L70,-100Z", "#F1E6CC", 6, 7, 6),
        block(circle(0, 22, 82), "#8FA79C", 6, 5, 4),
        block(circle(0, 22, 50), ROOM_DOOR, 6, 0, 0),
        ink("M-22,4 Q-14,-14 4,-16", 6, "#BFD8CC"),
        flat(circle(132, -62, 13), HOE) + ink(circle(132, -62, 13), 4.5),
        ink("M-206,-176 L214,212", 34) + ink("M-206,-176 L214,212", 22, HOE),
    )
    return svg(1060, 760, s)


def facilitator_call() -> str:
    """The facilitator has been called: she waves. 800 x 842."""
    s = sky() + sun(640, 150, 84) + cloud(80, 146, 1.15)
    s += g("translate(400,392) scale(1.4)", volunteer())
    s += g("translate(166,530) scale(-1.14,1.14)", open_palm(BLUE, (-60, 460)))
    return svg(800, 842, s)


def people_in_class() -> str:
    """Three people holding up their cards, two known and one being read. 900 x 574."""
    s = room(900, 574, door=False)
    s += g("translate(444,226) scale(.79)", volunteer("#5E7F35", badge=False))
    s += limb([(316, 560), (338, 524), (374, 474)], [78, 72, 58], "#5E7F35")
    s += g("translate(204,270) scale(.76)", grandpa())
    s += g("translate(694,286) scale(.76)", grandma(hat=False, shirt="#2E6E70"))
    s += limb([(110, 640), (128, 590), (156, 532)], [92, 82, 58], BROWN)
    s += g("translate(154,450) rotate(-7)", card(152, 96, KNOWN))
    s += g("translate(160,510) rotate(8) scale(.52)", fist())
    s += g("translate(374,372)", card(146, 94, SCANNING))
    s += g("translate(378,462) rotate(6) scale(.52)", fist())
    s += limb([(830, 680), (804, 620), (774, 562)], [92, 82, 58], "#2E6E70")
    s += g("translate(614,442) rotate(5)", card(152, 96, KNOWN))
    s += g("translate(768,540) rotate(-8) scale(-.52,.52)", fist())
    return svg(900, 574, s)


def empty() -> str:
    """Nobody is enrolled yet: an empty stool and an open book under the banyan, the roof of the house behind. 900 x 640."""
    s = sky() + sun(742, 130, 66) + cloud(540, 90, 0.7)
    s += block("M420,330 V560 H800 V330Z", "#F3D9A8") + block("M560,380 h96 v180 h-96Z", "#7A4A2A", 4)
    s += window(452, 392, 64, 88) + window(706, 392, 64, 88) + roof(610, 322, 400, 96)
    s += palm(850, 566, 300)
    s += flat("M-60,552 Q420,532 960,552 V760 H-60Z", "#D9C08A") + ink("M-60,552 Q420,532 960,552")
    s += block("M150,580 C176,470 170,380 140,300 L250,290 C236,380 244,480 286,582 C256,570 240,572 226,584 C206,570 180,570 150,580Z", "#A9784A")
    s += ink("M176,560 C196,470 190,400 176,330 M226,564 C212,480 208,400 214,330 M252,570 C234,500 228,440 228,400", 3.2)
    crown = "M-40,250 C-66,170 -30,96 40,100 C56,30 150,4 206,50 C262,2 352,26 366,94 C436,92 470,176 428,226 C446,280 396,326 336,306 C300,342 236,338 206,306 C160,344 96,338 66,300 C16,318 -30,300 -40,250Z"
    s += block(crown, "#5C9550", 5, 6, 5)
    for x, y, k in ((60, 190, 1), (150, 120, 1.1), (270, 130, 1), (350, 200, 1), (200, 230, 1.15), (110, 260, 0.9), (290, 262, 0.9)):
        s += ink(f"M{x},{y} q{n(18 * k)},{n(-22 * k)} {n(36 * k)},0 q{n(18 * k)},{n(-22 * k)} {n(36 * k)},0", 3.4)
    s += ink("M330,306 C334,350 328,380 332,420 M352,300 C356,340 352,360 356,392 M84,308 C80,350 86,372 82,410", 3.2, "#7A5230")
    # the stool, and the book waiting on it
    s += block("M416,506 L392,622 H416 L440,506Z M620,506 L644,622 H620 L596,506Z", "#8F5F30", 5, 4, 3)
    s += ink("M424,572 H614", 9) + ink("M424,572 H614", 3, "#B9824B")
    s += block(box(388, 484, 260, 34, 14), WOOD)
    s += block("M518,474 C478,446 420,446 384,462 L362,398 C406,382 470,388 518,420 C566,388 630,382 674,398 L652,462 C616,446 558,446 518,474Z", WHITE)
    s += ink("M518,420 V474", 4.5) + block("M384,462 C420,446 478,446 518,474 C558,446 616,446 652,462 L655,474 C618,458 560,460 518,488 C476,460 418,458 381,474Z", CO_VIT, 4.5, 0, 0)
    s += ink("M394,414 Q440,402 490,424 M402,436 Q446,424 490,444 M642,414 Q596,402 546,424 M634,436 Q590,424 546,444", 4, "#A58A5C")
    s += g("translate(518,398) scale(.5)", lotus(5, "#D9567F", sw=8))
    return svg(900, 640, s)


HAND = (
    "M62,14 C62,-2 88,-2 88,14 V92 C88,98 96,98 96,92 V78 C96,62 122,62 122,78 V98 C122,104 130,104 130,98 V90"
    " C130,74 154,74 154,90 V150 C154,184 128,206 96,206 C68,206 52,192 40,170 L10,112 C2,96 24,82 34,96 L54,126 C56,130 62,128 62,122Z"
)
WHITE_HAND = ink(HAND, 12) + flat(HAND, WHITE) + ink("M96,128 v30 M118,128 v30", 5)


def ghost_finger() -> str:
    """The white hand that shows where to press: its finger tip is at (80, 8) of 168 x 220."""
    return svg(168, 220, g("translate(5,7)", WHITE_HAND))


def finger_tap() -> str:
    """The same hand and the rings of a tap; the finger tip is at (120, 72) of 240 x 280."""
    rings = ink(circle(120, 72, 62), 7, HOE) + ink(circle(120, 72, 36), 10, HOE)
    return svg(240, 280, rings, g("translate(45,68)", WHITE_HAND))


def finger_hold() -> str:
    """The hand holding: a disc, and three quarters of a ring gone round; finger tip at (120, 72) of 240 x 280."""
    ring = flat(circle(120, 72, 38), "#FDE9B8") + ink(circle(120, 72, 38), 5) + ink(circle(120, 72, 60), 12, "#D3BE93")
    ring += ink("M120,12 A60,60 0 1 1 60,72", 12, "#9A6400") + ink("M120,12 A60,60 0 1 1 60,72", 6, HOE)
    return svg(240, 280, ring, g("translate(45,68)", WHITE_HAND))


def avatar(head: str, ground: str, shirt: str, y: float = 84, scale: float = 0.58) -> str:
    """A round portrait of 200 x 200; the shoulders end on the circle, so that nothing has to be clipped."""
    shoulders = "M30.5,166 A96,96 0 0 0 169.5,166 C164,140 142,134 118,130 H82 C58,134 36,140 30.5,166Z"
    neck = "M84,116 L82,134 Q100,158 118,134 L116,116Z"
    return svg(
        200, 200, flat(circle(100, 100, 96), ground), block(shoulders, shirt, 4, 0, 0), block(neck, SKIN_DEEP, 4, 0, 0),
        g(f"translate(100,{n(y)}) scale({scale:g})", head), ink(circle(100, 100, 96), 4),
    )  # fmt: skip


PICTURES: dict[str, Callable[[], str]] = {
    "mark": lambda: svg(120, 120, mark()),
    "mark-light": lambda: svg(120, 120, mark("#FFF6E0")),
    "waves": lambda: svg(800, 120, waves(800, 120, 80, "#BFD8CC", CO_VIT)),
    "wave-lip": lambda: wave_lip("#F1E6CC", "#D3BE93"),
    "wave-lip-contrast": lambda: wave_lip("#1F1912", "#4A3D29"),
    "lotus-flower": lambda: svg(220, 124, lotus(7, "#D9567F", h=92, w=24, spread=156), x=-110, y=-104),
    "welcome": welcome,
    "card-pictogram": card_pictogram,
    "scan-sample": scan_sample,
    "camera-off": camera_off,
    "facilitator-call": facilitator_call,
    "class-sample": people_in_class,
    "empty": empty,
    "ghost-finger": ghost_finger,
    "finger-tap": finger_tap,
    "finger-hold": finger_hold,
    "avatar-grandma": lambda: avatar(grandma_head(False), "#F8DDE4", PLUM),
    "avatar-grandpa": lambda: avatar(grandpa_head(), "#FDE9B8", BROWN),
    "avatar-helper": lambda: avatar(volunteer_head(), "#DDEBE3", BLUE),
    "avatar-seller": lambda: avatar(seller_head(), "#FDE9B8", "#2E7A74", 92, 0.54),
    "avatar-stranger": lambda: avatar(stranger_head(), "#D5DEDB", "#54666A", 90).replace(SKIN_DEEP, "#6C8084"),
}
