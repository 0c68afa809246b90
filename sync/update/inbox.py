"""The kiosk's side of an update: what it fetched, laid out for the updater, and what it asks for.

The kiosk has no rights in the program's folder. It writes here, in its own data, and reads the updater's answer from the
state that the program's folder shows to all.
"""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from kiosk import __version__
from kiosk.paths import DataDir
from sync.durable import whole_file
from sync.errors import SyncError
from sync.releases import ReleaseError, number
from sync.update.apply import REPOSITORY, REQUEST, Request
from sync.update.slots import Home

HOME = Path("/opt/diem-hoc-so")
"""Where the package puts the program; what was started from another place is not updated by itself."""
BOOK = "book.json"


class ReleaseBook(msgspec.Struct):
    """`checked`: when the hub was asked last with success (ms). `ready`: the version that lies here whole, "" when none.
    `asked`: the version that was asked for last, and when (ms)."""

    checked: int = 0
    hub: str = ""
    ready: str = ""
    asked: str = ""
    asked_at: int = 0


def home_of(executable: Path | None = None) -> Home | None:
    """The home that this program runs from, None when it was not installed as a package with versions side by side."""
    told = os.environ.get("DIEMHOC_HOME", "")
    program = (executable or Path(sys.executable)).resolve()
    for root in (Path(told), HOME) if told else (HOME,):
        home = Home(root)
        if home.current() and (told or program.is_relative_to(home.versions.resolve())):
            return home
    return None


def read_book(data: DataDir) -> ReleaseBook:
    """What is known; when that cannot be read, nothing is."""
    with suppress(OSError, msgspec.MsgspecError, ValueError):
        return msgspec.json.decode((data.updates / BOOK).read_bytes(), type=ReleaseBook)
    return ReleaseBook()


def write_book(data: DataDir, book: ReleaseBook) -> None:
    """Keep it. Raises DiskError."""
    data.updates.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(data.updates / BOOK) as file:
        file.write(msgspec.json.encode(book))


def ask(data: DataDir, do: str, version: str = "") -> None:
    """Put a request where the updater sees it. Raises DiskError."""
    data.updates.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(data.updates / REQUEST) as file:
        file.write(msgspec.json.encode(Request(do, version)))


def target_file(data: DataDir, path: str) -> Path:
    """Where the file of a release lies for the updater; `path` as in the repository."""
    return data.updates / REPOSITORY / "targets" / path


def lay_metadata(data: DataDir, believed: Path) -> None:
    """Lay out what the hub signed, from the folder of what was believed last, as a repository shows it. Raises DiskError,
    SyncError when that folder is not whole."""
    to = data.updates / REPOSITORY / "metadata"
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    copies = {file.name: file for file in (believed / "root_history").glob("*.root.json")}
    copies["timestamp.json"] = believed / "timestamp.json"
    try:
        for role in ("snapshot", "targets"):
            version = msgspec.json.decode((believed / f"{role}.json").read_bytes())["signed"]["version"]
            copies[f"{int(version)}.{role}.json"] = believed / f"{role}.json"
        for name, file in copies.items():
            with whole_file(to / name) as out:
                out.write(file.read_bytes())
    except (OSError, msgspec.MsgspecError, ValueError, KeyError, TypeError) as error:
        raise SyncError(
            "content.disk", f"{believed} cannot be read: {error}", "Ổ đĩa chưa đọc được."
        ) from error


def clear(data: DataDir, keep: Iterable[str] = ()) -> None:
    """Delete releases that were fetched, but those whose version is in `keep`."""
    for file in (data.updates / REPOSITORY / "targets" / "releases").glob("*"):
        if not any(f".{version}.tar.xz" in file.name for version in keep):
            file.unlink(missing_ok=True)


def told(home: Home | None) -> str:
    """For people: the version that runs, and with `!` one that was found bad: "1.3.0 1.4.0!"."""
    state = home.state() if home is not None else None
    bad = [version for version in state.bad if _newer(version)] if state else []
    return " ".join([__version__, *(f"{version}!" for version in sorted(bad, key=number)[-1:])])


def _newer(version: str) -> bool:
    try:
        return number(version) > number(__version__)
    except ReleaseError:
        return False
