"""`diemhoc hub import` and `hub reseal`: what learning points wrote on a stick, for the hub or for a rainy day."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sync.hub.options import add_database, existing_database

if TYPE_CHECKING:
    from sync.hub.intake.importing import TakenIn

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `import` and `reseal` to the subcommands of `hub`."""
    take = commands.add_parser(
        "import",
        parents=[common],
        help="take in what learning points wrote on a stick",
        description="Take in the files (.dhs) that learning points wrote with `diemhoc sync export`, and write\n"
        "the receipts (.dhr) beside them, for `diemhoc sync import`. May be done again: nothing counts twice.\n"
        "Exit code 1 when something was not taken.",
        epilog="examples:\n  diemhoc hub import /media/usb\n  diemhoc hub import so.dhs --receipts so.dhr",
    )
    add_database(take)
    take.add_argument(
        "file", nargs="+", type=Path, metavar="FILE", help="a file, or a folder with such files"
    )
    take.add_argument(
        "--receipts",
        type=Path,
        metavar="FILE.dhr",
        help="where the receipts of a single file go (default: beside it)",
    )
    take.set_defaults(handler=hub_import)

    again = commands.add_parser(
        "reseal",
        parents=[common],
        help="seal a learning point's backup anew, for a new recovery key",
        description="Open a backup that a learning point sealed for this hub, and seal it for the recovery key of\n"
        "the machine that is to take its place (the age1... that diemhoc recovery-key shows there). Ask first\n"
        "who they are: the backup holds names.",
        epilog="example:\n  diemhoc hub reseal old.dhb --to age1... --out new.dhb",
    )
    add_database(again)
    again.add_argument("file", type=Path, metavar="FILE", help="the backup (.dhb)")
    again.add_argument("--to", required=True, metavar="AGE1...", help="public half of the new recovery key")
    again.add_argument("--out", required=True, type=Path, metavar="FILE", help="the file to write")
    again.set_defaults(handler=hub_reseal)


def hub_import(args: argparse.Namespace) -> int:
    """`diemhoc hub import FILE...`."""
    from sync.bundle import SUFFIX, BundleError
    from sync.errors import SyncError
    from sync.hub.intake.importing import take_bundle
    from sync.hub.opening import connect
    from sync.stick import files_of

    files = [file for source in args.file for file in files_of(source, SUFFIX)]
    if not files:
        raise BundleError(
            "bundle.none",
            f"there is no bundle (*{SUFFIX}) in {', '.join(str(one) for one in args.file)}: a learning point writes "
            "it with `diemhoc sync export`",
            "USB này chưa có sổ gửi nào của điểm học.",
        )
    if args.receipts is not None and len(files) > 1:
        raise SyncError(
            "import.receipts",
            f"--receipts is for one file, and there are {len(files)}: leave it out",
            "Có nhiều tệp, mình bỏ phần --receipts đi nhé.",
        )
    found: list[TakenIn] = []
    failed: list[dict[str, str]] = []
    conn = connect(existing_database(args))
    try:
        for file in files:
            try:
                found.append(take_bundle(conn, file, time.time_ns() // 1_000_000, args.receipts))
            except SyncError as error:
                if len(files) == 1:
                    raise
                failed.append({"file": str(file), "why": error.vi if args.lang == "vi" else str(error)})
    finally:
        conn.close()
    _tell(args, found, failed)
    return 1 if failed or any(one.refused or one.damaged for one in found) else 0


def hub_reseal(args: argparse.Namespace) -> int:
    """`diemhoc hub reseal FILE --to RECIPIENT --out FILE`."""
    from sync.hub.keys import age_identity
    from sync.hub.opening import connect
    from sync.keeping.backup import reseal

    conn = connect(existing_database(args))
    try:
        identity = age_identity(conn, time.time_ns() // 1_000_000)
    finally:
        conn.close()
    reseal(args.file, identity, args.to, args.out)
    print(json.dumps({"file": str(args.out)}, ensure_ascii=False) if args.json else f"{args.out}: written")
    return 0


def _tell(args: argparse.Namespace, found: "list[TakenIn]", failed: list[dict[str, str]]) -> None:
    if args.json:
        facts: dict[str, Any] = {"files": [_facts(one) for one in found], "failed": failed}
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return
    for one in found:
        counts = ", ".join(f"{n} {kind}" for kind, n in one.events.items() if n) or "nothing new"
        print(f"{one.file}: {one.batches} batches: {counts}; receipts in {one.answers}")
        for why in one.refused:
            print(f"{one.file}: not taken: {why}", file=sys.stderr)
        if one.damaged is not None:
            print(one.damaged.vi if args.lang == "vi" else one.damaged, file=sys.stderr)
    for bad in failed:
        print(bad["why"], file=sys.stderr)


def _facts(one: "TakenIn") -> dict[str, Any]:
    return {
        "file": str(one.file),
        "receipts": str(one.answers),
        "batches": one.batches,
        **one.events,
        "refused": list(one.refused),
        "damaged": str(one.damaged) if one.damaged else None,
    }
