# ruff: noqa: E501
"""The pictures of the unit on typing and messages: its lessons on typing."""

from __future__ import annotations

from collections.abc import Callable

from houses import table, teapot
from kit import BROWN, CO_VIT, HOE, INK, LA, SEN, SON, WHITE, WOOD, block, box, circle, flat, g, ink, limb, lotus, n, svg
from lesson_pictures import H, W, at
from letters import letters
from nature import banana_leaf, cloud, sky
from people import conical_hat, fist, grandma, grandpa, pointing, seller, volunteer
from phones import arrow, held_phone, phone, rings, tick
from stock_devices import FAINT, board, chat, fields, hall, keycap, kitchen, loudspeaker, microphone, paper_plane, sound, veranda, window_room
from things import carrot, lines, magnifier, tomato

GIVES = "#E8A21C"


def becomes(x: float, y: float, length: float = 96) -> str:
    """A broad arrow to the right that starts at x, y."""
    return arrow(f"M{x},{y} H{x + length}", (x + length - 10, y), 90, 30)


# ---------- Gõ chữ có mũ, có móc ----------
def hat_on_a() -> str:
    """Two keys "a" become an "â": the letter puts on its hat, as grandmother does."""
    s = veranda(600, 466, 124)
    s += keycap(170, 250, "a", 150) + keycap(330, 250, "a", 150)
    s += becomes(428, 250, 92)
    s += block(box(560, 110, 260, 290, 40), "#FDE9B8", 5, 5, 4) + flat(letters("a", 300), INK, t="translate(690,370)")
    s += at(690, 206, g("scale(.62)", conical_hat()))
    s += at(250, 560, grandma(mouth="open"), s=0.72)
    return svg(W, H, s, at(600, 640, lotus(5, SEN, h=120, w=34)), at(740, 650, lotus(5, "#E48AA6", h=96, w=28)))


def horn_on_o() -> str:
    """"o" and "w" become "ơ": a hook hangs on the letter, as the shoulder pole's hook on its basket."""
    s = fields(470, 462, 96)
    s += keycap(150, 230, "o", 150) + keycap(310, 230, "w", 150, "#FDE9B8")
    s += becomes(408, 230, 92)
    s += block(box(540, 90, 280, 290, 40), "#FFFDF6", 5, 5, 4) + flat(letters("o", 300), INK, t="translate(668,320)")
    s += ink("M724,190 C768,186 780,160 768,132", 42) + ink("M724,190 C768,186 780,160 768,132", 30, SEN)
    s += at(690, 560, grandpa(), s=0.74)
    for x, letter in ((140, "ă"), (290, "ơ"), (440, "ư")):
        s += at(x, 590, block(box(-62, -62, 124, 124, 62), "#FDE9B8", 5, 4, 3), flat(letters(letter, 100), INK, t="translate(0,30)"))
    return svg(W, H, s)


def bar_through_d() -> str:
    """Two keys "d" become a "đ": a carrying pole goes through the letter."""
    s = sky("#DDEBE3") + cloud(60, 60, 0.8) + cloud(330, 40, 0.7) + flat("M-60,560 H960 V800 H-60Z", "#D9C08A") + ink("M-60,560 H960", 4)
    s += keycap(110, 240, "d", 136) + keycap(256, 240, "d", 136)
    s += becomes(340, 240, 76)
    s += flat(letters("d", 360), INK, t="translate(655,370)")
    s += block("M474,142 C580,108 740,108 850,142 L848,162 C740,130 580,130 476,162Z", WOOD, 5, 3, 3)
    for x in (492, 834):
        s += ink(f"M{x},152 L{x - 32},284 M{x},152 L{x + 32},284", 4)
        s += block(f"M{x - 46},284 H{x + 46} L{x + 32},330 H{x - 32}Z", "#D9A75C", 5, 3, 3) + ink(f"M{x - 40},302 H{x + 40}", 3)
    s += at(220, 560, seller(), s=0.8)
    s += at(650, 570, volunteer(), s=0.8)
    return svg(W, H, s)


def rub_out() -> str:
    """A wrong letter is no harm: the finger presses the key that rubs it out, the broom sweeps it away."""
    s = window_room("#FBE6B5", "#DDB67C", 640, 60, 500) + table(660)
    inside = flat(box(-136, -272, 272, 556, 20), WHITE) + flat(letters("cơmm", 64), INK, t="translate(0,-150)") + flat(box(92, -204, 8, 66, 4), CO_VIT)
    inside += ink("M32,-190 L74,-146 M74,-190 L32,-146", 10, SON) + ink("M-110,-112 H110", 4, FAINT)
    inside += flat(box(-140, 20, 280, 264, 10), "#E4DCC8") + at(-132, 34, board(264, 3, 6))
    inside += rings(84, 226, 74, 1) + at(84, 226, block("M-58,0 L-26,-38 H52 V38 H-26Z", SEN, 5, 3, 3), ink("M-8,-14 L24,16 M24,-14 L-8,16", 9, WHITE))
    s += at(368, 376, held_phone(340, 650, inside), turn=-4)
    s += at(492, 622, pointing(tail=(150, 700)), turn=-44, s=0.82)
    return svg(W, H, s)


