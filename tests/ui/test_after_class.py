"""The end of a class: faces are tapped without a name, the book is a table and a paper, the chart tells the quiz."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pypdfium2
import pytest

from kiosk import attendance, classes, feedback
from kiosk.feedback import Feedback
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from tests.ui.test_class_flow import lead
from ui.classes.done_model import Bar, ClassDoneModel, ClassDoneWays, ClassFacts
from ui.tour.stage import Stage


@pytest.fixture
def session(stage: Stage, store: Store) -> classes.ClassSession:
    """Four people are in a class that is about to end."""
    opened = classes.open_class(store, stage.leader.id, "otp-la-chia-khoa-nha")
    for one in stage.others[:4]:
        attendance.check_in(store, opened.id, one.id, "camera")
    stage.flow.class_done()
    return opened


def test_one_tap_is_one_voice_and_a_shaking_hand_has_one_too(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    hand.tap("Hỏi: buổi học thế nào?")
    assert at(stage, "Feedback")
    for face in ("Dễ hiểu", "Hơi khó", "Dễ hiểu"):
        rest(TREMOR_S)
        hand.tap(face)
    hand.tap("Dễ hiểu")  # at once again: a tremor
    assert until(lambda: stage.kiosk.shell.model.voices == 3)
    assert feedback.counts(store, session.id) == Feedback(2, 0, 1)
    stage.settle()
    assert "3 người đã chạm" in words(hand)
    hand.tap("Xong")
    assert at(stage, "ClassDone")
    stage.settle()
    assert "Dễ hiểu: 2" in words(hand)


def test_the_book_is_written_as_table_and_paper_and_printed(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    services = stage.kiosk.services
    assert services is not None
    printed: list[Path] = []
    flow = stage.flow._class._after  # the printer is the one part that is not at hand here
    flow._s = dataclasses.replace(services, print_paper=lambda file: printed.append(file) or True)
    stage.flow.class_done()
    hand.tap("Kết thúc lớp")
    assert until(lambda: stage.kiosk.shell.model.closed)
    table = services.documents / stage.kiosk.shell.model.roster
    paper = table.with_suffix(".pdf")
    assert table.is_file()
    text = " ".join(pypdfium2.PdfDocument(paper)[0].get_textpage().get_text_range().split())
    assert all(one.name in text for one in stage.others[:4])
    rest(TREMOR_S)
    hand.tap("In sổ điểm danh")
    assert until(lambda: stage.kiosk.shell.model.printed == "yes")
    assert printed == [paper]


def test_without_a_printer_nothing_offers_to_print(
    stage: Stage, hand: Hand, session: classes.ClassSession
) -> None:
    services = stage.kiosk.services
    assert services is not None
    stage.flow._class._after._s = dataclasses.replace(services, print_paper=None)
    stage.flow.class_done()
    hand.tap("Kết thúc lớp")
    assert until(lambda: stage.kiosk.shell.model.closed)
    stage.settle()
    assert "In sổ điểm danh" not in words(hand)


def test_the_chart_starts_at_zero_and_writes_each_value(
    stage: Stage, hand: Hand, store: Store, session
) -> None:
    """Bars are as long as what they count; a question nobody got right has none, and still its 0."""
    assert stage.kiosk.services is not None
    ways = ClassDoneWays(
        lambda: None, lambda: None, lambda: (classes.summary(store, session.id), ""), lambda: None, lambda: None,
        stage.kiosk.services.uploader.status,
    )  # fmt: skip
    bars = [
        Bar("Ai được biết mã OTP?", 30, 40),
        Bar("Nhận tiền có cần OTP?", 15, 40),
        Bar("Công an gọi?", 0, 20),
    ]
    facts = ClassFacts("OTP", classes.summary(store, session.id), Feedback(), bars)
    stage.kiosk.shell.show("ClassDone", ClassDoneModel(facts, ways))
    stage.settle()
    shown = words(hand)
    for text in ("Bao nhiêu người trả lời đúng mỗi câu", "30 / 40", "15 / 40", "0 / 20"):
        assert text in shown
    (chart,) = hand.items("Chart")
    found = [one for one in hand.items("QQuickRectangle") if one.parentItem() and one.height() <= 44]
    inner = sorted(
        one.width() for one in found if chart.isAncestorOf(one) and chart.isAncestorOf(one.parentItem())
    )
    green = [w for w in inner if w > 0]
    assert green
    outer = max(inner)
    assert min(abs(w - outer * 30 / 40) for w in inner) < 2
    assert min(abs(w - outer * 15 / 40) for w in inner) < 2


def test_a_class_can_end_from_the_page_before_its_lesson_is_through(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    lead(stage, hand)
    hand.tap("Kết thúc lớp")
    assert at(stage, "ClassDone")
    rest(TREMOR_S)
    hand.tap("Kết thúc lớp")
    assert until(lambda: classes.current(store) is None)


# --- classes held earlier
def held_again(stage: Stage, hand: Hand) -> None:
    """From the facilitator's page to the list."""
    lead(stage, hand)
    hand.tap("Lớp đã dạy")
    assert at(stage, "HeldClasses")


