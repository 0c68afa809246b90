"""What every screen sees: the clock, the person's choices, what is being said, and whether anybody is still there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from shiboken6 import delete

from kiosk.errors import KioskError
from kiosk.idle import Idle
from ui import days
from ui.notice import Notice
from ui.preferences import Preferences
from ui.presence import Presence
from ui.room import Room
from ui.sound.aloud import Aloud

if TYPE_CHECKING:
    from ui.sound.sound import Narration

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class Shell(QObject):
    """The one object handed to every screen. Navigation is told by signals; `ui.flow` answers them."""

    screenChanged = Signal()
    clockChanged = Signal()
    preferencesChanged = Signal()
    personChanged = Signal()
    soundChanged = Signal()
    idleChanged = Signal()
    noticeChanged = Signal()
    hushed = Signal()
    """What was heard stops: another thing is touched, said or shown."""
    asked = Signal()
    left = Signal()
    saved = Signal()

    def __init__(self, idle: Idle, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = ""
        self._private = False
        self._model: QObject | None = None
        self._room = Room(self)
        self._presence = Presence(idle, self)
        self._presence.changed.connect(self.idleChanged)
        self._presence.answered.connect(self.hush)
        self._presence.over.connect(self.leave)
        self._house = ""
        self._preferences = preferences
        self._address = "bác"
        self._kept: QObject | None = None
        self._aloud = Aloud(lambda: self._preferences, self.prefer, self)
        self.preferencesChanged.connect(self._aloud.changed)
        self.soundChanged.connect(self._aloud.changed)
        self._notice = Notice(self)
        self._notice.changed.connect(self.noticeChanged)
        self._now = datetime.now
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)
        self._tick.start()

    def equip(self, narration: Narration, house: str) -> None:
        """The voice and the place's name come after the first frame: loading them would hold it up."""
        self._aloud.equip(narration)
        self._house = house
        narration.phraseChanged.connect(self.soundChanged)
        for told in (narration.speakingChanged, narration.keyChanged, narration.silentChanged):
            told.connect(self._sound)
        self.prefer(self._preferences, save=False)
        self.soundChanged.emit()

    def stand_in(self, house: str) -> None:
        """The name of the place has become known."""
        self._house = house
        self.preferencesChanged.emit()

    # --- which screen
    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen

    @Property(QObject, notify=screenChanged)
    def model(self) -> QObject | None:
        return self._model

    @Property(bool, notify=screenChanged)
    def private(self) -> bool:
        """What stands on this screen is nobody else's business: a name being written down, a card's code. It
        must not be shown to a room."""
        return self._private

    def show(self, screen: str, model: QObject | None, *, private: bool = False) -> None:
        """Cuts to another screen; the old model goes after the screen that looks at it, held until its end: one that
        only its own timers hold would be freed by Python in the middle of `deleteLater` (PySide 6.11)."""
        left, self._model, self._screen, self._private = self._model, model, screen, private
        self.hush()
        self._room.follow(screen, model)
        self.screenChanged.emit()
        if left not in (None, model, self._kept):
            QTimer.singleShot(0, lambda: delete(left))  # after the screen that looks at it
        if left is not self._kept:  # kept for the one screen that came between
            self._kept = None

    @Property(Room, constant=True)
    def room(self) -> Room:
        """What the room sees beside it."""
        return self._room

    def keep(self) -> QObject | None:
        """The model of this screen, which stays alive for the screen to come back as it was."""
        self._kept = self._model
        return self._model

    def attempt(self, action: Callable[[], object]) -> bool:
        """Does what writes; a refusal (a full disk, say) is told in one kind sentence over the screen."""
        try:
            action()
        except KioskError as error:
            self.inform(error.vi)
            return False
        return True

    def inform(self, sentence: str) -> None:
        """Says a sentence and shows it over the screen for a few seconds, longer where nothing can be heard."""
        self._notice.show(sentence, silent=self.silent)
        self.speak([{"key": "notice", "phrases": [sentence], "lang": "vi"}])

    @Property(str, notify=noticeChanged)
    def notice(self) -> str:
        """Why something could not be done, for a few seconds; "" else."""
        return self._notice.text

    # --- where and when
    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        return days.clock(f"{self._now():%H:%M}")

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        return days.today(self._now(), self._preferences.language)

    @Property(str, notify=preferencesChanged)
    def house(self) -> str:
        return self._house

    def freeze(self, moment: datetime) -> None:
        """Stops the shown clock at a moment: pictures of the screens come out the same each time."""
        self._now = lambda: moment
        self.clockChanged.emit()

    # --- who
    @Property(str, notify=personChanged)
    def you(self) -> str:
        """How the person is addressed inside a sentence: "bà", in English "you"."""
        return "you" if self._preferences.language == "en" else self._address

    @Property(str, notify=personChanged)
    def You(self) -> str:
        """The same at the head of a sentence."""
        you: str = self.you
        return you[:1].upper() + you[1:]

    def meet(self, address: str, preferences: Preferences) -> None:
        """A person has come: speak to them as they chose, with their own choices of sound and text."""
        self._address = address
        self.prefer(preferences, save=False)
        self.personChanged.emit()

    # --- the person's choices
    @property
    def preferences(self) -> Preferences:
        return self._preferences

    def prefer(self, preferences: Preferences, *, save: bool = True) -> None:
        self._preferences = preferences
        self._aloud.prefer(preferences)
        self.preferencesChanged.emit()
        self.clockChanged.emit()
        self.personChanged.emit()
        if save:
            self.saved.emit()

    @Property(int, notify=preferencesChanged)
    def speed(self) -> int:
        return ("slow", "normal", "fast").index(self._preferences.speed)

    @Property(bool, notify=preferencesChanged)
    def contrast(self) -> bool:
        return self._preferences.theme == "contrast"

    @Property(float, notify=preferencesChanged)
    def textScale(self) -> float:
        return 1.25 if self._preferences.text_size == "huge" else 1.0

    @Property(bool, notify=preferencesChanged)
    def calm(self) -> bool:
        return self._preferences.calm

    @Property(str, notify=preferencesChanged)
    def language(self) -> str:
        return self._preferences.language

    @Slot()
    def turnSpeed(self) -> None:
        """The next of the three speeds, and the screen is said again at that speed."""
        self.prefer(self._preferences.faster())
        self._aloud.again()

    # --- speaking
    @Slot(list)
    def speak(self, spoken: list[Any]) -> None:
        """Says plain strings or {key, phrases} pairs one after another; what was being said stops."""
        self.hushed.emit()
        self._aloud.say(spoken, self._preferences.language)

    @Slot()
    def hush(self) -> None:
        self.hushed.emit()
        self._aloud.stop()

    @Slot(str)
    def chime(self, name: str) -> None:
        """Sounds a chime and shows its sign."""
        self._aloud.ring(name)

    @Property(Aloud, constant=True)
    def aloud(self) -> Aloud:
        """How the screen is heard."""
        return self._aloud

    @Property(bool, notify=soundChanged)
    def speaking(self) -> bool:
        return self._aloud.speaking

    @Property(str, notify=soundChanged)
    def speakingKey(self) -> str:
        return self._aloud.key

    @Property(int, notify=soundChanged)
    def phrase(self) -> int:
        return self._aloud.phrase

    @Property(bool, notify=soundChanged)
    def silent(self) -> bool:
        return self._aloud.silent

    @Slot()
    def _sound(self) -> None:
        if self.speaking:
            self._presence.speaking()
        self.soundChanged.emit()

    # --- asking for help, leaving, idling
    def attend(self, page: str) -> None:
        """How long somebody may be quiet here: "lesson", "practice", "facilitator"; "" for nobody at all."""
        self._presence.attend(page)

    @Slot()
    def ask(self) -> None:
        self.asked.emit()

    @Slot()
    def touched(self) -> None:
        self._presence.touched()

    @Slot()
    def wait(self) -> None:
        """ "Chờ tôi 5 phút": no limit on how often."""
        self._presence.extend()

    @Slot()
    def leave(self) -> None:
        self._presence.dismiss()
        self.left.emit()

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Seconds until the machine leaves by itself, -1 while no warning stands."""
        return self._presence.seconds_left

    @Slot()
    def _second(self) -> None:
        self.clockChanged.emit()
        self._presence.second(self.speaking)

    def warn(self, seconds: int) -> None:
        """Asks whether anybody is there, now."""
        self._presence.warn(seconds)
