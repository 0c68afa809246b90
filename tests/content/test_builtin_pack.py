"""The lessons that come with the product: whole, kind, drawn, in both languages, and short enough to hear."""

import re
from pathlib import Path
from typing import get_args

import pytest

import ui
from content.check import check
from content.lesson import Kind, Lesson, icons_used
from content.load import builtin_pack, builtin_path
from content.phone import Do, Look
from content.phone import Kind as PhoneKind

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
ICONS = Path(next(iter(ui.__path__))) / "qml" / "DiemHoc" / "art" / "icons"
UNITS = {
    "dien-thoai": 6, "go-chu-nhan-tin": 5, "thanh-toan": 5, "vneid": 4, "dich-vu-cong": 4, "tin-gia": 5,
    "du-lieu-ca-nhan": 5, "suc-khoe-so": 4, "ban-nong-san": 4, "hoc-suot-doi": 4, "tri-tue-nhan-tao": 4,
}  # fmt: skip


def test_the_units_are_those_of_the_curriculum() -> None:
    assert {unit.id: unit.planned for unit in PACK.units} == UNITS
    assert [unit.number for unit in PACK.units] == list(range(1, 12))
    assert all(unit.title.en for unit in PACK.units)


TRANSLATED = ("cham-vuot-giu", "quet-qr-tra-tien", "otp-la-chia-khoa-nha")
"""The lessons that are in English from the first word to the last."""


def test_every_lesson_of_the_curriculum_is_there() -> None:
    """As many as each unit plans, numbered one after another, fifty in all, none damaged."""
    assert not PACK.damaged
    for unit in PACK.units:
        lessons = PACK.of_unit(unit.id)
        assert [lesson.number for lesson in lessons] == list(range(1, unit.planned + 1)), unit.id
    assert len(PACK.lessons) == 50


def test_titles_are_in_both_languages_and_three_lessons_wholly() -> None:
    assert all(lesson.title.en for lesson in PACK.lessons)
    for name in TRANSLATED:
        lesson = PACK.lesson(name)
        assert lesson is not None
        assert [words.id for words in lesson.words() if not words.en] == []


def test_every_kind_of_question_and_of_touch_is_practised() -> None:
    """The format promises nothing that no lesson uses."""
    assert {question.kind for lesson in PACK.lessons for question in lesson.quiz} == set(get_args(Kind))
    steps = [step for lesson in PACK.lessons for step in lesson.practice.steps]
    assert {action.do for step in steps for action in step.done} == set(get_args(Do))
    screens = [screen for lesson in PACK.lessons for screen in lesson.practice.screens.values()]
    assert {screen.look for screen in screens} == set(get_args(Look))
    assert {part.kind for screen in screens for part in screen.parts} == set(get_args(PhoneKind))


def test_the_authors_linter_finds_nothing_to_say() -> None:
    """Strict: no missing picture, no hint on length, address or blame, English for every word."""
    report = check(builtin_path())
    assert report.lessons == len(PACK.lessons)
    assert [problem.tell() for problem in (*report.problems, *report.hints)] == []


@LESSONS
def test_a_lesson_has_the_shape_the_curriculum_asks_for(lesson: Lesson) -> None:
    assert 3 <= len(lesson.scenes) <= 6
    assert lesson.minutes <= 5
    assert 3 <= len(lesson.practice.steps) <= 8
    assert 2 <= len(lesson.quiz) <= 3
    assert all(step.help and step.miss for step in lesson.practice.steps)


@LESSONS
def test_no_sentence_id_is_used_twice(lesson: Lesson) -> None:
    ids = [sentence.id for sentence in lesson.words()]
    assert len(ids) == len(set(ids))


@LESSONS
def test_the_right_answer_is_not_always_in_the_same_place(lesson: Lesson) -> None:
    choices = [question for question in lesson.quiz if question.kind == "one"]
    places = {next(i for i, answer in enumerate(q.answers) if answer.right) for q in choices}
    assert len(places) > 1 or len(choices) < 2


@LESSONS
def test_every_part_a_learner_may_touch_by_mistake_answers_in_words(lesson: Lesson) -> None:
    """On each step, every other part with a name says what to look for instead."""
    for step in lesson.practice.steps:
        right = {action.on for action in step.done if action.do != "hang_up"}
        screen = lesson.practice.screens[step.screen]
        wrong = {part.id for part in screen.parts if part.id} - right
        wrong -= {
            part.id
            for part in screen.parts
            if any(a.do == "hang_up" for a in step.done) and part == screen.hang_up()
        }
        wrong -= {part.id for part in screen.parts if part.opens}  # a free move is no miss
        assert wrong <= set(step.misses), f"{step.id}: {wrong - set(step.misses)}"


@LESSONS
def test_no_number_in_a_lesson_could_be_somebodys(lesson: Lesson) -> None:
    """Digits are amounts, clock times, days and made-up codes: nothing as long as a telephone number or an account."""
    for sentence in lesson.words():
        for digits in re.findall(r"\d[\d .,:]*\d(?! ?đồng)|\d", sentence.text):
            assert len(re.sub(r"\D", "", digits)) <= 8, sentence.text


def test_every_icon_is_drawn() -> None:
    missing = [icon for icon in icons_used(PACK) if not (ICONS / f"{icon}.svg").is_file()]
    assert missing == []


@LESSONS
def test_pictures_are_drawings_without_scripts_or_links(lesson: Lesson) -> None:
    for name in lesson.pictures():
        text = lesson.picture(name).read_text(encoding="utf-8")
        assert text.lstrip().startswith("<svg") or "<svg" in text[:400]
        assert not re.search(r"<script|<image|https?://(?!www\.w3\.org)|\bon\w+=", text), name
