"""Days are right where they can be known, and say so where they cannot."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.hub.facts.dating import (
    DAY_MS,
    NEAR,
    SLACK_MS,
    UNCERTAIN,
    Boot,
    Dating,
    date_boots,
    day_of,
    offset_by_contacts,
)


def at(text: str) -> int:
    """Milliseconds of a moment in Viet Nam, `2026-11-22 07:00`."""
    return int(datetime.fromisoformat(f"{text}+07:00").astimezone(UTC).timestamp() * 1000)


HOUR = 3600 * 1000
MON, TUE, WED, THU = (at(f"2026-11-{day} 08:00") for day in (16, 17, 18, 19))
IN_1970, IN_2049 = at("1970-01-01 07:00"), at("2049-05-05 05:05")


def boot(first, last, started, *, claims=None, hours=2, contact=False, after=None, before=None):
    """A boot begun at `started` (true time) with events all along `hours`; its clock says `claims` at the start."""
    claim = started if claims is None else claims
    return Boot(
        first, last, 0, hours * HOUR, claim, claim, started if contact else None, after=after, before=before
    )


def dated(*boots):
    """(day of the first event, its quality) of each boot."""
    found = [one.of(it.mono_first) for one, it in zip(date_boots(boots), boots, strict=True)]
    return [(one.day, one.quality) for one in found]


def test_a_boot_with_a_contact_is_dated_exactly_whatever_its_clock_says():
    for claims in (IN_1970, MON, IN_2049):
        assert dated(boot(1, 9, TUE, claims=claims, contact=True)) == [("2026-11-17", "exact")]


def test_a_right_clock_that_never_met_the_hub_in_its_boot_is_believed():
    assert dated(boot(1, 9, MON, before=THU), boot(10, 12, TUE, before=THU)) == [
        ("2026-11-16", "bounded"),
        ("2026-11-17", "bounded"),
    ]


@pytest.mark.parametrize("claims", [IN_1970, IN_2049])
def test_a_wrong_clock_between_two_contacts_of_one_day_is_dated_by_them(claims):
    found = dated(
        boot(1, 9, TUE, contact=True),
        boot(10, 19, TUE + 3 * HOUR, claims=claims, before=TUE + 7 * HOUR),
        boot(20, 29, TUE + 6 * HOUR, contact=True),
    )
    assert found[1] == ("2026-11-17", "bounded")


@pytest.mark.parametrize("claims", [IN_1970, IN_2049])
def test_a_wrong_clock_with_days_between_the_contacts_is_uncertain(claims):
    boots = [
        boot(1, 9, MON, contact=True),
        boot(10, 19, TUE, claims=claims),
        boot(20, 29, THU, contact=True),
    ]
    assert dated(*boots) == [
        ("2026-11-16", "exact"),
        (UNCERTAIN, "uncertain"),
        ("2026-11-19", "exact"),
    ]
    found = date_boots(boots)[1].of(0)
    assert MON + 2 * HOUR <= found.earliest <= found.at <= found.latest <= THU


def test_a_clock_set_right_in_the_middle_of_a_boot_dates_the_whole_boot():
    corrected = Boot(1, 9, 0, 2 * HOUR, IN_1970, MON, before=THU)
    assert dated(corrected) == [("2026-11-16", "bounded")]


def test_a_clock_that_starts_anew_at_each_boot_is_not_believed():
    """A dead battery: each morning begins at the same moment, which may even be possible."""
    boots = [
        boot(n * 10, n * 10 + 9, day, claims=MON, before=THU) for n, day in enumerate((MON, TUE, WED), 1)
    ]
    assert [quality for _, quality in dated(*boots)] == ["uncertain"] * 3


def test_a_contact_that_did_not_know_an_event_bounds_it_from_below():
    """The hub was met on Wednesday and the event was not there yet: Monday is not believed."""
    late = boot(10, 19, WED + 3 * HOUR, claims=MON, after=WED, before=THU + DAY_MS)
    assert dated(late) == [(UNCERTAIN, "uncertain")]
    assert date_boots([late])[0].of(0).earliest == WED


def test_what_came_within_its_day_has_that_day():
    wrong = boot(1, 9, WED, claims=IN_1970, after=WED - HOUR, before=WED + 5 * HOUR)
    assert dated(wrong) == [("2026-11-18", "bounded")]


def test_bounds_that_contradict_each_other_are_uncertain():
    assert dated(boot(1, 9, TUE, after=THU, before=MON)) == [(UNCERTAIN, "uncertain")]


def test_a_request_under_way_makes_no_later_date_and_a_jump_of_the_hub_is_followed():
    assert offset_by_contacts([]) is None
    assert offset_by_contacts([(0, MON + 90_000), (HOUR, MON + HOUR), (2 * HOUR, MON + 2 * HOUR + 5)]) == MON
    assert offset_by_contacts([(0, IN_2049), (HOUR, MON + HOUR)]) == MON
    assert offset_by_contacts([(0, IN_1970), (HOUR, MON + HOUR)]) == MON


def test_days_are_counted_as_they_are_lived_in_viet_nam():
    """17:00 UTC is midnight in Viet Nam."""
    assert day_of(1_795_280_399_999) == "2026-11-21"
    assert day_of(1_795_280_400_000) == "2026-11-22"


def test_numbers_out_of_the_world_are_dated_without_falling_over():
    wild = Boot(1, 2, 0, 2**53 - 1, 2**53, -(2**53), contact=2**52)
    for mono in (0, 2**53 - 1):
        assert date_boots([wild])[0].of(mono).quality == "exact"
        assert len(date_boots([wild])[0].day(mono)) == 10


@given(
    st.lists(
        st.tuples(
            st.integers(1, 200),  # hours off before this boot
            st.integers(0, 30),  # hours on
            st.booleans(),  # met the hub
            st.sampled_from(["right", "1970", "2049", "same"]),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_what_is_called_exact_or_is_bounded_on_one_day_is_true(runs):
    """Whatever the clock, no day is claimed for sure that was not the day."""
    boots, truth, now, seq = [], [], MON, 1
    for off, on, met, clock in runs:
        now += off * HOUR
        claims = {"right": now, "1970": IN_1970, "2049": IN_2049, "same": MON}[clock]
        boots.append(boot(seq, seq + 4, now, claims=claims, hours=on, contact=met))
        truth.append(now)
        now += on * HOUR
        seq += 5
    boots = [Boot(*(getattr(one, n) for n in Boot.__slots__[:8]), before=now) for one in boots]
    for one, started, run in zip(date_boots(boots), truth, runs, strict=True):
        found = one.of(0)
        assert found.earliest - SLACK_MS <= started <= found.latest + SLACK_MS
        if found.quality == "exact" or (found.quality == "bounded" and run[3] == "right"):
            assert found.day == day_of(started)
        if found.quality == "uncertain":
            assert (found.day, run[2]) == (UNCERTAIN, False)
        assert one.day(0) == found.day


@given(st.data())
def test_a_part_of_a_long_stream_is_dated_like_the_whole(data):
    """So that a hub need not look at a stream from its beginning."""
    size = 4 * NEAR
    marks = data.draw(st.lists(st.sampled_from("....cwx"), min_size=size, max_size=size))
    boots = []
    for n, mark in enumerate(marks):
        claims = {"w": IN_1970, "x": MON}.get(mark)
        boots.append(boot(n * 3 + 1, n * 3 + 3, MON + n * 5 * HOUR, claims=claims, contact=mark == "c"))
    low = data.draw(st.integers(0, size - 1))
    high = data.draw(st.integers(low, size - 1))
    reach = NEAR + 1
    start = max(low - reach, 0)
    part = date_boots(boots[start : high + reach + 1])
    assert part[low - start : high - start + 1] == date_boots(boots)[low : high + 1]


def test_a_dating_knows_when_another_gives_the_same_days():
    sure = Dating(MON, MON, MON, exact=True, believed=True)
    assert sure.same_days(Dating(MON, MON - 5, MON + 5, exact=False, believed=True))
    assert not sure.same_days(Dating(MON, MON - 5, MON + 5, exact=False, believed=False))
    assert not sure.same_days(Dating(TUE, TUE, TUE, exact=True, believed=True))
