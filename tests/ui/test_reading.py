"""Cards go to the screen that looks for them, and to no screen that has gone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from shiboken6 import delete

from tests.ui.hands import until
from ui.camera.reading import CardReading


class Screen(QObject):
    """A model that keeps what is read."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[object] = []

    def previewed(self, address: str) -> None:
        self.came.append(address)

    def read(self, payload: str | bytes, method: str) -> None:
        self.objectName()  # as every model does something that needs its C++ part
        self.came.append(payload)


def scan(window: QWindow, code: str) -> None:
    """A scanner that types, fast as they are."""
    for digit in code:
        QTest.keyClick(window, digit)
    QTest.keyClick(window, Qt.Key.Key_Return)


def test_a_card_after_the_screen_has_gone_is_nobodys(qapp: QGuiApplication) -> None:
    """Whichever way it went: one that forgot to let go of the camera is no trouble."""
    reading, screen = CardReading(None), Screen()
    reading.show(screen)
    reading._scanner.scanned.emit("402718402718")
    assert screen.came == ["402718402718"]
    delete(screen)
    reading._scanner.scanned.emit("402718402719")
    reading.close()
    assert screen.came == ["402718402718"]


def test_a_scanner_types_into_whichever_window_has_the_keys(qapp: QGuiApplication) -> None:
    """Also into one that comes later, as the room's does; after the end keys pass by."""
    reading, screen = CardReading(None), Screen()
    reading.show(screen)
    for place in range(2):
        window = QWindow()
        window.show()
        window.requestActivate()
        assert until(lambda w=window: qapp.focusWindow() is w)
        scan(window, f"40271840271{place}")
        assert screen.came == [f"40271840271{one}" for one in range(place + 1)]
    reading.close()
    scan(window, "402718402719")
    assert len(screen.came) == 2
