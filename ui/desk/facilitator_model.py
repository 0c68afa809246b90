"""The facilitator's page: the class, what waits to be sent, and the machine's health."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from sync.uploader import Status
from ui.sound.voice_offer import Offer, VoiceOffer
from voice.ahead import Progress

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
LOOK_MS = 1000
"""How often the sending state is looked at; it costs a lock, no disk."""


@dataclass(frozen=True)
class FacilitatorFacts:
    """What the page says when it opens."""

    name: str
    residents: int
    sessions_today: int
    classes_today: int
    class_title: str = ""
    """The class that is open, or nothing."""
    planned_time: str = ""
    """When today's planned class begins ("14:00"), or nothing."""
    planned_title: str = ""
    next: str = ""
    """When the class after that is: "thứ Năm 16/10, 14:00"."""
    waits_days: int = 0
    """For how many days the oldest fact has waited to be sent, where that is too long for waiting on; else 0."""
    forgotten: str = ""
    """The day whose class the machine has closed: "yesterday", else in words; "" for none."""
    health: list[dict[str, Any]] = field(default_factory=list)
    """{part, good, amount} a part of the machine, see ui.health.health."""


@dataclass(frozen=True)
class FacilitatorWays:
    leave: Callable[[], None]
    settings: Callable[[], None]
    open_class: Callable[[], None]
    people: Callable[[], None]
    cards: Callable[[], None]
    book: Callable[[], None]
    """What goes to the commune."""
    status: Callable[[], Status]
    timetable: Callable[[], None]
    absent: Callable[[], None]
    leaders: Callable[[], None]
    hand_over: Callable[[], None]
    tv: Callable[[], None]
    held: Callable[[], None]
    """The classes that are over."""
    end: Callable[[], None]
    """The end of the class that is open."""
    studio: Callable[[], None]
    """Where voices are recorded."""
    voice: Callable[[], Progress]
    """How many sentences of the lessons can be heard without waiting."""
    offer: VoiceOffer | None
    """The Vietnamese voice that could be fetched."""
    machine: Callable[[], None]
    """How the machine is, part by part."""
    told: Callable[[], None]
    """The class that the machine has closed (`FacilitatorFacts.forgotten`)."""


def clock_of(wall: int | None) -> str:
    """A moment (ms UTC) as the clock on the wall shows it, with the day when it is not today's; "" for none."""
    if wall is None:
        return ""
    moment = datetime.fromtimestamp(wall / 1000)
    time = f"{moment.hour}:{moment.minute:02d}"
    return time if moment.date() == datetime.now().date() else f"{time}, {moment.day}/{moment.month}"


