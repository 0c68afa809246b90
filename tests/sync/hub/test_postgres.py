"""PostgreSQL keeps the same tables as SQLite, gives the same answers, and may be shared by several hubs."""

import re
import threading

import pytest

from sync.errors import SyncError
from sync.hub.opening import connect, database_at
from sync.hub.storage.database import Clash, Error, ahead, insert_many, is_gone, later, transaction
from tests.points import HubProcess

SPREAD = {
    "stream": "event refused elsewhere stream contact boot tally feedback_state",
    "id": "event_id",
    "device": "pace",
    "province": "rollup rollup_commune rollup_due village target",
}
"""How docs/scale.md spreads the large tables over many machines; those named fact_... go by stream."""
EVERYWHERE = {"account", "age_key", "attempt", "audit", "code", "commune", "device", "hub_key", "session"}
EVERYWHERE |= {"initiative", "initiative_copy"}
"""The small ones, of which every machine would have a copy."""
KINDS = {"INTEGER": "bigint", "TEXT": "text", "BLOB": "bytea", "REAL": "double precision"}


@pytest.fixture
def there(postgres, template):
    return postgres.database(like=template)


@pytest.fixture
def conn(there):
    conn = connect(there)
    yield conn
    conn.close()


def sqlite_tables(conn):
    """Table -> (columns as (name, type, whether it may be NULL) in order, columns of the key)."""
    names = conn.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    tables = {}
    for (name,) in names.fetchall():
        rows = conn.execute(f"PRAGMA table_info({name})").fetchall()
        key = [row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5]]
        columns = [(row[1], KINDS[row[2]], not row[3] and row[1] not in key) for row in rows]
        tables[name] = (columns, key)
    return tables


def postgres_tables(conn):
    query = (
        "SELECT table_name, column_name, data_type, is_nullable = 'YES' FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name <> 'alembic_version' ORDER BY table_name, ordinal_position"
    )
    tables = {}
    for name, column, kind, nullable in conn.execute(query):
        tables.setdefault(name, ([], []))[0].append((column, kind, bool(nullable)))
    query = (
        "SELECT k.table_name, k.column_name FROM information_schema.key_column_usage k"
        " JOIN information_schema.table_constraints c USING (constraint_name, table_name)"
        " WHERE c.constraint_type = 'PRIMARY KEY' ORDER BY k.table_name, k.ordinal_position"
    )
    for name, column in conn.execute(query):
        if name in tables:
            tables[name][1].append(column)
    return tables


def test_both_databases_have_the_same_tables_columns_and_keys(conn, tmp_path):
    lite = connect(tmp_path / "hub.sqlite")
    assert postgres_tables(conn) == sqlite_tables(lite)
    lite.close()


def test_both_have_the_same_indexes(conn, tmp_path):
    lite = connect(tmp_path / "hub.sqlite")
    named = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND substr(tbl_name, 1, 1) <> '_'"
    ours = {name for (name,) in conn.execute("SELECT indexname FROM pg_indexes WHERE schemaname = 'public'")}
    assert {name for (name,) in lite.execute(named)} <= ours
    lite.close()


def test_every_table_can_be_spread_over_many_machines(conn):
    """The rule of Citus: whatever is unique begins with the column by which the table is spread."""
    spread = {name: column for column, names in SPREAD.items() for name in names.split()}
    tables = postgres_tables(conn)
    spread |= {name: "stream" for name in tables if name.startswith("fact_")}
    assert tables.keys() == spread.keys() | EVERYWHERE
    for name, column in spread.items():
        assert tables[name][1][0] == column, name
    unique = (
        "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '%UNIQUE%'"
    )
    for name, index in conn.execute(unique):
        assert name not in spread or f"({spread[name]}" in index, index


def test_hubs_that_start_at_once_make_the_tables_once(postgres):
    url, failed = postgres.database(), []

    def start():
        try:
            connect(url).close()
        except SyncError as error:
            failed.append(error)

    starts = [threading.Thread(target=start) for _ in range(4)]
    for one in starts:
        one.start()
    for one in starts:
        one.join()
    assert not failed


def test_a_database_of_a_newer_program_is_left_alone(there):
    conn = connect(there)
    conn.execute("UPDATE alembic_version SET version_num = '9999'")
    conn.close()
    with pytest.raises(SyncError, match="newer version"):
        connect(there)


def test_where_nobody_answers_it_says_so_without_the_password():
    with pytest.raises(SyncError, match=re.escape("postgresql://hub@127.0.0.1:9/x")) as refused:
        connect(database_at("postgresql://hub:secret@127.0.0.1:9/x"))
    assert "secret" not in str(refused.value)


def test_values_come_back_as_sqlite_gives_them(conn):
    query = "SELECT ?, ?, ?, ?, '?', sum(n), avg(n) FROM (VALUES (1), (2)) AS t (n)"
    row = conn.execute(query, ("Đoài", 2**53, None, b"\0\xff")).fetchone()
    assert row == ("Đoài", 2**53, None, b"\0\xff", "?", 3, 1.5)
    assert conn.execute("SELECT ?2 - ?1, ?1", (1, 3)).fetchall() == [(2, 1)]
    assert conn.execute("UPDATE pace SET due = 0").fetchall() == []


