"""A release of the program in one file: a manifest, then the files of the bundle, in a plain tar packed with xz.

The manifest stands first and names every file with its size and sha256, so that nothing is laid down that it does not
name. Only files (0644 or 0755) and links to such files inside the bundle are known: no devices, no rights of others, no
path that leads out. The reader takes what the manifest says and not a byte more.
"""

import hashlib
import lzma
import os
import re
import tarfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import msgspec

from sync.durable import sync_folder
from sync.errors import SyncError

MANIFEST = "release.json"
PROGRAM = "diemhoc"
SUFFIX = ".tar.xz"
MAX_PACKED, MAX_UNPACKED, MAX_FILES = 400 * 1024 * 1024, 1024 * 1024 * 1024, 20_000
"""A bundle has some 180 MB in 2,000 files; packed it has some 50 MB."""
MAX_MANIFEST = 8 * 1024 * 1024
MEMORY = 96 * 1024 * 1024
"""Bytes that unpacking may take."""
BLOCK = 512
_VERSION = re.compile(r"\A(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}\Z")
_PART = re.compile(r"\A[^/\\\x00-\x1f\x7f]{1,200}\Z")


class ReleaseError(SyncError):
    """A release that is not taken: damaged, not what was signed, or not meant for this machine."""


class Piece(msgspec.Struct, frozen=True):
    """One file: its bytes, their sha256, whether it is a program."""

    size: int
    sha256: str
    program: bool = False


class Manifest(msgspec.Struct, frozen=True):
    """What is in a release. `data` counts the steps of the database that it knows, `data_from` is the least that it can
    go on from; `links` are names of files under which others are found too, as paths from where they stand."""

    version: str
    data: int
    data_from: int
    files: dict[str, Piece]
    links: dict[str, str] = {}

    @property
    def bytes(self) -> int:
        """Unpacked."""
        return sum(piece.size for piece in self.files.values())


def number(version: str) -> tuple[int, int, int]:
    """`1.10.0` as (1, 10, 0), to be compared. Raises ReleaseError."""
    if not _VERSION.match(version):
        raise refused("version", f"{version[:40]!r} is no version like 1.4.0")
    one, two, three = (int(part) for part in version.split("."))
    return one, two, three


def is_release(file: Path) -> bool:
    """Whether a file is meant as a release, and not a pack of lessons."""
    return file.name.endswith(SUFFIX) and file.is_file()


def read_manifest(file: Path) -> Manifest:
    """What a release says of itself, looked at as strictly as when it is unpacked. Raises ReleaseError."""
    try:
        with file.open("rb") as packed:
            return _manifest(Unpacked(packed))
    except OSError as error:
        raise refused("unreadable", f"{file.name}: {error.strerror or error}") from error


def unpack(packed: BinaryIO, to: Path, on_bytes: Callable[[int], None] = lambda done: None) -> Manifest:
    """Lay a release out in the empty folder `to`, whole and on the disk for good, and return its manifest.

    Raises ReleaseError; what lies in `to` is then to be deleted. OSError goes to the caller (no room).
    """
    stream = Unpacked(packed)
    manifest = _manifest(stream)
    done = 0
    for path, piece in manifest.files.items():
        _expect(stream, path, piece.size)
        target = to / path
        target.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            if stream.copy(piece.size, file.write) != piece.sha256:
                raise refused("spoilt", f"{path} is not what the manifest says")
            file.flush()
            os.fchmod(file.fileno(), 0o755 if piece.program else 0o644)
            os.fsync(file.fileno())
        done += piece.size
        on_bytes(done)
    stream.end()
    for path, target_path in manifest.links.items():
        (to / path).parent.mkdir(parents=True, exist_ok=True)
        (to / path).symlink_to(target_path)
    note = to / MANIFEST
    with note.open("xb") as file:
        file.write(msgspec.json.encode(manifest))
        file.flush()
        os.fsync(file.fileno())
    for folder in [to, *(one for one in to.rglob("*") if one.is_dir() and not one.is_symlink())]:
        folder.chmod(0o755)
        sync_folder(folder)
    return manifest