# ---------- Gõ dấu thanh ----------
def mark(sign: str, x: float, y: float, s: float = 1, fill: str = SEN) -> str:
    """A tone mark as a thing: sac, huyen, hoi, nga, nang."""
    d = {
        "sac": "M-34,30 L30,-34", "huyen": "M34,30 L-30,-34", "hoi": "M-26,-24 C-20,-50 30,-46 26,-14 C24,6 -2,2 0,34",
        "nga": "M-50,12 C-34,-34 -10,-26 4,-4 C18,16 40,14 48,-22", "nang": "M-1,0 L1,0",
    }[sign]  # fmt: skip
    wide = 56 if sign == "nang" else 24
    return at(x, y, ink(d, wide + 11), ink(d, wide, fill), s=s)


def plate(x: float, y: float, word: str, size: float = 100, w: float = 0) -> str:
    """A card with a word on it."""
    w = w or len(word) * size * 0.62 + 50
    return at(x, y, block(box(-w / 2, -size * 0.72, w, size * 1.36, 24), WHITE, 5, 5, 4), flat(letters(word, size), INK, t=f"translate(0,{n(size * 0.32)})"))


def fish(x: float, y: float, s: float = 1) -> str:
    d = "M-120,0 C-80,-70 30,-74 80,-10 L140,-56 C128,-20 128,20 140,56 L80,14 C30,74 -80,70 -120,0Z"
    return at(x, y, block(d, "#E58A5A", 5, 5, 4), ink("M-52,-44 Q-30,0 -52,44 M-10,-26 q14,12 0,24 M28,-18 q12,10 0,20 M-10,10 q14,12 0,22", 4), flat(circle(-84, -10, 9), INK), s=s)


def duck(x: float, y: float, s: float = 1) -> str:
    body = "M-90,-10 C-60,60 70,66 104,-24 C70,-10 40,-20 10,-30 C-6,-46 0,-70 -8,-92 C-20,-124 -84,-124 -88,-80 C-90,-50 -96,-30 -90,-10Z"
    out = block("M-86,-92 L-136,-74 L-86,-66Z", HOE, 4.5, 2, 2) + block(body, "#F4EEDC", 5, 4, 4) + flat(circle(-56, -90, 7), INK)
    return at(x, y, out, ink("M-10,8 C20,30 50,20 66,-2", 4), ink("M-20,46 v26 h-14 M26,46 v26 h-14", 7, GIVES), s=s)


def letters_then_tone() -> str:
    """First the letters, then the tone: the mark comes down on the word like the last tile on a roof."""
    s = kitchen()
    s += block(box(230, 250, 440, 250, 36), "#FDE9B8", 5, 5, 4) + flat(letters("ca", 230), INK, t="translate(440,470)")
    s += arrow("M690,60 C640,80 590,130 556,196", (552, 200), 214, 22)
    s += mark("sac", 716, 80, 1.25)
    for i, key in enumerate("cas"):
        s += keycap(276 + i * 176, 640, key, 140, "#FDE9B8" if key == "s" else WHITE)
    for i, one in enumerate("123"):
        s += at(196 + i * 176 + 16, 566, block(circle(0, 0, 28), LA, 4.5, 2, 2), flat(letters(one, 36), WHITE, t="translate(0,13)"))
    return svg(W, H, s)


def rising_falling() -> str:
    """"s" gives the rising mark: a fish is "cá"; "f" gives the falling one: a tomato is "cà"."""
    s = sky("#DDEBE3") + flat("M450,-60 H960 V800 H450Z", "#F8DDE4") + ink("M450,-20 V800", 5)
    for x, key, sign, word in ((225, "s", "sac", "cá"), (675, "f", "huyen", "cà")):
        s += keycap(x - 90, 140, key, 150) + mark(sign, x + 90, 136, 1.3) + plate(x, 350, word, 150, 260)
    s += flat("M-60,600 H446 V800 H-60Z", "#A7CBC4") + ink("M-60,600 q40,-20 80,0 t80,0 t80,0 t80,0 t80,0 t80,0 M30,690 q30,-16 60,0 t60,0 M270,720 q30,-16 60,0 t60,0", 4)
    s += fish(222, 610, 1.1)
    s += flat("M453,640 H960 V800 H453Z", "#C99A62") + ink("M453,640 H960", 4) + tomato(610, 588, 66) + tomato(742, 594, 60, "#DE5A38") + tomato(680, 660, 62)
    return svg(W, H, s)


