"""The tables in which a learning point remembers what it has sent, beside the facts in the kiosk's store."""

import sqlite3
from typing import TYPE_CHECKING

from kiosk.migrations import Step, migrate

if TYPE_CHECKING:
    from sqlite_utils import Database


def hubs(db: "Database") -> None:
    """Hubs this point has been enrolled at; one of them is current. The pseudonym key is sealed by the
    vault."""
    db.execute(
        "CREATE TABLE sync_hub (hub TEXT PRIMARY KEY, url TEXT NOT NULL, device TEXT NOT NULL, place TEXT "
        "NOT NULL,"
        " keys TEXT NOT NULL, pseudonym_key BLOB NOT NULL, embedded INTEGER NOT NULL, enrolled INTEGER "
        "NOT NULL,"
        " current INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE UNIQUE INDEX sync_one_current_hub ON sync_hub (current) WHERE current = 1")


def marks(db: "Database") -> None:
    """How far each hub has answered each stream, what it would not take, and the receipts that say so."""
    db.execute(
        "CREATE TABLE sync_mark (hub TEXT NOT NULL, stream TEXT NOT NULL, through INTEGER NOT NULL,"
        " PRIMARY KEY (hub, stream)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE sync_quarantine (hub TEXT NOT NULL, stream TEXT NOT NULL, seq INTEGER NOT NULL,"
        " verdict TEXT NOT NULL, why TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (hub, stream, seq))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE sync_receipt (n INTEGER PRIMARY KEY, hub TEXT NOT NULL, batch TEXT NOT NULL,"
        " stream TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, high_water INTEGER NOT NULL,"
        " hub_time INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL, wall INTEGER NOT NULL) STRICT"
    )


def recipients(db: "Database") -> None:
    """The age key of each hub, for what is carried to it on a stick."""
    db.execute("ALTER TABLE sync_hub ADD COLUMN recipient TEXT NOT NULL DEFAULT ''")


STEPS: tuple[Step, ...] = (hubs, marks, recipients)


def prepare(conn: sqlite3.Connection) -> None:
    """Make or update these tables in the kiosk's store. Raises StoreError when a newer program has been
    here."""
    migrate(conn, "sync", STEPS)
