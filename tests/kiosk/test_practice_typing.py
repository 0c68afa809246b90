"""Typing on the drawn phone: Telex as on phones, kind about how a word was typed, and the next key always leads on."""

import random

import pytest

from content.load import builtin_pack
from content.phone import Action
from kiosk.practice_typing import BACKSPACE, DONE, SIGNS, Typed, matches, next_key, on_way

TEXTS = sorted(
    {
        (action.text, part.data.get("keys", "letters"))
        for lesson in builtin_pack().lessons
        for step in lesson.practice.steps
        for action in step.done
        if action.do == "type" and action.text
        for part in [lesson.practice.screens[step.screen].part(action.on)]
        if part is not None
    }
    | {("Bà Lan", "letters"), ("nghiêng ngả", "letters"), ("Trường Sơn", "letters"), ("quý", "letters")}
    | {
        ("con khỏe", "letters"),
        ("google", "letters"),
        ("dichvucong.gov.vn", "letters"),
        ("0912 345 678", "digits"),
    }
)


def wanted(text: str) -> Action:
    return Action("type", "o", text=text)


def field(typed: str, keys: str = "letters") -> Typed:
    one = Typed.at_first("digits" if keys == "digits" else "letters")
    for sign in typed:
        one = one.key(sign)
    return one


def follow(one: Typed, way: Action) -> Typed:
    """Presses what the ghost finger shows until it shows the end."""
    for _ in range(300):
        key = next_key(one, way)
        if key == DONE:
            return one
        assert one.key(key) != one, f"the key {key!r} does nothing on {one.text!r}"
        one = one.key(key)
    raise AssertionError(f"it goes round at {one.text!r}")


@pytest.mark.parametrize(("text", "keys"), TEXTS)
def test_the_next_key_leads_to_the_word_from_wherever_one_is(text: str, keys: str) -> None:
    for seed in range(20):
        chance = random.Random(seed)
        garbage = "".join(chance.choices("0123456789" if keys == "digits" else "abcdeghiknostuwz  ", k=seed))
        assert matches(follow(field(garbage, keys), wanted(text)).text, wanted(text))


@pytest.mark.parametrize(("text", "keys"), TEXTS)
def test_typed_without_a_slip_a_word_never_goes_astray(text: str, keys: str) -> None:
    """Nobody who presses the shown keys is told to look again."""
    one, way = field("", keys), wanted(text)
    while (key := next_key(one, way)) != DONE:
        assert key != BACKSPACE
        one = one.key(key)
        assert on_way(one.text, text) or on_way(one.key(key).text, text), one.text


@pytest.mark.parametrize("like", ["any", "toned", "strong"])
def test_the_next_key_leads_to_any_word_that_will_do(like: str) -> None:
    way = Action("type", "o", like=like)  # type: ignore[arg-type]
    for seed in range(90):
        garbage = "".join(random.Random(seed).choices("abcdeghiknostuwz  ", k=seed))
        assert matches(follow(field(garbage), way).text, way)


@pytest.mark.parametrize("typed", ["Bà Lan", "bà lan", " BÀ  LAN ", "bàlan", "B.à-Lan", "Ba\u0300 Lan"])
def test_a_word_is_compared_by_its_letters(typed: str) -> None:
    assert matches(typed, wanted("Bà Lan"))


@pytest.mark.parametrize("typed", ["Ba Lan", "Bá Lan", "Ba Làn", "Bà Lân", "Bà La", "Bà Lann", ""])
def test_letters_and_marks_count(typed: str) -> None:
    assert not matches(typed, wanted("Bà Lan"))


def test_both_places_of_a_tone_are_right() -> None:
    assert matches("khoẻ", wanted("khỏe"))
    assert matches("hòa", wanted("hoà"))


@pytest.mark.parametrize(
    ("text", "like", "right"),
    [
        ("a", "any", False),
        ("ab", "any", True),
        ("..", "any", False),
        ("chao", "toned", False),
        ("chào", "toned", True),
        ("â", "toned", False),
        ("matkhau", "strong", False),
        ("abcdefghijk1", "strong", True),
        ("abcdefghijkl", "strong", False),
        ("123456789012", "strong", False),
        ("trau gao nha lua", "strong", True),
        ("a b c d", "strong", False),
    ],
)
def test_what_a_text_has_to_be_like(text: str, like: str, right: bool) -> None:
    assert matches(text, Action("type", "o", like=like)) is right  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("", True),
        ("b", True),
        ("ba", True),
        ("bà", True),
        ("bà ", True),
        ("bà la", True),
        ("bàl", True),
        ("bá", False),
        ("bâ", False),
        ("be", False),
        ("ba l", False),
        ("bà lane", False),
    ],
)
def test_on_the_way_is_what_needs_nothing_taken_back(typed: str, on: bool) -> None:
    assert on_way(typed, "Bà Lan") is on


def test_telex_is_typed_as_on_phones() -> None:
    assert field("dduwowcj").text == "được"
    assert field("chaof bacs").text == "chào bác"
    assert field("bas").key(BACKSPACE).text == "b"


def test_a_field_takes_no_more_than_it_can_hold_and_no_blank_twice() -> None:
    assert len(field("x" * 200).text) == SIGNS
    assert field("a  b").text == "a b"
    assert field("").key(BACKSPACE).text == ""
    assert field("4", "digits").key("").key("abc").text == "4"


def test_what_stands_in_a_field_is_never_told_by_accident() -> None:
    """Not even in the words of an error that a machine writes down."""
    assert "lua" not in repr(field("lua"))
