"""`diemhoc content list` and `content check`, through their own parsers."""

import argparse
import json
from pathlib import Path

import pytest

from content.commands import register
from tests.content.drafts import DRAFT, draft


def run(*words: str) -> int:
    """What the handler returns for a command line."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true")
    common.add_argument("--lang", default="en")
    parser = argparse.ArgumentParser()
    register(parser.add_subparsers(), common)
    args = parser.parse_args(words)
    return int(args.handler(args))


def test_list_names_units_and_lessons(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("content", "list", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["units"]) == 11
    lessons = {lesson["id"]: lesson for unit in told["units"] for lesson in unit["lessons"]}
    assert lessons["otp-la-chia-khoa-nha"]["steps"] == 3
    assert told["damaged"] == []
    assert run("content", "list") == 0
    assert "quet-qr-tra-tien" in capsys.readouterr().out


def test_check_tells_file_line_and_mending_and_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = draft(tmp_path, DRAFT.replace("look: home", "look: sky"))
    assert run("content", "check", str(folder)) == 1
    first, summary = capsys.readouterr().out.splitlines()
    assert first.startswith(f"{folder / 'lesson.yaml'}:15: `sky` is not known here: use one of home, ")
    assert summary == "1 lessons, 1 to mend, 0 hints"
    assert run("content", "check", str(folder), "--lang", "vi") == 1
    assert "hãy chọn home" in capsys.readouterr().out


def test_check_passes_with_hints_and_speaks_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = draft(tmp_path, DRAFT.replace("{text: Ô đầu tiên., en: The first tile.}", "Ô đầu tiên."))
    assert run("content", "check", str(folder), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["code"], one["hint"]) for one in told["problems"]] == [("content.no-english", True)]
