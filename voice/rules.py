"""What the rules of both languages share: how a rule is made, addresses, and which digits are a code.

A rule is a pattern and what is said for it; rules are tried in order, each on what the one before left.
"""

import re
from collections.abc import Callable, Mapping

from voice.numbers import digits

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

HOTLINES = frozenset({"111", "112", "113", "114", "115", "156", "1022", "5656"})
"""Short numbers that are dialled, not counted: children, rescue, police, fire, ambulance, spam calls, the
province's desk, spam messages (Circular 22/2014/TT-BTTTT on short numbers, and the offices' own notices)."""

COUNTED = (
    r"(?!\s*(?:đồng|nghìn|ngàn|triệu|tỉ|tỷ|người|bà con|bài|lần|lượt|thẻ|điểm|phút|giờ|ngày|tuần|tháng|năm|hộ|nhà|khách"
    r"|câu|cái|con|quả|cuốn|tấm|tờ|trang|viên|bước|mét|lít|héc|độ|ki lô|gam|tạ|tấn|phần trăm|km|kg|[%₫€°]|đ\b|VND\b))"
)
"""Not before a unit: "113 người" is a quantity, "gọi 113" is not."""

PLAIN = r"(?<![\d.,:/\w])"
"""A number does not begin in the middle of another thing,"""

END = r"(?![\w/]|[.,:]\d)"
"""nor does it end in one."""

_NUMBERED = [
    "có",
    "còn",
    "hơn",
    "gần",
    "khoảng",
    "đủ",
    "được",
    "thêm",
    "trên",
    "dưới",
    "cả",
    "cộng",
    "bằng",
    "gồm",
    "trang",
]
_NOT_COUNT = "".join(rf"(?<!\b{word} )" for word in _NUMBERED)

HOTLINE = rf"{PLAIN}{_NOT_COUNT}(?:{'|'.join(sorted(HOTLINES, key=len, reverse=True))}){END}{COUNTED}"
GROUPS = rf"{PLAIN}(?:\+\d{{1,3}} )?\d{{2,4}}(?: \d{{2,4}})+(?! \d){END}{COUNTED}"
LONG = rf"{PLAIN}(?:0\d+|\d{{6,}}|1[89]00\d{{4}}){END}{COUNTED}"
CALLED = r"(?:gọi|bấm số|tổng đài|đầu số|nhắn|gửi)(?: (?:tới|đến|về|số|cho|vào|tin))* "
CALLED_FOR = r"(?=\s*(?:$|[^\w\s]|(?:để|khi|hoặc|hay|và|nhé|ngay|rồi|nếu|thì|là|mà|báo|nhờ|ạ|đi|được|trước|lúc|cho)(?!\w)))"
"""Before and after a number that is dialled: "gọi 1414 để hỏi"."""

PHONE = (
    r"(?<![\w.,:/])(?:(?:\+84[ .-]?|\(?0)\d{1,3}\)?(?:[ .-]?\d{2,4}){2,3}|1[89]00[ .-]\d{2,4}(?:[ .-]?\d{2,4})?)"
    r"(?![\w/]|[.,:-]\d)"
)
"""A telephone number, its groups parted by a blank, a dot or a dash; and 1900 or 1800 with what follows."""

ADDRESS = (
    r"(?:https?://)?(?<![\w@])(?:[a-z0-9_-]+[.@])+"
    r"(?:vn|com|net|org|gov|edu|info|io|ly|me|asia|xyz|shop|store|site|online|club|vip|click)"
    r"(?![a-z0-9@-])(?:/(?:[a-z0-9_./-]*[a-z0-9_/])?)?(?:[?#][^\s,;!]*[^\s,;!.?])?"
)
"""A web or mail address. A dot at its end closes the sentence."""

_SIGNS = {
    "vi": {".": "chấm", "@": "a còng", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới"},
    "en": {".": "dot", "@": "at", "/": "slash", "-": "dash", "_": "underscore"},
}


def rule(pattern: str, say: Callable[[re.Match[str]], str] | str, *, exact: bool = False) -> Rule:
    """Make a rule of ``pattern``, whatever the letters' case unless ``exact``; ``say`` may be a plain text."""
    return re.compile(pattern, 0 if exact else re.I), (lambda _: say) if isinstance(say, str) else say


def lexicon(words: Mapping[str, str], *, exact: bool = False) -> Rule:
    """Make the rule that says whole words by a table, asked by their small letters unless ``exact``."""
    choices = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return rule(
        rf"(?<!\w)(?:{choices})(?!\w)",
        lambda found: words[found[0] if exact else found[0].lower()],
        exact=exact,
    )


def spoken_address(found: str, lang: str) -> str:
    """Say an address; its protocol, "www." and what follows a "?" or "#" are left out."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?|[?#].*$", "", found, flags=re.I).rstrip("/")
    said = re.sub(r"[.@/_-]", lambda sign: f" {_SIGNS[lang][sign[0]]} ", bare)
    return re.sub(r"\d+", lambda number: f" {digits(number[0], lang)} ", said)


def spoken_groups(found: str, lang: str) -> str:
    """Say the groups of digits one by one with a short stop between: "482 913" is "bốn tám hai, chín một ba"."""
    return ", ".join(digits(part, lang) for part in re.findall(r"\d+", found))
