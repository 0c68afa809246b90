"""The outbox: which facts go next, packed into one batch, and what a receipt settles.

There is no queue to keep: the log is the queue, and one mark a hub and stream says how far it has been
answered. The mark moves only in `settle`, which wants a receipt that was verified.
"""

import sqlite3
from dataclasses import dataclass

import msgspec

from kiosk.events import Event
from kiosk.store import Span, Store
from sync.enrolment import Enrolment
from sync.errors import Untrusted
from sync.privacy import outgoing
from sync.protocol import MAX_BYTES, MAX_EVENTS, Receipt, batch_id, gzip

RECEIPTS_KEPT = 1000
SET_ASIDE = "set_aside"
"""Stands in the quarantine for the verdict on an event that fits into no batch."""
_ENVELOPE = 512  # bytes that a batch needs around its events, with room to spare
_encode = msgspec.json.Encoder(order="deterministic").encode


@dataclass(frozen=True)
class Packed:
    """One batch ready to be put: its id, its gzipped body, and which seqs of which stream are in it."""

    id: str
    stream: str
    seqs: tuple[int, ...]
    body: bytes


@dataclass(frozen=True)
class Counts:
    """Events still to send, events the hub has taken, events it would not take; when the last receipt came.

    `last_receipt` is the hub's time in ms since 1970 (UTC), None before the first.
    """

    pending: int
    sent: int
    quarantined: int
    last_receipt: int | None


def pack_next(store: Store, enrolment: Enrolment, limit: int = MAX_EVENTS) -> Packed | None:
    """The next facts to send, at most `limit` and 1 MiB of JSON; None when all have been answered.

    Older streams go first. The same facts make the same batch id, whenever and however often they are packed.
    """
    for span in store.spans():
        answered = through(store, enrolment.hub, span.stream)
        if answered < span.last:
            return pack(store, enrolment, span, answered, limit)
    return None


def pack(store: Store, enrolment: Enrolment, span: Span, after: int, limit: int) -> Packed | None:
    """The facts of one stream numbered above `after`, at most `limit` and 1 MiB of JSON; None without any."""
    stream = span.stream
    found = store.events_after(after, min(limit, MAX_EVENTS), span)
    pieces: list[bytes] = []
    room = MAX_BYTES - _ENVELOPE
    for event in found:
        piece = _wire(event, enrolment.pseudonym_key)
        room -= len(piece) + 1
        if room < 0 and pieces:
            break
        pieces.append(piece)
    if not pieces:
        return None
    events = b"[" + b",".join(pieces) + b"]"
    clock = store.clock
    head = {
        "stream": stream,
        "boot": clock.boot,
        "mono": clock.mono(),
        "wall": clock.wall(),
        "last": span.last,
    }
    body = _encode(head)[:-1] + b',"events":' + events + b"}"
    seqs = tuple(event.seq for event in found[: len(pieces)])
    return Packed(batch_id(stream, events), stream, seqs, gzip(body))


def settle(store: Store, enrolment: Enrolment, packed: Packed, receipt: Receipt, *, live: bool = True) -> int:
    """Write down what a verified receipt says about a batch; returns how many of its events are now settled.

    An event that the receipt does not mention stays to be sent, and so does what follows it. When the hub holds
    less than was settled before (it was put back from a copy), the mark goes back to what it holds; not so when
    the receipt is not `live` (it came by stick, and says how things stood days ago). Raises Untrusted when the
    receipt is about something else, StoreError when it cannot be written (then nothing is marked).
    """
    if receipt.batch != packed.id or receipt.stream != packed.stream:
        raise Untrusted(
            "receipt.other",
            "the hub sent the receipt of another batch: it was not believed, and the batch is kept",
            "Xã gửi nhầm giấy báo nhận. Máy giữ nguyên sổ và sẽ gửi lại.",
        )
    verdicts = {one.seq: one for one in receipt.verdicts}
    before = packed.seqs[0] - 1
    settled = 0
    for seq in packed.seqs:
        if seq not in verdicts:
            break
        settled += 1
    if settled == 0:
        return 0
    mark, back = before + settled, live and receipt.high_water < before
    if back:
        held = max(receipt.high_water, 0)
        back = not _set_aside(store, enrolment.hub, packed.stream, held + 1)
        mark = held if back else mark
    with store.local() as conn:
        conn.executemany(
            "INSERT OR REPLACE INTO sync_quarantine (hub, stream, seq, verdict, why, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (enrolment.hub, packed.stream, one.seq, one.kind, one.why[:200], receipt.hub_time)
                for one in (verdicts[seq] for seq in packed.seqs[:settled])
                if one.kind in ("conflict", "rejected")
            ],
        )
        _mark(conn, enrolment.hub, packed.stream, mark, back=back)
        conn.execute(
            "INSERT INTO sync_receipt"
            " (hub, batch, stream, first, last, high_water, hub_time, boot, mono, wall)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                enrolment.hub,
                packed.id,
                packed.stream,
                packed.seqs[0],
                packed.seqs[settled - 1],
                receipt.high_water,
                receipt.hub_time,
                store.clock.boot,
                store.clock.mono(),
                store.clock.wall(),
            ),
        )
        conn.execute(
            "DELETE FROM sync_receipt WHERE n <= (SELECT max(n) FROM sync_receipt) - ?", (RECEIPTS_KEPT,)
        )
    return settled


