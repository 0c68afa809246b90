"""Which screen comes after which for a facilitator: card, private number, page, lesson, check-in, end of class."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from content.lesson import Lesson
from kiosk import cards, classes, closing, facilitators, teaching
from kiosk.classes import ClassSession
from kiosk.clock import date_of
from kiosk.errors import CardRefused, KioskError
from kiosk.facilitators import Facilitator
from kiosk.tally import tally
from kiosk.timetable import Meeting
from ui.camera.reading import CardReading
from ui.classes.after_class_flow import AfterClassExits, AfterClassFlow
from ui.classes.check_in_flow import CheckInExits, CheckInFlow
from ui.classes.choose_lesson_model import ChooseLessonModel, ChooseLessonWays
from ui.classes.plan_flow import PlanExits, PlanFlow
from ui.classes.teach_flow import TeachExits, TeachFlow
from ui.days import day, inside
from ui.desk.facilitator_model import FacilitatorFacts, FacilitatorModel, FacilitatorWays
from ui.desk.flow import DeskExits, DeskFlow
from ui.desk.tv_flow import TvFlow
from ui.health.health import health
from ui.learner.scan_model import ScanModel, ScanWays
from ui.people.card_flow import CardFlow
from ui.people.flow import PeopleFlow
from ui.pin_model import PinModel, PinWays
from ui.sending.flow import WAITS_DAYS, SendFlow, days_waiting
from ui.services import Services
from ui.shell import Shell
from ui.studio.flow import StudioFlow


@dataclass(frozen=True)
class ClassExits:
    """Where the facilitator's side leads to the learners'."""

    welcome: Callable[[], None]
    settings: Callable[[Callable[[], None]], None]
    number: Callable[[], None]
    set_up: Callable[[], None]
    """The first-run assistant."""


MIDNIGHT_MS = 20_000
"""How often it is looked whether a class was left open past midnight."""
OF_A_CLASS = (
    *("CheckIn", "Guest", "FindPerson", "AttendanceList"),
    *("Teach", "Practice", "CardQuiz", "Quiz", "Tv", "ClassDone", "Feedback"),
)
"""Screens that are about the open class: they end with it."""


class ClassFlow(QObject):
    """Holds the facilitator who is at the machine."""

    def __init__(
        self,
        services: Services,
        shell: Shell,
        reading: CardReading,
        exits: ClassExits,
    ) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._facilitator: Facilitator | None = None
        self._door = CheckInFlow(
            services, shell, reading, CheckInExits(self.page, self._begin_lesson, self._title, self.enrol)
        )
        self.people = PeopleFlow(services, shell, reading, self.page, self._door.enter)
        after = AfterClassExits(self.check_in, self.page, self._title, lambda: self._plans.next_words())
        self._cards = CardFlow(services, shell, self.page)
        self._after = AfterClassFlow(services, shell, after)
        self._plans = PlanFlow(services, shell, PlanExits(self.page, self._leader, self._open, self.choose))
        self._send = SendFlow(services, shell, self.page)
        self._studio = StudioFlow(services, shell, self.page)
        self._desk = DeskFlow(
            services, shell, reading, DeskExits(self.page, self._leader, self.lead, exits.set_up)
        )
        self._teach = TeachFlow(services, shell, reading, TeachExits(self.check_in, self.done))
        self._tv = TvFlow(services, shell, self.page)
        self._forgotten = ""
        self._midnight = QTimer(self, interval=MIDNIGHT_MS)
        self._midnight.timeout.connect(self.close_forgotten)
        self._midnight.start()
        self.close_forgotten()

    @property
    def leading(self) -> bool:
        return self._facilitator is not None

    @property
    def facilitator(self) -> Facilitator | None:
        """Who is at the machine."""
        return self._facilitator

    def leave(self) -> None:
        """The facilitator goes; an open class stays open."""
        self._facilitator, self._forgotten = None, ""
        self._shell.room.leave()
        self.people.forget()
        self._studio.forget()
        self._desk.forget()

    def close(self) -> None:
        """The kiosk ends: midnight is not waited for any more."""
        self._midnight.stop()
        self._send.close()
        self._desk.close()
        self._studio.close()

    def _leader(self) -> Facilitator | None:
        return self._facilitator

    def lead(self, facilitator: Facilitator) -> None:
        """Another facilitator is at the machine from now on."""
        self._facilitator = facilitator
        self._shell.meet(facilitator.address, self._shell.preferences)

    def close_forgotten(self) -> None:
        """A class left open past midnight is closed, with its book; a facilitator at the machine is told at once."""
        with contextlib.suppress(KioskError):  # a full disk: the next look closes it
            closed = closing.close_forgotten(self._s.store)
            if closed is None:
                return
            self._s.uploader.nudge()
            self._shell.room.begin("")
            self._after.write_book(closed)
            if self.leading and self._shell.screen in OF_A_CLASS:
                self.page()

    def _told(self) -> str:
        """The day of the class that the machine closed, told to one facilitator until they leave."""
        untold = closing.untold(self._s.store)
        if untold is not None and self._shell.attempt(lambda: closing.told(self._s.store)):
            clock, language = self._s.store.clock, self._shell.preferences.language
            opened, today = date_of(untold.opened_at), date_of(clock.wall())
            yesterday = (today - opened).days == 1
            self._forgotten = "yesterday" if yesterday else inside(day(opened, language), language)
        return self._forgotten

    # --- who leads
    def card(self) -> None:
        """ "Lớp học" on the welcome screen: the facilitator's card, then the private number."""
        self._shell.attend("facilitator")
        ways = ScanWays(self._exits.welcome, self._exits.welcome, self._exits.number, self._read_facilitator)
        model = ScanModel(ways, facilitator=True)
        self._shell.show("Scan", model)
        self._reading.show(model)

    def _read_facilitator(self, payload: str | bytes, method: str) -> None:
        who = cards.identify(self._s.store, payload)
        if who.kind != "facilitator":
            raise CardRefused("card.learner", "This is a learner's card.", "Đây là thẻ học của bà con.")
        self.pin(who.holder_id)

    def pin(self, facilitator_id: str) -> None:
        facilitator = facilitators.get(self._s.store, facilitator_id)
        self._reading.pause()
        self._shell.attend("facilitator")
        self._shell.chime("tinh")

        def open_page() -> None:
            self.lead(facilitator)
            self.page()

        ways = PinWays(
            back=self._exits.welcome,
            check=lambda pin: facilitators.check_pin(self._s.store, facilitator.id, pin),
            open=open_page,
        )
        you = facilitator.address[:1].upper() + facilitator.address[1:]
        self._shell.show("Pin", PinModel(facilitator.call, you, ways))

    # --- the page
    def page(self) -> None:
        if self._facilitator is None:
            self._exits.welcome()
            return
        self._reading.pause()
        self._shell.attend("facilitator")
        self.close_forgotten()
        if self._send.recovered():
            return
        store, open_now = self._s.store, classes.current(self._s.store)
        due = self._plans.due()
        planned = self._plans.words(due) if due else None
        title = self._title(open_now) if open_now else ""
        self._shell.room.begin(title)
        counted, waits = tally(store), days_waiting(store)
        facts = FacilitatorFacts(
            name=self._facilitator.call,
            residents=counted.residents,
            sessions_today=counted.sessions,
            classes_today=counted.classes,
            class_title=title,
            planned_time=planned.time if planned else "",
            planned_title=planned.title if planned else "",
            next="" if planned else self._plans.next_words(),
            waits_days=waits if waits > WAITS_DAYS else 0,
            forgotten=self._told(),
            health=health(self._s, self._shell),
        )
        ways = FacilitatorWays(
            leave=self._shell.leave,
            settings=lambda: self._exits.settings(self.page),
            open_class=self.check_in if open_now else self._begin(due),
            people=self._named(self.people.show),
            cards=self._named(self._cards.show),
            book=self._send.show,
            status=self._s.uploader.status,
            timetable=self._plans.show,
            absent=self._named(self._desk.absent),
            leaders=self._named(self._desk.leaders),
            hand_over=self._desk.hand_over,
            tv=self._tv.show,
            machine=self._desk.machine,
            held=self._after.listing,
            end=self.done,
            studio=self._named(self._studio.show),
            voice=lambda: self._s.speaking_ahead,
            offer=self._s.voice_offer,
            told=self._after.forgotten,
        )
        self._shell.show("Facilitator", FacilitatorModel(facts, ways))

    def _named(self, open: Callable[[], None]) -> Callable[[], None]:
        """A page with names on it: on a TV that mirrors the facilitator is asked first."""
        return lambda: self._shell.room.names(open)

    def choose(self) -> None:
        ways = ChooseLessonWays(back=self.page, choose=self._open)
        taught = teaching.taught(self._s.store)
        model = ChooseLessonModel(self._s.pack, self._shell.preferences.language, taught, ways)
        self._shell.show("ChooseLesson", model)

    def _begin(self, due: Meeting | None) -> Callable[[], None]:
        """What the first block leads to: today's class, or the choice of a lesson."""
        return self.choose if due is None else lambda: self._plans.opening(due)

    def _open(self, lesson_id: str) -> bool:
        leader = self._facilitator
        if leader is None or not self._shell.attempt(
            lambda: classes.open_class(self._s.store, leader.id, lesson_id)
        ):
            return False
        self.check_in()
        return True

    # --- the class
    def _lesson(self, session: ClassSession) -> Lesson | None:
        return self._s.pack.lesson(session.lesson)

    def _title(self, session: ClassSession) -> str:
        lesson = self._lesson(session)
        return session.title or (
            lesson.title.show(self._shell.preferences.language) if lesson else session.lesson
        )

    def check_in(self) -> None:
        session = classes.current(self._s.store)
        self._shell.room.begin(self._title(session) if session else "")
        self._shell.room.names(self._door.show)

    def enrol(self) -> None:
        """Somebody new at the door of the class."""
        self.people.at_the_door(self.check_in)

    def _begin_lesson(self) -> None:
        session = classes.current(self._s.store)
        lesson = self._lesson(session) if session else None
        self._reading.pause()
        if session is None or lesson is None:
            self.done()
        else:
            self._teach.begin(session, lesson)

    def teach(self, part: int) -> None:
        """The open class goes to a part of its lesson, from 1; 0 is its quiz by cards."""
        session = classes.current(self._s.store)
        lesson = self._lesson(session) if session else None
        if session is not None and lesson is not None:
            self._teach.begin(session, lesson, part)

    def done(self) -> None:
        """The lesson is over: who came, and close."""
        self._reading.pause()
        self._after.show()

    def feedback(self) -> None:
        """Those who leave are asked how it was."""
        self._after.ask()
