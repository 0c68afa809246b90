"""What a hub publishes, believed only as TUF allows: signed, not too old, never older than what was seen before.

Over the line or from a folder that lies here (a stick, or what the kiosk hands to the updater): the same looks. A
timestamp that was made for a stick holds longer, and is believed from a folder only.
"""

import errno
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import requests
from tuf.api.exceptions import DownloadError, DownloadHTTPError, ExpiredMetadataError, RepositoryError
from tuf.api.metadata import Metadata, TargetFile, Targets, Timestamp  # type: ignore[attr-defined]
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig  # type: ignore[attr-defined]

from content.install import MAX_BYTES
from content.names import NAME
from sync.durable import whole_file
from sync.errors import SyncError, TryLater
from sync.link import HEADERS, TIMEOUT_S
from sync.protocol import CONTENT
from sync.releases import MAX_PACKED, SUFFIX, ReleaseError, number

MAX_METADATA = 1_000_000
"""Bytes of the list of targets: some thousand packs."""
NOFOLLOW = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_DIGEST = re.compile(r"\A[0-9a-f]{64}\Z")


@dataclass(frozen=True)
class Published:
    """A version of a pack that may be taken by the learning points in its `share` (percent)."""

    pack: str
    version: int
    share: int
    bytes: int
    sha256: str
    path: str
    url: str

    def is_for(self, device: str) -> bool:
        """Whether this device is in the share: always the same, and a larger share holds the smaller one."""
        return drawn(device, self.path, self.share)


@dataclass(frozen=True)
class Offered:
    """A release of the program that may be taken by the learning points in its `share` (percent). `file` is where it
    lies below `targets/`."""

    version: str
    share: int
    data: int
    bytes: int
    sha256: str

    @property
    def file(self) -> str:
        return f"releases/{self.sha256}.{self.version}{SUFFIX}"

    def is_for(self, device: str) -> bool:
        """As for packs."""
        return drawn(device, f"releases/{self.version}{SUFFIX}", self.share)


def drawn(device: str, path: str, share: int) -> bool:
    """Whether a device falls into the first `share` percent of those that take the target `path`."""
    lot = sha256(f"{device} {path}".encode()).digest()
    return int.from_bytes(lot[:8]) % 100 < share


def published(folder: Path, hub_url: str, root: bytes, session: requests.Session) -> tuple[Published, ...]:
    """The packs that the hub offers; `folder` keeps what was believed before, `root` is what its own key vouches for.

    Raises TryLater when the hub cannot be reached, SyncError "content.expired" or "content.untrusted" for what must
    not be believed; what was believed before stays.
    """
    base = f"{hub_url}{CONTENT}"
    found = catalogue(folder, f"{base}/metadata/", root, ByLine(session), packs=True)
    return tuple(filter(None, (_offer(one, base) for one in found)))


def released(folder: Path, hub_url: str, root: bytes, session: requests.Session) -> tuple[Offered, ...]:
    """The releases that the hub offers, the newest first. Raises as `published`."""
    return releases_in(catalogue(folder, f"{hub_url}{CONTENT}/metadata/", root, ByLine(session)))


def carried(folder: Path, source: Path, root: bytes) -> tuple[Offered, ...]:
    """The releases in the copy of a repository that lies in a folder, the newest first. Raises as `published`."""
    return releases_in(catalogue(folder, "folder:/", root, FromFolder(source / "metadata")))


def catalogue(
    folder: Path, base: str, root: bytes, fetcher: "ByLine | FromFolder", *, packs: bool = False
) -> list[TargetFile]:
    """Every target in the list, with `packs` also those of the delegated list of packs, if there is one."""
    try:
        _anchor(folder, root)
        config = UpdaterConfig(targets_max_length=MAX_METADATA)
        updater = Updater(str(folder), base, fetcher=fetcher, config=config, bootstrap=root)
        updater.refresh()
        if isinstance(fetcher, ByLine):
            _not_from_a_stick(folder)
        listed = Metadata[Targets].from_file(str(folder / "targets.json")).signed
        found = list(listed.targets.values())
        if packs and listed.delegations is not None and "packs" in (listed.delegations.roles or {}):
            updater.get_targetinfo("packs/-/0.zip")  # brings the list, looked at as the others are
            lent = Metadata[Targets].from_file(str(folder / "packs.json")).signed.targets
            found += filter(
                None, (updater.get_targetinfo(path) for path in lent if path.startswith("packs/"))
            )
        return found
    except ExpiredMetadataError as error:
        raise SyncError(
            "content.expired",
            f"the list of what the hub publishes is too old ({_line(error)}): nothing was taken; look at the clock here "
            "and at the hub",
            "Danh sách của xã đã quá hạn, máy giữ nguyên những gì đang có.",
        ) from error
    except RepositoryError as error:
        raise SyncError(
            "content.untrusted",
            f"the list of what the hub publishes does not hold ({_line(error)}): nothing was taken",
            "Danh sách này chưa đúng là của xã, máy giữ nguyên những gì đang có.",
        ) from error
    except DownloadError as error:
        raise TryLater(
            "content.unreachable",
            f"what the hub publishes cannot be reached now ({_line(error)}): the next contact tries again",
            "Chưa xem được gói bài của xã. Có mạng máy sẽ tự xem lại.",
        ) from error
    except OSError as error:
        raise SyncError(
            "content.disk", f"{error.filename or folder}: {error.strerror or error}", "Ổ đĩa chưa ghi được."
        ) from error


