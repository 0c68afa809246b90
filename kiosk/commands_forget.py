"""`diemhoc residents forget` and `purge`, `facilitators forget`: deleting who asked, and who has not come for long."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.commands_common import command, opened, spaced, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def forget_parsers(below: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    """Add both to the commands of `residents`."""
    forget = command(
        below,
        common,
        "forget",
        "Delete a person's name, card and progress, as they may ask at any time.",
        description="Delete a person's name, card and progress, and the papers they stand on, as they may ask at any\n"
        "time. Attendances stay as counts. Copies of the database made before still hold the name, sealed, until\n"
        "they are deleted (docs/privacy.md).",
        epilog="example: diemhoc residents forget 402718",
    )
    forget.add_argument("number", metavar="NUMBER", help="the number on the card")
    forget.set_defaults(handler=residents_forget)
    purge = command(
        below,
        common,
        "purge",
        "Delete those who have not come for long, old papers with names and old logs.",
        description="Delete the names, cards and progress of those who have not come for months, class books and other\n"
        "papers with names older than a month, and old logs. The kiosk does so by itself every day.",
        epilog="examples:\n  diemhoc residents purge --dry-run\n  diemhoc residents purge --months 12 --keep",
    )
    purge.add_argument(
        "--months", type=_months, metavar="N", help="months without a visit (default: as set, else 24)"
    )
    purge.add_argument("--dry-run", action="store_true", help="only say who and what would be deleted")
    purge.add_argument("--keep", action="store_true", help="let the daily purge go by --months from now on")
    purge.set_defaults(handler=residents_purge)
    return below


def leave_parser(below: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add `forget` to the commands of `facilitators`."""
    leave = command(
        below,
        common,
        "forget",
        "Delete the name, card and PIN of a facilitator who stops.",
        epilog="example: diemhoc facilitators forget 518204\nTheir classes stay; planned ones go.",
    )
    leave.add_argument("number", metavar="NUMBER", help="the number on the facilitator's card")
    leave.set_defaults(handler=facilitators_forget)


def facilitators_forget(args: argparse.Namespace) -> int:
    """Delete a facilitator, and the papers on which they stand."""
    from kiosk import cards, facilitators, papers
    from kiosk.paths import DataDir

    with opened(args) as store:
        found = cards.facilitator(store, args.number)
        facilitators.forget(store, found.holder_id)
        papers.remove_led(store, DataDir(args.data).papers, found.holder_id)
    tell(args, {"forgotten": found.number}, "Forgotten: name, card and PIN are deleted.")
    return 0


def residents_forget(args: argparse.Namespace) -> int:
    """Delete a person."""
    from kiosk import forgetting, residents
    from kiosk.paths import DataDir

    with opened(args) as store:
        forgetting.forget(store, DataDir(args.data), [residents.id_of(store, args.number)])
    tell(args, {"forgotten": args.number}, "Forgotten: name, card and progress are deleted.")
    return 0


def residents_purge(args: argparse.Namespace) -> int:
    """Delete what is too old, or say what that is."""
    from kiosk import retention, settings
    from kiosk.clock import today
    from kiosk.paths import DataDir

    with opened(args) as store:
        data, day = DataDir(args.data), today(store.clock)
        months = args.months or retention.months(store)
        if args.keep and not args.dry_run:
            settings.set(store, settings.FORGET_MONTHS, months)
        done = (retention.look if args.dry_run else retention.purge)(store, data, months, day)
    people = [
        {"number": one.resident.card_number, "name": one.resident.name, "since": one.since.isoformat()}
        for one in done.people
    ]
    facts = {
        "months": months,
        "dry_run": args.dry_run,
        "people": people,
        "files": [str(file.relative_to(args.data)) for file in done.files],
        "answers": done.answers,
    }
    lines = [
        f"{spaced(one.resident.card_number):>8}  {one.resident.name}, last here {one.since}"
        for one in done.people
    ]
    verb = "would be deleted" if args.dry_run else "deleted"
    lines.append(
        f"{len(done.people)} people not here for {months} months, {len(done.files)} old files, "
        f"{done.answers} old answers {verb}."
    )
    tell(args, facts, "\n".join(lines))
    return 0


def _months(text: str) -> int:
    from kiosk.retention import LONGEST

    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LONGEST:
        raise argparse.ArgumentTypeError(f"a number of months from 1 to {LONGEST}, not {text!r}")
    return int(text)
