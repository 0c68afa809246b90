"""Enrolling somebody at the door, question after question: what is asked, what is known, who it may be already.

A draft lives in memory only. Nothing of it is kept before the person has heard the text and said yes.
"""

import datetime
from dataclasses import dataclass

from kiosk import cards, person, residents, settings
from kiosk.clock import today
from kiosk.consent import CONSENT_TEXT, GUARDIAN_BELOW, Consent
from kiosk.errors import KioskError
from kiosk.folding import fold
from kiosk.residents import Resident
from kiosk.store import Store
from kiosk.tokens import IssuedCard

QUESTIONS = ("name", "birth_year", "gender", "village", "guardian")


@dataclass(frozen=True, repr=False)
class Draft:
    """What has been answered so far; "" and 0 for what has not. `citizen` is the fingerprint of the ID card that
    name, year and gender came from."""

    name: str = ""
    birth_year: int = 0
    gender: str = ""
    village: str = ""
    guardian: str = ""
    citizen: bytes | None = None

    def age(self, day: datetime.date) -> int:
        """Years, by calendar years; 0 while the year of birth is not known."""
        return day.year - self.birth_year if self.birth_year else 0

    def minor(self, day: datetime.date) -> bool:
        """Whether a guardian must be asked."""
        return bool(self.birth_year) and self.age(day) < GUARDIAN_BELOW

    def call(self, day: datetime.date) -> str:
        """How the person will be spoken to: "bà Lan"; "" while that cannot be known."""
        if not (self.name and self.birth_year and self.gender):
            return ""
        return person.call(person.default_address(self.gender, self.birth_year, day), self.name)

    @property
    def begun(self) -> bool:
        """Whether anything has been answered."""
        return self != Draft()


def questions(draft: Draft, day: datetime.date) -> tuple[str, ...]:
    """What this person is asked, in turn: those with a citizen ID only for the rest."""
    asked = QUESTIONS if draft.minor(day) else QUESTIONS[:-1]
    return asked[3:] if draft.citizen is not None else asked


def open_question(draft: Draft, day: datetime.date) -> str:
    """The first question without an answer; "" when all are answered."""
    return next((one for one in questions(draft, day) if not getattr(draft, one)), "")


def alike(store: Store, draft: Draft) -> list[Resident]:
    """Who may be this person: the one with the same citizen ID first, then those of the same name, accents and
    capitals aside, and year of birth."""
    rows = store.rows("SELECT id FROM resident WHERE citizen = ?", draft.citizen) if draft.citizen else []
    same = list(residents.some(store, [row[0] for row in rows]).values())
    known = {one.id for one in same}
    return same + [
        one
        for one in residents.listing(store)
        if one.id not in known and one.birth_year == draft.birth_year and fold(one.name) == fold(draft.name)
    ]


def villages(store: Store) -> list[str]:
    """The villages to choose from: the learning point's own first, then where most people come from."""
    own = settings.get(store, settings.VILLAGE)
    known = residents.villages(store)
    if not own:
        return known
    return [str(own), *(one for one in known if fold(one) != fold(str(own)))]


def good(store: Store, question: str, answer: str | int) -> bool:
    """Whether this answer to a question can be kept."""
    day = today(store.clock)
    try:
        if question == "birth_year":
            person.good_birth_year(int(answer), day)
        elif question == "gender":
            person.good_gender(str(answer))
        elif question == "village":
            person.good_village(str(answer))
        else:
            person.good_name(str(answer))
    except (KioskError, ValueError):
        return False
    return True


def save(store: Store, draft: Draft) -> tuple[Resident, IssuedCard]:
    """Writes the person down who has said yes on the screen (or whose guardian has), with a first card.

    Raises KioskError for what is missing or cannot be, and for somebody who is here (resident.twice); StoreFull.
    """
    guardian = draft.guardian if draft.minor(today(store.clock)) else None
    consent = Consent(
        CONSENT_TEXT.version, given_by=guardian or draft.name, method="screen", guardian=guardian
    )
    return cards.enrol(
        store,
        name=draft.name,
        birth_year=draft.birth_year,
        gender=draft.gender,
        village=draft.village,
        consent=consent,
        citizen=draft.citizen,
    )
