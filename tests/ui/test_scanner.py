"""A scanner's burst never reaches the screen; what people type always does, whole and in order."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from tests.cards_pictures import token
from ui.camera.scanner import TypingScanner

CARD = token(402718)


class Window(QWindow):
    """Keeps what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.presses: list[str] = []
        self.keys: list[tuple[str, int]] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.presses.append(event.text() or Qt.Key(event.key()).name)
        self.keys.append(("down", event.key()))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.keys.append(("up", event.key()))


class Keyboard:
    """Sends keys with the times it is told; `now` in ms."""

    def __init__(self, window: QWindow) -> None:
        self.window, self.now = window, 1_000

    def press(
        self, text: str, key: int | None = None, *, repeat: bool = False, mods=Qt.KeyboardModifier.NoModifier
    ) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(text.upper()) if key is None else key, mods, text, repeat)
            event.setTimestamp(self.now)
            QCoreApplication.sendEvent(self.window, event)

    def type(self, text: str, gap: int) -> None:
        for letter in text:
            self.now += gap
            self.press(letter)

    def enter(self, gap: int = 10, key: int = Qt.Key.Key_Return) -> None:
        self.now += gap
        self.press("\r", key)


@pytest.fixture
def scanner(qapp: QGuiApplication):
    scanner = TypingScanner()
    scanner.scans = []
    scanner.scanned.connect(scanner.scans.append)
    qapp.installEventFilter(scanner)
    yield scanner
    qapp.removeEventFilter(scanner)


@pytest.fixture
def window(qapp: QGuiApplication) -> Window:
    return Window()


@pytest.fixture
def keyboard(window: Window) -> Keyboard:
    return Keyboard(window)


@pytest.mark.parametrize("gap", [0, 5, 30, 60])
@pytest.mark.parametrize(
    "ends",
    [[], [Qt.Key.Key_Return], [Qt.Key.Key_Enter], [Qt.Key.Key_Return, Qt.Key.Key_Enter], [Qt.Key.Key_Tab]],
)
def test_a_burst_is_a_scan_and_the_screen_gets_nothing(
    scanner, window, keyboard, qtbot, gap: int, ends: list
) -> None:
    keyboard.type(CARD, gap)
    for key in ends:
        keyboard.enter(gap, key)
    qtbot.waitUntil(lambda: scanner.scans != [], timeout=1000)
    qtbot.wait(100)
    assert scanner.scans == [CARD]
    assert window.keys == []


def test_with_enter_the_scan_is_told_at_once(scanner, keyboard) -> None:
    keyboard.type(CARD, 10)
    keyboard.enter()
    assert scanner.scans == [CARD]


@pytest.mark.parametrize("gap", [61, 100, 400])
def test_typing_reaches_the_screen_whole_and_in_order(scanner, window, keyboard, qtbot, gap: int) -> None:
    keyboard.type("Nguyen 1958", gap)
    keyboard.enter(gap)
    qtbot.waitUntil(lambda: len(window.presses) == 12, timeout=1000)
    assert "".join(window.presses[:-1]) == "Nguyen 1958"
    assert scanner.scans == []
    assert window.keys[0::2] == [("down", key) for _, key in window.keys[1::2]]


def test_two_quick_keys_of_a_lively_typist_are_typing(scanner, window, keyboard, qtbot) -> None:
    for pair in ("ba", " L", "an"):
        keyboard.now += 150
        keyboard.type(pair, 40)
    qtbot.waitUntil(lambda: window.presses == list("ba Lan"), timeout=1000)
    assert scanner.scans == []


def test_two_scanners_do_not_keep_a_key_between_them(qapp, scanner, window, keyboard, qtbot) -> None:
    """A second one on the same application lets pass what the first one held."""
    second = TypingScanner()
    qapp.installEventFilter(second)
    keyboard.type("otp", 100)
    qtbot.waitUntil(lambda: window.presses == ["o", "t", "p"], timeout=1000)
    qapp.removeEventFilter(second)
    assert scanner.scans == []


