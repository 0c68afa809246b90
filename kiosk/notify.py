"""Telling systemd how we are: the datagrams of sd_notify(3), which need no library."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from collections.abc import MutableMapping


class Notify:
    """Sends lines like READY=1 to who started us. Without such a one nothing happens, and nothing here ever raises:
    a kiosk goes on without being watched."""

    def __init__(self, address: str = "", watchdog_s: float = 0.0) -> None:
        """`address` is a path, or a name after "@" in Linux's own name space; `watchdog_s` seconds without a pulse
        are too long, 0 when nobody counts them."""
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self.watchdog_s = watchdog_s

    @classmethod
    def taken_from(cls, environ: MutableMapping[str, str] | None = None) -> Notify:
        """What systemd has set; it is taken out of the environment, so that no process of ours speaks for us."""
        environ = os.environ if environ is None else environ
        address, usec = environ.pop("NOTIFY_SOCKET", ""), environ.pop("WATCHDOG_USEC", "")
        environ.pop(
            "WATCHDOG_PID", None
        )  # the compositor's: we are a child of it, and NotifyAccess=all lets us
        return cls(address, int(usec) / 1e6 if usec.isdecimal() else 0.0)

    def __bool__(self) -> bool:
        """Whether anybody listens."""
        return bool(self._address)

    def tell(self, *lines: str) -> None:
        """One datagram of these lines."""
        if not self._address or sys.platform == "win32":
            return
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as link:
            link.settimeout(1.0)
            link.sendto("\n".join(lines).encode(), self._address)

    def ready(self, status: str, grace_s: float = 0.0) -> None:
        """The first frame stands. `grace_s`: so long a pulse may be missing from now on, where pulses are counted."""
        grace = [f"WATCHDOG_USEC={round(grace_s * 1e6)}"] if grace_s and self.watchdog_s else []
        self.tell("READY=1", f"STATUS={status}", *grace)

    def steady(self, status: str) -> None:
        """From now on pulses are counted as the unit says."""
        self.tell(
            f"STATUS={status}",
            *([f"WATCHDOG_USEC={round(self.watchdog_s * 1e6)}"] if self.watchdog_s else []),
        )

    def pulse(self, status: str) -> None:
        """The screen lives."""
        self.tell("WATCHDOG=1", f"STATUS={status}")

    def stopping(self, status: str = "stopping") -> None:
        """We end of our own will."""
        self.tell("STOPPING=1", f"STATUS={status}")
