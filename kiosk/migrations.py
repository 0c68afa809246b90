"""The tables of the store, as named steps; each is applied once, in order (sqlite-utils `Migrations`).

Personal fields (name, year of birth, gender, village, who consented) stand only in `sealed` columns.
"""

import sqlite3
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kiosk.errors import StoreError

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]


def event_log(db: "Database") -> None:
    """Facts, numbered by `n`. A stream's seq is n - base: a new stream renumbers without touching a row."""
    db.execute(
        "CREATE TABLE event (n INTEGER PRIMARY KEY, id TEXT NOT NULL, type TEXT NOT NULL, v INTEGER NOT NULL,"
        " wall INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL, data BLOB NOT NULL)"
    )
    db.execute(
        "CREATE TABLE stream (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, base INTEGER NOT NULL) STRICT"
    )
    db.execute("CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")


def people(db: "Database") -> None:
    """Residents, facilitators and their cards. A card is known by a keyed hash of its secret. A new card
    of the same person keeps its number."""
    db.execute(
        "CREATE TABLE resident (id TEXT PRIMARY KEY, sealed BLOB NOT NULL, consent_version TEXT NOT NULL,"
        " consent_at INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE facilitator (id TEXT PRIMARY KEY, sealed BLOB NOT NULL, pin TEXT NOT NULL,"
        " misses INTEGER NOT NULL DEFAULT 0, wait_boot TEXT, wait_until INTEGER) STRICT"
    )
    db.execute(
        "CREATE TABLE card (mac BLOB PRIMARY KEY, number TEXT NOT NULL, kind TEXT NOT NULL"
        " CHECK (kind IN ('resident', 'facilitator')), holder TEXT,"
        " issued INTEGER NOT NULL, revoked INTEGER, reason TEXT) STRICT"
    )
    db.execute("CREATE INDEX card_number ON card (number)")
    db.execute("CREATE INDEX card_holder ON card (holder)")
    db.execute("CREATE UNIQUE INDEX one_card_each ON card (holder) WHERE revoked IS NULL")


def classes(db: "Database") -> None:
    """Class sessions, at most one of them open, and who was there: a person stands once in a class.

    Attendance keeps its rowid: the order people came in, whatever the clock says.
    """
    db.execute(
        "CREATE TABLE class (id TEXT PRIMARY KEY, lesson TEXT NOT NULL, title TEXT,"
        " facilitator TEXT NOT NULL, village TEXT NOT NULL, opened INTEGER NOT NULL,"
        " boot TEXT NOT NULL, mono INTEGER NOT NULL, closed INTEGER, minutes INTEGER) STRICT"
    )
    db.execute("CREATE UNIQUE INDEX one_open_class ON class ((closed IS NULL)) WHERE closed IS NULL")
    db.execute(
        "CREATE TABLE attendance (class TEXT NOT NULL REFERENCES class, who TEXT NOT NULL,"
        " at INTEGER NOT NULL, method TEXT NOT NULL, guest INTEGER NOT NULL, gender TEXT, band TEXT,"
        " PRIMARY KEY (class, who)) STRICT"
    )
    db.execute("CREATE INDEX attendance_of ON attendance (who)")


def progress(db: "Database") -> None:
    """What each resident has finished, where they stopped, and how they like the machine."""
    db.execute(
        "CREATE TABLE finished (resident TEXT NOT NULL, lesson TEXT NOT NULL, at INTEGER NOT NULL,"
        " unaided INTEGER NOT NULL, PRIMARY KEY (resident, lesson)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE place (resident TEXT PRIMARY KEY, lesson TEXT NOT NULL, part INTEGER NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE TABLE preference (resident TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")


def places(db: "Database") -> None:
    """A place in every lesson that was begun, not in the last one alone; `turn` tells the latest, whatever the
    clock says."""
    db.execute("ALTER TABLE place RENAME TO place_before")
    db.execute(
        "CREATE TABLE place (resident TEXT NOT NULL, lesson TEXT NOT NULL, part INTEGER NOT NULL,"
        " turn INTEGER NOT NULL, PRIMARY KEY (resident, lesson)) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT INTO place SELECT resident, lesson, part, 1 FROM place_before")
    db.execute("DROP TABLE place_before")


