"""How the screen is heard: what is being said, how loud, whether a touch reads first, and the visible twin of a chime."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from ui.shell import Shell
    from ui.sound import Narration

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1

MARK_MS = 2500
"""How long the sign of a chime stands."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class Aloud(QObject):
    """The shell's part that has to do with hearing; the choices are kept with the person's card by the shell."""

    changed = Signal()
    chimed = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._narration: Narration | None = None
        self._mark = ""
        self._mark_ends = QTimer(self, interval=MARK_MS, singleShot=True)
        self._mark_ends.timeout.connect(self.unmark)
        shell.preferencesChanged.connect(self.changed)
        shell.soundChanged.connect(self.changed)

    def equip(self, narration: Narration) -> None:
        self._narration = narration

    @Property(str, notify=changed)
    def saying(self) -> str:
        """The sentence being said, also where nothing can be heard; "" when none is."""
        return self._narration.sentence if self._narration is not None else ""

    # --- the person's choices
    @Property(bool, notify=changed)
    def readsFirst(self) -> bool:
        """ "Đọc khi chạm": the first touch reads a block, the second acts."""
        return self._shell.preferences.touch == "read"

    @Property(str, notify=changed)
    def volume(self) -> str:
        """ "low", "normal" or "loud"."""
        return self._shell.preferences.volume

    @Slot(str, str)
    def choose(self, row: str, value: str) -> None:
        """One choice of the settings ("volume", "touch"), made on the screen itself; it is kept at once."""
        self._shell.prefer(self._shell.preferences.choose(row, value))

    # --- what a chime looks like
    def ring(self, name: str) -> None:
        """Show the sign of the chime for a moment."""
        self._mark = name
        self._mark_ends.start()
        self.chimed.emit()

    @Property(str, notify=chimed)
    def mark(self) -> str:
        """The chime whose sign stands now: "tinh" or "chuong"; "" for none."""
        return self._mark

    @Slot()
    def unmark(self) -> None:
        """The sign has stood long enough."""
        self._mark = ""
        self.chimed.emit()
