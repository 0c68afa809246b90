"""What this machine has of the packs that its hub publishes, in one small file."""

from contextlib import suppress

import msgspec

from kiosk.paths import DataDir
from sync.durable import whole_file

FILE = "packs.json"


class Have(msgspec.Struct, frozen=True):
    """A pack from the hub `hub`: which version, and the folder of the installed packs that it lies in."""

    version: int
    sha256: str
    folder: str
    hub: str


class Refused(msgspec.Struct, frozen=True):
    """A version that did not load with the program `program`, and the code of why."""

    version: int
    sha256: str
    why: str
    program: str


class PackBook(msgspec.Struct):
    """`checked`: when the hub `hub` was asked last with success (ms)."""

    checked: int = 0
    hub: str = ""
    packs: dict[str, Have] = {}
    refused: dict[str, Refused] = {}


def read_book(data: DataDir) -> PackBook:
    """What is known; when that cannot be read, nothing is (all is asked for again)."""
    with suppress(OSError, msgspec.MsgspecError, ValueError):
        return msgspec.json.decode((data.published / FILE).read_bytes(), type=PackBook)
    return PackBook()


def write_book(data: DataDir, book: PackBook) -> None:
    """Keep it. Raises DiskError."""
    data.published.mkdir(parents=True, exist_ok=True)
    with whole_file(data.published / FILE) as file:
        file.write(msgspec.json.encode(book))


def told(data: DataDir) -> dict[str, str]:
    """For people, by pack: its version, and with `!` the one that did not load: {"bai-cua-xa": "2 3!"}."""
    book = read_book(data)
    names = sorted({*book.packs, *book.refused})
    said = {}
    for name in names:
        have, refused = book.packs.get(name), book.refused.get(name)
        said[name] = " ".join(
            ([str(have.version)] if have else []) + ([f"{refused.version}!"] if refused else [])
        )
    return said


def in_a_line(data: DataDir) -> str:
    """The same as one text of at most 200 letters: "bai-cua-xa 2 3!, mua-vu 1"."""
    return ", ".join(f"{name} {said}" for name, said in told(data).items())[:200]
