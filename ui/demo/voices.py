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


class Speaking:
    """Renders every sentence of some lessons into a cache, beside whatever else is done; begins at once."""

    def __init__(self, folder: Path, lessons: Sequence[Lesson]) -> None:
        self._jobs = [
            Job(u) for u in dict.fromkeys(s.utterance() for one in lessons for s in one.sentences())
        ]
        self._narrator = Narrator(folder)
        self._clips: list[Clip] = []
        self._troubles: list[VoiceError] = []
        self._begun = time.monotonic()
        self._ended = self._begun
        self._thread = threading.Thread(target=self._work, name="demo-voice", daemon=True)
        self._thread.start()

    def finish(self, wait: Callable[[Callable[[], bool], float], object]) -> Spoken:
        """Waits until all is spoken, at most `MOST_S` more; `wait` is what keeps a screen alive meanwhile."""
        wait(lambda: not self._thread.is_alive(), MOST_S)
        self.close()
        return Spoken(
            wanted=len(self._jobs),
            sentences=len(self._clips),
            sound_s=sum(clip.duration_ms for clip in self._clips) / 1000,
            took_s=self._ended - self._begun,
            problem=self._troubles[0] if self._troubles else None,
        )

    def close(self) -> None:
        """Ends the voice, also in the middle of a sentence."""
        self._narrator.close()
        self._thread.join(5.0)

    def _work(self) -> None:
        problem = self._narrator.problem()
        if problem is not None:
            self._troubles.append(problem)
        else:
            self._narrator.render(self._jobs, self._done)
        self._ended = time.monotonic()

    def _done(self, _job: Job, made: Clip | VoiceError) -> None:
        if isinstance(made, Clip):
            self._clips.append(made)
        else:
            self._troubles.append(made)
