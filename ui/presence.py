"""Whether anybody is still there: the question that counts down on the screen, and what answers it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.idle import Idle, Over, Warning


class Presence(QObject):
    """The shell's part that watches for quiet. It is told of touches and speech, and asked once a second."""

    changed = Signal()
    """The warning has come, counted down or gone."""
    answered = Signal()
    """Somebody is there after all: the warning need not be said to its end."""
    over = Signal()
    """Nobody answered the warning."""

    def __init__(self, idle: Idle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle = idle
        self._watched = False
        self.seconds_left = -1
        """Until the machine leaves by itself; -1 while no warning stands."""

    def attend(self, page: str) -> None:
        """How long somebody may be quiet here: "lesson", "practice", "facilitator"; "" for nobody at all."""
        self._watched = page != ""
        if self._watched:
            self._idle.page(page)
        self.dismiss()

    def touched(self) -> None:
        """A finger, a key, a mouse or a card."""
        self._idle.touched()
        self._answer()

    def extend(self) -> None:
        """ "Chờ tôi 5 phút": no limit on how often."""
        self._idle.extend()
        self._answer()

    def speaking(self) -> None:
        """The machine speaks: told again and again while it does."""
        self._idle.speaking()

    def second(self, speaking: bool) -> None:
        """A second has gone by; whether the machine speaks just now."""
        if not self._watched:
            return
        if speaking and self.seconds_left < 0:
            self._idle.speaking()
        state = self._idle.state()
        if isinstance(state, Over):
            self.over.emit()
        else:
            self._warn(state.seconds_left if isinstance(state, Warning) else -1)

    def warn(self, seconds: int) -> None:
        """Asks whether anybody is there, now."""
        self._watched = False
        self._warn(seconds)

    def dismiss(self) -> None:
        """The warning goes, if one stands."""
        self._warn(-1)

    def _answer(self) -> None:
        if self.seconds_left >= 0:
            self.answered.emit()
        self.dismiss()

    def _warn(self, seconds: int) -> None:
        if seconds != self.seconds_left:
            self.seconds_left = seconds
            self.changed.emit()
