"""`diemhoc recovery-key`: the key that opens backups, on paper."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands_common import command, opened, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Adds `recovery-key`."""
    made = command(
        sub,
        common,
        "recovery-key",
        "Make the key that opens backups, on paper.",
        description="Make a key that opens this learning point's backups and draw it on a page (PDF, A4): a code to\n"
        "scan and syllables to type. Print it, lock the paper away, delete the file. The kiosk keeps the public\n"
        "half only. A new key takes the place of the last: older backups open with the older paper.",
        epilog="example:\n  diemhoc recovery-key --out key.pdf",
    )
    made.add_argument("--out", required=True, type=Path, metavar="FILE.pdf", help="where the PDF goes")
    made.set_defaults(handler=recovery_key)


def recovery_key(args: argparse.Namespace) -> int:
    """`diemhoc recovery-key --out FILE.pdf`."""
    from kiosk import settings
    from kiosk.clock import date_of
    from sync.age import new_identity, recipient_of
    from sync.keeping.syllables import to_syllables
    from ui.printing.recovery_key import recovery_key_pdf

    with opened(args) as store:
        identity = new_identity()
        place = [settings.get(store, settings.HOUSE), settings.get(store, settings.VILLAGE)]
        point = ", ".join(str(one) for one in place if one) or "Điểm học số"
        day = date_of(store.clock.wall())
        recovery_key_pdf(args.out, identity, to_syllables(identity), point, f"{day:%d/%m/%Y}")
        settings.set(store, settings.BACKUP_KEY, recipient_of(identity))
    facts = {"file": str(args.out), "recipient": recipient_of(identity)}
    tell(
        args,
        facts,
        f"{args.out}: print it, lock the paper away, and delete the file\npublic half: {facts['recipient']}",
    )
    return 0