def test_an_earlier_class_is_found_and_its_book_written_and_printed_again(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """Its files are gone, as after clearing the folder: they come again, and only that class is on them."""
    services = stage.kiosk.services
    assert services is not None
    classes.close(store, session.id)
    later = classes.open_class(store, stage.leader.id, "quet-qr-tra-tien")
    attendance.check_in(store, later.id, stage.lan.id, "camera")
    classes.close(store, later.id)
    with store.local() as conn:  # the evening before
        conn.execute("UPDATE class SET opened = opened - 86400000 WHERE id = ?", (session.id,))
    printed: list[Path] = []
    held_again(stage, hand)
    flow = stage.flow._class._after  # the printer is the one part that is not at hand here
    flow._s = dataclasses.replace(services, print_paper=lambda file: printed.append(file) or True)
    first, second = stage.kiosk.shell.model.rows
    assert (first["lesson"], first["people"]) == ("Quét QR trả tiền", 1)
    assert (second["lesson"], second["people"]) == ("OTP là chìa khoá nhà", 4)
    hand.tap(f"{second['day']}, {second['time']}")
    assert at(stage, "ClassDone")
    model = stage.kiosk.shell.model
    assert (model.people, model.closed, model.nextClass) == (4, True, "")
    assert (services.documents / model.roster).is_file()
    hand.tap("In sổ điểm danh")
    assert until(lambda: model.printed == "yes")
    text = " ".join(pypdfium2.PdfDocument(printed[0])[0].get_textpage().get_text_range().split())
    assert all(one.name in text for one in stage.others[:4])
    assert stage.lan.name not in text
    hand.tap("Quay lại")
    assert at(stage, "HeldClasses")


def test_one_comes_back_to_the_page_of_the_list_one_left(stage: Stage, hand: Hand, store: Store) -> None:
    for _ in range(8):
        classes.close(store, classes.open_class(store, stage.leader.id, "ba-dau-hieu").id)
    held_again(stage, hand)
    hand.tap("Trang sau")
    assert len(stage.kiosk.shell.model.rows) == 2
    stage.kiosk.shell.model.choose(7)
    assert at(stage, "ClassDone")
    hand.tap("Xong")
    assert at(stage, "HeldClasses")
    assert stage.kiosk.shell.model.page == 2


def test_what_the_machine_closed_opens_with_one_tap(
    stage: Stage, hand: Hand, store: Store, session: classes.ClassSession
) -> None:
    """The facilitator is told of it, touches the words, and the class stands there with its book."""
    with store.local() as conn:
        conn.execute("UPDATE class SET opened = opened - 86400000, mono = mono - 86400000")
    stage.flow.close_forgotten()
    lead(stage, hand)
    hand.tap("Lớp hôm qua máy đã khép giúp")
    assert at(stage, "ClassDone")
    model = stage.kiosk.shell.model
    assert model.people == 4
    assert model.when != ""
    assert model.roster.endswith(".xlsx")
