"""A voice from an address into its place: fetched (taken up where it was left), looked through, installed."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sync.fetch import fetch
from voice.errors import VoiceError
from voice.packs import MOST_MODEL, MOST_RECORDINGS, MOST_TEXT, Installed, install
from voice.voices import KNOWN, refused

COMING = "coming"
"""Folder below the voices' root where downloads lie until they are whole."""


def download(
    url: str,
    root: Path,
    *,
    sha256: str = "",
    on_bytes: Callable[[int, int | None], None] = lambda have, whole: None,
) -> Installed:
    """Install the voice at ``url`` below ``root``: a Piper model (its configuration is fetched too) or a zip.

    A model of a known name must have the size and sha256 known here, any other address needs ``sha256``. What
    ``on_bytes`` raises stops it; calling again goes on. Raises SyncError "fetch...", VoiceError "voice.pack".
    """
    name = unquote(Path(urlsplit(url).path).name)
    known = KNOWN.get(name.removesuffix(".onnx")) if name.endswith(".onnx") else None
    if not name.endswith((".onnx", ".zip")):
        raise refused(f"the address {url} ends neither in .onnx nor in .zip")
    if known is None and not sha256:
        raise refused(f"{name} is not known here; say what it must be with --sha256")
    coming = root / COMING / hashlib.sha256(url.encode()).hexdigest()[:12]
    file = coming / name
    if not file.exists():
        most = MOST_MODEL if name.endswith(".onnx") else MOST_RECORDINGS
        fetch(url, file, most=most, size=known.size if known else None, on_bytes=on_bytes)
    try:
        if name.endswith(".onnx"):
            address = urlsplit(url)
            config = address._replace(path=address.path + ".json").geturl()
            fetch(config, coming / f"{name}.json", most=MOST_TEXT)
        made = install(file, root, sha256=known.sha256 if known else sha256)
    except VoiceError as error:
        if error.code == "voice.pack":  # what came is of no use: another time from the beginning
            _drop(coming)
        raise
    _drop(coming)
    return made


def _drop(coming: Path) -> None:
    for file in coming.iterdir():
        file.unlink()
    coming.rmdir()
