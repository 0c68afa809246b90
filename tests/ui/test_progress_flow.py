"""What a person comes back to: review, badge, certificate. And a guest, of whom nothing stays."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest

from kiosk import certificates, events, progress, review
from kiosk.certificates import PassMark
from kiosk.clock import Clock, today
from kiosk.store import Store
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, at, name, rest
from ui.tour.stage import Stage

OTP = "otp-la-chia-khoa-nha"
DAY_MS = 24 * 3600 * 1000


@pytest.fixture
def days(store: Store) -> Iterator[list[int]]:
    """How many days have gone by: set [0]."""
    gone, real = [0], store.clock
    store.clock = Clock(lambda: real.wall() + gone[0] * DAY_MS, real.mono, real.boot)
    yield gone
    store.clock = real


def home(stage: Stage) -> None:
    stage.flow.enter(stage.lan, "camera")
    assert at(stage, "Home")
    stage.settle()


def said(hand: Hand) -> list[str]:
    return [one.property("text") for one in hand.items("Txt")]


def answer(stage: Stage, *, wrong_first: bool = False) -> None:
    """Answers the question that stands there, whatever its kind, as its learner would in the end."""
    model = stage.kiosk.shell.model
    question = model.run.question
    if question.kind == "one":
        if wrong_first:
            model.choose(next(one.id for one in question.answers if not one.right))
        model.choose(next(one.id for one in question.answers if one.right))
    elif question.kind == "several":
        if wrong_first:
            model.choose(next(one.id for one in question.answers if not one.right))
        for one in question.answers:
            if one.right:
                model.choose(one.id)
        model.check()
    elif question.kind == "order":
        for one in reversed(question.answers) if wrong_first else question.answers:
            model.choose(one.id)
        for one in question.answers if wrong_first else ():
            model.choose(one.id)
    else:
        raise AssertionError("choose lessons without sorting for this test")


def plain_questions(stage: Stage, count: int) -> list[tuple[str, str]]:
    """Lesson and id of questions of the simplest kind, of different lessons."""
    found = []
    for lesson in stage.flow.pack.lessons:
        plain = [question.id for question in lesson.quiz if question.kind == "one"]
        found += [(lesson.id, plain[0])] if plain else []
    return found[:count]


def miss(stage: Stage, store: Store, count: int) -> list[tuple[str, str]]:
    missed = plain_questions(stage, count)
    for lesson, question in missed:
        progress.finish_lesson(store, "s", stage.lan.id, lesson, 1, 2, True, 99, missed=(question,))
    return missed


def review_all(stage: Stage, *, wrong_first: bool = False) -> None:
    while stage.kiosk.shell.screen == "Quiz":
        came_back = stage.kiosk.shell.model.cameBack
        answer(stage, wrong_first=wrong_first and not came_back)
        stage.kiosk.shell.model.next()
        stage.settle()


def test_what_was_missed_waits_at_home_two_days_later(stage: Stage, hand: Hand, store: Store, days) -> None:
    """Home -> Ôn lại -> the questions under their lessons' titles -> praise -> home, without the block."""
    missed = miss(stage, store, 2)
    home(stage)
    assert stage.kiosk.shell.model.due == 0
    assert not any(name(one).startswith("Ôn lại") for one in hand.blocks)
    days[0] = 2
    home(stage)
    assert stage.kiosk.shell.model.due == 2
    before = store.last_seq()
    hand.tap("Ôn lại 2 câu")
    assert at(stage, "Quiz")
    titles = set()
    for lesson, _ in missed:
        assert stage.kiosk.shell.model.about == stage.flow.pack.lesson(lesson).title.show()
        assert any(stage.kiosk.shell.model.about in text for text in said(hand))
        titles.add(stage.kiosk.shell.model.about)
        answer(stage)
        stage.kiosk.shell.model.next()
        stage.settle()
    assert len(titles) == 2
    assert at(stage, "Reviewed")
    stage.settle()
    assert "Bà ôn xong 2 câu rồi!" in said(hand)
    hand.tap("Về trang chính")
    assert at(stage, "Home")
    assert stage.kiosk.shell.model.due == 0
    assert store.last_seq() == before, "a review is no fact"
    days[0] = 9
    home(stage)
    assert stage.kiosk.shell.model.due == 2


