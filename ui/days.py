"""Days and times as one says them: "Thứ Năm 16/10"."""

import datetime

VIETNAMESE = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def weekday(number: int, language: str) -> str:
    """The name of a weekday, 0 = Monday."""
    return (ENGLISH if language == "en" else VIETNAMESE)[number]


def short(number: int, language: str) -> str:
    """The same where there is little room: "Tue"."""
    return ENGLISH[number][:3] if language == "en" else VIETNAMESE[number]


def day(date: datetime.date, language: str) -> str:
    """ "Thứ Năm 16/10"."""
    return f"{weekday(date.weekday(), language)} {date.day}/{date.month}"


def today(date: datetime.date, language: str) -> str:
    """ "Thứ Năm, 16 tháng 10", "Thursday, 16 October"."""
    month = f"{date:%B}" if language == "en" else f"tháng {date.month}"
    return f"{weekday(date.weekday(), language)}, {date.day} {month}"


def inside(text: str, language: str) -> str:
    """The same inside a sentence: "thứ Năm 16/10"; Sunday keeps its capitals."""
    return text[:1].lower() + text[1:] if language != "en" and text.startswith("Thứ") else text


def clock(time: str) -> str:
    """ "08:00" as the clock on the wall shows it: "8:00"."""
    return time.removeprefix("0")
