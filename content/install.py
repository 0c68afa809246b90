"""Puts a pack of lessons on a machine, wholly or not at all, and takes it away again.

A pack comes as a folder or a .zip of it. Only what lessons need is taken over: `pack.yaml`, and of each lesson
`lesson.yaml` and its pictures. It is laid out beside the others under a name of its own and looked at strictly;
then one file that names it is replaced, which a power cut cannot do by half.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from content.errors import ContentError
from content.lesson import Pack
from content.load import Facts, load_pack
from content.names import NAME

MAX_FILES, MAX_BYTES = 4_000, 200 * 1024 * 1024
"""A pack of 200 lessons has some 1,500 files of 30 MB together."""
NEEDED = re.compile(
    r"pack\.yaml|[^/]+/[^/]+/(lesson\.yaml|[^/]+\.(svg|png))|voice/[^/]+/(manifest\.json|[^/]+\.ogg)"
)
POINTER = ".current"


@dataclass(frozen=True)
class Installed:
    """A pack that lies on this machine: its id, its folder, and how many lessons it has."""

    id: str
    folder: Path
    lessons: int


def install(
    source: Path, packs: Path, *, facts: Facts | None = None, keep_replaced: bool = False
) -> Installed:
    """Takes the pack in a folder or .zip over into the folder `packs`; an older one of that name is replaced. With
    `keep_replaced` the older one's folder stays until `sweep`, for who is showing it and for `point`.

    Raises ContentError with one line for the first thing wrong with it; nothing has changed then.
    """
    source = Path(source)
    name = source.resolve().name.removesuffix(".zip")
    if not re.search(NAME, name):
        raise _refused(
            "name",
            f"{source}: a pack is called by small letters, digits and `-`: rename it like `bai-cua-xa`",
            f"{source}: tên gói chỉ có chữ thường không dấu, số và `-`: hãy đổi tên như `bai-cua-xa`",
        )
    laid = packs / f"{name}.{secrets.token_hex(4)}"
    try:
        packs.mkdir(parents=True, exist_ok=True)
        with _files(source) as files:
            for path, content in files:
                target = laid / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
        if not (laid / "pack.yaml").is_file():
            raise _refused(
                "no-pack",
                f"{source}: there is no pack.yaml: give the folder that holds it, or a .zip of that folder",
                f"{source}: chưa thấy pack.yaml: hãy chọn thư mục có tệp này, hoặc tệp .zip của thư mục đó",
            )
        lessons = _strictly(laid, source, facts)
        point(packs, name, laid.name)
    except BaseException as error:
        shutil.rmtree(laid, ignore_errors=True)
        if isinstance(error, OSError):
            raise _refused(
                "unwritable",
                f"{error.filename or source}: {error.strerror}: nothing was installed",
                f"{error.filename or source}: {error.strerror}: chưa cài gì cả",
            ) from error
        raise
    if not keep_replaced:
        sweep(packs)
    return Installed(name, laid, lessons)


def remove(name: str, packs: Path) -> None:
    """Takes an installed pack away; what people learned from it stays recorded. Raises ContentError."""
    pointer = packs / f"{name}{POINTER}"
    if not pointer.is_file():
        known = ", ".join(one.id for one in installed(packs)) or "none"
        raise _refused(
            "not-installed",
            f"No pack `{name}` is installed here; there are: {known}.",
            f"Ở máy này chưa cài gói `{name}`; chỉ có: {known}.",
        )
    pointer.unlink()
    sweep(packs)


def installed(packs: Path) -> tuple[Installed, ...]:
    """The installed packs, by name."""
    found = []
    for pointer in sorted(packs.glob(f"*{POINTER}")):
        folder = packs / pointer.read_text(encoding="utf-8").strip()
        lessons = len(list(folder.glob("*/*/lesson.yaml")))
        found.append(Installed(pointer.name.removesuffix(POINTER), folder, lessons))
    return tuple(found)


def _strictly(laid: Path, source: Path, facts: Facts | None) -> int:
    """How many lessons it has; its first problem names the author's file, not our copy."""
    try:
        pack: Pack = load_pack(laid, strict=True, facts=facts)
    except ContentError as error:
        en, vi = (words.replace(str(laid), str(source)) for words in (str(error), error.vi))
        raise ContentError(error.code, en, vi) from None
    if not pack.lessons:
        raise _refused(
            "no-lessons",
            f"{source}: no lesson is in this pack: a lesson lies in UNIT/LESSON/lesson.yaml",
            f"{source}: gói này chưa có bài: mỗi bài nằm ở MỤC/BÀI/lesson.yaml",
        )
    return len(pack.lessons)


