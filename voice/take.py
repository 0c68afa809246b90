"""What the microphone gave, made ready at once: one voice, without the silence before and after it, levelled.

Rumble and a shifted zero line are taken out first. Silence is told from speech by how loud 20 ms pieces are against the
room's own noise, so that neither a humming fridge nor a click before the first word is taken for speech.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import soxr

from voice.errors import VoiceError
from voice.loudness import level
from voice.speech import SAMPLE_RATE

Samples = npt.NDArray[np.float32]

PIECE_MS, STEP_MS = 20, 10
LOWEST_HZ = 70.0
"""No voice speaks below this; mains hum (50 Hz) and knocks on the table do."""

ABOVE_NOISE_DB, BELOW_VOICE_DB = 9.0, 38.0
"""A piece is speech when it stands this far out of the room's noise, and is not this far under the loudest."""

QUIETEST_DB = -55.0
"""Under this (full scale is 0) the microphone gave no voice at all."""

HELD = 8
"""Of so many pieces in a row all but one are speech where speech begins: a click is shorter."""

BEFORE_MS, AFTER_MS, FADE_MS = 120, 180, 12
"""Kept round the speech: soft first sounds ("h", "ph") and a dying last one lie under the limit."""

SHORTEST_MS = 250
CUT = 0.985
CUT_MOST = 0.002
"""A recording with more than this part of its samples at full scale is distorted."""


@dataclass(frozen=True)
class Take:
    """One sentence as it will be kept: float32 mono at SAMPLE_RATE."""

    samples: Samples

    @property
    def seconds(self) -> float:
        """How long it is."""
        return len(self.samples) / SAMPLE_RATE


def make_ready(heard: Samples, rate: int) -> Take:
    """Trim and level what was recorded (mono or (n, channels), at ``rate``).

    Raises VoiceError with a kind sentence when it is no use: ``take.silent``, ``take.short``, ``take.loud``.
    """
    one = np.asarray(heard, np.float32)
    one = one.mean(axis=1) if one.ndim == 2 else one
    if len(one) < rate * SHORTEST_MS // 1000:
        raise _short()
    if np.mean(np.abs(one) > CUT) > CUT_MOST:
        raise VoiceError(
            "take.loud",
            "The recording is distorted: turn the microphone down or stand further away.",
            "Tiếng to quá nên bị vỡ. Mình ngồi xa micro một chút rồi đọc lại nhé.",
        )
    clean = _without_rumble(np.asarray(soxr.resample(one, rate, SAMPLE_RATE), np.float32))
    begin, end = _speech(clean)
    if (end - begin) * 1000 < SHORTEST_MS * SAMPLE_RATE:
        raise _short()
    kept = clean[max(0, begin - _ms(BEFORE_MS)) : end + _ms(AFTER_MS)].copy()
    slope = np.linspace(0, 1, _ms(FADE_MS), dtype=np.float32)
    kept[: len(slope)] *= slope
    kept[-len(slope) :] *= slope[::-1]
    return Take(level(kept, SAMPLE_RATE))


def loudness_now(piece: Samples) -> float:
    """How loud a piece is, for a meter: 0 (nothing, or under -60 dB) to 1 (full scale), evenly in dB."""
    peak = float(np.abs(piece).max()) if len(piece) else 0.0
    return float(np.clip(1 + 20 * np.log10(max(peak, 1e-6)) / 60, 0, 1))


def _without_rumble(samples: Samples) -> Samples:
    spectrum = np.fft.rfft(samples)
    hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    spectrum *= hertz**4 / (hertz**4 + LOWEST_HZ**4)  # soft enough not to ring
    return np.fft.irfft(spectrum, len(samples)).astype(np.float32)


def _speech(samples: Samples) -> tuple[int, int]:
    """The first and the last sample of speech; raises VoiceError when there is none."""
    piece, step = _ms(PIECE_MS), _ms(STEP_MS)
    squares = np.concatenate([[0.0], np.cumsum(samples.astype(np.float64) ** 2)])
    starts = np.arange(0, max(1, len(samples) - piece), step)
    ends = np.minimum(starts + piece, len(samples))
    power = 10 * np.log10((squares[ends] - squares[starts]) / piece + 1e-12)
    noise, voice = np.percentile(power, 10), np.percentile(power, 97)
    if voice < QUIETEST_DB:
        raise _silent()
    if len(power) < HELD:
        raise _short()
    loud = power > max(min(noise + ABOVE_NOISE_DB, voice - ABOVE_NOISE_DB), voice - BELOW_VOICE_DB)
    runs = np.convolve(loud, np.ones(HELD), "valid") >= HELD - 1
    there = np.flatnonzero(loud & (np.convolve(runs, np.ones(HELD)) > 0))
    if not len(there):
        raise _silent()
    return int(starts[there[0]]), int(ends[there[-1]])


def _ms(milliseconds: int) -> int:
    return SAMPLE_RATE * milliseconds // 1000


def _silent() -> VoiceError:
    return VoiceError(
        "take.silent",
        "Nothing was heard: look whether the microphone is plugged in and not muted.",
        "Máy chưa nghe thấy tiếng. Mình ngồi gần micro hơn rồi đọc lại nhé.",
    )


def _short() -> VoiceError:
    return VoiceError(
        "take.short",
        "The recording is too short to be a sentence.",
        "Máy mới nghe được một chút. Mình bấm Thu, đọc hết câu rồi mới bấm Xong nhé.",
    )
