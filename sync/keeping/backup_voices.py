"""The voices recorded on a kiosk, as part of its sealed backup: hours of somebody's work that exist nowhere else.

A voice that was deleted does not come back with an older backup, and one that is here is never replaced by an older
state of itself.
"""

import hashlib
import re
import zipfile
from pathlib import Path

import msgspec

from kiosk.paths import DataDir
from voice.recordings import MANIFEST, PRIVATE, Book, books

FOLDER = "recordings"
MOST = 400_000_000
"""Bytes of recordings in one backup, some seven voices that speak every lesson; those worked on last go first, and
what finds no room is only in the packs that the studio writes."""

NAME = re.compile(
    rf"{FOLDER}/(?P<id>[a-z0-9-]{{1,80}})/({re.escape(MANIFEST)}|[0-9a-f]{{32}}\.ogg|{PRIVATE}/(speaker\.sealed|consent\.ogg))"
)
"""What may stand in a backup; anything else in it is left alone."""


def add(archive: zipfile.ZipFile, data: DataDir) -> dict[str, str]:
    """Put the recorded voices into a backup; returns the SHA-256 of each file by its name in it. Raises OSError."""
    digests: dict[str, str] = {}
    left = MOST
    for book in books(data.recordings):
        size = sum(file.stat().st_size for file in book.folder.glob("*.ogg"))
        if size <= left:
            left -= size
            digests |= _add(archive, book)
    return digests


def put_back(room: Path, data: DataDir, forgotten: list[str]) -> int:
    """Put the voices unpacked in ``room`` beside those that are here; returns how many came. Raises OSError."""
    came = 0
    for book in books(room / FOLDER):
        place = data.recordings / book.folder.name
        if book.folder.name not in forgotten and not place.exists():
            data.recordings.mkdir(mode=0o700, exist_ok=True)
            book.folder.replace(place)
            came += 1
    return came


def _add(archive: zipfile.ZipFile, book: Book) -> dict[str, str]:
    """One voice; a sentence recorded anew in this moment, whose file has gone, is left out."""
    digests: dict[str, str] = {}

    def put(name: str, content: bytes) -> None:
        whole = f"{FOLDER}/{book.folder.name}/{name}"
        archive.writestr(zipfile.ZipInfo(whole), content)  # stored: sound does not get smaller
        digests[whole] = hashlib.sha256(content).hexdigest()

    there = {}
    for key, said in book.manifest.sentences.items():
        file = book.folder / said.file
        if file.exists():
            put(said.file, file.read_bytes())
            there[key] = said
    for file in sorted((book.folder / PRIVATE).glob("*")):
        if NAME.fullmatch(f"{FOLDER}/{book.folder.name}/{PRIVATE}/{file.name}"):
            put(f"{PRIVATE}/{file.name}", file.read_bytes())
    told = msgspec.structs.replace(book.manifest, sentences=there)
    put(MANIFEST, msgspec.json.format(msgspec.json.encode(told)))
    return digests
