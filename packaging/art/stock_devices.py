# ruff: noqa: E501
"""What phones do, as things one can draw: waves of sound and network, keys, signs, sliders; and places to stand in."""

from __future__ import annotations

import itertools
import math

from houses import shutters
from kit import BLUE, BROWN, CO_VIT, HOE, INK, LA, LEAF, PAPER, SEN, SON, WHITE, WOOD, block, box, circle, ellipse, flat, g, ink, lotus, n
from letters import letters
from nature import sky, sun
from phones import handset

FAINT = "#C8B896"


# ---------- signs: each about 2 wide per unit, centred on 0,0 ----------
def gear(r: float, fill: str = "#B9B1A4") -> str:
    """A toothed wheel: settings."""
    points = []
    for i in range(32):
        a = math.radians(i * 360 / 32 - 5.6)
        rad = r if i % 4 in (0, 1) else r * 0.78
        points.append(f"{n(rad * math.cos(a))},{n(rad * math.sin(a))}")
    return block("M" + " L".join(points) + "Z", fill, 4.5, 3, 3) + block(circle(0, 0, r * 0.32), PAPER, 4.5, 0, 0)


def wifi(r: float, on: str = CO_VIT, bars: int = 3, line: bool = True) -> str:
    """The fan of a network: `bars` of its three arcs have the pigment; its dot is at 0,0, it opens upwards."""
    s = ""
    for i in (3, 2, 1):
        rad, k = r * i / 3, math.sqrt(0.5)
        arc = f"M{n(-rad * k)},{n(-rad * k)} A{n(rad)},{n(rad)} 0 0 1 {n(rad * k)},{n(-rad * k)}"
        s += (ink(arc, r * 0.15 + 9) if line else "") + ink(arc, r * 0.15, on if i <= bars else "#E4DCC8")
    return s + (block(circle(0, 0, r * 0.1), on, 4.5, 0, 0) if line else flat(circle(0, 0, r * 0.1), on))


def sound(r: float, count: int = 3, fill: str = HOE) -> str:
    """Waves of sound that leave 0,0 to the right."""
    s = ""
    for i in range(count):
        rad = r * (i + 1) / count
        arc = f"M{n(rad * 0.64)},{n(-rad * 0.77)} A{n(rad)},{n(rad)} 0 0 1 {n(rad * 0.64)},{n(rad * 0.77)}"
        s += ink(arc, 20) + ink(arc, 11, fill)
    return s


def loudspeaker(s: float = 1, fill: str = CO_VIT) -> str:
    """The sign of loudness: a small box with a cone, 130 wide, its mouth at the right."""
    return g(
        f"scale({s:g})",
        block("M-64,-30 H-22 L34,-76 V76 L-22,30 H-64Z", fill, 5, 4, 4),
        ink("M-22,-28 V28", 4),
    )


def power(r: float, c: str = INK, sw: float = 10) -> str:
    """The sign on the key that switches a phone on: a ring that is open above, with a stroke in the gap."""
    return ink(f"M{n(-r * 0.6)},{n(-r * 0.75)} A{n(r)},{n(r)} 0 1 0 {n(r * 0.6)},{n(-r * 0.75)} M0,{n(-r * 1.15)} V{n(-r * 0.15)}", sw, c)


def microphone(s: float = 1, fill: str = SEN) -> str:
    """A microphone, 110 wide, 200 high."""
    return g(
        f"scale({s:g})",
        ink("M-52,-10 C-52,76 52,76 52,-10 M0,56 V98 M-36,98 H36", 15) + ink("M-52,-10 C-52,76 52,76 52,-10 M0,56 V98 M-36,98 H36", 6, "#E9E2CE"),
        block(box(-32, -100, 64, 130, 32), fill, 5, 4, 4),
        ink("M-30,-56 H-6 M-30,-28 H-6 M-30,0 H-6", 4),
    )


def camera(s: float = 1, fill: str = "#4B4A5C") -> str:
    """A camera as a sign, 120 wide."""
    return g(
        f"scale({s:g})",
        block("M-60,-30 H-28 L-16,-48 H16 L28,-30 H60 V44 H-60Z", fill, 5, 3, 3),
        block(circle(0, 6, 26), "#BFD8CC", 5, 0, 0), flat(circle(8, -2, 7), WHITE),
    )  # fmt: skip


