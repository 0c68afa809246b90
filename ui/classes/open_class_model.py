"""The class that the timetable says for today, before it is opened with one more tap."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True)
class Planned:
    """A planned class in words: "14:00", the lesson's title, its unit, the place, who leads it."""

    time: str
    title: str
    unit: str
    place: str
    leader: str
    picture: str = ""
    """Address of the lesson's picture."""
    minutes: int = 0


@dataclass(frozen=True)
class OpenClassWays:
    back: Callable[[], None]
    open: Callable[[], None]
    other: Callable[[], None]


@QmlElement
@QmlUncreatable("made by the kiosk")
class OpenClassModel(QObject):
    def __init__(self, planned: Planned, ways: OpenClassWays) -> None:
        super().__init__()
        self._planned, self._ways = planned, ways

    @Property(str, constant=True)
    def time(self) -> str:
        return self._planned.time

    @Property(str, constant=True)
    def title(self) -> str:
        return self._planned.title

    @Property(str, constant=True)
    def unit(self) -> str:
        return self._planned.unit

    @Property(str, constant=True)
    def place(self) -> str:
        return self._planned.place

    @Property(str, constant=True)
    def leader(self) -> str:
        return self._planned.leader

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._planned.picture

    @Property(int, constant=True)
    def minutes(self) -> int:
        return self._planned.minutes

    @Slot()
    def open(self) -> None:
        self._ways.open()

    @Slot()
    def other(self) -> None:
        self._ways.other()

    @Slot()
    def back(self) -> None:
        self._ways.back()
