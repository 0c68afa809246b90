"""The command line `diemhoc`: builds the parsers, runs one command, turns every failure into one line.

The only module of kiosk/ that looks up to the floors above, and only inside functions, so that each command
loads no more than it needs. Only the parsers of the command's own group are built; all of them for `--help`.

Exit codes: 0 done, 1 it could not be done (why is on stderr), 2 wrong usage, 130 stopped from the keyboard.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kiosk import __version__

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

DESCRIPTION = """\
Điểm Học Số: a kiosk for community learning points. Lessons by finger and ear, QR cards, classes, attendance.

Without a command it starts the kiosk itself (as "diemhoc run" does)."""

EXAMPLES = """\
examples:
  diemhoc demo --out demo-out            see the whole job done with real parts
  diemhoc run --windowed                 the kiosk in a window
  diemhoc residents list --json          who is enrolled, for another program
  diemhoc COMMAND --help                 what a command does, with an example

Every command takes --data DIR, --json and --lang, before or after its name.
Exit codes: 0 done, 1 it could not be done (why is on stderr), 2 wrong usage."""

VIETNAMESE_WHY = {
    errno.ENOENT: "ở đây chưa có",
    errno.EACCES: "máy không cho phép",
    errno.EPERM: "máy không cho phép",
    errno.EROFS: "ổ đĩa này chỉ đọc được",
    errno.ENOSPC: "ổ đĩa đầy rồi",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "đây là tệp, không phải thư mục",
    errno.EEXIST: "ở đây đã có rồi",
}
"""Why a file cannot be used, by the system's number; what is not here is said in the system's own words."""


class Parser(argparse.ArgumentParser):
    """Our manner for every parser of the tree: line breaks kept, nothing abbreviated, one-line errors."""

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def add_subparsers(self, **options: object) -> Subparsers:  # type: ignore[override]
        """A command that has subcommands must be given one; the usage line says COMMAND for it."""
        options.setdefault("required", True)
        options.setdefault("metavar", "COMMAND")
        return super().add_subparsers(**options)  # type: ignore[call-overload, no-any-return]

    def error(self, message: str) -> NoReturn:
        """Wrong usage: one line that says what is wrong and where to read more; exit code 2."""
        self.exit(2, f'{self.prog}: {message}. Try "{self.prog} --help".\n')


def _screens(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from ui import commands

    commands.register(sub, common)


def _people(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from kiosk import commands
    from ui import commands_cards, commands_certificates

    groups = commands.register(sub, common)
    commands_cards.register(groups["cards"], common)
    commands_certificates.register(groups["certificates"], common)


def _lessons(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from content import commands
    from kiosk import commands_find
    from ui import commands_content

    below = commands.register(sub, common)
    commands_find.register(below, common)
    commands_content.register(below, common)


def _narration(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from ui import commands_voice

    commands_voice.register(sub, common)


def _upload(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from sync import commands

    commands.register(sub, common)


def _updates(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from sync import commands_update
    from ui import commands_update as trying

    trying.register(commands_update.register(sub, common), common)


def _keeping(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from sync import commands_backup
    from ui import commands_backup as on_paper

    commands_backup.register(sub, common)
    on_paper.register(sub, common)


def _session(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from kiosk import commands_session
    from ui import commands_session as drawn

    drawn.register(commands_session.register(sub, common), common)


def _hub(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    from sync.hub import commands

    commands.register(sub, common)


GROUPS: tuple[tuple[frozenset[str], Callable[[Subparsers, argparse.ArgumentParser], None]], ...] = (
    (frozenset({"run", "demo", "screenshots", "doctor"}), _screens),
    (frozenset({"residents", "facilitators", "cards", "class", "certificates", "citizen-id"}), _people),
    (frozenset({"content"}), _lessons),
    (frozenset({"voice"}), _narration),
    (frozenset({"enroll", "sync"}), _upload),
    (frozenset({"update"}), _updates),
    (frozenset({"backup", "restore", "mend", "recovery-key"}), _keeping),
    (frozenset({"session"}), _session),
    (frozenset({"hub"}), _hub),
)
"""Which commands each group of parsers brings, in the order of `--help`."""


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("a folder is needed, not an empty text")
    return Path(text).expanduser()


def common_options() -> argparse.ArgumentParser:
    """The parent parser of every command. Without defaults: what stands before the command stays."""
    common = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = common.add_argument_group("options of every command")
    group.add_argument(
        "--data",
        type=_folder,
        metavar="DIR",
        help="folder of this learning point's data (default: the platform's data folder)",
    )
    group.add_argument("--json", action="store_true", help="print one JSON document on stdout")
    group.add_argument("--lang", choices=("vi", "en"), help="language of what is shown and of error lines")
    return common


def build_parser(command: str | None = None) -> Parser:
    """The tree of parsers: the group of `command` alone when it is known, else every command."""
    common = common_options()
    parser = Parser(prog="diemhoc", description=DESCRIPTION, epilog=EXAMPLES, parents=[common])
    parser.add_argument("--version", action="version", version=f"diemhoc {__version__}")
    sub = parser.add_subparsers(title="commands")
    needed = [register for names, register in GROUPS if command in names]
    for register in needed or [register for _, register in GROUPS]:
        register(sub, common)
    return parser


def split_command(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name among the words, and the words to parse; without one, `run` is put in its place.

    `["--data", "D", "--windowed"]` gives `("run", ["--data", "D", "run", "--windowed"])`.
    """
    place = 0
    while place < len(words):
        word = words[place]
        if word in ("-h", "--help", "--version"):
            return None, list(words)
        if word in ("--data", "--lang"):
            place += 2
        elif word == "--json" or word.startswith(("--data=", "--lang=")):
            place += 1
        elif word.startswith("-"):
            break
        else:
            return word, list(words)
    if place > len(words):  # --data or --lang at the very end: argparse says what is missing
        return "run", ["run", *words]
    return "run", [*words[:place], "run", *words[place:]]


