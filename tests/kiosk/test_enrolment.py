"""At the door: what is asked, who is here already, and that nothing is kept without a yes."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from kiosk import cards, enrolment, residents, settings
from kiosk.consent import CONSENT_TEXT
from kiosk.enrolment import Draft
from kiosk.errors import KioskError
from kiosk.store import Store

DAY = datetime.date(2026, 3, 6)
LAN = Draft("Nguyễn Thị Lan", 1953, "f", "Thôn Đoài")


def test_one_question_after_another() -> None:
    draft, asked = Draft(), []
    answers = {
        "name": "Lò Thị Mai",
        "birth_year": 2015,
        "gender": "f",
        "village": "X",
        "guardian": "Lò Văn Pánh",
    }
    while question := enrolment.open_question(draft, DAY):
        asked.append(question)
        draft = replace(draft, **{question: answers[question]})
    assert asked == ["name", "birth_year", "gender", "village", "guardian"]
    assert enrolment.questions(replace(draft, birth_year=2010), DAY) == (
        "name",
        "birth_year",
        "gender",
        "village",
    )
    assert enrolment.open_question(replace(LAN, guardian=""), DAY) == ""


def test_with_a_citizen_id_only_the_rest_is_asked() -> None:
    scanned = Draft("Nguyễn Thị Lan", 1953, "f", citizen=b"x" * 32)
    assert enrolment.questions(scanned, DAY) == ("village",)
    assert enrolment.questions(replace(scanned, birth_year=2012), DAY) == ("village", "guardian")


def test_how_the_person_is_spoken_to() -> None:
    assert LAN.call(DAY) == "bà Lan"
    assert replace(LAN, gender="-").call(DAY) == "bác Lan"
    assert replace(LAN, birth_year=0).call(DAY) == ""


@pytest.mark.parametrize(
    ("question", "fine", "not_fine"),
    [
        ("name", ["Nguyễn Thị Lan", "Y"], ["", " ", "Lan 5", "x" * 81]),
        ("birth_year", [2026, "1953", 1906], [2027, 1905, 0, "195", "x"]),
        ("gender", ["f", "m", "-"], ["", "x"]),
        ("village", ["Tổ 3"], ["", "x" * 61]),
        ("guardian", ["Lò Văn Pánh"], ["", "12"]),
    ],
)
def test_which_answers_can_be_kept(store: Store, question: str, fine: list[str], not_fine: list[str]) -> None:
    assert all(enrolment.good(store, question, one) for one in fine)
    assert not any(enrolment.good(store, question, one) for one in not_fine)


def test_who_may_be_the_same_person_is_found(store: Store, enrol) -> None:
    """By name and year of birth, accents and capitals aside; by the citizen ID whatever they call themselves."""
    lan = enrol("Nguyễn Thị Lan", birth_year=1953)
    enrol("Nguyễn Thị Lan", birth_year=1954)
    enrol("Nguyễn Thị Lanh", birth_year=1953)
    assert enrolment.alike(store, replace(LAN, name="nguyen thi  LAN")) == [lan]
    mai, _ = enrolment.save(store, Draft("Lò Thị Mai", 1970, "f", "Thôn Đông", citizen=b"m" * 32))
    assert [one.id for one in enrolment.alike(store, replace(LAN, citizen=b"m" * 32))] == [mai.id, lan.id]
    assert [one.id for one in enrolment.alike(store, Draft("Lò Thị Mai", 1970, citizen=b"m" * 32))] == [
        mai.id
    ]
    assert enrolment.alike(store, Draft("Lò Thị Mai", 1971, citizen=b"x" * 32)) == []
    before = store.last_seq()
    with pytest.raises(KioskError) as twice:
        enrolment.save(store, replace(LAN, citizen=b"m" * 32))
    assert twice.value.code == "resident.twice"
    assert (store.last_seq(), len(residents.listing(store))) == (before, 4)
    residents.forget(store, mai.id)
    assert enrolment.alike(store, Draft("Lò Thị Mai", 1970, citizen=b"m" * 32)) == []
    enrolment.save(store, Draft("Lò Thị Mai", 1970, "f", "Thôn Đông", citizen=b"m" * 32))


def test_the_yes_is_written_down_with_the_person_and_a_card(store: Store) -> None:
    lan, card = enrolment.save(store, LAN)
    assert (lan.name, lan.birth_year, lan.gender, lan.village) == ("Nguyễn Thị Lan", 1953, "f", "Thôn Đoài")
    assert (lan.consent_version, lan.card_number) == (CONSENT_TEXT.version, card.number)
    assert cards.identify(store, card.token).holder_id == lan.id
    assert [event.type for event in store.events_after(0, 9)] == ["resident.enrolled", "card.issued"]
    assert store.events_after(0, 1)[0].data["consent"]["by"] == "self"
    enrolment.save(store, Draft("Lò Thị Mai", 2015, "f", "Thôn Đông", "Lò Văn Pánh"))
    assert store.events_after(2, 1)[0].data["consent"]["by"] == "guardian"
    with pytest.raises(KioskError) as refused:
        enrolment.save(store, Draft("Lò Văn Bình", 2015, "m", "Thôn Đông"))
    assert refused.value.code == "consent.guardian"
    assert len(residents.listing(store)) == 2


def test_the_point_s_own_village_stands_first(store: Store, enrol) -> None:
    for village in ("Thôn Đông", "Thôn Đông", "Thôn Hạ", "thôn đoài"):
        enrol(village=village)
    assert enrolment.villages(store) == ["Thôn Đông", "thôn đoài", "Thôn Hạ"]
    settings.set(store, settings.VILLAGE, "Thôn Đoài")
    assert enrolment.villages(store) == ["Thôn Đoài", "Thôn Đông", "Thôn Hạ"]
