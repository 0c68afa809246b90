"""What the first-run assistant waits for, beside the screen: looking for networks, joining one, joining the commune."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync import wifi
from sync.errors import SyncError
from sync.invitation import Invitation
from sync.wifi import Net, Wifi

log = logging.getLogger("diemhoc.first_run")
UNFORESEEN = "Có trục trặc nhỏ. Mình thử lại nhé, hoặc để sau cũng được."


@dataclass(frozen=True)
class WorkState:
    """`step`: "" (nothing begun), "looking", "joining", "done" or "failed" with `trouble`, a kind sentence, and its `code`.
    `net` is what the last look found; `name` the network that is being joined."""

    step: str = ""
    net: Net | None = None
    name: str = ""
    trouble: str = ""
    code: str = ""

    @property
    def busy(self) -> bool:
        return self.step in ("looking", "joining")


class FirstRunWork:
    """One piece of work at a time, each in a thread of its own. Ask `state()` as often as you like."""

    def __init__(self, data: DataDir) -> None:
        self._data = data
        self._lock = threading.Lock()
        self._state = WorkState()
        self._thread: threading.Thread | None = None

    def state(self) -> WorkState:
        with self._lock:
            return self._state

    def reset(self) -> None:
        """What went wrong before is no longer told."""
        with self._lock:
            if not self._state.busy:
                self._state = replace(self._state, step="", trouble="", code="")

    def look(self, *, on: bool = False) -> None:
        """Looks how the machine is on the network and which Wi-Fi is in reach; with `on`, Wi-Fi is switched on first."""

        def work() -> None:
            if on:
                wifi.switch_on()
            net = wifi.look()
            self._tell(step="done", net=net)

        self._start("looking", "", work)

    def join(self, one: Wifi, password: str = "") -> None:
        """Joins a Wi-Fi network."""

        def work() -> None:
            wifi.join(one.name, password, known=one.known, hidden=one.hidden)
            self._tell(step="done", net=wifi.look(scan=False))

        self._start("joining", one.name, work)

    def enrol(self, invitation: Invitation) -> None:
        """Joins the commune's hub."""

        def work() -> None:
            from kiosk.store import open_store
            from sync.client import enroll
            from sync.signing import key_from_file

            store = open_store(self._data)
            try:
                enroll(store, key_from_file(self._data.device_key), invitation.url, invitation.code)
            finally:
                store.close()
            self._tell(step="done")

        self._start("joining", "", work)

    def close(self, timeout_s: float = 2.0) -> None:
        """The kiosk ends."""
        if self._thread is not None:
            self._thread.join(timeout_s)

    def _start(self, step: str, name: str, work: Callable[[], None]) -> None:
        with self._lock:
            if self._state.busy:
                return
            self._state = WorkState(step, self._state.net, name)
        self._thread = threading.Thread(target=self._run, args=(work,), name="first-run", daemon=True)
        self._thread.start()

    def _run(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (KioskError, SyncError) as error:
            self._tell(step="failed", trouble=error.vi, code=error.code)
        except Exception:
            log.exception("the first run met something unforeseen")
            self._tell(step="failed", trouble=UNFORESEEN, code="unforeseen")

    def _tell(self, **changes: str | Net) -> None:
        with self._lock:
            self._state = replace(self._state, **changes)  # type: ignore[arg-type]
