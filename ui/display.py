"""Whether a window can be opened here. Qt ends the whole process where it cannot, so this is asked before."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path


def has_display(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> bool:
    """Whether Qt will find a screen: always beside Linux; there if a platform is named or a server answers."""
    environ = os.environ if environ is None else environ
    if not platform.startswith(("linux", "freebsd", "openbsd")):
        return True
    if environ.get("QT_QPA_PLATFORM"):
        return True
    return _wayland_answers(environ) or _x11_answers(environ.get("DISPLAY", ""))


def drawn_in_memory() -> bool:
    """Whether what Qt shows is seen by nobody."""
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal")


def draw_in_memory() -> None:
    """From here on Qt draws where nobody looks; call it before a QGuiApplication is made."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    return _connects(str(Path(environ.get("XDG_RUNTIME_DIR", "/"), name)))


def _x11_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _connects(path) or _connects(f"\0{path}")
    try:
        with socket.create_connection((host.strip("[]"), 6000 + int(number)), timeout=2):
            return True
    except (OSError, OverflowError):
        return False


def _connects(address: str) -> bool:
    """Whether somebody listens at this path (a leading NUL is Linux's own name space)."""
    if sys.platform == "win32":
        return False
    with socket.socket(socket.AF_UNIX) as link:
        link.settimeout(2)
        try:
            link.connect(address)
        except OSError:
            return False
    return True
