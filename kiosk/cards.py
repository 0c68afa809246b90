"""Cards: issued, revoked, and recognised when they are shown.

A code opens a person's own page and tells nothing about the person. The store knows a card by a keyed hash
only.
"""

from dataclasses import dataclass, replace

from kiosk import events, facilitators, residents, tokens
from kiosk.consent import Consent
from kiosk.errors import CardRefused
from kiosk.residents import Resident
from kiosk.store import Store
from kiosk.tokens import NUMBER_DIGITS, TOKEN_DIGITS, VERSION, IssuedCard, is_known, number_of

__all__ = [
    "Identified",
    "IssuedCard",
    "by_number",
    "enrol",
    "identify",
    "issue",
    "issue_within",
    "number_of",
    "reissue",
    "revoke",
]


REASONS = ("lost", "replaced", "stolen", "damaged", "returned")
"""What a fact may say of why a card ended. Other words may name somebody: they stand with the card alone, until its
holder is forgotten."""


@dataclass(frozen=True)
class Identified:
    """Whose card it is. `kind`: "resident" or "facilitator"; `holder_id` is the id in that table."""

    kind: str
    holder_id: str
    number: str


def enrol(
    store: Store,
    *,
    name: str,
    birth_year: int,
    gender: str,
    village: str,
    consent: Consent | None,
    address: str | None = None,
    citizen: bytes | None = None,
) -> tuple[Resident, IssuedCard]:
    """`residents.enrol` and the first card, both or neither."""
    with store.local():
        resident = residents.enrol_within(
            store,
            name=name,
            birth_year=birth_year,
            gender=gender,
            village=village,
            consent=consent,
            address=address,
            citizen=citizen,
        )
        card = issue_within(store, resident)
    return replace(resident, card_number=card.number), card


def issue(store: Store, resident_id: str) -> IssuedCard:
    """A new card for a resident. The one they had is revoked in the same moment; the number stays.

    Raises KioskError (resident.unknown).
    """
    with store.local():
        return issue_within(store, residents.get(store, resident_id))


def issue_within(store: Store, resident: Resident) -> IssuedCard:
    """`issue` inside a transaction that the caller has opened."""
    if tokens.end(store, resident.id, "replaced"):
        store.append(events.CARD_REVOKED, {"resident": resident.id, "reason": "replaced"})
    store.append(events.CARD_ISSUED, {"resident": resident.id})
    return tokens.issue(store, "resident", resident.id, resident.call, resident.village)


def reissue(store: Store, number: str) -> IssuedCard:
    """A new card for the holder of `number`, resident or facilitator. Raises CardRefused (card.unknown)."""
    rows = store.rows(
        "SELECT kind, holder FROM card WHERE number = ? AND holder IS NOT NULL", _digits(number)
    )
    if not rows:
        raise _unknown_number(number)
    kind, holder = rows[0]
    if kind == "resident":
        return issue(store, holder)
    facilitator = facilitators.get(store, holder)
    with store.local():
        tokens.end(store, holder, "replaced")
        return tokens.issue(store, kind, holder, facilitator.call, facilitator.village)


def revoke(store: Store, number: str, reason: str = "lost") -> None:
    """End the card of this number: it opens nothing from now on. Raises CardRefused (card.unknown,
    card.revoked)."""
    number = _digits(number)
    with store.local():
        rows = store.rows("SELECT kind, holder FROM card WHERE number = ? AND revoked IS NULL", number)
        if not rows:
            raise _revoked(False) if is_known(store, number) else _unknown_number(number)
        kind, holder = rows[0]
        tokens.end(store, holder, reason)
        if kind == "resident":
            told = reason if reason in REASONS else "other"
            store.append(events.CARD_REVOKED, {"resident": holder, "reason": told})


