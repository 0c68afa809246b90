"""The drawn phone of a practice as QML shows it: its parts, its keyboard, what is typed, where the finger shall go."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from content.lesson import Lesson
from kiosk.practice import Run
from ui.lesson.phone_keys import PAGE, SHIFT, rows, shown_next
from ui.lesson.practice_view import fields_view, gesture_view, parts_view

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("a practice is one")
class PhoneModel(QObject):
    """Reads a run; whoever changes it emits `changed`. Which page of keys is shown is kept here."""

    changed = Signal()

    def __init__(self, lesson: Lesson, language: str, run: Run) -> None:
        super().__init__()
        self._lesson, self._language, self._run = lesson, language, run
        self._hint = 0
        self._page, self._shift = "letters", False

    def _turn(self, sign: str) -> bool:
        """Whether a key only turned the keyboard: capitals, or its other page."""
        if sign == SHIFT:
            self._shift = not self._shift
        elif sign == PAGE:
            self._page = "letters" if self._page == "signs" else "signs"
        else:
            self._shift = False
            return False
        return True

    def _first_page(self) -> None:
        self._page, self._shift = "letters", False

    @Property(int, notify=changed)
    def hint(self) -> int:
        return self._hint

    @Property(str, notify=changed)
    def target(self) -> str:
        """The part that pulses and that the ghost finger goes to."""
        return self._run.target or ""

    @Property(str, notify=changed)
    def gesture(self) -> str:
        """What the ghost finger does there: "tap", "hold" or "swipe-left" and the like."""
        return gesture_view(self._run.intended)

    @Property(str, notify=changed)
    def look(self) -> str:
        return self._run.screen.look

    @Property(bool, notify=changed)
    def wifi(self) -> bool:
        return self._run.screen.wifi

    @Property(bool, notify=changed)
    def arrow(self) -> bool:
        """Whether there is a way back at the upper left; touching it is told as BACK."""
        return self._run.screen.back is not None

    @Property("QVariantList", notify=changed)
    def parts(self) -> list[dict[str, Any]]:
        """What stands on the phone, from top to bottom."""
        return parts_view(self._run.screen, self._lesson, self._language, side=False)

    @Property("QVariantList", notify=changed)
    def sideKeys(self) -> list[dict[str, Any]]:
        """The keys on the phone's edge, and the bar at its foot."""
        return parts_view(self._run.screen, self._lesson, self._language, side=True)

    # --- the phone's keyboard
    @Property("QVariantMap", notify=changed)
    def typed(self) -> dict[str, str]:
        """What stands in the fields, by id; dots for secrets."""
        return fields_view(self._run)

    @Property(str, notify=changed)
    def focus(self) -> str:
        """The field that the keys go to; "" without a keyboard."""
        return (self._run.field.id or "") if self._run.field and not self._run.finished else ""

    @Property("QVariantList", notify=changed)
    def keys(self) -> list[list[dict[str, Any]]]:
        """The rows of keys; none where there is no field."""
        part = self._run.field
        if part is None or self._run.finished:
            return []
        return rows(part.data.get("keys", "letters"), self._page, self._shift)

    @Property(str, notify=changed)
    def nextKey(self) -> str:
        """The key that pulses and that the ghost finger goes to; "" while nothing is to be typed."""
        part = self._run.field
        keys = part.data.get("keys", "letters") if part else "letters"
        return shown_next(self._run.next_key, keys, self._page)
