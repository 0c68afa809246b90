"""The text to say: numbers, hotlines, money and phone words as a Vietnamese neighbour would say them."""

import datetime
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.lexicon import CAPITALS, ENGLISH_WORDS, UNITS, WORDS
from voice.numbers import digits, number, roman
from voice.spoken import HOTLINES, spelled, to_speech

TABLE = Path(__file__).with_name("spoken.tsv")
PAIRS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("shown", "said"), PAIRS, ids=[shown for shown, _ in PAIRS])
def test_said_as_a_neighbour_would(shown, said):
    assert to_speech(shown) == said


def test_digits_kept_on_one_line_are_read_like_others():
    assert to_speech("Mã\u00a0là 482\u00a0913.") == to_speech("Mã là 482 913.")


@pytest.mark.parametrize(("_", "said"), PAIRS, ids=[said for _, said in PAIRS])
def test_what_is_words_already_stays(_, said):
    assert to_speech(said) == said


def test_the_examples_of_the_document_are_true():
    document = (Path(__file__).parents[2] / "docs" / "voice.md").read_text("utf-8")
    rows = [row.strip("| ").split(" | ") for row in document.split("|---|---|")[1].splitlines() if row]
    examples = [row for row in rows[: next(n for n, row in enumerate(rows) if len(row) != 2)]]
    assert len(examples) > 5
    assert all(to_speech(shown) == said for shown, said in examples)


def test_the_table_is_long_enough_to_mean_something():
    assert len(dict(PAIRS)) == len(PAIRS) >= 150


@pytest.mark.parametrize("table", [WORDS, CAPITALS, UNITS], ids=["words", "capitals", "units"])
def test_what_the_tables_say_stays_as_it_is(table):
    for said in table.values():
        assert to_speech(said) == said


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_known_whatever_its_capitals(word):
    assert {to_speech(form) for form in (word, word.upper(), word.title())} == {WORDS[word]}


def test_a_word_within_another_is_left_alone():
    assert to_speech("Appa sở thích, otpx") == "Appa sở thích, otpx"


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Call 113 now.", "Call one one three now."),
        ("The code is 482 913.", "The code is four eight two, nine one three."),
        ("An OTP by QR", "An O T P by Q R"),
        ("Pay 25.000 dong", "Pay 25,000 dong"),
        ("Call 0912.345.678", "Call zero nine one two, three four five, six seven eight"),
        ("Open dichvucong.gov.vn", "Open dichvucong dot gov dot vn"),
        ("Lesson 3 has 12 pictures.", "Lesson 3 has 12 pictures."),
    ],
)
def test_in_english_only_codes_need_help(shown, said):
    assert to_speech(shown, "en") == said


@given(st.text(max_size=60))
def test_anything_becomes_one_line_without_digits(text):
    said = to_speech(text)
    assert not re.search(r"[0-9]", said)
    assert "\n" not in said
    assert to_speech(unicodedata.normalize("NFD", text)) == to_speech(unicodedata.normalize("NFC", text))


PLAIN = "bà con mình mã giống như chìa khoá nhà bấm nút đỏ nhé điện thoại tiền nghìn đồng"
SYLLABLES = PLAIN.split()


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=12).map(" ".join))
def test_plain_words_are_left_alone(text):
    assert to_speech(text) == text


TEXTS = st.lists(
    st.sampled_from(
        [
            *SYLLABLES,
            *WORDS,
            *CAPITALS,
            *HOTLINES,
            *[shown for shown, _ in PAIRS],
            *[
                "482 913",
                "25.000đ",
                "7h30",
                "20%",
                "3/5",
                "a.vn",
                "1,5",
                ",",
                ".",
                "gọi",
                "mã",
                "ngày",
                "thứ",
                "đến",
            ],
        ]
    )
    | st.integers(0, 10**13).map(str),
    max_size=10,
).map(" ".join)


@given(TEXTS)
def test_saying_it_twice_changes_nothing(text):
    once = to_speech(text)
    assert to_speech(once) == once


WAYS = ["{}", "Bà {} nhé.", "Số tiền: {}", "“{}”", "({})"]
"""Where a figure may stand."""


@given(
    st.integers(0, 10**12),
    st.sampled_from(["đ", " đ", " đồng", "₫", " VNĐ", " VND", "VND"]),
    st.sampled_from(WAYS),
)
def test_money_keeps_its_value_however_it_is_written(value, unit, way):
    plain, dots, commas = str(value), f"{value:,}".replace(",", "."), f"{value:,}"
    said = {to_speech(way.format(form + unit)) for form in (plain, dots, commas)}
    assert len(said) == 1
    assert re.search(rf"(?<!\w){number(value)} đồng", said.pop())


