"""Speaking ahead: every sentence of the lessons into the cache, by a process of its own, while people use the screen.

The process (voice/ahead_process.py) renders one sentence at a time with low priority. Killed at any moment it is
started again and goes on where it was, since what is whole in the cache is only looked up.
"""

import contextlib
import json
import subprocess
import threading
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voice import own_process
from voice.errors import VoiceError
from voice.narrator import Job

if TYPE_CHECKING:
    from voice.ladder import Shelf

AGAIN_S, LONGEST_S = 0.2, 10.0
"""The wait before a process that died is started again: doubled each time it came to no sentence, at most the second."""


@dataclass(frozen=True)
class Progress:
    """How far the sentences are: ``done`` of ``total`` are playable, ``failed`` had no sound; ``trouble`` says why."""

    total: int = 0
    done: int = 0
    failed: int = 0
    running: bool = False
    trouble: VoiceError | None = None


class Ahead:
    """Renders ``jobs`` in their order into the cache ``root``, then cleans it.

    What stays at the cleaning are the clips of ``jobs`` and of ``keep``, and any other that is younger than
    ``days`` days: what screens and persons were told. ``shelf`` is where better voices than the platform's lie.
    Nothing is begun before ``start``; nothing here raises.
    """

    def __init__(
        self,
        root: Path,
        jobs: Iterable[Job],
        *,
        keep: Iterable[Job] = (),
        days: float = 30,
        shelf: "Shelf | None" = None,
        command: Sequence[str] | None = None,
    ) -> None:
        self._command = [*(command or own_process.command("voice.ahead_process")), str(root)]
        self._plan, self._keep, self._days, self._shelf = jobs, keep, days, shelf
        self._progress = Progress()
        self._closed = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._run, name="ahead", daemon=True)
        self._turns = threading.Lock()
        self._over = False

    def start(self) -> None:
        """Begin in the background. Once."""
        self._progress = Progress(running=True)
        self._thread.start()

    def again(self) -> None:
        """Begin anew: a voice was installed, recorded on or taken away. What is rendered in the voices of now is only
        looked up. Nothing after ``close``. From any thread."""
        with self._turns:
            self._stop()
            if self._over:
                return
            self._closed = threading.Event()
            self._thread = threading.Thread(target=self._run, name="ahead", daemon=True)
            self.start()

    def progress(self) -> Progress:
        """How far it is now; costs nothing."""
        return self._progress

    @property
    def pid(self) -> int | None:
        """The process that works now, None between two."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until all is rendered and cleaned, or given up; whether it came so far."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def close(self) -> None:
        """Stop now, for good. What is rendered stays, the rest follows at the next start."""
        self._over = True
        with self._turns:
            self._stop()

    def _stop(self) -> None:
        self._closed.set()
        process = self._process
        if process is not None:
            process.kill()
        if self._thread.is_alive():
            self._thread.join(2.0)

    def _run(self) -> None:
        shelf = self._shelf and [str(self._shelf.voices or ""), *map(str, self._shelf.recordings)]
        plan = json.dumps(
            {"jobs": _told(self._plan), "keep": _told(self._keep), "days": self._days, "shelf": shelf},
            ensure_ascii=False,
        )
        pause = AGAIN_S
        while not self._closed.is_set() and not self._once(plan):
            pause = AGAIN_S if self._progress.done > 0 else min(2 * pause, LONGEST_S)
            self._closed.wait(pause)
        last = self._progress
        self._progress = Progress(last.total, last.done, last.failed, False, last.trouble)

    def _once(self, plan: str) -> bool:
        """Let one process work until it ends; whether it came to the end of the plan."""
        try:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env=own_process.surroundings(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError:
            return False
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        ended = False
        with process, contextlib.suppress(OSError, ValueError):
            if self._closed.is_set():
                process.kill()
            process.stdin.write(plan + "\n")
            process.stdin.flush()  # it stays open: the process ends when this one does
            for line in process.stdout:
                told = json.loads(line)
                ended = bool(told["ended"])
                self._progress = _progress(told)
        return ended


def _progress(told: dict[str, Any]) -> Progress:
    trouble = VoiceError(**told["trouble"]) if told["trouble"] else None
    return Progress(int(told["total"]), int(told["done"]), int(told["failed"]), True, trouble)


def _told(jobs: Iterable[Job]) -> list[list[Any]]:
    return [list(astuple(job)) for job in jobs]
