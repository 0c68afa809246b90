"""A module of ours starts as a process from wherever the product stands, in a folder or packaged."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from voice import own_process

ROOT = Path(__file__).resolve().parents[2]


def test_it_starts_where_another_folder_has_our_name(tmp_path: Path) -> None:
    """Started in a folder that happens to have a `voice`, ours is run all the same."""
    (tmp_path / "voice").mkdir()
    (tmp_path / "voice" / "worker.py").write_text("raise SystemExit(7)")
    told = subprocess.run(
        own_process.command("voice.worker"),
        env=own_process.surroundings(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "CACHE_DIR" in told.stderr


def test_the_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/x/diemhoc")
    assert own_process.command("ui.health.probe") == ("/opt/x/diemhoc", "--module", "ui.health.probe")


@pytest.mark.parametrize(
    ("ours", "piper"), [("diemhoc", "diemhoc-piper"), ("diemhoc.exe", "diemhoc-piper.exe")]
)
def test_piper_is_a_program_beside_ours(monkeypatch: pytest.MonkeyPatch, ours: str, piper: str) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", f"/opt/x/{ours}")
    assert own_process.command("voice.piper_process") == (f"/opt/x/{piper}",)


def test_nothing_else_starts_python_with_a_module() -> None:
    """Only own_process knows how; pip alone is no module of ours."""
    own = re.compile(r'sys\.executable, (\*words|"-m", "(voice|ui|sync|kiosk|content))')
    found = {
        str(file.relative_to(ROOT)): [
            line for line in file.read_text("utf-8").splitlines() if own.search(line)
        ]
        for floor in ("content", "voice", "kiosk", "sync", "ui")
        for file in (ROOT / floor).rglob("*.py")
    }
    assert {file: lines for file, lines in found.items() if lines and file != "ui/sound/voice_offer.py"} == {}
