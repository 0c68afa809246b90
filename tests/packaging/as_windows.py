"""Runs one command line as if this were Windows: `python -m tests.packaging.as_windows doctor --json`.

What only POSIX has is taken away before any module of ours is loaded; Python's own library and the others are loaded
first, for they would ask for Windows's own parts. `os.name` stays: pathlib goes by it.
"""

from __future__ import annotations

import ctypes
import importlib
import os
import select
import shutil
import signal
import socket
import sys
import time
import types

from tests.packaging.windows_scan import FLOORS, MODULES, NAMES

BEFORE = (
    *("argparse", "asyncio", "concurrent.futures", "email", "http.client", "logging.handlers", "multiprocessing", "pty"),
    *("shutil", "sqlite3", "ssl", "subprocess", "tarfile", "tempfile", "unittest.mock", "urllib.request", "uuid", "zipfile"),
    *("argon2", "cryptography.hazmat.primitives.asymmetric.ed25519", "jinja2", "msgspec", "numpy", "platformdirs"),
    *("pypdfium2", "pyttsx3", "qrcode", "requests", "securesystemslib.signer", "soundfile", "soxr", "sqlite_utils"),
    *("starlette.applications", "tuf.ngclient", "uvicorn", "xlsxwriter", "yaml", "zxingcpp", "http_message_signatures"),
    *("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtMultimedia", "PySide6.QtNetwork"),
)  # fmt: skip
KEPT = {"SIGKILL", "WNOHANG", "wait", "uname", "statvfs", "clock_gettime", "poll", "SIGCHLD", "WIFEXITED", "WEXITSTATUS",
        "WTERMSIG", "WIFSIGNALED", "O_CLOEXEC", "sync", "set_blocking", "CLOCK_MONOTONIC", "epoll",
        "posix_spawn", "O_NONBLOCK"}  # fmt: skip
"""What Python's own library needs here while it runs (from 3.13 on `subprocess` starts by posix_spawn, `shutil` opens
folders with O_NONBLOCK); the reading of our modules (windows_scan) minds these too."""


def become_windows() -> None:
    """From here on this process has what Windows has, as far as our modules can see."""
    for name in BEFORE:
        importlib.import_module(name)
    loaded = [name for name in sys.modules if name.partition(".")[0] in FLOORS]
    assert not loaded, loaded
    for name in MODULES:
        sys.modules[name] = None  # type: ignore[assignment]
    for module in (os, signal, socket, select, time):
        for name in NAMES.get(module.__name__, frozenset()) - KEPT:
            if hasattr(module, name):
                delattr(module, name)
    windows = types.ModuleType("msvcrt")
    windows.LK_NBLCK, windows.locking = 2, lambda number, mode, count: None  # type: ignore[attr-defined]
    sys.modules["msvcrt"] = windows
    ctypes.windll = types.SimpleNamespace(kernel32=types.SimpleNamespace(GetDriveTypeW=lambda root: 3))  # type: ignore[attr-defined]
    # shutil.which asks this from Python 3.12 on.
    shutil._winapi = types.SimpleNamespace(NeedCurrentDirectoryForExePath=lambda name: True)  # type: ignore[attr-defined]
    sys.platform = "win32"


def main() -> int:
    words = sys.argv[1:]
    become_windows()
    if words[:1] == ["--import"]:
        for name in words[1:]:
            importlib.import_module(name)
        return 0
    from kiosk.cli import main as command_line

    return command_line(words)


if __name__ == "__main__":
    sys.exit(main())
