"""The diagnosis of a machine in one zip for whoever mends it: what it is, what the doctor found, what went wrong. No person.

Every piece is made of what cannot hold a name (versions, counts, sizes, codes) or was written without any (kiosk.crashlog).
All the same, before a piece goes in, everything that this machine knows of its people is looked for and blotted out.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sqlite3
import time
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk import __version__, crashlog, settings
from kiosk.errors import KioskError
from kiosk.paths import DataDir
from sync.durable import whole_file
from ui.health.doctor import Report, document

LOG_BYTES = 256 * 1024
"""Of each log file, from its end."""
TOLD = (
    settings.TV, settings.TV_NAMES, settings.LOOKS, settings.FIRST_RUN, settings.COPY_DAYS, settings.ABSENT_WEEKS,
    settings.FORGET_MONTHS, settings.MACHINE_TOLD, settings.PURGED, settings.PASS_MARK,
)  # fmt: skip
"""Settings that say nothing of anybody."""
BLOT = "[…]"
LOG = "nhat-ky/"
_LONG_NUMBER = re.compile(r"(?<![\w.:-])\+?\d(?:[ .-]?\d){8,13}(?![\w:-])")
"""Digits as telephones and identity cards have, 9 to 14 in a row; no day or time."""
LOGS = (crashlog.FILE_NAME, f"{crashlog.FILE_NAME}.1", "hub.log")


def write(file: Path, data: DataDir, found: Report) -> int:
    """Write the zip whole or not at all; returns its size in bytes. Raises SyncError (disk) with what to do."""
    people = known_people(data)
    with whole_file(file) as out, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, text in pieces(data, found):
            pack.writestr(name, blotted(text, people, log=name.startswith(LOG)))
    return file.stat().st_size


def pieces(data: DataDir, found: Report) -> Iterator[tuple[str, str]]:
    """Each file of the zip with its text."""
    yield "may.json", _json(about(data))
    yield "kham.json", _json({lang: document(found, lang) for lang in ("vi", "en")})
    yield "cai-dat.json", _json(_settings(data))
    yield "so-luong.json", _json({"rows": _rows(data), "events": _events(data), "files": _files(data)})
    for name in LOGS:
        if text := _tail(data.log / name):
            yield f"{LOG}{name}", text


def about(data: DataDir) -> dict[str, Any]:
    """Which program on which machine."""
    return {
        "version": __version__,
        "written": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "python": platform.python_version(),
        "system": _system(),
        "kernel": platform.release(),
        "machine": platform.machine(),
        "cores": os.cpu_count(),
        "up_s": round(time.monotonic()),
        "device": device(data),
    }


def device(data: DataDir) -> str:
    """The random id by which the commune knows this machine; "" before it is known there."""
    rows = _ask(data, "SELECT device FROM sync_hub WHERE current = 1")
    return str(rows[0][0]) if rows else ""


def known_people(data: DataDir) -> frozenset[str]:
    """All that this machine knows of persons, in small letters: names, villages, what they are called. Empty where the store
    cannot be opened: then nothing of it is read into the diagnosis either."""
    if not data.database.exists():
        return frozenset()
    from kiosk import facilitators, residents
    from kiosk.store import open_store

    try:
        store = open_store(data)
    except KioskError:
        return frozenset()
    try:
        folk = [*residents.listing(store), *facilitators.listing(store)]
        own = [
            settings.get(store, key) for key in (settings.HOUSE, settings.VILLAGE, settings.CONFIRMING_BODY)
        ]
    except KioskError:
        return frozenset()
    finally:
        store.close()
    words = {word for one in folk for word in (one.name, one.village, one.call)} | {
        str(one) for one in own if one
    }
    return frozenset(unicodedata.normalize("NFC", word).lower() for word in words if len(word.strip()) > 2)


def blotted(text: str, people: frozenset[str], *, log: bool = False) -> str:
    """The text without whatever is known of people and without the name of the home folder. In a `log` names are found also
    without their marks and with dashes, as in names of files; and long numbers go, which count nothing there."""
    text = unicodedata.normalize("NFC", text).replace(str(Path.home()), "~")
    if log:
        text = _LONG_NUMBER.sub(BLOT, text)
    seen = _bare(text) if log else text.lower()
    if len(seen) != len(text):  # a letter that changes its length
        text = seen
    spans = []
    for word in {_bare(one) for one in people} if log else people:
        pieces = word.split()
        if all(piece in seen for piece in pieces):
            wanted = r"[\s_-]+".join(map(re.escape, pieces))
            spans += [found.span() for found in re.finditer(rf"(?<![^\W_]){wanted}(?![^\W_])", seen)]
    for begin, end in _joined(spans):
        text = text[:begin] + BLOT + text[end:]
    return text


def _bare(text: str) -> str:
    """In small letters without marks, letter for letter."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text.lower()).replace("đ", "d")


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans that touch or overlap as one, the last first."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((begin, end))
    return found[::-1]


def _settings(data: DataDir) -> dict[str, Any]:
    rows = _ask(data, "SELECT key, value FROM setting")
    kept = {str(key): json.loads(value) for key, value in rows if key in TOLD}
    names = {key for key, _ in rows}
    told = {"backup_key": settings.BACKUP_KEY in names, "backup_folder": settings.BACKUP_FOLDER in names}
    return kept | told | {"place_known": settings.VILLAGE in names}


def _rows(data: DataDir) -> dict[str, int]:
    tables = [
        str(row[0]) for row in _ask(data, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ]
    counted = {name: _ask(data, f'SELECT count(*) FROM "{name}"') for name in tables}
    return {name: int(rows[0][0]) for name, rows in counted.items() if rows}


def _events(data: DataDir) -> dict[str, int]:
    return {
        str(kind): int(count) for kind, count in _ask(data, "SELECT type, count(*) FROM event GROUP BY type")
    }


def _files(data: DataDir) -> dict[str, dict[str, int]]:
    """How many files and bytes lie in each folder; the names of files may be names of people."""
    found: dict[str, dict[str, int]] = {}
    for path in sorted(data.root.iterdir()) if data.root.is_dir() else ():
        inside = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
        where = path.name if path.is_dir() else "."
        kept = found.setdefault(where, {"files": 0, "bytes": 0})
        for one in inside:
            try:
                kept["bytes"] += one.stat().st_size
                kept["files"] += 1
            except OSError:
                continue
    return found


def _tail(file: Path) -> str:
    """The end of a log, from the beginning of a line."""
    try:
        with file.open("rb") as log:
            log.seek(max(0, file.stat().st_size - LOG_BYTES))
            text = log.read().decode("utf-8", "replace")
    except OSError:
        return ""
    return text if file.stat().st_size <= LOG_BYTES else text.partition("\n")[2]


def _ask(data: DataDir, query: str) -> list[tuple[Any, ...]]:
    """Rows of the database, read only; none where it cannot be read."""
    try:
        with closing(sqlite3.connect(f"{data.database.resolve().as_uri()}?mode=ro", uri=True)) as conn:
            return conn.execute(query).fetchall()
    except sqlite3.Error:
        return []


def _system() -> str:
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    except OSError:
        return platform.platform()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
