"""A facilitator proves to be one with a PIN, and guessing takes minutes."""

from __future__ import annotations

import pytest

from kiosk import facilitators
from kiosk.clock import Clock
from kiosk.errors import KioskError, PinWait
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


def test_facilitators_are_kept_with_their_card(store: Store, pao) -> None:
    assert facilitators.listing(store) == [pao]
    assert facilitators.get(store, pao.id).call == "anh Páo"
    assert len(pao.card_number or "") == 6
    with pytest.raises(KioskError) as caught:
        facilitators.get(store, "nobody")
    assert caught.value.code == "facilitator.unknown"


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_a_pin_is_six_digits(store: Store, pin: str) -> None:
    with pytest.raises(KioskError) as caught:
        facilitators.add(store, name="Páo", gender="m", birth_year=1999, village="Y", pin=pin)
    assert caught.value.code == "facilitator.pin"
    assert facilitators.listing(store) == []


def test_only_the_right_pin_opens_and_it_clears_earlier_misses(store: Store, pao) -> None:
    for _ in range(2):
        assert [facilitators.check_pin(store, pao.id, "000000") for _ in range(4)] == [False] * 4
        assert facilitators.check_pin(store, pao.id, "402718")
    assert not facilitators.check_pin(store, pao.id, "")
    with pytest.raises(KioskError):
        facilitators.check_pin(store, "nobody", "402718")


def test_after_five_misses_even_the_right_pin_waits_a_minute(store: Store, pao, time) -> None:
    assert [facilitators.check_pin(store, pao.id, "000000") for _ in range(5)] == [False] * 5
    with pytest.raises(PinWait) as caught:
        facilitators.check_pin(store, pao.id, "402718")
    assert caught.value.seconds == 60
    time.on(seconds=59.5)
    with pytest.raises(PinWait) as caught:
        facilitators.check_pin(store, pao.id, "402718")
    assert caught.value.seconds == 1
    time.on(seconds=0.5)
    assert facilitators.check_pin(store, pao.id, "402718")


def test_starting_the_machine_anew_does_not_shorten_the_wait(store: Store, pao, data: DataDir) -> None:
    for _ in range(5):
        facilitators.check_pin(store, pao.id, "000000")
    hands = {"mono": 10_000_000}
    after = open_store(data, Clock(wall=lambda: 0, mono=lambda: hands["mono"], boot="boot-2"))
    with pytest.raises(PinWait):
        facilitators.check_pin(after, pao.id, "402718")
    hands["mono"] += 60_000
    assert facilitators.check_pin(after, pao.id, "402718")
    after.close()
