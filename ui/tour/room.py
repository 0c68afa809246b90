"""The class before its lesson and its quiz by cards: with a screen for the room (the facilitator's desk stands on the
kiosk) and without one (the class view fills the kiosk)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from kiosk import attendance, cards, classes
from kiosk.cardquiz import STEADY_MS
from kiosk.scan import LETTERS, Found
from ui.classes.cardquiz_model import CardQuizModel
from ui.tour.stage import PIN, Stage, Stop

LESSON = "otp-la-chia-khoa-nha"
STATES = ("asked", "open", "locked", "shown")
QUESTIONS = {
    "one": {"": "", "again": "x", "shown": "!"},
    "several": {"": "r", "shown": "!"},
    "order": {"": "x", "shown": "!"},
    "sort": {"": "", "shown": "x"},
}
TURNS = {"A": 0.0, "B": -90.0, "C": 180.0, "D": 90.0}


def _open_class(stage: Stage, *, separate: bool, lesson: str = LESSON) -> classes.ClassSession:
    """A new class of everybody, led by the sample facilitator."""
    assert stage.kiosk.services is not None
    store, room = stage.kiosk.services.store, stage.kiosk.shell.room
    room.use("own", False)
    room.stand(separate)
    before = classes.current(store)
    if before is not None:
        classes.close(store, before.id)
    stage.flow.welcome()
    stage.flow.classroom()
    stage.kiosk.shell.model.read(stage.leader_token, "scanner")
    for digit in PIN:
        stage.kiosk.shell.model.press(digit)
    session = classes.open_class(store, stage.leader.id, lesson)
    for resident in (stage.lan, *stage.others):
        attendance.check_in(store, session.id, resident.id, "camera")
    return session


def _teach(part: int, *, separate: bool) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        _open_class(stage, separate=separate)
        stage.flow.class_teach(part)

    return go


def _blank(stage: Stage) -> None:
    _teach(2, separate=True)(stage)
    stage.kiosk.shell.room.turnBlank()


def _bar(stage: Stage) -> None:
    """A touch on the class view has brought the bar."""
    _teach(1, separate=False)(stage)
    stage.settle()
    at, button = QPointF(960, 540), Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        touch = QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(stage.kiosk.window, touch)


def hold_up(model: CardQuizModel, payloads: list[bytes], letters: str, now: int) -> None:
    """Cards held up long enough to count: one a letter of `letters`, round and round."""
    found = [
        Found(
            payload,
            ((0, 0), (9, 0), (9, 9), (0, 9)),
            TURNS[letters[i % len(letters)]],
            letters[i % len(letters)],
        )  # type: ignore[arg-type]
        for i, payload in enumerate(payloads)
    ]
    for at in (now, now + STEADY_MS):
        model.quiz.round.see(found, at)
    model.changed.emit()


def _card_quiz(state: str, *, separate: bool) -> Callable[[Stage], None]:
    def go(stage: Stage) -> None:
        _open_class(stage, separate=separate)
        assert stage.kiosk.services is not None
        store = stage.kiosk.services.store
        tokens = [cards.issue(store, one.id).token.encode() for one in stage.others[:8]]
        stage.flow.class_teach(0)
        model = stage.kiosk.shell.model
        for step in range(STATES.index(state)):
            model.forward()
            if step == 0:
                right = next(
                    letter for letter, one in zip(LETTERS, model.answers, strict=False) if one["right"]
                )
                hold_up(model, tokens, right * 3 + "AB", 0)

    return go


def _practice(
    lesson: str, *, done: int = 0, misses: int = 0, separate: bool = False
) -> Callable[[Stage], None]:
    """The class at the practice, so many steps done and then so many touches beside."""

    def go(stage: Stage) -> None:
        one = next(one for one in stage.flow.pack.lessons if one.id == lesson)
        _open_class(stage, separate=separate, lesson=lesson)
        stage.flow.class_teach(len(one.scenes) + 1)
        model = stage.kiosk.shell.model
        for step in one.practice.steps[:done]:
            model.solve(step)
        for gesture in ("tap", "hold", "swipe")[:misses]:
            model.act(gesture, "")

    return go


def _question(kind: str, touches: str, *, separate: bool) -> Callable[[Stage], None]:
    """A question without cards: the first of its kind in the built-in pack. Touches: "x" one that is not right, "r" the
    first right one, "!" the answer is shown."""

    def go(stage: Stage) -> None:
        lesson = next(one for one in stage.flow.pack.lessons for q in one.quiz if q.kind == kind)
        _open_class(stage, separate=separate, lesson=lesson.id)
        stage.flow.class_teach(len(lesson.scenes) + 2)
        model = stage.kiosk.shell.model
        while model.kind != kind:
            model.reveal()
            model.next()
        question = model.run.question
        for touch in touches:
            if touch == "!":
                model.reveal()
            elif kind == "sort":
                model.choose("that" if question.answers[0].place != "that" else "gia")
            else:
                model.choose(next(a.id for a in question.answers if bool(a.right) == (touch == "r")))

    return go


def _tv(stage: Stage) -> None:
    _open_class(stage, separate=False)
    stage.flow.class_teach(1)
    stage.kiosk.shell.model.tv()


def _names_asked(stage: Stage) -> None:
    _tv(stage)
    room = stage.kiosk.shell.room
    room.use("mirror", False)
    room.names(lambda: None)


def room_stops() -> list[Stop]:
    """All stops before the room, in the order of an evening."""
    return [
        Stop("09-teach", _teach(1, separate=False)),
        Stop("09-teach-bar", _bar),
        Stop("09-teach-desk", _teach(2, separate=True)),
        Stop("09-teach-desk-blank", _blank),
        *(
            Stop(f"09-card-quiz-{state}{'-desk' if desk else ''}", _card_quiz(state, separate=desk))
            for desk in (False, True)
            for state in STATES
        ),
        *(
            Stop(
                f"09-question-{kind}{'-' + state if state else ''}{'-desk' if desk else ''}",
                _question(kind, touches, separate=desk),
            )
            for desk in (False, True)
            for kind, states in QUESTIONS.items()
            for state, touches in states.items()
        ),
        Stop("09-practice", _practice(LESSON)),
        Stop("09-practice-second", _practice(LESSON, done=1)),
        Stop("09-practice-helped", _practice(LESSON, misses=3)),
        Stop("09-practice-done", _practice(LESSON, done=99)),
        Stop("09-practice-typing", _practice("go-dau-thanh")),
        Stop("09-practice-desk", _practice(LESSON, separate=True)),
        Stop("09-tv", _tv),
        Stop("09-tv-names-asked", _names_asked),
    ]
