"""The room's own screen: a second window on a second screen, which comes and goes with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from ui.shell import Shell

SETTLE_MS = 300
"""Screens that are plugged in change their sizes for a moment."""


def second_screen(own: QScreen, screens: list[QScreen]) -> QScreen | None:
    """A screen beside the kiosk's own. One that shows the same part of the desktop only mirrors: that is none."""
    beside = [one for one in screens if one is not own and not one.geometry().intersects(own.geometry())]
    return beside[0] if beside else None


class RoomWindow(QObject):
    """Opens the window where there is a screen for it and the facilitator wants one. With `size` it is an ordinary
    window beside the kiosk's, for looking at it on a desk."""

    def __init__(
        self,
        engine: QQmlApplicationEngine,
        shell: Shell,
        kiosk: QQuickWindow,
        size: QSize | None = None,
        guard: Callable[[QQuickWindow], None] = lambda window: None,
    ) -> None:
        """`guard` is told of each window that is opened (ui.lockdown)."""
        super().__init__(shell)
        self._guard = guard
        self._engine, self._shell, self._kiosk, self._size = engine, shell, kiosk, size
        self.window: QQuickWindow | None = None
        self._component: QQmlComponent | None = None
        self._placed = ""
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for told in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            told.connect(self._settle.start)
        shell.room.tvChanged.connect(self.look)
        self.look()

    def look(self) -> None:
        """Opens or closes the window as the screens are now."""
        screen = second_screen(self._own(), QGuiApplication.screens())
        wanted = self._shell.room.tv == "own" and (screen is not None or self._size is not None)
        if not wanted:
            self.close()
        elif self.window is None:
            self._open(screen)
        elif screen is not None and self._size is None and self._placed != screen.name():
            self._place(self.window, screen)

    def _own(self) -> QScreen:
        """The kiosk's screen, not asked of its window: what a window tells Python is held to end with it."""
        return QGuiApplication.screenAt(self._kiosk.geometry().center()) or QGuiApplication.primaryScreen()

    def _open(self, screen: QScreen | None) -> None:
        component = QQmlComponent(self._engine, "DiemHoc", "RoomWindow")
        window = component.createWithInitialProperties({"shell": self._shell})
        if not isinstance(window, QQuickWindow):
            raise RuntimeError(f"the room's window could not be opened: {component.errorString()}")
        self.window, self._component = window, component
        self._guard(window)
        if self._size is not None or screen is None:
            window.resize(self._size or QSize(1280, 720))
            window.show()
        else:
            window.setFlags(
                window.flags() | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
            )
            self._place(window, screen)
        self._shell.room.stand(True)

    def _place(self, window: QQuickWindow, screen: QScreen) -> None:
        self._placed = screen.name()
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def close(self) -> None:
        """The screen has gone, or is not wanted: the class view comes to the kiosk."""
        window, self.window = self.window, None
        self._shell.room.stand(False)
        if window is not None:
            window.hide()
            window.deleteLater()

    def end(self) -> None:
        """The kiosk ends: what the engine has made goes before it, all the way (a component that lives on keeps a
        hold on the dead engine, which Python then stumbles over)."""
        self._settle.stop()
        window = self.window
        self.close()
        if window is not None:
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self._component = None
