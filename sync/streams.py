"""When a learning point leaves its stream for a new one, so that no number ever means two facts (protocol 2).

Four things tell that somebody else numbers facts in the same stream: the hub says that it belongs to another
device (a disk was copied), it holds another fact under a number of ours (two kiosks cloned from one image), it
holds more than we ever wrote (an older copy was put back by hand), or the database was put back from a copy.
Facts keep their ids: those that the hub has already under their old numbers are counted once.
"""

import logging
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from kiosk.store import Store
from sync import outbox
from sync.enrolment import Enrolment
from sync.outbox import Packed
from sync.protocol import Receipt

if TYPE_CHECKING:
    from sync.link import Link

log = logging.getLogger("diemhoc.sync")

FOREIGN = "stream.foreign"
"""The hub's code (403) for a stream that belongs to another device."""


@dataclass(frozen=True)
class Taken:
    """What a receipt did: how many events are settled, and the stream that was begun because of it, if any."""

    settled: int
    begun: str | None = None


def take(
    store: Store,
    enrolment: Enrolment,
    packed: Packed,
    receipt: Receipt,
    begun: Set[str] = frozenset(),
    *,
    live: bool = True,
) -> Taken:
    """Settle what a verified receipt says, and leave the stream when it shows that another writes in it too.

    `begun` are streams begun a moment ago: a hub that quarrels over those too is not followed, and its
    conflicts go to the quarantine. `live` is False for a receipt that came by stick and may be old. Raises as
    `outbox.settle` does.
    """
    conflicts = [one.seq for one in receipt.verdicts if one.kind == "conflict"]
    if packed.stream in begun or (not conflicts and not _ahead(store, receipt)):
        return Taken(outbox.settle(store, enrolment, packed, receipt, live=live))
    if not conflicts:
        settled = outbox.settle(store, enrolment, packed, receipt, live=live)
        return Taken(settled, _begin(store, packed.stream, None, "the hub is ahead"))
    last = min(conflicts) - 1
    before = [one for one in receipt.verdicts if one.seq <= last]
    settled = 0
    if before:
        known = msgspec.structs.replace(receipt, verdicts=before)
        settled = outbox.settle(store, enrolment, packed, known, live=live)
    return Taken(settled, _begin(store, packed.stream, last, "the hub holds other facts"))


def leave(store: Store, packed: Packed) -> str:
    """Leave the stream of a batch that the hub called foreign; returns the new one, which begins with it."""
    return _begin(store, packed.stream, packed.seqs[0] - 1, "the stream belongs to another device")


def after_restore(store: Store) -> str:
    """Begin a new stream for what comes next: the numbers after this copy may be taken. Returns it."""
    return _begin(store, store.stream, None, "the database was put back from a copy")


def high_water(link: "Link", enrolment: Enrolment, stream: str) -> int:
    """How far the hub has answered a stream without a gap; 0 for one it does not know. Raises SyncError when it
    cannot be asked, or what answers is not believed."""
    return link.held(stream)


def _ahead(store: Store, receipt: Receipt) -> bool:
    """Whether the hub has answered more of our newest stream than there is."""
    return receipt.stream == store.stream and receipt.high_water > store.last_seq()


def _begin(store: Store, stream: str, after: int | None, why: str) -> str:
    if after is None:
        after = next(one.last for one in store.spans() if one.stream == stream)
    new = store.start_stream(after, stream)
    log.info("new stream %s after %d of %s: %s", new[:8], after, stream[:8], why)
    return new