def test_missed_again_comes_sooner_again(stage: Stage, store: Store, days) -> None:
    miss(stage, store, 1)
    for _ in range(3):
        days[0] += 2
        home(stage)
        assert stage.kiosk.shell.model.due == 1
        stage.flow.review()
        review_all(stage, wrong_first=True)
        assert at(stage, "Reviewed")
        assert stage.kiosk.shell.model.missed == 1


def test_leaving_a_review_leaves_it_waiting(stage: Stage, hand: Hand, store: Store, days) -> None:
    miss(stage, store, 2)
    days[0] = 2
    home(stage)
    stage.flow.review()
    assert at(stage, "Quiz")
    answer(stage)
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "Home")
    assert stage.kiosk.shell.model.due == 2


@pytest.mark.timeout(60)
def test_a_full_disk_does_not_stand_in_the_way_of_a_review(stage: Stage, store: Store, days) -> None:
    miss(stage, store, 1)
    days[0] = 2
    home(stage)
    fill(store)
    stage.flow.review()
    review_all(stage)
    assert at(stage, "Reviewed")
    free(store)


def test_what_was_missed_in_a_lesson_is_what_is_kept(stage: Stage, store: Store) -> None:
    """The quiz itself tells which: with a finger that errs once."""
    lesson = next(
        one for one in stage.flow.pack.lessons if len(one.quiz) > 1 and all(q.kind == "one" for q in one.quiz)
    )
    stage.lesson(lesson.id, 99)
    answer(stage, wrong_first=True)
    stage.kiosk.shell.model.next()
    while stage.kiosk.shell.screen == "Quiz":
        answer(stage)
        stage.kiosk.shell.model.next()
    assert at(stage, "Complete")
    kept = store.rows("SELECT lesson, question, due FROM review WHERE resident = ?", stage.lan.id)
    assert kept == [
        (lesson.id, lesson.quiz[0].id, (today(store.clock) + datetime.timedelta(days=2)).isoformat())
    ]


# --- the badge


def whole_unit(stage: Stage) -> str:
    pack = stage.flow.pack
    return next(unit.id for unit in pack.units if len(pack.of_unit(unit.id)) >= unit.planned)


def finish(stage: Stage, lesson) -> None:
    stage.flow.lesson(lesson, 99)
    stage.flow.finish(len(lesson.quiz), len(lesson.quiz))
    assert at(stage, "Complete")
    stage.settle()


def test_the_last_lesson_of_a_unit_brings_its_badge(stage: Stage, hand: Hand) -> None:
    unit = whole_unit(stage)
    title = stage.flow.pack.unit(unit).title.show()
    *first, last = stage.flow.pack.of_unit(unit)
    home(stage)
    for lesson in first:
        finish(stage, lesson)
        assert not stage.kiosk.shell.model.whole
    finish(stage, last)
    assert stage.kiosk.shell.model.whole
    assert f"Xong cả mục {title}!" in said(hand)
    assert hand.items("Badge")
    assert not hand.items("Lotus")
    stage.flow.home()
    stage.settle()
    tile = next(one for one in stage.kiosk.shell.model.units if one["id"] == unit)
    assert (tile["done"], tile["filled"]) == (True, tile["petals"])
    assert len(hand.items("Badge")) == 1
    stage.flow.unit(unit)
    stage.settle()
    assert len(hand.items("Badge")) == 1
    finish(stage, last)
    assert not stage.kiosk.shell.model.whole, "a lesson taken again brings no second badge"
    assert not any("thêm một cánh" in text for text in said(hand))


def test_each_lesson_keeps_its_own_place(stage: Stage, store: Store) -> None:
    unit = whole_unit(stage)
    done = progress.finished(store, stage.lan.id)
    one, two, *_ = (lesson for lesson in stage.flow.pack.of_unit(unit) if lesson.id not in done)
    home(stage)
    stage.flow.lesson(one, 3)
    stage.flow.lesson(two, 2)
    home(stage)
    assert (stage.kiosk.shell.model.resume["title"], stage.kiosk.shell.model.resume["part"]) == (
        two.title.show(),
        2,
    )
    stage.flow.unit(unit)
    assert stage.kiosk.shell.model.next["id"] == two.id
    begun = {tile["id"] for tile in stage.kiosk.shell.model.lessons if tile["left"] > 0}
    assert begun == {one.id, two.id}
    stage.kiosk.shell.model.open(one.id)
    assert stage.kiosk.shell.model.part == 3
    assert progress.place(store, stage.lan.id) == (one.id, 3)


