"""The updater: takes a release that the kiosk asks for, believing nothing that the kiosk says of it.

It runs as root and reads a folder of a user without rights, so: every file is opened below that folder without following
links, only plain files count, they are copied first and looked at afterwards, and what is not signed by the keys that
this machine was given (`trust/anchor`) for a newer version is not taken. The new program is first run as the user without
rights. Nothing is ever written outside the program's own folder.
"""

import os
import re
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import msgspec

from sync.durable import whole_file
from sync.errors import SyncError
from sync.releases import Manifest, number, read_manifest, refused, unpack
from sync.update.slots import Home, Said, make_room, place, settle, switch, well

REQUEST, REPOSITORY = "request.json", "repository"
"""What the kiosk puts into its folder `updates`: what it asks for, and the signed files that speak for it."""
MAX_REQUEST, MAX_FILES, MAX_METADATA = 4096, 600, 1_000_000
ROOM = 256 * 1024 * 1024
"""Bytes that stay free."""
_METADATA = re.compile(r"\A(timestamp\.json|[0-9]{1,6}\.(root|snapshot|targets)\.json)\Z")
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

Probe = Callable[[Path, Manifest], str]
"""Runs a new version where it was unpacked, as the user without rights; returns why it is no good, "" when it is."""


class Request(msgspec.Struct, frozen=True):
    """What the kiosk asks for: "switch" to a version, "well" (that version runs well), "trust" (just keep the keys)."""

    do: str
    version: str = ""


def answer(home: Home, inbox: Path, data: int, probe: Probe) -> Said | None:
    """Do what is asked for in `inbox`, a folder of the kiosk; `data` is the version of the data that this program writes.

    Returns what was said about it (it is in the state too), None when nothing is asked. Raises nothing that the kiosk
    could bring about, but OSError when the home itself cannot be used."""
    settle(home)
    asked = _request(inbox)
    if asked is None:
        return None
    try:
        if asked.do == "well":
            return home.state().said if well(home, asked.version) else None
        pin_first(home, inbox)
        if asked.do != "switch":
            return None
        _take(home, inbox, asked.version, data, probe)
    except SyncError as error:
        home.say(asked.version, "refused", error.code)
    except OSError as error:
        home.say(asked.version, "refused", f"os.{error.errno}")
    finally:
        shutil.rmtree(_incoming(home), ignore_errors=True)
    return home.state().said


def pin(home: Home, root: bytes, *, replace: bool = False) -> bool:
    """Believe this root from now on; without `replace` only when none is believed yet. Whether it was taken."""
    anchor = home.trust / "anchor"
    if anchor.exists() and not replace:
        return False
    home.trust.mkdir(parents=True, exist_ok=True, mode=0o755)
    with whole_file(anchor) as file:
        file.write(root)
    return True


def pin_first(home: Home, inbox: Path) -> None:
    """Trust on first use: the root that the kiosk's hub gave it, when no administrator gave one before."""
    if (home.trust / "anchor").exists():
        return
    with suppress_missing(), open_below(inbox, f"{REPOSITORY}/metadata/1.root.json") as file:
        pin(home, _small(file, MAX_METADATA))


