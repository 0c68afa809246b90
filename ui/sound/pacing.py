"""When each phrase of a sentence is said: from the clip's marks, or estimated where there is no clip."""

from collections.abc import Sequence
from pathlib import Path

from voice.narrator import SPEEDS, Clip

PAUSE_MS = 120
"""Between two phrases, as in the rendered files."""


def phrase_at(clip: Clip, at_ms: float) -> int:
    """Return the number of the phrase being said at ``at_ms``; in a pause still the one before it."""
    begun = [number for number, (start, end) in enumerate(clip.marks) if start <= at_ms and end > start]
    return begun[-1] if begun else 0


def estimate(phrases: Sequence[str], speed: str) -> Clip:
    """Return about when each phrase would be said, as a clip without a file: a word is one syllable."""
    marks: list[tuple[int, int]] = []
    at = 0
    for phrase in phrases:
        end = at + max(1, round(len(phrase.split()) * 1000 / SPEEDS[speed]))
        marks.append((at, end))
        at = end + PAUSE_MS
    return Clip(Path(), at, tuple(marks))