def envelope(w: float, fill: str = WHITE) -> str:
    h = w * 0.66
    return block(f"M{n(-w / 2)},{n(-h / 2)} h{n(w)} v{n(h)} h{n(-w)}Z", fill, 5, 4, 3) + ink(f"M{n(-w / 2)},{n(-h / 2)} L0,{n(h * 0.12)} L{n(w / 2)},{n(-h / 2)}")


def paper_plane(s: float = 1, fill: str = WHITE) -> str:
    """A sheet folded to fly to the upper right: sending."""
    return g(
        f"scale({s:g})",
        block("M-70,6 L78,-62 L22,72 L-6,26Z", fill, 5, 4, 4), ink("M78,-62 L-6,26 L-14,70 L10,46"),
    )  # fmt: skip


def heart(s: float = 1, fill: str = SEN) -> str:
    return g(f"scale({s:g})", block("M0,40 C-60,0 -50,-48 -24,-48 C-8,-48 0,-34 0,-26 C0,-34 8,-48 24,-48 C50,-48 60,0 0,40Z", fill, 4.5, 3, 3))


def cross(r: float, fill: str = SON) -> str:
    """A round stop with a cross in it."""
    a = r * 0.38
    return block(circle(0, 0, r), fill, 6, 6, 5) + ink(f"M{n(-a)},{n(-a)} L{n(a)},{n(a)} M{n(a)},{n(-a)} L{n(-a)},{n(a)}", r * 0.2, WHITE)


def shield(s: float = 1, fill: str = LA) -> str:
    """A shield with a tick, 150 wide, 190 high."""
    return g(
        f"scale({s:g})",
        block("M0,-96 C26,-74 52,-66 76,-64 C80,14 50,68 0,94 C-50,68 -80,14 -76,-64 C-52,-66 -26,-74 0,-96Z", fill, 5, 5, 4),
        ink("M-34,0 L-10,26 L36,-24", 16, WHITE),
    )


def app(size: float, fill: str, sign: str = "") -> str:
    """One tile of a phone's first screen, centred on 0,0."""
    a = size / 2
    return block(box(-a, -a, size, size, size * 0.24), fill, 4.5, 4, 3) + sign


def app_signs(k: float = 1) -> dict[str, tuple[str, str]]:
    """Colour and sign of the usual tiles: call, message, camera, photo, radio, settings."""
    letter = flat("M-24,-16 h48 v32 h-48Z", WHITE) + ink("M-24,-16 L0,4 L24,-16", 4, BLUE)
    photo = flat(circle(-12, -8, 9), WHITE) + flat("M-28,20 L-6,-4 L8,10 L16,2 L28,20Z", WHITE)
    radio = ink("M-10,-18 L20,-32", 5, WHITE) + flat(box(-28, -18, 56, 40, 8), WHITE) + flat(circle(-10, 2, 11), SEN) + ink("M8,-6 h12 M8,6 h12", 4, SEN)
    drawn = {
        "call": (LA, handset(26, -132)), "message": (BLUE, letter), "camera": ("#4B4A5C", g("scale(.5)", camera(fill=WHITE))),
        "photo": (LEAF, photo), "radio": (SEN, radio), "settings": ("#8A8375", gear(28, WHITE)),
    }  # fmt: skip
    return {name: (fill, g(f"scale({k:g})", sign)) for name, (fill, sign) in drawn.items()}


def tiles(names: tuple[str, ...], x: float, y: float, size: float, step: float, columns: int = 2) -> str:
    """Tiles of a first screen from the middle of the upper left one on."""
    signs = app_signs(size / 96)
    return "".join(g(f"translate({n(x + i % columns * step)},{n(y + i // columns * step)})", app(size, *signs[name])) for i, name in enumerate(names))


def slider(w: float, at: float, fill: str = HOE) -> str:
    """A track with a round knob at `at` (0 to 1), its left end at 0,0."""
    s = block(box(0, -11, w, 22, 11), "#E4DCC8", 4.5, 0, 0) + block(box(0, -11, max(w * at, 24), 22, 11), fill, 4.5, 0, 0)
    return s + block(circle(w * at, 0, 30), WHITE, 5, 4, 3)


def switch(w: float, on: bool) -> str:
    """A switch, its middle at 0,0: green with its knob at the right when it is on."""
    h = w * 0.54
    s = block(box(-w / 2, -h / 2, w, h, h / 2), LA if on else "#CFC6B4", 5, 0, 0)
    return s + block(circle((w - h) / 2 * (1 if on else -1), 0, h * 0.4), WHITE, 4.5, 0, 0)


