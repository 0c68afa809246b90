"""The end of a class: faces are tapped without a name, the book is a table and a paper, the chart tells the quiz."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pypdfium2
import pytest

from kiosk import attendance, classes, feedback
from kiosk.feedback import Feedback
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, rest, until
from ui.class_done_model import Bar, ClassDoneModel, ClassDoneWays, ClassFacts
from ui.stage import Stage


@pytest.fixture
def hand(stage: Stage) -> Hand:
    return Hand(stage.kiosk.window)


@pytest.fixture
def store(stage: Stage) -> Store:
    assert stage.kiosk.services is not None
    return stage.kiosk.services.store


@pytest.fixture
def session(stage: Stage, store: Store) -> classes.ClassSession:
    """Four people are in a class that is about to end."""
    opened = classes.open_class(store, stage.leader.id, "otp-la-chia-khoa-nha")
    for one in stage.others[:4]:
        attendance.check_in(store, opened.id, one.id, "camera")
    stage.flow.class_done()
    return opened


def at(stage: Stage, screen: str) -> bool:
    return until(lambda: stage.kiosk.shell.screen == screen)


def said(hand: Hand) -> str:
    return " ".join(str(one.property("text")) for one in hand.items("Txt"))


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
    assert "3 người đã chạm" in said(hand)
    hand.tap("Xong")
    assert at(stage, "ClassDone")
    stage.settle()
    assert "Dễ hiểu: 2" in said(hand)


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
    assert "In sổ điểm danh" not in said(hand)


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
    words = said(hand)
    for text in ("Bao nhiêu người trả lời đúng mỗi câu", "30 / 40", "15 / 40", "0 / 20"):
        assert text in words
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
