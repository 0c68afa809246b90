"""The four kinds of question, each one small state behind the contract of `Asking`."""

from __future__ import annotations

from hashlib import sha256
from typing import get_args

from content.lesson import Answer, Place, Question
from kiosk.quiz_asking import Asking, Standing, Verdict

PLACES: tuple[Place, ...] = get_args(Place)
"""Where a message can be put: real, fake, ask the family."""


class One(Asking):
    """Choose one: each wrong one is explained and may not be chosen again."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._tried: set[str] = set()

    @property
    def touchable(self) -> tuple[str, ...]:
        return () if self.settled else tuple(a.id for a in self.shown if a.id not in self._tried)

    def standing(self, answer: Answer) -> Standing:
        if answer.id in self._tried:
            return Standing("tried")
        return Standing("right" if self.settled and answer.right else "")

    def touch(self, what: str) -> Verdict | None:
        answer = self._answer(what)
        if answer is None:
            return None
        if not answer.right:
            self._tried.add(answer.id)
        return self._found(Verdict(answer.right, answer))


class Several(Asking):
    """Mark all the right ones, then check. One wrong one at a time is taken out and explained."""

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._marked: set[str] = set()
        self._tried: set[str] = set()
        self._short: set[str] | None = None
        """Marks of which is known that some are missing: there is no use in checking them again."""

    @property
    def touchable(self) -> tuple[str, ...]:
        return () if self.settled else tuple(a.id for a in self.shown if a.id not in self._tried)

    @property
    def ready(self) -> bool:
        return not self.settled and bool(self._marked) and self._marked != self._short

    def standing(self, answer: Answer) -> Standing:
        if answer.id in self._tried:
            return Standing("tried")
        if answer.id in self._marked:
            return Standing("right" if self.settled else "marked")
        return Standing()

    def touch(self, what: str) -> Verdict | None:
        if self._answer(what) is not None:
            self._marked ^= {what}
        return None

    def check(self) -> Verdict | None:
        if not self.ready:
            return None
        astray = next((a for a in self.shown if a.id in self._marked and not a.right), None)
        still = sum(a.right and a.id not in self._marked for a in self.shown)
        if astray is not None:
            self._marked.discard(astray.id)
            self._tried.add(astray.id)
        self._short = set(self._marked) if still else None
        return self._found(Verdict(astray is None and not still, astray, still))


class Order(Asking):
    """Touch the steps one after another. When all have a number, those in their place stay and the others come back.

    The first step that is not in its place is the one explained: its `why` says why it stands there.
    """

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._mixed = mixed(question)
        self._places: list[str | None] = [None] * len(question.answers)
        self._kept: set[str] = set()

    @property
    def shown(self) -> tuple[Answer, ...]:
        return self._mixed

    @property
    def touchable(self) -> tuple[str, ...]:
        return tuple(a.id for a in self.shown if a.id not in self._kept)

    @property
    def left(self) -> int:
        """How many steps have no number yet."""
        return self._places.count(None)

    def standing(self, answer: Answer) -> Standing:
        if answer.id not in self._places:
            return Standing()
        return Standing("right" if answer.id in self._kept else "marked", self._places.index(answer.id) + 1)

    def touch(self, what: str) -> Verdict | None:
        if self._answer(what) is None:
            return None
        if what in self._places:
            self._places[self._places.index(what)] = None
            return None
        self._places[self._places.index(None)] = what
        return self._judge() if self.left == 0 else None

    def _judge(self) -> Verdict:
        pairs = list(zip(self.question.answers, self._places, strict=True))
        self._kept = {answer.id for answer, put in pairs if answer.id == put}
        self._places = [put if put in self._kept else None for put in self._places]
        astray = next((answer for answer, put in pairs if answer.id != put), None)
        return self._found(Verdict(astray is None, astray))


class Sort(Asking):
    """Put messages, one after another, where they belong. Each is explained; a misplaced one comes back once.

    Since its messages have come back already, the question itself is not asked again at the end of the quiz.
    """

    def __init__(self, question: Question) -> None:
        super().__init__(question)
        self._queue = list(question.answers)
        self._at = 0
        self.put: Place | None = None
        """Where the message was put; None while it is asked."""

    @property
    def message(self) -> Answer:
        """The message that is asked."""
        return self._queue[self._at]

    @property
    def shown(self) -> tuple[Answer, ...]:
        return (self.message,)

    @property
    def touchable(self) -> tuple[str, ...]:
        return PLACES if self.put is None else ()

    @property
    def open(self) -> bool:
        return self.put is not None

    @property
    def returns(self) -> bool:
        return False

    @property
    def number(self) -> int:
        """The place of the message among the question's own, from 1."""
        return self.question.answers.index(self.message) + 1

    @property
    def message_back(self) -> bool:
        """Whether this message is asked for the second time."""
        return self._at >= len(self.question.answers)

    @property
    def message_returns(self) -> bool:
        """Whether this message will be asked once more."""
        return self.message in self._queue[self._at + 1 :]

    def touch(self, what: str) -> Verdict | None:
        if what not in self.touchable:
            return None
        self.put = next(place for place in PLACES if place == what)
        right = self.put == self.message.place
        if not right:
            self.missed = True
            if not self.message_back:
                self._queue.append(self.message)
        self.settled = self._at == len(self._queue) - 1
        return Verdict(right, self.message)

    def onward(self) -> bool:
        if self.put is None or self.settled:
            return False
        self._at, self.put = self._at + 1, None
        return True


KINDS: dict[str, type[Asking]] = {"one": One, "several": Several, "order": Order, "sort": Sort}


def asking(question: Question) -> Asking:
    """A question, asked anew."""
    return KINDS[question.kind](question)


def mixed(question: Question) -> tuple[Answer, ...]:
    """The steps of a question in an order that is always the same and never the right one."""
    stirred = sorted(question.answers, key=lambda a: sha256(f"{question.id}/{a.id}".encode()).digest())
    if tuple(stirred) == question.answers:
        stirred = [*stirred[1:], stirred[0]]
    return tuple(stirred)
