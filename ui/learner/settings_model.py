"""Language heard, speed, loudness, size and colours, chosen at once."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.preferences import Preferences
from ui.sound.tongues import Tongue

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
CHOICES, MORE = 4, "more"
"""Choices a row has room for; the one that shows the languages that have none."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class SettingsModel(QObject):
    """`tongues` are the languages beside the lessons' own that can be heard here; `end` leads to the end of the program,
    None for whoever may not end it."""

    changed = Signal()
    turned = Signal()

    def __init__(
        self,
        preferences: Preferences,
        prefer: Callable[[Preferences], None],
        done: Callable[[], None],
        tongues: Sequence[Tongue] = (),
        end: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._preferences, self._prefer, self._done, self._end = preferences, prefer, done, end
        self._tongues = list(tongues)
        self._room = CHOICES - 1 if len(self._tongues) < CHOICES else CHOICES - 2
        chosen = next((at for at, one in enumerate(self._tongues) if one.tag == preferences.tongue), 0)
        self._page = chosen // self._room

    @Property("QVariantMap", notify=changed)
    def choices(self) -> dict[str, Any]:
        known = any(one.tag == self._preferences.tongue for one in self._tongues)
        return self._preferences.to_dict() | ({} if known else {"tongue": ""})

    @Property("QVariantList", notify=turned)
    def heard(self) -> list[dict[str, str]]:
        """{value, name, sample} of the languages that can be heard; the first is the lessons' own ("", its name is the
        screen's), the last "more" where a row has no room for all. [] where nothing was recorded in another."""
        if not self._tongues:
            return []
        here = self._tongues[self._page * self._room : (self._page + 1) * self._room]
        told = [{"value": one.tag, "name": one.name, "sample": one.sample} for one in here]
        more = [{"value": MORE, "name": "", "sample": ""}] if len(self._tongues) > self._room else []
        return [{"value": "", "name": "", "sample": ""}, *told, *more]

    @Slot()
    def turnTongues(self) -> None:
        """The next languages."""
        self._page = (self._page + 1) % -(-len(self._tongues) // self._room)
        self.turned.emit()

    @Slot(str, str)
    def choose(self, row: str, value: str) -> None:
        self._preferences = self._preferences.choose(row, value)
        self._prefer(self._preferences)
        self.changed.emit()

    @Slot()
    def done(self) -> None:
        self._done()

    @Property(bool, constant=True)
    def mayEnd(self) -> bool:
        """A facilitator is at the machine."""
        return self._end is not None

    @Slot()
    def end(self) -> None:
        if self._end is not None:
            self._end()
