"""The questions of the first-run assistant that one touch answers: language and looks, touch, sound, camera, the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.camera.view import CameraView
from ui.first_run.step import FirstStep, StepWays
from ui.preferences import OF_THE_MACHINE, Preferences

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
PLACES = 5
"""Four corners and the middle."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstLanguageModel(QObject):
    """Language, size of text and colours of the machine."""

    changed = Signal()

    def __init__(self, ways: StepWays, now: Preferences, prefer: Callable[[Preferences], None]) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._now, self._prefer = now, prefer

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property("QVariantMap", notify=changed)
    def choices(self) -> dict[str, Any]:
        return {row: getattr(self._now, row) for row in OF_THE_MACHINE}

    @Slot(str, str)
    def choose(self, row: str, value: str) -> None:
        self._now = self._now.choose(row, value)
        self._prefer(self._now)
        self.changed.emit()


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstTouchModel(QObject):
    """Five places to touch; `told` hears when all of them were felt."""

    changed = Signal()

    def __init__(self, ways: StepWays, told: Callable[[bool], None]) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._told = told
        self._felt: set[int] = set()

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property("QVariantList", notify=changed)
    def felt(self) -> list[bool]:
        """Of each place, from the upper left row by row, whether it was touched."""
        return [place in self._felt for place in range(PLACES)]

    @Property(int, notify=changed)
    def left(self) -> int:
        return PLACES - len(self._felt)

    @Slot(int)
    def touch(self, place: int) -> None:
        if place not in self._felt and 0 <= place < PLACES:
            self._felt.add(place)
            if not self.left:
                self._told(True)
            self.changed.emit()

    def given_up(self) -> None:
        """Some places were felt, others were not."""
        if self._felt and self.left:
            self._told(False)


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstSoundModel(QObject):
    """A sentence is heard, or not."""

    changed = Signal()

    def __init__(self, ways: StepWays, told: Callable[[bool], None]) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._told, self._heard = told, ""

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property(str, notify=changed)
    def heard(self) -> str:
        """ "", "yes" or "no"."""
        return self._heard

    @Slot(bool)
    def hear(self, well: bool) -> None:
        self._heard = "yes" if well else "no"
        self._told(well)
        self.changed.emit()


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstCameraModel(QObject):
    """Any square before the camera, or under the scanner."""

    changed = Signal()

    def __init__(self, ways: StepWays, camera: bool, told: Callable[[bool], None]) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._eye = CameraView(camera, self.read, self)
        self._told, self._seen = told, ""

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property(CameraView, constant=True)
    def eye(self) -> CameraView:
        return self._eye

    @Property(str, notify=changed)
    def seen(self) -> str:
        """ "", or what has read a code: "camera" or "scanner"."""
        return self._seen

    def read(self, payload: str | bytes, method: str) -> None:
        """What the code says is of no interest here."""
        if self._seen != method:
            self._seen = method
            if method == "camera":
                self._told(True)
            self.changed.emit()


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstLeaderModel(QObject):
    """The first facilitator, or those who are here."""

    changed = Signal()

    def __init__(self, ways: StepWays, known: int, write: Callable[[], None]) -> None:
        super().__init__()
        self._step = FirstStep(ways, self)
        self._known, self._write = known, write

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property(int, constant=True)
    def known(self) -> int:
        """How many facilitators there are."""
        return self._known

    @Slot()
    def write(self) -> None:
        self._write()


@dataclass(frozen=True)
class DoneWays:
    """`people` and `lesson` open a page of the facilitator who was just written down; None without one."""

    back: Callable[[], None]
    done: Callable[[], None]
    people: Callable[[], None] | None
    lesson: Callable[[], None] | None


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstDoneModel(QObject):
    """What is ready, and what comes next. `ready`: {part, good} in the order of the questions."""

    changed = Signal()

    def __init__(self, ready: list[dict[str, Any]], ways: DoneWays) -> None:
        super().__init__()
        self._step = FirstStep(StepWays(0, 0, ways.back, ways.done, ways.done), self)
        self._ready, self._ways = ready, ways

    @Property(FirstStep, constant=True)
    def step(self) -> FirstStep:
        return self._step

    @Property("QVariantList", constant=True)
    def ready(self) -> list[dict[str, Any]]:
        return self._ready

    @Property(bool, constant=True)
    def led(self) -> bool:
        """Somebody may go on at once."""
        return self._ways.people is not None

    @Slot()
    def people(self) -> None:
        if self._ways.people is not None:
            self._ways.people()

    @Slot()
    def lesson(self) -> None:
        if self._ways.lesson is not None:
            self._ways.lesson()
