"""Reading a list that a commune keeps in a CSV file (UTF-8; comma, semicolon or tab), by the names in its heading."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kiosk.folding import fold
from sync.errors import SyncError

LARGEST_BYTES = 2_000_000
MOST_ROWS = 20_000
LONGEST = 2000


@dataclass(frozen=True)
class Line:
    """One filled line: its number in the file (the first is 1), and the text of each named column."""

    number: int
    cells: dict[str, str]


def read(raw: bytes, headings: Mapping[str, Sequence[str]], needed: Sequence[str]) -> list[Line]:
    """The lines under the heading. `headings` tells for each column how it may be written, folded (no accents, small
    letters). Raises SyncError naming what is wrong and where."""
    if len(raw) > LARGEST_BYTES:
        raise wrong(0, "the file is larger than 2 MB", "tệp lớn hơn 2 MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise wrong(
            0, "it is not UTF-8: save it as “CSV UTF-8”", "mình lưu lại dạng “CSV UTF-8” nhé"
        ) from None
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    names = {spelt: name for name, spellings in headings.items() for spelt in (name, *spellings)}
    columns: list[str] | None = None
    lines: list[Line] = []
    try:
        for cells in reader:
            tidy = [" ".join(cell.split())[:LONGEST] for cell in cells]
            if not any(tidy):
                continue
            if columns is None:
                columns = [names.get(fold(cell), "") for cell in tidy]
                _check_heading(columns, needed)
                continue
            filled = [*tidy, *[""] * (len(columns) - len(tidy))]
            lines.append(
                Line(
                    reader.line_num, {name: cell for name, cell in zip(columns, filled, strict=False) if name}
                )
            )
            if len(lines) > MOST_ROWS:
                raise wrong(reader.line_num, f"more than {MOST_ROWS} lines", f"nhiều hơn {MOST_ROWS} dòng")
    except csv.Error as error:
        raise wrong(reader.line_num, str(error), "dòng này máy chưa đọc được") from None
    if columns is None:
        raise wrong(0, "it is empty", "tệp chưa có gì")
    return lines


def number(line: Line, name: str) -> float | None:
    """A number as it is written in Viet Nam or in English ("1.250", "12,5", "1250.5"), None for an empty cell. Raises
    SyncError."""
    text = line.cells.get(name, "").replace(" ", "").removesuffix("%")
    if not text:
        return None
    if "," in text and "." in text:
        thousands = "." if text.rfind(",") > text.rfind(".") else ","
        text = text.replace(thousands, "").replace(",", ".")
    elif "," in text or "." in text:
        sign = "," if "," in text else "."
        head, *groups = text.split(sign)
        whole = (
            all(len(group) == 3 for group in groups)
            and head.lstrip("-").isdigit()
            and head.lstrip("-") != "0"
        )
        text = text.replace(sign, "") if whole else text.replace(",", ".")
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not abs(value) < 1e12:
        raise wrong(
            line.number,
            f"{name}: {line.cells[name]!r} is not a number",
            f"“{line.cells[name]}” chưa phải là số",
        )
    return value


def day(line: Line, name: str, otherwise: str = "") -> str:
    """A day written 2026-12-31 or 31/12/2026, as YYYY-MM-DD; `otherwise` for an empty cell. Raises SyncError."""
    import datetime

    text = line.cells.get(name, "")
    if not text:
        return otherwise
    for pattern in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(text, pattern).date().isoformat()
        except ValueError:
            continue
    raise wrong(
        line.number,
        f"{name}: {text!r} is not a day like 31/12/2026",
        f"“{text}” chưa phải là ngày (31/12/2026)",
    )


def wrong(line: int, en: str, vi: str) -> SyncError:
    """What cannot be taken, at a line (0: the whole file)."""
    where, at_line = (f"line {line}: ", f"Dòng {line}: ") if line else ("", "")
    return SyncError("list.unusable", f"the list cannot be used: {where}{en}", f"{at_line}{vi}")


def _check_heading(columns: Sequence[str], needed: Sequence[str]) -> None:
    missing = [name for name in needed if name not in columns]
    doubled = [name for name in dict.fromkeys(columns) if name and columns.count(name) > 1]
    if missing:
        raise wrong(
            1,
            f"the heading has no column {', '.join(missing)}",
            f"dòng đầu còn thiếu cột: {', '.join(missing)}",
        )
    if doubled:
        raise wrong(1, f"the heading has {doubled[0]} twice", f"dòng đầu có hai cột {doubled[0]}")
