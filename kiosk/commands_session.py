"""`diemhoc session`: what the kiosk's unit asks and tells (packaging/session/diemhoc-session), and the nights."""

from __future__ import annotations

import argparse
import os
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, crash_count
from kiosk.commands_common import command, group, opened, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers

RUN = Path("/run/diemhoc-kiosk")
COUNT, ENDED = "crashes.json", "ended"
"""In the folder of the run: the count, and the code that the program ended with."""


def register(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    """Add `session` and return its subcommands, for who adds more."""
    session = group(
        sub,
        common,
        "session",
        "what the kiosk's unit asks and tells; the nights",
        "examples:\n  diemhoc session night --dark 21:00-05:00 --restart 03:00\n  diemhoc session told",
    )
    asked = command(
        session,
        common,
        "next",
        "which screen comes next, and after how many seconds",
        description="Print `kiosk 0`, `safe 0` or `words 0`: what the unit is to show and the seconds to wait before.\n"
        "After five crashes in a row it is the safe screen instead of the kiosk.",
        epilog="example:\n  diemhoc session next --run /run/diemhoc-kiosk",
    )
    ended = command(
        session,
        common,
        "ended",
        "count how the last run ended",
        description="Called by the unit after every end, with systemd's SERVICE_RESULT, EXIT_CODE and EXIT_STATUS.",
        epilog="example:\n  SERVICE_RESULT=watchdog diemhoc session ended --run /run/diemhoc-kiosk",
    )
    told = command(
        session,
        common,
        "told",
        "what the safe screen's square code says",
        epilog="example:\n  sudo diemhoc session told",
    )
    for parser, handler in ((asked, session_next), (ended, session_ended), (told, session_told)):
        run_option(parser)
        parser.set_defaults(handler=handler)
    night = command(
        session,
        common,
        "night",
        "when the screen is dark, when the kiosk starts anew",
        description="Show, or set, when a screen that nobody touches is dark, and when the kiosk starts anew: only while\n"
        "nobody is there and no class is open. `off` for never. It holds from the kiosk's next start on.",
        epilog="examples:\n  diemhoc session night\n  diemhoc session night --dark 21:00-05:00 --restart off",
    )
    night.add_argument("--dark", type=_hours, metavar="HH:MM-HH:MM|off", help="default 21:00-05:00")
    night.add_argument("--restart", type=_minute, metavar="HH:MM|off", help="default 03:00")
    night.set_defaults(handler=session_night)
    return session


def run_option(parser: argparse.ArgumentParser) -> None:
    """`--run DIR`, where the count lies."""
    parser.add_argument("--run", type=Path, default=RUN, metavar="DIR", help=f"where the count lies ({RUN})")


def session_next(args: argparse.Namespace) -> int:
    """`diemhoc session next`."""
    file = args.run / COUNT
    crashes = crash_count.load(file)
    (args.run / ENDED).unlink(missing_ok=True)
    if crashes.row:
        crash_count.save(file, crash_count.began(crashes, time.monotonic()))
    screen, pause = crash_count.screen(crashes), crash_count.pause_s(crashes)
    tell(args, {"screen": screen, "pause": pause}, f"{screen} {pause}")
    return 0


def session_ended(args: argparse.Namespace) -> int:
    """`diemhoc session ended`."""
    file = args.run / COUNT
    try:
        code = (args.run / ENDED).read_text("utf-8").strip()
    except OSError:
        code = ""
    systemd = (os.environ.get(name, "") for name in ("SERVICE_RESULT", "EXIT_CODE", "EXIT_STATUS"))
    reason = crash_count.verdict(code, *systemd)
    at = time.strftime("%Y-%m-%d %H:%M")
    crashes = crash_count.ended(crash_count.load(file), time.monotonic(), reason, at)
    crash_count.save(file, crashes)
    tell(args, {"reason": reason, "row": crashes.row}, f"{reason or 'as it should'} ({crashes.row} in a row)")
    return 0


def session_told(args: argparse.Namespace) -> int:
    """`diemhoc session told`."""
    text = diagnosis(args.run)
    tell(args, {"told": text}, text)
    return 0


def diagnosis(run: Path) -> str:
    """What the safe screen says of this machine to who looks after it."""
    crashes, now = crash_count.load(run / COUNT), time.strftime("%Y-%m-%d %H:%M")
    return crash_count.diagnosis(crashes, version=__version__, machine=socket.gethostname(), now=now)


def session_night(args: argparse.Namespace) -> int:
    """`diemhoc session night`."""
    from kiosk import night, settings

    with opened(args) as store:
        if args.dark is not None:
            settings.set(store, settings.NIGHT_DARK, args.dark)
        if args.restart is not None:
            settings.set(store, settings.NIGHT_RESTART, args.restart)
        rule = night.from_settings(store)
    facts = {"dark": night.hours_text(rule), "restart": night.minute_text(rule)}
    tell(args, facts, f"dark {facts['dark']}\nrestart {facts['restart']}")
    return 0


def _hours(text: str) -> str:
    from kiosk.night import hours

    return _checked(text, hours, "hours like 21:00-05:00")


def _minute(text: str) -> str:
    from kiosk.night import minute

    return _checked(text, minute, "a time like 03:00")


def _checked(text: str, read: Callable[[str], object], wanted: str) -> str:
    if text == "off":
        return text
    try:
        read(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no {wanted}, and not `off`") from None
    return text
