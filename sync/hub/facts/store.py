"""Keeping what streams say (sync.hub.facts.facts) in tables, as new as the events: `follow` does what is due for a stream.

When only newer events came and no boot is dated otherwise than before, they alone are read; else the whole stream.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk import events
from sync.hub.facts.facts import Event, Facts, key_in, read
from sync.hub.facts.timeline import datings
from sync.hub.storage.database import Connection

Place = tuple[str, str, str, str, str]
"""device, province, commune, village, house."""

PERSON = "person, day, band, gender, village, gone"
CLASS = "class, day, at, lesson, village, closed, leaders"
SEAT = "class, who, day, at, here, guest, method, band, gender"
LESSON = "seq, day, at, person, lesson, first_try, questions, unaided, seconds"
VOICE = "kind, about, day, at, good, so_so, hard"
MACHINE = "at, version, pending, disk_mb, clock, camera, sound, packs"
KEYS = {
    "fact_person": ("person",),
    "fact_class": ("class",),
    "fact_seat": ("class", "who"),
    "fact_lesson": ("seq",),
    "fact_voice": ("kind", "about", "day"),
    "fact_machine": (),
}
COLUMNS = {
    "fact_person": PERSON,
    "fact_class": CLASS,
    "fact_seat": SEAT,
    "fact_lesson": LESSON,
    "fact_voice": VOICE,
    "fact_machine": MACHINE,
}
_BOOT = "boot, lag, lowest, highest, exact, believed"
_READ = "SELECT seq, type, boot, mono, data FROM event WHERE stream = ? AND seq > ? ORDER BY seq"


def read_stream(conn: Connection, stream: str) -> Facts:
    """All that a stream says, read from its events."""
    return read(_events(conn, stream, 0), datings(conn, stream), Facts())


def follow(conn: Connection, stream: str, place: Place, came: int, contact: int) -> None:
    """Bring the facts of a stream up to date, inside the caller's transaction. `place` is where its machine stands,
    `came` and `contact` what the table `stream` says of it."""
    row = conn.execute("SELECT done, events FROM fact_stream WHERE stream = ?", (stream,)).fetchone()
    done, known = row or (0, 0)
    fresh = list(_events(conn, stream, done)) if row and not _dated_anew(conn, stream) else None
    if fresh is not None and len(fresh) + known == came:
        facts = _about(conn, stream, fresh)
        before = rows_of(facts)
        if fresh:
            read(fresh, datings(conn, stream), facts)
    else:
        before = {}
        for table in (*COLUMNS, "fact_boot"):
            conn.execute(f"DELETE FROM {table} WHERE stream = ?", (stream,))
        fresh = list(_events(conn, stream, 0))
        facts = read(fresh, datings(conn, stream), Facts())
    for table, rows in rows_of(facts).items():
        known_rows = set(before.get(table, ()))
        _put(conn, table, stream, [one for one in rows if one not in known_rows])
    _put_boots(conn, stream)
    last = fresh[-1][0] if fresh else done
    conn.execute(
        "INSERT INTO fact_stream (stream, device, province, commune, village, house, done, events, contact)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (stream) DO UPDATE SET device = excluded.device,"
        " province = excluded.province, commune = excluded.commune, village = excluded.village,"
        " house = excluded.house, done = excluded.done, events = excluded.events, contact = excluded.contact",
        (stream, *place, last, came, contact),
    )


def rows_of(facts: Facts) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each table, without their stream, in the order of their keys."""
    return {
        "fact_person": [(key, *facts.persons[key]) for key in sorted(facts.persons)],
        "fact_class": [(key, *facts.classes[key]) for key in sorted(facts.classes)],
        "fact_seat": [(*key, *facts.seats[key]) for key in sorted(facts.seats)],
        "fact_lesson": [(key, *facts.lessons[key]) for key in sorted(facts.lessons)],
        "fact_voice": [(*key, *facts.voices[key]) for key in sorted(facts.voices)],
        "fact_machine": [] if facts.machine is None else [facts.machine],
    }