def identify(store: Store, payload: bytes | str) -> Identified:
    """Whose card a read code is.

    Raises CardRefused: card.unknown (a card, not of this machine), card.revoked (ended or replaced),
    card.damaged (digits that are no whole token, or a known number with another secret), card.identity (a
    citizen ID card, which is not looked at further), card.foreign (anything else: links, bank codes).
    """
    token = _token(payload)
    number = token[1 : 1 + NUMBER_DIGITS]
    rows = store.rows("SELECT kind, holder, revoked FROM card WHERE mac = ?", tokens.mac(store, token))
    if rows:
        kind, holder, revoked = rows[0]
        if revoked is None:
            return Identified(kind, holder, number)
        raise _revoked(_has_card(store, holder))
    if is_known(store, number):
        raise _damaged()
    raise CardRefused(
        "card.unknown",
        "This card is not known on this machine. Enrol the person here, or give them a card of this machine.",
        "Thẻ này chưa có ở máy này. Bà con nhờ người hướng dẫn ghi tên nhé.",
    )


def learner(card: Identified) -> str:
    """The resident id behind a card. Raises CardRefused (card.facilitator): facilitators are not counted as learners."""
    if card.kind != "resident":
        raise CardRefused(
            "card.facilitator",
            "This is a facilitator's card; facilitators are not counted as learners.",
            "Đây là thẻ người hướng dẫn. Bà con giơ thẻ học nhé.",
        )
    return card.holder_id


def by_number(store: Store, number: str) -> Identified:
    """Whose card has this number, typed by hand ("402 718"). Raises CardRefused (card.unknown,
    card.revoked)."""
    number = _digits(number)
    rows = store.rows("SELECT kind, holder FROM card WHERE number = ? AND revoked IS NULL", number)
    if rows:
        return Identified(rows[0][0], rows[0][1], number)
    raise _revoked(False) if is_known(store, number) else _unknown_number(number)


def facilitator(store: Store, number: str) -> Identified:
    """Which facilitator's card has this number. Raises KioskError (card.unknown, card.revoked, facilitator.unknown for
    a resident's)."""
    found = by_number(store, number)
    if found.kind != "facilitator":
        raise facilitators.unknown()
    return found


def _token(payload: bytes | str) -> str:
    """The 27 digits of a payload, or the refusal that fits it."""
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else payload
    text = text.strip().strip("\0")
    if text.isascii() and text.isdigit() and text:
        if len(text) != TOKEN_DIGITS or text[0] != VERSION or int(text[-20:]) >> 64:
            raise _damaged()
        return text
    head, bar, _ = text.partition("|")
    if bar and len(head) == 12 and head.isascii() and head.isdigit():
        raise CardRefused(
            "card.identity",
            "This is a citizen ID card, not a learner's card. Nothing of it was kept.",
            "Đây là căn cước. Mình cất đi cho kỹ, và giơ thẻ học lên nhé. Máy không giữ gì của căn cước.",
        )
    if not text:
        raise _damaged()
    raise CardRefused(
        "card.foreign",
        "This code is not a learner's card (a link, a payment code or something else). It was not opened.",
        "Mã này không phải thẻ học. Mình giơ thẻ học lên nhé.",
    )


def _has_card(store: Store, holder: str | None) -> bool:
    query = "SELECT 1 FROM card WHERE holder = ? AND revoked IS NULL"
    return holder is not None and bool(store.rows(query, holder))


def _digits(number: str) -> str:
    return "".join(number.split())


def _damaged() -> CardRefused:
    return CardRefused(
        "card.damaged",
        "The code could not be read whole. Hold the card flat and try again, or print a new one.",
        "Thẻ này máy đọc chưa rõ. Mình giơ thẳng lên lần nữa, hoặc nhờ in thẻ mới nhé.",
    )


def _revoked(replaced: bool) -> CardRefused:
    if replaced:
        return CardRefused(
            "card.revoked",
            "This card was replaced by a newer one. Use the newer card.",
            "Mình đã có thẻ mới rồi. Mình dùng thẻ mới nhé.",
        )
    return CardRefused(
        "card.revoked",
        "This card has been revoked. Print a new one for the person.",
        "Thẻ này đã khoá rồi. Bài đã học vẫn còn. Bà con nhờ in thẻ mới nhé.",
    )


def _unknown_number(number: str) -> CardRefused:
    return CardRefused(
        "card.unknown",
        f"No card on this machine has the number {number!r}. `diemhoc residents list` shows the numbers.",
        "Số thẻ này chưa có ở máy này. Mình xem lại số trên thẻ nhé.",
    )
