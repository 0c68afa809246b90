"""From the text on the screen to the text to say: engines read hotlines as quantities and OTP as a word.

Only what an engine gets wrong is changed; plain words stay as they are, and saying it twice changes nothing.
"""

import re
import unicodedata
from collections.abc import Callable

from voice.numbers import digits, number

HOTLINES = frozenset({"111", "112", "113", "114", "115", "156", "5656"})
"""Short numbers that are dialled, not counted: children, rescue, police, fire, ambulance, scams."""

WORDS = {
    "otp": "ô tê pê",
    "qr": "quy rờ",
    "vneid": "vi en i đi",
    "vssid": "vi ét ét i đi",
    "wi-fi": "oai phai",
    "wifi": "oai phai",
    "cccd": "căn cước công dân",
    "ubnd": "uỷ ban nhân dân",
    "bhyt": "bảo hiểm y tế",
    "sms": "ét em ét",
    "usb": "u ét bê",
    "atm": "a tê em",
    "internet": "in tơ nét",
    "zalo": "da lô",
    "facebook": "phây búc",
    "youtube": "diu túp",
    "google": "gu gồ",
    "video": "vi đê ô",
    "camera": "ca mê ra",
    "micro": "mi crô",
    "email": "i meo",
    "app": "áp",
}
"""How Vietnamese says the words of the phone world; asked for by their small letters."""

ENGLISH_WORDS = {"otp": "O T P", "qr": "Q R", "vneid": "V N E I D", "cccd": "citizen card", "sms": "S M S"}
"""The same for English, where engines need less help."""

COUNTED = (
    r"(?!\s*(?:đồng|nghìn|triệu|tỉ|tỷ|người|bà con|bài|lần|lượt|thẻ|điểm|phút|giờ|ngày|tháng|năm|mét|km|kg"
    r"|%|₫|đ\b|VND\b))"
)
"""Not before a unit: "113 người" is a quantity, "gọi 113" is not."""

_PLAIN = r"(?<![\d.,:/\w])"  # a number does not begin in the middle of another thing
_END = r"(?![\w/]|[.,:]\d)"
_QUANTITY = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_SPACED = r"\d{1,3}(?: \d{3})+"
_MONEY = r"(?:đồng|vnđ|vnd|₫|đ)(?!\w)"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def to_speech(text: str, lang: str = "vi") -> str:
    """Return ``text`` as words an engine of ``lang`` ("vi" or "en") says rightly, on one line.

    Numbers become words in Vietnamese; in English only codes and hotlines do, as single digits.
    """
    said = unicodedata.normalize("NFC", text).replace("\u00a0", " ")  # digits kept together are digits still
    for pattern, say in _RULES.get(lang, _RULES["en"]):
        said = pattern.sub(say, said)
    said = re.sub(r"\s+([,.!?;:…])", r"\1", " ".join(said.split()))
    return said.strip(" ,;")


def _group(match: re.Match[str], lang: str) -> str:
    return ", ".join(digits(part, lang) for part in match[0].split())


def _quantity(text: str) -> str:
    whole, _, part = text.partition(",")
    return number(int(re.sub(r"[. ]", "", whole))) + (f" phẩy {digits(part, 'vi')}" if part else "")


def _pair(match: re.Match[str], between: str) -> str:
    return f"{number(int(match[1]))} {between} {number(int(match[2]))}"


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), int(match[2] or 0)
    return number(hour) + " giờ" + (f" {number(minute)} phút" if minute else "")


def _date(match: re.Match[str]) -> str:
    day = number(int(match[2])) if int(match[2]) > 10 else f"mùng {number(int(match[2]))}"
    year = f" năm {number(int(match[4]))}" if match[4] else ""
    return f"{match[1] or 'ngày '}{day} tháng {number(int(match[3]))}{year}"


