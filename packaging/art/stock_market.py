# ruff: noqa: E501
"""Money, bills, goods and the people who sell them: things that several pictures of the payment and market units need."""

from __future__ import annotations

from kit import BROWN, CO_VIT, HAIR, HOE, INK, LEAF, SKIN_DEEP, SON, WHITE, block, box, circle, ellipse, flat, g, ink, limb, lotus, n
from people import BODY, HEAD, conical_hat, face
from things import basket, lines

GREEN_NOTE, RED_NOTE, CARD_BOARD = "#8FB98A", "#E0A08C", "#D2A468"
ROLE_SKIN = "#F1C79C"


def put(x: float, y: float, *inner: str, turn: float = 0, s: float = 1) -> str:
    move = f"translate({n(x)},{n(y)})" + (f" rotate({n(turn)})" if turn else "") + (f" scale({s:g})" if s != 1 else "")
    return g(move, *inner)


# ---------- people ----------
def dressed(shirt: str, collar: str) -> str:
    """Body and neck in a shirt with a collar; the head comes after."""
    s = block(BODY, shirt) + block("M-30,56 L-30,110 Q0,142 30,110 L30,56Z", SKIN_DEEP, 5, 0, 0)
    return s + block("M-54,110 L-32,86 L0,136 L32,86 L54,110 L30,166 L0,138 L-30,166Z", collar, 4.5, 0, 0) + ink("M0,140 V600", 4)


def man_head(eyes: str = "open", mouth: str = "smile", hair: str = HAIR) -> str:
    """A man of about forty with short hair."""
    s = block(circle(-66, 4, 13), ROLE_SKIN, 4.5, 0, 0) + block(circle(66, 4, 13), ROLE_SKIN, 4.5, 0, 0)
    s += block(HEAD, ROLE_SKIN, 5, 3, 3, ROLE_SKIN) + face(False, eyes, mouth)
    s += ink("M-44,-22 Q-28,-32 -13,-24 M44,-22 Q28,-32 13,-24", 7)
    return s + block(
        "M-67,-6 C-80,-70 -52,-104 -6,-104 C50,-108 82,-66 67,-6 C62,-26 60,-36 54,-46 C30,-38 -8,-40 -28,-58 C-40,-46 -56,-36 -67,-6Z",
        hair, 4, 0, 0,
    )  # fmt: skip


def man(shirt: str = "#8FA9B8", collar: str = WHITE, eyes: str = "open", mouth: str = "smile") -> str:
    return dressed(shirt, collar) + man_head(eyes, mouth)


def farmer(shirt: str = "#6E8B3D", eyes: str = "smile", mouth: str = "open") -> str:
    """A man of the fields: conical hat, check scarf."""
    s = dressed(shirt, "#5B7431")
    scarf = "M-60,104 C-40,150 40,150 60,104 L72,130 C46,186 -46,186 -72,130Z"
    s += block(scarf, "#FFF6E0", 4.5, 0, 0) + ink("M-52,122 l10,24 M-28,136 l6,24 M0,141 v24 M28,136 l-6,24 M52,122 l-10,24 M-66,124 Q0,180 66,124", 2.6, "#A0392A")
    return s + man_head(eyes, mouth) + g("translate(0,-2) scale(.96)", conical_hat())


def courier(eyes: str = "smile", mouth: str = "open") -> str:
    """The man who brings parcels: a cap and a vest with a light stripe."""
    s = dressed("#D97A2B", "#F7F1E1")
    s += flat("M-186,330 H186 V366 H-186Z", "#FFF3C4") + ink("M-186,330 H186 M-186,366 H186", 4)
    s += man_head(eyes, mouth)
    s += block("M-72,-30 C-78,-86 -44,-114 0,-114 C44,-114 78,-86 72,-30 C40,-46 -40,-46 -72,-30Z", "#D97A2B", 5, 3, 3)
    return s + block("M-74,-30 C-58,-52 58,-52 74,-30 C96,-24 100,-12 84,-10 C40,-22 -40,-22 -62,-10 C-80,-12 -80,-22 -74,-30Z", "#A85A1C", 4.5, 0, 0)


