"""What is typed before a voice is recorded: who speaks, or what the language is called."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.keyboard_model import KeyboardModel

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioTextModel(QObject):
    changed = Signal()

    def __init__(
        self, question: str, text: str, back: Callable[[], None], answer: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._question, self._back, self._answer = question, back, answer
        self._keys = KeyboardModel(text, capitals=True, then=self.changed.emit, parent=self)

    @Property(str, constant=True)
    def question(self) -> str:
        """ "speaker" or "language"."""
        return self._question

    @Property(KeyboardModel, constant=True)
    def keys(self) -> KeyboardModel:
        return self._keys

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return sum(sign.isalpha() for sign in self._keys.text) >= 2

    @Slot()
    def next(self) -> None:
        if self.ready:
            self._answer(" ".join(self._keys.text.split()))

    @Slot()
    def back(self) -> None:
        self._back()
