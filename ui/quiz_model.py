"""The quiz of a lesson: one question, its answers, and what a choice led to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.sentence import Sentence
from kiosk.course import RunThrough
from kiosk.quiz import Feedback, QuizRun
from ui.utterance import joined, utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class QuizWays:
    back: Callable[[], None]
    done: Callable[[int, int], None]
    """Told the questions right at the first try, and how many there were."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class QuizModel(QObject):
    changed = Signal()

    def __init__(self, run: RunThrough, name: str, language: str, ways: QuizWays) -> None:
        super().__init__()
        self._run, self._name, self._language, self._ways = run, name, language, ways
        self._quiz = QuizRun(run.lesson.quiz)
        self._feedback: Feedback | None = None

    def _show(self, sentence: Sentence) -> str:
        return sentence.show(self._language)

    @Property(str, constant=True)
    def name(self) -> str:
        return self._name

    @Property(int, constant=True)
    def part(self) -> int:
        return self._run.part

    @Property(int, constant=True)
    def total(self) -> int:
        return self._run.total

    @Property(int, notify=changed)
    def number(self) -> int:
        return self._quiz.number

    @Property(int, constant=True)
    def questions(self) -> int:
        return self._quiz.total

    @Property(str, notify=changed)
    def ask(self) -> str:
        return self._show(self._quiz.question.ask)

    @Property("QVariantMap", notify=changed)
    def askUtterance(self) -> dict[str, Any]:
        return utterance(self._quiz.question.ask, self._language)

    @Property("QVariantList", notify=changed)
    def answers(self) -> list[dict[str, Any]]:
        """The answers with their state: "" (open), "tried" or "right"."""
        return [
            {
                "id": answer.id,
                "text": self._show(answer.text),
                "icon": answer.icon,
                "utterance": utterance(answer.text, self._language),
                "state": "tried"
                if answer.id in self._quiz.tried
                else "right"
                if self._quiz.settled and answer.right
                else "",
            }
            for answer in self._quiz.question.answers
        ]

    @Property(str, notify=changed)
    def feedback(self) -> str:
        """ "" before a choice, then "right" or "again"."""
        if self._feedback is None:
            return ""
        return "right" if self._feedback.right else "again"

    @Property(str, notify=changed)
    def hintText(self) -> str:
        return self._show(self._feedback.head) if self._feedback else ""

    @Property(str, notify=changed)
    def hintIcon(self) -> str:
        return self._quiz.question.hint_icon

    @Property("QVariantMap", notify=changed)
    def hintUtterance(self) -> dict[str, Any]:
        return utterance(self._feedback.head if self._feedback else None, self._language)

    @Property(str, notify=changed)
    def why(self) -> str:
        """The explanation of this choice; after a right one also what to keep in mind."""
        if self._feedback is None:
            return ""
        why = self._show(self._feedback.why)
        return f"{self._show(self._feedback.head)}\n{why}" if self._feedback.right else why

    @Property("QVariantMap", notify=changed)
    def whyUtterance(self) -> dict[str, Any]:
        if self._feedback is None:
            return utterance(None, self._language)
        head = [self._feedback.head] if self._feedback.right else []
        return joined([*head, self._feedback.why], self._language)

    @Slot(str)
    def choose(self, answer_id: str) -> None:
        feedback = self._quiz.choose(answer_id)
        if feedback is not None:
            self._feedback = feedback
            self.changed.emit()

    @Slot()
    def hint(self) -> None:
        """ "Xem gợi ý": the hint is said again, and the question stands open."""
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        self._feedback = None
        if self._quiz.next():
            self.changed.emit()
        elif self._quiz.finished:
            self._ways.done(self._quiz.first_try, self._quiz.total)

    @Slot()
    def back(self) -> None:
        self._ways.back()
