"""The drawn phone of a practice: screens made of a few kinds of parts, and the steps a learner does on them.

The inner screen is 436 x 848 px with text >= 34 px and buttons >= 100 px high, so a screen has few parts and short words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from content.sentence import Sentence

Look = Literal["home", "app", "call", "message", "qr", "photo"]
Do = Literal["tap", "swipe", "hold", "type", "scan", "hang_up"]
Direction = Literal["left", "right", "up", "down"]
Kind = Literal[
    "title", "text", "notification", "caller", "round_button", "button", "list_item", "tile",
    "amount", "qr_view", "picture", "target", "field",
]  # fmt: skip
PhoneTint = Literal["hoe", "coVit", "sen", "son", "la", "the"]

SCREEN_WIDTH, SCREEN_HEIGHT = 436, 848
"""The inner screen of the drawn phone, px."""

DATA: dict[str, dict[str, tuple[str, ...] | None]] = {
    "target": {"gesture": ("tap", "swipe", "hold")},
    "round_button": {"role": ("hang_up", "answer")},
    "list_item": {"state": ("off", "on", "done")},
    "button": {"style": ("primary", "paper", "stop")},
    "field": {"keys": ("letters", "digits")},
    "qr_view": {"code": None},
    "amount": {"value": None},
    "caller": {"state": None},
    "picture": {"gesture": ("tap", "swipe", "hold")},
}
"""What `data` may hold for each kind, with its possible values (None: any text)."""


class Action(Struct, frozen=True):
    """Something a learner does: `on` is the part; None is the ground of the screen.

    A swipe to be done has a direction or takes any; a text typed is compared without spaces, dots and case.
    `hang_up` is done by the hang-up button of the screen, wherever it is.
    """

    do: Do
    on: str | None = None
    direction: Direction | None = None
    text: str | None = None


class Part(Struct, frozen=True):
    """One thing on the drawn phone. Parts stand below one another in order unless x, y, w, h (px) place them."""

    kind: Kind
    id: str | None = None
    text: Sentence | None = None
    second: Sentence | None = None
    icon: str | None = None
    picture: str | None = None
    tint: PhoneTint | None = None
    x: int | None = None
    y: int | None = None
    w: int | None = None
    h: int | None = None
    data: dict[str, str] = {}


class PhoneScreen(Struct, frozen=True):
    """One screen of the drawn phone; `id` is its name in the list of screens."""

    look: Look
    parts: tuple[Part, ...]
    id: str = ""

    def part(self, part_id: str | None) -> Part | None:
        """The part of this id, or None."""
        return next((part for part in self.parts if part.id is not None and part.id == part_id), None)

    def hang_up(self) -> Part | None:
        """The button that ends the call, if there is one."""
        return next((part for part in self.parts if part.data.get("role") == "hang_up"), None)


class Speaker(Struct, frozen=True):
    """Somebody who speaks on the drawn phone, in another voice."""

    who: Sentence
    says: Sentence


class Step(Struct, frozen=True):
    """One thing to do. Any of `done` is right; everything else is answered in words and nothing resets.

    `situation` tells what is happening (the title, when given), `ask` what to do, `help` where to look, `note` what to notice.
    `misses` answers a certain part, `miss` everything else. `right` is said when it is done. After it the phone shows
    `goes`, or the next step's screen.
    """

    id: str
    screen: str
    ask: Sentence
    help: Sentence
    done: tuple[Action, ...]
    miss: Sentence
    situation: Sentence | None = None
    note: Sentence | None = None
    speaker: Speaker | None = None
    misses: dict[str, Sentence] = {}
    right: Sentence | None = None
    goes: str | None = None


class Practice(Struct, frozen=True):
    """What the learner does with their own finger: steps one after another, from the screen `start`."""

    start: str
    screens: dict[str, PhoneScreen]
    steps: tuple[Step, ...]
    praise: Sentence

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence spoken in the practice, in order."""
        for step in self.steps:
            speaker = (step.speaker.who, step.speaker.says) if step.speaker else ()
            for sentence in (
                step.situation,
                step.ask,
                *speaker,
                step.note,
                step.help,
                *step.misses.values(),
                step.miss,
                step.right,
            ):
                if sentence:
                    yield sentence
        yield self.praise

    def labels(self) -> Iterator[Sentence]:
        """The words that stand on the drawn phone."""
        for screen in self.screens.values():
            for part in screen.parts:
                yield from (words for words in (part.text, part.second) if words)

    def icons(self) -> set[str]:
        """The names of all icons on the drawn phone."""
        return {part.icon for screen in self.screens.values() for part in screen.parts if part.icon}
