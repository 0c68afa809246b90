"""Looking again and again at work that goes on beside the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 200
State = TypeVar("State")


class Watching(Generic[State]):
    """Asks how the work stands, and tells of each change with what was before, as long as `parent` lives."""

    def __init__(self, ask: Callable[[], State], told: Callable[[State], None], parent: QObject) -> None:
        self._ask, self._told = ask, told
        self.state = ask()
        self._timer = QTimer(parent, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Looks now."""
        before, self.state = self.state, self._ask()
        if self.state != before:
            self._told(before)
