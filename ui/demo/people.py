"""Who takes part: twelve people who have said yes, and a facilitator. Their cards are known only now."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from kiosk import cards, facilitators, settings
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.facilitators import Facilitator
from kiosk.residents import Resident
from kiosk.store import Store
from kiosk.tokens import IssuedCard

VILLAGE, HOUSE, COMMUNE = "Thôn Đoài", "Nhà văn hoá thôn Đoài", "Xã mẫu"
NAMES = (
    ("Nguyễn Thị Lan", 1953, "f"),
    ("Sùng A Páo", 1979, "m"),
    ("Vàng Thị Dín", 1966, "f"),
    ("Trần Văn Thành", 1958, "m"),
    ("Lê Thị Nhung", 1971, "f"),
    ("Phạm Văn Hợi", 1949, "m"),
    ("Lò Văn Pánh", 1962, "m"),
    ("Hoàng Thị Mai", 1988, "f"),
    ("Đặng Quang Dũng", 1995, "m"),
    ("Thạch Thị Sóc", 1957, "f"),
    ("Bùi Thị Thảo", 1990, "f"),
    ("Đỗ Văn Khiêm", 1983, "m"),
)
"""Sample people, born of no register."""


@dataclass(frozen=True)
class People:
    """Those enrolled, with the cards that have just been issued to them, in the same order."""

    residents: tuple[Resident, ...]
    cards: tuple[IssuedCard, ...]
    facilitator: Facilitator
    facilitator_card: IssuedCard
    pin: str

    @property
    def every_card(self) -> tuple[IssuedCard, ...]:
        return (*self.cards, self.facilitator_card)


def enrol(store: Store) -> People:
    """Names the place, writes everybody down with their consent, issues the cards. Raises KioskError."""
    settings.set(store, settings.VILLAGE, VILLAGE)
    settings.set(store, settings.HOUSE, HOUSE)
    settings.set(store, settings.COMMUNE, COMMUNE)
    enrolled = [
        cards.enrol(
            store,
            name=name,
            birth_year=year,
            gender=gender,
            village=VILLAGE,
            consent=Consent(version=CONSENT_TEXT.version, given_by=name, method="screen"),
        )
        for name, year, gender in NAMES
    ]
    pin = f"{secrets.randbelow(900_000) + 100_000}"
    leader, leader_card = facilitators.add(
        store, name="Lý Thị Hương", gender="f", birth_year=1992, village=VILLAGE, pin=pin
    )
    residents, issued = zip(*enrolled, strict=True)
    return People(residents, issued, leader, leader_card, pin)
