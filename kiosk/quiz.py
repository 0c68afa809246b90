"""A quiz: one question after another, answered again until right. One missed at first comes back once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.lesson import Answer, Question
from content.sentence import Sentence
from kiosk.quiz_asking import Asking, Verdict
from kiosk.quiz_kinds import Sort, asking


@dataclass(frozen=True)
class Feedback:
    """What a touch led to. `head` is praise, or what to remember; `about` is the answer explained, if one is.

    `again`: the learner may try again here and now. `still`: so many right answers are yet to be marked.
    `comes_back`: the question, or the message that was put in its place, will be asked once more.
    """

    right: bool
    head: Sentence
    about: Answer | None
    again: bool
    comes_back: bool
    still: int = 0

    @property
    def why(self) -> Sentence | None:
        """Why it is so."""
        return self.about.why if self.about else None

    @property
    def say(self) -> tuple[Sentence, ...]:
        """What to speak, in order."""
        return (self.head, self.why) if self.why else (self.head,)


class QuizRun:
    """One learner going through questions, of which there is at least one: a lesson's quiz, or any handed choice."""

    def __init__(self, questions: Sequence[Question]) -> None:
        if not questions:
            raise ValueError("a quiz has at least one question")
        self.questions = tuple(questions)
        self._queue = list(
            range(len(self.questions))
        )  # places: ids are a lesson's own, and lessons may be mixed
        self._at = 0
        self._right: list[int] = []
        self._missed: list[int] = []
        self._asking = asking(self.questions[0])

    @property
    def asking(self) -> Asking:
        """The state of the question that is asked; of the last one when all are done."""
        return self._asking

    @property
    def question(self) -> Question:
        """The question that is asked; the last one when all are done."""
        return self._asking.question

    @property
    def number(self) -> int:
        """The place of the question among the handed ones, from 1 ("Câu hỏi 1 trên 2")."""
        return self._queue[min(self._at, len(self._queue) - 1)] + 1

    @property
    def total(self) -> int:
        """How many questions there are."""
        return len(self.questions)

    @property
    def came_back(self) -> bool:
        """Whether this question is asked for the second time."""
        return self._at >= self.total and not self.finished

    @property
    def settled(self) -> bool:
        """Whether the way on is open: the question, or the message in it, has been answered."""
        return self._asking.open

    @property
    def first_try(self) -> int:
        """How many questions were right at the very first try, when first asked."""
        return len(self._right)

    @property
    def missed_questions(self) -> tuple[Question, ...]:
        """Those that were not, in the order they were asked."""
        return tuple(self.questions[place] for place in self._missed)

    @property
    def missed(self) -> tuple[str, ...]:
        """Their ids."""
        return tuple(question.id for question in self.missed_questions)

    @property
    def finished(self) -> bool:
        """Whether all questions, with those that came back, are done."""
        return self._at >= len(self._queue)

    def choose(self, what: str) -> Feedback | None:
        """Touches an answer, or the place to put a message in; None when there is nothing to tell."""
        return None if self.finished else self._told(self._asking.touch(what))

    def check(self) -> Feedback | None:
        """ "Xong" after marking several; None while there is nothing to check."""
        return None if self.finished else self._told(self._asking.check())

    def reveal(self) -> Feedback | None:
        """The one who leads a class shows the answer: what is right is touched for the room. None when it stands
        there already. An answer that nobody tried counts as right at the first try: it is nobody's own."""
        state = self._asking
        if self.finished or state.open:
            return None
        if isinstance(state, Sort):
            return self.choose(str(state.message.place))
        ordered = self.question.kind == "order"
        for answer in state.shown:  # what was marked and is not right, or not yet in its place, is given back
            if state.standing(answer).state == "marked" and (ordered or not answer.right):
                self.choose(answer.id)
        told = None
        for answer in self.question.answers:
            if (ordered or answer.right) and state.standing(answer).state == "":
                told = self.choose(answer.id)
        return told or self.check()

    def next(self) -> bool:
        """Goes to the next message or question; False when this one is not answered yet, or all is done."""
        if self.finished or not self._asking.open:
            return False
        if self._asking.onward():
            return True
        self._at += 1
        if not self.finished:
            self._asking = asking(self.questions[self._queue[self._at]])
        return not self.finished

    def _told(self, verdict: Verdict | None) -> Feedback | None:
        if verdict is None:
            return None
        self._note()
        state, question = self._asking, self.question
        returns = state.message_returns if isinstance(state, Sort) else self._queue[self._at] in self._later
        return Feedback(
            right=verdict.right,
            head=question.praise if verdict.right else question.hint,
            about=verdict.about,
            again=not verdict.right and not state.open,
            comes_back=returns,
            still=verdict.still,
        )

    def _note(self) -> None:
        """Keeps how the question went when it was asked first."""
        place = self._queue[self._at]
        if self.came_back or place in self._missed:
            return
        if self._asking.missed:
            self._missed.append(place)
            if self._asking.returns:
                self._queue.append(place)
        elif self._asking.settled:
            self._right.append(place)

    @property
    def _later(self) -> list[int]:
        return self._queue[self._at + 1 :]
