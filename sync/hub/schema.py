"""The tables of the hub's database as named steps, in the SQL of SQLite (sqlite-utils `Migrations`).

Each step has its revision in sync/hub/migrations/versions, which does the same in PostgreSQL (sync.hub.migrations.do).
The primary key of `event` is (stream, seq) and decides alone what is new. Everything in `stream.events`,
`stream.high_water` and `tally` can be counted again from `event` and `refused` (sync.hub.figures.verify).
"""

from typing import TYPE_CHECKING

from kiosk.migrations import Step
from sync.hub.storage.rollup_tables import facts_and_figures as facts_and_figures
from sync.hub.storage.rollup_tables import paperwork as paperwork

if TYPE_CHECKING:
    from sqlite_utils import Database


def places(db: "Database") -> None:
    """Communes with the key of their pseudonyms, one-time codes (only their hash), devices, the hub's own
    key."""
    db.execute(
        "CREATE TABLE hub_key (n INTEGER PRIMARY KEY, private BLOB NOT NULL, made INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE commune (province TEXT NOT NULL, commune TEXT NOT NULL, pseudonym_key BLOB NOT NULL,"
        " PRIMARY KEY (province, commune)) STRICT"
    )
    db.execute(
        "CREATE TABLE code (hash BLOB PRIMARY KEY, province TEXT NOT NULL, commune TEXT NOT NULL,"
        " village TEXT NOT NULL, house TEXT NOT NULL, expires INTEGER NOT NULL, used INTEGER, device "
        "TEXT) STRICT"
    )
    db.execute(
        "CREATE TABLE device (device TEXT PRIMARY KEY, public_key BLOB NOT NULL UNIQUE, province TEXT NOT "
        "NULL,"
        " commune TEXT NOT NULL, village TEXT NOT NULL, house TEXT NOT NULL, enrolled INTEGER NOT NULL,"
        " revoked INTEGER) STRICT"
    )


def facts(db: "Database") -> None:
    """Events as they came (unknown types too), what was refused, contacts, and the figures kept by ingest."""
    db.execute(
        "CREATE TABLE event (stream TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT "
        "NULL,"
        " v INTEGER NOT NULL, wall INTEGER NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL, data TEXT "
        "NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE refused (stream TEXT NOT NULL, seq INTEGER NOT NULL, why TEXT NOT NULL, at INTEGER "
        "NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE stream (stream TEXT PRIMARY KEY, device TEXT NOT NULL, events INTEGER NOT NULL,"
        " high_water INTEGER NOT NULL, contact INTEGER NOT NULL) STRICT"
    )
    db.execute(
        "CREATE TABLE contact (stream TEXT NOT NULL, hub_time INTEGER NOT NULL, batch TEXT NOT NULL,"
        " boot TEXT NOT NULL, mono INTEGER NOT NULL, wall INTEGER NOT NULL,"
        " PRIMARY KEY (stream, hub_time, batch)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE tally (stream TEXT NOT NULL, day TEXT NOT NULL, type TEXT NOT NULL, n INTEGER NOT NULL,"
        " PRIMARY KEY (stream, day, type)) STRICT, WITHOUT ROWID"
    )


def certificates(db: "Database") -> None:
    """A certificate is found by its id among all events at once."""
    db.execute(
        "CREATE INDEX event_certificate ON event (json_extract(data, '$.certificate'))"
        " WHERE type = 'certificate.issued'"
    )


def pace(db: "Database") -> None:
    """How far each device is ahead of its steady pace (sync.hub.intake.pace)."""
    db.execute("CREATE TABLE pace (device TEXT PRIMARY KEY, due INTEGER NOT NULL) STRICT, WITHOUT ROWID")


def stick_key(db: "Database") -> None:
    """The hub's age key, for what learning points seal for it on a stick."""
    db.execute(
        "CREATE TABLE age_key (n INTEGER PRIMARY KEY, identity TEXT NOT NULL, made INTEGER NOT NULL) STRICT"
    )


def timeline(db: "Database") -> None:
    """What dates events (sync.hub.facts.timeline): contacts, a few a boot, and one row a boot of a stream."""
    from sync.hub.facts.timeline import rebuild

    db.execute("ALTER TABLE contact RENAME TO contact_before")
    contacts_and_boots(db)
    db.execute(
        "INSERT INTO contact SELECT stream, boot, mono, wall, min(hub_time), NULL FROM contact_before"
        " GROUP BY stream, boot, mono"
    )
    db.execute("DROP TABLE contact_before")
    db.execute("DELETE FROM tally")
    for stream, came in db.execute("SELECT stream, contact FROM stream").fetchall():
        days = rebuild(db.conn, stream, came)
        db.conn.executemany(
            "INSERT INTO tally (stream, day, type, n) VALUES (?, ?, ?, ?)",
            [(stream, day, type, n) for (day, type), n in days.items()],
        )


