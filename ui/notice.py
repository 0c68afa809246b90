"""A sentence over the screen for a few seconds: why something could not be done."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

NOTICE_MS = 8000


class Notice(QObject):
    """The shell's part that shows it and takes it away again."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        """"" while nothing is told."""
        self._ends = QTimer(self, interval=NOTICE_MS, singleShot=True)
        self._ends.timeout.connect(lambda: self._set(""))

    def show(self, sentence: str, *, silent: bool) -> None:
        """Twice as long where nothing can be heard."""
        self._set(sentence)
        self._ends.start(NOTICE_MS * (2 if silent else 1))

    def _set(self, text: str) -> None:
        self.text = text
        self.changed.emit()
