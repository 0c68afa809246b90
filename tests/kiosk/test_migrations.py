"""The tables are made once, all or none, and a newer program's database is not touched."""

from __future__ import annotations

import sqlite3

import pytest

from kiosk.errors import StoreError
from kiosk.migrations import STEPS, migrate
from kiosk.paths import DataDir
from kiosk.store import Store, open_store


def test_steps_are_applied_once_and_remembered(store: Store) -> None:
    done = [
        row[0]
        for row in store.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = 'kiosk' ORDER BY id")
    ]
    assert done == [step.__name__ for step in STEPS]
    migrate(store.conn, "kiosk", STEPS)
    assert store.rows("SELECT count(*) FROM _sqlite_migrations")[0][0] == len(STEPS)


def test_a_set_of_its_own_lives_beside_and_grows(store: Store) -> None:
    def one(db: object) -> None:
        db.execute("CREATE TABLE sync_a (x)")  # type: ignore[attr-defined]

    def two(db: object) -> None:
        db.execute("CREATE TABLE sync_b (x)")  # type: ignore[attr-defined]

    migrate(store.conn, "sync", [one])
    migrate(store.conn, "sync", [one, two])
    assert store.rows("SELECT name FROM sqlite_master WHERE name LIKE 'sync_%' ORDER BY name") == [
        ("sync_a",),
        ("sync_b",),
    ]


def test_a_failing_step_leaves_nothing_behind(store: Store) -> None:
    def good(db: object) -> None:
        db.execute("CREATE TABLE sync_a (x)")  # type: ignore[attr-defined]

    def bad(db: object) -> None:
        db.execute("CREATE TABLE sync_a (x)")  # type: ignore[attr-defined]

    with pytest.raises(sqlite3.OperationalError):
        migrate(store.conn, "sync", [good, bad])
    assert store.rows("SELECT name FROM sqlite_master WHERE name LIKE 'sync_%'") == []


def test_places_of_before_are_kept() -> None:
    """A kiosk of the first version is updated in the middle of somebody's lesson."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    migrate(conn, "kiosk", STEPS[:4])
    conn.execute("INSERT INTO place VALUES ('lan', 'otp-la-chia-khoa-nha', 3)")
    migrate(conn, "kiosk", STEPS)
    assert conn.execute("SELECT resident, lesson, part FROM place").fetchall() == [
        ("lan", "otp-la-chia-khoa-nha", 3)
    ]


def test_a_database_of_a_newer_program_is_refused(data: DataDir) -> None:
    store = open_store(data)
    with store.local() as conn:
        conn.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('kiosk', 'later', '')"
        )
    store.close()
    with pytest.raises(StoreError) as caught:
        open_store(data)
    assert caught.value.code == "store.newer"