def set_aside(store: Store, enrolment: Enrolment, packed: Packed, why: str) -> None:
    """Put the only event of a batch into the quarantine, so that it does not hold up those behind it."""
    (seq,) = packed.seqs
    with store.local() as conn:
        conn.execute(
            "INSERT OR REPLACE INTO sync_quarantine (hub, stream, seq, verdict, why, at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (enrolment.hub, packed.stream, seq, SET_ASIDE, why, store.clock.wall()),
        )
        _mark(conn, enrolment.hub, packed.stream, seq)


def go_back(store: Store, hub: str, stream: str, held: int) -> None:
    """The hub turns out to hold a stream only up to `held`: send again what it lost. Never moves the mark on."""
    if held < through(store, hub, stream) and not _set_aside(store, hub, stream, held + 1):
        with store.local() as conn:
            _mark(conn, hub, stream, held, back=True)


def _set_aside(store: Store, hub: str, stream: str, seq: int) -> bool:
    """Whether this event was never sent: the hub has a gap there for ever, which says nothing about the rest."""
    query = "SELECT 1 FROM sync_quarantine WHERE hub = ? AND stream = ? AND seq = ? AND verdict = ?"
    return bool(store.rows(query, hub, stream, seq, SET_ASIDE))


def through(store: Store, hub: str, stream: str) -> int:
    """The seq up to which this hub has answered this stream."""
    rows = store.rows("SELECT through FROM sync_mark WHERE hub = ? AND stream = ?", hub, stream)
    return int(rows[0][0]) if rows else 0


def counts(store: Store, enrolment: Enrolment | None) -> Counts:
    """How the outbox stands; cheap (a few index look-ups). Without an enrolment everything is still to
    send."""
    spans = store.spans()
    if enrolment is None:
        return Counts(sum(one.last for one in spans), 0, 0, None)
    pending = sent = 0
    for one in spans:
        answered = min(through(store, enrolment.hub, one.stream), one.last)
        pending, sent = pending + one.last - answered, sent + answered
    (row,) = store.rows(
        "SELECT (SELECT count(*) FROM sync_quarantine WHERE hub = ?1),"
        " (SELECT hub_time FROM sync_receipt WHERE hub = ?1 ORDER BY n DESC LIMIT 1)",
        enrolment.hub,
    )
    return Counts(pending, max(sent - int(row[0]), 0), int(row[0]), row[1])


def _mark(conn: sqlite3.Connection, hub: str, stream: str, seq: int, *, back: bool = False) -> None:
    moved = (
        "excluded.through" if back else "max(through, excluded.through)"
    )  # another process may be further on
    conn.execute(
        "INSERT INTO sync_mark (hub, stream, through) VALUES (?, ?, ?)"
        f" ON CONFLICT (hub, stream) DO UPDATE SET through = {moved}",
        (hub, stream, seq),
    )


def _wire(event: Event, key: bytes) -> bytes:
    return _encode(
        {
            "seq": event.seq,
            "id": event.id,
            "type": event.type,
            "v": event.v,
            "wall": event.wall,
            "boot": event.boot,
            "mono": event.mono,
            "data": outgoing(event.type, event.data, key),
        }
    )
