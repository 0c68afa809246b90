"""Builds the kiosk and wires it. The first frame comes first: what is heavy loads after it is painted."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from kiosk.clock import system_clock
from kiosk.idle import Idle
from kiosk.paths import DataDir
from ui.preferences import Preferences
from ui.shell import Shell
from ui.welcome_model import WelcomeModel, WelcomeWays
from ui.window import Locked, Translation, load_fonts, make_engine, open_window, prepare_environment

if TYPE_CHECKING:
    from ui.flow import Flow
    from ui.services import Services


@dataclass(frozen=True)
class Options:
    """How the kiosk is started. `size` None is fullscreen; `camera` None is the machine's own camera, if any."""

    data: DataDir
    size: QSize | None = None
    camera: Path | None = None
    preferences: Preferences = field(default_factory=Preferences)
    embedded_hub: bool = True


class Kiosk(QObject):
    """The running kiosk. `flow` and `services` are there once `ready`; taps before that are carried out then."""

    def __init__(self, app: QGuiApplication, options: Options) -> None:
        super().__init__()
        self._options = options
        self._wished: str | None = None
        self.flow: Flow | None = None
        self.services: Services | None = None
        load_fonts()
        self.engine = make_engine()
        self.translation = Translation(app, self.engine)
        clock = system_clock()
        self.idle = Idle(clock.mono)
        self.shell = Shell(self.idle, options.preferences, self)
        self.shell.preferencesChanged.connect(lambda: self.translation.use(self.shell.preferences.language))
        self.translation.use(options.preferences.language)
        wish = WelcomeWays(
            *(lambda name=name: self._wish(name) for name in ("scan", "settings", "classroom"))
        )
        self.shell.show("Welcome", WelcomeModel(wish, camera=True))
        self.window = open_window(self.engine, self.shell, options.size)
        self._locked = Locked(windowed=options.size is not None)
        self.window.installEventFilter(self._locked)
        self.window.frameSwapped.connect(self._painted)

    def _wish(self, what: str) -> None:
        self._wished = what

    def _painted(self) -> None:
        self.window.frameSwapped.disconnect(self._painted)
        QTimer.singleShot(0, self, self.load)

    def load(self) -> None:
        """Opens the store, the lessons, the camera and the voice, then hands the screen to the flow."""
        if self.services is not None:
            return
        from ui.assembly import assemble

        self.services, self.flow = assemble(self._options, self.shell, self.engine, self.idle)
        self.flow.welcome()
        wished = {
            "scan": self.flow.scan,
            "classroom": self.flow.classroom,
            "settings": self.flow.open_settings,
        }
        if self._wished in wished:
            wished[self._wished]()

    def close(self) -> None:
        """Ends the threads and the embedded hub; everything recorded is on the disk already."""
        if self.services is not None:
            self.services.close()
        delete(self.engine)  # before the objects its bindings look at


def run(options: Options) -> int:
    """Runs the kiosk until it is told to end (a facilitator's exit or SIGTERM); returns the exit code."""
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("diem-hoc-so")
    kiosk = Kiosk(app, options)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.exit(0))  # quit() would ask the window, which refuses to close
    heartbeat = QTimer(interval=500)  # lets Python see signals while Qt waits
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    code = app.exec()
    kiosk.close()
    return code
