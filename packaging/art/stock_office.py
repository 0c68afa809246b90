# ruff: noqa: E501
"""Offices, papers and learning: counters, cards without data, screens, books, a blackboard."""

from __future__ import annotations

from collections.abc import Sequence

from houses import window
from kit import BLUE, CO_VIT, CO_VIT_NHAT, HOE, INK, LA, PAPER, SEN, SKIN_DEEP, SON, WHITE, WOOD, block, box, circle, flat, g, ink, lotus, n
from nature import sky
from officials import star
from things import lines

GREY_LINE = "#C8B896"


# ---------- rooms ----------
def office(wall: str = "#EFE3C2", skirting: float = 500) -> str:
    """A bright office wall with a window, a notice board and a clock; the counter is drawn by itself."""
    s = sky(wall) + flat(f"M-60,{n(skirting)} H960 V800 H-60Z", "#DCC692") + ink(f"M-60,{n(skirting)} H960", 4)
    return s + window(40, 70, 120, 170)


def clock(x: float, y: float, r: float, hours: str = "M0,0 V-.6 M0,0 H.42") -> str:
    s = block(circle(0, 0, r), WHITE, 5, 4, 4) + ink(f"M0,{n(-r * 0.84)} v{n(r * 0.12)} M{n(r * 0.84)},0 h{n(-r * 0.12)} M0,{n(r * 0.84)} v{n(-r * 0.12)} M{n(-r * 0.84)},0 h{n(r * 0.12)}", 4)
    s += f'<g transform="scale({n(r)})"><path d="{hours}" fill="none" stroke="{INK}" stroke-width="{7 / r:.3f}" stroke-linecap="round"/></g>'
    return g(f"translate({n(x)},{n(y)})", s)


