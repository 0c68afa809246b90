"""The TUF repository of a hub (theupdateframework.io): which packs and releases there are, signed, and for how long that
holds.

A folder with `keys/` (those that lie at this machine, see sync.hub.publishing.role_keys), `metadata/` and `targets/`.
A state is written in an order that shows every reader the old one whole or the new one whole: targets, snapshot, then
timestamp in one move. At first every key lies here; once root and targets are kept on sticks
(sync.hub.publishing.offline), the list of packs may be a delegated role `packs`, so that lessons can be published
without them, programs never.
"""

import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.exceptions import Error as SignerError
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp  # type: ignore[attr-defined]

from sync.durable import whole_file
from sync.errors import SyncError
from sync.hub.publishing.role_keys import Document, KeyRing, can_sign, new_key, sign

log = logging.getLogger("diemhoc.hub")
PACKS = "packs"
"""The delegated role that lists packs, where there is one."""
DAYS = {"root": 365, "targets": 365, "snapshot": 365, "timestamp": 14}
"""How long each kind of metadata holds. A kiosk that is shown older ones does not believe them."""
DUE_DAYS = {"root": 180, "targets": 180, "snapshot": 180, "timestamp": 13}
"""With less than so much left it is signed anew: the timestamp once a day."""
CARRIED_DAYS = 60
"""How long the timestamp holds that goes out on a stick, where nobody can sign a new one each day."""
CARRIED = "carried"
"""How such a timestamp is marked: over the line it is not believed, or it could hold news back for so long."""
STALE_S = 60.0
"""A writer that has been at it for so long was cut off."""
WAIT_S = 10.0


@dataclass
class State:
    """The documents that a kiosk reads; `packs` where that role is delegated."""

    root: Metadata[Root]
    targets: Metadata[Targets]
    snapshot: Metadata[Snapshot]
    timestamp: Metadata[Timestamp]
    packs: Metadata[Targets] | None = None

    def listed(self, role: str) -> Metadata[Targets]:
        """The list in which `packs` or `targets` (releases) stand."""
        return self.packs if role == PACKS and self.packs is not None else self.targets

    @property
    def every(self) -> dict[str, Document]:
        """All of them, by role."""
        found: dict[str, Document] = {
            "root": self.root, "targets": self.targets, "snapshot": self.snapshot, "timestamp": self.timestamp
        }  # fmt: skip
        return found | ({PACKS: self.packs} if self.packs else {})


def begun(folder: Path) -> bool:
    """Whether anything was ever published here."""
    return (folder / "metadata" / "timestamp.json").is_file()


def own_keys(folder: Path) -> KeyRing:
    """The keys that lie at the hub."""
    return KeyRing((folder / "keys",))


def read(folder: Path) -> State:
    """What is offered now. Raises SyncError."""
    place = folder / "metadata"
    try:
        timestamp = Metadata[Timestamp].from_file(str(place / "timestamp.json"))
        number = timestamp.signed.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_file(str(place / f"{number}.snapshot.json"))
        listed = {}
        for name, meta in snapshot.signed.meta.items():
            listed[name] = Metadata[Targets].from_file(str(place / f"{meta.version}.{name}"))
        number = max(int(file.name.partition(".")[0]) for file in place.glob("*.root.json"))
        root = Metadata[Root].from_file(str(place / f"{number}.root.json"))
        return State(root, listed["targets.json"], snapshot, timestamp, listed.get(f"{PACKS}.json"))
    except (OSError, RepositoryError, SignerError, ValueError, KeyError) as error:
        raise unreadable(folder, error) from error


def change(
    folder: Path,
    now_ms: int,
    edit: Callable[[Targets], None],
    *,
    role: str = PACKS,
    ring: KeyRing | None = None,
) -> None:
    """Edit what is offered (`packs`, or `targets` for releases) and sign the new state; keys and the first state are
    made when there are none.

    Raises SyncError, and what `edit` raises: nothing has changed then.
    """
    ring = ring or own_keys(folder)
    with alone(folder):
        state = read(folder) if begun(folder) else _begin(folder)
        document = state.listed(role)
        edit(document.signed)
        if not begun(folder):
            write(folder, state, "root", now_ms, ring)
        write(folder, state, PACKS if document is state.packs else "targets", now_ms, ring)
        follow(folder, state, now_ms, ring)


def renew(folder: Path, now_ms: int, ring: KeyRing | None = None) -> bool:
    """Sign anew what will be too old before long and whose keys are here; whether anything was due. Raises SyncError."""
    ring = ring or own_keys(folder)
    if not _due(read(folder).timestamp, now_ms) and len(ring.folders) == 1:
        return False
    with alone(folder):
        state = read(folder)
        late = [role for role, document in state.every.items() if _due(document, now_ms)]
        able = [role for role in late if can_sign(ring, *needs(state, role))]
        for role in set(late) - set(able):
            log.warning("published: `%s` is signed for %s days more, and its keys are on a stick: "
                        "diemhoc hub keys renew", role, days_left(state.every[role], now_ms))  # fmt: skip
        for role in ("root", "targets", PACKS):
            if role in able:
                write(folder, state, role, now_ms, ring)
        if {"targets", PACKS, "snapshot"} & set(able):
            follow(folder, state, now_ms, ring)
        elif "timestamp" in able:
            write(folder, state, "timestamp", now_ms, ring)
    return bool(able)


