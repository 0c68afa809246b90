"""Which screen comes after which while somebody is enrolled at the door: questions, summary, consent, card."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from kiosk import citizen_id, enrolment, person
from kiosk.clock import today
from kiosk.consent import CONSENT_TEXT
from kiosk.enrolment import Draft
from kiosk.residents import Resident
from kiosk.tokens import IssuedCard
from ui.camera.reading import CardReading
from ui.enrol.ask_model import EnrolAskModel, EnrolAskWays, Person
from ui.enrol.card_model import EnrolCardModel, EnrolCardWays
from ui.enrol.choice_model import EnrolChoiceModel, EnrolChoiceWays
from ui.enrol.consent_model import EnrolConsentModel, EnrolConsentWays
from ui.enrol.end_model import EnrolEndModel
from ui.enrol.scan_model import EnrolScanModel, EnrolScanWays
from ui.enrol.summary_model import EnrolSummaryModel, EnrolSummaryWays
from ui.enrol.text_model import EnrolTextModel, EnrolTextWays, Place
from ui.enrol.year_model import EnrolYearModel, EnrolYearWays
from ui.printing.card_making import print_at_once
from ui.services import Services
from ui.shell import Shell


@dataclass(frozen=True)
class EnrolExits:
    """`check_in` puts somebody into the open class; False when none is open or it could not be saved."""

    check_in: Callable[[str], bool]


class EnrolFlow(QObject):
    """Holds the answers of one person, in memory only, until they are saved, refused or left by the facilitator."""

    def __init__(self, services: Services, shell: Shell, reading: CardReading, exits: EnrolExits) -> None:
        super().__init__()
        self._s, self._shell, self._reading, self._exits = services, shell, reading, exits
        self._done: Callable[[], None] = lambda: None
        self._before_scan = self._done
        self._spoken_ahead = False
        self.forget()

    def forget(self) -> None:
        """Throws away what was answered."""
        self._draft = Draft()
        self._half: dict[str, str] = {}
        self._others: set[tuple[str, str, int]] = set()
        self._changing = False

    def begin(self, done: Callable[[], None]) -> None:
        """Asks one question after another; `done` leads back to where this came from. Answers given before
        stand there still."""
        self._come(done)
        self._ask(enrolment.questions(self._draft, self._day)[0])

    def scan(self, done: Callable[[], None] | None = None) -> None:
        """A citizen ID instead of typing."""
        if done is not None:
            self._come(done)
            self._before_scan = done
        else:
            self._before_scan = lambda: self._ask(enrolment.QUESTIONS[0])
        ways = EnrolScanWays(back=self._out_of_scan, type=self._type, read=self._read)
        model = EnrolScanModel(self._reading.has_camera, ways)
        self._show("EnrolScan", model)
        self._reading.show(model.eye)

    def _come(self, done: Callable[[], None]) -> None:
        self._done, self._changing = done, False
        if not self._spoken_ahead:
            self._spoken_ahead = True
            self._s.render_ahead([CONSENT_TEXT.sentences("vi")])

    @property
    def _day(self) -> datetime.date:
        return today(self._s.store.clock)

    def _show(self, screen: str, model: QObject) -> None:
        """Nothing of these screens may stand where the room sees it."""
        self._reading.pause()
        self._shell.attend("facilitator")
        self._shell.show(screen, model, private=True)

    # --- the questions
    def _ask(self, question: str) -> None:
        draft, asked = self._draft, enrolment.questions(self._draft, self._day)
        place = Place(asked.index(question) + 1, len(asked))
        if question == "birth_year":
            latest = self._day.year
            digits = self._half.get(question) or str(draft.birth_year or "")
            ways = EnrolYearWays(
                back=lambda half: self._back(question, half),
                answer=lambda year: self._answered(question, year),
                good=lambda year: enrolment.good(self._s.store, question, year),
            )
            model: QObject = EnrolYearModel(digits, (latest - person.OLDEST, latest), place, ways)
            self._show("EnrolYear", model)
        elif question in ("gender", "village"):
            self._choose(question, place)
        else:
            self._type_in(question, place)

    def _choose(self, question: str, place: Place) -> None:
        villages = enrolment.villages(self._s.store) if question == "village" else []
        if question == "village" and not villages and not self._draft.village:
            self._type_in(question, place)
            return
        ways = EnrolChoiceWays(
            back=lambda: self._back(question),
            answer=lambda answer: self._answered(question, answer),
            type=lambda: self._type_in(question, place),
        )
        chosen = str(getattr(self._draft, question))
        self._show("EnrolChoice", EnrolChoiceModel(question, villages, chosen, place, ways))

    def _type_in(self, question: str, place: Place) -> None:
        text = self._half.get(question)
        if text is None:
            text = "" if question == "village" else str(getattr(self._draft, question))
        first = question == enrolment.QUESTIONS[0]
        ways = EnrolTextWays(
            back=lambda half: self._back(question, half, typed=True),
            answer=lambda answer: self._answered(question, answer),
            good=lambda answer: enrolment.good(self._s.store, question, answer),
            scan=self.scan,
            restart=self._restart,
        )
        begun = first and (self._draft.begun or any(self._half.values()))
        self._show("EnrolText", EnrolTextModel(question, text, place, ways, begun=begun))

    def _answered(self, question: str, answer: str | int) -> None:
        self._half.pop(question, None)
        self._draft = replace(self._draft, **{question: answer})
        if not self._known_already(lambda: self._after(question)):
            self._after(question)

    def _after(self, question: str) -> None:
        """The next question; from a line that was changed straight back to the summary, if that is whole."""
        still_open = enrolment.open_question(self._draft, self._day)
        asked = enrolment.questions(self._draft, self._day)
        rest = asked[asked.index(question) + 1 :] if question in asked else asked
        if self._changing or not rest:
            self._changing = bool(still_open)
            self._ask(still_open) if still_open else self._sum_up()
        else:
            self._ask(rest[0])

    def _back(self, question: str, half: str | None = None, *, typed: bool = False) -> None:
        """One question back, the first one leads out; half an answer is kept."""
        if half is not None:
            self._half[question] = half
        if typed and question == "village" and enrolment.villages(self._s.store):
            self._ask(question)
            return
        if self._changing:
            self._sum_up()
            return
        asked = enrolment.questions(self._draft, self._day)
        place = asked.index(question)
        if place:
            self._ask(asked[place - 1])
        elif self._draft.citizen is not None:
            self._found()
        else:
            self._done()

    def _restart(self) -> None:
        self.forget()
        self._ask(enrolment.QUESTIONS[0])

    # --- the citizen ID
    def _read(self, payload: str | bytes) -> None:
        """Keeps three things and a fingerprint in the draft. Raises CitizenIdRefused."""
        read = citizen_id.parse(payload, self._day)
        name = read.name.title() if read.name.isupper() else read.name
        mark = citizen_id.fingerprint(self._s.store.vault, read)
        self._draft = Draft(name, read.birth_year, read.gender, citizen=mark)
        self._half.clear()
        self._shell.touched()
        self._shell.chime("tinh")
        self._found()

    def _found(self) -> None:
        """What the card says, and whether it may be taken."""

        def yes() -> None:
            if not self._known_already(self._next_of_scanned):
                self._next_of_scanned()

        draft = self._draft
        shown = Person(draft.name, draft.call(self._day), draft.birth_year, draft.gender)
        self._show("EnrolAsk", EnrolAskModel("found", shown, EnrolAskWays(self._again, yes, self._type)))

    def _again(self) -> None:
        """Another look at the card."""
        self.forget()
        self.scan(self._done)

    def _next_of_scanned(self) -> None:
        self._ask(enrolment.questions(self._draft, self._day)[0])

    def _type(self) -> None:
        """Not by the card: what it said is thrown away, and the name is typed."""
        if self._draft.citizen is not None:
            self.forget()
        self._ask(enrolment.QUESTIONS[0])

    def _out_of_scan(self) -> None:
        if self._draft.citizen is not None:
            self.forget()
        self._before_scan()

    # --- who is here already
    def _known_already(self, go_on: Callable[[], None]) -> bool:
        """Asks whether the person is one of those who are here; False when there is nobody to ask about."""
        if not (self._draft.name and self._draft.birth_year):
            return False
        for one in enrolment.alike(self._s.store, self._draft):
            key = (one.id, self._draft.name, self._draft.birth_year)
            if key in self._others:
                continue

            def no(key: tuple[str, str, int] = key) -> None:
                self._others.add(key)
                if not self._known_already(go_on):
                    go_on()

            def yes(one: Resident = one) -> None:
                self._use(one)

            shown = Person(one.name, one.call, one.birth_year, one.gender, one.village)
            back = self._found if self._draft.citizen is not None else lambda: self._ask("birth_year")
            self._show("EnrolAsk", EnrolAskModel("same", shown, EnrolAskWays(back, yes, no)))
            return True
        return False

    def _use(self, resident: Resident) -> None:
        self.forget()
        came = self._exits.check_in(resident.id)
        self._shell.chime("tinh")
        self._show("EnrolEnd", EnrolEndModel("known", resident.call, came, self._done))

    # --- summary, consent, card
    def _sum_up(self) -> None:
        self._changing = False

        def change(question: str) -> None:
            self._changing = True
            self._ask(question)

        last = enrolment.questions(self._draft, self._day)[-1]
        ways = EnrolSummaryWays(back=lambda: self._ask(last), change=change, next=self._consent)
        self._show("EnrolSummary", EnrolSummaryModel(self._draft, self._draft.minor(self._day), ways))

    def _consent(self) -> None:
        guardian = self._draft.guardian if self._draft.minor(self._day) else ""
        ways = EnrolConsentWays(back=self._sum_up, yes=self._save, no=self._refused)
        model = EnrolConsentModel(
            CONSENT_TEXT.sentences(self._shell.preferences.language),
            self._draft.call(self._day),
            guardian,
            ways,
        )
        self._show("EnrolConsent", model)

    def _refused(self) -> None:
        """A no: nothing is kept."""
        self.forget()
        self._show("EnrolEnd", EnrolEndModel("no", "", False, self._done))

    def _save(self) -> None:
        made: list[tuple[Resident, IssuedCard]] = []
        if not self._shell.attempt(lambda: made.append(enrolment.save(self._s.store, self._draft))):
            return
        self.forget()
        ((resident, card),) = made
        came = self._exits.check_in(resident.id)
        self._s.uploader.nudge()
        self._shell.chime("tinh")
        printer = self._s.print_paper
        ways = EnrolCardWays(self._done, None if printer is None else lambda: self._print(card))
        self._show("EnrolCard", EnrolCardModel(card, resident.call, came, ways))

    def _print(self, card: IssuedCard) -> bool:
        taken: list[bool] = []
        done = self._shell.attempt(
            lambda: taken.append(print_at_once(self._s.store, card, self._s.documents, self._s.print_paper))
        )
        return done and taken[0]