# ---------- money ----------
def note(w: float, fill: str = GREEN_NOTE) -> str:
    """A banknote that is none: a lotus in an oval, centred on 0,0, twice as wide as high."""
    h = w * 0.5
    s = block(box(-w / 2, -h / 2, w, h, w * 0.04), fill, 4.5, 3, 3)
    s += ink(box(-w * 0.44, -h * 0.38, w * 0.88, h * 0.76, w * 0.03), 2.6) + block(ellipse(0, 0, w * 0.15, h * 0.3), "#FFF6DF", 3, 0, 0)
    s += g(f"translate(0,{n(h * 0.2)}) scale({w / 300:g})", lotus(5, "#D9567F", h=72, sw=8))
    return s + "".join(flat(circle(x * w * 0.33, 0, w * 0.045), "#FFF6DF") + ink(circle(x * w * 0.33, 0, w * 0.045), 2.6) for x in (-1, 1))


def notes(x: float, y: float, w: float = 150, turn: float = 0) -> str:
    """Three banknotes fanned out."""
    return put(x, y, put(0, 0, note(w, RED_NOTE), turn=-16), put(0, -4, note(w, "#9FBBD0"), turn=-4), put(4, -4, note(w), turn=9), turn=turn)


def coin(x: float, y: float, r: float) -> str:
    return block(circle(x, y, r), HOE, 4.5, 3, 3) + ink(circle(x, y, r * 0.72), 3) + put(x, y + r * 0.42, lotus(3, "#FFE7A3", h=r * 0.95, w=r * 0.28, sw=3))


def bank_card(w: float = 260, fill: str = "#2E6F86", back: bool = False) -> str:
    """A bank card without a name; `back`: the side with the strip and the number to call."""
    h = w * 0.62
    s = block(box(-w / 2, -h / 2, w, h, w * 0.07), fill)
    if back:
        s += flat(f"M{n(-w / 2)},{n(-h * 0.34)} h{n(w)} v{n(h * 0.2)} h{n(-w)}Z", INK)
        return s + flat(box(-w * 0.42, h * 0.0, w * 0.5, h * 0.14, 4), "#FFF6DF") + lines(-w * 0.42, h * 0.26, (w * 0.3, w * 0.2), h * 0.08, 10, "#CFE3E8")
    s += block(box(-w * 0.4, -h * 0.22, w * 0.17, h * 0.24, 6), HOE, 4, 0, 0) + ink(f"M{n(-w * 0.4)},{n(-h * 0.1)} h{n(w * 0.17)} M{n(-w * 0.315)},{n(-h * 0.22)} v{n(h * 0.24)}", 3)
    s += lines(-w * 0.4, h * 0.14, (w * 0.15,) * 4, h * 0.08, w * 0.035, "#F1E6CC") + lines(-w * 0.4, h * 0.3, (w * 0.3,), h * 0.07, 8, "#CFE3E8")
    return s + g(f"translate({n(w * 0.32)},{n(-h * 0.08)}) scale({w / 620:g})", lotus(5, HOE, sw=8))


def padlock(s: float = 1, fill: str = HOE) -> str:
    """A closed padlock, its body centred on 0,0, 120 wide."""
    return g(
        f"scale({s:g})",
        ink("M-36,-40 V-78 C-36,-124 36,-124 36,-78 V-40", 32) + ink("M-36,-40 V-78 C-36,-124 36,-124 36,-78 V-40", 21, "#C9C2B4"),
        block(box(-62, -46, 124, 106, 20), fill), flat(circle(0, -2, 14), INK) + flat("M-7,0 h14 l5,34 h-24Z", INK),
    )  # fmt: skip


def receipt(w: float, h: float, *inner: str) -> str:
    """A slip of paper with a torn edge; its upper middle is at 0,0."""
    teeth = "".join(f"l{n(-w / 16)},{12 if i % 2 == 0 else -12} " for i in range(16))
    return block(f"M{n(-w / 2)},0 H{n(w / 2)} V{n(h)} {teeth}Z", WHITE) + "".join(inner)


def bill(w: float = 190, sign: str = "") -> str:
    """The paper that tells what is owed: a sign at its head, lines, a frame with the customer's number."""
    h = w * 1.34
    s = block(box(-w / 2, -h / 2, w, h, 10), WHITE) + put(-w * 0.28, -h * 0.3, sign)
    s += lines(-w * 0.02, -h * 0.38, (w * 0.36,), 13, 8, CO_VIT) + lines(-w * 0.02, -h * 0.28, (w * 0.24,), 11, 8, "#C8B896")
    s += block(box(-w * 0.4, -h * 0.12, w * 0.8, h * 0.17, 10), "#FDE9B8", 4, 0, 0) + lines(-w * 0.33, -h * 0.06, (w * 0.16, w * 0.2, w * 0.16), 13, 9, INK)
    for i, k in enumerate((0.7, 0.5, 0.62)):
        s += lines(-w * 0.4, h * (0.14 + i * 0.1), (w * k,), 11, 8, "#C8B896")
    return s


