"""A table that is written anew is as it was, and holds nothing of what was deleted from it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.rewriting import write_anew


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "book.sqlite"


@pytest.fixture
def conn(file: Path) -> Iterator[sqlite3.Connection]:
    conn = sqlite3.connect(file, isolation_level=None)
    conn.execute("PRAGMA secure_delete = ON")
    conn.execute("PRAGMA synchronous = OFF")
    conn.execute(
        "CREATE TABLE person (id TEXT PRIMARY KEY, sealed BLOB NOT NULL, code BLOB, CHECK (id <> '')) STRICT"
    )
    conn.execute("CREATE UNIQUE INDEX one_code_each ON person (code) WHERE code IS NOT NULL")
    yield conn
    conn.close()


def test_nothing_of_a_deleted_row_is_left(conn: sqlite3.Connection, file: Path) -> None:
    """Rows come and go until deleting alone has left something of one, though deleted content is overwritten."""
    chance, there, gone = random.Random(1), {}, {}

    def left() -> list[str]:
        whole = file.read_bytes()
        return [id for id, sealed in gone.items() if sealed[:16] in whole or sealed[-16:] in whole]

    for _ in range(300):
        conn.execute("BEGIN")
        for _ in range(60):
            id, sealed = f"{chance.getrandbits(64):016x}", chance.randbytes(chance.randint(60, 400))
            conn.execute("INSERT INTO person VALUES (?, ?, NULL)", (id, sealed))
            there[id] = sealed
        conn.execute("COMMIT")
        gone = {id: there.pop(id) for id in chance.sample(sorted(there), 50)}
        conn.execute("BEGIN")
        conn.executemany("DELETE FROM person WHERE id = ?", [(id,) for id in gone])
        conn.execute("COMMIT")
        if left():
            break
    assert left(), "the search must find what deleting leaves"
    conn.execute("BEGIN")
    write_anew(conn, "person")
    conn.execute("COMMIT")
    assert left() == []
    assert dict(conn.execute("SELECT id, sealed FROM person")) == there


def test_columns_rules_and_indexes_stay(conn: sqlite3.Connection) -> None:
    conn.execute("ALTER TABLE person ADD COLUMN village TEXT")
    conn.execute("INSERT INTO person VALUES ('a', x'01', x'aa', 'Thôn Đoài')")
    made = conn.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
    conn.execute("BEGIN")
    write_anew(conn, "person")
    conn.execute("COMMIT")
    assert conn.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall() == made
    assert conn.execute("SELECT * FROM person").fetchall() == [("a", b"\x01", b"\xaa", "Thôn Đoài")]
    for wrong in ("('', x'00', NULL, NULL)", "('b', x'00', x'aa', NULL)", "('a', x'00', NULL, NULL)"):
        with pytest.raises(sqlite3.IntegrityError):
            conn.execute(f"INSERT INTO person VALUES {wrong}")
