"""A quiz: one question after another, chosen again until right. One missed at first comes back once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.lesson import Answer, Question
from content.sentence import Sentence


@dataclass(frozen=True)
class Feedback:
    """What a choice led to. `head` is the large sentence (praise, or what to remember), `why` explains it.

    `again`: the learner may choose again. `comes_back`: the question will be asked once more at the end.
    """

    right: bool
    head: Sentence
    why: Sentence
    again: bool
    comes_back: bool

    @property
    def say(self) -> tuple[Sentence, ...]:
        """What to speak, in order."""
        return (self.head, self.why)


class QuizRun:
    """One learner going through the questions of a lesson, of which there is at least one."""

    def __init__(self, questions: Sequence[Question]) -> None:
        if not questions:
            raise ValueError("a quiz has at least one question")
        self.questions = tuple(questions)
        self._queue = list(self.questions)
        self._at = 0
        self._first_try: set[str] = set()
        self._tried: tuple[str, ...] = ()
        self._settled = False

    @property
    def question(self) -> Question:
        """The question that is asked; the last one when all are done."""
        return self._queue[min(self._at, len(self._queue) - 1)]

    @property
    def number(self) -> int:
        """The place of the question among the lesson's own, from 1 ("Câu hỏi 1 trên 2")."""
        return self.questions.index(self.question) + 1

    @property
    def total(self) -> int:
        """How many questions the lesson has."""
        return len(self.questions)

    @property
    def came_back(self) -> bool:
        """Whether this question is asked for the second time."""
        return self._at >= len(self.questions) and not self.finished

    @property
    def tried(self) -> tuple[str, ...]:
        """The answers of this question that were chosen and not right, in order."""
        return self._tried

    @property
    def settled(self) -> bool:
        """Whether this question has been answered rightly, so that `next` may follow."""
        return self._settled

    @property
    def first_try(self) -> int:
        """How many questions were right at the first choice, when first asked."""
        return len(self._first_try)

    @property
    def finished(self) -> bool:
        """Whether all questions, with those that came back, are done."""
        return self._at >= len(self._queue)

    def choose(self, answer_id: str) -> Feedback | None:
        """What the choice leads to; None when it changes nothing (settled, finished, unknown, tried)."""
        answer = self._answer(answer_id)
        if answer is None or self._settled or self.finished or answer_id in self._tried:
            return None
        question, back = self.question, self.came_back
        if answer.right:
            self._settled = True
            if not self._tried and not back:
                self._first_try.add(question.id)
        else:
            if not self._tried and not back:
                self._queue.append(question)
            self._tried = (*self._tried, answer_id)
        return Feedback(
            right=answer.right,
            head=question.praise if answer.right else question.hint,
            why=answer.why,
            again=not answer.right,
            comes_back=question in self._queue[self._at + 1 :],
        )

    def next(self) -> bool:
        """Goes to the next question once this one is settled; False when that cannot be or all is done."""
        if not self._settled:
            return False
        self._at, self._tried, self._settled = self._at + 1, (), False
        return not self.finished

    def _answer(self, answer_id: str) -> Answer | None:
        return next((answer for answer in self.question.answers if answer.id == answer_id), None)
