"""Where rendered sentences live: one Ogg/Opus file a sentence and, beside it, its phrase marks as JSON.

The file name is a hash of everything that decides the sound, so a changed sentence is simply another file.
A clip counts only when both files are there and agree; both are renamed into place whole.
"""

import hashlib
import json
import os
import time
from collections.abc import Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FORMAT = 2
"""Raise it when the same text and rate would have to sound different: old files are then left aside."""

TEMPORARY = ".part-"
"""Beginning of the names of files still being written; the writer's process id follows."""

LISTED = "lessons.list"
"""The file that names the clips kept at the last cleaning: those of lessons."""

STALE_S = 600
"""Seconds after which a half-written file is nobody's any more; a sentence takes a fraction of one."""


@dataclass(frozen=True)
class Clip:
    """One sentence as a whole, playable file.

    ``duration_ms`` is its length; ``marks`` are (start, end) in ms of each phrase, in order, without overlap.
    """

    path: Path
    duration_ms: int
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Cache:
    """A folder of clips. It is made when first written to."""

    root: Path

    def path_for(self, phrases: Sequence[str], engine: str, voice: str, rate: float) -> Path:
        """Return the .ogg path for these spoken phrases; ``rate`` in syllables a second."""
        told = json.dumps([FORMAT, engine, voice, f"{rate:.2f}", list(phrases)], ensure_ascii=False)
        return self.root / (hashlib.sha256(told.encode()).hexdigest()[:32] + ".ogg")

    def look(self, path: Path) -> Clip | None:
        """Return the clip stored at ``path``, or None when it is absent, cut short or damaged."""
        try:
            facts = json.loads(path.with_suffix(".json").read_bytes())
            size, duration = int(facts["size"]), int(facts["duration_ms"])
            marks = tuple((int(start), int(end)) for start, end in facts["marks"])
            if size <= 0 or path.stat().st_size != size:
                return None
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Clip(path, duration, marks)

    def temporary(self, path: Path) -> Path:
        """Return a name in the same folder to write to before ``put``; it carries this process' id."""
        self.root.mkdir(parents=True, exist_ok=True)
        return self.root / f"{TEMPORARY}{os.getpid()}-{path.name}"

    def put(self, written: Path, path: Path, duration_ms: int, marks: Sequence[tuple[int, int]]) -> Clip:
        """Move the whole file ``written`` to ``path`` with its marks; what was there before is replaced."""
        size = written.stat().st_size
        _settle(written)
        written.replace(path)
        facts = {"size": size, "duration_ms": duration_ms, "marks": [list(mark) for mark in marks]}
        sidecar = self.temporary(path.with_suffix(".json"))
        sidecar.write_text(json.dumps(facts), encoding="utf-8")
        _settle(sidecar)
        sidecar.replace(path.with_suffix(".json"))
        return Clip(path, duration_ms, tuple(marks))

    def remove(self, path: Path) -> bool:
        """Remove the clip stored at ``path``; whether there was one."""
        there = path.exists()
        path.unlink(missing_ok=True)
        path.with_suffix(".json").unlink(missing_ok=True)
        return there

    def drop(self, keep: Set[Path], before: float) -> int:
        """Remove the clips that were put before a moment (s since 1970 UTC), save those in ``keep``; return how many.

        What is said to one person may hold a name. A clip that is wanted again is rendered again.
        """
        gone = 0
        for path in self.root.glob("*.ogg"):
            if path in keep:
                continue
            with suppress(OSError):
                if path.stat().st_mtime < before:
                    path.unlink()
                    path.with_suffix(".json").unlink(missing_ok=True)
                    gone += 1
        return gone

    def clean(self, keep: Set[Path], before: float) -> int:
        """``drop``, and at once what the last cleaning kept and this one does not; return how many clips went.

        Those are sentences of lessons that changed or went, or were rendered in a voice that is no longer theirs.
        What a writer that died left half-written goes too, once it is old.
        """
        kept = {path.name for path in keep}
        listed = self.root / LISTED
        try:
            last = set(json.loads(listed.read_bytes()))
        except (OSError, ValueError, TypeError):
            last = set()
        gone = 0
        for name in last - kept:
            path = self.root / Path(str(name)).name
            with suppress(OSError):
                path.unlink()
                gone += 1
            path.with_suffix(".json").unlink(missing_ok=True)
        if self.root.is_dir():
            with suppress(OSError):  # a full disk: the next cleaning knows a little less
                written = self.temporary(listed)
                written.write_text(json.dumps(sorted(kept)), encoding="utf-8")
                written.replace(listed)
        for left in self.root.glob(f"{TEMPORARY}*"):
            with suppress(OSError):
                if left.stat().st_mtime < time.time() - STALE_S:
                    left.unlink()
        return gone + self.drop(keep, before)

    def sweep(self, pid: int) -> None:
        """Remove what the process ``pid``, now gone, left half-written."""
        for left in self.root.glob(f"{TEMPORARY}{pid}-*"):
            left.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Have the file on the disk before its name: a power cut must not leave an empty clip."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
