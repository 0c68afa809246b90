"""A commune's list of residents from a CSV file: all of its rows are written down, or none.

Columns, by heading, in any order (Vietnamese headings serve too): name, birth_year, gender, village, consent,
and if wanted guardian, address. `consent` must say yes in each row: the list is the proof that somebody
asked.
"""

import csv
import io
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk import cards
from kiosk.consent import CONSENT_TEXT, Consent
from kiosk.errors import KioskError
from kiosk.folding import fold
from kiosk.residents import Resident, enrol_within, listing
from kiosk.store import Store

LARGEST_BYTES = 5_000_000
_HEADINGS = {
    "name": ("name", "ho ten", "ho va ten", "ten"),
    "birth_year": ("birth_year", "birth year", "nam sinh"),
    "gender": ("gender", "gioi", "gioi tinh"),
    "village": ("village", "thon", "to dan pho", "ap", "ban"),
    "consent": ("consent", "dong y"),
    "guardian": ("guardian", "nguoi giam ho"),
    "address": ("address", "xung ho", "cach goi"),
}
_NEEDED = ("name", "birth_year", "gender", "village", "consent")
_GENDERS = {"f": "f", "nu": "f", "female": "f", "m": "m", "nam": "m", "male": "m", "-": "-", "": "-"}
_YES = ("yes", "y", "co", "dong y", "x")


@dataclass(frozen=True)
class Problem:
    """One bad row: `line` is where it begins in the file (the heading is line 1); the sentences name no
    person."""

    line: int
    en: str
    vi: str


@dataclass(frozen=True)
class ImportReport:
    """What an import did. With problems nobody was added. `already`: rows of people who are written down
    here."""

    added: tuple[Resident, ...]
    already: int
    problems: tuple[Problem, ...]


def import_csv(store: Store, path: Path) -> ImportReport:
    """Write down everybody in the file with a card number, in one transaction, if every row is good.

    A row with the name, year, gender and village of somebody who is here already is passed over, so that the
    same file may be imported twice. Raises KioskError when the file cannot be read as such a list at all.
    """
    rows = _read(path)
    here = {_same(one.name, one.birth_year, one.gender, one.village) for one in listing(store)}
    in_file: dict[tuple[str, ...], int] = {}
    added: list[Resident] = []
    problems: list[Problem] = []
    already = 0
    try:
        with store.local():
            for line, row in rows:
                try:
                    year = _year(row["birth_year"])
                    gender = _gender(row["gender"])
                    key = _same(row["name"], year, gender, row["village"])
                    if key in in_file:
                        raise _twice(in_file[key])
                    in_file[key] = line
                    if key in here:
                        already += 1
                        continue
                    added.append(_enrol(store, row, year, gender))
                except KioskError as error:
                    if not error.code.startswith(("person.", "consent.", "list.")):
                        raise
                    problems.append(Problem(line, f"line {line}: {error}", f"Dòng {line}: {error.vi}"))
            if problems:
                raise _Undo
    except _Undo:
        return ImportReport((), already, tuple(problems))
    return ImportReport(tuple(added), already, ())


class _Undo(Exception):
    """Rolls the transaction back."""


def _enrol(store: Store, row: dict[str, str], year: int, gender: str) -> Resident:
    consent = None
    guardian = row.get("guardian") or None
    if fold(row["consent"]) in _YES:
        given_by = guardian or row["name"]
        consent = Consent(CONSENT_TEXT.version, given_by=given_by, method="list", guardian=guardian)
    elif row["name"]:
        raise KioskError(
            "list.consent",
            'consent is not "yes": ask the person first, or leave the row out.',
            "chưa có lời đồng ý. Mình hỏi trước, hoặc bỏ dòng này nhé.",
        )
    resident = enrol_within(
        store,
        name=row["name"],
        birth_year=year,
        gender=gender,
        village=row["village"],
        consent=consent,
        address=row.get("address") or None,
    )
    return replace(resident, card_number=cards.issue_within(store, resident).number)


def _same(name: str, year: int, gender: str, village: str) -> tuple[str, ...]:
    return name.casefold(), str(year), gender, fold(village)


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


def _read(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows under the heading, each with the line where it begins. Empty rows are passed over."""
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    columns: list[str] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            values = [" ".join(cell.split()) for cell in cells]
            if not any(values):
                continue
            if not columns:
                columns = _columns(values)
                continue
            if len(values) > len(columns):
                raise _unreadable(path, f"line {line} has {len(values)} cells, the heading {len(columns)}")
            values += [""] * (len(columns) - len(values))
            rows.append((line, dict(zip(columns, values, strict=True))))
    except csv.Error as error:
        raise _unreadable(path, f"line {begins}: {error}") from error
    if not columns:
        raise _unreadable(path, "it is empty")
    return rows


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise _unreadable(path, f"it is larger than {LARGEST_BYTES // 1_000_000} MB")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error


def _columns(cells: list[str]) -> list[str]:
    names = {spelt: name for name, spellings in _HEADINGS.items() for spelt in spellings}
    columns = [names.get(fold(cell), f"?{place}") for place, cell in enumerate(cells)]
    missing = [name for name in _NEEDED if name not in columns]
    doubled = [name for name in _HEADINGS if columns.count(name) > 1]
    if missing or doubled:
        what = (
            "it has no column " + ", ".join(missing) if missing else "it has twice the column " + doubled[0]
        )
        raise KioskError(
            "list.heading",
            f"The first line of the list is not as needed: {what}. Needed: {', '.join(_NEEDED)}; "
            "if wanted: guardian, address.",
            "Dòng đầu của danh sách cần đủ: họ tên, năm sinh, giới, thôn, đồng ý.",
        )
    return columns


def _unreadable(path: Path, why: str) -> KioskError:
    return KioskError(
        "list.unreadable",
        f"The list {path} cannot be read: {why}.",
        "Danh sách này máy chưa đọc được. Mình lưu lại dạng CSV UTF-8 nhé.",
    )
