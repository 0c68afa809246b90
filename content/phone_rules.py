"""Whether a practice on the drawn phone can be done: every step can be reached and can be finished.

Steps follow one another, so a practice ends exactly when each step starts on the screen that the one before
leads to and asks for something that the parts of its screen allow.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.errors import Problem
from content.phone import (
    DATA,
    PRESSABLE,
    SCREEN_HEIGHT,
    SCREEN_WIDTH,
    Action,
    Part,
    PhoneScreen,
    Practice,
    Step,
)
from content.rules import Teller


def practice_problems(practice: Practice, tell: Teller) -> Iterator[Problem]:
    """Everything that would leave a learner stuck, with its line."""
    for screen in practice.screens.values():
        for index, part in enumerate(screen.parts, 1):
            yield from _part(part, f"practice.screens.{screen.id}.parts.{part.id or index}", tell)
    yield from _screens(practice, tell)
    for step in practice.steps:
        if step.screen in practice.screens:
            yield from _step(step, practice.screens[step.screen], tell)


def _screens(practice: Practice, tell: Teller) -> Iterator[Problem]:
    named = [("practice.start", practice.start)]
    for step in practice.steps:
        here = f"practice.steps.{step.id}"
        named += [(f"{here}.screen", step.screen), (f"{here}.goes", step.goes or step.screen)]
    for where, name in dict.fromkeys(named):
        if name not in practice.screens:
            yield tell.at(where, "no-screen", name=name, known=", ".join(practice.screens))
    for name in practice.screens:
        if name not in {name for _, name in named}:
            yield tell.at(f"practice.screens.{name}", "screen-unused", name=name)
    first = practice.steps[0]
    if first.screen != practice.start:
        yield tell.at(f"practice.steps.{first.id}.screen", "start", start=practice.start, screen=first.screen)
    for before, after in zip(practice.steps, practice.steps[1:], strict=False):
        if before.goes and before.goes != after.screen:
            where = f"practice.steps.{before.id}.goes"
            yield tell.at(where, "unreached", name=after.id, screen=after.screen, goes=before.goes)


def _part(part: Part, where: str, tell: Teller) -> Iterator[Problem]:
    if part.kind in PRESSABLE and not part.id:
        yield tell.at(where, "no-id", kind=part.kind)
    allowed = DATA.get(part.kind, {})
    for name, text in part.data.items():
        choices = allowed.get(name)
        if name not in allowed or (choices and text not in choices):
            known = "; ".join(f"{key}: {' | '.join(values or ('...',))}" for key, values in allowed.items())
            yield tell.at(
                f"{where}.data.{name}", "data", kind=part.kind, name=name, text=text, known=known or "-"
            )
    box = [side for side in (part.x, part.y, part.w, part.h) if side is not None]
    if box and not (len(box) == 4 and box[0] + box[2] <= SCREEN_WIDTH and box[1] + box[3] <= SCREEN_HEIGHT):
        yield tell.at(where, "box", width=SCREEN_WIDTH, height=SCREEN_HEIGHT)


def _step(step: Step, screen: PhoneScreen, tell: Teller) -> Iterator[Problem]:
    where = f"practice.steps.{step.id}"
    known = ", ".join(part.id for part in screen.parts if part.id) or "-"
    for index, action in enumerate(step.done, 1):
        if not can_be_done(action, screen):
            yield tell.at(
                f"{where}.done.{index}", "no-end", do=action.do, on=action.on, screen=screen.id, known=known
            )
    for name in step.misses:
        if screen.part(name) is None:
            yield tell.at(f"{where}.misses.{name}", "no-part", name=name, screen=screen.id, known=known)


def can_be_done(action: Action, screen: PhoneScreen) -> bool:
    """Whether the screen has a part on which a learner can do this."""
    if action.do == "hang_up":
        return screen.hang_up() is not None
    part = screen.part(action.on)
    if part is None:
        return False
    if action.do == "type":
        return part.kind == "field" and bool(action.text)
    return action.do != "scan" or part.kind == "qr_view"
