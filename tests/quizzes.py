"""A lesson whose quiz has a question of each kind, and a machine that answers quizzes: the right way, and wrongly first."""

from __future__ import annotations

from pathlib import Path

from content.lesson import Lesson, Question
from content.load import load_lesson
from kiosk.quiz import Feedback, QuizRun
from kiosk.quiz_kinds import PLACES, One, Order, Several, Sort
from tests.content.drafts import DRAFT, draft

QUIZ = Path(__file__).with_name("quiz.yaml").read_text(encoding="utf-8")


def lesson(root: Path) -> Lesson:
    """A drafted lesson with a question of each kind."""
    before, after = DRAFT.split("quiz:\n")[0], DRAFT[DRAFT.index("take_home:") :]
    return load_lesson(draft(root, before + QUIZ + after))


def questions(root: Path) -> dict[str, Question]:
    """The question of each kind."""
    return {question.kind: question for question in lesson(root).quiz}


def solve(run: QuizRun) -> Feedback:
    """Answers what is asked now rightly, from whatever state it is in."""
    return _last(run, right_way(run))


def right_way(run: QuizRun) -> list[str]:
    """What has to be touched now, in turn; "" is the block "Xong"."""
    match run.asking:
        case One() as one:
            return [a.id for a in one.shown if a.right]
        case Several() as several:
            wrong = [a.id for a in several.shown if a.right != (several.standing(a).state == "marked")]
            return [*(name for name in wrong if name in several.touchable), ""]
        case Order() as order:
            loose = [a.id for a in order.shown if order.standing(a).state == "marked"]
            kept = [a.id for a in order.question.answers if order.standing(a).state == "right"]
            return [*loose, *(a.id for a in order.question.answers if a.id not in kept)]
        case Sort() as sort:
            return [str(sort.message.place)]
    raise AssertionError(run.asking)


def wrong_way(run: QuizRun) -> list[str]:
    """Every wrong answer of a question just asked, one after another; for steps the reversed order."""
    match run.asking:
        case One() as one:
            return [a.id for a in one.shown if not a.right]
        case Several() as several:
            return [touch for a in several.shown if not a.right for touch in (a.id, "")]
        case Order() as order:
            return [a.id for a in reversed(order.question.answers)]
        case Sort() as sort:
            return [next(place for place in PLACES if place != sort.message.place)]
    raise AssertionError(run.asking)


def miss(run: QuizRun) -> Feedback:
    """Answers what was just asked wrongly."""
    return _last(run, wrong_way(run))


def _last(run: QuizRun, touches: list[str]) -> Feedback:
    told = [run.check() if what == "" else run.choose(what) for what in touches]
    assert told[-1] is not None, (run.question.id, touches)
    return told[-1]
