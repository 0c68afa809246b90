"""A machine that does practices on the drawn phone: what shows that each can be done, by every right way.

It does what the ghost finger would show, key by key, at a finger's pace.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.phone import Action, Practice
from kiosk.practice import NOTHING, Reaction, Run
from kiosk.practice_ways import as_done

PAUSE_MS = 1_000
"""Between two touches: no tremor."""
ENOUGH = 600
"""No practice takes so many touches; a machine that needs more goes round."""


def next_touch(run: Run, now: int) -> Reaction:
    """Does what the ghost finger shows: the next key, the way back, or the first right way of the step."""
    run.rested(now)
    run.said(now)
    if run.next_key is not None:
        return run.key(run.next_key, now)
    return run.act(run.intended, now) if run.intended else NOTHING


def finish(run: Run, now: int) -> list[str]:
    """Goes on to the end by the intended way: the kind of each reaction. It stops, unfinished, after ENOUGH."""
    kinds: list[str] = []
    while not run.finished and len(kinds) < ENOUGH:
        now += PAUSE_MS
        kinds.append(next_touch(run, now).kind)
    return kinds


def routes(practice: Practice) -> Iterator[tuple[tuple[int, Action], ...]]:
    """For each right way of each step one route through the practice that takes it: (step, way) after another.

    The first route of all is the intended one. A step that no way leads to has no route.
    """
    places = {step.id: index for index, step in enumerate(practice.steps)}
    leading: dict[int, tuple[tuple[int, Action], ...]] = {0: ()}
    for index, step in enumerate(practice.steps):
        if index not in leading:
            continue
        for way in step.done:
            ahead = places.get(way.then or "", index + 1)
            leading.setdefault(ahead, (*leading[index], (index, way)))
            route = [*leading[index], (index, way)]
            while ahead < len(practice.steps):
                first = practice.steps[ahead].done[0]
                route.append((ahead, first))
                ahead = places.get(first.then or "", ahead + 1)
            yield tuple(route)


def take(practice: Practice, route: tuple[tuple[int, Action], ...]) -> Run:
    """A run along a route, each way done as a finger does it. It is not finished where a way was not taken."""
    run, now = Run.begin(practice, 0), 0
    for index, way in route:
        now += PAUSE_MS
        run.rested(now)
        run.said(now)
        if run.index != index or run.finished:
            break
        if way == run.step.done[0]:
            while run.index == index and not (run.finished or run.effect) and now < ENOUGH * PAUSE_MS:
                now += PAUSE_MS
                next_touch(run, now)
        else:
            run.act(as_done(way, run.screen), now)
    return run
