"""The lessons that telephones read: those that came with the product, those installed on this machine, and those the hub
has published to every learning point."""

import logging
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock

from content.errors import ContentError
from content.install import install, installed
from content.lesson import Pack
from kiosk.paths import DataDir
from sync.errors import SyncError

log = logging.getLogger("diemhoc.hub")
LAID = "lessons"
"""Beside what is published: the same packs laid open, a folder for each state of the list."""
_KEPT = 2
"""So many states stay: another process may still show the one before."""
State = tuple[object, ...]


@dataclass
class Packs:
    """All lessons of a hub. `data` is where packs are installed on this machine, `published` the hub's folder of published
    content; either may be missing. What has changed is read anew when somebody asks."""

    data: DataDir | None = None
    published: Path | None = None
    _lock: Lock = field(default_factory=Lock)
    _state: State | None = None
    _pack: Pack | None = None

    def now(self) -> tuple[Pack, State]:
        """The lessons, and a mark that changes when they do. The first call reads some fifty files (half a second)."""
        with self._lock:
            state = self._seen()
            if self._pack is None or state != self._state:
                self._pack, self._state = self._read(), state
            return self._pack, state

    def _seen(self) -> State:
        """What tells a change without reading anything: the folders of installed packs, the date of the signed list."""
        own = tuple(one.folder for one in installed(self.data.packs)) if self.data else ()
        try:
            listed = (self.published / "metadata" / "timestamp.json").stat() if self.published else None
        except OSError:
            listed = None
        return (own, listed and (listed.st_mtime_ns, listed.st_ino))

    def _read(self) -> Pack:
        from content.library import load_library, overlaid
        from content.load import builtin_pack, load_pack

        pack = load_library(self.data.packs) if self.data else builtin_pack()
        folder = _laid_open(self.published) if self.published else None
        for one in installed(folder) if folder else ():
            try:
                pack = overlaid(pack, load_pack(one.folder))
            except ContentError as error:
                log.warning("published pack %s: %s", one.id, error)
        return pack


def _laid_open(published: Path) -> Path | None:
    """The published packs as folders, each in the newest version that every learning point gets; None where nothing is
    published. What cannot be read is left out."""
    if not (published / "metadata" / "timestamp.json").is_file():
        return None
    from sync.hub.publishing.publish import offers

    try:
        whole = {one.pack: one for one in reversed(offers(published)) if one.share == 100}
    except SyncError as error:
        log.warning("published packs: %s", error)
        return None
    state = sha256("".join(sorted(one.sha256 for one in whole.values())).encode()).hexdigest()[:16]
    folder = published / LAID / state
    if folder.is_dir() or not whole:
        return folder if whole else None
    folder.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".half-", dir=folder.parent) as half:
        for one in whole.values():
            try:
                copy = Path(half) / f"{one.pack}.zip"
                shutil.copyfile(published / "targets" / one.file, copy)
                install(copy, Path(half) / "packs")
            except (OSError, ContentError) as error:
                log.warning("published pack %s: %s", one.pack, error)
        (Path(half) / "packs").mkdir(exist_ok=True)
        with suppress(OSError):  # another process of this hub was faster
            (Path(half) / "packs").rename(folder)
    states = sorted(folder.parent.glob("[0-9a-f]*"), key=lambda one: one.stat().st_mtime_ns, reverse=True)
    for old in [one for one in states if one != folder][_KEPT - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
    return folder
