"""The practice on the drawn phone, done by finger: each step where and how the ghost finger would show it."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem

from content.lesson import Lesson
from kiosk.practice import TREMOR_MS
from ui.demo.hand import Hand
from ui.main import Kiosk

HOLD_S = 0.9
"""How long a finger rests where a step asks it to be held."""


def practise(kiosk: Kiosk, hand: Hand, lesson: Lesson) -> None:
    """Does every step of a lesson's practice and goes on to the quiz. Raises DemoFailed when a step stays undone."""
    model = kiosk.shell.model
    for number, step in enumerate(lesson.practice.steps, 1):
        hand.rest(TREMOR_MS / 1000 + 0.03)  # a touch right after the last one is taken for a tremor
        hand.wait_for(
            lambda n=number: model.step == n and _target(hand) is not None,
            f"the drawn phone ({lesson.id}, {step.id})",
            f"điện thoại vẽ ({lesson.id}, {step.id})",
        )
        item = _target(hand)
        assert item is not None
        gesture, _, direction = str(model.gesture).partition("-")
        if gesture == "swipe":
            hand.swipe(item, direction)
        elif gesture == "hold":
            hand.hold(item, HOLD_S)
        else:
            hand.tap(item)
        hand.wait_for(
            lambda n=number: model.finished or model.step > n,
            f"step {step.id} of {lesson.id} to be done",
            f"bước {step.id} của bài {lesson.id} làm xong",
        )
    hand.slot(4)


def _target(hand: Hand) -> QQuickItem | None:
    """The part of the drawn phone that the next step is about."""
    phone = hand.named("phone")
    return phone.property("targetItem") if phone is not None else None
