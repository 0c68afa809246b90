"""A large file from an address: taken up where it was left, refused as soon as it cannot be the one that was meant.

What came stays as ``NAME.part`` with the address and the server's ETag beside it. The next call asks for the rest
(RFC 9110, Range and If-Range): a server that has another file by now sends the whole, one that knows no ranges too.
"""

import contextlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import requests

from sync.errors import SyncError

TIMEOUT_S = (5.0, 20.0)
"""Until the connection stands, and for each silence within it."""

TRIES = 4
"""So often in a row a connection may break that brought nothing more; one that brought something is taken up again."""

PAUSE_S = 0.2
"""The wait before a broken connection is taken up again, times how often it brought nothing."""

PIECE = 1 << 14
"""Bytes; what a connection brought of a piece that it did not finish is lost."""


def fetch(
    url: str,
    to: Path,
    *,
    most: int,
    size: int | None = None,
    on_bytes: Callable[[int, int | None], None] = lambda have, whole: None,
    session: requests.Session | None = None,
) -> Path:
    """Bring what is at ``url`` (http, https) to the file ``to`` and return it; ``most`` bytes, or just ``size`` if told.

    ``on_bytes`` is told how many are there, and of how many when that is known; what it raises stops the download,
    and what came stays for the next time. Raises SyncError in one line: "fetch.address", "fetch.refused",
    "fetch.broken" (calling again goes on), "fetch.disk".
    """
    if not url.lower().startswith(("http://", "https://")):
        raise _error("address", f"{url!r} is no address: it begins with http:// or https://")
    part, note = to.with_name(to.name + ".part"), to.with_name(to.name + ".part.json")
    client = session or requests.Session()
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        idle, why = 0, ""
        while idle < TRIES:
            before = _have(part)
            try:
                _bring(client, url, part, note, most=size or most, size=size, on_bytes=on_bytes)
                break
            except requests.RequestException as error:
                idle = 0 if _have(part) > before else idle + 1
                why = f"{url}: the connection broke ({_short(error)}); the same again goes on"
            time.sleep(PAUSE_S * idle)
        else:
            raise _error("broken", why)
        with part.open("rb+") as opened:
            os.fsync(opened.fileno())
        part.replace(to)
        note.unlink(missing_ok=True)
    except OSError as error:
        raise _error("disk", f"{error.filename or to}: {error.strerror or error}") from error
    finally:
        if session is None:
            client.close()
    return to


def _bring(
    client: requests.Session,
    url: str,
    part: Path,
    note: Path,
    *,
    most: int,
    size: int | None,
    on_bytes: Callable[[int, int | None], None],
) -> None:
    """One request. Raises requests' errors when it breaks, SyncError when it cannot be what was meant."""
    have, etag = _left(url, part, note)
    if have and have == size:
        return
    asked = {"Accept-Encoding": "identity"}
    if have:
        asked |= {"Range": f"bytes={have}-", "If-Range": etag}
    with client.get(url, headers=asked, stream=True, timeout=TIMEOUT_S) as answer:
        if answer.status_code == 416:  # nothing is left, or it became shorter: whole again
            _forget(part, note)
            raise requests.ConnectionError("the file there is another one now")
        if answer.status_code not in (200, 206):
            raise _error("refused", f"{url}: the server says {answer.status_code} {answer.reason}")
        if answer.status_code == 200 or not answer.headers.get("Content-Range", "").startswith(
            f"bytes {have}-"
        ):
            if answer.status_code == 206:
                _forget(part, note)
                raise requests.ConnectionError("the server sent another part")
            have = 0
        told = answer.headers.get("Content-Length", "")
        whole = have + int(told) if told.isdigit() else None
        if whole is not None and (whole > most or (size is not None and whole != size)):
            _forget(part, note)
            raise _error(
                "refused", f"{url} has {whole:,} bytes, expected {'' if size else 'at most '}{most:,}"
            )
        new = answer.headers.get("ETag", "")
        note.write_text(
            json.dumps({"url": url, "etag": "" if new.startswith("W/") else new}), encoding="utf-8"
        )
        with part.open("ab" if have else "wb") as file:
            for piece in answer.iter_content(PIECE):
                have += len(piece)
                if have > most:
                    break
                file.write(piece)
                on_bytes(have, whole)
        if have > most or (size is not None and have > size):
            _forget(part, note)
            raise _error("refused", f"{url} is larger than {most:,} bytes")
        if have < (size if size is not None else whole or 0):
            raise requests.ConnectionError("it ended early")


def _left(url: str, part: Path, note: Path) -> tuple[int, str]:
    """How much of this very file is there, and its ETag; (0, "") when that cannot be known."""
    try:
        told = json.loads(note.read_bytes())
        if told["url"] == url and told["etag"]:
            return part.stat().st_size, str(told["etag"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    _forget(part, note)
    return 0, ""


def _have(part: Path) -> int:
    return part.stat().st_size if part.exists() else 0


def _forget(part: Path, note: Path) -> None:
    for file in (part, note):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__


def _error(code: str, en: str) -> SyncError:
    return SyncError(f"fetch.{code}", en + ".", "Chưa tải được giọng đọc. Có mạng thì mình thử lại nhé.")
