"""The end of a class, and classes held earlier: who came, three faces for those who leave, closing, form A."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk import answers, classes, feedback, roster
from kiosk.classes import ClassSession, Summary
from kiosk.clock import date_of
from kiosk.errors import KioskError
from ui import days
from ui.classes.done_model import Bar, ClassDoneModel, ClassDoneWays, ClassFacts
from ui.classes.feedback_model import FeedbackModel, FeedbackWays
from ui.classes.held_classes_model import HeldClassesModel, HeldClassesWays
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
    """Holds nothing: everything is read from the class that is open, or from the one that is looked at."""

    def __init__(self, services: Services, shell: Shell, exits: AfterClassExits) -> None:
        super().__init__()
        self._s, self._shell, self._exits = services, shell, exits

    def show(self) -> None:
        """The lesson is over: who came, and close."""
        session = classes.current(self._s.store)
        if session is None:
            self._exits.page()
            return
        self._look(session, self._exits.check_in, self._exits.page)

    # --- classes held earlier
    def listing(self, page: int = 1) -> None:
        """All that are over, the newest first."""
        self._shell.attend("facilitator")
        ways = HeldClassesWays(self._exits.page, self._exits.title, self.earlier)
        model = HeldClassesModel(classes.held(self._s.store), self._shell.preferences.language, ways, page)
        self._shell.show("HeldClasses", model)

    def earlier(self, session: ClassSession, page: int = 1) -> None:
        """One of them, with its book written anew: papers are kept for a while only, and a name that was erased since
        stands on none. `page` is the list's to go back to."""
        roster = self.write_book(session)

        def back() -> None:
            self.listing(page)

        self._look(session, back, back, self._when(session), roster)

    def forgotten(self) -> None:
        """The latest class that the machine closed: a facilitator was told of it."""
        last = next((one.session for one in classes.held(self._s.store) if one.by_machine), None)
        if last is not None:
            self.earlier(last)

    def _when(self, session: ClassSession) -> str:
        opened = datetime.fromtimestamp(session.opened_at / 1000)
        language = self._shell.preferences.language
        return f"{days.day(date_of(session.opened_at), language)}, {opened.hour}:{opened.minute:02d}"

    def _look(
        self,
        session: ClassSession,
        back: Callable[[], None],
        home: Callable[[], None],
        when: str = "",
        roster: str = "",
    ) -> None:
        self._shell.attend("facilitator")
        printer = self._s.print_paper
        book = self._file(session, "pdf")
        ways = ClassDoneWays(
            back=back,
            home=home,
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
            "" if when else self._exits.next_class(),
            when,
            roster,
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
        from ui.printing.roster import roster_pdf

        lines = roster.rows(self._s.store, session.id, title)
        roster_pdf(roster.heading(self._s.store, session.id, title), lines, self._file(session, "pdf"))

    def _file(self, session: ClassSession, kind: str) -> Path:
        opened = datetime.fromtimestamp(session.opened_at / 1000)
        return self._s.documents / f"diem-danh-{opened:%Y-%m-%d-%H%M}.{kind}"
