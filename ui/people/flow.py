"""The facilitator's page of residents: one more by questions or citizen ID, or a whole list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk.tally import tally
from ui.camera.reading import CardReading
from ui.enrol.flow import EnrolExits, EnrolFlow
from ui.people.forget_flow import ForgetFlow
from ui.people.import_flow import ImportFlow
from ui.people.model import PeopleModel, PeopleWays
from ui.services import Services
from ui.shell import Shell


class PeopleFlow(QObject):
    """Holds nothing but the ways."""

    def __init__(
        self,
        services: Services,
        shell: Shell,
        reading: CardReading,
        page: Callable[[], None],
        check_in: Callable[[str], bool],
    ) -> None:
        """`page` is the facilitator's; `check_in` puts somebody into the open class, False without one."""
        super().__init__()
        self._s, self._shell, self._reading, self._page = services, shell, reading, page
        self._enrol = EnrolFlow(services, shell, reading, EnrolExits(check_in))
        self._lists = ImportFlow(services, shell, self.show)
        self._names = ForgetFlow(services, shell, self.show)

    def show(self) -> None:
        """One person, a citizen ID, a list."""
        self._reading.pause()
        self._shell.attend("facilitator")
        ways = PeopleWays(
            back=self._page,
            enrol=lambda: self._enrol.begin(self.show),
            scan=lambda: self._enrol.scan(self.show),
            bring=self._lists.show,
            forget=self._names.find,
        )
        self._shell.show("People", PeopleModel(tally(self._s.store).residents, ways))

    def at_the_door(self, back: Callable[[], None]) -> None:
        """Somebody new at check-in; `back` leads there again."""
        self._enrol.begin(back)

    def forget(self) -> None:
        """The facilitator goes: answers that are not saved go too."""
        self._enrol.forget()
