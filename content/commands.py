"""The commands `diemhoc content ...`: the tools of those who write lessons."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from content.lesson import Lesson, Pack

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]
    Handler = Callable[[argparse.Namespace], int]

PACKS = "packs"
"""Where installed packs lie in the folder of a learning point's data."""


def register(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    """Adds `content ...`; returns its subcommands for who adds more of them."""
    content = sub.add_parser(
        "content",
        parents=[common],
        help="lessons: write, check, see, install them",
        description="Tools for authors. A lesson is a folder with lesson.yaml and its pictures; a pack is a folder with\n"
        "pack.yaml, one folder a unit, in it one folder a lesson. The handbook is docs/soan-bai.md.",
        epilog="example, a lesson from nothing to the kiosk:\n"
        "  diemhoc content new my-pack/dien-thoai/goi-nguoi-nha\n"
        "  diemhoc content preview my-pack/dien-thoai/goi-nguoi-nha   (shows it anew at each save)\n"
        "  diemhoc content check my-pack\n"
        "  diemhoc content install my-pack",
    )
    actions = content.add_subparsers(dest="action", required=True, metavar="COMMAND")

    def action(
        name: str, handler: Handler, short: str, description: str, epilog: str
    ) -> argparse.ArgumentParser:
        made = actions.add_parser(name, parents=[common], help=short, description=description, epilog=epilog)
        made.set_defaults(handler=handler)
        return made

    action(
        "list",
        content_list,
        "the units and lessons there are",
        "Names every unit and lesson, or those of one pack; --json adds minutes, scenes, steps, questions.",
        "examples:\n  diemhoc content list\n  diemhoc content list my-pack --json",
    ).add_argument("path", nargs="?", type=Path, help="a pack (default: all lessons of this machine)")
    action(
        "check",
        content_check,
        "find what an author has to mend",
        "Reads lessons as the kiosk does and tells each mistake as FILE:LINE: what, mending.\n"
        "Hints (marked so) are advice: long sentences, missing English, words that blame or stiffen, pale\n"
        "words in pictures. Exit code 1 if something must be mended.",
        "examples:\n  diemhoc content check my-pack\n  diemhoc content check . --lang vi\n"
        "  diemhoc content check            (the lessons that come with the product)",
    ).add_argument(
        "path",
        nargs="?",
        type=Path,
        help="a pack, a unit, a lesson's folder or its lesson.yaml (default: built in)",
    )
    action(
        "new",
        content_new,
        "begin a lesson that works, and change it",
        "Writes a short whole lesson with a word of advice at each place, and pack.yaml and the JSON Schema\n"
        "(for editors that complete and check) where there are none.",
        "example:\n  diemhoc content new my-pack/dien-thoai/goi-nguoi-nha",
    ).add_argument("lesson", type=Path, help="PACK/UNIT/LESSON, the folder to make")
    action(
        "install",
        content_install,
        "put a pack on this kiosk",
        "Takes a pack over wholly or not at all, beside the lessons built in; a lesson with a known name takes the\n"
        "place of that one. The kiosk shows it the next time it starts.",
        "examples:\n  diemhoc content install my-pack\n  diemhoc content install /media/usb/bai-cua-xa.zip",
    ).add_argument("pack", type=Path, help="a pack's folder, or a .zip of it")
    action(
        "remove",
        content_remove,
        "take an installed pack away",
        "Takes an installed pack away again. What people learned from it stays recorded.",
        "example:\n  diemhoc content remove bai-cua-xa",
    ).add_argument("pack", help="its name, as `content list` tells it")
    return actions


def content_list(args: argparse.Namespace) -> int:
    """Prints units and lessons; damaged lessons are named on stderr, exit code 1 when there are any."""
    from content.install import installed
    from content.library import load_library
    from content.load import load_pack

    beside = () if args.path else installed(args.data / PACKS)
    pack = load_pack(args.path) if args.path else load_library(args.data / PACKS)
    if args.json:
        told = _pack_facts(pack) | {"installed": [{"id": one.id, "lessons": one.lessons} for one in beside]}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for unit in pack.units:
            print(f"{unit.number:>2}  {unit.title.show(_lang(args))}  ({unit.id})")
            for lesson in pack.of_unit(unit.id):
                print(f"      {lesson.id:<24} {lesson.title.show(_lang(args))}, {lesson.minutes} min")
        planned = sum(unit.planned for unit in pack.units)
        print(f"{len(pack.units)} units, {len(pack.lessons)} of {planned} lessons")
        for one in beside:
            print(f"installed: {one.id}, {one.lessons} lessons")
    for damaged in pack.damaged:
        print(damaged.why, file=sys.stderr)
    return 1 if pack.damaged else 0


def content_check(args: argparse.Namespace) -> int:
    """Prints every problem and hint with file and line; exit code 1 when something must be mended."""
    from content.check import check
    from content.load import builtin_path

    report = check(args.path or builtin_path())
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


def content_new(args: argparse.Namespace) -> int:
    """Writes a lesson to begin with."""
    from content.scaffold import new_lesson

    made = new_lesson(args.lesson)
    if args.json:
        print(json.dumps({"lesson": str(made.folder), "files": [str(one) for one in made.files]}))
    else:
        for file in made.files:
            print(f"made {file}")
        print(f"Look at it: diemhoc content preview {made.folder}")
    return 0


def content_install(args: argparse.Namespace) -> int:
    """Puts a pack beside the built-in lessons."""
    from content.install import install

    one = install(args.pack, args.data / PACKS)
    told = {"pack": one.id, "lessons": one.lessons}
    print(json.dumps(told) if args.json else f"{one.id}: {one.lessons} lessons installed.")
    return 0


def content_remove(args: argparse.Namespace) -> int:
    """Takes an installed pack away."""
    from content.install import remove

    remove(args.pack, args.data / PACKS)
    print(json.dumps({"removed": args.pack}) if args.json else f"{args.pack} is removed.")
    return 0


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