def _take(home: Home, inbox: Path, version: str, data: int, probe: Probe) -> None:
    """From the request to the switch. Raises SyncError, OSError; the current version stays then."""
    from sync.tuf_client import carried

    state, current = home.state(), home.current()
    if current is None:
        raise refused("no-home", f"{home.root} holds no versions")
    if version in state.bad:
        raise refused("bad", f"{version} was tried here and left again")
    if number(version) <= number(current):
        raise refused("older", f"{version} is not newer than {current}")
    if state.trial is not None:
        raise refused("on-trial", f"{current} has not yet shown that it is well")
    anchor = home.trust / "anchor"
    if not anchor.exists():
        raise refused("no-keys", "this machine has no keys to believe: diemhoc update trust")
    make_room(home)
    incoming = _incoming(home)
    shutil.rmtree(incoming, ignore_errors=True)
    (incoming / "metadata").mkdir(parents=True, mode=0o700)
    _copy_metadata(inbox, incoming / "metadata")
    offered = carried(home.trust / "seen", incoming, anchor.read_bytes())
    one = next((one for one in offered if one.version == version), None)
    if one is None:
        raise refused("not-offered", f"{version} is not among what is signed")
    needs_room(home, one.bytes)
    packed = incoming / "release.tar.xz"
    with open_below(inbox, f"{REPOSITORY}/targets/{one.file}") as source, packed.open("xb") as out:
        _copy(source, out, one.bytes, one.sha256)
    manifest = read_manifest(packed)
    if manifest.version != version:
        raise refused("other", f"the file of {version} holds {manifest.version}")
    if not manifest.data_from <= data <= manifest.data:
        raise refused("data", f"it goes on from data {manifest.data_from} to {manifest.data}; here is {data}")
    needs_room(home, manifest.bytes + 4096 * len(manifest.files))
    staged = home.versions / f".new-{version}"
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True, mode=0o755)
    try:
        with packed.open("rb") as source:
            unpack(source, staged)
        packed.unlink()
        if why := probe(staged, manifest):
            home.write(msgspec.structs.replace(home.state(), bad={**home.state().bad, version: "self-test"}))
            raise refused("self-test", f"{version} does not run here ({why})")
        place(home, staged, version)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    switch(home, version)
    make_room(home)


@contextmanager
def open_below(folder: Path, path: str) -> Iterator[BinaryIO]:
    """A plain file below a folder, no part of its path a link. Raises OSError, ReleaseError when it is something else."""
    handles = [os.open(folder, os.O_RDONLY | os.O_DIRECTORY)]
    try:
        *folders, name = path.split("/")
        for one in folders:
            handles.append(os.open(one, os.O_RDONLY | os.O_DIRECTORY | _NOFOLLOW, dir_fd=handles[-1]))
        handle = os.open(name, os.O_RDONLY | _NOFOLLOW, dir_fd=handles[-1])
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise refused("kind", f"{path} is no plain file")
            yield file
    finally:
        for one_handle in handles:
            os.close(one_handle)


def needs_room(home: Home, size: int) -> None:
    """Raises ReleaseError when so many bytes do not fit beside what stays free."""
    free = shutil.disk_usage(home.root).free
    if free < size + ROOM:
        raise refused("no-room", f"{size + ROOM:,} bytes are needed and {free:,} are free")


@contextmanager
def suppress_missing() -> Iterator[None]:
    """What is not there is no reason to stop."""
    try:
        yield
    except FileNotFoundError:
        return


def _request(inbox: Path) -> Request | None:
    try:
        with open_below(inbox, REQUEST) as file:
            asked = msgspec.json.decode(_small(file, MAX_REQUEST), type=Request)
        if asked.do != "trust":
            number(asked.version)
        return asked
    except (OSError, SyncError, msgspec.MsgspecError, ValueError):
        return None


def _copy_metadata(inbox: Path, to: Path) -> None:
    folder = inbox / REPOSITORY / "metadata"
    names = [entry.name for entry in os.scandir(folder) if _METADATA.match(entry.name)]
    if len(names) > MAX_FILES:
        raise refused("many", f"{len(names)} files of metadata")
    for name in names:
        with open_below(inbox, f"{REPOSITORY}/metadata/{name}") as file:
            (to / name).write_bytes(_small(file, MAX_METADATA))


def _small(file: BinaryIO, most: int) -> bytes:
    found = file.read(most + 1)
    if len(found) > most:
        raise refused("large", f"a file has more than {most:,} bytes")
    return found


def _copy(source: BinaryIO, out: BinaryIO, size: int, digest: str) -> None:
    """Just so many bytes with that digest. Raises ReleaseError."""
    found, left = sha256(), size
    while left and (piece := source.read(min(left, 1 << 20))):
        found.update(piece)
        out.write(piece)
        left -= len(piece)
    if left or source.read(1) or found.hexdigest() != digest:
        raise refused("spoilt", "the file is not the one that is signed")


def _incoming(home: Home) -> Path:
    return home.root / "incoming"
