"""The drawn phone as a state machine: what a learner's finger did, what it leads to, and when to help.

Nothing resets on a miss, nothing has a time limit. Help comes by itself, stronger the longer it is needed:
words after 8 s, a pulse after 16 s or the second miss, the ghost finger after 26 s or the third miss. Looking
round on the phone (free moves) is no miss. Time is handed in, ms, monotonic.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from msgspec.structs import replace

from content.phone import Action, Part, PhoneScreen, Practice, Step
from content.sentence import Sentence
from kiosk.practice_typing import DONE, Typed, matches, may_become, next_key
from kiosk.practice_ways import BACK, as_done, does, meant, moves, way_back

HINT_AFTER_MS = (8_000, 16_000, 26_000)
"""After how long without success hints 1, 2 and 3 come (ux: PhoneFrame)."""
PULSE_MISSES, GHOST_MISSES = 2, 3
TREMOR_MS = 400
"""A second touch this soon after a step was done is the same trembling finger (ux N8): it is let pass."""
EFFECT_MS = 1_200
"""A screen that shows what a step did stays at least this long."""
WAIT_MS = 4_000
"""So long nothing is touched where a step asks to wait."""
PATIENCE_MS = 30_000
"""Words that are not said to their end within this time hold nothing back any longer."""

ReactionKind = Literal["done", "miss", "finished", "moved", "typed", "nothing"]


@dataclass(frozen=True)
class Reaction:
    """What a touch, or time, led to: `done` (the step is), `finished` (the last is), `miss` (answered in words),
    `moved` (a free move, or after an effect the next step's screen), `typed` or `nothing`.

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
    misses: int
    """How many touches of this step missed so far."""
    _typed: dict[tuple[str, str], Typed]
    """What stands in the fields, by screen and part; gone with the run, never written down."""
    _focus: str | None
    _at: str
    _effect: int | None
    """Where the ways goes on after the effect that is being shown: the index of the next step."""
    _done_at: int
    _since: int
    _quiet: int
    _telling: int | None
    _unheard: bool
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
        self.index, self.finished, self.aided, self._typed = 0, False, False, {}
        self._done_at = now - TREMOR_MS
        self._enter(0, now)

    # --- what is being said
    def telling(self, now: int) -> None:
        """Words begin to be said: until `said` no hint comes and no waiting counts."""
        self._telling = now

    def said(self, now: int) -> None:
        """All words were said, the learner can begin: the waiting for hints starts here."""
        if self._telling is not None:
            self._telling, self._quiet = None, now
            if self._unheard:
                self._since, self._unheard = now, False

    def heard_again(self, now: int) -> None:
        """The instruction is being said from its start: the waiting for hints starts after it."""
        self._unheard = True
        self.telling(now)

    def _listens(self, now: int) -> bool:
        return self._telling is not None and now - self._telling < PATIENCE_MS

    def help(self) -> None:
        """All help at once: somebody asks to see where the finger goes."""
        if not self.finished and self._effect is None:
            self._hint, self.aided = len(HINT_AFTER_MS), True

    def rested(self, now: int) -> None:
        """The finger has been away long enough and effects were looked at: for a machine that goes through steps."""
        self._done_at = now - TREMOR_MS
        if self._effect is not None:
            self._enter(self._effect, now)

    # --- what is shown
    @property
    def step(self) -> Step:
        """The step to do; the last one when all are done."""
        return self.practice.steps[self.index]

    @property
    def screen(self) -> PhoneScreen:
        """The screen the phone shows: the step's, one wandered to, or the effect of what was done."""
        return self.practice.screens[self._at]

    @property
    def effect(self) -> bool:
        """Whether the phone shows what the step did: touches are let pass."""
        return self._effect is not None

    @property
    def away(self) -> bool:
        """Whether the learner has wandered off from the step's screen."""
        return not self.finished and self._effect is None and self._at != self.step.screen

    @property
    def intended(self) -> Action | None:
        """What to do next: the first right way, its part filled in, or the way back. None when nothing is asked."""
        if self.finished or self._effect is not None:
            return None
        if self.away:
            touch = way_back(self.practice, self._at, self.step.screen)
            if touch is not None:
                return Action("tap", touch)
        return as_done(self.step.done[0], self.practice.screens[self.step.screen])

    @property
    def target(self) -> str | None:
        """The part that pulses and that the ghost finger goes to; BACK is the arrow."""
        return self.intended.on if self.intended else None

    # --- typing
    @property
    def field(self) -> Part | None:
        """The field that keys go to: the wanted one, else the one touched last, else the first."""
        wanted = self.intended.on if self.intended and self.intended.do == "type" else None
        fields = [part for part in self.screen.parts if part.kind == "field" and part.id]
        for name in (wanted, self._focus):
            for part in fields:
                if part.id == name:
                    return part
        return fields[0] if fields else None

    def typed(self, part: Part) -> Typed:
        """What stands in a field of the screen shown."""
        keys: Literal["letters", "digits"] = "digits" if part.data.get("keys") == "digits" else "letters"
        at_first = Typed.at_first(keys, part.data.get("value", ""))
        return self._typed.get((self._at, part.id or ""), at_first)

    @property
    def next_key(self) -> str | None:
        """The key the ghost finger shows: a sign, BACKSPACE or DONE; None where nothing is to be typed."""
        part, wanted = self.field, self.step.done[0]
        if part is None or self.away or self.intended is None or (wanted.do, wanted.on) != ("type", part.id):
            return None
        return next_key(self.typed(part), self._asked(part)[0])

    def _asked(self, part: Part) -> list[Action]:
        """What may be typed into a field now; where only digits can be typed, some will do for any likeness."""
        ways = [way for way in self.step.done if way.do == "type" and way.on == part.id and not self.away]
        if part.data.get("keys") == "digits":
            return [replace(way, like="any") if way.like else way for way in ways]
        return ways

    def key(self, sign: str, now: int) -> Reaction:
        """A key of the drawn phone: a sign, BACKSPACE or DONE. Never raises. The word is taken as soon as it is
        right; where any word will do, DONE ends it. The first key that leads astray is a miss, no other."""
        part = self.field
        if part is None or self._passes(now):
            return NOTHING
        self._quiet = now
        before = self.typed(part)
        after = before if sign == DONE else before.key(sign)
        self._typed[self._at, part.id or ""] = after
        ways = self._asked(part)
        for way in ways:
            if matches(after.text, way) and (sign == DONE or not way.like):
                return self._done(way, now)
        was = any(may_become(before.text, way) for way in ways)
        still = any(may_become(one.text, way) for way in ways for one in (after, after.key(sign)))
        if sign == DONE or (was and not still):
            return self._miss(part.id, now)
        if still and after != before:
            self._since = now  # who gets on needs no help
        return Reaction("typed")

    # --- touching
    def act(self, action: Action, now: int) -> Reaction:
        """What the touch leads to. Never raises, whatever is touched, typed or swiped."""
        if self._passes(now):
            return NOTHING
        if action.do != "wait":
            self._quiet = now
        part = self.screen.part(action.on)
        action = meant(action, part)
        if action.on is not None and part is None and action.do != "hang_up":
            return (
                self._move(BACK, now) if action.on == BACK else NOTHING
            )  # or meant for a screen already gone
        free = part is not None and bool(part.opens) and action.do in ("tap", "hold")
        if not (free and self.away):
            for wanted in self.step.done:
                if does(action, wanted, self.screen) and not (wanted.do == "wait" and self.away):
                    return self._done(wanted, now)
        if free:
            return self._move(action.on or "", now)
        if part is not None and part.kind == "field" and action.do in ("tap", "hold"):
            self._focus = part.id
            if any(wanted.do == "type" and wanted.on == part.id for wanted in self.step.done):
                return Reaction("typed")
        ways = [way for way in self.step.done if way.do == action.do == "type" and way.on == action.on]
        if any(may_become(action.text or "", way) for way in ways):
            return NOTHING
        return NOTHING if action.do == "wait" else self._miss(action.on, now)

    def lapse(self, now: int) -> Reaction:
        """What time alone leads to: a wait is over, or an effect was looked at (`moved`: the next step begins)."""
        if self.finished or self._listens(now):
            return NOTHING
        if self._effect is not None:
            if now - self._done_at < EFFECT_MS:
                return NOTHING
            self._enter(self._effect, now)
            return Reaction("moved")
        waits = not self.away and any(way.do == "wait" for way in self.step.done)
        if waits and now - max(self._since, self._quiet) >= WAIT_MS:
            return self.act(Action("wait"), now)
        return NOTHING

    def tick(self, now: int) -> int:
        """The help to show now: 0 none, 1 words, 2 pulse, 3 ghost finger. It never weakens within a step."""
        if self.finished or self._effect is not None:
            return 0
        listens = self._unheard and self._listens(now)
        level = 0 if listens else sum(now - self._since >= after for after in HINT_AFTER_MS)
        level = max(level, 2 if self.misses >= PULSE_MISSES else 0, 3 if self.misses >= GHOST_MISSES else 0)
        self._hint = max(self._hint, level)
        self.aided = self.aided or self._hint == len(HINT_AFTER_MS)
        return self._hint

    def _passes(self, now: int) -> bool:
        return self.finished or self._effect is not None or now - self._done_at < TREMOR_MS

    def _enter(self, index: int, now: int) -> None:
        self.index, self._at, self._effect = index, self.practice.steps[index].screen, None
        self._since, self._quiet, self.misses, self._hint = now, now, 0, 0
        self._telling, self._unheard, self._focus = now, True, None

    def _move(self, touch: str, now: int) -> Reaction:
        """A free move, where it leads back again."""
        there = next((leads for name, leads in moves(self.screen) if name == touch), None)
        if there is None or there not in self.practice.screens:
            return NOTHING
        home = self.step.screen
        if there != home and way_back(self.practice, there, home) is None:
            return self._miss(touch, now)
        self._at, self._focus = there, None
        return Reaction("moved", self.step.misses.get(touch, self.step.away) if there != home else None)

    def _miss(self, on: str | None, now: int) -> Reaction:
        self.misses += 1
        self.tick(now)
        else_ = self.step.away if self.away and self.step.away else self.step.miss
        return Reaction("miss", else_ if self.away else self.step.misses.get(on or "", else_))

    def _done(self, way: Action, now: int) -> Reaction:
        done = self.step
        self._done_at = now
        ids = [step.id for step in self.practice.steps]
        following = ids.index(way.then) if way.then in ids else self.index + 1
        if following <= self.index or following >= len(ids):
            self.finished, self._at = True, done.goes or done.screen
            return Reaction("finished", self.practice.praise)
        if done.goes and way.then is None:
            self._at, self._effect, self._telling = done.goes, following, None
        else:
            self._enter(following, now)
        return Reaction("done", done.right)
