"""An evening class by finger and scanner: who may open it, who is counted, and what the book says afterwards."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from kiosk import attendance, cards, classes, events
from kiosk.store import Store
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, at, rest, until, words
from ui.tour.stage import PIN, Stage

LESSON = "otp-la-chia-khoa-nha"


def type_pin(hand: Hand, digits: str) -> None:
    for digit in digits:
        rest(0.13)
        hand.tap(digit)


def lead(stage: Stage, hand: Hand) -> None:
    """The facilitator's card at the scanner, then the private number by taps."""
    stage.flow.welcome()
    hand.tap("Lớp học")
    assert at(stage, "Scan")
    hand.scan(stage.leader_token)
    assert at(stage, "Pin")
    type_pin(hand, PIN)
    assert at(stage, "Facilitator")


def open_class(stage: Stage, hand: Hand) -> classes.ClassSession:
    lead(stage, hand)
    hand.tap("Mở lớp học")
    assert at(stage, "ChooseLesson")
    lesson = stage.flow.pack.lesson(LESSON)
    assert lesson is not None
    unit = stage.flow.pack.unit(lesson.unit)
    assert unit is not None
    if unit.id not in [one["id"] for one in stage.kiosk.shell.model.units]:
        hand.tap("Mục khác")
    hand.tap(unit.title.show())
    hand.tap(lesson.title.show())
    assert at(stage, "CheckIn")
    assert stage.kiosk.services is not None
    session = classes.current(stage.kiosk.services.store)
    assert session is not None
    return session


def token(store: Store, resident_id: str) -> str:
    return cards.issue(store, resident_id).token


def test_at_the_welcome_screen_nobody_leads(stage: Stage, hand: Hand) -> None:
    """Whichever way led there: the page then needs card and private number again."""
    lead(stage, hand)
    stage.flow.welcome()
    stage.flow._class.page()
    assert stage.kiosk.shell.screen == "Welcome"


def test_a_card_and_the_private_number_open_the_page(stage: Stage, hand: Hand) -> None:
    lead(stage, hand)
    assert stage.kiosk.shell.model.name == "chị Hương"
    hand.tap("Thoát")
    assert at(stage, "Welcome")


@pytest.mark.timeout(120)
def test_wrong_numbers_must_wait(stage: Stage, hand: Hand) -> None:
    """Five misses in a row: the keys are off for a minute, also for the right number, and the screen says so."""
    stage.flow.welcome()
    stage.flow.classroom()
    hand.scan(stage.leader_token)
    assert at(stage, "Pin")
    model = stage.kiosk.shell.model
    for miss in range(1, 6):
        type_pin(hand, "111111")
        assert until(lambda: model.problem == "wrong"), miss
        assert model.typed == 0
    type_pin(hand, PIN)
    assert model.problem == "wait"
    assert 55 <= model.waiting <= 60
    assert stage.kiosk.shell.screen == "Pin"
    stage.settle()
    assert hand.block("1").property("off")
    assert hand.block("Chờ").property("off")
    left = model.waiting
    assert until(lambda: model.waiting < left)


def test_a_learner_s_card_opens_no_class(stage: Stage, hand: Hand) -> None:
    stage.flow.welcome()
    stage.flow.classroom()
    hand.scan(stage.lan_token)
    assert at(stage, "Scan")
    assert stage.kiosk.shell.model.trouble == "learner"


@pytest.mark.timeout(120)
def test_an_evening(stage: Stage, hand: Hand, store: Store) -> None:
    """Cards one after another, each on the disk before its tick; twice is once; a guest in two taps; undo; the lesson;
    the end with its summary and the book."""
    session = open_class(stage, hand)
    model = stage.kiosk.shell.model
    assert hand.block("Vào bài học").property("off")
    for number, who in enumerate(stage.others[:3], 1):
        hand.scan(token(store, who.id))
        assert until(lambda: model.count == number)  # noqa: B023
        assert who.id in [one.id for one in attendance.present(store, session.id)]
        assert model.present[0]["fresh"]
    written = store.last_seq()
    hand.scan(token(store, stage.others[2].id))
    assert model.count == 3
    assert events.CHECKED_IN not in [one.type for one in store.events_after(written, 10)]

    hand.tap("Thêm khách chưa có thẻ")
    assert at(stage, "Guest")
    hand.tap("Nữ")
    assert until(lambda: stage.kiosk.shell.model.gender == "f")
    hand.tap("60 – 69")
    assert at(stage, "CheckIn")
    model = stage.kiosk.shell.model
    assert (model.count, model.guests) == (4, 1)

    hand.scan(token(store, stage.others[3].id))
    assert until(lambda: model.count == 5)
    hand.tap("Bỏ người vừa ghi")
    assert until(lambda: model.count == 4)
    assert stage.others[3].id not in [one.id for one in attendance.present(store, session.id)]
    assert not model.undoable

    hand.tap("Vào bài học")
    assert at(stage, "Teach")
    stage.flow.class_done()
    assert at(stage, "ClassDone")
    hand.tap("Kết thúc lớp")
    done = stage.kiosk.shell.model
    assert until(lambda: done.closed)
    assert (done.people, done.residents, done.guests) == (4, 3, 1)
    assert classes.current(store) is None
    assert store.events_after(0, 10_000)[-1].data == {"class": session.id, "residents": 3, "guests": 1}
    assert stage.kiosk.services is not None
    book = openpyxl.load_workbook(stage.kiosk.services.documents / done.roster).active
    assert book is not None
    names = [row[2] for row in book.iter_rows(min_row=5, values_only=True)]
    assert names == [*(one.name for one in stage.others[:3]), "Khách"]
    rest(TREMOR_S)
    hand.tap("Xong")
    assert at(stage, "Facilitator")
    assert not stage.kiosk.shell.model.open


