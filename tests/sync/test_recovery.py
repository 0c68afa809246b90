"""A damaged database is put together again: from the last copy, from itself, and without a copy at all."""

import os
import random
import time
from contextlib import suppress
from dataclasses import replace

import pytest

from kiosk import residents, settings
from kiosk.clock import system_clock
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import KioskError, StoreError
from kiosk.forgetting import forget
from kiosk.paths import DataDir
from kiosk.store import open_store
from sync.client import send_pending
from sync.keeping import copies, inplace
from sync.outbox import counts
from sync.recovery import ask_hub, last_recovery, mark_seen, needs_mending, open_sound
from tests.sync.test_streams import ids, ids_at

DAY_MS = 86_400_000


def enrol(store, name):
    return residents.enrol(
        store,
        name=name,
        birth_year=1958,
        gender="f",
        village="Thôn Đoài",
        consent=Consent(CONSENT_TEXT.version, "self", "command"),
    )


def spoil(file, start, length=8192, seed=1):
    """Overwrite a part of a file with noise."""
    with file.open("r+b") as target:
        target.seek(start)
        target.write(random.Random(seed).randbytes(length))


def names(store):
    return sorted(one.name for one in residents.listing(store))


@pytest.fixture
def kept(point):
    """A point with a copy of yesterday (40 facts) and 30 facts since."""
    point.attend(40)
    copies.keep(point.store, point.data)
    point.attend(30, "c2")
    return point


def reopened(point):
    point.store.close()
    point.store, recovery = open_sound(point.data)
    return recovery


def test_a_sound_database_is_opened_as_it_is(kept):
    before = ids(kept)
    stream = kept.store.stream
    assert reopened(kept) is None
    assert (ids(kept), kept.store.stream) == (before, stream)


def test_a_damaged_page_costs_nothing_that_a_copy_and_the_file_still_hold(kept):
    before = ids(kept)
    kept.store.close()
    size = kept.data.database.stat().st_size
    spoil(kept.data.database, 4096, 2048)
    assert needs_mending(kept.data)
    recovery = reopened(kept)
    assert ids(kept) <= before
    assert len(ids(kept)) >= 40
    assert recovery.facts == len(ids(kept))
    assert (kept.data.root / recovery.aside).stat().st_size == size
    assert last_recovery(kept.store) == recovery
    assert "học như thường" in recovery.lines()[0]


@pytest.mark.parametrize("seed", range(12))
def test_wherever_it_is_damaged_the_copy_is_the_least_there_is(kept, seed):
    """Facts of the copy are never lost, none comes twice, and every number is given once."""
    before, copied = ids(kept), {e.id for e in kept.store.events_after(0, 40)}
    kept.store.close()
    size = kept.data.database.stat().st_size
    spoil(kept.data.database, random.Random(seed).randrange(size), 9000, seed)
    if not needs_mending(kept.data):
        return
    recovery = reopened(kept)
    rows = [row[0] for row in kept.store.rows("SELECT id FROM event")]
    assert copied <= set(rows) <= before
    assert len(rows) == len(set(rows))
    spans = kept.store.spans()
    assert sum(span.last for span in spans) == len(rows)
    assert all(span.last >= 0 for span in spans)
    kept.attend(1, "after")
    assert kept.store.last_seq() >= 1
    assert recovery.whole or recovery.unread


def test_a_file_of_noise_is_replaced_by_the_copy(kept):
    kept.store.close()
    kept.data.database.write_bytes(os.urandom(50_000))
    recovery = reopened(kept)
    assert (recovery.facts, recovery.read_back) == (40, 0)
    assert not recovery.whole
    assert any("có thể thiếu" in line for line in recovery.lines())
    assert recovery.copy_day is not None


def test_a_vanished_file_is_not_begun_anew_while_there_is_a_copy(kept):
    kept.store.close()
    kept.data.database.unlink()
    assert reopened(kept).facts == 40


def test_without_any_copy_what_can_be_read_is_kept(point):
    point.attend(50)
    enrol(point.store, "Nguyễn Thị Lan")
    before = ids(point)
    point.store.close()
    with point.data.database.open("r+b") as file:  # the head of the free list: nothing in the tables is hurt
        file.seek(32)
        file.write(b"\x00\x00\x01\x00\x00\x00\x00\x05")
    assert needs_mending(point.data)
    recovery = reopened(point)
    assert recovery.copy_day is None
    assert ids(point) == before
    assert names(point.store) == ["Nguyễn Thị Lan"]
    assert recovery.whole


def test_names_written_down_since_the_copy_are_read_back(kept):
    enrol(kept.store, "Trần Văn Bình")
    kept.store.close()
    with kept.data.database.open("r+b") as file:
        file.seek(32)
        file.write(b"\x00\x00\x01\x00\x00\x00\x00\x05")
    recovery = reopened(kept)
    assert names(kept.store) == ["Trần Văn Bình"]
    assert (recovery.read_back, recovery.whole) == (31, True)


