"""The quiz: one question of any kind, how its answers stand, and what a touch led to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Answer, Question
from content.sentence import Sentence
from kiosk.quiz import Feedback, QuizRun
from kiosk.quiz_kinds import Order, Sort
from ui.sound.utterance import joined, utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class QuizWays:
    back: Callable[[], None]
    done: Callable[[QuizRun], None]
    """Told the run at its end: how many were right at the first try, which were not."""
    tv: Callable[[], None] = lambda: None
    """How the TV is connected; for a class."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class QuizModel(QObject):
    """Questions put to a learner called `name`; `part` of `parts` is where that stands in a lesson, 0 outside one."""

    asked = Signal()
    """Another question, or another message of it, stands there."""
    told = Signal()
    """An answer was explained."""
    marked = Signal()
    """How the answers stand has changed."""

    def __init__(
        self,
        questions: Sequence[Question],
        name: str,
        language: str,
        ways: QuizWays,
        part: int = 0,
        parts: int = 0,
        about: Sequence[str] = (),
    ) -> None:
        """`about`: outside a lesson, the title of the lesson that each question is from."""
        super().__init__()
        self._about = tuple(about)
        self._name, self._language, self._ways = name, language, ways
        self._part, self._parts = part, parts
        self._quiz = QuizRun(questions)
        self._feedback: Feedback | None = None

    @property
    def run(self) -> QuizRun:
        return self._quiz

    def _show(self, sentence: Sentence) -> str:
        return sentence.show(self._language)

    def _say(self, sentence: Sentence | None) -> dict[str, Any]:
        return utterance(sentence, self._language)

    # --- where it stands
    @Property(str, constant=True)
    def name(self) -> str:
        return self._name

    @Property(int, constant=True)
    def part(self) -> int:
        return self._part

    @Property(int, constant=True)
    def parts(self) -> int:
        return self._parts

    @Property(str, notify=asked)
    def about(self) -> str:
        """The lesson that this question is from; "" inside a lesson."""
        return self._about[self._quiz.number - 1] if self._about else ""

    @Property(int, notify=asked)
    def number(self) -> int:
        return self._quiz.number

    @Property(int, constant=True)
    def questions(self) -> int:
        return self._quiz.total

    @Property(bool, notify=asked)
    def cameBack(self) -> bool:
        """Whether what is asked, a question or a message, was asked before."""
        state = self._quiz.asking
        return self._quiz.came_back or (isinstance(state, Sort) and state.message_back)

    # --- what is asked
    @Property(str, notify=asked)
    def kind(self) -> str:
        return self._quiz.question.kind

    @Property(str, notify=asked)
    def ask(self) -> str:
        return self._show(self._quiz.question.ask)

    @Property("QVariantMap", notify=asked)
    def askUtterance(self) -> dict[str, Any]:
        return self._say(self._quiz.question.ask)

    @Property("QVariantList", notify=asked)
    def answers(self) -> list[dict[str, Any]]:
        """The answers as they stand on the screen; of messages the one that is asked."""
        return [
            {
                "id": answer.id,
                "text": self._show(answer.text),
                "icon": answer.icon,
                "utterance": self._say(answer.text),
            }
            for answer in self._quiz.asking.shown
        ]

    @Property("QVariantList", notify=marked)
    def standing(self) -> list[dict[str, Any]]:
        """How each of `answers` stands: state "" (open), "marked", "tried" or "right"; its number among steps."""
        state = self._quiz.asking
        stands = [(state.standing(answer), self._explained(answer)) for answer in state.shown]
        return [{"state": s.state, "number": s.number, "explained": explained} for s, explained in stands]

    def _explained(self, answer: Answer) -> bool:
        feedback = self._feedback
        return feedback is not None and not feedback.right and feedback.about == answer

    @Property(int, notify=marked)
    def left(self) -> int:
        """How many steps have no number yet."""
        state = self._quiz.asking
        return state.left if isinstance(state, Order) else 0

    @Property(bool, notify=marked)
    def ready(self) -> bool:
        """Whether "Xong" can be pressed."""
        return self._quiz.asking.ready

    @Property(int, notify=asked)
    def message(self) -> int:
        """The place of the message that is asked, from 1; 0 where none are sorted."""
        state = self._quiz.asking
        return state.number if isinstance(state, Sort) else 0

    @Property(int, notify=asked)
    def messages(self) -> int:
        return len(self._quiz.question.answers) if self._quiz.question.kind == "sort" else 0

    # --- what it led to
    @Property(str, notify=told)
    def feedback(self) -> str:
        """ "" before an answer, then "right" or "again"."""
        if self._feedback is None:
            return ""
        return "right" if self._feedback.right else "again"

    @Property(bool, notify=told)
    def open(self) -> bool:
        """Whether the way on is open."""
        return self._quiz.settled

    @Property(bool, notify=told)
    def returns(self) -> bool:
        """Whether the message that was put will be asked once more."""
        return self._feedback is not None and self._feedback.comes_back

    @Property(str, notify=told)
    def place(self) -> str:
        """Where the message belongs, once it was put somewhere: "that", "gia" or "hoi"."""
        state = self._quiz.asking
        return str(state.message.place) if isinstance(state, Sort) and state.put else ""

    @Property(int, notify=told)
    def still(self) -> int:
        """How many right answers are yet to be marked."""
        return self._feedback.still if self._feedback else 0

    @Property(int, notify=told)
    def astray(self) -> int:
        """The place among `answers` of the one that is explained and not right, from 0; -1 for none."""
        return next((i for i, answer in enumerate(self._quiz.asking.shown) if self._explained(answer)), -1)

    @Property(str, notify=asked)
    def hint(self) -> str:
        return self._show(self._quiz.question.hint)

    @Property("QVariantMap", notify=asked)
    def hintUtterance(self) -> dict[str, Any]:
        return self._say(self._quiz.question.hint)

    @Property(str, notify=asked)
    def hintIcon(self) -> str:
        return self._quiz.question.hint_icon

    @Property(str, notify=told)
    def why(self) -> str:
        """The explanation; once all is right also what to keep in mind."""
        return "\n".join(self._show(sentence) for sentence in self._reasons())

    @Property("QVariantMap", notify=told)
    def whyUtterance(self) -> dict[str, Any]:
        return joined(self._reasons(), self._language)

    def _reasons(self) -> list[Sentence]:
        feedback = self._feedback
        if feedback is None:
            return []
        praise = [feedback.head] if feedback.right and self._quiz.asking.settled else []
        return [*praise, *([feedback.why] if feedback.why else [])]

    @Property(str, notify=told)
    def gist(self) -> str:
        """The one sentence for the room: what to look for, and once it is answered why it is so."""
        feedback = self._feedback
        if feedback is None:
            return ""
        look_again = not self._quiz.asking.open and self._quiz.question.kind == "one"
        return self._show(feedback.head if look_again or feedback.why is None else feedback.why)

    # --- touches
    @Slot(str)
    def choose(self, what: str) -> None:
        """An answer was touched, or the place for a message."""
        self._tell(self._quiz.choose(what))

    @Slot()
    def reveal(self) -> None:
        """The facilitator shows the class the answer."""
        self._tell(self._quiz.reveal())

    @Slot()
    def check(self) -> None:
        """ "Xong": what is marked is looked at."""
        self._tell(self._quiz.check())

    def _tell(self, feedback: Feedback | None) -> None:
        if feedback is not None:
            self._feedback = feedback
        self.marked.emit()
        if feedback is not None:
            self.told.emit()

    @Slot()
    def next(self) -> None:
        """Goes on to the next message or question, or ends the quiz."""
        if not self._quiz.settled:
            return
        if self._quiz.next():
            self._feedback = None
            self.asked.emit()
            self.marked.emit()
            self.told.emit()
        else:
            self._ways.done(self._quiz)

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def tv(self) -> None:
        self._ways.tv()
