"""Numbers as words, as the north of Việt Nam says them."""

import re

_DIGITS = {
    "vi": ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
}
_TOO_LONG = 10**15


def digits(text: str, lang: str) -> str:
    """Say the ASCII digits of ``text`` one by one: "113" is "một một ba"; other signs are left out."""
    return " ".join(_DIGITS[lang][int(sign)] for sign in text if sign in "0123456789")


def number(value: int) -> str:
    """Say a whole number from 0: 25000 is "hai mươi lăm nghìn". From 10^15 on, digit by digit."""
    if value >= _TOO_LONG:
        return digits(str(value), "vi")
    if value == 0:
        return "không"
    said: list[str] = []
    for power, name in ((12, "nghìn tỉ"), (9, "tỉ"), (6, "triệu"), (3, "nghìn"), (0, "")):
        part = value // 10**power % 1000
        if part:
            said.append(_below_thousand(part, whole=bool(said)) + (f" {name}" if name else ""))
    return " ".join(said)


def _below_thousand(value: int, *, whole: bool) -> str:
    """Say 1..999; ``whole`` also says an absent hundred, as within a larger number."""
    one = _DIGITS["vi"]
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    said = [f"{one[hundreds]} trăm"] if hundreds or whole else []
    if tens > 1:
        said.append(f"{one[tens]} mươi")
    elif tens == 1:
        said.append("mười")
    elif ones and said:
        said.append("linh")
    if ones == 5 and tens:
        said.append("lăm")
    elif ones == 1 and tens > 1:
        said.append("mốt")
    elif ones == 4 and tens > 1:
        said.append("tư")
    elif ones:
        said.append(one[ones])
    return " ".join(said)


def ordinal(text: str) -> str:
    """Say the number after "thứ": "1" is "nhất", "4" is "tư", others as they are counted."""
    return {"1": "nhất", "4": "tư"}.get(text) or number(int(text))


def roman(text: str) -> int:
    """Return the value of a Roman number up to XXXIX as Vietnamese texts use it, 0 when it is none."""
    if not re.fullmatch(r"X{0,3}(?:IX|IV|V?I{0,3})", text):
        return 0
    worth = {"I": 1, "V": 5, "X": 10}
    values = [worth[sign] for sign in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
