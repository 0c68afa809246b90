"""Renders sentences on demand in a thread of its own and hands the clips to the GUI thread."""

import contextlib
import queue
import threading
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from voice.narrator import Clip, Job, Narrator


@dataclass(frozen=True)
class _Wish:
    round: int
    index: int
    job: Job


class Renderer(QObject):
    """``ask`` returns at once; ``done(round, index, Clip | VoiceError)`` comes in the thread of this object.

    Only wishes of the newest round are rendered: ``forget`` drops what nobody waits for any more.
    """

    done = Signal(int, int, object)

    def __init__(self, narrator: Narrator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._narrator = narrator
        self._round = 0
        self._wishes: queue.SimpleQueue[_Wish | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self, round_: int, index: int, job: Job) -> None:
        """Wish for ``job`` as number ``index`` of the round of sentences ``round_``."""
        self._round = round_
        self._wishes.put(_Wish(round_, index, job))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="narration", daemon=True)
            self._thread.start()

    def forget(self, round_: int) -> None:
        """Let go of the wishes of rounds before ``round_``."""
        self._round = round_

    def close(self) -> None:
        """End the thread; close the narrator first, or a sentence being rendered goes on for a second."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._round = -1
            self._wishes.put(None)
            thread.join(1.0)

    def _run(self) -> None:
        while (wish := self._wishes.get()) is not None:
            if wish.round == self._round:
                self._narrator.render([wish.job], lambda _, made, at=wish: self._tell(at, made), urgent=True)

    def _tell(self, wish: _Wish, made: Clip | Exception) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self.done.emit(wish.round, wish.index, made)
