"""`diemhoc content find`: what a learner's words find, as the kiosk's own search would show it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.commands_common import command, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def register(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    """Adds `find` to the subcommands of `content`."""
    made = command(
        sub,
        common,
        "find",
        "see which lessons somebody's words find",
        description="Searches the lessons of this machine as its screen does: with or without accents, by ear, in\n"
        "everyday words. search.yaml in the data folder adds words of your own; it is written like\n"
        "content/search/words.yaml.",
        epilog='examples:\n  diemhoc content find "chu to"\n  diemhoc content find "ma otp" --limit 10 --json',
    )
    made.add_argument("text", metavar="TEXT", help="what somebody types")
    made.add_argument("--limit", type=int, default=3, metavar="N", help="how many lessons (default 3)")
    made.set_defaults(handler=content_find)


def content_find(args: argparse.Namespace) -> int:
    """Prints the lessons found, the best first. Exit code 1 when there is none."""
    from content.library import load_library
    from content.search_words import local_words
    from kiosk.paths import DataDir
    from kiosk.search import LessonSearch

    data = DataDir(args.data)
    pack = load_library(data.packs)
    search = LessonSearch(pack, local_words(data.search))
    found = [(hit, pack.lesson(hit.lesson)) for hit in search.find(args.text, max(1, args.limit))]
    search.close()
    facts = [
        {"lesson": hit.lesson, "title": lesson.title.text, "unit": lesson.unit, "score": round(hit.score, 2)}
        for hit, lesson in found
        if lesson is not None
    ]
    lines = [f"{one['score']:>8}  {one['unit']}/{one['lesson']}  {one['title']}" for one in facts]
    tell(args, facts, "\n".join(lines) or f"No lesson answers {args.text!r}.")
    return 0 if facts else 1
