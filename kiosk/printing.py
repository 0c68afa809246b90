"""Which cards are still to be printed.

A card can only be printed when it is issued: the store keeps a hash of its secret, not the secret. So
printing issues anew, and the card printed before opens nothing from then on. That is why what has been
printed is remembered, and only those who hold no printed card are printed unasked.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kiosk import cards, facilitators, residents, settings
from kiosk.errors import CardRefused, KioskError
from kiosk.folding import fold, name_order
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


def of_village(store: Store, people: Sequence[Holder], village: str) -> list[Holder]:
    """Those of `people` who live in a village; its name as people write it ("thon doai" for "Thôn Đoài").

    Raises KioskError (print.village) when nobody here lives there.
    """
    lives = {id: village for id, (_, village) in _known(store).items()}
    wanted = fold(village)
    if wanted not in {fold(name) for name in lives.values()}:
        known = ", ".join(sorted(set(lives.values()), key=fold)) or "none"
        raise KioskError(
            "print.village",
            f"Nobody here lives in {village!r}. Villages: {known}.",
            "Chưa có bà con nào ở thôn này. Mình xem lại tên thôn nhé.",
        )
    return [one for one in people if fold(lives.get(one.id, "")) == wanted]


def in_name_order(store: Store, people: Sequence[Holder]) -> list[Holder]:
    """As a register stands, so that cut cards need no sorting: by village, then by given name."""
    known = _known(store)

    def place(one: Holder) -> tuple[str, tuple[str, str, str]]:
        name, village = known.get(one.id, ("", ""))
        return fold(village), name_order(name)

    return sorted(people, key=place)


def _known(store: Store) -> dict[str, tuple[str, str]]:
    """Name and village of everybody, by id."""
    found = {one.id: (one.name, one.village) for one in residents.listing(store)}
    return found | {one.id: (one.name, one.village) for one in facilitators.listing(store)}


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


def issue_anew(
    store: Store, people: Sequence[Holder], progress: Callable[[int, int], None] = lambda done, of: None
) -> list[IssuedCard]:
    """A new card for each; the ones they had end. `progress` is told how many are made, of how many.

    Raises KioskError (resident.unknown) for who is gone meanwhile.
    """
    issued: list[IssuedCard] = []
    for one in people:
        own = one.kind == "resident" or one.number is None
        issued.append(cards.issue(store, one.id) if own else cards.reissue(store, str(one.number)))
        progress(len(issued), len(people))
    return issued


def remember_printed(store: Store, printed: Iterable[IssuedCard]) -> None:
    """Remembers that these cards are on paper, as long as they are their holders' valid ones."""
    issued = dict(store.rows("SELECT number, issued FROM card WHERE revoked IS NULL AND holder IS NOT NULL"))
    kept = {
        number: at for number, at in settings.get(store, _PRINTED, {}).items() if issued.get(number) == at
    }
    kept |= {card.number: issued[card.number] for card in printed if card.number in issued}
    settings.set(store, _PRINTED, kept)