def keycap(x: float, y: float, text: str, size: float = 120, fill: str = WHITE, edge: str = "#B9A67C") -> str:
    """A key of a keyboard, its middle at x, y."""
    a = size / 2
    s = block(box(-a, -a + size * 0.1, size, size, size * 0.18), edge, 5, 0, 0) + block(box(-a, -a, size, size, size * 0.18), fill, 5, 0, 0)
    return g(f"translate({n(x)},{n(y)})", s, flat(letters(text, size * 0.62), INK, t=f"translate(0,{n(size * 0.2)})") if text else "")


def board(w: float, rows: int = 3, columns: int = 7, lit: tuple[tuple[int, int], ...] = ()) -> str:
    """A small keyboard from 0,0 with blank keys; those `lit` (row, column) are marigold."""
    gap, s = w * 0.018, ""
    size = (w - gap * (columns + 1)) / columns
    for row in range(rows):
        for column in range(columns):
            fill = HOE if (row, column) in lit else WHITE
            s += flat(box(gap + column * (size + gap), row * (size * 1.12 + gap), size, size * 1.12, size * 0.2), fill)
            if (row, column) in lit:
                s += ink(box(gap + column * (size + gap), row * (size * 1.12 + gap), size, size * 1.12, size * 0.2), 4)
    return s


def chat(x: float, y: float, w: float, h: float, mine: bool = False, inside: str = "", fill: str = "") -> str:
    """A bubble of a chat with its tail at the lower left, or lower right when it is one's own."""
    body = block(box(x, y, w, h, min(28, h / 2)), fill or ("#BFE0D2" if mine else WHITE), 4.5, 3, 3)
    tx = x + w - 30 if mine else x + 30
    k = 1 if mine else -1
    d = f"M{n(tx - 14 * k)},{n(y + h - 1)} L{n(tx + 22 * k)},{n(y + h + 24)} L{n(tx + 16 * k)},{n(y + h - 1)}"
    return body + flat(d + "Z", fill or ("#BFE0D2" if mine else WHITE)) + ink(d, 4.5) + inside


# ---------- things that carry a network ----------
def router(s: float = 1) -> str:
    """The box that gives a house its Wi-Fi, standing on 0,0; 170 wide."""
    return g(
        f"scale({s:g})",
        ink("M-58,-46 L-72,-128 M58,-46 L72,-128", 14) + ink("M-58,-46 L-72,-128 M58,-46 L72,-128", 6, "#E9E2CE"),
        block(box(-86, -54, 172, 54, 16), "#E9E2CE", 5, 4, 3),
        "".join(flat(circle(x, -26, 7), c) + ink(circle(x, -26, 7), 3) for x, c in ((-50, LA), (-24, LA), (2, HOE))),
    )


def mast(x: float, y: float, h: float) -> str:
    """The tower of a mobile network, standing on x, y."""
    w, top = h * 0.16, -h
    s = ink(f"M{n(-w)},0 L-6,{n(top)} H6 L{n(w)},0", 7)
    levels = [0.0, 0.22, 0.42, 0.6, 0.76, 0.9]
    for a, b in itertools.pairwise(levels):
        xa, xb = w * (1 - a) + 6 * a, w * (1 - b) + 6 * b
        s += ink(f"M{n(-xa)},{n(top * a)} L{n(xb)},{n(top * b)} M{n(xa)},{n(top * a)} L{n(-xb)},{n(top * b)} H{n(xb)}", 4, SON)
    s += "".join(block(box(k * 22 - 8, top - 6, 16, 54, 6), WHITE, 4, 2, 2) for k in (-1, 1))
    arcs = "".join(f"M{n(k * r * 0.8)},{n(top - r * 0.6)} A{r},{r} 0 0 {1 if k > 0 else 0} {n(k * r * 0.8)},{n(top + r * 0.6)} " for k in (-1, 1) for r in (56, 92))
    return g(f"translate({n(x)},{n(y)})", s, ink(arcs, 15), ink(arcs, 7, HOE))


# ---------- places ----------
def room(wall: str = "#FBE6B5", floor: str = "#F3D9A8", line: float = 470) -> str:
    """A wall and what is below it."""
    return sky(wall) + flat(f"M-60,{n(line)} H960 V800 H-60Z", floor) + ink(f"M-60,{n(line)} H960", 4)


