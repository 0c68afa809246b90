"""`diemhoc certificates print`: a certificate onto paper, from the command line."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands_common import command, opened, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Adds `print` to the subcommands of `certificates`."""
    put = command(
        sub,
        common,
        "print",
        "Print somebody's certificate to a PDF.",
        description="Print somebody's certificate to a PDF (A4, on its side). The first time, and when they have\n"
        "learned more since, a new one is given out; else the same one is printed again.\n"
        "The code on it is checked at the hub, under /chung-nhan.",
        epilog="example: diemhoc certificates print --number 402718 --out lan.pdf",
    )
    put.add_argument("--number", required=True, metavar="N", help="the number on the person's card")
    put.add_argument("--out", required=True, type=Path, metavar="FILE.pdf", help="where the PDF goes")
    put.set_defaults(handler=certificates_print)


def certificates_print(args: argparse.Namespace) -> int:
    """Give the certificate out, if it is a new one, and draw it. The drawing is tried before it is given."""
    from kiosk import certificates
    from kiosk.commands_progress import lessons_of, resident_of
    from kiosk.paths import DataDir
    from ui.printing.certificate import certificate_pdf, try_file
    from ui.printing.paper import ready_to_draw
    from ui.printing.printers import code_for

    _app = ready_to_draw()
    with opened(args) as store:
        one = resident_of(store, args.number)
        try_file(args.out)
        made = certificates.issue(store, one, lessons_of(args))
        certificate_pdf(made, code_for(made, store, DataDir(args.data)), args.out)
    facts = {
        "file": str(args.out),
        "certificate": made.id,
        "code": made.written,
        "name": made.name,
        "lessons": made.lessons,
        "day": made.day.isoformat(),
        "place": made.place,
        "body": made.body,
    }
    tell(args, facts, f"{made.name}, {made.lessons} lessons: {args.out}. Code {made.written}.")
    return 0
