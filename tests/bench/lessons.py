"""How soon a lesson stands after the tap, against an empty screen of the kiosk, and whether memory grows with lessons."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median, quantiles

from tests.bench.figure import Figure
from tests.bench.screens import window


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        told = window("lessons", Path(folder))
    opened, empty = told["lesson"], told["empty"]
    begun, done = told["memory"]
    return [
        Figure("lessons: opened one after another", len(opened), 200, ">=", ""),
        Figure(
            "lessons: tap to painted lesson, median, against an empty screen",
            median(opened) / median(empty),
            3,
        ),
        Figure("lessons: tap to painted lesson, median", median(opened), unit="ms"),
        Figure("lessons: tap to painted lesson, p95", quantiles(opened, n=20)[-1], 100, unit="ms"),
        Figure("lessons: memory after all of them against after the first half", done / begun, 1.05),
        Figure("lessons: memory after them", done, unit="MB"),
        Figure(
            "lessons: reading all of them in, kept, against reading the files",
            told["kept"] / told["read"],
            0.5,
        ),
        Figure("lessons: reading all of them in, kept", told["kept"], unit="ms"),
    ]
