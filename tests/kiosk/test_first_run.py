"""When the first-run assistant comes, where it goes on, and who may open it."""

import pytest

from kiosk import facilitators, first_run, residents, settings
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.first_run import STEPS, after, before
from kiosk.store import Store


def enrol(store: Store) -> None:
    consent = Consent(version=CONSENT_TEXT.version, given_by="Lan", method="screen")
    residents.enrol(
        store, name="Nguyễn Thị Lan", birth_year=1953, gender="f", village="Đoài", consent=consent
    )


def test_it_comes_on_a_machine_that_nobody_has_set_up(store: Store) -> None:
    assert first_run.due(store)
    enrol(store)
    assert not first_run.due(store), "somebody learns here: it has been set up by other means"


def test_what_a_facilitator_has_is_not_for_everybody(store: Store) -> None:
    assert first_run.nobody_yet(store)
    facilitators.add(store, name="Lý Thị Hương", gender="f", birth_year=1992, village="Đoài", pin="402718")
    assert not first_run.nobody_yet(store)
    assert not first_run.due(store)


def test_it_goes_on_where_a_power_cut_ended_it(store: Store) -> None:
    first_run.stand_at(store, "touch")
    first_run.tell(store, "touch", False)
    found = first_run.read(store)
    assert (found.state, found.step, found.tried) == ("begun", "touch", {"touch": False})
    assert first_run.due(store)


def test_put_off_or_finished_it_does_not_come_again(store: Store) -> None:
    for end in (first_run.put_off, first_run.finish):
        first_run.stand_at(store, "sound")
        first_run.tell(store, "sound", True)
        end(store)
        assert not first_run.due(store)
        assert first_run.read(store).tried["sound"], "what was tried is kept"


def test_what_is_remembered_may_be_anything(store: Store) -> None:
    for odd in (7, "begun", {"state": "x", "step": "y", "tried": [1]}, {"tried": {"disk": True, "sound": 1}}):
        settings.set(store, settings.FIRST_RUN, odd)
        found = first_run.read(store)
        assert (found.state, found.step) == ("", STEPS[0])
        assert set(found.tried) <= {"sound"}


def test_the_questions_lead_to_one_another() -> None:
    assert [after(step) for step in STEPS] == [*STEPS[1:], None]
    assert [before(step) for step in STEPS] == [None, *STEPS[:-1]]


def test_no_other_questions_or_parts(store: Store) -> None:
    with pytest.raises(ValueError, match="disk"):
        first_run.tell(store, "disk", True)
    with pytest.raises(ValueError, match="disk"):
        first_run.stand_at(store, "disk")


def test_the_communes_word_on_the_place_overrides_nobodys(store: Store) -> None:
    settings.set(store, settings.HOUSE, "Nhà văn hoá cũ")
    first_run.take_place(store, "00004", "Thôn Đoài", "Nhà văn hoá thôn Đoài")
    told = [settings.get(store, key) for key in (settings.COMMUNE, settings.VILLAGE, settings.HOUSE)]
    assert told == ["00004", "Thôn Đoài", "Nhà văn hoá cũ"]
