"""Records one sentence: hears it piece by piece, then trims and levels it beside the screen and writes it down."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from ui.sound.microphone import Ear, Source
from voice.errors import VoiceError

LONGEST_S = 40.0
"""No sentence takes longer; somebody has walked away."""


class Recorder(QObject):
    """One recording at a time from ``ear``. Ask ``level``, ``seconds`` and ``state`` after each ``changed``."""

    changed = Signal()
    done = Signal(object, float)
    """A whole sentence: its file (Ogg) and how many seconds it has."""
    failed = Signal(object)
    """VoiceError: why there is no sentence."""
    _made = Signal(int, object, float)

    def __init__(self, ear: Ear, draft: Path, parent: QObject | None = None) -> None:
        """``draft`` is written anew by each recording; its folder must be there."""
        super().__init__(parent)
        self._ear, self._draft = ear, draft
        self._source: Source | None = None
        self._pieces: list[np.ndarray] = []
        self._round = 0
        self._thread: threading.Thread | None = None
        self.state = ""
        """ "" , "recording" or "making" (the sentence is being trimmed)."""
        self.level = 0.0
        """How loud it is now, 0 to 1."""
        self.seconds = 0.0
        self._made.connect(self._tell)

    def start(self) -> None:
        """Record from now on; without a microphone ``failed`` is told at once."""
        self.cancel()
        try:
            self._source = self._ear.open(self)
        except (OSError, RuntimeError):
            self._source = None
        if self._source is None:
            self.failed.emit(no_microphone())
            return
        self._pieces, self.level, self.seconds = [], 0.0, 0.0
        self._source.heard.connect(self._hear)
        self._source.lost.connect(self._lose)
        self.state = "recording"
        self._source.start()
        self.changed.emit()

    def stop(self) -> None:
        """It was said to its end; ``done`` or ``failed`` follows."""
        if self.state != "recording" or self._source is None:
            return
        rate = self._source.rate
        self._source.stop()
        self._let_go()
        self.state = "making"
        pieces, self._pieces = self._pieces, []
        self._thread = threading.Thread(
            target=self._make, args=(self._round, pieces, rate), name="take", daemon=True
        )
        self._thread.start()
        self.changed.emit()

    def cancel(self) -> None:
        """Nothing of it is wanted any more."""
        self._round += 1
        if self._source is not None:
            self._source.stop()
        self._let_go()
        self._pieces = []
        self.state, self.level = "", 0.0

    def close(self) -> None:
        """No more recording; waits for a sentence that is being written."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(5.0)

    def _let_go(self) -> None:
        source, self._source = self._source, None
        if source is not None:
            source.heard.disconnect(self._hear)
            source.lost.disconnect(self._lose)
            source.deleteLater()

    def _hear(self, piece: np.ndarray) -> None:
        from voice.take import loudness_now

        if self._source is None:
            return
        self._pieces.append(piece)
        self.level = loudness_now(piece)
        self.seconds += len(piece) / self._source.rate
        if self.state == "recording":
            self.changed.emit()
            if self.seconds >= LONGEST_S:
                self.stop()

    def _lose(self) -> None:
        self.cancel()
        self.failed.emit(no_microphone())

    def _make(self, round_: int, pieces: list[np.ndarray], rate: int) -> None:
        from voice.speech import write
        from voice.take import make_ready

        made: object
        seconds = 0.0
        try:
            take = make_ready(np.concatenate(pieces) if pieces else np.zeros(0, np.float32), rate)
            write(self._draft, take.samples)
            made, seconds = self._draft, take.seconds
        except VoiceError as error:
            made = error
        except (OSError, RuntimeError) as error:
            made = VoiceError(
                "voice.disk",
                f"The recording cannot be written ({error}); free some space on the disk.",
                "Bộ nhớ đầy, máy chưa giữ được tiếng vừa thu.",
            )
        try:
            self._made.emit(round_, made, seconds)
        except RuntimeError:
            return  # the screen is gone already

    def _tell(self, round_: int, made: object, seconds: float) -> None:
        if round_ != self._round:
            return
        self.state = ""
        if isinstance(made, VoiceError):
            self.failed.emit(made)
        else:
            self.done.emit(made, seconds)


def no_microphone() -> VoiceError:
    """A machine without a microphone, or one whose microphone was pulled out."""
    return VoiceError(
        "take.microphone",
        "No microphone: plug one in and look whether the system shows it.",
        "Máy chưa thấy micro. Mình cắm micro vào rồi thử lại nhé.",
    )
