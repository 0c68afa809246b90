"""Packs of lessons from the hub: asked for once a day, taken up where the line broke, installed whole or not at all.

A pack is loaded as strictly as one that a person installs, before it takes the place of another. One that does not load
leaves the version before where it is and is not tried again until another is published or this program changes.
What is on the screen stays there: a new pack shows from the next start.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import msgspec
import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from content.errors import ContentError
from content.install import install, installed, point
from kiosk import __version__
from kiosk.clock import Clock
from kiosk.paths import DataDir
from sync.enrolment import Enrolment
from sync.errors import Interrupted, SyncError
from sync.fetch import fetch
from sync.lessons.book import Have, PackBook, Refused, read_book, write_book
from sync.link import Link

log = logging.getLogger("diemhoc.sync")


@dataclass
class Updated:
    """What one look at the hub's packs changed, by their names."""

    taken: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def update(
    data: DataDir,
    enrolment: Enrolment,
    key: Ed25519PrivateKey,
    clock: Clock,
    session: requests.Session,
    go_on: Callable[[], bool] = lambda: True,
) -> Updated:
    """Take what the hub offers to this device, and give up what it has withdrawn; `go_on` is asked while downloading.

    Raises SyncError when the hub cannot be reached or believed, or the line broke: calling again goes on from there.
    """
    book = read_book(data)
    link = Link(session, key, enrolment.device, clock, enrolment)
    root = link.content_root()
    done = Updated()
    if root is not None:
        from sync.tuf_client import published

        seen = published(data.published / enrolment.hub, enrolment.url, root, session)
        mine = {
            one.pack: one for one in sorted(seen, key=lambda o: o.version) if one.is_for(enrolment.device)
        }
        for pack in mine.values():
            if _wanted(pack.pack, pack.sha256, book, data.packs):
                try:
                    file = _bring(
                        pack.url, data.published / f"{pack.pack}.zip", pack.bytes, pack.sha256, session, go_on
                    )
                    have = install(file, data.packs, keep_replaced=True).folder.name
                except ContentError as error:
                    if error.code == "content.unwritable":
                        raise SyncError(error.code, str(error), error.vi) from error
                    log.warning("pack %s %s does not load: %s", pack.pack, pack.version, error)
                    book.refused[pack.pack] = Refused(pack.version, pack.sha256, error.code, __version__)
                    done.refused.append(pack.pack)
                else:
                    book.packs[pack.pack] = Have(pack.version, pack.sha256, have, enrolment.hub)
                    book.refused.pop(pack.pack, None)
                    done.taken.append(pack.pack)
                    log.info("pack %s %s is installed", pack.pack, pack.version)
                write_book(data, book)
                (data.published / f"{pack.pack}.zip").unlink(missing_ok=True)
        for name in set(mine) & set(book.packs):  # whoever gave it before, it is this hub's to take back
            book.packs[name] = msgspec.structs.replace(book.packs[name], hub=enrolment.hub)
        done.removed += _give_up(book, set(mine), enrolment.hub, data.packs)
    book.checked, book.hub = clock.wall(), enrolment.hub
    write_book(data, book)
    return done


def _wanted(name: str, digest: str, book: PackBook, packs: Path) -> bool:
    refused = book.refused.get(name)
    if refused is not None and (refused.sha256, refused.program) == (digest, __version__):
        return False
    have = book.packs.get(name)
    return have is None or have.sha256 != digest or _folder_of(name, packs) is None


def _bring(
    url: str, to: Path, size: int, digest: str, session: requests.Session, go_on: Callable[[], bool]
) -> Path:
    """The pack of this size and digest. Raises SyncError, Interrupted."""

    def on_bytes(have: int, whole: int | None) -> None:
        if not go_on():
            raise Interrupted

    try:
        fetch(url, to, most=size, size=size, on_bytes=on_bytes, session=session)
    except Interrupted:
        raise
    except SyncError as error:
        raise SyncError(
            "content.broken", str(error), "Chưa tải xong gói bài. Có mạng máy sẽ tự tải tiếp."
        ) from error
    with to.open("rb") as file:
        found = sha256()
        while piece := file.read(1 << 20):
            found.update(piece)
    if found.hexdigest() != digest:
        to.unlink()
        raise SyncError(
            "content.spoilt",
            f"{url}: what came is not what was published: it is thrown away and asked for again",
            "Gói bài tải về chưa nguyên vẹn. Lần tới máy sẽ tải lại.",
        )
    return to


def _give_up(book: PackBook, offered: Iterable[str], hub: str, packs: Path) -> list[str]:
    """Remove packs of this hub that it no longer offers here, unless a person has installed another one in its place."""
    gone = [name for name, have in book.packs.items() if have.hub == hub and name not in offered]
    for name in gone:
        if _folder_of(name, packs) == book.packs[name].folder:
            point(packs, name, None)
        del book.packs[name]
    for name in [name for name in book.refused if name not in offered]:
        del book.refused[name]
    return gone


def _folder_of(name: str, packs: Path) -> str | None:
    return next((one.folder.name for one in installed(packs) if one.id == name and one.folder.is_dir()), None)
