"""The facilitator's page of residents: one more person, one by citizen ID, or a whole list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class PeopleWays:
    back: Callable[[], None]
    enrol: Callable[[], None]
    scan: Callable[[], None]
    bring: Callable[[], None]
    forget: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class PeopleModel(QObject):
    def __init__(self, people: int, ways: PeopleWays) -> None:
        super().__init__()
        self._people, self._ways = people, ways

    @Property(int, constant=True)
    def people(self) -> int:
        return self._people

    @Slot()
    def enrol(self) -> None:
        self._ways.enrol()

    @Slot()
    def scan(self) -> None:
        self._ways.scan()

    @Slot()
    def bring(self) -> None:
        self._ways.bring()

    @Slot()
    def forget(self) -> None:
        self._ways.forget()

    @Slot()
    def back(self) -> None:
        self._ways.back()
