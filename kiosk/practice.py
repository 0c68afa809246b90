"""The drawn phone as a state machine: what a learner's finger did, what it leads to, and when to help.

Nothing resets on a miss, nothing has a time limit. Help comes by itself, stronger the longer it is needed:
words after 8 s, a pulse after 16 s or the second miss, the ghost finger after 26 s or the third miss. Time is
handed in, ms, monotonic.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from content.phone import Action, Part, PhoneScreen, Practice, Step
from content.sentence import Sentence

HINT_AFTER_MS = (8_000, 16_000, 26_000)
"""After how long without success hints 1, 2 and 3 come (ux: PhoneFrame)."""
PULSE_MISSES, GHOST_MISSES = 2, 3
TREMOR_MS = 400
"""A second touch this soon after a step was done is the same trembling finger (ux N8): it is let pass."""

ReactionKind = Literal["done", "miss", "finished", "nothing"]


@dataclass(frozen=True)
class Reaction:
    """What a touch led to: `done` (next step), `finished` (the last), `miss` (answered in words), `nothing`.

    `say` is the sentence to show and speak, if any.
    """

    kind: ReactionKind
    say: Sentence | None = None


NOTHING = Reaction("nothing")


class Run:
    """One learner doing one practice. `aided`: the ghost finger had to be shown at least once."""

    index: int
    finished: bool
    aided: bool
    _done_at: int
    _since: int
    _misses: int
    _hint: int

    def __init__(self, practice: Practice, now: int) -> None:
        self.practice = practice
        self.again(now)

    @classmethod
    def begin(cls, practice: Practice, now: int) -> Run:
        """A run at the first step; `now` in ms of a monotonic clock."""
        return cls(practice, now)

    def again(self, now: int) -> None:
        """From the start, as if new."""
        self.index, self.finished, self.aided = 0, False, False
        self._done_at = now - TREMOR_MS
        self._wait_from(now)

    def ready(self, now: int) -> None:
        """The instruction was read out, the learner can begin: the waiting for hints starts here."""
        self._since = now

    def rested(self, now: int) -> None:
        """The finger has been away long enough: the next touch is meant. For a machine that goes through steps."""
        self._done_at = now - TREMOR_MS

    @property
    def step(self) -> Step:
        """The step to do; the last one when all are done."""
        return self.practice.steps[self.index]

    @property
    def screen(self) -> PhoneScreen:
        """The screen the phone shows."""
        if self.finished:
            return self.practice.screens[self.step.goes or self.step.screen]
        return self.practice.screens[self.step.screen]

    @property
    def intended(self) -> Action | None:
        """What the ghost finger does: the first right way, its part filled in. None when finished."""
        if self.finished:
            return None
        action = self.step.done[0]
        if action.do != "hang_up":
            return action
        button = self.screen.hang_up()
        return Action("hang_up", button.id if button else None)

    @property
    def target(self) -> str | None:
        """The part that pulses and that the ghost finger goes to."""
        return self.intended.on if self.intended else None

    @property
    def misses(self) -> int:
        """How many touches of this step missed so far."""
        return self._misses

    def act(self, action: Action, now: int) -> Reaction:
        """What the touch leads to. Never raises, whatever is touched, typed or swiped."""
        if self.finished or now - self._done_at < TREMOR_MS:
            return NOTHING
        part = self.screen.part(action.on)
        if action.on is not None and part is None and action.do != "hang_up":
            return NOTHING  # a touch that was meant for a screen already gone
        if any(_does(action, wanted, part, self.screen) for wanted in self.step.done):
            return self._next(now)
        if action.do == "type" and any(_begins(action, wanted) for wanted in self.step.done):
            return NOTHING
        self._misses += 1
        self.tick(now)
        return Reaction("miss", self.step.misses.get(action.on or "", self.step.miss))

    def tick(self, now: int) -> int:
        """The help to show now: 0 none, 1 words, 2 pulse, 3 ghost finger. It never weakens within a step."""
        if self.finished:
            return 0
        waited = now - self._since
        level = sum(waited >= after for after in HINT_AFTER_MS)
        level = max(level, 2 if self._misses >= PULSE_MISSES else 0, 3 if self._misses >= GHOST_MISSES else 0)
        self._hint = max(self._hint, level)
        self.aided = self.aided or self._hint == len(HINT_AFTER_MS)
        return self._hint

    def _wait_from(self, now: int) -> None:
        self._since, self._misses, self._hint = now, 0, 0

    def _next(self, now: int) -> Reaction:
        done = self.step
        self._done_at = now
        self._wait_from(now)
        if self.index + 1 < len(self.practice.steps):
            self.index += 1
            return Reaction("done", done.right)
        self.finished = True
        return Reaction("finished", self.practice.praise)


def _does(action: Action, wanted: Action, part: Part | None, screen: PhoneScreen) -> bool:
    if wanted.do == "hang_up":
        return action.do == "hang_up" or (
            action.do == "tap" and part is not None and part == screen.hang_up()
        )
    if action.do != wanted.do or action.on != wanted.on:
        return False
    if wanted.do == "swipe":
        return wanted.direction is None or action.direction == wanted.direction
    return wanted.do != "type" or _plain(action.text) == _plain(wanted.text)


def _begins(action: Action, wanted: Action) -> bool:
    """Whether what is typed so far may still become right."""
    return (
        wanted.do == "type" and action.on == wanted.on and _plain(wanted.text).startswith(_plain(action.text))
    )


def _plain(text: str | None) -> str:
    folded = unicodedata.normalize("NFC", text or "").casefold()
    return "".join(letter for letter in folded if letter not in " .,-\u00a0")
