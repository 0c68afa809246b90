"""What the four kinds of question have in common: what is shown, what a touch changes, what was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from content.lesson import Answer, Question

State = Literal["", "marked", "tried", "right"]


@dataclass(frozen=True)
class Verdict:
    """What was found. `about` is the answer to explain, `still` how many right ones are yet to be marked."""

    right: bool
    about: Answer | None = None
    still: int = 0


@dataclass(frozen=True)
class Standing:
    """How an answer stands: open, marked (or given a number), tried in vain, right. `number` is from 1, 0 for none."""

    state: State = ""
    number: int = 0


class Asking:
    """One question being asked: the contract of the four kinds.

    `settled`: all is found, the question is done. `missed`: something was not right at the very first.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self.settled = False
        self.missed = False

    @property
    def shown(self) -> tuple[Answer, ...]:
        """The answers that stand on the screen now, in their places."""
        return self.question.answers

    @property
    def touchable(self) -> tuple[str, ...]:
        """What `touch` takes now: ids of answers, or places to put the message in."""
        return ()

    @property
    def open(self) -> bool:
        """Whether the way on is open."""
        return self.settled

    @property
    def ready(self) -> bool:
        """Whether `check` would find something."""
        return False

    @property
    def returns(self) -> bool:
        """Whether the question is to be asked once more at the end of the quiz."""
        return self.missed

    def standing(self, answer: Answer) -> Standing:
        """How an answer stands."""
        return Standing()

    def touch(self, what: str) -> Verdict | None:
        """Touches one of `touchable`; None when nothing is to be told (a mark was set, or it means nothing)."""
        return None

    def check(self) -> Verdict | None:
        """ "Xong" where marks are gathered first; None unless `ready`."""
        return None

    def onward(self) -> bool:
        """Goes on inside the question; False when nothing is left in it, or what is asked is not answered."""
        return False

    def _answer(self, answer_id: str) -> Answer | None:
        """The answer of this id where it can be touched, else None."""
        if answer_id not in self.touchable:
            return None
        return next(answer for answer in self.question.answers if answer.id == answer_id)

    def _found(self, verdict: Verdict) -> Verdict:
        self.settled = verdict.right
        self.missed = self.missed or not verdict.right
        return verdict
