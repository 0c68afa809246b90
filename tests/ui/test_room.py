"""What the room may see: the class view, and nothing of a person; and what a presenter's remote asks for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage

from kiosk import attendance, classes, course, settings
from tests.ui.hands import TREMOR_S, Hand, at, below, kind, rest, until
from tests.ui.test_class_flow import lead
from ui.lesson.practice_model import PracticeModel
from ui.lesson.quiz_model import QuizModel, QuizWays
from ui.room import VIEWS, Room
from ui.tour.stage import Stage
from ui.tour.tour import stops

LESSON = "otp-la-chia-khoa-nha"


def taught(stage: Stage, part: int = 1) -> None:
    """A class of four people at a part of its lesson."""
    assert stage.kiosk.services is not None
    store = stage.kiosk.services.store
    session = classes.open_class(store, stage.leader.id, LESSON)
    for one in stage.others[:4]:
        attendance.check_in(store, session.id, one.id, "camera")
    stage.flow.class_teach(part)
    stage.settle()


# --- which view
def test_only_screens_of_the_class_have_a_view() -> None:
    """Everything that is not named here, with its model, stays out of the room's sight."""
    room, model = Room(), QObject()
    for screen in (
        "Home",
        "Facilitator",
        "FindPerson",
        "AttendanceList",
        "EnrolText",
        "Complete",
        "Quiz",
        "Practice",
        "Pin",
    ):
        room.follow(screen, model)
        assert (room.view, room.model) == ("Calm", None), screen
    room.begin("OTP là chìa khoá nhà")
    room.follow("FindPerson", model)
    assert (room.view, room.model) == ("Door", None)
    for screen, view in VIEWS.items():
        room.follow(screen, model)
        assert (room.view, room.model) == (view, model)


@pytest.mark.parametrize(("screen", "view"), [("Practice", "Practice"), ("Quiz", "Question")])
def test_a_learner_s_screens_are_for_the_room_while_a_class_is_taught(screen: str, view: str) -> None:
    """Not before, not after, and not once the facilitator has gone from the middle of a lesson."""
    room, model = Room(), QObject()
    for end in (lambda: room.teach(False), room.leave):
        room.teach(True)
        room.follow(screen, model)
        assert (room.view, room.model) == (view, model)
        end()
        room.follow(screen, model)
        assert room.model is None


def test_while_help_is_called_the_room_keeps_what_it_sees() -> None:
    room, model = Room(), QObject()
    room.follow("Teach", model)
    room.follow("Asked", QObject())
    assert (room.view, room.model) == ("Scene", model)


def test_a_name_is_called_only_if_the_facilitator_wishes() -> None:
    room = Room()
    room.came("bà Lan")
    assert room.name == ""
    room.turnName()
    room.came("bà Lan")
    assert room.name == "bà Lan"
    room.turnName()
    assert room.name == ""


# --- the remote
@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Qt.Key.Key_PageDown, "next"), (Qt.Key.Key_Right, "next"), (Qt.Key.Key_Space, "next"),
        (Qt.Key.Key_PageUp, "back"), (Qt.Key.Key_Left, "back"), (Qt.Key.Key_F5, "again"), (Qt.Key.Key_A, ""),
    ],
)  # fmt: skip
def test_keys_that_presenters_send(key: Qt.Key, wish: str) -> None:
    assert Room().remote(key) == wish


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_the_black_key_hides_and_the_next_one_shows_again(key: Qt.Key) -> None:
    room = Room()
    assert room.remote(key) == "blank"
    assert room.blank
    assert room.remote(Qt.Key.Key_PageDown) == "blank", "the first press only brings the picture back"
    assert not room.blank
    assert room.remote(Qt.Key.Key_PageDown) == "next"


# --- names on a TV that mirrors
def test_a_mirroring_tv_is_asked_about_once_a_visit() -> None:
    room, opened = Room(), []
    room.use("own", False)
    room.names(lambda: opened.append("own"))
    room.use("mirror", False)
    room.names(lambda: opened.append("no"))
    assert room.asking
    room.answer(False)
    assert opened == ["own"]
    assert not room.asking
    room.names(lambda: opened.append("yes"))
    room.answer(True)
    room.names(lambda: opened.append("again"))
    assert opened == ["own", "yes", "again"]
    room.leave()
    room.names(lambda: opened.append("next facilitator"))
    assert room.asking


