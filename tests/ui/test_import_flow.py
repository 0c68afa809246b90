"""A village's list on a stick, by touch: looked at, added, taken back."""

from __future__ import annotations

import openpyxl

from kiosk import residents
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_enrol_flow import to_people
from ui.tour.stage import Stage


def workbook(stage: Stage) -> None:
    assert stage.kiosk.services is not None
    folder = stage.kiosk.services.documents
    folder.mkdir(parents=True, exist_ok=True)
    book = openpyxl.Workbook()
    assert book.active is not None
    for line in (
        ["Họ tên", "Năm sinh", "Giới", "Thôn", "Đồng ý"],
        ["Nguyễn Thị Lan", 1953, "nữ", "Thôn Đoài", "có"],
        ["Hà Văn Lợi", 1961, "nam", "Thôn Đoài", "có"],
        ["Quàng Văn Hạc", 1949, "nam", "Thôn Đông", ""],
        ["Lèng Thị Páng", 1975, "nữ", "Thôn Đông", "có"],
    ):
        book.active.append(line)
    book.save(folder / "danh-sach.xlsx")


def test_a_list_is_looked_at_then_added_then_taken_back(stage: Stage, hand: Hand, store: Store) -> None:
    workbook(stage)
    to_people(stage, hand)
    before, people = store.last_seq(), {one.id for one in residents.listing(store)}
    hand.tap("Nhập danh sách")
    assert at(stage, "ImportFiles")
    hand.tap("danh-sach.xlsx")
    assert at(stage, "ImportPreview")
    model = stage.kiosk.shell.model
    assert (model.fresh, model.already, model.problems) == (2, 1, 1)
    assert "Chưa có lời đồng ý" in words(hand)
    assert store.last_seq() == before
    hand.tap("Thêm 2 người")
    assert until(lambda: model.state == "added")
    now = [one for one in residents.listing(store) if one.id not in people]
    assert sorted(one.name for one in now) == ["Hà Văn Lợi", "Lèng Thị Páng"]
    assert all(one.card_number for one in now)
    rest(TREMOR_S)
    hand.tap("Bỏ, đừng thêm nữa")
    assert until(lambda: model.state == "undone")
    assert {one.id for one in residents.listing(store)} == people
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "ImportFiles")


def test_a_file_that_is_no_list_is_told(stage: Stage, hand: Hand) -> None:
    assert stage.kiosk.services is not None
    folder = stage.kiosk.services.documents
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "gia-lua.csv").write_text("gạo,giá\nnếp,20\n", "utf-8")
    to_people(stage, hand)
    hand.tap("Nhập danh sách")
    hand.tap("gia-lua.csv")
    assert until(lambda: "cần đủ" in stage.kiosk.shell.notice)
    assert stage.kiosk.shell.screen == "ImportFiles"