# ---------- the house ----------
def bulb(s: float = 1, lit: bool = True) -> str:
    """A light bulb, the glass centred on 0,0 with a radius of 46."""
    rays = "M0,-66 V-92 M-47,-47 L-66,-66 M47,-47 L66,-66 M-66,0 H-90 M66,0 H90"
    glass = "M-22,44 C-24,26 -46,14 -46,-6 C-46,-32 -26,-48 0,-48 C26,-48 46,-32 46,-6 C46,14 24,26 22,44Z"
    return g(
        f"scale({s:g})", (ink(rays, 12) + ink(rays, 6, HOE)) if lit else "", block(glass, "#FFD766" if lit else "#E4DECB", 5, 3, 3),
        ink("M-12,44 L-16,6 L0,18 L16,6 L12,44", 4), block("M-22,44 H22 V72 Q0,86 -22,72Z", "#B9B1A4", 4.5, 0, 0), ink("M-22,56 H22", 3.5),
    )  # fmt: skip


def water_tap(s: float = 1) -> str:
    """A tap from the wall at the left, its mouth over 0,0, with drops."""
    pipe = [(-120, -70), (-40, -70), (-6, -58), (0, -14)]
    return g(
        f"scale({s:g})", block("M-140,-104 h24 v70 h-24Z", "#B9B1A4", 4.5, 3, 3), limb(pipe, [34, 34, 36, 34], "#A9B9B8", round_end=False),
        ink("M-18,-12 H18"), block("M-74,-88 h24 v-26 h-24Z", "#A9B9B8", 4.5, 0, 0), block(box(-98, -134, 72, 24, 12), SON, 4.5, 3, 3),
        "".join(drop(x, y, 15) for x, y in ((0, 24), (0, 74))),
    )  # fmt: skip


def drop(x: float, y: float, r: float) -> str:
    return block(f"M{n(x)},{n(y - r * 1.5)} C{n(x + r * 1.5)},{n(y + r * 0.1)} {n(x + r)},{n(y + r)} {n(x)},{n(y + r)} C{n(x - r)},{n(y + r)} {n(x - r * 1.5)},{n(y + r * 0.1)} {n(x)},{n(y - r * 1.5)}Z", "#79B4D0", 4, 2, 2)


# ---------- goods ----------
def orange(x: float, y: float, r: float, color: str = "#F0922B") -> str:
    s = block(circle(x, y, r), color, 4.5, 3, 3) + ink(f"M{n(x + r * 0.5)},{n(y - r * 0.44)} q{n(r * 0.2)},{n(r * 0.2)} {n(r * 0.18)},{n(r * 0.5)}", 3, "#FFD9A0")
    return s + block(f"M{n(x)},{n(y - r * 0.9)} q{n(r * 0.2)},{n(-r * 0.6)} {n(r * 0.85)},{n(-r * 0.5)} q{n(-r * 0.2)},{n(r * 0.5)} {n(-r * 0.85)},{n(r * 0.5)}Z", LEAF, 3.5, 0, 0)


def oranges(x: float, y: float, w: float, h: float, color: str = "#F0922B") -> str:
    """A basket heaped with oranges, standing on x, y."""
    t, r = y - h, w * 0.15
    s = "".join(orange(x + w * k, t - r * 1.35, r, color) for k in (-0.17, 0.15)) + orange(x, t - r * 2.5, r, color)
    return s + "".join(orange(x + w * k, t + r * 0.05, r, color) for k in (-0.33, 0.33, 0)) + basket(x, y, w, h)


