"""Voices that come as files: looked through wholly, then put in place by one rename; and voices written as files.

What is taken: a Piper model ``X.onnx`` with ``X.onnx.json`` beside it, and zips: a Piper voice as ``pack`` writes
it (``voice.json`` and its two files), and recordings (voice/recordings.py). A voice is never half there: it is made
in a folder of its own and renamed to ``<id>@<hash>``; an older one of the same id goes afterwards.
"""

import hashlib
import lzma
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec

from voice.errors import VoiceError
from voice.piper_card import card_of
from voice.recordings import MANIFEST, Manifest, read_manifest
from voice.voices import CARD, CONFIG, KNOWN, MODEL, Card, digest, read_card, refused

DRAFT = ".new-"
"""Beginning of the names of folders that are still being made; the process id follows."""

PIPER_SUFFIX = ".piper.zip"
MOST_MODEL, MOST_TEXT, MOST_SOUND = 300_000_000, 20_000_000, 5_000_000
"""Bytes: the largest model, text (manifest, configuration) and recorded sentence that are taken."""

MOST_RECORDINGS = 2_000_000_000
PIECE = 1 << 20


@dataclass(frozen=True)
class Installed:
    """What was put in place: ``sentences`` are those that a person says, 0 for a Piper voice."""

    kind: Literal["piper", "recorded"]
    id: str
    language: str
    licence: str
    sentences: int
    folder: Path


def install(file: Path, root: Path, *, sha256: str = "") -> Installed:
    """Put the voice in ``file`` below ``root``; with ``sha256`` the file must have it.

    Raises VoiceError in one line: "voice.pack" when it is not taken (and nothing has changed), "voice.disk".
    """
    try:
        file.stat()  # one that is not there is told as such
        if sha256 and digest(file) != sha256.lower():
            raise refused(
                f"{file.name} does not have the sha256 {sha256}; it was cut short or changed on its way"
            )
        with _draft(root) as draft:
            made: Card | Manifest
            if file.suffix == ".onnx":
                made = _model(file, draft)
            elif zipfile.is_zipfile(file):
                made = _zip(file, draft)
            else:
                raise refused(f"{file.name} is neither a Piper model (.onnx) nor a zip of a voice")
            return _place(made, draft, root)
    except zipfile.BadZipFile as error:
        raise refused(f"{file.name} is damaged ({error})") from None
    except OSError as error:
        what = f"{error.filename or file}: {error.strerror or error}"
        raise VoiceError(
            "voice.disk", f"The voice cannot be installed ({what}).", "Máy chưa chép được giọng này."
        ) from error


def remove(root: Path, id: str) -> int:
    """Take every version of a voice away; return how many there were."""
    gone = 0
    for folder in root.glob(f"{id}@*"):
        shutil.rmtree(folder)
        gone += 1
    return gone


def pack(folder: Path, out: Path) -> Path:
    """Write the installed Piper voice in ``folder`` as a zip into the folder ``out``, whole or not at all.

    Raises VoiceError "voice.unwritable".
    """
    card = read_card((folder / CARD).read_bytes())
    file = out / f"{card.id}{PIPER_SUFFIX}"
    part = out / f".{file.name}.part"
    try:
        out.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as written:
            for name in (CARD, MODEL, CONFIG):
                written.write(folder / name, name)
        _settle(part)
        part.replace(file)
    except OSError as error:
        raise VoiceError(
            "voice.unwritable",
            f"{file} cannot be written ({error.strerror or error}); look at the stick and its room.",
            "Chưa chép được ra USB. Mình cắm lại USB còn chỗ trống rồi làm lại nhé.",
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return file


def _model(file: Path, draft: Path) -> Card:
    config = file.with_name(file.name + ".json")
    if not config.is_file():
        raise refused(f"{config.name} is missing; a Piper model comes with it")
    with file.open("rb") as model, config.open("rb") as told:
        _copy(model, draft / MODEL, MOST_MODEL)
        _copy(told, draft / CONFIG, MOST_TEXT)
    card = card_of(file.stem, draft / MODEL, draft / CONFIG)
    known = KNOWN.get(card.id)
    if known is not None and (card.size, card.model) != (known.size, known.sha256):
        raise refused(
            f"{card.id} has {card.size:,} bytes and sha256 {card.model[:12]}…, not {known.size:,} and {known.sha256[:12]}…"
        )
    (draft / CARD).write_bytes(msgspec.json.format(msgspec.json.encode(card)))
    return card


def _zip(file: Path, draft: Path) -> Card | Manifest:
    with zipfile.ZipFile(file) as opened:
        names = {info.filename: info for info in opened.infolist()}
        if MANIFEST in names:
            return _recordings(opened, names, draft)
        if CARD not in names:
            raise refused(f"{file.name} has neither {MANIFEST} nor {CARD}")
        card = read_card(_text(opened, names, CARD))
        for name, most in ((MODEL, MOST_MODEL), (CONFIG, MOST_TEXT)):
            with _member(opened, names, name, most) as source:
                _copy(source, draft / name, most)
        found = card_of(card.id, draft / MODEL, draft / CONFIG)
        if (found.size, found.model, found.config) != (card.size, card.model, card.config):
            raise refused(f"its files are not those that {CARD} tells of")
        (draft / CARD).write_bytes(_text(opened, names, CARD))
        return card


def _recordings(opened: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], draft: Path) -> Manifest:
    raw = _text(opened, names, MANIFEST)
    manifest = read_manifest(raw)
    if not manifest.sentences:
        raise refused("no sentence is recorded in it")
    if (
        sum(names[said.file].file_size for said in manifest.sentences.values() if said.file in names)
        > MOST_RECORDINGS
    ):
        raise refused(f"it is larger than {MOST_RECORDINGS:,} bytes")
    for said in manifest.sentences.values():
        with _member(opened, names, said.file, MOST_SOUND) as source:
            if _copy(source, draft / said.file, MOST_SOUND) != said.sha256:
                raise refused(f"{said.file} was changed or cut short")
        _sound(draft / said.file, said.seconds)
    (draft / MANIFEST).write_bytes(raw)
    return manifest


