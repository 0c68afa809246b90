"""A voice as a pack: to a stick, from a stick; which stick, and how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.sticks import Stick
from ui.studio.packs import PackState

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_MS = 400


@dataclass(frozen=True)
class Goes:
    """What the pack is: the language by name, the speaker if they are named, the licence, how many sentences."""

    language: str
    speaker: str
    licence: str
    sentences: int


@dataclass(frozen=True)
class StudioPackWays:
    back: Callable[[], None]
    sticks: Callable[[], Sequence[Stick]]
    take: Callable[[Stick], None]
    """Writes to this stick, or reads from it."""
    state: Callable[[], PackState]


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioPackModel(QObject):
    """`goes`: what is written out; None where packs come in."""

    changed = Signal()

    def __init__(self, goes: Goes | None, ways: StudioPackWays) -> None:
        super().__init__()
        self._goes, self._ways = goes, ways
        self._sticks, self._state = list(ways.sticks()), ways.state()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._refresh)
        self._look.start()

    @Slot()
    def _refresh(self) -> None:
        sticks, state = list(self._ways.sticks()), self._ways.state()
        if (sticks, state) != (self._sticks, self._state):
            self._sticks, self._state = sticks, state
            self.changed.emit()

    @Property(bool, constant=True)
    def writing(self) -> bool:
        return self._goes is not None

    @Property(str, constant=True)
    def language(self) -> str:
        return self._goes.language if self._goes else ""

    @Property(str, constant=True)
    def speaker(self) -> str:
        """Whom the pack names; "" for nobody."""
        return self._goes.speaker if self._goes else ""

    @Property(str, constant=True)
    def licence(self) -> str:
        return self._goes.licence if self._goes else ""

    @Property(int, constant=True)
    def sentences(self) -> int:
        return self._goes.sentences if self._goes else 0

    @Property("QStringList", notify=changed)
    def sticks(self) -> list[str]:
        """Their names; "" is the kiosk's own folder of papers."""
        return [one.name for one in self._sticks]

    @Property(str, notify=changed)
    def step(self) -> str:
        """See ui.studio.packs.PackState."""
        return self._state.step

    @Property(str, notify=changed)
    def file(self) -> str:
        return self._state.file

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._state.count

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._state.trouble

    @Slot(int)
    def take(self, index: int) -> None:
        if self._state.step != "busy" and 0 <= index < len(self._sticks):
            self._ways.take(self._sticks[index])
            self._refresh()

    @Slot()
    def back(self) -> None:
        self._ways.back()
