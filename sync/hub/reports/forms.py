"""A form of the commune as a table, written as XLSX or CSV, whole or not at all."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sync.errors import SyncError

Cell = str | int | float | None
Row = tuple[Cell, ...]
MOST_ROWS = 1_048_000
"""A sheet of XLSX holds so many, with heads and notes."""


@dataclass(frozen=True)
class Form:
    """A form ready to be written: title, place and days it is about, column heads, rows, and notes below. Rows
    are gone through once to be written, and never kept."""

    title: str
    about: str
    heads: tuple[str, ...]
    rows: Iterable[Row]
    notes: tuple[str, ...]


def write(form: Form, path: Path) -> int:
    """Write a form as its name says: .csv, else XLSX; how many rows it has. Raises SyncError when the file cannot be
    written."""
    return write_csv(form, path) if path.suffix.lower() == ".csv" else write_xlsx(form, path)


def write_csv(form: Form, path: Path) -> int:
    """Heads and rows as CSV (UTF-8 with a mark, so that a spreadsheet knows it); how many rows. Raises SyncError."""
    half = path.with_name(f".{path.name}.half")
    try:
        with half.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(form.heads)
            written = 0
            for row in form.rows:
                writer.writerow([_plain(cell) for cell in row])
                written += 1
        half.replace(path)
        return written
    except OSError as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def write_xlsx(form: Form, path: Path) -> int:
    """Title, place and days, heads, rows and notes as XLSX, each row on disk before the next is made; how many rows. Raises
    SyncError when the file cannot be written, or has more rows than a sheet may have."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    half = path.with_name(f".{path.name}.half")
    try:
        book = xlsxwriter.Workbook(
            half, {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
        )
        sheet = book.add_worksheet(form.title[:31].replace("/", "-"))
        strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        plain = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, form.title, book.add_format({"bold": True, "font_size": 14}))
        sheet.write_string(1, 0, form.about)
        sheet.write_row(3, 0, form.heads, strong)
        widths, written = [len(head) for head in form.heads], 0
        for written, row in enumerate(form.rows, 1):
            if written > MOST_ROWS:
                raise too_many()
            sheet.write_row(3 + written, 0, row, plain)
            widths = [max(width, len(str(cell or ""))) for width, cell in zip(widths, row, strict=True)]
        for number, note in enumerate(form.notes, 5 + written):
            sheet.write_string(number, 0, note)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, min(max(10, width) + 2, 40))
        sheet.freeze_panes(4, 0)
        sheet.repeat_rows(3)
        book.close()
        half.replace(path)
        return written
    except SyncError:
        half.unlink(missing_ok=True)
        raise
    except (OSError, XlsxWriterException) as error:
        half.unlink(missing_ok=True)
        raise _unwritable(path, error) from None


def too_many() -> SyncError:
    """A sheet has a million rows at most."""
    return SyncError(
        "report.too_long",
        f"more than {MOST_ROWS} rows do not go into one sheet: take CSV, or one day",
        "Dài quá một trang tính. Mình lấy tệp CSV, hoặc chọn một ngày nhé.",
    )


def _plain(cell: Cell) -> Cell:
    """Text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") else cell


def _unwritable(path: Path, error: Exception) -> SyncError:
    return SyncError(
        "report.unwritable",
        f"cannot write {path} ({error}): choose another --out",
        "Chưa ghi được tệp báo cáo. Hãy chọn chỗ khác.",
    )
