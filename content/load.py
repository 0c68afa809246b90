"""Loads lessons and packs from disk.

A pack is a folder with `pack.yaml` and one folder a unit, in it one folder a lesson with `lesson.yaml` and its pictures.
"""

from __future__ import annotations

import importlib.resources
from pathlib import Path

from content.decode import Bad, Decoder
from content.errors import ContentError, Problem
from content.lesson import Damaged, Lesson, LessonFile, Pack, PackFile
from content.rules import lesson_problems, pack_problems, picture_problems
from content.yaml_tree import Unreadable, read_tree

BUILTIN = "vi-co-ban"


def builtin_pack(*, strict: bool = False) -> Pack:
    """The pack that comes with the product."""
    return load_pack(Path(str(importlib.resources.files("content") / "packs" / BUILTIN)), strict=strict)


def load_pack(path: Path, *, strict: bool = False) -> Pack:
    """The pack in a folder, its lessons in the order of units and numbers.

    A damaged lesson does not take the others away: it is named in `Pack.damaged`. With `strict` the first one raises.
    Raises ContentError when `pack.yaml` itself cannot be used.
    """
    path = Path(path)
    written, problems = _read_pack(path / "pack.yaml")
    if written is None:
        raise problems[0].error()
    lessons: list[Lesson] = []
    damaged: list[Damaged] = []
    for unit in written.units:
        for folder in lesson_folders(path / unit.id):
            try:
                lessons.append(load_lesson(folder, strict=strict))
            except ContentError as error:
                if strict:
                    raise
                damaged.append(Damaged(unit.id, folder.name, str(error)))
    place = {unit.id: unit.number for unit in written.units}
    lessons.sort(key=lambda lesson: (place[lesson.unit], lesson.number, lesson.id))
    return Pack(
        id=path.resolve().name,
        title=written.title,
        units=written.units,
        lessons=tuple(lessons),
        damaged=tuple(damaged),
    )


def load_lesson(folder: Path, *, strict: bool = False) -> Lesson:
    """The lesson in a folder.

    Raises ContentError "file:line: what, and how to mend" for the first thing that makes it unusable. A picture that is not
    there yet leaves an empty frame and is refused only with `strict`; one outside the folder or too large is always refused.
    """
    lesson, problems = read_lesson(folder)
    grave = [problem for problem in problems if strict or problem.code != "content.no-picture"]
    if lesson is None or grave:
        raise (grave or problems)[0].error()
    return lesson


def read_lesson(folder: Path) -> tuple[Lesson | None, list[Problem]]:
    """The lesson as far as it can be made, and everything that makes it unusable."""
    folder = Path(folder)
    file = folder / "lesson.yaml"
    try:
        decoder = Decoder(file)
        written = decoder.struct(read_tree(file), LessonFile)
    except Unreadable as stop:
        return None, [stop.problem]
    except Bad:
        return None, decoder.problems
    home = folder.resolve()
    fields = {name: getattr(written, name) for name in LessonFile.__struct_fields__}
    lesson = Lesson(**fields, id=home.name, unit=home.parent.name, folder=folder)
    more = lesson_problems(lesson, decoder.lines, file) + picture_problems(lesson, decoder.lines, file)
    return lesson, decoder.problems + more


def read_pack(path: Path) -> tuple[PackFile | None, list[Problem]]:
    """`pack.yaml` of a pack folder as far as it can be made, and everything wrong with it."""
    return _read_pack(Path(path) / "pack.yaml")


def lesson_folders(unit: Path) -> list[Path]:
    """The lesson folders of a unit, by name."""
    return sorted(file.parent for file in unit.glob("*/lesson.yaml"))


def _read_pack(file: Path) -> tuple[PackFile | None, list[Problem]]:
    try:
        decoder = Decoder(file)
        written = decoder.struct(read_tree(file), PackFile)
    except Unreadable as stop:
        return None, [stop.problem]
    except Bad:
        return None, decoder.problems
    problems = decoder.problems + pack_problems(written, decoder.lines, file)
    return (None if problems else written), problems


__all__ = [
    "BUILTIN",
    "builtin_pack",
    "lesson_folders",
    "load_lesson",
    "load_pack",
    "read_lesson",
    "read_pack",
]
