"""How often in a row the kiosk has ended as it should not, and what is shown next for that reason.

The unit tells of every beginning and every end (packaging/session/diemhoc-session). The count lies in a small file
in /run: it can be written when the disk is full or damaged, and after a power cut the machine begins anew. Without
the file nothing has happened.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Literal

import msgspec

MOST = 5
"""So many crashes in a row, and the kiosk is not started again by itself: the safe screen comes instead."""
TRIES = 2
"""How often the kiosk may crash after "Thử lại" before the safe screen comes back."""
UNSEEN = 3
"""So many crashes of the safe screen, and plain words on the console take its place: nothing needs to be drawn."""
STEADY_S = 15 * 60
"""A kiosk that stood this long stood: a crash after it is the first of a new row."""
PAUSES_S = (0, 0, 4, 6, 10)
"""Seconds to wait before the start that follows so many crashes in a row. (systemd's own RestartSteps= needs
version 254; Debian 12 has 252.)"""
RETRY_S = 10 * 60
"""After so many seconds the safe screen tries the kiosk again by itself."""

RESTART, AGAIN = 75, 76
"""Exit codes: the kiosk wants to be started anew (at night); the safe screen wants the kiosk tried again."""

Screen = Literal["kiosk", "safe", "words"]


@dataclass(frozen=True)
class Crashes:
    """`row` in a row and `total` since an end as it should be. `began`: when what runs now began, in steady
    seconds; None when nothing runs. `reason` of the last crash ("watchdog", "exit 1") and `at`, its wall time as text."""

    row: int = 0
    total: int = 0
    began: float | None = None
    reason: str = ""
    at: str = ""


def screen(crashes: Crashes) -> Screen:
    """What is shown next."""
    if crashes.row < MOST:
        return "kiosk"
    return "safe" if crashes.row < MOST + UNSEEN else "words"


def pause_s(crashes: Crashes) -> int:
    """Seconds to wait before it: nobody gains by a screen that flickers, and a slow disk may come back."""
    return PAUSES_S[crashes.row] if crashes.row < len(PAUSES_S) else 0


def began(crashes: Crashes, now: float) -> Crashes:
    """The kiosk, or what stands in for it, starts at `now`, in steady seconds."""
    return replace(crashes, began=now)


def ended(crashes: Crashes, now: float, reason: str, at: str) -> Crashes:
    """It has ended at `now` (`at`: the wall time as text), for a reason as `verdict` gives it. An end as it should be
    ends the row."""
    if reason == "again":
        return again(crashes)
    if not reason:
        return Crashes()
    stood = crashes.began is not None and now - crashes.began >= STEADY_S and screen(crashes) == "kiosk"
    row = 1 if stood else crashes.row + 1
    return replace(crashes, row=row, total=crashes.total + 1, began=None, reason=reason, at=at)


def again(crashes: Crashes) -> Crashes:
    """Somebody, or time, wants the kiosk tried again."""
    return replace(crashes, row=min(crashes.row, MOST - TRIES), began=None)


def verdict(code: str, result: str, how: str, status: str) -> str:
    """Why it ended: "" as it should, "again" when the safe screen wants the kiosk tried, else a few words for a person.

    `code` is what the program itself ended with ("" when nobody saw it end), the rest what systemd says of the unit:
    SERVICE_RESULT, EXIT_CODE and EXIT_STATUS. The program's word counts more: cage ends with 0 whatever it ran.
    """
    if code.isdecimal():
        number = int(code)
        if number in (0, RESTART):
            return ""
        if number == AGAIN:
            return "again"
        return f"signal {number - 128}" if number > 128 else f"exit {number}"
    if result in ("watchdog", "timeout", "oom-kill", "protocol", "resources"):
        return result
    if result in ("", "success"):
        return "cage"  # the compositor went, and nobody saw the program end
    return f"cage {'exit' if how == 'exited' else 'signal'} {status}".strip()


def diagnosis(crashes: Crashes, *, version: str, machine: str, now: str) -> str:
    """What who looks after the machine is to know, in a few short lines of ASCII; nothing about any person."""
    lines = (
        f"DIEMHOC {version}",
        f"may {machine}",
        f"luc {now}",
        f"so lan {crashes.row}/{crashes.total}",
        f"ly do {crashes.reason or '-'} {crashes.at}".rstrip(),
    )
    return "\n".join(line.encode("ascii", "replace").decode()[:60] for line in lines)


def load(file: Path) -> Crashes:
    """What was counted; nothing where the file is missing or damaged."""
    names = {field.name for field in fields(Crashes)}
    try:
        kept = msgspec.json.decode(file.read_bytes())
        return msgspec.convert({name: kept[name] for name in names & kept.keys()}, Crashes)
    except (OSError, msgspec.MsgspecError, AttributeError, TypeError):
        return Crashes()


def save(file: Path, crashes: Crashes) -> None:
    """Replaces the file in one go; where nothing has happened there is none. Raises OSError."""
    if crashes == Crashes():
        file.unlink(missing_ok=True)
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    beside.write_bytes(msgspec.json.encode(asdict(crashes)))
    beside.replace(file)
