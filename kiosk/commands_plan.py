"""`diemhoc class plan`: the timetable of classes without the screen."""

from __future__ import annotations

import argparse
import datetime
from typing import TYPE_CHECKING, Any

from kiosk.commands_common import command, group, opened, tell

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers
    from kiosk.timetable import Plan, Timetable

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def plan_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> None:
    below = group(
        sub,
        common,
        "plan",
        "The timetable: which class meets when. Kept on this machine, never uploaded.",
        "example: diemhoc class plan add --day thu --time 14:00 --unit tin-gia",
    )
    add = command(
        below,
        common,
        "add",
        "Plan a class: each week on a day, or once on a date.",
        epilog="examples:\n"
        "  diemhoc class plan add --day thu --time 14:00 --lesson otp-la-chia-khoa-nha\n"
        "  diemhoc class plan add --day sat --time 19:30 --unit tin-gia --until 2026-12-31\n"
        "  diemhoc class plan add --date 2026-10-10 --time 08:00 --lesson ba-dau-hieu\n"
        "With --unit the class goes on with the unit's next lesson each time.\n"
        "`diemhoc content list` shows units and lessons.",
    )
    when = add.add_mutually_exclusive_group(required=True)
    when.add_argument("--day", choices=DAYS, help="each week on this day")
    when.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="once, on this date")
    add.add_argument("--time", required=True, metavar="HH:MM", help="when it begins")
    what = add.add_mutually_exclusive_group(required=True)
    what.add_argument("--lesson", metavar="ID", help="this lesson each time")
    what.add_argument("--unit", metavar="ID", help="the next lesson of this unit")
    add.add_argument("--place", metavar="P", help="where; the learning point's own house unless given")
    add.add_argument("--facilitator", metavar="NUMBER", help="card number; not needed when there is only one")
    add.add_argument("--from", dest="first", type=_date, metavar="YYYY-MM-DD", help="not before this date")
    add.add_argument("--until", dest="last", type=_date, metavar="YYYY-MM-DD", help="not after this date")
    add.set_defaults(handler=plan_add)
    show = command(
        below,
        common,
        "list",
        "The timetable, and when each class meets next.",
        epilog="example: diemhoc class plan list --json",
    )
    show.set_defaults(handler=plan_list)
    out = command(
        below,
        common,
        "remove",
        "Take a planned class out, or cancel it on one date.",
        epilog="examples:\n  diemhoc class plan remove 3fa09c12\n"
        "  diemhoc class plan remove 3fa09c12 --date 2026-10-15     only that day is off",
    )
    out.add_argument("plan", metavar="ID", help="as `diemhoc class plan list` shows it")
    out.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="cancel this date alone")
    out.set_defaults(handler=plan_remove)


def plan_add(args: argparse.Namespace) -> int:
    """Plan a class."""
    from content.library import load_library
    from kiosk import settings, timetable
    from kiosk.clock import today
    from kiosk.commands_class import facilitator_of
    from kiosk.errors import KioskError
    from kiosk.facilitators import get
    from kiosk.paths import DataDir

    pack = load_library(DataDir(args.data).packs)
    if (pack.lesson(args.lesson) if args.lesson else pack.unit(args.unit)) is None:
        raise KioskError(
            "lesson.unknown",
            f"There is no lesson or unit {args.lesson or args.unit!r}. `diemhoc content list` shows all.",
            "Chưa có bài hoặc mục này. Mình chọn bài khác nhé.",
        )
    with opened(args) as store:
        who = facilitator_of(store, args.facilitator)
        place = args.place or settings.get(store, settings.HOUSE) or settings.get(store, settings.VILLAGE)
        first = args.date or args.first or today(store.clock)
        if args.day:
            first += datetime.timedelta((DAYS.index(args.day) - first.weekday()) % 7)
        plan = timetable.add(
            store,
            time=args.time,
            place=place or get(store, who).village,
            facilitator=who,
            from_day=first,
            lesson=args.lesson,
            unit=args.unit,
            until_day=args.last,
            weekly=args.date is None,
        )
        table, now = timetable.load(store), _now(store.clock.wall())
    tell(args, _facts(plan, table, now), _line(plan, table, now))
    return 0


def plan_list(args: argparse.Namespace) -> int:
    """Print the timetable."""
    from kiosk import timetable

    with opened(args) as store:
        table, now = timetable.load(store), _now(store.clock.wall())
    lines = [_line(plan, table, now) for plan in table.plans]
    text = "\n".join(lines) or "No class is planned yet. `diemhoc class plan add --help` shows how."
    tell(args, [_facts(plan, table, now) for plan in table.plans], text)
    return 0


def plan_remove(args: argparse.Namespace) -> int:
    """Take a plan out, or one date of it."""
    from kiosk import timetable

    with opened(args) as store:
        if args.date is not None:
            timetable.cancel(store, args.plan, args.date)
        else:
            timetable.remove(store, args.plan)
    said = f"The class of {args.date} is cancelled." if args.date else "Removed from the timetable."
    tell(args, {"removed": args.plan, "date": args.date.isoformat() if args.date else None}, said)
    return 0


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date as 2026-10-15") from None


def _now(wall: int) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(wall / 1000)


def _facts(plan: Plan, table: Timetable, now: datetime.datetime) -> dict[str, Any]:
    from dataclasses import replace

    meeting = replace(table, plans=(plan,)).next_after(now)
    off = sorted(day for id, day in table.off if id == plan.id and day >= now.date())
    return {
        "id": plan.id,
        "day": DAYS[plan.weekday],
        "time": plan.time,
        "place": plan.place,
        "lesson": plan.lesson,
        "unit": plan.unit,
        "facilitator": plan.facilitator,
        "from": plan.from_day.isoformat(),
        "until": plan.until_day.isoformat() if plan.until_day else None,
        "weekly": plan.weekly,
        "off": [day.isoformat() for day in off],
        "next": meeting.starts.isoformat(timespec="minutes") if meeting else None,
    }


def _line(plan: Plan, table: Timetable, now: datetime.datetime) -> str:
    facts = _facts(plan, table, now)
    when = f"every {facts['day']} {plan.time}" if plan.weekly else f"once {plan.from_day} {plan.time}"
    what = plan.lesson or f"next of {plan.unit}"
    then = f"next {facts['next'].replace('T', ' ')}" if facts["next"] else "over"
    off = "".join(f", off {day}" for day in facts["off"])
    return f"{plan.id}  {when}  {what}  {plan.place}  ({then}{off})"
