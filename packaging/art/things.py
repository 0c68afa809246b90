# ruff: noqa: E501
"""Market goods, and what the eye looks with: the small things in the pictures."""

from __future__ import annotations

from kit import HOE, INK, LEAF, WHITE, block, box, circle, ellipse, flat, g, ink, n


# ---------- market ----------
def awning(y: float, h: float, step: float = 100, colors: tuple[str, str] = ("#B2452C", "#FFF6E0")) -> str:
    """A striped awning across the picture, its scalloped hem at y + h."""
    s = ""
    for i in range(-1, int(1000 / step) + 1):
        x = i * step
        d = f"M{n(x)},{n(y)} H{n(x + step)} V{n(y + h)} a{n(step / 2)},{n(step * 0.42)} 0 0 1 {n(-step)},0Z"
        s += flat(d, colors[i % 2]) + ink(d, 4.5)
    return s


def basket(x: float, y: float, w: float, h: float) -> str:
    """A round bamboo basket standing on x, y; its goods are drawn before it."""
    a, b = w / 2, w * 0.4
    s = block(f"M{n(-a)},{n(-h)} L{n(-b)},0 H{n(b)} L{n(a)},{n(-h)} Q0,{n(-h + 26)} {n(-a)},{n(-h)}Z", "#D9A75C", 5, 4, 3)
    weave = "".join(f"M{n(-a + w * k)},{n(-h + 8)} L{n(-b + b * 2 * k)},-2 " for k in (0.2, 0.4, 0.6, 0.8))
    weave += f"M{n(-a * 0.94)},{n(-h * 0.62)} Q0,{n(-h * 0.62 + 16)} {n(a * 0.94)},{n(-h * 0.62)} M{n(-a * 0.87)},{n(-h * 0.3)} Q0,{n(-h * 0.3 + 12)} {n(a * 0.87)},{n(-h * 0.3)}"
    return g(f"translate({n(x)},{n(y)})", s, ink(weave, 3, "#8A5A22"))


def cabbage(x: float, y: float, r: float) -> str:
    s = block(circle(x, y, r), "#A9C96B", 4.5, 3, 3)
    return s + ink(
        f"M{n(x)},{n(y + r * 0.9)} V{n(y - r * 0.4)} M{n(x)},{n(y + r * 0.3)} L{n(x - r * 0.55)},{n(y - r * 0.35)} M{n(x)},{n(y + r * 0.3)}"
        f" L{n(x + r * 0.55)},{n(y - r * 0.35)} M{n(x - r * 0.9)},{n(y + r * 0.1)} Q{n(x - r * 0.5)},{n(y - r * 0.9)} {n(x + r * 0.2)},{n(y - r * 0.92)}", 3, "#3E6B2C",
    )  # fmt: skip


def tomato(x: float, y: float, r: float, color: str = "#D2452E") -> str:
    top = y - r * 0.8
    return block(ellipse(x, y, r, r * 0.9), color, 4.5, 3, 3) + flat(
        f"M{n(x)},{n(top - 9)} l5,8 l12,-2 l-7,9 l6,9 l-16,-4 l-16,4 l6,-9 l-7,-9 l12,2Z", "#3E7A35"
    )


def carrot(x: float, y: float, turn: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) rotate({n(turn)}) scale({s:g})",
        ink("M0,-34 C-8,-60 -26,-64 -34,-80 M0,-34 C0,-64 2,-70 0,-92 M0,-34 C8,-60 26,-64 34,-80", 9) ,
        ink("M0,-34 C-8,-60 -26,-64 -34,-80 M0,-34 C0,-64 2,-70 0,-92 M0,-34 C8,-60 26,-64 34,-80", 4, LEAF),
        block("M-20,-30 C-10,-42 10,-42 20,-30 C22,10 10,60 0,80 C-10,60 -22,10 -20,-30Z", "#EE8A2B", 4.5, 3, 3),
        ink("M-18,-8 h14 M16,8 h-13 M-13,24 h11", 3),
    )


def aubergine(x: float, y: float, turn: float, s: float = 1) -> str:
    return g(
        f"translate({n(x)},{n(y)}) rotate({n(turn)}) scale({s:g})",
        block("M-16,-50 C-26,-10 -40,20 -34,50 C-28,76 28,76 34,50 C40,20 26,-10 16,-50Z", "#6B3A78", 4.5, 3, 3),
        block("M-22,-44 L-8,-62 L-4,-80 L8,-80 L8,-62 L22,-44 L8,-36 L0,-28 L-8,-36Z", "#5C8F45", 4, 0, 0),
    )


def greens(x: float, y: float, s: float = 1) -> str:
    """A bunch of water spinach, tied; it stands on x, y."""
    leaf = "M0,0 C-18,-20 -18,-54 0,-76 C18,-54 18,-20 0,0Z"
    out = "".join(
        g(f"translate({lx},{ly}) rotate({a})", block(leaf, c, 4, 2, 2), ink("M0,-2 V-58", 2.4))
        for lx, ly, a, c in (
            (-44, -88, -34, "#4F8A3C"), (44, -88, 34, "#4F8A3C"), (-22, -104, -14, "#6AA35B"), (22, -104, 14, "#6AA35B"), (0, -92, 0, "#4F8A3C"),
        )
    )  # fmt: skip
    stems = "M-30,0 L-40,-94 L40,-94 L30,0Z"
    out += block(stems, "#A9C96B", 4.5, 2, 2) + ink("M-14,0 L-18,-90 M0,0 V-92 M14,0 L18,-90", 3)
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", out, block("M-38,-58 H38 V-40 H-38Z", "#D9567F", 4, 0, 0))


def bananas(x: float, y: float, s: float = 1) -> str:
    one = "M0,0 C-26,-10 -44,26 -28,84 C-24,96 -12,96 -12,86 C-14,50 0,26 10,12Z"
    fan = "".join(g(f"rotate({a})", block(one, "#F2C230", 4.5, 2, 2)) for a in (48, 24, 0, -24))
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", fan, block("M-14,-22 H10 L14,16 H-14Z", "#6B7F35", 4, 0, 0))


def eye(x: float, y: float, w: float) -> str:
    h = w * 0.34
    s = block(f"M{n(x - w / 2)},{n(y)} Q{n(x)},{n(y - h * 2)} {n(x + w / 2)},{n(y)} Q{n(x)},{n(y + h * 2)} {n(x - w / 2)},{n(y)}Z", WHITE, 5, 0, 0)
    return s + block(circle(x, y, w * 0.2), "#7A4A2A", 4.5, 0, 0) + flat(circle(x, y, w * 0.09), INK)


def magnifier(x: float, y: float, r: float, turn: float, inside: str, glass: str = "#E9F2EA") -> str:
    """A magnifying glass; `inside` is what it shows, centred on 0,0; the handle points down before turning."""
    rim = ink(circle(0, 0, r), 30) + ink(circle(0, 0, r), 20, "#B9824B")
    handle = block(box(-22, r + 34, 44, 150, 20), "#8F5F30", 5, 4, 3) + block(f"M-14,{n(r + 8)} h28 v32 h-28Z", HOE, 4.5, 0, 0)
    return g(
        f"translate({n(x)},{n(y)})",
        g(f"rotate({n(turn)})", handle),
        flat(circle(0, 0, r), glass),
        inside,
        rim,
    )


def lines(x: float, y: float, widths: tuple[float, ...], h: float, gap: float, c: str = INK) -> str:
    """Words that cannot be read: broad rounded strokes, one a word, on one line."""
    s = ""
    for w in widths:
        s += flat(box(x, y, w, h, h / 2), c)
        x += w + gap
    return s
