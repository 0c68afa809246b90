"""The folder that the demonstration leaves behind: new each time, and never somebody else's things."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.paths import DataDir

MARK = ".diemhoc-demo"


@dataclass(frozen=True)
class Folder:
    """What lies where in it."""

    root: Path

    @property
    def screens(self) -> Path:
        """Pictures of the screens that were passed, PNG."""
        return self.root / "screens"

    @property
    def cards(self) -> Path:
        """The printed cards, PDF."""
        return self.root / "cards"

    @property
    def frames(self) -> Path:
        """Each card as the camera saw it, PNG."""
        return self.root / "frames"

    @property
    def front(self) -> Path:
        """What stands before the kiosk's camera now."""
        return self.root / "front"

    @property
    def reports(self) -> Path:
        """Rosters and forms, XLSX."""
        return self.root / "reports"

    @property
    def data(self) -> DataDir:
        """The kiosk's own data: database, keys, voice, hub."""
        return DataDir(self.root / "data")

    def files(self) -> dict[str, list[str]]:
        """What it holds now for people to look at, by folder."""
        kept = {"screens": self.screens, "cards": self.cards, "reports": self.reports}
        return {name: sorted(str(file) for file in folder.iterdir()) for name, folder in kept.items()}


def fresh(root: Path) -> Folder:
    """An empty folder, cleared of what an earlier demonstration left. Raises KioskError.

    A folder with other things in it is left alone (demo.folder_taken).
    """
    folder = Folder(root)
    try:
        root.mkdir(parents=True, exist_ok=True)
        if any(root.iterdir()) and not (root / MARK).exists():
            raise KioskError(
                "demo.folder_taken",
                f"{root} holds other things already. Give --out a new or empty folder.",
                f"{root} đang có thứ khác. Chọn --out là thư mục mới nhé.",
            )
        (root / MARK).touch()
        for old in (
            folder.screens,
            folder.cards,
            folder.frames,
            folder.front,
            folder.reports,
            folder.data.root,
        ):
            if old.exists():
                shutil.rmtree(old)
        for name in ("summary.json", "summary.txt"):
            (root / name).unlink(missing_ok=True)
        for new in (folder.screens, folder.cards, folder.frames, folder.reports):
            new.mkdir()
    except OSError as problem:
        raise KioskError(
            "demo.folder",
            f"{root}: cannot be used ({problem.strerror}). Choose another --out.",
            f"{root}: chưa dùng được. Chọn --out khác nhé.",
        ) from problem
    folder.data.make()
    return folder
