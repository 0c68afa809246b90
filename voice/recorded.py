"""Recorded packs: what a person has said, sentence by sentence, with who allowed it and under which licence.

A pack is a zip (or the same as a folder) of ``manifest.json`` and sound files that soundfile reads:

    {"format": "diemhoc-recordings/1", "id": "hmn-xin-man", "language": "hmn", "speaker": "Vàng Thị Mỷ",
     "consent": "said aloud on 3 May 2026", "licence": "CC-BY-4.0", "made": "2026-05-03",
     "sentences": {KEY: {"file": "sounds/1.ogg", "sha256": "…", "seconds": 2.4, "text": "Mã OTP …"}}}

``language`` is what is heard; KEY is of the sentence as the lesson writes it (``sentence_key``), so that one
sentence can have a recording in each language of the village. ``id`` names the pack: a newer one of the same
id takes its place. A sentence may carry ``marks``, [start, end] in ms of each phrase.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

import msgspec

from voice.errors import VoiceError

MANIFEST = "manifest.json"
FORMAT = "diemhoc-recordings/1"
MOST_SENTENCES, MOST_SECONDS = 100_000, 120.0
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A BCP 47 tag as far as packs need it: "vi", "hmn", "vi-x-central"."""

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
"""What a pack may be called: it becomes a folder's name."""


class Recording(msgspec.Struct, frozen=True):
    """One sentence: ``file`` within the pack, its ``sha256``, its length in seconds and the ``text`` it says."""

    file: str
    sha256: str
    seconds: float
    text: str
    marks: list[tuple[int, int]] = []


class Recordings(msgspec.Struct, frozen=True):
    """A recorded pack's manifest; ``consent`` says how the speaker agreed and is never empty."""

    format: str
    id: str
    language: str
    speaker: str
    consent: str
    licence: str
    made: str
    sentences: dict[str, Recording]


def sentence_key(phrases: Sequence[str], lang: str) -> str:
    """Return the key of a sentence as written in ``lang``: 32 hex digits, the same however it is cut in phrases."""
    text = " ".join(unicodedata.normalize("NFC", " ".join(phrases)).split())
    return hashlib.sha256(json.dumps([lang, text], ensure_ascii=False).encode()).hexdigest()[:32]


def read_recordings(raw: bytes) -> Recordings:
    """Return the manifest in ``raw``. Raises VoiceError "voice.pack" with what is amiss."""
    try:
        told = msgspec.json.decode(raw, type=Recordings)
    except msgspec.MsgspecError as error:
        raise refused(f"its {MANIFEST} is not one of recordings ({error})") from None
    if told.format != FORMAT:
        raise refused(f"its format is {told.format!r}, this program knows {FORMAT!r}")
    if not NAME.fullmatch(told.id):
        raise refused(f"its id {told.id!r} is not a plain name")
    if not LANGUAGE.fullmatch(told.language):
        raise refused(f"its language {told.language!r} is not a language tag such as vi or hmn")
    for what in ("speaker", "consent", "licence"):
        if not getattr(told, what).strip():
            raise refused(f"it does not tell the {what}")
    try:
        date.fromisoformat(told.made[:10])
    except ValueError:
        raise refused(f"it was made on {told.made!r}, which is no date") from None
    if len(told.sentences) > MOST_SENTENCES:
        raise refused(f"it has more than {MOST_SENTENCES} sentences")
    for key, sentence in told.sentences.items():
        if not plain_path(sentence.file) or not re.fullmatch(r"[0-9a-f]{64}", sentence.sha256):
            raise refused(f"its sentence {key} has no sound file with a sha256")
        if not 0 < sentence.seconds <= MOST_SECONDS:
            raise refused(f"its sentence {key} would last {sentence.seconds} s")
    return told


def plain_path(name: str) -> bool:
    """Whether ``name`` stays within its pack, written with / and no dots that lead elsewhere."""
    parts = PurePosixPath(name).parts
    return (
        bool(parts)
        and not name.startswith("/")
        and not {"..", "."} & set(parts)
        and not re.search(r"[\\:\0]", name)
    )


def refused(why: str) -> VoiceError:
    """The one line for a voice or a pack that is not taken."""
    return VoiceError("voice.pack", f"This voice is not taken: {why}.", "Giọng này máy chưa nhận được.")
