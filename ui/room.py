"""What the room sees: which view of the class, with which model. Rules of the TV: no camera's picture, no personal
result, no name but the last one called, and that only if the facilitator wishes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1

Tv = Literal["own", "mirror", "none"]
TVS: tuple[Tv, ...] = ("own", "mirror", "none")
"""A second screen for the class, a TV that shows what the kiosk shows, no TV."""
VIEWS = {"Teach": "Scene", "CardQuiz": "Quiz", "CheckIn": "Door", "Feedback": "Door"}
"""Screens of the kiosk that have a view for the room. All others are the facilitator's own or a learner's: the room sees
a quiet view instead."""
TAUGHT = {"Practice": "Practice", "Quiz": "Question"}
"""Screens of a learner's that have one while a class is taught."""
_NEXT = {Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space}
_BACK = {Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up}
_BLANK = {Qt.Key.Key_B, Qt.Key.Key_Period}
_AGAIN = {Qt.Key.Key_F5}


@QmlElement
@QmlUncreatable("made by the kiosk")
class Room(QObject):
    """One for all screens. `separate`: the room has a screen of its own; else the kiosk shows the class view itself."""

    changed = Signal()
    tvChanged = Signal()
    teachingChanged = Signal()
    askingChanged = Signal()
    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._model = "Calm", None
        self._title = self._name = ""
        self._teaching = self._separate = self._blank = self._shows_name = self._agreed = False
        self._tv: Tv = "own"
        self._pending: Callable[[], None] | None = None

    # --- what is shown
    def follow(self, screen: str, model: QObject | None) -> None:
        """The kiosk has gone to another screen. While help is called the room keeps what it sees; a question about
        names that was not answered is dropped."""
        if self._pending is not None:
            self._pending = None
            self.askingChanged.emit()
        if screen == "Asked":
            return
        view = (VIEWS | TAUGHT if self._teaching else VIEWS).get(screen, "")
        self._view = view or ("Door" if self._title else "Calm")
        self._model = model if view else None
        self._blank = False
        self.changed.emit()

    def begin(self, title: str) -> None:
        """A class is open; the room may see what it is about. "" when it is over."""
        if title != self._title:
            self._title, self._name = title, ""
            self.changed.emit()

    def teach(self, teaching: bool) -> None:
        """Whether the lesson that is open is taken by the class together."""
        if teaching != self._teaching:
            self._teaching = teaching
            self.teachingChanged.emit()

    @Property(bool, notify=teachingChanged)
    def teaching(self) -> bool:
        return self._teaching

    def came(self, call: str) -> None:
        """Somebody has checked in ("bà Lan")."""
        if self._shows_name:
            self._name = call
            self.changed.emit()

    @Property(str, notify=changed)
    def view(self) -> str:
        """ "Calm", "Door", "Scene", "Practice", "Question" or "Quiz"."""
        return self._view

    @Property(QObject, notify=changed)
    def model(self) -> QObject | None:
        return self._model

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._title

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._name

    @Property(bool, notify=changed)
    def blank(self) -> bool:
        """Nothing is shown: everybody looks at the facilitator."""
        return self._blank

    @Slot()
    def turnBlank(self) -> None:
        self._blank = not self._blank
        self.changed.emit()

    @Slot(int, result=str)
    def remote(self, key: int) -> str:
        """What a key of a presenter's remote asks for: "next", "back", "again" or "" (blank is done here)."""
        if key in _BLANK:
            self.turnBlank()
            return "blank"
        wished = "next" if key in _NEXT else "back" if key in _BACK else "again" if key in _AGAIN else ""
        if wished and self._blank:
            self.turnBlank()
            return "blank"
        return wished

    # --- the TV
    def use(self, tv: str, shows_name: bool) -> None:
        """As the facilitator has set it."""
        self._tv = next((one for one in TVS if one == tv), "own")
        self._shows_name = shows_name
        self._name = self._name if shows_name else ""
        self._agreed = False
        self.tvChanged.emit()
        self.changed.emit()

    def stand(self, separate: bool) -> None:
        """A screen of the room's own has come or gone."""
        if separate != self._separate:
            self._separate = separate
            self.changed.emit()

    @Property(bool, notify=changed)
    def separate(self) -> bool:
        return self._separate

    @Property(str, notify=tvChanged)
    def tv(self) -> str:
        return self._tv

    @Property(bool, notify=tvChanged)
    def showsName(self) -> bool:
        return self._shows_name

    @Slot(str)
    def chooseTv(self, tv: str) -> None:
        self.use(tv, self._shows_name)
        self.saved.emit()

    @Slot()
    def turnName(self) -> None:
        self.use(self._tv, not self._shows_name)
        self.saved.emit()

    # --- names
    def names(self, open: Callable[[], None]) -> None:
        """Opens a page with names on it; on a TV that mirrors only after the facilitator has agreed, once a visit."""
        if self._tv != "mirror" or self._agreed:
            open()
            return
        self._pending = open
        self.askingChanged.emit()

    def leave(self) -> None:
        """The facilitator goes: the next one is asked anew, and nothing of a learner's is for the room."""
        self._agreed, self._pending = False, None
        self.teach(False)
        self.askingChanged.emit()

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        return self._pending is not None

    @Slot(bool)
    def answer(self, agreed: bool) -> None:
        pending, self._pending = self._pending, None
        self._agreed = agreed
        self.askingChanged.emit()
        if agreed and pending is not None:
            pending()
