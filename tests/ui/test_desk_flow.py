"""A volunteer's other ways: today's class in two taps, the timetable by finger, handing over, a new private number."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pypdfium2
import pytest

from kiosk import absent, attendance, cards, classes, closing, events, facilitators, tally, timetable
from kiosk.errors import CardRefused
from kiosk.store import Store
from tests.ui.hands import TREMOR_S, Hand, at, name, rest, until, words
from tests.ui.test_class_flow import lead, open_class, type_pin
from tests.ui.test_enrol_flow import strike, year
from ui.desk.exit_flow import ask_to_end
from ui.tour.stage import PIN, Stage

LESSON = "ba-dau-hieu"
TODAY = date.today()
DAY_MS = 86_400_000


def plan(stage: Stage, store: Store, days: int = 0, **more: str | bool) -> timetable.Plan:
    """A class of today that is due whatever the hour."""
    what = more or {"lesson": LESSON}
    return timetable.add(
        store,
        time="23:59",
        place="Nhà văn hoá",
        facilitator=stage.leader.id,
        from_day=TODAY + timedelta(days),
        **what,
    )


@pytest.fixture
def other(store: Store) -> tuple[facilitators.Facilitator, str]:
    """Another facilitator, PIN 581904, and the code of their card."""
    one, card = facilitators.add(
        store, name="Lò Văn Pánh", gender="m", birth_year=1990, village="Thôn Đoài", pin="581904"
    )
    return one, card.token


def test_today_s_class_is_open_two_taps_after_card_and_pin(stage: Stage, hand: Hand, store: Store) -> None:
    plan(stage, store)
    lesson = stage.flow.pack.lesson(LESSON)
    assert lesson is not None
    lead(stage, hand)
    taps: list[str] = []

    def tap(words: str) -> None:
        taps.append(words)
        hand.tap(words)

    tap(f"Mở lớp 23:59: {lesson.title.show()}")
    assert at(stage, "OpenClass")
    tap("Mở lớp")
    assert at(stage, "CheckIn")
    assert len(taps) == 2
    session = classes.current(store)
    assert session is not None
    assert (session.lesson, session.facilitator) == (LESSON, stage.leader.id)
    assert timetable.load(store).due(datetime.now()) is None
    classes.close(store, session.id)
    stage.flow.leave()
    lead(stage, hand)
    assert not stage.kiosk.shell.model.planned, "the class has been held"


def test_the_planned_class_can_take_another_lesson(stage: Stage, hand: Hand, store: Store) -> None:
    plan(stage, store)
    lead(stage, hand)
    hand.tap("Mở lớp 23:59")
    hand.tap("Chọn bài khác")
    assert at(stage, "ChooseLesson")
    assert classes.current(store) is None


def test_what_the_last_class_took_leads_to_what_stands_first(stage: Stage, hand: Hand, store: Store) -> None:
    """The evening after the first lesson of a unit, its second stands first, and one tap opens it."""
    first, second = stage.flow.pack.of_unit("tin-gia")[:2]
    classes.close(store, classes.open_class(store, stage.leader.id, first.id).id)
    lead(stage, hand)
    hand.tap("Mở lớp học")
    hand.tap(second.title.show())
    assert at(stage, "CheckIn")
    session = classes.current(store)
    assert session is not None
    assert session.lesson == second.id


@pytest.mark.timeout(120)
def test_a_class_is_planned_by_tapping(stage: Stage, hand: Hand, store: Store) -> None:
    lead(stage, hand)
    hand.tap("Lịch lớp")
    assert at(stage, "Timetable")
    hand.tap("Thêm lớp")
    assert at(stage, "PlanClass")
    assert hand.block("Mình chọn bài nhé").property("off")
    hand.tap("Thứ Năm")
    for _ in range(3):
        rest(0.13)
        hand.tap("Muộn hơn")
    hand.tap("Chọn bài học")
    unit = stage.flow.pack.units[0]
    hand.tap(unit.title.show())
    rest(0.1)
    hand.tap("Học nối tiếp cả mục")
    assert at(stage, "PlanClass")
    hand.tap("Lưu vào lịch")
    assert at(stage, "Timetable")
    (one,) = timetable.load(store).plans
    assert (one.weekday, one.time, one.unit, one.lesson, one.weekly) == (3, "15:30", unit.id, None, True)
    assert one.facilitator == stage.leader.id
    assert one.place == "Nhà văn hoá thôn Đoài"
    assert stage.kiosk.shell.model.rows[0]["time"] == "15:30"


def test_a_class_is_changed_cancelled_once_removed_and_brought_back(
    stage: Stage,
    hand: Hand,
    store: Store,
) -> None:
    one = plan(stage, store, 1)
    row = (one.from_day.day, one.from_day.month)
    lead(stage, hand)
    hand.tap("Lịch lớp")

    def touch() -> None:
        rest(TREMOR_S)
        hand.tap_at(hand.point(next(b for b in hand.blocks if b.property("width") > 1800)))
        assert at(stage, "PlanClass")

    assert f"{row[0]}/{row[1]}" in stage.kiosk.shell.model.rows[0]["day"]
    touch()
    hand.tap("Nghỉ riêng buổi này")
    assert at(stage, "Timetable")
    assert stage.kiosk.shell.model.rows[0]["off"]
    assert timetable.load(store).on(one.from_day) == ()
    touch()
    hand.tap("Buổi này vẫn học")
    assert at(stage, "Timetable")
    assert not stage.kiosk.shell.model.rows[0]["off"]
    touch()
    hand.tap("Sớm hơn")
    hand.tap("Lưu vào lịch")
    assert at(stage, "Timetable")
    assert timetable.get(store, one.id).time == "21:30"
    touch()
    hand.tap("Bỏ khỏi lịch")
    assert at(stage, "Timetable")
    assert timetable.load(store).plans == ()
    rest(TREMOR_S)
    hand.tap("Lấy lại lớp vừa bỏ")
    assert until(lambda: timetable.load(store).plans != ())
    assert not stage.kiosk.shell.model.undoable


Taker = tuple[facilitators.Facilitator, str]


def test_a_class_is_handed_over_by_card_and_pin(stage: Stage, hand: Hand, store: Store, other: Taker) -> None:
    """The one who leads cannot take it; the other one's card and number can; who has come stays."""
    taker, token = other
    session = open_class(stage, hand)
    attendance.check_in(store, session.id, stage.lan.id, "list")
    hand.tap("Quay lại")
    assert at(stage, "Facilitator")
    hand.tap("Giao lớp")
    assert at(stage, "Scan")
    hand.scan(stage.leader_token)
    assert until(lambda: stage.kiosk.shell.model.trouble == "same")
    hand.scan(token)
    assert at(stage, "Pin")
    type_pin(hand, "402718")
    assert until(lambda: stage.kiosk.shell.model.problem == "wrong")
    assert classes.get(store, session.id).facilitator == stage.leader.id
    type_pin(hand, "581904")
    assert at(stage, "Facilitator")
    assert stage.kiosk.shell.model.name == "anh Pánh"
    assert classes.get(store, session.id).facilitator == taker.id
    assert store.events_after(0, 1000)[-1].type == events.CLASS_HANDED_OVER
    assert len(attendance.present(store, session.id)) == 1


