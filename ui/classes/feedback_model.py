"""Three faces for those who leave: one tap is one voice, and nobody sees what others tapped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
THANKS_MS = 1500
"""How long a tap is thanked for before the next person is asked."""


@dataclass(frozen=True)
class FeedbackWays:
    back: Callable[[], None]
    vote: Callable[[str], bool]
    """Told the face; False when the voice could not be kept."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class FeedbackModel(QObject):
    changed = Signal()

    def __init__(self, lesson: str, voices: int, ways: FeedbackWays) -> None:
        super().__init__()
        self._lesson, self._voices, self._ways = lesson, voices, ways
        self._face = ""
        self._thanks = QTimer(self, interval=THANKS_MS, singleShot=True)
        self._thanks.timeout.connect(self._next)

    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._lesson

    @Property(int, notify=changed)
    def voices(self) -> int:
        """How many have tapped, whatever face."""
        return self._voices

    @Property(str, notify=changed)
    def face(self) -> str:
        """The face just tapped, while it is thanked for; "" else."""
        return self._face

    @Slot()
    def _next(self) -> None:
        self._face = ""
        self.changed.emit()

    @Slot(str)
    def tap(self, face: str) -> None:
        if self._ways.vote(face):
            self._voices += 1
            self._face = face
            self._thanks.start()
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        self._ways.back()
