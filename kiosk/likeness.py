"""Words as people write them by ear: which spellings sound alike, which are one slip of the finger apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from kiosk.folding import fold, tidy
from kiosk.syllable import VOWELS, with_tone, without_tone

WORD = re.compile(r"[^\W_]+")
_HEADS = (("ngh", "ng"), ("tr", "ch"), ("gh", "g"), ("r", "d"), ("s", "x"), ("k", "c"))


def words(text: str, write: Callable[[str], str]) -> list[str]:
    """The words of a text, each as `write` (`accented`, `bare` or `sound`) writes it."""
    return [write(word) for word in WORD.findall(tidy(text))]


@lru_cache(maxsize=20_000)
def accented(word: str) -> str:
    """Small letters with all marks, the tone where this product puts it: "Hòa" is "hoà"."""
    return with_tone(*without_tone(word.lower()))


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """Small letters without any mark."""
    return fold(word)


@lru_cache(maxsize=20_000)
def heard(word: str) -> str:
    """The word with its marks where d/gi/r, ch/tr, s/x, l/n and i/y are the same, as in many villages' speech:
    "dọng" is "giọng", but "đồng" is not."""
    letters, tone = without_tone(word.lower())
    return with_tone(_merged(letters), tone)


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """The same for a word without marks, where "dong" may be any of the three."""
    return _merged(bare(word))


def _merged(plain: str) -> str:
    if plain.startswith("gi"):
        plain = "d" + (plain[2:] if plain[2:3] and plain[2] in VOWELS else plain[1:])
    for head, other in _HEADS:
        if plain.startswith(head):
            plain = other + plain[len(head) :]
            break
    if plain.startswith("n") and not plain.startswith(("ng", "nh")):
        plain = "l" + plain[1:]
    return plain.replace("y", "i")


def near(word: str, known: Iterable[str]) -> list[str]:
    """The known words one letter away: one missing, too many, other, or two that changed places.
    Words under three letters have none."""
    if len(word) < 3:
        return []
    return [one for one in known if abs(len(one) - len(word)) <= 1 and _one_slip(word, one)]


def _one_slip(one: str, other: str) -> bool:
    if one == other:
        return True
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if start is None:
        return True  # one is the beginning of the other
    a, b = one[start:], other[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def halves(word: str, known: frozenset[str]) -> tuple[str, str] | None:
    """Two known words written as one: "chuyenkhoan"."""
    for at in range(2, len(word) - 1):
        if word[:at] in known and word[at:] in known:
            return word[:at], word[at:]
    return None
