"""The door of a class: cards, scanner, a typed number, a name found, guests; and what was entered by mistake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk import attendance, cards, classes, residents
from kiosk.classes import ClassSession
from kiosk.clock import today
from kiosk.errors import KioskError
from ui.camera.reading import CardReading
from ui.classes.attendance_list_model import AttendanceListModel, AttendanceListWays
from ui.classes.calling import Calling
from ui.classes.check_in_model import UNDO_MS, CheckInModel, CheckInWays
from ui.classes.guest_model import GuestModel
from ui.learner.number_model import NumberModel
from ui.people.find_person_model import FindPersonModel, FindPersonWays
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class CheckInExits:
    """Where the door leads: back to the facilitator's page, into the lesson. `title` names a class."""

    page: Callable[[], None]
    teach: Callable[[], None]
    title: Callable[[ClassSession], str]
    enrol: Callable[[], None]
    """Somebody new is written down, then comes in (`enter`)."""


class CheckInFlow(QObject):
    """Holds who came in last: that entry can be taken back with one tap."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, exits: CheckInExits) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._calling = Calling(shell, self)
        self._last: str | None = None
        self._reads_names = False

    def show(self) -> None:
        """The camera's picture and the names; the facilitator's page when no class is open."""
        session = classes.current(self._s.store)
        if session is None:
            self._exits.page()
            return
        self._shell.attend("facilitator")
        store = self._s.store
        ways = CheckInWays(
            back=self._exits.page,
            guest=self.guest,
            find=self.find,
            number=self.number,
            enrol=self._exits.enrol,
            listing=self.listing,
            teach=self._exits.teach,
            read=self._read,
            present=lambda: attendance.present(store, session.id),
            undo=lambda who: self._undo(session.id, who),
            status=self._s.uploader.status,
            tell=self._tell,
            names=self._read_names,
        )
        last = self._last if self._just_now(session.id) else None
        camera = self._reading.has_camera
        model = CheckInModel(self._exits.title(session), camera, ways, last, self._reads_names)
        self._shell.show("CheckIn", model)
        self._reading.show(model)

    def _just_now(self, class_id: str) -> bool:
        """Whether the last one came to this class within the time to take that back."""
        at = next(
            (one.at for one in attendance.present(self._s.store, class_id) if one.id == self._last), None
        )
        return at is not None and abs(self._s.store.clock.wall() - at) < UNDO_MS

    # --- ways in
    def _read(self, payload: str | bytes, method: str) -> attendance.CheckIn:
        """A card at the camera or the scanner. Raises KioskError for one that does not count."""
        came = self._came(cards.learner(cards.identify(self._s.store, payload)), method)
        self._reading.known(payload)
        return came

    def _came(self, resident_id: str, method: str) -> attendance.CheckIn:
        session = classes.current(self._s.store)
        if session is None:
            raise attendance.no_class()
        came = attendance.check_in(self._s.store, session.id, resident_id, method)
        self._last = resident_id if came.first else self._last
        self._s.uploader.nudge()
        return came

    def enter(self, resident_id: str) -> bool:
        """Somebody who was just written down or found comes in; False without an open class or room to save it."""
        if classes.current(self._s.store) is None:
            return False
        return self._shell.attempt(lambda: self._came(resident_id, "list"))

    def _tell(self, name: str) -> None:
        self._shell.touched()
        self._shell.chime("tinh")
        self._shell.room.came(name)
        if self._reads_names:
            self._calling.call(name)

    def _read_names(self, aloud: bool) -> None:
        self._reads_names = aloud

    def find(self) -> None:
        """By name; cards that are held up meanwhile count all the same."""
        session = classes.current(self._s.store)
        if session is None:
            return
        store = self._s.store

        def heard(payload: str | bytes, method: str) -> None:
            try:
                came = self._read(payload, method)
            except KioskError:
                model.heard(False)
                return
            self._tell(came.call)
            model.heard(True)

        ways = FindPersonWays(
            back=self.show, choose=self._chosen, there=lambda: attendance.whom(store, session.id)
        )
        model = FindPersonModel(residents.listing(store), "class", today(store.clock).year, ways)
        self._shell.show("FindPerson", model)
        self._reading.listen(heard)

    def _chosen(self, resident_id: str) -> None:
        came: list[attendance.CheckIn] = []
        if self._shell.attempt(lambda: came.append(self._came(resident_id, "list"))):
            self.show()
            self._tell(came[0].call)

    def number(self) -> None:
        """By the six digits on the card."""
        self._reading.pause()
        self._shell.show("Number", NumberModel(self._typed, self.show))

    def _typed(self, number: str) -> None:
        """Raises CardRefused for a number that is nobody's; a full disk is told over the screen."""
        resident = cards.learner(cards.by_number(self._s.store, number))
        came: list[attendance.CheckIn] = []
        if self._shell.attempt(lambda: came.append(self._came(resident, "number"))):
            self.show()
            self._tell(came[0].call)

    def guest(self) -> None:
        self._reading.pause()
        self._shell.show("Guest", GuestModel(self._add_guest, self.show))

    def _add_guest(self, gender: str, band: str) -> None:
        session = classes.current(self._s.store)
        added: list[str] = []
        if session is not None and self._shell.attempt(
            lambda: added.append(attendance.add_guest(self._s.store, session.id, gender, band))
        ):
            self._last = added[0]
            self._s.uploader.nudge()
            self._shell.chime("tinh")
        self.show()

    # --- what was a mistake
    def listing(self) -> None:
        """Everybody who is there, to take one back."""
        session = classes.current(self._s.store)
        if session is None:
            return
        self._reading.pause()
        ways = AttendanceListWays(
            back=self.show,
            present=lambda: attendance.present(self._s.store, session.id),
            undo=lambda who: self._undo(session.id, who),
        )
        self._shell.show("AttendanceList", AttendanceListModel(self._exits.title(session), ways))

    def _undo(self, class_id: str, who: str) -> bool:
        done = self._shell.attempt(lambda: attendance.undo(self._s.store, class_id, who))
        if done:
            self._last = None if who == self._last else self._last
            self._s.uploader.nudge()
        return done
