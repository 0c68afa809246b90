"""Which language is recorded: the ones most spoken in the communes, and any other, typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.sound.languages import NAMES, name_of

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
TILES = 6
OTHER = "other"


@dataclass(frozen=True)
class StudioLanguageWays:
    back: Callable[[], None]
    choose: Callable[[str], None]
    """Told the language's tag."""
    type: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioLanguageModel(QObject):
    changed = Signal()

    def __init__(self, ways: StudioLanguageWays) -> None:
        super().__init__()
        self._ways, self._page = ways, 1

    @Property("QVariantList", notify=changed)
    def tiles(self) -> list[dict[str, str]]:
        """{id, name} of this page; the last one of all is "other"."""
        every = [{"id": tag, "name": name_of(tag)} for tag in NAMES]
        every.append({"id": OTHER, "name": ""})
        return every[(self._page - 1) * TILES : self._page * TILES]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % (-(-(len(NAMES) + 1) // TILES)) + 1
        self.changed.emit()

    @Slot(str)
    def choose(self, tag: str) -> None:
        if tag == OTHER:
            self._ways.type()
        elif tag in NAMES:
            self._ways.choose(tag)

    @Slot()
    def back(self) -> None:
        self._ways.back()
