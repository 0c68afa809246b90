"""Age bands, and what may never stand in an event."""

from __future__ import annotations

import pytest

from kiosk.events import BANDS, band


@pytest.mark.parametrize(
    ("birth_year", "expected"),
    [
        (2026, "<16"),
        (2011, "<16"),
        (2010, "16-29"),
        (1997, "16-29"),
        (1996, "30-44"),
        (1982, "30-44"),
        (1981, "45-59"),
        (1967, "45-59"),
        (1966, "60-69"),
        (1957, "60-69"),
        (1956, "70+"),
        (1910, "70+"),
    ],
)
def test_bands_meet_without_a_gap(birth_year: int, expected: str) -> None:
    assert band(birth_year, 2026) == expected


def test_every_age_has_one_of_the_six_bands() -> None:
    assert {band(2026 - age, 2026) for age in range(121)} == set(BANDS)
