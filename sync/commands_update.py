"""`diemhoc update`: the program itself, brought up to date; what needs root is done by units of systemd, seldom by hand."""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sync.update.slots import Home

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

KIOSK_DATA = Path("/var/lib/diem-hoc-so")
"""The data of the kiosk on a machine that the package was installed on."""
EXAMPLES = {
    "status": "diemhoc update status --json",
    "check": "diemhoc update check --stick /media/usb",
    "apply": "diemhoc update apply --inbox /var/lib/diem-hoc-so/updates --user diemhoc-kiosk",
    "guard": "diemhoc update guard --restart diemhoc-kiosk.service",
    "rollback": "sudo diemhoc update rollback",
    "trust": "sudo diemhoc update trust 1.root.json",
}


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> "Subparsers":
    """Add `update` to the command line; returns its subcommands for those of the floor above."""
    group = sub.add_parser(
        "update",
        parents=[common],
        help="bring this program up to date, see how that stands, go back",
        description="The program itself on a machine where the package put it (/opt/diem-hoc-so, two versions side by\n"
        "side). The kiosk asks its hub once a day, and changes over in a quiet moment; a version that does not\n"
        "run well is left again by itself. By hand: look, hurry, go back.",
        epilog="examples:\n  diemhoc update status\n  diemhoc update check --stick /media/usb\n"
        "  sudo diemhoc update rollback",
    )
    commands = group.add_subparsers(dest="what", required=True, metavar="COMMAND")
    for name, handler, help in (
        ("status", status, "which version runs, which one waits, which was left again"),
        ("check", check, "bring what the hub or a stick has, and ask for it"),
        ("apply", apply, "root: do what the kiosk asks for (diemhoc-update.service)"),
        ("guard", guard, "root: watch over a version on trial (diemhoc-update-guard.service)"),
        ("rollback", rollback, "root: back to the version before, for good"),
        ("trust", trust, "root: believe the keys in a root.json, in place of those of before"),
    ):
        made = commands.add_parser(
            name, parents=[common], help=help, description=help, epilog=f"example:\n  {EXAMPLES[name]}"
        )
        made.set_defaults(handler=handler)
        if name not in ("check",):
            made.add_argument("--home", type=Path, default=None, metavar="DIR", help=argparse.SUPPRESS)
        if name == "check":
            made.add_argument(
                "--stick", type=Path, metavar="DIR", help="folder of a stick that the hub wrote"
            )
            made.add_argument("--home", type=Path, default=None, metavar="DIR", help=argparse.SUPPRESS)
        if name == "apply":
            made.add_argument(
                "--inbox",
                type=Path,
                default=KIOSK_DATA / "updates",
                metavar="DIR",
                help="where the kiosk asks",
            )
            made.add_argument(
                "--user", metavar="NAME", help="who tries the new version (default: whoever runs this)"
            )
        if name == "guard":
            made.add_argument("--starting", action="store_true", help="the kiosk is about to start: count it")
            made.add_argument("--restart", metavar="UNIT", help="what to start anew after going back")
        if name == "trust":
            made.add_argument(
                "root", type=Path, metavar="FILE", help="metadata/1.root.json of the hub's folder `content`"
            )
    return commands


def status(args: argparse.Namespace) -> int:
    """`diemhoc update status`."""
    import msgspec

    from kiosk import __version__
    from kiosk.paths import DataDir
    from sync.update.fetch import DATA
    from sync.update.inbox import read_book

    home, book = _home(args), read_book(DataDir(args.data))
    state = home.state() if home is not None else None
    facts = {
        "version": __version__,
        "data": DATA,
        "current": home.current() if home else None,
        "previous": home.previous() if home else None,
        "on_trial": state.trial.version if state and state.trial else None,
        "left": state.bad if state else {},
        "last": msgspec.to_builtins(state.said) if state and state.said else None,
        "ready": book.ready or None,
        "keys": bool(home and (home.trust / "anchor").exists()),
    }
    if args.json:
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    print(
        f"runs       {__version__}" + ("" if home else " (not from a package: it is not updated by itself)")
    )
    for name in ("current", "previous", "on_trial", "ready"):
        if facts[name]:
            print(f"{name.replace('_', ' '):<9}  {facts[name]}")
    for version, why in (state.bad if state else {}).items():
        print(f"left       {version} ({why}): it is not tried again")
    if state and state.said:
        print(f"last       {state.said.version} {state.said.step} {state.said.why}".rstrip())
    return 0


