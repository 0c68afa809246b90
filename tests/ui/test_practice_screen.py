"""What counts as a tap, a swipe and a hold on the drawn phone, measured with real touches and keys on the real screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from content.load import builtin_pack
from kiosk.practice import PATIENCE_MS, TREMOR_MS
from tests.ui.hands import until
from ui.lesson.practice_model import PracticeModel
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage

GESTURES, CALL, PAY = "cham-vuot-giu", "otp-la-chia-khoa-nha", "quet-qr-tra-tien"
SWIPE_PX, HOLD_MS = 90, 700
"""How far a finger goes for a swipe and how long it rests for a hold (ux: the drawn phone)."""


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """On a full-HD panel a stage pixel is a pixel: distances below are the true ones."""
    with open_stage(tmp_path_factory.mktemp("practice"), QSize(1920, 1080)) as stage:
        yield stage


class Desk:
    """A practice on the stage at a chosen step, with one finger and a keyboard. Notes what the phone told."""

    def __init__(self, stage: Stage, lesson_id: str, step: int, preferences: Preferences) -> None:
        self.stage, self.window = stage, stage.kiosk.window
        self.device = QTest.createTouchDevice()
        lesson = stage.flow.pack.lesson(lesson_id)
        assert lesson is not None
        stage.flow.prefer_always(preferences)
        stage.lesson(lesson_id, len(lesson.scenes) + 1)
        self.model: PracticeModel = stage.kiosk.shell.model
        for done in lesson.practice.steps[:step]:
            self.model.solve(done)
        self.step = lesson.practice.steps[step]
        QTest.qWait(TREMOR_MS + 20)
        self.phone = next(i for i in self._below(self.window.contentItem()) if i.objectName() == "phone")
        self.told: list[tuple[str, str, str]] = []
        self._note = lambda *what: self.told.append(what)
        self.phone.acted.connect(self._note)

    def _below(self, item: QQuickItem) -> Iterator[QQuickItem]:
        for child in item.childItems():
            if isinstance(child, QQuickItem) and child.isVisible():
                yield child
                yield from self._below(child)

    def part(self, part_id: str) -> QQuickItem:
        for item in self._below(self.phone):
            part = item.property("part")
            if part is not None and "PhonePart" in item.metaObject().className():
                value = part.toVariant() if hasattr(part, "toVariant") else part
                if value["id"] == part_id:
                    return item
        raise AssertionError(f"no part {part_id}")

    def at(self, part_id: str, dx: float = 0, dy: float = 0) -> QPoint:
        """The middle of a part, moved by stage pixels."""
        item = self.part(part_id)
        return item.mapToScene(QPointF(item.width() / 2 + dx, item.height() / 2 + dy)).toPoint()

    def press(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).press(0, at).commit()

    def move(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).move(0, at).commit()

    def lift(self, at: QPoint) -> None:
        QTest.touchEvent(self.window, self.device).release(0, at).commit()
        self.stage.settle()

    def stroke(self, start: QPoint, dx: int, dy: int, *, pause_ms: int = 0) -> None:
        self.press(start)
        for share in (0.25, 0.5, 0.75, 1.0):
            self.move(start + QPoint(round(dx * share), round(dy * share)))
            QTest.qWait(pause_ms)
        self.lift(start + QPoint(dx, dy))

    def key(self, key: Qt.Key, held_ms: int = 0) -> None:
        QTest.keyPress(self.window, key)
        QTest.qWait(held_ms)
        QTest.keyRelease(self.window, key)
        self.stage.settle()


@pytest.mark.parametrize(
    ("dx", "dy", "direction"),
    [(-90, 0, "left"), (90, 0, "right"), (0, -90, "up"), (0, 90, "down"), (-95, 60, "left")],
)
def test_a_swipe_tells_its_direction(stage: Stage, dx: int, dy: int, direction: str) -> None:
    desk = Desk(stage, GESTURES, 1, Preferences())
    desk.stroke(desk.at("anh"), dx, dy)
    assert desk.told == [("swipe", "anh", direction)]


def test_a_slow_swipe_is_a_swipe(stage: Stage) -> None:
    """90 px in almost two seconds: old hands may take their time."""
    desk = Desk(stage, GESTURES, 1, Preferences())
    desk.stroke(desk.at("anh"), -SWIPE_PX, 0, pause_ms=450)
    assert desk.told == [("swipe", "anh", "left")]
    assert desk.model.kind == "right"


def test_a_finger_that_slips_less_than_a_swipe_has_tapped(stage: Stage) -> None:
    desk = Desk(stage, PAY, 0, Preferences())
    desk.stroke(desk.at("ngan-hang"), SWIPE_PX - 2, 10)
    assert desk.told == [("tap", "ngan-hang", "")]
    assert desk.model.step == 2


def test_a_slow_press_is_a_tap_where_nothing_has_to_be_held(stage: Stage) -> None:
    """Nobody who presses the right button slowly is told that it was not right (ux N8)."""
    desk = Desk(stage, CALL, 0, Preferences())
    at = desk.at("cup-may", 0, -30)
    desk.press(at)
    QTest.qWait(HOLD_MS + 300)
    assert desk.told == [], "it acts on release"
    desk.lift(at)
    assert desk.told == [("tap", "cup-may", "")]
    assert desk.model.kind == "right"


def test_a_hold_counts_after_700_ms_while_the_finger_rests(stage: Stage) -> None:
    desk = Desk(stage, GESTURES, 3, Preferences())
    at = desk.at("chuong")
    desk.press(at)
    QTest.qWait(350)
    assert 0.3 < desk.part("chuong").property("held") < 0.7, "the fill shows how far it is"
    assert desk.told == []
    QTest.qWait(HOLD_MS - 350 + 150)
    assert desk.told == [("hold", "chuong", "")]
    desk.lift(at)
    assert desk.told == [("hold", "chuong", "")], "lifting the finger is no tap on top"
    assert desk.model.finished


def test_a_trembling_finger_still_holds_but_a_wandering_one_does_not(stage: Stage) -> None:
    for away, told in ((20, "hold"), (45, "tap")):
        desk = Desk(stage, GESTURES, 3, Preferences())
        at = desk.at("chuong")
        desk.press(at)
        desk.move(at + QPoint(away, 0))
        QTest.qWait(HOLD_MS + 150)
        desk.lift(at + QPoint(away, 0))
        assert [gesture for gesture, _, _ in desk.told] == [told]


@pytest.mark.parametrize(("beside", "meant"), [(20, "anh"), (30, "")])
def test_a_swipe_may_begin_24_px_beside_the_part(stage: Stage, beside: int, meant: str) -> None:
    desk = Desk(stage, GESTURES, 1, Preferences())
    item = desk.part("anh")
    start = item.mapToScene(QPointF(item.width() / 2, item.height() + beside)).toPoint()
    desk.stroke(start, -120, 0)
    assert desk.told == [("swipe", meant, "left")]


def test_a_hint_that_comes_does_not_break_a_hold(stage: Stage) -> None:
    """The phone is not drawn anew under a resting finger."""
    desk = Desk(stage, GESTURES, 3, Preferences())
    bell, at = desk.part("chuong"), desk.at("chuong")
    desk.press(at)
    QTest.qWait(200)
    desk.model.act("tap", "")
    desk.stage.settle()
    assert desk.model.message == desk.step.miss.text
    assert desk.part("chuong") == bell
    QTest.qWait(HOLD_MS)
    desk.lift(at)
    assert desk.model.finished


def test_keys_do_what_a_finger_does(stage: Stage) -> None:
    desk = Desk(stage, GESTURES, 0, Preferences())
    for part, key, held_ms, step in (
        ("den", Qt.Key.Key_Return, 0, 2),
        ("anh", Qt.Key.Key_Left, 0, 3),
        ("thu", Qt.Key.Key_Up, 0, 4),
    ):
        desk.part(part).forceActiveFocus()
        desk.key(key, held_ms)
        assert until(lambda n=step: desk.model.step == n), "after its effect was shown"
        QTest.qWait(TREMOR_MS + 20)
    desk.part("chuong").forceActiveFocus()
    desk.key(Qt.Key.Key_Space, 100)
    assert desk.model.message == desk.stage.flow.pack.lesson(GESTURES).practice.steps[3].misses["chuong"].text
    QTest.qWait(TREMOR_MS + 20)
    desk.key(Qt.Key.Key_Space, HOLD_MS + 150)
    assert desk.model.finished


def test_tab_reaches_every_part_that_can_be_pressed(stage: Stage) -> None:
    desk = Desk(stage, PAY, 0, Preferences())
    reached = set()
    for _ in range(20):
        desk.key(Qt.Key.Key_Tab)
        part = desk.window.activeFocusItem().property("part")
        if part is not None:
            reached.add((part.toVariant() if hasattr(part, "toVariant") else part)["id"])
    assert reached == {"goi-dien", "ngan-hang", "anh", "tin-nhan"}


@pytest.mark.parametrize(("lesson_id", "step"), [(CALL, 0), (PAY, 0), (PAY, 2), (GESTURES, 2)])
def test_the_ghost_finger_goes_to_what_has_to_be_pressed(stage: Stage, lesson_id: str, step: int) -> None:
    """At the third hint the finger's tip comes to rest on the target, on the glass, and takes no touch itself."""
    desk = Desk(stage, lesson_id, step, Preferences(calm=True))
    for gesture in ("tap", "hold", "swipe"):
        desk.model.act(gesture, "")
    desk.stage.settle()
    assert desk.model.hint == 3
    target = desk.phone.property("targetItem")
    ghost = next(i for i in desk._below(desk.phone) if i.property("name") == "ghost-finger")
    tip = target.mapFromItem(ghost, QPointF(60, 10))
    assert -24 <= tip.x() <= target.width() + 24
    assert -24 <= tip.y() <= target.height() + 24
    corner = desk.phone.mapFromItem(ghost, QPointF(ghost.width(), ghost.height()))
    assert corner.y() <= desk.phone.height()
    desk.told.clear()
    wanted = desk.model.target
    finger = ghost.mapToScene(QPointF(60, 12)).toPoint()
    desk.press(finger)
    desk.lift(finger)
    assert desk.told == [("tap", wanted, "")]


