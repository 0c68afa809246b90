"""N11: asked after 90 s without touch and speech (180 practice, 600 facilitator), 30 s to answer, 5 minutes
more."""

from __future__ import annotations

import pytest

from kiosk.idle import Active, Idle, Over, Warning


class Hand:
    """The steady clock of the test."""

    def __init__(self) -> None:
        self.ms = 50_000

    def __call__(self) -> int:
        return self.ms

    def on(self, seconds: float) -> None:
        self.ms += int(seconds * 1000)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.mark.parametrize(("page", "wait"), [("lesson", 90), ("practice", 180), ("facilitator", 600)])
def test_warning_after_the_wait_of_the_page_then_over_after_30_s(hand: Hand, page: str, wait: int) -> None:
    idle = Idle(hand, page)
    hand.on(wait - 0.001)
    assert idle.state() == Active()
    hand.on(0.001)
    assert idle.state() == Warning(30)
    hand.on(1)
    assert idle.state() == Warning(29)
    hand.on(28.5)
    assert idle.state() == Warning(1)
    hand.on(0.5)
    assert idle.state() == Over()


def test_any_touch_continues(hand: Hand) -> None:
    idle = Idle(hand)
    hand.on(119)
    assert idle.state() == Warning(1)
    idle.touched()
    assert idle.state() == Active()
    hand.on(89)
    assert idle.state() == Active()


def test_listening_is_not_idling_but_the_spoken_warning_does_not_answer_itself(hand: Hand) -> None:
    idle = Idle(hand)
    for _ in range(100):
        hand.on(2)
        idle.speaking()
    assert idle.state() == Active()
    hand.on(90)
    idle.speaking()
    assert idle.state() == Warning(30)


def test_words_said_to_the_very_end_of_the_warning_do_not_answer_it(hand: Hand) -> None:
    idle = Idle(hand)
    hand.on(121)
    idle.speaking()
    assert idle.state() == Over()


def test_five_minutes_more_as_often_as_one_likes(hand: Hand) -> None:
    idle = Idle(hand)
    for _ in range(3):
        hand.on(100)
        idle.extend()
        hand.on(299)
        assert idle.state() == Active()
        hand.on(1)
        assert idle.state() == Warning(30)
        idle.touched()


def test_a_touch_does_not_take_back_the_five_minutes_but_a_new_person_does(hand: Hand) -> None:
    idle = Idle(hand)
    idle.extend()
    hand.on(10)
    idle.touched()
    hand.on(280)
    assert idle.state() == Active()
    idle.reset()
    hand.on(90)
    assert idle.state() == Warning(30)


def test_another_page_has_another_patience(hand: Hand) -> None:
    idle = Idle(hand)
    hand.on(80)
    idle.page("practice")
    hand.on(179)
    assert idle.state() == Active()
    hand.on(1)
    assert idle.state() == Warning(30)
