"""Cards go to the screen that looks for them, and to no screen that has gone."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

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
