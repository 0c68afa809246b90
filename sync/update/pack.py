"""Makes the file of a release from the folder of a bundle; the same folder gives the same bytes."""

import hashlib
import io
import lzma
import os
import stat
import tarfile
from pathlib import Path
from typing import BinaryIO

import msgspec

from sync.durable import whole_file
from sync.releases import MANIFEST, Manifest, Piece, check, refused

PRESET = 6
"""Of xz: unpacking takes 9 MB of memory then."""


def pack_release(
    bundle: Path, to: Path, version: str, data: int, data_from: int, preset: int = PRESET
) -> Manifest:
    """Write the release of the one-dir bundle in a folder to the file `to`. Raises ReleaseError, DiskError, OSError."""
    manifest = survey(bundle, version, data, data_from)
    with whole_file(to) as out, lzma.LZMAFile(out, "wb", preset=preset) as packed:
        _add(packed, MANIFEST, io.BytesIO(told := msgspec.json.encode(manifest)), len(told))
        for path, piece in manifest.files.items():
            with (bundle / path).open("rb") as file:
                _add(packed, path, file, piece.size, program=piece.program)
        packed.write(bytes(2 * tarfile.BLOCKSIZE))
    return manifest


def survey(bundle: Path, version: str, data: int, data_from: int) -> Manifest:
    """The manifest of a folder. A link that leads out of it, or to a folder, is refused. Raises ReleaseError."""
    files: dict[str, Piece] = {}
    links: dict[str, str] = {}
    for folder, folders, names in os.walk(bundle):
        folders.sort()
        for name in sorted([*names, *(one for one in folders if (Path(folder) / one).is_symlink())]):
            one = Path(folder) / name
            path = one.relative_to(bundle).as_posix()
            if path == MANIFEST:
                continue
            if one.is_symlink():
                links[path] = str(one.readlink())
            elif one.is_file():
                with one.open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()
                files[path] = Piece(one.stat().st_size, digest, bool(one.stat().st_mode & stat.S_IXUSR))
            else:
                raise refused("kind", f"{path} is neither a file nor a link")
    resolved = {path: _to_the_file(bundle, path, target) for path, target in links.items()}
    manifest = Manifest(version, data, data_from, dict(sorted(files.items())), dict(sorted(resolved.items())))
    check(manifest)
    return manifest


def _to_the_file(bundle: Path, path: str, target: str) -> str:
    """A link to a link becomes one to the file itself."""
    one = bundle / path
    if not one.resolve().is_relative_to(bundle.resolve()):
        return target  # leads out: refused by its name
    return os.path.relpath(one.resolve(), one.parent.resolve())


def _add(packed: lzma.LZMAFile, path: str, file: BinaryIO, size: int, *, program: bool = False) -> None:
    entry = tarfile.TarInfo(path)
    entry.size, entry.mode = size, 0o755 if program else 0o644
    try:
        packed.write(entry.tobuf(tarfile.USTAR_FORMAT, "utf-8", "strict"))
    except (ValueError, UnicodeError) as error:
        raise refused("path", f"{path} is too long for a tar") from error
    while piece := file.read(1 << 20):
        packed.write(piece)
    packed.write(bytes(-size % tarfile.BLOCKSIZE))
