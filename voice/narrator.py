"""The contract of narration: sentences in, whole sound files out, never an exception for a missing voice.

Each sentence is said by the best rung of the ladder (voice/ladder.py) that can; a rung that cannot leaves it to the
next one.

Rendering happens in one worker process (``python -m voice.worker``), one job at a time. The worker may die at
any moment: it is started again and the job taken up once more. Looking for a clip (``cached``) costs two file
look-ups and needs no worker.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voice import own_process
from voice.cache import Cache, Clip
from voice.errors import VoiceError
from voice.ladder import SILENT, Ladder, Rung, Shelf, place, told
from voice.link import Link
from voice.native import ENGINE, VOICES
from voice.recordings import Book, key_of
from voice.spoken import to_speech
from voice.voices import Voice

__all__ = ["ENGINE", "SPEEDS", "VOICES", "Clip", "Job", "Narrator"]

SPEEDS = {"slow": 3.2, "normal": 4.0, "fast": 5.0}
"""Syllables a second of "Đọc chậm", "Đọc vừa" and "Đọc nhanh" (ux.md N10)."""

TRIES = 10
"""How often a sentence is begun anew when the worker keeps dying, before it is given up."""

UNUSABLE_S = 300.0
"""So long a Piper voice or a recording that does not speak is left alone."""

FINAL = frozenset({"voice.closed", "voice.disk", "voice.missing", "voice.worker"})
"""Troubles that another voice would have as well."""


@dataclass(frozen=True)
class Job:
    """One sentence to render: its phrases as written, language ("vi", "en") and speed (a key of SPEEDS).

    ``tongue`` is the language that people chose to hear, where it is recorded; "" for the sentence's own.
    """

    phrases: tuple[str, ...]
    lang: str = "vi"
    speed: str = "normal"
    tongue: str = ""


class Narrator:
    """Finds and renders clips in ``cache_dir``; safe to use from several threads.

    ``shelf`` is where better voices than the platform's lie; without it there are none.
    ``command`` is the worker's command line, without the cache folder; by default this Python's voice.worker.
    """

    def __init__(
        self, cache_dir: Path, shelf: Shelf | None = None, *, command: Sequence[str] | None = None
    ) -> None:
        self.ladder = Ladder(shelf)
        self._unusable: dict[str, float] = {}
        self._cache = Cache(Path(cache_dir))
        self._link = Link(self._cache, command or own_process.command("voice.worker"))

    def cached(
        self, phrases: Sequence[str], lang: str = "vi", speed: str = "normal", tongue: str = ""
    ) -> Clip | None:
        """Return the clip of this sentence, by the best voice that has said it already; None when none has.

        A person's recording is waited for, since it is made ready in a moment: None until it is.
        """
        job = Job(tuple(phrases), lang, speed, tongue)
        if speed not in SPEEDS:
            return None
        for rung in self._rungs(job):
            clip = self._look(job, rung)
            if clip is not None or rung.name == "recorded":
                return clip
        return None

    def found(self, job: Job) -> tuple[Rung, Clip | None]:
        """Return the rung that says this sentence, and its clip if it is rendered."""
        rung = next(self._rungs(job), SILENT)
        return rung, self._look(job, rung) if rung is not SILENT else None

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
        return self._cache.drop(
            {self._path(job, rung) for job in keep if (rung := self.found(job)[0]) is not SILENT}, before
        )

    def clean(self, keep: Iterable[Job], before: float) -> int:
        """``drop``, and whatever the last call kept that is not of ``keep`` now; return how many clips went."""
        return self._cache.clean(
            {self._path(job, rung) for job in keep if (rung := self.found(job)[0]) is not SILENT}, before
        )

    def drop_voice(self, book: Book, said: Iterable[Sequence[str]]) -> int:
        """Remove what was made of a person's recordings of these sentences; return how many clips went."""
        gone = 0
        for phrases in said:
            known = book.manifest.sentences.get(key_of(phrases))
            if known is not None:
                rung = Rung("recorded", book.manifest.id, book.manifest.language, known.sha256)
                gone += self._cache.remove(self._path(Job(tuple(phrases)), rung))
        return gone

    def problem(self) -> VoiceError | None:
        """Start the worker if need be and say why this machine has no voice; None when it has one."""
        trouble = self.engine_problem()
        better = self.ladder.voices() or self.ladder.books()
        return None if trouble and trouble.code not in FINAL and better else trouble

    def try_voice(self, voice: Voice, text: str) -> VoiceError | None:
        """Have an installed Piper voice say ``text`` into the cache and tell why it cannot; None when it can."""
        card = voice.card
        rung = Rung("piper", card.id, card.language, card.model, voice.model)
        path = place(self._cache, rung, (text,), SPEEDS["normal"])
        order = {"phrases": (text,), "lang": card.language, "rate": SPEEDS["normal"], "rung": told(rung)}
        made = self._link.ask(order, path, urgent=True, tries=1)
        return made if isinstance(made, VoiceError) else None

    def engine_problem(self) -> VoiceError | None:
        """Start the worker if need be and say why the platform's own engine does not speak; None when it does."""
        return self._link.problem()

    def close(self) -> None:
        """Stop the worker, also in the middle of a job. The clips stay."""
        self._link.close()

    def _path(self, job: Job, rung: Rung) -> Path:
        return place(self._cache, rung, _spoken(job), SPEEDS[job.speed])

    def _look(self, job: Job, rung: Rung) -> Clip | None:
        return self._cache.look(self._path(job, rung))

    def _rungs(self, job: Job) -> Iterator[Rung]:
        """The rungs of this sentence without voices that were found not to speak."""
        for rung in self.ladder.rungs(job.phrases, job.lang, job.tongue):
            since = self._unusable.get(rung.identity)
            if since is None or time.monotonic() - since > UNUSABLE_S:
                yield rung

    def _one(self, job: Job, urgent: bool) -> Clip | VoiceError:
        if job.speed not in SPEEDS:
            return VoiceError(
                "voice.speed",
                f"No speed {job.speed!r}; there are {', '.join(SPEEDS)}.",
                "Máy chưa có tốc độ đọc này.",
            )
        if not any(sign.isalpha() for phrase in _spoken(job) for sign in phrase):
            return VoiceError(
                "voice.empty", "There is nothing to say in this sentence.", "Câu này chưa có chữ."
            )
        trouble = VoiceError(
            "voice.language",
            f"No voice speaks {job.lang!r}; there are {', '.join(VOICES)}.",
            "Máy chưa có giọng đọc cho tiếng này.",
        )
        for rung in self._rungs(job):
            path = self._path(job, rung)
            known = self._cache.look(path)
            if known is not None:
                return known
            order = {
                "phrases": _spoken(job),
                "lang": job.lang,
                "rate": SPEEDS[job.speed],
                "rung": told(rung),
            }
            made = self._link.ask(order, path, urgent=urgent, tries=TRIES)
            if isinstance(made, Clip) or made.code in FINAL:
                return made
            if made.code in ("voice.piper", "voice.recording"):
                self._unusable[rung.identity] = time.monotonic()
            trouble = made
        return trouble


def _spoken(job: Job) -> tuple[str, ...]:
    return tuple(to_speech(phrase, job.lang) for phrase in job.phrases)
