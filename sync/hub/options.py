"""Options that `diemhoc hub ...` and `python -m sync.hub.serve` share; imports nothing heavy."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.hub.storage.database import Where

PORT = 8443
PER_MINUTE = 120


def add_database(parser: argparse.ArgumentParser) -> None:
    """`--database URL`."""
    parser.add_argument(
        "--database", metavar="URL", help="SQLite file, sqlite:///FILE or postgresql://USER@HOST/NAME"
    )


def database_of(args: argparse.Namespace) -> "Where":
    """The hub's database meant by --database or --data, there or not yet."""
    from kiosk.paths import DataDir
    from sync.hub.opening import database_at

    if args.database is not None:
        return database_at(args.database)
    return DataDir(args.data).make().hub / "hub.sqlite"


def existing_database(args: argparse.Namespace) -> "Where":
    """The hub's database meant by --database or --data. Raises SyncError when there is none."""
    from sync.errors import SyncError

    where = database_of(args)
    if isinstance(where, Path) and not where.is_file():
        raise SyncError(
            "hub.no_database",
            f"there is no hub database at {where}: name it with --database, or run `diemhoc hub serve` first",
            "Chưa có sổ của xã ở đây.",
        )
    return where


def add_serving(parser: argparse.ArgumentParser) -> None:
    """`--database`, `--host`, `--port`, `--pace`, `--reports`, `--second-step` and `--metrics-token`."""
    add_database(parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=PORT, help=f"port; 0 takes a free one (default {PORT})")
    parser.add_argument(
        "--pace",
        type=_count,
        default=PER_MINUTE,
        metavar="N",
        help=f"batches a minute that one learning point may send for long; 0: no limit (default {PER_MINUTE})",
    )
    parser.add_argument(
        "--reports",
        type=Path,
        metavar="DIR",
        help="write each day's report (form B) there at 19:30, as YYYY-MM-DD-B.xlsx",
    )
    parser.add_argument(
        "--second-step",
        choices=("province", "all"),
        default="province",
        help="whose accounts log in in two steps: those that run the hub (default), or all",
    )
    parser.add_argument(
        "--metrics-token",
        type=Path,
        metavar="FILE",
        help="a file with the token that opens /metrics to other machines (default: this machine only)",
    )


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 60_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 60000")
    return int(text)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)
