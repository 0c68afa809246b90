"""Commands of the hub: `hub serve`, `hub code`, `hub verify`, `hub report`; others have modules of their own."""

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub import commands_copy, commands_import, commands_publish, commands_report, commands_user
from sync.hub.options import add_database, add_serving, database_of, existing_database

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add these commands to the command line."""
    group = sub.add_parser(
        "hub",
        parents=[common],
        help="the hub that learning points send to",
        description="The hub takes what learning points send, counts each fact once, fills the commune's\n"
        "forms. It keeps everything in one SQLite file (default: hub/hub.sqlite in the data directory) or,\n"
        "for a province, in a PostgreSQL database.",
        epilog="example:\n  diemhoc hub serve --host 0.0.0.0 --port 8443\n"
        "  diemhoc hub code --village 'Thôn Đoài'",
    )
    commands = group.add_subparsers(dest="what", required=True, metavar="COMMAND")

    serve = commands.add_parser(
        "serve",
        parents=[common],
        help="run the hub",
        description="Run the hub until SIGTERM or Ctrl+C. When it is ready it prints one line with its\n"
        "address. Put a proxy with TLS before it when it is reached from outside a private network.",
        epilog="example:\n  diemhoc hub serve --host 127.0.0.1 --port 0 --database hub.sqlite",
    )
    add_serving(serve)
    serve.set_defaults(handler=hub_serve)

    code = commands.add_parser(
        "code",
        parents=[common],
        help="make a one-time code for a learning point",
        description="Make a code of 10 characters with which one learning point can join this hub,\n"
        "within 24 hours. With --qr also a picture for paper: held before the machine's camera it joins by itself.",
        epilog="examples:\n  diemhoc hub code --village 'Thôn Đoài' --house 'Nhà văn hoá' --commune 00004\n"
        "  diemhoc hub code --village 'Thôn Đoài' --qr ma.svg --url https://hub.example",
    )
    add_database(code)
    code.add_argument("--village", required=True, metavar="V", help="village (thôn, tổ dân phố) of the point")
    code.add_argument("--house", default="", metavar="H", help="name of the house it stands in")
    code.add_argument(
        "--commune", metavar="C", help="commune, code or name (default: the one this hub knows)"
    )
    code.add_argument(
        "--province", metavar="P", help="province, code or name (default: the one this hub knows)"
    )
    code.add_argument("--qr", type=Path, metavar="FILE.svg", help="also write the code as a QR picture (SVG)")
    code.add_argument(
        "--url", metavar="URL", help="this hub's address as machines reach it (needed for --qr)"
    )
    code.set_defaults(handler=hub_code)

    verify = commands.add_parser(
        "verify",
        parents=[common],
        help="count everything again and compare",
        description="Count everything again from the events and compare it with the figures kept while\n"
        "they came in. Exit code 1 when any figure disagrees.",
        epilog="example:\n  diemhoc hub verify --json",
    )
    add_database(verify)
    verify.set_defaults(handler=hub_verify)

    commands_copy.register(commands, common)
    commands_import.register(commands, common)
    commands_publish.register(commands, common)
    commands_report.register(commands, common)
    commands_user.register(commands, common)


def hub_serve(args: argparse.Namespace) -> int:
    """`diemhoc hub serve`."""
    from kiosk.paths import DataDir
    from sync.hub.serve import serve

    data = DataDir(args.data)
    return serve(
        database_of(args),
        args.host,
        args.port,
        per_minute=args.pace,
        as_json=args.json,
        data=data,
        reports=args.reports,
        metrics_token=args.metrics_token,
        second_step=args.second_step,
    )


def hub_code(args: argparse.Namespace) -> int:
    """`diemhoc hub code`."""
    from sync.errors import SyncError
    from sync.hub.enrol import CODE_LIFE_MS, default_commune, make_code
    from sync.hub.opening import connect
    from sync.hub.places import codes
    from sync.hub.qr import qr_svg
    from sync.invitation import Invitation
    from sync.link import hub_address
    from sync.protocol import Place

    if not args.village.strip():
        raise SyncError("code.no_village", "--village must name the village", "Cần tên thôn.")
    if args.qr and not args.url:
        raise SyncError("code.no_url", "--qr needs --url, this hub's address", "Cần địa chỉ của xã (--url).")
    url = hub_address(args.url) if args.url else ""
    conn = connect(database_of(args))
    try:
        usual = default_commune(conn)
        province, commune = codes(
            usual.commune if args.commune is None else args.commune.strip(),
            usual.province if args.province is None else args.province.strip(),
        )
        place = Place(
            province=province,
            commune=commune,
            village=args.village.strip(),
            house=args.house.strip(),
        )
        code = make_code(conn, place, time.time_ns() // 1_000_000)
    finally:
        conn.close()
    if args.qr:
        args.qr.write_text(qr_svg(Invitation(url, code).text), encoding="utf-8")
    if args.json:
        print(json.dumps({"code": code, "hours": CODE_LIFE_MS // 3_600_000, "village": place.village}))
    else:
        print(code)
    return 0


def hub_verify(args: argparse.Namespace) -> int:
    """`diemhoc hub verify`."""
    from sync.hub.figures.verify import verify
    from sync.hub.opening import connect

    conn = connect(existing_database(args))
    try:
        found = verify(conn)
    finally:
        conn.close()
    if args.json:
        facts = {
            "ok": not found.differences,
            "streams": found.streams,
            "events": found.events,
            "refused": found.refused,
            "differences": found.differences,
        }
        print(json.dumps(facts, indent=2))
    else:
        for difference in found.differences:
            print(difference)
        wrong = len(found.differences)
        state = f"figures that disagree: {wrong}" if wrong else "every figure agrees"
        print(f"{found.events} events of {found.streams} streams, {found.refused} refused: {state}")
    return 1 if found.differences else 0
