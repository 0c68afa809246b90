"""Speech by pyttsx3, inside the worker process: phrases in, one sentence with exact phrase times out.

Every phrase is rendered by itself (one ``runAndWait`` each), checked, trimmed and joined with short pauses.
The speed is measured on what came out; a rendering off by more than TOLERANCE is done again.
"""

import importlib
import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import soundfile
import soxr

from voice import espeak
from voice.errors import VoiceError
from voice.loudness import level
from voice.native import ENGINE, MANNERS, VOICES

Samples = npt.NDArray[np.float32]

SAMPLE_RATE = 24_000
"""Samples a second of the files, mono (Opus knows 24 kHz, espeak gives 22.05 kHz)."""

PAUSE_MS, LEAD_MS, TAIL_MS = 120, 40, 120
"""Silence between phrases, before the first one (players swallow a little) and after the last one."""

TOLERANCE = 0.12
"""How far the measured speed may be off before another rendering; the promise is 0.15."""

WRONG_RATE, FEWEST = 0.6, 3
"""A sentence of at least so many syllables that is still so far off at the end was not spoken as asked (said at
another sample rate, or cut): it is refused, and the next voice says it."""

WORDS_A_MINUTE = {"vi": 38.8, "en": 43.0}
"""pyttsx3 'rate' for one syllable a second: first guess, then corrected by what was measured.

espeak-ng 1.51, pyttsx3 2.99, the manner of voice/native.py, edges of silence trimmed: 12 Vietnamese sentences of 9
to 14 syllables gave, for the rates 100 120 140 160 180 200 220, means of 2.58 3.09 3.63 4.13 4.66 5.16 5.62
syllables/s (so 124, 155 and 194 for 3.2, 4.0 and 5.0), single ones from -16 % to +15 % of it: closed syllables
are short.
"""

LONGEST_SYLLABLE, SHORTEST_SYLLABLE = 1.5, 0.05
"""Seconds: outside of these a rendering is broken (empty, cut short, or in another voice)."""


@dataclass(frozen=True)
class Sound:
    """A spoken sentence: float32 ``samples`` at SAMPLE_RATE and (start, end) in ms of each phrase."""

    samples: Samples
    marks: tuple[tuple[int, int], ...]

    @property
    def duration_ms(self) -> int:
        return round(len(self.samples) * 1000 / SAMPLE_RATE)


class Speech:
    """One pyttsx3 engine. ``langs`` maps each language it speaks to its voice's id. For one thread only."""

    def __init__(self) -> None:
        self.engine = ENGINE
        self.words_a_minute = dict(WORDS_A_MINUTE)
        driver = espeak.register() if ENGINE == "espeak" else ENGINE
        self._engine: Any = importlib.import_module("pyttsx3").init(driver)
        self.langs: dict[str, str] = _langs(self._engine.getProperty("voices"))
        if not self.langs:
            raise VoiceError(
                "voice.none",
                "The speech engine has no voice for Vietnamese or English; install espeak-ng with its data.",
                "Máy chưa có giọng đọc.",
            )

    def sentence(self, phrases: Sequence[str], lang: str, rate: float) -> Sound:
        """Speak ``phrases`` at ``rate`` syllables a second; an empty phrase gets a mark of no length.

        Raises VoiceError when the language has no voice or the engine gives nothing usable.
        """
        if lang not in self.langs:
            raise VoiceError(
                "voice.language",
                f"This machine has no voice for {lang!r}; install espeak-ng with its data.",
                "Máy chưa có giọng đọc cho tiếng này.",
            )
        said = [count_syllables(phrase, lang) for phrase in phrases]
        wpm = rate * self.words_a_minute[lang]
        best: list[Samples] = []
        off = np.inf
        for attempt in range(4):
            parts = [
                self._phrase(_intoned(phrase, last=n == len(phrases) - 1), lang, wpm, syllables)
                if syllables
                else np.zeros(0, np.float32)
                for n, (phrase, syllables) in enumerate(zip(phrases, said, strict=True))
            ]
            measured = sum(said) * SAMPLE_RATE / max(1, sum(map(len, parts)))
            self._learn(lang, wpm / measured)
            if abs(measured / rate - 1) < off:
                best, off = parts, abs(measured / rate - 1)
            if off <= TOLERANCE or sum(said) < FEWEST:
                break
            if attempt or off < 0.4:  # a rate this far off was ignored: the same once more, then adjust
                wpm *= rate / measured
        if off > WRONG_RATE and sum(said) >= FEWEST:
            raise _unusable(" ".join(phrases))
        return _join(best)

    def _learn(self, lang: str, words_a_minute: float) -> None:
        """What pyttsx3 'rate' gave one syllable a second just now; this engine's table is measured already."""

    def _phrase(self, text: str, lang: str, wpm: float, syllables: int) -> Samples:
        for _ in range(3):
            samples = trim(self._samples(text, lang, wpm))
            if SHORTEST_SYLLABLE <= len(samples) / SAMPLE_RATE / syllables <= LONGEST_SYLLABLE:
                return samples
        raise _unusable(text)

    def _manner(self, lang: str) -> dict[str, Any]:
        """The engine's properties for this language; the voice comes first."""
        if self.engine != "espeak":
            return {"voice": self.langs[lang]}
        manner = MANNERS[lang]
        voice = self.langs[lang] + (f"+{manner.variant}" if manner.variant else "")
        return {"voice": voice, "pitch": manner.pitch, "range": manner.range, "gap": manner.gap}

    def _samples(self, text: str, lang: str, wpm: float) -> Samples:
        with tempfile.TemporaryDirectory(prefix="voice-") as folder:
            file = Path(folder) / ("said.aiff" if self.engine == "nsss" else "said.wav")
            for name, value in self._manner(lang).items():
                self._engine.setProperty(name, value)
            self._engine.setProperty("rate", round(wpm))
            self._engine.save_to_file(text, str(file))
            self._engine.runAndWait()
            if not file.exists() or not file.stat().st_size:
                return np.zeros(0, np.float32)
            samples, rate = soundfile.read(file, dtype="float32", always_2d=True)
        return np.asarray(soxr.resample(samples.mean(axis=1), rate, SAMPLE_RATE), np.float32)


