"""What the residents' screens say of themselves, to be spoken ahead: the texts that are the same for everybody.

They are taken from the translation file, which lists every text of every screen in both languages. A text with a
name, a number or a title in it ("Chào %1!"), or put together of two, is spoken when it is first said and kept like any
other.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from kiosk.consent import CONSENT_TEXT, SPEAKER_TEXT

TEXTS = Path(__file__).parent.parent / "i18n" / "diemhoc_en.ts"
SCREENS = (
    "Welcome", "ControlBar", "Scan", "Home", "Unit", "Question", "Quiz", "Practice", "Complete", "IdleSheet", "Asked",
    "Settings", "LoudnessStrip", "Voice", "Find", "Reviewed", "Number", "Certificate", "Feedback", "Guest", "EnrolScan",
    "EnrolText", "EnrolYear", "EnrolChoice", "EnrolConsent", "EnrolAsk", "EnrolSummary", "EnrolCard", "EnrolEnd",
    "StudioAsk",
)  # fmt: skip
"""The screens and their parts that read themselves aloud, the ones met first before the others."""


@cache
def prompts(lang: str) -> tuple[tuple[str, ...], ...]:
    """Sentences in "vi" or "en" as phrases, each once, in the order of SCREENS; () where the texts are not there."""
    try:
        contexts = ElementTree.parse(TEXTS).getroot().findall("context")
    except (OSError, ElementTree.ParseError):
        return ()
    screens = {str(context.findtext("name")): context for context in contexts}
    said = [(text,) for name in SCREENS if name in screens for text in _texts(screens[name], lang)]
    read = [consent.sentences(lang) for consent in (CONSENT_TEXT, SPEAKER_TEXT)]
    return tuple(dict.fromkeys([*said, *read]))


def _texts(context: ElementTree.Element, lang: str) -> Iterator[str]:
    for message in context.findall("message"):
        text = message.findtext("source" if lang == "vi" else "translation") or ""
        if message.get("numerus") != "yes" and "%" not in text and "<" not in text:
            said = " ".join(text.split())
            if any(sign.isalpha() for sign in said):
                yield said
