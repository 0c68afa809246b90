"""A sentence as the screens hand it to the voice: its phrases, and the language they are really in."""

from typing import Any

from content.sentence import Sentence


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
