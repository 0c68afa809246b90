"""The roster of a class with names ("Sổ điểm danh buổi học", form A) as XLSX. It stays on the kiosk."""

import datetime
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import attendance, classes, facilitators, residents, settings
from kiosk.clock import date_of
from kiosk.errors import KioskError
from kiosk.events import band
from kiosk.store import Store
from kiosk.tokens import number_of

COLUMNS = (
    ("STT", 6),
    ("Mã học viên", 14),
    ("Họ tên", 30),
    ("Nhóm tuổi", 12),
    ("Giới", 8),
    ("Thôn", 22),
    ("Bài học", 34),
    ("Giờ vào", 12),
    ("Cách điểm danh", 18),
    ("Ghi chú", 24),
)
"""Headings of form A, and widths in characters."""
METHOD_WORDS = {
    "camera": "Thẻ, ống kính",
    "scanner": "Thẻ, máy quét",
    "number": "Gõ số thẻ",
    "list": "Chọn tên",
}
GENDER_WORDS = {"f": "Nữ", "m": "Nam", "-": ""}
GUEST_METHOD = "Thêm khách"


@dataclass(frozen=True)
class Heading:
    """What stands above the lines of a class: where, which lesson, when, who led it ("" if no longer known)."""

    house: str
    lesson: str
    opened: datetime.datetime
    facilitator: str

    @property
    def when(self) -> str:
        return f"{self.opened:%H:%M}, ngày {self.opened:%d/%m/%Y}"


def heading(store: Store, class_id: str, lesson_title: str | None = None) -> Heading:
    """Raises KioskError (class.unknown)."""
    session = classes.get(store, class_id)
    names = {one.id: one.name for one in facilitators.listing(store)}
    return Heading(
        house=str(settings.get(store, settings.HOUSE) or session.village),
        lesson=lesson_title or session.title or session.lesson,
        opened=datetime.datetime.fromtimestamp(session.opened_at / 1000),
        facilitator=names.get(session.facilitator, ""),
    )


def rows(store: Store, class_id: str, lesson_title: str | None = None) -> list[tuple[str | int, ...]]:
    """The lines of the roster, one a person, in the order they came; ten cells each (see COLUMNS).

    `lesson_title` is written instead of the lesson's id. Raises KioskError (class.unknown).
    """
    session = classes.get(store, class_id)
    lesson = lesson_title or session.title or session.lesson
    year = date_of(session.opened_at).year
    known = residents.some(store, attendance.whom(store, class_id))
    guests = {
        who: (gender, ages)
        for who, gender, ages in store.rows(
            "SELECT who, gender, band FROM attendance WHERE class = ? AND guest = 1", class_id
        )
    }
    lines: list[tuple[str | int, ...]] = []
    for place, one in enumerate(attendance.present(store, class_id), 1):
        at = datetime.datetime.fromtimestamp(one.at / 1000).strftime("%H:%M")
        if one.guest:
            gender, ages = guests[one.id]
            person = ("", "Khách", ages, GENDER_WORDS[gender], "")
        elif one.id in known:
            resident = known[one.id]
            person = (
                number_of(store, one.id) or "",
                resident.name,
                band(resident.birth_year, year),
                GENDER_WORDS[resident.gender],
                resident.village,
            )
        else:
            person = ("", attendance.FORGOTTEN, "", "", "")
        method = GUEST_METHOD if one.guest else METHOD_WORDS[one.method]
        lines.append((place, *person, lesson, at, method, ""))
    return lines


def write(store: Store, class_id: str, path: Path, lesson_title: str | None = None) -> int:
    """Write the roster of a class to `path` (XLSX, whole or not at all); returns how many people are on it.

    Raises KioskError (class.unknown, roster.unwritable).
    """
    lines = rows(store, class_id, lesson_title)
    head = heading(store, class_id, lesson_title)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_sheet(draft, f"{head.house}, {head.opened:%d/%m/%Y %H:%M}", lines)
        os.replace(draft, path)  # noqa: PTH105
    except OSError as error:
        raise KioskError(
            "roster.unwritable",
            f"The roster could not be written to {path} ({error.strerror or error}). Choose another place.",
            "Chưa chép được sổ điểm danh. Mình chọn chỗ khác nhé.",
        ) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return len(lines)


def _write_sheet(path: Path, where_and_when: str, lines: list[tuple[str | int, ...]]) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    title = book.add_format({"bold": True, "font_size": 14})
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#F1E6CC", "text_wrap": True})
    cell = book.add_format({"border": 1})
    sheet = book.add_worksheet("Sổ điểm danh")
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, "Sổ điểm danh buổi học", title)
    sheet.write_string(1, 0, where_and_when)
    for column, (name, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
        sheet.write_string(3, column, name, head)
    for row, line in enumerate(lines, 4):
        for column, value in enumerate(line):
            if isinstance(value, int):
                sheet.write_number(row, column, value, cell)
            else:
                sheet.write_string(row, column, value, cell)
    sheet.freeze_panes(4, 0)
    sheet.repeat_rows(3)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error
