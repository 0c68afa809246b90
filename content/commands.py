"""The commands `diemhoc content ...`: the tools of those who write lessons."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from content.lesson import Lesson, Pack

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


def register(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    """Adds `content list` and `content check`."""
    content = sub.add_parser(
        "content",
        parents=[common],
        help="lessons: list them, check them",
        description="Tools for authors. A lesson is a folder with lesson.yaml and its pictures.",
        epilog="example:\n  diemhoc content check my-pack/dien-thoai/chu-to",
    )
    actions = content.add_subparsers(dest="action", required=True, metavar="COMMAND")
    listing = actions.add_parser(
        "list",
        parents=[common],
        help="the units and lessons there are",
        description="Names every unit and lesson of a pack; --json adds minutes, scenes, steps, questions.",
        epilog="examples:\n  diemhoc content list\n  diemhoc content list my-pack --json",
    )
    listing.add_argument("path", nargs="?", type=Path, help="a pack (default: the built-in one)")
    listing.set_defaults(handler=content_list)
    checking = actions.add_parser(
        "check",
        parents=[common],
        help="find what an author has to mend",
        description="Reads lessons as the kiosk does and tells each mistake as FILE:LINE: what, mending.\n"
        "Hints (marked so) are advice: long sentences, missing English, words that blame. Exit code 1 if\n"
        "something must be mended.",
        epilog="examples:\n  diemhoc content check my-pack\n  diemhoc content check . --lang vi",
    )
    checking.add_argument("path", type=Path, help="a pack, a unit, a lesson's folder or its lesson.yaml")
    checking.set_defaults(handler=content_check)


def content_list(args: argparse.Namespace) -> int:
    """Prints units and lessons; damaged lessons are named on stderr, exit code 1 when there are any."""
    from content.load import builtin_pack, load_pack

    pack = load_pack(args.path) if args.path else builtin_pack()
    if args.json:
        print(json.dumps(_pack_facts(pack), ensure_ascii=False, indent=2))
    else:
        for unit in pack.units:
            print(f"{unit.number:>2}  {unit.title.show(_lang(args))}  ({unit.id})")
            for lesson in pack.of_unit(unit.id):
                print(f"      {lesson.id:<24} {lesson.title.show(_lang(args))}, {lesson.minutes} min")
        planned = sum(unit.planned for unit in pack.units)
        print(f"{len(pack.units)} units, {len(pack.lessons)} of {planned} lessons")
    for damaged in pack.damaged:
        print(damaged.why, file=sys.stderr)
    return 1 if pack.damaged else 0


def content_check(args: argparse.Namespace) -> int:
    """Prints every problem and hint with file and line; exit code 1 when something must be mended."""
    from content.check import check

    report = check(args.path)
    found = [*report.problems, *report.hints]
    if args.json:
        told = [
            {
                "file": str(p.file),
                "line": p.line,
                "code": p.code,
                "message": p.en,
                "message_vi": p.vi,
                "hint": p.hint,
            }
            for p in found
        ]
        print(json.dumps({"lessons": report.lessons, "problems": told}, ensure_ascii=False, indent=2))
    else:
        for one in found:
            print(one.tell(_lang(args)) + " (hint)" * one.hint)
        print(f"{report.lessons} lessons, {len(report.problems)} to mend, {len(report.hints)} hints")
    return 1 if report.problems else 0


def _lang(args: argparse.Namespace) -> str:
    return getattr(args, "lang", None) or "en"


def _pack_facts(pack: Pack) -> dict[str, Any]:
    units = [
        {
            "id": unit.id,
            "number": unit.number,
            "title": unit.title.text,
            "title_en": unit.title.en,
            "planned": unit.planned,
            "lessons": [_lesson_facts(lesson) for lesson in pack.of_unit(unit.id)],
        }
        for unit in pack.units
    ]
    damaged = [{"unit": one.unit, "lesson": one.lesson, "why": one.why} for one in pack.damaged]
    return {"pack": pack.id, "title": pack.title.text, "units": units, "damaged": damaged}


def _lesson_facts(lesson: Lesson) -> dict[str, Any]:
    return {
        "id": lesson.id,
        "number": lesson.number,
        "title": lesson.title.text,
        "title_en": lesson.title.en,
        "minutes": lesson.minutes,
        "scenes": len(lesson.scenes),
        "steps": len(lesson.practice.steps),
        "questions": len(lesson.quiz),
        "sentences": len(lesson.sentences()),
    }
