"""Form A has exactly the columns the commune knows, with names, and is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kiosk import attendance, cards, classes, residents, roster, settings
from kiosk.errors import KioskError
from kiosk.store import Store

FORM_A = "STT | Mã học viên | Họ tên | Nhóm tuổi | Giới | Thôn | Bài học | Giờ vào | Cách điểm danh | Ghi chú"


def table(path: Path) -> list[list[object]]:
    return [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]


def test_the_roster_names_everybody_in_the_columns_of_form_a(
    store: Store, enrol, pao, time, tmp_path
) -> None:
    settings.set(store, settings.HOUSE, "Nhà văn hoá thôn Đoài")
    lan, gone = enrol(), enrol("Vàng Thị Dín")
    number = cards.issue(store, lan.id).number
    session = classes.open_class(store, pao.id, "otp-la-chia-khoa-nha")
    attendance.check_in(store, session.id, lan.id, "camera")
    time.on(seconds=120)
    attendance.add_guest(store, session.id, "m", "70+")
    time.on(seconds=60)
    attendance.check_in(store, session.id, gone.id, "list")
    residents.forget(store, gone.id)
    classes.close(store, session.id)

    path = tmp_path / "out" / "so-diem-danh.xlsx"
    assert roster.write(store, session.id, path, "OTP là chìa khoá nhà") == 3
    title, where, _, heading, *lines = table(path)
    assert title[0] == "Sổ điểm danh buổi học"
    assert where[0] == "Nhà văn hoá thôn Đoài, 06/03/2026 19:30"
    assert heading == FORM_A.split(" | ")
    blank = (None, "")
    cells = [["" if cell in blank else cell for cell in line] for line in lines]
    otp = "OTP là chìa khoá nhà"
    assert cells == [
        [1, number, "Nguyễn Thị Lan", "60-69", "Nữ", "Thôn Đoài", otp, "19:30", "Thẻ, ống kính", ""],
        [2, "", "Khách", "70+", "Nam", "", otp, "19:32", "Thêm khách", ""],
        [3, "", attendance.FORGOTTEN, "", "", "", otp, "19:33", "Chọn tên", ""],
    ]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_no_cell_is_a_formula_or_a_link(store: Store, enrol, pao, tmp_path) -> None:
    session = classes.open_class(store, pao.id, "x", "=HYPERLINK(1)")
    attendance.check_in(store, session.id, enrol(village="=1+1").id, "camera")
    attendance.check_in(store, session.id, enrol("Lê Anh", village="http://a.vn").id, "camera")
    roster.write(store, session.id, tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet["F5"].value == "=1+1"
    assert sheet["G5"].value == "=HYPERLINK(1)"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {
        "s",
        "n",
    }
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_a_place_that_cannot_be_written_is_told(store: Store, pao, tmp_path) -> None:
    session = classes.open_class(store, pao.id, "x")
    (tmp_path / "file").write_text("")
    with pytest.raises(KioskError) as caught:
        roster.write(store, session.id, tmp_path / "file" / "a.xlsx")
    assert caught.value.code == "roster.unwritable"
    with pytest.raises(KioskError) as unknown:
        roster.write(store, "none", tmp_path / "a.xlsx")
    assert unknown.value.code == "class.unknown"
    assert not (tmp_path / "a.xlsx").exists()
