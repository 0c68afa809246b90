"""Typing Vietnamese with the Telex keys, as on phones: "dduwowcj" is "được".

Nothing is remembered outside a `Composer`: each key gives a new one.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.syllable import (
    KEYS,
    PLAIN,
    VOWELS,
    Tone,
    has_vowel,
    possible,
    split,
    tones,
    with_tone,
    without_tone,
)

__all__ = ["Composer", "Tone", "tones"]

HATS = {"a": "â", "e": "ê", "o": "ô"}
HORNS = {"a": "ă", "o": "ơ", "u": "ư"}


@dataclass(frozen=True)
class _Word:
    """The syllable being typed: the keys so far, its letters without tone, the tone's key.

    `rest` are keys after which it could be no syllable any more: the whole is then shown as typed. `kept`:
    somebody took a mark back with the same key, so the letters stay as they are.
    """

    typed: str = ""
    letters: str = ""
    tone: str = ""
    rest: str = ""
    kept: bool = False

    @property
    def shown(self) -> str:
        if self.rest:
            return self.typed + self.rest
        return self.letters if self.kept else with_tone(_joined(self.letters), self.tone)

    def key(self, char: str) -> "_Word":
        if self.rest:
            return replace(self, rest=self.rest + char)
        if self.kept:
            more = char * 2 if self.letters.lower() == char.lower() == "w" else char  # "www" of an address
            return _as_it_is(self.letters + more)
        for letters, tone in self._marked(char):
            if possible(letters, tone):
                return _Word(self.typed + char, letters, tone)
        undone = self._undone(char)
        if undone is not None:
            return undone
        letter, tone = without_tone(char)
        letters, tone = self.letters + letter, tone or self.tone
        if possible(letters, tone):
            return _Word(self.typed + char, letters, tone)
        return replace(self, rest=char)

    def backspace(self) -> "_Word":
        if self.rest:
            return replace(self, rest=self.rest[:-1])
        return _word(self.shown[:-1])

    def with_tone(self, key: str) -> "_Word":
        if self.rest or self.kept or not has_vowel(self.letters):
            return self
        tone = key if key in KEYS else ""
        return _Word(with_tone(_joined(self.letters), tone), self.letters, tone)

    def _marked(self, char: str) -> Iterator[tuple[str, str]]:
        """What the key may mean as a mark, the likeliest first: (letters, tone)."""
        low, letters = char.lower(), self.letters
        small = letters.lower()
        if low in KEYS and has_vowel(small) and self.tone != low:
            yield letters, low
        elif low == "z" and self.tone:
            yield letters, ""
        elif low == "d" and small.startswith("d"):
            yield _at(letters, 0, "đ"), self.tone
        elif low in HATS:
            at = max(small.rfind(one) for one in (low, "ă" if low == "a" else "ơ" if low == "o" else low))
            if at >= 0:
                yield _at(letters, at, HATS[low]), self.tone
        elif low == "w":
            for marked in _horned(letters):
                yield marked, self.tone
            if not has_vowel(small):
                yield letters + ("Ư" if char == "W" else "ư"), self.tone

    def _undone(self, char: str) -> "_Word | None":
        """The same mark typed again takes it away and leaves the key's letter: "ass" is "as"."""
        low, small = char.lower(), self.letters.lower()
        plain = self.letters
        if low in KEYS and low == self.tone:
            return _as_it_is(_joined(plain) + char)
        if low == "d" and small.startswith("đ"):
            plain = _at(plain, 0, "d")
        elif low in HATS and HATS[low] in small:
            plain = _at(plain, small.rfind(HATS[low]), low)
        elif low == "w" and any(mark in small for mark in HORNS.values()):
            if small.endswith("ư") and not any(u in self.typed.lower() for u in "uư"):
                plain = plain[:-1]  # a "w" that stood for "ư"
            for letter, mark in HORNS.items():
                for at in [i for i, one in enumerate(plain.lower()) if one == mark]:
                    plain = _at(plain, at, letter)
        else:
            return None
        return _as_it_is(with_tone(plain, self.tone) + char)


@dataclass(frozen=True)
class Composer:
    """Text being typed with Telex: what stands before, and the syllable that still takes marks."""

    before: str = ""
    word: _Word = _Word()

    @classmethod
    def of(cls, text: str) -> "Composer":
        """A composer that goes on at the end of a text."""
        text = unicodedata.normalize("NFC", text)
        start = len(text)
        while start and text[start - 1].isalpha():
            start -= 1
        return cls(text[:start], _word(text[start:]))

    @property
    def text(self) -> str:
        """All that was typed, with composed letters (NFC)."""
        return self.before + self.word.shown

    @property
    def syllable(self) -> str:
        """The syllable being typed, as it is shown; empty after a blank, a digit or a sign."""
        return self.word.shown

    def key(self, char: str) -> "Composer":
        """One typed character. A letter (also "ư" or "ế" from a row of letters) goes into the syllable;
        anything else ends it."""
        char = unicodedata.normalize("NFC", char)
        if char.isalpha():
            return replace(self, word=self.word.key(char))
        return Composer(self.text + char)

    def backspace(self) -> "Composer":
        """Without the last letter that is seen; where a key had turned the syllable into a foreign word, that
        key is taken back. After a blank the syllable before takes marks again."""
        if self.word.shown:
            return replace(self, word=self.word.backspace())
        return Composer.of(self.before[:-1])

    def tone(self, mark: str) -> "Composer":
        """The syllable with the tone of a Telex key (s f r x j; z for none)."""
        return replace(self, word=self.word.with_tone(mark.lower()))


def _word(shown: str) -> _Word:
    """A word that stands there already, open for marks where it can be a syllable."""
    letters, tone = without_tone(shown)
    if possible(letters, tone) and with_tone(letters, tone) == shown:
        return _Word(shown, letters, tone)
    return _as_it_is(shown)


def _as_it_is(shown: str) -> _Word:
    """A word whose letters stay as they stand; it takes marks again where it could be a syllable ("xoong")."""
    if possible(shown):
        return _Word(shown, shown)
    return _Word(shown, shown, kept=True)


def _at(letters: str, at: int, letter: str) -> str:
    """The letters with another one at a place, in the case of the one that stood there."""
    return letters[:at] + (letter.upper() if letters[at].isupper() else letter) + letters[at + 1 :]


def _joined(letters: str) -> str:
    """ "ưo" is ươ, and so is "uơ" once a letter follows (thuở, but thương)."""
    small = letters.lower()
    parts = split(small)
    if parts is None:
        return letters
    start = len(parts[0])
    if parts[1].startswith("ưo"):
        return _at(letters, start + 1, "ơ")
    if parts[1].startswith("uơ") and len(parts[1]) > 2:
        return _at(letters, start, "ư")
    return letters


def _horned(letters: str) -> Iterator[str]:
    """Where a "w" may go, the likeliest first."""
    small = letters.lower()
    parts = split(small)
    if parts is None:
        return
    first, rhyme = parts
    start = len(first)
    if rhyme[:2] in ("uo", "uô", "ưo", "ưô"):
        pair = _at(letters, start + 1, "ơ")
        yield pair if rhyme == "uo" and first in ("h", "kh", "th") else _at(pair, start, "ư")
    ahead = "uoa" if not rhyme.startswith("oa") else "ao"
    for letter in ahead:
        for at, one in enumerate(rhyme):
            if one in VOWELS and one not in HORNS.values() and PLAIN.get(one, one) == letter:
                yield _at(letters, start + at, HORNS[letter])
