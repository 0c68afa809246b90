"""Cards from the facilitator's page: a lost one replaced, on paper or to be photographed; a village's sheets printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject

from kiosk import printing, residents
from kiosk.clock import today
from kiosk.errors import KioskError
from kiosk.events import band
from kiosk.folding import fold
from kiosk.residents import Resident
from kiosk.tokens import IssuedCard
from ui.enrol.card_model import EnrolCardModel, EnrolCardWays
from ui.people.cards_model import CardsModel, CardsWays
from ui.people.find_person_model import FindPersonModel, FindPersonWays
from ui.people.make_cards_model import MakeCardsFacts, MakeCardsModel, MakeCardsWays
from ui.printing.card_making import Made, Sheet, making, print_at_once
from ui.services import Services
from ui.shell import Shell


class CardFlow(QObject):
    """Holds nothing: who waits for a card is asked anew each time."""

    def __init__(self, services: Services, shell: Shell, page: Callable[[], None]) -> None:
        super().__init__()
        self._s, self._shell, self._page = services, shell, page

    def show(self) -> None:
        """Who lost a card, or which village."""
        store = self._s.store
        waiting = {one.id for one in printing.waiting(store)}
        people = residents.listing(store)
        all_of_them = Counter(one.village for one in people)
        without = Counter(one.village for one in people if one.id in waiting)
        order = sorted(all_of_them, key=lambda name: (-without[name], fold(name)))
        self._shell.attend("facilitator")
        self._shell.show(
            "Cards",
            CardsModel(
                [(name, all_of_them[name], without[name]) for name in order],
                CardsWays(self._page, self.lost, self.village),
            ),
        )

    def lost(self) -> None:
        """Whose card is gone?"""
        store = self._s.store
        ways = FindPersonWays(back=self.show, choose=self.replace, there=lambda: [])
        self._shell.show(
            "FindPerson", FindPersonModel(residents.listing(store), "card", today(store.clock).year, ways)
        )

    def replace(self, resident_id: str) -> None:
        """Is it this person? Then a new card, and the old one ends in the same moment."""
        store = self._s.store
        one = residents.get(store, resident_id)
        ages = band(one.birth_year, today(store.clock).year)
        number = one.card_number or ""
        holder = printing.Holder("resident", one.id, one.card_number)
        printer = self._s.print_paper is not None
        facts = MakeCardsFacts(one.village, 1, one.name, ages, number, printer)
        self._make(facts, [holder], self.lost, lambda: self._photo(one, holder))

    def _photo(self, one: Resident, holder: printing.Holder) -> None:
        """The new card's code on the screen, to be photographed: for its holder alone, never for the room."""
        made: list[IssuedCard] = []
        if not self._shell.attempt(lambda: made.extend(printing.issue_anew(self._s.store, [holder]))):
            return
        self._s.uploader.nudge()
        self._shell.chime("tinh")
        (card,) = made
        paper = None if self._s.print_paper is None else lambda: self._print(card)
        model = EnrolCardModel(card, one.call, False, EnrolCardWays(self.lost, paper), anew=True)
        self._shell.attend("facilitator")
        self._shell.show("EnrolCard", model, private=True)

    def _print(self, card: IssuedCard) -> bool:
        taken: list[bool] = []
        done = self._shell.attempt(
            lambda: taken.append(print_at_once(self._s.store, card, self._s.documents, self._s.print_paper))
        )
        return done and taken[0]

    def village(self, name: str) -> None:
        """Everybody there who holds no printed card."""
        store = self._s.store
        people = printing.of_village(store, printing.waiting(store), name)
        people = [one for one in people if one.kind == "resident"]
        self._make(MakeCardsFacts(name, len(people)), people, self.show)

    def _make(
        self,
        facts: MakeCardsFacts,
        people: Sequence[printing.Holder],
        back: Callable[[], None],
        photo: Callable[[], None] = lambda: None,
    ) -> None:
        name = fold(facts.person or facts.village).replace(" ", "-")
        path = self._s.documents / f"the-{''.join(c for c in name if c.isalnum() or c == '-')}.pdf"

        def make(sheet: Sheet) -> Iterator[int | Made]:
            yield from making(self._s.store, people, path, sheet, self._s.print_paper)
            self._s.uploader.nudge()
            self._shell.chime("tinh")

        def refuse(error: KioskError) -> None:
            def tell() -> None:
                raise error

            self._shell.attempt(tell)

        self._shell.show("MakeCards", MakeCardsModel(facts, MakeCardsWays(back, make, refuse, photo)))
