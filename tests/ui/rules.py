"""The numbers of ux.md as rules: each reads one view and yields what it measured, kept or not."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from tests.ui.eyes import NATURAL_LINE, STAGE, Item, Rect, View, contrast, dominant, near, rgb, sample

PHONE = "PhoneFrame"
"""The drawn phone has heights of its own (ux.md N6), for it is a picture of another device."""
BAR_TOP = 952
ORNAMENTS = {"#d3be93", "#4a3d29"}
"""The token canh: block edges and ornament, which carry no meaning and need no contrast."""


@dataclass(frozen=True)
class Reading:
    """One measured value; `kept` says whether the number holds, `where` what was measured."""

    value: float
    limit: str
    kept: bool
    where: tuple[object, ...]

    def __str__(self) -> str:
        return f"{self.value:.2f} instead of {self.limit}: {' '.join(map(str, self.where))}"


Rule = Callable[[View], Iterator[Reading]]


def at_least(value: float, limit: float, *where: object) -> Reading:
    return Reading(value, f">= {limit:g}", value >= limit, where)


def at_most(value: float, limit: float, *where: object) -> Reading:
    return Reading(value, f"<= {limit:g}", value <= limit, where)


# --- N1
def text_size(view: View) -> Iterator[Reading]:
    """N1: every reading text, as the font engine set it, is 34 px or more; the narrated sentence 60."""
    for text in view.texts:
        least = 60 if text.within("NarratedText") else 34
        yield at_least(text.px, least, view.at(text))


def font(view: View) -> Iterator[Reading]:
    """Every text stands in Be Vietnam Pro; a missing font would change all sizes unseen."""
    for text in view.texts:
        yield at_least(float(text.family == "Be Vietnam Pro"), 1, text.family, view.at(text))


# --- N3, N4, N6, N13
def targets(view: View) -> list[tuple[Item, Rect]]:
    """What can be pressed: blocks with their edges, and pressed things of the drawn phone."""
    found = [(item, item.block) for item in view.buttons]
    found += [(item, item.rect) for item in view.surfaces if item.within(PHONE)]
    return found


def target_size(view: View) -> Iterator[Reading]:
    """N3: 59 px on any side, a primary one 74."""
    for item, _ in targets(view):
        least = 74 if item.button and item.role == "primary" else 59
        yield at_least(min(item.rect.w, item.rect.h), least, view.at(item))


def target_gap(view: View) -> Iterator[Reading]:
    """N4: 15 px between targets, their edges included."""
    for (one, a), (other, b) in itertools.combinations(targets(view), 2):
        if (
            one not in other.above()
            and other not in one.above()
            and not (one.within(PHONE) and other.within(PHONE))
        ):
            yield at_least(round(a.gap(b), 2), 15, view.at(one), "and", other)


def heights(view: View) -> Iterator[Reading]:
    """N6: blocks of the bar from y 952, others from y 130, none in the header."""
    for item in view.buttons:
        if item.within(PHONE) or _typed_on(item):
            least = 112
        elif item.within("ControlBar") or item.rect.y > 908:
            least = BAR_TOP
        else:
            least = 130
        yield at_least(round(item.rect.y, 1), least, view.at(item))


def on_stage(view: View) -> Iterator[Reading]:
    """Every target can be reached: it lies on the stage as a whole."""
    for item, rect in targets(view):
        yield at_least(float(rect.inside(STAGE, 0.5)), 1, "off the stage:", view.at(item))


def choices(view: View) -> Iterator[Reading]:
    """N13: answers <= 4, tiles <= 6, five rows of four in the settings, the seven days of a week; a facilitator has
    six tiles beside the class; keys and the drawn phone apart."""
    stage = [b for b in view.buttons if b.rect.y < 908 and not b.within(PHONE) and not _typed_on(b)]
    if view.screen == "Settings":
        rows = [list(row) for _, row in itertools.groupby(sorted(stage, key=_y), _y)]
        yield at_most(len(rows), 5, view.stop, "rows")
        for row in rows:
            yield at_most(len(row), 4, view.stop, "row of", row[0])
    elif view.screen == "PlanClass":
        rows = [list(row) for _, row in itertools.groupby(sorted(stage, key=_y), _y)]
        yield at_most(len(rows), 5, view.stop, "rows")
        for number, row in enumerate(rows):
            yield at_most(len(row), 4 if number else 7, view.stop, "row of", row[0])
    elif view.screen == "ChooseLesson":
        tiles = [block for block in stage if block.rect.h > 200]
        yield at_most(len(tiles), 6, view.stop, "tiles")
        yield at_most(len(stage) - len(tiles), 1, view.stop, "the one to go on with")
    elif view.screen == "Quiz":
        yield at_most(len(stage), 4, view.stop, "answers")
    elif view.screen == "Facilitator":
        tiles = [block for block in stage if block.rect.h < 120]
        yield at_most(len(tiles), 6, view.stop, "tiles")
        # the class, the people, how the machine is, what is to be known first, and putting that off
        yield at_most(len(stage) - len(tiles), 5, view.stop, "blocks beside the tiles")
    elif view.screen == "Home":
        tiles = [block for block in stage if block.rect.h > 200]
        yield at_most(len(tiles) - 1, 6, view.stop, "tiles beside the one to go on with")
        yield at_most(len(stage) - len(tiles), 3, view.stop, "blocks below them")
    else:
        yield at_most(len(stage), 6, view.stop, "blocks")


def _typed_on(item: Item) -> bool:
    return item.within("Keypad") or item.within("Keyboard")


def _y(item: Item) -> float:
    return item.rect.y


# --- N5
def text_contrast(view: View) -> Iterator[Reading]:
    """N5: each text's painted ink against the commonest colour painted round it: 7:1. Unpainted ink counts as 1."""
    for text in view.texts:
        pixels, declared = sample(view.crop(text.ink)), rgb(text.color)
        ink = near(pixels, declared)
        ground = dominant(pixels[~ink])
        if ground is None or ink.mean() < 0.01:
            yield at_least(1.0, 7, f"its ink {text.color} is not painted:", view.at(text))
        else:
            yield at_least(float(contrast(declared, ground)), 7, text.color, "on", ground, view.at(text))


