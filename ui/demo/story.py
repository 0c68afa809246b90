"""What the demonstration tells while it runs: a line a step, and which step it was that broke."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from content.errors import ContentError
from kiosk import crashlog
from kiosk.errors import KioskError
from sync.errors import SyncError
from voice.errors import VoiceError

OURS = (ContentError, KioskError, SyncError, VoiceError)


class DemoFailed(KioskError):
    """A step of the demonstration did not come to its end."""


@dataclass
class Story:
    """Tells in `lang` ("en" or "vi"), on stderr when stdout is kept for a document.

    `seconds` holds how long each finished step took, by its name.
    """

    lang: str = "en"
    quiet_stdout: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    _step: int = 0
    _began: float = field(default_factory=time.monotonic)

    def tell(self, en: str, vi: str) -> None:
        """One line, with the seconds since the beginning."""
        stream = sys.stderr if self.quiet_stdout else sys.stdout
        passed = time.monotonic() - self._began
        print(f"{passed:5.1f} s  {vi if self.lang == 'vi' else en}", file=stream, flush=True)

    @contextmanager
    def step(self, name: str, en: str, vi: str, log: Path) -> Iterator[Callable[[str, str], None]]:
        """One step; the block is handed what tells its line. What breaks it becomes one DemoFailed line."""
        self._step += 1
        begun, number = time.monotonic(), self._step

        def done(en_line: str, vi_line: str) -> None:
            self.tell(f"{number}. {en}: {en_line}", f"{number}. {vi}: {vi_line}")

        try:
            yield done
        except Exception as problem:
            if isinstance(problem, OURS):
                what, vi_what, where = str(problem), problem.vi, ""
            else:
                what = vi_what = " ".join(f"{type(problem).__name__}: {problem}".split()).rstrip(": ")
                written = crashlog.write(log, problem, f"demo {name}")
                where = f" ({written})" if written else ""
            raise DemoFailed(
                "demo.step",
                f"step {number} ({en}) stopped: {what}{where}",
                f"Bước {number} ({vi}) dừng lại: {vi_what}{where}",
            ) from problem
        self.seconds[name] = round(time.monotonic() - begun, 2)


@contextmanager
def qt_messages_to(file: Path) -> Iterator[None]:
    """What Qt has to say meanwhile goes to a file, not between the lines of the story."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def keep(_type: QtMsgType, context: QMessageLogContext, message: str) -> None:
        with suppress(OSError), file.open("a", encoding="utf-8") as log:
            log.write(f"{context.category}: {message}\n")

    before = qInstallMessageHandler(keep)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def gave_up(waited_s: float, en: str, vi: str) -> DemoFailed:
    """What was waited for did not come."""
    return DemoFailed(
        "demo.waited", f"waited {waited_s:.0f} s for {en}", f"chờ {waited_s:.0f} giây mà chưa thấy {vi}"
    )
