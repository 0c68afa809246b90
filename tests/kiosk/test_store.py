"""One fact, one transaction: numbered without gaps, durable when it returns, or not written at all."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kiosk.clock import system_clock
from kiosk.errors import KioskError, StoreError, StoreFull, VaultError
from kiosk.events import HELP_ASKED
from kiosk.paths import DataDir
from kiosk.store import Store, open_store
from kiosk.vault import Vault

RECORDER = """
import sys
from pathlib import Path
from kiosk.paths import DataDir
from kiosk.store import open_store
store = open_store(DataDir(Path(sys.argv[1])))
for i in range(int(sys.argv[2])):
    screen = f"{sys.argv[3]}-{i}"
    event = store.record("help.asked", {"screen": screen},
        lambda conn: conn.execute("INSERT INTO setting VALUES (?, '1')", (screen,)))
    print(event.seq, flush=True)
"""


def recorder(data: DataDir, facts: int, name: str) -> subprocess.Popen[str]:
    """Another process that records facts, each with a row of its own, and prints each number once it is
    safe."""
    command = [sys.executable, "-c", RECORDER, str(data.root), str(facts), name]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def ask(store: Store, screen: str = "home") -> int:
    return store.record(HELP_ASKED, {"screen": screen}).seq


def test_facts_are_numbered_from_one_without_gaps_and_read_back_whole(store: Store, time) -> None:
    assert store.last_seq() == 0
    assert [ask(store, name) for name in ("a", "b", "c")] == [1, 2, 3]
    first, second = store.events_after(0, 2)
    assert (first.seq, first.data, first.v, first.type) == (1, {"screen": "a"}, 1, HELP_ASKED)
    assert (first.wall, first.mono, first.boot) == (time.wall, time.mono, "boot-1")
    assert second.stream == store.stream
    assert uuid.UUID(first.id).version == 7
    assert [event.seq for event in store.events_after(2, 500)] == [3]
    assert store.events_after(3, 500) == []


def test_every_commit_waits_for_the_disk(store: Store) -> None:
    assert store.rows("PRAGMA journal_mode") == [("wal",)]
    assert store.rows("PRAGMA synchronous") == [(2,)]


def test_fact_and_tables_are_written_together_or_not_at_all(store: Store) -> None:
    def write(conn: sqlite3.Connection) -> None:
        conn.execute("INSERT INTO setting VALUES ('once', '1')")

    store.record(HELP_ASKED, {"screen": "home"}, write)
    with pytest.raises(sqlite3.IntegrityError):
        store.record(HELP_ASKED, {"screen": "again"}, write)
    assert store.last_seq() == 1
    assert ask(store) == 2


def test_several_facts_in_one_transaction_fall_together(store: Store) -> None:

    def half() -> None:
        with store.local():
            store.append(HELP_ASKED, {"screen": "a"})
            store.append(HELP_ASKED, {"screen": "b"})
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        half()
    assert store.last_seq() == 0
    with pytest.raises(RuntimeError, match="transaction"):
        store.append(HELP_ASKED, {"screen": "a"})


def test_everything_is_there_after_closing_and_opening_again(data: DataDir) -> None:
    first = open_store(data)
    ask(first)
    stream = first.stream
    first.close()
    again = open_store(data)
    assert (again.stream, again.last_seq()) == (stream, 1)
    again.close()


def test_a_store_belongs_to_its_thread(store: Store) -> None:
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            store.last_seq()
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert isinstance(caught[0], (sqlite3.ProgrammingError, StoreError))


def test_a_new_stream_renumbers_what_the_hub_has_not_taken(store: Store) -> None:
    for name in "abcd":
        ask(store, name)
    old = store.stream
    kept = store.events_after(2, 10)
    new = store.start_stream(after=2)
    assert store.stream == new != old
    assert store.last_seq() == 2
    assert [(event.seq, event.id, event.stream) for event in store.events_after(0, 10)] == [
        (1, kept[0].id, new),
        (2, kept[1].id, new),
    ]
    assert ask(store) == 3
    with pytest.raises(ValueError, match="after"):
        store.start_stream(after=4)


def test_two_processes_share_one_gapless_numbering(data: DataDir) -> None:
    """They also meet on an empty directory: tables, stream and key are made once."""
    others = [recorder(data, 100, name) for name in ("x", "y", "z")]
    seen = [[int(line) for line in other.communicate(timeout=30)[0].split()] for other in others]
    assert [other.returncode for other in others] == [0, 0, 0]
    assert sorted(seq for numbers in seen for seq in numbers) == list(range(1, 301))
    assert all(numbers == sorted(numbers) for numbers in seen)
    with_all = open_store(data)
    assert [event.seq for event in with_all.events_after(0, 1000)] == list(range(1, 301))
    with_all.close()


def test_nothing_that_was_told_recorded_is_lost_when_the_process_is_killed(data: DataDir) -> None:
    chance = random.Random(7)
    told: list[int] = []
    for round_ in range(6):
        child = recorder(data, 100_000, f"round-{round_}")
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 120)):
            told.append(int(child.stdout.readline()))
        os.kill(child.pid, signal.SIGKILL)
        told += [
            int(line) for line in child.communicate()[0].splitlines(keepends=True) if line.endswith("\n")
        ]
        store = open_store(data)
        events = store.events_after(0, 100_000)
        assert [event.seq for event in events] == list(range(1, len(events) + 1))
        assert set(told) <= {event.seq for event in events}
        rows = {row[0] for row in store.rows("SELECT key FROM setting WHERE key LIKE 'round-%'")}
        assert rows == {event.data["screen"] for event in events}
        store.close()
    assert told == sorted(set(told))


def test_a_full_disk_is_told_and_recording_goes_on_when_there_is_room(store: Store) -> None:
    (pages,) = store.rows("PRAGMA page_count")[0]
    store.rows(f"PRAGMA max_page_count = {pages}")

    def write(conn: sqlite3.Connection) -> None:
        conn.execute("INSERT INTO setting VALUES (?, '1')", (os.urandom(200).hex(),))

    done = []

    def on_and_on() -> None:
        for _ in range(1000):
            done.append(store.record(HELP_ASKED, {"screen": "x" * 200}, write).seq)

    with pytest.raises(StoreFull) as caught:
        on_and_on()
    assert caught.value.code == "store.full"
    assert "nghỉ ghi bài" in caught.value.vi
    rows = "SELECT count(*) FROM setting WHERE length(key) = 400"
    assert store.last_seq() == len(store.events_after(0, 1000)) == len(done) == store.rows(rows)[0][0]
    store.rows(f"PRAGMA max_page_count = {pages + 1000}")
    assert store.record(HELP_ASKED, {"screen": "room again"}, write).seq == len(done) + 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("a small disk can only be made as root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> None:
    """Fill the disk to its last byte."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(1024))


