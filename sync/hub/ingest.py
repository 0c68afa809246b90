"""Taking in a batch: every event gets a verdict, is stored at most once, and is counted when it is new.

One transaction a batch. The primary key (stream, seq) decides what is new; nothing is looked up before an
insert.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import msgspec

from sync.errors import Problem
from sync.hub.schema import transaction
from sync.protocol import MAX_EVENTS, Batch, LooseBatch, Receipt, Seq, Verdict, WireEvent

VIETNAM_MS = 7 * 3600 * 1000
DAY_MS = 24 * 3600 * 1000
_FIRST_DAY = date(1970, 1, 1).toordinal()
MAX_EVENT_BYTES = 16 * 1024
"""Bytes of one event's data, as JSON."""

_encode = msgspec.json.Encoder(order="deterministic").encode
_batch = msgspec.json.Decoder(Batch)
_loose = msgspec.json.Decoder(LooseBatch)
_event = msgspec.json.Decoder(WireEvent)
_BAD_JSON = (msgspec.MsgspecError, ValueError, RecursionError, OverflowError)
_COLUMNS = "id, type, v, wall, boot, mono, data"

Row = tuple[str, str, int, int, str, int, str]
"""id, type, v, wall, boot, mono, data (JSON with its keys in order)."""


class _Numbered(msgspec.Struct):
    seq: Seq


@dataclass(frozen=True)
class Incoming:
    """A batch as decoded: its head, its good events as rows, and what is wrong with the others."""

    batch: str
    stream: str
    boot: str
    mono: int
    wall: int
    rows: tuple[tuple[int, Row], ...]
    bad: tuple[tuple[int, str], ...]


def decode(batch: str, plain: bytes) -> Incoming:
    """Read the JSON of a batch. One bad event does not spoil the others; a bad envelope raises Problem (400,
    413)."""
    bad: list[tuple[int, str]] = []
    try:
        whole = _batch.decode(plain)
        head: Batch | LooseBatch = whole
        events = whole.events
    except _BAD_JSON:
        try:
            loose = _loose.decode(plain)
            head, events = loose, []
            for raw in loose.events[:MAX_EVENTS]:
                _sort_out(raw, events, bad)
        except _BAD_JSON as error:
            raise Problem(
                400,
                "batch.bad_json",
                f"the batch is not as protocol 1 says ({_short(error)}): mend it and send it again",
                "Gói gửi không đúng mẫu.",
            ) from None
    if len(head.events) > MAX_EVENTS:
        raise Problem(
            413,
            "batch.too_many_events",
            f"the batch has more than {MAX_EVENTS} events: send fewer at a time",
            "Gói gửi nhiều mục quá, hãy chia nhỏ.",
        )
    rows: list[tuple[int, Row]] = []
    for event in events:
        try:
            data = _encode(event.data)
        except _BAD_JSON as error:
            bad.append((event.seq, _short(error)))
            continue
        if len(data) > MAX_EVENT_BYTES:
            bad.append((event.seq, f"its data is longer than {MAX_EVENT_BYTES} bytes"))
            continue
        row = (event.id, event.type, event.v, event.wall, event.boot, event.mono, data.decode())
        rows.append((event.seq, row))
    return Incoming(batch, head.stream, head.boot, head.mono, head.wall, tuple(rows), tuple(bad))


def ingest(conn: sqlite3.Connection, device: str, incoming: Incoming, now_ms: int) -> Receipt:
    """Store what is new and say what became of each event. Durable when it returns.

    Raises Problem 403 when the stream belongs to another device; sqlite3.Error leaves nothing half-written.
    """
    with transaction(conn):
        return take_in(conn, device, incoming, now_ms)


