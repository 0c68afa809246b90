"""The end of a class: who came, three faces for those who leave, closing, and form A as a table and as a paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk import answers, classes, feedback, roster
from kiosk.classes import ClassSession, Summary
from kiosk.errors import KioskError
from ui.class_done_model import Bar, ClassDoneModel, ClassDoneWays, ClassFacts
from ui.feedback_model import FeedbackModel, FeedbackWays
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class AfterClassExits:
    """Where the end of a class leads, what a class is called and which class comes next."""

    check_in: Callable[[], None]
    page: Callable[[], None]
    title: Callable[[ClassSession], str]
    next_class: Callable[[], str]


class AfterClassFlow(QObject):
    """Holds nothing: everything is read from the class that is open."""

    def __init__(self, services: Services, shell: Shell, exits: AfterClassExits) -> None:
        super().__init__()
        self._s, self._shell, self._exits = services, shell, exits

    def show(self) -> None:
        """The lesson is over: who came, and close."""
        session = classes.current(self._s.store)
        if session is None:
            self._exits.page()
            return
        self._shell.attend("facilitator")
        printer = self._s.print_paper
        book = self._file(session, "pdf")
        ways = ClassDoneWays(
            back=self._exits.check_in,
            home=self._exits.page,
            close=lambda: self._close(session),
            feedback=self.ask,
            send=self._s.uploader.nudge,
            status=self._s.uploader.status,
            print_book=None if printer is None else lambda: book.is_file() and printer(book),
        )
        facts = ClassFacts(
            self._exits.title(session),
            classes.summary(self._s.store, session.id),
            feedback.counts(self._s.store, session.id),
            self._bars(session),
            self._exits.next_class(),
        )
        self._shell.show("ClassDone", ClassDoneModel(facts, ways))

    def _bars(self, session: ClassSession) -> list[Bar]:
        """What the class answered in the card quiz; nothing where there was none."""
        lesson, language = self._s.pack.lesson(session.lesson), self._shell.preferences.language
        asked = {one.id: one.ask.show(language) for one in lesson.quiz} if lesson else {}
        found = answers.results(self._s.store, session.id)
        return [Bar(asked.get(one.question, one.question), one.right, one.answered) for one in found]

    def ask(self) -> None:
        """The screen that stands by the door while people leave."""
        session = classes.current(self._s.store)
        if session is None:
            return
        self._shell.attend("facilitator")
        voices = feedback.counts(self._s.store, session.id).voices
        ways = FeedbackWays(back=self.show, vote=lambda face: self._vote(session, face))
        self._shell.show("Feedback", FeedbackModel(self._exits.title(session), voices, ways))

    def _vote(self, session: ClassSession, face: str) -> bool:
        done = self._shell.attempt(lambda: feedback.vote(self._s.store, session.id, face))
        if done:
            self._shell.chime("tinh")
        return done

    def _close(self, session: ClassSession) -> tuple[Summary, str]:
        """Closes the class and writes form A; a roster that cannot be written does not keep the class open."""
        summary = classes.close(self._s.store, session.id)
        self._s.uploader.nudge()
        return summary, self.write_book(session)

    def write_book(self, session: ClassSession) -> str:
        """Writes form A of a class; the name of its table, "" if it could not be written."""
        title, table = self._exits.title(session), self._file(session, "xlsx")
        try:
            roster.write(self._s.store, session.id, table, title)
            self._write_paper(session, title)
        except KioskError:
            return ""
        return table.name

    def _write_paper(self, session: ClassSession, title: str) -> None:
        from ui.print_roster import roster_pdf

        lines = roster.rows(self._s.store, session.id, title)
        roster_pdf(roster.heading(self._s.store, session.id, title), lines, self._file(session, "pdf"))

    def _file(self, session: ClassSession, kind: str) -> Path:
        opened = datetime.fromtimestamp(session.opened_at / 1000)
        return self._s.documents / f"diem-danh-{opened:%Y-%m-%d-%H%M}.{kind}"
