"""The welcome screen: begin, change voice and size, or go to the facilitator's side."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class WelcomeWays:
    """Where one can go from here."""

    begin: Callable[[], None]
    settings: Callable[[], None]
    classroom: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class WelcomeModel(QObject):
    def __init__(self, ways: WelcomeWays, camera: bool) -> None:
        super().__init__()
        self._ways = ways
        self._camera = camera

    @Property(bool, constant=True)
    def camera(self) -> bool:
        """There is a camera: a card can be held up to it at once."""
        return self._camera

    @Slot()
    def begin(self) -> None:
        self._ways.begin()

    @Slot()
    def settings(self) -> None:
        self._ways.settings()

    @Slot()
    def classroom(self) -> None:
        self._ways.classroom()