def reviews(db: "Database") -> None:
    """Questions that were missed at first and come back on the day `due` (kiosk.review)."""
    db.execute(
        "CREATE TABLE review (resident TEXT NOT NULL, lesson TEXT NOT NULL, question TEXT NOT NULL,"
        " box INTEGER NOT NULL, due TEXT NOT NULL, PRIMARY KEY (resident, lesson, question))"
        " STRICT, WITHOUT ROWID"
    )


def certificates(db: "Database") -> None:
    """Certificates given out. The code on the paper is sealed: with it a name could be tried out."""
    db.execute(
        "CREATE TABLE certificate (id TEXT PRIMARY KEY, resident TEXT NOT NULL, at INTEGER NOT NULL,"
        " lessons INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"
    )
    db.execute("CREATE INDEX certificate_of ON certificate (resident)")


def class_feedback(db: "Database") -> None:
    """How many tapped each of three faces after a class; nothing tells who."""
    db.execute(
        "CREATE TABLE feedback (class TEXT PRIMARY KEY REFERENCES class, good INTEGER NOT NULL DEFAULT 0,"
        " so_so INTEGER NOT NULL DEFAULT 0, hard INTEGER NOT NULL DEFAULT 0) STRICT"
    )


def timetable(db: "Database") -> None:
    """Planned classes (kiosk.timetable), and their meetings that are off or have been held."""
    db.execute(
        "CREATE TABLE plan (id TEXT PRIMARY KEY, weekday INTEGER NOT NULL, time TEXT NOT NULL, place TEXT NOT NULL,"
        " lesson TEXT, unit TEXT, facilitator TEXT NOT NULL, from_day TEXT NOT NULL, until_day TEXT,"
        " weekly INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE plan_day (plan TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL"
        " CHECK (state IN ('off', 'held')), PRIMARY KEY (plan, day)) STRICT, WITHOUT ROWID"
    )


def waits_and_closings(db: "Database") -> None:
    """How often a facilitator had to wait since the last right PIN; classes that the machine closed: 1 until a
    facilitator has been told, then 2 (kiosk.closing)."""
    db.execute("ALTER TABLE facilitator ADD COLUMN waits INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE class ADD COLUMN auto INTEGER NOT NULL DEFAULT 0")


def citizen_fingerprints(db: "Database") -> None:
    """Keyed fingerprint of the ID number of who was enrolled by a citizen ID (kiosk.citizen_id): nobody twice."""
    db.execute("ALTER TABLE resident ADD COLUMN citizen BLOB")
    db.execute("CREATE UNIQUE INDEX one_citizen_each ON resident (citizen) WHERE citizen IS NOT NULL")


def class_answers(db: "Database") -> None:
    """Answers of the card quiz: a person stands once under a question of a class (kiosk.answers)."""
    db.execute(
        "CREATE TABLE answer (class TEXT NOT NULL REFERENCES class, question TEXT NOT NULL, who TEXT NOT NULL,"
        " is_right INTEGER NOT NULL, PRIMARY KEY (class, question, who)) STRICT"
    )


STEPS: tuple[Step, ...] = (
    event_log,
    people,
    classes,
    progress,
    places,
    reviews,
    certificates,
    class_feedback,
    timetable,
    waits_and_closings,
    citizen_fingerprints,
    class_answers,
)


def migrate(conn: sqlite3.Connection, name: str, steps: Sequence[Step]) -> None:
    """Bring the set of tables `name` up to date, all pending steps in one transaction or none.

    Safe when several processes do it at once. sqlite-utils is only imported when there is something to
    do: it costs start-up time. Raises StoreError when a newer program has been here.
    """
    if _is_current(conn, name, steps):
        return
    from sqlite_utils import Database, Migrations

    migrations = Migrations(name)
    for step in steps:
        migrations()(step)
    conn.execute("BEGIN IMMEDIATE")
    try:
        migrations.apply(Database(conn))  # looks again, now that nobody else can write
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:
            conn.execute("ROLLBACK")
        raise


def _is_current(conn: sqlite3.Connection, name: str, steps: Sequence[Step]) -> bool:
    if conn.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone() is None:
        return False
    query = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"
    done = {row[0] for row in conn.execute(query, (name,))}
    wanted = {step.__name__ for step in steps}
    if done - wanted:
        raise StoreError(
            "store.newer",
            "A newer version of this program has written this database. Install that version again, or use "
            "another --data directory.",
            "Dữ liệu này của bản mới hơn. Nhờ người phụ trách cài bản mới nhé.",
        )
    return done == wanted
