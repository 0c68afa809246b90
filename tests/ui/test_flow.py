"""A resident's way from card to finished lesson, by finger and scanner, and what of it is on the disk afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication

from kiosk import events, progress
from kiosk.events import Event
from kiosk.paths import DataDir
from kiosk.store import Store
from tests.ui.full_disk import fill, free
from tests.ui.hands import TREMOR_S, Hand, at, kind, name, rest, until
from ui.main import Kiosk, Options
from ui.preferences import Preferences
from ui.tour.stage import Stage

OTP = "otp-la-chia-khoa-nha"
WAY_ON = "Tiếp theo"


@pytest.fixture
def minutes(stage: Stage) -> Iterator[list[int]]:
    """The hands of the clock that decides whether anybody is still there, in ms: set [0]."""
    now = [0]
    idle = stage.kiosk.idle
    real, idle._now = idle._now, lambda: now[0]
    idle.touched()
    yield now
    idle._now = real


def facts(store: Store, kind_: str | None = None) -> list[Event]:
    return [one for one in store.events_after(0, 10_000) if kind_ in (None, one.type)]


def home(stage: Stage, hand: Hand) -> None:
    """Lan holds her card to the scanner at the welcome screen."""
    stage.flow.welcome()
    stage.settle()
    hand.scan(stage.lan_token)
    assert at(stage, "Home")


def next_part(stage: Stage, hand: Hand) -> None:
    """The way on, pressed as slowly as people press."""
    rest(TREMOR_S)
    hand.tap(WAY_ON)


def practise(stage: Stage) -> None:
    model = stage.kiosk.shell.model
    while not model.finished:
        model.solve(model._run.step)
    stage.settle()


def answer(stage: Stage, hand: Hand, wrong_first: bool = False) -> None:
    """Answers the question that stands there, with a finger."""
    model = stage.kiosk.shell.model
    question = model._quiz.question
    if wrong_first:
        wrong = next(one for one in question.answers if not one.right)
        tap_answer(hand, wrong.text.show())
        assert until(lambda: model.feedback == "again")
    right = next(one for one in question.answers if one.right)
    tap_answer(hand, right.text.show())
    assert until(lambda: model.feedback == "right")


def tap_answer(hand: Hand, words: str) -> None:
    until(lambda: any(name(one).endswith(". " + words) for one in hand.blocks))
    rest(0.1)  # the tiles stand in their places with the next frame
    block = next(one for one in hand.blocks if name(one).endswith(". " + words))
    hand.tap_at(hand.point(block))


@pytest.mark.timeout(120)
def test_from_card_to_finished_lesson(stage: Stage, hand: Hand, store: Store) -> None:
    """Card -> home -> the lesson where it was left -> practice -> quiz with a miss -> done; each fact is written."""
    before = store.last_seq()
    home(stage, hand)
    assert stage.kiosk.shell.model.name == "bà Lan"
    hand.tap("Học tiếp")
    assert at(stage, "Lesson")
    assert stage.kiosk.shell.model.part == 3
    while stage.kiosk.shell.screen == "Lesson":
        next_part(stage, hand)
    assert stage.kiosk.shell.screen == "Practice"
    practise(stage)
    next_part(stage, hand)
    assert at(stage, "Quiz")
    answer(stage, hand, wrong_first=True)
    while stage.kiosk.shell.screen == "Quiz":
        next_part(stage, hand)
        if stage.kiosk.shell.screen == "Quiz":
            answer(stage, hand)
    assert at(stage, "Complete")
    assert stage.kiosk.shell.model.saved
    new = store.events_after(before, 100)
    assert [one.type for one in new] == [events.SESSION_STARTED, events.LESSON_FINISHED]
    began, ended = (one.data for one in new)
    assert (began["resident"], began["method"]) == (stage.lan.id, "scanner")
    lesson = stage.flow.pack.lesson(OTP)
    assert lesson is not None
    questions = len(lesson.quiz)
    assert ended | {"seconds": 0} == {
        "session": began["session"],
        "resident": stage.lan.id,
        "lesson": OTP,
        "first_try": questions - 1,
        "questions": questions,
        "unaided": True,
        "seconds": 0,
    }
    assert progress.finished(store, stage.lan.id) == {"cham-vuot-giu", OTP}
    assert progress.place(store, stage.lan.id) is None


def test_a_guest_leaves_nothing_behind(stage: Stage, hand: Hand, store: Store) -> None:
    """Without a card all can be learned; the facts name nobody, and the next guest begins anew."""
    before = store.last_seq()
    stage.flow.welcome()
    hand.tap("Chạm để bắt đầu")
    hand.tap("Học không thẻ")
    assert at(stage, "Home")
    assert stage.kiosk.shell.model.name == ""
    hand.tap("Học")
    assert at(stage, "Lesson")
    lesson = stage.kiosk.shell.model._run.lesson
    next_part(stage, hand)
    assert stage.kiosk.shell.model.part == 2
    stage.flow.lesson(lesson, 99)
    stage.flow.finish(1, len(lesson.quiz))
    assert at(stage, "Complete")
    assert [one.data["resident"] for one in store.events_after(before, 100)] == [None, None]
    for table in ("place", "preference", "finished"):
        rows = store.rows(f"SELECT resident FROM {table}")
        assert {row[0] for row in rows} <= {stage.lan.id}
    stage.flow.leave()
    stage.flow.guest()
    assert not stage.kiosk.shell.model.resume["begun"]
    assert stage.kiosk.shell.model.resume["part"] == 1
    assert all(unit["finished"] == 0 for unit in stage.kiosk.shell.model.units)


@pytest.mark.parametrize(
    ("payload", "trouble"),
    [("1999999" + "0" * 20, "unknown"), ("123456789012", "damaged"), ("https://vi.example/abcdef", "foreign"),
     ("001053000000|123456789|A", "identity")],
)  # fmt: skip
def test_a_card_that_opens_nothing_gets_its_own_sentence(
    stage: Stage, hand: Hand, store: Store, payload: str, trouble: str
) -> None:
    """At the welcome screen too: the card screen opens with the sentence, and nothing is written."""
    before = store.last_seq()
    stage.flow.welcome()
    stage.settle()
    hand.scan(payload)
    assert at(stage, "Scan")
    assert stage.kiosk.shell.model.trouble == trouble
    hand.scan(stage.lan_token)
    assert at(stage, "Home")
    assert [one.type for one in store.events_after(before, 10)] == [events.SESSION_STARTED]


def test_the_number_of_a_card_can_be_typed(stage: Stage, hand: Hand, store: Store) -> None:
    """No camera, no scanner: six taps open the page; a number that is not here says so."""
    stage.flow.number()
    for digits, screen in (("999999", "Number"), (stage.lan_token[1:7], "Home")):
        for digit in digits:
            rest(0.13)
            hand.tap(digit)
        assert at(stage, screen)
        if screen == "Number":
            assert stage.kiosk.shell.model.problem == "unknown"
    assert facts(store, events.SESSION_STARTED)[-1].data["method"] == "number"


# --- beside the way
def test_asking_for_help_comes_back_to_the_same_place(stage: Stage, hand: Hand, store: Store) -> None:
    """In the midst of a question the hand is raised; the screen comes back with what was answered."""
    stage.lesson(OTP, 99)
    stage.settle()
    model = stage.kiosk.shell.model
    answer(stage, hand)
    hand.tap("Hỏi người hướng dẫn")
    assert at(stage, "Asked")
    assert facts(store, events.HELP_ASKED)[-1].data == {"screen": "Quiz"}
    hand.tap("Tôi làm được rồi")
    assert at(stage, "Quiz")
    assert stage.kiosk.shell.model is model
    assert model.feedback == "right"
    next_part(stage, hand)
    assert until(lambda: model.number == 2)


def test_speed_is_remembered_with_the_card(stage: Stage, hand: Hand, store: Store) -> None:
    """A tap on the speed is kept for Lan, forgotten when she goes, and there when she comes again."""
    home(stage, hand)
    hand.tap("Đọc vừa")
    assert until(lambda: stage.kiosk.shell.speed == 2)
    assert stage.kiosk.services is not None
    assert stage.kiosk.services.narration.speed == "fast"
    hand.tap("Thoát")
    assert at(stage, "Welcome")
    assert (stage.kiosk.shell.speed, stage.kiosk.services.narration.speed) == (1, "normal")
    home(stage, hand)
    assert stage.kiosk.shell.speed == 2


def test_choices_made_before_beginning_hold_until_one_leaves(stage: Stage, hand: Hand) -> None:
    """Large text chosen on the welcome screen is still large when its chooser begins, and not for the next person."""
    stage.flow.welcome()
    hand.tap("Tiếng nói, cỡ chữ")
    hand.tap("Cỡ chữ và màu")
    hand.tap("Rất to")
    hand.tap("Nền đen, chữ sáng")
    assert (stage.kiosk.shell.textScale, stage.kiosk.shell.contrast) == (1.25, True)
    hand.tap("Xong")
    assert at(stage, "Welcome")
    assert (stage.kiosk.shell.textScale, stage.kiosk.shell.contrast) == (1.25, True)
    hand.tap("Chạm để bắt đầu")
    hand.tap("Học không thẻ")
    assert at(stage, "Home")
    assert (stage.kiosk.shell.textScale, stage.kiosk.shell.contrast) == (1.25, True)
    hand.tap("Thoát")
    assert at(stage, "Welcome")
    assert stage.kiosk.shell.preferences == Preferences()


def test_choices_made_before_the_card_are_remembered_with_it(stage: Stage, hand: Hand) -> None:
    """Chosen at the welcome screen, then the card: they are the card's from then on."""
    stage.flow.welcome()
    hand.tap("Tiếng nói, cỡ chữ")
    hand.tap("Cỡ chữ và màu")
    hand.tap("Rất to")
    hand.tap("Xong")
    assert at(stage, "Welcome")
    hand.scan(stage.lan_token)
    assert at(stage, "Home")
    assert stage.kiosk.shell.textScale == 1.25
    hand.tap("Thoát")
    assert at(stage, "Welcome")
    assert stage.kiosk.shell.textScale == 1.0
    home(stage, hand)
    assert stage.kiosk.shell.textScale == 1.25


