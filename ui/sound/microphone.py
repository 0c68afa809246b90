"""The microphone, or a sound file in its place: both hand over what they hear in small pieces, while it is heard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

PIECE_MS = 40
"""What a file hands over at once; a microphone gives what its driver gives."""

STALL_MS = 2000
"""A microphone that gives nothing, or nothing but zeros, for so long is gone or muted: a room is never quite silent,
and a sound server goes on with zeros when the plug is pulled (PulseAudio 16, Qt 6.11 is not told)."""

TYPES = {"Int16": (np.int16, 32768.0), "Int32": (np.int32, 2147483648.0), "Float": (np.float32, 1.0)}


class Source(QObject):
    """Something that hears. Nothing is heard before ``start`` or after ``stop``."""

    heard = Signal(object)
    """float32 samples, mono, -1 to 1, at ``rate`` a second."""
    lost = Signal()
    """The microphone was pulled out, or refuses, while it should hear."""

    rate = 48_000

    def start(self) -> None:
        """Hear from now on."""

    def stop(self) -> None:
        """Hear no more; what was on its way is handed over first."""


class FileSource(Source):
    """A sound file as the microphone: it begins anew with each ``start`` and falls silent at its end."""

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        """Raises OSError or RuntimeError when the file does not read as sound."""
        super().__init__(parent)
        import soundfile

        samples, self.rate = soundfile.read(file, dtype="float32", always_2d=True)
        self._samples = samples.mean(axis=1)
        self._at = 0
        self._ticks = QTimer(self, interval=PIECE_MS)
        self._ticks.timeout.connect(self._piece)

    def start(self) -> None:
        self._at = 0
        self._ticks.start()

    def stop(self) -> None:
        if self._ticks.isActive():
            self._ticks.stop()
            self._piece()

    def _piece(self) -> None:
        count = self.rate * PIECE_MS // 1000
        piece = self._samples[self._at : self._at + count]
        self._at += count
        self.heard.emit(np.pad(piece, (0, count - len(piece))).astype(np.float32))


class Microphone(Source):
    """The machine's microphone by QtMultimedia, in whatever form it gives best."""

    def __init__(self, device: QAudioDevice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtMultimedia import QAudioSource, QMediaDevices

        self._device = device
        self._devices = QMediaDevices(self)
        self._devices.audioInputsChanged.connect(self._look)
        self._form = _form(device)
        self.rate = self._form.sampleRate()
        self._source: QAudioSource = QAudioSource(device, self._form, self)
        self._source.stateChanged.connect(self._changed)
        self._pipe: QIODevice | None = None
        self._on = False
        self._left = b""
        self._stall = QTimer(self, interval=STALL_MS, singleShot=True)
        self._stall.timeout.connect(self._fail)

    def start(self) -> None:
        self._on, self._left = True, b""
        self._stall.start()
        self._pipe = self._source.start()
        if self._pipe is None:
            self._fail()
            return
        self._pipe.readyRead.connect(self._read)

    def stop(self) -> None:
        if self._on:
            self._read()
            self._stall.stop()
            self._on = False
            self._source.stop()
            self._pipe = None

    def _read(self) -> None:
        if self._pipe is None or not self._on:
            return
        form = self._form
        kind, full = TYPES[form.sampleFormat().name]
        content = self._left + bytes(self._pipe.readAll().data())
        whole = len(content) - len(content) % form.bytesPerFrame()
        self._left = content[whole:]
        if whole:
            frames = np.frombuffer(content[:whole], kind).reshape(-1, form.channelCount())
            if frames.any():
                self._stall.start()
            self.heard.emit(frames.astype(np.float32).mean(axis=1) / np.float32(full))

    def _changed(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        if self._on and self._source.error() != QtAudio.Error.NoError:
            self._fail()

    def _look(self) -> None:
        """Where the sound server tells that the microphone is gone, nobody has to wait."""
        if self._on and self._device.id() not in [one.id() for one in self._devices.audioInputs()]:
            self._fail()

    def _fail(self) -> None:
        self._stall.stop()
        self._on, self._pipe = False, None
        self._source.stop()
        self.lost.emit()


class Ear:
    """Finds what to hear with. ``file`` is heard instead of a microphone when one is named."""

    def __init__(self) -> None:
        self.file: Path | None = None

    def present(self) -> bool:
        """Whether there is anything to hear with."""
        return self.file is not None or not _device().isNull()

    def open(self, parent: QObject | None = None) -> Source | None:
        """What hears now; None on a machine without a microphone."""
        if self.file is not None:
            return FileSource(self.file, parent)
        device = _device()
        return None if device.isNull() else Microphone(device, parent)


def _device() -> QAudioDevice:
    from PySide6.QtMultimedia import QMediaDevices

    return QMediaDevices.defaultAudioInput()


def _form(device: QAudioDevice) -> QAudioFormat:
    """Mono, 48 kHz, 16 bits where the device gives that; else its own choice."""
    from PySide6.QtMultimedia import QAudioFormat

    wished = QAudioFormat()
    wished.setSampleRate(48_000)
    wished.setChannelCount(1)
    wished.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    if device.isFormatSupported(wished):
        return wished
    own = device.preferredFormat()
    if own.sampleFormat().name not in TYPES:
        own.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return own
