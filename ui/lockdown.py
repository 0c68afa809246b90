"""What a curious finger or keyboard cannot do: close the window, leave it, call up menus, zoom, drop things on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QWindow

AGAIN_MS = 300
"""How soon the window fills the screen again; where something else insists they take turns at this pace."""
JITTER_PX = 4.0
"""Less than this is a table that shakes, not somebody's mouse."""

_T = QEvent.Type
REFUSED = frozenset(
    (
        *(_T.ContextMenu, _T.Wheel, _T.NativeGesture, _T.Gesture, _T.GestureOverride),
        *(_T.DragEnter, _T.DragMove, _T.DragLeave, _T.Drop),
        *(_T.InputMethod, _T.Shortcut, _T.EnterWhatsThisMode, _T.WhatsThisClicked, _T.HelpRequest),
    )
)
"""Events that no screen has a use for."""
KEYS = frozenset(
    (
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space),
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F5),  # a presenter's remote
        *(Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_AltGr),
    )
)
"""Keys without a letter that a screen, a scanner or a presenter's remote uses. All others do nothing."""
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEY = frozenset((_T.KeyPress, _T.KeyRelease, _T.ShortcutOverride))
_BUTTON = frozenset((_T.MouseButtonPress, _T.MouseButtonRelease, _T.MouseButtonDblClick))
_TOUCH = frozenset((_T.TouchBegin, _T.TouchUpdate))


def useful(event: QKeyEvent) -> bool:
    """Whether a key is typing, moving or choosing, and no command."""
    if event.modifiers() & COMMANDS:
        return False
    text = event.text()
    return event.key() in KEYS or (text != "" and text.isprintable())


class Lockdown(QObject):
    """Stands before the windows it guards. Unless `closable` they cannot be closed and fill the screen again; the
    pointer is hidden until a mouse is moved, and from every touch on."""

    def __init__(self, parent: QObject, *, closable: bool = False) -> None:
        super().__init__(parent)
        self._closable = closable
        self._down: set[int] = set()
        self._hidden_at: QPointF | None = None

    def guard(self, window: QWindow) -> None:
        """From now on nothing reaches this window that it has no use for."""
        window.installEventFilter(self)
        if not self._closable:
            window.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Called by Qt before the window; True keeps the event from it."""
        what = event.type()
        if what in _KEY:
            return isinstance(event, QKeyEvent) and self._key(what, event)
        if what in _BUTTON:
            return isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.LeftButton
        if what in REFUSED or (what == _T.Close and not self._closable):
            event.ignore()
            return True
        if isinstance(watched, QWindow):
            if what == _T.MouseMove and isinstance(event, QMouseEvent):
                self._moved(watched, event)
            elif what in _TOUCH:
                self._touched(watched)
            elif what == _T.WindowStateChange and not self._closable:
                QTimer.singleShot(AGAIN_MS, watched, lambda: fill(watched))
        return False

    def _key(self, what: QEvent.Type, event: QKeyEvent) -> bool:
        """A release goes where its press went: a key that is held while others are pressed comes up again."""
        if what == _T.KeyRelease:
            known = event.key() in self._down
            if not event.isAutoRepeat():
                self._down.discard(event.key())
            return not known
        if not useful(event):
            return True
        if what == _T.KeyPress:
            self._down.add(event.key())
        return False

    def _touched(self, window: QWindow) -> None:
        window.setCursor(Qt.CursorShape.BlankCursor)
        self._hidden_at = None

    def _moved(self, window: QWindow, event: QMouseEvent) -> None:
        if event.device() is None or event.device().type() == QInputDevice.DeviceType.TouchScreen:
            return
        at = event.globalPosition()
        if self._hidden_at is None:
            self._hidden_at = at
        elif (at - self._hidden_at).manhattanLength() >= JITTER_PX:
            window.unsetCursor()


def fill(window: QWindow) -> None:
    """The window fills its screen again, if something made it smaller."""
    states, full = window.windowStates(), Qt.WindowState.WindowFullScreen
    if window.isVisible() and (states & Qt.WindowState.WindowMinimized or not states & full):
        window.showFullScreen()
