"""One walk through every stop of the tour in one language, looked at in both themes, text sizes and panels.

`python -m tests.ui.walk` prints each rule's worst reading.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from tests.ui.eyes import Eye
from tests.ui.rules import RULES, Reading

if TYPE_CHECKING:
    from ui.tour.stage import Stop

PANELS = (QSize(1920, 1080), QSize(1366, 768))
RUN = 16
"""Stops seen in one look before the next look's turn: a change draws every picture anew."""
Look = tuple[str, str, QSize]
ALL: list[Look] = list(itertools.product(("light", "contrast"), ("large", "huge"), PANELS))
QUICK: dict[str, list[Look]] = {
    "vi": [("light", "large", PANELS[0]), ("contrast", "huge", PANELS[1])],
    "en": [("contrast", "huge", PANELS[1])],
}
"""By language: each theme, text size and panel once. The layout in stage pixels depends on language and size alone."""


def looks(language: str, long: bool) -> list[Look]:
    """All eight when the long tests are asked for."""
    return ALL if long else QUICK[language]


def name(theme: str, size: str, panel: QSize) -> str:
    return f"{theme}-{size}-{panel.width()}"


@dataclass
class Tally:
    """What one rule read in one look: how much, the readings that missed in words, and the nearest to its limit."""

    count: int = 0
    missed: list[str] = field(default_factory=list)
    worst: tuple[float, str] | None = None

    def add(self, one: Reading) -> None:
        self.count += 1
        if not one.kept:
            self.missed.append(str(one))
        side = 1 if one.limit.startswith(">") else -1
        if self.worst is None or side * one.value < side * self.worst[0]:
            self.worst = (one.value, str(one))


SCREENS = Path(__file__).resolve().parents[2] / "ui" / "qml" / "DiemHoc" / "screens"


def told(missed: list[str]) -> str:
    """The readings that missed, one a line."""
    rest = ["..."] if len(missed) > 40 else []
    return "\n".join([f"{len(missed)} missed:", *missed[:40], *rest])


class Walk:
    """What the rules read on the way, and what QML complained of."""

    def __init__(self, looks: Sequence[Look]) -> None:
        self.tallies = {(rule, name(*look)): Tally() for rule in RULES for look in looks}
        """By rule and look."""
        self.warnings: list[str] = []
        self.screens: set[str] = set()
        self.files = {file.stem for file in SCREENS.glob("*.qml")}


def walk(language: str, data: Path, looks: Sequence[Look], stops: Sequence[Stop] | None = None) -> Walk:
    """Goes to each stop once (default: the sample) and changes theme, size and panel under the screen that stands there.
    With all eight looks every stop is seen in each; with fewer they take turns."""
    from tests.ui.sample import sample
    from ui.preferences import Preferences
    from ui.tour.stage import open_stage
    from ui.tour.tour import visit

    found, here = Walk(looks), ""
    with open_stage(data, PANELS[0]) as stage:
        kiosk = stage.kiosk
        kiosk.engine.warnings.connect(
            lambda all: found.warnings.extend(f"{here}: {w.toString()}" for w in all)
        )
        eye = Eye(kiosk.engine, kiosk.window)
        for number, stop in enumerate(sample() if stops is None else stops):
            here = stop.name
            turn = looks if len(looks) == len(ALL) else [looks[number // RUN % len(looks)]]
            for nth, (theme, size, panel) in enumerate(turn):
                kiosk.window.resize(panel)
                wished = Preferences(language=language, theme=theme, text_size=size)
                if nth == 0:
                    visit(stage, stop, wished)
                else:
                    stage.flow.prefer_always(wished)
                    stage.settle()
                look = name(theme, size, panel)
                view = eye.view(stop.name, kiosk.shell.screen, f"{language}-{look}")
                found.screens.add(view.screen)
                for rule, read in RULES.items():
                    tally = found.tallies[rule, look]
                    for one in read(view):
                        tally.add(one)
        here = "the end"
    return found


def main() -> None:
    from PySide6.QtGui import QGuiApplication

    from ui.ground import prepare_environment

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    prepare_environment()
    app = QGuiApplication(sys.argv[:1])
    for language in ("vi", "en"):
        with tempfile.TemporaryDirectory() as folder:
            found = walk(language, Path(folder) / "data", ALL)
        for rule in RULES:
            tallies = [found.tallies[rule, name(*look)] for look in ALL]
            missed = [one for tally in tallies for one in tally.missed]
            worst = [tally.worst for tally in tallies if tally.worst is not None]
            ends = min if worst and ">" in worst[0][1] else max
            read = sum(tally.count for tally in tallies)
            print(
                f"{language} {rule}: {read} read, {len(missed)} missed; worst {ends(worst)[1] if worst else None}"
            )
            for one in {line.split(" [")[0] + line.split("]", 1)[-1]: line for line in missed}.values():
                print("   ", one)
        for warning in dict.fromkeys(found.warnings):
            print("   warning", warning)
    app.quit()


if __name__ == "__main__":
    main()
