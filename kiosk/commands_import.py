"""`diemhoc residents import`: a commune's list of people, looked at beforehand or taken whole."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands_common import command, opened, resident_facts, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers
    from kiosk.residents_csv import Entry, ImportPlan


def import_parser(below: Subparsers, common: argparse.ArgumentParser) -> None:
    bring = command(
        below,
        common,
        "import",
        "Enrol everybody in a CSV file or workbook: all of them, or nobody if a row is bad.",
        description="Enrol everybody in a CSV file (UTF-8; comma, semicolon or tab) or in the first sheet of a workbook\n"
        "(XLSX), in one go: all of them, or nobody if a row is bad. --preview only tells what would happen.\n"
        "Columns: name, birth_year, gender, village, consent; if wanted guardian, address.",
        epilog="example file:\n  name,birth_year,gender,village,consent\n"
        "  Nguyễn Thị Lan,1958,f,Thôn Đoài,yes\n\n"
        "example: diemhoc residents import danh-sach.xlsx --preview",
    )
    bring.add_argument("file", type=Path, metavar="FILE", help="a .csv or .xlsx file")
    bring.add_argument("--preview", action="store_true", help="tell who would be added; nothing is written")
    bring.set_defaults(handler=residents_import)


def residents_import(args: argparse.Namespace) -> int:
    """Enrol the people of a file and issue their cards, or tell what that would do."""
    from kiosk.residents_csv import import_csv, plan

    with opened(args) as store:
        if args.preview:
            return _preview(args, plan(store, args.file))
        report = import_csv(store, args.file)
    problems = [{"line": bad.line, "why": bad.vi if args.lang == "vi" else bad.en} for bad in report.problems]
    for bad in problems:
        print(bad["why"], file=sys.stderr)
    facts = {
        "added": [resident_facts(one) for one in report.added],
        "already": report.already,
        "problems": problems,
    }
    text = f"{len(report.added)} enrolled, {report.already} were here already."
    if problems:
        text = f"Nobody was enrolled: {len(problems)} row(s) to mend."
    tell(args, facts, text)
    return 1 if problems else 0


def _preview(args: argparse.Namespace, plan: ImportPlan) -> int:
    """Tell who of a list would be added; exit code 1 when a row is bad and the import would add nobody."""
    problems = [{"line": bad.line, "why": bad.vi if args.lang == "vi" else bad.en} for bad in plan.problems]

    def entry(one: Entry) -> dict[str, object]:
        fields = {"name": one.name, "birth_year": one.birth_year, "gender": one.gender}
        return {"line": one.line, **fields, "village": one.village}

    facts = {
        "preview": True,
        "new": [entry(one) for one in plan.new],
        "already": [entry(one) for one in plan.already],
        "problems": problems,
    }
    lines = [
        f"line {one.line}: + {one.name}, {one.birth_year}, {one.gender}, {one.village}" for one in plan.new
    ]
    lines += [f"line {one.line}: = {one.name} is here already" for one in plan.already]
    lines += [str(bad["why"]) for bad in problems]
    end = f"{len(plan.new)} would be enrolled, {len(plan.already)} are here already"
    end += f"; {len(problems)} row(s) to mend first." if problems else "."
    tell(args, facts, "\n".join([*lines, end, "Nothing was written."]))
    return 1 if problems else 0
