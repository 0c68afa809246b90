"""Writing a voice to a stick and installing those found on one, in a thread: the screen goes on meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voice.errors import VoiceError
from voice.recordings import SUFFIX, Book, export

log = logging.getLogger("diemhoc.studio")
UNFORESEEN = "Có trục trặc với USB. Giọng đã thu vẫn còn nguyên, mình rút ra cắm lại rồi làm lại nhé."


@dataclass(frozen=True)
class PackState:
    """How it stands. `step`: "" (nothing begun), "busy", "written", "read", "none" (no pack there) or "failed".

    `file` is the written pack's name, `count` how many packs were installed, `trouble` a kind sentence.
    """

    step: str = ""
    file: str = ""
    count: int = 0
    trouble: str = ""


class StudioPacks:
    """One piece of work at a time. `install` puts one pack on this machine; it raises VoiceError."""

    def __init__(self, install: Callable[[Path], object]) -> None:
        self._install = install
        self._state = PackState()
        self._thread: threading.Thread | None = None

    def state(self) -> PackState:
        return self._state

    def reset(self) -> None:
        """Nothing is told any more of what was done before."""
        if self._state.step != "busy":
            self._state = PackState()

    def write(self, book: Book, folder: Path) -> None:
        """Write the book as a pack into a folder. Returns at once."""
        self._start(lambda: PackState("written", export(book, folder).name))

    def read(self, folder: Path) -> None:
        """Install every pack that lies in a folder, not below it. Returns at once."""
        self._start(lambda: self._read(folder))

    def close(self) -> None:
        """The kiosk ends. What is half written has no name yet and does no harm."""
        if self._thread is not None:
            self._thread.join(5.0)

    def _read(self, folder: Path) -> PackState:
        from voice.packs import PIPER_SUFFIX

        found = sorted(one for one in folder.glob("[!.]*.zip") if one.name.endswith((SUFFIX, PIPER_SUFFIX)))
        for one in found:
            self._install(one)
        return PackState("read", count=len(found)) if found else PackState("none")

    def _start(self, work: Callable[[], PackState]) -> None:
        if self._state.step == "busy":
            return
        self._state = PackState("busy")
        self._thread = threading.Thread(target=self._run, args=(work,), name="voice-pack", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], PackState]) -> None:
        try:
            self._state = work()
        except VoiceError as error:
            self._state = PackState("failed", trouble=error.vi)
        except Exception:
            log.exception("a voice pack met something unforeseen")
            self._state = PackState("failed", trouble=UNFORESEEN)