@QmlElement
@QmlUncreatable("made by the kiosk")
class FacilitatorModel(QObject):
    changed = Signal()

    def __init__(self, facts: FacilitatorFacts, ways: FacilitatorWays) -> None:
        super().__init__()
        self._facts, self._ways = facts, ways
        self._status = ways.status()
        self._voice = ways.voice()
        self._offer = self._offered()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._refresh)
        self._look.start()

    @Slot()
    def _offered(self) -> Offer:
        return self._ways.offer.now() if self._ways.offer is not None else Offer()

    @Slot()
    def _refresh(self) -> None:
        now = self._ways.status(), self._ways.voice(), self._offered()
        if now != (self._status, self._voice, self._offer):
            self._status, self._voice, self._offer = now
            self.changed.emit()

    @Property(str, constant=True)
    def name(self) -> str:
        return self._facts.name

    @Property(int, constant=True)
    def residents(self) -> int:
        return self._facts.residents

    @Property(int, constant=True)
    def sessionsToday(self) -> int:
        return self._facts.sessions_today

    @Property(int, constant=True)
    def classesToday(self) -> int:
        return self._facts.classes_today

    @Property(bool, constant=True)
    def open(self) -> bool:
        return self._facts.class_title != ""

    @Property(str, constant=True)
    def classTitle(self) -> str:
        return self._facts.class_title

    @Property(bool, constant=True)
    def planned(self) -> bool:
        """Whether the timetable has a class for today."""
        return self._facts.planned_time != ""

    @Property(str, constant=True)
    def plannedTime(self) -> str:
        return self._facts.planned_time

    @Property(str, constant=True)
    def plannedTitle(self) -> str:
        return self._facts.planned_title

    @Property(str, constant=True)
    def next(self) -> str:
        return self._facts.next

    @Property(str, constant=True)
    def forgotten(self) -> str:
        return self._facts.forgotten

    @Property("QVariantList", constant=True)
    def health(self) -> list[dict[str, Any]]:
        return self._facts.health

    @Property(int, notify=changed)
    def pending(self) -> int:
        return self._status.pending

    @Property(int, notify=changed)
    def sent(self) -> int:
        return self._status.sent

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Whether the lessons are being read into sound files now."""
        return self._voice.running and self._voice.done < self._voice.total

    @Property(int, notify=changed)
    def read(self) -> int:
        """How many of a hundred of their sentences are read."""
        return 100 * self._voice.done // max(1, self._voice.total)

    @Property(int, notify=changed)
    def notTaken(self) -> int:
        """How many facts the commune would not take."""
        return self._status.quarantined

    @Property(bool, notify=changed)
    def stopped(self) -> bool:
        """Nothing is sent until a person acts."""
        return self._status.stopped

    @Property(int, notify=changed)
    def waitsDays(self) -> int:
        """See FacilitatorFacts; nothing that waits, nothing to carry."""
        return self._facts.waits_days if self._status.pending else 0

    @Property(bool, notify=changed)
    def sending(self) -> bool:
        return self._status.sending

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._status.trouble or ""

    @Property(str, notify=changed)
    def lastSent(self) -> str:
        return clock_of(self._status.last_receipt)

    @Property(str, notify=changed)
    def offer(self) -> str:
        """ "offered", "fetching", "ready" or "trouble": the Vietnamese voice; "" when there is nothing to say."""
        return self._offer.state

    @Property(int, notify=changed)
    def offerPercent(self) -> int:
        return self._offer.percent

    @Property(int, notify=changed)
    def offerMegabytes(self) -> int:
        return self._offer.megabytes

    @Slot()
    def takeVoice(self) -> None:
        if self._ways.offer is not None:
            self._ways.offer.take()
            self._refresh()

    @Slot()
    def laterVoice(self) -> None:
        if self._ways.offer is not None:
            self._ways.offer.later()
            self._refresh()

    @Slot()
    def leave(self) -> None:
        self._ways.leave()

    @Slot()
    def settings(self) -> None:
        self._ways.settings()

    @Slot()
    def openClass(self) -> None:
        self._ways.open_class()

    @Slot()
    def timetable(self) -> None:
        self._ways.timetable()

    @Slot()
    def absent(self) -> None:
        self._ways.absent()

    @Slot()
    def leaders(self) -> None:
        self._ways.leaders()

    @Slot()
    def handOver(self) -> None:
        if self._facts.class_title:
            self._ways.hand_over()

    @Slot()
    def people(self) -> None:
        self._ways.people()

    @Slot()
    def cards(self) -> None:
        self._ways.cards()

    @Slot()
    def tv(self) -> None:
        self._ways.tv()

    @Slot()
    def endClass(self) -> None:
        if self._facts.class_title:
            self._ways.end()

    @Slot()
    def studio(self) -> None:
        self._ways.studio()

    @Slot()
    def machine(self) -> None:
        self._ways.machine()

    @Slot()
    def held(self) -> None:
        self._ways.held()

    @Slot()
    def lookAtForgotten(self) -> None:
        if self._facts.forgotten:
            self._ways.told()

    @Slot()
    def book(self) -> None:
        self._ways.book()