# --- the certificate


def test_the_lesson_that_reaches_the_mark_offers_the_certificate(
    stage: Stage, hand: Hand, store: Store
) -> None:
    pack = stage.flow.pack
    certificates.set_pass_mark(store, PassMark(lessons=3, each_skill=0), pack)
    lessons = [one for one in pack.lessons if one.id != "cham-vuot-giu"]
    home(stage)
    assert not stage.kiosk.shell.model.certified
    finish(stage, lessons[0])
    assert not stage.kiosk.shell.model.certified
    finish(stage, lessons[1])
    assert stage.kiosk.shell.model.certified
    before = store.last_seq()
    hand.tap("Nhận giấy xác nhận")
    assert at(stage, "Certificate")
    stage.settle()
    for told in (certificates.WORDING, "Nguyễn Thị Lan", "đã học xong 3 bài"):
        assert told in said(hand)
    (fact,) = store.events_after(before, 10)
    assert fact.type == events.CERTIFICATE_ISSUED
    rest(TREMOR_S)
    hand.tap("Về trang chính")
    assert at(stage, "Home")
    finish(stage, lessons[2])
    assert not stage.kiosk.shell.model.certified, "it is offered once; then home has it"
    stage.flow.home()
    stage.settle()
    hand.tap("Giấy xác nhận")
    assert at(stage, "Certificate")
    assert stage.kiosk.shell.model.learned == "đã học xong 4 bài"


def test_no_certificate_on_a_full_disk_and_a_kind_word(stage: Stage, store: Store) -> None:
    certificates.set_pass_mark(store, PassMark(lessons=1, each_skill=0), stage.flow.pack)
    home(stage)
    fill(store)
    stage.flow.certificate()
    assert stage.kiosk.shell.screen == "Home"
    assert stage.kiosk.shell.notice
    free(store)
    stage.flow.certificate()
    assert at(stage, "Certificate")


# --- who has no card


@pytest.mark.timeout(120)
def test_a_guest_learns_all_and_nothing_is_kept(stage: Stage, hand: Hand, store: Store, days) -> None:
    """Lessons, questions missed, a whole unit: the tables hold what they held, and no fact names anybody."""
    certificates.set_pass_mark(store, PassMark(lessons=2, each_skill=0), stage.flow.pack)
    tables = [row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [table for table in tables if table not in ("event", "sqlite_sequence") and "sync" not in table]
    before = {table: store.rows(f"SELECT * FROM {table}") for table in kept}
    facts_before = store.last_seq()
    stage.flow.welcome()
    stage.flow.guest()
    assert at(stage, "Home")
    unit = whole_unit(stage)
    for lesson in stage.flow.pack.of_unit(unit):
        stage.flow.lesson(lesson, 2)
        stage.flow.lesson(lesson, 99)
        stage.flow.finish(0, len(lesson.quiz), [question.id for question in lesson.quiz])
        assert at(stage, "Complete")
        assert not stage.kiosk.shell.model.certified
    assert stage.kiosk.shell.model.whole
    stage.settle()
    assert hand.items("Badge"), "a guest gets the badge too, for as long as they sit there"
    stage.flow.home()
    assert stage.kiosk.shell.model.due == 0
    assert not stage.kiosk.shell.model.certified
    stage.flow.certificate()
    stage.flow.review()
    assert stage.kiosk.shell.screen == "Home"
    stage.flow.leave()
    assert {table: store.rows(f"SELECT * FROM {table}") for table in kept} == before
    new = store.events_after(facts_before, 1000)
    assert {one.type for one in new} == {events.SESSION_STARTED, events.LESSON_FINISHED}
    assert {one.data["resident"] for one in new} == {None}
    known = {"session", "resident", "method", "lesson", "first_try", "questions", "unaided", "seconds"}
    assert {field for one in new for field in one.data} <= known
    days[0] = 5
    stage.flow.guest()
    assert stage.kiosk.shell.model.due == 0
    assert all(tile["finished"] == 0 for tile in stage.kiosk.shell.model.units)
    assert review.waiting(store, stage.lan.id) == 0
