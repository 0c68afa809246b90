"""The rows of a list of people from a CSV file or a workbook (XLSX), by the columns its heading names.

Columns in any order, Vietnamese headings serve too: name, birth_year, gender, village, consent, and if wanted
guardian, address. Lines above the heading (the name of the commune, say) are passed over.
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from kiosk import xlsx_rows
from kiosk.errors import KioskError
from kiosk.folding import fold

LARGEST_BYTES = 5_000_000
SUFFIXES = (".csv", ".xlsx")
_TITLE_LINES = 10
"""The heading stands within so many filled lines."""
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


@dataclass(frozen=True)
class Row:
    """One line under the heading: where it begins in the file (the first line is 1), and the text of each column."""

    line: int
    cells: dict[str, str]


def read(path: Path) -> list[Row]:
    """The filled rows under the heading. Raises KioskError (list.unreadable, list.heading)."""
    try:
        lines = _workbook(path) if path.suffix.lower() == ".xlsx" else _csv(path)
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    if not lines:
        raise _unreadable(path, "it is empty")
    top = next((i for i, (_, cells) in enumerate(lines[:_TITLE_LINES]) if not _missing(cells)), 0)
    columns = _columns(lines[top][1])
    rows = []
    for line, cells in lines[top + 1 :]:
        if len(cells) > len(columns):
            raise _unreadable(path, f"line {line} has {len(cells)} cells, the heading {len(columns)}")
        filled = [*cells, *[""] * (len(columns) - len(cells))]
        rows.append(Row(line, dict(zip(columns, filled, strict=True))))
    return rows


def _workbook(path: Path) -> list[tuple[int, list[str]]]:
    try:
        return [(line, [" ".join(cell.split()) for cell in cells]) for line, cells in xlsx_rows.rows(path)]
    except xlsx_rows.NotAWorkbook as error:
        raise _unreadable(path, str(error)) from error


def _csv(path: Path) -> list[tuple[int, list[str]]]:
    text = _text(path)
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    lines: list[tuple[int, list[str]]] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            values = [" ".join(cell.split()) for cell in cells]
            if any(values):
                lines.append((line, values))
    except csv.Error as error:
        raise _unreadable(path, f"line {begins}: {error}") from error
    return lines


def _text(path: Path) -> str:
    if path.stat().st_size > LARGEST_BYTES:
        raise _unreadable(path, f"it is larger than {LARGEST_BYTES // 1_000_000} MB")
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, "it is not UTF-8 text; save it as “CSV UTF-8”") from error


def _named(cells: list[str]) -> list[str]:
    names = {spelt: name for name, spellings in _HEADINGS.items() for spelt in spellings}
    return [names.get(fold(cell), f"?{place}") for place, cell in enumerate(cells)]


def _missing(cells: list[str]) -> list[str]:
    columns = _named(cells)
    return [name for name in _NEEDED if name not in columns]


def _columns(cells: list[str]) -> list[str]:
    columns, missing = _named(cells), _missing(cells)
    doubled = [name for name in _HEADINGS if columns.count(name) > 1]
    if missing or doubled:
        what = (
            "it has no column " + ", ".join(missing) if missing else "it has twice the column " + doubled[0]
        )
        raise KioskError(
            "list.heading",
            f"The heading of the list is not as needed: {what}. Needed: {', '.join(_NEEDED)}; "
            "if wanted: guardian, address.",
            "Dòng đầu của danh sách cần đủ: họ tên, năm sinh, giới, thôn, đồng ý.",
        )
    return columns


def _unreadable(path: Path, why: str) -> KioskError:
    return KioskError(
        "list.unreadable",
        f"The list {path} cannot be read: {why}.",
        "Danh sách này máy chưa đọc được. Mình lưu lại dạng Excel (.xlsx) hoặc CSV UTF-8 nhé.",
    )