def contacts_and_boots(db: "Database") -> None:
    """The tables of that step."""
    db.execute(
        "CREATE TABLE contact (stream TEXT NOT NULL, boot TEXT NOT NULL, mono INTEGER NOT NULL,"
        " wall INTEGER NOT NULL, hub_time INTEGER NOT NULL, last INTEGER, PRIMARY KEY (stream, boot, mono))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX contact_last ON contact (stream, last) WHERE last IS NOT NULL")
    db.execute(
        "CREATE TABLE boot (stream TEXT NOT NULL, boot TEXT NOT NULL, first INTEGER NOT NULL,"
        " last INTEGER NOT NULL, mono_first INTEGER NOT NULL, mono_last INTEGER NOT NULL,"
        " claim_first INTEGER NOT NULL, claim_last INTEGER NOT NULL, contact INTEGER, after INTEGER,"
        " before INTEGER, lag INTEGER NOT NULL, lowest INTEGER NOT NULL, highest INTEGER NOT NULL,"
        " exact INTEGER NOT NULL, believed INTEGER NOT NULL, PRIMARY KEY (stream, boot))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX boot_first ON boot (stream, first)")


def identities(db: "Database") -> None:
    """Under which number an event of this id is kept, and the numbers of other streams that stand for it.

    A fact that comes again in another stream (a disk was copied, a copy put back) counts once. That is asked of all
    devices, because two kiosks cloned from one image share facts and need not share a key. A table of its own
    instead of an index over `event`: spread by `stream`, that one could only be unique within a stream; this
    one is spread by `id`.
    """
    db.execute(
        "CREATE TABLE event_id (id TEXT PRIMARY KEY, stream TEXT NOT NULL, seq INTEGER NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE elsewhere (stream TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL,"
        " PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute("INSERT INTO event_id SELECT id, stream, seq FROM event WHERE true ON CONFLICT DO NOTHING")


def officers(db: "Database") -> None:
    """Accounts, their sessions (a hash of the cookie), how often something was tried, and who did what."""
    db.execute(
        "CREATE TABLE account (name TEXT PRIMARY KEY, role TEXT NOT NULL, province TEXT NOT NULL,"
        " commune TEXT NOT NULL, password TEXT NOT NULL, fresh INTEGER NOT NULL, totp TEXT,"
        " totp_step INTEGER NOT NULL, made INTEGER NOT NULL, closed INTEGER) STRICT"
    )
    db.execute(
        "CREATE TABLE session (hash BLOB PRIMARY KEY, account TEXT NOT NULL, whole INTEGER NOT NULL,"
        " made INTEGER NOT NULL, seen INTEGER NOT NULL, waiting TEXT) STRICT"
    )
    db.execute("CREATE TABLE attempt (key TEXT PRIMARY KEY, due INTEGER NOT NULL) STRICT, WITHOUT ROWID")
    db.execute(
        "CREATE TABLE audit (id TEXT PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL,"
        " what TEXT NOT NULL, about TEXT NOT NULL, address TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX audit_at ON audit (at)")


def turns(db: "Database") -> None:
    """In which order streams were begun, whatever the clock says; a number may stand twice where hubs share work."""
    db.execute("ALTER TABLE stream ADD COLUMN turn INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE stream SET turn = rowid")
    db.execute("CREATE INDEX stream_turn ON stream (turn)")


def packs(db: "Database") -> None:
    """Which packs of lessons a machine has from this hub, as it tells them."""
    db.execute("ALTER TABLE fact_machine ADD COLUMN packs TEXT NOT NULL DEFAULT ''")


def lookups(db: "Database") -> None:
    """The machines of a commune, the streams of a machine, its classes of a month and what was said of a class are found
    without looking at all there are."""
    db.execute("CREATE INDEX device_place ON device (province, commune)")
    db.execute("CREATE INDEX stream_device ON stream (device)")
    db.execute("CREATE INDEX fact_class_stream ON fact_class (stream, day)")
    db.execute("CREATE INDEX fact_voice_about ON fact_voice (about)")


STEPS: tuple[Step, ...] = (
    places,
    facts,
    certificates,
    pace,
    stick_key,
    timeline,
    identities,
    turns,
    officers,
    facts_and_figures,
    paperwork,
    packs,
    lookups,
)