@pytest.mark.timeout(120)
def test_by_finger_names_open_on_a_mirroring_tv_after_a_yes(stage: Stage) -> None:
    hand = Hand(stage.kiosk.window)
    lead(stage, hand)
    hand.tap("Tivi trong phòng")
    assert at(stage, "Tv")
    hand.tap("Tivi soi gương")
    hand.tap("Xong")
    assert at(stage, "Facilitator")
    assert stage.kiosk.services is not None
    assert settings.get(stage.kiosk.services.store, settings.TV) == "mirror"
    hand.tap("Thẻ")
    hand.tap("Không, quay lại")
    assert stage.kiosk.shell.screen == "Facilitator"
    rest(TREMOR_S)
    hand.tap("Thẻ")
    hand.tap("Mở tiếp")
    assert at(stage, "Cards")


# --- on the kiosk
def bar(hand: Hand) -> bool:
    return any(kind(one) == "ControlBar" for one in below(hand.window.contentItem()))


@pytest.mark.timeout(120)
def test_without_a_screen_for_the_room_the_class_view_fills_the_kiosk(stage: Stage) -> None:
    """No bar until the glass is touched; a touch anywhere brings it, the remote needs none."""
    hand = Hand(stage.kiosk.window)
    taught(stage)
    model = stage.kiosk.shell.model
    assert not bar(hand)
    (sentence,) = hand.items("NarratedText")
    assert sentence.property("sentence") == model.sentence
    hand.tap_at(hand.point(sentence))
    assert until(lambda: bar(hand))
    hand.tap("Tiếp theo")
    assert until(lambda: model.part == 2)
    hand.key(Qt.Key.Key_PageDown)
    assert model.part == 3
    hand.key(Qt.Key.Key_PageUp)
    assert model.part == 2
    hand.key(Qt.Key.Key_F5)
    assert model.part == 2


@pytest.mark.timeout(120)
def test_the_remote_s_black_key_blackens_the_class_view(stage: Stage) -> None:
    hand = Hand(stage.kiosk.window)
    taught(stage)
    model = stage.kiosk.shell.model
    hand.key(Qt.Key.Key_B)
    assert until(lambda: bool(stage.kiosk.shell.room.blank)), (
        "a letter is held back for the scanner for a blink"
    )
    stage.settle()
    picture = stage.kiosk.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    assert {picture.pixelColor(x, y).name() for x in range(9, 1900, 90) for y in range(9, 1070, 90)} == {
        "#0f0c08"
    }
    hand.key(Qt.Key.Key_Right)
    assert (model.part, stage.kiosk.shell.room.blank) == (1, False)


@pytest.mark.timeout(120)
def test_with_a_screen_for_the_room_the_kiosk_has_what_to_say(stage: Stage) -> None:
    hand = Hand(stage.kiosk.window)
    stage.kiosk.shell.room.stand(True)
    taught(stage)
    model = stage.kiosk.shell.model
    words = {one.property("text") for one in hand.items("Txt")}
    assert {model.idea, model.keep, model.question} <= words
    assert any(model.following in one for one in words)
    hand.tap("Tắt hình tivi")
    assert stage.kiosk.shell.room.blank
    hand.tap("Bật hình tivi")
    hand.tap("Tiếp theo")
    assert until(lambda: model.part == 2)


@pytest.mark.timeout(120)
def test_one_who_comes_late_is_let_in_and_the_lesson_goes_on_where_it_was(stage: Stage) -> None:
    hand = Hand(stage.kiosk.window)
    stage.kiosk.shell.room.stand(True)
    taught(stage, 3)
    hand.tap("Đến muộn")
    assert at(stage, "CheckIn")
    assert stage.kiosk.shell.room.view == "Door"
    hand.tap("Vào bài học")
    assert at(stage, "Teach")
    assert stage.kiosk.shell.model.part == 3


