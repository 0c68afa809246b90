"""`diemhoc hub publish` and `hub stick`: packs of lessons and releases of the program for the learning points."""

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub import commands_keys
from sync.hub.options import add_database

if TYPE_CHECKING:
    from sync.hub.publishing.publish import Offer
    from sync.hub.publishing.releases import Release

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `publish`, `stick` and `keys` to the subcommands of `hub`."""
    publish = commands.add_parser(
        "publish",
        parents=[common],
        help="give a pack of lessons, or a release of the program, to the learning points",
        description="Offer a pack or a release to the learning points of this hub: all of them, or first to a share.\n"
        "They look once a day, take it up where the line broke, check it and show it from the next start; what\n"
        "does not load or run there leaves the version before. Without WHAT: what is offered now.\n"
        "Keys are made at the first time and lie in the folder `content` beside the database: keep them with\n"
        "your backups, show them to nobody, and see `diemhoc hub keys --help` for keeping them on a stick.",
        epilog="examples:\n  diemhoc hub publish bai-cua-xa --share 10\n"
        "  diemhoc hub publish bai-cua-xa --share 100       (went well: now everybody)\n"
        "  diemhoc hub publish bai-cua-xa --withdraw        (back to the version before)\n"
        "  diemhoc hub publish diem-hoc-so-1.1.0.tar.xz --share 10 --keys /media/usb\n"
        "  diemhoc hub publish 1.1.0 --share 100 --keys /media/usb",
    )
    add_database(publish)
    publish.add_argument(
        "what",
        nargs="?",
        metavar="WHAT",
        help="a pack (its folder, .zip, or the name of a published one), a release (.tar.xz, or its version)",
    )
    deed = publish.add_mutually_exclusive_group()
    deed.add_argument(
        "--share",
        type=_percent,
        default=None,
        metavar="N",
        help="percent of the learning points (default 100)",
    )
    deed.add_argument("--withdraw", action="store_true", help="take the newest version of WHAT back")
    commands_keys.add_keys(publish)
    publish.set_defaults(handler=hub_publish)

    stick = commands.add_parser(
        "stick",
        parents=[common],
        help="write the newest release to a stick, for learning points without a network",
        description="Write the newest release and all that speaks for it into a folder of the stick DIR. It is believed\n"
        "for 60 days; then write it anew. At the learning point: plug it in and open the page that sends the book.",
        epilog="example:\n  diemhoc hub stick /media/usb",
    )
    add_database(stick)
    stick.add_argument("folder", type=Path, metavar="DIR", help="folder of the stick")
    stick.set_defaults(handler=hub_stick)
    commands_keys.register(commands, common)


def hub_publish(args: argparse.Namespace) -> int:
    """`diemhoc hub publish [WHAT]`."""
    from sync.hub.publishing import publish, releases
    from sync.releases import is_release

    folder = commands_keys.content_of(args)
    ring = commands_keys.ring_of(args, folder)
    now, share, what = time.time_ns() // 1_000_000, 100 if args.share is None else args.share, args.what
    here = what is not None and Path(what).exists()
    if what is None:
        _tell(args, "offered", publish.offers(folder), releases.releases(folder))
    elif here and is_release(Path(what)):
        _tell(args, "offered", (), (releases.publish(folder, Path(what), now, share, ring),))
    elif not here and any(one.version == what for one in releases.releases(folder)):
        done = (
            releases.withdraw(folder, what, now, ring)
            if args.withdraw
            else releases.set_share(folder, what, now, share, ring)
        )
        _tell(args, "withdrawn" if args.withdraw else "offered", (), (done,))
    elif args.withdraw:
        _tell(args, "withdrawn", (publish.withdraw(folder, what, now, ring),))
    elif not here and any(one.pack == what for one in publish.offers(folder)):
        _tell(args, "offered", (publish.set_share(folder, what, now, share, ring),))
    else:
        _tell(args, "offered", (publish.publish(folder, Path(what), now, share, ring),))
    return 0


def hub_stick(args: argparse.Namespace) -> int:
    """`diemhoc hub stick DIR`."""
    from sync.hub.publishing.release_stick import write_stick
    from sync.hub.publishing.repository import CARRIED_DAYS

    written = write_stick(commands_keys.content_of(args), args.folder, time.time_ns() // 1_000_000)
    if args.json:
        print(json.dumps({"written": written.version, "days": CARRIED_DAYS}, indent=2))
    else:
        print(f"{written.version} is on the stick, and believed for {CARRIED_DAYS} days")
    return 0


def _tell(
    args: argparse.Namespace, deed: str, packs: "Sequence[Offer]", programs: "Sequence[Release]" = ()
) -> None:
    if args.json:
        facts: list[dict[str, object]] = [
            {"pack": o.pack, "version": o.version, "share": o.share, "lessons": o.lessons, "bytes": o.bytes}
            for o in packs
        ]
        facts += [{"release": o.version, "share": o.share, "bytes": o.bytes} for o in programs]
        print(json.dumps({deed: facts}, ensure_ascii=False, indent=2))
        return

    def whom(share: int) -> str:
        return "" if deed == "withdrawn" else f" to {share}% of the learning points"

    for one in packs:
        print(f"{one.pack} version {one.version}, {one.lessons} lessons: {deed}{whom(one.share)}")
    for program in programs:
        print(f"the program {program.version}, {program.bytes:,} bytes: {deed}{whom(program.share)}")
    if not packs and not programs:
        print("nothing is published")


def _percent(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a share from 0 to 100")
    return int(text)
