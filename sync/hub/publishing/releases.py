"""Releases of the program for every learning point of a hub: published, given to a share of them first, withdrawn.

A release is a TUF target `releases/X.Y.Z.tar.xz` in the list that the `targets` keys sign, never in the delegated one;
its custom metadata tell version, share (percent of the learning points) and the version of the data. Machines go
upward only: who has a release that is withdrawn keeps it, the others are not given it any more.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import file_digest
from pathlib import Path
from typing import Any

from tuf.api.metadata import TargetFile, Targets  # type: ignore[attr-defined]

from sync.durable import whole_file
from sync.errors import SyncError
from sync.hub.publishing import repository
from sync.hub.publishing.role_keys import KeyRing
from sync.releases import MAX_PACKED, SUFFIX, number, read_manifest, refused

KEPT = 2
"""So many releases are offered at once: the newest, and the one before for who is not in its share yet."""


@dataclass(frozen=True)
class Release:
    """A version of the program that learning points may take: those in its `share` (percent of them)."""

    version: str
    share: int
    data: int
    bytes: int
    sha256: str

    @property
    def path(self) -> str:
        """Its name as a target."""
        return f"releases/{self.version}{SUFFIX}"

    @property
    def file(self) -> str:
        """Where it lies under targets/ (consistent snapshots: by its content)."""
        return f"releases/{self.sha256}.{self.version}{SUFFIX}"

    def as_target(self) -> TargetFile:
        """As it stands in the signed list."""
        told = {"version": self.version, "share": self.share, "data": self.data}
        return TargetFile(self.bytes, {"sha256": self.sha256}, self.path, {"custom": told})


def releases(folder: Path) -> tuple[Release, ...]:
    """What is offered now, the newest first. Raises SyncError."""
    if not repository.begun(folder):
        return ()
    found = []
    for path, target in repository.read(folder).targets.signed.targets.items():
        if path.startswith("releases/"):
            told: Mapping[str, Any] = target.custom or {}
            found.append(
                Release(told["version"], told["share"], told["data"], target.length, target.hashes["sha256"])
            )
    return tuple(sorted(found, key=lambda one: number(one.version), reverse=True))


def publish(
    folder: Path, source: Path, now_ms: int, share: int = 100, ring: KeyRing | None = None
) -> Release:
    """Offer the release in a file to `share` percent of the learning points; the very same again changes the share only.

    Raises ReleaseError for what is wrong with the file, and when it is not newer than what is offered: machines only go
    upward. Raises SyncError; nothing has changed then."""
    manifest = read_manifest(source)
    with source.open("rb") as file:
        digest = file_digest(file, "sha256").hexdigest()
    made = Release(manifest.version, share, manifest.data, source.stat().st_size, digest)
    if made.bytes > MAX_PACKED:
        raise refused("large", f"{made.bytes:,} bytes are more than a release may have")
    before = releases(folder)
    if before and before[0].version == made.version and before[0].sha256 == digest:
        return set_share(folder, made.version, now_ms, share, ring)
    if before and number(before[0].version) >= number(made.version):
        raise refused("older", f"{before[0].version} is published already, and {made.version} is not newer")
    target = folder / "targets" / made.file
    target.parent.mkdir(parents=True, exist_ok=True)
    with whole_file(target) as out, source.open("rb") as file:
        shutil.copyfileobj(file, out)

    def edit(targets: Targets) -> None:
        whole = [one for one in before if one.share == 100][: KEPT - 1]
        for one in before:
            if one not in whole:
                del targets.targets[one.path]
        targets.targets[made.path] = made.as_target()

    repository.change(folder, now_ms, edit, role="targets", ring=ring)
    _sweep(folder)
    return made


def set_share(folder: Path, version: str, now_ms: int, share: int, ring: KeyRing | None = None) -> Release:
    """Offer a release to more or fewer learning points. Raises SyncError for one that is not offered."""
    changed = replace(_offered(folder, version), share=share)

    def edit(targets: Targets) -> None:
        targets.targets[changed.path] = changed.as_target()

    repository.change(folder, now_ms, edit, role="targets", ring=ring)
    return changed


def withdraw(folder: Path, version: str, now_ms: int, ring: KeyRing | None = None) -> Release:
    """Offer a release to nobody any more; who has it keeps it. Raises SyncError for one that is not offered."""
    gone = _offered(folder, version)

    def edit(targets: Targets) -> None:
        del targets.targets[gone.path]

    repository.change(folder, now_ms, edit, role="targets", ring=ring)
    _sweep(folder)
    return gone


def _offered(folder: Path, version: str) -> Release:
    known = releases(folder)
    for one in known:
        if one.version == version:
            return one
    there = ", ".join(one.version for one in known) or "none"
    raise SyncError(
        "content.not_published",
        f"no release {version} is published here; there are: {there}",
        f"Ở đây chưa phát hành bản phần mềm {version}.",
    )


def _sweep(folder: Path) -> None:
    """Delete the files of releases that are no longer offered."""
    offered = {one.file for one in releases(folder)}
    for file in (folder / "targets" / "releases").glob(f"*{SUFFIX}"):
        if f"releases/{file.name}" not in offered:
            file.unlink(missing_ok=True)
