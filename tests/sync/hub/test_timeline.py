"""The tally follows the corrected days, and is dated anew when a later contact tells more."""

from itertools import pairwise

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.hub.facts.dating import UNCERTAIN, day_of
from sync.hub.facts.timeline import APART_MS
from sync.hub.reports.reports import make_form, write_xlsx
from tests.sync.hub.desk import NOW, Desk, event

HOUR, DAY = 3600 * 1000, 24 * 3600 * 1000
TODAY, TOMORROW = day_of(NOW), day_of(NOW + DAY)


@pytest.fixture
def desk(where):
    desk = Desk(where)
    yield desk
    assert desk.differences() == ()
    desk.conn.close()


def test_a_kiosk_that_wakes_in_1970_is_right_as_soon_as_it_meets_the_hub(desk):
    """The facts came by stick first, and nobody knew when they had happened."""
    device = desk.device()
    facts = [event(n, wall=n * 1000, mono=n * 1000) for n in range(1, 5)]
    desk.put(device, "s", *facts, carried=True)
    assert desk.days() == {UNCERTAIN: 4}
    desk.now += 5 * HOUR
    desk.put(device, "s", mono=5 * HOUR)
    assert desk.days() == {TODAY: 4}
    assert desk.conn.execute("SELECT wall FROM event WHERE seq = 1").fetchone() == (1000,)


def test_a_boot_far_from_any_contact_stays_uncertain_and_the_next_one_is_right(desk):
    device = desk.device()
    desk.put(device, "s", event(1, boot="a"), boot="a", last=1)
    desk.now += 9 * DAY
    lost = [event(n, boot="b", wall=n, mono=n) for n in (2, 3)]
    desk.put(device, "s", *lost, event(4, boot="c"), boot="c", last=4)
    assert desk.days() == {TODAY: 1, UNCERTAIN: 2, day_of(NOW + 9 * DAY): 1}


def test_a_stick_is_no_contact(desk):
    """Its batch was packed days ago: the clocks in it say nothing about now."""
    device = desk.device()
    desk.now += 3 * DAY
    desk.put(device, "s", event(1), carried=True)
    assert desk.days() == {TODAY: 1}
    assert desk.conn.execute("SELECT count(*) FROM contact").fetchone() == (0,)


def test_contacts_of_one_boot_are_kept_an_hour_apart(desk):
    device = desk.device()
    for n in range(240):
        desk.put(device, "s", mono=n * 60_000)
        desk.now += 60_000
    monos = [mono for (mono,) in desk.conn.execute("SELECT mono FROM contact ORDER BY mono")]
    assert len(monos) == 4
    assert all(later - earlier >= APART_MS for earlier, later in pairwise(monos))


def test_a_replayed_batch_changes_no_date(desk):
    device = desk.device()
    near_midnight = NOW // DAY * DAY + DAY - 7 * HOUR - 60_000  # 23:59 in Viet Nam
    desk.now = near_midnight
    desk.put(device, "s", event(1))
    before = desk.days()
    desk.now += 4 * 60_000
    desk.put(device, "s", event(1))
    assert desk.days() == before == {day_of(near_midnight): 1}


def test_a_hub_whose_own_clock_starts_in_1970_is_not_believed_until_it_is_right(desk):
    """The hub inside a kiosk has the kiosk's clock."""
    device, desk.now = desk.device(), 5_000
    desk.put(device, "s", event(1, wall=5_000))
    assert desk.days() == {UNCERTAIN: 1}
    desk.now = NOW + HOUR
    desk.put(device, "s", event(2, wall=NOW + HOUR, mono=HOUR), mono=HOUR)
    assert desk.days() == {TODAY: 2}


def test_forms_count_by_the_corrected_day_and_tell_what_has_none(desk, tmp_path):
    device = desk.device()
    opened = {"lesson": "otp-la-chia-khoa-nha", "facilitator": "f", "village": "v"}

    def held(seq, boot, number, wall):
        yield event(seq, type="class.opened", data=opened | {"class": number}, boot=boot, wall=wall)
        for n in (1, 2):
            who = {"class": number, "resident": f"r{n}", "method": "list"}
            yield event(seq + n, data=who, boot=boot, wall=wall, mono=n)

    desk.put(device, "s", *held(1, "lost", "c1", 1000), carried=True)
    desk.now += DAY
    desk.put(device, "s", *held(4, "met", "c2", 2000), boot="met")

    def form(day):
        write_xlsx(make_form(desk.conn, "A", desk.now, day=day), tmp_path / "a.xlsx")
        rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx").active.iter_rows(values_only=True))
        return [row for row in rows[4:] if isinstance(row[0], int)], [str(row[0]) for row in rows[4:]]

    rows, notes = form(TOMORROW)
    assert len(rows) == 2
    assert any(note.startswith("Còn 2 lượt chưa rõ ngày") for note in notes)
    assert form(TODAY)[0] == form("1970-01-01")[0] == []
    everything, notes = form(None)
    assert [row[7] for row in everything].count("Chưa rõ ngày") == 2
    assert not any("Còn" in note for note in notes)


def test_a_class_that_goes_on_in_a_new_stream_is_one_class(desk):
    device = desk.device()
    opened = {"class": "k", "lesson": "x", "facilitator": "f", "village": "v"}
    came = [event(n, data={"class": "k", "resident": f"r{n}", "method": "list"}) for n in (2, 3)]
    desk.put(device, "zz", event(1, type="class.opened", data=opened), came[0])
    desk.put(device, "aa", came[1] | {"seq": 1}, event(2, type="attendance.undone", data=came[0]["data"]))
    assert [row[1] for row in make_form(desk.conn, "A", desk.now).rows] == ["r3"]


boots = st.sampled_from(["a", "b", "c", "d"])
walls = st.sampled_from([1000, NOW - DAY, NOW, NOW + 40 * 365 * DAY])
batches = st.lists(
    st.tuples(
        st.integers(0, 5),  # hours between
        st.lists(st.tuples(st.integers(1, 12), boots, st.integers(0, 30 * HOUR), walls), max_size=5),
        boots,
        st.integers(0, 30 * HOUR),
        st.integers(0, 14),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches)
def test_whatever_comes_in_whatever_order_a_recount_agrees(tmp_path_factory, told):
    """Gaps, repeats, boots that mix, clocks that run backwards: dating bit by bit is dating at once."""
    desk = Desk(tmp_path_factory.mktemp("hub") / "hub.sqlite")
    device = desk.device()
    for hours, facts, boot, mono, last, carried in told:
        desk.now += hours * HOUR
        events = [event(seq, boot=name, mono=at, wall=wall) for seq, name, at, wall in facts]
        desk.put(device, "s", *events, boot=boot, mono=mono, last=last, carried=carried)
        assert desk.differences() == ()
    desk.conn.close()
