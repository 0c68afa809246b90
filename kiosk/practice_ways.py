"""Ways on the drawn phone: whether a touch is what a step asks for, and the shortest way back to its screen."""

from __future__ import annotations

from collections.abc import Iterator

from content.phone import Action, Part, PhoneScreen, Practice
from kiosk.practice_typing import example, matches

BACK = "<back>"
"""The arrow at the upper left, where a part's id stands. No part can be called so."""


def meant(action: Action, part: Part | None) -> Action:
    """A touch as it was meant: a switch or box that is pushed aside is tapped all the same."""
    if part is not None and part.kind in ("switch", "check") and action.do in ("swipe", "hold"):
        return Action("tap", action.on)
    return action


def does(action: Action, wanted: Action, screen: PhoneScreen) -> bool:
    """Whether a touch on this screen is what a step wants."""
    part = screen.part(action.on)
    if wanted.do == "hang_up":
        return action.do == "hang_up" or (
            action.do == "tap" and part is not None and part == screen.hang_up()
        )
    if wanted.do == "wait":
        return action.do == "wait"
    if action.on != wanted.on:
        return False
    if part is not None and part.kind == "slider" and wanted.do in ("tap", "swipe"):
        free = wanted.do == "tap" or wanted.direction is None or not action.direction
        return action.do in ("tap", "swipe") and (free or action.direction == wanted.direction)
    if wanted.do == "scan":
        return action.do in ("scan", "tap", "hold")
    if action.do != wanted.do:
        return False
    if wanted.do == "swipe":
        return wanted.direction is None or action.direction == wanted.direction
    return wanted.do != "type" or matches(action.text or "", wanted)


def as_done(wanted: Action, screen: PhoneScreen) -> Action:
    """A wanted action with what it leaves open filled in: the hang-up button, a text to type."""
    if wanted.do == "hang_up":
        button = screen.hang_up()
        return Action("hang_up", button.id if button else None)
    if wanted.do == "type":
        return Action("type", wanted.on, text=example(wanted))
    return wanted


def moves(screen: PhoneScreen) -> Iterator[tuple[str, str]]:
    """The free moves of a screen: (part to touch or BACK, the screen it leads to). The arrow first."""
    if screen.back:
        yield BACK, screen.back
    for part in screen.parts:
        if part.opens and part.id:
            yield part.id, part.opens


def way_back(practice: Practice, here: str, there: str) -> str | None:
    """The part (or BACK) that begins the shortest way of free moves; None if there is no way, or no need of one."""
    first: dict[str, str | None] = {here: None}
    todo = [here]
    for name in todo:
        if name == there:
            return first[name]
        screen = practice.screens.get(name)
        for touch, leads in moves(screen) if screen else ():
            if leads not in first:
                first[leads] = first[name] or touch
                todo.append(leads)
    return None
