"""The communes' forms from what kiosks really sent."""

import time

import openpyxl
import pytest

from kiosk import attendance, classes, facilitators, residents
from sync.client import send_pending
from sync.errors import SyncError
from sync.hub.facts.dating import day_of
from sync.hub.figures.curriculum import title_of
from sync.hub.opening import connect
from sync.hub.reports.daily_forms import FORM_A, FORM_B, NAMES_STAY
from sync.hub.reports.reports import make_form, write_xlsx
from sync.privacy import pseudonym

NOW = time.time_ns() // 1_000_000


@pytest.fixture(scope="module")
def taught(module_point):
    """A class of three residents (one undone) and a guest, uploaded."""
    point = module_point
    store = point.store
    facilitator, _ = facilitators.add(
        store, name="Lò Văn Hương", gender="m", birth_year=1990, village="Thôn Đoài", pin="471108"
    )
    people = []
    for name, year, gender in (
        ("Nguyễn Thị Lan", 1951, "f"),
        ("Trần Văn Ba", 1985, "m"),
        ("Vũ Tư", 1970, "-"),
    ):
        consent = residents.Consent(residents.CONSENT_TEXT.version, given_by=name, method="screen")
        people.append(
            residents.enrol(
                store, name=name, birth_year=year, gender=gender, village="Thôn Đông", consent=consent
            )
        )
    held = classes.open_class(store, facilitator.id, "otp-la-chia-khoa-nha")
    for person, method in zip(people, ("camera", "scanner", "list"), strict=True):
        attendance.check_in(store, held.id, person.id, method)
    attendance.check_in(store, held.id, people[0].id, "camera")
    attendance.add_guest(store, held.id, "f", "60-69")
    attendance.undo(store, held.id, people[2].id)
    classes.close(store, held.id)
    send_pending(store, point.enrolment, point.key)
    return point, people


def written(hub, form, path, day=None):
    conn = connect(hub.database)
    try:
        write_xlsx(make_form(conn, form, NOW, day=day), path)
    finally:
        conn.close()
    sheet = openpyxl.load_workbook(path).active
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_form_a_lists_who_came_by_pseudonym(taught, module_hub, tmp_path):
    point, people = taught
    rows = written(module_hub, "A", tmp_path / "a.xlsx")
    assert tuple(rows[3]) == FORM_A
    assert "Nhóm tuổi" in FORM_A
    assert [row[0] for row in rows[4:7]] == [1, 2, 3]
    body = {row[1]: row for row in rows[4:7]}
    lan, ba = (pseudonym("resident", one.id, point.enrolment.pseudonym_key) for one in people[:2])
    assert body.keys() == {lan, ba, None}
    assert [row[2] for row in body.values()] == [None] * 3
    assert body[lan][3:7] == ["Từ 70", "Nữ", "Thôn Đông", title_of("otp-la-chia-khoa-nha").vi]
    assert [body[who][8] for who in (lan, ba, None)] == ["Thẻ, ống kính", "Thẻ, máy quét", "Thêm khách"]
    assert body[None][3:5] == ["60-69", "Nữ"]
    assert body[None][9] == "Khách"
    assert NAMES_STAY in {cell for row in rows[7:] for cell in row}
    assert not any("Lan" in str(cell) for row in rows for cell in row)


def test_form_b_counts_by_commune(taught, module_hub, tmp_path):
    rows = written(module_hub, "B", tmp_path / "b.xlsx", day_of(taught[0].store.clock.wall()))
    assert tuple(rows[3]) == FORM_B
    assert rows[4][:7] == ["Phường Ba Đình", 3, 0, 0, None, 3, 1]
    assert rows[4][7].startswith("1 buổi học")


def test_another_day_is_another_report(taught, module_hub, tmp_path):
    rows = written(module_hub, "A", tmp_path / "a.xlsx", "2001-01-01")
    assert rows[1][0] == "Ngày 01/01/2001"
    assert len([row for row in rows[4:] if row[0] == 1]) == 0


@pytest.mark.parametrize("form", ["F", "", "AB"])
def test_a_form_that_there_is_not_is_said_so(module_hub, form):
    conn = connect(module_hub.database)
    with pytest.raises(SyncError, match="there is no form"):
        make_form(conn, form, NOW)
    conn.close()


def test_a_formula_in_the_data_stays_text(own_hub, new_point, tmp_path):
    point = new_point("p")
    point.join(own_hub)
    with point.store.local():
        opened = {"class": "c", "lesson": "=1+1", "village": "=cmd()", "facilitator": "f"}
        point.store.append("class.opened", opened)
        point.store.append("attendance.checked_in", {"class": "c", "resident": "r", "method": "=2"})
    send_pending(point.store, point.enrolment, point.key)
    path = tmp_path / "a.xlsx"
    row = written(own_hub, "A", path)[4]
    assert row[6] == "=1+1"
    cell = openpyxl.load_workbook(path).active.cell(5, 7)
    assert cell.data_type == "s"


def test_a_report_that_cannot_be_written_leaves_nothing(module_hub, tmp_path):
    conn = connect(module_hub.database)
    with pytest.raises(SyncError, match="choose another --out"):
        write_xlsx(make_form(conn, "A", NOW), tmp_path / "missing" / "a.xlsx")
    conn.close()
    assert not (tmp_path / "missing").exists()