def main(words: Sequence[str] | None = None) -> int:
    """Run one command line (default: the process's own) and return its exit code. Bad input gets one line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    command, words = split_command(sys.argv[1:] if words is None else words)
    args = argparse.Namespace(data=None, json=False, lang=None)
    try:
        parser = build_parser(command)
        for word in words:
            if not word.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in word):
                parser.error(f"{word!a} is not text in UTF-8")
        parser.parse_args(words, args)
        if args.data is None:
            from kiosk.paths import default_data_dir

            args.data = default_data_dir()
        if args.data.exists() and not args.data.is_dir():
            parser.error(f"--data: {args.data} is a file, a folder is needed")
        handler: Callable[[argparse.Namespace], int] = args.handler
        code = handler(args)
        if sys.stdout is not None:  # a program without a console has none
            sys.stdout.flush()
        return code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1 if leaving.code else 0
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output is gone (`diemhoc ... | head`). Python would complain once more at exit.
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as problem:
        print(explain(problem, args, command or ""), file=sys.stderr)
        return 1


def explain(problem: Exception, args: argparse.Namespace, command: str) -> str:
    """One line for a failed command. What no floor foresaw goes to the log, and the line says where."""
    from content.errors import ContentError
    from kiosk.errors import KioskError
    from sync.errors import SyncError
    from voice.errors import VoiceError

    vietnamese = args.lang == "vi"
    if isinstance(problem, (ContentError, KioskError, SyncError, VoiceError)):
        return problem.vi if vietnamese else f"diemhoc: {problem}"
    from kiosk import crashlog, paths

    log = crashlog.write(paths.DataDir(args.data or paths.default_data_dir()).log, problem, command)
    if isinstance(problem, OSError) and problem.strerror and problem.filename is not None:
        why = VIETNAMESE_WHY.get(problem.errno or 0, problem.strerror) if vietnamese else problem.strerror
        return f"diemhoc: {problem.filename}: {why}."  # a file and why: that says it all
    what = " ".join(f"{type(problem).__name__}: {problem}".split()).rstrip(": ")
    if vietnamese:
        where = f"Chi tiết ở {log}" if log else "Không ghi được nhật ký."
        return f"Có trục trặc ngoài dự tính ({what}). {where}"
    return f"diemhoc: {what}. " + (f"Details are in {log}" if log else "The log could not be written.")
