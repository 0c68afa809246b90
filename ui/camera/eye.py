"""The thread that looks at frames: only ever the newest one, at most so often."""

import threading
import time
from collections.abc import Callable

from PySide6.QtMultimedia import QVideoFrame

Look = Callable[[int, QVideoFrame], None]


class Eye(threading.Thread):
    """Looks at the newest frame, again and again. `look` runs in this thread; frames that came meanwhile
    are dropped.
    """

    def __init__(self, look: Look, pace_ms: int) -> None:
        super().__init__(name="camera", daemon=True)
        self._look, self._pace = look, pace_ms / 1000
        self._ready = threading.Condition()
        self._frame: tuple[int, QVideoFrame] | None = None
        self._ended = False

    def offer(self, run: int, frame: QVideoFrame | None) -> None:
        """The newest frame, instead of one not yet looked at; None forgets what is waiting."""
        with self._ready:
            self._frame = None if frame is None else (run, frame)
            self._ready.notify()

    def end(self) -> None:
        """Ends the thread after the frame it is looking at."""
        with self._ready:
            self._ended, self._frame = True, None
            self._ready.notify()

    def run(self) -> None:
        """The thread's work."""
        while True:
            with self._ready:
                while self._frame is None and not self._ended:
                    self._ready.wait()
                if self._ended:
                    return
                (run, frame), self._frame = self._frame, None
            begun = time.monotonic()
            self._look(run, frame)
            del frame
            with self._ready:
                self._ready.wait_for(lambda: self._ended, max(0.0, self._pace - (time.monotonic() - begun)))