def test_json_extract_is_there_even_for_what_postgresql_cannot_hold(conn):
    query = "SELECT json_extract(?, '$.a.b')"
    assert conn.execute(query, ('{"a":{"b":"Đ"}}',)).fetchone() == ("Đ",)
    assert conn.execute(query, ('{"a":{"b":"\\u0000"}}',)).fetchone() == (None,)


def test_texts_order_by_their_bytes_wherever_the_database_stands(conn):
    conn.executemany("INSERT INTO pace (device, due) VALUES (?, 0)", [("b",), ("B",), ("đ",), ("a",)])
    assert conn.execute("SELECT device FROM pace ORDER BY device").fetchall() == [
        ("B",),
        ("a",),
        ("b",),
        ("đ",),
    ]


def test_odd_letters_survive_being_copied(conn):
    odd = 'tab\tline\nreturn\rback\\slash \\N "quoted" Đ\u2028'
    insert_many(conn, "tally", "stream, day, type, n", [(odd, "d", "t", 1), ("s", "", "t", 2)])
    assert conn.execute("SELECT stream, n FROM tally ORDER BY n").fetchall() == [(odd, 1), ("s", 2)]


def test_a_taken_key_is_a_clash_and_leaves_nothing(conn):
    rows = [("s", "d", "t", 1), ("s", "d", "t", 2)]
    with pytest.raises(Clash), transaction(conn):
        insert_many(conn, "tally", "stream, day, type, n", rows)
    assert conn.execute("SELECT count(*) FROM tally").fetchone() == (0,)


def test_what_waits_is_done_in_order_with_the_next_statement(conn):
    with transaction(conn):
        later(conn, "INSERT INTO pace (device, due) VALUES (?, ?)", ("d", 1))
        later(conn, "UPDATE pace SET due = due + 1")
        assert conn.execute("SELECT due FROM pace").fetchall() == [(2,)]
        later(conn, "DELETE FROM pace")
    assert conn.execute("SELECT count(*) FROM pace").fetchone() == (0,)


def test_what_fails_while_it_waits_spoils_its_own_transaction_alone(conn):
    def twice():
        with transaction(conn):
            for _ in range(2):
                later(conn, "INSERT INTO pace (device, due) VALUES (?, ?)", ("d", 1))

    def given_up():
        with transaction(conn):
            later(conn, "INSERT INTO pace (device, due) VALUES (?, ?)", ("d", 1))
            raise ZeroDivisionError

    with pytest.raises(Clash):
        twice()
    with pytest.raises(ZeroDivisionError):
        given_up()
    assert not conn.in_transaction
    assert conn.execute("SELECT count(*) FROM pace").fetchone() == (0,)


def test_wrong_sql_is_an_error_as_sqlite_has_it(conn):
    with pytest.raises(Error), transaction(conn):
        conn.execute("SELECT nothing FROM nowhere")
    assert not conn.in_transaction
    assert not is_gone(conn)


def test_a_hub_goes_on_when_its_server_was_started_anew(postgres, there, new_point):
    hub = HubProcess(there).start()
    try:
        point = new_point()
        point.join(hub)
        conn = connect(there)
        ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
        conn.execute(f"{ended} pg_backend_pid()")
        conn.close()
        first = point.put(hub, b"{}")
        assert first.status_code in (400, 503)
        assert point.put(hub, b"{}").status_code == 400
    finally:
        hub.stop()


def test_what_is_asked_ahead_is_answered_once_and_not_beyond_its_moment(postgres, template):
    """An answer may be used in the piece of work it was asked for, and never in the next one."""
    conn = connect(postgres.database(like=template))
    read, write = "SELECT due FROM pace WHERE device = ?", "INSERT INTO pace (device, due) VALUES (?, ?)"
    later_on = "UPDATE pace SET due = due + 1"
    with transaction(conn):
        conn.execute(write, ("d", 1))
        ahead(conn, read, ("d",))
        conn.execute(later_on)
        assert conn.execute(read, ("d",)).fetchone() == (1,)  # as it was when it was asked
        assert conn.execute(read, ("d",)).fetchone() == (2,)
        ahead(conn, read, ("d",))
        conn.execute(later_on)
        later(conn, "SAVEPOINT next")
        assert conn.execute(read, ("d",)).fetchone() == (3,)
        ahead(conn, read, ("d",))
        with pytest.raises(Clash):
            conn.execute(write, ("d", 1))
        conn.execute("ROLLBACK TO next")
        conn.execute(later_on)
        assert conn.execute(read, ("d",)).fetchone() == (4,)
        ahead(conn, read, ("d",))
    conn.execute(later_on)
    assert conn.execute(read, ("d",)).fetchone() == (5,)
    conn.close()
