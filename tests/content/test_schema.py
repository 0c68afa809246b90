"""The published schema is that of the code, and says what the loader does."""

from content.schema import FILE, lesson_schema, schema_text


def test_the_file_is_current() -> None:
    """`python -m content.schema` writes it anew."""
    assert FILE.read_text(encoding="utf-8") == schema_text()


def test_an_editor_is_shown_what_an_author_writes_and_nothing_else() -> None:
    kinds = lesson_schema()["$defs"]
    assert "id" not in kinds["PhoneScreen"]["properties"]
    assert [option["type"] for option in kinds["Sentence"]["anyOf"]] == ["string", "object"]
    assert set(kinds["Sentence"]["anyOf"][1]["properties"]) == {"text", "spoken", "en"}
    assert all(
        kind.get("additionalProperties") is False for name, kind in kinds.items() if name != "Sentence"
    )
    assert {"id", "unit", "folder"}.isdisjoint(kinds["LessonFile"]["properties"])
