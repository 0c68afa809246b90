"""The languages other than the lessons' own that can be heard on this kiosk, since somebody recorded them."""

from __future__ import annotations

from dataclasses import dataclass

from ui.sound.languages import name_of
from voice.ladder import Ladder


@dataclass(frozen=True)
class Tongue:
    """A language by its tag and name, with a sentence that can be heard in it, as it is written in Vietnamese."""

    tag: str
    name: str
    sample: str


def tongues(ladder: Ladder) -> list[Tongue]:
    """What may be chosen. A Vietnamese voice is heard anyway: it is a choice only beside another dialect's."""
    found = {
        book.manifest.language: book.manifest for book in reversed(ladder.books()) if book.manifest.sentences
    }
    dialects = [tag for tag in found if tag.split("-")[0] == "vi"]
    return [
        Tongue(tag, name_of(tag, one.language_name), next(iter(one.sentences.values())).text)
        for tag, one in sorted(found.items())
        if tag not in dialects or len(dialects) > 1
    ]
