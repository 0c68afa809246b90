"""A sentence as the screens hand it to the voice: its phrases, and the language they are really in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from content.sentence import Sentence


@dataclass(frozen=True)
class Utterance:
    """One sentence to say: ``key`` names it to the screen; ``phrases`` are in ``lang`` ("vi", "en")."""

    key: str
    phrases: tuple[str, ...]
    lang: str = "vi"


def utterances(spoken: Sequence[Any], language: str) -> list[Utterance]:
    """What a screen gives to be said, plain strings or {key, phrases, lang?}: a string is named after its place and
    in `language`, as is what tells no language of its own. What has nothing to say is left out."""
    said: list[Utterance] = []
    for place, item in enumerate(spoken):
        if isinstance(item, str):
            item = {"key": f"line-{place}", "phrases": [item] if item else []}
        if item.get("phrases"):
            said.append(Utterance(str(item["key"]), tuple(item["phrases"]), str(item.get("lang", language))))
    return said


def utterance(sentence: Sentence | None, language: str) -> dict[str, Any]:
    """{phrases, lang}: a sentence without English stays Vietnamese in an English interface. Empty for None."""
    if sentence is None:
        return {"phrases": [], "lang": language}
    return {"phrases": list(sentence.utterance(language)), "lang": sentence.language(language)}


def joined(sentences: list[Sentence], language: str) -> dict[str, Any]:
    """Several sentences said in one breath; Vietnamese as soon as one of them has no English."""
    lang = "en" if all(sentence.language(language) == "en" for sentence in sentences) else "vi"
    return {
        "phrases": [phrase for sentence in sentences for phrase in sentence.utterance(lang)],
        "lang": lang,
    }
