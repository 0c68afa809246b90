"""Which screen comes after which for a person who learns: welcome, card, home, unit, lesson, practice, quiz, done."""

import contextlib
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from content.errors import ContentError
from content.lesson import Lesson, Pack
from content.search_words import SearchWords, builtin_words, local_words
from kiosk import cards, progress, residents
from kiosk.course import Progress
from kiosk.errors import KioskError, StoreFull
from kiosk.residents import Resident
from kiosk.search import LessonSearch
from ui.camera.reading import CardReading
from ui.classes.flow import ClassExits, ClassFlow
from ui.desk.exit_flow import ask_to_end
from ui.learner.asked_model import AskedModel
from ui.learner.certificate_flow import CertificateFlow
from ui.learner.find_model import FindModel, FindWays
from ui.learner.home_model import HomeModel, HomeWays
from ui.learner.number_model import NumberModel
from ui.learner.scan_model import ScanModel, ScanWays
from ui.learner.settings_model import SettingsModel
from ui.learner.unit_model import UnitModel, UnitWays
from ui.learner.welcome_model import WelcomeModel, WelcomeWays
from ui.lesson.flow import Learner, LessonFlow
from ui.lesson.review_flow import ReviewFlow
from ui.preferences import Preferences
from ui.services import Services
from ui.setting_up import SettingUp
from ui.shell import Shell
from ui.sound.tongues import tongues

GUEST_ADDRESS = "bác"
FORGET_MS = 90_000
"""How long choices of sound and text made at the welcome screen wait for their person to begin."""