def test_a_burst_of_fewer_than_six_is_typing(scanner, window, keyboard) -> None:
    keyboard.type("40271", 10)
    keyboard.enter()
    assert "".join(window.presses[:5]) == "40271"
    assert window.presses[5:] == ["\r"]
    assert scanner.scans == []


def test_typing_just_before_a_scan_stays_typing(scanner, window, keyboard, qtbot) -> None:
    keyboard.type("ab", 200)
    keyboard.now += 100
    keyboard.type(CARD, 10)
    keyboard.enter()
    assert scanner.scans == [CARD]
    assert window.presses == ["a", "b"]


@pytest.mark.parametrize(
    "text", ["https://vi-du.vn/?a=1&b=2", "00020101021238", "012345678901||Nguyễn Thị Lan"]
)
def test_foreign_codes_come_out_too(scanner, window, keyboard, text: str) -> None:
    for letter in text:
        keyboard.now += 15
        if letter in ":?&|" or letter.isupper():
            keyboard.press("", Qt.Key.Key_Shift)
        keyboard.press(letter)
    keyboard.enter()
    assert scanner.scans == [text]
    assert window.presses == []


def test_two_cards_one_after_the_other(scanner, keyboard) -> None:
    for number in (1, 2):
        keyboard.now += 300
        keyboard.type(token(number), 8)
        keyboard.enter()
    assert scanner.scans == [token(1), token(2)]


def test_a_key_held_down_is_no_scanner(scanner, window, keyboard) -> None:
    for _ in range(20):
        keyboard.now += 30
        keyboard.press("a", repeat=True)
    assert scanner.scans == []
    assert len(window.presses) == 20


def test_commands_and_arrows_pass_at_once_after_what_was_typed(scanner, window, keyboard) -> None:
    keyboard.type("ab", 20)
    keyboard.now += 10
    keyboard.press("", Qt.Key.Key_Left)
    keyboard.press("\x01", Qt.Key.Key_A, mods=Qt.KeyboardModifier.ControlModifier)
    assert window.presses == ["a", "b", "Key_Left", "\x01"]


def test_enter_alone_is_a_button_press(scanner, window, keyboard) -> None:
    keyboard.enter(500)
    keyboard.enter(20)
    assert window.presses == ["\r", "\r"]


def test_a_window_closed_meanwhile_is_left_alone(scanner, qtbot) -> None:
    gone = Window()
    Keyboard(gone).type("ab", 20)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del gone
    qtbot.wait(120)
    assert scanner.scans == []


def test_without_event_times_the_clock_that_is_handed_in_counts(qapp, window) -> None:
    times = iter(range(1_000, 100_000, 20))
    scanner = TypingScanner(clock=lambda: next(times))
    scans = []
    scanner.scanned.connect(scans.append)
    qapp.installEventFilter(scanner)
    try:
        keyboard = Keyboard(window)
        keyboard.now = 0
        keyboard.type(CARD, 0)
        keyboard.enter(0)
    finally:
        qapp.removeEventFilter(scanner)
    assert scans == [CARD]


def test_a_text_field_gets_what_is_typed_and_not_what_is_scanned(scanner, qtbot) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(
        b"import QtQuick\nWindow { visible: true; width: 300; height: 80\n"
        b" property alias typed: field.text\n TextInput { id: field; focus: true; anchors.fill: parent } }",
        "",
    )
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    with qtbot.waitExposed(window):
        pass
    window.requestActivate()
    qtbot.waitUntil(lambda: window.activeFocusItem() is not None, timeout=2000)
    keyboard = Keyboard(window)
    keyboard.type("Lan", 120)
    keyboard.now += 200
    keyboard.type(CARD, 10)
    keyboard.enter()
    keyboard.now += 200
    keyboard.type("58", 120)
    qtbot.waitUntil(lambda: window.property("typed") == "Lan58", timeout=2000)
    assert scanner.scans == [CARD]
    window.close()
    window.deleteLater()
