"""The tables behind the hub's pages and forms: steps of sync.hub.schema.

`fact_*` are what the events of a stream say, typed and dated (sync.hub.facts.facts); `rollup` is what they add up to in a
commune, a province and the country (sync.hub.figures.rollup). Both can be made again from the events at any time. The rest
is what people of the hub write down themselves.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

MEASURES = (
    "enrolled",
    "people",
    "women",
    "older",
    "adults",
    "basic",
    "active",
    "active_women",
    "active_older",
    "leaders",
    "classes",
    "seats",
    "guests",
    "lessons",
    "first_try",
    "questions",
    "unaided",
    "seconds",
    "minutes",
    "help",
    "good",
    "so_so",
    "hard",
)
"""Columns of `rollup`, in their order (sync.hub.figures.measures says what each counts)."""


def facts_and_figures(db: "Database") -> None:
    """Typed facts by stream, and the figures of places by month and day."""
    db.execute(
        "CREATE TABLE fact_stream (stream TEXT PRIMARY KEY, device TEXT NOT NULL, province TEXT NOT NULL,"
        " commune TEXT NOT NULL, village TEXT NOT NULL, house TEXT NOT NULL, done INTEGER NOT NULL,"
        " events INTEGER NOT NULL, contact INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX fact_stream_place ON fact_stream (province, commune)")
    db.execute(
        "CREATE TABLE fact_boot (stream TEXT NOT NULL, boot TEXT NOT NULL, lag INTEGER NOT NULL,"
        " lowest INTEGER NOT NULL, highest INTEGER NOT NULL, exact INTEGER NOT NULL, believed INTEGER NOT NULL,"
        " PRIMARY KEY (stream, boot)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE fact_person (stream TEXT NOT NULL, person TEXT NOT NULL, day TEXT NOT NULL, band TEXT NOT NULL,"
        " gender TEXT NOT NULL, village TEXT NOT NULL, gone INTEGER NOT NULL,"
        " PRIMARY KEY (stream, person)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE fact_class (stream TEXT NOT NULL, class TEXT NOT NULL, day TEXT NOT NULL, at INTEGER,"
        " lesson TEXT NOT NULL, village TEXT NOT NULL, closed INTEGER, leaders TEXT NOT NULL,"
        " PRIMARY KEY (stream, class)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX fact_class_day ON fact_class (day)")
    db.execute(
        "CREATE TABLE fact_seat (stream TEXT NOT NULL, class TEXT NOT NULL, who TEXT NOT NULL, day TEXT NOT NULL,"
        " at INTEGER NOT NULL, here INTEGER NOT NULL, guest INTEGER NOT NULL, method TEXT NOT NULL,"
        " band TEXT NOT NULL, gender TEXT NOT NULL, PRIMARY KEY (stream, class, who)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX fact_seat_class ON fact_seat (class)")
    db.execute(
        "CREATE TABLE fact_lesson (stream TEXT NOT NULL, seq INTEGER NOT NULL, day TEXT NOT NULL, at INTEGER NOT NULL,"
        " person TEXT NOT NULL, lesson TEXT NOT NULL, first_try INTEGER NOT NULL, questions INTEGER NOT NULL,"
        " unaided INTEGER NOT NULL, seconds INTEGER NOT NULL, PRIMARY KEY (stream, seq)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE fact_voice (stream TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, day TEXT NOT NULL,"
        " at INTEGER NOT NULL, good INTEGER NOT NULL, so_so INTEGER NOT NULL, hard INTEGER NOT NULL,"
        " PRIMARY KEY (stream, kind, about, day)) STRICT, WITHOUT ROWID"
    )
    columns = ", ".join(f"{name} INTEGER NOT NULL" for name in MEASURES)
    db.execute(
        "CREATE TABLE rollup (province TEXT NOT NULL, commune TEXT NOT NULL, level INTEGER NOT NULL,"
        f" kind TEXT NOT NULL, period TEXT NOT NULL, part TEXT NOT NULL, {columns},"
        " PRIMARY KEY (province, commune, level, kind, period, part)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX rollup_everywhere ON rollup (kind, level, province, period)")
    db.execute(  # a map of every commune reads this alone
        "CREATE INDEX rollup_map ON rollup (level, province, commune, period, people, women, older, basic, adults,"
        " active, classes, seats, lessons) WHERE kind = 'all'"
    )
    db.execute(
        "CREATE TABLE rollup_commune (province TEXT NOT NULL, commune TEXT NOT NULL, counted INTEGER NOT NULL,"
        " PRIMARY KEY (province, commune)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE rollup_due (province TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID"
    )


def paperwork(db: "Database") -> None:
    """What people write down: adults of villages, targets, initiatives and where they were copied, what became of
    feedback; and what machines told of themselves."""
    db.execute(
        "CREATE TABLE village (province TEXT NOT NULL, commune TEXT NOT NULL, village TEXT NOT NULL,"
        " from_day TEXT NOT NULL, until_day TEXT, adults INTEGER NOT NULL,"
        " PRIMARY KEY (province, commune, village, from_day)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE target (province TEXT NOT NULL, commune TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,"
        " grp TEXT NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, owner TEXT NOT NULL, due TEXT NOT NULL,"
        " baseline REAL, plan REAL NOT NULL, actual REAL, measure TEXT NOT NULL, hard TEXT NOT NULL,"
        " ask TEXT NOT NULL, PRIMARY KEY (province, commune, id)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE initiative (code TEXT PRIMARY KEY, province TEXT NOT NULL, commune TEXT NOT NULL,"
        " village TEXT NOT NULL, name TEXT NOT NULL, content TEXT NOT NULL, result TEXT NOT NULL,"
        " sender TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE initiative_copy (code TEXT NOT NULL, province TEXT NOT NULL, commune TEXT NOT NULL,"
        " village TEXT NOT NULL, day TEXT NOT NULL, note TEXT NOT NULL,"
        " PRIMARY KEY (code, province, commune, village)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE feedback_state (stream TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, state TEXT NOT NULL,"
        " note TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (stream, kind, about)) STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE fact_machine (stream TEXT PRIMARY KEY, at INTEGER NOT NULL, version TEXT NOT NULL, pending INTEGER,"
        " disk_mb INTEGER, clock INTEGER, camera INTEGER, sound INTEGER) STRICT, WITHOUT ROWID"
    )
