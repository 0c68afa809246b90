"""The line to the worker process: one order at a time, and a new worker when the old one dies or hangs.

Orders and answers are JSON lines (see voice/worker.py). Nothing here raises; what cannot be done comes back
as a VoiceError.
"""

import contextlib
import json
import queue
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from voice import own_process
from voice.cache import Cache, Clip
from voice.errors import VoiceError

START_SECONDS = 60.0
"""How long a worker may take to load, on a slow disk."""

JOB_SECONDS = 30.0
"""How long one sentence may take; a rendering is usually done in a tenth of a second."""

AGAIN_SECONDS = 30.0
"""A machine found to have no voice is not asked again sooner than this."""


class Link:
    """Starts, feeds and mends the worker that writes into ``cache``. Safe to use from several threads."""

    def __init__(self, cache: Cache, command: Sequence[str]) -> None:
        self._cache = cache
        self._command = [*command, str(cache.root)]
        self._free = threading.Condition()
        self._busy = False
        self._urgent = 0
        self._closed = False
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._trouble: VoiceError | None = None
        self._engine: VoiceError | None = None
        self._trouble_at = 0.0
        self._count = 0

    @property
    def pid(self) -> int | None:
        """The worker's process id, None when there is none running."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def problem(self) -> VoiceError | None:
        """Start the worker if need be and say why it cannot speak; None when it can."""
        with self._turn(urgent=True):
            return self._ready() or self._engine

    def ask(self, order: Mapping[str, Any], path: Path, *, urgent: bool, tries: int) -> Clip | VoiceError:
        """Have ``order`` rendered to ``path``; begins again up to ``tries`` times when the worker dies."""
        with self._turn(urgent):
            for _ in range(tries):
                trouble = self._ready()
                if trouble is not None and trouble.code != "voice.worker":
                    return trouble
                answer = self._exchange(order) if trouble is None else None
                if answer is None:
                    self._drop()
                    continue
                if "error" in answer:
                    return VoiceError(**answer["error"])
                clip = self._cache.look(path)
                if clip is not None:
                    return clip
            return _closed() if self._closed else _worker("it stopped each time")

    def close(self) -> None:
        """Stop the worker for good, also in the middle of an order."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._turn(urgent=True):
            self._drop()

    @contextlib.contextmanager
    def _turn(self, urgent: bool) -> Iterator[None]:
        with self._free:
            self._urgent += urgent
            try:
                self._free.wait_for(lambda: not self._busy and (urgent or not self._urgent))
            finally:
                self._urgent -= urgent
            self._busy = True
        try:
            yield
        finally:
            with self._free:
                self._busy = False
                self._free.notify_all()

    def _ready(self) -> VoiceError | None:
        if self._closed:
            return _closed()
        if self.pid is not None:
            return None
        if self._trouble is not None and time.monotonic() - self._trouble_at < AGAIN_SECONDS:
            return self._trouble
        self._drop()
        trouble = self._start()
        self._trouble = trouble if trouble is not None and trouble.code != "voice.worker" else None
        self._trouble_at = time.monotonic()
        return trouble

    def _start(self) -> VoiceError | None:
        self._lines = queue.SimpleQueue()
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                env=own_process.surroundings(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            return _missing(str(error))
        threading.Thread(target=_read, args=(self._process, self._lines), daemon=True).start()
        hello = self._hear(START_SECONDS)
        if hello is None:
            return _worker("it stopped while starting")
        if "error" in hello:
            return VoiceError(**hello["error"])
        self._engine = VoiceError(**hello["trouble"]) if "trouble" in hello else None
        return None

    def _exchange(self, order: Mapping[str, Any]) -> dict[str, Any] | None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._count += 1
        try:
            self._process.stdin.write(json.dumps({"id": self._count, **order}, ensure_ascii=False) + "\n")
            self._process.stdin.flush()
        except (OSError, ValueError):
            return None
        answer = self._hear(JOB_SECONDS)
        return answer if answer is not None and answer.get("id") == self._count else None

    def _hear(self, seconds: float) -> dict[str, Any] | None:
        try:
            line = self._lines.get(timeout=seconds)
            answer = json.loads(line) if line else None
        except (queue.Empty, ValueError):
            return None
        return answer if isinstance(answer, dict) else None

    def _drop(self) -> None:
        """End the worker, whatever state it is in, and remove what it left half-written."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for end in (process.stdin, process.stdout):
            if end is not None:
                with contextlib.suppress(OSError):
                    end.close()
        self._cache.sweep(process.pid)


def _read(process: subprocess.Popen[str], lines: "queue.SimpleQueue[str | None]") -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError):
        for line in process.stdout:
            lines.put(line)
    lines.put(None)


def _missing(why: str) -> VoiceError:
    return VoiceError(
        "voice.missing",
        f"The voice worker cannot be started ({why}); install the program again.",
        "Máy đang không có tiếng.",
    )


def _worker(why: str) -> VoiceError:
    return VoiceError(
        "voice.worker",
        f"The voice worker does not answer: {why}. Look at `diemhoc doctor`.",
        "Máy đang không đọc được câu này.",
    )


def _closed() -> VoiceError:
    return VoiceError("voice.closed", "The narrator is closed.", "Máy đã tắt tiếng.")
