"""A form of the commune as a table, written as XLSX or CSV, whole or not at all."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sync.errors import SyncError

Cell = str | int | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Form:
    """A form ready to be written: title, place and days it is about, column heads, rows, and notes below."""

    title: str
    about: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]


def write(form: Form, path: Path) -> None:
    """Write a form as its name says: .csv, else XLSX. Raises SyncError when the file cannot be written."""
    if path.suffix.lower() == ".csv":
        write_csv(form, path)
    else:
        write_xlsx(form, path)


def write_csv(form: Form, path: Path) -> None:
    """Heads and rows as CSV (UTF-8 with a mark, so that a spreadsheet knows it). Raises SyncError."""
    half = path.with_name(f".{path.name}.half")
    try:
        with half.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(form.heads)
            writer.writerows([_plain(cell) for cell in row] for row in form.rows)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def write_xlsx(form: Form, path: Path) -> None:
    """Title, place and days, heads, rows and notes as XLSX. Raises SyncError when the file cannot be written."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    half = path.with_name(f".{path.name}.half")
    try:
        book = xlsxwriter.Workbook(half, {"strings_to_formulas": False, "strings_to_urls": False})
        sheet = book.add_worksheet(form.title[:31].replace("/", "-"))
        strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        plain = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, form.title, book.add_format({"bold": True, "font_size": 14}))
        sheet.write_string(1, 0, form.about)
        sheet.write_row(3, 0, form.heads, strong)
        for number, row in enumerate(form.rows, 4):
            sheet.write_row(number, 0, row, plain)
        for number, note in enumerate(form.notes, 5 + len(form.rows)):
            sheet.write_string(number, 0, note)
        for column, width in enumerate(_widths(form)):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(4, 0)
        sheet.repeat_rows(3)
        book.close()
        half.replace(path)
    except (OSError, XlsxWriterException) as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def _widths(form: Form) -> Sequence[int]:
    columns = zip(form.heads, *form.rows, strict=True)
    return [min(max(10, *(len(str(cell or "")) for cell in column)) + 2, 40) for column in columns]


def _plain(cell: Cell) -> Cell:
    """Text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") else cell


def _unwritable(path: Path, error: Exception) -> SyncError:
    return SyncError(
        "report.unwritable",
        f"cannot write {path} ({error}): choose another --out",
        "Chưa ghi được tệp báo cáo. Hãy chọn chỗ khác.",
    )
