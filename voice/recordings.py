"""Sentences spoken by a person: a folder with a manifest and one sound file a sentence, and that folder as a zip.

The same form everywhere: a book that the studio is still filling (``<recordings>/<id>/``), an installed voice pack,
and inside a pack's zip. ``manifest.json`` says whose language it is, under which licence it may be passed on and that
the speaker agreed, and names each sentence's file with its sha256. A sentence is known by its words (``key_of``), so a
recording in Mông stands for the Vietnamese sentence it was made from.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from voice.errors import VoiceError

FORMAT = "diem-hoc-so voice 1"
MANIFEST = "manifest.json"
PRIVATE = "private"
"""Folder of a book that leaves the kiosk in no pack, only in its sealed backup: the speaker's sealed name, the consent as
it was spoken."""

SUFFIX = ".voice.zip"
LICENCES = ("CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0")
"""What a speaker may allow (SPDX identifiers); the first is offered."""

Key = Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
Language = Annotated[str, Meta(pattern="^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$", max_length=60)]
"""A language tag (BCP 47): ``hmn``, ``vi-x-central``; ``mis-x-...`` for a language that has none."""


class Agreed(Struct, frozen=True):
    """That the speaker agreed to be recorded. ``how`` they said so, the ``day`` (ISO), which ``text`` was read to them."""

    how: Literal["spoken", "ticked"]
    day: str
    text: str


class Said(Struct, frozen=True):
    """One recorded sentence: its file beside the manifest, how long it is, and the words it was made from."""

    file: Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\.ogg$")]
    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    seconds: Annotated[float, Meta(gt=0, le=120)]
    text: Annotated[str, Meta(max_length=2000)]


class Manifest(Struct, frozen=True, kw_only=True):
    """What a voice of recordings is. ``speaker`` is "" unless they agreed to be named; ``made`` is an ISO day."""

    format: Literal["diem-hoc-so voice 1"] = "diem-hoc-so voice 1"
    id: Annotated[str, Meta(pattern="^[a-z0-9-]{1,80}$")]
    language: Language
    language_name: Annotated[str, Meta(min_length=1, max_length=60)]
    speaker: Annotated[str, Meta(max_length=80)] = ""
    consent: Agreed
    licence: Annotated[str, Meta(min_length=1, max_length=60)]
    made: str
    sentences: dict[Key, Said] = {}


@dataclass(frozen=True)
class Book:
    """A voice of recordings as it lies in ``folder``."""

    folder: Path
    manifest: Manifest

    def has(self, phrases: Sequence[str]) -> bool:
        """Whether this sentence is recorded."""
        return key_of(phrases) in self.manifest.sentences

    def file(self, phrases: Sequence[str]) -> Path | None:
        """Where this sentence's recording lies; None when it is not recorded."""
        said = self.manifest.sentences.get(key_of(phrases))
        return self.folder / said.file if said else None

    @property
    def seconds(self) -> float:
        """How long all of it is."""
        return sum(said.seconds for said in self.manifest.sentences.values())


def key_of(phrases: Sequence[str]) -> str:
    """The name of a sentence: a hash of its words, whatever its phrases, blanks and speed."""
    return _hashed(" ".join(phrases))


