"""A hub of an earlier version keeps all it knows, and dates it as far as it can."""

import sqlite3
import subprocess
import sys

from kiosk.migrations import migrate
from sync.hub.facts.dating import UNCERTAIN, day_of
from sync.hub.figures.verify import verify
from sync.hub.opening import connect
from sync.hub.schema import certificates, facts, pace, places

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


def test_a_second_connection_of_a_process_leaves_the_locks_of_the_first(tmp_path):
    """Closing a file drops all locks of the process on it (POSIX): then another process would take the log away."""
    path = tmp_path / "hub.sqlite"
    first, second = connect(path), connect(path)
    first.execute("INSERT INTO pace (device, due) VALUES ('d', 1)")
    write = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)"
    write += "; c.execute('UPDATE pace SET due = 2'); c.close()"
    subprocess.run([sys.executable, "-c", write, str(path)], check=True)
    assert path.with_name("hub.sqlite-wal").exists()
    assert [one.execute("SELECT due FROM pace").fetchone() for one in (first, second)] == [(2,), (2,)]
    first.close()
    second.close()
