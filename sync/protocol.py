"""Upload protocol, version 1: what travels, its limits, and how it is packed and unpacked.

A batch is one JSON document `{stream, boot, mono, wall, last, events: [...]}` of one stream, gzipped. `boot`,
`mono` and `wall` are the sender's clocks as read while packing, so that the hub can date events of a cheap
PC's wrong clock.
"""

import hashlib
import re
import uuid
import zlib
from typing import Annotated, Any, Literal

import msgspec

from sync.errors import Problem

MAX_EVENTS = 500
"""Events in one batch."""
MAX_BYTES = 1024 * 1024
"""Bytes of one batch, unpacked; what arrives packed may not be larger either."""
MAX_EVENT_BYTES = 16 * 1024
"""Bytes of one event's data, as JSON."""
MAX_DEPTH = 16
"""Objects and lists inside one another in one event's data, itself included."""
SIGNATURE_WINDOW_S = 300
"""How far, in seconds, the `created` of a signature may be from the hub's clock, either way."""
GZIP_LEVEL = 6
CONTENT = "/v1/content"
"""Where a hub keeps the packs of lessons that it gives to its learning points (a TUF repository)."""

NAME = re.compile(r"\A[0-9A-Za-z][0-9A-Za-z._:-]{0,63}\Z")
Name = Annotated[str, msgspec.Meta(pattern=NAME.pattern)]
ManyTimesName = Annotated[
    str, msgspec.Meta(min_length=1, max_length=64, extra_json_schema={"pattern": NAME.pattern})
]
"""A Name that stands in each of many events: whoever decodes them looks at each different one once."""
Short = Annotated[str, msgspec.Meta(min_length=1, max_length=64)]
Count = Annotated[int, msgspec.Meta(ge=0, le=2**53 - 1)]
Seq = Annotated[int, msgspec.Meta(ge=1, le=2**53 - 1)]
Wall = Annotated[int, msgspec.Meta(ge=0, le=253_370_000_000_000)]
"""Milliseconds since 1970 (UTC), up to the year 9998."""

Kind = Literal["accepted", "duplicate", "conflict", "rejected"]


class WireEvent(msgspec.Struct, frozen=True, gc=False):
    """One event as it travels; its stream is the batch's."""

    seq: Seq
    id: Short
    type: ManyTimesName
    v: Count
    wall: Wall
    boot: Short
    mono: Count
    data: dict[str, Any]


class Batch(msgspec.Struct, frozen=True):
    """Up to MAX_EVENTS events of one stream, with the sender's clocks (ms, boot id, ms) when it was packed.

    `last` is the number of the stream's newest event at that moment, sent or not; 0 does not say.
    """

    stream: Name
    boot: Short
    mono: Count
    wall: Wall
    events: list[WireEvent]
    last: Count = 0


class LooseBatch(msgspec.Struct, frozen=True):
    """The same with each event still raw, for giving each its own verdict when one of them is malformed."""

    stream: Name
    boot: Short
    mono: Count
    wall: Wall
    events: list[msgspec.Raw]
    last: Count = 0


class Verdict(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What became of one event, and why when it was not taken; `[seq, kind]` or `[seq, kind, why]` in
    JSON."""

    seq: int
    kind: Kind
    why: str = ""


class Receipt(msgspec.Struct, frozen=True):
    """The hub's answer to a batch; only a receipt with the hub's signature is believed.

    `high_water` is the highest seq up to which the hub has answered the stream without a gap. `next_after` is
    how many seconds to wait before the next batch (0: none). `hub_time` is in ms since 1970 (UTC).
    """

    batch: str
    stream: str
    high_water: int
    verdicts: list[Verdict]
    next_after: float
    hub_time: int

    def as_json(self) -> dict[str, Any]:
        """The receipt for encoding, without the empty reasons."""
        short = [(one.seq, one.kind, one.why) if one.why else (one.seq, one.kind) for one in self.verdicts]
        return {**msgspec.structs.asdict(self), "verdicts": short}


class StreamState(msgspec.Struct, frozen=True):
    """How far the hub has answered a stream without a gap, and its clock (ms since 1970, UTC)."""

    stream: str
    high_water: int
    hub_time: int


class Place(msgspec.Struct, frozen=True):
    """Where a learning point stands. Codes of province and commune are text ("01", "00004")."""

    province: str = ""
    commune: str = ""
    village: str = ""
    house: str = ""


class ContentRoot(msgspec.Struct, frozen=True):
    """The first root of the hub's TUF repository: by it a learning point begins to trust what is published."""

    root: bytes


class EnrolRequest(msgspec.Struct, frozen=True):
    """A one-time code and the raw Ed25519 public key (32 bytes; base64 in JSON) of the device that presents
    it."""

    code: Annotated[str, msgspec.Meta(max_length=64)]
    public_key: Annotated[bytes, msgspec.Meta(min_length=32, max_length=32)]


class EnrolReply(msgspec.Struct, frozen=True):
    """What a learning point gets for a good code: its id and place, the hub's raw Ed25519 public keys, the key
    under which persons of the commune become pseudonyms, and the hub's age recipient for what comes by stick
    ("" when it takes none)."""

    device: str
    place: Place
    hub_keys: list[bytes]
    pseudonym_key: bytes
    age_recipient: str = ""


def gunzip(packed: bytes, limit: int = MAX_BYTES) -> bytes:
    """Unpack one gzip member without ever holding more than `limit` + 1 bytes of what is in it.

    Raises Problem 413 when there is more inside, 400 when it is not whole, valid gzip.
    """
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(packed, limit + 1)
    except zlib.error:
        raise _bad_gzip() from None
    if len(plain) > limit:
        raise Problem(
            413,
            "batch.too_large",
            f"the batch unpacks to more than {limit} bytes: send fewer events at a time",
            "Gói gửi lớn quá, hãy chia nhỏ.",
        )
    if not unpacker.eof or unpacker.unused_data:
        raise _bad_gzip()
    return plain


def gzip(plain: bytes) -> bytes:
    """Pack bytes as one gzip member; the same bytes in give the same bytes out."""
    packer = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, 31)
    return packer.compress(plain) + packer.flush()


def batch_id(stream: str, events: bytes) -> str:
    """The id under which these events (their JSON) are put: sending them again names the same batch."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"diem-hoc-so:{stream}:{hashlib.sha256(events).hexdigest()}"))


def _bad_gzip() -> Problem:
    return Problem(
        400,
        "batch.bad_gzip",
        "the body is not one whole gzip member: pack it again and send it again",
        "Gói gửi bị hỏng trên đường, hãy gửi lại.",
    )
