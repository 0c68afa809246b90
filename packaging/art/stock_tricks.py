# ruff: noqa: E501
"""What tricks are made of: masks, hooks, presents, and the money that they are after. Centred on 0,0."""

from __future__ import annotations

from kit import HOE, INK, LA, SON, WHITE, WOOD, block, box, circle, ellipse, flat, g, ink, lotus, n
from lesson_pictures import at

STEEL = "#B9C4C0"


# ---------- masks and hooks ----------
def mask(inside: str, s: float = 1) -> str:
    """A paper mask on a stick; `inside` is the face (a head centred on 0,0)."""
    stick = block(box(-9, 70, 18, 220, 9), WOOD, 4.5, 3, 3)
    return g(f"scale({s:g})", stick, flat("M-104,-20 C-104,-150 104,-150 104,-20 C104,70 56,116 0,116 C-56,116 -104,70 -104,-20Z", WHITE),
             ink("M-104,-20 C-104,-150 104,-150 104,-20 C104,70 56,116 0,116 C-56,116 -104,70 -104,-20Z", 4).replace("/>", ' stroke-dasharray="16 12"/>'), inside)  # fmt: skip


def hook(length: float, s: float = 1, line_color: str = INK) -> str:
    """A fish hook; its bend is at 0,0, the line goes up `length`."""
    d = "M0,-110 V6 C0,62 -92,62 -92,4 V-16"
    barb = "M-92,-52 L-66,0 L-92,-10 L-118,0Z"
    return g(
        f"scale({s:g})", ink(f"M0,-128 V{n(-128 - length / s)}", 4, line_color), ink(circle(0, -120, 12), 8), ink(d, 24), ink(d, 14, STEEL), block(barb, STEEL, 4.5, 0, 0)
    )


def rod(x: float, y: float, tip_x: float, tip_y: float) -> str:
    """A bamboo rod from the hand at x, y to its tip."""
    s = ink(f"M{n(x)},{n(y)} Q{n((x + tip_x) / 2 + 20)},{n(min(y, tip_y) - 10)} {n(tip_x)},{n(tip_y)}", 17)
    return s + ink(f"M{n(x)},{n(y)} Q{n((x + tip_x) / 2 + 20)},{n(min(y, tip_y) - 10)} {n(tip_x)},{n(tip_y)}", 8, "#D9A75C")


# ---------- gifts and money ----------
def gift(s: float = 1, fill: str = "#D9567F", ribbon: str = HOE) -> str:
    """A present, 200 wide, standing on y 0."""
    return g(
        f"scale({s:g})",
        block("M-90,-130 H90 V0 H-90Z", fill),
        block("M-20,-130 H20 V0 H-20Z", ribbon, 4, 0, 0),
        block(box(-104, -168, 208, 46, 8), fill),
        block("M-22,-168 H22 V-122 H-22Z", ribbon, 4, 0, 0),
        block("M0,-168 C-30,-232 -96,-226 -84,-190 C-78,-172 -30,-168 0,-168Z", ribbon, 4.5, 3, 3),
        block("M0,-168 C30,-232 96,-226 84,-190 C78,-172 30,-168 0,-168Z", ribbon, 4.5, 3, 3),
        block(circle(0, -170, 15), ribbon, 4.5, 0, 0),
    )


def coin(r: float = 34) -> str:
    return block(circle(0, 0, r), HOE, 4.5, 4, 3) + ink(circle(0, 0, r * 0.72), 3) + flat(box(-r * 0.2, -r * 0.2, r * 0.4, r * 0.4, 2), INK)


def money(s: float = 1, fill: str = "#A9C88B") -> str:
    """A bank note of no country: a lotus in a ring; 180 x 96."""
    return g(
        f"scale({s:g})", block(box(-90, -48, 180, 96, 8), fill, 4.5, 4, 3), ink(box(-78, -36, 156, 72, 6), 2.6), flat(circle(0, 0, 30), "#E4EED2"), ink(circle(0, 0, 30), 3),
        at(0, 20, lotus(5, "#D9567F", h=40, w=12, spread=118, sw=3)), flat(circle(-58, 0, 8), LA) + flat(circle(58, 0, 8), LA),
    )  # fmt: skip


