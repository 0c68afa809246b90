"""`diemhoc cards print` and `cards read`: cards onto paper, and cards out of pictures."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands_common import command, opened, spaced, tell
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.commands_common import Subparsers
    from kiosk.scan import Found


def register(sub: "Subparsers", common: argparse.ArgumentParser) -> None:
    """Adds `print` and `read` to the subcommands of `cards`."""
    put = command(
        sub,
        common,
        "print",
        "Print cards to a PDF.",
        description="Print cards to a PDF (A4). A card's secret is known only while it is issued, so each\n"
        "printed card is a new one, and the card its holder had before opens nothing from then on.\n"
        "Without --number or --all: everybody who has no printed card yet.",
        epilog="examples:\n  diemhoc cards print --out cards.pdf\n"
        "  diemhoc cards print --number 402718 --out lan.pdf      a lost card, again\n"
        '  diemhoc cards print --village "Thôn Đoài" --per-sheet 8 --out doai.pdf\n'
        "  diemhoc cards print --all --size a5 --out class.pdf    class cards, each with its small card",
    )
    put.add_argument("--out", required=True, type=Path, metavar="FILE.pdf", help="where the PDF goes")
    who = put.add_mutually_exclusive_group()
    who.add_argument(
        "--number", action="append", nargs="+", metavar="N", help="print the card of this number again"
    )
    who.add_argument("--all", action="store_true", help="print everybody's card again")
    put.add_argument(
        "--village", metavar="V", help="only people of this village; with --all everybody there again"
    )
    put.add_argument(
        "--per-sheet",
        type=int,
        choices=(8, 10),
        default=10,
        help="small cards on a sheet: 10 edge to edge (default), or 8 apart, for scissors",
    )
    put.add_argument(
        "--size",
        choices=("card", "a5"),
        default="card",
        help="card: 86 x 54 mm, ten a sheet (default); a5: class cards of 148 x 148 mm",
    )
    put.set_defaults(handler=cards_print)
    read = command(
        sub,
        common,
        "read",
        "Read the cards in pictures.",
        description="Read the QR codes in pictures (PNG, JPEG, ...): what each says, how far the card is\n"
        "turned clockwise, and the letter on top of a class card. Nothing is kept.\n"
        "Exit code 1 if a picture holds none; the others are read all the same.",
        epilog="examples:\n  diemhoc cards read photo.jpg\n  diemhoc cards read *.png --json",
    )
    read.add_argument("images", nargs="+", type=Path, metavar="IMAGE")
    read.set_defaults(handler=cards_read)


def cards_print(args: argparse.Namespace) -> int:
    """Issue new cards for those chosen and draw them. The drawing is tried before any old card ends."""
    from kiosk import printing
    from kiosk.clock import today
    from kiosk.tokens import IssuedCard
    from ui.printing.cards import cards_pdf
    from ui.printing.paper import ready_to_draw

    _app = ready_to_draw()
    with opened(args) as store:
        if args.number:
            people = printing.holders(store, [number for some in args.number for number in some])
        else:
            people = printing.everybody(store) if args.all else printing.waiting(store)
        if args.village is not None:
            people = printing.of_village(store, people, args.village)
        if not people:
            raise _nobody(bool(printing.everybody(store)))
        people = printing.in_name_order(store, people)
        blank = IssuedCard("000000", "1" + "0" * 26, "-", "-")
        cards_pdf([blank] * len(people), args.out, args.size, per_sheet=args.per_sheet, keep=False)
        replaced = sum(one.number is not None for one in people)
        issued = printing.issue_anew(store, people, _counter("card"))
        pages = cards_pdf(
            issued,
            args.out,
            args.size,
            per_sheet=args.per_sheet,
            day=today(store.clock),
            progress=_counter("page"),
        )
        printing.remember_printed(store, issued)
    facts = {
        "file": str(args.out),
        "size": args.size,
        "pages": pages,
        "cards": [{"number": card.number, "name": card.name_on_card, "kind": card.kind} for card in issued],
        "replaced": replaced,
    }
    lines = [f"{spaced(card.number)}  {card.name_on_card}" for card in issued]
    lines.append(f"{len(issued)} card(s) on {pages} page(s) in {args.out}. Print at 100 %.")
    if replaced:
        lines.append("They are new cards: any these people had before open nothing now.")
    tell(args, facts, "\n".join(lines))
    return 0


def _counter(what: str) -> "Callable[[int, int], None]":
    """Says on a terminal how far a long run is; a pipe or a file is told nothing."""

    def told(done: int, of: int) -> None:
        if of > 20 and sys.stderr.isatty():
            print(f"\r{what} {done} of {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)

    return told


def _nobody(enrolled: bool) -> KioskError:
    if enrolled:
        return KioskError(
            "print.done",
            "Everybody has a printed card. Say --number N or --all to print cards again.",
            "Ai cũng có thẻ in rồi. Muốn in lại thì ghi --number hoặc --all nhé.",
        )
    return KioskError(
        "print.nobody",
        "Nobody is enrolled yet. Add people with `diemhoc residents add`.",
        "Chưa có bà con nào. Thêm người đầu tiên nhé.",
    )


def cards_read(args: argparse.Namespace) -> int:
    """Read each picture; one that cannot be read, or holds no code, is one line on stderr and exit code 1."""
    from kiosk.scan import read_all
    from ui.camera.card_pictures import luma_of
    from ui.camera.pictures import load_picture

    facts: list[dict[str, Any]] = []
    for image in args.images:
        one: dict[str, Any] = {"file": str(image), "cards": []}
        facts.append(one)
        try:
            found = read_all(luma_of(load_picture(image)))
            one["cards"] = [_card(card.payload, card) for card in found if card.payload is not None]
            if not one["cards"]:
                raise _unclear(image) if found else _blank(image)
        except KioskError as problem:
            one["error"] = problem.vi if args.lang == "vi" else str(problem)
            print(one["error"], file=sys.stderr)
    lines: list[str] = []
    for one in facts:
        lines += [f"{one['file']}: {len(one['cards'])} card(s)"] * bool(one["cards"])
        lines += [f"  {c['payload']}  {c['answer']}  {round(c['angle'])}°" for c in one["cards"]]
    if lines or args.json:
        tell(args, facts, "\n".join(lines))
    return 1 if any("error" in one for one in facts) else 0


def _card(payload: bytes, found: "Found") -> dict[str, Any]:
    return {
        "payload": payload.decode("utf-8", "backslashreplace"),
        "angle": round(found.angle, 1) + 0.0,  # no "-0.0"
        "answer": found.answer,
        "corners": [[round(x, 1), round(y, 1)] for x, y in found.corners],
    }


def _blank(image: Path) -> KioskError:
    return KioskError(
        "picture.blank",
        f"{image}: no code in this picture. Hold the card nearer, flat and in the light.",
        f"{image}: chưa thấy mã nào trong hình. Chụp gần hơn, thẳng và đủ sáng nhé.",
    )


def _unclear(image: Path) -> KioskError:
    return KioskError(
        "picture.unclear",
        f"{image}: a code is there but not clear enough to read. Hold it still and nearer.",
        f"{image}: có mã nhưng chưa rõ. Giữ yên và chụp gần hơn nhé.",
    )
