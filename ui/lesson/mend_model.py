"""What keeps a lesson from being read, told to its author on the screen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
SHOWN = 3
"""How many problems stand on the screen; all are in the terminal."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class MendModel(QObject):
    """`problems`: a line and what to mend there, each."""

    def __init__(self, lesson: str, problems: Sequence[tuple[int, str]], leave: Callable[[], None]) -> None:
        super().__init__()
        self._lesson, self._problems, self._leave = lesson, list(problems), leave

    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._lesson

    @Property("QVariantList", constant=True)
    def problems(self) -> list[dict[str, object]]:
        """The first ones, from the top of the file: {line, words}."""
        return [{"line": line, "words": words} for line, words in self._problems[:SHOWN]]

    @Property(int, constant=True)
    def more(self) -> int:
        """How many there are besides."""
        return max(0, len(self._problems) - SHOWN)

    @Slot()
    def leave(self) -> None:
        self._leave()
