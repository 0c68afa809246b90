"""What a facilitator does beside the class: hand it over, see who is missed, how the machine is, who else leads here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk import absent, cards, classes, facilitators, settings
from kiosk.absent import Absent
from kiosk.cards import Identified
from kiosk.clock import today
from kiosk.errors import CardRefused, KioskError
from kiosk.facilitators import Facilitator
from ui.camera.reading import CardReading
from ui.desk.absent_model import AbsentModel, AbsentWays
from ui.desk.leaders_flow import LeadersFlow
from ui.health.flow import HealthFlow
from ui.learner.number_model import NumberModel
from ui.learner.scan_model import ScanModel, ScanWays
from ui.pin_model import PinModel, PinWays
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class DeskExits:
    """`pin` asks a facilitator for the private number, then does what it is told; `lead` changes who leads."""

    page: Callable[[], None]
    leader: Callable[[], Facilitator | None]
    lead: Callable[[Facilitator], None]
    set_up: Callable[[], None]


def asking(facilitator: Facilitator) -> str:
    """How the facilitator is addressed at the head of a sentence."""
    return facilitator.address[:1].upper() + facilitator.address[1:]


class DeskFlow(QObject):
    """Holds nothing but the ways, and what was found of the machine."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, exits: DeskExits) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._health = HealthFlow(services, shell, exits.page, exits.set_up)
        self._leaders = LeadersFlow(services, shell, exits.leader, exits.page)

    def machine(self) -> None:
        """How the machine is."""
        self._health.show()

    def leaders(self) -> None:
        """Who leads classes here."""
        self._leaders.begin()

    def forget(self) -> None:
        """The facilitator has gone."""
        self._leaders.forget()

    def close(self) -> None:
        """The kiosk ends."""
        self._health.close()

    # --- another one takes the class
    def hand_over(self) -> None:
        """The card of the one who takes the class, then their private number."""
        self._shell.attend("facilitator")
        ways = ScanWays(self._exits.page, self._exits.page, self._number, self._read)
        model = ScanModel(ways, facilitator=True, taking=True)
        self._shell.show("Scan", model)
        self._reading.show(model)

    def _number(self) -> None:
        self._reading.pause()
        self._shell.show(
            "Number",
            NumberModel(lambda number: self._taker(cards.by_number(self._s.store, number)), self.hand_over),
        )

    def _read(self, payload: str | bytes, method: str) -> None:
        self._taker(cards.identify(self._s.store, payload))

    def _taker(self, who: Identified) -> None:
        if who.kind != "facilitator":
            raise CardRefused("card.learner", "This is a learner's card.", "Đây là thẻ học của bà con.")
        session = classes.current(self._s.store)
        if session is not None and session.facilitator == who.holder_id:
            raise CardRefused(
                "card.same",
                "This facilitator leads the class already.",
                "Thẻ này là của người đang dạy lớp. Mời người nhận lớp đưa thẻ nhé.",
            )
        self._reading.pause()
        self._shell.chime("tinh")
        taker = facilitators.get(self._s.store, who.holder_id)
        ways = PinWays(
            back=self._exits.page,
            check=lambda pin: facilitators.check_pin(self._s.store, taker.id, pin),
            open=lambda: self._take(taker),
        )
        self._shell.show("Pin", PinModel(taker.call, asking(taker), ways))

    def _take(self, taker: Facilitator) -> None:
        session = classes.current(self._s.store)
        if session is not None and self._shell.attempt(
            lambda: classes.hand_over(self._s.store, session.id, taker.id)
        ):
            self._s.uploader.nudge()
            self._exits.lead(taker)
        self._exits.page()

    # --- who is missed
    def absent(self) -> None:
        """Who has not come for weeks."""
        self._shell.attend("facilitator")
        store, weeks = self._s.store, absent.weeks(self._s.store)
        ways = AbsentWays(back=self._exits.page, paper=lambda people: self._paper(people, weeks))
        model = AbsentModel(absent.absent(store), weeks, self._s.print_paper is not None, ways)
        self._shell.show("Absent", model)

    def _paper(self, people: Sequence[Absent], weeks: int) -> str:
        from ui.printing.absent import absent_pdf

        store, day = self._s.store, today(self._s.store.clock)
        house = settings.get(store, settings.HOUSE) or settings.get(store, settings.VILLAGE) or ""
        file = self._s.documents / f"chua-den-{day}.pdf"
        try:
            self._s.documents.mkdir(parents=True, exist_ok=True)
            absent_pdf(people, weeks, str(house), day, file)
        except (KioskError, OSError):
            return ""
        if self._s.print_paper is None:
            return file.name
        return "printed" if self._s.print_paper(file) else ""
