"""`diemhoc sync packs`: the lessons that this learning point has from its hub, asked for anew."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add `packs` to the subcommands of `sync`."""
    packs = commands.add_parser(
        "packs",
        parents=[common],
        help="take the packs of lessons that the hub publishes",
        description="Ask the hub at once for packs of lessons (the kiosk does so once a day), and tell which versions\n"
        "are here. A download that was cut goes on where it was. A version that does not load is told with `!`,\n"
        "and the one before stays. The kiosk shows a new pack the next time it starts.",
        epilog="example:\n  diemhoc sync packs --json",
    )
    packs.set_defaults(handler=sync_packs)


def sync_packs(args: argparse.Namespace) -> int:
    """`diemhoc sync packs`."""
    from kiosk.paths import DataDir
    from sync.commands_common import opened
    from sync.hub.embedded import at_a_hub
    from sync.lessons.book import told
    from sync.lessons.packs import update
    from sync.link import new_session

    data = DataDir(args.data)
    with (
        opened(args.data) as (store, key),
        at_a_hub(store, key, data) as enrolment,
        new_session(enrolment.url) as session,
    ):
        done = update(data, enrolment, key, store.clock, session)
    here = told(data)
    if args.json:
        facts = {"packs": here, "taken": done.taken, "removed": done.removed, "refused": done.refused}
        print(json.dumps(facts, ensure_ascii=False, indent=2))
        return 1 if done.refused else 0
    for name, version in here.items():
        new = " (new: shown from the next start)" if name in done.taken else ""
        print(f"{name}  {version}{new}")
    for name in done.removed:
        print(f"{name}  withdrawn by the hub and removed")
    for name in done.refused:
        print(f"{name}  a new version does not load here; the one before stays")
    if not here and not done.removed:
        print("no pack of the hub is here")
    return 1 if done.refused else 0
