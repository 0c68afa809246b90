"""Somebody starts the kiosk a second time: the one that runs comes to the front."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from kiosk.paths import DataDir

WAIT_MS = 500


def name_of(data: DataDir) -> str:
    """What the bell of this data folder is called on this machine, the same for both."""
    return "diem-hoc-so-" + hashlib.sha256(str(data.root.resolve()).encode()).hexdigest()[:20]


def ring(data: DataDir) -> bool:
    """Asks the kiosk that runs to come to the front; whether it heard."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(data))
    heard = socket.waitForConnected(WAIT_MS)
    socket.abort()
    return heard


class Doorbell(QObject):
    """Listens until `close`. Nothing that is sent is read: to be rung is all there is."""

    def __init__(self, data: DataDir, window: QWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._rung)
        QLocalServer.removeServer(name_of(data))  # left by one that lost its power
        self._server.listen(name_of(data))

    def _rung(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.abort()
            caller.deleteLater()
        states = self._window.windowStates()
        if states & Qt.WindowState.WindowMinimized:
            self._window.setWindowStates(states & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.requestActivate()

    def close(self) -> None:
        """Nobody is answered any more."""
        self._server.close()
