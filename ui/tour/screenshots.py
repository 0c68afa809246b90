"""Pictures of every screen in every state, drawn in memory: for handbooks, and for looking at a change."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError
from ui.display import draw_in_memory

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from ui.tour.stage import Stage, Stop

PNG_EFFORT = 70
"""Qt's "quality" of a PNG: half the time of its default for a file a tenth larger, the same picture."""


@dataclass(frozen=True)
class Wish:
    """Which pictures are wanted. `size` in pixels; `only` is the beginning of the stops' names, None for all."""

    folder: Path
    size: tuple[int, int] = (1920, 1080)
    only: str | None = None
    themes: tuple[str, ...] = ("light", "contrast")
    languages: tuple[str, ...] = ("vi", "en")


def take(wish: Wish, *, as_json: bool = False) -> int:
    """Draw what is wished for, a progress line each, and return the exit code: 1 when a stop could not be drawn.

    Raises KioskError for a name that no stop has, and when a folder or picture cannot be written.
    """
    draw_in_memory()
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QGuiApplication

    from ui.ground import prepare_environment

    prepare_environment()
    _app = QGuiApplication.instance() or QGuiApplication(["diemhoc"])
    from ui.tour.stage import open_stage

    stops = _chosen(wish.only)
    folders = {(t, n): _folder(wish.folder / f"{t}-{n}") for t in wish.themes for n in wish.languages}
    pictures: list[str] = []
    failed = 0
    with (
        tempfile.TemporaryDirectory(prefix="diemhoc-") as data,
        open_stage(Path(data), QSize(*wish.size)) as stage,
    ):
        whole = len(stops) * len(folders)
        for (theme, language), folder in folders.items():
            for stop in stops:
                file = folder / f"{stop.name}.png"
                problem = _draw(stage, stop, theme, language, file)
                failed += problem is not None
                if problem is None:
                    pictures.append(str(file))
                line = f"{len(pictures) + failed}/{whole} {file}"
                print(
                    line if problem is None else f"{line}: {problem}",
                    file=sys.stderr if as_json else sys.stdout,
                )
    if as_json:
        print(json.dumps({"pictures": pictures, "failed": failed}, ensure_ascii=False))
    else:
        print(
            f"{len(pictures)} pictures in {wish.folder}"
            + (f", {failed} could not be drawn" if failed else "")
        )
    return 1 if failed else 0


def save_picture(window: QQuickWindow, file: Path) -> None:
    """What the window shows now, as PNG, whole or not at all. Raises KioskError (picture.unwritable)."""
    half = file.with_name(f".{file.name}.half")
    try:
        if not window.grabWindow().save(str(half), "PNG", PNG_EFFORT):
            raise OSError(28, "no room, or no right to write there")
        half.replace(file)
    except OSError as problem:
        half.unlink(missing_ok=True)
        raise KioskError(
            "picture.unwritable",
            f"{file}: cannot be written ({problem.strerror}). Choose another folder.",
            f"{file}: chưa ghi được hình. Chọn chỗ khác nhé.",
        ) from problem


def _draw(stage: Stage, stop: Stop, theme: str, language: str, file: Path) -> str | None:
    """Draw one stop; a stop that breaks tells why in a line, and the others are drawn all the same."""
    from ui.preferences import Preferences
    from ui.tour.tour import visit

    try:
        visit(stage, stop, Preferences(language=language, theme=theme))
    except Exception as problem:
        return " ".join(f"{type(problem).__name__}: {problem}".split())
    save_picture(stage.kiosk.window, file)
    return None


def _chosen(only: str | None) -> list[Stop]:
    from ui.tour.tour import stops

    every = stops()
    exact = [stop for stop in every if stop.name == only]
    found = exact or [stop for stop in every if only is None or stop.name.startswith(only)]
    if not found:
        raise KioskError(
            "screenshots.unknown",
            f"No screen is called {only!r}. There are: {', '.join(stop.name for stop in every)}.",
            f"Không có màn hình nào tên {only!r}.",
        )
    return found


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.touch()
        probe.unlink()
    except OSError as problem:
        raise KioskError(
            "screenshots.folder",
            f"{folder}: cannot be written ({problem.strerror}). Choose another DIR.",
            f"{folder}: chưa ghi được vào đây. Chọn chỗ khác nhé.",
        ) from problem
    return folder