def check(args: argparse.Namespace) -> int:
    """`diemhoc update check`."""
    from kiosk.paths import DataDir
    from sync.commands_common import opened
    from sync.enrolment import current
    from sync.errors import NotEnrolled
    from sync.link import new_session
    from sync.releases import refused
    from sync.update.fetch import bring, from_stick
    from sync.update.inbox import ask

    home, data = _home(args), DataDir(args.data)
    if home is None:
        raise refused(
            "no-home", "this program was not installed as a package, so it is updated as it was installed"
        )
    with opened(args.data) as (store, key):
        enrolment = current(store)
        if args.stick is not None:
            found = from_stick(data, home, enrolment, args.stick, store.clock)
        elif enrolment is None or enrolment.embedded:
            raise NotEnrolled
        else:
            with new_session(enrolment.url) as session:
                found = bring(data, home, enrolment, key, store.clock, session)
    if found is not None:
        ask(data, "switch", found)
    if args.json:
        print(json.dumps({"ready": found, "current": home.current()}, indent=2))
    elif found is None:
        print(f"nothing newer than {home.current()} for this machine")
    else:
        print(f"{found} is here and asked for: diemhoc update status tells what became of it")
    return 0


def apply(args: argparse.Namespace) -> int:
    """`diemhoc update apply`: never raises, so that nothing is written where the kiosk could lead it."""
    from sync.update.apply import answer
    from sync.update.fetch import DATA
    from sync.update.probe import Prober

    home = _root_home(args)
    try:
        said = answer(home, args.inbox, DATA, Prober(args.inbox.parent, args.user))
    except Exception as error:
        print(f"diemhoc update: {type(error).__name__}: {error}", file=sys.stderr)
        return 1
    print(f"{said.version} {said.step} {said.why}".rstrip() if said else "nothing is asked for")
    return 0


def guard(args: argparse.Namespace) -> int:
    """`diemhoc update guard`: its failure must not keep the kiosk from starting."""
    import subprocess

    from kiosk.clock import system_clock
    from sync.update.slots import started, watched

    try:
        clock, look = system_clock(), started if args.starting else watched
        left = look(_root_home(args), clock.boot, clock.mono())
    except Exception as error:
        print(f"diemhoc update: {type(error).__name__}: {error}", file=sys.stderr)
        return 0
    if left is not None:
        print(f"{left} is left: back to the version before")
        if args.restart:
            subprocess.run(["systemctl", "--no-block", "try-restart", args.restart], check=False)
    return 0


def rollback(args: argparse.Namespace) -> int:
    """`diemhoc update rollback`."""
    from sync.update.slots import go_back

    home = _root_home(args)
    left = go_back(home, "asked")
    print(
        f"{left} is left and not tried again; {home.current()} runs from the next start (systemctl restart diemhoc-kiosk)"
    )
    return 0


def trust(args: argparse.Namespace) -> int:
    """`diemhoc update trust FILE`."""
    from tuf.api.exceptions import RepositoryError
    from tuf.api.metadata import Metadata, Root  # type: ignore[attr-defined]

    from sync.releases import refused
    from sync.update.apply import pin

    found = args.root.read_bytes()
    try:
        root = Metadata[Root].from_bytes(found)
        root.signed.verify_delegate("root", root.signed_bytes, root.signatures)
    except (RepositoryError, ValueError) as error:
        raise refused("keys", f"{args.root} is no root that is signed by its own keys") from error
    pin(_root_home(args), found, replace=True)
    count = root.signed.roles["root"]
    print(f"believed from now on: root {root.signed.version}, {count.threshold} of {len(count.keyids)} keys, "
          f"until {time.strftime('%Y-%m-%d', root.signed.expires.timetuple())}")  # fmt: skip
    return 0


def _home(args: argparse.Namespace) -> "Home | None":
    from sync.update.inbox import home_of
    from sync.update.slots import Home

    return Home(args.home) if args.home is not None else home_of()


def _root_home(args: argparse.Namespace) -> "Home":
    from sync.update.inbox import HOME
    from sync.update.slots import Home

    return Home(args.home if args.home is not None else HOME)