def test_a_class_that_is_handed_to_nobody_stays(stage: Stage, hand: Hand, store: Store) -> None:
    session = open_class(stage, hand)
    hand.tap("Quay lại")
    hand.tap("Giao lớp")
    assert at(stage, "Scan")
    hand.tap("Thôi, không giao")
    assert at(stage, "Facilitator")
    assert classes.get(store, session.id).facilitator == stage.leader.id


@pytest.mark.timeout(120)
def test_the_private_number_is_changed_on_screen(stage: Stage, hand: Hand, store: Store) -> None:
    """The old one first; an easy one and two that differ are asked for again; then only the new one opens."""
    lead(stage, hand)
    hand.tap("Người dạy")
    hand.tap("Đổi mã riêng")
    assert at(stage, "Pin")
    model = stage.kiosk.shell.model
    type_pin(hand, "111112")
    assert until(lambda: model.problem == "wrong")
    assert model.asks == "own"
    type_pin(hand, "402718")
    assert until(lambda: model.asks == "new")
    type_pin(hand, "123456")
    assert until(lambda: model.problem == "easy")
    type_pin(hand, "975310")
    assert until(lambda: model.asks == "again")
    type_pin(hand, "975311")
    assert until(lambda: model.problem == "other")
    for _ in range(2):
        type_pin(hand, "975310")
    assert at(stage, "Leaders")
    assert "Đã đổi mã riêng" in words(hand)
    hand.tap("Quay lại")
    assert at(stage, "Facilitator")
    assert not facilitators.check_pin(store, stage.leader.id, "402718")
    assert facilitators.check_pin(store, stage.leader.id, "975310")


