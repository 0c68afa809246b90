"""Telex: the spelling of any syllable gives that syllable, in any usual order of its keys."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.syllable import INITIALS, KEYS, RHYMES, has_vowel, possible, with_tone, without_tone
from kiosk.telex import Composer, tones

PACK = Path(__file__).parents[2] / "content" / "packs"
SPELLED = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}
RARE = ("oo", "uơ")  # rhymes with a spelling of their own


def typed(keys: str) -> Composer:
    """What stands there after these keys."""
    composer = Composer()
    for key in keys:
        composer = composer.key(key)
    return composer


def spelling(syllable: str) -> tuple[str, str]:
    """The Telex keys of a syllable as schools teach them, each mark at its letter: (letters, key of the tone)."""
    letters, tone = without_tone(syllable)
    if "oo" in letters:
        letters = letters.replace("oo", "ooo")
    return "".join(SPELLED.get(letter, letter) for letter in letters), tone


def built() -> list[str]:
    """All syllables that consonants, rhyme and tone can make, those nobody uses among them."""
    made = []
    for first in sorted(INITIALS - {"q", "gi", "qu"}):
        rhymes = RHYMES if first in ("h", "kh", "th") else RHYMES - {"uơ"}
        made += [with_tone(first + rhyme, key) for rhyme in sorted(rhymes) for key in ("", *KEYS)]
    ours = (
        "quý quả quê quốc quyển quận quẫy quơ quắn quýnh giá giữ giặt giúp giỏi giống giục giêng giếng giết"
    )
    return [one for one in made if possible(*without_tone(one))] + ours.split()


def in_lessons() -> list[str]:
    """Every word of the lessons that can be a syllable."""
    words = set()
    for file in sorted(PACK.rglob("lesson.yaml")):
        text = unicodedata.normalize("NFC", file.read_text("utf-8")).lower()
        words.update(re.findall(r"[^\W\d_]+", text))
    return sorted(
        word for word in words if has_vowel(without_tone(word)[0]) and possible(*without_tone(word))
    )


BUILT = st.sampled_from(built())


def test_every_syllable_of_the_lessons_can_be_typed() -> None:
    """A learner can type any word they have met, with the tone right after its letter or at the end."""
    words = in_lessons()
    assert len(words) > 150
    missed = [word for word in words if typed("".join(spelling(word))).text != word]
    assert missed == []


@given(BUILT)
def test_the_spelling_of_any_syllable_gives_it(syllable: str) -> None:
    letters, tone = spelling(syllable)
    assert typed(letters + tone).text == syllable


@given(BUILT, st.data())
def test_the_tone_may_be_typed_anywhere_after_a_vowel(syllable: str, data: st.DataObject) -> None:
    letters, tone = spelling(syllable)
    first = next(i for i, letter in enumerate(letters) if letter in "aeiouyw")
    if any(rare in without_tone(syllable)[0] for rare in RARE) or letters[first] == "w":
        first = len(letters) - 1
    at = data.draw(st.integers(first + 1, len(letters)))
    assert typed(letters[:at] + tone + letters[at:]).text == syllable


@given(BUILT, st.booleans())
def test_marks_may_come_when_all_letters_stand(syllable: str, tone_first: bool) -> None:
    """ "nuocws", "nuocsw": first the letters, then the marks."""
    letters, tone = without_tone(syllable)
    if any(rare in letters for rare in RARE):
        return
    plain = "".join(SPELLED.get(letter, letter)[0] for letter in letters)
    marks = "".join(dict.fromkeys(SPELLED[letter][1] for letter in letters if letter in SPELLED))
    assert typed(plain + (tone + marks if tone_first else marks + tone)).text == syllable


@given(BUILT)
def test_the_letters_of_the_row_can_be_typed_as_they_are(syllable: str) -> None:
    """The key "ư" stands for "uw"; a keyboard of the machine may also send whole letters such as "ế"."""
    letters, tone = without_tone(syllable)
    assert typed(letters.replace("oo", "ooo") + tone).text == syllable
    if "oo" not in letters:
        assert typed(syllable).text == syllable


@given(BUILT)
def test_backspace_takes_the_last_letter_away(syllable: str) -> None:
    """One letter at a time, whatever mark stands on it, down to nothing."""
    composer = typed("".join(spelling(syllable)))
    for end in range(len(syllable) - 1, -1, -1):
        composer = composer.backspace()
        assert composer.text == syllable[:end]


@given(st.text("abcdeghiklmnopqrstuvxyfjwzADO ơêđ.1", max_size=14))
def test_any_keys_leave_composed_text_that_can_be_erased(keys: str) -> None:
    """Whatever is struck, nothing breaks, no letter appears from nowhere, and backspace ends in nothing."""
    composer = typed(keys)
    assert composer.text == unicodedata.normalize("NFC", composer.text)
    assert len(composer.text) <= len(keys) + 1
    assert composer.text.endswith(composer.syllable)
    for _ in range(len(keys) + 2):
        composer = composer.backspace()
    assert composer.text == ""


@given(BUILT, st.sampled_from("zfsrxj"))
def test_a_tone_is_chosen_for_the_syllable(syllable: str, key: str) -> None:
    """The choice changes nothing but the tone, and says the same as the key would."""
    composer = Composer.of("Chị " + syllable).tone(key)
    chosen = next(one for one in tones(syllable) if one.key == key)
    assert composer.text == "Chị " + chosen.word
    assert without_tone(composer.syllable) == (without_tone(syllable)[0], key.replace("z", ""))


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("toans", "toán"),
        ("tosan", "toán"),
        ("Vieetj Nam", "Việt Nam"),
        ("Vietej Nam", "Việt Nam"),
        ("dduwowcj", "được"),
        ("dduwocj", "được"),
        ("dduocjw", "được"),
        ("duocwjd", "được"),
        ("khoas hoas khoer doaj tuyf uyr", "khoá hoá khoẻ doạ tuỳ uỷ"),
        ("quys gias giups quaf mias muaf cuar", "quý giá giúp quà mía mùa của"),
        ("thuowr khuyeen nghieeng xooongf", "thuở khuyên nghiêng xoòng"),
        ("huow thuowng huouw", "huơ thương hươu"),
        ("NGUYEENX Thij Huee", "NGUYỄN Thị Huê"),
        ("DDaf Nawngx", "Đà Nẵng"),
        ("DDawks Lawks", "Đắk Lắk"),
        ("chij owi, laf 3 ddoongf!", "chị ơi, là 3 đồng!"),
        ("tw w thw", "tư ư thư"),
        ("toasf", "toà"),
        ("toasz", "toa"),
    ],
)
def test_words_come_out_as_written(keys: str, text: str) -> None:
    assert typed(keys).text == text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("aaa", "aa"),
        ("ass", "as"),
        ("ddd", "dd"),
        ("eee", "ee"),
        ("aww", "aw"),
        ("uoww", "uow"),
        ("ww", "w"),
        ("tww", "tw"),
        ("www.", "www."),
        ("tesst", "test"),
        ("dduowcjj", "đươcj"),
    ],
)
def test_the_same_key_again_takes_the_mark_back(keys: str, text: str) -> None:
    assert typed(keys).text == text


@pytest.mark.parametrize(
    "word", ["email", "facebook", "wifi", "Zalo", "youtube", "internet", "text", "gmail.com"]
)
def test_words_no_syllable_could_be_stay_as_typed(word: str) -> None:
    assert typed(word).text == word


def test_a_slip_is_taken_back_to_the_syllable() -> None:
    """One key too many makes the syllable a foreign word; backspace gives it back with all its marks."""
    slipped = typed("Nguyeenxk")
    assert slipped.text == "Nguyeenxk"
    assert slipped.backspace().text == "Nguyễn"


def test_after_a_blank_the_syllable_can_still_be_mended() -> None:
    composer = typed("Huee ")
    assert (composer.text, composer.syllable) == ("Huê ", "")
    back = composer.backspace()
    assert (back.text, back.syllable) == ("Huê", "Huê")
    assert back.key("j").text == "Huệ"


def test_a_mark_taken_back_stays_away_while_erasing() -> None:
    """ "aan" from "aaan": erasing the n must not make an "â" of the two."""
    composer = typed("aaan").backspace()
    assert composer.text == "aa"
    assert composer.backspace().key("s").text == "á"


def test_the_six_choices_keep_their_order_and_names() -> None:
    shown = [(one.word, one.name, one.key) for one in tones("Huệ")]
    assert shown == [
        ("Huê", "không dấu", "z"),
        ("Huề", "huyền", "f"),
        ("Huế", "sắc", "s"),
        ("Huể", "hỏi", "r"),
        ("Huễ", "ngã", "x"),
        ("Huệ", "nặng", "j"),
    ]


@pytest.mark.parametrize("syllable", ["", "ngh", "web", "facebook"])
def test_what_bears_no_tone_has_no_choices(syllable: str) -> None:
    assert tones(syllable) == ()
    assert typed(syllable).tone("s").text == typed(syllable).text
