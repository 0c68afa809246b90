"""What waits, carried to the hub on a stick, and the hub's receipts taken from it. All of it may be done again.

Nothing is kept about what was carried: a batch is named by what is in it, so the receipt itself says which facts
it settles, whichever stick it comes on and however often.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.store import Store
from sync import outbox, streams
from sync.answers import Answer, detail_of
from sync.bundle import (
    ANSWERS,
    FORM,
    SUFFIX,
    BundleError,
    Carried,
    CarriedAnswer,
    Head,
    read_answers,
    write_bundle,
)
from sync.durable import clear_drafts, explained
from sync.enrolment import Enrolment
from sync.outbox import Packed
from sync.protocol import MAX_EVENTS, Receipt
from sync.signing import BadSignature, HttpAnswer, HttpRequest, sign_request, verify_answer

NAME = "diem-hoc-so"


@dataclass(frozen=True)
class Exported:
    """What was written to a stick; `file` is None when nothing waits."""

    file: Path | None
    batches: int
    events: int


@dataclass(frozen=True)
class Settled:
    """What the receipts on a stick did: events now settled, receipts that said nothing new, and those that
    do not belong to what this learning point holds. `refused` are the hub's reasons for batches not taken."""

    files: int
    receipts: int
    events: int
    known: int
    strange: int
    refused: tuple[str, ...]


def export(
    store: Store,
    enrolment: Enrolment,
    key: Ed25519PrivateKey,
    folder: Path,
    told: Callable[[int, int], None] = lambda done, of: None,
) -> Exported:
    """Write every fact that the hub has not answered into one file in `folder` (a stick), sealed for the hub.

    The same facts make the same file name, so a second time replaces the first. `told` hears how many events are
    done, of how many. Raises SyncError (no hub, not a folder, stick full or pulled out: then there is no new file
    there, and nothing is lost here) or StoreError.
    """
    if enrolment.embedded or not enrolment.recipient:
        raise BundleError(
            "bundle.no_hub",
            "this learning point does not know its hub's key for sticks: enrol it at the hub (diemhoc enroll URL "
            "CODE), then export",
            "Máy này chưa nối với xã nên chưa chép ra USB được. Nhờ cán bộ xã cấp cho một mã nhé.",
        )
    _check_folder(folder)
    names, batches, events = hashlib.sha256(), 0, 0
    for packed in waiting(store, enrolment):
        names.update(packed.id.encode())
        batches, events = batches + 1, events + len(packed.seqs)
    if not batches:
        return Exported(None, 0, 0)
    own = f"{NAME}-{enrolment.device[:8]}"
    file = folder / f"{own}-{names.hexdigest()[:8]}{SUFFIX}"
    clear_drafts(folder, f"{own}-*")
    head = Head(FORM, enrolment.hub, enrolment.device, store.clock.wall())

    def requests() -> Iterator[Carried]:
        done = 0
        for packed in waiting(store, enrolment, events):
            yield _signed(store, enrolment, key, packed)
            done += len(packed.seqs)
            told(done, events)

    write_bundle(file, head, enrolment.recipient, requests(), store.path.parent)
    return Exported(file, batches, events)


def waiting(store: Store, enrolment: Enrolment, most: int | None = None) -> Iterator[Packed]:
    """Everything that waits, batch after batch (at most `most` events); no mark moves."""
    for span in store.spans():
        after = outbox.through(store, enrolment.hub, span.stream)
        while after < span.last and most != 0:
            limit = MAX_EVENTS if most is None else min(MAX_EVENTS, most)
            packed = outbox.pack(store, enrolment, span, after, limit)
            if packed is None:
                break
            after = packed.seqs[-1]
            most = None if most is None else most - len(packed.seqs)
            yield packed


