"""What a run of the demonstration works with, and what it has found so far."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication

from kiosk.store import Store
from ui.demo.folder import Folder
from ui.demo.people import People
from ui.demo.story import Story
from ui.demo.summary import Check

TAKEN = 3
"""How many lessons the learner takes, the first of the menu."""


@dataclass(frozen=True)
class Wish:
    """`out` is the folder to leave everything in; `fast` speaks one lesson only and never lingers."""

    out: Path
    fast: bool = False


@dataclass
class Found:
    """What the steps have found so far, for the summary."""

    figures: dict[str, int] = field(default_factory=dict)
    checks: list[Check] = field(default_factory=list)
    notes: dict[str, Any] = field(default_factory=dict)
    verified: tuple[str, ...] = ()

    def same(self, what: str, vi: str, found: int, wanted: int) -> None:
        """Two figures that must be the same."""
        self.checks.append(Check(what, vi, found, wanted))

    def least(self, what: str, vi: str, found: int, wanted: int) -> None:
        """A figure that must not be smaller."""
        self.checks.append(Check(what, vi, found, wanted, at_least=True))


@dataclass(frozen=True)
class Scene:
    """The demonstration's own store and folder, who takes part, and where what is found goes."""

    store: Store
    folder: Folder
    people: People
    story: Story
    found: Found
    fast: bool

    def of_type(self, type: str) -> int:
        """How many facts of a type the kiosk's log holds."""
        (row,) = self.store.rows("SELECT count(*) FROM event WHERE type = ?", type)
        return int(row[0])


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Lets Qt work until something holds, at most so long; whether it held."""
    app = QGuiApplication.instance()
    end = time.monotonic() + seconds
    while not holds():
        if app is None or time.monotonic() > end:
            return False
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)
    return True
