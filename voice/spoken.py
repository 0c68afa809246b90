"""From the text on the screen to the text to say: engines read hotlines as quantities and OTP as a word.

Only what an engine gets wrong is changed; plain words stay as they are, and saying it twice changes nothing.
"""

import re
import unicodedata

from voice import amounts, dates
from voice.lexicon import CAPITALS, ENGLISH_WORDS, LETTERS, WORDS
from voice.numbers import digits
from voice.rules import (
    ADDRESS,
    END,
    GROUPS,
    HOTLINE,
    HOTLINES,
    LONG,
    PHONE,
    PLAIN,
    Rule,
    lexicon,
    rule,
    spoken_address,
    spoken_groups,
)

__all__ = ["HOTLINES", "WORDS", "spelled", "to_speech"]

_SYLLABLE = re.compile(
    r"(?:B|CH?|D|Đ|GI?|GH|H|KH?|L|M|NG?H?|PH?|QU|R|S|TH?|TR|V|X)?[AEIOUY]{1,3}(?:CH?|M|NG?|NH|P|T)?"
)
"""What may be a Vietnamese word written without its marks."""

_DIGIT = re.compile("[0-9]")
_PICTURES = re.compile("[\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3\U0001f000-\U0001faff]+")


def to_speech(text: str, lang: str = "vi") -> str:
    """Return ``text`` as words an engine of ``lang`` ("vi" or "en") says rightly, on one line.

    Numbers become words in Vietnamese; in English only codes and hotlines do, as single digits.
    """
    said = _plain(text)
    if lang != "vi":
        said = _tried(_ENGLISH, said)
    else:  # most sentences have no figure, and its rules are the most
        said = _tried(_SHAPES, said)
        said = _tried(_FIGURES, said) if _DIGIT.search(said) else said
        said = _tried(_REST, said)
    said = re.sub(r"\s+([,.!?;:…])", r"\1", " ".join(said.split()))
    return said.strip(" ,;")


def _tried(rules: tuple[Rule, ...], text: str) -> str:
    for pattern, say in rules:
        text = pattern.sub(say, text)
    return text


def spelled(text: str) -> str:
    """Spell Latin letters by their Vietnamese names: "VTV" is "vê tê vê"; other signs are left out."""
    return " ".join(LETTERS[sign] for sign in text.lower() if sign in LETTERS).replace("|", " ")


def _plain(text: str) -> str:
    """Give letters one form, digits and blanks theirs of ASCII, and leave little pictures out."""
    said = unicodedata.normalize("NFC", _PICTURES.sub(" ", text))
    return "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else " " if sign.isspace() else sign
        for sign in said
    )


def _capitals(found: re.Match[str]) -> str:
    """Say a word of capitals: by the table, by its letters, or as it stands where it may be Vietnamese."""
    word, text = found[0], found.string
    if word in CAPITALS and not (text.isupper() and " " in text.strip()):
        return CAPITALS[word]
    return word if len(word) < 2 or _SYLLABLE.fullmatch(word) else spelled(word)


def _signs(found: re.Match[str]) -> str:
    """Say what is dialled with signs: "*101#" is "sao một không một thăng"."""
    said = {"*": "sao", "#": "thăng"}
    return " " + " ".join(said.get(sign) or digits(sign, "vi") for sign in found[0]) + " "


_MARKS = rule(r"[\"“”«»*_#`\[\]{}<>|]", " ")


def _plate(found: re.Match[str]) -> str:
    """Say a vehicle's number: "29-B1 123.45" is "hai chín bê một, một hai ba bốn năm"."""
    place = filter(None, [digits(found[1], "vi"), spelled(found[2]), digits(found[3], "vi")])
    return f"{' '.join(place)}, {digits(found[4], 'vi')}"


_SHAPES: tuple[Rule, ...] = (
    rule(r"(?<![\w*])\*\d+(?:\*\d+)*#", _signs),
    rule(r"(?<!\w)[x*•]{2,}(\d{2,})(?!\w)", lambda found: digits(found[1], "vi")),
    rule(ADDRESS, lambda found: spoken_address(found[0], "vi")),
    _MARKS,
    *amounts.SIGNS,
)

_FIGURES: tuple[Rule, ...] = (
    rule(r"(?<!\w)(\d{2})-?([A-ZĐ]{1,2})(\d?)[- ](\d{3}\.?\d{2}|\d{4})(?!\w)", _plate, exact=True),
    rule(r"(?<!\w)(?![kc]m2)([^\W\d_]{2,})[-–]?(?=\d)", lambda found: f"{found[1]} "),
    rule(r"(?<!\w)P\. ?(?=\d)", "phường ", exact=True),
    rule(r"(?<!\w)Q\. ?(?=\d)", "quận ", exact=True),
    *dates.RULES,
    *amounts.MONEY,
    *amounts.CODES,
    *amounts.COUNTS,
)

_REST: tuple[Rule, ...] = (
    rule(r"(?<!\w)TP\. ?(?=[^\W\d_])", "thành phố ", exact=True),
    lexicon(WORDS),
    amounts.UNITS_ALONE,
    rule(r"(?<!\w)[A-ZĐ]{2,5}(?!\w)", _capitals, exact=True),
    rule(r"\d+", lambda found: f" {digits(found[0], 'vi')} "),
    rule(r"\s?&\s?", " và "),
    rule(r"\s?%", " phần trăm"),
    rule(r"\s?=\s?", " bằng "),
    rule(r"\s?\+\s?", " cộng "),
    rule(r"~\s?", "khoảng "),
    rule(r"\s?₫", " đồng"),
    rule(r"\s@\s", " a còng "),
    rule(r"[()/→·•]|\s[-–—]+(?=\s)", ", "),
    rule(r",(?:\s*,)+", ","),
)

_ENGLISH: tuple[Rule, ...] = (
    rule(ADDRESS, lambda found: spoken_address(found[0], "en")),
    _MARKS,
    rule(rf"{PLAIN}\d{{1,3}}(?:\.\d{{3}})+{END}", lambda found: found[0].replace(".", ",")),
    rule(PHONE, lambda found: spoken_groups(found[0], "en")),
    rule(HOTLINE, lambda found: digits(found[0], "en")),
    rule(GROUPS, lambda found: spoken_groups(found[0], "en")),
    rule(LONG, lambda found: digits(found[0], "en")),
    lexicon(ENGLISH_WORDS),
)
