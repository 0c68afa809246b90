"""How soon the first frame stands, what the screens cost in memory, how soon a tap is seen: against bare Qt.

Each start is a fresh process, the kiosk's and an empty window's by turns, under the same flags.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from tests.bench.figure import Figure

ROUNDS = 9


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        starts: dict[str, list[dict[str, Any]]] = {"kiosk": [], "empty": []}
        for round_ in range(ROUNDS + 1):
            for what in ("kiosk", "empty") if round_ % 2 else ("empty", "kiosk"):
                told = window(what, Path(folder))
                if round_:  # the first of each reads the files into memory
                    starts[what].append(told)
        taps = window("taps", Path(folder))

    def typical(what: str, key: str) -> float:
        return median(one[key] for one in starts[what])

    first, least = typical("kiosk", "first"), typical("empty", "first")
    own, bare = (quantiles(taps[what], n=20)[-1] for what in ("kiosk", "bare"))
    return [
        Figure("screens: first painted frame against an empty window", first / least, 1.25),
        Figure("screens: first painted frame", first, unit="ms"),
        Figure(
            "screens: welcome screen painted, against an empty window", typical("kiosk", "welcome") / least
        ),
        Figure(
            "screens: memory with all loaded against an empty window",
            typical("kiosk", "memory") / typical("empty", "memory"),
            1.6,
        ),
        Figure("screens: memory with all loaded", typical("kiosk", "memory"), unit="MB"),
        Figure("screens: tap to painted frame, p95, against a bare button", own / bare, 2),
        Figure("screens: tap to painted frame, p95", own, unit="ms"),
    ]


def window(what: str, folder: Path) -> dict[str, Any]:
    """What one window told of itself (tests.bench.window)."""
    compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", what, str(folder), str(time.monotonic_ns())],
        capture_output=True,
        text=True,
        timeout=300,
        env=kept | compiled,  # as an installed program: nothing is compiled at the start
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
