"""`diemhoc hub keys`: the keys that sign what is published, made on a stick and kept there."""

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub.options import add_database, existing_database

if TYPE_CHECKING:
    from sync.hub.publishing.role_keys import KeyRing

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

EXAMPLES = {
    "status": "diemhoc hub keys status --json",
    "new": "diemhoc hub keys new /media/usb-lan --name lan",
    "offline": "diemhoc hub keys offline --stick /media/usb-lan --stick /media/usb-minh --threshold 2",
    "online": "diemhoc hub keys online --keys /media/usb-lan",
    "renew": "diemhoc hub keys renew --keys /media/usb-lan",
}


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `keys` to the subcommands of `hub`."""
    group = commands.add_parser(
        "keys",
        parents=[common],
        help="the keys that sign what is published: on sticks instead of here",
        description="At first every key lies at the hub, and who breaks in there could publish a program. Kept on sticks\n"
        "in a drawer, the keys of root and targets are needed for publishing a program only; the hub keeps the\n"
        "list fresh with its own. Make one stick for each person, then hand over to them.",
        epilog="examples:\n  diemhoc hub keys new /media/usb-a --name lan\n"
        "  diemhoc hub keys new /media/usb-b --name minh\n"
        "  diemhoc hub keys offline --stick /media/usb-a --stick /media/usb-b --threshold 1\n"
        "  diemhoc hub keys status",
    )
    below = group.add_subparsers(dest="which", required=True, metavar="COMMAND")
    for name, handler, help in (
        ("status", keys_status, "which roles there are, where their keys lie, how long they hold"),
        ("new", keys_new, "make keys on a stick (they do nothing before `offline`)"),
        ("offline", keys_offline, "hand root and targets over to the keys on sticks; also to change sticks"),
        (
            "online",
            keys_online,
            "new keys for snapshot and timestamp, when somebody may have seen the old ones",
        ),
        ("renew", keys_renew, "sign root and targets for another year"),
    ):
        made = below.add_parser(
            name, parents=[common], help=help, description=help, epilog=f"example:\n  {EXAMPLES[name]}"
        )
        made.set_defaults(handler=handler)
        if name == "new":
            made.add_argument("stick", type=Path, metavar="DIR", help="folder of the stick")
            made.add_argument(
                "--name", required=True, metavar="WHO", help="whose stick it is: small letters and digits"
            )
            made.add_argument(
                "--no-passphrase",
                action="store_true",
                help="keys that open without a passphrase (a safe holds the stick)",
            )
            continue
        add_database(made)
        if name == "offline":
            made.add_argument(
                "--stick",
                type=Path,
                action="append",
                required=True,
                metavar="DIR",
                help="a stick of `keys new`; once each",
            )
            made.add_argument(
                "--threshold", type=int, default=1, metavar="N", help="so many of them must sign (default 1)"
            )
            made.add_argument(
                "--packs-online",
                action="store_true",
                help="the hub may publish lessons by itself, without a stick",
            )
        if name != "status":
            add_keys(made)


def add_keys(parser: argparse.ArgumentParser) -> None:
    """The option `--keys`."""
    parser.add_argument(
        "--keys",
        type=Path,
        action="append",
        default=[],
        metavar="DIR",
        help="a stick whose keys sign; may be given again",
    )


def content_of(args: argparse.Namespace) -> Path:
    """The folder of what the hub of `--database` publishes. Raises SyncError."""
    from kiosk.paths import DataDir
    from sync.hub.content_routes import content_folder

    folder = content_folder(existing_database(args), DataDir(args.data))
    assert folder is not None
    return folder


def ring_of(args: argparse.Namespace, folder: Path, *more: Path) -> "KeyRing":
    """The hub's keys and those on the sticks that were named."""
    from sync.hub.publishing.role_keys import KeyRing

    return KeyRing((folder / "keys", *args.keys, *more), ask=_ask)


def keys_status(args: argparse.Namespace) -> int:
    """`diemhoc hub keys status`."""
    from sync.hub.publishing.offline import states

    found = states(content_of(args), _now())
    if args.json:
        facts = {
            one.role: {"keys": one.keys, "threshold": one.threshold, "here": one.here, "days": one.days}
            for one in found
        }
        print(json.dumps(facts, indent=2))
        return 0
    for one in found:
        where = "at the hub" if one.here >= one.threshold else "on sticks"
        late = "  RENEW: diemhoc hub keys renew" if one.days < 60 and one.here < one.threshold else ""
        print(f"{one.role:<10} {one.threshold} of {one.keys} keys, {where}, holds for {one.days} days{late}")
    return 0


def keys_new(args: argparse.Namespace) -> int:
    """`diemhoc hub keys new DIR --name WHO`."""
    from sync.hub.publishing.offline import make_keys
    from sync.hub.publishing.role_keys import key_error

    if not args.name.isascii() or not args.name.isalnum():
        raise key_error("name", f"--name {args.name!r}: small letters and digits only")
    passphrase = b"" if args.no_passphrase else _choose()
    made = make_keys(args.stick, args.name.lower(), passphrase)
    print("\n".join(map(str, made)))
    return 0


def keys_offline(args: argparse.Namespace) -> int:
    """`diemhoc hub keys offline --stick DIR ...`."""
    from sync.hub.publishing.offline import check_sticks, hand_over
    from sync.hub.publishing.role_keys import KeyRing

    folder = content_of(args)
    check_sticks(args.stick)
    ring = ring_of(args, folder, *args.stick)
    sticks = [KeyRing((stick,), ring.ask, ring.known) for stick in args.stick]
    hand_over(folder, sticks, args.threshold, _now(), ring, packs_online=args.packs_online)
    return keys_status(args)


def keys_online(args: argparse.Namespace) -> int:
    """`diemhoc hub keys online`."""
    from sync.hub.publishing.offline import rotate_online

    folder = content_of(args)
    rotate_online(folder, _now(), ring_of(args, folder))
    return keys_status(args)


def keys_renew(args: argparse.Namespace) -> int:
    """`diemhoc hub keys renew`."""
    from sync.hub.publishing.offline import renew

    folder = content_of(args)
    renew(folder, _now(), ring_of(args, folder))
    return keys_status(args)


def _now() -> int:
    return time.time_ns() // 1_000_000


def _ask(file: Path) -> bytes:
    from getpass import getpass

    return getpass(f"passphrase of {file.name}: ").encode()


def _choose() -> bytes:
    from getpass import getpass

    from sync.hub.publishing.role_keys import key_error

    first = getpass("a passphrase for these keys, 12 letters or more: ")
    if len(first) < 12 or first != getpass("the same again: "):
        raise key_error(
            "passphrase", "the two were not the same, or shorter than 12 letters: no key was made"
        )
    return first.encode()
