"""Reviewing what was missed some days ago: the questions again on the quiz's screen, then a word of praise."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject

from kiosk import review
from kiosk.errors import StoreFull
from kiosk.quiz import QuizRun
from kiosk.review import Recall
from ui.lesson.flow import Learner
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.lesson.reviewed_model import ReviewedModel
from ui.services import Services
from ui.shell import Shell


class ReviewFlow(QObject):
    """Leads a learner through the questions of the day; `home` comes after, and before when they turn back."""

    def __init__(self, services: Services, shell: Shell, home: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._home = services, shell, home

    def due(self, learner: Learner) -> tuple[Recall, ...]:
        """What waits for this person today; nothing for a guest."""
        if learner.resident is None:
            return ()
        return review.due(self._s.store, learner.resident.id, self._s.pack)

    def begin(self, learner: Learner) -> None:
        """Asks what waits; straight home when nothing does."""
        recalls = self.due(learner)
        if not recalls:
            self._home()
            return
        language = self._shell.preferences.language
        ways = QuizWays(back=self._home, done=lambda run: self._done(learner, recalls, run))
        model = QuizModel(
            [recall.asked() for recall in recalls],
            learner.called(language),
            language,
            ways,
            about=[recall.lesson.title.show(language) for recall in recalls],
        )
        self._shell.attend("lesson")
        self._shell.show("Quiz", model)

    def _done(self, learner: Learner, recalls: tuple[Recall, ...], run: QuizRun) -> None:
        """Each question goes on to its next rest; on a full disk they only come again sooner."""
        assert learner.resident is not None
        with suppress(StoreFull):
            review.answered(self._s.store, learner.resident.id, recalls, run.missed)
        again = review.waiting(self._s.store, learner.resident.id) > 0
        self._shell.chime("tinh")
        self._shell.show("Reviewed", ReviewedModel(len(recalls), len(run.missed), again, self._home))
