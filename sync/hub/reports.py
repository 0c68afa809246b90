"""The communes' forms as XLSX, as far as a hub can fill them: it never has a name, so some cells stay
empty."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from kiosk import events
from sync.errors import SyncError
from sync.hub.database import Connection
from sync.hub.dating import UNCERTAIN, VIETNAM_MS, Dated, Dating, day_of
from sync.hub.timeline import datings

FORM_A = (
    "STT",
    "Mã học viên",
    "Họ tên",
    "Nhóm tuổi",
    "Giới",
    "Thôn",
    "Bài học",
    "Giờ vào",
    "Cách điểm danh",
    "Ghi chú",
)
FORM_B = (
    "Xã/phường",
    "lượt hỗ trợ kỹ năng số",
    "lượt VNeID",
    "lượt dịch vụ công",
    "số hộ kinh doanh hỗ trợ QR",
    "lượt tuyên truyền an toàn số",
    "tình nguyện viên",
    "minh chứng",
)
NAMES_STAY = "Họ tên không rời khỏi điểm học: cột này để trống. Bản có họ tên in tại điểm học."
HOUSEHOLDS_BY_HAND = "Số hộ kinh doanh hỗ trợ QR: xã tự điền, máy không ghi hộ kinh doanh."
BY_ATTENDANCE = "Số lượt tính theo điểm danh các buổi học."
NO_DAY = "Chưa rõ ngày"
"""In the place of a day and a time that the machine's clock got wrong and nothing else tells."""
METHODS = {"camera": "Thẻ, ống kính", "scanner": "Thẻ, máy quét", "number": "Gõ số thẻ", "list": "Chọn tên"}
GENDERS = {"f": "Nữ", "m": "Nam"}
BANDS = {"<16": "Dưới 16", "70+": "Từ 70"}
TOPICS = {"otp-la-chia-khoa-nha": "safety"}
"""Lessons that count in one of form B's columns beside the general one: "vneid", "services" or "safety"."""

Row = tuple[str | int | None, ...]


@dataclass(frozen=True)
class Form:
    """A form ready to be written: title, day or days it is about, column heads, rows, and notes below."""

    title: str
    about: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]


@dataclass
class _Class:
    lesson: str
    village: str
    commune: str
    house: str
    facilitator: str
    on: Dated
    present: dict[str, Row] = field(default_factory=dict)


def roster(conn: Connection, day: str | None = None) -> Form:
    """Form A: who attended which class, one row an attendance; what was undone is left out. `day` is
    YYYY-MM-DD."""
    rows: list[Row] = []
    held_classes, left_out = _classes(conn, day)
    for held in held_classes:
        for row in sorted(held.present.values(), key=lambda row: int(str(row[6]))):
            when = NO_DAY if held.on.day == UNCERTAIN else _clock(row[6])
            rows.append((len(rows) + 1, *row[:6], when, *row[7:]))
    notes = (NAMES_STAY, *_about_left_out(left_out))
    return Form("A. Sổ điểm danh buổi học", _about(day), FORM_A, tuple(rows), notes)


def daily(conn: Connection, day: str | None = None) -> Form:
    """Form B: one row a commune. An attendance counts in the first column and, by its lesson, in one more."""
    figures: dict[str, dict[str, Any]] = defaultdict(
        lambda: {"all": 0, "vneid": 0, "services": 0, "safety": 0, "by": set(), "classes": 0, "houses": set()}
    )
    held_classes, left_out = _classes(conn, day)
    for held in held_classes:
        row = figures[held.commune]
        row["all"] += len(held.present)
        topic = TOPICS.get(held.lesson)
        if topic in ("vneid", "services", "safety"):
            row[topic] += len(held.present)
        row["by"].add(held.facilitator)
        row["classes"] += 1
        row["houses"].add(held.house or held.village)
    rows = tuple(
        (
            commune or "(chưa đặt tên xã)",
            row["all"],
            row["vneid"],
            row["services"],
            None,
            row["safety"],
            len(row["by"]),
            f"{row['classes']} buổi học có điểm danh tại "
            f"{', '.join(sorted(filter(None, row['houses']))) or 'điểm học'}",
        )
        for commune, row in sorted(figures.items())
    )
    notes = (BY_ATTENDANCE, HOUSEHOLDS_BY_HAND, *_about_left_out(left_out))
    return Form("B. Báo cáo ngày", _about(day), FORM_B, rows, notes)


def make_form(conn: Connection, form: str, day: str | None = None) -> Form:
    """The form by its letter. Raises SyncError for one that this hub cannot fill."""
    if form.upper() == "A":
        return roster(conn, day)
    if form.upper() == "B":
        return daily(conn, day)
    raise SyncError(
        "report.unknown",
        f"form {form!r} cannot be made by this hub: A (class roster) and B (daily report) can",
        "Máy của xã mới làm được mẫu A và mẫu B.",
    )


