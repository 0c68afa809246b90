"""Batches spoilt in one of many ways, from a seed: what a bad line, a bad kiosk or a bad neighbour may send."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sync.protocol import MAX_EVENTS, gzip

NUMBERS = (0, -1, 1, 0.5, 2**31, 2**53 - 1, 2**53, 2**63 - 1, 2**63, 2**64, -(2**63), 10**40, 1e308)
TEXTS = (
    "",
    "x",
    "\x00",
    "\ud800",
    "\udfff x",
    "﻿",
    "ờ" * 64,
    "'; DROP TABLE event; --",
    "../../etc",
    "a" * 65,
    "a" * 70_000,
    "𝄞" * 20,
    "$.certificate",
    "NaN",
    "certificate.issued",
    "class.opened",
)


@dataclass
class Sent:
    """A request to make: JSON for the body or the packed body itself, and what to spoil after it was signed."""

    plain: bytes
    body: bytes | None = None
    changes: dict[str, Any] = field(default_factory=dict)

    def packed(self) -> bytes:
        """The body as it leaves."""
        return gzip(self.plain) if self.body is None else self.body


def good(chance: Random, streams: tuple[str, ...]) -> dict[str, Any]:
    """A batch that the hub takes, of one of a few streams, so that numbers and ids meet again."""
    first, boot = chance.randint(1, 60), chance.choice("abc")
    events = [
        {
            "seq": first + n,
            "id": f"{chance.choice(streams)}-{first + n}",
            "type": chance.choice(
                ("class.opened", "attendance.checked_in", "certificate.issued", "new.type")
            ),
            "v": 1,
            "wall": chance.choice((1_795_000_000_000, 0, 3_000_000_000_000)) + n,
            "boot": chance.choice((boot, boot, "z")),
            "mono": n * 1000,
            "data": {"class": "c", "resident": f"r{n}", "certificate": chance.choice(("x", 7, None))},
        }
        for n in range(chance.randint(0, 12))
    ]
    head = {"stream": chance.choice(streams), "boot": boot, "mono": chance.randint(0, 10**9)}
    return head | {"wall": 1_795_000_000_000, "last": chance.randint(0, 80), "events": events}


def mutant(chance: Random, streams: tuple[str, ...]) -> Sent:
    """One spoilt batch."""
    document = good(chance, streams)
    return chance.choice(WAYS)(chance, document)


def _value(chance: Random) -> Any:
    wild: list[Any] = [None, True, [], {}, [[]], {"": {}}, chance.choice(NUMBERS), chance.choice(TEXTS)]
    return chance.choice(wild)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a document."""
    found: list[tuple[Any, Any]] = []
    if isinstance(value, dict | list):
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        for key in keys:
            found.append((value, key))
            found += _places(value[key])
    return found


def _write(document: Any) -> bytes:
    return json.dumps(document).encode()


def _other_value(chance: Random, document: Any) -> Sent:
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(_places(document))
        holder[key] = _value(chance)
    return Sent(_write(document))


def _missing(chance: Random, document: Any) -> Sent:
    holder, key = chance.choice(_places(document))
    del holder[key]
    return Sent(_write(document))


def _extra(chance: Random, document: Any) -> Sent:
    holder, _ = chance.choice(_places(document))
    if isinstance(holder, dict):
        holder[chance.choice(TEXTS)] = _value(chance)
    else:
        holder.append(_value(chance))
    return Sent(_write(document))


def _deep(chance: Random, document: Any) -> Sent:
    depth = chance.choice((1, 15, 16, 17, 200, 990, 1100, 40_000))
    opens, closes = chance.choice((("[", "]"), ('{"a":', "}")))
    inner = opens * depth + ("1" if closes == "}" else "") + closes * depth
    place = chance.choice((b'"c"', b'"x"', b"events"))
    return Sent(_write(document).replace(place, inner.encode(), 1))


def _many(chance: Random, document: Any) -> Sent:
    document["events"] = (document["events"] or [{}]) * chance.choice((MAX_EVENTS, MAX_EVENTS + 1, 3))
    return Sent(_write(document))


def _bytes(chance: Random, document: Any) -> Sent:
    plain = bytearray(_write(document))
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(plain))
        plain[at : at + chance.randint(0, 2)] = chance.randbytes(chance.randint(0, 3))
    return Sent(bytes(plain))


def _packed(chance: Random, document: Any) -> Sent:
    body = bytearray(gzip(_write(document)))
    how = chance.randrange(4)
    if how == 0:
        body = body[: chance.randrange(len(body))]
    elif how == 1:
        body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    elif how == 2:
        body += chance.randbytes(chance.randint(1, 40))
    else:
        body = bytearray(chance.randbytes(chance.randint(0, 300)))
    return Sent(b"", bytes(body))


def _headers(chance: Random, document: Any) -> Sent:
    name = chance.choice(
        ("Signature", "Signature-Input", "Content-Digest", "Content-Encoding", "Content-Type")
    )
    if chance.random() < 0.3:
        return Sent(_write(document), changes={"without": [name]})
    inputs = (
        'sig=("@method" "@path" "content-digest");created=abc;keyid="x";alg="ed25519";tag="diem-hoc-so-request"',
        'sig=("@method" "@path" "content-digest");keyid="x";tag="diem-hoc-so-request"',
        'sig=("@method" "@path" "content-digest");created=1;tag="diem-hoc-so-request"',
        'sig=("@status");created=99999999999999999;keyid="";tag="diem-hoc-so-request"',
        "sig=:AAAA:",
        "sig=();created=-1",
        "sha-256=:AAAA:",
        "gzip, gzip",
        "x" * 5000,
        '"' * 50,
        "sig=" + ":" * 99,
    )
    return Sent(_write(document), changes={"headers": {name: chance.choice(inputs)}})


def _elsewhere(chance: Random, document: Any) -> Sent:
    paths = (
        "/v1/batches/",
        "/v1/batches/x",
        "/v1/batches/0198c0de-0000-7000-8000-00000000000G",
        "/v1/batches/0198C0DE-0000-7000-8000-000000000001",
        "/v1/batches/%00",
        "/v1/batches/%E1%BB%9D?x=1",
        f"/v1/batches/{'a' * 3000}",
        "/v1/streams/x",
    )
    return Sent(_write(document), changes={"path": chance.choice(paths)})


def _stale(chance: Random, document: Any) -> Sent:
    return Sent(_write(document), changes={"created": chance.choice((0, 1, 2_000_000_000, 253_000_000_000))})


def _stranger(chance: Random, document: Any) -> Sent:
    return Sent(_write(document), changes={"key_id": chance.choice(("nobody", "", secrets.token_hex(8)))})


def _unspoilt(chance: Random, document: Any) -> Sent:
    return Sent(_write(document))


Way = Callable[[Random, Any], Sent]
WAYS: tuple[Way, ...] = (
    _other_value,
    _other_value,
    _missing,
    _extra,
    _deep,
    _many,
    _bytes,
    _bytes,
    _packed,
    _headers,
    _elsewhere,
    _stale,
    _stranger,
    _unspoilt,
    _unspoilt,
)
