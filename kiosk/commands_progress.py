"""`diemhoc residents progress` and `diemhoc certificates`: what somebody has learned, and the papers about it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.commands_common import command, group, iso, opened, spaced, tell

if TYPE_CHECKING:
    from content.lesson import Pack
    from kiosk.certificates import PassMark
    from kiosk.commands_common import Subparsers
    from kiosk.residents import Resident
    from kiosk.store import Store


def progress_parser(below: Subparsers, common: argparse.ArgumentParser) -> None:
    """Adds `progress` to the subcommands of `residents`."""
    show = command(
        below,
        common,
        "progress",
        "What somebody has learned, where they go on, and what comes back for review.",
        epilog="example: diemhoc residents progress 402718 --json",
    )
    show.add_argument("number", metavar="NUMBER", help="the number on the card")
    show.set_defaults(handler=residents_progress)


def certificates_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    below = group(
        sub,
        common,
        "certificates",
        "Print certificates, list those given out, set what it takes to get one.",
        "example: diemhoc certificates print --number 402718 --out lan.pdf",
    )
    all_of_them = command(
        below,
        common,
        "list",
        "Certificates given out here.",
        epilog="example: diemhoc certificates list --json",
    )
    all_of_them.set_defaults(handler=certificates_list)
    rule = command(
        below,
        common,
        "rule",
        "Show the pass mark and who confirms, or set them.",
        description="Shows what it takes to get a certificate and who confirms it; what is given is set first.\n"
        'A certificate says "Xác nhận đã học tại điểm học cộng đồng", whatever the rule.',
        epilog="examples:\n  diemhoc certificates rule\n"
        '  diemhoc certificates rule --lessons 12 --each-skill 1 --body "UBND xã Bình Minh"\n'
        "  diemhoc certificates rule --lessons 5 --each-skill 0 --unit tin-gia",
    )
    rule.add_argument("--lessons", type=_count, metavar="N", help="lessons to finish in all")
    rule.add_argument(
        "--each-skill", type=_count, metavar="N", help="lessons of each of the five basic skills"
    )
    rule.add_argument(
        "--unit", action="append", metavar="ID", help="a unit to finish wholly; may be repeated"
    )
    rule.add_argument("--body", metavar="TEXT", help='who confirms; "" for the learning point itself')
    rule.set_defaults(handler=certificates_rule)
    return below


def residents_progress(args: argparse.Namespace) -> int:
    """Print one person's progress, unit by unit."""
    from kiosk import certificates, course, progress, review

    with opened(args) as store:
        one, pack = resident_of(store, args.number), lessons_of(args)
        kept = course.Progress(progress.finished(store, one.id), progress.places(store, one.id))
        due, waiting = len(review.due(store, one.id, pack)), review.waiting(store, one.id)
        standing = certificates.standing(store, one.id, pack)
        held = certificates.latest(store, one)
    on = course.resume(pack, kept)
    units = [_unit(pack, unit.id, kept) for unit in pack.units]
    facts = {
        "number": "".join(args.number.split()),
        "name": one.name,
        "go_on": {"lesson": on.lesson.id, "part": on.part, "parts": on.total},
        "review": {"due": due, "waiting": waiting},
        "certificate": {
            "lessons": standing.lessons,
            "reached": standing.reached,
            "issued": held.day.isoformat() if held else None,
        },
        "units": units,
    }
    lines = [f"{one.name}: {standing.lessons} lessons finished."]
    lines += [
        f"  {unit['finished']}/{len(unit['lessons'])}  {unit['title']}{'  (badge)' if unit['whole'] else ''}"
        for unit in units
        if unit["lessons"]
    ]
    lines.append(f"Goes on with {on.lesson.id}, part {on.part} of {on.total}.")
    lines.append(f"To review: {due} today, {waiting} in all.")
    lines.append(
        "Certificate: " + (f"given on {held.day}" if held else "earned" if standing.reached else "not yet")
    )
    tell(args, facts, "\n".join(lines))
    return 0


def certificates_list(args: argparse.Namespace) -> int:
    """Print the certificates given out, the latest first."""
    from kiosk import certificates, residents

    with opened(args) as store:
        names = {one.id: one for one in residents.listing(store)}
        given = certificates.listing(store)
    facts: list[dict[str, Any]] = []
    lines = []
    for id, who, at, lessons in given:
        one = names[who]
        facts.append(
            {
                "certificate": id,
                "number": one.card_number,
                "name": one.name,
                "at": iso(at),
                "lessons": lessons,
            }
        )
        lines.append(f"{iso(at)[:10]}  {spaced(one.card_number)}  {one.name}, {lessons} lessons")
    tell(args, facts, "\n".join(lines) or "No certificate has been given out yet.")
    return 0


def certificates_rule(args: argparse.Namespace) -> int:
    """Set what is given, then print the rule."""
    from kiosk import certificates, settings
    from kiosk.certificates import PassMark

    with opened(args) as store:
        mark = certificates.pass_mark(store)
        if any(value is not None for value in (args.lessons, args.each_skill, args.unit)):
            mark = PassMark(
                lessons=mark.lessons if args.lessons is None else args.lessons,
                each_skill=mark.each_skill if args.each_skill is None else args.each_skill,
                units=mark.units if args.unit is None else tuple(filter(None, args.unit)),
            )
            certificates.set_pass_mark(store, mark, lessons_of(args))
        if args.body is not None:
            settings.set(store, settings.CONFIRMING_BODY, args.body.strip() or None)
        facts = _rule(mark, certificates.body(store))
    text = f"{mark.lessons} lessons, {mark.each_skill} of each basic skill"
    text += f", all of {', '.join(mark.units)}" if mark.units else ""
    tell(args, facts, f"{text}; confirmed by {facts['body']}.")
    return 0


def resident_of(store: Store, number: str) -> Resident:
    """The resident with this card number. Raises KioskError (card.unknown, card.facilitator)."""
    from kiosk import printing, residents
    from kiosk.errors import KioskError

    (holder,) = printing.holders(store, [number])
    if holder.kind != "resident":
        raise KioskError(
            "card.facilitator",
            f"{number!r} is a facilitator's number. `diemhoc residents list` shows the residents'.",
            "Số này của người hướng dẫn. Mình xem lại số thẻ của bà con nhé.",
        )
    return residents.get(store, holder.id)


def lessons_of(args: argparse.Namespace) -> Pack:
    """All lessons of this machine."""
    from content.library import load_library
    from kiosk.paths import DataDir

    return load_library(DataDir(args.data).packs)


def _rule(mark: PassMark, body: str) -> dict[str, Any]:
    return {"lessons": mark.lessons, "each_skill": mark.each_skill, "units": list(mark.units), "body": body}


def _unit(pack: Pack, unit_id: str, kept: Any) -> dict[str, Any]:
    from kiosk.course import unit_progress

    unit = pack.unit(unit_id)
    assert unit is not None
    state = unit_progress(pack, unit, kept)
    begun = dict(kept.places)
    lessons = [
        {
            "id": lesson.id,
            "title": lesson.title.text,
            "state": "done" if lesson.id in kept.finished else "begun" if lesson.id in begun else "new",
            "part": kept.part(lesson.id),
        }
        for lesson in pack.of_unit(unit_id)
    ]
    return {
        "id": unit_id,
        "title": unit.title.text,
        "finished": state.finished,
        "whole": state.whole,
        "lessons": lessons,
    }


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1000")
    return int(text)
