"""What is asked of everybody who is written down, and how they are called."""

import datetime
import unicodedata

from kiosk.errors import KioskError
from kiosk.events import GENDERS
from kiosk.folding import tidy

ADDRESSES = ("ông", "bà", "bác", "cô", "chú", "anh", "chị", "em", "bạn")
NAME_LONGEST = 80
VILLAGE_LONGEST = 60
OLDEST = 120
_IN_NAMES = " .'’-"


def good_name(name: str) -> str:
    """The full name as it is kept. Raises KioskError when it is not one."""
    name = tidy(name)
    letters = all(letter in _IN_NAMES or unicodedata.category(letter)[0] in "LM" for letter in name)
    if not name or not letters or not any(letter.isalpha() for letter in name) or len(name) > NAME_LONGEST:
        raise KioskError(
            "person.name",
            f"The name must be 1 to {NAME_LONGEST} letters, without digits or other signs.",
            "Tên chỉ có chữ thôi, không có số. Mình ghi lại tên nhé.",
        )
    return name


def good_birth_year(birth_year: int, today: datetime.date) -> int:
    """The year of birth. Raises KioskError when nobody alive was born then."""
    if not today.year - OLDEST <= birth_year <= today.year:
        raise KioskError(
            "person.birth-year",
            f"The year of birth must be from {today.year - OLDEST} to {today.year}, not {birth_year}.",
            f"Năm sinh từ {today.year - OLDEST} đến {today.year}. Mình ghi lại năm sinh nhé.",
        )
    return birth_year


def good_gender(gender: str) -> str:
    """ "f", "m" or "-" (not given). Raises KioskError for anything else."""
    if gender not in GENDERS:
        raise KioskError(
            "person.gender",
            'The gender must be "f", "m" or "-" (not given).',
            "Mình chọn nữ, nam hoặc không ghi nhé.",
        )
    return gender


def good_village(village: str) -> str:
    """The village's name as it is kept. Raises KioskError when it is empty, too long or not text."""
    village = tidy(village)
    if not village or len(village) > VILLAGE_LONGEST or not village.isprintable():
        raise KioskError(
            "person.village",
            f"The village must be a name of 1 to {VILLAGE_LONGEST} letters.",
            "Mình ghi tên thôn nhé.",
        )
    return village


def good_address(address: str) -> str:
    """How the person wants to be addressed. Raises KioskError when Vietnamese has no such word here."""
    address = tidy(address).lower()
    if address not in ADDRESSES:
        raise KioskError(
            "person.address",
            f"The form of address must be one of: {', '.join(ADDRESSES)}.",
            f"Mình chọn cách gọi nhé: {', '.join(ADDRESSES)}.",
        )
    return address


def default_address(gender: str, birth_year: int, today: datetime.date) -> str:
    """The form of address most people of this gender and age expect; each may choose another."""
    age = today.year - birth_year
    if gender == "-":
        return "bác" if age >= 40 else "bạn"
    if age < 18:
        return "em"
    woman = gender == "f"
    if age >= 60:
        return "bà" if woman else "ông"
    if age >= 40:
        return "cô" if woman else "chú"
    return "chị" if woman else "anh"


def call(address: str, name: str) -> str:
    """How the person is spoken to: "bà Lan" for Nguyễn Thị Lan."""
    return f"{address} {name.split()[-1]}"
