"""A card opens its holder's page; every other code is refused with its own kind sentence."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import cards, facilitators, residents
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import CardRefused, KioskError, StoreFull
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


def refusal(store: Store, payload: bytes | str) -> CardRefused:
    with pytest.raises(CardRefused) as caught:
        cards.identify(store, payload)
    return caught.value


def test_a_card_is_27_digits_that_open_its_holders_page(store: Store, enrol) -> None:
    lan = enrol()
    card = cards.issue(store, lan.id)
    assert len(card.token) == 27
    assert card.token.isdigit()
    assert card.token[:7] == "1" + card.number
    assert (card.name_on_card, card.village, card.kind) == ("Bà Lan", "Thôn Đoài", "resident")
    found = cards.identify(store, card.token)
    assert (found.kind, found.holder_id, found.number) == ("resident", lan.id, card.number)
    assert cards.identify(store, card.token.encode()) == found
    assert cards.identify(store, card.token + "\r\n") == found
    assert cards.by_number(store, f" {card.number[:3]} {card.number[3:]} ") == found
    assert residents.get(store, lan.id).card_number == card.number
    assert card.token not in repr(card)


def test_a_person_and_their_first_card_are_written_together(store: Store) -> None:
    who = {"name": "Nguyễn Thị Lan", "birth_year": 1958, "gender": "f", "village": "Thôn Đoài"}
    consent = Consent(CONSENT_TEXT.version, given_by="Nguyễn Thị Lan", method="screen")
    lan, card = cards.enrol(store, **who, consent=consent)
    assert residents.get(store, lan.id) == lan
    assert cards.identify(store, card.token).holder_id == lan.id
    (pages,) = store.rows("PRAGMA page_count")[0]
    store.rows(f"PRAGMA max_page_count = {pages}")

    def the_whole_village() -> None:
        for _ in range(200):
            cards.enrol(store, **who, consent=consent)

    with pytest.raises(StoreFull):
        the_whole_village()
    assert all(one.card_number for one in residents.listing(store))
    assert store.last_seq() == 2 * len(residents.listing(store))


def test_a_new_card_keeps_the_number_and_ends_the_old_one(store: Store, enrol) -> None:
    lan = enrol()
    old = cards.issue(store, lan.id)
    new = cards.reissue(store, old.number)
    assert new.number == old.number
    assert new.token != old.token
    assert cards.identify(store, new.token).holder_id == lan.id
    error = refusal(store, old.token)
    assert error.code == "card.revoked"
    assert "thẻ mới rồi" in error.vi
    assert [event.type for event in store.events_after(1, 10)] == [
        "card.issued",
        "card.revoked",
        "card.issued",
    ]


def test_a_revoked_card_opens_nothing_until_a_new_one_is_made(store: Store, enrol) -> None:
    lan = enrol()
    card = cards.issue(store, lan.id)
    cards.revoke(store, card.number, "lost")
    assert store.events_after(0, 10)[-1].data == {"resident": lan.id, "reason": "lost"}
    assert refusal(store, card.token).code == "card.revoked"
    for again in (lambda: cards.by_number(store, card.number), lambda: cards.revoke(store, card.number)):
        with pytest.raises(CardRefused) as caught:
            again()
        assert caught.value.code == "card.revoked"
    assert residents.get(store, lan.id).card_number is None
    assert cards.number_of(store, lan.id) == card.number
    assert cards.reissue(store, card.number).number == card.number


def test_the_card_of_another_learning_point_is_unknown(store: Store, enrol, tmp_path) -> None:
    lan = enrol()
    mine = cards.issue(store, lan.id)
    elsewhere = open_store(DataDir(tmp_path / "elsewhere"))
    token = f"1{'100000' if mine.number != '100000' else '100001'}{7:020d}"
    assert refusal(elsewhere, mine.token).code == "card.unknown"
    assert refusal(store, token).code == "card.unknown"
    elsewhere.close()


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ("https://example.com/1", "card.foreign"),
        ("00020101021238570010A00000072701270006970403", "card.foreign"),
        (b"\xff\xfe\x00garbage", "card.foreign"),
        ("١" * 27, "card.foreign"),
        ("Xin chào", "card.foreign"),
        ("001058012345|123456789|Nguyễn Thị Lan|01011958|Nữ|Thôn Đoài|01012021", "card.identity"),
        ("001058012345||Nguyễn Thị Lan|01011958|Nữ|Thôn Đoài|01012021||||", "card.identity"),
        ("0010580|x", "card.foreign"),
        ("", "card.damaged"),
        ("402718", "card.damaged"),
        ("8934563123456", "card.damaged"),
        ("1" * 26, "card.damaged"),
        ("1" * 28, "card.damaged"),
        ("2402718" + "0" * 20, "card.damaged"),
        ("1402718" + "9" * 20, "card.damaged"),
    ],
)
def test_every_other_code_has_its_own_answer(store: Store, payload: bytes | str, code: str) -> None:
    error = refusal(store, payload)
    assert error.code == code
    assert "Lan" not in str(error) + error.vi


def test_a_known_number_with_another_secret_is_damaged(store: Store, enrol) -> None:
    card = cards.issue(store, enrol().id)
    secret = (int(card.token[-20:]) + 1) % 2**64
    assert refusal(store, f"1{card.number}{secret:020d}").code == "card.damaged"


def test_the_refusals_speak_kindly_and_differ(store: Store, enrol) -> None:
    card = cards.issue(store, enrol().id)
    cards.revoke(store, card.number)
    payloads = (card.token, "1100000" + "0" * 20, "12", "https://x.vn", "001058012345|")
    errors = [refusal(store, payload) for payload in payloads]
    assert len({error.vi for error in errors}) == len({error.code for error in errors}) == 5
    for error in errors:
        for word in ("lỗi", "sai", "không hợp lệ", "thất bại", "hệ thống"):
            assert word not in error.vi.lower().split()


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(payload=st.binary(max_size=60) | st.text(max_size=60) | st.text("0123456789|", max_size=40))
def test_no_payload_whatever_does_more_than_be_refused(store: Store, payload: bytes | str) -> None:
    assert refusal(store, payload).code in {"card.unknown", "card.damaged", "card.foreign", "card.identity"}


def test_numbers_are_never_shared(store: Store, enrol) -> None:
    people = [enrol(f"Lan {letter}") for letter in "abcdefghij"]
    numbers = {cards.issue(store, one.id).number for one in people}
    assert len(numbers) == 10
    assert all(len(number) == 6 for number in numbers)


def test_a_card_needs_somebody_to_hold_it(store: Store) -> None:
    with pytest.raises(KioskError) as caught:
        cards.issue(store, "nobody")
    assert caught.value.code == "resident.unknown"
    for call in (cards.reissue, cards.revoke, cards.by_number):
        with pytest.raises(CardRefused) as refused:
            call(store, "100000")
        assert refused.value.code == "card.unknown"


def test_a_facilitators_card_says_so_and_makes_no_learner(store: Store) -> None:
    pao, card = facilitators.add(
        store, name="Sùng A Páo", gender="m", birth_year=1999, village="Thôn Đoài", pin="402718"
    )
    assert cards.identify(store, card.token).kind == card.kind == "facilitator"
    assert card.name_on_card == "Anh Páo"
    new = cards.reissue(store, card.number)
    assert cards.identify(store, new.token).holder_id == pao.id
    assert refusal(store, card.token).code == "card.revoked"
    cards.revoke(store, card.number)
    assert (store.last_seq(), residents.listing(store)) == (0, [])
