"""The process that speaks ahead: ``python -m voice.ahead_process CACHE_DIR``, see voice/ahead.py.

It reads one line ``{"jobs": [[phrases, lang, speed, tongue], ...], "keep": [...], "days": 30, "shelf": [voices,
recordings, ...]}`` and tells how far it is by lines ``{"total", "done", "failed", "trouble", "ended"}``; the last one
has ``ended`` true. It ends when its input ends: nobody is left to render for.
"""

import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from voice.errors import VoiceError
from voice.narrator import Clip, Job, Narrator

HOPELESS = frozenset({"voice.missing", "voice.disk"})
"""Troubles that every other sentence would have as well. A platform without an engine is none of them: what is recorded
or said by a Piper voice needs none."""

TELL_S = 0.5
"""How often it is told how far sentences found in the cache are."""


class Rendering:
    """Renders jobs in turn and tells of it on ``answers``; those that failed are tried once more at the end."""

    def __init__(self, narrator: Narrator, jobs: list[Job], answers: TextIO) -> None:
        self._narrator, self._answers = narrator, answers
        self._jobs = list(dict.fromkeys(jobs))
        self._done = 0
        self._failed: list[Job] = []
        self._trouble: VoiceError | None = None
        self._told = 0.0

    def run(self) -> bool:
        """Render everything; whether it came to the end of the jobs."""
        self._tell()
        if not self._each(self._jobs):
            return False
        again, self._failed, self._trouble = self._failed, [], None
        return self._each(again)

    def end(self) -> None:
        """Tell that nothing more comes."""
        self._tell(ended=True)

    def _each(self, jobs: Iterable[Job]) -> bool:
        for job in jobs:
            self._narrator.render([job], self._made)
            if self._trouble is not None and self._trouble.code in HOPELESS:
                return False
            if time.monotonic() - self._told > TELL_S:
                self._tell()
        return True

    def _made(self, job: Job, made: Clip | VoiceError) -> None:
        if isinstance(made, Clip):
            self._done += 1
        else:
            self._failed.append(job)
            self._trouble = made

    def _tell(self, *, ended: bool = False) -> None:
        self._told = time.monotonic()
        trouble = self._trouble
        told = {
            "total": len(self._jobs),
            "done": self._done,
            "failed": len(self._failed),
            "trouble": trouble and {"code": trouble.code, "en": trouble.en, "vi": trouble.vi},
            "ended": ended,
        }
        self._answers.write(json.dumps(told, ensure_ascii=False) + "\n")
        self._answers.flush()


def main(arguments: list[str]) -> int:
    """Render the plan on stdin, clean the cache, end."""
    if len(arguments) != 1:
        print("usage: python -m voice.ahead_process CACHE_DIR", file=sys.stderr)
        return 2
    with contextlib.suppress(OSError, AttributeError):  # Windows knows no nice
        os.nice(10)
    plan: dict[str, Any] = json.loads(sys.stdin.readline())
    jobs, keep = _jobs(plan["jobs"]), _jobs(plan["keep"])
    narrator = _narrator(Path(arguments[0]), plan["shelf"])
    threading.Thread(target=_end_with_input, args=(narrator,), daemon=True).start()
    rendering = Rendering(narrator, jobs, sys.stdout)
    try:
        if rendering.run():
            narrator.clean([*jobs, *keep], time.time() - float(plan["days"]) * 86_400)
        rendering.end()
    except BrokenPipeError:
        return 1
    finally:
        narrator.close()
    return 0


def _narrator(root: Path, shelf: list[str] | None) -> Narrator:
    if shelf is None:
        return Narrator(root)
    from voice.ladder import Shelf

    voices, *recordings = shelf
    return Narrator(root, Shelf(Path(voices) if voices else None, tuple(map(Path, recordings))))


def _jobs(told: list[list[Any]]) -> list[Job]:
    return [Job(tuple(phrases), *map(str, how)) for phrases, *how in told]


def _end_with_input(narrator: Narrator) -> None:
    """Nobody listens any more: end at once, also in the middle of a sentence."""
    with contextlib.suppress(OSError, ValueError):
        sys.stdin.read()
    narrator.close()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