def hen(x: float, y: float, s: float = 1, color: str = "#C9712F") -> str:
    """A hen looking left; stands on x, y, 150 wide."""
    return put(
        x, y, ink("M-14,-30 V-4 L-28,0 M-14,-4 L-4,0 M20,-30 V-4 L6,0 M20,-4 L30,0", 5, "#B0701A"),
        block("M44,-92 C66,-136 96,-132 100,-104 C104,-78 84,-64 66,-56Z", "#8C4A1E", 4.5, 3, 3),
        block("M-62,-120 C-62,-146 -26,-150 -22,-122 C-18,-100 6,-98 40,-100 C72,-98 78,-60 56,-40 C34,-20 -22,-20 -42,-44 C-60,-66 -62,-92 -62,-120Z", color, 5, 3, 3),
        ink("M-8,-78 Q8,-46 44,-64 Q30,-84 -8,-78", 4), block("M-54,-140 q-4,-20 8,-14 q4,-16 12,-2 q10,-8 8,10Z", SON, 4, 0, 0),
        block("M-62,-118 L-84,-110 L-60,-104Z", HOE, 4, 0, 0), block("M-60,-102 q-6,18 6,18 q8,-4 4,-16Z", SON, 3.5, 0, 0), flat(circle(-46, -122, 5), INK), s=s,
    )  # fmt: skip


def fish(x: float, y: float, s: float = 1, turn: float = 0, color: str = "#8FA9B8") -> str:
    """A fish looking left, its middle at x, y, 190 long."""
    body = "M-92,0 C-60,-44 10,-50 56,-8 L92,-34 C86,-10 86,10 92,34 L56,8 C10,50 -60,44 -92,0Z"
    scales = "M-22,-22 q14,22 0,44 M4,-24 q14,24 0,48 M28,-16 q10,16 0,32"
    return put(x, y, block(body, color, 5, 3, 3), ink("M-50,-26 Q-34,0 -50,26", 4), ink(scales, 3), flat(circle(-66, -6, 6), INK), turn=turn, s=s)


def rice_sack(x: float, y: float, s: float = 1) -> str:
    """A sack tied at its neck with an ear of rice on it; stands on x, y, 150 wide."""
    ear = "M0,30 C-4,0 4,-24 22,-42 M2,6 q-22,-4 -24,-20 q22,0 24,20 M8,-14 q-18,-8 -16,-22 q18,4 16,22 M4,14 q20,0 26,-14 q-20,-4 -26,14"
    return put(
        x, y, block("M-30,-172 Q-48,-196 -28,-204 Q0,-192 28,-204 Q48,-196 30,-172Z", "#EBDCB8", 4.5, 3, 3),
        block("M-66,0 C-90,-60 -70,-150 -30,-172 H30 C70,-150 90,-60 66,0Z", "#EBDCB8", 5, 4, 3), ink("M-32,-172 H32", 9) + ink("M-32,-172 H32", 4, SON),
        put(0, -80, ink(ear, 4.5, "#9A6400")), s=s,
    )  # fmt: skip


def scales(x: float, y: float, s: float = 1, kilos: float = 40) -> str:
    """A market scale with a dial; stands on x, y, 170 wide, its pan 190 above; the needle is turned `kilos` degrees."""
    return put(
        x, y, block("M-70,0 L-54,-130 H54 L70,0Z", "#C9472E", 5, 4, 3), block("M-14,-160 h28 v30 h-28Z", "#B9B1A4", 4.5, 0, 0),
        block("M-92,-190 H92 C84,-166 60,-156 0,-156 C-60,-156 -84,-166 -92,-190Z", "#D9D2C6", 5, 4, 3),
        block(circle(0, -66, 46), WHITE, 5, 0, 0), ink("".join(f"M{n(x1)},{n(y1)} L{n(x2)},{n(y2)} " for x1, y1, x2, y2 in ((0, -106, 0, -98), (40, -66, 32, -66), (0, -26, 0, -34), (-40, -66, -32, -66))), 4),
        put(0, -66, ink("M0,8 V-32", 6, SON), turn=kilos), flat(circle(0, -66, 7), INK), s=s,
    )  # fmt: skip


