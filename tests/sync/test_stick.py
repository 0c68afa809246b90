"""What waits goes to the hub on a stick and the receipts come back, in any order and as often as anybody likes."""

import shutil
import time

import pytest

from sync import stick, streams
from sync.bundle import BundleError, read_answers
from sync.client import send_pending
from sync.durable import DiskError
from sync.hub.figures.verify import verify
from sync.hub.intake.importing import take_bundle
from sync.hub.opening import connect
from sync.outbox import counts, pack_next, through
from sync.protocol import MAX_EVENTS
from tests.points import HubProcess
from tests.sync.test_streams import clone, ids, ids_at


@pytest.fixture
def usb(tmp_path):
    """A stick."""
    folder = tmp_path / "usb"
    folder.mkdir()
    return folder


@pytest.fixture
def joined(point, own_hub):
    point.join(own_hub)
    own_hub.stop()  # from here on there is no network
    return point


def take_in(hub, folder):
    """At the hub: what lies on the stick, all of it."""
    conn = connect(hub.database)
    try:
        files = stick.files_of(folder, ".dhs")
        return [take_bundle(conn, file, time.time_ns() // 1_000_000) for file in files]
    finally:
        conn.close()


def export(point, folder):
    return stick.export(point.store, point.enrolment, point.key, folder)


def receipts(point, folder):
    return stick.take_receipts(point.store, point.enrolment, folder)


def standing(point):
    now = counts(point.store, point.enrolment)
    return now.pending, now.sent, now.quarantined


def agrees(hub):
    conn = connect(hub.database)
    try:
        return verify(conn).differences == ()
    finally:
        conn.close()


def test_there_and_back_without_a_network(joined, own_hub, usb):
    joined.attend(2 * MAX_EVENTS + 7)
    done = export(joined, usb)
    assert (done.batches, done.events) == (3, 1007)
    assert standing(joined) == (1007, 0, 0), "nothing counts as sent before there is a receipt"
    (taken,) = take_in(own_hub, usb)
    assert (taken.batches, taken.events["accepted"], taken.refused) == (3, 1007, ())
    settled = receipts(joined, usb)
    assert (settled.receipts, settled.events, settled.strange) == (3, 1007, 0)
    assert standing(joined) == (0, 1007, 0)
    assert ids_at(own_hub) == ids(joined)
    assert agrees(own_hub)


def test_everything_may_be_done_twice(joined, own_hub, usb):
    joined.attend(5)
    first, second = export(joined, usb), export(joined, usb)
    assert first.file == second.file
    assert len(list(usb.iterdir())) == 1
    take_in(own_hub, usb)
    (again,) = take_in(own_hub, usb)
    assert again.events == {"accepted": 0, "duplicate": 5, "conflict": 0, "rejected": 0}
    assert receipts(joined, usb).events == 5
    twice = receipts(joined, usb)
    assert (twice.events, twice.known) == (0, 1)
    assert export(joined, usb).file is None
    assert agrees(own_hub)


def test_two_sticks_and_a_network_in_between(joined, own_hub, usb, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    joined.attend(3)
    export(joined, usb)
    joined.attend(4, "c2")
    export(joined, other)
    take_in(own_hub, other)
    take_in(own_hub, usb)
    receipts(joined, other)
    joined.attend(1, "c3")
    own_hub.start()
    assert send_pending(joined.store, joined.enrolment, joined.key).pending == 0
    receipts(joined, usb)
    assert standing(joined) == (0, 8, 0)
    assert through(joined.store, joined.enrolment.hub, joined.store.stream) == 8, (
        "an old receipt turns nothing back"
    )
    assert ids_at(own_hub) == ids(joined)


def test_receipts_that_come_in_the_wrong_order_leave_no_gap(joined, own_hub, usb, tmp_path):
    later = tmp_path / "later"
    later.mkdir()
    joined.attend(3)
    export(joined, usb)
    take_in(own_hub, usb)
    streams_mark = joined.store.stream
    with (
        joined.store.local() as conn
    ):  # as if the receipt of the first three had come, and then been forgotten
        conn.execute("INSERT INTO sync_mark VALUES (?, ?, 3)", (joined.enrolment.hub, streams_mark))
    joined.attend(2, "c2")
    export(joined, later)
    with joined.store.local() as conn:
        conn.execute("DELETE FROM sync_mark")
    take_in(own_hub, later)
    assert (receipts(joined, later).strange, standing(joined)) == (1, (5, 0, 0))
    receipts(joined, usb)
    assert receipts(joined, later).events == 2
    assert standing(joined) == (0, 5, 0)


def test_nobody_reads_a_lost_stick(joined, usb):
    joined.attend(3)
    text = export(joined, usb).file.read_bytes()
    for part in (b"attendance", b"camera", b"signature", joined.store.stream.encode()):
        assert part not in text


def test_a_bundle_for_another_hub_is_told_kindly_and_left(joined, usb, tmp_path):
    joined.attend(1)
    export(joined, usb)
    elsewhere = HubProcess(tmp_path / "elsewhere" / "hub.sqlite")
    with pytest.raises(BundleError, match="another hub") as told:
        take_in(elsewhere, usb)
    assert "đúng xã" in told.value.vi
    assert [one.suffix for one in usb.iterdir()] == [".dhs"]


def test_a_clock_of_another_century_does_not_keep_a_stick_out(own_hub, new_point, usb):
    """A kiosk without a network may believe that it is 2049 or 1970."""
    from dataclasses import replace

    for name, wall in (("ahead", 2_500_000_000_000), ("behind", 3_600_000)):
        point = new_point(name)
        point.join(own_hub)
        point.store.clock = replace(point.store.clock, wall=lambda wall=wall: wall)
        point.attend(2)
        export(point, usb)
    assert [one.refused for one in take_in(own_hub, usb)] == [(), ()]
    assert len(ids_at(own_hub)) == 4


def test_what_is_no_bundle_is_told_so(joined, own_hub, usb):
    (usb / "letter.dhs").write_bytes(b"Dear hub")
    with pytest.raises(BundleError, match="not a bundle"):
        take_in(own_hub, usb)
    (usb / "letter.dhr").write_bytes(b"\xff{}\n[1]\n")
    assert read_answers(usb / "letter.dhr") == []
    with pytest.raises(DiskError, match="nothing is lost"):
        receipts(joined, usb / "gone")


def test_a_forged_receipt_is_not_believed(joined, own_hub, usb):
    joined.attend(2)
    export(joined, usb)
    (taken,) = take_in(own_hub, usb)
    text = taken.answers.read_text()
    taken.answers.write_text(text.replace("accepted", "rejected"))
    with pytest.raises(BundleError, match="none was believed"):
        receipts(joined, usb)
    assert standing(joined) == (2, 0, 0)
    taken.answers.write_text(text)
    assert receipts(joined, usb).events == 2


def test_the_stick_of_a_copied_disk_begins_a_new_stream(own_hub, point, usb, tmp_path):
    """It is refused once, the receipt says why, and the next stick is taken."""
    from sync.client import enroll

    point.join(own_hub)
    point.attend(3)
    send_pending(point.store, point.enrolment, point.key)
    other = clone(point, tmp_path / "clone", own_key=True)
    try:
        other.enrolment = enroll(other.store, other.key, own_hub.url, own_hub.code())
        other.attend(2, "c2")
        export(other, usb)
        (refused,) = take_in(own_hub, usb)
        assert refused.refused
        told = receipts(other, usb)
        assert "new one was begun" in told.refused[0]
        shutil.rmtree(usb)
        usb.mkdir()
        export(other, usb)
        (taken,) = take_in(own_hub, usb)
        assert (taken.events["accepted"], taken.refused) == (2, ())
        receipts(other, usb)
        assert standing(other)[0] == 0
        assert ids_at(own_hub) == ids(point) | ids(other)
    finally:
        other.store.close()


def test_facts_of_an_older_stream_go_too(joined, own_hub, usb):
    joined.attend(2)
    streams.after_restore(joined.store)
    joined.attend(1, "c2")
    assert export(joined, usb).batches == 2
    take_in(own_hub, usb)
    receipts(joined, usb)
    assert standing(joined) == (0, 3, 0)
    assert pack_next(joined.store, joined.enrolment) is None