def kept_rows(conn: Connection, stream: str) -> dict[str, list[tuple[Any, ...]]]:
    """What is kept of a stream, as `rows_of` has it."""
    return {
        table: conn.execute(
            f"SELECT {columns} FROM {table} WHERE stream = ? ORDER BY {', '.join(KEYS[table]) or 'at'}",
            (stream,),
        ).fetchall()
        for table, columns in COLUMNS.items()
    }


def _events(conn: Connection, stream: str, after: int) -> Iterator[Event]:
    return iter(conn.execute(_READ, (stream, after)))


def _dated_anew(conn: Connection, stream: str) -> bool:
    """Whether a boot of which facts are kept is dated otherwise now."""
    query = (
        "SELECT 1 FROM fact_boot f LEFT JOIN boot b ON b.stream = f.stream AND b.boot = f.boot"
        " WHERE f.stream = ? AND (b.boot IS NULL OR b.lag <> f.lag OR b.lowest <> f.lowest OR b.highest <> f.highest"
        " OR b.exact <> f.exact OR b.believed <> f.believed) LIMIT 1"
    )
    return conn.execute(query, (stream,)).fetchone() is not None


def _put_boots(conn: Connection, stream: str) -> None:
    missing = (
        f"SELECT {', '.join(f'b.{name}' for name in _BOOT.split(', '))} FROM boot b LEFT JOIN fact_boot f"
        " ON f.stream = b.stream AND f.boot = b.boot WHERE b.stream = ? AND f.boot IS NULL"
    )
    rows = conn.execute(missing, (stream,)).fetchall()
    if rows:
        insert = f"INSERT INTO fact_boot (stream, {_BOOT}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        conn.executemany(insert, [(stream, *row) for row in rows])


def _put(conn: Connection, table: str, stream: str, rows: Sequence[tuple[Any, ...]]) -> None:
    if not rows:
        return
    columns = COLUMNS[table].split(", ")
    keys = KEYS[table]
    changed = ", ".join(f"{name} = excluded.{name}" for name in columns if name not in keys)
    conn.executemany(
        f"INSERT INTO {table} (stream, {', '.join(columns)}) VALUES ({', '.join('?' * (len(columns) + 1))})"
        f" ON CONFLICT ({', '.join(('stream', *keys))}) DO UPDATE SET {changed}",
        [(stream, *row) for row in rows],
    )


_PERSONS = (events.RESIDENT_ENROLLED, events.RESIDENT_FORGOTTEN)
_CLASSES = (events.CLASS_OPENED, events.CLASS_HANDED_OVER, events.CLASS_CLOSED)
_SEATS = (events.CHECKED_IN, events.GUEST, events.UNDONE)


def _about(conn: Connection, stream: str, fresh: Sequence[Event]) -> Facts:
    """What is kept of the persons, classes and days that these events are about."""
    persons: set[str] = set()
    classes: set[str] = set()
    seated: set[str] = set()
    helped = False
    for _, type, _, _, raw in fresh:
        if type in _PERSONS:
            persons.add(key_in(raw, "resident"))
        elif type in _CLASSES:
            classes.add(key_in(raw, "class"))
        elif type in _SEATS:
            seated.add(key_in(raw, "class"))
        helped = helped or type == events.HELP_ASKED
    facts = Facts()

    def some(columns: str, table: str, column: str, value: str) -> list[Any]:
        query = f"SELECT {columns} FROM {table} WHERE stream = ? AND {column} = ?"
        return conn.execute(query, (stream, value)).fetchall()

    for person in sorted(persons):
        facts.persons.update((row[0], row[1:]) for row in some(PERSON, "fact_person", "person", person))
    for number in sorted(classes):
        facts.classes.update((row[0], row[1:]) for row in some(CLASS, "fact_class", "class", number))
    for number in sorted(seated):
        facts.seats.update(((row[0], row[1]), row[2:]) for row in some(SEAT, "fact_seat", "class", number))
    if helped:
        facts.voices.update((row[:3], row[3:]) for row in some(VOICE, "fact_voice", "kind", "help"))
    return facts
