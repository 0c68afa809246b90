"""Forms A to E have the columns the communes fill today, and their cells are right by hand."""

import csv
import dataclasses
import json

import openpyxl
import pytest

from sync.errors import SyncError
from sync.hub.figures import initiatives, targets, villages
from sync.hub.figures.figures import Scope
from sync.hub.reports.exporting import statements, write_csv, write_xapi
from sync.hub.reports.forms import Form, write
from sync.hub.reports.period_forms import period_months
from sync.hub.reports.reports import make_form
from tests.sync.hub.desk import NOW, Desk
from tests.sync.hub.test_rollup import OTP, Stream

HERE = Scope("01", "00004")
HEADS = {
    "A": "STT | Mã học viên | Họ tên | Nhóm tuổi | Giới | Thôn | Bài học | Giờ vào | Cách điểm danh | Ghi chú",
    "B": "Xã/phường | lượt hỗ trợ kỹ năng số | lượt VNeID | lượt dịch vụ công | số hộ kinh doanh hỗ trợ QR"
    " | lượt tuyên truyền an toàn số | tình nguyện viên | minh chứng",
    "C": "STT | Chỉ tiêu | Đơn vị | Kế hoạch | Thực hiện kỳ | Luỹ kế | % | So kỳ trước | Khó khăn | Kiến nghị",
    "D": "Hạng | Thôn | Người trưởng thành | Đã học ≥1 bài | Hoàn thành bộ cơ bản | % | Số buổi | Tăng so tháng trước",
    "E": "Mã | Thôn/xã | Tên | Nội dung | Kết quả | Người gửi | Trạng thái | Nhân rộng tại",
}
"""The columns exactly, as the curriculum has them."""


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def desk(request, new_database, tmp_path_factory):
    """Two classes in November (twelve people of Thôn Đông, two of Đồi), one in December on public services."""
    desk = Desk(new_database(request.param, tmp_path_factory.mktemp("forms")))
    one = Stream(desk, "s", desk.device("Thôn Đoài", commune="00004", province="01"))
    for n in range(14):
        home = "Thôn Đông" if n < 12 else "Đồi"
        one.fact(
            "resident.enrolled",
            0,
            resident=f"r{n:02}",
            band="70+" if n < 6 else "30-44",
            gender="f",
            village=home,
        )
    for number, lesson, hours, people in (
        ("c1", OTP, 0, range(10)), ("c2", "vneid-la-gi", 2, range(8, 14)), ("c3", "dung-dia-chi", 24 * 20, range(5)),
    ):  # fmt: skip
        one.fact(
            "class.opened", hours, class_=number, lesson=lesson, facilitator=f"f{number}", village="Thôn Đông"
        )
        for n in people:
            one.fact("attendance.checked_in", 0, class_=number, resident=f"r{n:02}", method="camera")
        one.fact("class.closed", 2, class_=number)
    one.fact(
        "lesson.finished", 0, resident="r00", lesson=OTP, first_try=2, questions=3, unaided=True, seconds=100
    )
    one.fact(
        "lesson.finished", 0, resident=None, lesson=OTP, first_try=2, questions=3, unaided=True, seconds=100
    )
    one.send()
    villages.keep(desk.conn, [villages.Village("01", "00004", "Thôn Đông", 48)])
    plan = "target,unit,plan,actual,measure,hard\nHọc,người,28,,people,Thiếu máy\nWi-Fi,thôn,4,3,,\nXong,lượt,1,,lessons,"
    targets.keep(desk.conn, HERE, targets.read_csv(plan.encode()))
    told = {"village": "Thôn Đông", "content": "Ra chợ", "result": "=40", "sender": "Tổ CNSCĐ", "now_ms": NOW}
    code = initiatives.share(desk.conn, HERE, name="Học ở chợ", **told)
    initiatives.copy(desk.conn, Scope("01", "00008"), code, village="Sau", now_ms=NOW)
    yield desk
    desk.conn.close()


def form(desk, letter, **more):
    made = make_form(desk.conn, letter, desk.now, **({"scope": HERE} | more))
    return dataclasses.replace(made, rows=tuple(made.rows))


