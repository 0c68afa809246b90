"""Writing to a stick and reading from it, in a thread with a store of its own: the screen goes on meanwhile."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.errors import NotEnrolled, SyncError
from ui.sticks import Stick

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from kiosk.store import Store
    from sync.enrolment import Enrolment

log = logging.getLogger("diemhoc.stick")
UNFORESEEN = "Có trục trặc với USB. Sổ vẫn còn nguyên trong máy, mình rút ra cắm lại rồi làm lại nhé."


@dataclass(frozen=True)
class StickState:
    """How the work stands.

    `step`: "" (nothing begun), "writing", "written", "nothing" (nothing waits), "reading", "read" or "failed".
    `events` written or newly confirmed, `done` of `of` of them so far, `stick` its name, `trouble` a kind sentence.
    `program` is the version of a release that was taken from the stick, "" when there was none.
    """

    step: str = ""
    stick: str = ""
    events: int = 0
    done: int = 0
    of: int = 0
    trouble: str = ""
    program: str = ""

    @property
    def busy(self) -> bool:
        return self.step in ("writing", "reading")


class StickWork:
    """One piece of work at a time. Ask `state()` as often as you like."""

    def __init__(self, data: DataDir) -> None:
        self._data = data
        self._lock = threading.Lock()
        self._state = StickState()
        self._thread: threading.Thread | None = None

    def state(self) -> StickState:
        with self._lock:
            return self._state

    def reset(self) -> None:
        """Nothing is told any more of what was done before."""
        with self._lock:
            if not self._state.busy:
                self._state = StickState()

    def write(self, stick: Stick) -> None:
        """Copies all that waits to the stick. Returns at once."""
        self._start("writing", stick, self._write)

    def read(self, stick: Stick) -> None:
        """Takes the commune's receipts from the stick, and a new version of the program if there is one. Returns at once."""
        self._start("reading", stick, self._read)

    def close(self, timeout_s: float = 5.0) -> None:
        """The kiosk ends. What is half written to a stick has no name there yet and does no harm."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _start(self, step: str, stick: Stick, work: Callable[[Stick], None]) -> None:
        with self._lock:
            if self._state.busy:
                return
            self._state = StickState(step, stick.name)
        self._thread = threading.Thread(target=self._run, args=(work, stick), name="stick", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[Stick], None], stick: Stick) -> None:
        try:
            work(stick)
        except (KioskError, SyncError) as error:
            self._tell(step="failed", trouble=error.vi)
        except Exception:
            log.exception("the stick met something unforeseen")
            self._tell(step="failed", trouble=UNFORESEEN)

    def _write(self, stick: Stick) -> None:
        from sync.stick import export

        store, enrolment, key = self._open()
        try:
            done = export(store, enrolment, key, stick.folder, self._progress)
        finally:
            store.close()
        self._tell(step="written" if done.file else "nothing", events=done.events)

    def _read(self, stick: Stick) -> None:
        from sync.bundle import BundleError
        from sync.stick import take_receipts

        store, enrolment, _ = self._open()
        try:
            missing, events = None, 0
            try:
                events = take_receipts(store, enrolment, stick.folder).events
            except BundleError as error:
                missing = error
            program = self._program(store, enrolment, stick)
            if missing is not None and (missing.code != "bundle.no_receipts" or not program):
                raise missing
        finally:
            store.close()
        self._tell(step="read", events=events, program=program)

    def _program(self, store: Store, enrolment: Enrolment, stick: Stick) -> str:
        """Brings the release on the stick; it is begun with in a quiet moment (ui.update_watch). Raises SyncError."""
        from sync.update.fetch import from_stick
        from sync.update.inbox import home_of

        home = home_of()
        if home is None:
            return ""
        return from_stick(self._data, home, enrolment, stick.folder, store.clock) or ""

    def _open(self) -> tuple[Store, Enrolment, Ed25519PrivateKey]:
        from kiosk.store import open_store
        from sync.enrolment import current
        from sync.signing import key_from_file

        store = open_store(self._data)
        try:
            enrolment = current(store)
            if enrolment is None:
                raise NotEnrolled
            return store, enrolment, key_from_file(self._data.device_key)
        except BaseException:
            store.close()
            raise

    def _progress(self, done: int, of: int) -> None:
        self._tell(done=done, of=of)

    def _tell(self, **changes: str | int) -> None:
        with self._lock:
            self._state = replace(self._state, **changes)  # type: ignore[arg-type]
