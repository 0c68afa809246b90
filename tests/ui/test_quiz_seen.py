"""The four kinds of question on the real screen, heard and measured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAccessible, QGuiApplication

from content.lesson import Question
from content.load import builtin_pack
from tests import quizzes
from tests.ui.eyes import Eye
from tests.ui.hands import TREMOR_S, rest, until
from tests.ui.quiz_desk import Desk
from tests.ui.rules import RULES
from ui.preferences import Preferences
from ui.tour.stage import Stage, open_stage


@pytest.fixture(scope="module")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    QAccessible.setActive(True)
    with open_stage(tmp_path_factory.mktemp("quiz") / "data", QSize(1920, 1080)) as one:
        yield one


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return quizzes.questions(tmp_path_factory.mktemp("lesson"))


@pytest.fixture
def desk(stage: Stage) -> Iterator[type[Desk]]:
    made: list[Desk] = []

    class Made(Desk):
        def __init__(self, *questions: Question, **more: Preferences) -> None:
            super().__init__(stage, *questions, **more)
            made.append(self)

    yield Made  # type: ignore[misc]
    for one in made:
        one.close()


# --- heard
def heard(desk: Desk, *keys: str) -> bool:
    """Whether these are begun to be said, in this order."""

    def holds() -> bool:
        said = iter(desk.said)
        return all(key in said for key in keys)

    return until(holds)


def test_question_and_answers_are_heard_in_turn(desk: type[Desk], kinds: dict[str, Question]) -> None:
    one = desk(kinds["one"])
    assert heard(one, "ask", "answer-doc-ma", "answer-cup-may", "answer-nhan-ma"), one.said
    one.said.clear()
    one.model.choose("doc-ma")
    assert heard(one, "hint", "why"), one.said
    one.said.clear()
    one.model.choose("cup-may")
    assert heard(one, "praise", "why"), one.said


def test_a_tile_lights_while_it_is_said(desk: type[Desk], kinds: dict[str, Question]) -> None:
    for kind in ("one", "several", "order"):
        one = desk(kinds[kind])
        for answer in one.model.answers:
            tile = one.tile(answer["id"])
            assert until(lambda: tile.property("lit")), f"{kind}: {answer['id']}"  # noqa: B023


def test_messages_and_places_are_heard(desk: type[Desk], kinds: dict[str, Question]) -> None:
    """The places are named with the first message; one that comes back is announced."""
    sort = desk(kinds["sort"])
    assert heard(sort, "ask", "answer-trung-xe", "that", "gia", "hoi"), sort.said
    sort.model.choose("that")
    assert heard(sort, "head", "why", "more"), sort.said
    sort.said.clear()
    sort.model.next()
    assert heard(sort, "answer-lich-tiem"), sort.said
    assert sort.said[0] == "answer-lich-tiem", "no question again"
    for place in ("that", "hoi"):
        sort.model.choose(place)
        sort.model.next()
    sort.said.clear()
    assert heard(sort, "line-0", "hint", "answer-trung-xe"), sort.said


def test_a_mark_says_its_words_and_taking_it_back_is_still(
    desk: type[Desk], kinds: dict[str, Question]
) -> None:
    several = desk(kinds["several"])
    several.said.clear()
    several.tap("anh-can-cuoc")
    assert until(lambda: several.said == ["answer-anh-can-cuoc"]), several.said
    rest(TREMOR_S)
    several.said.clear()
    several.tap("anh-can-cuoc")
    rest(0.1)
    assert several.said == []


# --- measured
STATES = {
    "one": [["doc-ma"], ["cup-may"], ["doc-ma", "cup-may", ">"]],
    "several": [[], ["ma-otp", "mat-khau"], ["ma-otp", "ten-cho", ""], ["ma-otp", ""],
                ["ma-otp", "mat-khau", "anh-can-cuoc", ""]],
    "order": [[], ["mo-ung-dung", "xem-ten"], ["mo-ung-dung", "xem-ten", "quet-ma", "bam-tra"],
              ["mo-ung-dung", "quet-ma", "xem-ten", "bam-tra"]],
    "sort": [[], ["gia"], ["that"], ["gia", ">", "that"], ["gia", ">", "that", ">", "that"],
             ["that", ">", "that", ">", "hoi", ">"]],
}  # fmt: skip
LOOKS = {
    "vi": [("light", "large", (1920, 1080)), ("contrast", "huge", (1366, 768))],
    "en": [("contrast", "large", (1920, 1080)), ("light", "huge", (1366, 768))],
}


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", LOOKS)
@pytest.mark.parametrize("kind", STATES)
def test_the_numbers_hold_in_every_state(
    desk: type[Desk], stage: Stage, kinds: dict[str, Question], kind: str, language: str
) -> None:
    """The rules of ux.md (sizes, gaps, contrast, nothing cut), in both themes, text sizes and panels."""
    eye = Eye(stage.kiosk.engine, stage.kiosk.window)
    read, missed = 0, []
    try:
        for touches in STATES[kind]:
            one = desk(kinds[kind], preferences=Preferences(language=language))
            one.hand.tap_at(QPoint(400, 905))  # a finger takes the ring of the keys away
            one.touch(touches)
            for theme, size, panel in LOOKS[language]:
                stage.kiosk.window.resize(QSize(*panel))
                stage.flow.prefer_always(replace(Preferences(language=language), theme=theme, text_size=size))
                stage.settle()
                view = eye.view(f"{kind} {touches}", "Quiz", f"{theme} {size} {panel}")
                for rule, measure in RULES.items():
                    for reading in measure(view):
                        read += 1
                        if not reading.kept:
                            missed.append(f"{rule}: {reading}")
    finally:
        stage.kiosk.window.resize(QSize(1920, 1080))
    assert read > 300
    assert not missed, "\n".join(missed[:30])


WORDS = ("N1-text-size", "N14-nothing-cut", "N14-inside", "N14-no-overlap")


@pytest.mark.timeout(300)
def test_the_words_of_every_lesson_fit(desk: type[Desk], stage: Stage) -> None:
    """Each question of the built-in pack in the largest text, with the explanation of a wrong answer: nothing is cut."""
    eye = Eye(stage.kiosk.engine, stage.kiosk.window)
    missed: list[str] = []
    questions = [question for lesson in builtin_pack().lessons for question in lesson.quiz]
    quiz = desk(*questions, preferences=Preferences(text_size="huge"))
    stage.kiosk.window.resize(QSize(1366, 768))
    run, read = quiz.model.run, 0
    while not run.came_back and not run.finished:
        quiz.touch(quizzes.wrong_way(run))
        stage.settle()
        view = eye.view(run.question.ask.id, "Quiz", run.question.ask.text)
        missed += [f"{rule}: {one}" for rule in WORDS for one in RULES[rule](view) if not one.kept]
        read += 1
        if not run.settled:
            quiz.touch(quizzes.right_way(run))
        quiz.model.next()
    stage.kiosk.window.resize(QSize(1920, 1080))
    assert read >= len(questions) > 0
    assert not missed, "\n".join(missed[:30])
