"""Names, villages and forms of address as people give them."""

from __future__ import annotations

import datetime

import pytest

from kiosk import person
from kiosk.errors import KioskError

DAY = datetime.date(2026, 3, 6)


@pytest.mark.parametrize(
    ("gender", "birth_year", "expected"),
    [
        ("f", 1966, "bà"),
        ("m", 1966, "ông"),
        ("f", 1967, "cô"),
        ("m", 1986, "chú"),
        ("f", 1987, "chị"),
        ("m", 2008, "anh"),
        ("m", 2009, "em"),
        ("f", 2020, "em"),
        ("-", 1986, "bác"),
        ("-", 1987, "bạn"),
    ],
)
def test_the_default_address_follows_age_and_gender(gender: str, birth_year: int, expected: str) -> None:
    assert person.default_address(gender, birth_year, DAY) == expected
    assert expected in person.ADDRESSES


@pytest.mark.parametrize("name", ["Nguyễn Thị Lan", "H'Hen Niê", "Vừ A Dính", "Nguye\u0302\u0303n", "Ê"])
def test_names_of_all_peoples_are_taken(name: str) -> None:
    assert person.good_name(f"  {name} ").strip()


@pytest.mark.parametrize(
    "name", ["", "   ", "12345", "Lan 2", "<b>Lan</b>", "Lan; Huệ", "...", "x" * 81, "=1+1"]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(KioskError) as caught:
        person.good_name(name)
    assert caught.value.code == "person.name"


@pytest.mark.parametrize("year", [0, -5, 1905, 2027, 19588])
def test_years_in_which_nobody_here_was_born_are_refused(year: int) -> None:
    with pytest.raises(KioskError):
        person.good_birth_year(year, DAY)


def test_other_fields_are_checked_too() -> None:
    assert person.good_village(" Thôn  Đoài ") == "Thôn Đoài"
    assert person.good_address("Bà") == "bà"
    for bad in (
        lambda: person.good_village(" "),
        lambda: person.good_address("ngài"),
        lambda: person.good_gender("x"),
    ):
        with pytest.raises(KioskError):
            bad()


def test_people_are_called_by_their_given_name() -> None:
    assert person.call("bà", "Nguyễn Thị Lan") == "bà Lan"
