"""The keys of `root` and `targets` on sticks instead of at the hub, and their rotation.

As the TUF specification suggests (1.0, 6.1 and 6.2): root and targets offline and with thresholds, so that who breaks
into the hub cannot publish a program; snapshot and timestamp online, so that the list stays fresh by itself. Lessons may
be delegated to a key of their own, which can be online: a pack is no program, and is looked at strictly where it goes.
Every root is signed by the keys of the root before it too; learning points follow that chain by themselves.
"""

import secrets
from dataclasses import dataclass
from pathlib import Path

from tuf.api.metadata import DelegatedRole, Delegations, Key, Metadata, Root, Targets  # type: ignore[attr-defined]

from sync.errors import SyncError
from sync.hub.publishing import repository
from sync.hub.publishing.repository import PACKS, State, alone, follow, read, write
from sync.hub.publishing.role_keys import SUFFIX, KeyRing, key_error, missing, new_key

OFFLINE = ("root", "targets")
ONLINE = ("snapshot", "timestamp")


@dataclass(frozen=True)
class RoleState:
    """How a role stands: `here` of its `keys` lie at the hub, `threshold` must sign, it holds for `days` more."""

    role: str
    keys: int
    threshold: int
    here: int
    days: int


def states(folder: Path, now_ms: int) -> list[RoleState]:
    """Every role of what is published. Raises SyncError."""
    state, own = read(folder), repository.own_keys(folder)
    found = []
    for role, document in state.every.items():
        ids, threshold = repository.needs(state, role)
        found.append(
            RoleState(
                role, len(ids), threshold, len(own.signers(ids)), repository.days_left(document, now_ms)
            )
        )
    return found


def make_keys(stick: Path, name: str, passphrase: bytes = b"") -> list[Path]:
    """Make a key for each offline role in the folder `stick`, called `name`-ROLE.pem. Raises SyncError, DiskError."""
    made = [stick / f"{name}-{role}{SUFFIX}" for role in (*OFFLINE, PACKS)]
    for file in made:
        if file.exists():
            raise key_error("there", f"{file} is there already: a key is never written over")
    for file in made:
        new_key(file, passphrase)
    return made


def hand_over(
    folder: Path,
    sticks: list[KeyRing],
    threshold: int,
    now_ms: int,
    ring: KeyRing,
    *,
    packs_online: bool = False,
) -> None:
    """Let the keys on `sticks` (one ring for each person) be those of root and targets, `threshold` of which must sign.

    `ring` holds the keys of before and those on the sticks: the new root is signed by both. Keys of before that lie at
    the hub are deleted there afterwards. Packs get a role of their own, with those sticks' keys (any one of them) or,
    with `packs_online`, a key at the hub. Raises SyncError; then nothing has changed.
    """
    if not 1 <= threshold <= len(sticks):
        raise key_error("threshold", f"{threshold} of {len(sticks)} sticks cannot be asked for")
    with alone(folder):
        state = read(folder)
        before = Metadata[Root].from_bytes(state.root.to_bytes())
        for role in OFFLINE:
            for id in list(state.root.signed.roles[role].keyids):
                state.root.signed.revoke_key(id, role)
            for stick in sticks:
                state.root.signed.add_key(_the(stick, role), role)
            state.root.signed.roles[role].threshold = threshold
        _lend_packs(folder, state, sticks, packs_online=packs_online)
        _look_for_keys(state, ring)
        write(folder, state, "root", now_ms, ring, before)
        write(folder, state, PACKS, now_ms, ring)
        write(folder, state, "targets", now_ms, ring)
        follow(folder, state, now_ms, ring)
    _forget_unused(folder)


def rotate_online(folder: Path, now_ms: int, ring: KeyRing) -> None:
    """New keys for snapshot and timestamp, after somebody else may have seen the old ones. Needs the keys of root.

    Raises SyncError; then nothing has changed but for unused key files."""
    own = folder / "keys"
    with alone(folder):
        state = read(folder)
        before = Metadata[Root].from_bytes(state.root.to_bytes())
        for role in ONLINE:
            for id in list(state.root.signed.roles[role].keyids):
                state.root.signed.revoke_key(id, role)
            made = new_key(own / f"{role}-{secrets.token_hex(4)}{SUFFIX}")
            state.root.signed.add_key(made.public_key, role)
        whole = KeyRing(ring.folders, ring.ask)  # looks at the folders again
        write(folder, state, "root", now_ms, whole, before)
        follow(folder, state, now_ms, whole)
    _forget_unused(folder)


def renew(folder: Path, now_ms: int, ring: KeyRing) -> None:
    """Sign root, targets and the list of packs for another year. Raises SyncError when keys are missing."""
    with alone(folder):
        state = read(folder)
        for role in ("root", "targets", *((PACKS,) if state.packs is not None else ())):
            write(folder, state, role, now_ms, ring)
        follow(folder, state, now_ms, ring)


def _the(stick: KeyRing, role: str) -> Key:
    for folder in stick.folders:
        for file in sorted(folder.glob(f"*-{role}{SUFFIX}")):
            return stick.load(file).public_key
    raise key_error("none", f"there is no key for `{role}` in {stick.folders[0]}: diemhoc hub keys new")


def _lend_packs(folder: Path, state: State, sticks: list[KeyRing], *, packs_online: bool) -> None:
    """Give the packs a role and keys of their own; the list of them moves there."""
    own = folder / "keys" / f"{PACKS}{SUFFIX}"
    if packs_online and not own.exists():
        new_key(own)
    keys = (
        [KeyRing((own.parent,)).load(own).public_key]
        if packs_online
        else [_the(one, PACKS) for one in sticks]
    )
    role = DelegatedRole(PACKS, [key.keyid for key in keys], 1, True, paths=["packs/*/*"])
    targets = state.targets.signed
    targets.delegations = Delegations({key.keyid: key for key in keys}, {PACKS: role})
    if state.packs is None:
        listed = Targets()
        listed.version = 0
        state.packs = Metadata(listed)
    for path in [path for path in targets.targets if path.startswith("packs/")]:
        state.packs.signed.targets[path] = targets.targets.pop(path)


def _look_for_keys(state: State, ring: KeyRing) -> None:
    """Nothing is begun that could not be ended. Raises SyncError."""
    for role in state.every:
        ids, threshold = repository.needs(state, role)
        if (have := len(ring.signers(ids))) < threshold:
            raise missing(role, have, threshold, len(ids))


def _forget_unused(folder: Path) -> None:
    """Delete key files at the hub that no role asks for any more: also those that a first try left."""
    state, own = read(folder), repository.own_keys(folder)
    used = {id for role in state.every for id in repository.needs(state, role)[0]}
    for file in own.files():
        if own.load(file).public_key.keyid not in used:
            file.unlink()


def check_sticks(sticks: list[Path]) -> None:
    """Two sticks that are one would be no threshold. Raises SyncError."""
    if len({stick.resolve() for stick in sticks}) != len(sticks):
        raise SyncError("keys.same", "name each stick once", "Mỗi USB chỉ ghi một lần.")
