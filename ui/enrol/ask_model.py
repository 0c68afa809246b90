"""A yes or no about a person: is this what the citizen ID says of you; is this you who is here already?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Person:
    """What is shown of somebody. `gender` "f", "m" or "-"."""

    name: str
    call: str
    birth_year: int
    gender: str
    village: str = ""


@dataclass(frozen=True)
class EnrolAskWays:
    back: Callable[[], None]
    yes: Callable[[], None]
    no: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class EnrolAskModel(QObject):
    def __init__(self, kind: str, person: Person, ways: EnrolAskWays) -> None:
        super().__init__()
        self._kind, self._person, self._ways = kind, person, ways

    @Property(str, constant=True)
    def kind(self) -> str:
        """ "found": what a citizen ID said; "same": somebody who is here already."""
        return self._kind

    @Property(str, constant=True)
    def name(self) -> str:
        return self._person.name

    @Property(str, constant=True)
    def call(self) -> str:
        return self._person.call

    @Property(int, constant=True)
    def birthYear(self) -> int:
        return self._person.birth_year

    @Property(str, constant=True)
    def gender(self) -> str:
        return self._person.gender

    @Property(str, constant=True)
    def village(self) -> str:
        return self._person.village

    @Slot()
    def yes(self) -> None:
        self._ways.yes()

    @Slot()
    def no(self) -> None:
        self._ways.no()

    @Slot()
    def back(self) -> None:
        self._ways.back()
