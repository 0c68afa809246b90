"""What a hub publishes, believed only as TUF allows: signed, not too old, never older than what was seen before."""

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import requests
from tuf.api.exceptions import DownloadError, DownloadHTTPError, ExpiredMetadataError, RepositoryError
from tuf.api.metadata import Metadata, TargetFile, Targets  # type: ignore[attr-defined]
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig  # type: ignore[attr-defined]

from content.install import MAX_BYTES
from content.names import NAME
from sync.durable import whole_file
from sync.errors import SyncError, TryLater
from sync.link import HEADERS, TIMEOUT_S
from sync.protocol import CONTENT

MAX_METADATA = 1_000_000
"""Bytes of the list of targets: some thousand packs."""


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
        drawn = sha256(f"{device} {self.path}".encode()).digest()
        return int.from_bytes(drawn[:8]) % 100 < self.share


def published(folder: Path, hub_url: str, root: bytes, session: requests.Session) -> tuple[Published, ...]:
    """All that the hub offers; `folder` keeps what was believed before, `root` is what its own key vouches for.

    Raises TryLater when the hub cannot be reached, SyncError "content.expired" or "content.untrusted" for what must
    not be believed; what was believed before stays.
    """
    base = f"{hub_url}{CONTENT}"
    try:
        _anchor(folder, root)
        config = UpdaterConfig(targets_max_length=MAX_METADATA)
        updater = Updater(
            str(folder), f"{base}/metadata/", fetcher=_Fetcher(session), config=config, bootstrap=root
        )
        updater.refresh()
        paths = Metadata[Targets].from_file(str(folder / "targets.json")).signed.targets
        found = [updater.get_targetinfo(path) for path in paths]
    except ExpiredMetadataError as error:
        raise SyncError(
            "content.expired",
            f"the list of published packs is too old ({_line(error)}): nothing was taken; look at the clock here and at "
            "the hub",
            "Danh sách gói bài của xã đã quá hạn, máy giữ nguyên bài đang có.",
        ) from error
    except RepositoryError as error:
        raise SyncError(
            "content.untrusted",
            f"the list of published packs does not hold ({_line(error)}): nothing was taken",
            "Danh sách gói bài chưa đúng là của xã, máy giữ nguyên bài đang có.",
        ) from error
    except DownloadError as error:
        raise TryLater(
            "content.unreachable",
            f"the published packs cannot be reached now ({_line(error)}): the next contact tries again",
            "Chưa xem được gói bài của xã. Có mạng máy sẽ tự xem lại.",
        ) from error
    except OSError as error:
        raise SyncError(
            "content.disk", f"{error.filename or folder}: {error.strerror or error}", "Ổ đĩa chưa ghi được."
        ) from error
    return tuple(filter(None, (_offer(one, base) for one in found if one is not None)))


class _Fetcher(FetcherInterface):
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
