"""Cards from the camera and from a typing scanner, handed to whoever listens now."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

from ui.camera.scanner import TypingScanner

if TYPE_CHECKING:
    from ui.camera.camera import Camera


class Watcher(Protocol):
    """A model whose screen shows what the camera sees."""

    def previewed(self, address: str) -> None: ...
    def read(self, payload: str | bytes, method: str) -> object: ...


Listener = Callable[[str | bytes, str], object]


class CardReading(QObject):
    """One camera and one scanner for all screens; at most one listener at a time, none while paused."""

    def __init__(self, camera: Camera | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._camera = camera
        self._listener: Listener | None = None
        self._watcher: Watcher | None = None
        self._scanner = TypingScanner(self)
        self._scanner.scanned.connect(lambda text: self._came(text, "scanner"))
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._types_into)
            self._types_into(app.focusWindow())
        if camera is not None:
            camera.card.connect(lambda payload: self._came(payload, "camera"))
            camera.found.connect(self._found)
            camera.previewChanged.connect(self._previewed)
            camera.stateChanged.connect(self._state)

    @property
    def has_camera(self) -> bool:
        return self._camera is not None

    def listen(self, listener: Listener) -> None:
        """Cards go to `listener`; nothing of the picture is shown."""
        self._listener, self._watcher = listener, None
        if self._camera is not None:
            self._camera.far = False
            self._camera.start()

    def show(self, watcher: Watcher) -> None:
        """Cards and the covered picture go to the model of a screen."""
        self._listener, self._watcher = watcher.read, watcher
        if self._camera is not None:
            self._camera.stop()  # a card already in sight is told anew
            self._camera.far = bool(getattr(watcher, "far", False))
            self._camera.start()
        self._state()

    def pause(self) -> None:
        """Nobody listens; the camera is let go of."""
        self._listener = self._watcher = None
        if self._camera is not None:
            self._camera.stop()

    def close(self) -> None:
        """Lets keys pass by again."""
        self.pause()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._types_into)
            for window in app.allWindows():
                window.removeEventFilter(self._scanner)

    @Slot(QWindow)
    def _types_into(self, window: QWindow | None) -> None:
        """Keys come to the window with the focus. The whole application is not listened to: each event of every
        object would pass through Python."""
        if window is not None:
            window.installEventFilter(self._scanner)

    def known(self, payload: str | bytes) -> None:
        """The card was one of ours: its plate in the picture turns green."""
        if self._camera is not None and isinstance(payload, bytes):
            self._camera.mark(payload)

    def _look(self) -> None:
        """A screen that has gone listens no more, whichever way it went."""
        if isinstance(self._watcher, QObject) and not isValid(self._watcher):
            self.pause()

    def _came(self, payload: str | bytes, method: str) -> None:
        self._look()
        if self._listener is not None:
            self._listener(payload, method)

    def _found(self, found: list[object]) -> None:
        self._look()
        located = getattr(self._watcher, "located", None)
        if located is not None:
            located(len(found))
        seen = getattr(self._watcher, "seen_codes", None)
        if seen is not None:
            seen(found)

    def _previewed(self) -> None:
        self._look()
        if self._watcher is not None and self._camera is not None:
            self._watcher.previewed(str(self._camera.preview))

    def _state(self) -> None:
        self._look()
        state = str(self._camera.state) if self._camera is not None else "none"
        located = getattr(self._watcher, "located", None)
        if located is not None and state == "looking":
            located(0)
        missing = getattr(self._watcher, "no_camera", None)
        if missing is not None and state == "none":
            missing()
