"""Builds the kiosk on its window and wires it: the welcome screen first, then the services behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from kiosk.clock import system_clock
from kiosk.crash_count import RESTART
from kiosk.idle import Idle
from ui.garbage import keep_to_this_thread
from ui.ground import Ground, open_ground
from ui.learner.welcome_model import WelcomeModel, WelcomeWays
from ui.options import Options
from ui.room_window import RoomWindow
from ui.shell import Shell
from ui.window import Translation, furnish

if TYPE_CHECKING:
    from ui.flow import Flow
    from ui.services import Services
    from ui.update_watch import UpdateWatch

__all__ = ["Kiosk", "Options"]


class Kiosk(QObject):
    """The running kiosk. `flow` and `services` are there once loaded; taps before that are carried out then."""

    def __init__(
        self,
        app: QGuiApplication,
        options: Options,
        ground: Ground | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """`failed` is told what keeps the services from being loaded; without it that is raised."""
        super().__init__()
        keep_to_this_thread(self)
        self._options = options
        self._wished: str | None = None
        self._failed = failed
        self.flow: Flow | None = None
        self.services: Services | None = None
        self.updates: UpdateWatch | None = None
        ground = ground or open_ground(options.size)
        self.engine, self.window, self._guard = ground.engine, ground.window, ground.lockdown.guard
        furnish(self.engine)
        self.translation = Translation(app, self.engine)
        clock = system_clock()
        self.idle = Idle(clock.mono)
        self.shell = Shell(self.idle, options.preferences, self)
        self.shell.preferencesChanged.connect(lambda: self.translation.use(self.shell.preferences.language))
        self.translation.use(options.preferences.language)
        begin, settings, classroom = (self._wish(name) for name in ("scan", "open_settings", "classroom"))
        self.shell.show("Welcome", WelcomeModel(WelcomeWays(begin, settings, classroom), camera=True))
        self.window.setProperty("shell", self.shell)
        self.room: RoomWindow | None = None
        self.window.frameSwapped.connect(self._painted)
        self.window.update()

    def _wish(self, name: str) -> Callable[[], None]:
        """A tap that came before there was anybody to answer it."""

        def wish() -> None:
            self._wished = name

        return wish

    def _painted(self) -> None:
        """The welcome screen stands: now the services."""
        self.window.frameSwapped.disconnect(self._painted)
        QTimer.singleShot(0, self, self._load_or_tell)

    def _load_or_tell(self) -> None:
        try:
            self.load()
        except Exception as error:
            if self._failed is None:
                raise
            self._failed(error)

    def load(self) -> None:
        """Opens the store, the lessons, the camera and the voice, then hands the screen to the flow."""
        if self.services is not None:
            return
        from ui.assembly import assemble
        from ui.update_watch import UpdateWatch

        self.services, self.flow = assemble(self._options, self.shell, self.engine, self.idle)
        self.room = RoomWindow(self.engine, self.shell, self.window, self._options.room, self._guard)
        self.flow.welcome()
        self.updates = UpdateWatch(self._options.data, self.services.store, self.shell, self._restart, self)
        if self._options.first_run:
            self.flow.setting_up.if_due()
        if self._wished is not None and self.shell.screen == "Welcome":
            getattr(self.flow, self._wished)()

    def _restart(self) -> None:
        """The session's unit starts the program anew."""
        QGuiApplication.exit(RESTART)

    def close(self) -> None:
        """Ends the threads and the embedded hub; everything recorded is on the disk already."""
        if self.updates is not None:
            self.updates.close()
        if self.room is not None:
            self.room.end()
        if self.flow is not None:
            self.flow.close()
        if self.services is not None:
            self.services.close()
        self.shell.preferencesChanged.disconnect()  # nobody is left to read another language
        self.translation.use("vi")  # the application keeps no language of ours
        delete(self.engine)  # before the objects its bindings look at
