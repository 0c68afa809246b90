"""A quiz explains every answer, lets one try again, and brings back once what was missed; whatever the kinds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lesson import Lesson, Question
from content.load import builtin_pack
from kiosk.quiz import QuizRun
from kiosk.quiz_kinds import PLACES, Sort
from tests import quizzes
from tests.quizzes import miss, solve

PACK = builtin_pack()
ASKED = [(lesson.id, question) for lesson in PACK.lessons for question in lesson.quiz]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Lesson:
    """A lesson with a question of each kind."""
    return quizzes.lesson(tmp_path_factory.mktemp("quiz"))


@pytest.fixture
def run(sample: Lesson) -> QuizRun:
    return QuizRun(sample.quiz)


def to_the_end(run: QuizRun, *, wrong_first: bool) -> list[tuple[str, bool]]:
    """Goes through a quiz, wrongly first when it is first asked or always right; what was asked, and if it came back."""
    order: list[tuple[str, bool]] = []
    while not run.finished:
        asked = run.asking
        order.append((run.question.id, run.came_back))
        while not run.finished and run.asking is asked:
            first = wrong_first and not run.came_back
            if first and not (isinstance(asked, Sort) and asked.message_back):
                feedback = miss(run)
                assert not feedback.right
                assert feedback.head == run.question.hint
                assert feedback.comes_back
            if not run.settled:
                feedback = solve(run)
                while not run.settled:
                    feedback = solve(run)
                assert feedback.right
                assert feedback.head == run.question.praise
            run.next()
        assert len(order) <= 2 * run.total
    return order


def test_a_machine_solves_every_quiz_of_the_pack(capsys: pytest.CaptureFixture[str]) -> None:
    """The right way: each question once, all at the first try. With a wrong one first: each comes back but messages."""
    solved = 0
    for lesson in PACK.lessons:
        ids = [question.id for question in lesson.quiz]
        run = QuizRun(lesson.quiz)
        assert to_the_end(run, wrong_first=False) == [(name, False) for name in ids], lesson.id
        assert (run.first_try, run.missed) == (run.total, ())
        run = QuizRun(lesson.quiz)
        again = [(question.id, True) for question in lesson.quiz if question.kind != "sort"]
        assert to_the_end(run, wrong_first=True) == [*((name, False) for name in ids), *again], lesson.id
        assert (run.first_try, run.missed) == (0, tuple(ids))
        solved += 1
    assert solved == len(PACK.lessons) > 0
    with capsys.disabled():
        print(f"\n{solved} quizzes with {len(ASKED)} questions solved, rightly and with a wrong answer first")


@pytest.mark.parametrize("wrong_first", [False, True])
def test_a_machine_solves_each_kind(sample: Lesson, wrong_first: bool) -> None:
    run = QuizRun(sample.quiz)
    order = to_the_end(run, wrong_first=wrong_first)
    firsts = [(question.id, False) for question in sample.quiz]
    back = [(question.id, True) for question in sample.quiz if question.kind != "sort"] if wrong_first else []
    assert order == firsts + back
    assert run.first_try == (0 if wrong_first else run.total)


def test_what_was_missed_comes_back_once_at_the_end_and_never_a_third_time(sample: Lesson) -> None:
    """Also when it is missed again then; being right when it comes back is not the first try."""
    run, order = QuizRun(sample.quiz[:2]), []
    while not run.finished:
        order.append((run.question.id, run.came_back))
        if run.question == sample.quiz[0]:
            assert miss(run).comes_back is not run.came_back
        solve(run)
        run.next()
    one, other = (question.id for question in sample.quiz[:2])
    assert order == [(one, False), (other, False), (one, True)]
    assert (run.first_try, run.missed) == (1, (one,))


def test_the_way_on_opens_with_the_answer(run: QuizRun) -> None:
    assert not run.next()
    feedback = miss(run)
    assert (feedback.again, run.settled) == (True, False)
    assert not run.next()
    solve(run)
    assert run.settled
    assert run.next()
    assert run.number == 2


def test_it_runs_over_any_questions_also_of_one_name(sample: Lesson) -> None:
    """A review mixes lessons, whose ids may be alike: each question is counted for itself."""
    first, other = sample.quiz[2], sample.quiz[0]
    run = QuizRun((first, other, first))
    miss(run)
    solve(run)
    while not run.finished:
        if not run.settled:
            solve(run)
        run.next()
    assert (run.first_try, run.total) == (2, 3)
    assert run.missed_questions == (first,)


def test_a_quiz_without_questions_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="at least one"):
        QuizRun(())


def everything(question: Question) -> list[str]:
    """All that could be touched in a question, what belongs to other kinds too; "" is "Xong"."""
    return ["", "khong-co", *PLACES, *(answer.id for answer in question.answers)]


@given(data=st.data(), touches=st.lists(st.integers(0, 11), max_size=80))
def test_whatever_is_touched_it_never_gets_stuck(
    sample: Lesson, data: st.DataObject, touches: list[int]
) -> None:
    """Random touches in quizzes of the pack and of each kind; from wherever they lead, the right way leads to the end."""
    quiz = data.draw(st.sampled_from([sample.quiz, *(lesson.quiz for lesson in PACK.lessons)]))
    run = QuizRun(data.draw(st.permutations(quiz)))
    for touch in touches:
        choices = everything(run.question)
        what = choices[touch % len(choices)]
        if touch == 11:
            run.next()
        elif what == "":
            run.check()
        else:
            touchable = run.asking.touchable
            assert run.choose(what) is None or what in touchable
    steps = 0
    while not run.finished:
        if not run.settled:
            solve(run)
        run.next()
        steps += 1
        assert steps <= 40
    assert run.first_try + len(run.missed) == run.total
    assert run.choose(everything(run.question)[2]) is None
    assert run.check() is None
    assert not run.next()
    assert run.number in range(1, run.total + 1)


def test_the_sample_has_every_kind(sample: Lesson) -> None:
    assert [question.kind for question in sample.quiz] == ["one", "several", "order", "sort"]


# --- before a class
@given(st.data())
def test_the_answer_can_be_shown_whatever_was_touched(data: st.DataObject) -> None:
    """The facilitator shows it after any touches: then all that is right stands there, and the quiz goes on."""
    lesson = data.draw(st.sampled_from(PACK.lessons))
    run = QuizRun(lesson.quiz)
    for _ in range(60):
        for _ in range(data.draw(st.integers(0, 3))):
            if run.asking.touchable:
                run.choose(data.draw(st.sampled_from(run.asking.touchable)))
            if data.draw(st.booleans()):
                run.check()
        if not run.settled:
            feedback = run.reveal()
            assert feedback is not None
            assert feedback.right
        assert run.settled
        assert run.reveal() is None
        if run.question.kind in ("one", "several"):
            stands = {
                answer.id for answer in run.asking.shown if run.asking.standing(answer).state == "right"
            }
            assert stands == {answer.id for answer in run.question.answers if answer.right}
        if not run.next() and run.finished:
            break
    assert run.finished


def test_who_only_shows_the_answers_is_asked_nothing_again(run: QuizRun) -> None:
    while not run.finished:
        run.reveal()
        run.next()
    assert (run.first_try, run.missed) == (run.total, ())