def parcel(x: float, y: float, w: float, h: float, label: bool = True) -> str:
    """A closed cardboard box standing on x, y, seen from the front, with tape and a label."""
    top = h * 0.26
    s = block(f"M{n(-w / 2)},{n(-h)} L{n(-w * 0.36)},{n(-h - top)} H{n(w * 0.36)} L{n(w / 2)},{n(-h)}Z", "#E0B97F", 5, 4, 3)
    s += block(f"M{n(-w / 2)},{n(-h)} H{n(w / 2)} V0 H{n(-w / 2)}Z", CARD_BOARD)
    s += flat(f"M{n(-w * 0.08)},{n(-h - top)} h{n(w * 0.16)} l{n(w * 0.02)},{n(top + h * 0.34)} h{n(-w * 0.2)}Z", "#F6E7C2") + ink(f"M{n(-w * 0.08)},{n(-h - top)} L{n(-w * 0.1)},{n(-h * 0.66)} H{n(w * 0.1)} L{n(w * 0.08)},{n(-h - top)}", 3.5)
    if label:
        s += block(box(-w * 0.38, -h * 0.54, w * 0.5, h * 0.4, 6), WHITE, 4, 0, 0) + lines(-w * 0.33, -h * 0.46, (w * 0.24, w * 0.1), h * 0.07, 8, CO_VIT) + lines(-w * 0.33, -h * 0.32, (w * 0.36,), h * 0.06, 8, "#C8B896")
    return put(x, y, s)


def price_tag(w: float, words: str, fill: str = HOE) -> str:
    """A paper tag on a string, its hole at 0,0, hanging down."""
    return ink("M0,0 C-10,-30 10,-50 0,-80", 4) + block(f"M0,-22 L{n(w / 2)},22 V{n(w * 0.66)} H{n(-w / 2)} V22Z", fill) + block(circle(0, 6, 9), WHITE, 4, 0, 0) + words


def clock(x: float, y: float, r: float, hour: float = 8, minute: float = 0) -> str:
    s = block(circle(0, 0, r), WHITE, 6, 5, 4) + ink(f"M0,{n(-r * 0.86)} v{n(r * 0.1)} M{n(r * 0.86)},0 h{n(-r * 0.1)} M0,{n(r * 0.86)} v{n(-r * 0.1)} M{n(-r * 0.86)},0 h{n(r * 0.1)}", 5)
    s += put(0, 0, ink(f"M0,0 V{n(-r * 0.48)}", 8), turn=hour * 30 + minute / 2) + put(0, 0, ink(f"M0,0 V{n(-r * 0.7)}", 6), turn=minute * 6)
    return put(x, y, s, flat(circle(0, 0, 7), INK))


def said(w: float, h: float, mine: bool = False, words: tuple[float, ...] = ()) -> str:
    """A chat bubble on a phone's screen, its upper left corner at 0,0, with words that cannot be read."""
    fill, line = ("#CFE3D8", CO_VIT) if mine else (WHITE, "#A58A5C")
    s = block(box(0, 0, w, h, 22), fill, 4, 0, 0)
    return s + "".join(lines(22, 22 + i * 28, (word,), 13, 8, line) for i, word in enumerate(words))


def field_rows(y: float, color: str = "#7FA55A", rows: int = 5) -> str:
    """Rows of young rice from y down."""
    s = flat(f"M-60,{n(y)} H960 V800 H-60Z", "#A9C88B") + ink(f"M-60,{n(y)} H960", 4)
    for i in range(rows):
        yy = y + 26 + i * i * 9 + i * 22
        s += ink("".join(f"M{x + (i % 2) * 30},{n(yy)} q-7,-9 -9,-20 M{x + (i % 2) * 30},{n(yy)} q7,-9 9,-20 M{x + (i % 2) * 30},{n(yy)} v-23 " for x in range(-10, 930, 62)), 3.4, "#4F7A35")
    return s


def orange_tree(x: float, y: float, s: float = 1) -> str:
    """An orange tree with fruit; its foot is at x, y, 330 high."""
    crown = "M-120,-150 C-160,-210 -110,-270 -66,-262 C-50,-330 50,-334 68,-266 C120,-274 160,-206 118,-152 C100,-104 40,-120 0,-116 C-40,-120 -100,-104 -120,-150Z"
    fruit = "".join(orange(a, b, 17) for a, b in ((-84, -186), (-30, -236), (34, -272), (84, -212), (24, -176), (-44, -150), (70, -150)))
    return put(x, y, block("M-16,0 C-10,-50 -12,-90 -8,-130 H10 C12,-90 10,-50 18,0Z", BROWN, 4.5, 3, 3), block(crown, "#4F8A3C"), fruit, s=s)


def pin(x: float, y: float, s: float = 1, fill: str = SON) -> str:
    """A map pin whose point is at x, y, 150 high."""
    return put(x, y, block("M0,0 C-30,-44 -54,-66 -54,-98 A54,54 0 1 1 54,-98 C54,-66 30,-44 0,0Z", fill), block(circle(0, -98, 22), WHITE, 4.5, 0, 0), s=s)
