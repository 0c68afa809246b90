"""The doctor at work beside the screen: looks at every part, and writes the diagnosis on a stick."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.errors import SyncError
from ui.health.doctor import Report, examine
from ui.sticks import Stick

log = logging.getLogger("diemhoc.health")
UNFORESEEN = "Có trục trặc nhỏ khi khám máy. Mình thử lại nhé."


@dataclass(frozen=True)
class HealthState:
    """`step`: "" (nothing begun), "looking", "looked", "writing", "written" (`file` on `stick`), "nothing" (no stick) or
    "failed" (`trouble`, a kind sentence). `report` is the newest, None before the first; `short` goes into the square."""

    step: str = ""
    report: Report | None = None
    short: str = ""
    stick: str = ""
    file: str = ""
    trouble: str = ""

    @property
    def busy(self) -> bool:
        return self.step in ("looking", "writing")


class HealthWork:
    """One piece of work at a time. Ask `state()` as often as you like."""

    def __init__(self, data: DataDir, facts: Callable[[], dict[str, Any]]) -> None:
        """`facts` tells what Qt knows; it is asked in the screen's own thread."""
        self._data, self._facts = data, facts
        self._lock = threading.Lock()
        self._state = HealthState()
        self._thread: threading.Thread | None = None

    def state(self) -> HealthState:
        with self._lock:
            return self._state

    def look(self) -> None:
        """Looks at every part. Returns at once."""
        facts = self._facts()

        def work() -> None:
            from ui.health.diagnosis_short import short

            found = examine(self._data.root, lambda: facts)
            self._tell(step="looked", report=found, short=short(self._data, found))

        self._start("looking", "", work)

    def write(self, sticks: list[Stick]) -> None:
        """Writes the diagnosis on the first stick that takes it; the last look's, or nothing before there was one."""
        found = self.state().report
        if found is None:
            return
        if not sticks:
            self._tell(step="nothing")
            return
        stick = next((one for one in sticks if not one.locked), sticks[0])

        def work() -> None:
            from ui.health.diagnosis import device, write

            who = device(self._data)[:8] or "rieng"
            file = stick.folder / f"diem-hoc-so-chan-doan-{who}-{time.strftime('%Y%m%d-%H%M')}.zip"
            write(file, self._data, found)
            self._tell(step="written", file=file.name)

        self._start("writing", stick.name, work)

    def close(self, timeout_s: float = 5.0) -> None:
        """The kiosk ends."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _start(self, step: str, stick: str, work: Callable[[], None]) -> None:
        with self._lock:
            if self._state.busy:
                return
            self._state = replace(self._state, step=step, stick=stick, trouble="", file="")
        self._thread = threading.Thread(target=self._run, args=(work,), name="health", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (KioskError, SyncError) as error:
            self._tell(step="failed", trouble=error.vi)
        except Exception:
            log.exception("the doctor met something unforeseen")
            self._tell(step="failed", trouble=UNFORESEEN)

    def _tell(self, **changes: Any) -> None:
        with self._lock:
            self._state = replace(self._state, **changes)
