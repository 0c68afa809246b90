"""`diemhoc session safe`: the screen that is shown when the kiosk itself cannot be. Qt is loaded in the handler only."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.commands_common import command
from kiosk.commands_session import diagnosis, run_option

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(session: Subparsers, common: argparse.ArgumentParser) -> None:
    """Add `safe` to the commands of `session`."""
    safe = command(
        session,
        common,
        "safe",
        "the screen that is shown after five crashes",
        description="Show that the machine is in trouble, whom to call, and a square code with what they are to know.\n"
        "It ends with exit code 76 when somebody, or ten minutes, want the kiosk tried again.",
        epilog="example:\n  diemhoc session safe --run /run/diemhoc-kiosk",
    )
    run_option(safe)
    safe.set_defaults(handler=show_safe)


def show_safe(args: argparse.Namespace) -> int:
    """`diemhoc session safe`."""
    from ui.session.safe import show

    return show(diagnosis(args.run))
