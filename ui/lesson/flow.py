"""One lesson being taken: its scenes, the practice, the quiz, and what is written down at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject

from content.lesson import Lesson
from kiosk import course, progress
from kiosk.course import Progress, RunThrough
from kiosk.errors import StoreFull
from kiosk.residents import Resident
from ui.learner.certificate_flow import CertificateFlow
from ui.learner.lesson_links import home_address
from ui.lesson.complete_model import CompleteModel, CompleteWays
from ui.lesson.model import LessonModel, LessonWays
from ui.lesson.practice_model import PracticeModel
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.services import Services
from ui.shell import Shell


@dataclass
class Learner:
    """Who sits before the machine. A guest has no resident: nothing of theirs is kept past the session."""

    resident: Resident | None
    session: str
    progress: Progress

    def called(self, language: str) -> str:
        """How the learner is called: "bà Lan", in English the given name; "" for a guest."""
        if self.resident is None:
            return ""
        return self.resident.name.split()[-1] if language == "en" else self.resident.call


class LessonFlow(QObject):
    """Leads a learner from the first scene to the end."""

    def __init__(
        self, services: Services, shell: Shell, home: Callable[[], None], certificates: CertificateFlow
    ) -> None:
        super().__init__()
        self._s, self._shell, self._home = services, shell, home
        self._certificates = certificates
        self._learner = Learner(None, "", Progress())
        self._run: RunThrough | None = None
        self._began = 0
        self._unaided = True

    def begin(self, learner: Learner, lesson: Lesson, part: int = 1) -> None:
        """One person takes the lesson; the end is written down as theirs."""
        self._learner = learner
        self._began = self._s.store.clock.mono()
        self._unaided = True
        self._show(course.begin(lesson, part))

    @property
    def place(self) -> tuple[str, int] | None:
        """The lesson and part that were opened last, None before the first."""
        return (self._run.lesson.id, self._run.part) if self._run else None

    def _step(self, run: RunThrough | None) -> None:
        """Another part of the lesson; None lies before the first one."""
        if run is None:
            self._home()
        else:
            self._show(run)

    def _show(self, run: RunThrough) -> None:
        self._run = run
        self._remember(run)
        language = self._shell.preferences.language
        self._shell.attend("practice" if run.in_practice else "lesson")
        if run.scene is not None:
            model = self._shell.model
            if isinstance(model, LessonModel) and self._shell.screen == "Lesson":
                model.take(run)
                return
            unit = self._s.pack.unit(run.lesson.unit)
            title = unit.title.show(language) if unit else ""
            self._shell.show("Lesson", LessonModel(run, title, language, LessonWays(step=self._step)))
        elif run.in_practice:
            self._shell.show(
                "Practice",
                PracticeModel(
                    run.lesson,
                    language,
                    self._s.store.clock.mono,
                    on_done=self._practised,
                    on_back=lambda: self._step(run.back()),
                    on_later=lambda: self._practised(False),
                ),
            )
        else:
            ways = QuizWays(
                back=lambda: self._step(run.back()),
                done=lambda quiz: self.finish(quiz.first_try, quiz.total, quiz.missed),
            )
            called = self._learner.called(language)
            self._shell.show("Quiz", QuizModel(run.lesson.quiz, called, language, ways, run.part, run.total))

    def _remember(self, run: RunThrough) -> None:
        """Where the learner is; on a full disk only finishing says that nothing can be kept."""
        learner = self._learner
        learner.progress = learner.progress.at(run.lesson.id, run.part)
        if learner.resident is not None:
            with suppress(StoreFull):
                progress.remember_place(self._s.store, learner.resident.id, run.lesson.id, run.part)

    def _practised(self, unaided: bool) -> None:
        self._unaided = unaided
        if self._run is not None:
            self._step(self._run.next())

    def finish(self, first_try: int, questions: int, missed: Sequence[str] = ()) -> None:
        """The quiz is done: `first_try` of `questions` were right at once, `missed` (ids) were not."""
        if self._run is None:
            return
        lesson, learner = self._run.lesson, self._learner
        saved = self._write_down(lesson, first_try, questions, missed)
        again = lesson.id in learner.progress.finished
        learner.progress = learner.progress.done(lesson.id)
        following = course.following(self._s.pack, lesson, learner.progress)
        resident = learner.resident
        earned = saved and self._certificates.just_earned(resident)
        ways = CompleteWays(
            home=self._home,
            next=(lambda: self.begin(learner, following)) if following else None,
            print_note=self._s.print_note,
            certificate=(lambda: self._certificates.show(resident)) if resident and earned else None,
        )
        language = self._shell.preferences.language
        self._shell.attend("lesson")
        address = home_address(self._s.store, lesson)
        model = CompleteModel(self._s.pack, lesson, learner.progress, language, saved, ways, again, address)
        self._shell.show("Complete", model)

    def _write_down(self, lesson: Lesson, first_try: int, questions: int, missed: Sequence[str]) -> bool:
        """Whether the fact is on the disk."""
        resident = self._learner.resident
        seconds = (self._s.store.clock.mono() - self._began) // 1000
        try:
            progress.finish_lesson(
                self._s.store,
                self._learner.session,
                resident.id if resident else None,
                lesson.id,
                first_try,
                questions,
                self._unaided,
                seconds,
                missed,
            )
        except StoreFull:
            return False
        self._s.uploader.nudge()
        return True