def _address(match: re.Match[str], lang: str) -> str:
    dot, at, slash, dash = (
        (" chấm ", " a còng ", " gạch chéo ", " gạch ngang ")
        if lang == "vi"
        else (" dot ", " at ", " slash ", " dash ")
    )
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0]).rstrip("/")
    for sign, word in ((".", dot), ("@", at), ("/", slash), ("-", dash)):
        bare = bare.replace(sign, word)
    return re.sub(r"\d+", lambda found: f" {digits(found[0], lang)} ", bare)


def _words(lexicon: dict[str, str]) -> Rule:
    choices = "|".join(re.escape(word) for word in sorted(lexicon, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.I), lambda found: lexicon[found[0].lower()]


def _rule(pattern: str, say: Callable[[re.Match[str]], str] | str) -> Rule:
    return re.compile(pattern, re.I), (lambda _: say) if isinstance(say, str) else say


_ADDRESS = r"(?:https?://)?(?<![\w@])(?:[a-z0-9_-]+[.@])+(?:vn|com|net|org|gov|edu|info|io)(?![a-z0-9-])(?:/(?:[a-z0-9_./-]*[a-z0-9_/])?)?"
_CODES = rf"{_PLAIN}(?:{'|'.join(sorted(HOTLINES, key=len, reverse=True))}){_END}{COUNTED}"
_GROUPS = rf"{_PLAIN}\d{{2,4}}(?: \d{{2,4}})+(?! \d){_END}{COUNTED}"
_LONG = rf"{_PLAIN}(?:0\d+|\d{{6,}}|1[89]00\d{{4}}){_END}{COUNTED}"

_RULES: dict[str, tuple[Rule, ...]] = {
    "vi": (
        _rule(r"[\"“”«»*_#`\[\]{}<>|]", " "),
        _rule(_ADDRESS, lambda found: _address(found, "vi")),
        _rule(
            rf"{_PLAIN}(ngày )?(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){_END}",
            lambda found: _date(found) if _is_date(found) else found[0].replace("/", " "),
        ),
        _rule(rf"{_PLAIN}([01]?\d|2[0-4])(?::|\s?h(?=\d\d\b|\b))([0-5]\d)?(?!\d)", _time),
        _rule(rf"{_PLAIN}({_QUANTITY}|{_SPACED})\s?{_MONEY}", lambda found: _quantity(found[1]) + " đồng"),
        _rule(rf"{_PLAIN}({_QUANTITY})\s?%", lambda found: _quantity(found[1]) + " phần trăm"),
        _rule(_CODES, lambda found: digits(found[0], "vi")),
        _rule(_GROUPS, lambda found: _group(found, "vi")),
        _rule(_LONG, lambda found: digits(found[0], "vi")),
        _rule(rf"{_PLAIN}(\d+)\s?[-–—]\s?(\d+){_END}", lambda found: _pair(found, "đến")),
        _rule(rf"{_PLAIN}(\d+)/(\d+){_END}", lambda found: _pair(found, "trên")),
        _rule(rf"{_PLAIN}({_QUANTITY})(?!\d)", lambda found: _quantity(found[1])),
        _words(WORDS),
        (re.compile(r"\bAI\b"), lambda _: "ây ai"),
        _rule(r"\d+", lambda found: f" {digits(found[0], 'vi')} "),
        _rule(r"\s?&\s?", " và "),
        _rule(r"\s?%", " phần trăm"),
        _rule(r"[()/→·•]|\s[-–—]+(?=\s)", ", "),
        _rule(r",(?:\s*,)+", ","),
    ),
    "en": (
        _rule(r"[\"“”«»*_#`\[\]{}<>|]", " "),
        _rule(_ADDRESS, lambda found: _address(found, "en")),
        _rule(rf"{_PLAIN}\d{{1,3}}(?:\.\d{{3}})+{_END}", lambda found: found[0].replace(".", ",")),
        _rule(_CODES, lambda found: digits(found[0], "en")),
        _rule(_GROUPS, lambda found: _group(found, "en")),
        _rule(_LONG, lambda found: digits(found[0], "en")),
        _words(ENGLISH_WORDS),
    ),
}


def _is_date(found: re.Match[str]) -> bool:
    return 1 <= int(found[2]) <= 31 and 1 <= int(found[3]) <= 12
