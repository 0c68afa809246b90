"""`diemhoc residents`, `facilitators` and `cards revoke`: the same rules and store as the screens use."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk.commands_common import command, group, opened, resident_facts, spaced, tell
from kiosk.commands_import import import_parser

if TYPE_CHECKING:
    from kiosk.commands_common import Subparsers


def _person_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", required=True, metavar="NAME", help="full name, with accents")
    parser.add_argument(
        "--birth-year", required=True, type=int, metavar="YEAR", help="year of birth, e.g. 1958"
    )
    parser.add_argument(
        "--gender", required=True, choices=("f", "m", "-"), help="f (nữ), m (nam) or - (not given)"
    )
    parser.add_argument("--village", required=True, metavar="VILLAGE", help='e.g. "Thôn Đoài"')


def residents_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    below = group(
        sub,
        common,
        "residents",
        "Enrol residents, list them, import a list, show what somebody has learned, forget somebody.",
        'example: diemhoc residents add --name "Nguyễn Thị Lan" --birth-year 1958 --gender f '
        '--village "Thôn Đoài" --consent yes',
    )
    add = command(
        below,
        common,
        "add",
        "Enrol a resident who has said yes; prints the card number.",
        description="Enrol a resident who has heard the consent text and said yes, and prints the number of "
        "their card. Print the card itself with `diemhoc cards print --number NUMBER --out FILE.pdf`.",
        epilog='example: diemhoc residents add --name "Nguyễn Thị Lan" --birth-year 1958 --gender f '
        '--village "Thôn Đoài" --consent yes',
    )
    _person_arguments(add)
    add.add_argument("--consent", choices=("yes", "no"), help="what the person answered to the consent text")
    add.add_argument("--guardian", metavar="NAME", help="who consents for a person under 16")
    add.add_argument(
        "--address", metavar="WORD", help="how they want to be addressed (bà, ông, bác, cô, ...)"
    )
    add.set_defaults(handler=residents_add)
    all_of_them = command(
        below,
        common,
        "list",
        "Everybody who is enrolled, in the order of a register.",
        epilog="example: diemhoc residents list --json",
    )
    all_of_them.set_defaults(handler=residents_list)
    import_parser(below, common)
    return below


def facilitators_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    below = group(
        sub,
        common,
        "facilitators",
        "Add and list the people who lead classes.",
        "example: diemhoc facilitators list",
    )
    add = command(
        below,
        common,
        "add",
        "Add a facilitator; prints the card number.",
        epilog='example: diemhoc facilitators add --name "Sùng A Páo" --birth-year 1999 --gender m '
        '--village "Thôn Đoài"\nAsks for the PIN unless --pin gives it.',
    )
    _person_arguments(add)
    add.add_argument("--pin", metavar="PIN", help="6 digits; asked for when not given here")
    add.set_defaults(handler=facilitators_add)
    all_of_them = command(
        below, common, "list", "All facilitators.", epilog="example: diemhoc facilitators list"
    )
    all_of_them.set_defaults(handler=facilitators_list)
    renew = command(
        below,
        common,
        "pin",
        "Give a facilitator a new PIN, when the old one was forgotten.",
        epilog="example: diemhoc facilitators pin 402718\nAsks for the PIN unless --pin gives it.",
    )
    renew.add_argument("number", metavar="NUMBER", help="the number on the facilitator's card")
    renew.add_argument("--pin", metavar="PIN", help="6 digits; asked for when not given here")
    renew.set_defaults(handler=facilitators_pin)
    return below


def cards_parsers(sub: Subparsers, common: argparse.ArgumentParser) -> Subparsers:
    below = group(
        sub,
        common,
        "cards",
        "Print, read and revoke cards.",
        "example: diemhoc cards revoke 402718 --reason lost",
    )
    revoke = command(
        below,
        common,
        "revoke",
        "End a card: it opens nothing from now on.",
        epilog="example: diemhoc cards revoke 402718 --reason lost",
    )
    revoke.add_argument("number", metavar="NUMBER", help="the number on the card")
    revoke.add_argument(
        "--reason", default="lost", help="a word or two, kept on this machine (default: lost)"
    )
    revoke.set_defaults(handler=cards_revoke)
    return below


def residents_add(args: argparse.Namespace) -> int:
    """Enrol one resident and issue their card."""
    from kiosk import cards
    from kiosk.consent import CONSENT_TEXT, Consent

    consent = None
    if args.consent == "yes":
        by = args.guardian or args.name
        consent = Consent(CONSENT_TEXT.version, given_by=by, method="command", guardian=args.guardian)
    with opened(args) as store:
        one, card = cards.enrol(
            store,
            name=args.name,
            birth_year=args.birth_year,
            gender=args.gender,
            village=args.village,
            consent=consent,
            address=args.address,
        )
    tell(args, resident_facts(one), f"{spaced(card.number)}  {one.name}")
    return 0


def residents_list(args: argparse.Namespace) -> int:
    """Print everybody."""
    from kiosk import residents

    with opened(args) as store:
        people = residents.listing(store)
    lines = [
        f"{spaced(one.card_number):>8}  {one.name}, {one.birth_year}, {one.gender}, {one.village}"
        for one in people
    ]
    tell(args, [resident_facts(one) for one in people], "\n".join(lines) or "Nobody is enrolled yet.")
    return 0


def facilitators_add(args: argparse.Namespace) -> int:
    """Add a facilitator and issue their card."""
    from kiosk import facilitators

    with opened(args) as store:
        one, card = facilitators.add(
            store,
            name=args.name,
            gender=args.gender,
            birth_year=args.birth_year,
            village=args.village,
            pin=args.pin if args.pin is not None else _ask_pin(),
        )
    facts = {"id": one.id, "number": card.number, "name": one.name, "village": one.village}
    tell(args, facts, f"{spaced(card.number)}  {one.name}")
    return 0


def facilitators_list(args: argparse.Namespace) -> int:
    """Print all facilitators."""
    from kiosk import facilitators

    with opened(args) as store:
        people = facilitators.listing(store)
    facts = [{"id": f.id, "number": f.card_number, "name": f.name, "village": f.village} for f in people]
    lines = [f"{spaced(f.card_number):>8}  {f.name}, {f.village}" for f in people]
    tell(args, facts, "\n".join(lines) or "There is no facilitator yet.")
    return 0


def facilitators_pin(args: argparse.Namespace) -> int:
    """Set a new PIN."""
    from kiosk import cards, facilitators

    with opened(args) as store:
        found = cards.facilitator(store, args.number)
        facilitators.set_pin(store, found.holder_id, args.pin if args.pin is not None else _ask_pin())
    tell(args, {"number": found.number}, f"Card {spaced(found.number)} has a new PIN.")
    return 0


def cards_revoke(args: argparse.Namespace) -> int:
    """End a card."""
    from kiosk import cards

    with opened(args) as store:
        cards.revoke(store, args.number, args.reason)
    tell(args, {"revoked": args.number}, f"Card {args.number} is revoked.")
    return 0


def _ask_pin() -> str:
    """The PIN from the keyboard, twice when it is typed unseen; from a pipe, its first line."""
    import getpass

    from kiosk.errors import KioskError

    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    pin = getpass.getpass("PIN (6 digits): ")
    if getpass.getpass("Once more: ") != pin:
        raise KioskError(
            "facilitator.pin-twice", "The two PINs differ.", "Hai lần bấm chưa giống nhau. Bấm lại nhé."
        )
    return pin
