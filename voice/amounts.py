"""Figures that count or name: money, percent, units, codes, telephone numbers; then every number left."""

import re

from voice.lexicon import EACH, UNITS
from voice.numbers import digits, number, ordinal, roman
from voice.rules import (
    CALLED,
    CALLED_FOR,
    COUNTED,
    END,
    GROUPS,
    HOTLINE,
    HOTLINES,
    LONG,
    PHONE,
    PLAIN,
    Rule,
    rule,
    spoken_groups,
)

_QUANTITY = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_COMMAS = r"\d{1,3}(?:,\d{3})+(?![\d,])"
_SPACED = r"\d{1,3}(?: \d{3})+"
_CURRENCY = r"(?:đồng|vnđ|vnd|₫|đ)(?!\w)"
_BIG = r"(?:nghìn|ngàn|triệu|tỉ|tỷ)(?!\w)"
_CODE = (
    r"(?:mã|pin|otp|mật khẩu|mật mã|số tài khoản|stk|tk|số thẻ|số cuối|đuôi)"
    r"(?: (?:số|là|pin|otp|mới|này|ấy|xác nhận|xác thực|bí mật|khách hàng|hồ sơ|thẻ))*:? "
)
_TIGHT = ("g", "l", "h", "p", "ph", "s", "'", "’", "G", "V", "W")
"""Units of one sign stand right at their number; "5 g" may be anything."""