def test_who_was_forgotten_since_the_copy_stays_forgotten(kept):
    lan = enrol(kept.store, "Nguyễn Thị Lan")
    kept.store.clock = replace(kept.store.clock, wall=lambda: time.time_ns() // 1_000_000 + DAY_MS)
    assert copies.keep(kept.store, kept.data) is not None
    forget(kept.store, kept.data, [lan.id])
    kept.store.close()
    kept.data.database.write_bytes(b"gone")
    reopened(kept)
    assert names(kept.store) == []


def test_the_hub_is_asked_what_it_has_and_counts_nothing_twice(own_hub, kept):
    kept.join(own_hub)
    send_pending(kept.store, kept.enrolment, kept.key)
    copies.keep(kept.store, kept.data)
    kept.store.clock = replace(kept.store.clock, wall=lambda: time.time_ns() // 1_000_000 + DAY_MS)
    copies.keep(kept.store, kept.data)
    kept.attend(5, "lost here")
    send_pending(kept.store, kept.enrolment, kept.key)
    at_hub = ids_at(own_hub)
    kept.store.close()
    kept.data.database.write_bytes(b"gone")
    recovery = reopened(kept)
    assert recovery.facts == 70
    mark_seen(kept.store)
    told = ask_hub(kept.store, kept.enrolment, kept.key, kept.session)
    assert (told.at_hub, told.only_at_hub, told.seen) == (75, 5, False)
    assert any("5 mục" in line for line in told.lines())
    assert ask_hub(kept.store, kept.enrolment, kept.key, kept.session) is None
    kept.attend(2, "afterwards")
    result = send_pending(kept.store, kept.enrolment, kept.key)
    assert (result.pending, result.quarantined) == (0, 0)
    assert ids_at(own_hub) == at_hub | ids(kept)
    assert counts(kept.store, kept.enrolment).pending == 0


def test_broken_off_anywhere_it_is_finished_at_the_next_start(kept, monkeypatch):
    """The power goes at each step of the change: whatever is started next goes on from there."""
    copied = {e.id for e in kept.store.events_after(0, 40)}
    kept.store.close()
    noise = os.urandom(30_000)
    renames = type(kept.data.root).rename
    for steps in range(4):
        kept.data.database.write_bytes(noise)
        kept.data.database.with_name("kiosk.sqlite-wal").write_bytes(b"old")
        left = [steps]

        def rename(self, target, left=left):
            if left[0] == 0:
                raise OSError(5, "the power went")
            left[0] -= 1
            return renames(self, target)

        with monkeypatch.context() as patch:
            patch.setattr(type(kept.data.root), "rename", rename)
            with suppress(KioskError):
                open_sound(kept.data)[0].close()
        store, _ = open_sound(kept.data)
        assert copied <= {row[0] for row in store.rows("SELECT id FROM event")}
        store.close()
    assert len(inplace.set_aside(kept.data)) <= inplace.KEPT_ASIDE


class TestCopies:
    """One a day, a few days long."""

    def at(self, point, days):
        start = 1_800_000_000_000
        point.store.clock = replace(point.store.clock, wall=lambda: start + days * DAY_MS)

    def test_one_a_day_and_the_oldest_go(self, point):
        for day in range(10):
            self.at(point, day)
            point.attend(1, f"c{day}")
            assert copies.keep(point.store, point.data) is not None
            assert copies.keep(point.store, point.data) is None
        have = copies.listing(point.data)
        assert [copy.number for copy in have] == [10, 9, 8, 7, 6, 5, 4]
        assert len(list(point.data.copies.iterdir())) == 7
        assert have[0].file.stat().st_mode & 0o077 == 0

    def test_a_clock_that_jumps_to_and_fro_does_not_push_out_the_days(self, point):
        for day in (0, 1, 2, -9000, 2, -9000, 2, -9000, 2):
            self.at(point, day)
            copies.keep(point.store, point.data)
        days = [copy.day.toordinal() for copy in copies.listing(point.data)]
        assert len(days) == len(set(days)) == 4

    def test_how_many_is_a_setting(self, point):
        settings.set(point.store, settings.COPY_DAYS, 2)
        for day in range(4):
            self.at(point, day)
            copies.keep(point.store, point.data)
        assert len(copies.listing(point.data)) == 2

    def test_a_damaged_database_never_replaces_a_good_copy(self, kept):
        kept.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        kept.store.close()
        spoil(kept.data.database, 4096, 2048)
        store = open_store(DataDir(kept.data.root), system_clock())
        store.clock = replace(store.clock, wall=lambda: 1_900_000_000_000)
        with pytest.raises(StoreError):
            copies.keep(store, kept.data)
        store.close()
        assert len(copies.listing(kept.data)) == 1
