"""The practice on the drawn phone is done by finger: real touches on the real screen lead to its end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from content.load import builtin_pack
from content.phone import Step
from ui.preferences import Preferences
from ui.stage import Stage, open_stage

LESSONS = [lesson.id for lesson in builtin_pack().lessons]


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with open_stage(tmp_path_factory.mktemp("practice"), QSize(1366, 768)) as stage:
        stage.flow.prefer_always(Preferences())
        yield stage


@pytest.fixture
def finger(stage: Stage) -> Finger:
    return Finger(stage)


class Finger:
    """One finger on the touchscreen of the stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.window = stage.kiosk.window
        self.device = QTest.createTouchDevice()

    def part(self, part_id: str) -> QQuickItem:
        """The item of a part of the phone that is shown now."""
        stack: list[QQuickItem] = [self.window.contentItem()]
        while stack:
            item = stack.pop()
            part = item.property("part")
            if part is not None and hasattr(part, "toVariant"):
                part = part.toVariant()
            if isinstance(part, dict) and part.get("id") == part_id:
                return item
            stack.extend(item.childItems())
        raise AssertionError(f"no part {part_id} on the phone")

    def place(self, item: QQuickItem, x: float = 0.5, y: float = 0.5) -> QPoint:
        return item.mapToScene(QPointF(item.width() * x, item.height() * y)).toPoint()

    def tap(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(0, at).commit()
        QTest.touchEvent(self.window, self.device).release(0, at).commit()
        self.stage.settle()

    def hold(self, at: QPoint, ms: int) -> None:
        QTest.touchEvent(self.window, self.device).press(0, at).commit()
        QTest.qWait(ms)
        QTest.touchEvent(self.window, self.device).release(0, at).commit()
        self.stage.settle()

    def swipe(self, start: QPoint, dx: int, dy: int) -> None:
        QTest.touchEvent(self.window, self.device).press(0, start).commit()
        for share in (0.3, 0.6, 1.0):
            at = QPoint(round(start.x() + dx * share), round(start.y() + dy * share))
            QTest.touchEvent(self.window, self.device).move(0, at).commit()
        QTest.touchEvent(self.window, self.device).release(0, at).commit()
        self.stage.settle()

    def do(self, step: Step) -> None:
        """The first intended way of a step."""
        wanted = step.done[0]
        on = wanted.on
        if wanted.do == "hang_up":
            on = next(
                p["id"] for p in self.stage.kiosk.shell.model.parts if p["data"].get("role") == "hang_up"
            )
        at = self.place(self.part(on))
        if wanted.do == "swipe":
            dx, dy = {"left": (-90, 0), "right": (90, 0), "up": (0, -90), "down": (0, 90)}[
                wanted.direction or "left"
            ]
            self.swipe(at, dx, dy)
        elif wanted.do == "hold":
            self.hold(at, 900)
        else:
            self.tap(at)


def open_practice(stage: Stage, lesson_id: str) -> None:
    lesson = stage.flow.pack.lesson(lesson_id)
    stage.lesson(lesson_id, len(lesson.scenes) + 1)
    stage.settle()


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_a_finger_does_the_whole_practice(stage: Stage, finger: Finger, lesson_id: str) -> None:
    open_practice(stage, lesson_id)
    model = stage.kiosk.shell.model
    steps = stage.flow.pack.lesson(lesson_id).practice.steps
    for number, step in enumerate(steps, 1):
        assert model.step == number
        QTest.qWait(420)  # a second touch any sooner is a trembling finger
        finger.do(step)
    assert model.finished
    assert model.kind == "right"


def test_a_wrong_part_answers_in_its_own_words(stage: Stage, finger: Finger) -> None:
    open_practice(stage, "otp-la-chia-khoa-nha")
    model = stage.kiosk.shell.model
    step = stage.flow.pack.lesson("otp-la-chia-khoa-nha").practice.steps[0]
    QTest.qWait(420)
    finger.tap(finger.place(finger.part("tin-ma")))
    assert (model.kind, model.message) == ("miss", step.misses["tin-ma"].text)
    assert model.step == 1, "nothing resets and nothing goes on"


def test_a_touch_just_beside_a_part_still_means_it(stage: Stage, finger: Finger) -> None:
    """20 stage pixels under the button are within the tolerance of 24."""
    open_practice(stage, "quet-qr-tra-tien")
    QTest.qWait(420)
    finger.do(stage.flow.pack.lesson("quet-qr-tra-tien").practice.steps[0])
    QTest.qWait(420)
    button = finger.part("quet-ma")
    beside = button.mapToScene(QPointF(-8, button.height() / 2)).toPoint()
    finger.tap(beside)
    assert stage.kiosk.shell.model.step == 3


def test_a_trembling_second_tap_is_let_pass(stage: Stage, finger: Finger) -> None:
    open_practice(stage, "otp-la-chia-khoa-nha")
    QTest.qWait(420)
    at = finger.place(finger.part("nguoi-goi"))
    finger.tap(at)
    finger.tap(at)
    assert stage.kiosk.shell.model.hint < 2, "two misses would pulse"


def test_a_short_hold_is_a_tap(stage: Stage, finger: Finger) -> None:
    """Under 700 ms the bell does not ring: the answer says to hold longer."""
    open_practice(stage, "cham-vuot-giu")
    lesson = stage.flow.pack.lesson("cham-vuot-giu")
    for step in lesson.practice.steps[:-1]:
        QTest.qWait(420)
        finger.do(step)
    QTest.qWait(420)
    finger.hold(finger.place(finger.part("chuong")), 250)
    model = stage.kiosk.shell.model
    assert not model.finished
    assert model.message == lesson.practice.steps[-1].misses["chuong"].text


def test_help_comes_by_itself(stage: Stage) -> None:
    """Words after 8 s, the pulse after 16, the ghost finger after 26: the clock is the test's own."""
    from ui.practice_model import PracticeModel

    now = [0]
    lesson = builtin_pack().lesson("otp-la-chia-khoa-nha")
    assert lesson is not None
    model = PracticeModel(lesson, "vi", lambda: now[0], lambda _: None, lambda: None, lambda: None)
    model.ready()
    seen = []
    for now[0] in (7_900, 8_000, 15_900, 16_000, 25_900, 26_000):
        model.tick()
        seen.append(model.hint)
    assert seen == [0, 1, 1, 2, 2, 3]
    assert model.kind == "hint"
    assert model.message == lesson.practice.steps[0].help.text


def test_unaided_is_told_at_the_end() -> None:
    told: list[bool] = []
    now = [0]
    lesson = builtin_pack().lesson("cham-vuot-giu")
    assert lesson is not None
    from ui.practice_model import PracticeModel

    model = PracticeModel(lesson, "en", lambda: now[0], told.append, lambda: None, lambda: told.append(False))
    for step in lesson.practice.steps:
        now[0] += 1000
        model.solve(step)
    model.onward()
    assert told == [True]


def test_the_drawn_code_cannot_be_read() -> None:
    """The drawn code of the practice cannot be read by a real phone or scanner."""
    from kiosk.scan import read_all
    from ui.card_pictures import luma_of
    from ui.drawings import practice_code_image

    image = practice_code_image(QSize(500, 500))
    assert [found for found in read_all(luma_of(image)) if found.payload] == []
