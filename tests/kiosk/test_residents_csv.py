"""A list of residents: all of its good rows or none, and every bad row told by its line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kiosk import residents
from kiosk.errors import KioskError
from kiosk.folding import name_order
from kiosk.residents_csv import add, import_csv, plan
from kiosk.store import Store

GOOD = """name,birth_year,gender,village,consent,guardian
Nguyễn Thị Lan,1958,f,Thôn Đoài,yes,
Trần Văn Thành,1950,nam,Thôn Đoài,có,
Lò Thị Mai,2015,Nữ,Thôn Đông,yes,Lò Văn Pánh
"""


def csv(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_good_list_is_taken_whole_and_only_once(store: Store, tmp_path) -> None:
    path = csv(tmp_path, GOOD)
    report = import_csv(store, path)
    assert ([one.name for one in report.added], report.already, report.problems) == (
        ["Nguyễn Thị Lan", "Trần Văn Thành", "Lò Thị Mai"],
        0,
        (),
    )
    assert [event.type for event in store.events_after(0, 10)] == ["resident.enrolled", "card.issued"] * 3
    again = import_csv(store, path)
    assert (again.added, again.already) == ((), 3)
    assert residents.listing(store) == sorted(report.added, key=lambda one: name_order(one.name))
    assert len({one.card_number for one in report.added} - {None}) == 3
    assert store.last_seq() == 6


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_lists_of_the_office_are_read_as_they_are(store: Store, tmp_path, delimiter: str) -> None:
    lines = [
        "Họ và tên,Năm sinh,Giới tính,Thôn,Đồng ý,STT",
        '"Nguyễn Thị Lan",1958,Nữ, Thôn  Đoài ,Có,1',
        ",,,,,",
    ]
    path = csv(tmp_path, "\r\n".join(lines).replace(",", delimiter), "utf-8-sig")
    (lan,) = import_csv(store, path).added
    assert (lan.name, lan.village, lan.gender) == ("Nguyễn Thị Lan", "Thôn Đoài", "f")


def test_one_bad_row_and_nobody_is_written_down(store: Store, tmp_path) -> None:
    bad = GOOD + (
        "Lê Thị Nhung,195x,f,Thôn Đoài,yes,\n"
        "\n"
        '"Phạm\nVăn Hợi",1960,m,Thôn Đoài,no,\n'
        "Lò Văn Pánh,1960,x,Thôn Đoài,yes,\n"
        "12345,1960,m,Thôn Đoài,yes,\n"
        "Hoàng Thị Mai,2016,f,Thôn Đoài,yes,\n"
        "Hoàng Thị Mai,1970,f,,yes,\n"
        "nguyễn thị lan,1958,f,thôn đoài,yes,\n"
        "Ngắn,1970\n"
    )
    report = import_csv(store, csv(tmp_path, bad))
    assert report.added == ()
    assert [problem.line for problem in report.problems] == [5, 7, 9, 10, 11, 12, 13, 14]
    for problem in report.problems:
        assert problem.en.startswith(f"line {problem.line}: ")
        assert problem.vi.startswith(f"Dòng {problem.line}: ")
        for name in ("Nhung", "Hợi", "Pánh", "Hoàng", "lan,"):
            assert name not in problem.en + problem.vi
    assert "line 2" in report.problems[6].en
    assert (store.last_seq(), residents.listing(store)) == (0, [])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "list.unreadable"),
        (b"\n\n", "list.unreadable"),
        (b"name,village\nLan,X\n", "list.heading"),
        (b"name,name,birth_year,gender,village,consent\n", "list.heading"),
        ("name,birth_year,gender,village,consent\nNguyễn,1958,f,X,yes\n".encode("utf-16"), "list.unreadable"),
        ("Nguyễn".encode("cp1258", "replace") + b"\xff", "list.unreadable"),
        (b'name,birth_year,gender,village,consent\n"Lan,1958,f,X,yes\n', "list.unreadable"),
        (b"name,birth_year,gender,village,consent\nLan,1958,f,X,yes,more\n", "list.unreadable"),
        (b"name,birth_year,gender,village,consent\n" + b"x" * 200_000 + b"\n", "list.unreadable"),
        (b"x" * 5_000_001, "list.unreadable"),
    ],
)
def test_what_is_no_list_is_told_and_changes_nothing(
    store: Store, tmp_path, content: bytes, code: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(KioskError) as caught:
        import_csv(store, path)
    assert caught.value.code == code
    assert store.last_seq() == 0


def test_a_missing_file_or_a_folder_is_told(store: Store, tmp_path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(KioskError) as caught:
            import_csv(store, path)
        assert caught.value.code == "list.unreadable"


def workbook(tmp_path: Path, lines: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in lines:
        book.active.append(line)
    book.save(tmp_path / "list.xlsx")
    return tmp_path / "list.xlsx"


HEADING = ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Thôn", "Đồng ý", "Người giám hộ"]


def test_a_workbook_is_the_same_list(store: Store, tmp_path) -> None:
    """Years are numbers there, and the commune's name stands above the heading."""
    path = workbook(
        tmp_path,
        [
            ["UBND xã Bình Minh"],
            [],
            HEADING,
            [1, "Nguyễn Thị Lan", 1958, "Nữ", "Thôn Đoài", "x"],
            [2, "Lò Thị Mai", 2015, "Nữ", "Thôn Đông", "có", "Lò Văn Pánh"],
        ],
    )
    report = import_csv(store, path)
    assert [(one.name, one.birth_year, one.village) for one in report.added] == [
        ("Nguyễn Thị Lan", 1958, "Thôn Đoài"),
        ("Lò Thị Mai", 2015, "Thôn Đông"),
    ]
    assert report.problems == ()


