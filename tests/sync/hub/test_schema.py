"""A hub of an earlier version keeps all it knows, and dates it as far as it can."""

import sqlite3

from kiosk.migrations import migrate
from sync.hub.database import connect
from sync.hub.dating import UNCERTAIN, day_of
from sync.hub.schema import certificates, facts, pace, places
from sync.hub.verify import verify

NOW = 1_795_000_000_000
HOUR = 3600 * 1000


def test_a_database_of_before_dates_and_ids_is_counted_anew(tmp_path):
    path = tmp_path / "hub.sqlite"
    old = sqlite3.connect(path, isolation_level=None)
    migrate(old, "hub", (places, facts, certificates, pace))
    insert = "INSERT INTO event VALUES ('s', ?, ?, 't', 1, ?, ?, ?, '{}')"
    for seq, boot, wall in ((1, "lost", 1000), (2, "met", 2000), (3, "right", NOW - HOUR)):
        old.execute(insert, (seq, f"i{seq}", wall, boot, seq))
    old.execute("INSERT INTO stream VALUES ('s', 'd', 3, 3, ?)", (NOW,))
    old.execute("INSERT INTO contact VALUES ('s', ?, 'batch', 'met', ?, 9)", (NOW - 2 * HOUR, HOUR))
    old.execute("INSERT INTO tally VALUES ('s', '1970-01-01', 't', 2)")
    old.close()

    conn = connect(path)
    assert verify(conn).differences == ()
    days = dict(conn.execute("SELECT day, n FROM tally").fetchall())
    assert days == {UNCERTAIN: 1, day_of(NOW): 2}
    assert conn.execute("SELECT count(*) FROM event_id").fetchone() == (3,)
    conn.close()
