"""The JSON Schema of lesson.yaml, made from the structs: editors complete and check with it.

`python -m content.schema` writes it anew beside this file.
"""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import msgspec

from content.decode import DERIVED, WRITTEN_SENTENCE
from content.lesson import LessonFile

FILE = Path(__file__).with_name("lesson.schema.json")


def lesson_schema() -> dict[str, Any]:
    """That of the structs, with a sentence as one writes it and without derived fields."""
    schema = msgspec.json.schema(LessonFile)
    kinds: dict[str, dict[str, Any]] = schema["$defs"]
    for name, kind in kinds.items():
        kind["additionalProperties"] = False
        kind["description"] = inspect.cleandoc(kind["description"])
        for derived in DERIVED.get(name, ()):
            kind["properties"].pop(derived)
    words = {"type": "string", "minLength": 1}
    whole = {"type": "object", "properties": dict.fromkeys(WRITTEN_SENTENCE, words), "required": ["text"]}
    kinds["Sentence"] = {
        "title": "Sentence",
        "description": "Words, `|` between phrases; or text, what to speak (spoken), English (en).",
        "anyOf": [words, whole | {"additionalProperties": False}],
    }
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "lesson.yaml"} | schema


def schema_text() -> str:
    """The schema as the file holds it."""
    return json.dumps(lesson_schema(), ensure_ascii=False, indent=2) + "\n"
