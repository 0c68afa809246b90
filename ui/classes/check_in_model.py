"""Checking a class in: a card is read, the fact is on the disk, then the name gets its tick."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.attendance import CheckIn, Present
from kiosk.errors import CardRefused, KioskError, StoreFull
from sync.uploader import Status

QML_IMPORT_NAME = "DiemHoc.Models"
QML_IMPORT_MAJOR_VERSION = 1
SHOWN = 10
FRESH = 4
"""As many lit names at most: cards held up at once."""
PROBLEM_MS = 4000
"""How long a refused card is spoken of before the next is invited."""
UNDO_MS = 120_000
TOGETHER_MS = 1500
"""Cards held up at once are read within this time."""


@dataclass(frozen=True)
class CheckInWays:
    back: Callable[[], None]
    guest: Callable[[], None]
    find: Callable[[], None]
    number: Callable[[], None]
    enrol: Callable[[], None]
    listing: Callable[[], None]
    teach: Callable[[], None]
    read: Callable[[str | bytes, str], CheckIn]
    """Told payload and method; the fact is on the disk when it returns. Raises KioskError."""
    present: Callable[[], list[Present]]
    undo: Callable[[str], bool]
    status: Callable[[], Status]
    tell: Callable[[str], None]
    """A check-in stands: chime, and say the name if names are read."""
    names: Callable[[bool], None]
    """Names are read aloud from now on, or no longer."""


@QmlElement
@QmlUncreatable("made by the kiosk")
class CheckInModel(QObject):
    changed = Signal()

    def __init__(
        self, lesson: str, camera: bool, ways: CheckInWays, last: str | None = None, reads_names: bool = False
    ) -> None:
        """`last` is the id of who came in last, by another screen: that can be taken back here."""
        super().__init__()
        self._lesson, self._camera, self._ways = lesson, camera, ways
        self._preview = ""
        self._cards = 0
        self._problem = ""
        self._reads_names = reads_names
        self._last = last
        self._present = ways.present()
        self._status = ways.status()
        self._clear = QTimer(self, interval=PROBLEM_MS, singleShot=True)
        self._clear.timeout.connect(lambda: self._say_problem(""))
        self._undo_ends = QTimer(self, interval=UNDO_MS, singleShot=True)
        self._undo_ends.timeout.connect(self._forget_undo)
        if last is not None:
            self._undo_ends.start()
        self._look = QTimer(self, interval=1000)
        self._look.timeout.connect(self._refresh)
        self._look.start()

    # --- what comes in
    def previewed(self, address: str) -> None:
        self._preview = address
        self.changed.emit()

    def located(self, cards: int) -> None:
        if cards != self._cards:
            self._cards = cards
            self.changed.emit()

    def read(self, payload: str | bytes, method: str) -> bool:
        """Checks a card in and says whether it was one; refusals are answered on the screen in a few words."""
        try:
            came = self._ways.read(payload, method)
        except CardRefused as refused:
            self._say_problem(refused.code.removeprefix("card."))
            return False
        except StoreFull:
            self._say_problem("full")
            return False
        except KioskError:
            self._say_problem("foreign")
            return False
        self._say_problem("")
        self._present = self._ways.present()
        if came.first:
            self._last = came.resident_id
            self._undo_ends.start()
        self._ways.tell(came.call)
        self.changed.emit()
        return True

    def _say_problem(self, problem: str) -> None:
        self._problem = problem
        if problem and problem != "full":
            self._clear.start()
        self.changed.emit()

    @Slot()
    def _refresh(self) -> None:
        status = self._ways.status()
        if status != self._status:
            self._status = status
            self.changed.emit()

    @Slot()
    def _forget_undo(self) -> None:
        self._last = None
        self.changed.emit()

    # --- what is shown
    @Property(str, constant=True)
    def lesson(self) -> str:
        return self._lesson

    @Property(bool, constant=True)
    def camera(self) -> bool:
        return self._camera

    @Property(str, notify=changed)
    def preview(self) -> str:
        return self._preview

    @Property(int, notify=changed)
    def cards(self) -> int:
        """How many codes stand in the picture now."""
        return self._cards

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why the last card did not count: "unknown", "revoked", "damaged", "foreign", "facilitator", "full" or ""."""
        return self._problem

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._present)

    @Property(int, notify=changed)
    def guests(self) -> int:
        return sum(one.guest for one in self._present)

    @Property("QVariantList", notify=changed)
    def present(self) -> list[dict[str, Any]]:
        """The newest first, as many as the screen has places; who came together with the last is fresh too."""
        last = next((one.at for one in self._present if one.id == self._last), None)
        return [
            {
                "name": one.name,
                "guest": one.guest,
                "fresh": last is not None and place < FRESH and abs(one.at - last) <= TOGETHER_MS,
            }
            for place, one in enumerate(self._present[: -SHOWN - 1 : -1])
        ]

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        return self._last is not None

    @Property(bool, notify=changed)
    def readsNames(self) -> bool:
        return self._reads_names

    @Property(int, notify=changed)
    def pending(self) -> int:
        return self._status.pending

    @Property(int, notify=changed)
    def sent(self) -> int:
        return self._status.sent

    # --- what is tapped
    @Slot()
    def undo(self) -> None:
        if self._last is not None:
            if self._ways.undo(self._last):
                self._last = None
                self._present = self._ways.present()
            self.changed.emit()

    @Slot()
    def turnNames(self) -> None:
        self._reads_names = not self._reads_names
        self._ways.names(self._reads_names)
        self.changed.emit()

    @Slot()
    def guest(self) -> None:
        self._ways.guest()

    @Slot()
    def find(self) -> None:
        self._ways.find()

    @Slot()
    def enrol(self) -> None:
        self._ways.enrol()

    @Slot()
    def number(self) -> None:
        self._ways.number()

    @Slot()
    def listing(self) -> None:
        self._ways.listing()

    @Slot()
    def teach(self) -> None:
        self._ways.teach()

    @Slot()
    def back(self) -> None:
        self._ways.back()
