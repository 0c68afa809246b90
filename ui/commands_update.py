"""`diemhoc update self-test`: what a new version is asked before it takes over."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add `self-test` to the subcommands of `update`."""
    test = commands.add_parser(
        "self-test",
        parents=[common],
        help="whether this version would run here: lessons, a copy of the data, a first frame without a screen",
        description="Try this version with a copy of the data in --data, without a screen. Nothing is changed. Says\n"
        "`well` and ends with 0, or says what is not and ends with 1.",
        epilog="example:\n  diemhoc update self-test --data /var/lib/diem-hoc-so",
    )
    test.add_argument(
        "--bench", type=Path, metavar="DIR", help="an empty folder to write to (default: one of its own)"
    )
    test.set_defaults(handler=self_test)


def self_test(args: argparse.Namespace) -> int:
    """`diemhoc update self-test`."""
    import os
    import tempfile

    from kiosk.paths import DataDir

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.session.self_test import self_test

    with tempfile.TemporaryDirectory(prefix="diemhoc-") as own:
        said = self_test(DataDir(args.data), args.bench or Path(own))
    print(said)
    return 0 if said == "well" else 1
