"""The command line as somebody meets it: help that teaches, one line for whatever goes wrong, errands."""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__, cli

ROOT = Path(__file__).resolve().parent.parent
LESSON = "otp-la-chia-khoa-nha"
LAN = ["--name", "Nguyễn Thị Lan", "--birth-year", "1958", "--gender", "f", "--village", "Thôn Đoài"]


@dataclass(frozen=True)
class Told:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def facts(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Told]


@pytest.fixture
def diemhoc(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line on this test's own data folder, in this process. Never a traceback."""

    def run(*words: str) -> Told:
        code = cli.main(["--data", str(data_dir), *words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return Told(code, out, err)

    return run


def parsers() -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """Every command and subcommand with its parser, the whole one first."""

    def below(path: tuple[str, ...], parser: argparse.ArgumentParser) -> Iterator[Any]:
        yield path, parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, child in action.choices.items():
                    yield from below((*path, name), child)

    return below((), cli.build_parser())


def spoken(path: tuple[str, ...]) -> str:
    return " ".join(path) or "(none)"


TREE = [path for path, _ in parsers()]


class TestHelp:
    @pytest.mark.parametrize("path", TREE, ids=spoken)
    def test_every_command_teaches(self, path: tuple[str, ...], diemhoc: Run) -> None:
        """What it does, in words, and an example to copy."""
        told = diemhoc(*path, "--help")
        assert (told.code, told.err) == (0, "")
        assert told.out.startswith(f"usage: {' '.join(['diemhoc', *path])}")
        assert "example" in told.out
        assert dict(parsers())[path].description

    def test_every_command_has_its_group(self) -> None:
        """A command in no group would never be found, a group's unknown name never lead anywhere."""
        grouped = [name for names, _ in cli.GROUPS for name in names]
        assert sorted(grouped) == sorted({path[0] for path in TREE if path})

    @pytest.mark.parametrize("path", [path for path in TREE if path], ids=spoken)
    def test_every_command_takes_the_common_options(self, path: tuple[str, ...]) -> None:
        options = dict(parsers())[path]._option_string_actions
        assert {"--data", "--json", "--lang"} <= options.keys()

    def test_version(self, diemhoc: Run) -> None:
        assert diemhoc("--version").out == f"diemhoc {__version__}\n"


class TestWords:
    """How the command is found among the words."""

    @pytest.mark.parametrize(
        ("words", "command", "parsed"),
        [
            ([], "run", ["run"]),
            (["--windowed"], "run", ["run", "--windowed"]),
            (["--data", "D", "--camera", "x.png"], "run", ["--data", "D", "run", "--camera", "x.png"]),
            (["--lang=en"], "run", ["--lang=en", "run"]),
            (["--json", "class", "list"], "class", ["--json", "class", "list"]),
            (["--data", "class", "residents", "list"], "residents", ["--data", "class", "residents", "list"]),
            (["--help"], None, ["--help"]),
            (["--data"], "run", ["run", "--data"]),
        ],
    )
    def test_no_command_means_run(self, words: list[str], command: str | None, parsed: list[str]) -> None:
        assert cli.split_command(words) == (command, parsed)

    def test_options_go_before_or_after(self, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """`--data` before the command is not undone by the command's own parser; the nearest counts."""
        for words in (
            ["--data", str(data_dir), "--json", "residents", "list"],
            ["residents", "--json", "list", "--data", str(data_dir)],
            ["--data", "elsewhere", "residents", "list", "--json", "--data", str(data_dir)],
        ):
            assert cli.main(words) == 0
            assert json.loads(capsys.readouterr().out) == []
        assert data_dir.is_dir()


WRONG_USAGE: list[list[str]] = [
    ["nothing"],
    ["residents"],
    ["residents", "nothing"],
    ["residents", "add"],
    ["residents", "add", *LAN[:2], "--birth-year", "abc", *LAN[4:]],
    ["residents", "add", *LAN[:4], "--gender", "x", *LAN[6:]],
    ["residents", "list", "more"],
    ["residents", "forget"],
    ["residents", "lis"],
    ["residents", "list", "--jso"],
    ["residents", "list", "--lang", "fr"],
    ["residents", "list", "--data", ""],
    ["residents", "forget", "\udcff"],
    ["cards"],
    ["cards", "print"],
    ["cards", "read"],
    ["class", "open"],
    ["class", "check-in"],
    ["class", "check-in", "--payload", "1", "--number", "2"],
    ["content"],
    ["content", "install"],
    ["voice", "say"],
    ["enroll", "http://localhost:1"],
    ["sync", "later"],
    ["hub"],
    ["hub", "serve", "--port", "many"],
    ["run", "--size", "big"],
    ["run", "--theme", "pink"],
    ["screenshots"],
    ["--windowed", "--bogus"],
]


@pytest.mark.parametrize("words", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_is_one_line(words: list[str], diemhoc: Run) -> None:
    """Exit code 2; the line names the command and where its help is."""
    told = diemhoc(*words)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("diemhoc")
    assert told.err.count("\n") == 1
    assert "--help" in told.err


CANNOT_BE_DONE: list[list[str]] = [
    ["residents", "add", *LAN],
    ["residents", "add", *LAN, "--consent", "no"],
    ["residents", "add", "--name", " ", *LAN[2:], "--consent", "yes"],
    ["residents", "add", *LAN[:3], "1758", *LAN[4:], "--consent", "yes"],
    ["residents", "add", *LAN[:3], "9" * 30, *LAN[4:], "--consent", "yes"],
    ["residents", "forget", "000000"],
    ["residents", "forget", "'; drop table residents; --"],
    ["residents", "import", "/nowhere/danh-sach.csv"],
    ["residents", "import", "/"],
    ["residents", "import", sys.executable],
    ["facilitators", "add", *LAN, "--pin", "12"],
    ["cards", "revoke", "123456"],
    ["cards", "print", "--out", "/nowhere/the.pdf", "--number", "123456"],
    ["cards", "read", "/nowhere/the.png"],
    ["class", "open", "--lesson", LESSON],
    ["class", "open", "--lesson", "nothing"],
    ["class", "close"],
    ["class", "check-in", "--number", "123456"],
    ["class", "check-in", "--payload", ""],
    ["class", "check-in", "--payload", "https://example.org/x"],
    ["class", "check-in", "--payload", "1" * 27],
    ["voice", "say", "Xin chào", "--out", "/nowhere/loi.ogg"],
    ["enroll", "not an address", "7KQ2MXH4PD"],
    ["enroll", "http://127.0.0.1:1", "7KQ2MXH4PD"],
    ["run", "--camera", "/nowhere/the.png"],
]


@pytest.mark.parametrize("lang", ["en", "vi"])
@pytest.mark.parametrize("words", CANNOT_BE_DONE, ids=lambda words: " ".join(words)[:60])
def test_what_cannot_be_done_is_said_in_one_line(words: list[str], lang: str, diemhoc: Run) -> None:
    """Exit code 1, why on stderr in the language asked for, nothing on stdout, no log: it is foreseen."""
    told = diemhoc(*words, "--lang", lang)
    assert (told.code, told.out) == (1, "")
    assert told.err.strip()
    assert told.err.count("\n") == 1
    assert "diemhoc.log" not in told.err, "a bad call is foreseen"


@pytest.mark.parametrize("path", ["/nowhere", str(ROOT / "LICENSE")])
def test_problems_of_a_lesson_are_told_by_file(path: str, diemhoc: Run) -> None:
    """As a linter tells them, for editors to find: `file:line: what and how to mend`."""
    told = diemhoc("content", "check", path)
    assert told.code == 1
    assert path in told.out + told.err
    assert "diemhoc.log" not in told.err


def test_vietnamese_error_is_vietnamese(diemhoc: Run) -> None:
    english, vietnamese = diemhoc("class", "close"), diemhoc("--lang", "vi", "class", "close")
    assert english.err.isascii()
    assert not vietnamese.err.isascii()


def test_a_file_that_cannot_be_used_is_named(diemhoc: Run, tmp_path: Path) -> None:
    """The system's own refusals are foreseen as well: which file, and why, in both languages."""
    (tmp_path / "file").write_text("x")
    out = str(tmp_path / "file" / "loi.ogg")
    english, vietnamese = (
        diemhoc("voice", "say", "Chào", "--out", out, "--lang", lang) for lang in ("en", "vi")
    )
    assert str(tmp_path / "file") in english.err
    assert str(tmp_path / "file") in vietnamese.err
    assert "tệp" in vietnamese.err


def test_a_file_is_no_data_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    assert cli.main(["residents", "list", "--data", str(file)]) == 2
    assert "is a file" in capsys.readouterr().err


class TestUnforeseen:
    """A fault planted into a command: still nobody sees a traceback, and no name gets into the log."""

    @pytest.fixture
    def fault(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
        def plant(problem: BaseException) -> None:
            def residents_list(args: argparse.Namespace) -> int:
                name = "Nguyễn Thị Lan"
                raise problem from KeyError(name)

            monkeypatch.setattr("kiosk.commands_people.residents_list", residents_list)

        return plant

    @pytest.mark.parametrize("lang", ["en", "vi"])
    def test_one_line_and_a_log(
        self, lang: str, fault: Callable[[BaseException], None], diemhoc: Run, data_dir: Path
    ) -> None:
        fault(ValueError("a fault of ours"))
        told = diemhoc("residents", "list", "--lang", lang)
        log = data_dir / "log" / "diemhoc.log"
        assert told.code == 1
        assert told.err.count("\n") == 1
        assert "a fault of ours" in told.err
        assert str(log) in told.err
        written = log.read_text(encoding="utf-8")
        assert "residents" in written
        assert "raise problem from" in written
        assert "Lan" not in written.replace('name = "Nguyễn Thị Lan"', "")

    def test_a_log_that_cannot_be_written_is_said(
        self, fault: Callable[[BaseException], None], diemhoc: Run, data_dir: Path
    ) -> None:
        fault(ValueError("a fault of ours"))
        data_dir.mkdir()
        (data_dir / "log").write_text("a file where the folder should be")
        told = diemhoc("residents", "list")
        assert told.code == 1
        assert "could not be written" in told.err

    def test_ctrl_c_is_quiet(self, fault: Callable[[BaseException], None], diemhoc: Run) -> None:
        fault(KeyboardInterrupt())
        assert diemhoc("residents", "list") == Told(130, "", "")


def python(code: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)


def test_a_reader_that_leaves_is_no_error(data_dir: Path) -> None:
    """`diemhoc content list | head -0`"""
    shell = f"{sys.executable} -m kiosk --data {data_dir} content list | head -c 1"
    told = subprocess.run(["sh", "-c", shell], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.stderr == ""


LOADED = """
import sys
from kiosk.cli import main
main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("words", "never"),
    [
        (["--help"], ["PySide6", "numpy", "cryptography", "requests", "starlette", "sqlite_utils", "yaml"]),
        (["residents", "list"], ["PySide6", "requests", "starlette", "pyttsx3", "sync", "voice"]),
        (["class", "list"], ["PySide6", "requests", "starlette", "pyttsx3", "sync", "voice"]),
        (["content", "list"], ["PySide6", "requests", "sqlite_utils", "cryptography", "sync", "voice"]),
        (["sync", "status"], ["PySide6", "starlette", "uvicorn", "pyttsx3", "voice", "sync.hub.app"]),
        (["run", "--help"], ["PySide6", "sync.hub", "sync", "voice", "content"]),
        (["hub", "code", "--help"], ["PySide6", "content", "ui"]),
    ],
)
def test_each_command_loads_only_what_it_needs(words: list[str], never: list[str], data_dir: Path) -> None:
    """Start-up is imports: what a command does not need is not loaded for it."""
    told = python(LOADED, "--data", str(data_dir), *words)
    loaded = set(told.stderr.split())
    assert "kiosk.cli" in loaded
    assert loaded.isdisjoint(never), loaded & set(never)


class TestErrands:
    """Whole errands, from the first word to the last, on one data folder."""

    @pytest.fixture
    def house(self, diemhoc: Run) -> Run:
        """A learning point with one facilitator."""
        assert diemhoc("facilitators", "add", "--pin", "135790", *LAN).code == 0
        return diemhoc

    def test_a_class_from_enrolment_to_summary(self, house: Run) -> None:
        added = house("residents", "add", *LAN, "--consent", "yes", "--json")
        assert added.code == 0
        number = added.facts["number"]
        people = house("residents", "list", "--json").facts
        assert [(one["name"], one["number"], one["birth_year"]) for one in people] == [
            ("Nguyễn Thị Lan", number, 1958)
        ]
        assert house("class", "open", "--lesson", LESSON).code == 0
        first = house("class", "check-in", "--number", number, "--json").facts
        again = house("class", "check-in", "--number", number, "--json").facts
        assert (first["first"], again["first"]) == (True, False)
        summary = house("class", "close", "--json").facts
        assert (summary["residents"], summary["guests"], summary["women"], summary["over60"]) == (1, 0, 1, 1)
        assert [one["present"] for one in house("class", "list", "--json").facts] == [1]
        assert house("sync", "status", "--json").facts["pending"] > 0

    def test_a_scanners_file_is_checked_in_line_by_line(
        self, house: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What is refused is told, and holds nobody up."""
        number = house("residents", "add", *LAN, "--consent", "yes", "--json").facts["number"]
        assert house("class", "open", "--lesson", LESSON).code == 0
        monkeypatch.setattr("sys.stdin", io.StringIO(f"999999\n\n {number} \n{number}\n"))
        told = house("class", "check-in", "--number", "-", "--json")
        assert [json.loads(line)["first"] for line in told.out.splitlines()] == [True, False]
        assert (told.code, len(told.err.splitlines())) == (1, 1)

    def test_a_revoked_card_opens_nothing(self, house: Run) -> None:
        number = house("residents", "add", *LAN, "--consent", "yes", "--json").facts["number"]
        assert house("class", "open", "--lesson", LESSON).code == 0
        assert house("cards", "revoke", number, "--reason", "lost").code == 0
        refused = house("--lang", "vi", "class", "check-in", "--number", number)
        assert (refused.code, refused.out) == (1, "")
        assert "thẻ" in refused.err.lower()
        assert house("class", "close", "--json").facts["residents"] == 0

    def test_a_second_class_is_refused_while_one_is_open(self, house: Run) -> None:
        assert house("class", "open", "--lesson", LESSON).code == 0
        assert house("class", "open", "--lesson", LESSON).code == 1
        assert len(house("class", "list", "--json").facts) == 1

    def test_who_is_forgotten_is_gone(self, house: Run, data_dir: Path) -> None:
        number = house("residents", "add", *LAN, "--consent", "yes", "--json").facts["number"]
        assert house("residents", "forget", number).code == 0
        assert house("residents", "list", "--json").facts == []
        assert house("residents", "forget", number).code == 1