def _either(words: list[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_LOOSE = _either([unit for unit in UNITS if unit not in _TIGHT])
_ALONE = _either(
    [unit for unit in UNITS if len(unit) > 1 and unit.isalpha() and unit not in (*_TIGHT, "phút")]
)


def _amount(text: str) -> str:
    """Say a quantity as Vietnamese writes it: "1.250,5" is "một nghìn hai trăm năm mươi phẩy năm"."""
    whole, _, part = text.partition(",")
    return number(int(re.sub(r"[. ]", "", whole))) + (f" phẩy {digits(part, 'vi')}" if part else "")


def _money(text: str) -> str:
    """Say an amount of money, whose thousands may also be parted by commas, as banks do."""
    return _amount(text.replace(",", "") if re.fullmatch(_COMMAS, text) else text)


def _short_money(found: re.Match[str]) -> str:
    """Say "2tr5" as "hai triệu rưỡi" and "2tr3" as "hai triệu ba"."""
    big = {"tr": "triệu", "k": "nghìn"}.get(found[2].lower(), found[2].lower())
    rest = f" {'rưỡi' if found[3] == '5' else ordinal(found[3])}" if found[3] else ""
    return f"{_amount(found[1])} {big}{rest}"


def _before(found: re.Match[str], said: str) -> str:
    """Keep a blank before a letter that stood right after the digits: "1A" is "một A"."""
    return said + (" " if found.string[found.end() : found.end() + 1].isalpha() else "")


def _from(found: re.Match[str]) -> str:
    return (digits(found[1], "vi") if found[1] in HOTLINES else _amount(found[1])) + " đến "


def _each(found: re.Match[str]) -> str:
    return f" một {UNITS.get(found[1], found[1])}"


def _roman(found: re.Match[str]) -> str:
    value, word = roman(found[2]), found[1].lower()
    if not value:
        return found[0]
    return f"{found[1]} " + (ordinal(str(value)) if word == "lần thứ" or value == 4 else number(value))


def _over(found: re.Match[str]) -> str:
    return f"{number(int(found[1]))} trên {number(int(found[2]))}"


SIGNS: tuple[Rule, ...] = (
    rule(rf"(?<=[^\W\d]|%)(?<!ngày)(?<!tháng)(?<!giờ)\s?/\s?({_either(EACH.split())})(?!\w)", _each),
    rule(r"½", " một phần hai "),
    rule(r"¼", " một phần tư "),
    rule(r"¾", " ba phần tư "),
    rule(
        r"(?<!\w)((?i:thế kỷ|thế kỉ|chương|mục|phần|khoá|khóa|lần thứ|quý|kỳ|hạng|loại|điều|bậc|cấp|phụ lục))"
        r" ([IVX]+)(?!\w)",
        _roman,
        exact=True,
    ),
)
"""What may have no digit: "đ/kg", "2 viên/ngày", halves and quarters, Roman numbers."""

MONEY: tuple[Rule, ...] = (
    rule(r"\+\s?(?=\d[\d.,]*\s?(?:đ|vnd|₫))", "cộng "),
    rule(r"(?<![\w)])(?<!\d\s)[-−–](?=\d[\d.,]*\s?(?:đ|vnd|₫))", "trừ "),
    rule(r"(?<![\w)])(?<!\d\s)[-−](?=\d)", "âm "),
    rule(r"(?<=\d)(kg|km|m|%|k|tr|đ|₫|°C|°|MB|GB)\s?[-–—]\s?(?=\d)", lambda found: f"{found[1]} đến "),
    rule(rf"{PLAIN}({_QUANTITY})(k|tr|tỷ|tỉ)(\d?)(?!\w)", _short_money),
    rule(
        rf"{PLAIN}(\d+)[.,](\d{{1,2}})(?=\s?(?:{_BIG}|%|kg|km|m\b|lít|độ|ha\b))",
        lambda f: _amount(f"{f[1]},{f[2]}"),
    ),
    rule(rf"{PLAIN}({_QUANTITY})\s?[-–—]\s?(?={_QUANTITY}\s?(?:{_CURRENCY}|{_BIG}))", _from),
    rule(
        rf"{PLAIN}({_COMMAS}|{_SPACED}|{_QUANTITY})\s?{_CURRENCY}", lambda found: _money(found[1]) + " đồng"
    ),
    rule(rf"\$\s?({_QUANTITY})(?!\d)", lambda found: _amount(found[1]) + " đô la"),
)
"""Money, and the signs before amounts."""

CODES: tuple[Rule, ...] = (
    rule(PHONE, lambda found: spoken_groups(found[0], "vi")),
    rule(
        rf"(?<!\w)({_CODE})(\d{{3,}}(?: \d{{2,}})*){END}{COUNTED}",
        lambda found: found[1] + spoken_groups(found[2], "vi"),
    ),
    rule(rf"(?<!\w)({CALLED})(\d{{3,8}}){END}{CALLED_FOR}", lambda found: found[1] + digits(found[2], "vi")),
    rule(HOTLINE, lambda found: digits(found[0], "vi")),
    rule(GROUPS, lambda found: spoken_groups(found[0], "vi")),
    rule(LONG, lambda found: digits(found[0], "vi")),
)
"""What is read digit by digit."""

COUNTS: tuple[Rule, ...] = (
    rule(rf"{PLAIN}({_QUANTITY})\s?[-–—]\s?(?={_QUANTITY}(?:{END}|\s?%|{_LOOSE}(?!\w)))", _from),
    rule(r"(?<=\dG)/(?=\dG)", " hoặc ", exact=True),
    rule(
        rf"{PLAIN}(\d+)\s?x\s?(\d+)(?![\d/]|[.,]\d)",
        lambda found: f"{number(int(found[1]))} nhân {number(int(found[2]))}",
    ),
    rule(rf"{PLAIN}({_QUANTITY})\s?%", lambda found: _amount(found[1]) + " phần trăm"),
    rule(rf"{PLAIN}(\d{{2,3}})/(\d{{2,3}})(?=\s?mmHg)", _over),
    rule(
        rf"{PLAIN}({_QUANTITY})(?:({_either(_TIGHT)})|\s?({_LOOSE}))(?!\w)",
        lambda found: f"{_amount(found[1])} {UNITS[found[2] or found[3]]}",
        exact=True,
    ),
    rule(rf"{PLAIN}1/2 (?=viên|thìa|quả|bát|chén|cốc|lít|giờ|ngày|buổi|số)", "nửa "),
    rule(rf"{PLAIN}(\d+)/(\d+){END}", _over),
    rule(
        rf"{PLAIN}(\d+)\.(\d{{1,2}}){END}",
        lambda found: f"{number(int(found[1]))} chấm {number(int(found[2]))}",
    ),
    rule(rf"{PLAIN}({_QUANTITY})(?!\d)", lambda found: _before(found, _amount(found[1]))),
)
"""What is counted or measured; at the end every number left."""

UNITS_ALONE = rule(rf"(?<!\w)({_ALONE})(?!\w)", lambda found: UNITS[found[1]], exact=True)
"""A unit whose number is a word: "mấy kg"."""
