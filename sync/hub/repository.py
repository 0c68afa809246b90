"""The TUF repository of a hub (theupdateframework.io): which packs there are, signed, and for how long that holds.

A folder with `keys/` (four Ed25519 keys that stay on this machine), `metadata/` and `targets/`. A state is written in an
order that shows every reader the old one whole or the new one whole: targets, snapshot, then timestamp in one move.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.exceptions import Error as SignerError
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp  # type: ignore[attr-defined]

from sync.durable import whole_file
from sync.errors import SyncError

DAYS = {"root": 365, "targets": 365, "snapshot": 365, "timestamp": 14}
"""How long each kind of metadata holds. A kiosk that is shown older ones does not believe them."""
DUE_DAYS = {"root": 180, "targets": 180, "snapshot": 180, "timestamp": 13}
"""With less than so much left it is signed anew: the timestamp once a day."""
STALE_S = 60.0
"""A writer that has been at it for so long was cut off."""
WAIT_S = 10.0
Kind = TypeVar("Kind", Root, Targets, Snapshot, Timestamp)


@dataclass
class State:
    """The four documents that a kiosk reads."""

    root: Metadata[Root]
    targets: Metadata[Targets]
    snapshot: Metadata[Snapshot]
    timestamp: Metadata[Timestamp]


def begun(folder: Path) -> bool:
    """Whether anything was ever published here."""
    return (folder / "metadata" / "timestamp.json").is_file()


def read(folder: Path) -> State:
    """What is offered now. Raises SyncError."""
    place = folder / "metadata"
    try:
        timestamp = Metadata[Timestamp].from_file(str(place / "timestamp.json"))
        number = timestamp.signed.snapshot_meta.version
        snapshot = Metadata[Snapshot].from_file(str(place / f"{number}.snapshot.json"))
        number = snapshot.signed.meta["targets.json"].version
        targets = Metadata[Targets].from_file(str(place / f"{number}.targets.json"))
        number = max(int(file.name.partition(".")[0]) for file in place.glob("*.root.json"))
        root = Metadata[Root].from_file(str(place / f"{number}.root.json"))
    except (OSError, RepositoryError, SignerError, ValueError, KeyError) as error:
        raise unreadable(folder, error) from error
    return State(root, targets, snapshot, timestamp)


def change(folder: Path, now_ms: int, edit: Callable[[Targets], None]) -> None:
    """Edit what is offered and sign the new state; keys and the first state are made when there are none.

    Raises SyncError, and what `edit` raises: nothing has changed then.
    """
    now = datetime.fromtimestamp(now_ms // 1000, UTC)
    with _alone(folder):
        state = read(folder) if begun(folder) else _begin(folder)
        edit(state.targets.signed)
        if not begun(folder):
            _sign(folder, state.root, now)
        _sign(folder, state.targets, now)
        _follow(folder, state, now)


def renew(folder: Path, now_ms: int) -> bool:
    """Sign anew what will be too old before long; whether anything was due. Raises SyncError."""
    now = datetime.fromtimestamp(now_ms // 1000, UTC)
    if not _due(read(folder).timestamp.signed, now):
        return False
    with _alone(folder):
        state = read(folder)
        if _due(state.root.signed, now):
            _sign(folder, state.root, now)
        if _due(state.targets.signed, now):
            _sign(folder, state.targets, now)
            _follow(folder, state, now)
        elif _due(state.snapshot.signed, now):
            _follow(folder, state, now)
        elif _due(state.timestamp.signed, now):
            _sign(folder, state.timestamp, now)
    return True


def unreadable(folder: Path, error: Exception) -> SyncError:
    """The sentence for a repository that cannot be used."""
    return SyncError(
        "content.repository",
        f"the folder of published packs {folder} cannot be used ({' '.join(str(error).split())[:200]}): put it back "
        "from a backup, or move it away and publish the packs anew",
        "Chưa dùng được thư mục các gói bài đã phát hành. Nhờ cán bộ kỹ thuật xem giúp nhé.",
    )


def _begin(folder: Path) -> State:
    """New keys (or those of a first time that was cut off), and a state that offers nothing."""
    root = Root(consistent_snapshot=True)
    for role in DAYS:
        root.add_key(_signer(folder, role, make=True).public_key, role)
    targets, snapshot, timestamp = Targets(), Snapshot(), Timestamp()
    for signed in (root, targets, snapshot, timestamp):
        signed.version = 0  # the first signing makes it 1
    return State(Metadata(root), Metadata(targets), Metadata(snapshot), Metadata(timestamp))


def _due(signed: Root | Targets | Snapshot | Timestamp, now: datetime) -> bool:
    return signed.expires - now < timedelta(days=DUE_DAYS[signed.type])


def _follow(folder: Path, state: State, now: datetime) -> None:
    """The snapshot and the timestamp of these targets."""
    state.snapshot.signed.meta["targets.json"] = MetaFile(state.targets.signed.version)
    _sign(folder, state.snapshot, now)
    state.timestamp.signed.snapshot_meta = MetaFile(state.snapshot.signed.version)
    _sign(folder, state.timestamp, now)


def _sign(folder: Path, document: Metadata[Kind], now: datetime) -> None:
    signed = document.signed
    signed.version += 1
    signed.expires = now + timedelta(days=DAYS[signed.type])
    document.sign(_signer(folder, signed.type))
    name = f"{signed.type}.json" if signed.type == "timestamp" else f"{signed.version}.{signed.type}.json"
    (folder / "metadata").mkdir(parents=True, exist_ok=True)
    with whole_file(folder / "metadata" / name) as file:
        file.write(document.to_bytes())


def _signer(folder: Path, role: str, *, make: bool = False) -> CryptoSigner:
    file = folder / "keys" / f"{role}.pem"
    try:
        if make and not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with whole_file(file, mode=0o600) as out:
                out.write(CryptoSigner.generate_ed25519().private_bytes)
        return CryptoSigner(load_pem_private_key(file.read_bytes(), None))
    except (OSError, ValueError) as error:
        raise unreadable(folder, error) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
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
