"""Lists of people that a facilitator may mean: on a USB stick, in the Documents folder, in the kiosk's own papers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo

from kiosk.list_rows import SUFFIXES

MOST = 60
DEEPEST = 2
"""Folders below a place that are looked into."""
_PLUGGED_IN = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True)
class ListFile:
    """A file that may hold a list; `place` is "usb", "documents" or "papers", `day` when it was last changed."""

    path: Path
    place: str
    day: datetime.date


def places(papers: Path) -> list[tuple[str, Path]]:
    """Where to look, USB sticks first."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        root = volume.rootPath()
        if volume.isValid() and volume.isReady() and f"{root}/".startswith(_PLUGGED_IN):
            found.append(("usb", Path(root)))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if documents:
        found.append(("documents", Path(documents)))
    return [*found, ("papers", papers)]


def look(where: Iterable[tuple[str, Path]]) -> list[ListFile]:
    """The lists there, the newest first within a place, at most 60; folders that cannot be read are passed over."""
    found: list[ListFile] = []
    for place, folder in where:
        here = [
            ListFile(path, place, day)
            for path in _below(folder, DEEPEST)
            if (day := _changed(path)) is not None
        ]
        found += sorted(here, key=lambda one: (one.day, one.path.name), reverse=True)
    return found[:MOST]


def _below(folder: Path, depth: int) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())[:500]
        files = [
            one
            for one in inside
            if one.suffix.lower() in SUFFIXES and one.name[0] not in ".~" and one.is_file()
        ]
        folders = [
            one for one in inside if depth and one.name[0] != "." and one.is_dir() and not one.is_symlink()
        ]
    except OSError:
        return []
    return [*files, *(path for one in folders for path in _below(one, depth - 1))]


def _changed(path: Path) -> datetime.date | None:
    try:
        return datetime.date.fromtimestamp(path.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return None
