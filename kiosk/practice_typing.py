"""Typing on the drawn phone: what stands in a field, whether it is right or may still become so, the next key.

Letters are typed by Telex (kiosk.telex). What a learner typed is compared by its letters: case, blanks, dots and
dashes do not count. Nothing here is kept or written down.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field, replace
from typing import Literal

from content.phone import Action
from kiosk.telex import Composer

BACKSPACE, DONE = "backspace", "done"
"""The two keys that are no sign."""
Keys = Literal["letters", "digits"]
SIGNS = 60
"""No field takes more, and not two blanks in a row."""

_TONES = {"\u0300": "f", "\u0301": "s", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
"""Tone marks and their Telex keys: huyền, sắc, hỏi, ngã, nặng."""
_SHAPES = {"\u0302": "", "\u0306": "w", "\u031b": "w", "đ": "d"}
"""Marks that make another letter and their keys ("": the letter once more)."""
_EXAMPLES = {"any": "chào", "toned": "chào", "strong": "trâu gạo nhà lúa"}
ROOM = SIGNS - 16
"""Up to here a word can still be begun."""
STRONG_SIGNS, STRONG_WORDS = 12, 4


@dataclass(frozen=True)
class Typed:
    """What stands in one field: letters are composed by Telex, digits stand as they are."""

    letters: Composer | None = field(repr=False)
    digits: str = field(default="", repr=False)

    @classmethod
    def at_first(cls, keys: Keys, value: str = "") -> Typed:
        """A field with what stands there before anything is typed."""
        return cls(None, value) if keys == "digits" else cls(Composer.of(value))

    @property
    def text(self) -> str:
        """The text as shown, NFC."""
        return self.digits if self.letters is None else self.letters.text

    def key(self, sign: str) -> Typed:
        """The field after a key: one sign, or BACKSPACE. No sign, or one too many, changes nothing."""
        if sign == BACKSPACE:
            if self.letters is None:
                return replace(self, digits=self.digits[:-1])
            return replace(self, letters=self.letters.backspace())
        text = self.text
        if len(sign) != 1 or not sign.isprintable() or len(text) >= SIGNS:
            return self
        if sign == " " and (not text or text[-1] == " "):
            return self
        if self.letters is None:
            return replace(self, digits=self.digits + sign)
        return replace(self, letters=self.letters.key(sign))


def plain(text: str | None) -> str:
    """What is compared: NFC, casefolded, without blanks, dots, commas and dashes."""
    folded = unicodedata.normalize("NFC", text or "").casefold()
    return "".join(letter for letter in folded if letter not in " .,-\u00a0")


def example(wanted: Action) -> str:
    """A text that a `type` action takes."""
    return wanted.text or _EXAMPLES[wanted.like or "any"]


def matches(text: str, wanted: Action) -> bool:
    """Whether a typed text is what a `type` action asks for."""
    if wanted.like == "any":
        return sum(sign.isalnum() for sign in text) >= 2
    if wanted.like == "toned":
        return any(mark in _TONES for mark in unicodedata.normalize("NFD", text))
    if wanted.like == "strong":
        words = [word for word in text.split() if len(word) > 1]
        mixed = any(sign.isalpha() for sign in text) and any(sign.isdigit() for sign in text)
        return len(words) >= STRONG_WORDS or (mixed and len(plain(text)) >= STRONG_SIGNS)
    return _same(text, wanted.text or "")


def _same(text: str, goal: str) -> bool:
    """Whether the letters are the same; the tone of a word may stand on another of its letters (hoà, hòa)."""
    typed, wanted = _letters(text), _letters(goal)
    if [(one.base, one.shape) for one in typed] != [(one.base, one.shape) for one in wanted]:
        return False
    placed = [replace(one, word=aim.word) for one, aim in zip(typed, wanted, strict=True)]
    return _word_tones(placed) == _word_tones(wanted)


def on_way(text: str, goal: str) -> bool:
    """Whether only letters and marks are missing: no letter, mark or ended word would have to be taken back."""
    typed, wanted = _letters(text), _letters(goal)
    if len(typed) > len(wanted):
        return False
    tones = _word_tones(wanted)
    for letter, aim in zip(typed, wanted, strict=False):
        if letter.base != aim.base or letter.shape not in ("", aim.shape):
            return False
        if letter.tone not in ("", tones[aim.word]):
            return False
    ends = [at for at in range(1, len(typed)) if typed[at].word > typed[at - 1].word]
    if typed and text[-1:].isspace():
        ends.append(len(typed))
    return all(_same(_signs(typed[:end]), _signs(wanted[:end])) for end in ends)


def may_become(text: str, wanted: Action) -> bool:
    """Whether typing on leads to what is asked for; anything leads to what only has to be `like` something."""
    return bool(wanted.like) or on_way(text, wanted.text or "")


def next_key(typed: Typed, wanted: Action) -> str:
    """The key to press next on the way to what is asked for: a sign, BACKSPACE or DONE."""
    text, goal = typed.text, example(wanted)
    if matches(text, wanted):
        return DONE
    if typed.letters is None:
        if wanted.like:
            return "1"
        return plain(goal)[len(plain(text))] if on_way(text, goal) else BACKSPACE
    if wanted.like == "strong":
        return _stronger(text)
    if wanted.like and not on_way(text, goal):
        last = text.rpartition(" ")[2]  # a new word at the end will do, where there is room for it
        if len(text) - len(last) > ROOM + 1 or not on_way(last, goal):
            return BACKSPACE if len(text) > ROOM else " "
        text = last
    key = _telex_key(text, goal)
    return key if key != BACKSPACE or wanted.like else _mending(typed, goal)


def _mending(typed: Typed, goal: str) -> str:
    """One mark that puts right what stands there (another tone, the letter once more: "goo"), else BACKSPACE."""
    right = [key for key in "aeodwsfrxj" if on_way(typed.key(key).text, goal)]
    if not right or on_way(typed.text, goal):
        return BACKSPACE
    return max(right, key=lambda key: len(typed.key(key).text))


def _stronger(text: str) -> str:
    """On to four words of three letters each, or to a digit among twelve letters."""
    if len(plain(text)) >= STRONG_SIGNS:
        missing = "2" if any(sign.isalpha() for sign in text) else "a"
        return missing if len(text) < SIGNS else BACKSPACE
    last = text.rpartition(" ")[2]
    return " " if len(last) >= 3 else "nha"[len(last)]


def _telex_key(text: str, goal: str) -> str:
    """The letter, mark or blank that is missing; BACKSPACE where something has to go first."""
    typed, wanted = _letters(text), _letters(goal)
    if not on_way(text, goal) or any(one.word != aim.word for one, aim in zip(typed, wanted, strict=False)):
        return BACKSPACE
    for letter, aim in zip(typed, wanted, strict=False):
        if letter.shape != aim.shape:
            return _SHAPES[aim.shape] or aim.base
    if not typed:
        return wanted[0].base
    here, blank = typed[-1].word, text[-1:].isspace()
    if len(typed) < len(wanted) and wanted[len(typed)].word == here:
        return BACKSPACE if blank else wanted[len(typed)].base
    tone = _word_tones(wanted)[here]
    if tone and not _word_tones(typed)[here]:
        return _TONES[tone]
    if len(typed) == len(wanted):
        return BACKSPACE
    return wanted[len(typed)].base if blank else " "


def _signs(letters: list[_Letter]) -> str:
    """The letters as text again, their words parted."""
    return "".join(
        (" " if at and one.word > letters[at - 1].word else "") + one.sign for at, one in enumerate(letters)
    )


@dataclass(frozen=True)
class _Letter:
    sign: str
    base: str
    shape: str
    tone: str
    word: int


def _letters(text: str) -> list[_Letter]:
    """The letters that are compared, each taken apart, with the number of the word it stands in."""
    found = []
    for word, signs in enumerate(unicodedata.normalize("NFC", text).casefold().split()):
        for sign in plain(signs):
            marks = unicodedata.normalize("NFD", sign)
            shape = "đ" if sign == "đ" else next((mark for mark in marks if mark in _SHAPES), "")
            tone = next((mark for mark in marks if mark in _TONES), "")
            found.append(_Letter(sign, "d" if sign == "đ" else marks[0], shape, tone, word))
    return found


def _word_tones(letters: list[_Letter]) -> dict[int, str]:
    tones: dict[int, str] = {}
    for letter in letters:
        tones[letter.word] = tones.get(letter.word) or letter.tone
    return tones
