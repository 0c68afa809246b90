"""Tokens: the 27 digits in a card's QR code, and the keyed hash that stands for them in the store.

A token is "1" (version), 6 digits of card number and 20 digits of a random 64-bit secret: QR version 1 at ECC
Q. A person keeps the number for good; a new card has a new secret, and the old one ends.
"""

import secrets
from dataclasses import dataclass, field

from kiosk.errors import KioskError
from kiosk.store import Store

TOKEN_DIGITS = 27
NUMBER_DIGITS = 6
VERSION = "1"


@dataclass(frozen=True)
class IssuedCard:
    """A card to print now: the token is not stored and cannot be had again. `kind`: "resident" or
    "facilitator"."""

    number: str
    token: str = field(repr=False)
    name_on_card: str
    village: str
    kind: str = "resident"


def issue(store: Store, kind: str, holder_id: str, call: str, village: str) -> IssuedCard:
    """A new card, inside a transaction that the caller has opened, after the holder's old card was ended.

    `call` is how the holder is spoken to ("bà Lan"): the name on the card, with a capital.
    """
    number = number_of(store, holder_id) or _free_number(store)
    token = f"{VERSION}{number}{secrets.randbits(64):020d}"
    store.conn.execute(
        "INSERT INTO card (mac, number, kind, holder, issued) VALUES (?, ?, ?, ?, ?)",
        (mac(store, token), number, kind, holder_id, store.clock.wall()),
    )
    return IssuedCard(number, token, call[:1].upper() + call[1:], village, kind)


def end(store: Store, holder_id: str, reason: str) -> bool:
    """Revoke the valid card of a holder, inside the caller's transaction; whether there was one."""
    query = "UPDATE card SET revoked = ?, reason = ? WHERE holder = ? AND revoked IS NULL"
    return store.conn.execute(query, (store.clock.wall(), reason, holder_id)).rowcount > 0


def mac(store: Store, token: str) -> bytes:
    """What the store keeps of a token."""
    return store.vault.mac(token.encode(), label="card")


def number_of(store: Store, holder_id: str) -> str | None:
    """The number a person keeps for good, also while they have no valid card; None before the first card."""
    rows = store.rows("SELECT number FROM card WHERE holder = ? LIMIT 1", holder_id)
    return rows[0][0] if rows else None


def is_known(store: Store, number: str) -> bool:
    """Whether this number was ever given out here."""
    return bool(store.rows("SELECT 1 FROM card WHERE number = ? LIMIT 1", number))


def _free_number(store: Store) -> str:
    for _ in range(1000):
        number = f"{secrets.randbelow(900_000) + 100_000}"
        if not is_known(store, number):
            return number
    raise KioskError(
        "card.numbers",
        "No card number is free on this machine any more.",
        "Máy hết số thẻ rồi. Nhờ người phụ trách xem lại nhé.",
    )
