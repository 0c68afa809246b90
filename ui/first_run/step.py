"""One question of the first-run assistant: where it stands among the others, and the four ways away from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class StepWays:
    """`back` and `next` lead through the questions, `later` ends the assistant for now. `first`: nothing lies before."""

    number: int
    of: int
    back: Callable[[], None]
    next: Callable[[], None]
    later: Callable[[], None]

    @property
    def first(self) -> bool:
        return self.number == 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class FirstStep(QObject):
    """What the screens of all questions have."""

    def __init__(self, ways: StepWays, parent: QObject) -> None:
        super().__init__(parent)
        self.ways = ways

    @Property(int, constant=True)
    def number(self) -> int:
        """Which question of how many, from 1."""
        return self.ways.number

    @Property(int, constant=True)
    def of(self) -> int:
        return self.ways.of

    @Property(bool, constant=True)
    def first(self) -> bool:
        return self.ways.first

    @Slot()
    def back(self) -> None:
        self.ways.back()

    @Slot()
    def next(self) -> None:
        self.ways.next()

    @Slot()
    def later(self) -> None:
        self.ways.later()
