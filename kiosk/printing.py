"""Which cards are still to be printed.

A card can only be printed when it is issued: the store keeps a hash of its secret, not the secret. So
printing issues anew, and the card printed before opens nothing from then on. That is why what has been
printed is remembered, and only those who hold no printed card are printed unasked.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk import cards, settings
from kiosk.errors import CardRefused
from kiosk.store import Store
from kiosk.tokens import IssuedCard

_PRINTED = "cards.printed"  # {number: when the printed card was issued, ms}


@dataclass(frozen=True)
class Holder:
    """Somebody who has or should have a card. `number` is None before the first one."""

    kind: str
    id: str
    number: str | None


def everybody(store: Store) -> list[Holder]:
    """All residents and facilitators, by number; those without one come first."""
    query = (
        "SELECT p.kind, p.id, max(card.number) FROM"
        " (SELECT 'resident' AS kind, id FROM resident UNION ALL SELECT 'facilitator', id FROM facilitator) p"
        " LEFT JOIN card ON card.holder = p.id GROUP BY p.kind, p.id ORDER BY 3, 1, 2"
    )
    return [Holder(*row) for row in store.rows(query)]


def waiting(store: Store) -> list[Holder]:
    """Those whose valid card has never been printed, or who have none."""
    printed = settings.get(store, _PRINTED, {})
    issued = dict(store.rows("SELECT holder, issued FROM card WHERE revoked IS NULL AND holder IS NOT NULL"))
    return [
        one
        for one in everybody(store)
        if one.number is None or one.id not in issued or printed.get(one.number) != issued[one.id]
    ]


def holders(store: Store, numbers: Iterable[str]) -> list[Holder]:
    """Whose numbers these are ("402 718" or 402718), each once. Raises CardRefused (card.unknown) for one
    that is not.
    """
    known = {one.number: one for one in everybody(store) if one.number}
    wanted = list(dict.fromkeys("".join(number.split()) for number in numbers))
    for number in wanted:
        if number not in known:
            raise CardRefused(
                "card.unknown",
                f"Nobody here has the number {number!r}. `diemhoc residents list` shows the numbers.",
                "Số thẻ này chưa có ở máy này. Mình xem lại số trên thẻ nhé.",
            )
    return [known[number] for number in wanted]


def issue_anew(store: Store, people: Sequence[Holder]) -> list[IssuedCard]:
    """A new card for each; the ones they had end. Raises KioskError (resident.unknown) for who is gone
    meanwhile.
    """
    return [
        cards.issue(store, one.id)
        if one.kind == "resident" or one.number is None
        else cards.reissue(store, one.number)
        for one in people
    ]


def remember_printed(store: Store, printed: Iterable[IssuedCard]) -> None:
    """Remembers that these cards are on paper, as long as they are their holders' valid ones."""
    issued = dict(store.rows("SELECT number, issued FROM card WHERE revoked IS NULL AND holder IS NOT NULL"))
    kept = {
        number: at for number, at in settings.get(store, _PRINTED, {}).items() if issued.get(number) == at
    }
    kept |= {card.number: issued[card.number] for card in printed if card.number in issued}
    settings.set(store, _PRINTED, kept)
