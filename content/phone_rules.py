"""Whether a practice on the drawn phone can be done: every step can be reached and can be finished.

Steps follow one another and no way leads back, so a practice ends exactly when each step asks for something that
its screen allows, and every screen a learner can wander to leads back to the step's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.errors import Problem
from content.phone import DATA, PRESSABLE, WORDLESS, Action, Part, PhoneScreen, Practice, Step
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
            yield from _free_moves(step, practice, tell)
    yield from _order(practice, tell)


def _screens(practice: Practice, tell: Teller) -> Iterator[Problem]:
    named = [("practice.start", practice.start)]
    for step in practice.steps:
        here = f"practice.steps.{step.id}"
        named += [(f"{here}.screen", step.screen), (f"{here}.goes", step.goes or step.screen)]
    for screen in practice.screens.values():
        here = f"practice.screens.{screen.id}"
        named += [(f"{here}.back", screen.back)] if screen.back else []
        for index, part in enumerate(screen.parts, 1):
            named += [(f"{here}.parts.{part.id or index}.opens", part.opens)] if part.opens else []
    for where, name in dict.fromkeys(named):
        if name not in practice.screens:
            yield tell.at(where, "no-screen", name=name, known=", ".join(practice.screens))
    shown = [step.goes or step.screen for step in practice.steps] + [step.screen for step in practice.steps]
    seen = {name for start in shown for name in wander(practice, start)}
    for name in practice.screens:
        if name not in seen:
            yield tell.at(f"practice.screens.{name}", "screen-unused", name=name)
    first = practice.steps[0]
    if first.screen != practice.start:
        yield tell.at(f"practice.steps.{first.id}.screen", "start", start=practice.start, screen=first.screen)


def wander(practice: Practice, start: str) -> frozenset[str]:
    """The screens that free moves lead to from one screen, itself among them."""
    found, todo = {start}, [start]
    while todo:
        screen = practice.screens.get(todo.pop())
        ahead = [name for name in screen.leads_to() if name not in found] if screen else []
        found.update(ahead)
        todo += ahead
    return frozenset(found)


def _free_moves(step: Step, practice: Practice, tell: Teller) -> Iterator[Problem]:
    for name in sorted(wander(practice, step.screen)):
        if name in practice.screens and step.screen not in wander(practice, name):
            yield tell.at(f"practice.screens.{name}", "lost", name=name, step=step.id, screen=step.screen)


def _order(practice: Practice, tell: Teller) -> Iterator[Problem]:
    """Ways on lead to later steps only, and to every step."""
    place = {step.id: index for index, step in enumerate(practice.steps)}
    reached = {0}
    for index, step in enumerate(practice.steps):
        where = f"practice.steps.{step.id}"
        for number, action in enumerate(step.done, 1):
            ahead = place.get(action.then or "")
            if action.then is None:
                reached.add(index + 1)
            elif ahead is None:
                later = [one.id for one in practice.steps[index + 1 :]]
                known = ", ".join(later) or "-"
                yield tell.at(f"{where}.done.{number}.then", "no-step", name=action.then, known=known)
            elif ahead <= index:
                yield tell.at(f"{where}.done.{number}.then", "cycle", step=step.id, name=action.then)
            else:
                reached.add(ahead)
        if index not in reached:
            yield tell.at(where, "unreached", name=step.id)


def _part(part: Part, where: str, tell: Teller) -> Iterator[Problem]:
    if not part.id and (part.kind in PRESSABLE or part.opens):
        yield tell.at(where, "no-id", kind=part.kind)
    if part.kind == "picture" and not part.picture:
        yield tell.at(where, "missing", name="picture")
    if part.kind not in WORDLESS and not part.text:
        yield tell.at(where, "missing", name="text")
    allowed = DATA.get(part.kind, {})
    for name, text in part.data.items():
        choices = allowed.get(name)
        if name not in allowed or (choices and text not in choices):
            known = "; ".join(f"{key}: {' | '.join(values or ('...',))}" for key, values in allowed.items())
            told = {"kind": part.kind, "name": name, "text": text, "known": known or "-"}
            yield tell.at(f"{where}.data.{name}", "data", **told)


def _step(step: Step, screen: PhoneScreen, tell: Teller) -> Iterator[Problem]:
    where = f"practice.steps.{step.id}"
    known = ", ".join(part.id for part in screen.parts if part.id) or "-"
    for index, action in enumerate(step.done, 1):
        if not can_be_done(action, screen):
            told = {"do": action.do, "on": action.on, "screen": screen.id, "known": known}
            yield tell.at(f"{where}.done.{index}", "no-end", **told)
    for name in step.misses:
        if screen.part(name) is None:
            yield tell.at(f"{where}.misses.{name}", "no-part", name=name, screen=screen.id, known=known)


def can_be_done(action: Action, screen: PhoneScreen) -> bool:
    """Whether the screen has a part on which a learner can do this."""
    if action.do == "hang_up":
        return screen.hang_up() is not None
    if action.do == "wait":
        return True
    part = screen.part(action.on)
    if part is None:
        return False
    if action.do == "type":
        return part.kind == "field" and bool(action.text) != bool(action.like)
    return action.do != "scan" or part.kind == "qr_view"
