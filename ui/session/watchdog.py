"""Tells systemd that the screen lives: once the welcome stands, and again as long as frames are painted and events
handled. A frozen screen tells nothing any more, and the unit starts the kiosk anew."""

from __future__ import annotations

import contextlib
import faulthandler
import os

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.notify import Notify
from kiosk.paths import DataDir
from ui.main import Kiosk

LOADING_S = 600.0
"""So long may it take to open the store and the lessons after the first frame: putting a damaged one together again on a
slow disk is no freeze."""
TRACES_BYTES = 256 * 1024
"""The log of crashes begins anew when it is larger at a start."""
A_PULSE = 4
"""Pulses in the time after which systemd acts: a single late one does no harm."""
TRACED = 0.75
"""After this part of that time without a pulse it is written down where each thread stands. systemd's own signal would be
too late for it: with KillMode=mixed it reaches the compositor alone, and what is below that is killed."""


class Watchdog(QObject):
    """Lives as long as the kiosk. Its timer belongs to the thread of the screen: while that is stuck, it does not ring."""

    def __init__(self, kiosk: Kiosk, notify: Notify, traces: int | None = None) -> None:
        """`traces`: the file that `keep_traces` opened."""
        super().__init__(kiosk)
        self._kiosk, self._notify, self._traces = kiosk, notify, traces
        self._frames = self._told = 0
        self._asked = self._loaded = False
        kiosk.window.frameSwapped.connect(self._painted)
        self._timer = QTimer(self, interval=round((notify.watchdog_s or 60.0) * 1000 / A_PULSE))
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    @Slot()
    def _painted(self) -> None:
        self._frames += 1
        if self._frames == 1:
            self._notify.ready("welcome, loading", LOADING_S)

    @Slot()
    def beat(self) -> None:
        """One pulse, unless a frame was asked for and none came. A window that is not shown (no panel plugged in) paints
        nothing: then it is enough that this timer rings."""
        exposed = self._kiosk.window.isExposed()
        if exposed and self._asked and self._frames == self._told:
            return
        self._told, self._asked = self._frames, exposed
        if exposed:
            self._kiosk.window.update()
        screen = self._kiosk.shell.screen
        if self._kiosk.flow is not None and not self._loaded:
            self._loaded = True
            self._notify.steady(f"screen {screen}")
        self._notify.pulse(f"screen {screen}")
        if self._loaded and self._traces is not None and self._notify.watchdog_s:
            faulthandler.dump_traceback_later(self._notify.watchdog_s * TRACED, file=self._traces)


def keep_traces(data: DataDir) -> int | None:
    """From now on a crash leaves where each thread stood in log/frozen.log: names of functions and line numbers, no
    values. Returns the open file, None when there can be none."""
    file = data.log / "frozen.log"
    with contextlib.suppress(OSError):
        kept = os.O_APPEND if file.exists() and file.stat().st_size < TRACES_BYTES else os.O_TRUNC
        traces = os.open(file, os.O_WRONLY | os.O_CREAT | kept, 0o600)
        faulthandler.enable(traces)
        return traces
    return None
