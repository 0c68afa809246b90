"""`diemhoc class`: class sessions without the screen, the same rules and store."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from kiosk.commands_common import command, group, iso, opened, tell

if TYPE_CHECKING:
    from kiosk.classes import ClassSession
    from kiosk.commands_common import Subparsers
    from kiosk.store import Store


def class_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    """Add `class`; returns its subcommands for who adds more."""
    below = group(
        sub,
        common,
        "class",
        "Open a class session, check residents in, close it.",
        "example: diemhoc class open --lesson otp-la-chia-khoa-nha",
    )
    begin = command(
        below,
        common,
        "open",
        "Open a class on a lesson.",
        epilog="example: diemhoc class open --lesson otp-la-chia-khoa-nha\n"
        "`diemhoc content list` shows the lessons.",
    )
    begin.add_argument("--lesson", required=True, metavar="ID", help="the lesson's id")
    begin.add_argument(
        "--facilitator", metavar="NUMBER", help="card number; not needed when there is only one"
    )
    begin.add_argument("--title", metavar="TEXT", help="what the class is called")
    begin.set_defaults(handler=class_open)
    check = command(
        below,
        common,
        "check-in",
        "Check a resident in to the open class by the code of their card.",
        epilog="example: diemhoc class check-in --payload 140271800001234567890123456\n"
        "A scanner's file: diemhoc class check-in --payload - < scanned.txt",
    )
    how = check.add_mutually_exclusive_group(required=True)
    how.add_argument(
        "--payload", metavar="P", help="what a scanner reads from the card; -: one a line from standard input"
    )
    how.add_argument("--number", metavar="NUMBER", help="the number on the card, typed by hand; -: as above")
    check.set_defaults(handler=class_check_in)
    end = command(
        below,
        common,
        "close",
        "Close the open class; prints who came.",
        epilog="example: diemhoc class close",
    )
    end.set_defaults(handler=class_close)
    all_of_them = command(
        below,
        common,
        "list",
        "All classes, the latest first.",
        epilog="example: diemhoc class list --json",
    )
    all_of_them.set_defaults(handler=class_list)
    return below


def class_open(args: argparse.Namespace) -> int:
    """Open a class on a lesson of the pack."""
    from content.library import load_library
    from kiosk import classes, closing
    from kiosk.errors import KioskError
    from kiosk.paths import DataDir

    lesson = load_library(DataDir(args.data).packs).lesson(args.lesson)
    if lesson is None:
        raise KioskError(
            "lesson.unknown",
            f"There is no lesson {args.lesson!r}. `diemhoc content list` shows all.",
            "Chưa có bài học này. Mình chọn bài khác nhé.",
        )
    with opened(args) as store:
        closing.close_forgotten(store)
        session = classes.open_class(store, facilitator_of(store, args.facilitator), lesson.id, args.title)
    tell(args, _session(session), f"The class on {lesson.title.text!r} is open.")
    return 0


def class_check_in(args: argparse.Namespace) -> int:
    """Check somebody in to the open class, or a line each of standard input: each is durable before it is told."""
    from kiosk import closing
    from kiosk.errors import KioskError

    typed = args.number is not None
    given = args.number if typed else args.payload
    with opened(args) as store:
        closing.close_forgotten(store)
        if given != "-":
            _check_in(args, store, given, typed)
            return 0
        code = 0
        for line in filter(None, map(str.strip, sys.stdin)):
            try:
                _check_in(args, store, line, typed)
            except KioskError as refused:
                print(refused.vi if args.lang == "vi" else f"diemhoc: {refused}", file=sys.stderr)
                code = 1
            sys.stdout.flush()
    return code


def _check_in(args: argparse.Namespace, store: Store, given: str, typed: bool) -> None:
    from kiosk import attendance, cards, classes

    found = cards.by_number(store, given) if typed else cards.identify(store, given)
    resident = cards.learner(found)
    session = classes.current(store)
    if session is None:
        raise attendance.no_class()
    done = attendance.check_in(store, session.id, resident, "number" if typed else "scanner")
    facts = {"resident": done.resident_id, "number": found.number, "name": done.name, "first": done.first}
    facts["at"] = iso(done.at)
    tell(args, facts, f"{done.name} {'is checked in' if done.first else 'was checked in already'}.")


def class_close(args: argparse.Namespace) -> int:
    """Close the open class."""
    from dataclasses import asdict

    from kiosk import attendance, classes

    with opened(args) as store:
        session = classes.current(store)
        if session is None:
            raise attendance.no_class()
        found = classes.close(store, session.id)
    text = (
        f"Closed: {found.residents} residents and {found.guests} guests in {found.minutes} minutes; of all "
        f"{found.women} women, {found.over60} aged 60 or more; {found.new} came for the first time."
    )
    tell(args, {"class": session.id, **asdict(found)}, text)
    return 0


def class_list(args: argparse.Namespace) -> int:
    """Print all classes."""
    from kiosk import attendance, classes

    with opened(args) as store:
        found = [(one, len(attendance.present(store, one.id))) for one in classes.listing(store)]
    lines = [
        f"{iso(one.opened_at)}  {one.lesson}  {people} present  {'closed' if one.closed_at else 'open'}"
        for one, people in found
    ]
    tell(
        args,
        [{**_session(one), "present": people} for one, people in found],
        "\n".join(lines) or "No class yet.",
    )
    return 0


def facilitator_of(store: Store, number: str | None) -> str:
    """Id of the facilitator with this card number, or of the only one."""
    from kiosk import cards, facilitators
    from kiosk.errors import KioskError

    if number is not None:
        return cards.facilitator(store, number).holder_id
    people = facilitators.listing(store)
    if not people:
        raise KioskError(
            "facilitator.none",
            "A class needs a facilitator. Add one first: `diemhoc facilitators add`.",
            "Chưa có người hướng dẫn. Mình thêm người hướng dẫn trước nhé.",
        )
    if len(people) > 1:
        numbers = ", ".join(f"{one.card_number or '-'} ({one.name})" for one in people)
        raise KioskError(
            "facilitator.which",
            f"Say which facilitator leads the class with --facilitator NUMBER: {numbers}.",
            f"Ai dạy lớp này? Mình chọn một người: {numbers}.",
        )
    return people[0].id


def _session(one: ClassSession) -> dict[str, Any]:
    return {
        "class": one.id,
        "lesson": one.lesson,
        "title": one.title,
        "facilitator": one.facilitator,
        "village": one.village,
        "opened_at": iso(one.opened_at),
        "closed_at": None if one.closed_at is None else iso(one.closed_at),
    }
