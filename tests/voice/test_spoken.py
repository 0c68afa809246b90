"""The text to say: numbers, hotlines, money and phone words as a Vietnamese neighbour would say them."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.numbers import digits, number
from voice.spoken import HOTLINES, WORDS, to_speech

PAIRS = [
    # one-time codes and card numbers, digit by digit with a pause between groups
    ("Mã là 482 913.", "Mã là bốn tám hai, chín một ba."),
    ("Thẻ số 402 718", "Thẻ số bốn không hai, bảy một tám"),
    ("482913", "bốn tám hai chín một ba"),
    ("000 001", "không không không, không không một"),
    # hotlines
    ("Gọi 113 khi gặp nguy hiểm.", "Gọi một một ba khi gặp nguy hiểm."),
    ("Gọi 113, 114 hoặc 115.", "Gọi một một ba, một một bốn hoặc một một năm."),
    ("Nhắn tới 5656", "Nhắn tới năm sáu năm sáu"),
    ("Báo qua số 156 nhé.", "Báo qua số một năm sáu nhé."),
    ("Gọi 111!", "Gọi một một một!"),
    ("Lớp có 113 người.", "Lớp có một trăm mười ba người."),
    ("115 phút", "một trăm mười lăm phút"),
    # telephone numbers
    ("0912 345 678", "không chín một hai, ba bốn năm, sáu bảy tám"),
    ("0912345678", "không chín một hai ba bốn năm sáu bảy tám"),
    ("19001234", "một chín không không một hai ba bốn"),
    # money
    ("25.000 đồng", "hai mươi lăm nghìn đồng"),
    ("25.000đ", "hai mươi lăm nghìn đồng"),
    ("Trả 1.250.000 ₫ nhé", "Trả một triệu hai trăm năm mươi nghìn đồng nhé"),
    ("500000 đồng", "năm trăm nghìn đồng"),
    ("25 000 đồng", "hai mươi lăm nghìn đồng"),
    ("113.000 đồng", "một trăm mười ba nghìn đồng"),
    ("Số tiền: 25.000đ.", "Số tiền: hai mươi lăm nghìn đồng."),
    ("2 triệu đồng", "hai triệu đồng"),
    # plain numbers
    ("Bấm số 5", "Bấm số năm"),
    ("10", "mười"),
    ("15", "mười lăm"),
    ("21", "hai mươi mốt"),
    ("24", "hai mươi tư"),
    ("105", "một trăm linh năm"),
    ("1.005 bài", "một nghìn không trăm linh năm bài"),
    ("năm 2025", "năm hai nghìn không trăm hai mươi lăm"),
    ("1,5 km", "một phẩy năm km"),
    ("30-44 tuổi", "ba mươi đến bốn mươi tư tuổi"),
    ("Xong 3/5 bài.", "Xong ba trên năm bài."),
    # percent
    ("20%", "hai mươi phần trăm"),
    ("12,5 %", "mười hai phẩy năm phần trăm"),
    # times and days
    ("14:30", "mười bốn giờ ba mươi phút"),
    ("7h30", "bảy giờ ba mươi phút"),
    ("Lúc 7h nhé", "Lúc bảy giờ nhé"),
    ("7:00", "bảy giờ"),
    ("8 giờ", "tám giờ"),
    ("20/11/2025", "ngày hai mươi tháng mười một năm hai nghìn không trăm hai mươi lăm"),
    ("ngày 2/9/2025", "ngày mùng hai tháng chín năm hai nghìn không trăm hai mươi lăm"),
    # words of the phone world
    ("Mã OTP là chìa khoá.", "Mã ô tê pê là chìa khoá."),
    ("Quét mã QR", "Quét mã quy rờ"),
    ("Mở VNeID", "Mở vi en i đi"),
    ("Bật Wi-Fi", "Bật oai phai"),
    ("bật wifi", "bật oai phai"),
    ("Đưa CCCD ra UBND xã", "Đưa căn cước công dân ra uỷ ban nhân dân xã"),
    ("Hỏi AI, hỏi ai cũng được", "Hỏi ây ai, hỏi ai cũng được"),
    # addresses
    ("dichvucong.gov.vn", "dichvucong chấm gov chấm vn"),
    ("Vào https://www.dichvucong.gov.vn/ nhé.", "Vào dichvucong chấm gov chấm vn nhé."),
    ("lan@gmail.com", "lan a còng gmail chấm com"),
    # what stays
    ("Bấm nút đỏ nhé.", "Bấm nút đỏ nhé."),
    ("Được. Tốt lắm!", "Được. Tốt lắm!"),
    ("Bà nhớ “tắt máy” nhé", "Bà nhớ tắt máy nhé"),
]


@pytest.mark.parametrize(("shown", "said"), PAIRS, ids=[shown for shown, _ in PAIRS])
def test_said_as_a_neighbour_would(shown, said):
    assert to_speech(shown) == said


def test_digits_kept_on_one_line_are_read_like_others():
    assert to_speech("Mã\u00a0là 482\u00a0913.") == to_speech("Mã là 482 913.")


@pytest.mark.parametrize(("_", "said"), PAIRS, ids=[said for _, said in PAIRS])
def test_what_is_words_already_stays(_, said):
    assert to_speech(said) == said


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Call 113 now.", "Call one one three now."),
        ("The code is 482 913.", "The code is four eight two, nine one three."),
        ("An OTP by QR", "An O T P by Q R"),
        ("Pay 25.000 dong", "Pay 25,000 dong"),
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
        [*SYLLABLES, *WORDS, *HOTLINES, "482 913", "25.000đ", "7h30", "20%", "3/5", "a.vn", "1,5", ",", "."]
    )
    | st.integers(0, 10**13).map(str),
    max_size=10,
).map(" ".join)


@given(TEXTS)
def test_saying_it_twice_changes_nothing(text):
    once = to_speech(text)
    assert to_speech(once) == once


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