def test_choices_nobody_begins_with_are_forgotten(stage: Stage, hand: Hand) -> None:
    """Somebody makes the text large and walks away: a minute and a half later the next finds it as always."""
    stage.flow.welcome()
    hand.tap("Tiếng nói, cỡ chữ")
    hand.tap("Cỡ chữ và màu")
    hand.tap("Rất to")
    hand.tap("Xong")
    assert at(stage, "Welcome")
    assert stage.flow._forget.isActive()
    assert stage.flow._forget.interval() == 90_000
    stage.flow._forget.timeout.emit()
    assert stage.kiosk.shell.preferences == Preferences()


def test_english_is_spoken_to_at_once(stage: Stage, hand: Hand) -> None:
    """A language chosen on the settings screen changes the words that stand there."""
    stage.flow.open_settings()
    hand.tap("English")
    assert until(lambda: stage.kiosk.shell.language == "en")
    assert "Done" in [name(one) for one in hand.blocks]


# --- nobody there
def test_a_quiet_learner_is_asked_and_goes_on(stage: Stage, hand: Hand, minutes: list[int]) -> None:
    stage.lesson(OTP, 2)
    stage.settle()
    stage.kiosk.shell.hush()
    model = stage.kiosk.shell.model
    minutes[0] += 91_000
    assert until(lambda: stage.kiosk.shell.secondsLeft > 0)
    assert hand.items("IdleSheet")
    hand.tap("Còn, tôi học tiếp")
    assert until(lambda: stage.kiosk.shell.secondsLeft == -1)
    assert not hand.items("IdleSheet")
    assert stage.kiosk.shell.model is model


