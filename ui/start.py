"""Starts the kiosk: first a window of paper is painted, then everything else is loaded."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.notify import Notify
from ui.ground import Ground, open_ground, prepare_environment
from ui.options import Options

if TYPE_CHECKING:
    from ui.main import Kiosk
    from ui.session.doorbell import Doorbell

LISTEN_MS = 1500
"""When another start is listened for: after what the first screen needs."""


class Start:
    """Waits for the first frame, then builds the kiosk on it. What goes wrong there ends the program with its reason."""

    def __init__(
        self, app: QGuiApplication, options: Options, notify: Notify, traces: int | None = None
    ) -> None:
        self._app, self._options, self._notify, self._traces = app, options, notify, traces
        self.kiosk: Kiosk | None = None
        self.trouble: Exception | None = None
        self._bell: Doorbell | None = None
        self._ground: Ground = open_ground(options.size, dark=options.preferences.theme == "contrast")
        self._ground.window.frameSwapped.connect(self._painted)

    def _painted(self) -> None:
        self._ground.window.frameSwapped.disconnect(self._painted)
        QTimer.singleShot(0, self._build)

    def _build(self) -> None:
        from ui.main import Kiosk

        try:
            self.kiosk = Kiosk(self._app, self._options, self._ground, self._fail)
        except Exception as error:
            self._fail(error)
            return
        if self._notify:
            from ui.session.watchdog import Watchdog

            Watchdog(self.kiosk, self._notify, self._traces)
        QTimer.singleShot(LISTEN_MS, self.kiosk, self._listen)

    def _listen(self) -> None:
        from ui.session.doorbell import Doorbell

        self._bell = Doorbell(self._options.data, self._ground.window, self.kiosk)
        if self.kiosk is not None and (self._notify or self._options.size is None):
            from ui.session.night import Nights

            Nights(self.kiosk, self._app.exit if self._notify else None)

    def _fail(self, error: Exception) -> None:
        self.trouble = error
        self._app.exit(1)

    def close(self) -> None:
        if self._bell is not None:
            self._bell.close()
        if self.kiosk is not None:
            self.kiosk.close()


def run(options: Options) -> int:
    """Runs the kiosk until it is told to end; returns the exit code. Raises what kept it from starting (KioskError)."""
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("diem-hoc-so")
    notify, traces = Notify.taken_from(), None
    if notify:
        from ui.session.watchdog import keep_traces

        traces = keep_traces(options.data)
    start = Start(app, options, notify, traces)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(0))  # quit() would ask the window, which refuses to close
    heartbeat = QTimer(interval=500)  # lets Python see signals while Qt waits
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    code = app.exec()
    notify.stopping()
    start.close()
    if start.trouble is not None:
        raise start.trouble
    return code
