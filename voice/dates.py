"""Days and times as a Vietnamese neighbour says them: "20/11" is "ngày hai mươi tháng mười một"."""

import re

from voice.numbers import number, ordinal
from voice.rules import COUNTED, END, PLAIN, Rule, rule

_WORD = (
    r"(?:ngày|hôm|mùng|mồng|lễ|dịp|sáng|trưa|chiều|tối|đêm|trước|sau|từ|đến|tới|rằm|tết|hạn|chủ nhật"
    r"|thứ (?:hai|ba|tư|năm|sáu|bảy)),? "
)
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})", r"(?P<month>\d{1,2})", r"(?P<year>\d{4})"
_FROM = r"(?:(?P<first>\d{1,2})\s?[-–—]\s?)?"
_NOT_PLACE = "".join(rf"(?<!\b{word} )" for word in ("số", "nhà", "ngõ", "hẻm", "kiệt", "đường", "xong"))
_LUNAR = re.compile(r"mùng|mồng|rằm", re.I)


def _is_date(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


def _day(text: str) -> str:
    return number(int(text)) if int(text) > 10 else f"mùng {number(int(text))}"


def _month(text: str) -> str:
    return "tư" if int(text) == 4 else number(int(text))


def _date(found: re.Match[str]) -> str:
    told = found.groupdict()
    word, first, year = told.get("word") or "", told.get("first"), told.get("year")
    if not _is_date(told["day"], told["month"]):
        return re.sub(r"[/.-]", " ", found[0]) if year else found[0]
    lunar = _LUNAR.match(word)
    say = (lambda text: number(int(text))) if lunar else _day
    lead = "" if lunar or word.lower().startswith("ngày") else "ngày "
    upto = f"{say(first)} đến " if first else ""
    said = f"{word}{lead}{upto}{say(told['day'])} tháng {_month(told['month'])}"
    return said + (f" năm {number(int(year))}" if year else "")


def _day_and_month(found: re.Match[str]) -> str:
    """Take "30/4" for a day: of a part the upper number is not the greater one."""
    return _date(found) if int(found["day"]) > int(found["month"]) else found[0]


def _month_of_year(found: re.Match[str]) -> str:
    if not 1 <= int(found["month"]) <= 12:
        return found[0]
    return f"{found['word'] or 'tháng '}{_month(found['month'])} năm {number(int(found['year']))}"


def _weekdays(found: re.Match[str]) -> str:
    upto = (
        " đến chủ nhật" if found["sunday"] else f" đến thứ {ordinal(found['last'])}" if found["last"] else ""
    )
    return f"{found['word'] or 'thứ '}{ordinal(found['first'])}{upto}"


def _time(found: re.Match[str]) -> str:
    hour, minute, second = int(found["hour"]), int(found["minute"] or 0), int(found["second"] or 0)
    if hour > 24:
        return found[0]
    said = number(hour) + " giờ" + (f" {number(minute)} phút" if minute or second else "")
    return said + (f" {number(second)} giây" if second else "")


RULES: tuple[Rule, ...] = (
    rule(
        rf"{PLAIN}24/(24|7)(?:h| giờ)?{END}",
        lambda found: "hai mươi bốn trên " + ("bảy" if found[1] == "7" else "hai mươi bốn"),
    ),
    rule(rf"{PLAIN}(?P<word>ngày )?{_FROM}{_DAY}(?P<by>[/.-]){_MONTH}(?P=by){_YEAR}{END}", _date),
    rule(rf"{PLAIN}{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d){END}", _date),
    rule(rf"{PLAIN}(?<!số )(?P<word>tháng )?{_MONTH}/(?P<year>(?:19|20)\d\d){END}", _month_of_year),
    rule(
        r"(?<!\w)(?P<word>thứ )(?P<first>[1-7])(?:\s?[-–—]\s?(?:(?:thứ )?(?P<last>[2-7])|(?P<sunday>CN)))?"
        r"(?![\w/%]|[.,]\d)",
        _weekdays,
    ),
    rule(
        r"(?<!\w)(?P<word>)T(?P<first>[2-7])(?:\s?[-–—]\s?(?:T(?P<last>[2-7])|(?P<sunday>CN)))?(?!\w)",
        _weekdays,
        exact=True,
    ),
    rule(rf"(?<!\w)(?P<word>{_WORD}){_FROM}{_DAY}/{_MONTH}{END}{COUNTED}", _date),
    rule(rf"{PLAIN}{_FROM}{_DAY}/{_MONTH}(?= (?:âm lịch|dương lịch|h[àằ]ng năm))", _date),
    rule(rf"{PLAIN}{_NOT_PLACE}{_DAY}/{_MONTH}{END}{COUNTED}", _day_and_month),
    rule(r"(?<!\w)(ngày )(\d|10)(?= tháng)", lambda found: found[1] + _day(found[2])),
    rule(r"(?<!\w)(tháng |quý )4(?![\w/]|[.,]\d)", lambda found: f"{found[1]}tư"),
    rule(
        r"(?<=\d)(h\d\d|g\d\d|:\d\d|h|g)\s?[-–—]\s?(?=\d{1,2}(?:h|g\d|:\d))",
        lambda found: f"{found[1]} đến ",
    ),
    rule(
        rf"{PLAIN}(?P<hour>\d{{1,2}})(?::|\s?h|g)(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d)"
        r"(?:\s?(?:phút|p|['’])(?!\w))?",
        _time,
    ),
    rule(rf"{PLAIN}(?P<hour>\d{{1,2}})\s?h(?P<minute>)(?P<second>)(?!\w)", _time),
    rule(
        rf"{PLAIN}(?P<hour>\d{{1,2}}) giờ (?P<minute>[0-5]?\d)(?P<second>)(?: phút)?(?![\w/%]|[.,:]\d){COUNTED}",
        _time,
    ),
)
"""Days first, as their figures are the longer; then weeks, months and the clock."""
