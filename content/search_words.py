"""The words people search with, as a commune edits them in one file: questions to pick, words that mean the same."""

from __future__ import annotations

import functools
import importlib.resources
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from content.decode import decode_file
from content.lesson import Tint
from content.names import Icon, Name
from content.sentence import Sentence


class Pick(Struct, frozen=True):
    """A question that can be touched instead of typed, and the lesson that answers it."""

    ask: Sentence
    lesson: Name
    icon: Icon
    tint: Tint


class SearchWords(Struct, frozen=True):
    """`picks`: questions to touch, the most asked first. `skip`: words that say nothing of the subject.

    `same`: groups of words or phrases that mean the same. `asked`: by lesson id, how people ask for it.
    """

    picks: tuple[Pick, ...] = ()
    skip: tuple[str, ...] = ()
    same: tuple[Annotated[tuple[str, ...], Meta(min_length=2, max_length=30)], ...] = ()
    asked: dict[Name, tuple[str, ...]] = {}


def load_words(file: Path) -> SearchWords:
    """The words of a file. Raises ContentError "file:line: what, and how to mend"."""
    return decode_file(file, SearchWords)


@functools.cache
def builtin_words() -> SearchWords:
    """The words that come with the product."""
    return load_words(Path(str(importlib.resources.files("content") / "search" / "words.yaml")))


def local_words(file: Path) -> SearchWords:
    """The product's words with those of a commune's own file beside them, its questions first; the product's alone
    when there is no such file. Raises ContentError as load_words does."""
    if not file.is_file():
        return builtin_words()
    base, own = builtin_words(), load_words(file)
    asked = {
        lesson: (*own.asked.get(lesson, ()), *base.asked.get(lesson, ()))
        for lesson in {**base.asked, **own.asked}
    }
    mine = {pick.lesson for pick in own.picks}
    picks = (*own.picks, *(pick for pick in base.picks if pick.lesson not in mine))
    return SearchWords(picks, base.skip + own.skip, base.same + own.same, asked)
