"""Writing a table anew, so that nothing of what was deleted from it is left in the files."""

import sqlite3

from kiosk.store import Store


def write_anew(conn: sqlite3.Connection, *tables: str) -> None:
    """Inside a transaction: the rows go to new pages, the old ones are overwritten with noughts as they are freed.

    SQLite's secure_delete overwrites a deleted row where it stands, not the copies of it that pages keep between
    their rows after they were split or joined (seen: one run in five of the test left 16 bytes of a sealed name).
    No other table may refer to these.
    """
    for table in tables:
        indexes = _made(conn, "index", table)
        (whole,) = _made(conn, "table", table)
        conn.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
        conn.execute(whole)
        conn.execute(f"INSERT INTO {table} SELECT * FROM {table}_before")
        conn.execute(f"DROP TABLE {table}_before")
        for index in indexes:
            conn.execute(index)


def empty_log(store: Store) -> None:
    """Write the write-ahead log into the database, which overwrites what was deleted with noughts (secure_delete)."""
    store.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _made(conn: sqlite3.Connection, kind: str, table: str) -> list[str]:
    asked = "SELECT sql FROM sqlite_master WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL"
    return [sql for (sql,) in conn.execute(asked, (kind, table))]
