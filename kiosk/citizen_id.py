"""The code on a citizen ID card, read for a quick enrolment and thrown away.

UTF-8, fields parted by "|": ID of 12 digits, old ID or nothing, name, ddmmyyyy, Nam/Nữ, address, ddmmyyyy; cards
from 2024 on have four fields more, often empty, which are not looked at. Name, year of birth and gender come out;
the number serves only for a keyed fingerprint, by which the same person is known again. Whatever is not clearly
such a code is refused: a wrong person is worse than typing. Refusals never repeat what was read.
"""

import datetime
import re
import unicodedata
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.folding import fold, tidy
from kiosk.person import NAME_LONGEST, OLDEST
from kiosk.tokens import TOKEN_DIGITS
from kiosk.vault import Vault

LONGEST = 1024
"""Characters; a real code has some 150."""
ID_DIGITS = 12
_LABEL = "citizen-id"
_OLD_ID = (0, 9, 12)
_GENDERS = {"nam": "m", "nữ": "f"}
_MARKS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u030c\u031b\u0323")
"""Grave, acute, circumflex, tilde, breve, hook above, caron (Ê Đê), horn, dot below."""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzđƀ")
_BARE_FAMILIES = re.compile(
    "bui|dang|dinh|do|doan|duong|hoang|huynh|le|luong|luu|ngo|nguyen|nong|pham|phung|sung|tran|trieu|trinh|truong|vo|vu|"
    "vuong"
)
"""Family names that are never written like this, without an accent."""
_BARE_MIDDLES = frozenset({"thi", "van", "dinh", "duc", "huu", "ngoc"})
_BARE_NUCLEI = ("uye", "ie", "ye", "uo")
"""Vowels that no Vietnamese syllable has without a hat or horn before a closing consonant."""


class CitizenIdRefused(KioskError):
    """A code that nobody is enrolled from. `.code`: citizen.card (one of our own cards), .other (a link or
    another code), .huge, .number, .date, .gender, .accents, .name or .unclear."""


@dataclass(frozen=True, repr=False)
class CitizenId:
    """What a citizen ID's code says of a person. `key_material` is for `fingerprint` alone and not to be kept;
    printing the object tells nothing."""

    name: str
    birth_year: int
    gender: str
    key_material: bytes


def parse(payload: str | bytes, today: datetime.date | None = None) -> CitizenId:
    """The person in the code of a citizen ID card of either generation. `today` is the machine's day unless told.

    Raises CitizenIdRefused.
    """
    day = today or datetime.date.today()
    fields = _fields(payload)
    number, old, name, born, gender, address, issued = fields[:7]
    if not _digits(number, ID_DIGITS) or not any(_digits(old, length) for length in _OLD_ID):
        raise _refused("number")
    birth, issue = _date(born), _date(issued)
    if birth is None or issue is None or birth > issue or not day.year - OLDEST <= birth.year <= day.year:
        raise _refused("date")
    if gender.casefold() not in _GENDERS:
        raise _refused("accents" if gender.isascii() or "\ufffd" in gender else "gender")
    if not address or not address.isprintable():
        raise _refused("unclear")
    _look_at_name(name, accents_elsewhere=not address.isascii() or gender.casefold() == "nữ")
    return CitizenId(tidy(name), birth.year, _GENDERS[gender.casefold()], number.encode())


def fingerprint(vault: Vault, payload: str | bytes | CitizenId) -> bytes:
    """The keyed fingerprint (32 bytes) of the ID number: the same for the same person, and worth nothing without
    this machine's key. Raises CitizenIdRefused."""
    person = payload if isinstance(payload, CitizenId) else parse(payload)
    return vault.mac(person.key_material, label=_LABEL)


def _fields(payload: str | bytes) -> list[str]:
    if len(payload) > LONGEST * (4 if isinstance(payload, bytes) else 1):
        raise _refused("huge")
    text = payload.decode("utf-8", "replace") if isinstance(payload, bytes) else payload
    text = unicodedata.normalize("NFC", text).strip(" \t\r\n\0\ufeff")
    if len(text) > LONGEST:
        raise _refused("huge")
    if text.isascii() and text.isdigit():
        raise _refused("card" if len(text) == TOKEN_DIGITS else "number")
    fields = text.split("|")
    if len(fields) < 3:
        like_one = _digits(text[:ID_DIGITS], ID_DIGITS) and not text[ID_DIGITS : ID_DIGITS + 1].isdigit()
        raise _refused("unclear" if like_one else "other")
    if len(fields) not in (7, 11) or "\ufffd" in text:
        raise _refused("unclear")
    return fields


