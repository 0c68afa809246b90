"""Two never number facts in one stream: whoever finds another there begins a new one, and no fact is lost."""

import shutil

import pytest

from kiosk.paths import DataDir
from kiosk.store import open_store
from sync import streams
from sync.client import enroll, send_pending
from sync.enrolment import current
from sync.outbox import counts, pack_next, through
from sync.protocol import Receipt, Verdict
from sync.signing import key_from_file
from tests.points import Point


def send(point):
    return send_pending(point.store, point.enrolment, point.key)


def ids(point):
    return {row[0] for row in point.store.rows("SELECT id FROM event")}


def ids_at(hub):
    return {row[0] for row in hub.rows("SELECT id FROM event")}


def clone(point, folder, *, own_key=False):
    """A second machine with everything that the first one had on its disk."""
    shutil.copytree(point.data.root, folder)
    data = DataDir(folder)
    if own_key:
        data.device_key.unlink()
    store = open_store(data)
    return Point(data, store, key_from_file(data.device_key), current(store))


@pytest.fixture
def cloned(own_hub, point, tmp_path):
    """A point with three facts sent and two waiting, and its clone."""
    point.join(own_hub)
    point.attend(3)
    send(point)
    point.attend(2, start=3)
    other = clone(point, tmp_path / "clone")
    yield point, other
    other.store.close()


def test_two_kiosks_cloned_from_one_image_lose_nothing(own_hub, cloned):
    one, two = cloned
    one.attend(4, "c2")
    two.attend(6, "c3")
    for point in (one, two, one, two):
        result = send(point)
        assert (result.pending, result.quarantined) == (0, 0)
    one.attend(1, "c4")
    two.attend(1, "c5")
    assert send(one).pending == send(two).pending == 0
    assert ids_at(own_hub) == ids(one) | ids(two)
    assert one.store.stream != two.store.stream


def test_a_copied_disk_with_its_own_key_goes_on_in_a_stream_of_its_own(own_hub, point, tmp_path):
    point.join(own_hub)
    point.attend(3)
    send(point)
    other = clone(point, tmp_path / "clone", own_key=True)
    try:
        other.enrolment = enroll(other.store, other.key, own_hub.url, own_hub.code())
        other.attend(2, "c2")
        result = send(other)
        assert (result.pending, result.quarantined) == (0, 0)
        assert ids_at(own_hub) == ids(point) | ids(other)
        assert other.store.stream != point.store.stream
    finally:
        other.store.close()


def test_an_older_copy_put_back_by_hand_is_noticed_by_what_the_hub_holds(own_hub, cloned):
    one, old = cloned
    one.attend(4, "c2")
    assert send(one).pending == 0
    before = old.store.stream
    assert send(old).pending == 0, "what both hold is answered as known"
    assert old.store.stream != before
    old.attend(2, "c3")
    assert send(old).quarantined == 0
    assert ids_at(own_hub) == ids(one) | ids(old)


def test_after_a_restore_the_next_fact_is_number_one_of_a_new_stream(joined):
    joined.attend(3)
    old = joined.store.stream
    new = streams.after_restore(joined.store)
    assert joined.store.stream == new != old
    joined.attend(1)
    first = pack_next(joined.store, joined.enrolment)
    assert (first.stream, first.seqs) == (old, (1, 2, 3)), "what it held keeps its numbers"
    result = send(joined)
    assert (result.batches, result.sent, result.pending) == (2, 4, 0)
    assert through(joined.store, joined.enrolment.hub, new) == 1


def test_a_hub_that_quarrels_over_every_stream_is_not_followed_for_ever(joined):
    joined.attend(2)
    begun = set()
    for _ in range(2):
        packed = pack_next(joined.store, joined.enrolment)
        verdicts = [Verdict(seq, "conflict", "other") for seq in packed.seqs]
        taken = streams.take(
            joined.store,
            joined.enrolment,
            packed,
            Receipt(packed.id, packed.stream, 0, verdicts, 0, 1),
            begun,
        )
        begun |= {taken.begun}
    assert taken.begun is None
    now = counts(joined.store, joined.enrolment)
    assert (now.pending, now.sent, now.quarantined) == (0, 0, 2)


def test_facts_that_move_to_a_new_stream_are_counted_once_here(joined):
    joined.attend(5)
    send(joined)
    joined.store.start_stream(2)
    now = counts(joined.store, joined.enrolment)
    assert (now.pending, now.sent) == (3, 2)
    assert [(one.base, one.last) for one in joined.store.spans()] == [(0, 2), (2, 3)]


def test_a_stream_begun_lower_down_takes_over_what_later_ones_held(point):
    point.attend(6)
    first = point.store.stream
    point.store.start_stream(4)
    third = point.store.start_stream(1, first)
    assert [one.last for one in point.store.spans()] == [1, 0, 5]
    facts = [event.seq for span in point.store.spans() for event in point.store.events_after(0, 10, span)]
    assert facts == [1, 1, 2, 3, 4, 5]
    assert point.store.stream == third
