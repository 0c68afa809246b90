"""The diagnosis in a few lines, short enough for a square that a telephone reads off the screen."""

from __future__ import annotations

import re
import time

from kiosk import __version__, crashlog
from kiosk.paths import DataDir
from ui.health.diagnosis import device
from ui.health.doctor import Report

LONGEST = 420
"""Letters: a square of 69 modules at most, which a telephone reads from an arm's length."""
_WHERE = re.compile(r'File "[^"]*?([\w-]+/[\w-]+\.py)", line (\d+)')
_WHAT = re.compile(r"^([\w.]+(?:Error|Exception|Full|Refused|Wait)): ", re.MULTILINE)


def short(data: DataDir, found: Report) -> str:
    """Which machine and version, what is not well, and where the program last stumbled. Letters and digits of ASCII only, no
    word of anybody's."""
    ill = [f"{check.part}={check.state}" for check in found.checks if check.state != "ok"]
    lines = [
        f"DiemHocSo {__version__}",
        f"may {device(data)[:8] or 'rieng'}",
        time.strftime("luc %Y-%m-%d %H:%M"),
        "kham " + (" ".join(ill) or "tot"),
        *last_crash(data),
    ]
    return "\n".join(lines)[:LONGEST]


def last_crash(data: DataDir) -> list[str]:
    """When, what kind and in which line of ours; [] when nothing was ever written down."""
    try:
        text = (data.log / crashlog.FILE_NAME).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    head, _, last = text.rpartition("--- ")
    if not (head or text.startswith("--- ")):
        return []
    kinds, places = _WHAT.findall(last), _WHERE.findall(last)
    kind = kinds[-1].rpartition(".")[2] if kinds else "?"
    where = ":".join(places[-1]) if places else "?"
    return [f"vap {last[:16]} {kind} {where}"]