def test_a_really_full_disk_loses_nothing(small_disk: Path) -> None:
    store = open_store(DataDir(small_disk))
    filler = small_disk / "filler"
    ask(store)
    fill(filler)
    told = [store.last_seq()]

    def on_and_on() -> None:
        for _ in range(1000):
            told.append(ask(store, "x" * 3000))

    with pytest.raises(StoreFull):
        on_and_on()
    done = told[-1]
    assert [event.seq for event in store.events_after(0, 5000)] == list(range(1, done + 1))
    with pytest.raises(StoreFull):
        ask(store)
    filler.unlink()
    assert ask(store) == done + 1
    store.close()
    again = open_store(DataDir(small_disk))
    assert again.last_seq() == done + 1
    again.close()


def test_opening_on_a_full_disk_says_so(small_disk: Path) -> None:
    (small_disk / "keys").mkdir()
    Vault.open(small_disk / "keys" / "vault.key")
    fill(small_disk / "filler")
    with pytest.raises(StoreFull):
        Store.open(
            small_disk / "kiosk.sqlite",
            vault=Vault.open(small_disk / "keys" / "vault.key"),
            clock=system_clock(),
        )


def test_a_lost_key_is_not_replaced_by_a_new_one(data: DataDir) -> None:
    open_store(data).close()
    data.vault_key.unlink()
    with pytest.raises(VaultError, match="missing") as caught:
        open_store(data)
    assert caught.value.code == "vault.missing"
    assert not data.vault_key.exists()


def test_the_key_of_another_machine_is_refused(data: DataDir, tmp_path: Path) -> None:
    open_store(data).close()
    other = Vault.open(tmp_path / "other.key")
    with pytest.raises(VaultError) as caught:
        Store.open(data.database, vault=other, clock=system_clock())
    assert caught.value.code == "vault.other"


@pytest.mark.parametrize(
    "content", [b"not a database, only text" * 100, b"SQLite format 3\0" + os.urandom(5000)]
)
def test_a_file_that_is_no_database_is_told_and_left_alone(data: DataDir, content: bytes) -> None:
    data.make()
    Vault.open(data.vault_key)
    data.database.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(data)
    assert caught.value.code == "store.damaged"
    assert data.database.read_bytes() == content


def test_a_database_that_breaks_in_use_is_told(data: DataDir) -> None:
    store = open_store(data)
    with store.local() as conn:
        for i in range(2000):
            store.append(HELP_ASKED, {"screen": f"{i}" * 20})
        assert conn.in_transaction
    store.close()
    whole = data.database.read_bytes()
    data.database.write_bytes(whole[:8192] + os.urandom(len(whole) - 8192))
    with pytest.raises(KioskError) as caught:
        open_store(data).events_after(0, 5000)
    assert caught.value.code == "store.damaged"


def test_a_directory_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(KioskError) as caught:
        open_store(DataDir(tmp_path / "file" / "data"))
    assert caught.value.code == "data.unwritable"
    folder = DataDir(tmp_path / "data").make()
    folder.database.mkdir()
    vault = Vault.open(folder.vault_key)
    with pytest.raises(StoreError) as caught_store:
        Store.open(folder.database, vault=vault, clock=system_clock())
    assert caught_store.value.code == "store.unusable"


def test_the_files_are_for_the_owner_only(store: Store, data: DataDir) -> None:
    ask(store)
    for file in data.root.glob("kiosk.sqlite*"):
        assert file.stat().st_mode & 0o077 == 0, file
    assert len(list(data.root.glob("kiosk.sqlite*"))) == 3
