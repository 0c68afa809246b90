"""The practice on the drawn phone is done by finger: real touches on the real screen lead to its end."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication

from content.lesson import Lesson
from content.load import builtin_pack
from content.phone import Action, Part, PhoneScreen, Practice, Step
from content.sentence import Sentence
from kiosk.practice_ways import BACK
from tests.ui.phones import value
from tests.ui.practice_hand import Finger
from ui.lesson.practice_model import PracticeModel
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
ENOUGH = 200
"""No practice takes so many touches."""


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("practice"), QSize(1366, 768)) as stage:
        stage.flow.prefer_always(Preferences())
        yield stage


@pytest.fixture
def finger(stage: Stage) -> Finger:
    return Finger(stage)


def lesson(name: str) -> Lesson:
    found = PACK.lesson(name)
    assert found is not None
    return found


@LESSONS
def test_a_finger_does_the_whole_practice(finger: Finger, lesson: Lesson) -> None:
    """Key by key where there is something to type; without one miss."""
    model = finger.open(lesson)
    for _ in range(ENOUGH):
        finger.next()
        assert model.kind in ("", "right", "typed"), f"step {model.step} is missed: {model.message}"
        if model.finished:
            break
    assert model.finished
    model.onward()
    assert finger.told == [True]


# --- a lesson of its own, with one of everything that can be touched
def words(text: str) -> Sentence:
    return Sentence(text, text, (text,))


def screen(name: str, *parts: Part, look: str = "app", back: str | None = None) -> PhoneScreen:
    return PhoneScreen(look, parts, back, name)  # type: ignore[arg-type]


def step(name: str, where: str, *done: Action, **more: object) -> Step:
    return Step(name, where, words("làm đi"), words("ở đây"), done, words("chưa phải"), **more)  # type: ignore[arg-type]


SCREENS = (
    screen("chu", Part("field", "o-chu", words("Gõ chữ"))),
    screen("so", Part("field", "o-so", words("Mã"), data={"keys": "digits", "secret": "yes"})),
    screen("may", Part("switch", "wifi", words("Wi-Fi")), Part("button", "vao", words("Xem"), opens="sau")),
    screen(
        "sau",
        Part("title", None, words("Bên trong")),
        Part("list_item", "dong", words("Một dòng")),
        back="may",
    ),
    screen("co", Part("slider", "chu-to", words("Cỡ chữ"), data={"value": "2"})),
    screen(
        "khoa",
        Part("side_key", "nguon", data={"role": "power"}),
        Part("text", None, words("Máy ngủ")),
        look="lock",
    ),
    screen("yen", Part("button", "tra-loi", words("Trả lời")), look="chat"),
)
DRILL = Practice(
    "chu",
    {one.id: one for one in SCREENS},
    (
        step("chu", "chu", Action("type", "o-chu", text="được")),
        step("so", "so", Action("type", "o-so", text="482")),
        step("may", "may", Action("tap", "wifi"), away=words("mình quay lại nhé")),
        step("co", "co", Action("swipe", "chu-to", "right"), goes="yen", right=words("chữ to rồi")),
        step("khoa", "khoa", Action("tap", "nguon")),
        step("yen", "yen", Action("wait")),
    ),
    words("giỏi"),
)


def at_step(finger: Finger, name: str) -> PracticeModel:
    """The drill at a step, the ones before it done by a machine."""
    model = finger.open(replace(lesson("cham-vuot-giu"), practice=DRILL))
    for one in DRILL.steps:
        if one.id == name:
            break
        model.solve(one)
    finger.quiet()
    return model


def test_a_word_is_typed_with_telex_on_the_phones_keyboard(finger: Finger) -> None:
    model = at_step(finger, "chu")
    assert model.focus == "o-chu"
    finger.type("dduwowc")
    assert model.typed == {"o-chu": "đươc"}
    finger.type("j")
    assert model.step == 2, "the word is taken as soon as it is right"


def test_a_slip_of_the_finger_is_taken_back_with_the_erase_key(finger: Finger) -> None:
    model = at_step(finger, "chu")
    finger.type("k")
    assert (model.kind, model.message) == ("miss", "chưa phải")
    assert model.nextKey == "backspace"
    finger.tap(finger.at("backspace"))
    assert model.typed == {"o-chu": ""}
    assert model.nextKey == "d"


def test_the_finger_may_slide_to_the_key_it_means(finger: Finger) -> None:
    model = at_step(finger, "chu")
    finger.press(finger.at("s"))
    finger.move(finger.at("d"))
    finger.lift(finger.at("d"))
    assert model.typed == {"o-chu": "d"}


def test_a_touch_between_two_keys_means_the_nearer_one(finger: Finger) -> None:
    model = at_step(finger, "chu")
    finger.tap(finger.at("d", x=1.03))
    assert model.typed == {"o-chu": "d"}


def test_capitals_and_signs_are_on_their_own_keys(finger: Finger) -> None:
    model = at_step(finger, "chu")
    finger.tap(finger.at("shift"))
    finger.tap(finger.at("D"))
    finger.tap(finger.at("page"))
    finger.type("4")
    finger.tap(finger.at("page"))
    finger.type("a")
    assert model.typed == {"o-chu": "D4a"}


def test_a_secret_is_shown_as_dots_and_its_digits_reach_no_screen(finger: Finger) -> None:
    model = at_step(finger, "so")
    finger.type("48")
    assert model.typed == {"o-so": "••"}
    shown = [item.property("text") for item in finger.below(finger.phone()) if item.inherits("QQuickText")]
    assert "••" in shown
    assert "48" not in "".join(one for one in shown if one and len(one) > 1)
    finger.type("2")
    assert model.step == 3


def test_a_switch_is_tapped_or_pushed(finger: Finger) -> None:
    for gesture in ("tap", "push"):
        model = at_step(finger, "may")
        if gesture == "tap":
            finger.tap(finger.at("wifi", 0.8))
        else:
            finger.swipe(finger.at("wifi", 0.5), "right")
        assert model.step == 4, gesture


def test_a_look_inside_is_no_miss_and_the_arrow_leads_back(finger: Finger) -> None:
    model = at_step(finger, "may")
    finger.tap(finger.at("vao"))
    assert (model.kind, model.message, model.target) == ("away", "mình quay lại nhé", BACK)
    finger.tap(finger.at(BACK))
    assert (model.step, model.target, model.message) == (3, "wifi", "")


@pytest.mark.parametrize("way", ["touch", "push"])
def test_a_slider_goes_where_it_is_touched_or_pushed_and_shows_the_effect(finger: Finger, way: str) -> None:
    model = at_step(finger, "co")
    if way == "touch":
        finger.tap(finger.at("chu-to", 0.85, 0.7))
    else:
        finger.swipe(finger.at("chu-to", 0.35, 0.7), "right")
    assert (model.kind, model.message, model.look, model.step) == ("right", "chữ to rồi", "chat", 4)
    finger.quiet(1_300)
    assert (model.look, model.step) == ("lock", 5)


def test_a_slider_touched_on_the_other_side_says_what_to_do(finger: Finger) -> None:
    model = at_step(finger, "co")
    finger.tap(finger.at("chu-to", 0.05, 0.7))
    assert (model.kind, model.step) == ("miss", 4)


def test_the_keys_on_the_phones_edge_can_be_pressed(finger: Finger) -> None:
    model = at_step(finger, "khoa")
    key = finger.part("nguon")
    assert min(key.width(), key.height()) >= 74
    finger.tap(finger.at("nguon"))
    assert model.step == 6


def test_waiting_is_done_by_touching_nothing(finger: Finger) -> None:
    model = at_step(finger, "yen")
    finger.tap(finger.at("tra-loi"))
    assert (model.kind, model.finished) == ("miss", False)
    finger.quiet(3_000)
    assert not model.finished
    finger.quiet(1_100)
    assert model.finished


def test_pulse_and_ghost_finger_show_the_next_key(finger: Finger) -> None:
    model = at_step(finger, "chu")
    finger.quiet(27_000)
    assert model.hint == 3
    target = finger.phone().property("targetItem")
    assert value(target, "mark") == model.nextKey == "d"
    ghost = next(item for item in finger.below(finger.phone()) if item.property("name") == "ghost-finger")
    assert ghost.isVisible()
    finger.type("d")
    assert value(finger.phone().property("targetItem"), "mark") == "d", "đ is typed with two"


def test_the_screen_follows_the_steps(finger: Finger) -> None:
    model = finger.open(lesson("otp-la-chia-khoa-nha"))
    for one in lesson("otp-la-chia-khoa-nha").practice.steps:
        texts = [item.property("text") for item in finger.below() if item.inherits("QQuickText")]
        assert model.heading in texts
        assert (one.situation or one.ask).text == model.heading
        model.solve(one)
        finger.quiet()


def test_it_can_be_done_again(finger: Finger) -> None:
    model = at_step(finger, "yen")
    finger.quiet(4_000)
    assert model.finished
    model.again()
    assert (model.step, model.finished, model.typed) == (1, False, {"o-chu": ""})


# --- answers and help
def test_a_wrong_part_answers_in_its_own_words(finger: Finger) -> None:
    model = finger.open(lesson("otp-la-chia-khoa-nha"))
    finger.tap(finger.at("tin-ma"))
    wanted = lesson("otp-la-chia-khoa-nha").practice.steps[0]
    assert (model.kind, model.message) == ("miss", wanted.misses["tin-ma"].text)
    assert model.step == 1, "nothing resets and nothing goes on"


def test_a_touch_just_beside_a_part_still_means_it(finger: Finger) -> None:
    """Under the tolerance of 24 px."""
    model = at_step(finger, "may")
    at = finger.at("wifi", 0, 0.5)
    at.setX(at.x() - 10)
    finger.tap(at)
    assert model.step == 4


def test_a_trembling_second_tap_is_let_pass(finger: Finger) -> None:
    model = finger.open(lesson("otp-la-chia-khoa-nha"))
    at = finger.at("nguoi-goi")
    for _ in range(2):
        finger.press(at)
        finger.lift(at)
        finger.now -= 400
    assert model.hint < 2, "two misses would pulse"


def test_a_short_hold_is_a_tap(finger: Finger) -> None:
    """Under 700 ms the bell does not ring: the answer says to hold longer."""
    bell = lesson("cham-vuot-giu")
    model = finger.open(bell)
    for one in bell.practice.steps[:-1]:
        model.solve(one)
    finger.quiet()
    finger.hold(finger.at("chuong"), 250)
    assert not model.finished
    assert model.message == bell.practice.steps[-1].misses["chuong"].text


def test_help_comes_by_itself(finger: Finger) -> None:
    """Words after 8 s, the pulse after 16, the ghost finger after 26."""
    model = finger.open(lesson("otp-la-chia-khoa-nha"))
    begun, seen = finger.now - 1_000, []
    for after in (7_900, 8_000, 15_900, 16_000, 25_900, 26_000):
        finger.now = begun + after
        model.tick()
        seen.append(model.hint)
    assert seen == [0, 1, 1, 2, 2, 3]
    assert model.kind == "hint"
    assert model.message == lesson("otp-la-chia-khoa-nha").practice.steps[0].help.text


def test_two_hundred_practices_leave_nothing_behind(finger: Finger) -> None:
    """Models, their timers and the phone's parts go with the screen."""
    shell = finger.stage.kiosk.shell
    gone: list[int] = []

    def open_one(number: int) -> None:
        model = finger.open(PACK.lessons[number % len(PACK.lessons)])
        model.destroyed.connect(lambda: gone.append(number))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def objects() -> int:
        return len(finger.window.findChildren(QObject)) + sum(1 for _ in finger.below())

    for number in range(20):
        open_one(number)
    open_one(0)
    gc.collect()
    before, told = objects(), len(gone)
    for number in range(180):
        open_one(number)
    open_one(0)
    shell.model.tick()
    finger.stage.settle()
    gc.collect()
    assert objects() == before
    assert len(gone) - told >= 180


def test_the_drawn_code_cannot_be_read() -> None:
    """The drawn code of the practice cannot be read by a real phone or scanner."""
    from kiosk.scan import read_all
    from ui.camera.card_pictures import luma_of
    from ui.drawings import practice_code_image

    images = [
        practice_code_image(QSize(500, 500), code) for code in ("", "Ma la ve de tap", "Ma dung ve de tap")
    ]
    assert [found for image in images for found in read_all(luma_of(image)) if found.payload] == []
    assert images[1] != images[2], "a stranger's code looks like the stall's own"