def releases_in(found: list[TargetFile]) -> tuple[Offered, ...]:
    """The releases among targets, the newest first."""
    offered = filter(None, map(_release, found))
    return tuple(sorted(offered, key=lambda one: number(one.version), reverse=True))


class ByLine(FetcherInterface):
    """By the session that the hub is reached with; no redirects, since all that is published lies at the hub."""

    def __init__(self, session: requests.Session) -> None:
        self._session = session

    def _fetch(self, url: str) -> Iterator[bytes]:
        answer = self._session.get(
            url, headers=HEADERS, timeout=TIMEOUT_S, allow_redirects=False, stream=True
        )
        if answer.status_code != 200:
            answer.close()
            raise DownloadHTTPError(f"the hub says {answer.status_code}", answer.status_code)
        return self._pieces(answer)

    @staticmethod
    def _pieces(answer: requests.Response) -> Iterator[bytes]:
        with answer:
            try:
                yield from answer.iter_content(1 << 14)
            except requests.RequestException as error:
                raise DownloadError(f"the line broke: {error}") from error


class FromFolder(FetcherInterface):
    """From the folder `metadata` of a copy of a repository: plain files of its own only, each small."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _fetch(self, url: str) -> Iterator[bytes]:
        name = url.rpartition("/")[2]
        try:
            return iter([self.read(name)])
        except FileNotFoundError as error:
            raise DownloadHTTPError(f"there is no {name}", 404) from error

    def read(self, name: str) -> bytes:
        """The content of a file there. Raises OSError."""
        handle = os.open(self._folder / name, os.O_RDONLY | NOFOLLOW)
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FileNotFoundError(errno.ENOENT, "no plain file", name)
            return file.read(MAX_METADATA + 1)


def _not_from_a_stick(folder: Path) -> None:
    """A timestamp for a stick holds for months: over the line somebody could hold news back with it."""
    told = Metadata[Timestamp].from_file(str(folder / "timestamp.json")).signed
    if told.unrecognized_fields.get("carried"):
        raise ExpiredMetadataError("timestamp.json was made for a stick")


def _anchor(folder: Path, root: bytes) -> None:
    """The hub's own key vouches for this root. Another one than before (its keys were lost and made anew) begins a new
    history: what the old keys signed is forgotten."""
    file = folder / "anchor"
    if file.exists() and file.read_bytes() == root:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with whole_file(file) as out:
        out.write(root)


def _release(target: TargetFile) -> Offered | None:
    """None for a target that is no release of ours."""
    told: Mapping[str, Any] = target.custom or {}
    version, share, data = told.get("version"), told.get("share"), told.get("data")
    digest = target.hashes.get("sha256", "")
    if not isinstance(version, str) or type(share) is not int or type(data) is not int:
        return None
    if not 0 < target.length <= MAX_PACKED or not _DIGEST.match(digest):
        return None
    try:
        number(version)
    except ReleaseError:
        return None
    return (
        Offered(version, share, data, target.length, digest)
        if target.path == f"releases/{version}{SUFFIX}"
        else None
    )


def _offer(target: TargetFile, base: str) -> Published | None:
    """None for a target that is no pack of ours."""
    told: Mapping[str, Any] = target.custom or {}
    parts, digest = target.path.split("/"), target.hashes.get("sha256", "")
    version, share = told.get("version"), told.get("share")
    if type(version) is not int or type(share) is not int or not 0 < target.length <= MAX_BYTES or not digest:
        return None
    if len(parts) != 3 or parts[::2] != ["packs", f"{version}.zip"] or not re.search(NAME, parts[1]):
        return None
    url = f"{base}/targets/packs/{parts[1]}/{digest}.{parts[2]}"
    return Published(parts[1], version, share, target.length, digest, target.path, url)


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:160]