def ghost_shown(desk: Desk) -> bool:
    return any(item.property("name") == "ghost-finger" for item in desk._below(desk.phone))


def test_a_swipe_is_shown_once_and_a_tap_is_not(stage: Stage) -> None:
    """Only what somebody may never have done is shown before they have tried; it is no help that counts."""
    assert not ghost_shown(Desk(stage, GESTURES, 0, Preferences()))
    desk = Desk(stage, GESTURES, 1, Preferences())
    assert ghost_shown(desk)
    assert desk.model.hint == 0
    QTest.qWait(2_200)
    assert not ghost_shown(desk)
    assert not ghost_shown(Desk(stage, GESTURES, 1, Preferences(calm=True)))


def lamp(now: list[int]) -> PracticeModel:
    lesson = builtin_pack().lesson(GESTURES)
    assert lesson is not None
    return PracticeModel(lesson, "vi", lambda: now[0], lambda _: None, lambda: None, lambda: None)


def test_no_hint_cuts_into_the_instruction() -> None:
    """The waiting starts when the instruction has been said; one that is never said holds no help back for ever."""
    now = [0]
    model = lamp(now)
    now[0] = 20_000
    model.tick()
    assert model.hint == 0, "it is still being said"
    model.ready()
    now[0] += 8_000
    model.tick()
    assert model.hint == 1
    stuck = lamp(later := [0])
    later[0] = PATIENCE_MS
    stuck.tick()
    assert stuck.hint > 0


def test_hearing_it_again_starts_the_waiting_anew() -> None:
    now = [0]
    model = lamp(now)
    model.ready()
    now[0] = 7_000
    model.repeat()
    now[0] = 12_000
    model.tick()
    assert model.hint == 0
    model.ready()
    now[0] = 20_000
    model.tick()
    assert model.hint == 1
