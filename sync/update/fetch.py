"""Releases of the program from the hub or from a stick, brought to where the updater takes them.

From the hub: asked for once a day, taken up where the line broke. What is brought here is looked at, but what counts is
what the updater finds when it looks again (sync.update.apply).
"""

import shutil
from collections.abc import Callable, Iterable
from hashlib import file_digest
from pathlib import Path

import requests
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.clock import Clock
from kiosk.migrations import STEPS
from kiosk.paths import DataDir
from sync.durable import explained
from sync.enrolment import Enrolment
from sync.errors import Interrupted, SyncError
from sync.fetch import fetch
from sync.link import Link
from sync.migrations import STEPS as SYNC_STEPS
from sync.protocol import CONTENT
from sync.releases import number, refused
from sync.tuf_client import Offered, carried, released
from sync.update.apply import REPOSITORY, ROOM
from sync.update.inbox import ask, clear, lay_metadata, read_book, target_file, write_book
from sync.update.slots import Home

DATA = len(STEPS) + len(SYNC_STEPS)
"""The version of the data that this program writes: how many steps its tables have gone."""
ON_A_STICK = "diem-hoc-so-ban-moi"
"""The folder of a stick that holds a release and what speaks for it."""


def choose(offered: Iterable[Offered], device: str | None, home: Home) -> Offered | None:
    """The newest release that this machine shall take: newer than what is current, in its share (None: in any), not found
    bad here before."""
    current, bad = home.current(), home.state().bad
    for one in offered:
        newer = current is not None and number(one.version) > number(current)
        if newer and one.version not in bad and (device is None or one.is_for(device)):
            return one if one.data >= DATA else None
    return None


def bring(
    data: DataDir,
    home: Home,
    enrolment: Enrolment,
    key: Ed25519PrivateKey,
    clock: Clock,
    session: requests.Session,
    go_on: Callable[[], bool] = lambda: True,
) -> str | None:
    """Bring the release that the hub offers to this machine; its version when it lies here whole, None when there is none.

    Raises SyncError when the hub cannot be reached or believed, there is no room, or the line broke: calling again goes
    on from there."""
    root = Link(session, key, enrolment.device, clock, enrolment).content_root()
    one = None
    if root is not None:
        believed = data.published / enrolment.hub
        one = choose(released(believed, enrolment.url, root, session), enrolment.device, home)
        if one is not None:
            url = f"{enrolment.url}{CONTENT}/targets/{one.file}"
            _download(data, home, url, one, session, go_on)
            lay_metadata(data, believed)
        elif not (home.trust / "anchor").exists():
            lay_metadata(data, believed)  # the keys are known to the updater before a release comes
            ask(data, "trust")
    return _ready(data, one, enrolment.hub, clock)


def from_stick(
    data: DataDir, home: Home, enrolment: Enrolment | None, stick: Path, clock: Clock
) -> str | None:
    """Bring the release that lies on a stick (the folder ON_A_STICK of `stick`); its version, None when it holds none that
    is newer. The keys are those that this machine knows its hub by.

    Raises SyncError when what lies there is not believed, cannot be read, or does not fit."""
    source = stick / ON_A_STICK
    if not (source / "metadata" / "timestamp.json").is_file():
        return None
    believed = data.published / (enrolment.hub if enrolment is not None else "stick")
    anchor = next((one for one in (believed / "anchor", home.trust / "anchor") if one.is_file()), None)
    if anchor is None:
        raise refused(
            "no-keys", "this machine does not know the keys of its commune yet: let it meet its hub once"
        )
    one = choose(carried(believed, source, anchor.read_bytes()), None, home)
    if one is not None:
        needs_room(data, home, one.bytes)
        to = target_file(data, one.file)
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            with (source / "targets" / one.file).open("rb") as file, to.open("wb") as out:
                shutil.copyfileobj(file, out, 1 << 20)
        except OSError as error:
            raise explained(error, source) from error
        _look_at(to, one)
        lay_metadata(data, believed)
    return _ready(data, one, enrolment.hub if enrolment else "", clock)


def needs_room(data: DataDir, home: Home, packed: int) -> None:
    """Raises ReleaseError when a release does not fit: here, and copied and unpacked in the home (five times that)."""
    free = min(shutil.disk_usage(data.root).free, shutil.disk_usage(home.root).free)
    if free < 7 * packed + ROOM:
        raise refused("no-room", f"{7 * packed + ROOM:,} bytes are needed and {free:,} are free")


def _download(
    data: DataDir, home: Home, url: str, one: Offered, session: requests.Session, go_on: Callable[[], bool]
) -> None:
    def on_bytes(have: int, whole: int | None) -> None:
        if not go_on():
            raise Interrupted

    to = target_file(data, one.file)
    clear(data, keep=[one.version])
    if not (to.is_file() and to.stat().st_size == one.bytes):
        needs_room(data, home, one.bytes)
        try:
            fetch(url, to, most=one.bytes, size=one.bytes, on_bytes=on_bytes, session=session)
        except Interrupted:
            raise
        except SyncError as error:
            raise SyncError(
                "content.broken", str(error), "Chưa tải xong bản mới. Có mạng máy sẽ tự tải tiếp."
            ) from error
    _look_at(to, one)


def _look_at(file: Path, one: Offered) -> None:
    with file.open("rb") as opened:
        if file.stat().st_size == one.bytes and file_digest(opened, "sha256").hexdigest() == one.sha256:
            return
    file.unlink()
    raise SyncError(
        "content.spoilt",
        f"{file.name}: what came is not what was published: it is thrown away and asked for again",
        "Bản mới tải về chưa nguyên vẹn. Lần tới máy sẽ tải lại.",
    )


def _ready(data: DataDir, one: Offered | None, hub: str, clock: Clock) -> str | None:
    book = read_book(data)
    book.checked, book.hub, book.ready = clock.wall(), hub, one.version if one is not None else ""
    if one is None and (data.updates / REPOSITORY).is_dir():
        clear(data)
    write_book(data, book)
    return one.version if one is not None else None
