"""A resident takes their consent back: the facilitator finds the name, asks again, and it is deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kiosk import forgetting, residents
from kiosk.clock import today
from kiosk.events import band
from ui.people.find_person_model import FindPersonModel, FindPersonWays
from ui.people.forget_model import ForgetFacts, ForgetModel, ForgetWays
from ui.services import Services
from ui.shell import Shell


class ForgetFlow(QObject):
    """Holds nothing."""

    def __init__(self, services: Services, shell: Shell, back: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._back = services, shell, back

    def find(self) -> None:
        """Whose name?"""
        store = self._s.store
        self._shell.attend("facilitator")
        ways = FindPersonWays(back=self._back, choose=self.ask, there=lambda: [])
        model = FindPersonModel(residents.listing(store), "forget", today(store.clock).year, ways)
        self._shell.show("FindPerson", model, private=True)

    def ask(self, resident_id: str) -> None:
        """Is it this person, and are they sure?"""
        store = self._s.store
        one = residents.get(store, resident_id)
        facts = ForgetFacts(
            one.name,
            one.call,
            one.village,
            band(one.birth_year, today(store.clock).year),
            one.card_number or "",
        )

        def forget() -> bool:
            done = self._shell.attempt(lambda: forgetting.forget(store, self._s.data, [one.id]))
            if done:
                self._s.drop_voices(0)
                self._s.uploader.nudge()
            return done

        ways = ForgetWays(back=self.find, home=self._back, forget=forget)
        self._shell.show("Forget", ForgetModel(facts, ways), private=True)
