"""The practice on the drawn phone, done by finger: each step where and how the ghost finger would show it."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem

from content.lesson import Lesson
from kiosk.practice import TREMOR_MS
from ui.demo.hand import Hand
from ui.lesson.practice_model import KEY_TREMOR_MS, PracticeModel
from ui.main import Kiosk

HOLD_S = 0.9
"""How long a finger rests where a step asks it to be held."""


def practise(kiosk: Kiosk, hand: Hand, lesson: Lesson) -> None:
    """Does every step of a lesson's practice and goes on to the quiz. Raises DemoFailed when a step stays undone."""
    model = kiosk.shell.model
    for number, step in enumerate(lesson.practice.steps, 1):
        hand.rest(TREMOR_MS / 1000 + 0.03)  # a touch right after the last one is taken for a tremor
        hand.wait_for(
            lambda n=number: model.step == n and (_target(hand) is not None or not model.gesture),
            f"the drawn phone ({lesson.id}, {step.id})",
            f"điện thoại vẽ ({lesson.id}, {step.id})",
        )
        waited = not model.gesture
        _touch(hand, model)
        while model.nextKey and model.step == number:
            hand.rest(KEY_TREMOR_MS / 1000 + 0.03)
            _touch(hand, model)
        hand.wait_for(
            lambda n=number: model.finished or model.step > n,
            f"step {step.id} of {lesson.id} to be done",
            f"bước {step.id} của bài {lesson.id} làm xong",
        )
        if waited:  # a screen that comes by itself takes no touch at once
            hand.wait(TREMOR_MS / 1000)
    hand.slot(4)


def _touch(hand: Hand, model: PracticeModel) -> None:
    """What the ghost finger would show now; nothing where nothing is to be touched."""
    item = _target(hand)
    gesture, _, direction = str(model.gesture).partition("-")
    if item is None or not gesture:
        return
    if gesture == "swipe":
        hand.swipe(item, direction)
    elif gesture == "hold":
        hand.hold(item, HOLD_S)
    else:
        hand.tap(item)


def _target(hand: Hand) -> QQuickItem | None:
    """The part of the drawn phone, or its key, that the next touch is about."""
    phone = hand.named("phone")
    return phone.property("targetItem") if phone is not None else None
