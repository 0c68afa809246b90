"""A hostile finger: seeded random events and key chords against the real kiosk, which ends on its welcome screen, whole.

Each run is a process of its own (tests/ui/hostile.py): what kills it, kills only that. 1,200 events here, 250 at the
facilitator's screens, 300 on a machine that nobody has set up; 20,000 each with `./test --long`.
`python -m tests.ui.hostile --seed 7 --events 20000` repeats one.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
GROWN_MB, SHORT_GROWN_MB = 60, 150
"""Screens that were never open before are compiled and kept; after a third of a long way most have been."""


@pytest.fixture(scope="module")
def lessons(lessons_kept: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("hostile") / "lessons.kept"
    file.write_bytes(lessons_kept)
    return file


def torment(lessons: Path, *words: str) -> dict[str, Any]:
    """What became of it; raises with its last words when the process died or hung."""
    line = [sys.executable, "-X", "faulthandler", "-m", "tests.ui.hostile", "--lessons", str(lessons), *words]
    done = subprocess.run(line, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.stdout.startswith("{"), f"it died ({done.returncode}): {done.stderr[-3000:]}"
    return dict(json.loads(done.stdout))


def seeds(long: bool) -> list[str]:
    return ["1", "2", "3"] if long else ["1"]


@pytest.mark.timeout(120)
def test_who_has_no_private_number_changes_nothing(lessons: Path, long: bool) -> None:
    """Learners' screens, the card and the number pad of a facilitator: no error, no dialog left, one window that fills
    the screen, and in the store only what learners do."""
    for seed in seeds(long):
        told = torment(lessons, "--seed", seed, "--events", "20000" if long else "1200")
        assert told["wrong"] == []
        assert told["grown_mb"] < (GROWN_MB if long else SHORT_GROWN_MB)
        assert len(told["screens"]) >= 7, "it went nowhere"


@pytest.mark.timeout(120)
def test_a_facilitators_screens_bear_it_too(lessons: Path, long: bool) -> None:
    """There a finger may change what a facilitator may; the kiosk stands and its store is whole."""
    for seed in seeds(long):
        told = torment(lessons, "--desk", "--seed", seed, "--events", "20000" if long else "250")
        assert told["wrong"] == []
        assert told["grown_mb"] < (GROWN_MB if long else SHORT_GROWN_MB)


@pytest.mark.timeout(120)
def test_a_machine_that_nobody_has_set_up_bears_it(lessons: Path, long: bool) -> None:
    """The first-run assistant: nothing is written down by chance, and whoever comes next can set the machine up."""
    for seed in seeds(long):
        told = torment(lessons, "--new", "--seed", seed, "--events", "20000" if long else "300")
        assert told["wrong"] == []
        assert told["grown_mb"] < (GROWN_MB if long else SHORT_GROWN_MB)
        assert sum(one.startswith("First") for one in told["screens"]) >= 5, "it went nowhere"


FAULTS = {"closable": "the window", "raises": "KeyError", "forgets": "a fact out of nothing"}
"""Kiosks with a fault, and what is told of each: one that can be closed, one whose slot fails, one that forgets residents
when help is called."""


@pytest.mark.timeout(120)
def test_a_kiosk_with_a_fault_is_found_out(lessons: Path, long: bool) -> None:
    for fault, seen in FAULTS.items() if long else list(FAULTS.items())[:2]:
        told = torment(lessons, "--mutate", fault, "--seed", "2", "--events", "300" if long else "170")
        assert any(seen in one for one in told["wrong"]), (fault, told["wrong"])
    if long:
        told = torment(lessons, "--new", "--mutate", "slips", "--seed", "2", "--events", "600")
        assert any("KeyError" in one for one in told["wrong"]), told["wrong"]
