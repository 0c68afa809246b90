"""The lessons' sentences, spoken into files by the machine's own voice before anybody waits for them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.lesson import Lesson
from voice.cache import Clip
from voice.errors import VoiceError
from voice.narrator import Job, Narrator

MOST_S = 150.0
"""Longer than this no voice is waited for: the kiosk speaks the rest while it is used."""


@dataclass(frozen=True)
class Spoken:
    """How many sentences became sound, how long they last and took, and why the machine has no voice, if so."""

    wanted: int
    sentences: int
    sound_s: float
    took_s: float
    problem: VoiceError | None


def speak(
    folder: Path, lessons: Sequence[Lesson], wait: Callable[[Callable[[], bool], float], object]
) -> Spoken:
    """Renders every sentence of the lessons into the cache in `folder`; the screen goes on meanwhile by `wait`."""
    utterances = dict.fromkeys(s.utterance() for lesson in lessons for s in lesson.sentences())
    narrator = Narrator(folder)
    begun = time.monotonic()
    clips: list[Clip] = []
    troubles: list[VoiceError] = []

    def done(_job: Job, made: Clip | VoiceError) -> None:
        if isinstance(made, Clip):
            clips.append(made)
        else:
            troubles.append(made)

    def work() -> None:
        problem = narrator.problem()
        if problem is not None:
            troubles.append(problem)
        else:
            narrator.render([Job(utterance) for utterance in utterances], done)

    thread = threading.Thread(target=work, name="demo-voice", daemon=True)
    thread.start()
    wait(lambda: not thread.is_alive(), MOST_S)
    narrator.close()
    thread.join(5.0)
    sound_s = sum(clip.duration_ms for clip in clips) / 1000
    took_s = time.monotonic() - begun
    return Spoken(len(utterances), len(clips), sound_s, took_s, troubles[0] if troubles else None)
