"""Taking in a batch: every event gets a verdict, is stored at most once, and is counted when it is new.

One transaction a batch. The keys (stream, seq) and id decide what is new; nothing is looked up before an insert.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from sync.errors import Problem
from sync.hub.facts.incoming import Incoming, Row
from sync.hub.facts.timeline import Days, ask_ahead, meet, place
from sync.hub.storage.database import Clash, Connection, ahead, insert_many, later, locking, transaction
from sync.protocol import Receipt, Verdict

OTHER_CONTENT = "another event is already stored under this number"
OTHER_HAS_ID = "another event is already stored under this id"
KNOWN_ELSEWHERE = "known under another stream"
_COLUMNS = "stream, seq, id, type, v, wall, boot, mono, data"
_EVENT = f"INSERT INTO event ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_ID = "INSERT INTO event_id (id, stream, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
_TALLY = (
    "INSERT INTO tally (stream, day, type, n) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (stream, day, type) DO UPDATE SET n = tally.n + excluded.n"
)
_BEYOND = (
    "SELECT seq FROM event WHERE stream = ?1 AND seq > ?2 UNION SELECT seq FROM refused"
    " WHERE stream = ?1 AND seq > ?2 UNION SELECT seq FROM elsewhere WHERE stream = ?1 AND seq > ?2"
    " ORDER BY seq LIMIT 1000"
)
_TAKEN = "SELECT 1 FROM elsewhere WHERE stream = ? AND seq BETWEEN ? AND ? LIMIT 1"
_IDS = (
    "INSERT INTO event_id (id, stream, seq)"
    " SELECT id, stream, seq FROM event WHERE stream = ? AND seq BETWEEN ? AND ?"
)


def ingest(conn: Connection, device: str, incoming: Incoming, now_ms: int) -> Receipt:
    """Store what is new and say what became of each event. Durable when it returns.

    Raises Problem 403 when the stream belongs to another device; Error leaves nothing half-written.
    """
    with transaction(conn):
        return take_in(conn, device, incoming, now_ms)


def take_in(
    conn: Connection, device: str, incoming: Incoming, now_ms: int, *, carried: bool = False
) -> Receipt:
    """The same inside a transaction of the caller's. What was `carried` here on a stick is no contact: its
    clocks are those of the day it was packed."""
    stream = incoming.stream
    owner, high_water = _stream(conn, device, stream, now_ms)
    if owner != device:
        raise foreign_stream()
    new = incoming.rows

    def soon() -> None:
        """What the rest of this will ask first when all is well."""
        ask_ahead(conn, stream, incoming.boot, {row[6] for row in new} if len(new) else ())
        reached = _follow(high_water, (row[1] for row in new))
        ahead(conn, _BEYOND, (stream, reached))

    if _store_all(conn, new, soon if not incoming.bad and not carried else None):
        verdicts = [Verdict(row[1], "accepted") for row in new]
    else:
        verdicts = [_store_one(conn, row) for row in new]
        new = [row for row, said in zip(new, verdicts, strict=True) if said.kind == "accepted"]
    refused = [*incoming.bad, *((one.seq, one.why) for one in verdicts if one.why == OTHER_HAS_ID)]
    verdicts += [Verdict(seq, "rejected", why) for seq, why in incoming.bad]
    if refused:
        conn.executemany(
            "INSERT INTO refused (stream, seq, why, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [(stream, seq, why, now_ms) for seq, why in refused],
        )
    met = None
    head = (incoming.boot, incoming.mono, incoming.wall, incoming.last)
    if not carried and meet(conn, stream, *head, now_ms):
        met = incoming.boot
    add_days(conn, stream, place(conn, stream, new, now_ms, met))
    verdicts.sort(key=attrgetter("seq"))
    high_water = advance(conn, stream, high_water, [one.seq for one in verdicts])
    later(
        conn,
        "UPDATE stream SET events = events + ?, high_water = ?, contact = ? WHERE stream = ?",
        (len(new), high_water, now_ms, stream),
    )
    return Receipt(
        batch=incoming.batch,
        stream=stream,
        high_water=high_water,
        verdicts=verdicts,
        next_after=0,
        hub_time=now_ms,
    )


def _stream(conn: Connection, device: str, stream: str, now_ms: int) -> tuple[str, int]:
    """Whose a stream is and how far it is whole, for this transaction alone; begun when it is new."""
    query = f"SELECT device, high_water FROM stream WHERE stream = ?{locking(conn)}"
    row = conn.execute(query, (stream,)).fetchone()
    if row is None:
        (turn,) = conn.execute("SELECT coalesce(max(turn), 0) + 1 FROM stream").fetchone()
        conn.execute(
            "INSERT INTO stream (stream, device, events, high_water, contact, turn) VALUES (?, ?, 0, 0, ?, ?)"
            " ON CONFLICT (stream) DO NOTHING",
            (stream, device, now_ms, turn),
        )
        row = conn.execute(query, (stream,)).fetchone()
    return row[0], row[1]


def foreign_stream() -> Problem:
    """The refusal of a stream that another device has begun."""
    return Problem(
        403,
        "stream.foreign",
        "this stream belongs to another learning point: was the disk copied? start a new stream",
        "Sổ này thuộc về một máy khác.",
    )


def add_days(conn: Connection, stream: str, days: Days) -> None:
    """Change the tally of a stream by these differences."""
    for (day, type), n in sorted(days.items()):
        if n:
            later(conn, _TALLY, (stream, day, type, n))
    if any(n < 0 for n in days.values()):
        later(conn, "DELETE FROM tally WHERE stream = ? AND n = 0", (stream,))


def advance(conn: Connection, stream: str, high_water: int, answered: Iterable[int] = ()) -> int:
    """The highest number up to which every event of the stream is stored or refused, from `high_water` on.

    `answered` are numbers, in order, known to be (a batch just taken in), which saves reading them back.
    """
    high_water = _follow(high_water, answered)
    while found := conn.execute(_BEYOND, (stream, high_water)).fetchall():
        start = high_water
        for (seq,) in found:
            if seq != high_water + 1:
                return high_water
            high_water = seq
        if high_water == start:
            break
    return high_water


def _follow(high_water: int, answered: Iterable[int]) -> int:
    for seq in answered:
        if seq == high_water + 1:
            high_water = seq
        elif seq > high_water:
            break
    return high_water


def _store_all(conn: Connection, rows: Sequence[Row], soon: Callable[[], None] | None) -> bool:
    """Insert these rows of one stream, in order, when all of them are new, as is nearly always so; else none of them."""
    if not rows:
        return True
    span = (rows[0][0], rows[0][1], rows[-1][1])
    later(conn, "SAVEPOINT whole")
    ahead(conn, _TAKEN, span)
    try:
        insert_many(conn, "event", _COLUMNS, rows)
        if conn.execute(_TAKEN, span).fetchone() is None:
            if soon is not None:
                soon()
            conn.execute(_IDS, span)
            return True
    except Clash:
        pass
    conn.execute("ROLLBACK TO whole")
    return False


def _store_one(conn: Connection, row: Row) -> Verdict:
    """Insert one row if it is new, and say what became of it."""
    stream, seq, id = row[:3]
    held = _held(conn, stream, seq)
    if held is not None:
        return Verdict(seq, "duplicate") if held == row else Verdict(seq, "conflict", OTHER_CONTENT)
    query = "SELECT id FROM elsewhere WHERE stream = ? AND seq = ?"
    stands_for = conn.execute(query, (stream, seq)).fetchone()
    if stands_for is not None:
        if stands_for[0] == id:
            return Verdict(seq, "duplicate", KNOWN_ELSEWHERE)
        return Verdict(seq, "conflict", OTHER_CONTENT)
    if conn.execute(_ID, (id, stream, seq)).rowcount:
        conn.execute(_EVENT, row)
        return Verdict(seq, "accepted")
    there = conn.execute("SELECT stream, seq FROM event_id WHERE id = ?", (id,)).fetchone()
    known = _held(conn, *there)
    if known is None or known[2:-1] != row[2:-1]:  # its data may differ: pseudonyms are a commune's own
        return Verdict(seq, "conflict", OTHER_HAS_ID)
    conn.execute("INSERT INTO elsewhere (stream, seq, id) VALUES (?, ?, ?)", (stream, seq, id))
    return Verdict(seq, "duplicate", KNOWN_ELSEWHERE)


def _held(conn: Connection, stream: str, seq: int) -> Row | None:
    query = f"SELECT {_COLUMNS} FROM event WHERE stream = ? AND seq = ?"
    row: Row | None = conn.execute(query, (stream, seq)).fetchone()
    return row
