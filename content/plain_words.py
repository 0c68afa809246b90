"""Words that stiffen a lesson, each with a plain one to say instead, from plain_words.yaml."""

from __future__ import annotations

import functools
import importlib.resources
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from content.decode import decode_file


class PlainWord(Struct, frozen=True):
    """A stiff or foreign word, and what to say instead."""

    word: str
    say: str


class WordFile(Struct, frozen=True):
    """The list as a commune edits it."""

    words: tuple[PlainWord, ...]


@functools.cache
def builtin_words() -> Mapping[str, str]:
    """Stiff word -> plain one, of the list that comes with the product."""
    return load_words(Path(str(importlib.resources.files("content") / "plain_words.yaml")))


def load_words(file: Path) -> Mapping[str, str]:
    """The words of a list. Raises ContentError "file:line: what, and how to mend"."""
    return {one.word: one.say for one in decode_file(file, WordFile).words}


def stiff_words(text: str, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each listed word in a text, as it stands there, with what to say instead."""
    for word, say in words.items():
        if match := re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE):
            yield match[0], say
