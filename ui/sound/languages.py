"""The languages that a voice may be recorded in, as they are called here; any other is typed."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES = {
    "vi-x-bac": QT_TRANSLATE_NOOP("Studio", "Tiếng Việt, giọng Bắc"),
    "vi-x-trung": QT_TRANSLATE_NOOP("Studio", "Tiếng Việt, giọng Trung"),
    "vi-x-nam": QT_TRANSLATE_NOOP("Studio", "Tiếng Việt, giọng Nam"),
    "hmn": QT_TRANSLATE_NOOP("Studio", "Tiếng Mông"),
    "tyz": QT_TRANSLATE_NOOP("Studio", "Tiếng Tày"),
    "tai": QT_TRANSLATE_NOOP("Studio", "Tiếng Thái"),
    "km": QT_TRANSLATE_NOOP("Studio", "Tiếng Khmer"),
    "ium": QT_TRANSLATE_NOOP("Studio", "Tiếng Dao"),
    "rad": QT_TRANSLATE_NOOP("Studio", "Tiếng Ê Đê"),
    "jra": QT_TRANSLATE_NOOP("Studio", "Tiếng Gia Rai"),
}
"""Language tags (BCP 47) in the order they are offered; `tai` is the family (IANA registry: a collection), since its
speakers call all of it Thái."""


def name_of(tag: str, written: str = "") -> str:
    """What the language is called on the screen; `written` for one that was typed."""
    return QCoreApplication.translate("Studio", NAMES[tag]) if tag in NAMES else written


def tag_for(name: str) -> str:
    """The tag of a language that was typed: one of ours by its name, else `mis-x-...` (RFC 5646, private use)."""
    plain = _plain(name.strip().casefold())
    for tag, known in NAMES.items():
        if plain in (_plain(known.casefold()), _plain(known.casefold().removeprefix("tiếng "))):
            return tag
    letters = re.sub(r"[^a-z0-9]", "", plain.removeprefix("tieng "))
    parts = [letters[at : at + 8] for at in range(0, min(len(letters), 32), 8)]
    return "-".join(["mis", "x", *(parts or ["khac"])])


def _plain(text: str) -> str:
    """Without tones and hats: "gia rai", "e de", "đ" as "d"."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d"))
    return "".join(sign for sign in bare if not unicodedata.combining(sign))
