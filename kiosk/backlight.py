"""The panel's own light, where the kernel has one and its files may be written (packaging/session: a udev rule).

Screens on a cable mostly have none: there the dark picture has to do.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

LIGHTS = Path("/sys/class/backlight")
LEAST = 0.05
"""Part of the full light that is left at night: a panel at 0 looks broken."""
FORGOTTEN = 0.15
"""A kiosk that starts with less light than this died in the dark."""


class Backlight:
    """All panels' lights together. Nothing here raises."""

    def __init__(self, folder: Path = LIGHTS) -> None:
        self._folder = folder
        self._before: dict[Path, int] = {}

    def wake_up(self) -> None:
        """At the start: light that a kiosk before this one left low is full again."""
        for file, now, full in self._lights():
            if now < full * FORGOTTEN:
                _write(file, full)

    def dim(self) -> None:
        """As little light as can be seen."""
        for file, now, full in self._lights():
            if file not in self._before and _write(file, max(1, round(full * LEAST))):
                self._before[file] = now

    def restore(self) -> None:
        """The light that was there before."""
        for file, before in self._before.items():
            _write(file, before)
        self._before.clear()

    def _lights(self) -> list[tuple[Path, int, int]]:
        found = []
        with contextlib.suppress(OSError):
            for light in sorted(self._folder.iterdir()):
                with contextlib.suppress(OSError, ValueError):
                    now, full = (
                        int((light / name).read_text("ascii")) for name in ("brightness", "max_brightness")
                    )
                    found.append((light / "brightness", now, full))
        return found


def _write(file: Path, value: int) -> bool:
    try:
        file.write_text(f"{value}\n", encoding="ascii")
    except OSError:
        return False
    return True
