"""Answers by cards: what counts, what does not, and that nobody learns what the others chose before the reveal."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.lesson import Question
from content.load import builtin_pack
from kiosk.cardquiz import STEADY_MS, CardQuiz, Round, questions_of
from kiosk.scan import FAR, LETTERS, Found, Reader, answer_of
from tests.classroom import TURNS, Lens, moved, people, photograph

PRESENT = ("lan", "pao", "mai")
OTP = next(lesson for lesson in builtin_pack().lessons if lesson.id == "otp-la-chia-khoa-nha")
QUESTION = questions_of(OTP)[0]
RIGHT = next(LETTERS[i] for i, answer in enumerate(QUESTION.answers) if answer.right)
OTHER = next(LETTERS[i] for i, answer in enumerate(QUESTION.answers) if not answer.right)


def whose(payload: bytes) -> str | None:
    """Cards are called after who holds them; "khach" is enrolled and not checked in, "la" is nobody's card."""
    return None if payload == b"la" else payload.decode()


def card(who: str, turn: float) -> Found:
    corners = tuple(
        (50 + 70 * math.cos(a), 50 + 70 * math.sin(a))
        for a in (math.radians(turn + 225 + 90 * i) for i in range(4))
    )
    return Found(who.encode(), corners, turn, answer_of(turn))  # type: ignore[arg-type]


def held(who: str, letter: str, askew: float = 0.0) -> Found:
    return card(who, TURNS[letter] + askew)


@pytest.fixture
def round_() -> Round:
    one = Round(QUESTION, PRESENT, whose)
    assert one.open()
    return one


def settle(round_: Round, who: str, letter: str, now: int) -> None:
    round_.see([held(who, letter)], now)
    assert round_.see([held(who, letter)], now + STEADY_MS)


def test_an_answer_counts_when_it_was_seen_steadily(round_: Round) -> None:
    assert not round_.see([held("lan", "A")], 1000)
    assert not round_.see([held("lan", "A")], 1000 + STEADY_MS - 1)
    assert round_.seen == 0
    assert round_.see([held("lan", "A", 30)], 1000 + STEADY_MS)
    assert (round_.seen, round_.missing) == (1, ("pao", "mai"))
    assert not round_.see([held("lan", "A")], 9000), "the same answer is no news"


def test_a_card_on_its_way_past_a_letter_is_no_answer(round_: Round) -> None:
    """Turned from A over B to C: seen at B once, and between the letters."""
    for at, turn in enumerate([0, -30, -44, -60, -90, -130, -136]):
        round_.see([card("lan", turn)], at * 100)
    assert round_.seen == 0
    settle(round_, "lan", "C", 2000)
    round_.lock()
    assert round_.has("lan")


def test_a_card_held_between_two_letters_is_no_answer(round_: Round) -> None:
    for at in range(20):
        round_.see([card("lan", 45 + at % 2)], at * 200)
    assert round_.seen == 0


def test_an_answer_may_change_until_the_question_is_locked(round_: Round) -> None:
    settle(round_, "lan", OTHER, 0)
    settle(round_, "lan", RIGHT, 2000)
    assert round_.seen == 1
    assert round_.lock()
    for at in range(9):
        assert not round_.see([held("lan", OTHER)], 5000 + 300 * at)
    assert round_.show()
    assert round_.outcome.right == ("lan",)


def test_locked_too_early_it_opens_again_with_what_was_answered(round_: Round) -> None:
    settle(round_, "lan", RIGHT, 0)
    round_.lock()
    assert round_.reopen()
    settle(round_, "pao", OTHER, 5000)
    round_.lock()
    round_.show()
    assert not round_.reopen()
    assert (round_.outcome.right, round_.outcome.other) == (("lan",), ("pao",))


def test_cards_that_do_not_take_part_are_not_looked_at(round_: Round) -> None:
    """Foreign and unknown codes, those of people who are not checked in, and codes that cannot be read."""
    unread = Found(None, held("lan", "A").corners, 0.0, "A")
    for at in range(9):
        assert not round_.see([held("la", "A"), held("khach", "A"), unread], at * 300)
    assert (round_.seen, round_.total) == (0, 3)


