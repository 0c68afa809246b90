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


def test_the_first_is_written_down_by_anybody_the_next_by_one_of_them(store: Store) -> None:
    facilitators.good_adder(store, None)
    one, _ = facilitators.add(store, name="Páo", gender="m", birth_year=1999, village="Y", pin="402718")
    facilitators.good_adder(store, one.id)
    for stranger in (None, "", "nobody"):
        with pytest.raises(KioskError) as caught:
            facilitators.good_adder(store, stranger)
        assert caught.value.code == "facilitator.by"


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


def guess(store: Store, facilitator_id: str, times: int) -> None:
    for _ in range(times):
        facilitators.check_pin(store, facilitator_id, "000000")


def waits(store: Store, facilitator_id: str) -> int:
    with pytest.raises(PinWait) as caught:
        facilitators.check_pin(store, facilitator_id, "402718")
    return caught.value.seconds


def test_each_wait_is_longer_and_a_right_pin_begins_anew(store: Store, pao, time) -> None:
    for minutes in (1, 2, 5, 15, 15):
        guess(store, pao.id, 5)
        assert waits(store, pao.id) == minutes * 60
        time.on(seconds=minutes * 60)
    assert facilitators.check_pin(store, pao.id, "402718")
    guess(store, pao.id, 5)
    assert waits(store, pao.id) == 60


def test_a_restart_keeps_how_long_the_wait_has_grown(store: Store, pao, time, data: DataDir) -> None:
    guess(store, pao.id, 5)
    time.on(seconds=60)
    guess(store, pao.id, 5)
    after = open_store(data, Clock(wall=lambda: 0, mono=lambda: 7, boot="boot-2"))
    assert waits(after, pao.id) == 120
    after.close()


def test_one_who_guesses_does_not_keep_another_waiting(store: Store, pao) -> None:
    huong, _ = facilitators.add(
        store, name="Lý Thị Hương", gender="f", birth_year=1992, village="Y", pin="135790"
    )
    guess(store, pao.id, 5)
    assert facilitators.check_pin(store, huong.id, "135790")
    assert waits(store, pao.id) == 60


def test_a_new_pin_ends_the_old_one_and_the_wait(store: Store, pao) -> None:
    guess(store, pao.id, 5)
    facilitators.set_pin(store, pao.id, "975310")
    assert not facilitators.check_pin(store, pao.id, "402718")
    assert facilitators.check_pin(store, pao.id, "975310")
    with pytest.raises(KioskError) as caught:
        facilitators.set_pin(store, "nobody", "975310")
    assert caught.value.code == "facilitator.unknown"


@pytest.mark.parametrize("pin", ["777777", "123456", "654321", "890123"])
def test_what_everybody_tries_first_is_no_pin(store: Store, pao, pin: str) -> None:
    with pytest.raises(KioskError) as caught:
        facilitators.set_pin(store, pao.id, pin)
    assert caught.value.code == "facilitator.pin-easy"
    assert facilitators.check_pin(store, pao.id, "402718")
