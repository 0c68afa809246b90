"""`diemhoc hub backup` and `hub restore`: the hub's SQLite file copied while it runs, and put back."""

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub.options import add_database, database_of, existing_database

if TYPE_CHECKING:
    from sync.hub.figures.verify import Verdict

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add them to the subcommands of `hub`."""
    backup = commands.add_parser(
        "backup",
        parents=[common],
        help="copy the hub's database, and what it publishes, while it runs",
        description="Copy the hub's SQLite database and the folder `content` beside it (published packs and releases,\n"
        "and the keys that sign them) into one file while the hub goes on, and count everything in the copy\n"
        "again. The file holds the hub's keys and accounts: keep it as you keep those. For PostgreSQL use\n"
        "pg_dump. Exit code 1 when a figure disagrees.",
        epilog="example:\n  diemhoc hub backup --out /media/usb/hub-2026-11-22.sqlite",
    )
    add_database(backup)
    backup.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to write")
    backup.set_defaults(handler=hub_backup)

    restore = commands.add_parser(
        "restore",
        parents=[common],
        help="put such a copy back",
        description="Put a copy in the place of the hub's database and of what it publishes, with the hub stopped. What\n"
        "stood there is kept beside it, named .before-TIME. The published lists get new numbers, so that the\n"
        "learning points believe them; those whose keys are on a stick are to be signed anew (`hub keys renew`).\n"
        "Exit code 1 when a figure disagrees.",
        epilog="example:\n  diemhoc hub restore /media/usb/hub-2026-11-22.sqlite",
    )
    add_database(restore)
    restore.add_argument("file", type=Path, metavar="FILE", help="the copy")
    restore.set_defaults(handler=hub_restore)


def hub_backup(args: argparse.Namespace) -> int:
    """`diemhoc hub backup --out FILE`."""
    from sync.hub.copying import backup

    found = backup(existing_database(args), args.out, time.time_ns() // 1_000_000)
    return _tell(args, found, {"file": str(args.out), "bytes": args.out.stat().st_size})


def hub_restore(args: argparse.Namespace) -> int:
    """`diemhoc hub restore FILE`."""
    from sync.hub.copying import restore

    found, before = restore(args.file, database_of(args), time.time_ns() // 1_000_000)
    return _tell(args, found, {"file": str(args.file), "before": str(before) if before else None})


def _tell(args: argparse.Namespace, found: "Verdict", facts: dict[str, object]) -> int:
    if args.json:
        told = {**facts, "events": found.events, "streams": found.streams, "differences": found.differences}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for difference in found.differences:
            print(difference)
        wrong = len(found.differences)
        state = f"figures that disagree: {wrong}" if wrong else "every figure agrees"
        print(f"{facts['file']}: {found.events} events of {found.streams} streams, {state}")
        if facts.get("before"):
            print(f"what stood there before: {facts['before']}")
    return 1 if found.differences else 0
