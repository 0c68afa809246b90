"""`diemhoc backup`, `diemhoc restore` and `diemhoc mend`: a kiosk that goes on after its disk has not."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.store import Store

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add these commands to the command line."""
    put = sub.add_parser(
        "backup",
        parents=[common],
        help="write a sealed backup of this learning point",
        description="Write everything of this learning point (people, attendance, its keys, the voices recorded here\n"
        "up to 400 MB) into one sealed file OUT. It opens with the printed recovery key (diemhoc recovery-key), or at\n"
        "the hub it is enrolled at. A folder as OUT gets a file with a dated name. With --daily one goes there each\n"
        "day by itself.",
        epilog="examples:\n  diemhoc backup /media/usb\n  diemhoc backup /mnt/disk2 --daily\n"
        "  diemhoc backup --no-daily",
    )
    put.add_argument(
        "out", nargs="?", type=Path, metavar="OUT", help="file, or folder (a stick, another disk)"
    )
    when = put.add_mutually_exclusive_group()
    when.add_argument("--daily", action="store_true", help="from now on each day, into the folder OUT")
    when.add_argument("--no-daily", action="store_true", help="no more each day")
    put.set_defaults(handler=backup_command)

    back = sub.add_parser(
        "restore",
        parents=[common],
        help="put a backup in the place of what is here",
        description="Put the backup FILE in the place of what is in the data folder; that is set aside, not\n"
        "deleted. End the kiosk first. It then goes on in a new stream, and nothing counts twice at the hub.",
        epilog="examples:\n  diemhoc restore kiosk.dhb --key key.txt\n"
        "  diemhoc restore kiosk.dhb --key -          type or scan the key",
    )
    back.add_argument("file", type=Path, metavar="FILE", help="the backup (.dhb)")
    back.add_argument(
        "--key",
        default="-",
        metavar="KEY",
        help="a file with the recovery key (its code or its syllables), or - to type or scan it (default)",
    )
    back.set_defaults(handler=restore_command)

    mend = sub.add_parser(
        "mend",
        parents=[common],
        help="put a damaged database together again",
        description="Look the database through. When it is damaged, set it aside and put it together again from\n"
        "the last daily copy and from what can still be read, and tell what could be lost. The kiosk does the\n"
        "same by itself when it starts. End the kiosk first.",
        epilog="example:\n  diemhoc mend",
    )
    mend.set_defaults(handler=mend_command)


def backup_command(args: argparse.Namespace) -> int:
    """`diemhoc backup OUT`."""
    from kiosk import settings
    from kiosk.paths import DataDir
    from sync.commands_common import opened
    from sync.enrolment import current
    from sync.errors import SyncError
    from sync.keeping.backup import recipients, write
    from sync.keeping.daily import file_in

    if (args.out is None) != args.no_daily:
        raise SyncError(
            "backup.where",
            "say where the backup goes: diemhoc backup OUT (with --no-daily nothing is written)",
            "Mình chọn chỗ cất bản sao nhé.",
        )
    with opened(args.data) as (store, _):
        if args.no_daily:
            settings.set(store, settings.BACKUP_FOLDER, None)
            print(json.dumps({"daily": None}) if args.json else "no backup each day from now on")
            return 0
        folder = args.out.is_dir()
        if args.daily and not folder:
            raise SyncError(
                "backup.folder",
                f"{args.out} is not a folder that is there",
                "Mình chọn một thư mục đang có nhé.",
            )
        out = file_in(args.out, _device(store), store.clock) if folder else args.out
        size = write(store, DataDir(args.data), recipients(store, current(store)), out)
        if args.daily:
            settings.set(store, settings.BACKUP_FOLDER, str(args.out.resolve()))
    if args.json:
        print(json.dumps({"file": str(out), "bytes": size, "daily": args.daily}, ensure_ascii=False))
    else:
        print(f"{out}: {size} bytes" + ("; from now on one each day" if args.daily else ""))
    return 0


def restore_command(args: argparse.Namespace) -> int:
    """`diemhoc restore FILE --key KEY`."""
    from kiosk.paths import DataDir
    from sync.keeping.backup import restore

    done = restore(args.file, read_key(args.key), DataDir(args.data))
    if args.json:
        facts = {
            "made": _moment(done.made),
            "facts": done.facts,
            "aside": str(done.aside) if done.aside else None,
            "forgotten": done.forgotten,
            "voices": done.voices,
        }
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    print(f"{done.facts} facts are back, as of {_moment(done.made)}; a new stream was begun")
    if done.aside:
        print(f"what was here is set aside as {done.aside.name}")
    if done.forgotten:
        print(f"{done.forgotten} people who had asked to be forgotten were forgotten again")
    if done.voices:
        print(f"{done.voices} voices that were recorded there are back")
    return 0


def mend_command(args: argparse.Namespace) -> int:
    """`diemhoc mend`."""
    import msgspec

    from kiosk.paths import DataDir
    from sync.recovery import open_sound

    store, found = open_sound(DataDir(args.data))
    store.close()
    if args.json:
        facts = {"damaged": found is not None, "recovery": msgspec.to_builtins(found) if found else None}
        print(json.dumps(facts, ensure_ascii=False, indent=2))
    elif found is None:
        print("the database is sound: nothing was changed")
    else:
        print("\n".join(found.lines(args.lang or "en")))
        if found.aside:
            print(f"the damaged file is set aside as {found.aside}")
    return 0


def read_key(given: str) -> str:
    """The secret key that `--key` means: in a file, on standard input, or typed. Raises SyncError."""
    from sync.durable import explained
    from sync.keeping.syllables import to_identity

    if given == "-":
        if sys.stdin.isatty():
            from getpass import getpass

            return to_identity(getpass("Recovery key (scan its code, or type its syllables): "))
        return to_identity(sys.stdin.read(10_000))
    try:
        return to_identity(Path(given).read_text("utf-8", errors="replace")[:10_000])
    except OSError as error:
        raise explained(error, Path(given)) from error


def _device(store: "Store") -> str:
    from sync.enrolment import current

    enrolment = current(store)
    return enrolment.device if enrolment else store.stream


def _moment(wall_ms: int) -> str:
    return datetime.fromtimestamp(wall_ms // 1000, UTC).isoformat().replace("+00:00", "Z")