def carried(folder: Path, now_ms: int) -> bytes:
    """A timestamp of what is offered now that holds for CARRIED_DAYS, for a stick. The hub's own gets a higher number, so
    that who met this one believes that one. Raises SyncError."""
    ring = own_keys(folder)
    with alone(folder):
        state = read(folder)
        first = state.timestamp.signed.version + 1
        state.timestamp.signed.version = first
        write(folder, state, "timestamp", now_ms, ring)
        state.timestamp.signed.version = first
        state.timestamp.signed.expires = _moment(now_ms) + timedelta(days=CARRIED_DAYS)
        state.timestamp.signed.unrecognized_fields[CARRIED] = True
        sign(state.timestamp, ring, [needs(state, "timestamp")])
        return state.timestamp.to_bytes()


def days_left(document: Document, now_ms: int) -> int:
    """For how many days more it holds; below 0 it does not."""
    return (document.signed.expires - _moment(now_ms)).days


def unreadable(folder: Path, error: Exception) -> SyncError:
    """The sentence for a repository that cannot be used."""
    return SyncError(
        "content.repository",
        f"the folder of published packs {folder} cannot be used ({' '.join(str(error).split())[:200]}): put it back "
        "from a backup, or move it away and publish the packs anew",
        "Chưa dùng được thư mục các gói bài đã phát hành. Nhờ cán bộ kỹ thuật xem giúp nhé.",
    )


def follow(folder: Path, state: State, now_ms: int, ring: KeyRing) -> None:
    """The snapshot and the timestamp of these lists."""
    state.snapshot.signed.meta["targets.json"] = MetaFile(state.targets.signed.version)
    if state.packs is not None:
        state.snapshot.signed.meta[f"{PACKS}.json"] = MetaFile(state.packs.signed.version)
    write(folder, state, "snapshot", now_ms, ring)
    state.timestamp.signed.snapshot_meta = MetaFile(state.snapshot.signed.version)
    write(folder, state, "timestamp", now_ms, ring)


def write(
    folder: Path, state: State, role: str, now_ms: int, ring: KeyRing, before: Metadata[Root] | None = None
) -> None:
    """Give a document its next number and date, sign it and write it down. `before`: the root that came before a root
    with other keys, whose keys must sign it too. Raises SyncError: nothing was written."""
    document = state.every[role]
    wanted = [needs(state, role)]
    if before is not None:
        wanted += [(before.signed.roles["root"].keyids, before.signed.roles["root"].threshold)]
    was = document.signed.version, document.signed.expires
    document.signed.version += 1
    document.signed.expires = _moment(now_ms) + timedelta(days=DAYS[document.signed.type])
    try:
        sign(document, ring, wanted)
    except SyncError:
        document.signed.version, document.signed.expires = was
        raise
    name = f"{role}.json" if role == "timestamp" else f"{document.signed.version}.{role}.json"
    (folder / "metadata").mkdir(parents=True, exist_ok=True)
    with whole_file(folder / "metadata" / name) as file:
        file.write(document.to_bytes())


def _begin(folder: Path) -> State:
    """New keys (or those of a first time that was cut off), and a state that offers nothing."""
    root = Root(consistent_snapshot=True)
    ring = own_keys(folder)
    for role in DAYS:
        file = folder / "keys" / f"{role}.pem"
        if not file.exists():
            new_key(file)
        root.add_key(ring.load(file).public_key, role)
    targets, snapshot, timestamp = Targets(), Snapshot(), Timestamp()
    for signed in (root, targets, snapshot, timestamp):
        signed.version = 0  # the first signing makes it 1
    return State(Metadata(root), Metadata(targets), Metadata(snapshot), Metadata(timestamp))


def needs(state: State, role: str) -> tuple[list[str], int]:
    """The ids of the keys that sign a role, and how many of them must."""
    delegated = role == PACKS
    found = state.targets.signed.get_delegated_role(PACKS) if delegated else state.root.signed.roles[role]
    return found.keyids, found.threshold


def _due(document: Document, now_ms: int) -> bool:
    return document.signed.expires - _moment(now_ms) < timedelta(days=DUE_DAYS[document.signed.type])


def _moment(now_ms: int) -> datetime:
    return datetime.fromtimestamp(now_ms // 1000, UTC)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One writer at a time, of any process. Raises SyncError when another one does not end."""
    mark, end = folder / ".busy", time.monotonic() + WAIT_S
    try:
        folder.mkdir(parents=True, exist_ok=True)
        while True:
            try:
                os.close(os.open(mark, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                break
            except FileExistsError as busy:
                with suppress(FileNotFoundError):
                    if abs(time.time() - mark.stat().st_mtime) > STALE_S:
                        mark.unlink()
                        continue
                if time.monotonic() > end:
                    raise unreadable(folder, busy) from busy
                time.sleep(0.05)
    except OSError as error:
        raise unreadable(folder, error) from error
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink()
