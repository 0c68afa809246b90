"""All answers once more before anything is kept; each can be changed by touching it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.enrolment import Draft

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class EnrolSummaryWays:
    back: Callable[[], None]
    change: Callable[[str], None]
    next: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolSummaryModel(QObject):
    def __init__(self, draft: Draft, minor: bool, ways: EnrolSummaryWays) -> None:
        super().__init__()
        self._draft, self._minor, self._ways = draft, minor, ways

    @Property("QVariantList", constant=True)
    def lines(self) -> list[dict[str, Any]]:
        """{question, value, fixed}; what a citizen ID said is fixed: it is scanned anew or typed instead."""
        draft, fixed = self._draft, self._draft.citizen is not None
        lines = [
            {"question": "name", "value": draft.name, "fixed": fixed},
            {"question": "birth_year", "value": str(draft.birth_year), "fixed": fixed},
            {"question": "gender", "value": draft.gender, "fixed": fixed},
            {"question": "village", "value": draft.village, "fixed": False},
        ]
        if self._minor:
            lines.append({"question": "guardian", "value": draft.guardian, "fixed": False})
        return lines

    @Slot(str)
    def change(self, question: str) -> None:
        self._ways.change(question)

    @Slot()
    def next(self) -> None:
        self._ways.next()

    @Slot()
    def back(self) -> None:
        self._ways.back()
