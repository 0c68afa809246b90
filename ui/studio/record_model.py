"""One sentence after another before the microphone: hear how it goes, record, listen, take it, the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.studio.recorder import Recorder
from voice.errors import VoiceError

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LOUD = 0.97
"""From here on the meter says that it is too loud: 2 dB under full scale."""


@dataclass(frozen=True)
class Line:
    """A sentence to record: its phrases as shown and as said."""

    shown: tuple[str, ...]
    said: tuple[str, ...]


@dataclass(frozen=True)
class StudioRecordWays:
    back: Callable[[], None]
    done: Callable[[], None]
    """After the last sentence."""
    keep: Callable[[Line, Path, float], bool]
    """Takes a recording over; whether it could be kept."""
    kept: Callable[[Line], Path | None]
    """The recording that is kept of this sentence."""
    play: Callable[[Path], None]
    hush: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioRecordModel(QObject):
    """`lines` is what is recorded in turn; it begins with the first that is not kept yet."""

    changed = Signal()
    heard = Signal()

    def __init__(
        self,
        title: str,
        language: str,
        lines: Sequence[Line],
        recorder: Recorder,
        microphone: bool,
        ways: StudioRecordWays,
    ) -> None:
        super().__init__()
        self._title, self._language, self._lines, self._ways = title, language, list(lines), ways
        self._microphone, self._trouble = microphone, ""
        self._take: tuple[Path, float] | None = None
        self._at = next((at for at, line in enumerate(self._lines) if ways.kept(line) is None), 0)
        self._recorder = recorder
        recorder.setParent(self)
        recorder.changed.connect(self.heard)
        recorder.done.connect(self._done)
        recorder.failed.connect(self._failed)

    # --- the sentence
    @Property(str, constant=True)
    def title(self) -> str:
        return self._title

    @Property(str, constant=True)
    def language(self) -> str:
        return self._language

    @Property("QStringList", notify=changed)
    def phrases(self) -> list[str]:
        return list(self._lines[self._at].shown)

    @Property("QStringList", notify=changed)
    def said(self) -> list[str]:
        """The same as it is spoken."""
        return list(self._lines[self._at].said)

    @Property(int, notify=changed)
    def number(self) -> int:
        """From 1."""
        return self._at + 1

    @Property(int, constant=True)
    def of(self) -> int:
        return len(self._lines)

    @Property(int, notify=changed)
    def recorded(self) -> int:
        """How many of them are kept."""
        return sum(self._ways.kept(line) is not None for line in self._lines)

    # --- the recording
    @Property(bool, constant=True)
    def microphone(self) -> bool:
        return self._microphone

    @Property(str, notify=heard)
    def state(self) -> str:
        """ "new", "recording", "making", "taken" (to be listened to) or "kept"."""
        if self._recorder.state:
            return self._recorder.state
        if self._take is not None:
            return "taken"
        return "new" if self._ways.kept(self._lines[self._at]) is None else "kept"

    @Property(float, notify=heard)
    def level(self) -> float:
        return self._recorder.level

    @Property(bool, notify=heard)
    def loud(self) -> bool:
        return self._recorder.level > LOUD

    @Property(float, notify=heard)
    def seconds(self) -> float:
        """How long it is so far, or is now that it is trimmed."""
        return self._take[1] if self._take is not None else self._recorder.seconds

    @Property(str, notify=heard)
    def trouble(self) -> str:
        """Why there is no recording: its code ("silent", "short", "loud", "microphone", "disk"); "" else."""
        return self._trouble

    @Slot()
    def record(self) -> None:
        """Begins; the same block ends it."""
        if self._recorder.state == "recording":
            self._recorder.stop()
            return
        if self._recorder.state == "making":
            return
        self._ways.hush()
        self._take, self._trouble = None, ""
        self._recorder.start()
        self._tell()

    @Slot()
    def listen(self) -> None:
        """To what was recorded."""
        file = self._take[0] if self._take is not None else self._ways.kept(self._lines[self._at])
        if file is not None and not self._recorder.state:
            self._ways.hush()
            self._ways.play(file)

    @Slot()
    def accept(self) -> None:
        """It is good: it is kept, and the next sentence comes that is not."""
        if self._take is None or not self._ways.keep(self._lines[self._at], *self._take):
            return
        self._take = None
        left = [at for at, line in enumerate(self._lines) if self._ways.kept(line) is None]
        if not left:
            self._leave(self._ways.done)
            return
        self._go(next((at for at in left if at > self._at), left[0]))

    @Slot()
    def next(self) -> None:
        """The sentence after this one, recorded or not."""
        if self._at + 1 == len(self._lines):
            self._leave(self._ways.done)
        else:
            self._go(self._at + 1)

    @Slot()
    def before(self) -> None:
        if self._at:
            self._go(self._at - 1)

    @Slot()
    def back(self) -> None:
        self._leave(self._ways.back)

    def _go(self, at: int) -> None:
        self._recorder.cancel()
        self._ways.hush()
        self._at, self._take, self._trouble = at, None, ""
        self._tell()

    def _leave(self, way: Callable[[], None]) -> None:
        self._recorder.close()
        self._ways.hush()
        way()

    @Slot(object, float)
    def _done(self, file: Path, seconds: float) -> None:
        self._take = file, seconds
        self._tell()

    @Slot(object)
    def _failed(self, error: VoiceError) -> None:
        self._take, self._trouble = None, error.code.rpartition(".")[2]
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.heard.emit()