def asking_tumbling() -> str:
    """"r" gives the asking mark: a root is "củ"; "x" gives the tumbling one: a hat is "mũ"."""
    s = sky("#E4EED2") + flat("M450,-60 H960 V800 H450Z", "#FDE9B8") + ink("M450,-20 V800", 5)
    for x, key, sign, word in ((225, "r", "hoi", "củ"), (675, "x", "nga", "mũ")):
        s += keycap(x - 90, 140, key, 150) + mark(sign, x + 90, 136, 1.3) + plate(x, 350, word, 150, 290)
    s += flat("M-60,600 H446 V800 H-60Z", "#A97A4A") + ink("M-60,600 H446", 4) + carrot(130, 610, -6, 1.35) + carrot(232, 612, 4, 1.5) + carrot(336, 610, 12, 1.35)
    s += flat("M-60,650 H446 V800 H-60Z", "#8F6238") + ink("M-60,650 q30,14 60,0 t60,0 t60,0 t60,0 t60,0 t60,0 t60,0 t60,0 t26,0", 4)
    s += flat("M453,640 H960 V800 H453Z", WOOD) + ink("M453,640 H960", 4) + at(676, 660, g("scale(1.05)", conical_hat()))
    return svg(W, H, s)


def heavy_mark() -> str:
    """"j" gives the heavy dot below: a duck is "vịt"."""
    s = pond_ground()
    s += keycap(150, 150, "j", 160) + mark("nang", 320, 160, 1.1) + becomes(410, 150, 80)
    s += plate(690, 160, "vịt", 170, 330)
    s += duck(300, 560, 1.25) + duck(520, 640, 0.85)
    s += at(750, 500, grandpa(mouth="open"), s=0.82)
    return svg(W, H, s)


def pond_ground() -> str:
    s = sky("#FBE9C2") + flat("M-60,360 q160,-80 320,-14 t340,-10 t340,14 V420 H-60Z", "#A9C88B") + ink("M-60,360 q160,-80 320,-14 t340,-10 t340,14", 4)
    s += flat("M-60,400 H960 V800 H-60Z", "#B9D27F") + ink("M-60,400 H960", 4) + flat("M-60,470 C200,430 520,450 640,560 C700,640 640,760 600,800 H-60Z", "#A7CBC4") + ink("M-60,470 C200,430 520,450 640,560 C700,640 640,760 600,800", 4)
    return s + ink("M60,560 q26,-14 52,0 t52,0 M100,700 q26,-14 52,0 t52,0 M380,720 q26,-14 52,0 t52,0", 4, "#4E8C86")


# ---------- Nói thay gõ ----------
def talk_key() -> str:
    """The hand is tired of keys; the finger goes to the key with the microphone instead."""
    s = veranda(560) + banana_leaf(840, 660, 330, -10) + banana_leaf(880, 660, 270, 14, "#6AA35B")
    inside = flat(box(-136, -272, 272, 250, 20), WHITE) + chat(-116, -246, 180, 74, inside=lines(-94, -216, (60, 56), 16, 12, FAINT)) + ink("M-112,-70 V-118", 8, CO_VIT)
    inside += flat(box(-140, -10, 280, 292, 10), "#E4DCC8") + at(-132, 4, board(264, 3, 6))
    inside += rings(0, 220, 76, 1) + block(circle(0, 220, 58), "#FDE9B8", 6, 0, 0) + at(0, 220, g("scale(.44)", microphone()))
    s += at(372, 372, held_phone(340, 650, inside), turn=-3)
    return svg(W, H, s, at(424, 622, pointing(tail=(170, 640)), turn=-60, s=0.82))


def voice_to_words() -> str:
    """Grandmother speaks slowly; her voice goes into the microphone and comes out as words."""
    s = window_room("#E9EED6", "#DDB67C", 92, 60, 520)
    s += at(214, 460, grandma(False, "open", "open"), s=1.04)
    s += at(298, 510, sound(136, 3))
    inside = flat(box(-136, -252, 272, 530, 20), "#FDE9B8") + at(0, -130, microphone(0.95))
    for y, widths in ((34, (70, 100, 40)), (86, (110, 60)), (138, (60, 60, 84))):
        inside += lines(-116, y, widths, 24, 14, INK)
    inside += flat(box(-116, 190, 8, 40, 4), CO_VIT)
    return svg(W, H, s, at(650, 384, phone(330, 610, inside), turn=4))


