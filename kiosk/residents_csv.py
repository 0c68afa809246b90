"""A commune's list of residents from a CSV file or a workbook: what it would do, then all of its rows or none.

See kiosk.list_rows for the columns. `consent` must say yes in each row: the list is the proof that somebody
asked.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import cards, list_rows
from kiosk.clock import today
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import KioskError
from kiosk.folding import fold, tidy
from kiosk.residents import Resident, check, enrol_within, listing
from kiosk.store import Store

_GENDERS = {"f": "f", "nu": "f", "female": "f", "m": "m", "nam": "m", "male": "m", "-": "-", "": "-"}
_YES = ("yes", "y", "co", "dong y", "x")
Same = tuple[str, ...]


@dataclass(frozen=True)
class Problem:
    """One bad row: `line` is where it begins in the file (the first is 1); the sentences name no person."""

    line: int
    en: str
    vi: str


@dataclass(frozen=True)
class Entry:
    """A good row: a person as they would be written down."""

    line: int
    name: str
    birth_year: int
    gender: str
    village: str
    consent: Consent
    address: str | None


@dataclass(frozen=True)
class ImportPlan:
    """What a list would do: who is new, who is written down here already, which rows cannot be read and why."""

    new: tuple[Entry, ...]
    already: tuple[Entry, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class ImportReport:
    """What an import did. With problems nobody was added. `already`: rows of people who are written down
    here."""

    added: tuple[Resident, ...]
    already: int
    problems: tuple[Problem, ...]


def plan(store: Store, path: Path) -> ImportPlan:
    """What importing this list would do; nothing is written.

    A row with the name, year, gender and village of somebody who is here already would be passed over, so
    that the same file may be imported twice. Raises KioskError when the file cannot be read as such a list.
    """
    rows, day = list_rows.read(path), today(store.clock)
    here = _here(store)
    in_file: dict[Same, int] = {}
    new: list[Entry] = []
    already: list[Entry] = []
    problems: list[Problem] = []
    for row in rows:
        try:
            entry = _entry(row, day, in_file, here)
        except KioskError as error:
            problems.append(Problem(row.line, f"line {row.line}: {error}", f"Dòng {row.line}: {error.vi}"))
            continue
        (already if _same(entry) in here else new).append(entry)
    return ImportPlan(tuple(new), tuple(already), tuple(problems))


def add(store: Store, entries: Iterable[Entry]) -> tuple[Resident, ...]:
    """Write these people down with a card number each, in one transaction; who is here meanwhile is passed over."""
    added: list[Resident] = []
    with store.local():
        here = _here(store)
        for one in entries:
            if _same(one) in here:
                continue
            resident = enrol_within(
                store,
                name=one.name,
                birth_year=one.birth_year,
                gender=one.gender,
                village=one.village,
                consent=one.consent,
                address=one.address,
            )
            added.append(replace(resident, card_number=cards.issue_within(store, resident).number))
    return tuple(added)


def import_csv(store: Store, path: Path) -> ImportReport:
    """Write down everybody in the file with a card number, in one transaction, if every row is good.

    Raises KioskError when the file cannot be read as such a list at all.
    """
    found = plan(store, path)
    if found.problems:
        return ImportReport((), len(found.already), found.problems)
    return ImportReport(add(store, found.new), len(found.already), ())


def _entry(row: list_rows.Row, day: datetime.date, in_file: dict[Same, int], here: set[Same]) -> Entry:
    """The person of a row. Raises KioskError for what is wrong with it."""
    cells = row.cells
    year, gender = _year(cells["birth_year"]), _gender(cells["gender"])
    guardian, address = cells.get("guardian") or None, cells.get("address") or None
    given_by = guardian or cells["name"]
    consent = Consent(CONSENT_TEXT.version, given_by=given_by, method="list", guardian=guardian)
    entry = Entry(row.line, cells["name"], year, gender, cells["village"], consent, address)
    first = in_file.setdefault(_same(entry), row.line)
    if first != row.line:
        raise _twice(first)
    if _same(entry) in here:
        return entry
    if cells["name"] and fold(cells["consent"]) not in _YES:
        raise KioskError(
            "list.consent",
            'consent is not "yes": ask the person first, or leave the row out.',
            "chưa có lời đồng ý. Mình hỏi trước, hoặc bỏ dòng này nhé.",
        )
    check(
        day,
        name=entry.name,
        birth_year=year,
        gender=gender,
        village=entry.village,
        consent=consent,
        address=address,
    )
    return entry


def _here(store: Store) -> set[Same]:
    return {_key(one.name, one.birth_year, one.gender, one.village) for one in listing(store)}


def _same(one: Entry) -> Same:
    return _key(one.name, one.birth_year, one.gender, one.village)


def _key(name: str, year: int, gender: str, village: str) -> Same:
    return tidy(name).casefold(), str(year), gender, fold(village)


def _year(text: str) -> int:
    if len(text) != 4 or not text.isascii() or not text.isdigit():
        raise KioskError(
            "list.year",
            "the year of birth must be four digits, such as 1958.",
            "năm sinh gồm bốn chữ số, ví dụ 1958.",
        )
    return int(text)


def _gender(text: str) -> str:
    try:
        return _GENDERS[fold(text)]
    except KeyError:
        raise KioskError(
            "list.gender",
            'the gender must be "f" (nữ), "m" (nam) or "-" (not given).',
            "giới ghi là nữ, nam hoặc để trống.",
        ) from None


def _twice(line: int) -> KioskError:
    return KioskError(
        "list.twice",
        f"the same person as in line {line}.",
        f"giống hệt người ở dòng {line}. Mình bỏ một dòng nhé.",
    )