def fields(line: float = 420, sun_x: float = 130, sun_y: float = 120) -> str:
    """Rice fields under the sun: hills, dykes, rows of young rice."""
    s = sky("#FBE9C2") + sun(sun_x, sun_y, 60)
    s += flat(f"M-60,{line} C60,{line - 120} 180,{line - 130} 300,{line - 30} C420,{line - 150} 600,{line - 160} 720,{line - 40} C800,{line - 90} 900,{line - 80} 960,{line - 40} V{line + 10} H-60Z", "#8FB7A6")
    s += ink(f"M-60,{line} C60,{line - 120} 180,{line - 130} 300,{line - 30} C420,{line - 150} 600,{line - 160} 720,{line - 40} C800,{line - 90} 900,{line - 80} 960,{line - 40}", 4)
    s += flat(f"M-60,{line} H960 V800 H-60Z", "#B9D27F") + ink(f"M-60,{line} H960", 4)
    s += ink(f"M-60,{line + 76} H960 M-60,{line + 176} H960 M300,{line} L180,{line + 176} M620,{line} L760,{line + 176}", 9, WOOD)
    tuft = "M-12,0 q-2,-18 -10,-26 M0,0 v-34 M12,0 q2,-18 10,-26"
    for row, (y, step, k) in enumerate(((line + 60, 74, 0.6), (line + 150, 96, 0.85), (line + 264, 126, 1.15), (line + 340, 126, 1.25))):
        for i in range(int(960 / step) + 1):
            s += ink(tuft, 5, "#4F8A3C", f"translate({n(i * step + row % 2 * step / 2)},{n(y)}) scale({k:g})")
    return s


def kitchen() -> str:
    """A village kitchen: green wall with tiles, a shelf of bowls, a pot on the stove at the left."""
    s = room("#E6EBD0", "#D9B98A", 560)
    s += ink("M-60,400 H960 M-60,480 H960" + "".join(f" M{x},400 V480" for x in range(20, 900, 110)) + "".join(f" M{x},480 V560" for x in range(-35, 900, 110)), 2.6, "#A9B48C")
    s += block("M40,196 H420 V218 H40Z", WOOD, 4.5, 3, 3)
    for x, c in ((90, BLUE), (176, SON), (262, BLUE)):
        s += block(f"M{x - 36},150 H{x + 36} C{x + 34},182 {x + 18},194 {x},194 C{x - 18},194 {x - 34},182 {x - 36},150Z", "#F4EEDC", 4.5, 2, 2) + ink(f"M{x - 18},168 q9,-10 18,0 t18,0", 3.2, c)
    return s + block("M330,128 h56 v66 h-56Z", "#B2452C", 4.5, 3, 3) + ink("M330,146 h56", 3.5) + block("M338,112 h40 v16 h-40Z", "#E9E2CE", 4, 0, 0)


def hall() -> str:
    """Inside the cultural house: red curtain, a board, a row of windows."""
    s = room("#F6E2BC", "#C99A62", 540)
    for x in (-20, 800):
        s += block(f"M{x},-20 h120 v560 q-20,10 -40,0 q-20,10 -40,0 q-20,10 -40,0Z", "#A5392B", 4.5, 0, 0) + ink(f"M{x + 40},-20 v556 M{x + 80},-20 v556", 3.5)
    return s + block("M-60,-20 H960 V52 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-40,22 -80,0 q-30,16 -60,0Z", "#A5392B", 4.5, 0, 0)


def veranda(line: float = 560, sun_x: float = 720, sun_y: float = 140) -> str:
    """Before the house: a post, a hanging pot of flowers, tiles on the ground."""
    s = sky("#FBE9C2") + sun(sun_x, sun_y, 56) + flat(f"M-60,{line - 110} q120,-70 260,-10 t300,-6 t280,-10 t260,10 V{line} H-60Z", "#A9C88B") + ink(f"M-60,{line - 110} q120,-70 260,-10 t300,-6 t280,-10 t260,10", 4)
    s += flat(f"M-60,{line} H960 V800 H-60Z", "#D98F62") + ink(f"M-60,{line} H960" + "".join(f" M{450 + k * 90},{line} L{450 + k * 190},800" for k in range(-5, 6)) + f" M-60,{line + 70} H960", 3.2, "#A5623A") + ink(f"M-60,{line} H960", 4)
    s += block(f"M34,-20 h44 v{line + 40} h-44Z", WOOD, 4.5, 3, 3) + block("M-60,-20 H960 V44 H-60Z", "#B2452C", 4.5, 0, 0)
    return s + ink("".join(f"M{x},44 q17,15 34,0 " for x in range(-60, 960, 34)), 3.5)


