"""The hub's units are tight, and they and docs/hub.md say nothing that the commands do not understand."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.cli import build_parser

ROOT = Path(__file__).resolve().parents[1]
UNITS = sorted((ROOT / "packaging" / "hub").glob("*.service"))
DOCS = (ROOT / "docs" / "hub.md").read_text(encoding="utf-8")
FILLED = {"${PORT}": "8443"}


def understood(words):
    """The command of these words, as the command line reads them; it ends the test when it does not."""
    words = [FILLED.get(word, word) for word in words]
    return build_parser(words[0]).parse_args(words).handler.__name__


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_units_call_commands_that_there_are(unit):
    (line,) = re.findall(r"^ExecStart=(.+)$", unit.read_text("utf-8"), re.MULTILINE)
    words = shlex.split(line)
    if words[0] == "/bin/sh":
        words = shlex.split(words[2].removeprefix("exec "))
    assert words[0] == "/usr/bin/diemhoc"
    assert understood(words[1:]) in ("hub_serve", "hub_backup")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_units_are_exposed_little(unit):
    command = ["systemd-analyze", "security", "--offline=true", "--threshold=20", str(unit)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-200:] + told.stderr


def test_the_lines_to_type_are_commands_that_there_are():
    lines = re.findall(r"^    (hub .+)$", DOCS, re.MULTILINE)
    assert len(lines) >= 5
    for line in lines:
        assert understood(shlex.split(line, comments=True)), line


def test_every_unit_is_told_of():
    for file in (ROOT / "packaging" / "hub").iterdir():
        assert file.name in DOCS
