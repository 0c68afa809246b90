"""A batch as it arrives: who signed it, whether its device may send now, and what became of its events.

The same way for one that came over HTTP just now and for one that a stick carried here days later.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync.errors import Problem
from sync.hub.enrol import device_key
from sync.hub.facts.incoming import Incoming, decode
from sync.hub.intake.ingest import foreign_stream, take_in
from sync.hub.intake.pace import Pace, check_pace, count_batch
from sync.hub.storage.database import Connection, later, transaction
from sync.protocol import Receipt, StreamState, gunzip
from sync.signing import HttpRequest, check_digest, verify_request

NO_LIMIT = Pace(per_minute=0)
STREAMS = "/v1/streams"
BATCHES = "/v1/batches"
_NOT_YET = RuntimeError("not taken yet")


def take_batch(
    conn: Connection,
    http: HttpRequest,
    body: bytes,
    now_ms: int,
    *,
    pace: Pace = NO_LIMIT,
    carried: bool = False,
) -> Receipt:
    """Take one signed batch in; durable when it returns.

    `carried`: it was packed some time ago and came on a stick, so its signature may be old, and its clocks say
    nothing about now. Raises Problem, BadSignature, StaleSignature; Error leaves nothing half-written.
    """
    found = _read(conn, http, body, now_ms, pace, carried=carried)
    try:
        with transaction(conn):
            return found.keep(conn, pace, now_ms, carried=carried)
    except Problem:
        with transaction(conn):
            count_batch(conn, found.device, pace, now_ms)
        raise


def take_batches(
    conn: Connection, asked: Sequence[tuple[HttpRequest, bytes]], now_ms: int, *, pace: Pace = NO_LIMIT
) -> list[Receipt | Exception]:
    """Take batches in that came while others were written, in one transaction: the disk is waited for once. What became of
    each is what `take_batch` would return or raise; no batch spoils another."""
    results: list[Receipt | Exception] = []
    good: list[tuple[int, _Read]] = []
    for at, (http, body) in enumerate(asked):
        results.append(_NOT_YET)
        try:
            good.append((at, _read(conn, http, body, now_ms, pace)))
        except Exception as error:
            results[at] = error
    good.sort(key=lambda one: one[1].stream)  # hubs that share a database lock streams in one order
    alone = False
    try:
        with transaction(conn):
            for at, found in good:
                later(conn, "SAVEPOINT batch")
                try:
                    results[at] = found.keep(conn, pace, now_ms)
                except Problem as problem:
                    conn.execute("ROLLBACK TO batch")
                    count_batch(conn, found.device, pace, now_ms)
                    results[at] = problem
                except Exception:
                    alone = len(good) > 1
                    raise
                later(conn, "RELEASE batch")
    except Exception as error:
        for at, (http, body) in enumerate(asked):
            if any(at == one for one, _ in good):
                results[at] = _alone(conn, http, body, now_ms, pace) if alone else error
    return results


def _alone(conn: Connection, http: HttpRequest, body: bytes, now_ms: int, pace: Pace) -> Receipt | Exception:
    try:
        return take_batch(conn, http, body, now_ms, pace=pace)
    except Exception as error:
        return error


@dataclass(frozen=True)
class _Read:
    """A batch that its device may send now, as decoded; or why it cannot be taken."""

    device: str
    incoming: Incoming | Problem

    @property
    def stream(self) -> str:
        return "" if isinstance(self.incoming, Problem) else self.incoming.stream

    def keep(self, conn: Connection, pace: Pace, now_ms: int, *, carried: bool = False) -> Receipt:
        """Inside a transaction of the caller's. Raises Problem."""
        if isinstance(self.incoming, Problem):
            raise self.incoming
        count_batch(conn, self.device, pace, now_ms)
        return take_in(conn, self.device, self.incoming, now_ms, carried=carried)


def _read(
    conn: Connection, http: HttpRequest, body: bytes, now_ms: int, pace: Pace, *, carried: bool = False
) -> _Read:
    batch = urlsplit(http.url).path.removeprefix(f"{BATCHES}/")
    if not _is_uuid(batch):
        raise Problem(400, "batch.bad_id", "the batch's name is not a UUID", "Tên gói gửi không đúng.")
    device = sender(conn, http, body, now_ms, carried=carried)
    check_pace(conn, device, pace, now_ms)
    try:
        if http.headers.get("content-encoding", "").strip().lower() != "gzip":
            raise Problem(
                415, "batch.not_gzip", "a batch is sent with Content-Encoding: gzip", "Gói gửi phải được nén."
            )
        return _Read(device, decode(batch, gunzip(body)))
    except Problem as problem:
        return _Read(device, problem.with_traceback(None))  # its frames hold the whole batch


def stream_state(
    conn: Connection, http: HttpRequest, body: bytes, now_ms: int, *, pace: Pace = NO_LIMIT
) -> StreamState:
    """How far the hub has answered a stream of the device that asks. Raises Problem 404 for one that it does not
    know, 403 for another device's, and as `take_batch` does."""
    device = sender(conn, http, body, now_ms)
    check_pace(conn, device, pace, now_ms)
    stream = urlsplit(http.url).path.removeprefix(f"{STREAMS}/")
    row = conn.execute("SELECT device, high_water FROM stream WHERE stream = ?", (stream,)).fetchone()
    if row is None:
        raise Problem(404, "stream.unknown", "nothing of this stream has come yet", "Xã chưa có sổ này.")
    if row[0] != device:
        raise foreign_stream()
    return StreamState(stream=stream, high_water=row[1], hub_time=now_ms)


def sender(conn: Connection, http: HttpRequest, body: bytes, now_ms: int, *, carried: bool = False) -> str:
    """The enrolled device that signed this request, body included. Raises BadSignature, StaleSignature, Problem
    401 (unknown), 403 (revoked)."""

    def key_of(device: str) -> Ed25519PublicKey | None:
        key = device_key(conn, device)
        if key is None:
            raise Problem(
                401,
                "device.unknown",
                "no such learning point is enrolled here: enrol it with a new code",
                "Máy này chưa nối với xã.",
            )
        return key

    device = verify_request(http, key_of=key_of, now_s=now_ms // 1000, carried=carried)
    check_digest(http.headers, body)
    return device


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
