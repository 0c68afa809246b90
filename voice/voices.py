"""Installed voices: a folder each below one root, ``<id>@<first 8 of its hash>``, so that one rename puts a new one
in place of the old. A Piper voice has a ``voice.json``, a recorded one its manifest (voice/recordings.py).
"""

import contextlib
import hashlib
import importlib.util
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from voice import own_process
from voice.errors import VoiceError
from voice.recordings import Book, books

CARD = "voice.json"
MODEL = "model.onnx"
CONFIG = "model.onnx.json"
Digest = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Card(Struct, frozen=True, kw_only=True):
    """What a Piper voice is; ``model`` and ``config`` are the sha256 of its two files, ``size`` the model's bytes."""

    format: Literal["diem-hoc-so piper 1"] = "diem-hoc-so piper 1"
    id: Annotated[str, Meta(pattern="^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}$")]
    licence: Annotated[str, Meta(max_length=200)]
    size: Annotated[int, Meta(gt=0)]
    model: Digest
    config: Digest


class Known(Struct, frozen=True):
    """A voice that this program knows by name; its address may be any, its bytes are these."""

    id: str
    language: str
    size: int
    sha256: str
    licence: str
    url: str


VIETNAMESE = Known(
    id="vi_VN-vais1000-medium",
    language="vi",
    size=63_201_294,
    sha256="d82296bdf909163dadcc66d20314f126589e3070ccdae720b8f28d365643fce8",
    licence="CC-BY-4.0",
    url="https://huggingface.co/rhasspy/piper-voices/resolve/main/vi/vi_VN/vais1000/medium/"
    "vi_VN-vais1000-medium.onnx",
)
"""The Vietnamese voice that a kiosk with internet offers to install (docs/voice.md)."""

KNOWN = {VIETNAMESE.id: VIETNAMESE}


class Voice(Struct, frozen=True):
    """An installed Piper voice."""

    card: Card
    folder: Path

    @property
    def model(self) -> Path:
        return self.folder / MODEL


def installed(root: Path) -> list[Voice]:
    """The Piper voices below ``root``, the newest first; what is not whole or does not read is left out."""
    found: dict[str, tuple[float, Voice]] = {}
    for file in root.glob(f"*@*/{CARD}"):
        with contextlib.suppress(OSError, VoiceError):
            voice = Voice(read_card(file.read_bytes()), file.parent)
            made = file.stat().st_mtime
            if voice.model.stat().st_size == voice.card.size and made >= found.get(voice.card.id, (0.0,))[0]:
                found[voice.card.id] = (made, voice)
    return [voice for _, voice in sorted(found.values(), key=lambda one: one[0], reverse=True)]


def recorded(root: Path) -> list[Book]:
    """The installed voices of recordings, the newest first."""
    found: dict[str, Book] = {}
    for book in books(root):
        if "@" in book.folder.name:
            found.setdefault(book.manifest.id, book)
    return list(found.values())


def read_card(raw: bytes) -> Card:
    """What ``voice.json`` says. Raises VoiceError "voice.pack"."""
    try:
        return msgspec.json.decode(raw, type=Card)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise refused(f"its {CARD} does not read ({error})") from None


def digest(file: Path) -> str:
    """The sha256 of a file, in hex. Raises OSError."""
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def piper_there() -> bool:
    """Whether Piper itself is installed (the extra "neural", or the program beside the packaged one); it is only looked
    for, not loaded."""
    if own_process.frozen():
        return Path(own_process.command("voice.piper_process")[0]).is_file()
    return importlib.util.find_spec("piper") is not None


def refused(why: str) -> VoiceError:
    """The one line for a voice that is not taken."""
    return VoiceError(
        "voice.pack",
        f"This voice is not taken: {why}.",
        "Gói giọng này máy chưa nhận được, mình lấy lại gói nhé.",
    )
