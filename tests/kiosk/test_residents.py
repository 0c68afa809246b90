"""Residents are written down with consent, found without accents, and forgotten when they ask."""

from __future__ import annotations

import pytest

from kiosk import attendance, cards, classes, progress, residents
from kiosk.consent import Consent
from kiosk.errors import CardRefused, KioskError
from kiosk.paths import DataDir
from kiosk.store import Store


def test_an_enrolment_is_one_fact_without_a_name(store: Store, enrol, time) -> None:
    lan = enrol()
    (event,) = store.events_after(0, 10)
    assert event.type == "resident.enrolled"
    assert event.data == {
        "resident": lan.id,
        "band": "60-69",
        "gender": "f",
        "village": "Thôn Đoài",
        "consent": {"version": residents.CONSENT_TEXT.version, "at": time.wall, "by": "self"},
    }
    assert residents.get(store, lan.id) == lan
    assert (lan.call, lan.address, lan.consent_at, lan.card_number) == ("bà Lan", "bà", time.wall, None)


def test_a_person_may_choose_how_to_be_addressed(enrol) -> None:
    assert enrol(address="bác").call == "bác Lan"


@pytest.mark.parametrize(
    "consent",
    [
        None,
        Consent("2026-01", given_by=" ", method="screen"),
        Consent("a text that never was", given_by="Lan", method="screen"),
    ],
)
def test_without_consent_nobody_is_written_down(store: Store, consent: Consent | None) -> None:
    with pytest.raises(KioskError) as caught:
        residents.enrol(store, name="Lan", birth_year=1958, gender="f", village="Thôn Đoài", consent=consent)
    assert caught.value.code.startswith("consent.")
    assert (store.last_seq(), residents.listing(store)) == (0, [])


def test_under_16_a_guardian_consents(store: Store, enrol) -> None:
    with pytest.raises(KioskError) as caught:
        enrol(name="Lò Thị Mai", birth_year=2015)
    assert caught.value.code == "consent.guardian"
    enrol(name="Lò Thị Mai", birth_year=2015, guardian="Lò Văn Pánh")
    (event,) = store.events_after(0, 10)
    assert event.data["consent"]["by"] == "guardian"


def test_a_bad_field_writes_nothing(store: Store, enrol) -> None:
    for bad in ({"name": "123"}, {"birth_year": 3000}, {"gender": "x"}, {"village": ""}, {"address": "sếp"}):
        with pytest.raises(KioskError):
            enrol(**bad)
    assert (store.last_seq(), residents.listing(store)) == (0, [])


def test_people_are_found_with_and_without_accents(store: Store, enrol) -> None:
    lan, lan2 = enrol("Nguyễn Thị Lan"), enrol("Trần Văn Làn", gender="m")
    enrol("Lê Thị Nhung")
    assert residents.find_by_name(store, "lan") == [lan, lan2]
    assert residents.find_by_name(store, "Làn") == [lan2, lan]
    assert residents.find_by_name(store, "nguyen thi l") == [lan]
    assert residents.find_by_name(store, "  ") == []


def test_the_beginnings_of_some_words_are_enough_and_given_names_come_first(store: Store, enrol) -> None:
    """A queue stands at the door: "ng lan" is typed, not the whole name."""
    lanh, lan, loan = enrol("Nguyễn Thị Lành"), enrol(), enrol("Trần Lan Anh")
    assert residents.find_by_name(store, "ng lan") == [lan, lanh]
    assert residents.find_by_name(store, "lan") == [lan, loan, lanh]
    assert residents.find_by_name(store, "lan ng") == []
    assert residents.find_by_name(store, "an") == [loan]


def test_only_those_asked_for_are_opened(store: Store, enrol) -> None:
    lan, other = enrol(), enrol("Trần Văn Thành")
    assert residents.some(store, [lan.id, "nobody"]) == {lan.id: lan}
    assert residents.some(store, []) == {}
    assert other.id not in residents.some(store, [lan.id])


def test_the_list_is_in_register_order_and_knows_the_villages(store: Store, enrol) -> None:
    for name, village in (("Vàng Thị Dín", "Thôn Đông"), ("Trần Bảo", "Thôn Đoài"), ("Lê Anh", "Thôn Đoài")):
        enrol(name, village=village)
    assert [one.name for one in residents.listing(store)] == ["Lê Anh", "Trần Bảo", "Vàng Thị Dín"]
    assert residents.villages(store) == ["Thôn Đoài", "Thôn Đông"]


@pytest.mark.parametrize("by", ["id", "number", "spaced number"])
def test_a_forgotten_person_is_gone_and_their_attendance_stays_as_a_count(
    store: Store, enrol, pao, data: DataDir, by: str
) -> None:
    lan = enrol()
    card = cards.issue(store, lan.id)
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, session.id, lan.id, "camera")
    progress.finish_lesson(store, "s", lan.id, "otp-la-chia-khoa-nha", 2, 2, True, 200)
    progress.remember_place(store, lan.id, "quet-qr-tra-tien", 2)
    progress.set_preferences(store, lan.id, {"speed": "slow"})
    (sealed,) = store.rows("SELECT sealed FROM resident")[0]
    who = {"id": lan.id, "number": card.number, "spaced number": f"{card.number[:3]} {card.number[3:]}"}[by]

    residents.forget(store, who)

    assert residents.listing(store) == []
    assert store.events_after(0, 100)[-1].data == {"resident": lan.id}
    assert progress.finished(store, lan.id) == frozenset()
    assert (progress.place(store, lan.id), progress.preferences(store, lan.id)) == (None, {})
    assert [one.name for one in attendance.present(store, session.id)] == [attendance.FORGOTTEN]
    assert classes.close(store, session.id).residents == 1
    with pytest.raises(CardRefused) as caught:
        cards.identify(store, card.token)
    assert caught.value.code == "card.revoked"
    for file in data.root.glob("kiosk.sqlite*"):
        assert sealed not in file.read_bytes(), "the sealed name is still on the disk"
    with pytest.raises(KioskError) as twice:
        residents.forget(store, who)
    assert twice.value.code == "resident.unknown"


def test_nobody_is_found_under_a_made_up_id(store: Store) -> None:
    with pytest.raises(KioskError) as caught:
        residents.get(store, "nobody")
    assert caught.value.code == "resident.unknown"


def test_several_are_forgotten_together_or_not_at_all(store: Store, enrol) -> None:
    lan, mai = enrol("Nguyễn Thị Lan"), enrol("Lò Thị Mai")
    with pytest.raises(KioskError):
        residents.forget_all(store, [lan.id, "nobody"])
    assert len(residents.listing(store)) == 2
    residents.forget_all(store, [lan.id, mai.id])
    assert residents.listing(store) == []