@pytest.mark.timeout(240)
def test_key_sentences_stand_at_room_size(stage: Stage) -> None:
    """N2: every sentence of every lesson 120 px on the class view, inside its place."""
    hand = Hand(stage.kiosk.window)
    taught(stage)
    assert stage.kiosk.services is not None
    shown = 0
    for lesson in stage.flow.pack.lessons:
        for part in range(1, len(lesson.scenes) + 1):
            stage.kiosk.shell.model.take(course.begin(lesson, part))
            stage.settle()
            (sentence,) = hand.items("NarratedText")
            flow = next(one for one in sentence.childItems() if one.property("pixels"))
            assert flow.property("pixels") >= 120, (lesson.id, part)
            assert flow.height() <= sentence.height(), (lesson.id, part)
            assert all(word.x() + word.width() <= sentence.width() + 45 for word in flow.childItems()), (
                lesson.id,
                part,
            )
            shown += 1
    assert shown >= 100


# --- the practice
@pytest.mark.timeout(120)
@pytest.mark.parametrize("separate", [False, True])
def test_by_remote_a_class_goes_through_the_practice(stage: Stage, separate: bool) -> None:
    """Forward shows where the finger goes, forward again does it; at the end it leads to the quiz. Back leads out."""
    hand = Hand(stage.kiosk.window)
    stage.kiosk.shell.room.stand(separate)
    scenes = len(stage.flow.pack.lesson(LESSON).scenes)
    taught(stage, scenes + 1)
    assert at(stage, "Practice")
    model = stage.kiosk.shell.model
    hand.key(Qt.Key.Key_PageDown)
    assert (model.step, model.hint) == (1, 3)
    hand.key(Qt.Key.Key_PageDown)
    assert (model.hint, model.kind) == (0, "right"), "the step is done"
    for _ in range(9 * model.steps):
        if not model.finished:
            hand.key(Qt.Key.Key_PageDown)
    assert model.finished
    hand.key(Qt.Key.Key_PageDown)
    assert at(stage, "Quiz")
    stage.flow.class_teach(scenes + 1)
    assert at(stage, "Practice")
    stage.settle()
    hand.key(Qt.Key.Key_PageUp)
    assert at(stage, "Teach")
    assert stage.kiosk.shell.model.part == scenes


@pytest.mark.timeout(120)
def test_the_remote_means_nothing_to_one_who_learns_alone(stage: Stage) -> None:
    hand = Hand(stage.kiosk.window)
    lesson = stage.flow.pack.lesson(LESSON)
    for part, screen in ((len(lesson.scenes) + 1, "Practice"), (len(lesson.scenes) + 2, "Quiz")):
        stage.lesson(LESSON, part)
        stage.settle()
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            hand.key(key)
        assert stage.kiosk.shell.screen == screen
        assert not (model := stage.kiosk.shell.model).property("finished")
        assert not model.property("open")


@pytest.mark.timeout(120)
def test_the_practice_goes_dark_and_comes_back_without_a_screen_for_the_room(stage: Stage) -> None:
    """Nothing can be touched by mistake meanwhile: the first touch only brings the picture back."""
    hand = Hand(stage.kiosk.window)
    taught(stage, len(stage.flow.pack.lesson(LESSON).scenes) + 1)
    assert at(stage, "Practice")
    stage.settle()
    room, model = stage.kiosk.shell.room, stage.kiosk.shell.model
    hand.key(Qt.Key.Key_B)
    assert until(lambda: bool(room.blank))
    (phone,) = hand.items("PhoneFrame")
    hand.tap_at(hand.point(phone))
    assert until(lambda: not room.blank)
    assert model.message == ""


@pytest.mark.timeout(240)
def test_what_to_do_stands_at_room_size_on_a_kiosk_that_is_mirrored(stage: Stage) -> None:
    """Every step of every practice: what to do 84 px or more, all else 48, nothing out of its place."""
    hand = Hand(stage.kiosk.window)
    room = stage.kiosk.shell.room
    room.use("mirror", False)
    room.teach(True)
    for lesson in stage.flow.pack.lessons:
        model = PracticeModel(lesson, "vi", lambda: 0, lambda _: None, lambda: None, lambda: None)
        stage.kiosk.shell.show("Practice", model)
        while not model.finished:
            step = lesson.practice.steps[model.step - 1]
            for helped in (False, True):
                if helped:
                    model.forward()
                stage.settle()
                (beside,) = hand.items("PracticeWords")
                shown = [one for one in below(beside) if kind(one) == "Txt" and one.property("text")]
                key = model.instruction or model.heading
                for one in shown:
                    told = (lesson.id, step.id, one.property("text"))
                    least = 84 if one.property("text") == key else 48
                    assert one.property("fontInfo").property("pixelSize").toNumber() >= least, told
                    assert one.property("contentHeight") <= one.height() + 1, told
                    assert one.property("contentWidth") <= one.width() + 1, told
                assert key in [one.property("text") for one in shown]
            model.solve(step)


