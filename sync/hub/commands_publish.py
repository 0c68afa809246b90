"""`diemhoc hub publish`: packs of lessons for the learning points of this hub."""

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub.options import add_database

if TYPE_CHECKING:
    from sync.hub.publish import Offer

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `publish` to the subcommands of `hub`."""
    publish = commands.add_parser(
        "publish",
        parents=[common],
        help="give a pack of lessons to the learning points",
        description="Offer a pack to the learning points of this hub: all of them, or first to a share. They look once\n"
        "a day, take it up where the line broke, check it and show it from the next start; what does not load\n"
        "there leaves the version before. Without PACK: what is offered now. Keys are made at the first time and\n"
        "lie in the folder `content` beside the database: keep them with your backups, show them to nobody.",
        epilog="examples:\n  diemhoc hub publish bai-cua-xa --share 10\n"
        "  diemhoc hub publish bai-cua-xa --share 100       (went well: now everybody)\n"
        "  diemhoc hub publish bai-cua-xa --withdraw        (back to the version before)",
    )
    add_database(publish)
    publish.add_argument(
        "pack", nargs="?", metavar="PACK", help="its folder or .zip, or the name of a published one"
    )
    deed = publish.add_mutually_exclusive_group()
    deed.add_argument(
        "--share",
        type=_percent,
        default=None,
        metavar="N",
        help="percent of the learning points (default 100)",
    )
    deed.add_argument("--withdraw", action="store_true", help="take the newest version of PACK back")
    publish.set_defaults(handler=hub_publish)


def hub_publish(args: argparse.Namespace) -> int:
    """`diemhoc hub publish [PACK]`."""
    from kiosk.paths import DataDir
    from sync.hub import publish
    from sync.hub.commands import existing_database
    from sync.hub.content_routes import content_folder

    folder = content_folder(existing_database(args), DataDir(args.data))
    assert folder is not None
    now, share = time.time_ns() // 1_000_000, 100 if args.share is None else args.share
    if args.pack is None:
        _tell(args, "offered", publish.offers(folder))
    elif args.withdraw:
        _tell(args, "withdrawn", (publish.withdraw(folder, args.pack, now),))
    elif not Path(args.pack).exists() and any(one.pack == args.pack for one in publish.offers(folder)):
        _tell(args, "offered", (publish.set_share(folder, args.pack, now, share),))
    else:
        _tell(args, "offered", (publish.publish(folder, Path(args.pack), now, share),))
    return 0


def _tell(args: argparse.Namespace, deed: str, found: "tuple[Offer, ...]") -> None:
    if args.json:
        facts = [
            {"pack": o.pack, "version": o.version, "share": o.share, "lessons": o.lessons, "bytes": o.bytes}
            for o in found
        ]
        print(json.dumps({deed: facts}, ensure_ascii=False, indent=2))
        return
    for one in found:
        whom = "" if deed == "withdrawn" else f" to {one.share}% of the learning points"
        print(f"{one.pack} version {one.version}, {one.lessons} lessons: {deed}{whom}")
    if not found:
        print("nothing is published")


def _percent(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a share from 0 to 100")
    return int(text)
