"""The log of the unforeseen: where it happened is in it, whom it happened to is not, and it does not grow for ever."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kiosk import crashlog


def fault(problem: Exception) -> Exception:
    """The problem as it comes out of a function that had a name in its hands."""
    try:
        resident = "Nguyễn Thị Lan"
        try:
            raise KeyError(resident)
        except KeyError:
            raise problem  # noqa: B904 (what was being handled is told too)
    except Exception as raised:
        return raised


def test_where_it_happened_is_told() -> None:
    told = crashlog.describe(fault(ValueError("wrong")))
    assert "test_crashlog.py" in told
    assert "raise problem" in told
    assert told.index("KeyError") < told.index("ValueError"), "what came first is told first"


def test_nobody_is_named() -> None:
    told = crashlog.describe(fault(ValueError("no such person: Nguyễn Thị Lan")))
    assert "Nguyễn" not in told


def test_what_sqlite_and_the_system_say_is_kept() -> None:
    assert "disk I/O error" in crashlog.describe(sqlite3.OperationalError("disk I/O error"))
    assert "No space left" in crashlog.describe(OSError(28, "No space left on device"))


def test_a_chain_that_bites_its_tail_ends() -> None:
    one, other = ValueError(), TypeError()
    one.__cause__, other.__cause__ = other, one
    assert crashlog.describe(one).count("ValueError") == 1


def test_faults_are_added_up(tmp_path: Path) -> None:
    for doing in ("run", "hub"):
        assert crashlog.write(tmp_path / "log", ValueError(), doing) == tmp_path / "log" / "diemhoc.log"
    written = (tmp_path / "log" / "diemhoc.log").read_text(encoding="utf-8")
    assert [line.split()[4] for line in written.splitlines() if line.startswith("---")] == ["run", "hub"]


def test_the_log_stays_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crashlog, "MOST_BYTES", 1000)
    for _ in range(50):
        crashlog.write(tmp_path, fault(ValueError()), "run")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["diemhoc.log", "diemhoc.log.1"]
    assert all(file.stat().st_size < 3000 for file in tmp_path.iterdir())


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file")
    assert crashlog.write(tmp_path / "log", ValueError(), "run") is None