@given(
    st.from_regex(r"0[35789][0-9]{8}", fullmatch=True),
    st.sampled_from(["", " ", ".", "-"]),
    st.sampled_from(WAYS),
)
def test_a_telephone_number_is_said_digit_by_digit_however_it_is_parted(phone, sign, way):
    said = to_speech(way.format(sign.join((phone[:4], phone[4:7], phone[7:]))))
    assert digits(phone, "vi") in said.replace(",", "")


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
    st.sampled_from("/-."),
    st.sampled_from(WAYS),
)
def test_a_date_is_said_whole(day, sign, way):
    said = to_speech(way.format(f"{day.day}{sign}{day.month}{sign}{day.year}"))
    assert said == to_speech(way.format(f"{day.day:02}{sign}{day.month:02}{sign}{day.year}"))
    found = re.search(r"ngày (?:mùng )?(.+) tháng (.+) năm (hai nghìn.*|một nghìn.*)", said)
    month = {"tư": 4}.get(found[2]) or _value(found[2])
    year = found[3].removesuffix(" nhé.")
    assert (_value(found[1]), month, _value(year)) == (day.day, day.month, day.year)


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from([":", "h"]), st.sampled_from(WAYS))
def test_a_time_is_said_with_its_hour_and_minute(hour, minute, sign, way):
    said = to_speech(way.format(f"{hour}{sign}{minute:02}"))
    assert f"{number(hour)} giờ" in said
    assert (f"giờ {number(minute)} phút" in said) == bool(minute)


@given(st.integers(0, 10**6), st.sampled_from(["%", " %"]), st.sampled_from(WAYS))
def test_percent_keeps_its_value(value, unit, way):
    assert f"{number(value)} phần trăm" in to_speech(way.format(f"{value}{unit}"))


@given(
    st.sampled_from(sorted(set(UNITS) - {"$", "’", "'"})),
    st.integers(2, 9999) | st.sampled_from(sorted(map(int, HOTLINES))),
)
def test_a_unit_is_said_after_its_number(unit, value):
    if unit != "h" or value > 24:
        assert to_speech(f"{value}{unit}") == f"{number(value)} {UNITS[unit]}"


@given(
    st.sampled_from(sorted(HOTLINES)),
    st.sampled_from(["Gọi {}", "Gọi {} nhé.", "Số {}!", "Gọi ngay {} khi cháy", "Nhắn tới {}, rồi chờ"]),
)
def test_a_hotline_is_never_a_quantity(hotline, way):
    said = to_speech(way.format(hotline))
    assert digits(hotline, "vi") in said
    assert not re.search(r"trăm|mươi|nghìn", said)


@given(st.sampled_from(sorted(HOTLINES)), st.sampled_from(["người", "đồng", "bài", "phút", "km", "%"]))
def test_the_same_figures_before_a_unit_are_a_quantity(hotline, unit):
    assert to_speech(f"{hotline} {unit}").startswith(number(int(hotline)))


@given(
    st.from_regex(r"[0-9]{4,8}", fullmatch=True),
    st.sampled_from(["Mã là {}", "Mã OTP: {}.", "Mật khẩu mới là {}"]),
)
def test_a_code_is_said_digit_by_digit(code, way):
    assert digits(code, "vi") in to_speech(way.format(code))


LABELS = st.from_regex(r"[a-z][a-z0-9]{0,10}", fullmatch=True).filter(lambda label: label not in WORDS)


@given(st.lists(LABELS, min_size=1, max_size=3), st.sampled_from(["vn", "gov.vn", "com", "com.vn"]))
def test_an_address_is_said_with_its_dots_and_without_its_protocol(labels, end):
    address = ".".join([*labels, end])
    said = to_speech(f"Vào {address}.")
    assert said.count(" chấm ") == address.count(".")
    assert to_speech(f"Vào https://www.{address}/.") == said


@given(st.integers(1, 39))
def test_roman_numbers_are_read(value):
    tens, ones = divmod(value, 10)
    written = "X" * tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][ones]
    assert roman(written) == value
    assert roman(written + "Z") == 0


@pytest.mark.parametrize("word", ["AN", "CON", "CHINH", "QUY", "NGHIENG", "KIEM", "ĐI"])
def test_a_word_in_capitals_is_not_spelled(word):
    assert to_speech(f"XIN {word} O") == f"XIN {word} O"


def test_letters_are_spelled_by_their_names():
    assert spelled("WBY") == "vê kép bê i dài"


def test_english_tables_are_said_as_they_stand():
    for word, said in ENGLISH_WORDS.items():
        assert to_speech(f"the {word.upper()} card", "en") == f"the {said} card"


@given(st.integers(0, 10**15 - 1))
def test_every_number_says_a_number_of_its_own(value):
    assert _value(number(value)) == value


@given(st.text(alphabet="0123456789", max_size=30))
def test_digits_are_said_one_by_one(text):
    assert len(digits(text, "vi").split()) == len(text)


def _value(said):
    """Read a number in words back, by rules of its own."""
    ones = {word: n for n, word in enumerate(map(number, range(10)))}
    ones |= {"mốt": 1, "tư": 4, "lăm": 5}
    scale = {"nghìn": 10**3, "triệu": 10**6, "tỉ": 10**9, "nghìn tỉ": 10**12}
    total, part, last = 0, 0, 0
    words = said.replace("nghìn tỉ", "nghìn_tỉ").split()
    for word in words:
        if word in ones:
            last = ones[word]
            part += last
        elif word == "mười":
            part += 10
        elif word == "mươi":
            part += last * 9
        elif word == "trăm":
            part += last * 99
        elif word != "linh":
            total, part = total + part * scale[word.replace("_", " ")], 0
    return total + part
