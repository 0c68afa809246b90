"""The contract of narration: sentences in, whole sound files out, never an exception for a missing voice.

Rendering happens in one worker process (``python -m voice.worker``), one job at a time. The worker may die at
any moment: it is started again and the job taken up once more. Looking for a clip (``cached``) costs two file
look-ups and needs no worker.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice.cache import Cache, Clip
from voice.errors import VoiceError
from voice.link import Link
from voice.spoken import to_speech

__all__ = ["SPEEDS", "Clip", "Job", "Narrator"]

SPEEDS = {"slow": 3.2, "normal": 4.0, "fast": 5.0}
"""Syllables a second of "Đọc chậm", "Đọc vừa" and "Đọc nhanh" (ux.md N10)."""

VOICES = {"vi": "vi", "en": "en"}
"""The engine's voice for each language of the interface."""

ENGINE = {"win32": "sapi5", "darwin": "nsss"}.get(sys.platform, "espeak")
"""The pyttsx3 driver of this platform."""

TRIES = 10
"""How often a sentence is begun anew when the worker keeps dying, before it is given up."""


@dataclass(frozen=True)
class Job:
    """One sentence to render: its phrases as written, language ("vi", "en") and speed (a key of SPEEDS)."""

    phrases: tuple[str, ...]
    lang: str = "vi"
    speed: str = "normal"


class Narrator:
    """Finds and renders clips in ``cache_dir``; safe to use from several threads.

    ``command`` is the worker's command line, without the cache folder; by default this Python's voice.worker.
    """

    def __init__(self, cache_dir: Path, *, command: Sequence[str] | None = None) -> None:
        self._cache = Cache(Path(cache_dir))
        self._link = Link(self._cache, command or (sys.executable, "-m", "voice.worker"))

    def cached(self, phrases: Sequence[str], lang: str = "vi", speed: str = "normal") -> Clip | None:
        """Return the clip of this sentence if it is rendered already."""
        job = Job(tuple(phrases), lang, speed)
        return self._cache.look(self._path(job)) if job.lang in VOICES and job.speed in SPEEDS else None

    def render(
        self,
        jobs: Iterable[Job],
        on_done: Callable[[Job, Clip | VoiceError], None] | None = None,
        *,
        urgent: bool = False,
    ) -> None:
        """Render ``jobs`` in turn, those cached already only looked up; blocks until the last one is told.

        ``on_done`` is called in this thread after each job, with the clip or why there is none. An urgent
        call goes between two sentences of a call that is not. After ``close`` every job ends with an error.
        """
        for job in jobs:
            result = self._one(job, urgent)
            if on_done is not None:
                on_done(job, result)

    def drop(self, keep: Iterable[Job], before: float) -> int:
        """Remove the clips rendered before a moment (s since 1970 UTC), save those of ``keep``; return how many."""
        return self._cache.drop({self._path(job) for job in keep}, before)

    def clean(self, keep: Iterable[Job], before: float) -> int:
        """``drop``, and whatever the last call kept that is not of ``keep`` now; return how many clips went."""
        return self._cache.clean({self._path(job) for job in keep}, before)

    def problem(self) -> VoiceError | None:
        """Start the worker if need be and say why this machine has no voice; None when it has one."""
        return self._link.problem()

    def close(self) -> None:
        """Stop the worker, also in the middle of a job. The clips stay."""
        self._link.close()

    def _path(self, job: Job) -> Path:
        return self._cache.path_for(_spoken(job), ENGINE, VOICES[job.lang], SPEEDS[job.speed])

    def _one(self, job: Job, urgent: bool) -> Clip | VoiceError:
        if job.lang not in VOICES:
            return VoiceError(
                "voice.language",
                f"No voice speaks {job.lang!r}; there are {', '.join(VOICES)}.",
                "Máy chưa có giọng đọc cho tiếng này.",
            )
        if job.speed not in SPEEDS:
            return VoiceError(
                "voice.speed",
                f"No speed {job.speed!r}; there are {', '.join(SPEEDS)}.",
                "Máy chưa có tốc độ đọc này.",
            )
        path = self._path(job)
        known = self._cache.look(path)
        if known is not None:
            return known
        if not any(sign.isalpha() for phrase in _spoken(job) for sign in phrase):
            return VoiceError(
                "voice.empty", "There is nothing to say in this sentence.", "Câu này chưa có chữ."
            )
        order = {"phrases": _spoken(job), "lang": job.lang, "rate": SPEEDS[job.speed]}
        return self._link.ask(order, path, urgent=urgent, tries=TRIES)


def _spoken(job: Job) -> tuple[str, ...]:
    return tuple(to_speech(phrase, job.lang) for phrase in job.phrases)
