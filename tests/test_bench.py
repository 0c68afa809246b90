"""The benchmark table: what counts as a goal kept, and that a missed one is seen."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

from tests.bench.__main__ import table
from tests.bench.figure import Figure

ROOT = Path(__file__).resolve().parent.parent


def test_a_goal_is_kept_on_its_side() -> None:
    assert Figure("start", 1.25, 1.25).kept
    assert not Figure("start", 1.26, 1.25).kept
    assert Figure("fact", 0.8, 0.8, ">=").kept
    assert not Figure("fact", 0.79, 0.8, ">=").kept


def test_no_number_keeps_no_goal() -> None:
    assert not Figure("start", math.nan, 1.25).kept
    assert not Figure("fact", math.nan, 0.8, ">=").kept


def test_without_a_goal_it_is_only_told() -> None:
    assert Figure("memory", 1e9, unit="MB").kept


def test_the_table_names_what_was_missed() -> None:
    lines = table([Figure("start", 2.0, 1.25), Figure("tap", 7.2, 150, unit="ms")]).splitlines()
    assert lines[1].split() == ["start", "2", "x", "<=", "1.25", "x", "MISSED"]
    assert lines[2].split() == ["tap", "7.2", "ms", "<=", "150", "ms", "ok"]


def test_an_unknown_name_is_wrong_usage() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench", "nothing"], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == 2
    assert "No benchmark nothing" in told.stderr
    assert "Traceback" not in told.stderr