def count_syllables(text: str, lang: str) -> int:
    """Count the syllables of spoken text: in Vietnamese its written words, in English groups of vowels."""
    words = re.findall(r"[^\W\d_]+", text)
    if lang == "vi":
        return len(words)
    return sum(_english(word.lower()) for word in words)


def write(file: Path, samples: Samples) -> None:
    """Write ``samples`` as Ogg/Opus, by the suffix ``.wav`` as 16-bit WAV."""
    if file.suffix.lower() == ".wav":
        soundfile.write(file, samples, SAMPLE_RATE, format="WAV", subtype="PCM_16")
    else:
        soundfile.write(file, samples, SAMPLE_RATE, format="OGG", subtype="OPUS")


def _english(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    silent_end = word.endswith("e") and not word.endswith("le") and groups > 1
    return max(1, groups - silent_end)


def _langs(voices: Sequence[Any]) -> dict[str, str]:
    """Pick a voice for each language: by its id's last part, else by what it says of itself."""
    names = {"vi": "vietnam", "en": "english"}
    found: dict[str, str] = {}
    for lang, wish in VOICES.items():
        for voice in voices:
            told = [str(tag).lower() for tag in voice.languages or []]
            if str(voice.id).lower().rsplit("/", 1)[-1] == wish:
                found[lang] = voice.id
                break
            if names[lang] in str(voice.name).lower() or any(tag.startswith(lang) for tag in told):
                found.setdefault(lang, voice.id)
    return found


def _intoned(phrase: str, *, last: bool) -> str:
    """Have the voice fall only at the end of the sentence: a phrase within it ends like before a comma."""
    bare = phrase.rstrip()
    if bare.endswith((".", "!", "?", ",", ";", ":", "…")):
        return bare
    return bare + ("." if last else ",")


def trim(samples: Samples) -> Samples:
    """Cut silence off both ends, keep 10 ms round the sound and soften the cuts."""
    if not len(samples):
        return samples
    loud = np.nonzero(np.abs(samples) > max(0.02 * float(np.abs(samples).max()), 0.001))[0]
    if not len(loud):
        return samples[:0]
    edge = SAMPLE_RATE // 100
    kept = samples[max(0, loud[0] - edge) : loud[-1] + edge].copy()
    slope = np.linspace(0, 1, min(edge // 2, len(kept)), dtype=np.float32)
    kept[: len(slope)] *= slope
    kept[len(kept) - len(slope) :] *= slope[::-1]
    return kept


def _unusable(text: str) -> VoiceError:
    return VoiceError(
        "voice.failed",
        f"The speech engine gave nothing usable for {text!r}; write it otherwise or give `spoken`.",
        "Máy chưa đọc được câu này.",
    )


def _join(parts: Sequence[Samples]) -> Sound:
    pieces, marks, at = [_silence(LEAD_MS)], [], LEAD_MS * SAMPLE_RATE // 1000
    for n, part in enumerate(parts):
        if n and len(part) and at > len(pieces[0]):
            pieces.append(_silence(PAUSE_MS))
            at += len(pieces[-1])
        marks.append((round(at * 1000 / SAMPLE_RATE), round((at + len(part)) * 1000 / SAMPLE_RATE)))
        pieces.append(part)
        at += len(part)
    samples = np.concatenate([*pieces, _silence(TAIL_MS)])
    return Sound(level(samples, SAMPLE_RATE), tuple(marks))


def _silence(ms: int) -> Samples:
    return np.zeros(ms * SAMPLE_RATE // 1000, np.float32)
