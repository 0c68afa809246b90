"""All lessons of a machine: those that come with the product and those installed beside them, as one pack.

Reading some fifty YAML files takes the better part of a second, so what was read is kept in one binary file and
taken from there as long as no file has changed.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from content.errors import ContentError
from content.facts import builtin_facts
from content.install import installed
from content.lesson import Pack
from content.load import builtin_path, load_pack
from content.schema import FILE as SCHEMA


def load_library(packs: Path, kept: Path | None = None) -> Pack:
    """The built-in pack with every installed one laid over it; `kept` is the file to keep what was read in.

    A lesson of an installed pack takes the place of one with the same name; new units follow the known ones. A pack
    that cannot be read at all is left out: what is installed was looked at strictly, so its files have been damaged.
    """
    folders = [("", builtin_path()), *((one.id, one.folder) for one in installed(packs))]
    print_of_files = _fingerprint(folder for _, folder in folders)
    if kept is not None and (pack := _taken(kept, print_of_files)) is not None:
        return pack
    pack = load_pack(folders[0][1])
    for name, folder in folders[1:]:
        with contextlib.suppress(ContentError):
            pack = overlaid(pack, msgspec.structs.replace(load_pack(folder), id=name))
    if kept is not None:
        _keep(kept, print_of_files, pack)
    return pack


def overlaid(base: Pack, over: Pack) -> Pack:
    """The base with the lessons of `over`: the same unit and lesson replaced, the others added."""
    known = {unit.id for unit in base.units}
    last = max((unit.number for unit in base.units), default=0)
    added = [unit for unit in over.units if unit.id not in known and over.of_unit(unit.id)]
    units = (
        *base.units,
        *(msgspec.structs.replace(unit, number=last + i) for i, unit in enumerate(added, 1)),
    )
    mine = {lesson.id for lesson in over.lessons}
    place = {unit.id: unit.number for unit in units}
    lessons = [*(lesson for lesson in base.lessons if lesson.id not in mine), *over.lessons]
    lessons.sort(key=lambda lesson: (place[lesson.unit], lesson.number, lesson.id))
    return msgspec.structs.replace(
        base, units=units, lessons=tuple(lessons), damaged=(*base.damaged, *over.damaged)
    )


def _fingerprint(folders: Iterable[Path]) -> str:
    """Changes whenever a file of the lessons, a dated fact or the format itself does."""
    told = hashlib.sha256(SCHEMA.read_bytes())
    told.update(repr(sorted(builtin_facts().items())).encode())
    for folder in folders:
        for path in sorted(folder.glob("**/*")):
            seen = path.stat()
            told.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    return told.hexdigest()


class _Kept(msgspec.Struct, frozen=True):
    fingerprint: str
    pack: Pack


def _taken(kept: Path, fingerprint: str) -> Pack | None:
    try:
        found = msgspec.msgpack.decode(
            kept.read_bytes(), type=_Kept, dec_hook=lambda kind, value: kind(value)
        )
    except (OSError, msgspec.MsgspecError, ValueError, TypeError):
        return None
    return found.pack if found.fingerprint == fingerprint else None


def _keep(kept: Path, fingerprint: str, pack: Pack) -> None:
    """Without room or right to write it is simply read anew the next time."""

    def plain(value: Any) -> str:
        return str(value)

    half = kept.with_name(f".{kept.name}.half")
    with contextlib.suppress(OSError):
        half.write_bytes(msgspec.msgpack.encode(_Kept(fingerprint, pack), enc_hook=plain))
        half.replace(kept)
