"""The units that update the program are tight, and they and docs/cap-nhat.md say only what the commands understand."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.cli import build_parser

ROOT = Path(__file__).resolve().parents[1]
UNITS = sorted((ROOT / "packaging" / "session").glob("diemhoc-update*.service"))
DOCS = (ROOT / "docs" / "cap-nhat.md").read_text(encoding="utf-8")


def understood(words):
    return build_parser(words[0]).parse_args(words).handler.__name__


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_units_call_commands_that_there_are(unit):
    (line,) = re.findall(r"^ExecStart=(.+)$", unit.read_text("utf-8"), re.MULTILINE)
    program, *words = shlex.split(line)
    assert program in ("/opt/diem-hoc-so/current/diemhoc", "/opt/diem-hoc-so/previous/diemhoc")
    assert understood(words) in ("apply", "guard")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_units_are_exposed_little(unit):
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(unit)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-200:] + told.stderr


def test_the_old_program_watches_over_the_new_one():
    guard = (ROOT / "packaging" / "session" / "diemhoc-update-guard.service").read_text("utf-8")
    assert "ConditionPathExists=/opt/diem-hoc-so/trial" in guard
    assert "ExecStart=/opt/diem-hoc-so/previous/" in guard


def test_the_lines_to_type_are_commands_that_there_are():
    lines = re.findall(r"^ {4,}(?:sudo )?(?:-u diemhoc-kiosk )?((?:hub|diemhoc) .+)$", DOCS, re.MULTILINE)
    assert len(lines) >= 12
    for line in lines:
        words = shlex.split(line.removeprefix("diemhoc "), comments=True)
        assert understood(words), line


def test_every_unit_is_told_of():
    for file in (ROOT / "packaging" / "session").glob("diemhoc-update*"):
        assert file.name in DOCS
