"""How much is said at once (N12): short sentences, short questions, short help, in every built-in lesson."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from content.lesson import Lesson
from content.load import builtin_pack
from content.sentence import Sentence, syllables
from kiosk.quiz_kinds import asking
from ui.window import I18N

LESSONS = builtin_pack().lessons
BLAME = re.compile(r"\b(sai|lỗi|không hợp lệ|thất bại|hệ thống)\b", re.IGNORECASE)
"""Words that are not used towards residents (ux.md, Words)."""


def pieces(sentence: Sentence) -> list[str]:
    """The sentences of a help text."""
    return [one for one in re.split(r"(?<=[.!?…])\s+", sentence.text) if one.strip()]


@pytest.fixture(params=LESSONS, ids=lambda lesson: lesson.id)
def lesson(request: pytest.FixtureRequest) -> Lesson:
    return request.param


def test_a_scene_says_twelve_syllables(lesson: Lesson) -> None:
    assert {one.sentence.text: syllables(one.sentence.text) for one in lesson.scenes if
            syllables(one.sentence.text) > 12} == {}  # fmt: skip


def test_a_question_asks_in_fourteen_syllables(lesson: Lesson) -> None:
    assert {
        one.ask.text: syllables(one.ask.text) for one in lesson.quiz if syllables(one.ask.text) > 14
    } == {}


def test_help_is_two_sentences_of_twelve(lesson: Lesson) -> None:
    """Hints of the practice, answers to a miss, hints of the quiz and why an answer is right or not."""
    helps = [step.help for step in lesson.practice.steps]
    helps += [miss for step in lesson.practice.steps for miss in (*step.misses.values(), step.miss)]
    helps += [one for question in lesson.quiz for one in (question.hint, *(a.why for a in question.answers))]
    long = {}
    for one in helps:
        parts = pieces(one)
        if len(parts) > 2 or any(syllables(part) > 12 for part in parts):
            long[one.text] = [syllables(part) for part in parts]
    assert long == {}


def test_a_question_shows_at_most_four_answers(lesson: Lesson) -> None:
    """Messages to sort are more, but stand there one at a time."""
    assert all(1 <= len(asking(question).shown) <= 4 for question in lesson.quiz)


def test_nobody_is_blamed() -> None:
    """Neither the screens' texts nor the lessons' answers to a miss."""
    root = ElementTree.parse(I18N / "diemhoc_en.ts").getroot()
    said = [message.findtext("source") or "" for message in root.iter("message")]
    for one in LESSONS:
        said += [miss.text for step in one.practice.steps for miss in (*step.misses.values(), step.miss)]
        said += [answer.why.text for question in one.quiz for answer in question.answers]
    assert [text for text in said if BLAME.search(text)] == []
