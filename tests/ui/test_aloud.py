"""What can be heard, and seen without hearing: the screen read aloud, touch to read, the loudness within reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk import progress
from tests.ui.hands import Hand, below, name, rest, until
from ui.preferences import Preferences
from ui.sound.sound import Narration
from ui.tour.stage import Stage, open_stage

OTP = "otp-la-chia-khoa-nha"


@pytest.fixture(scope="module")
def whole(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("aloud") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture
def stage(whole: Stage) -> Stage:
    """At the welcome screen, as if nobody had chosen anything."""
    assert whole.kiosk.services is not None
    whole.flow._always = None
    progress.set_preferences(whole.kiosk.services.store, whole.lan.id, Preferences().to_dict())
    whole.flow.welcome()
    whole.kiosk.services.narration.pace = 0.1
    whole.settle()
    return whole


@pytest.fixture
def narration(stage: Stage) -> Narration:
    assert stage.kiosk.services is not None
    return stage.kiosk.services.narration


def lit(hand: Hand) -> list[QQuickItem]:
    """The items that show what is being said now."""
    return [
        item
        for item in below(hand.window.contentItem())
        if item.property("aloud") is True or item.property("lit") is True
    ]


def caption(hand: Hand) -> str:
    return "".join(str(one.property("sentence")) for one in hand.items("Caption"))


def heard(narration: Narration, hand: Hand) -> list[tuple[str, str]]:
    """Each sentence said until the voice rests, with the name of what showed it; "" where nothing did."""
    told: list[tuple[str, str]] = []

    def over() -> bool:
        if narration.speaking and narration.phrase >= 0:
            shown = lit(hand)
            where = next(filter(None, map(name, shown)), "a mark") if shown else caption(hand)
            if not told or told[-1][0] != narration.sentence:
                told.append((narration.sentence, where))
            elif where:
                told[-1] = (narration.sentence, where)
        return not narration.speaking

    assert until(over, 60)
    return told


def test_hear_again_reads_the_screen_and_lights_each_block_as_it_is_named(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    narration.stop()
    narration.pace = 0.2
    hand.tap("Nghe lại")
    told = heard(narration, hand)
    said = [sentence for sentence, _ in told]
    assert said[0] == "Chào bà Lan!"
    tiles = [tile["title"] for tile in stage.kiosk.shell.model.units]
    places = [next(n for n, one in enumerate(said) if one.startswith(title)) for title in tiles]
    assert places == sorted(places)
    assert [sentence for sentence in said if sentence.startswith("Mục khác")]
    assert said[-1] == "Thoát"
    for sentence, where in told:
        assert where, f"{sentence!r} is seen nowhere"
    assert all(sentence.startswith(where) for sentence, where in told if where in tiles)


@pytest.mark.parametrize("screen", ["Scan", "Unit", "Lesson", "Quiz", "Complete", "Settings"])
def test_every_sentence_that_is_said_is_seen(
    stage: Stage, hand: Hand, narration: Narration, screen: str
) -> None:
    """Nothing is only heard: the sentence stands lit where it is written, else as a caption in the header."""
    narration.pace = 0.2
    match screen:
        case "Scan":
            stage.flow.scan()
        case "Settings":
            stage.flow.open_settings()
        case "Unit":
            stage.flow.enter(stage.lan, "camera")
            stage.flow.unit("du-lieu-ca-nhan")
        case "Lesson":
            stage.lesson(OTP, 1)
        case "Quiz":
            stage.lesson(OTP, 99)
        case "Complete":
            stage.lesson(OTP, 99)
            stage.flow.finish(2, 2)
    assert stage.kiosk.shell.screen == screen
    assert until(lambda: narration.speaking)
    told = heard(narration, hand)
    assert told
    for sentence, where in told:
        assert where, f"{sentence!r} is seen nowhere"


def test_speaking_stops_the_moment_another_thing_is_touched(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    narration.pace = 100.0
    hand.tap("Nghe lại")
    assert until(lambda: narration.speaking)
    hand.press(hand.point(hand.block("Điện thoại")))
    assert not narration.speaking
    assert stage.kiosk.shell.screen == "Home"
    hand.move(QPoint(1919, 0))
    hand.release(QPoint(1919, 0))


def reads_first(stage: Stage) -> None:
    assert stage.kiosk.services is not None
    progress.set_preferences(stage.kiosk.services.store, stage.lan.id, Preferences(touch="read").to_dict())
    stage.flow.enter(stage.lan, "camera")
    stage.settle()


def test_the_first_touch_reads_and_the_second_acts(stage: Stage, hand: Hand, narration: Narration) -> None:
    reads_first(stage)
    hand.tap("Điện thoại")
    assert narration.sentence.startswith("Điện thoại")
    assert stage.kiosk.shell.screen == "Home"
    assert name(next(one for one in lit(hand))) == "Điện thoại"
    rest(0.45)
    hand.tap("Thoát")
    assert narration.sentence == "Thoát"
    assert stage.kiosk.shell.screen == "Home"
    assert [name(one) for one in hand.blocks if one.property("aloud")] == ["Thoát"]
    rest(0.45)
    hand.tap("Điện thoại")
    rest(0.45)
    hand.tap("Điện thoại")
    assert until(lambda: stage.kiosk.shell.screen == "Unit")


def test_reading_by_touch_says_what_to_do_then_and_shows_it(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    reads_first(stage)
    narration.pace = 0.2
    hand.tap("Thoát")
    told = heard(narration, hand)
    assert [sentence for sentence, _ in told] == ["Thoát", "Chạm lần nữa để chọn."]


def test_a_text_is_read_where_it_is_touched(stage: Stage, hand: Hand, narration: Narration) -> None:
    reads_first(stage)
    narration.stop()
    hand.tap_at(QPoint(300, 60))
    assert until(lambda: narration.sentence == "Chào bà Lan!")


def test_a_part_of_the_drawn_phone_is_read_before_it_is_pressed(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    reads_first(stage)
    lesson = stage.flow.pack.lesson(OTP)
    assert lesson is not None
    stage.flow.lesson(lesson, len(lesson.scenes) + 1)
    stage.settle()
    model = stage.kiosk.shell.model
    parts = [one for one in hand.items("PhonePart") if one.property("touchable")]
    step = model.step
    hand.tap_at(hand.point(parts[0]))
    until(lambda: True)
    assert parts[0].property("aloud")
    assert narration.sentence == name(parts[0])
    assert (model.step, model.message) == (step, "")
    rest(0.5)
    hand.tap_at(hand.point(parts[0]))
    assert until(lambda: model.message != "" or model.step != step)


def test_digits_of_a_private_number_are_never_read(stage: Stage, hand: Hand, narration: Narration) -> None:
    stage.kiosk.shell.prefer(Preferences(touch="read"), save=False)
    stage.flow.number()
    stage.settle()
    narration.stop()
    hand.tap("4")
    assert not narration.speaking
    assert stage.kiosk.shell.model.digits


def test_a_private_number_that_is_not_the_right_one_is_said(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    stage.settle()
    assert stage.kiosk.shell.screen == "Pin"
    for digit in "111222":
        stage.kiosk.shell.model.press(digit)
    assert until(lambda: narration.sentence.startswith("Mình bấm lại"))


def test_loudness_is_within_reach_and_kept_with_the_card(
    stage: Stage, hand: Hand, narration: Narration
) -> None:
    assert stage.kiosk.services is not None
    stage.lesson(OTP, 2)
    stage.settle()
    hand.tap("Đọc vừa")
    assert narration.speed == "fast"
    hand.tap("Nhỏ")
    assert narration.volume == 0.4
    hand.tap("Đọc khi chạm")
    kept = progress.preferences(stage.kiosk.services.store, stage.lan.id)
    assert kept is not None
    assert (kept["speed"], kept["volume"], kept["touch"]) == ("fast", "low", "read")
    hand.tap("Đóng")
    assert hand.items("LoudnessStrip") == []
    stage.flow.welcome()
    assert (narration.speed, narration.volume) == ("normal", 1.0)
    stage.flow.enter(stage.lan, "camera")
    assert (narration.speed, narration.volume) == ("fast", 0.4)
    assert stage.kiosk.shell.aloud.readsFirst


def test_touch_to_read_is_chosen_in_the_settings(stage: Stage, hand: Hand) -> None:
    stage.flow.open_settings()
    stage.settle()
    hand.tap("Đọc khi chạm")
    assert stage.kiosk.shell.aloud.readsFirst
    hand.tap("Cỡ chữ và màu")
    rest(0.45)
    hand.tap("Cỡ chữ và màu")
    assert until(lambda: any(name(one) == "Rất to" for one in hand.blocks))


def test_a_notice_is_said_and_lit(stage: Stage, hand: Hand, narration: Narration) -> None:
    stage.flow.enter(stage.lan, "camera")
    stage.settle()
    narration.pace = 0.3
    stage.kiosk.shell.inform("Máy tạm nghỉ ghi bài.")
    assert narration.sentence == "Máy tạm nghỉ ghi bài."
    assert heard(narration, hand) == [("Máy tạm nghỉ ghi bài.", "Máy tạm nghỉ ghi bài.")]
    stage.kiosk.shell.inform("Máy tạm nghỉ ghi bài.")
    stage.flow.home()
    assert until(lambda: narration.sentence == "Máy tạm nghỉ ghi bài."), "a notice outlives its screen"
    stage.kiosk.shell._notice._set("")


@pytest.mark.parametrize(("chime", "words"), [("tinh", "Đã nhận"), ("chuong", "Chuông vừa reo")])
def test_a_chime_can_be_seen(stage: Stage, hand: Hand, chime: str, words: str) -> None:
    stage.kiosk.shell.chime(chime)
    assert until(lambda: [name(one) for one in hand.items("ChimeSign")] == [words])
    stage.kiosk.shell.aloud.unmark()
    assert until(lambda: hand.items("ChimeSign") == [])


def test_ringing_once_more_is_seen(stage: Stage, hand: Hand) -> None:
    stage.lesson(OTP, 2)
    stage.kiosk.shell.ask()
    stage.settle()
    hand.tap("Gọi lại")
    assert any("2 lần" in str(one.property("text")) for one in hand.items("Txt"))


def test_the_idle_warning_is_said_and_lit(stage: Stage, hand: Hand, narration: Narration) -> None:
    stage.lesson(OTP, 2)
    stage.settle()
    narration.pace = 0.3
    stage.kiosk.shell.warn(24)
    assert until(lambda: "còn ở đó" in narration.sentence)
    told = heard(narration, hand)
    assert [sentence for sentence, _ in told][-1] == "Bài đang học vẫn còn nguyên."
    assert all(where for _, where in told)
    stage.kiosk.shell.touched()