def notice_board(x: float, y: float, w: float, h: float) -> str:
    s = block(box(x, y, w, h, 8), "#C48F52", 5, 4, 4) + flat(box(x + 12, y + 12, w - 24, h - 24, 4), "#E6CF98")
    for fx, fy, fw, fh, c in ((0.1, 0.16, 0.34, 0.62, WHITE), (0.54, 0.14, 0.36, 0.34, "#FDE9B8"), (0.54, 0.56, 0.36, 0.3, CO_VIT_NHAT)):
        px, py, pw, ph = x + w * fx, y + h * fy, w * fw, h * fh
        s += block(box(px, py, pw, ph, 3), c, 3.5, 2, 2) + flat(circle(px + pw / 2, py + 6, 6), SON)
        for k in range(int(ph // 24)):
            s += lines(px + 8, py + 18 + k * 20, (pw * (0.7 if k % 2 else 0.8),), 7, 0, "#A58A5C")
    return s


def counter(y: float, color: str = "#0F6163", top: str = "#C48F52") -> str:
    """The counter of an office across the picture, its top at y."""
    s = block(f"M-30,{n(y)} H930 V{n(y + 34)} H-30Z", top, 5, 0, 4) + flat(f"M-30,{n(y + 36)} H930 V820 H-30Z", color) + ink(f"M-30,{n(y + 36)} H930")
    for x in range(40, 900, 164):
        s += ink(box(x, y + 60, 132, 200, 10), 3.5, "#083F41" if color == "#0F6163" else "#8F5F30")
    return s


def office_house(x: float, y: float, s: float = 1, sign: str = "", wall: str = "#F6E2BC", tiles: str = "#B2452C", door: str = "#0F6163") -> str:
    """An office with a flat porch and two pillars; 0,0 is the middle of its foot; 440 wide, 380 high. `sign` stands over the door."""
    inner = block("M-200,0 V-250 H200 V0Z", wall)
    inner += block("M-236,-250 H236 L204,-316 H-204Z", tiles, 5, 5, 4)
    inner += ink("M-212,-272 q14,10 28,0" + " t28,0" * 14, 3)
    inner += block(box(-120, -316, 240, 74, 10), WHITE, 5, 4, 4) + g("translate(0,-278)", sign)
    inner += block("M-58,0 V-168 H58 V0Z", door, 4.5, 3, 3) + ink("M0,-168 V0", 4) + flat(circle(-12, -80, 6), HOE) + flat(circle(12, -80, 6), HOE)
    for wx in (-172, 94):
        inner += window(wx, -180, 78, 92)
    inner += block("M-214,0 H214 V20 H-214Z", "#D9C08A", 4.5, 0, 0)
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", inner)


# ---------- papers and cards ----------
def id_card(w: float = 300, tint: str = "#CFE3D8") -> str:
    """An identity card centred on 0,0: a face without features and strokes instead of words."""
    h, k = w * 0.63, w / 300
    s = block(box(-w / 2, -h / 2, w, h, 16 * k), tint, 5, 5, 4)
    s += flat(f"M{n(-w / 2)},{n(-h / 2 + 44 * k)} h{n(w)} v{n(-26 * k)} a{n(16 * k)},{n(16 * k)} 0 0 0 {n(-16 * k)},{n(-18 * k)} h{n(-w + 32 * k)} a{n(16 * k)},{n(16 * k)} 0 0 0 {n(-16 * k)},{n(18 * k)}Z", SON)
    s += ink(box(-w / 2, -h / 2, w, h, 16 * k)) + star(-w / 2 + 32 * k, -h / 2 + 23 * k, 14 * k, HOE, 2.5)
    s += lines(-w / 2 + 60 * k, -h / 2 + 17 * k, (70 * k, 90 * k), 12 * k, 10 * k, "#F6D5B8")
    s += block(box(-w / 2 + 22 * k, -28 * k, 84 * k, 104 * k, 6 * k), WHITE, 4, 0, 0)
    s += flat(f"M{n(-w / 2 + 32 * k)},{n(76 * k)} c0,-40 {n(10 * k)},-46 {n(32 * k)},-46 s{n(32 * k)},{n(6 * k)} {n(32 * k)},{n(46 * k)}Z", "#8FA39A") + flat(circle(-w / 2 + 64 * k, 6 * k, 21 * k), SKIN_DEEP)
    for i, ws in enumerate(((60, 80), (110,), (70, 50), (120,))):
        s += lines(-w / 2 + 126 * k, (-20 + i * 26) * k, tuple(v * k for v in ws), 12 * k, 10 * k, "#6C8A7D")
    return s


def health_card(w: float = 300) -> str:
    """A health-insurance card centred on 0,0: a heart and strokes."""
    h, k = w * 0.63, w / 300
    s = block(box(-w / 2, -h / 2, w, h, 16 * k), "#F8DDE4", 5, 5, 4)
    s += g(f"translate({n(-w / 2 + 66 * k)},{n(-20 * k)}) scale({k:g})", block("M0,52 C-60,10 -48,-40 -18,-36 C-6,-34 0,-24 0,-18 C0,-24 6,-34 18,-36 C48,-40 60,10 0,52Z", SEN, 4.5, 3, 3), ink("M-26,4 H-8 L0,-12 L10,20 L16,4 H28", 5, WHITE))
    for i, ws in enumerate(((90, 50), (130,), (70, 50))):
        s += lines((-18) * k, (-52 + i * 30) * k, tuple(v * k for v in ws), 14 * k, 10 * k, "#8C5A6B")
    return s + lines(-w / 2 + 24 * k, 62 * k, tuple(v * k for v in (50, 70, 60, 40)), 14 * k, 10 * k, "#C58BA0")


def paper(w: float, h: float, rows: int = 6, head: str = CO_VIT, fill: str = WHITE, stamp_at: tuple[float, float] | None = None, tear: bool = False) -> str:
    """A form centred on 0,0: a heading, rows of strokes, perhaps a red seal."""
    s = block(f"M{n(-w / 2)},{n(-h / 2)} H{n(w / 2 - w * 0.16)} L{n(w / 2)},{n(-h / 2 + w * 0.16)} V{n(h / 2)} H{n(-w / 2)}Z", fill, 5, 5, 4)
    s += ink(f"M{n(w / 2 - w * 0.16)},{n(-h / 2)} v{n(w * 0.16)} h{n(w * 0.16)}", 4)
    s += lines(-w * 0.3, -h / 2 + h * 0.08, (w * 0.26, w * 0.2), h * 0.045, w * 0.04, head)
    gap = h * 0.68 / rows
    for i in range(rows):
        y = -h / 2 + h * 0.22 + i * gap
        s += lines(-w * 0.4, y, ((w * 0.22, w * 0.46), (w * 0.5, w * 0.2), (w * 0.34, w * 0.22))[i % 3], h * 0.03, w * 0.04, "#A58A5C" if i % 2 else GREY_LINE)
    if stamp_at:
        s += seal(stamp_at[0], stamp_at[1], w * 0.17)
    return s


def seal(x: float, y: float, r: float) -> str:
    """The red print of a stamp."""
    return ink(circle(x, y, r), r * 0.16, "#C23B26") + ink(circle(x, y, r * 0.72), r * 0.07, "#C23B26") + star(x, y, r * 0.4, "#C23B26", 0.01)


def stamp(s: float = 1) -> str:
    """A rubber stamp standing on 0,0, 100 wide and 150 high."""
    return g(f"scale({s:g})", block("M-50,0 V-22 H50 V0Z", "#8F5F30", 5, 3, 3), block("M-20,-22 C-16,-60 -34,-70 -34,-98 C-34,-150 34,-150 34,-98 C34,-70 16,-60 20,-22Z", "#B9824B", 5, 4, 3), flat("M-50,0 h100 v8 h-100Z", "#C23B26"))


def folder(w: float, h: float, fill: str = "#F0C873", tab: bool = True) -> str:
    """A folder of papers, centred on 0,0."""
    back = f"M{n(-w / 2)},{n(-h / 2)} h{n(w * 0.36)} l{n(w * 0.07)},{n(h * 0.12)} H{n(w / 2)} V{n(h / 2)} H{n(-w / 2)}Z"
    s = block(back, "#D9A75C", 5, 5, 4)
    if tab:
        s += g(f"translate({n(w * 0.03)},{n(-h * 0.1)}) rotate(3)", block(box(-w * 0.38, -h * 0.46, w * 0.76, h * 0.7, 4), WHITE, 4, 2, 2), lines(-w * 0.3, -h * 0.36, (w * 0.2, w * 0.3), h * 0.05, 10, GREY_LINE))
    return s + block(f"M{n(-w / 2)},{n(h / 2)} L{n(-w / 2 + w * 0.05)},{n(-h * 0.2)} H{n(w / 2 + w * 0.05)} L{n(w / 2)},{n(h / 2)}Z", fill, 5, 0, 0)


def envelope(w: float, fill: str = WHITE) -> str:
    h = w * 0.66
    return block(box(-w / 2, -h / 2, w, h, 8), fill, 5, 5, 4) + ink(f"M{n(-w / 2 + 4)},{n(-h / 2 + 6)} L0,{n(h * 0.12)} L{n(w / 2 - 4)},{n(-h / 2 + 6)}")


def notebook(w: float, h: float, rows: int = 6, fill: str = "#FDE9B8") -> str:
    """A ruled notebook with a spiral on its upper edge, centred on 0,0."""
    s = block(box(-w / 2, -h / 2, w, h, 10), fill, 5, 5, 4)
    for i in range(rows):
        s += ink(f"M{n(-w * 0.4)},{n(-h * 0.22 + i * h * 0.66 / rows)} H{n(w * 0.4)}", 3, "#C7A56A")
    return s + ink("".join(f"M{n(-w * 0.4 + i * w * 0.114)},{n(-h / 2 - 14)} v26 " for i in range(8)), 6)


def pen(length: float = 150, fill: str = BLUE) -> str:
    """A pen with its tip at 0,0, going up."""
    return block(f"M0,0 L-10,-24 V{n(-length)} h20 V-24Z", fill, 4.5, 3, 3) + flat("M0,0 L-10,-24 H10Z", "#F1E6CC") + ink("M0,0 L-10,-24 H10Z", 4) + ink(f"M-10,{n(-length + 34)} h20", 4)


# ---------- screens ----------
def computer(w: float, h: float, inside: str = "", screen: str = "#FFF6DF") -> str:
    """A desk computer, the middle of its screen at 0,0; its foot is 70 below the frame."""
    s = block(f"M-40,{n(h / 2)} L-56,{n(h / 2 + 62)} H56 L40,{n(h / 2)}Z", "#6C8084", 5, 3, 3) + block(box(-110, h / 2 + 56, 220, 20, 8), "#54666A", 5, 3, 3)
    s += block(box(-w / 2, -h / 2, w, h, 18), "#2C3B3A", 5, 5, 4, "#2C3B3A")
    return s + flat(box(-w / 2 + 16, -h / 2 + 16, w - 32, h - 32, 8), screen) + inside


def browser(w: float, h: float, bar: str = "", lock: bool = True, page: str = WHITE) -> str:
    """A page with its address bar, centred on 0,0; `bar` is drawn from its left end (0,0 is the bar's middle height)."""
    s = block(box(-w / 2, -h / 2, w, h, 18), page, 5, 5, 4) + flat(f"M{n(-w / 2)},{n(-h / 2 + 82)} V{n(-h / 2 + 18)} a18,18 0 0 1 18,-18 H{n(w / 2 - 18)} a18,18 0 0 1 18,18 V{n(-h / 2 + 82)}Z", CO_VIT_NHAT)
    s += ink(box(-w / 2, -h / 2, w, h, 18)) + ink(f"M{n(-w / 2)},{n(-h / 2 + 82)} h{n(w)}", 4)
    s += block(box(-w / 2 + 20, -h / 2 + 16, w - 40, 50, 25), WHITE, 4, 0, 0)
    mark = padlock(0.26) if lock else flat(circle(0, 0, 13), SON) + ink("M0,-6 v5 M0,5 v1", 4, WHITE)
    return s + g(f"translate({n(-w / 2 + 50)},{n(-h / 2 + 42)})", mark) + g(f"translate({n(-w / 2 + 76)},{n(-h / 2 + 41)})", bar)


def padlock(s: float = 1, fill: str = HOE, opened: bool = False) -> str:
    """A padlock centred on 0,0, 120 wide and 150 high."""
    bow = "M-38,-16 V-40 C-38,-98 38,-98 38,-40 V-34" if opened else "M-38,-10 V-36 C-38,-94 38,-94 38,-36 V-10"
    move = "translate(0,-22)" if opened else "translate(0,0)"
    return g(
        f"scale({s:g})", g(move, ink(bow, 26), ink(bow, 14, "#C9C3B4")), block(box(-60, -14, 120, 96, 18), fill, 5, 4, 4),
        flat(circle(0, 26, 12), INK) + flat("M-6,30 L-10,60 H10 L6,30Z", INK),
    )  # fmt: skip


def dots(x: float, y: float, full: int, of: int = 6, gap: float = 40, r: float = 13) -> str:
    """A secret code as it is typed: full dots and those to come, the row centred on x."""
    x0, s = x - gap * (of - 1) / 2, ""
    for i in range(of):
        s += block(circle(x0 + i * gap, y, r), INK if i < full else WHITE, 4, 0, 0)
    return s


def keypad(x: float, y: float, step: float = 84, size: float = 66, fill: str = WHITE) -> str:
    """Keys without digits: 3 x 4, the upper left key's middle at x, y."""
    s = ""
    for i in range(12):
        if i == 9:
            continue
        cx, cy = x + (i % 3) * step, y + (i // 3) * step * 0.82
        s += block(box(cx - size / 2, cy - size * 0.38, size, size * 0.76, 14), fill, 4, 2, 3) + (flat(circle(cx, cy, 6), "#7A6549") if i < 11 else ink(f"M{n(cx + 12)},{n(cy)} h-24 l9,-9 m-9,9 l9,9", 4))
    return s


def play(x: float, y: float, r: float, fill: str = SON) -> str:
    return block(circle(x, y, r), fill, 5, 4, 4) + flat(f"M{n(x - r * 0.3)},{n(y - r * 0.46)} L{n(x + r * 0.5)},{n(y)} L{n(x - r * 0.3)},{n(y + r * 0.46)}Z", WHITE)


def pause(x: float, y: float, r: float, fill: str = CO_VIT) -> str:
    return block(circle(x, y, r), fill, 5, 4, 4) + ink(f"M{n(x - r * 0.24)},{n(y - r * 0.36)} v{n(r * 0.72)} M{n(x + r * 0.24)},{n(y - r * 0.36)} v{n(r * 0.72)}", r * 0.22, WHITE)


def progress(x: float, y: float, w: float, at: float) -> str:
    """The line of a video: played up to `at` (0 to 1)."""
    return ink(f"M{n(x)},{n(y)} h{n(w)}", 10, GREY_LINE) + ink(f"M{n(x)},{n(y)} h{n(w * at)}", 10, SON) + block(circle(x + w * at, y, 14), HOE, 4, 0, 0)


def no_sign(x: float, y: float, r: float) -> str:
    """A broad red ring with a bar: do not."""
    d = circle(x, y, r) + f" M{n(x - r * 0.7)},{n(y - r * 0.7)} L{n(x + r * 0.7)},{n(y + r * 0.7)}"
    return ink(d, r * 0.3) + ink(d, r * 0.3 - 10, "#C23B26")


def cross(x: float, y: float, r: float) -> str:
    d = f"M{n(x - r * 0.4)},{n(y - r * 0.4)} L{n(x + r * 0.4)},{n(y + r * 0.4)} M{n(x + r * 0.4)},{n(y - r * 0.4)} L{n(x - r * 0.4)},{n(y + r * 0.4)}"
    return block(circle(x, y, r), "#B5301E", 5, 4, 4) + ink(d, r * 0.22, WHITE)


# ---------- learning ----------
def book(w: float, h: float, fill: str = CO_VIT) -> str:
    """A closed book standing, centred on 0,0."""
    s = block(box(-w / 2, -h / 2, w, h, 8), fill, 5, 4, 4) + ink(f"M{n(-w / 2 + w * 0.16)},{n(-h / 2)} v{n(h)}", 4)
    return s + g(f"translate({n(w * 0.08)},{n(h * 0.06)}) scale({n(w / 260)})", lotus(5, HOE, sw=7))


def open_book(w: float) -> str:
    h = w * 0.42
    page = f"M0,{n(h * 0.4)} C{n(-w * 0.12)},{n(h * 0.2)} {n(-w * 0.36)},{n(h * 0.2)} {n(-w / 2)},{n(h * 0.34)} V{n(-h * 0.5)} C{n(-w * 0.36)},{n(-h * 0.64)} {n(-w * 0.12)},{n(-h * 0.64)} 0,{n(-h * 0.44)}Z"
    rows = "".join(f"M{n(-w * 0.42)},{n(-h * 0.34 + i * h * 0.17)} Q{n(-w * 0.24)},{n(-h * 0.46 + i * h * 0.17)} {n(-w * 0.07)},{n(-h * 0.3 + i * h * 0.17)} " for i in range(4))
    one = block(page, WHITE, 5, 3, 3) + ink(rows, 4, GREY_LINE)
    return block(f"M{n(-w * 0.53)},{n(h * 0.44)} V{n(-h * 0.42)} H{n(w * 0.53)} V{n(h * 0.44)} Q{n(w * 0.2)},{n(h * 0.3)} 0,{n(h * 0.54)} Q{n(-w * 0.2)},{n(h * 0.3)} {n(-w * 0.53)},{n(h * 0.44)}Z", SON, 5, 4, 4) + one + g("scale(-1,1)", one)


def books(x: float, y: float, colors: Sequence[str] = (CO_VIT, "#B8305F", HOE), w: float = 190) -> str:
    """Books lying on one another; 0,0 is the middle of the foot."""
    s = ""
    for i, color in enumerate(colors):
        lean = (0, 10, -8, 6)[i % 4]
        s += block(box(-w / 2 + lean, -38 * (i + 1), w - i * 10, 36, 6), color, 4.5, 3, 3) + ink(f"M{n(w / 2 - 26 + lean - i * 10)},{-38 * (i + 1) + 6} v24", 3.5)
    return g(f"translate({n(x)},{n(y)})", s)


def bookshelf(x: float, y: float, w: float, h: float, rows: int = 3) -> str:
    s = block(box(x, y, w, h, 8), "#B9824B", 5, 5, 4) + flat(box(x + 14, y + 14, w - 28, h - 28, 4), "#8F5F30")
    colors = (CO_VIT, "#C8512F", "#E9B94A", "#4F8A3C", SEN, BLUE, "#8C5A34", "#EDE3C6")
    gap, k = (h - 28) / rows, 0
    for r in range(rows):
        foot, bx = y + 14 + (r + 1) * gap - 12, x + 22
        while bx < x + w - 46:
            bw, bh = (26, 34, 22, 30)[k % 4], gap * (0.66, 0.78, 0.72, 0.6)[(k * 3 + r) % 4]
            s += block(f"M{n(bx)},{n(foot)} v{n(-bh)} h{bw} v{n(bh)}Z", colors[(k * 5 + r) % 8], 3.5, 0, 0) + ink(f"M{n(bx + 5)},{n(foot - bh * 0.7)} h{bw - 10}", 3)
            bx, k = bx + bw + (3 if k % 5 else 14), k + 1
        s += block(f"M{n(x + 8)},{n(foot)} h{n(w - 16)} v12 h{n(-w + 16)}Z", WOOD, 4, 0, 0)
    return s


def blackboard(x: float, y: float, w: float, h: float, chalk: str = "") -> str:
    """A board on the wall; `chalk` is drawn from its middle."""
    s = block(box(x, y, w, h, 10), "#B9824B", 5, 5, 4) + flat(box(x + 16, y + 16, w - 32, h - 32, 4), "#24514A") + ink(box(x + 16, y + 16, w - 32, h - 32, 4), 4)
    s += g(f"translate({n(x + w / 2)},{n(y + h / 2)})", chalk)
    return s + block(f"M{n(x + w * 0.2)},{n(y + h)} h{n(w * 0.6)} v12 h{n(-w * 0.6)}Z", "#8F5F30", 4, 0, 0) + flat(box(x + w * 0.3, y + h - 8, 34, 9, 4), PAPER)


def thought(x: float, y: float, w: float, h: float, to: tuple[float, float]) -> str:
    """A cloud of thought with its small clouds going to `to`."""
    s = block(box(x, y, w, h, min(w, h) * 0.42), WHITE)
    mx, my = (x + w * 0.35 if to[0] < x + w / 2 else x + w * 0.65), y + h
    for k, r in ((0.3, 20), (0.68, 13), (1.0, 8)):
        s += block(circle(mx + (to[0] - mx) * k, my + 6 + (to[1] - my) * k, r), WHITE, 4.5, 2, 2)
    return s


def good(x: float, y: float, r: float) -> str:
    """A small green disc with a tick."""
    return block(circle(x, y, r), LA, 5, 4, 4) + ink(f"M{n(x - r * 0.46)},{n(y + r * 0.04)} L{n(x - r * 0.12)},{n(y + r * 0.4)} L{n(x + r * 0.5)},{n(y - r * 0.36)}", r * 0.22, WHITE)
