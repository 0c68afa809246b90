"""Packs of lessons for every learning point of a hub: published, given to a share of them first, withdrawn.

A pack is a TUF target `packs/NAME/N.zip`; its custom metadata tell version, share (0 to 100, percent of the learning
points) and lessons. Of each pack the newest version is offered and, for those that are not in its share, the one before.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tuf.api.metadata import TargetFile, Targets  # type: ignore[attr-defined]

from content.install import install
from sync.durable import whole_file
from sync.errors import SyncError
from sync.hub.publishing import repository
from sync.hub.publishing.role_keys import KeyRing

_STORED = {".png", ".ogg"}
"""Compressed already."""


@dataclass(frozen=True)
class Offer:
    """A version of a pack that learning points may take: those in its `share` (percent of them)."""

    pack: str
    version: int
    share: int
    lessons: int
    bytes: int
    sha256: str

    @property
    def path(self) -> str:
        """Its name as a target."""
        return f"packs/{self.pack}/{self.version}.zip"

    @property
    def file(self) -> str:
        """Where it lies under targets/ (consistent snapshots: by its content)."""
        return f"packs/{self.pack}/{self.sha256}.{self.version}.zip"


def offers(folder: Path) -> tuple[Offer, ...]:
    """What is offered now, by name, the newest version of each first. Raises SyncError."""
    if not repository.begun(folder):
        return ()
    return _offers(repository.read(folder).listed(repository.PACKS).signed)


def publish(folder: Path, source: Path, now_ms: int, share: int = 100, ring: KeyRing | None = None) -> Offer:
    """Offer the pack in a folder or .zip to `share` percent of the learning points; the same content again only changes
    the share. Raises ContentError for what is wrong with the pack, SyncError; nothing has changed then."""
    with tempfile.TemporaryDirectory(prefix="diemhoc-") as bench:
        laid = install(source, Path(bench) / "packs")
        packed = Path(bench) / "pack.zip"
        write_zip(laid.folder, packed)
        digest = sha256(packed.read_bytes()).hexdigest()
        before = [one for one in offers(folder) if one.pack == laid.id]
        if before and before[0].sha256 == digest:
            return set_share(folder, laid.id, now_ms, share, ring)
        place = folder / "targets" / "packs" / laid.id
        version = max((int(file.name.split(".")[1]) for file in place.glob("*.*.zip")), default=0) + 1
        made = Offer(laid.id, version, share, laid.lessons, packed.stat().st_size, digest)
        place.mkdir(parents=True, exist_ok=True)
        with whole_file(folder / "targets" / made.file) as out, packed.open("rb") as file:
            shutil.copyfileobj(file, out)

    def edit(targets: Targets) -> None:
        whole = next((one for one in before if one.share == 100), None)
        for one in before:
            if one != whole:
                del targets.targets[one.path]
        targets.targets[made.path] = as_target(made)

    repository.change(folder, now_ms, edit, ring=ring)
    _sweep(folder, made.pack)
    return made


def set_share(folder: Path, pack: str, now_ms: int, share: int, ring: KeyRing | None = None) -> Offer:
    """Offer the newest version of a pack to more or fewer learning points. Raises SyncError for an unknown pack."""
    newest = _newest(folder, pack)
    changed = Offer(pack, newest.version, share, newest.lessons, newest.bytes, newest.sha256)

    def edit(targets: Targets) -> None:
        targets.targets[changed.path] = as_target(changed)

    repository.change(folder, now_ms, edit, ring=ring)
    return changed


def withdraw(folder: Path, pack: str, now_ms: int, ring: KeyRing | None = None) -> Offer:
    """Take the newest version of a pack back: learning points return to the one before it, or to none.

    Returns what was withdrawn. Raises SyncError for an unknown pack.
    """
    newest = _newest(folder, pack)

    def edit(targets: Targets) -> None:
        del targets.targets[newest.path]

    repository.change(folder, now_ms, edit, ring=ring)
    return newest


def _newest(folder: Path, pack: str) -> Offer:
    known = offers(folder)
    for one in known:
        if one.pack == pack:
            return one
    names = ", ".join(sorted({one.pack for one in known})) or "none"
    raise SyncError(
        "content.not_published",
        f"no pack `{pack}` is published here; there are: {names}",
        f"Ở đây chưa phát hành gói `{pack}`; đang có: {names if known else 'chưa có gói nào'}.",
    )


def _offers(targets: Targets) -> tuple[Offer, ...]:
    found = []
    for path, target in targets.targets.items():
        if not path.startswith("packs/"):
            continue
        told: Mapping[str, Any] = target.custom or {}
        name = path.split("/")[1]
        found.append(
            Offer(
                name,
                int(told["version"]),
                int(told["share"]),
                int(told["lessons"]),
                target.length,
                target.hashes["sha256"],
            )
        )
    return tuple(sorted(found, key=lambda one: (one.pack, -one.version)))


def as_target(one: Offer) -> TargetFile:
    """As it stands in the signed list."""
    told = {"version": one.version, "share": one.share, "lessons": one.lessons}
    return TargetFile(one.bytes, {"sha256": one.sha256}, one.path, {"custom": told})


def write_zip(folder: Path, to: Path) -> None:
    """Pack a folder into a .zip: the same files give the same bytes, that is how a pack which did not change is known."""
    with zipfile.ZipFile(to, "w") as archive:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(file.relative_to(folder).as_posix())
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_STORED if file.suffix in _STORED else zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


def _sweep(folder: Path, pack: str) -> None:
    """Delete the files of versions that are no longer offered; the one with the highest number stays, so that no number
    is given twice."""
    offered = {one.file for one in offers(folder)}
    files = sorted(
        (folder / "targets" / "packs" / pack).glob("*.zip"), key=lambda f: int(f.name.split(".")[1])
    )
    for file in files[:-1]:
        if f"packs/{pack}/{file.name}" not in offered:
            file.unlink(missing_ok=True)
