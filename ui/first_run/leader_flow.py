"""A new facilitator, the first or another one: the questions that newcomers are asked, a private number, and their card."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from kiosk import enrolment, facilitators, person, settings
from kiosk.clock import today
from kiosk.enrolment import Draft
from kiosk.facilitators import Facilitator
from kiosk.tokens import IssuedCard
from ui.enrol.card_model import EnrolCardModel, EnrolCardWays
from ui.enrol.choice_model import EnrolChoiceModel, EnrolChoiceWays
from ui.enrol.text_model import EnrolTextModel, EnrolTextWays, Place
from ui.enrol.year_model import EnrolYearModel, EnrolYearWays
from ui.pin_model import PinModel, PinWays
from ui.printing.card_making import print_at_once
from ui.services import Services
from ui.shell import Shell

QUESTIONS = enrolment.QUESTIONS[:4]


class FirstLeaderFlow(QObject):
    """Holds the answers in memory until the private number was chosen; then they are written down with a card."""

    def __init__(
        self,
        services: Services,
        shell: Shell,
        led: Callable[[Facilitator], None],
        out: Callable[[], None],
        by: Callable[[], str | None] = lambda: None,
    ) -> None:
        """`by` tells which facilitator stands at the machine, None for nobody (kiosk.facilitators.good_adder)."""
        super().__init__()
        self._s, self._shell, self._led, self._out, self._by = services, shell, led, out, by
        self._draft = Draft()
        self._half: dict[str, str] = {}

    def begin(self) -> None:
        """The name first."""
        self.forget()
        self._draft = Draft(village=str(settings.get(self._s.store, settings.VILLAGE, "") or ""))
        self._ask(QUESTIONS[0])

    def forget(self) -> None:
        """Whoever typed has gone."""
        self._draft = Draft()
        self._half.clear()

    @property
    def _day(self) -> datetime.date:
        return today(self._s.store.clock)

    def _show(self, screen: str, model: QObject) -> None:
        self._shell.show(screen, model, private=True)

    def _ask(self, question: str) -> None:
        place = Place(QUESTIONS.index(question) + 1, len(QUESTIONS) + 1)

        def good(answer: str | int) -> bool:
            return enrolment.good(self._s.store, question, answer)

        def back(half: str = "") -> None:
            self._half[question] = half
            self._back(question)

        def answer(given: str | int) -> None:
            self._half.pop(question, None)
            self._draft = replace(self._draft, **{question: given})
            self._after(question)

        if question == "birth_year":
            digits = self._half.get(question) or str(self._draft.birth_year or "")
            years = (self._day.year - person.OLDEST, self._day.year)
            year = EnrolYearWays(back=back, answer=answer, good=good)
            self._show("EnrolYear", EnrolYearModel(digits, years, place, year))
        elif question == "gender":
            ways = EnrolChoiceWays(back=back, answer=answer, type=lambda: None)
            self._show("EnrolChoice", EnrolChoiceModel("gender", [], self._draft.gender, place, ways))
        else:
            text = self._half.get(question) or str(getattr(self._draft, question))
            typed = EnrolTextWays(back=back, answer=answer, good=good, scan=None, restart=self.begin)
            self._show("EnrolText", EnrolTextModel(question, text, place, typed))

    def _back(self, question: str) -> None:
        place = QUESTIONS.index(question)
        if place:
            self._ask(QUESTIONS[place - 1])
        else:
            self._out()

    def _after(self, question: str) -> None:
        place = QUESTIONS.index(question) + 1
        if place < len(QUESTIONS):
            self._ask(QUESTIONS[place])
        else:
            self._number()

    def _number(self) -> None:
        """Six digits, twice."""
        call = self._draft.call(self._day)
        address = person.default_address(self._draft.gender, self._draft.birth_year, self._day)
        ways = PinWays(
            back=lambda: self._ask(QUESTIONS[-1]),
            check=lambda pin: True,
            open=lambda: None,
            change=self._write,
        )
        self._show("Pin", PinModel(call, address[:1].upper() + address[1:], ways, first=True))

    def _write(self, pin: str) -> bool:
        made: list[tuple[Facilitator, IssuedCard]] = []
        draft, store = self._draft, self._s.store

        def add() -> None:
            facilitators.good_adder(store, self._by())
            made.append(
                facilitators.add(
                    store,
                    name=draft.name,
                    gender=draft.gender,
                    birth_year=draft.birth_year,
                    village=draft.village,
                    pin=pin,
                )
            )
            if not settings.get(store, settings.VILLAGE):
                settings.set(store, settings.VILLAGE, draft.village)

        if not self._shell.attempt(add):
            return False
        ((leader, card),) = made
        self._draft = Draft()
        self._shell.chime("tinh")
        printer = self._s.print_paper
        ways = EnrolCardWays(
            lambda: self._led(leader), None if printer is None else lambda: self._print(card)
        )
        self._show("EnrolCard", EnrolCardModel(card, leader.call, False, ways, leads=True))
        return True

    def _print(self, card: IssuedCard) -> bool:
        taken: list[bool] = []
        done = self._shell.attempt(
            lambda: taken.append(print_at_once(self._s.store, card, self._s.documents, self._s.print_paper))
        )
        return done and taken[0]
