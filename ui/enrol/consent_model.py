"""The consent: read aloud in full, answered by the person, neither answer chosen ahead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class EnrolConsentWays:
    back: Callable[[], None]
    yes: Callable[[], None]
    no: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolConsentModel(QObject):
    def __init__(self, sentences: Sequence[str], call: str, guardian: str, ways: EnrolConsentWays) -> None:
        """`guardian` is the name of who answers for a person under 16, else ""."""
        super().__init__()
        self._sentences, self._call, self._guardian, self._ways = list(sentences), call, guardian, ways

    @Property("QStringList", constant=True)
    def sentences(self) -> list[str]:
        return self._sentences

    @Property(str, constant=True)
    def call(self) -> str:
        return self._call

    @Property(str, constant=True)
    def guardian(self) -> str:
        return self._guardian

    @Slot()
    def yes(self) -> None:
        self._ways.yes()

    @Slot()
    def no(self) -> None:
        self._ways.no()

    @Slot()
    def back(self) -> None:
        self._ways.back()
