"""A person's recording of a sentence as a sound like any other: levelled, with a mark for each phrase."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import soundfile
import soxr

from voice.errors import VoiceError
from voice.loudness import level
from voice.speech import SAMPLE_RATE, Samples, Sound, count_syllables, trim
from voice.voices import digest

FRAME = SAMPLE_RATE // 100
PAUSE_FRAMES = 6
"""A pause is at least 60 ms at less than QUIET of the loudest 10 ms."""

QUIET = 0.03
NEAR_MS = 400
"""So far from where its syllables put it a phrase's end is moved into a pause."""


def recording(file: Path, sha256: str, phrases: Sequence[str], lang: str) -> Sound:
    """Return the recording in ``file`` at SAMPLE_RATE. Raises VoiceError "voice.recording" when it is not whole.

    ``phrases`` are the sentence's, in ``lang``, whatever language is heard: the marks share the sound out by their
    syllables, and by the speaker's own pauses where there are some.
    """
    try:
        if digest(file) != sha256:
            raise _damaged("it is not the sound that was recorded")
        samples, rate = soundfile.read(file, dtype="float32", always_2d=True)
    except (OSError, soundfile.SoundFileError) as error:
        raise _damaged(str(error)) from error
    heard = trim(np.asarray(soxr.resample(samples.mean(axis=1), rate, SAMPLE_RATE), np.float32))
    if not len(heard):
        raise _damaged("nothing is heard in it")
    edge = np.zeros(SAMPLE_RATE // 25, np.float32)
    return Sound(
        level(np.concatenate([edge, heard, edge, edge, edge]), SAMPLE_RATE), _marks(heard, phrases, lang)
    )


def _marks(heard: Samples, phrases: Sequence[str], lang: str) -> tuple[tuple[int, int], ...]:
    lead, length = 40, len(heard) * 1000 // SAMPLE_RATE
    weights = np.array([count_syllables(phrase, lang) for phrase in phrases], float)
    shares = np.cumsum(weights) / max(1.0, float(weights.sum()))
    pauses = _pauses(heard)
    ends = []
    for share in shares[:-1]:
        at = share * length
        near = min(pauses, key=lambda pause: abs(pause - at), default=at)
        ends.append(near if abs(near - at) <= NEAR_MS else at)
    cuts = np.maximum.accumulate([0.0, *ends, float(length)])
    return tuple((lead + round(start), lead + round(end)) for start, end in pairwise(cuts))


def _pauses(heard: Samples) -> list[float]:
    """The middle of each pause, in ms."""
    frames = len(heard) // FRAME
    loud = np.abs(heard[: frames * FRAME]).reshape(frames, FRAME).max(axis=1)
    quiet = np.concatenate([[False], loud < QUIET * loud.max(initial=0.0), [False]]).astype(int)
    edges = np.flatnonzero(np.diff(quiet))
    return [(b + e) * 5.0 for b, e in edges.reshape(-1, 2) if e - b >= PAUSE_FRAMES]


def _damaged(why: str) -> VoiceError:
    return VoiceError(
        "voice.recording",
        f"A recording cannot be played ({why}); record it again or install its pack again.",
        "Câu thu này chưa nghe được, máy tạm đọc giọng khác.",
    )
