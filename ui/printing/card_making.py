"""Making cards for some people, step by step: issued, drawn on sheets, handed to the printer or kept as a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk import printing
from kiosk.clock import today
from kiosk.store import Store
from kiosk.tokens import IssuedCard
from ui.printing.cards import Size, cards_pdf

Printer = Callable[[Path], bool]


@dataclass(frozen=True)
class Sheet:
    """How cards are laid out: `size` "card" with `per_sheet` on a sheet, or "a5" class cards."""

    size: Size = "card"
    per_sheet: int = 10


@dataclass(frozen=True)
class Made:
    """What became of it: `file` is "" once the printer has the sheets, for they bear names and codes."""

    cards: int
    pages: int
    printed: bool
    file: str


def making(
    store: Store, people: Sequence[printing.Holder], path: Path, sheet: Sheet, printer: Printer | None
) -> Iterator[int | Made]:
    """Yields how many cards are made, again and again, and at last what became of them.

    The file is tried before any old card ends. Raises KioskError (print.*, resident.unknown) and StoreFull.
    """
    people = printing.in_name_order(store, people)
    path.parent.mkdir(parents=True, exist_ok=True)
    blank = IssuedCard("000000", "1" + "0" * 26, "-", "-")
    cards_pdf([blank] * len(people), path, sheet.size, per_sheet=sheet.per_sheet, keep=False)
    issued: list[IssuedCard] = []
    for one in people:
        issued += printing.issue_anew(store, [one])
        yield len(issued)
    pages = cards_pdf(issued, path, sheet.size, per_sheet=sheet.per_sheet, day=today(store.clock))
    printing.remember_printed(store, issued)
    printed = printer is not None and printer(path)
    if printed:
        path.unlink(missing_ok=True)
    yield Made(len(issued), pages, printed, "" if printed else path.name)


def print_at_once(store: Store, card: IssuedCard, folder: Path, printer: Printer | None) -> bool:
    """One card that was just issued, on paper; whether the printer took it. Its file bears a name and a code, so
    it is gone afterwards in any case. Raises KioskError (print.file)."""
    path = folder / "the-moi.pdf"
    folder.mkdir(parents=True, exist_ok=True)
    try:
        cards_pdf([card], path, day=today(store.clock))
        if printer is None or not printer(path):
            return False
        printing.remember_printed(store, [card])
        return True
    finally:
        path.unlink(missing_ok=True)
