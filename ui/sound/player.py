"""The sound device: plays one narration file at a time, and a short sound over it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaDevices, QMediaPlayer


class Player(QObject):
    """A QMediaPlayer that knows whether there is a device at all.

    Nothing is loaded before ``warm()``: QtMultimedia and its search for devices take 0.1 s. Without
    ``device`` it never is, and all stays quiet.
    """

    ended = Signal()
    """The file played to its end."""
    failed = Signal()
    """The file could not be played, or the device went away while it played."""
    presentChanged = Signal()

    def __init__(self, parent: QObject | None = None, *, device: bool = True) -> None:
        super().__init__(parent)
        self._wanted = device
        self.present = device
        """Whether there is a sound device; taken for granted until looked for."""
        self._volume = 1.0
        self._playing = False
        self._devices: QMediaDevices | None = None
        self._voice: QMediaPlayer | None = None
        self._bell: QMediaPlayer | None = None
        self._outputs: list[QAudioOutput] = []

    def warm(self) -> None:
        """Find the device and load the players, once."""
        if self._devices is not None or not self._wanted:
            return
        from PySide6.QtMultimedia import QMediaDevices, QMediaPlayer

        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._look)
        self._voice, self._bell = QMediaPlayer(self), QMediaPlayer(self)
        self._voice.mediaStatusChanged.connect(self._status)
        self._voice.errorOccurred.connect(self._fail)
        self._look()

    def play(self, file: Path, pace: float = 1.0) -> None:
        """Play ``file`` from its start instead of what was playing, ``pace`` times as fast at its own pitch."""
        self.warm()
        if not self.present:
            return
        self._playing = True
        self._voice.setSource(QUrl.fromLocalFile(str(file)))
        self._voice.setPlaybackRate(pace)
        self._voice.play()

    def ring(self, file: Path) -> None:
        """Play ``file`` over the narration; nothing without a device."""
        self.warm()
        if self.present:
            self._bell.setSource(QUrl.fromLocalFile(str(file)))
            self._bell.play()

    def stop(self) -> None:
        """Stop the narration now."""
        self._playing = False
        if self._voice is not None:
            self._voice.stop()

    def position(self) -> int:
        """Return where the narration is, in ms."""
        return int(self._voice.position()) if self._voice is not None else 0

    def set_volume(self, volume: float) -> None:
        """Set the loudness of both, 0 to 1, heard at once."""
        self._volume = volume
        for output in self._outputs:
            output.setVolume(volume)

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._playing and status == self._voice.MediaStatus.EndOfMedia:
            self._playing = False
            self.ended.emit()

    def _fail(self, *_: object) -> None:
        if self._playing:
            self.stop()
            self.failed.emit()

    def _look(self) -> None:
        device = self._devices.defaultAudioOutput()
        before, self.present = self.present, not device.isNull()
        if self.present:
            self._connect(device)
        else:
            self._fail()
        if self.present != before:
            self.presentChanged.emit()

    def _connect(self, device: QAudioDevice) -> None:
        from PySide6.QtMultimedia import QAudioOutput

        if not self._outputs:
            for player in (self._voice, self._bell):
                output = QAudioOutput(device, self)
                output.setVolume(self._volume)
                player.setAudioOutput(output)
                self._outputs.append(output)
        for output in self._outputs:
            if output.device() != device:
                output.setDevice(device)
