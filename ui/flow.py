"""Which screen comes after which for a person who learns: welcome, card, home, unit, lesson, practice, quiz, done."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from content.lesson import Lesson, Pack
from kiosk import cards, course, progress, residents
from kiosk.course import Progress, RunThrough
from kiosk.errors import KioskError, StoreFull
from kiosk.residents import Resident
from ui.asked_model import AskedModel
from ui.class_flow import ClassFlow
from ui.complete_model import CompleteModel, CompleteWays
from ui.home_model import HomeModel, HomeWays
from ui.lesson_model import LessonModel, LessonWays
from ui.number_model import NumberModel
from ui.practice_model import PracticeModel
from ui.preferences import Preferences
from ui.quiz_model import QuizModel, QuizWays
from ui.reading import CardReading
from ui.scan_model import ScanModel, ScanWays
from ui.services import Services
from ui.settings_model import SettingsModel
from ui.shell import Shell
from ui.unit_model import UnitModel, UnitWays
from ui.welcome_model import WelcomeModel, WelcomeWays

GUEST_ADDRESS = "bác"


@dataclass
class Learner:
    """Who sits before the machine. A guest has no resident: nothing of theirs is kept past the session."""

    resident: Resident | None
    session: str
    progress: Progress


class Flow(QObject):
    """Answers every tap that leads to another screen. It holds who is here and where they are, no rule."""

    def __init__(self, services: Services, shell: Shell) -> None:
        super().__init__()
        self._s, self._shell = services, shell
        self._learner: Learner | None = None
        self._run: RunThrough | None = None
        self._began = 0
        self._unaided = True
        self._back: Callable[[], None] = self.welcome
        self._reading = CardReading(services.camera, self)
        self._class = ClassFlow(services, shell, self._reading, self.welcome, self.settings, self.teach)
        self._teaching = False
        self._always: Preferences | None = None
        shell.left.connect(self.leave)
        shell.asked.connect(self.ask)
        shell.saved.connect(self._save_preferences)

    # --- coming and going
    def welcome(self) -> None:
        """The machine waits for somebody; nothing of the last person is left."""
        self._learner = self._run = None
        self._teaching = False
        self._shell.meet(GUEST_ADDRESS, self._always or self._s.defaults)
        self._s.idle.reset()
        self._shell.attend("")
        ways = WelcomeWays(begin=self.scan, settings=self.open_settings, classroom=self.classroom)
        self._reading.listen(self._read_at_welcome)
        self._shell.show("Welcome", WelcomeModel(ways, self._s.camera is not None))

    def leave(self) -> None:
        """ "Thoát", or nobody answered. What was done stays."""
        if self._class.leading:
            self._class.leave()
        self.welcome()

    def scan(self) -> None:
        self._shell.attend("lesson")
        model = ScanModel(ScanWays(self.welcome, self.guest, self.number, self._read))
        self._shell.show("Scan", model)
        self._reading.show(model)

    def classroom(self) -> None:
        self._class.card()

    def class_done(self) -> None:
        self._class.done()

    @property
    def pack(self) -> Pack:
        return self._s.pack

    def prefer_always(self, preferences: Preferences) -> None:
        """Everybody hears and sees the kiosk so, whatever they chose themselves: for pictures of the screens."""
        self._always = preferences
        self._shell.prefer(preferences, save=False)

    def open_settings(self) -> None:
        self.settings(self.welcome)

    def _read_at_welcome(self, payload: str | bytes, method: str) -> None:
        try:
            self._read(payload, method)
        except KioskError:
            self.scan()
            model = self._shell.model
            if isinstance(model, ScanModel):
                model.read(payload, method)

    def _read(self, payload: str | bytes, method: str) -> None:
        """A card opens the person's own page. Raises CardRefused for one that does not."""
        who = cards.identify(self._s.store, payload)
        if who.kind == "facilitator":
            self._class.pin(who.holder_id)
            return
        self._shell.chime("tinh")
        self._reading.known(payload)
        self.enter(residents.get(self._s.store, who.holder_id), method)

    def number(self) -> None:
        """Neither camera nor scanner reads the card: its number is typed."""
        self._reading.pause()
        self._shell.show("Number", NumberModel(self._typed_number, self.scan))

    def _typed_number(self, number: str) -> None:
        who = cards.by_number(self._s.store, number)
        if who.kind == "facilitator":
            self._class.pin(who.holder_id)
        else:
            self._shell.chime("tinh")
            self.enter(residents.get(self._s.store, who.holder_id), "number")

    def guest(self) -> None:
        """Learning without a card: everything works, nothing is kept."""
        self._learner = Learner(None, self._session(None, "list"), Progress())
        self.home()

    def enter(self, resident: Resident, method: str) -> None:
        store = self._s.store
        kept = Progress(progress.finished(store, resident.id), progress.place(store, resident.id))
        self._learner = Learner(resident, self._session(resident.id, method), kept)
        chosen = Preferences.from_dict(progress.preferences(store, resident.id))
        self._shell.meet(resident.address, self._always or chosen)
        self.home()

    def _session(self, resident_id: str | None, method: str) -> str:
        """A session that cannot be written down (full disk) still lets the person learn."""
        try:
            return progress.start_session(self._s.store, resident_id, method)
        except StoreFull:
            return ""

    # --- choosing
    @property
    def _language(self) -> str:
        return self._shell.preferences.language

    @property
    def _name(self) -> str:
        """How the learner is called: "bà Lan", in English the given name; "" for a guest."""
        resident = self._learner.resident if self._learner else None
        if resident is None:
            return ""
        return resident.name.split()[-1] if self._language == "en" else resident.call

    def home(self) -> None:
        if self._learner is None:
            self.welcome()
            return
        self._reading.pause()
        self._shell.attend("lesson")
        ways = HomeWays(leave=self.welcome, unit=self.unit, go_on=self.lesson)
        model = HomeModel(self._s.pack, self._learner.progress, self._name, self._language, ways)
        self._shell.show("Home", model)

    def unit(self, unit_id: str) -> None:
        unit = self._s.pack.unit(unit_id)
        if unit is not None and self._learner is not None:
            ways = UnitWays(back=self.home, lesson=self.lesson)
            self._shell.show(
                "Unit", UnitModel(self._s.pack, unit, self._learner.progress, self._language, ways)
            )

    # --- learning
    def lesson(self, lesson: Lesson, part: int = 1) -> None:
        self._began = self._s.store.clock.mono()
        self._unaided = True
        self._show_part(course.begin(lesson, part))

    def teach(self, lesson: Lesson) -> None:
        """The class takes the lesson together; nothing is written down for one person."""
        self._teaching = True
        self._learner = Learner(None, "", Progress())
        self.lesson(lesson)

    def _step(self, run: RunThrough | None) -> None:
        """Another part of the lesson; None lies before the first one."""
        if run is None:
            self._out_of_lesson()
        else:
            self._show_part(run)

    def _out_of_lesson(self) -> None:
        if self._teaching:
            self._teaching = False
            self._class.check_in()
        else:
            self.home()

    def _show_part(self, run: RunThrough) -> None:
        self._run = run
        self._remember(run)
        self._shell.attend("practice" if run.in_practice else "facilitator" if self._teaching else "lesson")
        if run.scene is not None:
            model = self._shell.model
            if isinstance(model, LessonModel) and self._shell.screen == "Lesson":
                model.take(run)
                return
            unit = self._s.pack.unit(run.lesson.unit)
            title = unit.title.show(self._language) if unit else ""
            self._shell.show("Lesson", LessonModel(run, title, self._language, LessonWays(step=self._step)))
        elif run.in_practice:
            self._shell.show(
                "Practice",
                PracticeModel(
                    run.lesson,
                    self._language,
                    self._s.store.clock.mono,
                    on_done=self._practised,
                    on_back=lambda: self._step(run.back()),
                    on_later=lambda: self._practised(False),
                ),
            )
        else:
            ways = QuizWays(back=lambda: self._step(run.back()), done=self.finish)
            self._shell.show("Quiz", QuizModel(run, self._name, self._language, ways))

    def _remember(self, run: RunThrough) -> None:
        learner = self._learner
        if learner is None:
            return
        learner.progress = Progress(learner.progress.finished, (run.lesson.id, run.part))
        if learner.resident is not None:
            try:
                progress.remember_place(self._s.store, learner.resident.id, run.lesson.id, run.part)
            except StoreFull:
                return  # the place is a comfort; finishing says it when nothing can be kept

    def _practised(self, unaided: bool) -> None:
        self._unaided = unaided
        if self._run is not None:
            self._step(self._run.next())

    def finish(self, first_try: int, questions: int) -> None:
        run, learner = self._run, self._learner
        if run is None or learner is None:
            return
        lesson = run.lesson
        if self._teaching:
            self._teaching = False
            self._class.done()
            return
        seconds = (self._s.store.clock.mono() - self._began) // 1000
        saved = True
        try:
            progress.finish_lesson(
                self._s.store,
                learner.session,
                learner.resident.id if learner.resident else None,
                lesson.id,
                first_try,
                questions,
                self._unaided,
                seconds,
            )
            self._s.uploader.nudge()
        except StoreFull:
            saved = False
        learner.progress = Progress(learner.progress.finished | {lesson.id})
        self._complete(lesson, saved)

    def _complete(self, lesson: Lesson, saved: bool) -> None:
        assert self._learner is not None
        following = course.following(self._s.pack, lesson, self._learner.progress)
        ways = CompleteWays(
            home=self.home,
            next=(lambda: self.lesson(following)) if following else None,
            print_note=self._s.print_note,
        )
        self._shell.attend("lesson")
        model = CompleteModel(self._s.pack, lesson, self._learner.progress, self._language, saved, ways)
        self._shell.show("Complete", model)

    # --- beside the way
    def settings(self, done: Callable[[], None]) -> None:
        self._reading.pause()
        self._shell.attend("lesson")
        model = SettingsModel(self._shell.preferences, self._choose, done)
        self._shell.show("Settings", model)

    def _choose(self, preferences: Preferences) -> None:
        self._shell.prefer(preferences)

    def _save_preferences(self) -> None:
        resident = self._learner.resident if self._learner else None
        if resident is not None:
            try:
                progress.set_preferences(self._s.store, resident.id, self._shell.preferences.to_dict())
            except StoreFull:
                return  # the choice holds until the person leaves

    def ask(self) -> None:
        """Rings for the facilitator; the screen that asked comes back as it was."""
        if self._shell.screen == "Asked":
            return
        screen, model = self._shell.screen, self._shell.keep()
        with contextlib.suppress(StoreFull):  # the bell rings all the same
            progress.ask_help(self._s.store, screen)
        self._shell.chime("chuong")
        self._shell.show("Asked", AskedModel(lambda: self._shell.show(screen, model)))