def write_xlsx(form: Form, path: Path) -> None:
    """Write a form as XLSX, whole or not at all. Raises SyncError when the file cannot be written."""
    import xlsxwriter
    from xlsxwriter.exceptions import XlsxWriterException

    half = path.with_name(f".{path.name}.half")
    try:
        book = xlsxwriter.Workbook(half, {"strings_to_formulas": False, "strings_to_urls": False})
        sheet = book.add_worksheet(form.title[:31].replace("/", "-"))
        strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
        plain = book.add_format({"border": 1})
        sheet.write_string(0, 0, form.title, book.add_format({"bold": True, "font_size": 14}))
        sheet.write_string(1, 0, form.about)
        sheet.write_row(3, 0, form.heads, strong)
        for number, row in enumerate(form.rows, 4):
            sheet.write_row(number, 0, row, plain)
        for number, note in enumerate(form.notes, 5 + len(form.rows)):
            sheet.write_string(number, 0, note)
        sheet.set_column(0, len(form.heads) - 1, 18)
        sheet.freeze_panes(4, 0)
        book.close()
        half.replace(path)
    except (OSError, XlsxWriterException) as error:
        half.unlink(missing_ok=True)
        raise SyncError(
            "report.unwritable",
            f"cannot write {path} ({error}): choose another --out",
            "Chưa ghi được tệp báo cáo. Hãy chọn chỗ khác.",
        ) from None


def _classes(conn: Connection, day: str | None) -> tuple[Sequence[_Class], int]:
    """Classes opened on `day` (or ever), in order, with who was there when all has been said; and how many attended
    classes that belong to no day, and so were left out.

    A class goes on in another stream when the kiosk has to begin one meanwhile; its id is the same.
    """
    held: dict[str, _Class] = {}
    people: dict[str, tuple[str, str, str]] = {}
    for type, on, data, commune, house, village in _facts(conn):
        number = str(data.get("class"))
        if type == events.RESIDENT_ENROLLED:
            people[str(data.get("resident"))] = (
                str(data.get("band") or ""),
                str(data.get("gender") or ""),
                str(data.get("village") or ""),
            )
        elif type == events.CLASS_OPENED:
            held[number] = _Class(
                str(data.get("lesson") or ""),
                str(data.get("village") or village),
                commune,
                house,
                str(data.get("facilitator") or ""),
                on,
            )
        elif number not in held:
            continue
        elif type == events.CHECKED_IN:
            who, method = str(data.get("resident")), str(data.get("method") or "")
            band, gender, home = people.get(who, ("", "", ""))
            note = "" if home else "Ghi tên ở nơi khác"
            row: Row = (
                who,
                None,
                BANDS.get(band, band),
                GENDERS.get(gender, ""),
                home,
                held[number].lesson,
                on.at,
            )
            held[number].present.setdefault(who, (*row, METHODS.get(method, method), note))
        elif type == events.GUEST:
            who, band = str(data.get("guest")), str(data.get("band") or "")
            gender = GENDERS.get(str(data.get("gender")), "")
            row = (None, None, BANDS.get(band, band), gender, None, held[number].lesson, on.at)
            held[number].present[who] = (*row, "Thêm khách", "Khách")
        elif type == events.UNDONE:
            held[number].present.pop(str(data.get("resident") or data.get("guest")), None)
    if day is None:
        return list(held.values()), 0
    left_out = sum(len(one.present) for one in held.values() if one.on.day == UNCERTAIN)
    return [one for one in held.values() if one.on.day == day], left_out


def _facts(conn: Connection) -> Iterator[tuple[str, Dated, dict[str, Any], str, str, str]]:
    """Type, date, data, commune, house and village of the facts that forms are made of: first who and which class,
    then what happened there, older streams first."""
    first = (events.RESIDENT_ENROLLED, events.CLASS_OPENED)
    then = (events.CHECKED_IN, events.GUEST, events.UNDONE)
    dated: dict[str, dict[str, Dating]] = {}
    for wanted in (first, then):
        marks = ", ".join("?" * len(wanted))
        query = (
            "SELECT e.stream, e.type, e.boot, e.mono, e.data, d.commune, d.house, d.village FROM event e"
            " JOIN stream s ON s.stream = e.stream JOIN device d ON d.device = s.device"
            f" WHERE e.type IN ({marks}) ORDER BY s.turn, s.stream, e.seq"
        )
        for stream, type, boot, mono, data, *place in conn.execute(query, wanted):
            if stream not in dated:
                dated[stream] = datings(conn, stream)
            commune, house, village = place
            yield type, dated[stream][boot].of(mono), msgspec.json.decode(data), commune, house, village


def _about_left_out(attended: int) -> tuple[str, ...]:
    if not attended:
        return ()
    return (
        f"Còn {attended} lượt {NO_DAY.lower()} (đồng hồ của máy sai khi chưa có mạng): chưa tính vào ngày nào.",
    )


def _about(day: str | None) -> str:
    if day is None:
        return "Tất cả các ngày"
    year, month, date = day.split("-")
    return f"Ngày {date}/{month}/{year}"


def _clock(wall: object) -> str:
    minutes = (int(str(wall)) + VIETNAM_MS) // 60_000 % (24 * 60)
    year, month, day = day_of(int(str(wall))).split("-")
    return f"{minutes // 60:02}:{minutes % 60:02} {day}/{month}/{year}"