@pytest.mark.parametrize(
    ("who", "problem"),
    [("leader", "facilitator"), ("https://example.vn/", "foreign"), ("1999999" + "0" * 20, "unknown"),
     ("123456789", "damaged"), ("001053000000||A", "identity")],
)  # fmt: skip
def test_who_is_not_counted(stage: Stage, hand: Hand, store: Store, who: str, problem: str) -> None:
    """The answer is a few words on the picture; nothing is written, and the next card counts at once."""
    open_class(stage, hand)
    before = store.last_seq()
    hand.scan(stage.leader_token if who == "leader" else who)
    model = stage.kiosk.shell.model
    assert until(lambda: model.problem == problem)
    assert (model.count, store.last_seq()) == (0, before)
    hand.scan(stage.lan_token)
    assert until(lambda: model.count == 1)
    assert model.problem == ""


def test_an_old_card_is_not_counted(stage: Stage, hand: Hand, store: Store) -> None:
    open_class(stage, hand)
    old = stage.lan_token
    new = token(store, stage.lan.id)
    hand.scan(old)
    assert until(lambda: stage.kiosk.shell.model.problem == "revoked")
    hand.scan(new)
    assert until(lambda: stage.kiosk.shell.model.count == 1)


def test_a_guest_can_be_thought_better_of(stage: Stage, hand: Hand, store: Store) -> None:
    """Back from the ages to the first question, back again to the class: nobody was added."""
    open_class(stage, hand)
    before = store.last_seq()
    hand.tap("Thêm khách chưa có thẻ")
    hand.tap("Nam")
    hand.tap("Quay lại")
    assert until(lambda: stage.kiosk.shell.model.gender == "")
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "CheckIn")
    assert (stage.kiosk.shell.model.count, store.last_seq()) == (0, before)


def test_cards_are_read_only_where_they_are_asked_for(stage: Stage, hand: Hand, store: Store) -> None:
    """On the guest's questions and in the lesson a scanner changes nothing."""
    open_class(stage, hand)
    hand.tap("Thêm khách chưa có thẻ")
    assert at(stage, "Guest")
    before = store.last_seq()
    hand.scan(stage.lan_token)
    assert (stage.kiosk.shell.screen, store.last_seq()) == ("Guest", before)


@pytest.mark.timeout(120)
def test_a_full_disk_counts_nobody_and_says_so(stage: Stage, hand: Hand, store: Store) -> None:
    """What cannot be saved is not ticked; what was ticked stays; with room again the same card counts."""
    session = open_class(stage, hand)
    hand.scan(stage.lan_token)
    model = stage.kiosk.shell.model
    assert until(lambda: model.count == 1)
    late = token(store, stage.others[0].id)
    fill(store)
    before = store.last_seq()
    hand.scan(late)
    assert until(lambda: model.problem == "full")
    assert (model.count, store.last_seq()) == (1, before)
    stage.settle()
    said = words(hand)
    assert "Bộ nhớ đầy, máy chưa ghi thêm được." in said
    assert "Những gì đã ghi vẫn còn." in said
    assert "Đã lưu trong máy" not in said
    hand.tap("Thêm khách chưa có thẻ")
    hand.tap("Nam")
    hand.tap("Từ 70")
    assert at(stage, "CheckIn")
    assert stage.kiosk.shell.notice != ""
    assert len(attendance.present(store, session.id)) == 1
    free(store)
    hand.scan(late)
    model = stage.kiosk.shell.model
    assert until(lambda: model.count == 2)
    assert model.problem == ""


def test_a_class_stays_open_when_its_facilitator_leaves(stage: Stage, hand: Hand, store: Store) -> None:
    """The next time the page offers to go on with it, with those who had come."""
    open_class(stage, hand)
    hand.scan(stage.lan_token)
    assert until(lambda: stage.kiosk.shell.model.count == 1)
    stage.flow.leave()
    lead(stage, hand)
    assert stage.kiosk.shell.model.open
    hand.tap("Tiếp tục điểm danh")
    assert at(stage, "CheckIn")
    assert stage.kiosk.shell.model.count == 1


def test_a_book_that_cannot_be_written_does_not_keep_the_class_open(
    stage: Stage, hand: Hand, store: Store, data_dir: Path
) -> None:
    open_class(stage, hand)
    hand.scan(stage.lan_token)
    assert until(lambda: stage.kiosk.shell.model.count == 1)
    assert stage.kiosk.services is not None
    papers = stage.kiosk.services.documents
    papers.parent.mkdir(parents=True, exist_ok=True)
    papers.write_text("a file where the folder should be")
    stage.flow.class_done()
    hand.tap("Kết thúc lớp")
    assert until(lambda: stage.kiosk.shell.model.closed)
    assert stage.kiosk.shell.model.roster == ""
    assert classes.current(store) is None
    stage.settle()
    said = words(hand)
    assert "Sổ điểm danh đã lưu" not in said


def test_names_are_read_aloud_only_when_wished(stage: Stage, hand: Hand, store: Store) -> None:
    open_class(stage, hand)
    assert stage.kiosk.services is not None
    begun: list[str] = []
    stage.kiosk.services.narration.started.connect(begun.append)
    hand.scan(stage.lan_token)
    assert until(lambda: stage.kiosk.shell.model.count == 1)
    assert not begun
    hand.tap("Đọc tên đang tắt")
    hand.scan(token(store, stage.others[0].id))
    assert until(lambda: bool(begun))
