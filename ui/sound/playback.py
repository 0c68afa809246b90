"""One sentence as it goes by: played from its file, or counted by the clock where nothing can be heard."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from ui.sound.pacing import phrase_at
from ui.sound.player import Player
from voice.narrator import Clip

TICK_MS = 30
"""How often the phrase being spoken is looked up."""

QUIET_PACE = 2.0
"""Without sound a sentence stays this many times as long (ux.md, "When something is missing")."""


class Playback(QObject):
    """Tells which phrase of a clip is reached. A device that goes away in its middle leaves the clock going on."""

    reached = Signal(int)
    """The number of the phrase being said, told at each look."""
    ended = Signal(bool)
    """The clip is over; whether the player told its end, so that it was heard to it."""
    lost = Signal()
    """The device went away; the rest goes by the clock."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._player.ended.connect(self._heard_out)
        self._player.failed.connect(self._go_quiet)
        self._clip: Clip | None = None
        self._heard = False
        self._pace = 1.0
        self._patience_ms = 0
        self._began = self._moved = 0.0
        self._at = 0
        self.quiet_pace = QUIET_PACE
        """How many times as long a sentence stays when nothing can be heard."""
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self._tick)

    def play(self, clip: Clip, *, heard: bool, pace: float, patience_ms: int) -> None:
        """Begin `clip`, from its file if it is `heard`, `pace` times as fast as it was spoken. A player that stands
        still for `patience_ms` is taken for a device that is gone."""
        self._clip, self._heard = clip, heard
        self._pace, self._patience_ms = pace, patience_ms
        self._began = self._moved = time.monotonic()
        self._at = 0
        if heard:
            self._player.play(clip.path, pace)
        self._ticks.start()
        self._tick()

    def stop(self) -> None:
        """Fall silent now; nothing is told."""
        self._clip = None
        self._ticks.stop()
        self._player.stop()

    def _tick(self) -> None:
        if self._clip is None:
            return
        now = time.monotonic()
        if not self._heard:
            self._at = round((now - self._began) * 1000 * self._pace / self.quiet_pace)
            if self._at >= self._clip.duration_ms:
                self._end(heard=False)
                return
        elif (at := self._player.position()) != self._at:
            self._at, self._moved = at, now
        elif (now - self._moved) * 1000 > self._patience_ms:
            self._go_quiet()
            return
        self.reached.emit(phrase_at(self._clip, self._at))

    def _heard_out(self) -> None:
        if self._clip is not None and self._heard:
            self._end(heard=True)

    def _end(self, *, heard: bool) -> None:
        self._ticks.stop()
        self._clip = None
        self.ended.emit(heard)

    def _go_quiet(self) -> None:
        """Go on by the clock from the place reached."""
        if self._clip is None or not self._heard:
            return
        self._heard = False
        self._began = time.monotonic() - self._at * self.quiet_pace / self._pace / 1000
        self._player.stop()
        self.lost.emit()