def read_again() -> str:
    """Grandfather reads what the machine wrote through his glass: one word is not what he said."""
    s = hall()
    s += at(236, 440, grandpa(), s=1.02)
    inside = flat(box(-136, -252, 272, 530, 20), WHITE)
    for y, widths in ((-200, (80, 120)), (-150, (120, 70)), (-40, (60, 150)), (10, (100, 60, 40))):
        inside += lines(-112, y, widths, 24, 14, FAINT)
    inside += block(box(-112, 120, 104, 100, 24), "#F4EEDC", 4.5, 3, 3) + at(-60, 170, g("scale(.36)", microphone())) + block(box(10, 120, 104, 100, 24), CO_VIT, 4.5, 3, 3) + at(62, 168, g("scale(.46)", paper_plane()))
    s += at(626, 384, phone(330, 610, inside), turn=3)
    lens = magnifier(600, 330, 112, 40, lines(-84, -14, (70, 84), 30, 14, INK) + ink("M-88,34 q14,-16 28,0 t28,0 t28,0 t28,0 t28,0 t28,0", 8, SON))
    s += lens + limb([(130, 880), (330, 800), (466, 570)], [160, 138, 100], BROWN)
    return svg(W, H, s, at(484, 470, fist(), turn=28, s=1.12))


def noisy() -> str:
    """Beside motorbike and loudspeaker the phone hears a muddle; indoors it hears well."""
    s = sky("#FBE0D6") + flat("M450,-60 H960 V800 H450Z", "#E4EED2") + flat("M-60,600 H446 V800 H-60Z", "#C9BFA8") + ink("M-60,600 H446", 4) + flat("M454,600 H960 V800 H454Z", "#DDB67C") + ink("M454,600 H960", 4)
    s += at(110, 150, loudspeaker(1.0, SON), g("translate(48,0)", sound(92, 3)))
    bike = block("M-130,-20 C-130,-70 -60,-90 -30,-60 L40,-60 L70,-120 L96,-112 L84,-50 C130,-50 140,-10 130,10 H-110Z", SON, 5, 4, 4) + block("M-110,-74 H0 V-54 H-116Z", "#3A4A46", 4.5, 2, 2)
    bike += "".join(block(circle(x, 20, 46), "#4B4A5C", 5, 0, 0) + flat(circle(x, 20, 22), "#E9E2CE") + ink(circle(x, 20, 22), 4) for x in (-96, 104)) + ink("M64,-120 L50,-132", 9)
    s += at(132, 680, bike, s=0.78)
    squiggle = "M-70,-80 q18,-40 36,0 t36,0 t36,0 t36,0 M-70,-20 q18,40 36,0 t36,0 t36,0 t36,0 M-60,40 q18,-40 36,0 t36,0 t36,0"
    s += at(310, 374, phone(216, 380, flat(box(-86, -150, 172, 320, 14), WHITE) + ink(squiggle, 8, FAINT) + flat(letters("?", 96), SON, t="translate(0,150)")), turn=-6)
    s += ink("M450,-20 V800", 5)
    s += block("M664,150 h190 v20 h-190Z", WOOD, 4.5, 3, 3) + teapot(748, 148, 0.72)
    s += at(760, 430, grandma(False, "smile", "open"), s=0.82)
    good = flat(box(-86, -150, 172, 320, 14), WHITE) + "".join(lines(-66, y, w, 18, 10, INK) for y, w in ((-110, (50, 70)), (-66, (80, 40)), (-22, (40, 76)))) + at(0, 100, tick(0, 0, 46))
    s += at(580, 400, phone(216, 380, good), turn=5)
    return svg(W, H, s)


PICTURES: dict[str, Callable[[], str]] = {
    "go-chu-nhan-tin/go-chu-co-mu/doi-mu": hat_on_a,
    "go-chu-nhan-tin/go-chu-co-mu/moc": horn_on_o,
    "go-chu-nhan-tin/go-chu-co-mu/gach-ngang": bar_through_d,
    "go-chu-nhan-tin/go-chu-co-mu/xoa": rub_out,
    "go-chu-nhan-tin/go-dau-thanh/chu-truoc": letters_then_tone,
    "go-chu-nhan-tin/go-dau-thanh/sac-huyen": rising_falling,
    "go-chu-nhan-tin/go-dau-thanh/hoi-nga": asking_tumbling,
    "go-chu-nhan-tin/go-dau-thanh/nang": heavy_mark,
    "go-chu-nhan-tin/noi-thay-go/nut-noi": talk_key,
    "go-chu-nhan-tin/noi-thay-go/noi-cham": voice_to_words,
    "go-chu-nhan-tin/noi-thay-go/doc-lai": read_again,
    "go-chu-nhan-tin/noi-thay-go/cho-on": noisy,
}