def night(line: float = 520) -> str:
    """A dark blue room at night, moon in the window."""
    s = sky("#3C5A66") + flat(f"M-60,{line} H960 V800 H-60Z", "#2E4650") + ink(f"M-60,{line} H960", 4)
    s += block("M620,70 h190 v210 h-190Z", "#22343F", 5, 0, 0) + flat("M740,110 a54,54 0 1 0 40,84 a44,44 0 0 1 -40,-84Z", "#F6E2A8") + ink("M715,70 V280 M620,175 H810", 5)
    return s + "".join(flat(circle(x, y, 4), "#F6E2A8") for x, y in ((650, 110), (670, 230), (790, 250)))


def photo_of_lotus(w: float, h: float) -> str:
    """A photograph of a lotus on a pond, centred on 0,0."""
    a, b = w / 2, h / 2
    s = flat(f"M{n(-a)},{n(-b)} h{n(w)} v{n(h)} h{n(-w)}Z", "#FBE6B5") + flat(f"M{n(-a)},{n(b * 0.1)} q{n(w / 8)},-14 {n(w / 4)},0 t{n(w / 4)},0 t{n(w / 4)},0 t{n(w / 4)},0 V{n(b)} H{n(-a)}Z", "#BFD8CC")
    s += ink(f"M{n(-a)},{n(b * 0.1)} q{n(w / 8)},-14 {n(w / 4)},0 t{n(w / 4)},0 t{n(w / 4)},0 t{n(w / 4)},0", 4)
    k = min(w, h) / 260
    s += block(ellipse(w * 0.24, b * 0.6, w * 0.17, b * 0.16), LEAF, 4, 2, 2) + g(f"translate({n(-w * 0.06)},{n(b * 0.5)}) scale({k:g})", lotus(7, "#D9567F", h=118, w=30, spread=156, sw=4.5 / k))
    return s + flat(circle(-a * 0.6, -b * 0.62, min(w, h) * 0.09), "#F2A128") + ink(circle(-a * 0.6, -b * 0.62, min(w, h) * 0.09), 4)


def picture_frame(w: float, h: float, inside: str) -> str:
    """A paper print with a white edge, centred on 0,0; `inside` fills w-28 by h-28."""
    return block(f"M{n(-w / 2)},{n(-h / 2)} h{n(w)} v{n(h)} h{n(-w)}Z", WHITE, 5, 5, 4) + inside + ink(f"M{n(-w / 2 + 14)},{n(-h / 2 + 14)} h{n(w - 28)} v{n(h - 28)} h{n(28 - w)}Z", 4)


def chest(x: float, y: float, s: float = 1) -> str:
    """A wooden chest with six drawers, one sign on each; its foot at x, y; 300 wide, 400 high."""
    out = block("M-150,-400 H150 V-14 H-150Z", "#C48F52", 5, 5, 4) + ink("M-130,-12 V6 M130,-12 V6", 14) + block("M-166,-424 H166 V-396 H-166Z", BROWN, 5, 3, 3)
    for i, (fill, sign) in enumerate(app_signs(0.82).values()):
        cx, cy = -68 + i % 2 * 136, -332 + i // 2 * 124
        out += block(box(cx - 60, cy - 52, 120, 104, 10), "#E3BC83", 4.5, 2, 2)
        out += g(f"translate({n(cx)},{n(cy - 8)})", flat(box(-34, -32, 68, 64, 16), fill) + ink(box(-34, -32, 68, 64, 16), 4), g("scale(.84)", sign))
        out += flat(circle(cx, cy + 38, 7), HOE) + ink(circle(cx, cy + 38, 7), 3.5)
    return g(f"translate({n(x)},{n(y)}) scale({s:g})", out)


def window_room(wall: str, floor: str, wx: float, wy: float, line: float = 500) -> str:
    """A room of other colours with one window."""
    return room(wall, floor, line) + shutters(wx, wy, 130, 190)
