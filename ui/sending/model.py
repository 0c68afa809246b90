"""The book that goes to the commune: what waits, what it has signed for, what it would not take, and by stick."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from sync.book import NotTaken
from sync.uploader import Status
from ui.desk.facilitator_model import clock_of
from ui.sending.stick_work import StickState
from ui.sticks import Stick

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_MS = 500
ROWS = 3
LONG = 2000
"""From so many facts on it is told how far sending is: they take longer than a glance."""


@dataclass(frozen=True)
class SendWays:
    back: Callable[[], None]
    send: Callable[[], None]
    status: Callable[[], Status]
    not_taken: Callable[[], Sequence[NotTaken]]
    """Asked again when the count changes."""
    sticks: Callable[[], Sequence[Stick]]
    write: Callable[[Stick], None]
    read: Callable[[Stick], None]
    stick: Callable[[], StickState]


@QmlElement
@QmlUncreatable("made by the kiosk")
class SendModel(QObject):
    """`days`: how long the oldest fact has waited, in whole days. `joined`: this point belongs to a commune's hub. `packs`:
    the lessons that came from it, "bai-cua-xa 2"."""

    changed = Signal()

    def __init__(self, days: int, joined: bool, ways: SendWays, packs: str = "") -> None:
        super().__init__()
        self._ways, self._days, self._joined = ways, days, joined
        self._packs = packs
        self._status, self._stick = ways.status(), ways.stick()
        self._rows = list(ways.not_taken())
        self._page = 1
        self._asking = ""
        self._sticks: list[Stick] = []
        self._most = self._status.pending
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._refresh)
        self._look.start()

    @Slot()
    def _refresh(self) -> None:
        status, stick = self._ways.status(), self._ways.stick()
        if (status, stick) == (self._status, self._stick):
            return
        if status.quarantined != self._status.quarantined:
            self._rows, self._page = list(self._ways.not_taken()), 1
        self._most = max(self._most, status.pending) if status.sending else status.pending
        self._status, self._stick = status, stick
        self.changed.emit()

    # --- what waits
    @Property(int, notify=changed)
    def pending(self) -> int:
        return self._status.pending

    @Property(int, notify=changed)
    def sent(self) -> int:
        return self._status.sent

    @Property(str, notify=changed)
    def lastReceipt(self) -> str:
        return clock_of(self._status.last_receipt)

    @Property(int, constant=True)
    def days(self) -> int:
        return self._days

    @Property(bool, constant=True)
    def joined(self) -> bool:
        return self._joined

    @Property(str, constant=True)
    def packs(self) -> str:
        return self._packs

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        return self._status.sending

    @Property(bool, notify=changed)
    def long(self) -> bool:
        """Whether sending takes so long that it is shown how far it is."""
        return self._status.sending and self._most >= LONG

    @Property(float, notify=changed)
    def part(self) -> float:
        """How much of what waited when sending began has been sent, 0 to 1."""
        return 1 - self._status.pending / self._most if self._most else 1.0

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._status.trouble or ""

    @Property(bool, notify=changed)
    def stopped(self) -> bool:
        """Nothing is sent until a person acts."""
        return self._status.stopped

    @Property(str, notify=changed)
    def keeping(self) -> str:
        """Why today's copy of the book could not be kept, in Vietnamese; "" when it could."""
        return self._status.keeping or ""

    # --- what was not taken
    @Property(int, notify=changed)
    def notTaken(self) -> int:
        return self._status.quarantined

    @Property(int, notify=changed)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._rows) // ROWS))

    @Property("QVariantList", notify=changed)
    def rows(self) -> list[dict[str, Any]]:
        """{kind, reason, count, day}: the words are the screen's."""
        first = (self._page - 1) * ROWS
        return [
            {"kind": one.kind, "reason": one.reason, "count": one.count, "day": _day(one.wall)}
            for one in self._rows[first : first + ROWS]
        ]

    @Slot()
    def turnPage(self) -> None:
        self._page = self._page % int(self.pages) + 1
        self.changed.emit()

    # --- the stick
    @Property(str, notify=changed)
    def asking(self) -> str:
        """ "write" or "read" while it is asked which stick; "none" while there is none; "" else."""
        return self._asking

    @Property("QStringList", notify=changed)
    def sticks(self) -> list[str]:
        return [stick.name for stick in self._sticks]

    @Property(str, notify=changed)
    def step(self) -> str:
        """See ui.sending.stick_work.StickState."""
        return self._stick.step

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._stick.busy

    @Property(str, notify=changed)
    def stick(self) -> str:
        return self._stick.stick

    @Property(int, notify=changed)
    def events(self) -> int:
        return self._stick.events

    @Property(str, notify=changed)
    def program(self) -> str:
        """The version of the program that was taken from the stick, "" when none was."""
        return self._stick.program

    @Property(int, notify=changed)
    def percent(self) -> int:
        """How much is written to the stick, -1 while that is not known."""
        return 100 * self._stick.done // self._stick.of if self._stick.of else -1

    @Property(str, notify=changed)
    def stickTrouble(self) -> str:
        return self._stick.trouble

    @Slot()
    def write(self) -> None:
        self._choose("write")

    @Slot()
    def read(self) -> None:
        self._choose("read")

    def _choose(self, what: str) -> None:
        """With one stick there is nothing to ask."""
        if self._stick.busy:
            return
        self._sticks = list(self._ways.sticks())
        self._asking = what if self._sticks else "none"
        if len(self._sticks) == 1:
            self.take(0)
        else:
            self.changed.emit()

    @Slot(int)
    def take(self, index: int) -> None:
        """This stick."""
        if self._asking in ("write", "read") and 0 <= index < len(self._sticks):
            do = self._ways.write if self._asking == "write" else self._ways.read
            self._asking = ""
            do(self._sticks[index])
            self._stick = self._ways.stick()
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        self._ways.send()

    @Slot()
    def back(self) -> None:
        self._ways.back()


def _day(wall: int | None) -> str:
    if wall is None:
        return ""
    moment = datetime.fromtimestamp(wall / 1000)
    return f"{moment.day}/{moment.month}/{moment.year}"