def icon_contrast(view: View) -> Iterator[Reading]:
    """N5: the painted line of each icon that means something, against what is painted round it: 3:1."""
    for icon in view.items:
        if "icon" not in icon.raw or not icon.icon or icon.ink in ORNAMENTS:
            continue
        pixels = view.crop(icon.rect)
        ground = dominant(_rim(pixels))
        if ground is not None:
            line = float(np.percentile(contrast(sample(pixels), ground), 98))
            yield at_least(line, 3, icon.ink, "on", ground, view.at(icon))


def block_contrast(view: View) -> Iterator[Reading]:
    """N5: each block's painted face or outline against the ground beside it: 3:1."""
    for item in view.buttons:
        if item.within(PHONE):
            continue
        rect = item.rect
        middle = Rect(rect.x - 14, rect.y + rect.h * 0.3, 8, rect.h * 0.4)
        ground = dominant(sample(view.crop(middle)))
        side = sample(view.crop(Rect(rect.x - 1, rect.y + rect.h * 0.3, 7, rect.h * 0.4)))
        if ground is None or not len(side):
            continue
        best = float(np.percentile(contrast(side, ground), 85))
        yield at_least(best, 3, "beside", ground, view.at(item))


def _rim(pixels: np.ndarray) -> np.ndarray:
    """The outermost two pixels on all sides."""
    if min(pixels.shape[:2]) < 5:
        return sample(pixels)
    sides = (pixels[:2], pixels[-2:], pixels[:, :2], pixels[:, -2:])
    return np.concatenate([side.reshape(-1, 3) for side in sides]).astype(np.int32)


# --- N9
def line_height(view: View) -> Iterator[Reading]:
    """N9: lines of one text are 1.25 em apart."""
    for text in view.texts:
        if text.lines > 1:
            yield at_least(round(text.lineHeight * NATURAL_LINE, 3), 1.25, view.at(text))


def room_above(view: View) -> Iterator[Reading]:
    """N9: 1.2 em above the first baseline (a stacked accent and a little more) nothing ends or cuts the text."""
    for text in view.texts:
        top = text.rect.y + text.baseline - 1.2 * text.px
        edge = max((item.rect.y for item in text.above() if _holds(item)), default=0.0)
        yield at_least(round((top - edge) / text.px + 0.2, 3), 0.2, view.at(text))


def _holds(item: Item) -> bool:
    """Text must not run over its edge: it cuts, is painted, or is the stage."""
    return item.clip or item.button or item.parent is None or ("line" in item.raw and _painted(item))


def _painted(item: Item) -> bool:
    return item.line > 0 or not (item.color.startswith("#00") and len(item.color) == 9)


# --- N14
def nothing_cut(view: View) -> Iterator[Reading]:
    """N14: no text is elided, wider or higher than its box."""
    for text in view.texts:
        over = max(text.contentWidth - text.width, text.contentHeight - text.height)
        yield at_most(99 if text.truncated else round(over, 1), 1, view.at(text))


def inside(view: View) -> Iterator[Reading]:
    """N14: a text's ink stays inside its block, the cards it stands on, and the stage."""
    for text in view.texts:
        for holder in [
            STAGE,
            *(item.rect for item in text.above() if _holds(item) and item.parent is not None),
        ]:
            ink = text.ink
            over = max(
                holder.x - ink.x, holder.y - ink.y, ink.right - holder.right, ink.bottom - holder.bottom
            )
            yield at_most(round(over, 1), 1, "over", holder, view.at(text))


def no_overlap(view: View) -> Iterator[Reading]:
    """N14: texts lie neither over other texts nor over a target they do not belong to."""
    inks = [(text, text.ink) for text in view.texts]
    for (one, ink), (other, others) in itertools.combinations(inks, 2):
        yield at_most(_over(ink, others), 1, view.at(one), "over", other)
    for text in view.texts:
        for item, rect in targets(view):
            if item is not text.owner and item not in text.above() and not _covered(text, item):
                yield at_most(_over(text.ink, rect), 1, view.at(text), "over", item)


def _over(one: Rect, other: Rect) -> float:
    across, down = one.overlap(other)
    return round(min(across, down), 1)


def _covered(text: Item, item: Item) -> bool:
    """The phone's invisible touch areas lie over the words that they are for."""
    return text.within(PHONE) and item.within(PHONE)


RULES: dict[str, Rule] = {
    "N1-text-size": text_size,
    "N1-font": font,
    "N3-target-size": target_size,
    "N3-on-stage": on_stage,
    "N4-target-gap": target_gap,
    "N5-text-contrast": text_contrast,
    "N5-icon-contrast": icon_contrast,
    "N5-block-contrast": block_contrast,
    "N6-heights": heights,
    "N9-line-height": line_height,
    "N9-room-above": room_above,
    "N13-choices": choices,
    "N14-nothing-cut": nothing_cut,
    "N14-inside": inside,
    "N14-no-overlap": no_overlap,
}