def test_a_letter_the_question_does_not_have_is_no_answer(round_: Round) -> None:
    assert len(QUESTION.answers) == 3
    for at in range(9):
        round_.see([held("lan", "D")], at * 300)
    assert round_.seen == 0


def test_two_copies_of_a_card_that_disagree_say_nothing(round_: Round) -> None:
    for at in range(9):
        round_.see([held("lan", "A"), held("lan", "B")], at * 300)
    assert round_.seen == 0
    for at in range(9, 12):
        round_.see([held("lan", "A"), held("lan", "A", 5)], at * 300)
    assert round_.seen == 1


def test_what_was_chosen_is_told_at_the_reveal_only(round_: Round) -> None:
    settle(round_, "lan", RIGHT, 0)
    settle(round_, "pao", RIGHT, 0)
    assert round_.counts == ()
    assert not round_.show(), "an open question cannot be told"
    round_.lock()
    assert round_.counts == ()
    round_.show()
    assert dict(zip(LETTERS, round_.counts, strict=False))[RIGHT] == 2
    assert sum(round_.counts) == 2


def test_nothing_counts_before_the_question_is_opened() -> None:
    one = Round(QUESTION, PRESENT, whose)
    for at in range(9):
        one.see([held("lan", "A")], at * 300)
    one.open()
    assert not one.see([held("lan", "A")], 9000), "what was held up before does not count"
    assert one.seen == 0


def test_the_next_question_begins_anew_and_with_who_came_late() -> None:
    quiz = CardQuiz([QUESTION, QUESTION], PRESENT, whose)
    quiz.round.open()
    settle(quiz.round, "lan", "A", 0)
    assert quiz.next([*PRESENT, "khach"])
    assert (quiz.number, quiz.round.seen, quiz.round.total, quiz.round.state) == (2, 0, 4, "asked")
    assert not quiz.next()


@pytest.mark.parametrize("lesson", builtin_pack().lessons, ids=lambda lesson: lesson.id)
def test_only_questions_with_one_right_answer_of_at_most_four(lesson) -> None:
    for question in questions_of(lesson):
        assert sum(answer.right for answer in question.answers) == 1
        assert len(question.answers) <= 4


@given(
    st.lists(
        st.tuples(st.sampled_from([*PRESENT, "la", "khach"]), st.integers(-180, 180), st.integers(1, 400)),
        max_size=60,
    )
)
def test_whatever_is_held_up_the_counts_agree(sightings: list[tuple[str, int, int]]) -> None:
    """Nobody counts twice, nobody outside counts, and what stands was seen."""
    one, now, shown = Round(QUESTION, PRESENT, whose), 0, set()
    one.open()
    for who, turn, later in sightings:
        now += later
        seen = card(who, turn)
        shown.add((who, seen.answer))
        one.see([seen], now)
    one.lock()
    one.show()
    outcome = one.outcome
    assert sum(one.counts) == one.seen == len(outcome.right) + len(outcome.other)
    assert set(outcome.right) | set(outcome.other) | set(one.missing) == set(PRESENT)
    assert all((who, RIGHT) in shown for who in outcome.right)


@pytest.mark.timeout(120)
def test_a_class_answers_before_the_camera() -> None:
    """Frames of twelve people through the camera's passes: every answer as it was held up, none confused."""
    group = people(12, seed=21)
    names = {one.token.encode(): f"r{i}" for i, one in enumerate(group)}
    question: Question = QUESTION
    one, reader, chance = (
        Round(question, list(names.values()), names.get),
        Reader(FAR),
        np.random.default_rng(2),
    )
    one.open()
    for frame in range(10):
        one.see(
            reader.read(photograph([moved(p, chance) for p in group], Lens(1280, 720, 2.9), frame)),
            frame * 120,
        )
    one.lock()
    one.show()
    letters = LETTERS[: len(question.answers)]
    wanted = tuple(sum(p.answer == letter and abs(p.askew) < 22 for p in group) for letter in letters)
    assert all(found >= sure for found, sure in zip(one.counts, wanted, strict=True))
    held_up = tuple(sum(p.answer == letter for p in group) for letter in letters)
    assert all(found <= all_ for found, all_ in zip(one.counts, held_up, strict=True))
