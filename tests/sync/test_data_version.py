"""A database outlives the program: copied before it is brought up, and put together again for a program taken back."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk import residents
from kiosk.errors import StoreError
from sync.data_version import KEPT_S, age_of, must_go_back
from sync.keeping import copies
from sync.recovery import open_sound
from sync.update.slots import State
from tests.points import Point
from tests.releases import Machine, machine
from tests.sync.test_recovery import enrol

NEWER = "CREATE TABLE later (x TEXT); ALTER TABLE class ADD COLUMN room TEXT NOT NULL DEFAULT ''"


@pytest.fixture
def point(new_point: Callable[[str], Point]) -> Point:
    point = new_point("point")
    point.attend(5)
    return point


@pytest.fixture
def kiosk(tmp_path: Path, point: Point, monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = machine(tmp_path)
    monkeypatch.setenv("DIEMHOC_HOME", str(made.home.root))
    monkeypatch.setattr("sync.data_version.__version__", "1.0.0")
    return made


def newer(file: Path, group: str = "kiosk") -> None:
    """A newer program has been here: two more steps, and three facts, as that one writes them."""
    with closing(sqlite3.connect(file)) as conn:
        if group == "kiosk":
            conn.executescript(NEWER)
        conn.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, 'later', '')",
            (group,),
        )
        conn.commit()


def test_before_it_is_brought_up_a_copy_is_kept_for_some_days(point: Point) -> None:
    data = point.data
    assert age_of(data) == "same"
    assert not list(data.copies.glob("before-*"))
    point.store.conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'class_answers'")
    point.store.conn.execute("DROP TABLE answer")
    assert age_of(data) == "older"
    store, recovery = open_sound(data)
    store.close()
    assert recovery is None
    (copy,) = data.copies.glob("before-*.sqlite")
    with closing(sqlite3.connect(copy)) as conn:
        assert conn.execute("SELECT count(*) FROM event").fetchone() == (5,)
        assert conn.execute("SELECT 1 FROM sqlite_master WHERE name = 'answer'").fetchone() is None
    assert age_of(data) == "same"
    os.utime(copy, (1, copy.stat().st_mtime - KEPT_S - 10))
    assert not must_go_back(data)
    assert not copy.exists()


def test_a_program_that_was_taken_back_keeps_every_fact(point: Point, kiosk: Machine) -> None:
    data = point.data
    copies.keep(point.store, data)
    lan = enrol(point.store, "Nguyễn Thị Lan")
    newer(data.database)
    point.attend(3, start=5)
    before = point.store.rows("SELECT id FROM event ORDER BY n")
    point.store.close()
    with pytest.raises(StoreError) as caught:
        open_sound(data)
    assert caught.value.code == "store.newer", "it was not taken back: somebody installed an old one by hand"
    kiosk.home.write(State(bad={"1.1.0": "starts"}))
    point.store, recovery = open_sound(data)
    assert recovery is not None
    assert recovery.taken_back
    assert (recovery.whole, recovery.unread) == (True, ())
    assert point.store.rows("SELECT id FROM event ORDER BY n") == before
    assert [one.name for one in residents.listing(point.store)] == [lan.name]
    assert "bản trước" in recovery.lines()[0]
    assert age_of(data) == "same"
    assert (data.root / recovery.aside).exists()
    again, once_more = open_sound(data)
    again.close()
    assert once_more is None


def test_copies_of_the_newer_program_are_passed_over(point: Point, kiosk: Machine) -> None:
    newer(point.data.database)
    copies.keep(point.store, point.data)
    point.store.close()
    kiosk.home.write(State(bad={"1.1.0": "silent"}))
    point.store, recovery = open_sound(point.data)
    assert recovery is not None
    assert (recovery.copy_day, recovery.facts, recovery.unread) == (None, 5, ())


def test_the_hub_inside_begins_anew_when_a_newer_one_wrote_it(point: Point, kiosk: Machine) -> None:
    from sync.hub.embedded import at_a_hub

    with at_a_hub(point.store, point.key, point.data) as first:
        pass
    kiosk.home.write(State(bad={"1.1.0": "silent"}))
    newer(point.data.hub / "hub.sqlite", "hub")
    newer(point.data.database)
    point.store.close()
    point.store, _ = open_sound(point.data)
    with at_a_hub(point.store, point.key, point.data) as second:
        assert second.hub != first.hub
    assert (point.data.hub / "hub-newer.sqlite").exists()