@lru_cache(4096)
def _hashed(said: str) -> str:
    """The studio asks for all sentences of all lessons, some 2,000, at each of its screens."""
    words = unicodedata.normalize("NFC", " ".join(said.split()))
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def read_manifest(content: bytes) -> Manifest:
    """What ``manifest.json`` says. Raises VoiceError in one line when it is none of ours."""
    try:
        return msgspec.json.decode(content, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise VoiceError(
            "voice.manifest",
            f"This is no voice of recordings: {MANIFEST} does not read ({error}).",
            "Gói giọng này máy chưa đọc được. Mình chép lại gói rồi thử lại nhé.",
        ) from error


def books(root: Path) -> list[Book]:
    """The books of a folder, the one worked on last first; what does not read is left out."""
    found: list[tuple[float, Book]] = []
    for file in root.glob(f"*/{MANIFEST}"):
        try:
            found.append((file.stat().st_mtime, Book(file.parent, read_manifest(file.read_bytes()))))
        except (OSError, VoiceError):
            continue
    return [book for _, book in sorted(found, key=lambda one: one[0], reverse=True)]


def begin(root: Path, manifest: Manifest) -> Book:
    """An empty book for a voice; its ``id`` must be new. Raises VoiceError when it cannot be written."""
    book = Book(root / manifest.id, manifest)
    try:
        (book.folder / PRIVATE).mkdir(parents=True, mode=0o700)
        _write(book)
    except OSError as error:
        raise disk(error) from error
    return book


def new_id(language: str) -> str:
    """An id for a voice of this language that no other kiosk gives."""
    return f"{language.lower()}-{secrets.token_hex(4)}"


def keep(book: Book, phrases: Sequence[str], sound: Path, seconds: float) -> Book:
    """Take the whole file ``sound`` (Ogg) as this sentence's recording; an older one is replaced.

    The file is moved under a name of its own, then the manifest says so: at no moment is a sentence without its
    whole file. Raises VoiceError when the disk refuses: the book stays as it was.
    """
    key = key_of(phrases)
    before = book.manifest.sentences.get(key)
    try:
        digest = hashlib.sha256(sound.read_bytes()).hexdigest()
        file = f"{digest[:32]}.ogg"
        with sound.open("rb+") as open_file:
            os.fsync(open_file.fileno())
        sound.replace(book.folder / file)
        said = Said(file, digest, round(seconds, 3), " ".join(phrases))
        changed = replace(
            book,
            manifest=msgspec.structs.replace(book.manifest, sentences={**book.manifest.sentences, key: said}),
        )
        _write(changed)
    except OSError as error:
        raise disk(error) from error
    if before is not None and before.file != file:
        with contextlib.suppress(OSError):
            (book.folder / before.file).unlink()
    return changed


def remove(book: Book) -> None:
    """Delete a voice wholly, the speaker's name and consent too."""
    (book.folder / MANIFEST).unlink(missing_ok=True)  # from here on it is no voice any more
    shutil.rmtree(book.folder, ignore_errors=True)


def export(book: Book, folder: Path) -> Path:
    """Write the book as ``<id>.voice.zip`` into ``folder``, whole or not at all; return the file.

    A sentence whose file is missing or was changed is left out. Raises VoiceError: nothing to pass on, no room.
    """
    whole: dict[str, tuple[Said, bytes]] = {}
    for key, said in book.manifest.sentences.items():
        try:
            content = (book.folder / said.file).read_bytes()
        except OSError:
            continue
        if hashlib.sha256(content).hexdigest() == said.sha256:
            whole[key] = (said, content)
    if not whole:
        raise VoiceError(
            "voice.nothing",
            f"{book.manifest.id}: no sentence is recorded yet; record one, then export.",
            "Giọng này chưa thu câu nào. Mình thu vài câu rồi chép nhé.",
        )
    out = folder / f"{book.manifest.id}{SUFFIX}"
    part = folder / f".{out.name}.part"
    told = msgspec.structs.replace(book.manifest, sentences={key: said for key, (said, _) in whole.items()})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as pack:
                pack.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(told)))
                for said, content in whole.values():
                    pack.writestr(said.file, content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except OSError as error:
        raise VoiceError(
            "voice.unwritable",
            f"{out} cannot be written ({error.strerror or error}); look at the stick and its room.",
            "Chưa chép được ra USB. Mình cắm lại USB còn chỗ trống rồi làm lại nhé.",
        ) from error
    finally:
        with contextlib.suppress(OSError):  # a stick pulled out
            part.unlink(missing_ok=True)
    return out


def _write(book: Book) -> None:
    """Have the manifest on the disk whole: a power cut leaves the old one or the new one."""
    draft = book.folder / f".{MANIFEST}.part"
    with draft.open("wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(book.manifest)))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(book.folder / MANIFEST)


def disk(error: OSError) -> VoiceError:
    """The one error for a disk that refuses."""
    return VoiceError(
        "voice.disk",
        f"The recording cannot be written ({error.strerror or error}); free some space on the disk.",
        "Bộ nhớ đầy, máy chưa giữ được tiếng vừa thu.",
    )
