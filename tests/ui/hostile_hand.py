"""What a hostile finger does: every kind of event that a touch screen, a mouse, a keyboard or a desktop can bring."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from tests.ui.hands import below, kind

TOUCHED = {"MouseArea", "QQuickMouseArea", "Finger"}
ALL_KEYS = [key for key in Qt.Key if key != Qt.Key.Key_unknown]
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
]
CHORDS = [
    *((Qt.Key.Key_F4, 3), (Qt.Key.Key_Q, 2), (Qt.Key.Key_W, 2), (Qt.Key.Key_F1, 5), (Qt.Key.Key_F2, 5)),
    *((Qt.Key.Key_Delete, 5), (Qt.Key.Key_Backspace, 5), (Qt.Key.Key_Tab, 3), (Qt.Key.Key_Escape, 3), (Qt.Key.Key_F7, 5)),
    *((Qt.Key.Key_Print, 0), (Qt.Key.Key_Meta, 0), (Qt.Key.Key_F11, 0), (Qt.Key.Key_Menu, 0), (Qt.Key.Key_Escape, 2)),
    *((Qt.Key.Key_D, 4), (Qt.Key.Key_L, 4), (Qt.Key.Key_V, 2), (Qt.Key.Key_C, 2), (Qt.Key.Key_A, 2), (Qt.Key.Key_P, 2)),
    *((Qt.Key.Key_Plus, 2), (Qt.Key.Key_Minus, 2), (Qt.Key.Key_Space, 3), (Qt.Key.Key_F10, 1), (Qt.Key.Key_Insert, 1)),
    *((Qt.Key.Key_N, 2), (Qt.Key.Key_R, 2), (Qt.Key.Key_Z, 2)),
]  # fmt: skip
USED = [
    *(Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Left),
    *(Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_F5, Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_Home, Qt.Key.Key_Enter),
]  # fmt: skip
LETTERS = "abcdđeêghiklmnoôơpqrstuưvxyầọẫ0123456789 .,;'\"<>&%\\/\u0301\u200b\u202e𠀀🙂wfj"
TYPES = [QPointingDevice.PointerType.Finger]


class HostileHand:
    """Draws events from one seeded source and sends them to one window. `sent` counts them."""

    def __init__(self, window: QQuickWindow, dice: random.Random, tokens: Sequence[str]) -> None:
        self.window, self.dice, self.tokens = window, dice, tokens
        self.sent = 0
        self.glass = QTest.createTouchDevice()
        self.down: dict[int, QPoint] = {}
        self._places: list[QPoint] = []
        self._moves: list[tuple[int, Callable[[], None]]] = [
            *((34, self._tap), (8, self._fingers), (8, self._drag), (3, self._press_and_stay), (3, self._lift)),
            *((6, self._mouse), (4, self._wheel), (10, self._chord), (8, self._used_key), (5, self._typing)),
            *((3, self._scan), (4, self._dropping), (3, self._gesture), (3, self._menu), (2, self._writing)),
            *((4, self._desktop), (1, self._cancel), (2, self._closing)),
        ]  # fmt: skip

    # --- choosing
    def look(self) -> None:
        """Where something can be touched now."""
        self._places = [
            item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            for item in below(self.window.contentItem())
            if kind(item) in TOUCHED and item.isEnabled()
        ]

    def anywhere(self) -> QPoint:
        """A place where something is, with a tremor; else any place, now and then beside the glass."""
        if self._places and self.dice.random() < 0.75:
            place = self.dice.choice(self._places)
            return place + QPoint(self.dice.randint(-6, 6), self.dice.randint(-6, 6))
        wide, high = self.window.width(), self.window.height()
        return QPoint(self.dice.randint(-20, wide + 20), self.dice.randint(-20, high + 20))

    def act(self) -> None:
        """One move, of one event or some."""
        weights, moves = zip(*self._moves, strict=True)
        self.dice.choices(moves, weights)[0]()

    def send(self, event: QEvent) -> None:
        self.sent += 1
        QCoreApplication.sendEvent(self.window, event)

    # --- fingers
    def _touch(self, changes: dict[int, tuple[str, QPoint]]) -> None:
        """One touch event: what the fingers named do, the others stay."""
        touch = QTest.touchEvent(self.window, self.glass, False)
        for finger in self.down.keys() - changes.keys():
            touch.stationary(finger)
        for finger, (what, at) in changes.items():
            getattr(touch, what)(finger, at, self.window)
            if what == "release":
                self.down.pop(finger, None)
            else:
                self.down[finger] = at
        touch.commit()
        self.sent += 1

    def _tap(self) -> None:
        finger, at = 9, self.anywhere()
        if finger in self.down:
            return
        self._touch({finger: ("press", at)})
        self._touch({finger: ("release", at)})

    def _fingers(self) -> None:
        """Two to five at once: pinching, turning, a palm."""
        fingers = range(self.dice.randint(2, 5))
        fresh = [one for one in fingers if one not in self.down]
        if fresh and self.dice.random() < 0.5:
            self._touch({one: ("press", self.anywhere()) for one in fresh})
        else:
            for one in fresh:
                self._touch({one: ("press", self.anywhere())})
        for _ in range(self.dice.randint(0, 4)):
            if self.down:
                self._touch({one: ("move", self.anywhere()) for one in self.down})
        leaving = list(self.down)
        self.dice.shuffle(leaving)
        for one in leaving if self.dice.random() < 0.8 else leaving[1:]:
            self._touch({one: ("release", self.down[one])})

    def _drag(self) -> None:
        finger = self.dice.choice((0, 9))
        if finger in self.down:
            return
        self._touch({finger: ("press", self.anywhere())})
        for _ in range(self.dice.randint(1, 6)):
            self._touch({finger: ("move", self.anywhere())})
        self._touch({finger: ("release", self.anywhere())})

    def _press_and_stay(self) -> None:
        finger = self.dice.randint(0, 4)
        if finger not in self.down:
            self._touch({finger: ("press", self.anywhere())})

    def _lift(self) -> None:
        if self.down:
            finger = self.dice.choice(sorted(self.down))
            self._touch({finger: ("release", self.anywhere())})

    def _cancel(self) -> None:
        """The system takes the fingers away: a gesture of its own, a screen that goes dark."""
        self.down.clear()
        self.send(QTouchEvent(QEvent.Type.TouchCancel, self.glass))

    def let_go(self) -> None:
        """Nobody touches anything any more."""
        for finger in sorted(self.down):
            self._touch({finger: ("release", self.down[finger])})

    # --- mouse
    def _mouse(self) -> None:
        at, button = QPointF(self.anywhere()), self.dice.choice(list(Qt.MouseButton)[1:6])
        held = self.dice.choice((button, button | Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton))
        kinds = [QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease]
        chosen = [*kinds, QEvent.Type.MouseButtonDblClick][self.dice.randint(0, 3) :]
        for what in chosen:
            pushed = Qt.MouseButton.NoButton if what == QEvent.Type.MouseMove else button
            self.send(QMouseEvent(what, at, at, pushed, held, self.dice.choice(MODIFIERS)))

    def _wheel(self) -> None:
        at, by = QPointF(self.anywhere()), QPoint(self.dice.randint(-480, 480), self.dice.randint(-480, 480))
        phase = self.dice.choice(list(Qt.ScrollPhase))
        none = Qt.MouseButton.NoButton
        self.send(QWheelEvent(at, at, by, by, none, self.dice.choice(MODIFIERS), phase, False))

    def _gesture(self) -> None:
        at = QPointF(self.anywhere())
        what = self.dice.choice(list(Qt.NativeGestureType))
        pad = QPointingDevice.primaryPointingDevice()
        self.send(QNativeGestureEvent(what, pad, 2, at, at, at, self.dice.uniform(-3, 3), QPointF(1, 1)))

    def _menu(self) -> None:
        at = self.anywhere()
        why = self.dice.choice(list(QContextMenuEvent.Reason))
        self.send(QContextMenuEvent(why, at, at, self.dice.choice(MODIFIERS)))

    # --- keys
    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = MODIFIERS[0],
        text: str = "",
        at: int = 0,
        ways: Sequence[QEvent.Type] = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease),
    ) -> None:
        repeats = self.dice.random() < 0.1
        for what in ways:
            event = QKeyEvent(what, key, modifiers, text, repeats)
            event.setTimestamp(at or time.monotonic_ns() // 1_000_000)
            self.send(event)

    def _chord(self) -> None:
        """A command of the desktop, or any key there is with anything held."""
        if self.dice.random() < 0.5:
            key, number = self.dice.choice(CHORDS)
            modifiers = MODIFIERS[number]
        else:
            key, modifiers = self.dice.choice(ALL_KEYS), self.dice.choice(MODIFIERS)
        every = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        self.key(key, modifiers, ways=every if self.dice.random() < 0.8 else every[:2])

    def _used_key(self) -> None:
        key = self.dice.choice(USED)
        text = {Qt.Key.Key_Space: " ", Qt.Key.Key_Return: "\r", Qt.Key.Key_B: "b", Qt.Key.Key_Period: "."}
        ways = [QEvent.Type.KeyPress, QEvent.Type.KeyRelease][: self.dice.choice((1, 2, 2, 2))]
        self.key(key, text=text.get(key, ""), ways=ways)

    def _typing(self) -> None:
        at = time.monotonic_ns() // 1_000_000
        for number, letter in enumerate(self.dice.choices(LETTERS, k=self.dice.randint(1, 6))):
            self.key(Qt.Key(ord(letter.upper()[0])) if letter.isascii() else Qt.Key.Key_unknown, text=letter,
                     at=at + number * self.dice.choice((5, 150)))  # fmt: skip

    def _scan(self) -> None:
        """A typing scanner with one of the cards that people have, or with anything else that bears a code."""
        digits = "".join(self.dice.choices("0123456789", k=27))
        link = "https://vi-du.vn/" + digits
        code = self.dice.choice([*self.tokens, digits, link, "\u202e" * 40, "9" * 5000, digits[:12] + "|x|"])
        at = time.monotonic_ns() // 1_000_000
        for number, letter in enumerate(code):
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            for what in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(what, key, MODIFIERS[0], letter)
                event.setTimestamp(at + 2 * number)
                QCoreApplication.sendEvent(self.window, event)  # one scan counts as one event
        self.key(Qt.Key.Key_Return, text="\r", at=at + 2 * len(code))

    def _writing(self) -> None:
        """An input method writes by itself."""
        event = QInputMethodEvent("thử", [])
        event.setCommitString("đây là chữ", 0, 0)
        focused = QGuiApplication.focusObject()
        self.send(event)
        if focused is not None:
            QCoreApplication.sendEvent(focused, event)

    # --- the desktop around it
    def _dropping(self) -> None:
        at, carried = self.anywhere(), QMimeData()
        what = self.dice.randint(0, 3)
        if what == 0:
            carried.setText(self.dice.choice(("402718", "x" * 100_000, "<script>alert(1)</script>")))
        elif what == 1:
            carried.setUrls([QUrl("file:///etc/passwd"), QUrl("https://vi-du.vn/")])
        elif what == 2:
            carried.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
        else:
            carried.setHtml("<b>?</b>")
        how, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, MODIFIERS[0]
        self.send(QDragEnterEvent(at, how, carried, left, none))
        self.send(QDragMoveEvent(at, how, carried, left, none))
        if self.dice.random() < 0.7:
            self.send(QDropEvent(QPointF(at), how, carried, left, none))
        else:
            self.send(QDragLeaveEvent())

    def _desktop(self) -> None:
        """Something takes the focus, makes the window smaller or puts it away."""
        what = self.dice.randint(0, 4)
        if what == 0:
            why = self.dice.choice(list(Qt.FocusReason))
            self.send(QFocusEvent(QEvent.Type.FocusOut, why))
            self.send(QFocusEvent(QEvent.Type.FocusIn, why))
        elif what == 1:
            self.send(QEvent(QEvent.Type.WindowDeactivate))
            self.send(QEvent(QEvent.Type.WindowActivate))
        elif what == 2:
            self.window.setWindowStates(self.dice.choice(list(Qt.WindowState)[:3]))
            self.sent += 1
        elif what == 3:
            self.send(QEvent(self.dice.choice((QEvent.Type.Leave, QEvent.Type.EnterWhatsThisMode))))
        else:
            self.window.requestActivate()
            self.sent += 1

    def _closing(self) -> None:
        what = self.dice.randint(0, 2)
        if what == 0:
            self.send(QCloseEvent())
        elif what == 1:
            self.window.close()
            self.sent += 1
        else:
            QGuiApplication.quit()
            self.sent += 1
