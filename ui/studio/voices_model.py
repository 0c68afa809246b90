"""The voices that are being recorded on this kiosk, the one worked on last first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
ROWS = 4


@dataclass(frozen=True)
class Voice:
    """One voice as its row tells it: `done` of `of` sentences, `minutes` of speech."""

    id: str
    language: str
    speaker: str
    done: int
    of: int
    minutes: int


@dataclass(frozen=True)
class StudioVoicesWays:
    back: Callable[[], None]
    begin: Callable[[], None]
    """Another voice."""
    go_on: Callable[[str], None]
    bring: Callable[[], None]
    """A pack from a stick."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioVoicesModel(QObject):
    """`microphone`: whether the machine has one."""

    changed = Signal()

    def __init__(self, voices: Sequence[Voice], microphone: bool, ways: StudioVoicesWays) -> None:
        super().__init__()
        self._voices, self._microphone, self._ways, self._page = list(voices), microphone, ways, 1

    @Property(bool, constant=True)
    def microphone(self) -> bool:
        return self._microphone

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, constant=True)
    def pages(self) -> int:
        return max(1, -(-len(self._voices) // ROWS))

    @Property("QVariantList", notify=changed)
    def voices(self) -> list[dict[str, Any]]:
        return [vars(one) for one in self._voices[(self._page - 1) * ROWS : self._page * ROWS]]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    @Slot(str)
    def goOn(self, voice: str) -> None:
        self._ways.go_on(voice)

    @Slot()
    def begin(self) -> None:
        self._ways.begin()

    @Slot()
    def bring(self) -> None:
        self._ways.bring()

    @Slot()
    def back(self) -> None:
        self._ways.back()