class Flow(QObject):
    """Answers every tap that leads to another screen. It holds who is here and where they are, no rule."""

    def __init__(self, services: Services, shell: Shell) -> None:
        super().__init__()
        self._s, self._shell = services, shell
        self._learner: Learner | None = None
        self._reading = CardReading(services.camera, self)
        self._class = ClassFlow(
            services, shell, self._reading, ClassExits(self.welcome, self.settings, self.number, self._set_up)
        )
        self.setting_up = SettingUp(services, shell, self._reading, self._class)
        self._certificates = CertificateFlow(services, shell, self.home)
        self._reviews = ReviewFlow(services, shell, self.home)
        self._lessons = LessonFlow(services, shell, self.home, self._certificates)
        self._search: LessonSearch | None = None
        self._always: Preferences | None = None
        self._forget = QTimer(self, interval=FORGET_MS, singleShot=True)
        self._forget.timeout.connect(self._forget_choices)
        shell.left.connect(self.leave)
        shell.asked.connect(self.ask)
        shell.saved.connect(self._save_preferences)

    # --- coming and going
    def welcome(self) -> None:
        """The machine waits for somebody; nothing of the last person is left."""
        self._welcome(self._s.defaults)

    def _stay(self) -> None:
        """Back at the welcome screen the same person begins: what they chose holds, for a while."""
        self._welcome(self._shell.preferences)

    def _welcome(self, preferences: Preferences) -> None:
        if self._class.leading:  # whichever way led here: nobody goes on as a facilitator without the number
            self._class.leave()
        self._learner = None
        self._shell.meet(GUEST_ADDRESS, self._always or preferences)
        self._forget.start()
        self._s.idle.reset()
        self._shell.attend("")
        ways = WelcomeWays(begin=self.scan, settings=self.open_settings, classroom=self.classroom)
        self._reading.listen(self._read_at_welcome)
        self._shell.show("Welcome", WelcomeModel(ways, self._s.camera is not None))

    def _forget_choices(self) -> None:
        if self._shell.screen == "Welcome":
            self._shell.meet(GUEST_ADDRESS, self._always or self._s.defaults)

    def close(self) -> None:
        """The kiosk ends: neither camera nor scanner is listened to any more."""
        self._forget.stop()
        self.setting_up.close()
        self._class.close()
        self._reading.close()

    def leave(self) -> None:
        """ "Thoát", or nobody answered. What was done stays."""
        self.welcome()

    def scan(self) -> None:
        self._shell.attend("lesson")
        model = ScanModel(ScanWays(self._stay, self.guest, self.number, self._read))
        self._shell.show("Scan", model)
        self._reading.show(model)

    def classroom(self) -> None:
        self.setting_up.or_else(self._class.card)

    def _set_up(self) -> None:
        self.setting_up.begin()

    def check_in(self) -> None:
        self._class.check_in()

    def class_teach(self, part: int) -> None:
        """The open class goes to a part of its lesson, from 1; 0 is its quiz by cards."""
        self._class.teach(part)

    def class_feedback(self) -> None:
        self._class.feedback()

    def class_done(self) -> None:
        self._class.done()

    def close_forgotten(self) -> None:
        """Closes a class that was left open past midnight, if there is one."""
        self._class.close_forgotten()

    @property
    def pack(self) -> Pack:
        return self._s.pack

    def prefer_always(self, preferences: Preferences) -> None:
        """Everybody hears and sees the kiosk so, whatever they chose themselves: for pictures of the screens."""
        self._always = preferences
        self._shell.prefer(preferences, save=False)

    def open_settings(self) -> None:
        self.settings(self._stay)

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
        kept = Progress(progress.finished(store, resident.id), progress.places(store, resident.id))
        self._learner = Learner(resident, self._session(resident.id, method), kept)
        saved = progress.preferences(store, resident.id)
        chosen = Preferences.from_dict(saved) if saved else self._shell.preferences
        self._shell.meet(resident.address, self._always or chosen)
        if not saved and self._always is None and chosen != self._s.defaults:
            self._save_preferences()
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

    def home(self) -> None:
        if self._learner is None:
            self.welcome()
            return
        self._reading.pause()
        self._shell.attend("lesson")
        learner = self._learner
        ways = HomeWays(
            leave=self.welcome,
            unit=self.unit,
            go_on=self.lesson,
            find=self.find,
            review=self.review,
            certificate=self.certificate if self._certificates.earned(learner.resident) else None,
        )
        called, due = learner.called(self._language), len(self._reviews.due(learner))
        model = HomeModel(self._s.pack, learner.progress, called, self._language, ways, due)
        self._shell.show("Home", model)

    def unit(self, unit_id: str) -> None:
        unit = self._s.pack.unit(unit_id)
        if unit is not None and self._learner is not None:
            ways = UnitWays(back=self.home, lesson=self.lesson)
            self._shell.show(
                "Unit", UnitModel(self._s.pack, unit, self._learner.progress, self._language, ways)
            )

    def find(self) -> None:
        """Somebody looks for a lesson by touching a question or typing."""
        if self._learner is None:
            return
        if self._search is None:
            self._search = LessonSearch(self._s.pack, self._search_words())
        self._shell.attend("lesson")
        ways = FindWays(back=self.home, lesson=self.lesson)
        model = FindModel(self._search, self._learner.progress, self._language, ways)
        self._shell.show("Find", model)

    def _search_words(self) -> SearchWords:
        """A commune's own file that cannot be read leaves the product's words; `content find` tells what to mend."""
        try:
            return local_words(self._s.data.search)
        except ContentError:
            return builtin_words()

    # --- learning
    def lesson(self, lesson: Lesson, part: int = 1) -> None:
        if self._learner is not None:
            self._lessons.begin(self._learner, lesson, part)

    def review(self) -> None:
        """The questions that were missed some days ago."""
        if self._learner is not None:
            self._reviews.begin(self._learner)

    def certificate(self) -> None:
        resident = self._learner.resident if self._learner else None
        if resident is not None:
            self._certificates.show(resident)

    @property
    def place(self) -> tuple[str, int] | None:
        """The lesson and part that are open, while a lesson is being taken."""
        return self._lessons.place

    def finish(self, first_try: int, questions: int, missed: Sequence[str] = ()) -> None:
        """Ends the lesson that is open as if its quiz were done; `missed` are the ids of those not right at first."""
        self._lessons.finish(first_try, questions, missed)

    # --- beside the way
    def settings(self, done: Callable[[], None]) -> None:
        self._reading.pause()
        self._shell.attend("lesson")
        heard = tongues(self._s.narrator.ladder)
        leader = self._class.facilitator
        end = (lambda: ask_to_end(self._s, self._shell, leader, self._class.page)) if leader else None
        model = SettingsModel(self._shell.preferences, self._choose, done, heard, end)
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
        screen, model, private = self._shell.screen, self._shell.keep(), self._shell.private
        with contextlib.suppress(StoreFull):  # the bell rings all the same
            progress.ask_help(self._s.store, screen)
        self._shell.chime("chuong")
        self._shell.show("Asked", AskedModel(lambda: self._shell.show(screen, model, private=private)))