@pytest.mark.timeout(120)
def test_a_facilitator_writes_another_one_down_and_can_undo_it(
    stage: Stage, hand: Hand, store: Store
) -> None:
    """The number of who stands there once more, four questions, a number twice, a card; as long as the page stands it can
    be undone, and then the card opens nothing."""
    lead(stage, hand)
    hand.tap("Người dạy")
    assert at(stage, "Leaders")
    assert "chị Hương đang ở máy" in words(hand)
    hand.tap("Ghi thêm người")
    assert at(stage, "Pin")
    type_pin(hand, "135790")
    assert until(lambda: stage.kiosk.shell.model.problem == "wrong")
    type_pin(hand, PIN)
    assert at(stage, "EnrolText")
    strike(hand, "Lof Vawn Pasnh")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolYear")
    year(hand, "1990")
    hand.tap("Tiếp theo")
    hand.tap("Nam")
    assert at(stage, "EnrolText")
    if not stage.kiosk.shell.model.keys.text:
        strike(hand, "Nas")
    hand.tap("Tiếp theo")
    assert at(stage, "Pin")
    type_pin(hand, "581904")
    assert until(lambda: stage.kiosk.shell.model.asks == "again")
    assert len(facilitators.listing(store)) == 1
    type_pin(hand, "581904")
    assert at(stage, "EnrolCard")
    token = stage.kiosk.shell.model.token
    pao = cards.identify(store, token).holder_id
    assert facilitators.check_pin(store, pao, "581904")
    assert stage.flow._class.facilitator == stage.leader, "who stood there still does"
    hand.tap("Xong")
    assert at(stage, "Leaders")
    assert "Đã ghi tên anh Pánh" in words(hand)
    rest(TREMOR_S)
    hand.tap("Bỏ tên anh Pánh")
    assert until(lambda: "Đã bỏ tên anh Pánh" in words(hand))
    assert [one.id for one in facilitators.listing(store)] == [stage.leader.id]
    with pytest.raises(CardRefused):
        cards.identify(store, token)


def test_who_goes_while_writing_somebody_down_leaves_nothing(stage: Stage, hand: Hand, store: Store) -> None:
    """The name that was typed is forgotten, and nobody is added by who comes next."""
    lead(stage, hand)
    hand.tap("Người dạy")
    hand.tap("Ghi thêm người")
    type_pin(hand, PIN)
    assert at(stage, "EnrolText")
    newcomer = stage.flow._class._desk._leaders._newcomer
    strike(hand, "Lof")
    hand.tap("Tiếp theo")
    assert at(stage, "EnrolYear")
    assert newcomer._draft.name == "Lò"
    stage.kiosk.shell.leave()
    assert at(stage, "Welcome")
    assert newcomer._draft.name == ""
    assert not newcomer._write("581904"), "nobody stands there"
    assert len(facilitators.listing(store)) == 1


def grow_older(store: Store, days: int, table: str, column: str) -> None:
    with store.local() as conn:
        conn.execute(f"UPDATE {table} SET {column} = {column} - ?", (days * DAY_MS,))


def test_a_class_left_open_since_yesterday_is_closed_and_told_of(
    stage: Stage, hand: Hand, store: Store
) -> None:
    """Told to the next facilitator, until they leave; the book is written; a class can be opened at once."""
    session = classes.open_class(store, stage.leader.id, LESSON)
    with store.local() as conn:
        conn.execute("UPDATE class SET opened = opened - ?, boot = 'another'", (DAY_MS,))
    lead(stage, hand)
    assert classes.current(store) is None
    stage.settle()
    assert "Lớp hôm qua máy đã khép giúp lúc 24:00. Chạm để xem sổ." in words(hand)
    assert stage.kiosk.services is not None
    opened = datetime.fromtimestamp(classes.get(store, session.id).opened_at / 1000)
    assert (stage.kiosk.services.documents / f"diem-danh-{opened:%Y-%m-%d-%H%M}.xlsx").is_file()
    hand.tap("Lịch lớp")
    assert at(stage, "Timetable")
    hand.tap("Quay lại")
    assert at(stage, "Facilitator")
    assert stage.kiosk.shell.model.forgotten == "yesterday"
    stage.flow.leave()
    lead(stage, hand)
    assert stage.kiosk.shell.model.forgotten == ""
    assert closing.untold(store) is None


