"""`diemhoc sync export` and `sync import`: the learning point's side of a stick."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `export` and `import` to the subcommands of `sync`."""
    put = commands.add_parser(
        "export",
        parents=[common],
        help="write what waits to a stick, for the hub",
        description="Write everything that waits into one file in DIR (a stick). It is sealed: the hub alone can\n"
        "open it (diemhoc hub import). Nothing counts as sent before the hub's receipts are back.",
        epilog="example:\n  diemhoc sync export /media/usb",
    )
    put.add_argument("folder", type=Path, metavar="DIR", help="folder of the stick")
    put.set_defaults(handler=sync_export)
    take = commands.add_parser(
        "import",
        parents=[common],
        help="take the hub's receipts from a stick",
        description="Take the hub's signed receipts (.dhr) that lie in DIR. May be done again at any time.",
        epilog="example:\n  diemhoc sync import /media/usb",
    )
    take.add_argument("source", type=Path, metavar="DIR", help="folder of the stick, or one .dhr file")
    take.set_defaults(handler=sync_import)


def sync_export(args: argparse.Namespace) -> int:
    """`diemhoc sync export DIR`."""
    from sync.commands_common import opened
    from sync.enrolment import current
    from sync.errors import NotEnrolled
    from sync.stick import export

    with opened(args.data) as (store, key):
        enrolment = current(store)
        if enrolment is None:
            raise NotEnrolled
        done = export(store, enrolment, key, args.folder)
    if args.json:
        facts = {
            "file": str(done.file) if done.file else None,
            "batches": done.batches,
            "events": done.events,
        }
        print(json.dumps(facts, ensure_ascii=False, indent=2))
    elif done.file is None:
        print("nothing waits: the hub has signed for everything")
    else:
        print(f"{done.file}: {done.events} events in {done.batches} batches; take it to {enrolment.url}")
    return 0


def sync_import(args: argparse.Namespace) -> int:
    """`diemhoc sync import DIR`."""
    from sync.commands_common import opened
    from sync.enrolment import current
    from sync.errors import NotEnrolled
    from sync.outbox import counts
    from sync.stick import take_receipts

    with opened(args.data) as (store, _):
        enrolment = current(store)
        if enrolment is None:
            raise NotEnrolled
        done = take_receipts(store, enrolment, args.source)
        now = counts(store, enrolment)
    if args.json:
        facts = {
            "files": done.files,
            "receipts": done.receipts,
            "events": done.events,
            "strange": done.strange,
            "refused": list(done.refused),
            "pending": now.pending,
            "sent": now.sent,
            "quarantined": now.quarantined,
        }
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 1 if done.refused else 0
    print(
        f"{done.receipts} receipts in {done.files} files: {done.events} events received; {now.pending} waiting, "
        f"{now.quarantined} quarantined"
    )
    for why in done.refused:
        print(f"not taken by the hub: {why}", file=sys.stderr)
    return 1 if done.refused else 0
