"""The log of what no one foresaw: where in the program it happened, never whom it happened to.

A traceback's source lines are ours; values of variables are not written. An exception's text may quote what
somebody typed (`KeyError: 'Nguyễn Thị Lan'`): it is written only for kinds whose text Python or SQLite makes.
"""

from __future__ import annotations

import sqlite3
import sys
import time
import traceback
from pathlib import Path

from kiosk import __version__

FILE_NAME = "diemhoc.log"
MOST_BYTES = 1024 * 1024
"""Beyond this size the log is set aside as `diemhoc.log.1` in place of the one before: 2 MiB at most."""

_OWN_WORDS = (OSError, sqlite3.Error, ImportError, AttributeError, TypeError, MemoryError, RecursionError)


def describe(problem: BaseException) -> str:
    """The traceback of `problem` and of what caused it, oldest first, without values or quoted input."""
    chain: list[BaseException] = []
    link: BaseException | None = problem
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    lines: list[str] = []
    for one in reversed(chain):
        lines += traceback.format_tb(one.__traceback__)
        words = str(one) if isinstance(one, _OWN_WORDS) else "(text left out: it may quote a person)"
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}: {words}\n")
    return "".join(lines)


def write(folder: Path, problem: BaseException, doing: str) -> Path | None:
    """Append `problem` to the log in `folder`; `doing` names the command. None if that fails."""
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > MOST_BYTES:
            file.replace(file.with_suffix(".log.1"))
        when = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        python = ".".join(map(str, sys.version_info[:3]))
        with file.open("a", encoding="utf-8") as log:
            log.write(f"--- {when} diemhoc {__version__} {doing} (Python {python}, {sys.platform})\n")
            log.write(describe(problem))
    except OSError:
        return None
    return file