def test_midnight_ends_the_class_on_the_screen(stage: Stage, hand: Hand, store: Store) -> None:
    open_class(stage, hand)
    with store.local() as conn:
        conn.execute("UPDATE class SET opened = opened - ?, boot = 'another'", (DAY_MS,))
    stage.flow.close_forgotten()
    assert at(stage, "Facilitator")
    assert stage.kiosk.shell.model.forgotten == "yesterday"


def test_who_is_missed_stands_by_village_and_goes_on_paper(stage: Stage, hand: Hand, store: Store) -> None:
    before = store.last_seq()
    grow_older(store, 30, "resident", "consent_at")
    lead(stage, hand)
    hand.tap("Chưa đến")
    assert at(stage, "Absent")
    model = stage.kiosk.shell.model
    assert model.shows_names
    missed = absent.absent(store)
    assert model.count == len(missed) == len(stage.others)
    assert stage.lan.id not in [one.resident.id for one in missed], "she learned here today"
    stage.settle()
    assert missed[0].resident.name in words(hand)
    assert "chưa đến lần nào, ghi tên 4 tuần trước" in words(hand)
    hand.tap("Lưu ra giấy" if not model.printer else "In danh sách")
    assert until(lambda: model.paper not in ("", "failed"))
    assert stage.kiosk.services is not None
    with pypdfium2.PdfDocument(stage.kiosk.services.documents / model.paper) as paper:
        text = " ".join(page.get_textpage().get_text_bounded() for page in paper)
    assert all(re.search(rf"\b{one.resident.name.split()[-1]}\b", text) for one in missed)
    assert store.last_seq() == before, "the list is no fact"


def test_the_next_class_is_announced_when_one_ends(stage: Stage, hand: Hand, store: Store) -> None:
    one = plan(stage, store, 1)
    open_class(stage, hand)
    stage.flow.class_done()
    assert at(stage, "ClassDone")
    stage.settle()
    weekday = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ Nhật")[
        one.from_day.weekday()
    ]
    assert f"Lớp sau: {weekday} {one.from_day.day}/{one.from_day.month}, 23:59" in words(hand)


def test_a_facilitator_is_no_learner(stage: Stage, hand: Hand, store: Store) -> None:
    """At the class door their card is answered kindly and counts nobody; nor do they stand among the residents."""
    session = open_class(stage, hand)
    hand.scan(stage.leader_token)
    assert until(lambda: stage.kiosk.shell.model.problem == "facilitator")
    stage.settle()
    assert "Đây là thẻ người hướng dẫn" in words(hand)
    assert attendance.present(store, session.id) == []
    assert classes.close(store, session.id).residents == 0
    assert tally.tally(store).residents == len(stage.others) + 1


def test_a_facilitator_ends_the_program_with_the_number_once_more(
    stage: Stage, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the page by taps: a wrong number ends nothing, the right one does; "Quay lại" leads back to the page."""
    ended: list[int] = []
    monkeypatch.setattr(ask_to_end, "__defaults__", (ended.append,))
    lead(stage, hand)
    hand.tap("Tiếng, cỡ chữ")
    hand.tap("Cỡ chữ và màu")
    hand.tap("Đóng phần mềm")
    assert at(stage, "Pin")
    hand.tap("Quay lại")
    assert at(stage, "Facilitator")
    hand.tap("Tiếng, cỡ chữ")
    hand.tap("Cỡ chữ và màu")
    hand.tap("Đóng phần mềm")
    assert at(stage, "Pin")
    type_pin(hand, "135790")
    assert until(lambda: stage.kiosk.shell.model.problem == "wrong")
    assert ended == []
    type_pin(hand, PIN)
    assert until(lambda: ended == [0])


def test_nobody_else_finds_a_way_out(stage: Stage, hand: Hand) -> None:
    """Neither a guest, a learner nor somebody at the welcome screen; with no facilitator registered nobody at all."""
    for come in (stage.flow.welcome, stage.flow.guest, lambda: stage.flow.enter(stage.lan, "camera")):
        come()
        stage.flow.settings(stage.flow.home)
        assert at(stage, "Settings")
        stage.settle()
        assert not stage.kiosk.shell.model.mayEnd
        hand.tap("Cỡ chữ và màu")
        assert not [one for one in hand.blocks if name(one).startswith("Đóng phần mềm")]
        stage.kiosk.shell.model.end()
        assert stage.kiosk.shell.screen == "Settings"
