"""USB sticks and other drives that somebody has plugged in and the system has mounted."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStorageInfo

PLUGGED_IN = ("/media/", "/run/media/", "/run/diemhoc-stick/", "/Volumes/")
MOST = 3
"""Sticks shown at once; nobody plugs in more."""


@dataclass(frozen=True)
class Stick:
    """A drive to write to or read from: its folder, and the name that people know it by."""

    folder: Path
    name: str
    locked: bool = False


def removable(root: str, platform: str = sys.platform) -> bool:
    """Whether what is mounted there was plugged in: by its place, on Windows by what the system says of the drive."""
    if platform != "win32":
        return f"{root}/".startswith(PLUGGED_IN)
    import ctypes

    system = getattr(ctypes, "windll", None)  # GetDriveTypeW: 2 is DRIVE_REMOVABLE
    return system is not None and system.kernel32.GetDriveTypeW(root.rstrip("/") + "\\") == 2


class Sticks:
    """Looks what is plugged in. `also` are folders that count as sticks wherever they are."""

    def __init__(self) -> None:
        self.also: list[Path] = []

    def look(self) -> list[Stick]:
        """What is there now, at most three, in the order of their folders."""
        found = [Stick(folder, folder.name) for folder in self.also if folder.is_dir()]
        for volume in QStorageInfo.mountedVolumes():
            root = volume.rootPath()
            if volume.isValid() and volume.isReady() and removable(root):
                found.append(Stick(Path(root), volume.displayName() or Path(root).name, volume.isReadOnly()))
        return sorted(found, key=lambda stick: str(stick.folder))[:MOST]
