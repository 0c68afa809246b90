"""Reading a batch: what is in it, held to the limits of protocol 1, each bad event set apart from the good ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

import msgspec

from sync.errors import Problem
from sync.protocol import MAX_DEPTH, MAX_EVENT_BYTES, MAX_EVENTS, NAME, Batch, LooseBatch, Seq, WireEvent

_encoder = msgspec.json.Encoder(order="deterministic")
_encode = _encoder.encode
_batch = msgspec.json.Decoder(Batch)
_loose = msgspec.json.Decoder(LooseBatch)
_event = msgspec.json.Decoder(WireEvent)
_BAD_JSON = (msgspec.MsgspecError, ValueError, RecursionError, OverflowError)

Row = tuple[str, int, str, str, int, int, str, int, str]
"""stream, seq, id, type, v, wall, boot, mono, data (JSON with its keys in order): a row of the table `event`."""


class _Numbered(msgspec.Struct):
    seq: Seq


@dataclass(frozen=True)
class Incoming:
    """A batch as decoded: its head, its good events as rows in order, and what is wrong with the others."""

    batch: str
    stream: str
    boot: str
    mono: int
    wall: int
    last: int
    rows: list[Row]
    bad: list[tuple[int, str]]


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
    rows: list[Row] = []
    stream, names = head.stream, set()
    for event, data in zip(events, _data(events), strict=True):
        if event.type not in names:
            if not NAME.match(event.type):
                bad.append((event.seq, "its type is not a name of letters, digits and . _ : -"))
                continue
            names.add(event.type)
        if isinstance(data, Exception):
            bad.append((event.seq, _short(data)))
            continue
        if len(data) > MAX_EVENT_BYTES:
            bad.append((event.seq, f"its data is longer than {MAX_EVENT_BYTES} bytes"))
            continue
        if data.count(b"{") + data.count(b"[") > MAX_DEPTH and _depth(event.data) > MAX_DEPTH:
            bad.append((event.seq, f"its data is nested deeper than {MAX_DEPTH}"))
            continue
        known_by = (stream, event.seq, event.id, event.type)
        rows.append((*known_by, event.v, event.wall, event.boot, event.mono, data.decode()))
    rows.sort(key=itemgetter(1))
    return Incoming(batch, head.stream, head.boot, head.mono, head.wall, head.last, rows, bad)


def _data(events: list[WireEvent]) -> Sequence[bytes | Exception]:
    """The data of each event as JSON with its keys in order, or why that cannot be."""
    try:
        return _encoder.encode_lines([event.data for event in events]).splitlines()
    except _BAD_JSON:
        return [_data_of(event) for event in events]


def _data_of(event: WireEvent) -> bytes | Exception:
    try:
        return _encode(event.data)
    except _BAD_JSON as error:
        return error


def _depth(value: Any) -> int:
    """How many objects and lists lie inside one another."""
    deepest, level = 0, [value]
    while level := [one for one in level if isinstance(one, dict | list)]:
        deepest += 1
        level = [part for one in level for part in (one.values() if isinstance(one, dict) else one)]
    return deepest


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