class Unpacked:
    """The bytes inside an xz file, as many as are asked for and never more than a release may have."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._xz = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=MEMORY)
        self._had = 0

    def copy(self, size: int, write: Callable[[bytes], object]) -> str:
        """Hand on the next `size` bytes and skip what fills their block; returns their sha256."""
        found = hashlib.sha256()
        left = size
        while left:
            piece = self._some(min(left, 1 << 20))
            found.update(piece)
            write(piece)
            left -= len(piece)
        fill = -size % BLOCK
        while fill:
            fill -= len(self._some(fill))
        return found.hexdigest()

    def header(self) -> tarfile.TarInfo:
        """The next header of the tar: only plain ones, which say nothing about what follows but its size."""
        block = b""
        while len(block) < BLOCK:
            block += self._some(BLOCK - len(block))
        try:
            return tarfile.TarInfo.frombuf(block, "utf-8", "strict")
        except (tarfile.HeaderError, UnicodeError) as error:
            raise refused(
                "damaged", "it is no tar of ours, or something follows that is not named"
            ) from error

    def end(self) -> None:
        """Nothing may follow but the empty blocks that close a tar. Raises ReleaseError."""
        left = 32 * BLOCK
        while not self._xz.eof:
            try:
                piece = self._xz.decompress(b"" if not self._xz.needs_input else self._more(), left + 1)
            except lzma.LZMAError as error:
                raise refused("damaged", f"it cannot be unpacked ({error})") from error
            left -= len(piece)
            if left < 0 or piece.strip(b"\0"):
                raise refused("more", "something follows that the manifest does not name")
        if self._xz.unused_data or self._packed.read(1):
            raise refused("more", "something follows the packed part")

    def _some(self, most: int) -> bytes:
        while True:
            if self._xz.eof:
                raise refused("short", "it ends before all that the manifest names has come")
            try:
                piece = self._xz.decompress(b"" if not self._xz.needs_input else self._more(), most)
            except lzma.LZMAError as error:
                raise refused("damaged", f"it cannot be unpacked ({error})") from error
            if piece:
                self._had += len(piece)
                if self._had > MAX_UNPACKED + (MAX_FILES + 4) * 2 * BLOCK + MAX_MANIFEST:
                    raise refused("large", "it unpacks to more than a release may have")
                return piece

    def _more(self) -> bytes:
        packed = self._packed.read(1 << 16)
        if not packed:
            raise refused("short", "it was cut off")
        return packed


def refused(code: str, why: str) -> ReleaseError:
    """The sentence for a release that is not taken."""
    return ReleaseError(
        f"release.{code}",
        f"this release of the program is not taken: {why}; the version that is here stays",
        "Bản phần mềm mới chưa dùng được, máy giữ nguyên bản đang chạy.",
    )


def check(manifest: Manifest) -> None:
    """Whether a manifest names only what a release may have. Raises ReleaseError."""
    number(manifest.version)
    if not 0 <= manifest.data_from <= manifest.data:
        raise refused("manifest", "its versions of the data make no sense")
    if not 0 < len(manifest.files) + len(manifest.links) <= MAX_FILES:
        raise refused("manifest", "it names no files, or too many")
    if manifest.bytes > MAX_UNPACKED or any(piece.size < 0 for piece in manifest.files.values()):
        raise refused("large", f"it names {manifest.bytes:,} bytes")
    if PROGRAM not in manifest.files or not manifest.files[PROGRAM].program:
        raise refused("manifest", f"there is no program `{PROGRAM}` in it")
    folders: set[str] = set()
    for path in [*manifest.files, *manifest.links]:
        parts = path.split("/")
        if path == MANIFEST or not all(_PART.match(part) and part not in (".", "..") for part in parts):
            raise refused("path", f"it names {path[:80]!r}")
        folders.update("/".join(parts[:length]) for length in range(1, len(parts)))
    names = {*manifest.files, *manifest.links}
    if folders & names or len(names) != len(manifest.files) + len(manifest.links):
        raise refused("path", "it names something twice")
    for path, target in manifest.links.items():
        if target.startswith("/") or _led(path, target) not in manifest.files:
            raise refused("link", f"{path[:80]!r} leads to {target[:80]!r}")


def _led(path: str, target: str) -> str:
    """Where a link leads, from the bundle's folder; "" when that is outside."""
    parts = list(PurePosixPath(path).parent.parts)
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return ""
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _manifest(stream: Unpacked) -> Manifest:
    found = stream.header()
    if found.name != MANIFEST or not found.isreg() or not 0 < found.size <= MAX_MANIFEST:
        raise refused("manifest", f"it does not begin with {MANIFEST}")
    pieces: list[bytes] = []
    stream.copy(found.size, pieces.append)
    try:
        manifest = msgspec.json.decode(b"".join(pieces), type=Manifest)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise refused("manifest", "its manifest cannot be read") from error
    check(manifest)
    return manifest


def _expect(stream: Unpacked, path: str, size: int) -> None:
    found = stream.header()
    if found.name != path or not found.isreg() or found.size != size:
        raise refused("order", f"{found.name[:80]!r} stands where {path!r} should")
