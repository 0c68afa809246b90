"""Long lists leave the hub row by row, from both databases: nobody has to hold all of it."""

import sqlite3
import tracemalloc

import pytest

from sync.hub.figures.figures import Scope
from sync.hub.figures.rollup import refresh
from sync.hub.opening import connect
from sync.hub.reports.daily_forms import attended
from sync.hub.reports.forms import Form, write
from sync.hub.storage.database import streamed, transaction
from tests.sync.hub.desk import Desk
from tests.sync.hub.test_rollup import OTP, Stream

MANY = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT i FROM n"


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def conn(request, new_database, tmp_path_factory):
    conn = connect(new_database(request.param, tmp_path_factory.mktemp("streamed")))
    yield conn
    conn.close()


def test_rows_come_in_their_order_and_others_may_be_asked_in_between(conn):
    seen = []
    for (i,) in streamed(conn, f"{MANY} ORDER BY i", (5000,)):
        if i % 1000 == 0:
            seen.append(
                conn.execute("SELECT count(*) FROM device WHERE device <> ?", (str(i),)).fetchone()[0]
            )
    assert (i, seen) == (5000, [0] * 5)
    assert not conn.in_transaction


def test_who_stops_early_leaves_nothing_open(conn):
    rows = streamed(conn, MANY, (5000,))
    assert next(rows) == (1,)
    rows.close()
    assert not conn.in_transaction
    with transaction(conn):
        conn.execute("DELETE FROM device WHERE device = ?", ("none",))


def test_a_fault_is_told_as_sqlite_tells_it(conn):
    with pytest.raises(sqlite3.Error):
        list(streamed(conn, "SELECT nothing FROM nowhere"))
    assert conn.execute("SELECT 1").fetchone() == (1,)


def test_postgres_is_asked_for_some_rows_at_a_time(new_database, tmp_path):
    conn = connect(new_database("postgres", tmp_path))
    rows = streamed(conn, f"{MANY} ORDER BY i", (200_000,))
    next(rows)
    assert conn.execute("SELECT count(*) FROM pg_cursors WHERE name LIKE 'diemhoc_%'").fetchone()[0] == 1
    tracemalloc.start()
    for _ in rows:
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    conn.close()
    assert peak < 2_000_000, "200,000 rows would take twenty times that"


def test_communes_come_one_after_the_other(request, new_database, tmp_path):
    desk = Desk(new_database("sqlite", tmp_path))
    for number, commune in enumerate(("00008", "00004", "00012")):
        one = Stream(desk, f"s{number}", desk.device("Thôn", commune=commune, province="01"))
        one.fact("class.opened", 0, class_=f"c{number}", lesson=OTP, facilitator="f", village="Thôn")
        one.fact("attendance.checked_in", 0, class_=f"c{number}", resident="r", method="list").send()
    desk.device("Không học", commune="00016", province="01")
    refresh(desk.conn, desk.now)
    found = attended(desk.conn, Scope("01"), None)
    assert [(place[1], [sat.held.id for sat in one.there]) for place, one in found] == [
        ("00004", ["c1"]),
        ("00008", ["c0"]),
        ("00012", ["c2"]),
    ]
    desk.conn.close()


def test_a_form_is_written_row_by_row(tmp_path):
    import xlsxwriter.workbook  # noqa: F401  what it takes by itself is not what is measured

    alive = []

    class Rows:
        def __iter__(self):
            for n in range(3000):
                alive.append(n)
                yield (n, "Nguyễn Thị Bích Hằng", None)

    form = Form("A", "", ("STT", "Tên", "Ghi chú"), Rows(), ())
    tracemalloc.start()
    assert write(form, tmp_path / "a.xlsx") == write(form, tmp_path / "a.csv") == 3000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3_000_000
    assert len(alive) == 6000, "once for each file"
