# ruff: noqa: E501
"""Police, clerks and a schoolgirl, and who only pretends to be one of them. Centred on 0,0."""

from __future__ import annotations

from kit import HAIR, HOE, INK, SEN, WHITE, block, box, circle, ellipse, flat, g, ink, n
from people import BODY, HEAD, _ears, _head, _neck, face, stranger
from things import lines

UNIFORM = "#7E9A5B"
UNIFORM_DEEP = "#5D7A41"


def short_hair(color: str = HAIR) -> str:
    return block(
        "M-68,0 C-78,-70 -44,-104 2,-104 C46,-104 80,-70 68,0 C64,-22 56,-36 46,-44 C12,-34 -24,-36 -46,-46 C-58,-34 -64,-20 -68,0Z",
        color, 4, 0, 0,
    )  # fmt: skip


def star(x: float, y: float, r: float, fill: str = HOE, sw: float = 3) -> str:
    points = "M0,-1 L.24,-.31 L.95,-.31 L.38,.12 L.59,.81 L0,.4 L-.59,.81 L-.38,.12 L-.95,-.31 L-.24,-.31Z"
    return f'<g transform="translate({n(x)},{n(y)}) scale({n(r)})"><path d="{points}" fill="{fill}" stroke="{INK}" stroke-width="{sw / r:.3f}" stroke-linejoin="round"/></g>'


def police_cap() -> str:
    s = block("M-84,-46 C-124,-72 -112,-122 -62,-128 C-30,-134 30,-134 62,-128 C112,-122 124,-72 84,-46Z", UNIFORM, 5, 4, 3)
    s += block("M-76,-70 Q0,-92 76,-70 L80,-38 Q0,-58 -80,-38Z", "#B5301E", 4.5, 0, 0)
    s += block("M-80,-38 Q0,-60 80,-38 Q44,-14 0,-14 Q-44,-14 -80,-38Z", "#2F3C30", 4.5, 2, 2)
    return s + star(0, -94, 20)


def police_head(eyes: str = "open", mouth: str = "smile") -> str:
    s = _ears() + short_hair() + _head() + face(False, eyes, mouth)
    s += block("M-69,4 C-72,-16 -70,-34 -66,-44 L-52,-40 L-54,-8Z M69,4 C72,-16 70,-34 66,-44 L52,-40 L54,-8Z", HAIR, 3.5, 0, 0)
    return s + police_cap()


def police(eyes: str = "open", mouth: str = "smile") -> str:
    """A police officer in green, half length, with a friendly face."""
    s = block(BODY, UNIFORM) + _neck()
    s += block("M-58,108 L-34,86 L0,138 L34,86 L58,108 L32,170 L0,140 L-32,170Z", UNIFORM_DEEP, 4.5, 0, 0)
    s += block("M-46,130 l22,22 l-10,16 l-20,-18Z M46,130 l-22,22 l10,16 l20,-18Z", "#B5301E", 3.5, 0, 0)
    s += block("M-16,140 H16 L22,330 L0,356 L-22,330Z", "#4A5F3A", 4, 0, 0)
    s += ink("M-130,232 h64 v46 q-32,16 -64,0Z M66,232 h64 v46 q-32,16 -64,0Z", 4)
    s += block("M-168,190 L-118,150 L-106,166 L-160,210Z M168,190 L118,150 L106,166 L160,210Z", "#B5301E", 3.5, 0, 0)
    return s + police_head(eyes, mouth)


def clerk(eyes: str = "open", mouth: str = "smile", shirt: str = "#DDEBE3") -> str:
    """A man of the commune office: white shirt, card on a ribbon."""
    s = block(BODY, shirt) + _neck()
    s += block("M-56,108 L-34,86 L0,138 L34,86 L56,108 L30,168 L0,140 L-30,168Z", WHITE, 4.5, 0, 0) + ink("M0,142 V600", 4)
    s += ink("M-46,150 L-8,286 M46,150 L8,286", 6, "#B8305F") + block(box(-36, 282, 72, 92, 10), WHITE, 4.5, 3, 3)
    s += flat(circle(0, 314, 16), "#C8B896") + lines(-22, 344, (44,), 10, 0, "#A58A5C")
    return s + clerk_head(eyes, mouth)


def clerk_head(eyes: str = "open", mouth: str = "smile") -> str:
    return _ears() + _head() + face(False, eyes, mouth) + ink("M-42,-22 Q-28,-30 -14,-24 M42,-22 Q28,-30 14,-24") + short_hair()


def girl(eyes: str = "smile", mouth: str = "open", shirt: str = WHITE) -> str:
    """A schoolgirl with two plaits and a red scarf."""
    s = block(BODY, shirt) + _neck()
    s += block("M-60,104 C-34,146 34,146 60,104 L72,130 L18,182 L40,262 L0,232 L-40,262 L-18,182 L-72,130Z", "#C23B26", 4.5, 0, 0)
    s += block(circle(0, 178, 20), "#C23B26", 4.5, 0, 0)
    return s + girl_head(eyes, mouth)


def girl_head(eyes: str = "smile", mouth: str = "open") -> str:
    s = ""
    for k in (-1, 1):
        plait = "".join(block(ellipse(k * (82 + i * 4), 34 + i * 34, 18, 20), HAIR, 4, 0, 0) for i in range(3))
        s += plait + block(ellipse(k * 96, 130, 13, 11), SEN, 4, 0, 0)
    s += _ears() + _head() + face(False, eyes, mouth)
    s += block(
        "M-70,10 C-86,-66 -46,-106 0,-106 C46,-106 86,-66 70,10 C68,-18 60,-38 48,-46 C16,-30 -16,-30 -48,-46 C-60,-38 -68,-18 -70,10Z",
        HAIR, 4, 0, 0,
    )  # fmt: skip
    return s + ink("M0,-104 V-40", 3, "#6B5A48")


def mask_police(stick: bool = True) -> str:
    """A paper mask of a police officer on a stick: the face is no real face."""
    s = block("M-9,70 h18 v190 h-18Z", "#C48F52", 4.5, 3, 3) if stick else ""
    s += block(HEAD, "#F6DDBB", 5, 5, 4) + face(False, "open", "smile") + police_cap()
    return s


def false_police() -> str:
    """A faceless stranger who wears a police cap that is not his."""
    return stranger() + g("rotate(-7) translate(0,-4)", police_cap())