def money_stack(s: float = 1, count: int = 4) -> str:
    out = "".join(at((i % 2) * 6 - 3, -i * 20, money(1)) for i in range(count))
    return g(f"scale({s:g})", out, block(f"M-16,{n(-48 - (count - 1) * 20)} h32 v{n(96 + (count - 1) * 20)} h-32Z", HOE, 4, 0, 0) if count > 2 else "")


def money_bag(s: float = 1, fill: str = "#B9824B") -> str:
    """A tied bag of money, about 190 wide, standing on y 0."""
    return g(
        f"scale({s:g})",
        block("M-40,-132 C-96,-96 -112,-40 -92,-14 C-76,4 76,4 92,-14 C112,-40 96,-96 40,-132Z", fill),
        block("M-40,-136 C-52,-160 -66,-176 -50,-182 C-30,-174 -18,-188 0,-178 C18,-188 30,-174 50,-182 C66,-176 52,-160 40,-136Z", fill, 4.5, 3, 3),
        block(box(-46, -146, 92, 20, 10), SON, 4.5, 0, 0),
        at(0, -64, coin(40)),
    )


def handcuffs(s: float = 1) -> str:
    """Two rings and a chain, 240 wide."""
    ring = ink(circle(0, 0, 48), 26) + ink(circle(0, 0, 48), 15, STEEL)
    chain = "".join(ink(ellipse(x, 0, 14, 9), 6) for x in (-20, 0, 20))
    return g(f"scale({s:g})", chain, at(-76, 0, ring, block(box(-16, 38, 32, 26, 6), STEEL, 4.5, 2, 2)), at(76, 0, ring, block(box(-16, 38, 32, 26, 6), STEEL, 4.5, 2, 2)))


def fish(s: float = 1, fill: str = "#E8912B") -> str:
    """A carp that looks up to the right."""
    return g(
        f"scale({s:g})", block("M-70,0 L-136,-44 Q-112,0 -136,44Z", fill, 4.5, 3, 3), block("M-80,0 C-50,-66 50,-66 96,0 C50,60 -50,60 -80,0Z", fill),
        ink("M40,-40 Q20,0 40,38 M-30,-20 q14,10 0,22 M0,-24 q14,12 0,26 M-30,12 q14,10 0,20 M0,14 q14,8 0,18", 3.5), block(circle(62, -14, 11), WHITE, 4, 0, 0), flat(circle(65, -16, 5), INK), ink("M90,6 q-12,4 -18,0", 4),
        block("M-10,-48 Q10,-86 40,-74 L30,-46Z", fill, 4.5, 2, 2),
    )  # fmt: skip


def chest(s: float = 1, opened: bool = False) -> str:
    """A wooden chest with brass bands, 320 wide, standing on y 0."""
    lid = block("M-160,-130 C-160,-190 -140,-206 -110,-206 H110 C140,-206 160,-190 160,-130Z", "#9C6B43") if not opened else block("M-150,-136 L-168,-290 H168 L150,-136Z", "#7C5232") + ink("M-140,-170 H140 M-150,-250 H150", 3, "#5E3C22")
    bands = "".join(block(f"M{x},-130 h26 V0 h-26Z", HOE, 4, 0, 0) for x in (-116, 90))
    return g(f"scale({s:g})", lid, block("M-160,-134 H160 V0 H-160Z", "#B27A48"), ink("M-156,-66 H156", 3, "#7C5232"), bands)


def cloth_bag(s: float = 1) -> str:
    """A woven market bag, 190 wide, standing on y 0."""
    return g(
        f"scale({s:g})", ink("M-56,-140 C-50,-224 50,-224 56,-140", 15), ink("M-56,-140 C-50,-224 50,-224 56,-140", 7, HOE),
        block("M-96,-142 H96 L80,0 H-80Z", "#4E9C94"), ink("M-92,-104 q23,16 46,0 t46,0 t46,0 t46,0 M-88,-60 q22,16 44,0 t44,0 t44,0 t44,0", 4, "#DDEBE3"),
    )  # fmt: skip
