"""A sentence knows what to show, what to speak and in which language."""

from content.sentence import Sentence, syllables

PLAIN = Sentence("a", "Mã OTP là chìa khoá", ("Mã OTP", "là chìa khoá"))
WHOLE = Sentence(
    "b", "Số 20.000", ("Số", "20.000"), "Số hai mươi nghìn", "The number 20,000", ("The number", "20,000"),
    ("Số", "hai mươi nghìn"),
)  # fmt: skip


def test_without_english_it_stays_vietnamese_and_says_so() -> None:
    assert (PLAIN.show("en"), PLAIN.say("en"), PLAIN.language("en")) == (PLAIN.text, PLAIN.text, "vi")
    assert PLAIN.utterance("en") == PLAIN.parts("en") == PLAIN.phrases


def test_what_is_spoken_may_differ_from_what_is_shown_phrase_by_phrase() -> None:
    assert (WHOLE.show("vi"), WHOLE.say("vi")) == ("Số 20.000", "Số hai mươi nghìn")
    assert WHOLE.parts("vi") == ("Số", "20.000")
    assert WHOLE.utterance("vi") == ("Số", "hai mươi nghìn")


def test_english_is_shown_and_spoken_where_there_is_some() -> None:
    assert WHOLE.show("en") == WHOLE.say("en") == "The number 20,000"
    assert WHOLE.utterance("en") == ("The number", "20,000")


def test_syllables_are_counted_as_a_reader_says_them() -> None:
    assert syllables("Ai hỏi mã, mình cúp máy ngay.") == 7
    assert syllables("Mã OTP – của mình") == 6


def test_a_number_in_groups_keeps_to_one_line() -> None:
    """On the screen; the voice gets the sentence as it was written."""
    code = Sentence("x", "Gõ mã: 402 718.", ("Gõ mã:", "402 718."))
    assert code.show() == "Gõ mã: 402\u00a0718."
    assert code.utterance() == ("Gõ mã:", "402 718.")
