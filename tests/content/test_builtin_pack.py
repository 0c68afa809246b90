"""The lessons that come with the product: whole, kind, drawn, in both languages, and short enough to hear."""

import re
from pathlib import Path

import pytest

import ui
from content.check import check
from content.lesson import Lesson, icons_used
from content.load import builtin_pack, builtin_path
from content.phone import DATA

PACK = builtin_pack(strict=True)
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


def test_the_first_three_lessons_are_there() -> None:
    ids = [lesson.id for lesson in PACK.lessons]
    assert ids == ["cham-vuot-giu", "quet-qr-tra-tien", "otp-la-chia-khoa-nha"]
    assert all(len(PACK.of_unit(unit.id)) <= unit.planned for unit in PACK.units)


def test_the_authors_linter_finds_nothing_to_say() -> None:
    """Strict: no missing picture, no hint on length, address or blame, English for every word."""
    report = check(builtin_path())
    assert report.lessons == len(PACK.lessons)
    assert [problem.tell() for problem in (*report.problems, *report.hints)] == []


@LESSONS
def test_a_lesson_has_the_shape_the_curriculum_asks_for(lesson: Lesson) -> None:
    assert 3 <= len(lesson.scenes) <= 6
    assert lesson.minutes <= 5
    assert 2 <= len(lesson.practice.steps) <= 6
    assert 2 <= len(lesson.quiz) <= 3
    assert all(len(question.answers) == 3 for question in lesson.quiz)
    assert all(step.help and step.miss for step in lesson.practice.steps)


@LESSONS
def test_no_sentence_id_is_used_twice(lesson: Lesson) -> None:
    ids = [sentence.id for sentence in lesson.words()]
    assert len(ids) == len(set(ids))


@LESSONS
def test_the_right_answer_is_not_always_in_the_same_place(lesson: Lesson) -> None:
    places = {next(i for i, answer in enumerate(q.answers) if answer.right) for q in lesson.quiz}
    assert len(places) > 1


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
        assert wrong <= set(step.misses), f"{step.id}: {wrong - set(step.misses)}"


@LESSONS
def test_words_on_the_drawn_phone_are_short_enough_for_it(lesson: Lesson) -> None:
    """436 px at text of 34 px is about 22 letters a line, and a button has two lines at most."""
    for sentence in lesson.practice.labels():
        for lang in ("vi", "en"):
            assert len(sentence.show(lang)) <= 40, sentence.id
    for screen in lesson.practice.screens.values():
        for part in screen.parts:
            if part.kind in ("button", "title", "round_button", "tile") and part.text:
                assert max(len(part.text.show("vi")), len(part.text.show("en"))) <= 20, part.text.id
            assert set(part.data) <= set(DATA.get(part.kind, {}))


@LESSONS
def test_no_number_in_a_lesson_could_be_somebodys(lesson: Lesson) -> None:
    """Digits are amounts, clock times and one drawn code of six digits: no account, no hotline."""
    for sentence in lesson.words():
        for digits in re.findall(r"\d[\d .,:]*\d|\d", sentence.text):
            assert len(re.sub(r"\D", "", digits)) <= 6, sentence.text


def test_every_icon_is_drawn() -> None:
    missing = [icon for icon in icons_used(PACK) if not (ICONS / f"{icon}.svg").is_file()]
    assert missing == []


@LESSONS
def test_pictures_are_drawings_without_scripts_or_links(lesson: Lesson) -> None:
    for name in lesson.pictures():
        text = lesson.picture(name).read_text(encoding="utf-8")
        assert text.lstrip().startswith("<svg") or "<svg" in text[:400]
        assert not re.search(r"<script|<image|https?://(?!www\.w3\.org)|\bon\w+=", text), name