def point(packs: Path, name: str, folder: str | None) -> None:
    """Names the folder of `packs` in use for a pack (None: it is not installed): written beside, made durable, then put
    in place in one move."""
    if folder is None:
        (packs / f"{name}{POINTER}").unlink(missing_ok=True)
        return
    half = packs / f".{name}.half"
    with half.open("w", encoding="utf-8") as file:
        file.write(folder)
        file.flush()
        os.fsync(file.fileno())
    half.replace(packs / f"{name}{POINTER}")


def sweep(packs: Path) -> None:
    """Deletes folders that no file names any more: replaced packs, and what a power cut left behind."""
    used = {one.folder.name for one in installed(packs)}
    for folder in packs.iterdir():
        if folder.is_dir() and folder.name not in used:
            shutil.rmtree(folder, ignore_errors=True)


Files = Iterator[tuple[str, bytes]]


@contextmanager
def _files(source: Path) -> Iterator[Files]:
    """The files of a pack that lessons need, as (path from its root, content)."""
    if source.is_dir():
        yield _of_folder(source)
    elif zipfile.is_zipfile(source):
        with zipfile.ZipFile(source) as archive:
            yield _of_zip(archive, source)
    else:
        raise _refused(
            "no-pack",
            f"{source}: this is neither a folder nor a .zip of lessons",
            f"{source}: đây chưa phải thư mục hay tệp .zip có bài học",
        )


def _of_folder(source: Path) -> Files:
    left = MAX_BYTES
    for path in sorted(source.rglob("*")):
        name = path.relative_to(source).as_posix()
        if not NEEDED.fullmatch(name):
            continue
        if path.is_symlink() or not path.is_file():
            raise _trick(source, name)
        left -= path.stat().st_size
        if left < 0:
            raise _huge(source)
        yield name, path.read_bytes()


def _of_zip(archive: zipfile.ZipFile, source: Path) -> Files:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_FILES:
        raise _huge(source)
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        parts = PurePosixPath(entry.filename).parts
        if ".." in parts or entry.filename.startswith("/") or "\\" in entry.filename or ":" in entry.filename:
            raise _trick(source, entry.filename)
        if kind not in (0, stat.S_IFREG) or entry.flag_bits & 1:
            raise _trick(source, entry.filename)
    root = _root_of([entry.filename for entry in entries])
    left = MAX_BYTES
    for entry in entries:
        name = entry.filename.removeprefix(root)
        if entry.filename.startswith(root) and NEEDED.fullmatch(name):
            try:
                with archive.open(entry) as file:
                    content = file.read(left + 1)
            except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError) as error:
                raise _refused(
                    "broken-zip",
                    f"{source}: `{entry.filename}` cannot be unpacked ({error}): copy the file again",
                    f"{source}: chưa mở được `{entry.filename}`: hãy chép lại tệp này",
                ) from None
            left -= len(content)
            if left < 0:
                raise _huge(source)
            yield name, content


def _root_of(names: list[str]) -> str:
    """The folder inside the .zip where `pack.yaml` lies highest: "" or "bai-cua-xa/"."""
    packs = [
        name.removesuffix("pack.yaml") for name in names if name == "pack.yaml" or name.endswith("/pack.yaml")
    ]
    return min(packs, key=len, default="")


def _trick(source: Path, name: str) -> ContentError:
    return _refused(
        "trick",
        f"{source}: `{name}` is no plain file inside the pack: make the pack anew without it",
        f"{source}: `{name}` không phải tệp thường nằm trong gói: hãy làm lại gói, bỏ mục này",
    )


def _huge(source: Path) -> ContentError:
    return _refused(
        "huge",
        f"{source}: the pack is larger than {MAX_BYTES // 1024**2} MB or {MAX_FILES} files: split it",
        f"{source}: gói lớn hơn {MAX_BYTES // 1024**2} MB hoặc {MAX_FILES} tệp: hãy chia nhỏ",
    )


def _refused(code: str, en: str, vi: str) -> ContentError:
    return ContentError(f"content.{code}", en, vi)
