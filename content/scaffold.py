"""A new lesson for an author to write on: whole, short, and with a word of advice at each place.

What it makes loads and can be taken at once, so an author changes something that works instead of filling a form.
"""

from __future__ import annotations

import importlib.resources
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from content.errors import ContentError
from content.lesson import Unit
from content.load import builtin_path, lesson_folders, read_lesson, read_pack
from content.names import NAME
from content.schema import FILE as SCHEMA

TEMPLATE = "template"


@dataclass(frozen=True)
class Made:
    """What was written: the lesson's folder and the files, pack.yaml only when there was none."""

    folder: Path
    files: tuple[Path, ...]


def new_lesson(folder: Path) -> Made:
    """Writes a lesson to begin with into PACK/UNIT/LESSON, and a pack.yaml when the pack has none.

    Beside it stands the JSON Schema, by which editors complete and check what is written.

    Raises ContentError for names that cannot be used and for a folder that holds a lesson already.
    """
    folder = Path(folder)
    home = folder if folder.is_absolute() else Path.cwd() / folder
    lesson, unit, pack = home.name, home.parent.name, home.parent.parent
    for name in (lesson, unit):
        if not re.search(NAME, name):
            raise _refused(
                "name",
                f"{folder}: `{name}` cannot be a folder's name here: small letters, digits and `-`, as in "
                "my-pack/dien-thoai/goi-nguoi-nha",
                f"{folder}: tên `{name}` chưa dùng được: chỉ chữ thường không dấu, số và `-`, như "
                "goi-bai/dien-thoai/goi-nguoi-nha",
            )
    if (folder / "lesson.yaml").exists():
        raise _refused(
            "exists",
            f"{folder / 'lesson.yaml'}: there is a lesson already: choose another name",
            f"{folder / 'lesson.yaml'}: ở đây có bài rồi: hãy chọn tên khác",
        )
    texts = {folder / name: text for name, text in _template(lesson, _next_number(folder.parent)).items()}
    texts[folder.parent.parent / SCHEMA.name] = SCHEMA.read_text(encoding="utf-8")
    if not (pack / "pack.yaml").is_file():
        texts[folder.parent.parent / "pack.yaml"] = _pack_text(unit)
    elif unit not in {one.id for one in _units(pack)}:
        raise _refused(
            "no-unit",
            f"{pack / 'pack.yaml'}: there is no unit `{unit}` here: add it under `units:` first",
            f"{pack / 'pack.yaml'}: chưa có mục `{unit}`: hãy thêm vào `units:` trước",
        )
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise _refused(
            "unwritable",
            f"{error.filename}: {error.strerror}: choose another folder",
            f"{error.filename}: chưa ghi được vào đây: hãy chọn thư mục khác",
        ) from error
    return Made(folder, tuple(texts))


def _units(pack: Path) -> tuple[Unit, ...]:
    written, problems = read_pack(pack)
    if written is None or problems:
        raise problems[0].error()
    return written.units


def _next_number(unit: Path) -> int:
    """The place after the lessons that are there, at most 20 (the last there is)."""
    lessons = (read_lesson(folder)[0] for folder in lesson_folders(unit))
    return min(20, max((lesson.number for lesson in lessons if lesson), default=0) + 1)


def _template(lesson: str, number: int) -> dict[str, str]:
    home = importlib.resources.files("content") / TEMPLATE
    texts = {
        file.name: file.read_text(encoding="utf-8") for file in home.iterdir() if file.name[0] not in "_."
    }
    title = lesson.replace("-", " ").capitalize()
    texts["lesson.yaml"] = texts["lesson.yaml"].replace("number: 1", f"number: {number}", 1)
    texts["lesson.yaml"] = texts["lesson.yaml"].replace("TÊN BÀI", title)
    return texts


def _pack_text(unit: str) -> str:
    """A pack with one unit: one of the menu as it stands there, or a new one to be named."""
    known = {one.id: one for one in _units(builtin_path())}.get(unit)
    words = known.title.text if known else unit.replace("-", " ").capitalize()
    title: dict[str, str] = {"text": words} | ({"en": known.title.en} if known and known.title.en else {})
    entry = {
        "id": unit,
        "number": known.number if known else 1,
        "title": title,
        "icon": known.icon if known else "book-open",
        "tint": known.tint if known else "hoe",
        "planned": known.planned if known else 3,
    }
    head = (
        "# Gói bài của điểm học. `planned` là số bài dự tính của mục: số cánh của bông sen (3 đến 6).\n"
        "# Mục đã có sẵn trong máy thì giữ nguyên `id`; bài mới sẽ vào đúng mục đó.\n"
    )
    pack = {"title": "Bài của điểm học", "units": [entry]}
    return head + yaml.safe_dump(pack, allow_unicode=True, sort_keys=False)


def _refused(code: str, en: str, vi: str) -> ContentError:
    return ContentError(f"content.{code}", en, vi)
