"""The platform's own speech: which pyttsx3 driver, and how it says each language of the interface."""

import sys
from dataclasses import dataclass

ENGINE = {"win32": "sapi5", "darwin": "nsss"}.get(sys.platform, "espeak")
"""The pyttsx3 driver of this platform."""

VOICES = {"vi": "vi", "en": "en"}
"""The engine's voice for each language of the interface."""


@dataclass(frozen=True)
class Manner:
    """How espeak-ng uses a voice: ``variant`` is another throat by its name, "" none; ``pitch`` and ``range`` (how
    far the pitch moves) 0..100, its own 50; ``gap`` between words in steps of 10 ms at its own speed."""

    variant: str = ""
    pitch: int = 50
    range: int = 50
    gap: int = 0


MANNERS = {"vi": Manner(variant="Annie", pitch=30), "en": Manner()}
"""For Vietnamese what a judge misheard least of (docs/voice.md has the table)."""


def identity(lang: str) -> str:
    """A name for the sound of ``lang`` here; it changes when its voice or manner does."""
    if ENGINE != "espeak":
        return VOICES[lang]
    manner = MANNERS[lang]
    return f"{VOICES[lang]}+{manner.variant} {manner.pitch} {manner.range} {manner.gap}"