def take_in(
    conn: sqlite3.Connection, device: str, incoming: Incoming, now_ms: int, *, carried: bool = False
) -> Receipt:
    """The same inside a transaction of the caller's. What was `carried` here on a stick is no contact: its
    clocks are those of the day it was packed."""
    stream = incoming.stream
    conn.execute(
        "INSERT INTO stream (stream, device, events, high_water, contact) VALUES (?, ?, 0, 0, ?)"
        " ON CONFLICT (stream) DO NOTHING",
        (stream, device, now_ms),
    )
    owner, high_water = conn.execute(
        "SELECT device, high_water FROM stream WHERE stream = ?", (stream,)
    ).fetchone()
    if owner != device:
        raise foreign_stream()
    verdicts = _store(conn, stream, incoming.rows)
    new = [row for (_, row), one in zip(incoming.rows, verdicts, strict=True) if one.kind == "accepted"]
    fresh = Counter((_day_number(row[3]), row[1]) for row in new)
    for seq, why in incoming.bad:
        conn.execute(
            "INSERT INTO refused (stream, seq, why, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (stream, seq, why, now_ms),
        )
        verdicts.append(Verdict(seq, "rejected", why))
    conn.executemany(
        "INSERT INTO tally (stream, day, type, n) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (stream, day, type) DO UPDATE SET n = n + excluded.n",
        [(stream, _day_name(day), type, n) for (day, type), n in fresh.items()],
    )
    high_water = advance(conn, stream, high_water, (one.seq for one in verdicts))
    conn.execute(
        "UPDATE stream SET events = events + ?, high_water = ?, contact = ? WHERE stream = ?",
        (len(new), high_water, now_ms, stream),
    )
    if not carried:
        conn.execute(
            "INSERT INTO contact (stream, hub_time, batch, boot, mono, wall) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (stream, now_ms, incoming.batch, incoming.boot, incoming.mono, incoming.wall),
        )
    verdicts.sort(key=lambda one: one.seq)
    return Receipt(
        batch=incoming.batch,
        stream=stream,
        high_water=high_water,
        verdicts=verdicts,
        next_after=0,
        hub_time=now_ms,
    )


def foreign_stream() -> Problem:
    """The refusal of a stream that another device has begun."""
    return Problem(
        403,
        "stream.foreign",
        "this stream belongs to another learning point: was the disk copied? start a new stream",
        "Sổ này thuộc về một máy khác.",
    )


def advance(conn: sqlite3.Connection, stream: str, high_water: int, answered: Iterable[int] = ()) -> int:
    """The highest number up to which every event of the stream is stored or refused, from `high_water` on.

    `answered` are numbers known to be (a batch just taken in), which saves reading them back.
    """
    for seq in sorted(answered):
        if seq == high_water + 1:
            high_water = seq
        elif seq > high_water:
            break
    query = (
        "SELECT seq FROM event WHERE stream = ?1 AND seq > ?2 UNION SELECT seq FROM refused"
        " WHERE stream = ?1 AND seq > ?2 ORDER BY seq LIMIT 1000"
    )
    while found := conn.execute(query, (stream, high_water)).fetchall():
        start = high_water
        for (seq,) in found:
            if seq != high_water + 1:
                return high_water
            high_water = seq
        if high_water == start:
            break
    return high_water


def day_of(wall_ms: int) -> str:
    """The calendar day in Viet Nam (UTC+7, no summer time) of ms since 1970 (UTC), as YYYY-MM-DD."""
    return _day_name(_day_number(wall_ms))


def _day_number(wall_ms: int) -> int:
    return (wall_ms + VIETNAM_MS) // DAY_MS


def _day_name(number: int) -> str:
    return date.fromordinal(_FIRST_DAY + number).isoformat()


def _store(conn: sqlite3.Connection, stream: str, rows: Sequence[tuple[int, Row]]) -> list[Verdict]:
    """Insert the rows that are new, and say of each what became of it."""
    insert = f"INSERT INTO event (stream, seq, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    conn.execute("SAVEPOINT whole")
    try:  # nearly always everything is new
        conn.executemany(insert, [(stream, seq, *row) for seq, row in rows])
        return [Verdict(seq, "accepted") for seq, _ in rows]
    except sqlite3.IntegrityError:
        conn.execute("ROLLBACK TO whole")
    verdicts = []
    for seq, row in rows:
        if conn.execute(f"{insert} ON CONFLICT (stream, seq) DO NOTHING", (stream, seq, *row)).rowcount:
            verdicts.append(Verdict(seq, "accepted"))
        elif _held(conn, stream, seq) == row:
            verdicts.append(Verdict(seq, "duplicate"))
        else:
            verdicts.append(Verdict(seq, "conflict", "another event is already stored under this number"))
    return verdicts


def _held(conn: sqlite3.Connection, stream: str, seq: int) -> Row:
    query = f"SELECT {_COLUMNS} FROM event WHERE stream = ? AND seq = ?"
    row: Row = conn.execute(query, (stream, seq)).fetchone()
    return row


def _sort_out(raw: msgspec.Raw, events: list[WireEvent], bad: list[tuple[int, str]]) -> None:
    try:
        events.append(_event.decode(raw))
    except _BAD_JSON as error:
        seq = msgspec.json.decode(
            raw, type=_Numbered
        ).seq  # without a number there is no verdict: a bad batch
        bad.append((seq, _short(error)))


def _short(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return " ".join(str(error).split())[:160]
