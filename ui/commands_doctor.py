"""`diemhoc doctor`: what this machine has and lacks, and all that whoever mends it needs in one file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add this command to the command line."""
    doctor = sub.add_parser(
        "doctor",
        parents=[common],
        help="what this machine has, what it lacks, what to do",
        description="Look at the screen, touch, camera, scanner, sound, voice, disk, clock, hub, database, copies,\n"
        "memory, network, printer, sticks and version, and say for each what is there and what to do.\n"
        "Nothing is changed. With --bundle everything that whoever mends it needs goes into one zip: versions,\n"
        "settings, counts, sizes and logs, no names, no villages, no database. Exit code 0 even when\n"
        "something is missing; 1 when the data folder cannot be used.",
        epilog="examples:\n  diemhoc doctor\n  diemhoc doctor --json --lang vi\n  diemhoc doctor --bundle chan-doan.zip",
    )
    doctor.add_argument(
        "--bundle", type=Path, metavar="FILE.zip", help="also write the diagnosis into this file"
    )
    doctor.set_defaults(handler=see_doctor)


def see_doctor(args: argparse.Namespace) -> int:
    """`diemhoc doctor`."""
    from ui.health.doctor import examine, report

    found = examine(args.data)
    code = report(found, args.lang or "en", as_json=args.json)
    if args.bundle is not None:
        import sys

        from kiosk.paths import DataDir
        from ui.health.diagnosis import write

        size = write(args.bundle, DataDir(args.data), found)
        print(f"{args.bundle}: {size / 1000:.1f} kB", file=sys.stderr if args.json else sys.stdout)
    return code