def take_receipts(store: Store, enrolment: Enrolment, source: Path) -> Settled:
    """Take the hub's signed receipts from a file, or from all in a folder. Raises SyncError when there are none,
    or none of this learning point's hub."""
    files = answer_files(source)
    if not files:
        raise BundleError(
            "bundle.no_receipts",
            f"there are no receipts in {source}: they are written when the hub takes the stick in "
            "(diemhoc hub import)",
            "USB này chưa có giấy báo nhận của xã. Mình đem USB đến xã trước nhé.",
        )
    answers = [answer for file in files for answer in read_answers(file)]
    verified = [one for one in answers if _holds(enrolment, one)]
    receipts, refused, strange = [], [], 0
    for one in verified:
        if one.status == 200:
            receipts.append(msgspec.json.decode(one.body, type=Receipt))
        else:
            refused.append(_refusal(store, enrolment, one))
    events = known = 0
    for receipt in sorted(receipts, key=lambda receipt: (receipt.stream, _first(receipt))):
        settled = _settle(store, enrolment, receipt)
        events += settled or 0
        known += settled == 0
        strange += settled is None
    if not verified and answers:
        raise BundleError(
            "bundle.forged",
            f"no receipt in {source} is signed by this learning point's hub: none was believed, everything is kept",
            "Giấy báo nhận này không phải của xã mình. Máy giữ nguyên sổ.",
        )
    return Settled(len(files), len(receipts), events, known, strange, tuple(dict.fromkeys(refused)))


def answer_files(source: Path) -> list[Path]:
    """The receipt files meant by a path: itself, or those in that folder."""
    return files_of(source, ANSWERS)


def files_of(source: Path, suffix: str) -> list[Path]:
    """The file itself, or the files with this ending in a folder, by name. Raises DiskError when it is not there."""
    try:
        if source.is_dir():
            return sorted(one for one in source.iterdir() if one.suffix == suffix and one.name[0] != ".")
        source.stat()
        return [source]
    except OSError as error:
        raise explained(error, source) from error


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise BundleError(
            "bundle.no_folder",
            f"{folder} is not a folder that is there: plug the stick in and name its folder",
            "Máy chưa thấy USB. Mình cắm USB rồi làm lại nhé.",
        )


def _signed(store: Store, enrolment: Enrolment, key: Ed25519PrivateKey, packed: Packed) -> Carried:
    """The request for one batch. Its signature is dated by the hub's own clock as last heard: the clock of a
    learning point without a network may stand anywhere."""
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}
    path = f"/v1/batches/{packed.id}"
    request = HttpRequest("PUT", f"http://hub{path}", headers)
    heard = outbox.counts(store, enrolment).last_receipt or 0
    sign_request(request, packed.body, key=key, key_id=enrolment.device, created_s=heard // 1000)
    return Carried("PUT", path, headers, packed.body)


def _holds(enrolment: Enrolment, one: CarriedAnswer) -> bool:
    request = HttpRequest("PUT", f"http://hub{one.path}", {})
    try:
        verify_answer(
            HttpAnswer(one.status, one.headers, request), one.body.encode(), hub_keys=enrolment.trusted
        )
        return one.status != 200 or msgspec.json.decode(one.body, type=Receipt).batch in one.path
    except (BadSignature, msgspec.MsgspecError, ValueError):
        return False


def _first(receipt: Receipt) -> int:
    return min((one.seq for one in receipt.verdicts), default=0)


def _settle(store: Store, enrolment: Enrolment, receipt: Receipt) -> int | None:
    """How many events a receipt has settled now; None when it is about something that is not here (any more)."""
    first, last = _first(receipt), max((one.seq for one in receipt.verdicts), default=0)
    span = next((one for one in store.spans() if one.stream == receipt.stream), None)
    if span is None or not 0 < first <= last <= span.last or last - first >= MAX_EVENTS:
        return None
    packed = outbox.pack(store, enrolment, span, first - 1, last - first + 1)
    if packed is None or packed.id != receipt.batch:
        return None
    before = outbox.through(store, enrolment.hub, span.stream)
    if before >= last:
        return 0
    if before < first - 1:
        return None  # what stands before it has no receipt yet: it is sent again together with that
    streams.take(store, enrolment, packed, receipt, live=False)
    return max(outbox.through(store, enrolment.hub, span.stream) - before, 0)


def _refusal(store: Store, enrolment: Enrolment, one: CarriedAnswer) -> str:
    """The hub's reason, in a line. A stream that it calls foreign is left, so that the next export is taken."""
    detail = detail_of(Answer(one.status, one.headers, one.body.encode(), True))
    if detail.code == streams.FOREIGN:
        packed = outbox.pack_next(store, enrolment)
        if packed is not None and packed.id in one.path:
            streams.leave(store, packed)
            return "the stream belonged to another learning point: a new one was begun, export once more"
    return " ".join(detail.detail.split())[:200] or "no reason given"
