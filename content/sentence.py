"""A sentence: the unit of everything that is read and heard."""

from __future__ import annotations

import re

from msgspec import Struct

_IN_GROUPS = re.compile(r"(?<=\d) (?=\d)")


class Sentence(Struct, frozen=True):
    """One sentence with its phrases, what to speak when that differs, and its English.

    `text` is plain; `phrases` are its parts in order ("Mã OTP", "giống như", ...), lit one by one while
    spoken. `spoken_phrases` are as many as `phrases`, or none: then the text is spoken.
    """

    id: str
    text: str
    phrases: tuple[str, ...]
    spoken: str | None = None
    en: str | None = None
    en_phrases: tuple[str, ...] = ()
    spoken_phrases: tuple[str, ...] = ()

    def language(self, lang: str) -> str:
        """The language it is shown in when `lang` is wished: "en" only where there is English, else "vi"."""
        return "en" if lang == "en" and self.en else "vi"

    def show(self, lang: str = "vi") -> str:
        """The text to show. A number in groups ("402 718") keeps to one line: its spaces do not break."""
        return _IN_GROUPS.sub("\u00a0", self.en if self.en and lang == "en" else self.text)

    def parts(self, lang: str = "vi") -> tuple[str, ...]:
        """The phrases to show: `show(lang)` cut at the author's bars."""
        return self.en_phrases if self.language(lang) == "en" else self.phrases

    def say(self, lang: str = "vi") -> str:
        """The text to speak."""
        return " ".join(self.utterance(lang))

    def utterance(self, lang: str = "vi") -> tuple[str, ...]:
        """The phrases to speak, one for each of `parts(lang)`."""
        return self.parts(lang) if self.language(lang) == "en" else self.spoken_phrases or self.phrases


def syllables(text: str) -> int:
    """How many syllables a Vietnamese reader says: a word is one, capitals such as OTP are one a letter."""
    words = ("".join(c for c in word if c.isalnum()) for word in text.split())
    return sum(len(word) if word.isascii() and word.isupper() else 1 for word in words if word)
