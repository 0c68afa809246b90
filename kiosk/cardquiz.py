"""The card quiz: a question to the whole room, answered by holding up one's own card with a letter on top.

A camera does not see everybody at once, and hands move. So a round gathers what was seen over seconds. A letter
counts when a card was seen so twice, at least `STEADY_MS` apart and with nothing else between; it may change until the
question is locked. A card between two letters is still being turned: that is no answer yet. How many chose what is
told at the reveal only, so that nobody follows the crowd.

Pure state, without clock or camera: times are milliseconds of any steady clock, handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from content.lesson import Lesson, Question
from kiosk.scan import LETTERS, Found
from kiosk.scan import Answer as Letter

STEADY_MS = 350
"""Two sightings nearer than this may be one moment of a card on its way past a letter: a hand takes about half a second
to turn a card by a quarter, so it is within a letter's 70 degrees for less than 0.4 s when it does not mean it."""

State = Literal["asked", "open", "locked", "shown"]
Whose = Callable[[bytes], str | None]
"""Payload of a card -> id of its holder, None for what does not take part: foreign codes, revoked and unknown cards,
facilitators, residents who are not checked in."""


@dataclass(frozen=True)
class Outcome:
    """What a question came to, by ids of those who answered."""

    right: tuple[str, ...]
    other: tuple[str, ...]


def questions_of(lesson: Lesson) -> tuple[Question, ...]:
    """The questions of a lesson that four letters can answer: one right answer among two to four."""
    return tuple(one for one in lesson.quiz if one.kind == "one" and 2 <= len(one.answers) <= len(LETTERS))


class Round:
    """One question: first `asked`, then `open` for cards, `locked`, and `shown` with counts and reason."""

    def __init__(self, question: Question, present: Collection[str], whose: Whose) -> None:
        self.question = question
        self.state: State = "asked"
        self._present = tuple(dict.fromkeys(present))
        self._taking_part = frozenset(self._present)
        self._whose = whose
        self._letters = LETTERS[: len(question.answers)]
        self._settled: dict[str, Letter] = {}
        self._trying: dict[str, tuple[Letter, int]] = {}
        """Who held up which letter last, and since when nothing else was seen of them."""

    # --- what the facilitator does
    def open(self) -> bool:
        """Cards count from now on; what was held up before does not."""
        return self._step("asked", "open")

    def lock(self) -> bool:
        """Nothing changes any more."""
        return self._step("open", "locked")

    def reopen(self) -> bool:
        """Locked too early: the answers so far stay, and may change again."""
        return self._step("locked", "open")

    def show(self) -> bool:
        """The answers are told."""
        return self._step("locked", "shown")

    def _step(self, before: State, after: State) -> bool:
        if self.state != before:
            return False
        self.state = after
        self._trying.clear()
        return True

    # --- what the camera sees
    def see(self, found: Iterable[Found], now: int) -> bool:
        """Takes the codes of one frame; whether somebody's answer was settled or has changed."""
        if self.state != "open":
            return False
        held: dict[str, set[Letter | None]] = {}
        for code in found:
            who = None if code.payload is None else self._whose(code.payload)
            if who in self._taking_part:
                letter = code.answer if code.sure and code.answer in self._letters else None
                held.setdefault(str(who), set()).add(letter)
        changed = [self._held(who, letters, now) for who, letters in held.items()]
        return any(changed)

    def _held(self, who: str, letters: set[Letter | None], now: int) -> bool:
        letter = next(iter(letters)) if len(letters) == 1 else None  # a copy held up otherwise says nothing
        if letter is None:
            self._trying.pop(who, None)
            return False
        before, since = self._trying.get(who, (None, now))
        if before != letter:
            self._trying[who] = (letter, now)
            return False
        if now - since < STEADY_MS or self._settled.get(who) == letter:
            return False
        self._settled[who] = letter
        return True

    # --- what is known
    @property
    def total(self) -> int:
        """How many could answer."""
        return len(self._present)

    @property
    def seen(self) -> int:
        """How many have answered."""
        return len(self._settled)

    @property
    def missing(self) -> tuple[str, ...]:
        """Who has not answered yet, in the order they came."""
        return tuple(who for who in self._present if who not in self._settled)

    def has(self, who: str) -> bool:
        """Whether this person's answer stands."""
        return who in self._settled

    @property
    def counts(self) -> tuple[int, ...]:
        """How many chose each answer, in their order; nothing before the reveal."""
        if self.state != "shown":
            return ()
        chosen = list(self._settled.values())
        return tuple(chosen.count(letter) for letter in self._letters)

    @property
    def outcome(self) -> Outcome:
        """Who was right, who was not, in the order they came. To be written down; never to be shown."""
        right = next(
            letter for letter, one in zip(self._letters, self.question.answers, strict=True) if one.right
        )
        answered = [who for who in self._present if who in self._settled]
        return Outcome(
            tuple(who for who in answered if self._settled[who] == right),
            tuple(who for who in answered if self._settled[who] != right),
        )


class CardQuiz:
    """The questions of a lesson, one round after another, for the people who are present (ids)."""

    def __init__(self, questions: Sequence[Question], present: Collection[str], whose: Whose) -> None:
        if not questions:
            raise ValueError("a card quiz has at least one question")
        self.questions = tuple(questions)
        self._present, self._whose = tuple(present), whose
        self._at = 0
        self.round = self._begin()

    def _begin(self) -> Round:
        return Round(self.questions[self._at], self._present, self._whose)

    @property
    def number(self) -> int:
        """The place of the question, from 1."""
        return self._at + 1

    @property
    def total(self) -> int:
        return len(self.questions)

    def next(self, present: Collection[str] | None = None) -> bool:
        """The next question, for who is present by now; False after the last."""
        if self._at + 1 >= self.total:
            return False
        self._present = self._present if present is None else tuple(present)
        self._at += 1
        self.round = self._begin()
        return True
