"""Printing issues anew: who still waits for a printed card, and who does not."""

import pytest

from kiosk import cards, facilitators, printing
from kiosk.errors import CardRefused
from kiosk.store import Store


def numbers(people: list[printing.Holder]) -> list[str | None]:
    return [one.number for one in people]


def test_everybody_waits_until_printed(store: Store, enrol, pao: facilitators.Facilitator) -> None:
    lan, hoa = enrol(), enrol("Trần Thị Hoa")
    cards.issue(store, hoa.id)
    waiting = printing.waiting(store)
    assert waiting[0] == printing.Holder("resident", lan.id, None)  # has no card at all
    assert {(one.kind, one.id) for one in waiting[1:]} == {("resident", hoa.id), ("facilitator", pao.id)}
    issued = printing.issue_anew(store, waiting)
    assert {card.kind for card in issued} == {"resident", "facilitator"}
    assert all(cards.identify(store, card.token).number == card.number for card in issued)
    printing.remember_printed(store, issued)
    assert printing.waiting(store) == []
    assert len(printing.everybody(store)) == 3


def test_a_new_or_ended_card_waits_again(store: Store, enrol) -> None:
    lan, hoa, bay = enrol(), enrol("Trần Thị Hoa"), enrol("Lê Thị Bảy")
    issued = printing.issue_anew(store, printing.waiting(store))
    printing.remember_printed(store, issued)
    number = {one.id: one.number for one in printing.everybody(store)}
    cards.revoke(store, str(number[hoa.id]))
    assert numbers(printing.waiting(store)) == [number[hoa.id]]
    again = printing.issue_anew(store, printing.holders(store, [str(number[hoa.id])]))
    printing.remember_printed(store, again)
    assert printing.waiting(store) == []
    assert {lan.id, bay.id} < set(number)


def test_a_card_issued_again_without_printing_waits(store: Store, enrol, time) -> None:
    lan = enrol()
    printing.remember_printed(store, printing.issue_anew(store, printing.waiting(store)))
    time.on(seconds=5)
    card = cards.issue(store, lan.id)
    assert numbers(printing.waiting(store)) == [card.number]


def test_who_was_forgotten_is_not_printed(store: Store, enrol) -> None:
    from kiosk import residents

    lan = enrol()
    card = cards.issue(store, lan.id)
    residents.forget(store, lan.id)
    assert printing.everybody(store) == []
    with pytest.raises(CardRefused) as refused:
        printing.holders(store, [card.number])
    assert refused.value.code == "card.unknown"


def test_numbers_may_be_spaced_and_said_twice(store: Store, enrol) -> None:
    number = cards.issue(store, enrol().id).number
    spaced = f"{number[:3]} {number[3:]}"
    assert numbers(printing.holders(store, [spaced, number])) == [number]
    with pytest.raises(CardRefused, match="999999"):
        printing.holders(store, [number, "999999"])
