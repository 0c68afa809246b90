"""`python -m tests.bench.tune`: try the ways espeak-ng can say Vietnamese before the judge, one thing at a time.

Each line is one way: voice+variant, pitch, range, gap, syllables a second, then the syllables misheard of 100 with
tones and without. The best of each step goes on to the next. The table and what was chosen: docs/voice.md.
"""

from __future__ import annotations

import contextlib
import dataclasses
import sys
import tempfile
from pathlib import Path

from tests.bench import judge
from tests.bench.voice import SENTENCES, sentences
from voice.native import MANNERS, Manner
from voice.speech import Speech, write
from voice.spoken import to_speech

STEPS: tuple[tuple[str, tuple[str | int | float, ...]], ...] = (
    ("voice", ("vi", "vi-vn-x-central", "vi-vn-x-south")),
    ("variant", ("", "f2", "klatt4", "m3", "Annie", "linda", "f4")),
    ("range", (50, 20, 100)),
    ("pitch", (50, 30, 75)),
    ("voice", ("vi", "vi-vn-x-south")),
    ("gap", (0, 4, 10)),
    ("rate", (4.0, 3.2, 5.0)),
)


@dataclasses.dataclass(frozen=True)
class Way:
    """One way to speak; ``voice`` is espeak-ng's, ``rate`` in syllables a second, the rest as in Manner."""

    voice: str = "vi"
    rate: float = 4.0
    variant: str = ""
    pitch: int = 50
    range: int = 50
    gap: int = 0

    @property
    def manner(self) -> Manner:
        return Manner(self.variant, self.pitch, self.range, self.gap)


def misheard(way: Way, speech: Speech, ear: judge.Judge, texts: list[tuple[str, ...]]) -> tuple[float, float]:
    """Of 100 syllables said this way those misheard: with tones, and but for tones."""
    MANNERS["vi"], speech.langs["vi"] = way.manner, way.voice
    pairs = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "said.wav"
        for phrases in texts:
            said = tuple(to_speech(phrase) for phrase in phrases)
            with contextlib.redirect_stdout(None):  # pyttsx3 prints
                write(file, speech.sentence(said, "vi", way.rate).samples)
            pairs.append((" ".join(said), ear.hear(file, "vi")))
    return 100 * judge.error_rate(pairs, "vi", tones=True), 100 * judge.error_rate(pairs, "vi", tones=False)


def main() -> int:
    """Print the table; exit code 1 without a judge."""
    python = judge.found()
    if python is None:
        print(f"No judge of voices; to install it: {judge.INSTALL}", file=sys.stderr)
        return 1
    texts, best = sentences("vi", SENTENCES), Way()
    with judge.judging(python) as ear:
        speech = Speech()
        for name, values in STEPS:
            tried = []
            for value in values:
                way = dataclasses.replace(best, **{name: value})
                tones, without = misheard(way, speech, ear, texts)
                tried.append((tones + without, value))
                told = f"{way.voice}+{way.variant} {way.pitch} {way.range} {way.gap} {way.rate}"
                print(f"{told:<40}{tones:6.1f}{without:6.1f}", flush=True)
            best = dataclasses.replace(best, **{name: min(tried)[1]})
    return 0


if __name__ == "__main__":
    sys.exit(main())
