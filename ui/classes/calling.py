"""Names read aloud one after another, however many come at once."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.shell import Shell


class Calling(QObject):
    """What is being said is said to its end; names that come meanwhile follow in their order."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._waiting: list[str] = []
        shell.soundChanged.connect(self._next)
        shell.screenChanged.connect(self._waiting.clear)

    def call(self, name: str) -> None:
        self._waiting.append(name)
        self._next()

    def _next(self) -> None:
        if self._waiting and not self._shell.speaking:
            names = list(self._waiting)
            self._waiting.clear()
            self._shell.speak(names)
