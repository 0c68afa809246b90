"""A quiz explains every choice, lets one choose again, and brings back once what was missed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lesson import Lesson, Question
from content.load import builtin_pack
from kiosk.quiz import QuizRun

PACK = builtin_pack()
LESSONS = pytest.mark.parametrize("lesson", PACK.lessons, ids=lambda lesson: lesson.id)
OTP = PACK.lesson("otp-la-chia-khoa-nha")
assert OTP is not None
QUIZ = OTP.quiz


def right(question: Question) -> str:
    return next(answer.id for answer in question.answers if answer.right)


def wrong(question: Question) -> list[str]:
    return [answer.id for answer in question.answers if not answer.right]


@LESSONS
def test_all_right_at_once_asks_each_question_once(lesson: Lesson) -> None:
    run, asked = QuizRun(lesson.quiz), []
    while not run.finished:
        asked.append(run.number)
        feedback = run.choose(right(run.question))
        assert feedback is not None
        assert (feedback.right, feedback.again, feedback.comes_back) == (True, False, False)
        assert feedback.head == run.question.praise
        run.next()
    assert asked == list(range(1, run.total + 1))
    assert run.first_try == run.total


def test_a_wrong_choice_is_explained_and_may_be_made_again() -> None:
    run = QuizRun(QUIZ)
    chosen = wrong(run.question)[0]
    feedback = run.choose(chosen)
    assert feedback is not None
    assert (feedback.right, feedback.again) == (False, True)
    why = next(answer.why for answer in run.question.answers if answer.id == chosen)
    assert feedback.say == (run.question.hint, why)
    assert run.tried == (chosen,)
    assert not run.next(), "the way on opens with the right answer"
    again = run.choose(right(run.question))
    assert again is not None
    assert again.right
    assert run.first_try == 0
    assert run.next()


def test_what_was_missed_comes_back_once_at_the_end_and_never_a_third_time() -> None:
    run, order = QuizRun(QUIZ), []
    while not run.finished:
        order.append((run.question.id, run.came_back))
        if run.question == QUIZ[0]:
            for answer in wrong(run.question):
                assert run.choose(answer) is not None
        run.choose(right(run.question))
        run.next()
    ids = [question.id for question in QUIZ]
    assert order == [*((name, False) for name in ids), (ids[0], True)]
    assert run.first_try == len(QUIZ) - 1, "being right when it comes back is not the first try"


def test_knowing_it_when_it_comes_back_is_not_the_first_try() -> None:
    run = QuizRun(QUIZ[:1])
    run.choose(wrong(run.question)[0])
    run.choose(right(run.question))
    assert run.next()
    assert run.came_back
    run.choose(right(run.question))
    assert not run.next()
    assert (run.finished, run.first_try) == (True, 0)


def test_coming_back_is_announced() -> None:
    run = QuizRun(QUIZ)
    missed = run.choose(wrong(run.question)[0])
    mended = run.choose(right(run.question))
    assert missed is not None
    assert mended is not None
    assert missed.comes_back
    assert mended.comes_back
    run.next()
    assert run.tried == ()


def test_choices_that_mean_nothing_change_nothing() -> None:
    """An answer already tried, an unknown one, and any after the right one."""
    run = QuizRun(QUIZ)
    first = wrong(run.question)[0]
    run.choose(first)
    assert run.choose(first) is None
    assert run.choose("khong-co") is None
    run.choose(right(run.question))
    assert run.choose(wrong(run.question)[-1]) is None
    assert run.settled
    assert run.tried == (first,)


def test_a_quiz_without_questions_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="at least one"):
        QuizRun(())


@given(lesson=st.sampled_from(PACK.lessons), choices=st.lists(st.integers(0, 4), max_size=60))
def test_whatever_is_chosen_it_ends_after_each_question_came_at_most_twice(
    lesson: Lesson, choices: list[int]
) -> None:
    run = QuizRun(lesson.quiz)
    for choice in choices:
        if choice == 4:
            run.next()
        else:
            answers = run.question.answers
            run.choose(answers[choice % len(answers)].id)
    asked = 0
    while not run.finished:
        run.choose(right(run.question))
        run.next()
        asked += 1
        assert asked <= 2 * run.total
    assert 0 <= run.first_try <= run.total
    assert run.choose(right(run.question)) is None
    assert not run.next()
    assert run.number in range(1, run.total + 1)
