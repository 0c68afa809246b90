"""What each kind of question does with a touch: marks, numbers, places, and what it finds kindly."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lesson import Answer, Question
from content.sentence import Sentence
from kiosk.quiz_asking import Standing
from kiosk.quiz_kinds import PLACES, One, Order, Several, Sort, asking, mixed
from tests import quizzes


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    return quizzes.questions(tmp_path_factory.mktemp("kinds"))


def ids(question: Question, *, right: bool) -> list[str]:
    return [answer.id for answer in question.answers if answer.right is right]


def states(state: One | Several | Order) -> dict[str, str]:
    return {answer.id: state.standing(answer).state for answer in state.shown}


def test_each_kind_has_its_state(kinds: dict[str, Question]) -> None:
    assert [type(asking(question)) for question in kinds.values()] == [One, Several, Order, Sort]


# --- one
def test_one_explains_what_was_chosen_and_takes_it_out(kinds: dict[str, Question]) -> None:
    one = One(kinds["one"])
    wrong, other = ids(one.question, right=False)
    verdict = one.touch(wrong)
    assert verdict is not None
    assert (verdict.right, verdict.about and verdict.about.id) == (False, wrong)
    assert one.touch(wrong) is None, "it is off"
    assert one.touch("khong-co") is None
    assert (one.settled, one.missed, one.returns) == (False, True, True)
    (right,) = ids(one.question, right=True)
    verdict = one.touch(right)
    assert verdict is not None
    assert (verdict.right, verdict.about and verdict.about.id) == (True, right)
    assert one.touch(other) is None, "it is settled"
    assert states(one) == {wrong: "tried", right: "right", other: ""}


# --- several
def test_several_wants_all_and_only_the_right_ones(kinds: dict[str, Question]) -> None:
    several = Several(kinds["several"])
    assert not several.ready
    for name in ids(several.question, right=True):
        assert several.touch(name) is None, "a mark says nothing yet"
    assert several.ready
    verdict = several.check()
    assert verdict is not None
    assert (verdict.right, several.settled, several.missed) == (True, True, False)
    assert several.touch(ids(several.question, right=False)[0]) is None
    assert several.check() is None
    assert sorted(states(several).values()) == ["", "right", "right", "right"]


def test_several_says_how_many_are_missing(kinds: dict[str, Question]) -> None:
    """Marks stay; the same marks are not checked twice."""
    several = Several(kinds["several"])
    first, *rest = ids(several.question, right=True)
    several.touch(first)
    verdict = several.check()
    assert verdict is not None
    assert (verdict.right, verdict.about, verdict.still) == (False, None, 2)
    assert not several.ready
    assert several.check() is None
    for name in rest:
        several.touch(name)
    verdict = several.check()
    assert verdict is not None
    assert verdict.right
    assert several.missed


def test_several_takes_out_what_does_not_belong(kinds: dict[str, Question]) -> None:
    several = Several(kinds["several"])
    (wrong,) = ids(several.question, right=False)
    for answer in several.question.answers:
        several.touch(answer.id)
    verdict = several.check()
    assert verdict is not None
    assert (verdict.right, verdict.about and verdict.about.id, verdict.still) == (False, wrong, 0)
    assert states(several)[wrong] == "tried"
    assert wrong not in several.touchable
    assert several.ready, "the marks that are left are the right ones"
    verdict = several.check()
    assert verdict is not None
    assert verdict.right


def test_a_second_touch_takes_a_mark_back(kinds: dict[str, Question]) -> None:
    several = Several(kinds["several"])
    name = several.question.answers[0].id
    several.touch(name)
    several.touch(name)
    assert states(several)[name] == ""
    assert not several.ready


# --- order
def test_steps_are_shown_mixed_and_always_alike(kinds: dict[str, Question]) -> None:
    question = kinds["order"]
    shown = mixed(question)
    assert shown != question.answers
    assert sorted(shown, key=lambda a: a.id) == sorted(question.answers, key=lambda a: a.id)
    assert Order(question).shown == Order(question).shown == shown


def steps(name: str, count: int) -> Question:
    word = Sentence("x", "x", ("x",))
    answers = tuple(Answer(f"buoc-{i}", word, "key", word) for i in range(count))
    return Question(name, word, answers, word, word, kind="order")


@given(name=st.text("abcdefgh-", min_size=1, max_size=9), count=st.sampled_from([3, 4]))
def test_the_mixed_order_is_never_the_right_one(name: str, count: int) -> None:
    assert mixed(steps(name, count)) != steps(name, count).answers


def test_questions_are_not_all_mixed_in_one_way() -> None:
    assert len({tuple(a.id for a in mixed(steps(f"cau-{i}", 4))) for i in range(40)}) > 10


def test_steps_get_numbers_and_give_them_back(kinds: dict[str, Question]) -> None:
    """A number given back is the next one given."""
    order = Order(kinds["order"])
    first, second, third, fourth = order.shown
    for answer in (first, second, third):
        assert order.touch(answer.id) is None
    assert [order.standing(a) for a in order.shown] == [
        Standing("marked", 1), Standing("marked", 2), Standing("marked", 3), Standing()
    ]  # fmt: skip
    assert order.left == 1
    order.touch(first.id)
    assert order.standing(first) == Standing()
    order.touch(fourth.id)
    assert order.standing(fourth).number == 1
    assert order.left == 1


@pytest.mark.parametrize("places", list(itertools.permutations(range(4))))
def test_steps_in_their_place_stay_and_the_first_astray_is_explained(
    kinds: dict[str, Question], places: tuple[int, ...]
) -> None:
    """All 24 orders."""
    order = Order(kinds["order"])
    right = order.question.answers
    told = [order.touch(right[i].id) for i in places]
    assert told[:3] == [None] * 3
    verdict = told[3]
    assert verdict is not None
    astray = [i for i, place in enumerate(places) if i != place]
    assert verdict.right is not bool(astray)
    assert verdict.about == (right[astray[0]] if astray else None)
    assert (order.settled, order.missed) == (not astray, bool(astray))
    for number, answer in enumerate(right, 1):
        kept = number - 1 not in astray
        assert order.standing(answer) == (Standing("right", number) if kept else Standing())
        assert (answer.id in order.touchable) is not kept
    assert order.left == len(astray)


def test_a_kept_step_cannot_be_taken_back(kinds: dict[str, Question]) -> None:
    order = Order(kinds["order"])
    a, b, c, d = (answer.id for answer in order.question.answers)
    for name in (a, c, b, d):
        order.touch(name)
    assert order.touch(a) is None
    assert order.standing(order.question.answers[0]) == Standing("right", 1)
    order.touch(b)
    verdict = order.touch(c)
    assert verdict is not None
    assert verdict.right


# --- sort
def test_each_message_is_explained(kinds: dict[str, Question]) -> None:
    sort = Sort(kinds["sort"])
    for number, answer in enumerate(sort.question.answers, 1):
        assert (sort.message, sort.number, sort.shown) == (answer, number, (answer,))
        assert not sort.onward(), "it is not answered"
        verdict = sort.touch(str(answer.place))
        assert verdict is not None
        assert (verdict.right, verdict.about) == (True, answer)
        assert sort.touch("hoi") is None, "it is answered"
        assert sort.onward() is (number < len(sort.question.answers))
    assert (sort.settled, sort.missed) == (True, False)


@given(touches=st.lists(st.sampled_from(PLACES), min_size=6, max_size=6))
def test_a_misplaced_message_comes_back_once_at_the_end(
    kinds: dict[str, Question], touches: list[str]
) -> None:
    """Wherever the messages are put: the misplaced ones come again in their turn, then it is over."""
    sort = Sort(kinds["sort"])
    asked, astray = [], []
    for place in touches:
        back = sort.message_back
        asked.append((sort.message, back))
        verdict = sort.touch(place)
        assert verdict is not None
        assert verdict.right is (place == sort.message.place)
        assert sort.message_returns is (not verdict.right and not back)
        if sort.message_returns:
            astray.append((sort.message, True))
        if not sort.onward():
            break
    assert sort.settled
    assert asked == [*((answer, False) for answer in sort.question.answers), *astray]
    assert sort.missed is bool(astray)
    assert not sort.returns, "its messages have come back already"


def test_a_place_that_is_none_changes_nothing(kinds: dict[str, Question]) -> None:
    sort = Sort(kinds["sort"])
    assert sort.touch(sort.message.id) is None
    assert sort.put is None
