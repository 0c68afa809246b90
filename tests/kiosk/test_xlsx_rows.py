"""Workbooks as offices make them are read; whatever is broken, huge or sly is refused in a sentence."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk import xlsx_rows
from kiosk.xlsx_rows import NotAWorkbook, rows

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def office(path: Path) -> Path:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.sheet_state = "hidden"
    first["A1"] = "hidden"
    sheet = book.create_sheet("Danh sách")
    sheet.append(["DANH SÁCH HỌC VIÊN"])
    sheet.append([])
    sheet.append(["STT", "Họ và tên", "Năm sinh", "Đồng ý"])
    sheet.append([1, "  Nguyễn Thị Lan ", 1958, True])
    sheet["F4"] = "=1/0"
    sheet["B6"] = 1958.5
    book.save(path)
    return path


def test_a_workbook_of_an_office(tmp_path: Path) -> None:
    """Whole numbers without a point, empty rows left out, a hidden first sheet passed over, no formula computed."""
    assert rows(office(tmp_path / "a.xlsx")) == [
        (1, ["DANH SÁCH HỌC VIÊN"]),
        (3, ["STT", "Họ và tên", "Năm sinh", "Đồng ý"]),
        (4, ["1", "Nguyễn Thị Lan", "1958", "1"]),
        (6, ["", "1958.5"]),
    ]


def test_a_workbook_of_another_program(tmp_path: Path) -> None:
    """Shared strings, some in two type faces, one with its pronunciation."""
    book = xlsxwriter.Workbook(str(tmp_path / "b.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_rich_string("B1", book.add_format({"bold": True}), "Lò Thị ", "Mai")
    sheet.write("AA3", "xa")
    book.close()
    assert rows(tmp_path / "b.xlsx") == [(1, ["", "Lò Thị Mai"]), (3, [*[""] * 26, "xa"])]


def made(path: Path, sheet: str, *, strings: str = "", book: str | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        file.writestr(
            "xl/workbook.xml",
            book
            or f'<workbook xmlns="{MAIN}" xmlns:r="{relation}"><sheets><sheet r:id="r1"/></sheets></workbook>',
        )
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        if strings:
            file.writestr("xl/sharedStrings.xml", strings)
        file.writestr("xl/worksheets/sheet1.xml", sheet)
    return path


def sheet(inner: str) -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{inner}</sheetData></worksheet>'


def inline(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_cells_written_in_place_and_said_aloud(tmp_path: Path) -> None:
    strings = f'<sst xmlns="{MAIN}"><si><t>Lan</t><rPh><t>lăng</t></rPh></si></sst>'
    inner = f'<row>{inline("A1", "Họ tên")}<c t="s"><v>0</v></c></row>'
    assert rows(made(tmp_path / "c.xlsx", sheet(inner), strings=strings)) == [(1, ["Họ tên", "Lan"])]


@pytest.mark.parametrize(
    "inner",
    [
        '<row><c r="A1" t="s"><v>7</v></c></row>',
        '<row><c r="A1" t="s"><v>-1</v></c></row>',
        '<row><c r="A1" t="s"><v>x</v></c></row>',
        '<row><c r="A1"><v>x</v></c></row>',
        '<row><c r="A1"><v>1e999</v></c></row>' * 2 + '<row r="x"/>',
        '<row><c r="ZZZ1" t="str"><v>far</v></c></row>',
        '<row><c r="B1" t="str"><v>b</v></c><c r="A1" t="str"><v>a</v></c></row>',
        '<row><c r="1A" t="str"><v>a</v></c></row>',
        "<row>",
    ],
)
def test_broken_sheets(tmp_path: Path, inner: str) -> None:
    with pytest.raises(NotAWorkbook):
        rows(made(tmp_path / "d.xlsx", sheet(inner)))


def test_entities_are_refused(tmp_path: Path) -> None:
    """Neither a bomb of entities nor a file of the machine is ever unfolded, also far into the part."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    leak = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    for head in (bomb, leak, " " * 65_530 + bomb):
        path = made(tmp_path / "e.xlsx", head + sheet(f"<row>{inline('A1', '&a;')}</row>"))
        with pytest.raises(NotAWorkbook):
            rows(path)
    wide = (leak + sheet("")).encode("utf-16")
    with zipfile.ZipFile(made(tmp_path / "f.xlsx", sheet("")), "a") as file:
        file.writestr("xl/sharedStrings.xml", wide)
    with pytest.raises(NotAWorkbook):
        rows(tmp_path / "f.xlsx")


def test_what_unpacks_to_far_too_much_is_refused_early(tmp_path: Path) -> None:
    for filling in (
        "<!--" + " " * xlsx_rows.LARGEST_PART + "-->",
        ("<!--" + " " * 9_000 + "-->") * (xlsx_rows.LARGEST_PART // 9_000),
    ):
        path = made(tmp_path / "g.xlsx", sheet(filling))
        assert path.stat().st_size < 500_000
        with pytest.raises(NotAWorkbook, match="far more"):
            rows(path)
    many = "".join(f"<row>{inline(f'A{n}', 'x')}</row>" for n in range(1, xlsx_rows.MOST_ROWS + 2))
    with pytest.raises(NotAWorkbook, match="rows"):
        rows(made(tmp_path / "h.xlsx", sheet(many)))


def test_links_lead_nowhere_else(tmp_path: Path) -> None:
    path = made(tmp_path / "i.xlsx", sheet(""))
    for target in ('Target="../../etc/passwd"', 'Target="http://example.vn/" TargetMode="External"', ""):
        with zipfile.ZipFile(path) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        parts["xl/_rels/workbook.xml.rels"] = f'<R><Relationship Id="r1" {target}/></R>'.encode()
        other = tmp_path / "j.xlsx"
        with zipfile.ZipFile(other, "w") as new:
            for name, content in parts.items():
                new.writestr(name, content)
        with pytest.raises(NotAWorkbook):
            rows(other)


def test_what_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "k.xlsx"
    whole = office(tmp_path / "a.xlsx").read_bytes()
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for content in (b"", b"name,village", empty.getvalue(), whole[:-200], whole[:2000], b"x" * 5_000_001):
        path.write_bytes(content)
        with pytest.raises(NotAWorkbook):
            rows(path)
    with pytest.raises(OSError, match="No such file"):
        rows(tmp_path / "none.xlsx")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=5))
def test_damage_anywhere_is_read_or_refused(tmp_path: Path, blows: list[tuple[float, int]]) -> None:
    path = tmp_path / "l.xlsx"
    if not path.exists():
        office(path)
        (tmp_path / "whole").write_bytes(path.read_bytes())
    content = bytearray((tmp_path / "whole").read_bytes())
    for place, value in blows:
        content[int(place * len(content))] = value
    path.write_bytes(content)
    try:
        found = rows(path)
    except NotAWorkbook:
        return
    assert all(isinstance(cell, str) for _, cells in found for cell in cells)
