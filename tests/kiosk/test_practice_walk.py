"""Every practice of the built-in pack can be done, by every right way, and nobody can get stuck in one."""

import random
import string

import pytest

from content.lesson import Lesson
from content.load import builtin_pack
from content.phone import Action
from kiosk.practice import Run
from kiosk.practice_typing import BACKSPACE, DONE
from kiosk.practice_walk import finish, next_touch, routes, take
from kiosk.practice_ways import BACK, moves

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
ROUNDS = 12
"""Different clumsy learners a lesson; the same ones each time."""


@LESSONS
def test_a_machine_finishes_every_practice_the_intended_way(lesson: Lesson) -> None:
    run = Run.begin(lesson.practice, 0)
    kinds = finish(run, 0)
    assert run.finished, f"it goes round in step {run.step.id}"
    assert set(kinds) <= {"done", "typed", "finished"}
    assert run.misses == 0
    assert not run.aided


@LESSONS
def test_every_right_way_of_every_step_leads_to_the_end(lesson: Lesson) -> None:
    ways = sum(len(step.done) for step in lesson.practice.steps)
    found = list(routes(lesson.practice))
    assert len(found) == ways
    unfinished = [route[-1][0] for route in found if not take(lesson.practice, route).finished]
    assert unfinished == []


def test_how_much_was_walked(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures of the walk, told."""
    found = [list(routes(lesson.practice)) for lesson in PACK.lessons]
    steps = sum(len(lesson.practice.steps) for lesson in PACK.lessons)
    with capsys.disabled():
        print(f"\n{len(found)} practices, {steps} steps, {sum(map(len, found))} right ways walked")
    assert len(found) == len(PACK.lessons) > 0


@LESSONS
def test_the_ghost_finger_always_has_something_to_go_to(lesson: Lesson) -> None:
    """Also on every screen a learner may have wandered to."""
    run, now = Run.begin(lesson.practice, 0), 0
    while not run.finished:
        now += 1_000
        wanted = run.intended
        if wanted is not None and wanted.do != "wait":
            assert run.screen.part(run.target) is not None
        for touch, _ in moves(run.screen):
            away = Run.begin(lesson.practice, 0)
            while away.index < run.index:
                next_touch(away, now)
            away.rested(now)
            away.act(Action("tap", touch), now)
            assert away.target == BACK or away.screen.part(away.target) is not None or away.intended
        next_touch(run, now)


def clumsy(run: Run, chance: random.Random, now: int) -> None:
    """One touch, key, swipe or free move of somebody who tries everything; or some time passes."""
    parts = [part.id for part in run.screen.parts if part.id] + [None, BACK, "nothing-such"]
    match chance.randrange(8):
        case 0:
            run.lapse(now)
            run.tick(now)
        case 1:
            run.said(now)
        case 2 | 3 if run.field is not None:
            run.key(
                chance.choice([*string.ascii_letters, *string.digits, " ", ".", "", "ế", BACKSPACE, DONE]),
                now,
            )
        case 4:
            do = chance.choice(["swipe", "hold", "scan", "hang_up", "wait", "type"])
            run.act(
                Action(do, chance.choice(parts), chance.choice([None, "left", "right", "up", "down"]), "x"),  # type: ignore[arg-type]
                now,
            )
        case 5:
            moving = [touch for touch, _ in moves(run.screen)]
            run.act(Action("tap", chance.choice([*moving, None])), now)
        case _:
            run.act(Action("tap", chance.choice(parts)), now)


@LESSONS
def test_whatever_is_touched_it_never_crashes_and_can_be_finished(lesson: Lesson) -> None:
    """Any touches at any pace: no step falls back, a miss is answered, help never weakens within a step, and the
    intended way still ends it, also from wherever the learner has wandered to."""
    for seed in range(ROUNDS):
        chance, run, now = random.Random(seed), Run.begin(lesson.practice, 0), 0
        for _ in range(80):
            now += chance.choice([0, 100, 500, 3_000, 40_000])
            index, level = run.index, run.tick(now)
            clumsy(run, chance, now)
            assert run.index >= index
            assert run.screen.id in lesson.practice.screens
            if run.index == index and not (run.effect or run.finished):
                assert run.tick(now) >= level
        finish(run, now)
        assert run.finished, f"stuck in {run.step.id} after seed {seed}"
        assert run.act(Action("tap"), now + 10**6).kind == "nothing"
        assert run.key("a", now + 10**6).kind == "nothing"
