"""Vietnamese words as people type and compare them."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents, one space between words: "Hoà", "Hòa" and "hoa" are the same."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())


def tidy(text: str) -> str:
    """The text as it is kept: composed letters (NFC), one space between words, none around."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_order(name: str) -> tuple[str, str, str]:
    """Sort key of a full name as a Vietnamese register sorts it: by given name (the last word), then the
    rest."""
    family, _, given = fold(name).rpartition(" ")
    return given, family, name
