"""Questions on the real screen, with one finger before them and an ear for what is said."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem

from content.lesson import Question
from kiosk.quiz import QuizRun
from tests.ui.hands import TREMOR_S, Hand, name, rest
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.preferences import Preferences
from ui.tour.stage import Stage


class Desk:
    """Questions on the stage, one finger, and a note of what was begun to be said."""

    def __init__(self, stage: Stage, *questions: Question, preferences: Preferences | None = None) -> None:
        self.stage, self.hand = stage, Hand(stage.kiosk.window)
        self.ended: list[QuizRun] = []
        stage.flow.prefer_always(preferences or Preferences())
        stage.flow.enter(stage.lan, "camera")
        language = stage.kiosk.shell.preferences.language
        ways = QuizWays(lambda: None, self.ended.append)
        self.model = QuizModel(questions, stage.lan.call, language, ways, 5, 5)
        assert stage.kiosk.services is not None
        self.narration = stage.kiosk.services.narration
        self.said: list[str] = []
        self.narration.started.connect(self._note)
        stage.kiosk.shell.show("Quiz", self.model)
        stage.settle()

    def _note(self, key: str) -> None:
        self.said.append(key)

    def close(self) -> None:
        self.narration.started.disconnect(self._note)

    def tile(self, answer_id: str) -> QQuickItem:
        words = next(a["text"] for a in self.model.answers if a["id"] == answer_id)
        return next(b for b in self.hand.blocks if name(b).partition(". ")[2] == words or name(b) == words)

    def tap(self, answer_id: str) -> None:
        rest(0.05)
        self.hand.tap_at(self.hand.point(self.tile(answer_id)))
        self.stage.settle()

    def touch(self, touches: list[str]) -> None:
        """Touches by the model: ids of answers, places, "" for "Xong", ">" for the way on."""
        for touch in touches:
            if touch == ">":
                self.model.next()
            elif touch == "":
                self.model.check()
            else:
                self.model.choose(touch)

    def way(self) -> QQuickItem:
        return next(b for b in self.hand.blocks if round(b.x()) == 1412)

    def onward(self) -> None:
        """The way on, pressed as slowly as people press."""
        rest(TREMOR_S)
        self.hand.tap_at(self.hand.point(self.way()))
        self.stage.settle()
