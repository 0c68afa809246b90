"""Who leads classes at this machine: another one is written down by one who stands here; private numbers are changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk import facilitators
from kiosk.facilitators import Facilitator
from ui.desk.leaders_model import LeadersModel, LeadersWays
from ui.first_run.leader_flow import FirstLeaderFlow
from ui.pin_model import PinModel, PinWays
from ui.services import Services
from ui.shell import Shell


class LeadersFlow(QObject):
    """Holds who was added last, until the page is left: as long as it stands there that can be undone."""

    def __init__(
        self,
        services: Services,
        shell: Shell,
        leader: Callable[[], Facilitator | None],
        page: Callable[[], None],
    ) -> None:
        """`leader` tells who is at the machine, `page` leads back to their page."""
        super().__init__()
        self._s, self._shell, self._leader, self._page = services, shell, leader, page
        self._newcomer = FirstLeaderFlow(services, shell, self._written, self._show, self._by)
        self._added: Facilitator | None = None

    def begin(self) -> None:
        """The page."""
        self._added = None
        self._show()

    def forget(self) -> None:
        """Whoever was here has gone."""
        self._added = None
        self._newcomer.forget()

    def _by(self) -> str | None:
        leader = self._leader()
        return leader.id if leader is not None else None

    def _show(self, told: str = "", who: str = "") -> None:
        leader = self._leader()
        if leader is None:
            self._page()
            return
        self._shell.attend("facilitator")
        ways = LeadersWays(back=self._leave, add=self._add, change_pin=self._change_pin, undo=self._undo)
        people = facilitators.listing(self._s.store)
        self._shell.show("Leaders", LeadersModel(people, leader, told, who, ways))

    def _leave(self) -> None:
        self.forget()
        self._page()

    def _pin(self, open: Callable[[], None], change: Callable[[str], bool] | None = None) -> None:
        """The number of the one who stands here."""
        leader = self._leader()
        if leader is None:
            return
        ways = PinWays(
            back=self._show,
            check=lambda pin: facilitators.check_pin(self._s.store, leader.id, pin),
            open=open,
            change=change,
        )
        you = leader.address[:1].upper() + leader.address[1:]
        self._shell.show("Pin", PinModel(leader.call, you, ways))

    # --- another one
    def _add(self) -> None:
        """A card that was left lying is not enough: the number once more."""
        self._added = None
        self._pin(self._newcomer.begin)

    def _written(self, newcomer: Facilitator) -> None:
        self._added = newcomer
        self._show("added", newcomer.call)

    def _undo(self) -> None:
        """Written down by mistake: name, number and card go again."""
        added = self._added
        if added is None or not self._shell.attempt(lambda: facilitators.forget(self._s.store, added.id)):
            return
        self._added = None
        self._show("removed", added.call)

    # --- the private number
    def _change_pin(self) -> None:
        """The old number, the new one, the new one once more."""
        leader = self._leader()
        if leader is not None:
            self._pin(
                lambda: self._show("pin"),
                lambda pin: self._shell.attempt(lambda: facilitators.set_pin(self._s.store, leader.id, pin)),
            )