def _digits(text: str, length: int) -> bool:
    return len(text) == length and (not text or (text.isascii() and text.isdigit()))


def _date(text: str) -> datetime.date | None:
    """ddmmyyyy as a day, None when there is no such day."""
    if not _digits(text, 8):
        return None
    day, month, year = int(text[:2]), int(text[2:4]), int(text[4:])
    if not (1 <= month <= 12 and year >= 1800):
        return None
    first = datetime.date(year, month, 1)
    found = first + datetime.timedelta(days=day - 1) if 1 <= day <= 31 else None
    return found if found is not None and found.month == month else None


def _look_at_name(name: str, *, accents_elsewhere: bool) -> None:
    """Refuses what is no name, and a name whose accents a typing scanner has lost on the way."""
    if not name.isprintable() or len(name) > NAME_LONGEST:
        raise _refused("name")
    words = tidy(name).split()
    if not words or not all(_is_word(word) for word in words) or not any(map(str.isalpha, name)):
        raise _refused("accents" if "?" in name or "\ufffd" in name else "name")
    if name.isascii() and (not accents_elsewhere or _is_bare(words)):
        raise _refused("accents")
    if any(_unsayable(word) for word in words):
        raise _refused("accents")


def _is_word(word: str) -> bool:
    for letter in word:
        base, *marks = list(unicodedata.normalize("NFD", letter.casefold()))
        if letter not in ".'’-" and (base not in _LETTERS or not _MARKS.issuperset(marks)):
            return False
    return True


def _is_bare(words: list[str]) -> bool:
    family, *others = (fold(word) for word in words)
    return _BARE_FAMILIES.fullmatch(family) is not None or any(
        middle in _BARE_MIDDLES for middle in others[:-1]
    )


def _unsayable(word: str) -> bool:
    """Whether a word looks like a Vietnamese one that lost its marks: "nguyen", "ngyn"."""
    word = word.casefold()
    if not word.isascii() or not word.isalpha() or len(word) < 2:
        return False
    vowels = [letter in "aeiouy" for letter in word]
    if not any(vowels):
        return True
    return any(vowel in word[:-1] for vowel in _BARE_NUCLEI) and word.endswith(
        ("n", "m", "t", "c", "p", "ng", "u")
    )


_WORDS = {
    "card": (
        "This is a card of a learning point, not a citizen ID.",
        "Đây là thẻ học, không phải căn cước. Mình đưa căn cước vào nhé.",
    ),
    "other": (
        "This code is not a citizen ID's (a link, a payment code or something else). It was not opened.",
        "Mã này không phải của căn cước. Mình tìm mã trên mặt có ảnh nhé.",
    ),
    "huge": (
        "This is far longer than the code of a citizen ID.",
        "Mã này không phải của căn cước. Mình tìm mã trên mặt có ảnh nhé.",
    ),
    "number": (
        "The ID number is not of 12 digits. Read the card again, or type the person's name.",
        "Máy đọc chưa đủ số trên căn cước. Mình đưa lại lần nữa, hoặc gõ tên nhé.",
    ),
    "date": (
        "A date in the code cannot be. Read the card again, or type the person's name.",
        "Ngày sinh trong mã máy đọc chưa ra. Mình đưa lại lần nữa, hoặc gõ tên nhé.",
    ),
    "gender": (
        "The gender in the code is neither Nam nor Nữ. Type the person's name.",
        "Máy đọc mã chưa hết. Mình đưa lại lần nữa, hoặc gõ tên nhé.",
    ),
    "accents": (
        "The scanner has lost the accents of the name. Set it to UTF-8, use the camera, or type the name.",
        "Máy quét làm rơi dấu của tên. Mình gõ tên cho đúng dấu nhé.",
    ),
    "name": (
        "The name in the code is not clear. Read the card again, or type the name.",
        "Tên trong mã máy đọc chưa rõ. Mình đưa lại lần nữa, hoặc gõ tên nhé.",
    ),
    "unclear": (
        "The code is like a citizen ID's but not whole. Read the card again, or type the person's name.",
        "Máy đọc mã chưa hết. Mình đưa lại lần nữa, hoặc gõ tên nhé.",
    ),
}


def _refused(why: str) -> CitizenIdRefused:
    return CitizenIdRefused(f"citizen.{why}", *_WORDS[why])
