"""The first-run assistant, made when it is first needed: most machines never need it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk import first_run
from kiosk.facilitators import Facilitator
from ui.camera.reading import CardReading
from ui.services import Services
from ui.shell import Shell

if TYPE_CHECKING:
    from ui.classes.flow import ClassFlow
    from ui.first_run.flow import FirstRunFlow


class SettingUp:
    """Begins the assistant; it leads back to the facilitator who opened it, or to the welcome screen."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, desk: ClassFlow) -> None:
        self._s, self._shell, self._reading, self._desk = services, shell, reading, desk
        self._flow: FirstRunFlow | None = None

    def if_due(self) -> None:
        """Comes by itself on a machine that nobody has set up (kiosk.first_run)."""
        if first_run.due(self._s.store):
            self.begin()

    def or_else(self, go_on: Callable[[], None]) -> None:
        """While nobody is here yet anybody may make the machine theirs; else it goes on."""
        if first_run.nobody_yet(self._s.store):
            self.begin()
        else:
            go_on()

    def begin(self) -> None:
        """The question that stood there last, else the first."""
        if self._flow is None:
            from ui.first_run.flow import FirstRunExits, FirstRunFlow

            desk = self._desk
            exits = FirstRunExits(desk.page, self._lead, desk.people.show, desk.choose)
            self._flow = FirstRunFlow(self._s, self._shell, self._reading, exits)
        self._flow.begin()

    def _lead(self, leader: Facilitator) -> None:
        self._desk.lead(leader)
        self._desk.page()

    def close(self) -> None:
        """The kiosk ends."""
        if self._flow is not None:
            self._flow.close()
