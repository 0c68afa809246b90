"""What a curious finger or keyboard cannot do to the kiosk's window, and what goes on working."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
    QWindow,
)
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.hands import until
from ui.ground import Ground, open_ground
from ui.lockdown import AGAIN_MS, Lockdown

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, META, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LEFT = Qt.MouseButton.LeftButton
AT = QPointF(100, 100)


class Window(QWindow):
    """Keeps what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []

    def event(self, event: QEvent) -> bool:
        told = event.key() if isinstance(event, QKeyEvent) else event.type()
        self.came.append(told)
        return super().event(event)


@pytest.fixture
def guarded(qapp: QGuiApplication) -> Iterator[Window]:
    owner, window = QObject(), Window()
    lockdown = Lockdown(owner)
    lockdown.guard(window)
    window.came.clear()
    yield window
    window.removeEventFilter(lockdown)


@pytest.fixture
def ground(qapp: QGuiApplication) -> Iterator[Ground]:
    from shiboken6 import delete

    one = open_ground(None)
    yield one
    delete(one.engine)


def press(window: QWindow, key: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    for what in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(window, QKeyEvent(what, key, modifiers, text))


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_F4, ALT, ""), (Qt.Key.Key_F4, NONE, ""), (Qt.Key.Key_F11, NONE, ""), (Qt.Key.Key_F1, CTRL | ALT, ""),
        (Qt.Key.Key_Q, CTRL, "\x11"), (Qt.Key.Key_W, CTRL, "\x17"), (Qt.Key.Key_Tab, ALT, "\t"),
        (Qt.Key.Key_V, CTRL, "\x16"),
        (Qt.Key.Key_Print, NONE, ""), (Qt.Key.Key_SysReq, ALT, ""), (Qt.Key.Key_Meta, NONE, ""),
        (Qt.Key.Key_Super_L, NONE, ""),
        (Qt.Key.Key_D, META, "d"), (Qt.Key.Key_Menu, NONE, ""), (Qt.Key.Key_Help, NONE, ""), (Qt.Key.Key_Space, ALT, " "),
        (Qt.Key.Key_Escape, CTRL | SHIFT, "\x1b"), (Qt.Key.Key_Delete, CTRL | ALT, ""), (Qt.Key.Key_Plus, CTRL, "+"),
        (Qt.Key.Key_HomePage, NONE, ""), (Qt.Key.Key_PowerOff, NONE, ""), (Qt.Key.Key_Calculator, NONE, ""),
        (Qt.Key.Key_Back, NONE, ""), (Qt.Key.Key_Zoom, NONE, ""), (Qt.Key.Key_A, ALT, "a"),
    ],
)  # fmt: skip
def test_a_command_does_not_reach_the_screen(
    guarded: Window, key: int, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    press(guarded, key, modifiers, text)
    assert guarded.came == []


@pytest.mark.parametrize(
    ("key", "modifiers", "text"),
    [
        (Qt.Key.Key_A, NONE, "a"), (Qt.Key.Key_A, SHIFT, "A"), (Qt.Key.Key_7, NONE, "7"), (Qt.Key.Key_unknown, NONE, "ắ"),
        (Qt.Key.Key_Return, NONE, "\r"), (Qt.Key.Key_Tab, NONE, "\t"), (Qt.Key.Key_Escape, NONE, "\x1b"),
        (Qt.Key.Key_PageDown, NONE, ""), (Qt.Key.Key_F5, NONE, ""), (Qt.Key.Key_Backspace, NONE, "\b"),
        (Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5"),
    ],
)  # fmt: skip
def test_typing_choosing_and_a_remote_do(
    guarded: Window, key: int, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    press(guarded, key, modifiers, text)
    assert guarded.came == [key] * 3


def test_a_key_held_while_others_are_pressed_comes_up_again(guarded: Window) -> None:
    """A hold by the space bar would else go on for ever."""
    QCoreApplication.sendEvent(
        guarded, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
    )
    QCoreApplication.sendEvent(guarded, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Control, CTRL))
    QCoreApplication.sendEvent(guarded, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, CTRL, " "))
    assert guarded.came == [Qt.Key.Key_Space, Qt.Key.Key_Space]


def mouse(button: Qt.MouseButton, what: QEvent.Type = QEvent.Type.MouseButtonPress) -> QMouseEvent:
    return QMouseEvent(what, AT, AT, button, button, NONE)


def test_only_the_first_button_of_a_mouse_does_something(guarded: Window) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton):
        for what in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            QCoreApplication.sendEvent(guarded, mouse(button, what))
    assert guarded.came == []
    QCoreApplication.sendEvent(guarded, mouse(LEFT))
    assert guarded.came == [QEvent.Type.MouseButtonPress]


def test_menus_wheels_drops_and_gestures_do_nothing(guarded: Window) -> None:
    at, carried = QPoint(5, 5), QMimeData()
    carried.setText("rm -rf")
    everything = Qt.DropAction.CopyAction
    for event in (
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, at, NONE),
        QWheelEvent(
            AT, AT, at, QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
        ),
        QDropEvent(AT, everything, carried, LEFT, NONE),
    ):
        QCoreApplication.sendEvent(guarded, event)
        assert not event.isAccepted()
    assert guarded.came == []


def test_the_window_cannot_be_closed(ground: Ground) -> None:
    """By Alt+F4, by whoever asks the application to quit, or by code."""
    closing = QCloseEvent()
    QCoreApplication.sendEvent(ground.window, closing)
    assert not closing.isAccepted()
    assert not ground.window.close()
    QGuiApplication.quit()
    until(lambda: False, 0.05)
    assert ground.window.isVisible()


def test_a_developers_window_can(qapp: QGuiApplication) -> None:
    from shiboken6 import delete

    ground = open_ground(QSize(640, 360))
    assert ground.window.close()
    delete(ground.engine)


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMinimized])
def test_the_window_fills_the_screen_again(ground: Ground, state: Qt.WindowState) -> None:
    full = Qt.WindowState.WindowFullScreen
    assert until(lambda: ground.window.windowStates() == full)
    ground.window.setWindowStates(state)
    assert until(lambda: ground.window.windowStates() == full, 2 + AGAIN_MS / 1000)


def hidden(window: QQuickWindow) -> bool:
    return window.cursor().shape() == Qt.CursorShape.BlankCursor


def test_the_pointer_comes_with_a_mouse_and_goes_with_a_finger(ground: Ground) -> None:
    window, finger = ground.window, QTest.createTouchDevice()
    assert hidden(window), "until there is a mouse"
    QTest.mouseMove(window, QPoint(50, 50))
    QTest.mouseMove(window, QPoint(51, 51))
    assert hidden(window), "a table that shakes is no mouse"
    QTest.mouseMove(window, QPoint(80, 60))
    assert not hidden(window)
    QTest.touchEvent(window, finger).press(0, QPoint(10, 10), window).commit()
    assert hidden(window)
    QTest.touchEvent(window, finger).release(0, QPoint(10, 10), window).commit()
    assert hidden(window), "what a finger leaves behind is no mouse"
    QTest.mouseMove(window, QPoint(200, 200))
    QTest.mouseMove(window, QPoint(220, 200))
    assert not hidden(window)
