"""How the screen is heard: what is being said, how loud, whether a touch reads first, and the visible twin of a chime."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.sound.utterance import utterances

if TYPE_CHECKING:
    from ui.preferences import Preferences
    from ui.sound.sound import Narration

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1

MARK_MS = 2500
"""How long the sign of a chime stands."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class Aloud(QObject):
    """The shell's part that has to do with hearing; the choices are kept with the person's card by the shell.

    Until the voice has come nothing is said, nothing speaks and nothing is silent.
    """

    changed = Signal()
    chimed = Signal()

    def __init__(
        self,
        preferences: Callable[[], Preferences],
        prefer: Callable[[Preferences], None],
        parent: QObject | None = None,
    ) -> None:
        """`preferences` tells today's choices, `prefer` makes others of them the person's."""
        super().__init__(parent)
        self._preferences, self._prefer = preferences, prefer
        self._narration: Narration | None = None
        self._mark = ""
        self._mark_ends = QTimer(self, interval=MARK_MS, singleShot=True)
        self._mark_ends.timeout.connect(self.unmark)

    def equip(self, narration: Narration) -> None:
        """The voice has come."""
        self._narration = narration

    # --- the voice
    def prefer(self, preferences: Preferences) -> None:
        """Speak as the person has chosen."""
        if self._narration is not None:
            self._narration.speed = preferences.speed
            self._narration.tongue = preferences.tongue
            self._narration.volume = preferences.loudness

    def say(self, spoken: Sequence[Any], language: str) -> None:
        """Plain strings or {key, phrases} pairs one after another; what was being said stops."""
        if self._narration is not None:
            self._narration.say(utterances(spoken, language))

    def again(self) -> None:
        """The same again, from its beginning."""
        if self._narration is not None:
            self._narration.replay()

    def stop(self) -> None:
        """Fall silent now."""
        if self._narration is not None:
            self._narration.stop()

    @property
    def speaking(self) -> bool:
        """Whether something is being said, also where nothing can be heard."""
        return self._narration is not None and bool(self._narration.speaking)

    @property
    def key(self) -> str:
        """What is being said, by its name; "" when nothing is."""
        return str(self._narration.key) if self._narration is not None and self._narration.speaking else ""

    @property
    def phrase(self) -> int:
        """The number of the phrase being said within it; -1 when none is."""
        return int(self._narration.phrase) if self._narration is not None else -1

    @property
    def silent(self) -> bool:
        """Whether nothing can be heard."""
        return self._narration is not None and bool(self._narration.silent)

    @Property(str, notify=changed)
    def saying(self) -> str:
        """The sentence being said, also where nothing can be heard; "" when none is."""
        return self._narration.sentence if self._narration is not None else ""

    # --- the person's choices
    @Property(bool, notify=changed)
    def readsFirst(self) -> bool:
        """ "Đọc khi chạm": the first touch reads a block, the second acts."""
        return self._preferences().touch == "read"

    @Property(str, notify=changed)
    def volume(self) -> str:
        """ "low", "normal" or "loud"."""
        return self._preferences().volume

    @Slot(str, str)
    def choose(self, row: str, value: str) -> None:
        """One choice of the settings ("volume", "touch"), made on the screen itself; it is kept at once."""
        self._prefer(self._preferences().choose(row, value))

    # --- a chime, and what it looks like
    def ring(self, name: str) -> None:
        """Sound the chime and show its sign for a moment."""
        self._mark = name
        self._mark_ends.start()
        self.chimed.emit()
        if self._narration is not None:
            self._narration.chime(name)

    @Property(str, notify=chimed)
    def mark(self) -> str:
        """The chime whose sign stands now: "tinh" or "chuong"; "" for none."""
        return self._mark

    @Slot()
    def unmark(self) -> None:
        """The sign has stood long enough."""
        self._mark = ""
        self.chimed.emit()
