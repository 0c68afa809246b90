"""Voice, speed, loudness, size and colours, chosen at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.preferences import Preferences

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the kiosk")
class SettingsModel(QObject):
    changed = Signal()

    def __init__(
        self, preferences: Preferences, prefer: Callable[[Preferences], None], done: Callable[[], None]
    ) -> None:
        super().__init__()
        self._preferences, self._prefer, self._done = preferences, prefer, done

    @Property("QVariantMap", notify=changed)
    def choices(self) -> dict[str, Any]:
        return self._preferences.to_dict()

    @Slot(str, str)
    def choose(self, row: str, value: str) -> None:
        self._preferences = self._preferences.choose(row, value)
        self._prefer(self._preferences)
        self.changed.emit()

    @Slot()
    def done(self) -> None:
        self._done()
