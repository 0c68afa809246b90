"""The drawn phone of a practice: screens made of a few kinds of parts, and the steps a learner does on them.

The inner screen is 436 x 848 px with text >= 34 px and buttons >= 100 px high: few parts a screen, short
words. Parts that `opens` another screen and screens with a way `back` make free moves: a menu can be explored.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

from content.names import Icon, Name, Picture
from content.sentence import Sentence

Look = Literal["home", "app", "call", "message", "chat", "qr", "photo", "browser", "dialog", "lock"]
Do = Literal["tap", "swipe", "hold", "type", "scan", "hang_up", "wait"]
Direction = Literal["left", "right", "up", "down"]
Kind = Literal[
    "title",
    "text",
    "notification",
    "caller",
    "round_button",
    "button",
    "list_item",
    "tile",
    "amount",
    "qr_view",
    "picture",
    "target",
    "field",
    "bubble",
    "address",
    "link",
    "switch",
    "check",
    "slider",
    "card",
    "steps",
    "side_key",
]
Like = Literal["any", "toned", "strong"]
PhoneTint = Literal["hoe", "coVit", "sen", "son", "la", "the"]

PRESSABLE = frozenset(
    {"notification", "round_button", "button", "list_item", "tile", "qr_view", "target", "field"}
    | {"link", "switch", "check", "slider", "side_key"}
)
"""Kinds that a finger goes to: each needs an id, so that a touch can be answered."""
WORDLESS = frozenset({"picture", "side_key", "steps", "round_button", "qr_view", "target"})
"""Kinds that may stand there without words."""
DATA: dict[str, dict[str, tuple[str, ...] | None]] = {
    "target": {"gesture": ("tap", "swipe", "hold")},
    "picture": {"gesture": ("tap", "swipe", "hold"), "size": ("big",)},
    "text": {"size": ("big", "huge")},
    "round_button": {"role": ("hang_up", "answer")},
    "list_item": {"state": ("off", "on", "done")},
    "button": {"style": ("primary", "paper", "stop")},
    "field": {"keys": ("letters", "digits"), "secret": ("yes",), "value": None},
    "qr_view": {"code": None},
    "amount": {"value": None},
    "caller": {"state": None},
    "bubble": {"side": ("them", "me")},
    "address": {"lock": ("yes", "no")},
    "switch": {"state": ("off", "on")},
    "check": {"state": ("off", "on")},
    "slider": {"value": ("1", "2", "3", "4", "5")},
    "card": {"style": ("paper", "identity", "health", "warning")},
    "steps": {"at": ("1", "2", "3", "4", "5", "6"), "of": ("2", "3", "4", "5", "6")},
    "side_key": {"role": ("power", "volume_up", "volume_down", "home")},
}
"""What `data` may hold for each kind, with its possible values (None: any words)."""


class Action(Struct, frozen=True):
    """Something a learner does: `on` is the part; None is the ground of the screen.

    A swipe that is asked for takes any direction unless it names one; a typed text is compared without
    blanks, dots and case, or only has to be `like`: `any` two letters, a word with a tone mark (`toned`), 12 signs
    with letters and a digit or four words (`strong`). `hang_up` is done by the hang-up button of the screen,
    whatever its id; `wait` by touching nothing for a while. `then` names a later step to go on with: another
    right way may be shorter.
    """

    do: Do
    on: Name | None = None
    direction: Direction | None = None
    text: str | None = None
    like: Like | None = None
    then: Name | None = None


class Part(Struct, frozen=True):
    """One thing on the drawn phone; parts stand below one another. Touching it `opens` a screen: a free move."""

    kind: Kind
    id: Name | None = None
    text: Sentence | None = None
    second: Sentence | None = None
    icon: Icon | None = None
    picture: Picture | None = None
    tint: PhoneTint | None = None
    opens: Name | None = None
    data: dict[str, str] = {}


class PhoneScreen(Struct, frozen=True):
    """One screen of the drawn phone; `id` is its name in the list, `back` where its arrow leads.

    `wifi: false` puts the sign of Wi-Fi out in the status line.
    """

    look: Look
    parts: Annotated[tuple[Part, ...], Meta(min_length=1, max_length=8)]
    back: Name | None = None
    id: str = ""
    wifi: bool = True

    def leads_to(self) -> tuple[str, ...]:
        """The screens that free moves lead to from here, each once."""
        named = [part.opens for part in self.parts if part.opens]
        return tuple(dict.fromkeys([*named, *([self.back] if self.back else [])]))

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

    `situation`, when given, is the title (what is happening), `ask` says what to do, `help` where to look,
    `note` what to notice beside the phone. `misses` answers a certain part, `miss` everything else, `away` a
    free move to another screen, `right` the success. After it the phone shows `goes` for a moment (the effect),
    then the next step's screen.
    """

    id: Name
    screen: Name
    ask: Sentence
    help: Sentence
    done: Annotated[tuple[Action, ...], Meta(min_length=1, max_length=6)]
    miss: Sentence
    situation: Sentence | None = None
    note: Sentence | None = None
    speaker: Speaker | None = None
    misses: dict[Name, Sentence] = {}
    away: Sentence | None = None
    right: Sentence | None = None
    goes: Name | None = None

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence spoken in this step, in order."""
        speaker = (self.speaker.who, self.speaker.says) if self.speaker else ()
        answers = (self.help, *self.misses.values(), self.miss, self.away, self.right)
        yield from (words for words in (self.situation, self.ask, *speaker, self.note, *answers) if words)


class Practice(Struct, frozen=True):
    """What the learner does with their own finger: steps one after another, from the screen `start`."""

    start: Name
    screens: dict[Name, PhoneScreen]
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=8)]
    praise: Sentence

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence spoken in the practice, in order."""
        for step in self.steps:
            yield from step.sentences()
        yield self.praise

    def labels(self) -> Iterator[Sentence]:
        """The words that stand on the drawn phone."""
        for screen in self.screens.values():
            for part in screen.parts:
                yield from (words for words in (part.text, part.second) if words)

    def icons(self) -> set[str]:
        """The names of all icons on the drawn phone."""
        return {part.icon for screen in self.screens.values() for part in screen.parts if part.icon}