@pytest.mark.parametrize("letter", "ABCDE")
def test_every_form_has_its_columns_as_xlsx_and_csv(desk, letter, tmp_path):
    made = form(desk, letter)
    assert " | ".join(made.heads) == HEADS[letter]
    assert made.rows
    assert all(len(row) == len(made.heads) for row in made.rows)
    write(made, tmp_path / "form.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "form.xlsx").active
    assert tuple(cell.value for cell in sheet[4]) == made.heads
    assert sheet.max_row >= 4 + len(made.rows)
    write(made, tmp_path / "form.csv")
    with (tmp_path / "form.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert tuple(table[0]) == made.heads
    assert len(table) == 1 + len(made.rows)


def test_form_a_lists_a_day(desk):
    rows = form(desk, "A", day="2026-11-18").rows
    assert len(rows) == 16
    assert rows[0][:7] == (1, "r00", None, "Từ 70", "Nữ", "Thôn Đông", "OTP là chìa khoá nhà")
    assert len(form(desk, "A", day="2026-11-17").rows) == 0


def test_form_b_counts_each_attendance_once_and_once_more_by_its_lesson(desk):
    (november,) = form(desk, "B", day="2026-11-18").rows
    assert november[:7] == ("Phường Ba Đình", 16, 6, 0, None, 10, 2)
    (ever,) = form(desk, "B").rows
    assert ever[:7] == ("Phường Ba Đình", 21, 6, 5, None, 10, 3)


def lines(made):
    return {row[1]: row[2:] for row in made.rows}


def test_form_c_tells_a_month_beside_the_month_before_and_the_plan(desk):
    november = lines(form(desk, "C", period="2026-11"))
    assert november["Người đã học (người khác nhau)"] == ("người", 28, 14, 14, 50.0, 14, "Thiếu máy", "")
    assert november["Số buổi lớp"] == ("buổi", None, 2, 2, None, 2, "", "")
    december = lines(form(desk, "C", period="2026-12"))
    assert december["Số buổi lớp"] == ("buổi", None, 1, 3, None, -1, "", "")
    assert december["Lượt điểm danh"][2:5] == (5, 21, None)
    assert december["Người đã học (người khác nhau)"][2:6] == (0, 14, 50.0, -14)
    assert december["Giờ tình nguyện"][2:4] == (2, 6)
    assert december["Người trưởng thành đã học"][2:4] == (29.2, 29.2)
    assert december["Trong đó: người khuyết tật"] == ("người", None, None, None, None, None, "", "")
    assert december["Wi-Fi"] == ("thôn", 4, None, 3, 75.0, None, "", "")
    assert december["Xong"][1:5] == (1, None, "ẩn", None), "two lessons: too few to tell"


def test_form_c_adds_a_quarter_up(desk):
    quarter = lines(form(desk, "C", period="2026-Q4"))
    assert quarter["Số buổi lớp"][2:6] == (3, 3, None, 3)
    assert quarter["Người hướng dẫn"][2] == 3
    assert period_months("2026-q1") == ("2026-01", "2026-02", "2026-03")
    with pytest.raises(SyncError, match="quarter"):
        form(desk, "C", period="2026-13")


def test_form_d_ranks_villages_and_hides_small_ones(desk):
    made = form(desk, "D", period="2026-11")
    assert made.rows == (
        (None, "Thôn Đông", 48, "ẩn", 0, None, 2, None),
        (None, "Đồi", None, "ẩn", 0, None, 0, None),
    ), "the commune's total stands in form C: one of two villages cannot be told without the other"
    assert any("không tính ngược ra được" in note for note in made.notes)


def test_form_e_tells_where_an_initiative_was_copied(desk):
    ((code, place, name, content, result, sender, state, copied),) = form(desk, "E").rows
    assert code.startswith("SK-")
    assert (place, name, content, result, sender) == (
        "Thôn Đông, Phường Ba Đình", "Học ở chợ", "Ra chợ", "=40", "Tổ CNSCĐ",
    )  # fmt: skip
    assert state == "Đang nhân rộng"
    assert copied.startswith("Sau, Phường ")


def test_a_commune_sees_its_own_only(desk):
    for letter in "ABDE":
        assert form(desk, letter, scope=Scope("01", "00008")).rows == ()
    assert lines(form(desk, "C", scope=Scope("01", "00008")))["Số buổi lớp"][2] == 0


def test_a_formula_stays_text_in_csv_too(tmp_path):
    write(Form("T", "", ("a", "b"), (("=1+1", -4),), ()), tmp_path / "f.csv")
    assert (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()[1] == "'=1+1,-4"


def test_xapi_statements_are_whole_and_stay_the_same(desk, tmp_path):
    found = list(statements(desk.conn, HERE))
    assert write_xapi(desk.conn, HERE, tmp_path / "x.jsonl") == len(found) == 22
    again = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()]
    assert again == found
    assert len({one["id"] for one in found}) == 22
    attended, completed = found[0], found[-1]
    assert attended["verb"]["id"].endswith("/attended")
    assert attended["actor"]["account"] == {"homePage": "urn:diemhoc:commune:01:00004", "name": "r00"}
    assert completed["verb"]["id"].endswith("/completed")
    assert completed["result"]["score"] == {"raw": 2, "min": 0, "max": 3, "scaled": 0.6667}
    assert completed["object"]["definition"]["name"]["vi"] == "OTP là chìa khoá nhà"
    assert completed["timestamp"].endswith("Z")


def test_csv_tables_hold_all_facts(desk, tmp_path):
    written = write_csv(desk.conn, HERE, tmp_path / "out")
    assert written == {"classes": 3, "attendances": 21, "lessons": 2}
    with (tmp_path / "out" / "attendances.csv").open(encoding="utf-8-sig") as file:
        first = next(csv.DictReader(file))
    assert (first["person"], first["band"], first["lesson"]) == ("r00", "70+", OTP)
