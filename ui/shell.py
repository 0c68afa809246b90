"""What every screen sees: the clock, the person's choices, what is being said, and whether anybody is still there."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.idle import Idle, Over, Warning
from ui.preferences import Preferences
from ui.sound import Narration, Utterance

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")


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
    asked = Signal()
    left = Signal()
    saved = Signal()

    def __init__(self, narration: Narration, idle: Idle, house: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._screen = ""
        self._model: QObject | None = None
        self._narration = narration
        self._idle = idle
        self._house = house
        self._preferences = Preferences()
        self._address = "bác"
        self._warning = -1
        self._now = datetime.now
        narration.changed.connect(self._sound)
        narration.phraseChanged.connect(self.soundChanged)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._second)
        self._tick.start()

    # --- which screen
    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        return self._screen

    @Property(QObject, notify=screenChanged)
    def model(self) -> QObject | None:
        return self._model

    def show(self, screen: str, model: QObject | None) -> None:
        """Cuts to another screen; the old model lives until the new screen stands."""
        previous, self._model, self._screen = self._model, model, screen
        self._narration.stop()
        self.screenChanged.emit()
        if previous is not None and previous is not model:
            previous.deleteLater()

    # --- where and when
    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        now = self._now()
        return f"{now.hour}:{now.minute:02d}"

    @Property(str, notify=clockChanged)
    def date(self) -> str:
        now = self._now()
        if self._preferences.language == "en":
            return f"{now:%A}, {now.day} {now:%B}"
        return f"{WEEKDAYS[now.weekday()]}, {now.day} tháng {now.month}"

    @Property(str, constant=True)
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
        self._narration.speed = preferences.speed
        self._narration.volume = preferences.volume
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
        self._narration.replay()

    # --- speaking
    @Slot(list)
    def speak(self, spoken: list[Any]) -> None:
        """Says plain strings or {key, phrases} pairs one after another; what was being said stops."""
        self._narration.say([self._utterance(item, i) for i, item in enumerate(spoken) if item])

    @Slot()
    def hush(self) -> None:
        self._narration.stop()

    @Slot(str)
    def chime(self, name: str) -> None:
        self._narration.chime(name)

    def _utterance(self, item: Any, index: int) -> Utterance:
        if isinstance(item, str):
            return Utterance(f"line-{index}", (item,), self._preferences.language)
        return Utterance(str(item["key"]), tuple(item["phrases"]), self._preferences.language)

    @Property(bool, notify=soundChanged)
    def speaking(self) -> bool:
        return bool(self._narration.speaking)

    @Property(str, notify=soundChanged)
    def speakingKey(self) -> str:
        return str(self._narration.key) if self._narration.speaking else ""

    @Property(int, notify=soundChanged)
    def phrase(self) -> int:
        return int(self._narration.phrase)

    @Property(bool, notify=soundChanged)
    def silent(self) -> bool:
        return bool(self._narration.silent)

    def _sound(self) -> None:
        if self._narration.speaking:
            self._idle.speaking()
        self.soundChanged.emit()

    # --- asking for help, leaving, idling
    @Slot()
    def ask(self) -> None:
        self.asked.emit()

    @Slot()
    def touched(self) -> None:
        self._idle.touched()
        self._warn(-1)

    @Slot()
    def wait(self) -> None:
        """ "Chờ tôi 5 phút": no limit on how often."""
        self._idle.extend()
        self._warn(-1)

    @Slot()
    def leave(self) -> None:
        self._warn(-1)
        self.left.emit()

    @Property(int, notify=idleChanged)
    def secondsLeft(self) -> int:
        """Seconds until the machine leaves by itself, -1 while no warning stands."""
        return self._warning

    def _second(self) -> None:
        self.clockChanged.emit()
        if self._narration.speaking and self._warning < 0:
            self._idle.speaking()
        state = self._idle.state()
        if isinstance(state, Over):
            self.leave()
        else:
            self._warn(state.seconds_left if isinstance(state, Warning) else -1)

    def _warn(self, seconds: int) -> None:
        if seconds != self._warning:
            self._warning = seconds
            self.idleChanged.emit()