def test_any_touch_on_the_sheet_goes_on(stage: Stage, hand: Hand, minutes: list[int]) -> None:
    """Bare places of the sheet too, and what lies under it is not pressed."""
    home(stage, hand)
    stage.kiosk.shell.hush()
    minutes[0] += 91_000
    assert until(lambda: stage.kiosk.shell.secondsLeft > 0)
    for spot in (QPoint(1000, 420), QPoint(1650, 1000)):
        hand.tap_at(spot)
        assert until(lambda: stage.kiosk.shell.secondsLeft == -1)
        assert stage.kiosk.shell.screen == "Home"
        minutes[0] += 91_000
        assert until(lambda: stage.kiosk.shell.secondsLeft > 0)


def test_five_minutes_more_as_often_as_one_likes(stage: Stage, hand: Hand, minutes: list[int]) -> None:
    home(stage, hand)
    stage.kiosk.shell.hush()
    minutes[0] += 91_000
    for _ in range(2):
        assert until(lambda: stage.kiosk.shell.secondsLeft > 0)
        rest(TREMOR_S)
        hand.tap("Chờ tôi 5 phút")
        assert until(lambda: stage.kiosk.shell.secondsLeft == -1)
        minutes[0] += 299_000
        rest(1.2)
        assert stage.kiosk.shell.secondsLeft == -1
        minutes[0] += 2_000


