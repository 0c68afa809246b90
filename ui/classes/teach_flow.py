"""A class takes a lesson together: scenes, the practice by the facilitator's hand, the quiz by cards."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject

from content.lesson import Lesson, Question
from kiosk import answers, attendance, cards, course, residents
from kiosk.cardquiz import CardQuiz, Outcome, questions_of
from kiosk.classes import ClassSession
from kiosk.course import RunThrough
from kiosk.errors import CardRefused
from ui.camera.reading import CardReading
from ui.classes.cardquiz_model import CardQuizModel, CardQuizWays
from ui.classes.teach_model import TeachModel, TeachWays
from ui.desk.tv_model import TvModel
from ui.lesson.practice_model import PracticeModel
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class TeachExits:
    """Before the first scene, and after the last question."""

    out: Callable[[], None]
    over: Callable[[], None]


class TeachFlow(QObject):
    """Leads the class from the first scene to the last question. It holds where the class is."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, exits: TeachExits) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._run: RunThrough | None = None
        self._session: ClassSession | None = None
        self._by_cards = False

    def begin(self, session: ClassSession, lesson: Lesson, part: int | None = None) -> None:
        """The class that is open takes this lesson, from a part on; 0 is the quiz by cards, camera or not. Without a
        part it goes on where it was left to let somebody in."""
        left = self._run if self._session is not None and self._session.id == session.id else None
        self._session = session
        self._shell.room.teach(True)
        self._by_cards = part == 0 or self._reading.has_camera
        if part is None and left is not None and left.lesson.id == lesson.id:
            self._show(left)
        else:
            self._show(course.begin(lesson, len(lesson.scenes) + 2 if part == 0 else part or 1))

    def tv(self) -> None:
        """How the TV is connected, from within the lesson and back to the very question or step."""
        self._reading.pause()
        screen, model = self._shell.screen, self._shell.keep()

        def back() -> None:
            self._shell.show(screen, model)
            if isinstance(model, CardQuizModel):
                self._reading.show(model)

        self._shell.show("Tv", TvModel(back))

    def _step(self, run: RunThrough | None) -> None:
        if run is None:
            self._leave(self._exits.out)
        else:
            self._show(run)

    def _over(self) -> None:
        self._run = None
        self._leave(self._exits.over)

    def _leave(self, to: Callable[[], None]) -> None:
        self._shell.room.teach(False)
        self._reading.pause()
        to()

    def _show(self, run: RunThrough) -> None:
        self._run = run
        self._reading.pause()
        self._shell.attend("facilitator")
        if run.scene is not None:
            model = self._shell.model
            if isinstance(model, TeachModel) and self._shell.screen == "Teach":
                model.take(run)
                return
            ways = TeachWays(self._step, self.tv, lambda: self._leave(self._exits.out))
            self._shell.show("Teach", TeachModel(run, self._language, ways, self._by_cards))
        elif run.in_practice:
            self._practice(run)
        elif self._by_cards and questions_of(run.lesson) and self._present():
            self._card_quiz(run)
        else:
            self._quiz(run)

    @property
    def _language(self) -> str:
        return self._shell.preferences.language

    def _practice(self, run: RunThrough) -> None:
        def on(_unaided: bool) -> None:
            self._step(run.next())

        model = PracticeModel(
            run.lesson,
            self._language,
            self._s.store.clock.mono,
            on_done=on,
            on_back=lambda: self._step(run.back()),
            on_later=lambda: on(False),
            on_tv=self.tv,
        )
        self._shell.show("Practice", model)

    def _quiz(self, run: RunThrough) -> None:
        """Without a camera, or for other kinds of questions: the room calls out, the facilitator touches."""
        back, over = (lambda: self._step(run.back())), (lambda _: self._over())
        ways = QuizWays(back, over, self.tv)
        model = QuizModel(run.lesson.quiz, "", self._language, ways, run.part, run.total)
        self._shell.show("Quiz", model)

    # --- by cards
    def _present(self) -> list[str]:
        """Residents who are checked in; guests have no card."""
        if self._session is None:
            return []
        return [one.id for one in attendance.present(self._s.store, self._session.id) if not one.guest]

    def _card_quiz(self, run: RunThrough) -> None:
        known: dict[bytes, str | None] = {}

        def whose(payload: bytes) -> str | None:
            if payload not in known:
                known[payload] = self._holder(payload)
            return known[payload]

        def present() -> Collection[str]:
            known.clear()  # cards may have been given out or ended meanwhile
            return self._present()

        ways = CardQuizWays(
            back=lambda: self._step(run.back()),
            done=self._over,
            tv=self.tv,
            keep=lambda question, outcome: self._keep(run.lesson, question, outcome),
            present=present,
            names=self._names,
            known=self._reading.known,
            whose=whose,
            now=self._s.store.clock.mono,
        )
        quiz = CardQuiz(questions_of(run.lesson), self._present(), whose)
        picture = run.lesson.picture(run.lesson.scenes[0].picture).as_uri()
        model = CardQuizModel(quiz, picture, self._language, ways)
        self._shell.show("CardQuiz", model)
        self._reading.show(model)

    def _holder(self, payload: bytes) -> str | None:
        try:
            card = cards.identify(self._s.store, payload)
        except CardRefused:
            return None
        return card.holder_id if card.kind == "resident" else None

    def _names(self, ids: Collection[str]) -> list[str]:
        people = residents.some(self._s.store, ids)
        return [people[one].name if one in people else attendance.FORGOTTEN for one in ids]

    def _keep(self, lesson: Lesson, question: Question, outcome: Outcome) -> bool:
        session = self._session
        if session is None:
            return False
        asked = len(questions_of(lesson))
        kept = self._shell.attempt(
            lambda: answers.record(
                self._s.store, session.id, lesson.id, question.id, asked, outcome.right, outcome.other
            )
        )
        self._s.uploader.nudge()
        return kept
