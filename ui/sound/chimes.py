"""The short sounds of the kiosk, made by code: "tinh" (a card was read) and "chuong" (help was called)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

SAMPLE_RATE = 48_000

CHIMES: dict[str, tuple[tuple[float, float, float], ...]] = {
    "tinh": ((0.0, 1318.5, 0.45),),
    "chuong": ((0.0, 784.0, 1.1), (0.38, 587.3, 1.3)),
}
"""Strokes of each sound: start (s), pitch (Hz), length (s)."""

PARTIALS = ((1.0, 1.0), (2.0, 0.35), (3.01, 0.18), (4.17, 0.08))
"""A struck small bell: pitch factor and strength; the upper ones are slightly off and die sooner."""


def chime_file(name: str, folder: Path) -> Path:
    """Return the WAV of the sound ``name``, made on first use. Raises KeyError for a sound that is not."""
    path = folder / f"chime-{name}-1.wav"
    strokes = CHIMES[name]
    if not path.exists():
        import soundfile  # only the first time: the sound stays in the cache

        folder.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        soundfile.write(unfinished, ring(strokes), SAMPLE_RATE, format="WAV", subtype="PCM_16")
        unfinished.replace(path)
    return path


def ring(strokes: tuple[tuple[float, float, float], ...]) -> np.ndarray:
    """Return mono float samples of ``strokes``, peak 0.5, ending in silence."""
    import numpy as np

    sound = np.zeros(int(max(at + length for at, _, length in strokes) * SAMPLE_RATE))
    for at, pitch, length in strokes:
        time = np.arange(int(length * SAMPLE_RATE)) / SAMPLE_RATE
        stroke = sum(
            strength * np.sin(2 * np.pi * pitch * factor * time) * np.exp(-5 * factor**0.5 * time / length)
            for factor, strength in PARTIALS
        )
        fade = np.minimum(1, np.minimum(time / 0.004, (length - time) / 0.03))
        begin = int(at * SAMPLE_RATE)
        sound[begin : begin + len(stroke)] += stroke * fade
    return 0.5 * sound / np.abs(sound).max()