# --- questions without cards
@pytest.mark.timeout(120)
def test_by_remote_alone_a_class_goes_through_a_quiz_without_cards(stage: Stage) -> None:
    """Forward shows the answer, forward again goes on, back leads out of the quiz; at its end the class ends."""
    hand = Hand(stage.kiosk.window)
    parts = len(stage.flow.pack.lesson(LESSON).scenes) + 2
    taught(stage, parts)
    assert at(stage, "Quiz")
    hand.key(Qt.Key.Key_PageUp)
    assert at(stage, "Practice")
    stage.flow.class_teach(parts)
    assert at(stage, "Quiz")
    stage.settle()
    model = stage.kiosk.shell.model
    for number in range(1, model.questions + 1):
        assert (model.number, model.open) == (number, False)
        while stage.kiosk.shell.screen == "Quiz" and model.number == number:
            hand.key(Qt.Key.Key_PageDown)
    assert at(stage, "ClassDone")


@pytest.mark.timeout(120)
def test_without_a_screen_for_the_room_answers_are_touched_on_the_class_view(stage: Stage) -> None:
    """The class view fills the kiosk; a touch on an answer is the class's answer, and brings the bar."""
    hand = Hand(stage.kiosk.window)
    taught(stage, len(stage.flow.pack.lesson(LESSON).scenes) + 2)
    assert at(stage, "Quiz")
    stage.settle()
    model = stage.kiosk.shell.model
    assert (model.kind, bar(hand)) == ("one", False)
    right = next(a for a in model.run.question.answers if a.right).text.show()
    (shown,) = [one for one in hand.items("Txt") if one.property("text") == right]
    hand.tap_at(hand.point(shown))
    assert until(lambda: model.open)
    assert bar(hand)
    number = model.number
    hand.tap("Tivi")
    assert at(stage, "Tv")
    hand.tap("Xong")
    assert at(stage, "Quiz")
    assert stage.kiosk.shell.model is model, "the same question stands there again"
    hand.tap_at(hand.point(hand.items("Head")[0]))
    rest(TREMOR_S)
    hand.tap("Tiếp theo")
    assert until(lambda: model.number == number + 1)


@pytest.mark.timeout(240)
def test_every_question_stands_at_room_size(stage: Stage) -> None:
    """N2: the question 120 px in at most two lines, answers and reasons 48 px or more, nothing out of its place."""
    hand = Hand(stage.kiosk.window)
    stage.kiosk.shell.room.teach(True)
    for lesson in stage.flow.pack.lessons:
        model = QuizModel(lesson.quiz, "", "vi", QuizWays(lambda: None, lambda _: None))
        stage.kiosk.shell.show("Quiz", model)
        while not model.run.finished:
            for show in (False, True):
                if show:
                    model.reveal()
                stage.settle()
                (ask,) = [one for one in hand.items("QQuickText") if one.property("text") == model.ask]
                assert ask.property("font").pixelSize() == 120
                assert ask.property("lineCount") <= 2, model.ask
                for one in hand.items("Txt"):
                    text = one.property("text")
                    if not text or one.parentItem() is None:
                        continue
                    told = (lesson.id, model.ask, text)
                    assert one.property("fontInfo").property("pixelSize").toNumber() >= 48, told
                    assert one.property("contentHeight") <= one.height() + 1, told
                    assert one.property("contentWidth") <= one.width() + 1, told
            model.next()


def test_the_tour_has_every_state() -> None:
    names = {stop.name for stop in stops()}
    assert {"09-teach", "09-teach-desk", "09-card-quiz-open", "09-card-quiz-shown-desk", "09-tv"} <= names