def test_a_preview_tells_by_line_and_writes_nothing(store: Store, tmp_path, enrol) -> None:
    enrol("Trần Văn Thành", birth_year=1950, gender="m")
    before = store.last_seq()
    path = workbook(
        tmp_path,
        [
            HEADING,
            [1, "Nguyễn Thị Lan", 1958, "Nữ", "Thôn Đoài", "x"],
            [2, "Trần Văn Thành", 1950, "Nam", "thôn  đoài", "x"],
            [3, "Lê Thị Nhung", "khoảng 60", "Nữ", "Thôn Đoài", "x"],
            [4, "Phạm Văn Hợi", 1960, "Nam", "Thôn Đoài", ""],
            [5, "Lò Thị Mai", 2015, "Nữ", "Thôn Đông", "x"],
            [6, "nguyễn thị lan", 1958, "Nữ", "Thôn Đoài", "x"],
        ],
    )
    found = plan(store, path)
    assert [(one.line, one.name) for one in found.new] == [(2, "Nguyễn Thị Lan")]
    assert [(one.line, one.name) for one in found.already] == [(3, "Trần Văn Thành")]
    assert [one.line for one in found.problems] == [4, 5, 6, 7]
    assert [one.vi.split()[0] for one in found.problems] == ["Dòng"] * 4
    assert (store.last_seq(), len(residents.listing(store))) == (before, 1)
    assert import_csv(store, path).added == ()
    assert store.last_seq() == before


def test_the_good_rows_of_a_preview_can_be_added_once(store: Store, tmp_path) -> None:
    found = plan(store, csv(tmp_path, GOOD + "Lê Thị Nhung,195x,f,Thôn Đoài,yes,\n"))
    added = add(store, found.new)
    assert [one.name for one in added] == ["Nguyễn Thị Lan", "Trần Văn Thành", "Lò Thị Mai"]
    assert residents.get(store, added[0].id) == added[0]
    assert add(store, found.new) == ()
    assert len(residents.listing(store)) == 3


def test_a_workbook_without_a_heading_or_whole_is_told(store: Store, tmp_path) -> None:
    with pytest.raises(KioskError) as caught:
        plan(store, workbook(tmp_path, [["Lan", 1958]]))
    assert caught.value.code == "list.heading"
    (tmp_path / "list.xlsx").write_bytes(b"PK")
    with pytest.raises(KioskError) as caught:
        plan(store, tmp_path / "list.xlsx")
    assert caught.value.code == "list.unreadable"
