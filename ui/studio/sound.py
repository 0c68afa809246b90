"""What the studio hears with and lets be heard: the microphone, and a recording played as it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from ui.shell import Shell
from ui.sound.microphone import Ear
from ui.sound.player import Player
from ui.studio.recorder import Recorder


class StudioSound(QObject):
    """One player for all recordings: it falls silent when the narrator does, the narrator before it plays."""

    def __init__(self, ear: Ear, shell: Shell) -> None:
        super().__init__()
        self.ear = ear
        self._shell = shell
        self._player: Player | None = None
        shell.hushed.connect(self._stop)

    def recorder(self, draft: Path) -> Recorder:
        """What records into `draft`; its folder is made. Raises OSError."""
        draft.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return Recorder(self.ear, draft)

    def play(self, file: Path) -> None:
        self._shell.hush()
        if self._player is None:
            self._player = Player(self)
            self._player.warm()
        self._player.set_volume(self._shell.preferences.loudness)
        self._player.play(file)

    def hush(self) -> None:
        self._shell.hush()

    @Slot()
    def _stop(self) -> None:
        if self._player is not None:
            self._player.stop()
