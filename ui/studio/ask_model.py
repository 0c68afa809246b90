"""What the speaker decides: whether to be recorded, whether to be named, how the voice may be used; whether it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class StudioAskModel(QObject):
    """`answers` are what can be touched, by name; the words are the screen's. Nothing is chosen ahead."""

    def __init__(
        self,
        question: str,
        sentences: Sequence[str],
        answers: Sequence[str],
        back: Callable[[], None],
        answer: Callable[[str], None],
        speaker: str = "",
    ) -> None:
        super().__init__()
        self._question, self._sentences, self._answers = question, list(sentences), list(answers)
        self._back, self._answer, self._speaker = back, answer, speaker

    @Property(str, constant=True)
    def question(self) -> str:
        """ "consent", "named", "licence" or "remove"."""
        return self._question

    @Property("QStringList", constant=True)
    def sentences(self) -> list[str]:
        """What is read aloud; none where the screen has its own words."""
        return self._sentences

    @Property("QStringList", constant=True)
    def answers(self) -> list[str]:
        return self._answers

    @Property(str, constant=True)
    def speaker(self) -> str:
        return self._speaker

    @Slot(str)
    def choose(self, answer: str) -> None:
        if answer in self._answers:
            self._answer(answer)

    @Slot()
    def back(self) -> None:
        self._back()
