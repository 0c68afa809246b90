"""Scanners that type: a card's code arrives as a burst of keys, faster than anybody types.

The filter stands before the windows. Keys at most `GAP_MS` apart are held back for a moment; six characters
or more in one go are a scan, and nothing of it reaches the screen. Anything slower is typing: it goes on to
where it was meant, in order, at most a blink later.
"""

import time
from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow

GAP_MS = 60
"""Scanners send a key every 5 to 60 ms; people take more than 100."""
SHORTEST = 6
"""Fewer characters than this are never a scan."""
LONGEST = 4096
"""More characters than any code holds: a stuck key or a jammed scanner. They are dropped."""
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SILENT = {Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_AltGr}
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def _steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


class TypingScanner(QObject):
    """`scanned` brings the text of each scan, without its Enter, whatever it is: a card's digits or a foreign
    link.

    Install it with `window.installEventFilter(scanner)`. Times are those of the key events; `clock` (steady ms)
    serves for events without one.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], int] = _steady_ms) -> None:
        super().__init__(parent)
        self._clock = clock
        self._held: list[tuple[QWindow, QKeyEvent]] = []
        self._text = ""
        self._last: int | None = None
        self._ended: int | None = None
        self._released: set[int] = set()
        self._pause = QTimer(self, singleShot=True, interval=GAP_MS + 15)
        self._pause.timeout.connect(self._quiet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt for every event; True keeps a key from the window."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent) or isinstance(event, _Kept):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(watched, event)
        return self._press(watched, event)

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        now = event.timestamp() or self._clock()
        if self._last is not None and not 0 <= now - self._last <= GAP_MS:
            self._quiet()
        key, text = event.key(), event.text()
        if key in _ENDS:
            if len(self._text) >= SHORTEST or (self._ended is not None and 0 <= now - self._ended <= GAP_MS):
                self._released.add(key)
                self._ended = now
                self._scan()
                return True
            self._let_go()
            return False
        if key in _SILENT and self._held:
            self._hold(window, event, now)
            return True
        if len(text) != 1 or not text.isprintable() or event.modifiers() & _COMMANDS or event.isAutoRepeat():
            self._let_go()
            return False
        self._hold(window, event, now)
        self._text += text
        if len(self._text) > LONGEST:
            self._text = self._text[:LONGEST]
        return True

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        if event.key() in self._released:
            self._released.discard(event.key())
            return True
        if self._held:
            self._held.append((window, _copy(event)))
            return True
        return False

    def _hold(self, window: QWindow, event: QKeyEvent, now: int) -> None:
        self._held.append((window, _copy(event)))
        self._last, self._ended = now, None
        self._pause.start()

    def _quiet(self) -> None:
        """No key came for a while: what is held was a scan without Enter, or typing."""
        if len(self._text) >= SHORTEST:
            self._scan()
        else:
            self._let_go()

    def _scan(self) -> None:
        """Drops the held keys, and their releases still to come; tells the text."""
        self._pause.stop()
        down = set()
        for _, event in self._held:
            if event.type() == QEvent.Type.KeyPress:
                down.add(event.key())
            else:
                down.discard(event.key())
        self._released |= down
        text, self._text, self._held, self._last = self._text, "", [], None
        if text:
            self.scanned.emit(text)

    def _let_go(self) -> None:
        """Sends the held keys on to their windows, in order."""
        self._pause.stop()
        held, self._held, self._text, self._last = self._held, [], "", None
        for window, event in held:
            if shiboken6.isValid(window):
                QCoreApplication.sendEvent(window, event)


class _Kept(QKeyEvent):
    """A key that was held once. No scanner holds it again: two would hand it to and fro for ever."""


def _copy(event: QKeyEvent) -> QKeyEvent:
    same = _Kept(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    same.setTimestamp(event.timestamp())
    return same