def test_help_can_be_asked_from_the_sheet(stage: Stage, hand: Hand, minutes: list[int]) -> None:
    stage.lesson(OTP, 2)
    stage.kiosk.shell.hush()
    minutes[0] += 91_000
    assert until(lambda: stage.kiosk.shell.secondsLeft > 0)
    stage.settle()
    hand.tap("Hỏi người hướng dẫn")
    assert at(stage, "Asked")
    assert stage.kiosk.shell.secondsLeft == -1


@pytest.mark.parametrize("by_hand", [True, False])
def test_leaving_keeps_the_place(
    stage: Stage, hand: Hand, store: Store, minutes: list[int], by_hand: bool
) -> None:
    """ "Tôi nghỉ, thoát ra", or thirty seconds without an answer: welcome stands, the place is on the disk."""
    stage.lesson(OTP, 2)
    stage.kiosk.shell.hush()
    minutes[0] += 91_000
    assert until(lambda: stage.kiosk.shell.secondsLeft > 0)
    if by_hand:
        hand.tap("Tôi nghỉ, thoát ra")
    else:
        minutes[0] += 31_000
    assert at(stage, "Welcome")
    assert progress.place(store, stage.lan.id) == (OTP, 2)
    assert not hand.items("IdleSheet")


def test_nobody_is_asked_on_the_welcome_screen(stage: Stage, minutes: list[int]) -> None:
    stage.flow.welcome()
    minutes[0] += 3_600_000
    rest(1.3)
    assert stage.kiosk.shell.secondsLeft == -1


# --- what can go wrong
def test_a_crash_in_between_resumes_the_place(
    qapp: QGuiApplication, stage: Stage, hand: Hand, data_dir: Path
) -> None:
    """A second kiosk on the same data, as after a power cut: nothing of the first was closed or saved at the end."""
    home(stage, hand)
    hand.tap("Học tiếp")
    assert at(stage, "Lesson")
    next_part(stage, hand)
    assert stage.kiosk.shell.model.part == 4
    options = Options(DataDir(data_dir), size=QSize(1920, 1080), embedded_hub=False, speak_ahead=False)
    again = Kiosk(qapp, options)
    try:
        again.load()
        other = Hand(again.window)
        until(lambda: again.shell.screen == "Welcome")
        assert again.flow is not None
        stage.flow._reading.pause()
        other.scan(stage.lan_token)
        assert until(lambda: again.shell.screen == "Home")
        assert again.shell.model.resume["begun"]
        other.tap("Học tiếp")
        assert until(lambda: again.shell.screen == "Lesson")
        assert again.shell.model.part == 4
    finally:
        again.shell.show("", None)
        again.close()


@pytest.mark.timeout(120)
def test_a_full_disk_lets_one_learn_and_says_that_nothing_is_kept(
    stage: Stage, hand: Hand, store: Store
) -> None:
    fill(store)
    home(stage, hand)
    stage.lesson(OTP, 3)
    stage.settle()
    next_part(stage, hand)
    assert stage.kiosk.shell.model.part == 4
    stage.flow.lesson(stage.flow.pack.lesson(OTP), 99)
    stage.flow.finish(2, 2)
    assert at(stage, "Complete")
    assert not stage.kiosk.shell.model.saved
    stage.settle()
    said = [one.property("text") for one in hand.items("Txt")]
    assert "Máy tạm nghỉ ghi bài. Bà nhờ người hướng dẫn nhé." in said
    assert OTP not in progress.finished(store, stage.lan.id)
    free(store)
    stage.lesson(OTP, 99)
    stage.flow.finish(2, 2)
    assert stage.kiosk.shell.model.saved
    assert OTP in progress.finished(store, stage.lan.id)


def test_every_screen_of_the_way_is_a_screen(stage: Stage, hand: Hand) -> None:
    """Slot 1 leads back step by step: unit -> home, lesson -> part before -> home, never out of the learner's own."""
    home(stage, hand)
    hand.tap("Điện thoại")
    assert at(stage, "Unit")
    hand.tap("Quay lại")
    assert at(stage, "Home")
    stage.flow.lesson(stage.flow.pack.lesson(OTP), 2)
    stage.settle()
    hand.tap("Quay lại")
    assert until(lambda: stage.kiosk.shell.model.part == 1)
    rest(TREMOR_S)
    hand.tap("Quay lại")
    assert at(stage, "Home")
    assert any(kind(one) == "BigButton" for one in hand.blocks)
