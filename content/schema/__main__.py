"""Writes lesson.schema.json anew."""

from content.schema import FILE, schema_text

FILE.write_text(schema_text(), encoding="utf-8")
