"""The learning point's side of uploading: enrol with a code, send what waits, believe only signed receipts."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.store import Store
from sync import outbox, streams
from sync.answers import not_a_hub, refused_enrolment
from sync.enrolment import Enrolment, remember
from sync.errors import Stopped, Unacceptable, Untrusted
from sync.link import Link, hub_address, new_session
from sync.protocol import MAX_EVENTS, EnrolReply, EnrolRequest
from sync.signing import BadSignature, public_bytes, thumbprint, verify_answer


@dataclass(frozen=True)
class SyncResult:
    """What one run of sending did: batches answered, and the counts of the outbox afterwards.

    `wait_s` is how long the hub asks to be left alone before the next batch (0: not at all).
    """

    batches: int
    pending: int
    sent: int
    quarantined: int
    wait_s: float = 0.0


def enroll(
    store: Store,
    key: Ed25519PrivateKey,
    url: str,
    code: str,
    *,
    session: requests.Session | None = None,
    embedded: bool = False,
) -> Enrolment:
    """Enrol this learning point at the hub at `url` with a one-time code, and remember it as the current hub.

    The code may be typed with spaces, dashes and small letters. When the answer got lost on the way, the same
    code gives the same device again to the same key. Raises SyncError with the hub's reason.
    """
    base = hub_address(url)
    public = public_bytes(key)
    body = msgspec.json.encode(EnrolRequest(code=code.strip(), public_key=public))
    link = Link(session or new_session(base), key, thumbprint(public), store.clock)
    answer = link.send("POST", f"{base}/v1/enrolments", body, "application/json")
    if answer.status != 200:
        raise refused_enrolment(answer, base)
    try:
        reply = msgspec.json.decode(answer.body, type=EnrolReply)
        enrolment = Enrolment(
            hub=thumbprint(reply.hub_keys[0]),
            url=base,
            device=reply.device,
            place=reply.place,
            hub_keys=tuple(reply.hub_keys),
            pseudonym_key=reply.pseudonym_key,
            embedded=embedded,
            recipient=reply.age_recipient,
        )
        verify_answer(link.last(answer), answer.body, hub_keys=enrolment.trusted)
    except (msgspec.MsgspecError, ValueError, IndexError, BadSignature):
        raise not_a_hub(base) from None
    remember(store, enrolment)
    return enrolment


def send_pending(
    store: Store,
    enrolment: Enrolment,
    key: Ed25519PrivateKey,
    *,
    session: requests.Session | None = None,
    go_on: Callable[[outbox.Counts], bool] = lambda counts: True,
) -> SyncResult:
    """Send every fact that the hub has not answered, batch after batch; memory does not grow with the
    backlog.

    After each batch `go_on` gets the counts and may end the run by returning False. Raises Stopped (401, 403:
    a person must act), TryLater (unreachable, busy, or not believed; `retry_after`), SyncError or StoreError.
    What was answered before the failure stays answered.
    """
    link = Link(session or new_session(enrolment.url), key, enrolment.device, store.clock, enrolment)
    limit, batches = MAX_EVENTS, 0
    begun: set[str] = set()
    gone_back: set[str] = set()
    looked_back = False
    while True:
        packed = outbox.pack_next(store, enrolment, limit)
        wait_s = 0.0
        if packed is not None:
            try:
                receipt = link.put(packed)
            except Unacceptable as refused:
                if len(packed.seqs) > 1:
                    limit = len(packed.seqs) // 2
                elif refused.signed:
                    outbox.set_aside(store, enrolment, packed, refused.why)
                else:
                    raise not_a_hub(enrolment.url) from None
                continue
            except Stopped as refused:
                if refused.code != streams.FOREIGN or packed.stream in begun:
                    raise
                begun.add(streams.leave(store, packed))
                continue
            batches, limit = batches + 1, min(limit * 2, MAX_EVENTS)
            first = packed.seqs[0]
            if not looked_back and (first == 1 or receipt.high_water < first - 1):
                looked_back = True
                _look_back(store, enrolment, link, packed.stream)
            taken = streams.take(store, enrolment, packed, receipt, begun)
            if taken.begun is not None:
                begun.add(taken.begun)
            elif taken.settled == 0:
                raise _useless("says nothing about the events sent")
            elif outbox.through(store, enrolment.hub, packed.stream) < first - 1:
                if packed.stream in gone_back:
                    raise _useless("takes back again and again what was received")
                gone_back.add(packed.stream)
            wait_s = receipt.next_after
        now = outbox.counts(store, enrolment)
        if packed is None or wait_s > 0 or not go_on(now):
            return SyncResult(batches, now.pending, now.sent, now.quarantined, wait_s)


def _look_back(store: Store, enrolment: Enrolment, link: Link, stream: str) -> None:
    """Ask how far the hub holds the other streams: one that was put back from a copy has lost some of those too, and
    nothing else would tell, since nothing new is sent in them."""
    for span in store.spans():
        if span.stream != stream and outbox.through(store, enrolment.hub, span.stream):
            outbox.go_back(store, enrolment.hub, span.stream, link.held(span.stream))


def _useless(what: str) -> Untrusted:
    return Untrusted(
        "receipt.useless",
        f"the hub's receipt {what}: everything is kept and sent again later",
        "Xã chưa ghi nhận được gói gửi. Máy giữ nguyên sổ và sẽ gửi lại.",
    )
