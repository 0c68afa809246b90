"""Commands of the learning point's side: `enroll`, `sync now`, `sync status`; the stick is in commands_stick."""

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sync import commands_packs, commands_stick
from sync.commands_common import opened

if TYPE_CHECKING:
    from sync.enrolment import Enrolment

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add these commands to the command line."""
    join = sub.add_parser(
        "enroll",
        parents=[common],
        help="join this learning point to a hub",
        description="Join this learning point to the hub at URL with the one-time CODE that its staff made\n"
        "(diemhoc hub code). From then on facts are sent there, those recorded before included.",
        epilog="example:\n  diemhoc enroll https://hub.example 7KQ2M-XH4PD",
    )
    join.add_argument(
        "url", metavar="URL", help="address of the hub, https://... (http:// in a private network)"
    )
    join.add_argument(
        "code", metavar="CODE", help="10 characters; dashes, spaces and small letters do not matter"
    )
    join.set_defaults(handler=enroll_command)

    group = sub.add_parser(
        "sync",
        parents=[common],
        help="send attendance to the hub, see what is sent",
        description="What this learning point has sent to its hub. Nothing is forgotten here before the hub\n"
        "has signed a receipt for it.",
        epilog="examples:\n  diemhoc sync now\n  diemhoc sync status --json\n  diemhoc sync export /media/usb",
    )
    commands = group.add_subparsers(dest="what", required=True, metavar="COMMAND")
    now = commands.add_parser(
        "now",
        parents=[common],
        help="send everything that waits, at once",
        description="Send everything that waits, and say what the hub made of it. A learning point that is\n"
        "enrolled nowhere sends to the hub of its own, which is started for it.",
        epilog="example:\n  diemhoc sync now --json",
    )
    now.set_defaults(handler=sync_now)
    status = commands.add_parser(
        "status",
        parents=[common],
        help="what waits, what is sent, what the hub would not take",
        description="What waits, what the hub has signed for, what it would not take, and when\n"
        "the last receipt came.",
        epilog="example:\n  diemhoc sync status --json",
    )
    status.set_defaults(handler=sync_status)
    commands_packs.register(commands, common)
    commands_stick.register(commands, common)


def enroll_command(args: argparse.Namespace) -> int:
    """`diemhoc enroll URL CODE`."""
    from sync.client import enroll

    with opened(args.data) as (store, key):
        enrolment = enroll(store, key, args.url, args.code)
    place = enrolment.place
    if args.json:
        _print_json(_about(enrolment))
    else:
        where = ", ".join(filter(None, (place.house, place.village, place.commune, place.province)))
        print(f"enrolled at {enrolment.url} as device {enrolment.device}" + (f" ({where})" if where else ""))
    return 0


def sync_now(args: argparse.Namespace) -> int:
    """`diemhoc sync now`."""
    from kiosk.paths import DataDir
    from sync.client import send_pending
    from sync.hub.embedded import at_a_hub
    from sync.outbox import counts

    with opened(args.data) as (store, key), at_a_hub(store, key, DataDir(args.data)) as enrolment:
        result = send_pending(store, enrolment, key)
        last = counts(store, enrolment).last_receipt
    if args.json:
        _print_json(
            {
                "batches": result.batches,
                "pending": result.pending,
                "sent": result.sent,
                "quarantined": result.quarantined,
                "last_receipt": _moment(last),
            }
        )
    else:
        print(
            f"{result.batches} batches sent to {enrolment.url}: {result.sent} events received, "
            f"{result.pending} waiting, {result.quarantined} quarantined"
        )
    return 0


def sync_status(args: argparse.Namespace) -> int:
    """`diemhoc sync status`."""
    from kiosk.paths import DataDir
    from sync.enrolment import current
    from sync.lessons.book import told
    from sync.outbox import counts

    with opened(args.data) as (store, _):
        enrolment = current(store)
        now = counts(store, enrolment)
    facts = {
        "pending": now.pending,
        "sent": now.sent,
        "quarantined": now.quarantined,
        "last_receipt": _moment(now.last_receipt),
        "packs": told(DataDir(args.data)),
        **(_about(enrolment) if enrolment else {"hub": None}),
    }
    if args.json:
        _print_json(facts)
        return 0
    print(f"hub           {facts['hub'] or 'none yet (see: diemhoc enroll --help)'}")
    print(f"waiting       {now.pending}")
    print(f"sent          {now.sent}")
    print(f"quarantined   {now.quarantined}")
    print(f"last receipt  {facts['last_receipt'] or 'none yet'}")
    for name, version in told(DataDir(args.data)).items():
        print(f"lessons       {name} {version}")
    return 0


def _about(enrolment: "Enrolment") -> dict[str, object]:
    import msgspec

    return {
        "hub": enrolment.url,
        "device": enrolment.device,
        "place": msgspec.structs.asdict(enrolment.place),
        "embedded": enrolment.embedded,
    }


def _moment(wall_ms: int | None) -> str | None:
    if wall_ms is None:
        return None
    return datetime.fromtimestamp(wall_ms // 1000, UTC).isoformat().replace("+00:00", "Z")


def _print_json(facts: dict[str, object]) -> None:
    print(json.dumps(facts, ensure_ascii=False, indent=2))
