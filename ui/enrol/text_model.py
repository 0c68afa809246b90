"""One question of the enrolment that is answered by typing: a name, a guardian's name, a village."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keyboard_model import KeyboardModel

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Place:
    """Which question of how many this is, from 1."""

    number: int
    of: int


@dataclass(frozen=True)
class EnrolTextWays:
    back: Callable[[str], None]
    """Told what stands there, which is not lost."""
    answer: Callable[[str], None]
    good: Callable[[str], bool]
    scan: Callable[[], None] | None
    """A citizen ID instead of typing; None where that is no way."""
    restart: Callable[[], None]
    """Somebody else: what was typed so far is thrown away."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolTextModel(QObject):
    changed = Signal()

    def __init__(
        self, question: str, text: str, place: Place, ways: EnrolTextWays, *, begun: bool = False
    ) -> None:
        super().__init__()
        self._question, self._place, self._ways, self._begun = question, place, ways, begun
        self._keys = KeyboardModel(text, capitals=True, then=self.changed.emit, parent=self)

    @Property(str, constant=True)
    def question(self) -> str:
        """ "name", "guardian" or "village"."""
        return self._question

    @Property(int, constant=True)
    def number(self) -> int:
        return self._place.number

    @Property(int, constant=True)
    def of(self) -> int:
        return self._place.of

    @Property(bool, constant=True)
    def begun(self) -> bool:
        """Somebody's answers stand there already: they can be put aside for somebody else."""
        return self._begun

    @Property(bool, constant=True)
    def scannable(self) -> bool:
        return self._ways.scan is not None

    @Property(KeyboardModel, constant=True)
    def keys(self) -> KeyboardModel:
        return self._keys

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self._ways.good(self._keys.text)

    @Slot()
    def next(self) -> None:
        if self.ready:
            self._ways.answer(self._keys.text)

    @Slot()
    def back(self) -> None:
        self._ways.back(self._keys.text)

    @Slot()
    def scan(self) -> None:
        if self._ways.scan is not None:
            self._ways.scan()

    @Slot()
    def restart(self) -> None:
        self._ways.restart()
