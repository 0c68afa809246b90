"""The practice on the drawn phone, done by finger: each step by the way the phone itself would show."""

from __future__ import annotations

from PySide6.QtQuick import QQuickItem

from content.lesson import Lesson
from content.phone import Action
from kiosk.practice import TREMOR_MS, Run
from ui.demo.hand import Hand
from ui.demo.story import DemoFailed
from ui.main import Kiosk

HOLD_S = 1.4
"""How long a finger rests where a step asks it to be held."""


def practise(kiosk: Kiosk, hand: Hand, lesson: Lesson) -> None:
    """Does every step of a lesson's practice and goes on to the quiz. Raises DemoFailed when a step stays undone."""
    plan = Run.begin(lesson.practice, 0)
    now = 0
    for step in lesson.practice.steps:
        intended = plan.intended
        assert intended is not None
        name = f"part-{intended.on}"
        hand.wait_for(
            lambda name=name: hand.named(name) is not None,
            f"“{intended.on}” on the drawn phone ({lesson.id}, {step.id})",
            f"“{intended.on}” trên điện thoại vẽ ({lesson.id}, {step.id})",
        )
        item = hand.named(name)
        assert item is not None
        hand.wait(TREMOR_MS / 1000 + 0.05)
        _do(hand, item, intended, lesson)
        now += 2 * TREMOR_MS
        plan.act(intended, now)
    hand.slot(4)


def _do(hand: Hand, item: QQuickItem, action: Action, lesson: Lesson) -> None:
    if action.do in ("tap", "hang_up", "scan"):
        hand.tap(item)
    elif action.do == "swipe":
        hand.swipe(item, action.direction or "left")
    elif action.do == "hold":
        hand.hold(item, HOLD_S)
    else:
        raise DemoFailed(
            "demo.practice",
            f"{lesson.id}: the demonstration's hand cannot {action.do} yet",
            f"{lesson.id}: tay chưa làm được bước này",
        )