def _sound(file: Path, seconds: float) -> None:
    """Refuse what cannot be played or is not as long as it was told."""
    import soundfile

    try:
        info = soundfile.info(file)
    except soundfile.SoundFileError as error:
        raise refused(f"{file.name} is no sound ({error})") from None
    if abs(info.duration - seconds) > 0.3:
        raise refused(f"{file.name} lasts {info.duration:.1f} s, not {seconds:.1f}")


@contextmanager
def _member(
    opened: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], name: str, most: int
) -> Iterator[BinaryIO]:
    if name not in names:
        raise refused(f"{name} is missing in it")
    if names[name].file_size > most:
        raise refused(f"{name} is larger than {most:,} bytes")
    try:
        with opened.open(name) as source:
            yield source  # type: ignore[misc]
    except (RuntimeError, NotImplementedError, EOFError, zlib.error, lzma.LZMAError) as error:
        raise refused(f"{name} cannot be unpacked ({error})") from None


def _text(opened: zipfile.ZipFile, names: dict[str, zipfile.ZipInfo], name: str) -> bytes:
    with _member(opened, names, name, MOST_TEXT) as source:
        return source.read(MOST_TEXT)


def _copy(source: BinaryIO, to: Path, most: int) -> str:
    """Copy, no more than ``most`` bytes whatever was announced; return the sha256."""
    told, size = hashlib.sha256(), 0
    with to.open("wb") as file:
        while piece := source.read(PIECE):
            size += len(piece)
            if size > most:
                raise refused(f"{to.name} is larger than {most:,} bytes")
            told.update(piece)
            file.write(piece)
    return told.hexdigest()


@contextmanager
def _draft(root: Path) -> Iterator[Path]:
    """A folder to make a voice in; those of processes that died go first."""
    root.mkdir(parents=True, exist_ok=True)
    for left in root.glob(f"{DRAFT}*"):
        if not _alive(left.name.removeprefix(DRAFT)):
            shutil.rmtree(left, ignore_errors=True)
    draft = root / f"{DRAFT}{os.getpid()}"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    try:
        yield draft
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _alive(pid: str) -> bool:
    if not pid.isdigit() or os.name != "posix":
        return False
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True
    except OSError:
        return False
    return True


def _place(made: Card | Manifest, draft: Path, root: Path) -> Installed:
    for file in draft.iterdir():
        _settle(file)
    told = (draft / (CARD if isinstance(made, Card) else MANIFEST)).read_bytes()
    name = f"{made.id}@{hashlib.sha256(told).hexdigest()[:8]}"
    tries = (root / (name + (f"-{number}" if number else "")) for number in count())
    final = next(folder for folder in tries if not folder.exists())  # never two renames: one may be missing
    draft.replace(final)
    for other in root.glob(f"{made.id}@*"):
        if other != final:
            shutil.rmtree(other, ignore_errors=True)
    if isinstance(made, Card):
        return Installed("piper", made.id, made.language, made.licence, 0, final)
    return Installed("recorded", made.id, made.language, made.licence, len(made.sentences), final)


def _settle(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
