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
    common.add_argument("--data", type=Path, default=Path("/nonexistent"))
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


def test_a_lesson_goes_from_nothing_onto_the_kiosk_and_away_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson, data = str(tmp_path / "bai-cua-xa" / "dien-thoai" / "goi"), str(tmp_path / "data")
    assert run("content", "new", lesson) == 0
    assert f"diemhoc content preview {lesson}" in capsys.readouterr().out
    assert run("content", "check", str(tmp_path / "bai-cua-xa")) == 0
    assert run("content", "install", str(tmp_path / "bai-cua-xa"), "--data", data, "--json") == 0
    assert capsys.readouterr().out.endswith('{"pack": "bai-cua-xa", "lessons": 1}\n')
    assert run("content", "list", "--data", data, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["installed"] == [{"id": "bai-cua-xa", "lessons": 1}]
    assert "goi" in [one["id"] for one in told["units"][0]["lessons"]]
    assert run("content", "remove", "bai-cua-xa", "--data", data) == 0
    assert run("content", "list", "--data", data) == 0
    assert "installed" not in capsys.readouterr().out.replace("is removed", "")
