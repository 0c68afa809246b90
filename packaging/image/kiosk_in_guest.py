"""The kiosk in a booted image, as the host asks after it: its unit, its program, what its screen shows."""

import time
from collections.abc import Callable
from pathlib import Path

from guest import Guest
from machine import Machine, alike, painted

UNIT, DATA = "diemhoc-kiosk.service", "/var/lib/diem-hoc-so"
STILL = 3
"""So many looks two seconds apart show the same: the screen has settled."""


class KioskInGuest:
    """One boot of the image. `out`: where pictures are kept."""

    def __init__(self, machine: Machine, guest: Guest, work: Path, out: Path) -> None:
        self.machine, self.guest, self._work, self._out = machine, guest, work, out

    def said(self, command: str) -> str:
        """What a command says, as root."""
        return self.guest.order(command)[1].strip()

    def diemhoc(self, words: str) -> str:
        """What the program says to its own user."""
        who = f"setpriv --reuid=diemhoc-kiosk --regid=diemhoc-kiosk --init-groups env HOME={DATA}"
        return self.guest.order(f"cd / && {who} /usr/bin/diemhoc --data {DATA} {words}", 600)[1].strip()

    def until(self, true: Callable[[], bool], seconds: float) -> float:
        """When it came true, in the host's steady seconds. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end or self.machine.process.poll() is not None:
                raise TimeoutError("It did not come true, or the machine is gone.")
            time.sleep(1)
        return time.monotonic()

    def until_ready(self, seconds: float) -> float:
        """When the unit said READY, which is at the first frame."""
        return self.until(lambda: self.said(f"systemctl is-active {UNIT}") == "active", seconds)

    def until_loaded(self, seconds: float) -> str:
        """The screen that stands once store and lessons are loaded. Until then the welcome is only a picture of itself,
        and the watchdog is patient."""
        self.until(lambda: self._status().startswith("screen "), seconds)
        return self._status().removeprefix("screen ")

    def _status(self) -> str:
        return self.said(f"systemctl show -P StatusText {UNIT}")

    def restarts(self) -> int:
        """How often systemd started the unit anew by itself."""
        return int(self.said(f"systemctl show -P NRestarts {UNIT}"))

    def pid(self) -> int:
        """The program's own process, not cage's."""
        return int(self.said("cat /run/diemhoc-kiosk/pid"))

    def command_line(self) -> str:
        """What runs within cage; "" when nothing does."""
        return self.said(
            "tr '\\0' ' ' 2>/dev/null </proc/$(cat /run/diemhoc-kiosk/pid 2>/dev/null || echo no)/cmdline"
        )

    def current(self) -> str:
        """The version that starts next."""
        return self.said("basename $(readlink /opt/diem-hoc-so/current)")

    def picture_file(self, name: str) -> Path:
        """Where a picture is kept."""
        return self._out / name

    def shoot(self, name: str) -> None:
        """Keep the screen as PNG."""
        self.machine.ask("screendump", filename=str(self._out / name), format="png")

    def settled(self, name: str, *, like: bytes | None = None, seconds: float = 240) -> bytes:
        """Keep the screen once it is painted and stands still; its bytes (PPM), `like` itself when it shows that."""
        last, same, end = b"", 0, time.monotonic() + seconds
        while same < STILL and time.monotonic() < end:
            time.sleep(2)
            now = self.machine.picture(self._work / "screen.ppm")
            same = same + 1 if last and painted(now) and alike(last, now) else 0
            last = now
        self.shoot(name)
        return like if like is not None and alike(like, last) else last
