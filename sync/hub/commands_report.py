"""`diemhoc hub report`, `hub export`, `hub targets`, `hub villages`: forms and lists of the commune."""

import argparse
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sync.hub.options import add_database, existing_database

if TYPE_CHECKING:
    from sync.hub.figures.figures import Scope

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(commands: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Add them to the subcommands of `hub`."""
    report = commands.add_parser(
        "report",
        parents=[common],
        help="fill a form as XLSX or CSV",
        description="Fill a form of the commune: A class roster, B daily report, C month or quarter, D villages in\n"
        "competition, E initiatives. Names never leave the learning point: the roster has pseudonyms instead.",
        epilog="examples:\n  diemhoc hub report B --out ngay.xlsx --day 2026-11-22\n"
        "  diemhoc hub report C --out quy.csv --period 2026-Q4 --province 01 --commune 00004",
    )
    add_database(report)
    report.add_argument("form", metavar="FORM", help="A, B, C, D or E")
    report.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the file to write: .xlsx, or .csv"
    )
    report.add_argument("--day", type=_day, metavar="YYYY-MM-DD", help="A, B: only this day (default: all)")
    report.add_argument(
        "--period", metavar="YYYY-MM|YYYY-Qn", help="C, D: this month or quarter (default: this month)"
    )
    _add_scope(report)
    report.set_defaults(handler=hub_report)

    export = commands.add_parser(
        "export",
        parents=[common],
        help="hand the facts on as CSV or xAPI",
        description="Write the facts for other programs: three CSV tables into a folder, or xAPI 2.0 statements, one\n"
        "JSON document a line. People are pseudonyms.",
        epilog="examples:\n  diemhoc hub export --format xapi --out hoc.jsonl\n"
        "  diemhoc hub export --format csv --out bang/",
    )
    add_database(export)
    export.add_argument(
        "--format", required=True, choices=("csv", "xapi"), help="csv: a folder; xapi: a file"
    )
    export.add_argument("--out", required=True, type=Path, metavar="PATH", help="the folder or file to write")
    _add_scope(export)
    export.set_defaults(handler=hub_export)

    targets = commands.add_parser(
        "targets",
        parents=[common],
        help="take in a commune's targets from CSV",
        description="Take in the plan of a commune or province from a CSV file; it replaces the one before. Columns: group\n"
        "(nhóm), target (chỉ tiêu), unit (đơn vị), owner (chủ trì), due (hạn), baseline (hiện trạng), plan (kế\n"
        "hoạch), actual (thực hiện); if wanted measure (số đo: people, share, classes, ... which the hub counts by\n"
        "itself), hard (khó khăn), ask (kiến nghị).",
        epilog="example:\n  diemhoc hub targets ke-hoach.csv --province 01 --commune 00004",
    )
    add_database(targets)
    targets.add_argument("file", type=Path, metavar="FILE.csv", help="the list")
    _add_scope(targets)
    targets.set_defaults(handler=hub_targets)

    villages = commands.add_parser(
        "villages",
        parents=[common],
        help="take in how many adults live in which village, from CSV",
        description="Take in the adults of villages: the whole of every share. Columns: village (thôn), adults (người\n"
        "trưởng thành); if wanted province, commune, from (từ ngày), until (đến ngày).",
        epilog="example:\n  diemhoc hub villages thon.csv --province 01 --commune 00004",
    )
    add_database(villages)
    villages.add_argument("file", type=Path, metavar="FILE.csv", help="the list")
    _add_scope(villages)
    villages.set_defaults(handler=hub_villages)


def hub_report(args: argparse.Namespace) -> int:
    """`diemhoc hub report FORM --out FILE`."""
    from sync.hub.opening import connect
    from sync.hub.reports.reports import make_form, write

    conn = connect(existing_database(args))
    try:
        form = make_form(conn, args.form, _now(), scope=_scope(args), day=args.day, period=args.period)
        rows = write(form, args.out)
    finally:
        conn.close()
    if args.json:
        print(json.dumps({"file": str(args.out), "rows": rows}, ensure_ascii=False))
    else:
        print(f"{args.out}: {rows} rows")
    return 0


def hub_export(args: argparse.Namespace) -> int:
    """`diemhoc hub export --format csv|xapi --out PATH`."""
    from sync.hub.figures.rollup import refresh
    from sync.hub.opening import connect
    from sync.hub.reports.exporting import write_csv, write_xapi

    conn = connect(existing_database(args))
    try:
        refresh(conn, _now())
        if args.format == "csv":
            written = write_csv(conn, _scope(args), args.out)
        else:
            written = {"statements": write_xapi(conn, _scope(args), args.out)}
    finally:
        conn.close()
    if args.json:
        print(json.dumps({"out": str(args.out), **written}, ensure_ascii=False))
    else:
        print(f"{args.out}: {', '.join(f'{n} {name}' for name, n in written.items())}")
    return 0


def hub_targets(args: argparse.Namespace) -> int:
    """`diemhoc hub targets FILE.csv`."""
    from sync.hub.figures import targets
    from sync.hub.opening import connect

    found = targets.read_csv(_read(args.file))
    conn = connect(existing_database(args))
    try:
        targets.keep(conn, _scope(args), found)
    finally:
        conn.close()
    print(json.dumps({"targets": len(found)}) if args.json else f"{len(found)} targets")
    return 0


def hub_villages(args: argparse.Namespace) -> int:
    """`diemhoc hub villages FILE.csv`."""
    from sync.hub.figures import villages
    from sync.hub.opening import connect

    found = villages.read_csv(_read(args.file), _scope(args).province, _scope(args).commune)
    conn = connect(existing_database(args))
    try:
        villages.keep(conn, found)
    finally:
        conn.close()
    print(json.dumps({"villages": len(found)}) if args.json else f"{len(found)} villages")
    return 0


def _add_scope(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--province", default="", metavar="P", help="only this province, by its code")
    parser.add_argument("--commune", default="", metavar="C", help="only this commune, by its code")


def _scope(args: argparse.Namespace) -> "Scope":
    from sync.hub.figures.figures import Scope
    from sync.hub.places import commune

    province, code = args.province.strip(), args.commune.strip()
    known = commune(code) if code and not province else None
    return Scope(known.province if known else province, code)


def _now() -> int:
    return time.time_ns() // 1_000_000


def _read(path: Path) -> bytes:
    from sync.errors import SyncError

    try:
        return path.read_bytes()
    except OSError as error:
        raise SyncError(
            "list.unreadable", f"cannot read {path} ({error.strerror or error})", "Chưa đọc được tệp này."
        ) from None


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day like 2026-11-22") from None
