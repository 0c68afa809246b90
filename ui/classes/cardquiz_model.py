"""The card quiz: the room sees question, letters and how many cards were seen; who is missing stands on the kiosk."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Answer, Question
from kiosk.cardquiz import CardQuiz, Outcome
from kiosk.scan import LETTERS, Found
from ui.sound.utterance import utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
NAMED = 12
"""So many missing names have places on the kiosk."""


@dataclass(frozen=True)
class CardQuizWays:
    """`keep` writes an outcome down and says whether it is on the disk; `present` tells who could answer the next
    question; `names` how people are called, by id; `known` paints a card's place in the kiosk's picture green."""

    back: Callable[[], None]
    done: Callable[[], None]
    tv: Callable[[], None]
    keep: Callable[[Question, Outcome], bool]
    present: Callable[[], Collection[str]]
    names: Callable[[Collection[str]], list[str]]
    known: Callable[[bytes], None]
    whose: Callable[[bytes], str | None]
    now: Callable[[], int]


@QmlElement
@QmlUncreatable("made by the kiosk")
class CardQuizModel(QObject):
    """`far`: cards are held up all over the room, the camera looks for small ones."""

    asked = Signal()
    """Another question stands there."""
    changed = Signal()
    """Its state, or what was seen, has changed."""
    previewChanged = Signal()
    far = True

    def __init__(self, quiz: CardQuiz, picture: str, language: str, ways: CardQuizWays) -> None:
        super().__init__()
        self._quiz, self._picture, self._language, self._ways = quiz, picture, language, ways
        self._preview = ""
        self._problem = ""

    @property
    def quiz(self) -> CardQuiz:
        return self._quiz

    # --- what the camera sees
    def previewed(self, address: str) -> None:
        self._preview = address
        self.previewChanged.emit()

    def read(self, payload: str | bytes, method: str) -> bool:
        """Single cards mean nothing here: answers are gathered by `seen_codes`."""
        return False

    def no_camera(self) -> None:
        self._problem = "camera"
        self.changed.emit()

    def seen_codes(self, found: Collection[Found]) -> None:
        """One frame's codes."""
        self._problem = ""
        if self._quiz.round.see(found, self._ways.now()):
            self.changed.emit()
        for code in found:
            who = self._ways.whose(code.payload) if code.payload is not None else None
            if who is not None and code.payload is not None and self._quiz.round.has(who):
                self._ways.known(code.payload)

    # --- what is asked
    @property
    def _question(self) -> Question:
        return self._quiz.round.question

    def _show(self, answer: Answer) -> str:
        return answer.text.show(self._language)

    @Property(int, notify=asked)
    def number(self) -> int:
        return self._quiz.number

    @Property(int, constant=True)
    def total(self) -> int:
        return self._quiz.total

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._picture

    @Property(str, notify=asked)
    def ask(self) -> str:
        return self._question.ask.show(self._language)

    @Property("QVariantList", notify=asked)
    def answers(self) -> list[dict[str, Any]]:
        """{letter, text, right} of each; `right` is for after the reveal."""
        return [
            {"letter": letter, "text": self._show(answer), "right": answer.right}
            for letter, answer in zip(LETTERS, self._question.answers, strict=False)
        ]

    @Property("QVariantList", notify=asked)
    def spokenQuestion(self) -> list[dict[str, Any]]:
        """The question, then each answer after its letter."""
        said = [{"key": "ask", **utterance(self._question.ask, self._language)}]
        for letter, answer in zip(LETTERS, self._question.answers, strict=False):
            words = utterance(answer.text, self._language)
            said.append({"key": letter, **words, "phrases": [f"{letter}.", *words["phrases"]]})
        return said

    # --- how it stands
    @Property(str, notify=changed)
    def state(self) -> str:
        """ "asked", "open", "locked" or "shown"."""
        return self._quiz.round.state

    @Property(str, notify=changed)
    def problem(self) -> str:
        """ "camera" when nothing can be seen, else ""."""
        return self._problem

    @Property(int, notify=changed)
    def seen(self) -> int:
        return self._quiz.round.seen

    @Property(int, notify=changed)
    def people(self) -> int:
        """How many could answer."""
        return self._quiz.round.total

    @Property("QVariantList", notify=changed)
    def counts(self) -> list[int]:
        """How many chose each answer; empty before the reveal."""
        return list(self._quiz.round.counts)

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the right answer is right, once it is told."""
        return self._right.why.show(self._language) if self.state == "shown" else ""

    @Property("QVariantList", notify=changed)
    def spokenAnswer(self) -> list[dict[str, Any]]:
        if self.state != "shown":
            return []
        return [
            {"key": "right", **utterance(self._right.text, self._language)},
            {"key": "why", **utterance(self._right.why, self._language)},
        ]

    @property
    def _right(self) -> Answer:
        return next(answer for answer in self._question.answers if answer.right)

    # --- on the kiosk alone
    @Property(str, notify=previewChanged)
    def preview(self) -> str:
        return self._preview

    @Property("QStringList", notify=changed)
    def missing(self) -> list[str]:
        """Names of those whose card was not seen yet, as many as have a place."""
        return self._ways.names(self._quiz.round.missing[:NAMED])

    @Property(int, notify=changed)
    def missingMore(self) -> int:
        """How many more are missing than are named."""
        return max(0, len(self._quiz.round.missing) - NAMED)

    # --- what the facilitator does
    @Slot()
    def forward(self) -> None:
        """The way on: open, lock, show the answer, next question, and after the last one out of the quiz."""
        one = self._quiz.round
        if one.open() or one.lock():
            self.changed.emit()
        elif one.state == "locked":
            self._ways.keep(one.question, one.outcome)
            one.show()
            self.changed.emit()
        elif self._quiz.next(self._ways.present()):
            self.asked.emit()
            self.changed.emit()
        else:
            self._ways.done()

    @Slot()
    def reopen(self) -> None:
        """Locked too early."""
        if self._quiz.round.reopen():
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()

    @Slot()
    def tv(self) -> None:
        self._ways.tv()
